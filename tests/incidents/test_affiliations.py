"""Who may be named for whom: the table of kin, and what it makes of two lists of actors."""

import re

import pytest

from streams.extract.people.actors import known_actors
from streams.incidents.sides.actors import identities, kinship, sides_of
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Actor
from tests.incidents.told import an_event

KNOWN = known_affiliations()


def kin(ours: str, theirs: str) -> str:
    return kinship(identities([Actor(name=ours)]), identities([Actor(name=theirs)]), KNOWN)


def test_the_table_of_kin_names_actors_that_are_known() -> None:
    known = known_actors()
    named = {*KNOWN.allies, *KNOWN.umbrellas}.union(*KNOWN.bands.values())
    assert set() == {one for one in named if one not in known and not re.fullmatch(r"[a-z]{2}-forces", one)}


@pytest.mark.parametrize(
    ("expected", "ours", "theirs"),
    [
        ("umbrella", "Jabhat al-Nusra", "Hayat Tahrir al-Sham"),
        ("umbrella", "Boko Haram", "ISWAP"),
        ("same", "Moscow's forces", "Russian troops"),
        ("same", "African Union soldiers", "AMISOM"),
        ("unknown", "Hezbollah", "the Syrian army"),
        ("unknown", "Coalition soldiers", "Afghan troops"),
        ("other", "FARC", "ELN"),
        ("other", "the Syrian army", "Jabhat al-Nusra"),
        ("alike", "Syrian rebels", "the insurgents"),
        ("alike", "Jihadis", "the insurgents"),
        ("unknown", "US-backed Syrian forces", "Syrian Democratic Forces"),  # Damascus is no ally of Washington
        ("same", "Russian-backed Syrian forces", "the Syrian army"),
        ("other", "Saudi-backed Yemeni forces", "Houthi rebels"),
        ("same", "rebels of Jonas Savimbi", "UNITA"),
        ("same", "fighters of Aslan Maskhadov", "Chechen rebels"),
        ("unlike", "the Patriotic Sadr Front", "the Mahdi Army"),  # a name of its own
        ("unknown", "Paratroops", "Mali's army"),
        ("unlike", "Jihadis", "government troops"),
        ("unlike", "Syrian rebels", "government troops"),
        ("alike", "Black-clad gunmen", "Maute"),  # however they are clad
        ("unknown", "the 2 Rajputana Rifles", "the Indian army"),  # a regiment of it, maybe
        ("alike", "Heavily armed gunmen", "masked bandits"),
        ("unknown", "three communist divisions", "North Vietnamese troops"),
        ("umbrella", "South Sudan's army", "SPLA"),
        ("unlike", "South Sudan's army", "the rebels"),
        ("unlike", "the JNA", "separatist gunmen"),
        ("unlike", "the Soviet Army", "guerrillas"),
        ("alike", "the Wehrmacht", "government troops"),
        ("alike", "Sandinista guerrillas", "rebels"),
        ("unknown", "the Peshmerga", "militants"),
        ("unknown", "Haftar's forces", "government troops"),
        ("unlike", "the Taliban", "government troops"),
        ("unknown", "Kurdish forces", "the Peshmerga"),
        ("unknown", "Kurdish fighters", "the SDF"),
        ("unlike", "Kurdish fighters", "Hezbollah"),
        ("unknown", "Soviet forces", "Afghan army troops"),
        ("other", "Soviet forces", "Polish troops"),
    ],
)
def test_who_may_be_named_for_whom(expected: str, ours: str, theirs: str) -> None:
    assert (expected, expected) == (kin(ours, theirs), kin(theirs, ours))


def test_a_nations_army_is_its_own_whatever_the_reader_took_it_for() -> None:
    misread = Actor(name="South Sudan's army", actor_id="sd-forces")
    assert ["ss-forces"] == [one.id for one in identities([misread])]
    assert ["sy-forces"] == [one.id for one in identities([Actor(name="Assad's army", actor_id="sy-forces")])]


