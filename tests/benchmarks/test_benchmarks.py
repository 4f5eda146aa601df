"""What is compared does the same: otherwise its figures say nothing."""

import msgspec
import pytest

from benchmarks import figures, record_decoding, rules_workload
from benchmarks.__main__ import PAGE, main
from rules.load import loads
from rules.match import index_of
from rules.reasons import View
from streams.codec import decode, encode
from streams.records import Reading


def test_closures_and_the_index_meet_the_same_rules_at_every_event() -> None:
    plain, events = rules_workload.drawn_rules(60), rules_workload.drawn_events(120)
    index = index_of(loads(rules_workload.as_yaml(plain), tables=rules_workload.TABLES))
    tests = [rules_workload.as_closure(rule) for rule in plain]
    told = [[number for number, holds in enumerate(tests) if holds(event.as_row)] for event in events]
    assert told == [index.find(View(event.subject(number))).sure for number, event in enumerate(events)]
    assert any(told)


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
