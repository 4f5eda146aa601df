"""Waves of men who are beaten off, units that are overrun, and whose a deed is that another side denies."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def read(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def told(text: str) -> list[tuple[str, str, list[str], list[str], str | None]]:
    return [
        (
            one.type,
            one.modality,
            [actor.name for actor in one.attacker],
            [actor.name for actor in one.defender],
            one.place.name if one.place is not None else None,
        )
        for one in read(text)
    ]


@pytest.mark.parametrize(
    ("attacker", "defender", "place", "text"),
    [
        ("rebel fighters", "army", "Marib", "The army repelled waves of rebel fighters west of Marib on Sunday."),
        ("Houthi fighters", "Troops", "Marib", "Troops repulsed successive waves of Houthi fighters at Marib."),
        ("militants", "Soldiers", "Diffa", "Soldiers fought off waves of militants at Diffa."),
        (
            "Russian infantry",
            "Brigade",
            "Avdiivka",
            "The Brigade repelled human waves of Russian infantry at Avdiivka.",
        ),
        ("militia", "army", "Sirwah", "The army repelled human waves of the militia on the Sirwah front."),
    ],
)
def test_waves_of_men_are_beaten_off_by_who_was_attacked(attacker: str, defender: str, place: str, text: str) -> None:
    assert [("assault", "asserted", [attacker], [defender], place)] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police repelled waves of protesters in Dakar.",
        "The coast guard repelled waves of migrants near Lampedusa.",
        "Italy's forwards repelled waves of attacks in Cardiff.",
    ],
)
def test_other_waves_are_no_war(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("attacker", "defender", "place", "text"),
    [
        ("Islamists", "Kenyan company", "Dhobley", "Islamists overran a Kenyan company at Dhobley on Monday."),
        ("Islamist fighters", "battalion", "el-Ade", "Islamist fighters overran a battalion at el-Ade on Monday."),
        ("Rebels", "paratroopers", "Kanyabayonga", "Rebels overran a company of paratroopers near Kanyabayonga."),
        ("Tamil Tigers", "army companies", "Mullaitivu", "The Tamil Tigers overran two army companies at Mullaitivu."),
    ],
)
def test_a_unit_is_overrun_where_it_lay(attacker: str, defender: str, place: str, text: str) -> None:
    assert [("capture", "asserted", [attacker], [defender], place)] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Weeds have overrun the company in Dhobley.",
        "The hackers overran two companies in Nairobi on Monday.",
        "The software maker overran two companies in the race for Nairobi's contract.",
    ],
)
def test_a_firm_is_no_unit(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("kind", "attacker", "text"),
    [
        ("capture", "M23", "The army denied a claim by the M23 that it had captured Goma."),
        ("capture", "M23", "The army denied a claim by the M23 that Goma had fallen to its fighters."),
        (
            "capture",
            "MNDAA",
            "Myanmar's military dismissed as untrue a statement by the MNDAA that Lashio was in its hands.",
        ),
        ("capture", "army", "Rebels denied an army statement that it had recaptured Bor."),
        ("assault", "M23", "The defence ministry denied a claim by M23 that it had attacked Sake."),
        (
            "capture",
            "Taliban fighters",
            "The governor denied a report by residents that Taliban fighters had captured Jurm.",
        ),
        ("capture", "M23", "The army denied reports that Goma had fallen to the M23."),
        ("shelling", "army", "The army denied a claim by the rebels that its soldiers had shelled Goma."),
        ("airstrike", "army", "The army denied that its troops had bombed the village of Kibumba."),
    ],
)
def test_what_is_denied_was_done_by_who_claims_it(kind: str, attacker: str, text: str) -> None:
    event = read(text)[0]
    assert (kind, "denied", [attacker]) == (event.type, event.modality, [one.name for one in event.attacker])


def test_who_denies_that_he_lost_a_town_defended_it() -> None:
    event = read("The Houthis denied a statement by the coalition that Hodeidah airport had been captured.")[0]
    assert (["coalition"], ["Houthis"]) == ([one.name for one in event.attacker], [one.name for one in event.defender])


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["clash"],
            "The rebels said that reports of a rout were invented and that soldiers were still being fought in Goma.",
        ),
        ([], "Troops stormed an invented town of containers in a valley near Kassel on Monday."),
    ],
)
def test_what_is_said_to_be_invented_is_no_drill(expected: list[str], text: str) -> None:
    assert expected == [one.type for one in read(text)]
