"""Numbers that stand in a later paragraph, with a speaker, a background clause or another side around them."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def _force(text: str) -> set[tuple[int | None, int | None]]:
    return {(one.force.low, one.force.high) for one in _events(text) if one.force is not None}


GOMA = "Rebels fought their way into Goma on Monday. "
QUSAYR = "The Syrian army took full control of Qusayr on Wednesday, ending an assault of two weeks on the town. "


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (GOMA + "Diplomats following the fighting said M23 had moved at least 7,000 men to the front.", (7_000, None)),
        (
            QUSAYR + "A rebel colonel who fled to Arsal said the town's 1,800 defenders had faced over 6,000.",
            (6_001, None),
        ),
    ],
)
def test_a_speaker_tells_no_fight_of_his_own(text: str, force: tuple[int, int | None]) -> None:
    assert _force(text) == {force}
    assert "retreat" not in {one.type for one in _events(text)}


@pytest.mark.parametrize(
    ("lead", "speaker", "is_force"),
    [
        ("Rebels stormed Goma.", "a rebel commander", True),
        ("M23 rebels stormed Goma.", "an M23 commander", True),
        ("The army launched an assault on Goma.", "an army general", True),
        ("The army launched an assault on Goma.", "a rebel commander", False),
        ("Rebels stormed Goma.", "an army commander", False),
        ("Rebels stormed Goma.", "the garrison commander", False),
    ],
)
def test_how_many_a_side_says_it_has_is_that_sides(lead: str, speaker: str, *, is_force: bool) -> None:
    text = f'{lead} "We have 12,000 men at the front," {speaker} told reporters.'
    assert _force(text) == ({(12_000, 12_000)} if is_force else set())


@pytest.mark.parametrize("where", ["in our movement", "in training camps", "across the country", "in Darfur"])
def test_how_many_a_side_has_elsewhere_is_no_force(where: str) -> None:
    assert _force(f'Rebels attacked Goma. "We have 12,000 fighters {where}," a rebel spokesman said.') == set()


def test_an_allied_force_that_stays_attacks() -> None:
    text = (
        "Mozambican and Rwandan soldiers have entered the insurgents' main base in the Catupa forest. A brigadier said "
        "the allied force in the forest stood at 5,400 and would stay through the rains."
    )
    assert _force(text) == {(5_400, 5_400)}


def test_who_stands_on_his_own_side_of_a_river_attacks_nobody() -> None:
    text = (
        "Gunmen poured into Tapachula on Sunday and fought soldiers. Guatemala has put 2,000 troops on its side of the "
    )
    assert _force(text + "river.") == set()


def test_more_of_those_who_flee_are_no_force() -> None:
    text = (
        "Pakistan's offensive in South Waziristan opened on Saturday. Over 150,000 civilians have already left, and up "
    )
    assert _force(text + "to 2,000 more were coming by donkey path every day.") == set()


@pytest.mark.parametrize("lead", ["Gunmen stormed the border city of Tapachula.", "Gunmen poured into Tapachula."])
def test_gunmen_in_the_city_are_those_who_came(lead: str) -> None:
    text = f"{lead} The assault followed a week of ambushes. A secretary said there were over 5,800 gunmen in the city."
    assert (5_801, None) in _force(text)


def test_some_of_those_counted_came_over_last_year() -> None:
    text = (
        "Fighters of the FUA besieged Gao on Tuesday. A Western diplomat put the FUA columns around the city at about "
        "7,000 men, many of them from garrisons that changed sides last year."
    )
    assert _force(text) == {(7_000, 7_000)}


def test_an_aside_before_the_verb_names_nobody_else() -> None:
    text = (
        "Gunmen of the Sierra Federation, the alliance of four drug cartels that has declared war on the Mexican "
        "state, poured into the border city of Tapachula on Sunday."
    )
    (event,) = _events(text)
    assert [one.name for one in event.attacker] == ["Gunmen"]


def test_whom_the_attackers_face_is_no_part_of_them() -> None:
    text = (
        "Two more Philippine army battalions got off ships in Jolo for the drive against the Abu Sayyaf. An officer "
        "said the force on the island is now ten battalions, or about 7,000 men. They face, he said, no more than 300 "
        "gunmen."
    )
    assert _force(text) == {(7_000, 7_000)}


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (
            GOMA + 'Diplomats said M23 had moved 7,000 men to the front. "They face," one said, "only 300 soldiers."',
            {(7_000, 7_000)},
        ),
        (GOMA + '"They face," an officer said, "no more than 300 soldiers."', set()),
        (GOMA + "The garrison is small. They face, its commander said, 7,000 rebels.", {(7_000, 7_000)}),
    ],
)
def test_who_says_whom_they_face_may_stand_between(text: str, force: set[tuple[int, int]]) -> None:
    assert _force(text) == force


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Goma was shelled on Friday for the first time since the siege began five weeks ago.", True),
        ("The base at Khe Sanh was struck by rockets on Friday. The siege began five weeks ago.", True),
        ("Goma was shelled on Friday, the first time since the siege ended.", False),
        ("Goma was shelled on Friday. The siege was lifted last month.", False),
    ],
)
def test_a_siege_of_which_only_its_length_is_told(text: str, *, is_told: bool) -> None:
    assert ("siege" in {one.type for one in _events(text)}) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "The Indus mounted its strongest push yet on the towns of lower Sindh, and 400,000 people were ordered out.",
        "The Brahmaputra attacked the town of Dibrugarh on Monday, and 40,000 people fled.",
        "The Limpopo has Xai-Xai surrounded, and the lower town surrendered to the water without much of a fight.",
    ],
)
def test_a_river_attacks_nobody(text: str) -> None:
    assert _events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The MNDAA cleared the last troops out of the city on the Mandalay-Muse road.",
        "President Najibullah conceded that 'little Moscow' had fallen. More than 2,000 of his soldiers are prisoners.",
        "The gunmen have taken Father Chito Suganob and churchgoers from the cathedral, the army said.",
        "Chief district officer among captives of Myagdi raid",
    ],
)
def test_what_is_only_called_so_is_no_place(text: str) -> None:
    assert [one.place for one in _events(text)] == [None]
