"""A village, a post or a town that a sentence leaves without a name has the one that the next sentences tell."""

import pytest

from tests.extract.told import events

LEADS = {
    "MZ": "Jihadists beheaded ten people in a village in northern Mozambique, police said on Thursday.",
    "ML": "Gunmen raided an army camp in central Mali at dawn on Thursday, the military said.",
    "PH": "Rebels attacked a police station in Samar province of the Philippines on Tuesday, the army said.",
}


def place(text: str) -> str | None:
    first = events(text)[0].place
    return first.name if first is not None else None


@pytest.mark.parametrize("lead", LEADS.values(), ids=LEADS)
@pytest.mark.parametrize(
    "told",
    [
        "The attackers came to Kalombo in the evening.",
        "Eleven people were killed in Kalombo, a doctor said.",
        "Two teachers at Kalombo were wounded.",
        "Residents of Kalombo said that the shooting lasted for two hours.",
        "The attackers left Kalombo at first light.",
        "About 50 fighters came up the river to reach Kalombo.",
        "Houses and shops in Kalombo were burnt.",
        "The attack on Kalombo lasted for three hours.",
        "Heavy gunfire was heard in Kalombo until noon.",
        "Kalombo's market was burnt down.",
    ],
)
def test_the_next_sentence_names_the_place(lead: str, told: str) -> None:
    assert place(f"{lead} {told}") == "Kalombo"


def test_the_sentence_after_the_next_may_name_it() -> None:
    assert place(f"{LEADS['ML']} No group claimed it. Two soldiers at Kalombo were wounded.") == "Kalombo"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            "Thateng",
            "An outpost on the rim of the Bolovens Plateau fell on Monday. The defenders of Thateng pulled out.",
        ),
        (
            "Jubah",
            "Houthi rebels overran the main town of a district south of Marib. Troops left the compound in Jubah.",
        ),
    ],
)
def test_what_lies_by_another_place_is_not_there(expected: str, text: str) -> None:
    assert expected == place(text)


@pytest.mark.parametrize(
    "told",
    [
        "The wounded were taken to hospital in Kalombo.",
        "Last month ten people were killed in Kalombo.",
        "Gunmen also attacked a convoy that had left Kalombo.",
        "Five of them were found dead in Kalombo.",
        "The governor said Kalombo was calm.",
        "Twelve soldiers were killed at Post 12 of the army.",
        "Two people were killed in Ramadan.",
    ],
)
def test_what_the_next_sentence_names_may_be_elsewhere(told: str) -> None:
    assert place(f"{LEADS['ML']} {told}") == "Mali"


def test_a_place_with_a_name_keeps_it() -> None:
    text = "Gunmen raided the army camp at Boni in central Mali on Thursday. Eleven people were killed in Kalombo."
    assert place(text) == "Boni"


def test_what_is_told_of_the_place_then_is_of_the_same_attack() -> None:
    assert len(events(f"{LEADS['MZ']} The attack on Kalombo lasted for three hours.")) == 1
