"""How many somebody is, told by the unit, before the event or in a sentence after it; and whose strength it is not."""

import pytest

from streams.extract import extract
from streams.records import Article, Quantity


def interval(quantity: Quantity | None) -> tuple[int | None, int | None] | None:
    return None if quantity is None else (quantity.low, quantity.high)


def forces_of(text: str) -> list[tuple[int | None, int | None] | None]:
    return [interval(event.force) for event in extract(Article(id="a", text=text)).events]


def opposing_of(text: str) -> list[tuple[int | None, int | None] | None]:
    return [interval(event.opposing_force) for event in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (6000, "Three columns of 2,000 men each closed on Bangassou from the north, east and west at dawn."),
        (3200, "Four battalions of 800 soldiers each attacked rebel lines near Kadugli on Tuesday."),
        (7500, "The army threw five brigades of about 1,500 men each into the assault on Raqqa."),
        (6000, "Two rebel columns, each of some 3,000 fighters, advanced on Goma on Friday."),
        (10000, "Each of the four brigades attacking Pokrovsk from the south has about 2,500 men, an officer said."),
        (10000, "The four brigades attacking Pokrovsk each have about 2,500 men."),
        (24000, "Each of the three divisions attacking Basra is 8,000 strong, the general said."),
        (5000, "Two columns, 2,500 men apiece, stormed Shusha before sunrise, the ministry said."),
        (6000, "Six battalions, each 1,000 strong, assaulted Vukovar from three sides."),
        (960, "Government forces attacked Maiduguri's outskirts with eight companies of 120 men."),
        (800, "Rebels attacked Goma in 40 trucks, each carrying 20 fighters."),
        (6000, "Some 1,500 men from each of four Syrian brigades attacked Idlib on Monday."),
    ],
)
def test_units_of_so_many_men_are_multiplied(low: int, text: str) -> None:
    assert (low, low) in forces_of(text)


def test_a_product_is_quoted_from_its_units_on() -> None:
    (event,) = extract(Article(id="a", text="Four Nigerian battalions of 800 men each attacked Gwoza.")).events
    assert event.force is not None
    assert event.force.derived
    assert event.force.quote == "Four Nigerian battalions of 800"
    assert ["Nigerian battalions"] == [actor.name for actor in event.attacker]


def test_units_that_have_so_many_men_in_all_are_not() -> None:
    assert (6000, 6000) in forces_of("Three columns of 6,000 men in all closed on Bangassou at dawn.")


@pytest.mark.parametrize(
    ("force", "text"),
    [
        ((8000, 8000), "The 8,000-strong 3rd Corps, based in Homs, attacked rebel-held Idlib on Monday."),
        (
            (6000, 6000),
            "M23 launched an offensive toward Sake on Monday. UN experts estimate the rebel strength at 6,000.",
        ),
        (
            (20000, 20000),
            "Ethiopian troops attacked Mekelle. The strength of the attacking force was estimated at 20,000.",
        ),
        ((3500, 3500), "Houthi fighters attacked Hays on Sunday. A local official gave their number as 3,500."),
        ((9000, 9000), "RSF fighters besieged El Obeid. A former officer reckoned there were 9,000 around the city."),
        ((4500, 4500), "Separatists attacked Ilovaisk at midnight. The defence ministry spoke of 4,500 attackers."),
        ((800, 800), "Tuareg rebels attacked Ber on Friday. A Malian officer put the number of assailants at 800."),
        ((5000, 5000), "Rebels attacked Aleppo. About 2,000 came from the west and another 3,000 from the south."),
    ],
)
def test_a_strength_told_apart_from_its_attack_is_its_force(force: tuple[int, int], text: str) -> None:
    assert force in forces_of(text)


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (4000, 8000, "The army launched an offensive to retake Mosul. Some 4,000 to 8,000 jihadists are inside."),
        (1500, 1500, "Government troops attacked Sirte. Some 1,500 Islamic State fighters remain in the city."),
        (900, 900, "Kurdish forces attacked Tal Abyad. Facing them are 900 militants."),
        (5000, 5000, "Russian forces stormed Bakhmut. They face about 5,000 Ukrainian defenders."),
        (1400, 1400, "Iraqi troops attacked Tal Afar. The number of militants in the town is put at 1,400."),
        (None, 299, "The army attacked Derna. The defenders, fewer than 300, are short of food."),
        (1200, 1200, "Rebels attacked Wau. The army has 1,200 men in the town."),
        (None, 1000, "Iraqi troops have begun an assault on Hawija. No more than 1,000 fighters are left there."),
        (20000, 20000, "Iranian forces attacked Khorramshahr. Iraq has an estimated 20,000 soldiers in the city."),
    ],
)  # fmt: skip
def test_those_who_stand_against_them_are_the_opposing_force(low: int | None, high: int, text: str) -> None:
    assert (low, high) in opposing_of(text)
    assert (low, high) not in forces_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma, a city of 2,000,000.",
        "Rebels attacked Goma on Monday. The UN has 17,000 peacekeepers in the city.",
        "Al-Shabab attacked Baidoa. Analysts say the group has between 7,000 and 12,000 members.",
        "Insurgents attacked Palma. The UN put the number of displaced at 9,000.",
    ],
)
def test_other_numbers_are_nobodys_force(text: str) -> None:
    assert [] == [one for one in (*forces_of(text), *opposing_of(text)) if one]


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        ((5000, 7000), '"Five, maybe seven thousand" Moro guerrillas, in one officer\'s words, are attacking Pikit.'),
        ((6000, 14000), "Rebels, 6k by the army's own count and 14k by the villagers', are attacking Malakal."),
        ((3000, 6000), "Zinjibar was attacked by fighters variously estimated at three thousand and six thousand."),
        ((6001, 12000), "Most of the army's 12,000 men are attacking Taloqan."),
        ((12000, 12000), "Troops are advancing on Kirkuk. Its defenders say they are outnumbered by 12,000 to 3,000."),
        ((2090, 2090), "Nineteen companies of the Foreign Legion, 110 men apiece, attacked Hoa Binh."),
        ((None, 1999), "Not even 2,000 French soldiers are engaged in the drive on Tessalit."),
        ((7500, 7500), "All but 900 of the 8,400 men at Kamina have been ordered into an attack on Kolwezi."),
        ((4300, 4300), "Of the 6,000 tribesmen who set out, 1,700 had turned home before the attack on Baidoa began."),
        (
            (4000, 6000),
            "Half of an army that diplomats put at 8,000 to 12,000 has been committed to the offensive in Afar.",
        ),
        ((6000, 6000), "Half of a force estimated at 12,000 attacked Baidoa on Monday."),
        ((6000, 8000), "Half the city fled as between 6,000 and 8,000 men attacked Baidoa on Monday."),
    ],
)
def test_bounds_that_words_around_a_number_give(bounds: tuple[int | None, int | None], text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.force is not None
    assert bounds == (event.force.low, event.force.high)
