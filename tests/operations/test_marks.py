"""The place at which a record failed to decode, found by what the decoder says of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.codec import UndecodableRecord, decode
from streams.marks import Marked, mark
from streams.records import Article


def marked(value: bytes) -> Marked | None:
    with pytest.raises(UndecodableRecord) as refusal:
        decode(value, Article)
    return mark(value, str(refusal.value))


@pytest.mark.parametrize(
    ("value", "before", "at"),
    [
        (b"\xff\x00 not a record", "", "\\xff"),
        (b'{"id":"a" "b"}', '{"id":"a" ', '"'),
        (b'{"id": 1}', '{"id": ', "1"),
        (b'{"text":"t", "source": {"name": ["x"]}, "id":"a"}', '{"text":"t", "source": {"name": ', '["x"]'),
        (b'{"id":"a","text":"t","source":{"name":"x","tags":["a",1]}}',
         '{"id":"a","text":"t","source":{"name":"x","tags":["a",', "1"),
        (b'{"id":"a","text":"t","published_at":"soon"}', '{"id":"a","text":"t","published_at":', '"soon"'),
        (b'{"id":"a","text":"t","schema":9}', '{"id":"a","text":"t","schema":', "9"),
        ('{"id":"ä","text":7}'.encode(), '{"id":"ä","text":', "7"),
        (b'{"id":"a","text":"caf\xe9"}', '{"id":"a","text":"caf', "\\xe9"),
        (b'{"id":"a","text":"t', '{"id":"a","text":"t', ""),
        (b"", "", ""),
    ],
)  # fmt: skip
def test_the_fault_is_marked(value: bytes, before: str, at: str) -> None:
    found = marked(value)
    assert found is not None
    assert (before, at) == (found.before, found.at)


def test_a_message_that_names_no_place_marks_none() -> None:
    assert None is mark(b'{"text":"t"}', "not a Article: Object missing required field `id`")
    assert None is mark(b'{"id":"a"}', "took longer than 2 s")


@given(value=st.binary(max_size=60), said=st.text(max_size=60))
@pytest.mark.parametrize(
    "message", ["{}", "(byte 99)", "(byte 7)", "at `$.a[0].b`", "codec can't decode", "has schema 3", "was truncated"]
)
def test_no_record_and_no_message_break_it(message: str, value: bytes, said: str) -> None:
    found = mark(value, message.replace("{}", said))
    assert found is None or value.decode(errors="backslashreplace") == found.before + found.at + found.after


@given(value=st.binary(max_size=80).map(lambda tail: b'{"id":"a","text":' + tail))
def test_what_is_marked_is_the_whole_record(value: bytes) -> None:
    try:
        decode(value, Article)
    except UndecodableRecord as error:
        found = mark(value, str(error))
        whole = found and found.before + found.at + found.after
        assert whole in (None, value.decode(errors="backslashreplace"))
