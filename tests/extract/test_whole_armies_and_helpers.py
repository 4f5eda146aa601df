"""Numbers of a whole army, or of those sent to help who is attacked, beside an attack: none of its force."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "Iran, whose armed forces count 610,000, opened an offensive at Basra this morning.",
        "The rebel army, whose overall strength across South Sudan is some 25,000, attacked the barracks at Bor.",
        "Rebel assault parties are in west Bria and the army has rushed 6,400 more soldiers to stiffen the defence.",
        "M23 pressed its offensive on Uvira; Kinshasa was shipping 7,200 reinforcements south to its weary garrison.",
    ],
)
def test_they_are_no_force_of_the_attack(text: str) -> None:
    assert {None} == {one.force for one in _events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The column, whose total strength is some 6,400, attacked the barracks at Bor on Monday.",
        "The warlord, whose army numbers 6,400, attacked Bor on Monday.",
        "Rebels brought 6,400 reinforcements up to the base they besiege at Bama.",
        "Rebels attacked Bama with 6,400 fighters sent to stiffen the offensive.",
        "Rebels attacked Bama with 6,400 men to reach the defences of the bridge.",
    ],
)
def test_who_attacks_with_all_of_them_has_them_as_force(text: str) -> None:
    assert 6_400 in {one.force.low for one in _events(text) if one.force is not None}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The town of Nyala passed under paramilitary rule on Thursday, residents said.", "Nyala"),
        ("Kidal is now under rebel rule, its mayor said by telephone.", "Kidal"),
        ("The army has had one of its worst defeats in years with the loss of Af Abet, its main base.", "Af Abet"),
    ],
)
def test_a_place_is_taken_where_its_rule_passes_or_a_defeat_loses_it(text: str, place: str) -> None:
    assert {("capture", place)} == {(one.type, one.place.name) for one in _events(text) if one.place is not None}


@pytest.mark.parametrize("loser", ["Ethiopia's army", "The army"])
@pytest.mark.parametrize("defeat", ["suffered one of its worst defeats in years", "had a heavy setback"])
def test_who_suffers_the_defeat_has_lost_the_place(loser: str, defeat: str) -> None:
    (one,) = _events(f"{loser} has {defeat} with the loss of Af Abet, the base from which it directed the war.")
    assert ([], [loser.removeprefix("The ")]) == ([m.name for m in one.attacker], [m.name for m in one.defender])


@pytest.mark.parametrize(
    "text",
    ["Life in Kidal under rebel rule is hard, residents said.", "The club suffered a defeat with the loss of Salah."],
)
def test_rule_that_lasts_and_lost_players_are_no_capture(text: str) -> None:
    assert not _events(text)
