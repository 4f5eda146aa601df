"""Whose word a report is: counted soldiers who tell it, what nobody could verify, and who is asked after."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _only(text: str) -> Event:
    (event,) = extract(Article(id="one", title="", text=text)).events
    return event


@pytest.mark.parametrize(
    "text",
    [
        "The army is preparing an offensive to retake Goma, two officers said.",
        "Rebels are preparing an assault on Goma, three fighters told Reuters.",
        "Russian troops attacked Lyman at dawn, four Ukrainian soldiers at the front told Reuters.",
        "Army units attacked Kidal on Monday, according to two soldiers.",
        "Interviews with 12 fighters show that the army attacked Gao at night.",
        "Six soldiers confirmed that the army had attacked Wau.",
        "Rebels will attack Sake within days, said two army commanders.",
    ],
)
def test_soldiers_who_tell_it_are_no_force(text: str) -> None:
    assert _only(text).force is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Army chiefs said 40 rebels attacked Djibo.", 40),
        ("At least 30 fighters, said to be from Mali, attacked Djibo.", 30),
        ("Twelve rebels attacked the post at Bor, two soldiers who survived said.", 12),
    ],
)
def test_those_of_whom_it_is_told_are(text: str, count: int) -> None:
    force = _only(text).force
    assert count == (force and force.low)


@pytest.mark.parametrize(
    "text",
    [
        "It was not possible to verify the report that rebels had taken Walikale.",
        "Reuters was unable to verify claims that the rebels had captured Bor.",
        "There was no independent confirmation that rebels had seized Kismayo.",
        "The Associated Press could not independently confirm that Houthis attacked Marib.",
    ],
)
def test_what_nobody_could_verify_is_a_claim_of_nobody(text: str) -> None:
    event = _only(text)
    assert ("claimed", None) == (event.modality, event.attribution)


def test_a_report_that_says_so_is_named_whole() -> None:
    assert "A UN report" == _only("A UN report said that 4,000 Rwandan soldiers attacked Sake.").attribution


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knows who attacked the convoy near Gao.",
        "The army has not said who shelled Agdam.",
        "The army did not confirm how many rebels attacked Gao.",
        "No one has said how many fighters attacked Djibo.",
        "It was not immediately clear who shelled the village of Ogossagou.",
    ],
)
def test_what_is_asked_of_an_attack_does_not_deny_it(text: str) -> None:
    event = _only(text)
    assert event.modality in {"asserted", "claimed"}
    assert "army" not in [one.name for one in event.attacker]


def test_nobody_who_is_asked_after_hits_a_ball() -> None:
    assert () == extract(Article(id="one", text="Nobody knows who hit the ball in Boston.")).events


def test_media_that_report_a_clash_make_it_no_figure_of_speech() -> None:
    event = _only("Local media reported clashes between the army and the KNLA in Myawaddy.")
    assert ("clash", "Myawaddy") == (event.type, event.place and event.place.name)
