"""Armies that are told by their leader's name, their capital or a word for their kind."""

import pytest

from streams.extract.people.actors import known_actors
from streams.extract.words.nouns import STATE_FORCES
from streams.extract.words.tables import table
from streams.incidents.sides.actors import Identity, identities, kinship
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Actor


def of(name: str, where: str = "", actor_id: str | None = None) -> Identity:
    return identities((Actor(name=name, actor_id=actor_id),), frozenset({where} if where else ()))[0]


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("unita", "Savimbi's men"),
        ("lna", "Haftar gangs"),
        ("lna", "Khalifa Haftar's army"),
        ("gna", "pro-Sarraj fighters"),
        ("bosnian-serbs", "Mladić's troops"),
        ("sy-forces", "forces loyal to President Assad"),
        ("afdl", "Kabila's rebels"),
        ("cd-forces", "Kabila's army"),
        (None, "Kabila's men"),
        (None, "Marwan Barre's widow"),
        ("pg-forces", "Port Moresby's forces"),
    ],
)
def test_whose_men_they_are(expected: str | None, name: str) -> None:
    assert expected == of(name).id


def test_leaders_lead_actors_that_are_known() -> None:
    leaders = table("leaders")
    assert isinstance(leaders, dict)
    assert set() == {one for one in leaders if not one.endswith(STATE_FORCES)} - known_actors().keys()


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("state", "58th Army"),
        ("state", "royal army"),
        ("rebel", "bandit formations"),
        ("rebel", "secessionists"),
        ("anybody", "detachments"),
    ],
)
def test_what_kind_they_are(expected: str, name: str) -> None:
    assert expected == of(name).kind


def test_a_states_force_is_the_states_where_the_reader_took_it_for_another_countrys() -> None:
    own, rebels = of("National Defence Force", "ET", "ndf"), of("Oromo Liberation Army", "ET", "ola")
    assert "unlike" == kinship((own,), (rebels,))


@pytest.mark.parametrize(
    ("expected", "name"),
    [("unknown", "Moro rebels"), ("other", "Tamil rebels"), ("unlike", "Free Moro Column"), ("unlike", "the army")],
)
def test_who_is_told_by_his_people_alone_may_be_of_a_band_of_it(expected: str, name: str) -> None:
    assert expected == kinship((of(name),), (of("BIFF", "PH", "biff"),))


@pytest.mark.parametrize(("expected", "actor"), [("unknown", "peshmerga"), ("unknown", "sdf"), ("unlike", "taliban")])
def test_kurds_are_told_by_their_people_wherever_they_fight(expected: str, actor: str) -> None:
    assert expected == kinship((of("Kurdish forces"),), (of(actor, "", actor),), known_affiliations())


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        ("unknown", "Fighters loyal to Michel Haddad", "Republican Forces"),
        ("unknown", "Colonel Haddad's men", "Dawn Brigades"),
        ("unlike", "Haddad Brigades", "Dawn Brigades"),
        ("umbrella", "Colonel Haddad's men", "Haddad's men"),
    ],
)
def test_whom_somebody_leads_may_have_a_name_of_their_own(expected: str, one: str, other: str) -> None:
    assert expected == kinship((of(one),), (of(other),), known_affiliations())
