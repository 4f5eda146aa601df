from pathlib import Path
from typing import Any

import pytest

from tocsin.demo.verdict import BadExpectation, Expected, faults, read_expected, told
from tocsin.testing.ledger import Entry

RULE = "offensive-over-5000"
DESK, MAIL = "#desk", "desk@example.org"
BOTH = (DESK, MAIL)


def slack(alert: str, text: str, *, revision: int = 1, certainty: str = "sure", is_edit: bool = False) -> Entry:
    payload = {"rule": RULE, "certainty": certainty}
    request = {"text": text, "metadata": {"event_payload": payload}}
    return entry(alert, DESK, revision, channel="slack", is_edit=is_edit, request=request, ts=f"{alert}.1")


def mail(alert: str, text: str, *, revision: int = 1, is_reply: bool = False) -> Entry:
    raw = f"Subject: x\r\nX-Tocsin-Rule: {RULE}\r\nX-Tocsin-Certainty: sure\r\n\r\n{text}\r\n"
    return entry(alert, MAIL, str(revision), channel="email", is_reply=is_reply, raw=raw)


def entry(alert: str, recipient: str, revision: Any, **more: Any) -> Entry:
    return {
        "alert_id": alert,
        "recipient": recipient,
        "revision": revision,
        "is_edit": False,
        "is_reply": False,
        **more,
    }


def judged(*entries: Entry, articles: tuple[str, ...] = ("one",)) -> tuple[str, ...]:
    ids = ("one", "two", "three")
    found = told(entries, lambda text: frozenset(id_ for id_ in ids if f"/{id_}" in text))
    return faults(found, [Expected(rule=RULE, articles=articles)], BOTH)


def test_exactly_what_was_expected_is_no_fault() -> None:
    assert () == judged(slack("a", "/one"), mail("a", "/one"))


def test_a_message_that_never_came_is_a_fault_of_that_recipient() -> None:
    assert (f"{MAIL}: missing {RULE} (sure) on one",) == judged(slack("a", "/one"))


def test_an_alert_that_was_not_expected_is_a_fault() -> None:
    extra = (slack("b", "/two"), mail("b", "/two"))
    found = judged(slack("a", "/one"), mail("a", "/one"), *extra)
    assert (f"{DESK}: not expected {RULE} (sure) on two", f"{MAIL}: not expected {RULE} (sure) on two") == found


def test_a_first_message_that_came_twice_is_a_fault() -> None:
    found = judged(slack("a", "/one"), slack("a", "/one"), mail("a", "/one"))
    assert (f"{DESK}: a came 2 times as a first message",) == found


def test_what_an_edit_says_in_the_end_counts() -> None:
    edited = slack("a", "/one and /two", revision=2, is_edit=True)
    answered = mail("a", "also /two", revision=2, is_reply=True)
    assert () == judged(slack("a", "/one"), edited, mail("a", "/one"), answered, articles=("one", "two"))


def test_an_edit_that_loses_a_source_is_a_fault() -> None:
    edited = slack("a", "/two", revision=2, is_edit=True)
    found = judged(slack("a", "/one"), edited, mail("a", "/two"), articles=("one", "two"))
    assert f"{DESK}: missing {RULE} (sure) on one, two" in found


def test_an_edit_and_the_answer_beside_it_are_one_update() -> None:
    edited = slack("a", "/one and /two", revision=2, is_edit=True)
    answered = slack("a", "also /two", revision=2) | {"is_reply": True}
    [desk] = told([slack("a", "/one"), edited, answered], lambda text: frozenset(text.split()) & {"/one", "/two"})
    assert (1, 1, frozenset({"/one", "/two"})) == (desk.first_messages, desk.updates, desk.articles)


def test_a_source_that_adds_nothing_need_not_be_mailed() -> None:
    edited = slack("a", "/one and /two", revision=2, is_edit=True)
    assert () == judged(slack("a", "/one"), edited, mail("a", "/one"), articles=("one", "two"))


def test_another_certainty_is_another_message() -> None:
    found = judged(slack("a", "/one", certainty="possible"), mail("a", "/one"))
    assert (f"{DESK}: missing {RULE} (sure) on one", f"{DESK}: not expected {RULE} (possible) on one") == found


def test_nothing_at_all_is_a_fault_of_everybody() -> None:
    assert 2 == len(judged())


@pytest.mark.parametrize("text", ["", "{}", '[{"rule": 1}]', '[{"rule": "x", "articels": []}]'])
def test_a_broken_expectation_is_named(text: str, tmp_path: Path) -> None:
    file = tmp_path / "expect.json"
    file.write_text(text)
    with pytest.raises(BadExpectation, match=r"expect\.json: is no list of expected alerts"):
        read_expected(file)
