"""Bodies of counted men, those who call themselves something, and men told by a leader or by letters."""

import pytest

from tests.extract.told import attackers, events, one


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Gunmen calling themselves the Lions of Ombaka attacked Sevare on Monday.", "Lions of Ombaka"),
        (
            "A coalition of Islamist rebels calling itself Jaish al-Nur seized a checkpoint near Sarmin on Monday.",
            "Jaish al-Nur",
        ),
        (
            "A group which calls itself the Front for the Freedom of Biru attacked Sevare.",
            "Front for the Freedom of Biru",
        ),
        ("Guerrillas of the QRF burst into Sevare on Monday and killed nine.", "Guerrillas of the QRF"),
        ("Some 4,000 troops of Colonel Idris Barka have begun to march on Ati.", "troops of Colonel Idris Barka"),
        ("F.M.L.N. guerrillas attacked the barracks of Zacamil on Monday.", "F.M.L.N. guerrillas"),
        ("Fighters of the rebel Popular Army of Liberation have attacked Ikela.", "rebel Popular Army of Liberation"),
    ],
)
def test_they_are_called_by_their_own_name(text: str, named: str) -> None:
    assert attackers(text)[0] == named


@pytest.mark.parametrize(
    ("text", "named", "least"),
    [
        ("A Hungarian battalion of about 650 men attacked Komarno on Monday.", "Hungarian battalion", 650),
        (
            "Congolese infantry, estimated at 7,500 men, struck at Sake before dawn.",
            "Congolese infantry",
            7500,
        ),
        ("Mai-Mai rebels, estimated by nuns at 400, attacked Sake before dawn.", "Mai-Mai rebels", 400),
        ("Forces backed by the United Arab Emirates, 6,500 strong, attacked Zabid on Monday.", "Forces", 6500),
        ("Some 9,000 Libyan regulars backed by T-55 tanks struck at Faya last night.", "Libyan regulars", 9000),
    ],
)
def test_the_body_has_the_number(text: str, named: str, least: int) -> None:
    event = one(text)
    assert [actor.name for actor in event.attacker] == [named]
    assert event.force is not None
    assert event.force.low == least


def test_men_are_their_garrisons() -> None:
    event = one("The 6,300 men of the South Korean garrison at Suwon beat back an attack by guerrillas on Monday.")
    assert [actor.name for actor in event.defender] == ["men of the South Korean garrison"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels riding in about 6,100 Land Rovers attacked Assa on Monday.",
        "Officials put at 5,800 the number of people burned in their huts when rebels attacked Aloi on Monday.",
        "Rebels, whose camp was put at 300 men, arrived at about five on Saturday and attacked Aloi.",
    ],
)
def test_cars_the_dead_and_hours_are_no_force(text: str) -> None:
    assert [event.force.low for event in events(text) if event.force and event.force.low in (6100, 5800, 5, 305)] == []


def test_arabic_names_make_no_other_language() -> None:
    assert attackers("Rebels of Jaish al-Nur seized Ayn al-Bayda and Tell al-Hawa.") != []
