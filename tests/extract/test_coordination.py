"""Who fights where several are named: lists, pairs between which it is fought, owners and those who join."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def events_of(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def sides_of(text: str) -> tuple[list[str], list[str], list[str]]:
    (event,) = events_of(text)
    attackers, defenders, supporters = event.attacker, event.defender, event.supporter
    return [one.name for one in attackers], [one.name for one in defenders], [one.name for one in supporters]


@pytest.mark.parametrize(
    ("attackers", "text"),
    [
        (["Kenyan soldiers", "Jubaland militiamen"], "Kenyan soldiers and Jubaland militiamen moved on Kismayo."),
        (["Nigerian", "Cameroonian troops"], "Nigerian and Cameroonian troops stormed Gwoza on Friday."),
        (["Army units", "pro-government militias"], "Army units together with pro-government militias besieged Taiz."),
        (["Chechen fighters", "Russian"], "Some 8,000 Chechen fighters have joined the Russian assault on Mariupol."),
        (["Yemeni troops"], "Columns of Yemeni troops were seen massing south of Hodeidah."),
        (["Haiti's gangs"], "Haiti's gangs have laid siege to Cabaret."),
        (["Congo's rebels"], "Congo's rebels laid siege to Bunia."),
        (["Daesh"], "The siege laid by Daesh to Palmyra has entered its third month."),
    ],
)
def test_everybody_who_attacks_is_named(attackers: list[str], text: str) -> None:
    assert attackers == sides_of(text)[0]


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Azerbaijani", "Armenian forces", "Fighting broke out between Azerbaijani and Armenian forces in Shusha."),
        ("Sudanese army", "RSF", "Clashes between the Sudanese army and the RSF erupted in El Obeid."),
        ("Hezbollah", "Israeli troops", "Hezbollah clashed with Israeli troops near Marjayoun."),
        ("M23", "Congolese army", "Fighting flared overnight in Sake between M23 and the Congolese army."),
    ],
)
def test_those_who_clash_are_a_side_each(first: str, second: str, text: str) -> None:
    assert ([first], [second], []) == sides_of(text)


def test_who_backs_the_attackers_only_supports_them() -> None:
    told = sides_of("Ethiopian troops, supported by Amhara militia, seized Humera.")
    assert (["Ethiopian troops"], [], ["Amhara militia"]) == told


@pytest.mark.parametrize(
    ("holder", "text"),
    [
        ("Islamic State", "Iraqi forces launched an operation to retake Mosul from Islamic State."),
        ("Daesh", "The army liberated Palmyra from Daesh on Thursday."),
    ],
)
def test_from_whom_a_town_is_taken_defends_it(holder: str, text: str) -> None:
    attackers, defenders, _ = sides_of(text)
    assert holder not in attackers
    assert [holder] == defenders


@pytest.mark.parametrize(
    "text",
    [
        "A gunman stormed a supermarket in Buffalo, killing ten people.",
        "A lone attacker with a knife attacked shoppers in Sydney.",
        "A 19-year-old gunman attacked a school in Uvalde, killing 19 children.",
        "A gunman opened fire in a mosque in Christchurch, killing 51.",
    ],
)
def test_what_one_person_does_is_a_crime(text: str) -> None:
    assert () == events_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Taliban gunman attacked a police post in Kandahar.",
        "Gunmen attacked a church in Owo, killing 40 worshippers.",
    ],
)
def test_what_a_group_does_is_an_event(text: str) -> None:
    assert ["assault"] == [event.type for event in events_of(text)]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Kuito", "UNITA has laid siege to Kuito, capital of Bie province."),
        ("Hodeidah", "The Houthis have moved thousands more fighters toward Hodeidah."),
        ("El Adde", "Al-Shabaab fighters overran a Kenyan base at El Adde."),
        ("Dayr az Zawr", "Syrian troops broke through to Dayr az Zawr."),
        ("Damasak", "Troops from Chad and Niger attacked Damasak."),
    ],
)
def test_a_place_is_where_it_happens_by_its_whole_name(place: str, text: str) -> None:
    (event,) = events_of(text)
    assert [place] == [one.name for one in event.places]
