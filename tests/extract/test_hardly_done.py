"""Attacks that were nearly made, are feared or ordered, or are told of the last time."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _event(text: str) -> Event:
    return extract(Article(id="one", title="", text=text)).events[0]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The army nearly launched an offensive on Goma with 8,000 soldiers.", "negated"),
        ("The army almost attacked Goma with 8,000 soldiers.", "negated"),
        ("Residents fear that 8,000 soldiers will attack Goma.", "hypothetical"),
        ("The army launched nearly 80 attacks on Goma.", "asserted"),
    ],
)
def test_what_was_nearly_done_or_is_feared_is_no_fact(text: str, modality: str) -> None:
    assert modality == _event(text).modality


def test_an_order_to_attack_is_no_attack_yet() -> None:
    assert _event("The order for 8,000 soldiers to attack Goma has been given.").phase == "planned"


def test_the_last_time_is_over() -> None:
    assert _event("The last time 8,000 soldiers attacked Goma, the city fell in a day.").historic


@pytest.mark.parametrize("when", ["within days", "within 48 hours", "within the hour"])
def test_those_within_days_are_inside_nothing(when: str) -> None:
    event = _event(f"The army could attack Goma with 8,000 soldiers {when}.")
    assert (8000, None) == (event.force and event.force.low, event.opposing_force)


@pytest.mark.parametrize(
    "text",
    [
        "A soldier shot dead three comrades at a base near Kampala.",
        "A soldier opened fire on his colleagues at a base near Kampala, killing three.",
        "Weapons seized from rebels were destroyed at a ceremony in Bogota.",
    ],
)
def test_one_man_among_his_own_and_seized_arms_are_no_fight(text: str) -> None:
    assert extract(Article(id="one", title="", text=text)).events == ()


def test_what_a_drama_is_set_in_is_long_past() -> None:
    assert _event("The drama, set during the siege of Sarajevo, opens on Friday.").historic
