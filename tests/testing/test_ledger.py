"""The ledger and its verdict: a sender that loses or repeats is caught, whatever it believes."""

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tocsin.testing.ledger import Entry, Ledger, read, verdict

PAIRS = st.tuples(st.sampled_from(["alert-a", "alert-b", "alert-c"]), st.sampled_from(["#desk", "x@example.org"]))


def an_entry(alert: str = "alert-a", recipient: str = "#desk", **changes: Any) -> Entry:
    entry = {"alert_id": alert, "recipient": recipient, "delivery_id": f"{alert} {recipient}"}
    return {**entry, "is_edit": False, "is_reply": False, **changes}


def test_what_is_written_is_read_back_in_order(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.jsonl")
    written = [{"at": "1", "text": "line\nbreak \u2028 \U0001f514"}, {"at": "2"}]
    for entry in written:
        ledger.write(entry)
    assert written == ledger.entries()


def test_a_line_that_a_kill_cut_short_was_not_accepted(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    Ledger(path).write({"at": "1"})
    path.write_bytes(path.read_bytes() + b'{"at": "2"')
    assert [{"at": "1"}] == read(path)


def test_no_ledger_is_no_entry(tmp_path: Path) -> None:
    assert [] == read(tmp_path / "none.jsonl")


def test_each_expected_alert_once_is_clean() -> None:
    entries = [an_entry(), an_entry(recipient="x@example.org")]
    assert verdict(entries, [("alert-a", "#desk"), ("alert-a", "x@example.org")]).is_clean


def test_an_alert_that_came_twice_is_named() -> None:
    entries = [an_entry(), an_entry(delivery_id="another")]
    assert {("alert-a", "#desk"): 2} == verdict(entries, [("alert-a", "#desk")]).duplicates


def test_an_alert_that_never_came_is_named() -> None:
    assert (("alert-b", "#desk"),) == verdict([an_entry()], [("alert-a", "#desk"), ("alert-b", "#desk")]).lost


def test_an_alert_that_nobody_should_have_is_named() -> None:
    assert (("alert-b", "#desk"),) == verdict([an_entry("alert-b")], []).unexpected


def test_an_answer_is_no_second_first_message() -> None:
    entries = [an_entry(), an_entry(delivery_id="two", is_reply=True)]
    assert verdict(entries, [("alert-a", "#desk")]).is_clean


def test_an_answer_that_came_twice_is_named() -> None:
    entries = [an_entry(), *[an_entry(delivery_id="two", is_reply=True)] * 2]
    assert {"two": 2} == verdict(entries, [("alert-a", "#desk")]).repeated


def test_an_edit_may_repeat() -> None:
    entries = [an_entry(), *[an_entry(delivery_id="two", is_edit=True)] * 2]
    assert verdict(entries, [("alert-a", "#desk")]).is_clean


def test_an_edit_alone_does_not_count_as_told() -> None:
    assert (("alert-a", "#desk"),) == verdict([an_entry(is_edit=True)], [("alert-a", "#desk")]).lost


@given(st.lists(PAIRS), st.sets(PAIRS))
def test_it_is_clean_exactly_when_what_came_is_what_was_expected(
    came: list[tuple[str, str]], wanted: set[tuple[str, str]]
) -> None:
    entries = [an_entry(alert, recipient) for alert, recipient in came]
    assert (sorted(came) == sorted(wanted)) == verdict(entries, wanted).is_clean
