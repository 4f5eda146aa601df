"""Who attacks by what stands around: whose army it is, who backs it, on whom it is blamed; when, after which siege."""

from datetime import date

import pytest

from streams.extract import extract
from streams.records import Actor, Article, Event


def event(text: str) -> Event:
    return extract(Article(id="a", text=text)).events[0]


def told(text: str) -> tuple[set[str | None], set[str | None], set[str | None]]:
    found = event(text)
    return _ids(found.attacker), _ids(found.defender), _ids(found.supporter)


def _ids(side: tuple[Actor, ...]) -> set[str | None]:
    return {one.actor_id for one in side}


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The army of Uganda stormed the rebels' camp near Kasese.", "ug-forces"),
        ("Moroccan planes bombed a camp near Mahbes.", "ma-forces"),
        ("South Korean artillery shelled a battery near Kaesong.", "kr-forces"),
        ("Indian paramilitary troops stormed a rebel hideout near Imphal.", "in-forces"),
        ("Burundi denied on Monday that its soldiers had attacked Uvira.", "bi-forces"),
        ("Ethiopia said its aircraft bombed rebels near Gode.", "et-forces"),
        ("Boko Haram claimed responsibility for the attack on Gwoza.", "boko-haram"),
        ("The raid on Lamu was blamed on al-Shabaab.", "al-shabaab"),
    ],
)
def test_whose_forces_attack_is_told_by_a_country_or_by_who_answers_for_it(text: str, attacker: str) -> None:
    assert {attacker} == told(text)[0]


def test_nobody_answers_for_what_no_group_claims() -> None:
    assert set() == told("No group claimed responsibility for the attack on Gwoza.")[0]


@pytest.mark.parametrize(
    ("text", "defender"),
    [
        ("Polisario fighters attacked Moroccan positions near Mahbes.", "ma-forces"),
        ("Kurdish guerrillas ambushed a Turkish convoy near Sirnak.", "tr-forces"),
    ],
)
def test_positions_of_a_people_are_its_states(text: str, defender: str) -> None:
    assert {defender} == told(text)[1]


@pytest.mark.parametrize(
    ("text", "supporters"),
    [
        ("Rebels backed by Uganda and Kenya stormed Yei.", {"ug-forces", "ke-forces"}),
        ("Rebels backed by Uganda and the United States stormed Yei.", {"ug-forces", "us-forces"}),
        ("Government soldiers, supported by Emirati and Saudi jets, stormed Taiz.", {"ae-forces", "sa-forces"}),
        ("With the help of Wagner fighters, Malian soldiers captured Tessalit.", {"wagner"}),
    ],
)
def test_every_backer_of_a_list_supports(text: str, supporters: set[str]) -> None:
    assert supporters == told(text)[2]


def test_fire_that_backs_an_attack_is_no_event_of_its_own() -> None:
    found = extract(
        Article(id="a", text="Backed by heavy Russian air strikes, Syrian soldiers captured Saraqeb.")
    ).events
    assert ["capture"] == [one.type for one in found]


def test_a_siege_after_which_something_ended_is_over() -> None:
    found = event("The garrison of Kuito was relieved on Friday after a seven-month siege by UNITA.")
    assert ("siege", "concluded") == (found.type, found.phase)


def test_a_siege_is_not_over_while_the_town_is_still_surrounded() -> None:
    assert "underway" == event("After a siege of six months, Kuito is still surrounded.").phase


def test_a_dateline_with_its_year_tells_what_today_is() -> None:
    found = event("PUSAN, August 3, 1950 - North Korean troops attacked Masan today.").date
    assert found is not None
    assert (date(1950, 8, 3), date(1950, 8, 3)) == (found.earliest, found.latest)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen attacked the post office in Goma.", "Goma"),
        ("Hezbollah attacked northern Israel from Lebanon.", "Israel"),
        ("Indian soldiers attacked a Maoist camp near Sukma.", "Sukma"),
    ],
)
def test_a_place_is_the_one_that_is_attacked(text: str, place: str) -> None:
    found = event(text).place
    assert found is not None
    assert place == found.name


def test_those_neutralised_were_fought() -> None:
    text = "Nigerian troops neutralised 14 Boko Haram fighters near Gwoza."
    assert ("clash", {"ng-forces"}, {"boko-haram"}) == (event(text).type, *told(text)[:2])


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("EOKA gunmen ambushed a lorry full of soldiers near Kyrenia.", "eoka"),
        ("Huk guerrillas attacked a constabulary post in Nueva Ecija.", "hukbalahap"),
        ("Fighters of the Democratic Army of Greece attacked Konitsa.", "greek-democratic-army"),
        ("UCPMB fighters attacked a police patrol near Bujanovac.", "ucpmb"),
    ],
)
def test_armies_of_wars_long_over_have_their_ids(text: str, attacker: str) -> None:
    assert {attacker} == told(text)[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The MILF attacked Cotabato.", "Cotabato"),
        ("The embassy in Bamako was stormed by gunmen.", "Bamako"),
        ("Gunmen stormed the ambassador's residence in Kabul.", "Kabul"),
    ],
)
def test_a_short_sentence_tells_the_attack_and_its_town(text: str, place: str) -> None:
    found = event(text).place
    assert ("assault", place) == (event(text).type, found.name if found else None)
