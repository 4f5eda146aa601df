"""Two numbers of which one is only where the other comes from, what it was before, or who stands against it."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(*lines: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text="\n".join(lines))).events


def _force(*lines: str) -> tuple[int | None, int | None] | None:
    found = [one.force for one in _events(*lines) if one.type in ("offensive", "assault", "siege") and one.force]
    return (found[0].low, found[0].high) if found else None


@pytest.mark.parametrize(
    ("lead", "told", "force"),
    [
        (
            "Ethiopia smashed through trenches at Badme in an offensive that began on Tuesday, both sides said.",
            (
                "Diplomats said it had massed 200,000 soldiers along the border since last summer. Of these perhaps "
                "60,000 had been committed around Badme, an attache said."
            ),
            60_000,
        ),
        (
            "Turkish soldiers pressed their attack on Afrin on Friday, residents of the town said by telephone.",
            "Officers said 3,000 men were in the assault, out of some 20,000 gathered at the border.",
            3_000,
        ),
        (
            "Iranian forces opened an assault toward Basra on Friday, both sides said in the afternoon.",
            "Officials estimated that 55,000 Iranians were in the bridgehead by nightfall, out of 200,000 there.",
            55_000,
        ),
        (
            "Northern forces pushed to within 20 km of Aden on Saturday in their offensive, residents said.",
            (
                "The force, which began the campaign on May 5 with some 9,000 regulars, has grown to 25,000 through "
                "tribesmen, diplomats said."
            ),
            25_000,
        ),
        (
            "Rebels pressed their attack on Malakal on Monday, United Nations officials there said.",
            "They began the drive with 1,200 men and have swollen to 6,500, the army said.",
            6_500,
        ),
    ],
)
def test_the_part_or_what_became_of_it_attacks(lead: str, told: str, force: int) -> None:
    assert (force, force) == _force(lead, told)


@pytest.mark.parametrize(
    "told",
    [
        (
            "The group, known locally as al-Shabaab, grew from a sect of a few hundred to a force thought to number "
            "between 1,500 and 4,300."
        ),
        "The movement has grown from a circle of 40 students to an army of 6,000, analysts say.",
        "The insurgency has swelled from a band of some 300 to a network of perhaps 8,000 in five years.",
    ],
)
def test_the_whole_of_a_movement_does_not_attack(told: str) -> None:
    assert _force("Militants attacked the town of Palma on Wednesday, the defence ministry said.", told) is None


@pytest.mark.parametrize(
    "told",
    [
        "Rebels attacked Malakal with 6,000 men. Of these 900 were foreigners, the army said.",
        "Rebels attacked Malakal with 6,000 men, among them 900 foreigners, the army said.",
    ],
)
def test_who_is_among_them_takes_nothing_away(told: str) -> None:
    assert _force(told) == (6_000, 6_000)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        (
            "The army sent 15,000 troops for the offensive in Swat against what it believes are 4,000 to 5,000 men.",
            (4_000, 5_000),
        ),
        ("Marines attacked Basilan on Monday against what a general estimated were 300 gunmen.", (300, 300)),
    ],
)
def test_those_only_reckoned_with_stand_against_it(text: str, against: tuple[int, int]) -> None:
    (event,) = _events(text)

    assert event.opposing_force is not None
    assert against == (event.opposing_force.low, event.opposing_force.high)


def test_they_are_those_whom_it_is_against() -> None:
    (event,) = _events("Soldiers opened an offensive at Gwoza against what they said were 1,200 insurgents.")

    assert ["insurgents"] == [one.name for one in event.defender]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Army tanks and helicopters attacked the village of Aracinovo early on Friday.", "assault"),
        ("Government infantry and jets attacked the town of Busra on Monday.", "assault"),
        ("Army helicopters attacked the village of Aracinovo early on Friday.", "airstrike"),
        ("Jets and drones attacked the town of Busra on Monday.", "airstrike"),
    ],
)
def test_those_who_come_on_the_ground_make_an_assault(text: str, kind: str) -> None:
    assert [kind] == [one.type for one in _events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "By Sunday evening the army had declared a state of siege in San Salvador.",
        "Parliament prolonged the state of siege in Ituri and North Kivu, where soldiers govern.",
        "A state of siege was proclaimed in La Paz after the coup.",
    ],
)
def test_a_state_of_siege_is_law(text: str) -> None:
    assert "siege" not in [one.type for one in _events(text)]


def test_a_town_in_a_state_under_siege_is_besieged() -> None:
    assert ["siege"] == [one.type for one in _events("Rebels laid siege to Bentiu in Unity State with 2,000 men.")]


@pytest.mark.parametrize(
    "text",
    [
        "The army captured the town of Pweto, driving thousands of government soldiers over the border into Zambia.",
        "Rebels seized Bria on Sunday, driving hundreds of soldiers across the river.",
        "The Taliban took Kunduz, chasing 3,000 soldiers out of the city.",
        "Fighters attacked Kidal and drove 900 soldiers from the fort.",
        "Ukrainian forces repelled Russian marines at Vuhledar, leaving dozens of burning vehicles in a minefield.",
        "Rebels attacked Goma, leaving hundreds of abandoned trucks on the lake road.",
    ],
)
def test_those_driven_off_and_wrecks_do_not_attack(text: str) -> None:
    assert {None} == {one.force for one in _events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The army drove 4,000 men out of the barracks and into the attack on Bor at dawn.",
        "The general drove his 4,000 men across the desert and attacked Zouar.",
        "The army attacked Bor, driving 4,000 fighters into the assault in trucks.",
    ],
)
def test_those_driven_into_it_attack(text: str) -> None:
    (event,) = _events(text)

    assert event.force is not None
    assert event.force.low == 4_000


def test_people_driven_from_their_homes_attack_nobody() -> None:
    found = _events("The rebels' attack on Goma on Monday drove 60,000 people from their homes, the Red Cross said.")

    assert {None} == {one.force for one in found}
