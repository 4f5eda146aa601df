"""Who is told by whom he fights, as the subject of what he did."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("attacker", "defender", "text"),
    [
        ("Rebels", None, "Rebels fighting President Kabila seized the port of Matadi on Thursday."),
        ("Guerrillas", "regime", "Guerrillas battling the regime took Bentiu on Monday."),
        ("Rebels", "army", "Rebels fighting the army overran Bentiu on Monday."),
        ("Troops", "insurgents", "Troops battling insurgents in the north retook Gao on Tuesday."),
        ("Soldiers", "Tamil Tigers", "Soldiers fighting Tamil Tigers captured the town of Paranthan on Sunday."),
        ("insurgents", "Ugandan army", "About 300 insurgents fighting the Ugandan army raided Kichwamba on Monday."),
    ],
)
def test_a_war_that_tells_who_they_are_is_no_fight_of_its_own(attacker: str, defender: str | None, text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert [attacker] == [one.name for one in event.attacker]
    assert ([defender] if defender else []) == [one.name for one in event.defender]
    assert event.type in {"capture", "raid"}


@pytest.mark.parametrize(
    ("types", "text"),
    [
        (["clash", "capture"], "Rebels fighting government troops near Ganta captured a bridge on Friday."),
        (["siege", "shelling"], "Rebels besieging Monrovia shelled the port on Friday."),
        (["assault", "shelling"], "Soldiers battling to retake the town of Konna shelled the mosque on Monday."),
        (["clash", "capture"], "Troops are fighting rebels who captured Ganta last month."),
        (["clash", "siege"], "Troops battling rebels besieged in Kono for a week."),
    ],
)
def test_a_fight_at_its_own_place_is_told(types: list[str], text: str) -> None:
    assert types == [one.type for one in extract(Article(id="a", text=text)).events]
