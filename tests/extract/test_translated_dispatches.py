"""Fights as dispatches translated from other languages tell them, what is heard of them, and squads that are shot."""

import pytest

from tests.extract.told import events


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(one.type, one.place.name if one.place is not None else None) for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The M23 has taken possession of the locality of Kibumba.",
        "The FARDC have recovered the locality of Kibumba.",
        "The locality of Kibumba passed under the control of the M23.",
        "Rebels have taken control of the commune of Kibumba, officials said.",
    ],
)
def test_a_locality_is_taken_as_a_town_is(text: str) -> None:
    assert [("capture", "Kibumba")] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Violent combats took place on Monday around Kibumba between the army and the M23.",
        "Combats opposed the army and the M23 on Monday around Kibumba.",
        "The locality of Kibumba was the theatre of clashes on Monday.",
        "Heavy weapon detonations were heard since the morning at Kibumba.",
        "Heavy machine-gun fire could be heard in Kibumba on Monday.",
        "Small-arms fire crackled in Kibumba on Monday.",
        "Government soldiers were put to flight at Kibumba by the M23.",
        "The army said it had eliminated an armed squad near Kibumba on Monday.",
        'The army said it had "neutralised" 12 militants in Kibumba.',
        "The army said its troops destroyed a terrorist cell in Kibumba.",
    ],
)
def test_a_fight_is_heard_and_told_in_other_words(text: str) -> None:
    assert [("clash", "Kibumba")] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army combats corruption in Goma.",
        "The bank passed under the control of the state.",
        "The army has taken possession of new tanks in Kyiv.",
        "Police said they had dismantled a cell in Rafah.",
        "Soldiers arrested a cell leader in Rafah.",
        "France eliminated the Croatian team in Zagreb.",
        "A 21-gun salute was heard across Paris.",
        'The minister "took" questions on the attack.',
    ],
)
def test_other_things_are_no_fight(text: str) -> None:
    assert [] == _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a bus outside the Iranian embassy in Kabul.",
        "Three mortar bombs fell in the grounds of the Iranian embassy in Kabul.",
    ],
)
def test_what_happens_by_an_embassy_happens_in_its_town(text: str) -> None:
    assert ["Kabul"] == [place for _, place in _told(text)]


def test_an_embassy_that_speaks_tells_where_it_is() -> None:
    (told,) = _told("Officials at the embassy in Kabul said rebels attacked a convoy on Monday.")
    assert told[1] is None


def test_what_headlines_blow_up_is_bombed() -> None:
    assert [("bombing", "Arauca")] == _told("Rebels blow up pipeline in Arauca")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("airstrike", "The occupiers struck Nikopol with kamikaze drones and heavy artillery."),
        ("assault", "Russian troops attacked Nikopol with kamikaze drones and artillery."),
        ("shelling", "The enemy struck Nikopol with heavy artillery."),
        ("assault", "Russian troops attacked Nikopol with tanks and artillery."),
        ("assault", "Russian troops attacked Nikopol with mortars and rockets."),
        ("assault", "Some 6,000 Russian soldiers attacked Nikopol with drones and artillery."),
    ],
)
def test_what_an_attack_is_made_with_is_not_attacked(kind: str, text: str) -> None:
    assert [(kind, ())] == [(one.type, one.defender) for one in events(text)]


@pytest.mark.parametrize(
    ("kind", "place", "text"),
    [
        ("shelling", "Phnom Penh", "Phnom Penh was again rocketed by insurgents before dawn."),
        ("clash", "Shopian", "An encounter broke out between militants and security forces in Shopian."),
        ("clash", "Shopian", "Three militants were killed in an encounter with security forces in Shopian."),
        ("offensive", "Kupwara", "Soldiers repulsed an infiltration attempt by militants in Kupwara."),
    ],
)
def test_a_fight_is_called_as_its_country_calls_it(kind: str, place: str, text: str) -> None:
    assert [(kind, place)] == _told(text)


def test_an_encounter_of_two_people_is_no_fight() -> None:
    assert [] == _told("A chance encounter between a priest and guerrillas in Bogota.")
