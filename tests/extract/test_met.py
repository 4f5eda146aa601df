"""Who attacks where the words tell of a fight with those who came; days of what an attack set off; names of persons."""

from datetime import datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

_DAY = "2015-06-10T12:00:00+00:00"


def read(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", title="", text=text, published_at=datetime.fromisoformat(_DAY))).events


def names(event: Event, side: str) -> list[str]:
    return [actor.name for actor in getattr(event, side)]


@pytest.mark.parametrize(
    ("text", "attacker", "defender"),
    [
        ("The army was fighting rebels who attacked Bentiu on Monday.", "rebels", "army"),
        ("Soldiers were battling insurgents who stormed the city of Palma.", "insurgents", "Soldiers"),
        (
            "Sudan's Armed Forces said they were fighting SPLA forces that had attacked the Heglig area on Tuesday.",
            "SPLA forces",
            "Sudan's Armed Forces",
        ),
        ("Rebels who attacked Bentiu on Monday were fighting the army.", "Rebels", "army"),
    ],
)
def test_those_who_came_are_the_attackers_of_a_fight(text: str, attacker: str, defender: str) -> None:
    for event in read(text):
        assert names(event, "attacker") == [attacker]
        assert names(event, "defender") == [defender]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The army was fighting the rebels who control Bentiu.", "army"),
        ("Congolese troops fought M23 rebels who had seized Bunagana.", "Congolese troops"),
    ],
)
def test_those_who_are_only_there_are_not(text: str, attacker: str) -> None:
    assert attacker in [name for event in read(text) for name in names(event, "attacker")]


@pytest.mark.parametrize(
    ("text", "place", "is_dated"),
    [
        ("Troops freed the hostages on Thursday, ending a siege that began with a raid on Kizlyar.", "Kizlyar", False),
        (
            "The army retook Zamai on Friday, ending an occupation that started with an attack by Boko Haram on Gwoza.",
            "Gwoza",
            False,
        ),
        ("On Monday the army moved in an operation triggered by an attack on a base at Rutshuru.", "Rutshuru", False),
        ("The offensive began with an assault on Homs on Friday.", "Homs", True),
        ("On Friday rebels began an assault on Homs.", "Homs", True),
    ],
)  # fmt: skip
def test_the_day_is_of_what_an_attack_set_off_where_it_stands_before(text: str, place: str, *, is_dated: bool) -> None:
    found = [
        event
        for event in read(text)
        if event.type in ("raid", "assault", "offensive") and event.place is not None and event.place.name == place
    ]
    assert found
    assert (found[-1].date is not None) == is_dated


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Prime Minister Haider al-Abadi announced the start of the offensive to recapture Mosul from ISIS.", []),
        ("Defence minister Khaled al-Obeidi announced an operation to retake Ramadi.", []),
        ("Ahmed al-Sharaa launched an assault on Hama.", ["hts"]),
        ("Muqtada al-Sadr launched an assault on Basra.", ["mahdi-army"]),
        ("Jund al-Aqsa announced an assault on Hama.", ["jund-al-aqsa"]),
    ],
)
def test_a_name_goes_on_after_its_article(text: str, attackers: list[str]) -> None:
    assert [actor.actor_id or actor.name for event in read(text) for actor in event.attacker] == attackers


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Soldiers closed in on Saddam Hussein's hometown on Wednesday in Salahuddin province.", "Salahuddin"),
        ("Troops stormed Jonas Savimbi's birthplace in Bie province on Friday.", "Bie"),
        ("Government troops captured Joseph Kony's home village on Monday.", None),
        ("Fighters stormed Kunduz's house of culture on Monday.", "Kunduz"),
        ("Rebels attacked Gaddafi's home town of Sirte on Monday.", "Sirte"),
    ],
)
def test_whose_home_it_is_is_no_place(text: str, place: str | None) -> None:
    assert [event.place.name if event.place else None for event in read(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Government forces remain in control of Kunduz, the ministry said.",
        "The army is still in control of the base near Tessalit, a spokesman said.",
        "The garrison remained in full control of Malakal on Friday.",
    ],
)
def test_who_stays_in_control_takes_nothing(text: str) -> None:
    assert not [event for event in read(text) if event.type == "capture"]


@pytest.mark.parametrize("text", ["Rebels are now in control of Kunduz.", "The army is back in control of Kunduz."])
def test_who_is_in_control_now_has_taken_it(text: str) -> None:
    assert [event.type for event in read(text)] == ["capture"]
