"""Names to their ends: after an article, behind those counted; and whose home a place is."""

from datetime import datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

_DAY = "2015-06-10T12:00:00+00:00"


def read(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", title="", text=text, published_at=datetime.fromisoformat(_DAY))).events


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        (
            "Prime Minister Haider al-Abadi announced the start of the offensive to recapture Mosul from ISIS.",
            ["iq-forces"],
        ),
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
    ("text", "actor"),
    [
        ("Some 150 guerrillas of the FARC attacked the army base at Patascoy on Sunday.", "farc"),
        ("About 300 gunmen of Boko Haram attacked Damboa on Monday.", "boko-haram"),
        ("Some 400 rebels from M23 attacked Bunagana on Monday.", "m23"),
        ("About 2,000 soldiers of the Rwandan army attacked Bunagana on Monday.", "rw-forces"),
        ("Some 40 rebels from the Tuareg community attacked Kidal on Monday.", None),
        ("Some 300 militants from Afghanistan attacked a post in Bajaur on Monday.", None),
    ],
)
def test_those_counted_are_of_the_side_that_is_named_behind_them(text: str, actor: str | None) -> None:
    assert [one.actor_id for event in read(text) for one in event.attacker] == [actor]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A paramilitary force of more than 7,000 men has besieged El Obeid since 26 October.", "paramilitary force"),
        ("An M23 column of 600 men attacked Goma.", "M23 column"),
        ("A force of 5,200 jihadist fighters attacked Monguno at dawn.", "jihadist fighters"),
    ],
)
def test_men_are_called_what_they_make_up(text: str, name: str) -> None:
    (event,) = read(text)
    assert [side.name for side in event.attacker] == [name]


def test_who_did_not_come_is_not_who_acts_next() -> None:
    event = read(
        "A paramilitary force of more than 7,000 men has besieged El Obeid since 26 October. No relief convoy has "
        "reached the city for sixteen days. We ask the besieging force and the army to let food and medicine pass."
    )[0]
    assert [side.name for side in event.attacker] == ["paramilitary force"]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("After Friday's attack on Kidal, the governor imposed a curfew.", []),
        ("The New Year's Eve attack on Jolo killed nine soldiers.", []),
        ("Since Tuesday's offensive against Kunduz began, 4,000 people have fled.", []),
        ("After Wagner's attack on Soledar the salt mines were flooded.", ["Wagner"]),
        ("Since Russia's attack on Kharkiv began, 4,000 people have fled.", ["Russia"]),
    ],
)
def test_the_day_of_an_attack_is_nobody(text: str, attacker: list[str]) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert [one.name for one in event.attacker] == attacker
