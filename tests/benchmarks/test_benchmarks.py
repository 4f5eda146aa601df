"""What is compared does the same: otherwise its figures say nothing."""

import msgspec
import pytest

from benchmarks import figures, record_decoding, rule_matching
from benchmarks.__main__ import PAGE, main
from rules.load import loads
from streams.codec import decode, encode
from streams.records import Reading


def test_closures_and_match_agree_on_every_event() -> None:
    plain = rule_matching.drawn_rules(60)
    rules, by_type = loads(rule_matching.as_yaml(plain)), rule_matching.closures(plain)
    answers = [
        (rule_matching.matched(rules, one), rule_matching.judged(rules, one), rule_matching.closed(by_type, one))
        for one in rule_matching.drawn_subjects(120)
    ]
    assert [ours for ours, _, _ in answers] == [bare for _, bare, _ in answers] == [peer for _, _, peer in answers]
    assert any(ours for ours, _, _ in answers)


def test_each_decoder_gives_the_reading() -> None:
    reading = record_decoding.a_reading()
    assert reading == decode(encode(reading), Reading) == msgspec.convert(msgspec.to_builtins(reading), Reading)


def test_a_table_is_markdown() -> None:
    table = figures.Table("T", "About.", ("by", "us"), (("ours", "1"),))
    assert "## T\n\nAbout.\n\n| by | us |\n| --- | ---: |\n| ours | 1 |\n" == table.markdown()


def test_a_bench_that_does_not_exist_is_used_wrongly() -> None:
    with pytest.raises(SystemExit) as end:
        main(["speed"])
    assert 2 == end.value.code


def test_the_page_names_when_and_where_it_was_measured() -> None:
    assert "cores" in PAGE.read_text(encoding="utf-8")
