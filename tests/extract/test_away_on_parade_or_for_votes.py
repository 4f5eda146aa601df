"""Soldiers who only go away, march past or fight vermin, a party out for votes, arms that change hands."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("About 7,000 Serb soldiers pulled out of Knin overnight and were streaming towards Glamoc, UN observers said.",
         "Knin"),
        ("Some 6,000 government troops withdrew from Goma on Monday and were heading for Bukavu on foot.", "Goma"),
        ("More than 6,000 soldiers abandoned Mekele and were pouring towards Adigrat on Tuesday.", "Mekele"),
    ],
)  # fmt: skip
def test_who_gives_a_place_up_and_goes_on_retreats(told: str, place: str) -> None:
    (event,) = events(told)
    assert (event.type, event.force) == ("retreat", None)
    assert event.place is not None
    assert event.place.name == place


@pytest.mark.parametrize(
    "told",
    [
        "Rebels pulled back from Sake and marched on Goma with 6,000 men.",
        "Some 6,000 rebels left the forest on Monday and are moving towards Goma.",
        "6,000 rebels poured into Goma as soldiers abandoned their posts.",
        "Ten thousand soldiers marched into Asmara on Friday before the president could flee.",
        "Rebels launched an offensive on Goma with 6,000 men before the election, and the ruling party fled.",
        "Rwanda sent 6,000 soldiers into Kivu to fight the FDLR and an outbreak of cholera.",
    ],
)
def test_who_goes_on_to_attack_does(told: str) -> None:
    assert any(event.type == "offensive" and event.force is not None for event in events(told))


@pytest.mark.parametrize(
    "told",
    [
        "Ten thousand soldiers marched through the centre of Asmara on Friday under the eyes of the president.",
        (
            "Ten thousand soldiers marched through the centre of Asmara on Friday. They were followed by tanks, and "
            "jets flew low over the stadium. The parade was part of the festivities."
        ),
        (
            "Uganda is sending 7,000 soldiers with hand sprayers to Karamoja to fight the worst locust invasion in "
            "years. Brooms, nets and drums were handed out."
        ),
        "Indonesia has sent 5,500 troops into Riau to fight the haze.",
        "The ruling party sent 9,000 volunteers into the villages of Sindh to open its offensive before polling day.",
        "Since Monday 7,300 fighters have handed in rifles, rockets and one mortar at the UN camp outside Tubmanburg.",
        "Soldiers found 40 rockets and a mortar near Goma.",
        "Old bomb made safe under a playground in Hanover. Residents had to leave their homes for the evening.",
        "For generations the shelling was done by hand. Now the women have a pistachio shelling line.",
    ],
)
def test_nobody_is_attacked(told: str) -> None:
    assert events(told) == ()


def test_rounds_that_are_collected_shell_nobody() -> None:
    told = "The rebels had collected 9,000 mortar rounds before some 2,400 of them attacked Zwedru on Friday."
    assert [event.type for event in events(told)] == ["assault"]


def test_an_exercise_elsewhere_is_another_matter() -> None:
    told = "Rebels attacked Goma on Monday while 6,000 soldiers were holding an exercise near Bukavu."
    assert [(event.type, event.force) for event in events(told)] == [("assault", None)]


def test_who_lies_where_he_is_attacked_masses_for_nothing() -> None:
    told = "Some 9,000 federal soldiers are attacking 3,000 rebels who are dug in along a ridge south of Mekele."
    (event,) = events(told)
    assert event.force is not None
    assert event.force.low == 9000


@pytest.mark.parametrize(
    ("told", "types"),
    [
        (
            "Soldiers have surrounded Camp Abubakar, and the siege will go on until the rebels lay down their weapons.",
            ["siege"],
        ),
        (
            "The 300 soldiers at Sake handed their rifles to the M23 on Monday and were marched off to the north.",
            ["surrender"],
        ),
        ("Rebels handed their weapons to UN peacekeepers in Goma under the accord.", []),
        ("Another 430 Contras handed in their rifles at El Almendro on Thursday, as laid down in the accord.", []),
    ],
)
def test_arms_that_are_given_up(told: str, types: list[str]) -> None:
    assert [event.type for event in events(told)] == types