@pytest.mark.parametrize(
    ("expected", "name", "actor_id", "where"),
    [
        (None, "National Defence Force", "ndf", "ET"),
        ("ndf", "National Defence Force", "ndf", "SY"),
        (None, "Ansar al-Sharia", "ansar-al-sharia-libya", "YE"),
        (None, "People's Liberation Army", "cn-forces", "NP"),
        (None, "Nepal's People's Liberation Army", "cn-forces", "CN"),
        ("isis", "Islamic State", "isis", "LY"),
        ("il-forces", "Israel Defence Forces", "il-forces", "LB"),
        ("sy-forces", "the army", "sy-forces", "LB"),
    ],
)
def test_a_name_that_many_countries_know_is_another_elsewhere(
    expected: str | None, name: str, actor_id: str, where: str
) -> None:
    found = identities([Actor(name=name, actor_id=actor_id)], frozenset({where}))
    assert [expected] == [one.id for one in found]


@pytest.mark.parametrize(
    ("expected", "ours", "theirs"),
    [
        ("unknown", "the junta", "Myanmar's army"),
        ("same", "the junta", "the military junta's soldiers"),
        ("alike", "suspected jihadists", "rebels"),
        ("unknown", "a warplane", "Haftar's men"),
        ("same", "the Kremlin's forces", "Russian troops"),
        ("unlike", "Mane's men", "Mobutu's men"),
        ("unknown", "Libyan fighters", "Misrata fighters"),
        ("unknown", "Serb tanks", "Bosnian Serb forces"),
        ("unlike", "dissident soldiers", "government troops"),
        ("unlike", "the renegade troops of Colonel Mane", "government troops"),
        ("unknown", "Colonel Mane's troops", "government troops"),
        ("unknown", "the Eastern Bloc", "FARC"),
        ("unknown", "self-defence detachments", "Armenian forces"),
        ("umbrella", "the Tigers", "Tamil Tiger guerrillas"),
        ("alike", "the unity government", "government troops"),
        ("unknown", "forces allied to the recognised government", "some fighters"),
        ("unlike", "pro-government militias", "rebels"),
        ("unlike", "anti-government fighters", "government troops"),
        ("same", "Israeli occupation forces", "Israeli troops"),
        ("unknown", "the Baathist enemy", "Iraqi troops"),
        ("unknown", "Chechen fighters", "Russian troops"),
        ("unknown", "guerrillas", "Sandinistas"),
        ("unknown", "mutineers of Colonel Osei", "M23"),
        ("unlike", "Osei's men", "M23"),
        ("unknown", "ethnic Rakhine rebels", "Arakan Army"),
        ("unknown", "the 4th and 7th Guards Brigades", "Croatian troops"),
        ("alike", "valiant soldiers", "Sri Lankan troops"),
        ("unlike", "valiant soldiers", "heroic rebels"),
    ],
)
def test_what_some_are_called_by_what_they_do(expected: str, ours: str, theirs: str) -> None:
    assert expected == kin(ours, theirs)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [(1, "Soldiers retook the town from the air and the army had been beaten there."), (0, "Soldiers held the town.")],
)
def test_of_two_that_are_of_one_state_who_takes_a_town_back_attacks(expected: int, quote: str) -> None:
    soldiers, troops = Actor(name="soldiers"), Actor(name="Colombian troops", actor_id="co-forces")
    attackers, _ = sides_of(an_event(quote=quote, attacker=(soldiers,), defender=(troops,)))
    assert expected == len(attackers)


@pytest.mark.parametrize(
    ("expected", "ours", "theirs"),
    [
        ("same", "AA soldiers", "Arakan Army"),
        ("unlike", "BA soldiers", "Arakan Army"),
        ("alike", "Mujahidin", "Taliban fighters"),
    ],
)
def test_first_letters_and_holy_warriors_tell_who_it_is(expected: str, ours: str, theirs: str) -> None:
    assert expected == kin(ours, theirs)
