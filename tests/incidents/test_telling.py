"""What the words tell of time, aim and outcome; each with a sentence near it that does not tell it."""

import pytest

from streams.incidents.words.telling import (
    aims,
    is_capital,
    is_counter,
    is_mutual,
    is_repulse,
    is_retaking,
    is_seat,
    month_of,
    parts,
    provinces,
    put_right,
    since,
)


@pytest.mark.parametrize(
    ("month", "quote"),
    [
        ("january", "It is the largest town on the way since the offensive began in January."),
        ("may", "Sana has been under siege since early May."),
        (None, "The rebels may attack since they were refused a truce."),
        (None, "They had tried it in June."),
    ],
)
def test_since_when(month: str | None, quote: str) -> None:
    assert month == since(quote)


@pytest.mark.parametrize(
    ("month", "quote"),
    [
        ("june", "The militants had tried in June, when an attack was halted."),
        (None, "The siege that began in June goes on."),
        (None, "They tried in June 2016."),
    ],
)
def test_in_which_month_it_was(month: str | None, quote: str) -> None:
    assert month == month_of(quote)


@pytest.mark.parametrize(
    ("is_so", "quote"),
    [
        (True, "The garrison beat off the attackers by noon."),
        (True, "Troops pushed insurgents back from the gates."),
        (True, "Helicopters and commandos threw the gunmen out of the town."),
        (True, "The assault was halted at the bridge."),
        (False, "The rebels stormed the barracks and held it until dawn."),
        (False, "Troops moved out of the town."),
    ],
)
def test_an_attack_beaten_off(is_so: bool, quote: str) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_so == is_repulse(quote)


@pytest.mark.parametrize(
    ("is_so", "quote"),
    [
        (True, "The army launched a counter-offensive on Monday."),
        (True, "Commandos landed south of the town to relieve the garrison."),
        (True, "A column set out to rescue the besieged soldiers at the fort."),
        (True, "A relief column left the capital on Friday."),
        (False, "Relief supplies reached the camp on Friday."),
        (True, "It was in retaliation for the raid."),
        (True, "They won back five villages."),
        (False, "The army launched an offensive on Monday."),
        (False, "They came back to the villages."),
    ],
)
def test_an_answer_to_an_attack(is_so: bool, quote: str) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_so == is_counter(quote)


@pytest.mark.parametrize(
    ("is_so", "quote"),
    [
        (True, "1,500 rebels took part in the attacks in the capital of El Salvador."),
        (True, "They shelled Somalia's capital."),
        (True, "Fighters are advancing on the capital from the south."),
        (True, "They fired into its war-torn capital."),
        (False, "They took capital out of the bank."),
        (False, "They stormed the provincial capital."),
        (False, "They took a village seventy kilometres from the capital."),
        (False, "He asked for the capital punishment."),
    ],
)
def test_the_capital_without_its_name(is_so: bool, quote: str) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_so == is_capital(quote)


@pytest.mark.parametrize(
    ("is_so", "quote"),
    [
        (True, "Militants were still in parts of the capital of Lanao del Sur."),
        (True, "They hold the headquarters of Myagdi district."),
        (True, "Rebels entered the provincial capital."),
        (True, "The battle for the Chechen capital is over."),
        (False, "They attacked the headquarters at dawn."),
        (False, "They took a village near the border."),
    ],
)
def test_the_chief_town_of_a_province_without_its_name(is_so: bool, quote: str) -> None:  # noqa: FBT001 - a parameter
    assert is_so == is_seat(quote)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        ({("Hayat Hotel", "Mogadishu")}, "Gunmen stormed the Hayat Hotel in Mogadishu."),
        ({("Katoun", "Baquba")}, "They fought in Katoun, a western quarter of Baquba."),
        ({("Jobar", "Damascus")}, "Shells fell on the Jobar district of Damascus."),
        ({("Mamba Point", "Monrovia")}, "Mortars hit Monrovia's Mamba Point."),
        (set(), "They attacked Ramadi, seventy kilometres from Hit."),
        (set(), "Men from Rafah attacked Gaza."),
    ],
)
def test_which_name_lies_in_which(expected: set[tuple[str, str]], quote: str) -> None:
    assert expected == parts(quote)


@pytest.mark.parametrize(
    ("name", "quote"),
    [
        ("Mosul", "Brigades gathered at the village for the offensive to retake Mosul."),
        ("Tripoli", "Columns pushed on toward the city of Tripoli."),
        ("Deir Hafer", "They were closing in on Deir Hafer."),
        ("Sirte", "Brigades gather at Abu Grein for an attack on Islamic State in Sirte."),
    ],
)
def test_what_they_aim_at(name: str, quote: str) -> None:
    assert name in aims(quote)


@pytest.mark.parametrize(
    ("is_so", "quote"),
    [
        (True, "Soldiers and jihadists exchanged heavy fire around the camp."),
        (True, "There was fighting between the army and the rebels."),
        (True, "The government and the rebels signed a lasting truce on Tuesday."),
        (False, "The fighters attacked the town between two hills."),
        (False, "The rebels broke the truce."),
    ],
)
def test_two_sides_at_each_other(is_so: bool, quote: str) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_so == is_mutual(quote)


def test_where_it_was_not_after_all() -> None:
    assert {"Baglung"} == put_right("The town was Beni and not Baglung nearby, as reported at first.")
    assert frozenset() == put_right("They did not take Baglung.")


def test_from_where_they_come_is_no_aim() -> None:
    assert frozenset() == aims("The column came from Gao and stood at a village near Kidal.")


@pytest.mark.parametrize(
    ("is_so", "quote"),
    [
        (True, "The army retook the town."),
        (True, "The army won the town back on Sunday."),
        (True, "Troops have liberated the port."),
        (False, "The army took the town."),
        (False, "The rebels fell back to the hills."),
    ],
)
def test_a_place_taken_back(*, is_so: bool, quote: str) -> None:
    assert is_so == is_retaking(quote)


@pytest.mark.parametrize(
    ("expected", "quote"),
    [
        ({"Gorkha"}, "They attacked a police post in Gorkha district."),
        ({"North Darfur"}, "They besiege the capital of North Darfur."),
        ({"Karnali"}, "They stormed barracks in Karnali's largest bazaar."),
        (set(), "They attacked Gorkha and the state media fell silent."),
    ],
)
def test_which_names_are_told_to_be_a_provinces(expected: set[str], quote: str) -> None:
    assert expected == provinces(quote)
