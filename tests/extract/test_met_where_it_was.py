"""Where it was, who was in it and what it was, by words that were read otherwise: found on reports written blind."""

import pytest

from streams.records import Event
from tests.extract.told import events

Told = tuple[str, list[str], str | None]


def told(event: Event) -> Told:
    return event.type, [one.name for one in event.attacker], event.place.name if event.place else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Mourners met in Oicha on Saturday, a day after 60 people were killed in a rebel attack on the town.",
            [("assault", ["rebel"], "Oicha")],
        ),
        (
            "The mayor, speaking to reporters in Oicha after the attack on the town, said 60 had died.",
            [("assault", [], "Oicha")],
        ),
        ("Ministers met in Geneva after rebels attacked the town.", [("assault", ["rebels"], None)]),
        ("Rebels killed in airstrike near Kidal", [("airstrike", [], "Kidal")]),
        ("Peacekeepers killed in ambush near Kidal", [("ambush", [], "Kidal")]),
        (
            "The army said three people were killed in Kutum on Wednesday when rockets fired by rebels hit the market.",
            [("shelling", ["rebels"], "Kutum")],
        ),
        ("Anti-aircraft gunners opened up from the hills near Beirut, but no plane was hit.", []),
        (
            (
                "Rebels broke into the town of Mirebalais on Monday, sending thousands of families walking toward "
                "Hinche."
            ),
            [("assault", ["Rebels"], "Mirebalais")],
        ),
        (
            "The union condemned the massacre committed by the militia against the people of Tamboul on Tuesday.",
            [("raid", ["militia"], "Tamboul")],
        ),
        (
            "The Air Force on Thursday destroyed gatherings of ISIS terrorists in the countryside of Aleppo.",
            [("airstrike", ["Air Force"], "Aleppo")],
        ),
        (
            (
                "Rebels seized a village northwest of Goma on Tuesday. Soldiers abandoned their positions in "
                "Karuba around midday."
            ),
            [("capture", ["Rebels"], "Karuba")],
        ),
        ("Rebels attacked My Tho on Monday.", [("assault", ["Rebels"], "My Tho")]),
        ("Rebels took a battalion position near Gao on Monday.", [("capture", ["Rebels"], "Gao")]),
        (
            "A lorry full of explosives was driven through the gate of the security office in Tuz Khurmatu on Monday.",
            [("bombing", [], "Tuz Khurmatu")],
        ),
    ],
)
def test_what_is_told(text: str, found: list[Told]) -> None:
    assert [told(event) for event in events(text)] == found


def test_a_wedding_is_no_fight() -> None:
    text = "Gunfire crackled over the town of Salt in Jordan until two on Sunday, but it was only a wedding."
    assert all(event.modality == "negated" for event in events(text))
    assert events(text.partition(", but")[0] + ".")


def test_days_of_a_month_are_no_score() -> None:
    text = "The forces of the regime attacked in the Second Corps sector near Badra in the night of 22-23 February."
    assert [event.type for event in events(text)] == ["assault"]


def test_where_they_had_fought_before_is_not_where_they_attack() -> None:
    text = (
        "The Rapid Support Forces seized Babanusa on 1 December. The RSF committed 3,000 to 3,500 fighters to the "
        "assault, including units that had fought at El Fasher."
    )
    (event,) = events(text)
    assert (event.place and event.place.name, event.force and event.force.high) == ("Babanusa", 3500)


def test_two_figures_of_one_sentence_are_no_sum() -> None:
    text = "Maoists swarmed over Beni on Sunday. Army figures have 3,800 taking part; the party's own, 6,200."
    (event,) = events(text)
    assert event.force is not None
    assert (event.force.low, event.force.high) == (3800, 6200)


@pytest.mark.parametrize(
    "told",
    [
        "They left with 8,300, the commissioner said, and there is not a cow left.",
        "The radio said that 5,500 had come down on the town, and that the tower was hit by a hundred shells.",
        "Twelve thousand came in by night, over three years, an elder said.",
    ],
)
def test_what_is_carried_off_or_falls_is_nobody(told: str) -> None:
    assert all(event.force is None for event in events(f"Rebels attacked the town of Bria on Monday. {told}"))


@pytest.mark.parametrize(
    "told",
    [
        "Diplomats saw no sign on Monday that the promised offensive against Khorramshahr by 50,000 men had begun.",
        "There was no word on Monday whether the assault on Goma by 8,000 rebels had begun.",
        "There is still no evidence that the assault on Goma by 8,000 rebels has begun.",
    ],
)
def test_what_nothing_tells_to_have_begun_is_none(told: str) -> None:
    assert {event.modality for event in events(told)} == {"negated"}


def test_who_says_it_in_a_headline_is_no_part_of_the_name() -> None:
    (event,) = events("BAGHDAD REPORTS IRANIAN BRIGADE ATTACKED AT MEHRAN")
    assert [one.name for one in event.defender] == ["IRANIAN BRIGADE"]


def test_a_barrage_before_it_takes_nobody_out_of_the_attack() -> None:
    text = (
        "Vietnam said Chinese troops had attacked in Vi Xuyen and had been thrown back. It said a division and two "
        "regiments, more than 15,000 men in all, crossed the frontier on Thursday after a barrage of four hours. "
        "Vietnamese units held the crests and counterattacked at noon."
    )
    assert [event.force and event.force.low for event in events(text)][:1] == [15001]
