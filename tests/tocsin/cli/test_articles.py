"""Reading articles from the files that a command is given."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from streams.records import Article, Source
from tocsin.cli.articles import BadLine, read_articles


def _read(tmp_path: Path, name: str, content: bytes) -> list[Article | BadLine]:
    file = tmp_path / name
    file.write_bytes(content)
    return list(read_articles([file]))


def test_a_text_file_is_one_article_named_by_the_file(tmp_path: Path) -> None:
    assert [Article(id="a.b", text="One.\r\nTwo.")] == _read(tmp_path, "a.b.txt", b"One.\r\nTwo.")


def test_a_line_gives_all_its_fields(tmp_path: Path) -> None:
    line = b'{"id":"1","text":"t","title":"T","url":"u","published":"2026-01-10T08:00:00+02:00","source":"wire"}\n'
    expected = Article(
        id="1",
        text="t",
        title="T",
        url="u",
        source=Source(name="wire"),
        published_at=datetime(2026, 1, 10, 6, tzinfo=UTC),
    )
    assert [expected] == _read(tmp_path, "a.jsonl", line)


def test_a_source_may_be_a_map_and_a_time_a_date(tmp_path: Path) -> None:
    line = b'{"id":"1","text":"t","published":"2026-01-10","source":{"name":"w","tags":["x"],"reliability":"B"}}'
    [article] = _read(tmp_path, "a.jsonl", line)
    assert isinstance(article, Article)
    assert Source(name="w", tags=("x",), reliability="B") == article.source
    assert datetime(2026, 1, 10, tzinfo=UTC) == article.published_at


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[]",
        b'{"id":1,"text":"t"}',
        b'{"id":"","text":"t"}',
        b'{"text":"t"}',
        b'{"id":"1","text":null}',
        b'{"id":"1","text":"t","published":"yesterday"}',
        b'{"id":"1","text":"t","published":"0001-01-01T00:00:00+14:00"}',
        b'{"id":"1","text":"t","source":{"name":"w","reliability":"G"}}',
        b'{"id":"1","text":"\xff"}',
        b"[" * 100_000,
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, line: bytes) -> None:
    bad, good = _read(tmp_path, "a.jsonl", line + b'\n{"id":"2","text":"t"}\n')
    assert isinstance(bad, BadLine)
    assert 1 == bad.line
    assert Article(id="2", text="t") == good


def test_a_file_that_is_not_there_or_not_text_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes(b"one\ncaf\xe9")
    (tmp_path / "good.txt").write_bytes(b"good")
    files = [tmp_path / name for name in ("none.txt", "none.jsonl", "latin.txt", "data.csv", "good.txt")]
    *bad, good = read_articles(files)
    assert [2, 2, 1, 2] == [one.exit_code for one in bad if isinstance(one, BadLine)]
    assert Article(id="good", text="good") == good


def test_a_byte_order_mark_and_blank_lines_are_no_articles(tmp_path: Path) -> None:
    assert [Article(id="1", text="t")] == _read(tmp_path, "a.jsonl", b'\xef\xbb\xbf{"id":"1","text":"t"}\n\n  \n')
