"""Numbers told by another: by odds of the sentence before, by a share, by what each unit has at least; or left out."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (
            (
                "Enemy tanks assaulted An Loc on Monday. The garrison has dwindled to about 6,000 men. They are "
                "outnumbered five to one by the regulars assaulting the town."
            ),
            30_000,
            30_000,
        ),
        (
            (
                "Taliban forces assaulted Taloqan on Monday. The 3,000 foreigners in the attacking force make up a "
                "fifth of it; the rest were conscripts."
            ),
            15_000,
            15_000,
        ),
        (
            (
                "Government forces are advancing on Mavinga. Savimbi said that eight FAPLA brigades left the river in "
                "August. There is not one that set out with fewer than 1,200 men, he said."
            ),
            9_600,
            None,
        ),
        (
            (
                "The Rapid Support Forces attacked El Fasher on Friday. Pictures show pickups, six hundred of them, "
                "in the wadi. Every one went into the battle with ten fighters on it or more."
            ),
            6_000,
            6_000,
        ),
        (
            (
                "Burmese troops attacked Manerplaw on Friday. The army brought 8,000 to 10,000 infantrymen to this "
                "offensive, not counting the 5,000 or so villagers it press-ganged to carry shells."
            ),
            8_000,
            10_000,
        ),
        ("Chinese infantry assaulted Lang Son. The invading host runs well into six figures.", 100_000, 999_999),
        ("Rebels attacked Yuai. The attackers numbered seven thousand, give or take a few hundred.", 7_000, 7_000),
    ],
)
def test_the_force_is_told_by_another_number(text: str, low: int, high: int | None) -> None:
    forces = [one.force for one in extract(Article(id="a", text=text)).events if one.force is not None]
    assert [(one.low, one.high) for one in forces] == [(low, high)]


def test_a_strength_that_several_muster_is_no_buildup() -> None:
    text = "The formations which captured Jijiga are four in number, and between them muster 9,000 men."
    assert "buildup" not in [one.type for one in extract(Article(id="a", text=text)).events]


def test_vehicles_counted_after_their_name_are_no_force() -> None:
    text = "The Rapid Support Forces attacked El Fasher on Friday with lines of pickups, six hundred of them."
    assert [one.force for one in extract(Article(id="a", text=text)).events] == [None]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (
            (
                "Russian tanks stormed into Budapest. The Soviet Union has two hundred thousand soldiers there. "
                "At least a third of these, they calculate, were thrown into the assault."
            ),
            66_666,
            None,
        ),
        (
            (
                "Rebels fought their way into Kigali on Monday. Their chief has 20,000 fighters. "
                "Half of them were thrown against the city, he said."
            ),
            10_000,
            10_000,
        ),
        (
            (
                "Troops attacked the Makonde plateau. Lisbon has seventy thousand men there and has committed "
                "exactly half of them to the offensive."
            ),
            35_000,
            35_000,
        ),
        (
            (
                "Guerrillas attacked Smara on Saturday. The raiders had come in nine hundred vehicles, with between "
                "six and eight men riding in each."
            ),
            5_400,
            7_200,
        ),
        (
            (
                "Somali forces have attacked Jijiga for two days. Twelve battalions have been identified, he said, "
                "and a Somali battalion has around six hundred."
            ),
            7_200,
            7_200,
        ),
        (
            (
                "Federal soldiers stormed Port Harcourt on Sunday. The colonel keeps twenty-one thousand men. "
                "All but four thousand of them were used in the attack, he said."
            ),
            17_000,
            17_000,
        ),
    ],
)
def test_a_share_of_those_told_before(text: str, low: int, high: int | None) -> None:
    forces = [one.force for one in extract(Article(id="a", text=text)).events if one.force is not None]
    assert [(one.low, one.high) for one in forces] == [(low, high)]


def test_those_of_them_who_left_are_no_force() -> None:
    text = "Rebels attacked Goma on Monday. The army has 20,000 soldiers there. Half of them have deserted."
    assert [one.force for one in extract(Article(id="a", text=text)).events if one.type == "assault"] == [None]
