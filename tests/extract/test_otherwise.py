"""People counted in a clause that came after an attack do not make it; a battle group is no battle."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Niger has appealed for a joint force of 7,300 after jihadists attacked Bosso.",
        "Thousands of soldiers patrolled Quetta after separatists attacked a train.",
        "The bishop said 6,400 troops would guard churches because extremists attacked one on Sunday.",
    ],
)
def test_those_wanted_after_an_attack_do_not_make_it(text: str) -> None:
    assert [] == [event.force for event in extract(Article(id="a", text=text)).events if event.force]


def test_those_who_attack_after_an_attack_are_a_force() -> None:
    text = "Some 7,300 soldiers stormed Bosso after jihadists attacked a convoy."
    assert [7300] == [event.force.low for event in extract(Article(id="a", text=text)).events if event.force]


def test_a_battle_group_is_no_battle() -> None:
    text = "The alliance will put two more battle groups in Latvia, its ministers agreed."
    assert () == extract(Article(id="a", text=text)).events


def alerts(text: str) -> list[tuple[int | None, int | None]]:
    """Give the forces of over 5,000 of the fights told as facts or claims."""
    events = extract(Article(id="a", text=text)).events
    forces = [one.force for one in events if one.modality in ("asserted", "claimed") and not one.historic]
    return [(force.low, force.high) for force in forces if force is not None and (force.low or 0) > 5000]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry plans to recruit 6,000 fighters after the attack on Goma.",
        "The army is to train 6,000 fighters after the attack on Goma.",
        "The government wants to hire 8,000 militiamen following the assault on Djibo.",
        "Congress voted to fund 6,000 soldiers after the siege of Mitu.",
        "Kenya will withdraw 6,000 soldiers after the attack on El Adde.",
        "Following the attack on Goma, the UN mission will be raised to 6,000 troops.",
        "Parliament approved 6,000 more soldiers following the attack on Goma.",
        "The mission asked for 6,000 extra soldiers in response to the attack on Goma.",
        "There will be 6,000 soldiers at the border after the attack on Goma.",
        "The army promoted 6,000 soldiers after the assault on Mosul.",
    ],
)
def test_those_raised_or_dealt_with_after_an_attack_did_not_make_it(text: str) -> None:
    assert alerts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has sent 6,000 soldiers to Lamu after the attack on Mpeketoni.",
        "The government deployed 6,000 troops in the capital after the attack on the airport of Karachi.",
        "Some 6,000 troops were deployed in the capital after the attack on the airport of Karachi.",
        "Following the assault on Palma, Rwanda dispatched 6,000 soldiers to Cabo Delgado.",
        "The army rushed 6,000 soldiers to Peshawar after the attack on a school there.",
    ],
)
def test_troops_sent_because_of_an_attack_neither_made_it_nor_attack(text: str) -> None:
    assert alerts(text) == []
    assert all(not event.attacker for event in extract(Article(id="a", text=text)).events if event.type == "assault")


@pytest.mark.parametrize(
    "text",
    [
        "The attack on Goma came as 6,000 soldiers were being paid.",
        "The attack on Goma prompted Kenya to withdraw 6,000 soldiers.",
        "The attack on Goma has led the UN to send 6,000 more troops.",
        "The base near Goma, built for 6,000 soldiers, came under attack.",
        "Pay for 6,000 fighters was stolen after the attack on Goma.",
        "Goma was attacked on Monday. A force of 6,000 is to be set up by the region's states.",
    ],
)
def test_those_counted_for_what_it_led_to_or_met_are_no_force_of_it(text: str) -> None:
    assert alerts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Goma fell after an attack by 6,000 rebels.",
        "The army sent 6,000 soldiers to retake Goma after the attack on the town.",
        "The army threw 6,000 soldiers at Goma after an attack on its convoy.",
        "After months of siege, 6,000 soldiers stormed Goma.",
        "Following artillery strikes, 7,000 troops launched the assault on Goma.",
        "A night attack by 6,000 rebels on Goma failed.",
        "The attack on Goma began when 6,000 fighters crossed the border.",
        "Under way since Monday: the siege of Goma, by what the governor calls 7 thousand men.",
    ],
)
def test_those_who_attack_are_told_whatever_came_before(text: str) -> None:
    assert alerts(text) == [(6000, 6000)] or alerts(text) == [(7000, 7000)]


@pytest.mark.parametrize(
    "text",
    [
        "Since gunmen attacked Mopti, 7,000 volunteers have been issued with rifles.",
        "Since separatists attacked Buea, 7,000 policemen have been moved to the coast.",
        "As rebels attacked Tadef, 7,000 cadets took an oath in Damascus.",
        "While militants attacked Bannu, 7,000 soldiers took courses abroad.",
        "Insurgents attacked Macomia; Portugal has trained 7,000 Mozambican marines.",
        "Rebels attacked Djibo despite the presence of 7,000 soldiers in the province.",
        "Rebels attacked Rutshuru before 7,000 more soldiers could be brought in.",
    ],
)
def test_those_told_of_in_a_clause_beside_an_attack_do_not_make_it(text: str) -> None:
    assert alerts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The assault on Djibo stunned the 7,000 policemen of the region.",
        "The attack on Bangui delayed the vote of 7,000 soldiers.",
        "The attack on Kolwezi brought 7,000 soldiers onto the streets of Lubumbashi.",
        "The assault on Bakhmut led 7,000 men to leave the army.",
        "The offensive near Saraqeb has sent thousands to the border.",
        "The attack on Bouna was the first since Ivory Coast sent 7,000 soldiers to its north.",
        "The raid on Beni came despite the presence of 7,000 soldiers in the area.",
    ],
)
def test_those_whom_an_attack_moves_or_meets_do_not_make_it(text: str) -> None:
    assert alerts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "As fighters attacked Sake, 7,000 soldiers stormed Goma.",
        "While its jets attacked Hama, 7,000 soldiers crossed the river to storm the airport.",
        "The assault on Weldiya saw 7,000 fighters cross the river.",
        "The attack on Ann involved 7,000 fighters of the Arakan Army.",
        "The attack on Kolwezi brought 7,000 rebels over the border from Angola.",
        "Rebels attacked Bria; 7,000 fighters were involved.",
        "An assault of 7,000 rebels on Bunia was beaten back.",
        "After rebels attacked a convoy, 7,000 soldiers stormed their base at Lokichar.",
    ],
)
def test_those_told_of_beside_an_attack_who_make_one_are_a_force(text: str) -> None:
    assert alerts(text) == [(7000, 7000)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Baidoa. Ethiopia's parliament amnestied 7,000 insurgents on the same day.",
        "Houthis attacked Hodeidah. Riyadh has replaced 7,000 Sudanese soldiers at its southern border.",
        "The offensive on Loikaw is in its third week. Thailand says 7,000 of its troops watch the border.",
        "Al Shabaab attacked Adale. The African Union has cut its force in the country by 7,000 soldiers.",
        "M23 attacked Kalehe. Angola offered to put 7,000 soldiers between the two sides.",
    ],
)
def test_those_told_of_beside_it_who_take_no_part_are_no_force(text: str) -> None:
    assert alerts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army attacked Djibo with 7,000 soldiers paid by traders of the region.",
        "Rebels attacked Wau with 7,000 fighters freed from prison in May.",
        "The 7,000 rebels who attacked Kitchanga have been pardoned.",
    ],
)
def test_attackers_whom_somebody_paid_or_freed_are_a_force(text: str) -> None:
    assert alerts(text) == [(7000, 7000)]


def test_who_attacks_in_the_clause_that_it_came_after_is_the_attacker() -> None:
    text = "Kenya has sent 6,000 soldiers to Lamu county after gunmen of al Shabaab attacked the town of Mpeketoni."
    (event,) = extract(Article(id="a", text=text)).events
    assert [("al-shabaab", None)] == [(actor.actor_id, event.force) for actor in event.attacker]
