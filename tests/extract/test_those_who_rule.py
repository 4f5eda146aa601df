"""Whose deed it is where a clause has a subject that fights nobody: the army of those who rule, or nobody's."""

import pytest

from tests.extract.told import attackers, defenders, events


@pytest.mark.parametrize(
    "text",
    [
        "Chadian soldiers fought rebels near Abeche on Monday after the government decided to widen its offensive.",
        "Turkish troops battled Kurdish fighters near Manbij after the cabinet ordered an offensive.",
        "Kurdish fighters battled Turkish troops near Manbij after the cabinet ordered an offensive.",
    ],
)
def test_what_those_who_rule_order_is_their_armys_offensive(text: str) -> None:
    (offensive,) = [one for one in events(text) if one.type == "offensive"]
    assert ["td-forces" if "Chadian" in text else "tr-forces"] == [one.actor_id for one in offensive.attacker]


def test_who_has_an_army_between_the_words_attacks_as_before() -> None:
    text = "Rebels fought government troops near Bor after Ugandan soldiers launched an offensive."
    (offensive,) = [one for one in events(text) if one.type == "offensive"]
    assert "Ugandan soldiers" in [one.name for one in offensive.attacker]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took N'Djamena on Friday and President Hissene Habre fled to Cameroon.",
        "Rebels seized Freetown and the president fled.",
        "Soldiers captured Conakry on Sunday and the rebel leader fled to Mali.",
    ],
)
def test_a_head_of_state_who_flees_is_no_retreat_of_the_winners(text: str) -> None:
    assert ["capture"] == [one.type for one in events(text)]


def test_soldiers_who_flee_retreat() -> None:
    told = events("Rebels captured Bukavu on Monday and soldiers fled to Rwanda.")
    assert ["capture", "retreat"] == [one.type for one in told]
    assert ["soldiers"] == [one.name for one in told[1].defender]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Deby said that his soldiers had taken Bardai.", ["soldiers"]),
        ("Jonas Savimbi said that his men had taken Luena.", ["Jonas Savimbi"]),
        ("Turkey said its forces had taken Jarablus.", ["Turkey"]),
    ],
)
def test_a_president_tells_of_his_army(text: str, expected: list[str]) -> None:
    assert expected == attackers(text)
    assert [] == defenders(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rebels took Tripoli and Gaddafi fled to Sirte.", ["capture"]),
        ("Fighters entered Kabul on Sunday and President Ashraf Ghani fled to Tajikistan.", ["offensive"]),
        ("Gunmen attacked Bor and Yei on Sunday and fled.", ["assault", "retreat"]),
    ],
)
def test_who_flees_by_his_name_alone_is_not_those_who_came(text: str, kinds: list[str]) -> None:
    assert kinds == [one.type for one in events(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nicaragua told the Security Council that counter-revolutionaries had invaded.", ["counter-revolutionaries"]),
        ("Chad told the African Union that 3,000 rebels had invaded from Sudan.", ["rebels"]),
    ],
)
def test_whom_a_state_tells_of_an_invasion_did_not_invade(text: str, expected: list[str]) -> None:
    assert expected == attackers(text)
