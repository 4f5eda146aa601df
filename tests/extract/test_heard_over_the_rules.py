"""What rules kept from the judge, or took for none, that he reads rightly; found by trying each rule on texts."""

import pytest

from streams.extract import extract
from streams.records import Article, Event

ATTACK = "Insurgents attacked the gas town of Palma from three sides on Saturday. "


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


def _force(text: str) -> list[tuple[int | None, int | None]]:
    return [(one.force.low, one.force.high) for one in _events(text) if one.force is not None]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The king attacked Newbury with 8,000 foot and 3,000 cavalry.", 11_000),
        ("Six thousand foot and 1,500 dragoons stormed Bristol.", 7_500),
        ("An army of 12,000 foot stormed Bristol in July.", 12_000),
        ("The duke threw 8,400 foot at the walls of Arnstein in an assault that lasted until dark.", 8_400),
        ("4,000 rebels and as many mercenaries attacked Bunia on Friday.", 8_000),
        ("3,000 rebels, joined by twice as many tribesmen, stormed the town of Bunia.", 9_000),
        ("Some 200 militants on motorbikes, accompanied by as many again on foot, attacked the post at Abala.", 400),
    ],
)
def test_infantry_and_as_many_more_are_counted(text: str, force: int) -> None:
    assert _force(text) == [(force, force)]


def test_what_stands_so_high_is_no_infantry() -> None:
    assert _force("The rebels attacked a 6,000 foot ridge near Bunia with 400 men.") == [(400, 400)]


@pytest.mark.parametrize(
    "aside",
    [
        ", 2,500 of them from the capital,",
        ", among them 150 boys under fifteen,",
        ", of whom 900 were women,",
        " (among them 150 Chechens)",
        ", with 200 boys among them,",
    ],
)
@pytest.mark.parametrize(
    "deed", ["attacked Gao on Monday.", "took part in the assault on Goma.", "have surrounded Kidal."]
)
def test_who_is_among_them_is_no_force_of_its_own(aside: str, deed: str) -> None:
    assert _force(f"An army of 7,000 men{aside} {deed}") == [(7_000, 7_000)]


@pytest.mark.parametrize(
    "told", ["The opposition said that 6,700 had been thrown in.", "Western envoys believe 11,000 were thrown in."]
)
def test_a_number_alone_is_a_force_where_it_surely_attacks(told: str) -> None:
    assert len(_force(ATTACK + told)) == 1


@pytest.mark.parametrize(
    "told", ["Next morning there were 10,000 at the cashew plant.", "Its gate register showed 5,010."]
)
def test_a_number_alone_is_none_elsewhere(told: str) -> None:
    assert _force(ATTACK + told) == []


@pytest.mark.parametrize(
    "way", ["fell to some 5,800 policemen after an assault of four hours", "has fallen to 5,800 men after a siege"]
)
def test_what_fell_after_an_assault_was_assaulted(way: str) -> None:
    (event,) = _events(f"The town of Watiya {way}.")
    assert event.type in ("assault", "siege")
    assert event.force is not None


@pytest.mark.parametrize(
    "text",
    [
        "A thriller in which 30,000 paratroopers overrun Kirkenes was greeted with applause in Cannes.",
        "Oxfam recalled the war, which began with an offensive by at least 20,000 troops in November of that year.",
    ],
)
def test_how_many_made_it_makes_no_fight_of_a_story(text: str) -> None:
    assert not [one for one in _events(text) if one.force and not one.historic]


@pytest.mark.parametrize(
    "text",
    [
        "In the week in which no stranger goes abroad, 5,650 government troops stormed the town of Bunia.",
        "A rebel coalition that nobody here had heard of at Christmas stormed the town of Bunia on Friday.",
    ],
)
def test_whom_nobody_knows_attacks_all_the_same(text: str) -> None:
    assert [one.modality for one in _events(text)] == ["asserted"]


@pytest.mark.parametrize(
    "text",
    [
        "Correction: the force that assailed Tillabéri on Saturday numbered 6,900, not 690 as we wrote before.",
        "CORRECTED - Troops begin assault on Shire (corrects number of soldiers to 16,000 from 1,600)",
    ],
)
def test_a_figure_put_right_stands(text: str) -> None:
    assert any((low or 0) > 5_000 for low, _ in _force(text))


