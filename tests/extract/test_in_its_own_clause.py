"""Who attacks where a clause has its own doer: after "when" and "as", and of those who only went past others."""

import pytest

from tests.extract.told import events


def _names(text: str, kind: str) -> tuple[list[str], list[str]]:
    event = next(one for one in events(text) if one.type == kind)
    return [one.name for one in event.attacker], [one.name for one in event.defender]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "Four soldiers were killed when rebels led by Joseph Kony ambushed a convoy near Gulu.",
            "ambush",
            ["rebels"],
        ),
        (
            "Ten soldiers were killed when fighters loyal to Mullah Dadullah attacked a post near Qalat.",
            "assault",
            ["fighters loyal to Mullah Dadullah"],
        ),
        (
            "Two policemen died when gunmen commanded by a former mayor attacked a post near Iloilo.",
            "assault",
            ["gunmen"],
        ),
    ],
)
def test_who_is_led_by_somebody_attacks_not_those_who_fell(text: str, kind: str, who: list[str]) -> None:
    assert who == _names(text, kind)[0]


def test_who_is_killed_and_attacks_in_a_list_of_deeds_does_both() -> None:
    assert ["Soldiers"] == _names("Soldiers moved out when rebels shot at them and attacked Bria.", "assault")[0]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Coalition warships and aircraft hit Houthi trenches south of the airport as columns advanced on Hodeidah.",
            "Coalition warships",
        ),
        ("Jets bombed rebel positions near Bria as columns moved on the town.", "Jets"),
        ("Russian artillery pounded Ukrainian lines while tanks advanced on Avdiivka.", "Russian artillery"),
        ("Helicopters strafed Taliban bunkers as convoys pushed into Marjah.", "Helicopters"),
    ],
)
def test_columns_that_advance_under_fire_are_not_those_fired_at(text: str, who: str) -> None:
    assert who == _names(text, "offensive")[0][0]


def test_columns_before_which_somebody_flees_are_not_theirs() -> None:
    assert "Rebels" not in _names("Rebels fled on Monday as columns moved on Bria.", "offensive")[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels stormed Bunia on Monday, marching past 700 Uruguayan peacekeepers.", "assault"),
        ("Taliban fighters seized Kunduz, pouring past 2,000 soldiers who did not fire a shot.", "capture"),
        (
            (
                "Bosnian Serb soldiers overran the safe area of Srebrenica on Tuesday, sweeping past 400 Dutch "
                "peacekeepers and sending 25,000 Moslems in flight."
            ),
            "capture",
        ),
    ],
)
def test_those_whom_attackers_go_past_are_no_force_of_theirs(text: str, kind: str) -> None:
    found = next(one for one in events(text) if one.type == kind)
    assert found.force is None
    assert not [one for event in events(text) for one in event.attacker if "peacekeepers" in one.name]


def test_of_those_past_a_place_the_number_still_attacks() -> None:
    (event,) = events("Some 700 rebels marched past the airport on Monday and stormed Bunia.")
    assert event.force
    assert 700 == event.force.low
