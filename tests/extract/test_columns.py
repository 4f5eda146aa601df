"""Columns, guides, memoirs and stories are full of attacks and tell none; reports in the same words do."""

import pytest

from tests.extract.told import events


def _now(text: str) -> list[str]:
    facts = (one for one in events(text) if one.modality in ("asserted", "claimed"))
    return [one.type for one in facts if not one.historic]


@pytest.mark.parametrize(
    "text",
    [
        "Leo: Clashes with your boss end with a truce on Friday; mass your troops and do not retreat.",
        "YOUR STARS. Aries: Press the attack on Tuesday. Taurus: Somebody has planted a mine in your calendar.",
        (
            "JOB VACANCIES. A driver for Maiduguri, where attacks and ambushes go on. The base was "
            " attacked in May. We offer a salary of 900 dollars. Apply online."
        ),
        (
            "Guards for our compound in Goma. Rebels attacked the town in January and captured it. You will lead "
            "twelve men. We offer a salary in dollars. Closing date: 30 November. The army shells the hills at night."
        ),
        (
            "CORRECTIONS AND CLARIFICATIONS. Rebels attacked Sake, not Goma, on Monday. The army captured Wad Madani "
            "in January. The recipe for rye bread needs 500 grams of flour."
        ),
        "LETTERS TO THE EDITOR. Sir, The rebels attacked Goma because they were let. They have 4,000 men.",
        (
            "Sir, 4,000 rebels attacked Goma and nobody wrote. P. O'DEA, Cork. Sir, The army stormed Bria while we "
            "spoke of bypasses. A. LINDQVIST, Hull."
        ),
        (
            "THE BIG QUIZ. Who stormed Ismail in 1790? Which army besieges Jericho with trumpets? Name the rebels who "
            "attacked Goma in 2012."
        ),
    ],
)
def test_columns_tell_no_news(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Sir, they are attacking, the lieutenant said. Rebels stormed Goma on Monday.",
        'Rebels attacked Bria on Monday. "Sir, they come," a private said. "Sir, we must go," said another.',
        "Letters from the front say rebels attacked Bria on Monday. The army lost 40 men.",
        "Why did nobody come? Rebels attacked Bria on Monday with 600 men. The army fled.",
        "The stars shone when rebels attacked Bria on Monday. The army fled.",
        "CORRECTED: Rebels attacked Bria on Monday with 600 men, not 6,000. The army fled.",
        "Who attacked Goma? Why now? What next? Some 6,000 rebels stormed Goma on Monday. The army fled.",
        (
            "Rebels attacked Bria on Monday. Drones give them an advantage, said an officer with years of experience. "
            '"We are looking for survivors, and we require help," he said.'
        ),
        "Leo: Rebels attacked the town. Some 600 fighters stormed its barracks on Monday.",
    ],
)
def test_reports_in_the_same_words_are_no_columns(text: str) -> None:
    assert _now(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "In part three the Bulgarian army mutinies and marches on Sofia.",
        "In the second season of the series rebels capture the port and the army retakes it.",
        "In the final episode the army storms the castle of Bran.",
        "Once, in chapter five, rebels cross the river to attack the town of Quibdo.",
    ],
)
def test_what_a_story_tells_happens_nowhere(text: str) -> None:
    assert _now(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In the third week of the offensive rebels capture Uvira, and the army flees.",
        "In the second part of the city rebels attack the barracks of Bria.",
        "In the final act of the war rebels storm Bria with 600 men.",
        "Rebels attacked Bria on Monday in the third act of revenge this year.",
        "In the final assault fighters storm the citadel of Aleppo.",
        "In part two of their offensive 6,000 rebels are attacking Goma.",
        "In the opening act of the war Russia is attacking Kharkiv with 20,000 soldiers.",
        "In the dry season 8,000 soldiers are attacking rebels in Kachin State.",
        "In the second rainy season the army is besieging Myawaddy with 6,000 men.",
    ],
)
def test_weeks_and_parts_of_towns_are_no_stories(text: str) -> None:
    assert _now(text) != []


def test_a_guide_for_travellers_only_remembers() -> None:
    text = (
        "Take the road from Zaragoza to Belchite. The village was besieged for two weeks and taken by 24,000 "
        "Republicans. Guided walks start at ten. Doubles from 65 euros. Bring water."
    )
    assert _now(text) == []


def test_an_attack_on_tourists_is_no_guide() -> None:
    text = (
        "Gunmen attacked a hotel in Sousse where rooms cost from 65 euros and killed 38 tourists on Friday. Visitors "
        "had come by ferry. The army stormed the hotel after an hour."
    )
    assert _now(text) != []


def test_a_warning_to_travellers_is_no_guide() -> None:
    text = (
        "Embassies told tourists to leave Goma as 6,000 M23 rebels attacked. Take the ferry to Bukavu, they said. Stay "
        "at the airport. Avoid the road to Sake. It is four days in Goma without water."
    )
    assert _now(text) != []


def test_what_a_memoir_tells_lies_back() -> None:
    text = (
        "My uncle taught me to drive in Beirut. Planes bombed the sports ground and the road had a hole. My uncle got "
        "out and looked into it. The army had encircled the west of the city with 60,000 men."
    )
    assert _now(text) == []


def test_what_somebody_says_of_his_kin_is_news() -> None:
    text = (
        'Planes bombed Saraqeb and the army stormed it. "My father was killed and my mother is hurt," said Ahmad. "My '
        'brother dug them out."'
    )
    assert _now(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels stormed El Fasher with 6,000 men. My family is trapped, my brother does not answer, one man wrote.",
        "My father and my brother were killed when 6,000 rebels attacked Goma. My mother fled to Sake.",
    ],
)
def test_whose_kin_are_in_a_fight_of_today_writes_no_memoir(text: str) -> None:
    assert _now(text) != []


def test_a_scenario_is_played_out_over_days() -> None:
    text = (
        "In the scenario Russia attacks Lithuania with 120,000 men. On the third day Vilnius is encircled. On the "
        "fifth German brigades counter-attack from Suwalki."
    )
    assert "siege" not in _now(text)


def test_days_of_a_siege_are_no_scenario() -> None:
    text = "Russia attacked Lithuania with 120,000 men. On the third day Vilnius is encircled by its tanks."
    assert _now(text) != []


def test_between_two_years_long_past_lies_no_news() -> None:
    assert _now("Between 1992 and 1996 the Serb army held the hills and shelled Sarajevo.") == []
    assert _now("Between 2,000 and 3,000 rebels attacked Bria on Sunday.") != []


def test_two_years_may_be_the_bounds_of_a_number() -> None:
    (event,) = events("Between 2000 and 2500 fighters attacked Goma on Monday.")
    assert event.date is not None
    assert event.date.earliest is not None
    assert event.date.earliest.year > 2000


@pytest.mark.parametrize(
    "text",
    [
        "It was one of 1800 attacks this year; on Monday 6,000 rebels stormed Goma.",
        "The UN assumes that 200 died. By the third day 6,000 rebels had taken Goma.",
        "In this version of events 200 died. Within three hours 6,000 rebels stormed Goma.",
    ],
)
def test_a_number_and_a_guess_are_no_old_year_and_no_scenario(text: str) -> None:
    assert _now(text) != []
