"""The only place that a text names is where its attack was, unless the words tell another attack there."""

import pytest

from streams.extract import extract
from streams.records import Article


def places_in(text: str) -> list[str | None]:
    events = extract(Article(id="a", title="", text=text)).events
    return [event.place.name if event.place else None for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked Dogon Noma on Friday, killing 14. At the same time another group raided the town of Kagarko.",
        "Fighters stormed a police post on Monday. Separately, rebels raided the town of Kagarko.",
        "Rebels attacked a convoy at dawn, killing nine. Other rebels also attacked the town of Kagarko.",
    ],
)
def test_where_another_attack_was_is_not_where_the_first_was(text: str) -> None:
    assert places_in(text) == [None, "Kagarko"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a market on Friday, killing 14. The market of Kagarko has been closed.",
        "Fighters stormed a police post on Monday. A hospital in Kagarko took in nine wounded.",
    ],
)
def test_the_only_place_is_where_it_was(text: str) -> None:
    assert places_in(text) == ["Kagarko"]


def test_two_sides_that_shell_one_another_are_at_no_other_place() -> None:
    text = (
        "Rwandan and Ugandan troops were shelling one another across Kisangani. An envoy said that a Rwandan push over"
        " the Zarga bridge was being made with 5,600 infantry."
    )
    assert set(places_in(text)) == {"Kisangani"}


@pytest.mark.parametrize(
    "text",
    [
        "For a third day shells fell on Sloviansk on Friday. Rebels have besieged it for two weeks.",
        "Fighting in Khartoum entered its third week on Monday. Paramilitaries attacked the army headquarters.",
        "A third of Bria was in ruins, shelled for a month. Rebels attacked the barracks on Monday.",
        "Clashes in Bria between one militia and the other went on. Rebels attacked the barracks on Monday.",
    ],
)
def test_what_goes_on_for_a_third_day_is_no_other_attack(text: str) -> None:
    assert len(set(places_in(text))) == 1
