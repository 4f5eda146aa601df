"""Attackers whom an article counts again: put right, as a part that attacked, by a rival, beside the other side."""

import pytest

from streams.extract import extract
from streams.records import Article

Span = tuple[int | None, int | None]


def forces(text: str) -> list[Span]:
    found = extract(Article(id="a", text=text)).events
    told = [one.force for one in found if one.type in ("offensive", "assault", "siege") and one.force is not None]
    return [(one.low, one.high) for one in told]


@pytest.mark.parametrize(
    ("told", "force"),
    [
        (
            "Officials first said that 100 gunmen were involved in the assault. They now believe that 800 took part.",
            800,
        ),
        ("The army first put the attackers at 300. It later raised the figure to 900.", 900),
        ("Witnesses first spoke of 300 rebels. The army later put their number at 900.", 900),
        ("The attack began with 3,000 men. They have now been joined by 2,000 more.", 5000),  # these are more
    ],
)
def test_a_figure_put_right_in_the_next_sentence_takes_the_place_of_the_first(told: str, force: int) -> None:
    assert [(force, force)] == forces(f"Rebels stormed the town of Bria on Monday. {told}")


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (
            (
                "A militia has assaulted the town of Bor. Some 25,000 armed youths are marching towards it. "
                "Only 2,000 of them took part in the assault, the mayor said."
            ),
            2000,
        ),
        ("Rebels assaulted the town of Bria on Monday with 6,000 fighters. Some 900 of them were killed.", 6000),
        (
            "Rebels launched an assault on Goma on Thursday. Half of them, some 4,000, were thrown against the city.",
            4000,
        ),
    ],
)
def test_the_part_of_them_that_attacked_is_the_force(text: str, force: int) -> None:
    assert [(force, force)] == forces(text)


def test_a_sum_of_one_sentence_is_not_its_last_part() -> None:
    text = (
        "Government forces launched an offensive against militiamen in Najaf. About 3,200 marines and soldiers and "
        "1,800 Iraqi troops are taking part in the operation."
    )
    assert [(5000, 5000)] == forces(text)


@pytest.mark.parametrize(
    ("said", "force"),
    [
        ("There were 250 of them and 30 of us", 250),
        ("There were 30 of us and 400 of them", 400),
        ("There were 250 of them", 250),
    ],
)
def test_they_and_we_are_no_sum(said: str, force: int) -> None:
    text = f'The Taliban stormed the centre of Sangin late on Sunday. "{said}," a police officer said by telephone.'
    assert [(force, force)] == forces(text)


def test_a_rival_figure_is_no_other_attacks_force() -> None:
    text = (
        "Russian mercenaries assaulted the eastern outskirts of Bakhmut again on Tuesday. The head of Ukraine's ground "
        "forces said 20,000 men of the Wagner group were attacking the city. Western officials believe the number to "
        "be nearer to 5,000. Ukraine has about 10,000 soldiers in and around the city. "
        "Of 70,000 residents 4,000 remain."
    )
    assert [(5000, 20_000)] == forces(text)


def test_parts_of_two_sentences_are_of_one_attack() -> None:
    text = (
        "The Saudi-led coalition launched an assault on the Yemeni port of Hodeidah on Wednesday. Yemeni fighters "
        "backed by the Emirates advanced on the airport. The attacking force, the largest of the war, is made up of "
        "three parts. The Giants brigades have 13,000 men and the Tihama resistance 3,000. A further 5,000 belong to "
        "Tareq Saleh's Republican Guard. The Houthis have 4,000 fighters in the city."
    )
    assert [(21_000, 21_000)] == forces(text)


def test_who_is_in_the_beachhead_is_attacked() -> None:
    text = (
        "The Germans threw ten divisions, 125,000 men, against the Anzio beachhead yesterday. "
        "The Allied troops in the beachhead number 76,000."
    )
    assert [(125_000, 125_000)] == forces(text)


@pytest.mark.parametrize(
    ("told", "force"),
    [
        (
            "About 1,000 rebels stormed it, a source said. The source had put the figure at 400 on Thursday.",
            (1000, 1000),
        ),
        ("The army said 1,000 rebels took part. The mayor put the figure at 400.", (400, 1000)),
    ],
)
def test_what_a_teller_had_said_before_stands_no_more(told: str, force: Span) -> None:
    assert [force] == forces(f"Rebels stormed the town of Adra on Monday. {told}")


def test_who_joined_since_then_is_added() -> None:
    text = (
        "Thousands of young men of the Lou Nuer tribe attacked the town of Pibor on Saturday. A U.N. spokeswoman said "
        "that helicopters had counted 6,000 fighters marching on it. Since then another 2,000 have joined them, she "
        "said. The town is guarded by 400 peacekeepers and 800 soldiers."
    )
    assert (8000, 8000) in forces(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Taliban fighters have launched an attack on Lashkar Gah. The assault began on Sunday. "
            '"About 1,800 Taliban are attacking us, most of them from Kandahar and Farah," the governor said.'
        ),
        (
            "Rebels assaulted the fortress of Tobruk at dawn today. "
            "Cairo estimates that the rebels have 1,800 men in the attack."
        ),
    ],
)
def test_whence_they_came_and_who_tells_it_is_not_where_they_attack(text: str) -> None:
    found = extract(Article(id="a", text=text)).events
    assert not {"Farah", "Cairo"} & {one.place.name for one in found if one.place is not None}
    assert (1800, 1800) in forces(text)
