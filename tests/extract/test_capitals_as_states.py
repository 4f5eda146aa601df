"""A capital that does, says or is told what only a state does is not where the fighting is; what befalls a town is."""

import pytest

from streams.extract import extract
from streams.records import Article


def places(text: str) -> list[str | None]:
    return [event.place.name if event.place else None for event in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Iraq rejected Teheran's announcement that the port had fallen and insisted that the Iranians were encircled.",
         "Teheran"),
        ("Police shelled the home of a man whom Belgrade regards as the head of the rebels.", "Belgrade"),
        ("The assaults seem larger than before, although we cannot yet say if Kyiv means to keep a lodgement.", "Kyiv"),
        ("The loss comes as Washington and Moscow announce a cessation of hostilities due to begin on Saturday.",
         "Moscow"),
        ("The rebels deny Rabat's tale of a massacre and say they attacked a convoy.", "Rabat"),
        ("Rebels ready for talks with Kinshasa attacked a base at dawn.", "Kinshasa"),
        ("In Washington officials speak again of air strikes.", "Washington"),
        ("Separatists insist that Kyiv advanced first.", "Kyiv"),
        ("The general staff in Moscow maintains that the advance has been stopped.", "Moscow"),
    ],
)  # fmt: skip
def test_a_capital_that_stands_for_its_state_is_no_place(text: str, capital: str) -> None:
    assert capital not in places(text)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Kabul woke to explosions on Sunday as rebels attacked.", "Kabul"),
        ("Baghdad suffered its worst bombing in months on Sunday.", "Baghdad"),
        ("Khartoum came under attack on Sunday.", "Khartoum"),
        ("Kabul fell to the Taliban on Sunday.", "Kabul"),
        ("Rebels attacked Bangui on Sunday and Bangui held.", "Bangui"),
        ("The MNDAA closed in on Lashio street by street from 3 July.", "Lashio"),
    ],
)
def test_a_town_that_something_befalls_is_the_place(text: str, town: str) -> None:
    assert town in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry denied on Friday that Agdam had fallen, and said fierce fighting goes on in the outskirts.",
        "The army denied that Agdam had been captured, and said clashes continue in the town.",
    ],
)
def test_fighting_that_goes_on_makes_no_denied_capture_true(text: str) -> None:
    told = {event.type: event for event in extract(Article(id="a", text=text)).events}
    assert (told["capture"].modality, told["clash"].phase, places(text)) == ("denied", "underway", ["Agdam", "Agdam"])


KOBANI = (
    "Kurdish fighters drove Islamic State out of three streets in Kobani on Saturday, a commander in Kobani said. "
    "The jihadists have held half of Kobani since October. {} Shops in Kobani have been closed for a month. "
    "Families who crossed to Suruc live in tents."
)


def test_a_fight_whose_words_name_no_place_is_where_the_text_surely_is() -> None:
    assert places(KOBANI.format("Warplanes bombed a school at dawn.")) == ["Kobani", "Kobani"]
    assert places(KOBANI.format("Warplanes bombed a school at Tlaxo at dawn.")) == ["Kobani", "Tlaxo"]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Police in Goma said gunmen attacked a hotel.", "Goma"),
        ("Gunmen attacked a hotel on Sunday, police in Kabul said.", "Kabul"),
        ("Hospital staff in Khartoum said rebels attacked the clinic on Sunday.", "Khartoum"),
        ("Diplomats in Kabul said gunmen attacked a convoy.", None),
        ("The defence ministry in Kabul said gunmen attacked a hotel.", None),
        ("Police in Goma said gunmen attacked a hotel in Beni.", "Beni"),
    ],
)
def test_what_the_police_and_doctors_of_a_town_say_was_hit_stands_there(text: str, town: str | None) -> None:
    assert places(text) == [town]
