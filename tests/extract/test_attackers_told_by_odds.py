"""Attackers told by those attacked, by their units, by their parts, or by who counts both sides."""

import pytest

from streams.extract.explain import explain
from streams.records import Article
from tests.extract.told import events

ATTACK = "Rebels attacked the town of Bria on Monday. "


def force_of(text: str) -> tuple[int | None, int | None] | None:
    found = [event.force for event in events(text) if event.force is not None]
    return (found[0].low, found[0].high) if found else None


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("They outnumbered the town's 2,200 defenders three to one, the mayor said.", (6600, 6600)),
        ("Kurds said the jihadists outnumbered the town's 2,200 defenders three to one.", (6600, 6600)),
        ("The 3,000 defenders are outnumbered at least two to one, the mayor said.", (6000, None)),
        ('"There are twice as many of them as our 3,000," the garrison\'s commander said.', (6000, 6000)),
        ("The mayor put the attackers at twice the garrison's 3,000.", (6000, 6000)),
        ('The mayor said he had 6,000 defenders and that "at least as many stand against us".', (6000, None)),
        ("The mayor said that he had 1,800 defenders and that the enemy had five times as many.", (9000, 9000)),
        ('"They are 8,000 and we are 4,000," the garrison commander said.', (8000, 8000)),
        ("The garrison commander said the enemy had 9,000 men before the town.", (9000, 9000)),
        ('A mediator said that the rebels and their allies "cannot be fewer than 9,000".', (9000, None)),
        ("They came in 1,300 vehicles with five or six men on each, he said.", (6500, 7800)),
        ("Observers identified four rebel regiments in the battle and put each at 2,000 men.", (8000, 8000)),
        ("He had counted six rebel battalions, every one of them above 1,000 men.", (6001, None)),
        ("They have been joined by three Ugandan and two Rwandan battalions, 1,400 men in each.", (7000, 7000)),
        ("Nine battalions are involved, an officer said. A battalion here is 650 men.", (5850, 5850)),
    ],
)
def test_attackers_are_counted_by_odds_and_units(told: str, force: tuple[int, int | None]) -> None:
    assert force_of(ATTACK + told) == force


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (
            (
                "Soviet and Afghan troops advance up the Panjshir Valley. Diplomats put the Soviet contingent at "
                "15,000 and the Afghan at 5,000."
            ),
            (20000, 20000),
        ),
        (
            (
                "Tanzanian infantry accompanied by Ugandan exiles was assaulting Masaka today. They put the Tanzanians "
                "at 6,500 and the exiles at 1,000."
            ),
            (7500, 7500),
        ),
        (
            (
                "The siege of Phnom Penh by the Khmer Rouge went on. Attaches estimate the insurgents around the city "
                "at about 20,000, a third of them brought up since January."
            ),
            (20000, 20000),
        ),
        (
            (
                "Fighters of the Three Brotherhood Alliance attacked Lashio on Thursday. A spokesman for the "
                "alliance said more than 10,000 of its soldiers were committed."
            ),
            (10001, None),
        ),
    ],
)
def test_parts_add_up_and_a_share_takes_nothing_away(text: str, force: tuple[int, int | None]) -> None:
    assert force_of(text) == force


@pytest.mark.parametrize(
    "told",
    [
        "The 3,000 rebels are outnumbered three to one by the garrison, the mayor said.",
        "Diplomats put the defenders at 6,500 and the dead at 1,000.",
        '"We are 8,000," the garrison commander said.',
    ],
)
def test_no_odds_make_attackers_of_those_attacked(told: str) -> None:
    force = force_of(ATTACK + told)
    assert force is None or (force[1] or 0) < 6000


def test_an_attack_told_alone_has_its_number_from_far_off() -> None:
    text = (
        "Rebels have entered the centre of Freetown.\n\nThey walked in before first light.\n\nBy breakfast "
        "they had State House and every cell was opened.\n\nA shopkeeper in Kissy spoke to us by telephone."
        "\n\nShe had seen eleven bodies between her door and the pump.\n\nEcomog holds the port and Lungi.\n\nThe "
        "information minister put those already inside at about fifteen hundred."
    )
    assert [event.force and event.force.low for event in events(text)] == [1500]


@pytest.mark.parametrize("ground", ["roadblock", "blockhouse", "strongpoint", "training camp", "customs post", "oasis"])
def test_what_is_held_may_be_any_post(ground: str) -> None:
    assert [event.type for event in events(f"Rebels overran an army {ground} near Gao on Monday.")] == ["capture"]
    assert [event.type for event in events(f"Government troops captured the rebel {ground} at Menaka.")] == ["capture"]


def test_an_explanation_never_names_a_noun_that_is_none() -> None:
    text = ATTACK + "Kurds said the jihadists outnumbered the town's 2,200 defenders three to one."
    notes = [mark.note for mark in explain(Article(id="a", text=text)).marks if mark.kind == "force"]
    assert notes
    assert all("“”" not in note for note in notes)
