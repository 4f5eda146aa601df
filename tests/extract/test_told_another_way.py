"""Attacks told by other words: who opened them, where they took place, a patrol fallen upon, a post run over."""

import pytest

from tests.extract.told import attackers, events, forces, types_of


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("The offensive that the Syrian Army launched on Monday in Hama goes on.", ["Syrian Army"]),
        ("The drive which guerrillas opened in Jinotega on Monday goes on.", ["guerrillas"]),
        ("Maoist guerrillas fell on an Indian army patrol in the forest.", ["Maoist guerrillas"]),
        ("Five soldiers fell on Monday at Kidal.", []),
        ("An attack on soldiers of the 4th brigade at Kidal killed nine people on Monday.", []),
        ("Guerrillas lost nine men in an assault on members of the Republican Guard at Kidal.", ["Guerrillas"]),
        ("An assault of 300 men of the Republican Guard on Kidal failed.", ["Republican Guard"]),
    ],
)
def test_who_opened_it_attacks(told: str, who: list[str]) -> None:
    assert attackers(told) == who


@pytest.mark.parametrize(
    "told",
    [
        "The vaccination drive that the army launched in Jinotega goes on.",
        "The march that protesters began in Goma on Monday ended peacefully.",
        "The 30-man patrol was moving on foot above the river near Satipo.",
        "A soldier at the post near Kidal was run over by a lorry.",
    ],
)
def test_no_attack_is_opened(told: str) -> None:
    assert types_of(told) == []


def test_a_post_that_is_run_over_is_taken() -> None:
    assert types_of("The post at Kidal was run over by militants on Monday.") == ["capture"]


def test_where_it_took_place() -> None:
    told = "Militants attacked a camp of Kenyan soldiers in Somalia. Qoryoley, where Monday's raid took place, is far."
    assert [event.place and event.place.name for event in events(told)] == ["Qoryoley"]


def test_who_is_out_of_touch_is_no_force() -> None:
    told = "Some 40 men had lost contact when the post at Kidal was run over by militants. About 300 took part."
    assert forces(told) == [300]


def test_the_camp_is_the_one_that_is_called_so() -> None:
    told = (
        "Marines fought their way into Camp Abubakar on Monday.\n\nSoldiers fought rebels in the town of Barira.\n\n"
        "An officer spoke.\n\nSome 4,000 soldiers are engaged in the assault on the camp."
    )
    assert [(event.place and event.place.name, event.force and event.force.low) for event in events(told)] == [
        ("Camp Abubakar", 4_000),
        ("Barira", None),
    ]


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("Rebels attacked Kidal on Monday. The army put its dead at 14.", 14),
        ("Rebels attacked Kidal on Monday. The army puts the number of its own dead at 14.", 14),
    ],
)
def test_a_small_toll_is_no_age(told: str, killed: int) -> None:
    [event] = events(told)
    assert event.casualties.killed
    assert event.casualties.killed.low == killed


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("Gunmen attacked Camp Tukulenda on Monday.", ["Camp Tukulenda"]),
        ("Gunmen attacked Camp Taji on Monday.", ["Taji"]),
        ("Gunmen attacked a camp near Goma on Monday.", ["Goma"]),
    ],
)
def test_a_camp_has_a_name(told: str, where: list[str]) -> None:
    assert [event.place and event.place.name for event in events(told)] == where


@pytest.mark.parametrize(
    ("told", "how"),
    [
        ("The army launched an offensive on Goma on Monday that officials said would last for weeks.", "asserted"),
        ("Troops entered Goma on Monday, opening an offensive that the governor said would bring peace.", "asserted"),
        ("The army could have launched an offensive on Goma that would have ended the war.", "hypothetical"),
        ("The general spoke of launching an offensive on Goma that would end the war.", "hypothetical"),
    ],
)
def test_what_an_offensive_would_do_makes_it_no_thought(told: str, how: str) -> None:
    assert [event.modality for event in events(told)] == [how]


def test_who_holds_a_town_is_told_by_the_whole_name() -> None:
    [event] = events("Iraqi forces attacked the Islamic State-held town of Hit on Monday.")
    assert [one.name for one in event.defender] == ["Islamic State"]