@pytest.mark.parametrize(
    "text",
    [
        "From the roof you can see the rebels: 6,000 of them are attacking Bunia with ladders.",
        "150,000 Bulgarians are attacking Bitola in rain and mist.",
        "The rebels, of whom there were eight thousand, attacked Adigrat by the light of burning hayricks.",
        "Operation Spring has taken 15,000 soldiers across the border at Tell Abyad, where the garrison had 2,500.",
        "Eight thousand men by the ministry's own payroll attacked Bunia on Wednesday.",
        "Neither the garrison nor its guns stopped an avalanche of 12,000 horsemen, who stormed the camp at Dese.",
        "The Prussians stormed Dueppel with 9,000 men.",
        "For the fourth time since Easter the rebels have attacked Bunia, using 9,000 men.",
        "The town of Bunia has since Tuesday been the object of an onslaught by 14,000 rebels.",
        "Of the 13,000 men mustered at Fort Laval, 8,000 marched on Bunia on Saturday and stormed it.",
    ],
)
def test_no_word_beside_it_takes_an_attack_back(text: str) -> None:
    assert any((low or 0) > 5_000 for low, _ in _force(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("THOUSANDS FLEE AS SHABAAB ATTACKS BAIDOA", "SHABAAB"),
        ("28 SOLDIERS DEAD, 60 MARCHED OFF AFTER FARC STORMS LAS DELICIAS", "FARC"),
        ("M23 storms town in eastern Congo", "M23"),
    ],
)
def test_who_attacks_in_a_headline_is_no_thing(text: str, who: str) -> None:
    assert [[one.name for one in event.attacker] for event in _events(text)] == [[who]]


@pytest.mark.parametrize("text", ["Rebels fear drone attacks Monday", "Suicide attacks worry Kabul"])
def test_attacks_by_what_they_are_made_with_are_no_deed(text: str) -> None:
    assert not any(one.type == "assault" for one in _events(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nyala's airport was attacked by drones and then by 5,600 men in pickups, the army said.",
        "This time 8,000 have turned out to besiege Mendi.",
        "Rebels sent 17,000 in a mass assault on Kadugli.",
    ],
)
def test_who_comes_with_drones_or_turns_out_attacks(text: str) -> None:
    assert any((low or 0) > 5_000 for low, _ in _force(text))


@pytest.mark.parametrize(
    "text",
    [
        "Officers at Massawa say 17,700 of their men were attacked near Adowa before sunrise.",
        "In Brest 35,000 Germans under a general refuse to yield to the siege.",
        "The town of Osino was attacked by rebels and abandoned by its 14,500 soldiers.",
        "Jets bombed a convoy carrying 5,900 rebels, while other insurgents stormed Kassala.",
        "INVASION HALTED AT KRITHIA; DEFENDERS NUMBERED 18,000",
        "Attack on Camp of 7,000 Afghan Troops Fails",
        "It was not the 12,000 troops of the police who stormed Mosul's old town but a few companies, an officer said.",
        "Russia has moved 45,000 soldiers to Kursk in response to Ukraine's offensive.",
        "Militiamen stormed Tarhuna on Thursday as 5,600 of the marshal's men were withdrawing toward Bani Walid.",
        "Reinforcements of 5,500 men reached the besieged city of Malakal on Monday as rebels attacked it.",
        "Volunteers numbering 5,800 set out to relieve Vukovar but were stopped in the fields; the siege goes on.",
        "A relief force of 11,000 set out the morning that rebels assaulted Dobrin; it turned back at the ford.",
        "By the time the 10,000 men of the relief column reached Baga, Boko Haram had already attacked and burned it.",
    ],
)
def test_whom_an_attack_befell_is_no_force_of_it(text: str) -> None:
    assert _force(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "6,000 rebels stormed the camp near Bunia and were withdrawing on Monday.",
        "The 6,000 rebels who attacked Bunia refused to surrender.",
        "Some 6,000 rebels attacked Bunia and held out against the army for a day.",
        "6,000 reinforcements reached the rebels besieging Goma and joined the assault.",
    ],
)
def test_who_attacked_first_is_a_force_all_the_same(text: str) -> None:
    assert _force(text) == [(6_000, 6_000)]


@pytest.mark.parametrize("joint", ["; ", ", and ", " - ", ": "])
@pytest.mark.parametrize(
    "told", ["there were 7,000 of them", "there were about 7,000 of them", "7,000 of them came from the north"]
)
def test_they_are_counted_in_a_clause_beside(joint: str, told: str) -> None:
    (event,) = _events(f"Insurgents attacked Bunia at dawn{joint}{told}.")
    assert event.force is not None
    assert (event.force.low or event.force.high) in (6_300, 7_000)


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents attacked Bunia as civilians fled; there were 7,000 of them on the road.",
        "Insurgents attacked soldiers at Bunia; there were 7,000 of them.",
        "As insurgents attacked Bunia, 7,000 of them came over to the army.",
        "Insurgents attacked the camp of the refugees at Bunia; there were 7,000 of them inside.",
    ],
)
def test_others_are_counted_in_a_clause_beside(text: str) -> None:
    assert _force(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels put 6,000 fighters into Friday's attack on Aleppo, their largest attempt to break the encirclement.",
        "Rebels put 6,000 fighters into an assault on Aleppo, which they hope will break the blockade.",
        "The army threw 6,000 men into its offensive at Deir al-Zour on Monday, which is meant to break the siege.",
    ],
)
def test_who_is_put_into_an_attack_that_is_to_break_a_siege_attacks(text: str) -> None:
    assert (6_000, 6_000) in _force(text)
