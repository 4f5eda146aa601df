"""What first reports of an attack say in passing: who got in by it, where it was, what is to come, whose it is."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.extract.words.language import language_of
from streams.records import Article, Event


def _events(text: str, title: str = "") -> tuple[Event, ...]:
    published = datetime(2024, 5, 10, 12, tzinfo=UTC)
    return extract(Article(id="a", title=title, text=text, published_at=published)).events


def _places(event: Event) -> str | None:
    return event.place.name if event.place is not None else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rebels entered Bunia on Wednesday after a dawn assault.", ["Rebels"]),
        ("Rebels marched into Bunia on Wednesday after an attack with mortars, witnesses said.", ["Rebels"]),
        ("Troops pushed into Bunia on Wednesday following a siege of three weeks.", ["Troops"]),
        ("Soldiers entered Bunia on Wednesday after an attack.", []),
        ("Soldiers entered Bunia on Wednesday after an assault by rebels.", ["rebels"]),
    ],
)
def test_who_gets_in_by_an_attack_made_it(text: str, who: list[str]) -> None:
    attack = next(one for one in _events(text) if one.type in ("assault", "siege", "offensive"))
    assert ([one.name for one in attack.attacker], _places(attack)) == (who, "Bunia")


@pytest.mark.parametrize(
    ("title", "text", "where"),
    [
        ("Jihadists take Malian town on road to Mopti", "Jihadists drove the army out of Konna on Friday.", "Konna"),
        ("Gateway to Goma has fallen, M23 says", "M23 fighters overran the base at Sake on Friday.", "Sake"),
        ("", "Rebels took Sake, the gateway to Goma, on Friday.", "Sake"),
        ("", "Rebels captured a village on the road to Goma on Friday.", "Goma"),
        ("", "The army took control of the Gaza side of the Rafah border crossing on Tuesday.", "Rafah"),
        ("", "Gunmen came over the Mandara hills to Kolofata on Sunday and attacked two houses.", "Kolofata"),
        ("", "The Sudanese army has regained the capital of Sennar.", "Singa"),
        (
            "Full control of Avdeyevka",
            "Its troops took Avdeyevka, the ministry said. Kyiv made no comment.",
            "Avdeyevka",
        ),
        ("M23 storms town in eastern Congo", "M23 men entered Sake on Friday after a dawn assault with guns.", "Sake"),
    ],
)
def test_the_place_is_the_one_that_was_attacked(title: str, text: str, where: str) -> None:
    first = _events(text, title)[0]
    assert _places(first) == where
    assert first.place is not None
    assert (where, first.place.admin1) != ("Avdeyevka", "Chernihiv")


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        (
            "The prime minister gave the rebels three days to leave Mekelle before the army begins its assault.",
            "planned",
        ),
        ("The rebels were given 72 hours to leave Mekelle before the army attacks.", "planned"),
        ("The rebels wait until dark before they attack Mekelle.", "planned"),
        ("Thousands fled before the army began its assault on Mekelle.", "underway"),
    ],
)
def test_what_others_are_told_to_do_before_is_still_to_come(text: str, phase: str) -> None:
    assert [one.phase for one in _events(text) if one.type == "assault"] == [phase]


@pytest.mark.parametrize(
    "text",
    [
        "M23 rebels took charge of the centre of Bukavu on Sunday.",
        "M23 rebels were in charge of Bukavu on Sunday.",
        "Bukavu was captured, M23 said.",
        "Bukavu was captured on Sunday.",
        "M23 rebels marched through Bukavu without firing a shot on Tuesday.",
    ],
)
def test_a_town_is_taken_however_it_is_put(text: str) -> None:
    assert [(one.type, _places(one)) for one in _events(text)] == [("capture", "Bukavu")]


@pytest.mark.parametrize("text", ["Saddam was captured on Monday.", "Mokhtar has been captured, Chad says."])
def test_a_person_who_is_caught_is_no_town(text: str) -> None:
    assert _events(text) == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Camp Abubakar was taken with few losses, the army boasted.", "army"),
        ("The army said that Bunia had been liberated and that troops were pushing on to the east.", "army"),
        ("The town of Bunia has been captured, M23 announced.", "M23"),
    ],
)
def test_who_boasts_of_a_capture_made_it(text: str, who: str) -> None:
    assert [[one.name for one in event.attacker] for event in _events(text)] == [[who]]


@pytest.mark.parametrize("text", ["Bunia has been lost, the army admitted.", "Bunia was captured, the army said."])
def test_who_owns_up_to_a_loss_did_not(text: str) -> None:
    assert not any(event.attacker for event in _events(text))


@pytest.mark.parametrize(
    "text",
    [
        "The battle for Tal Afar has begun, the prime minister announced.",
        "The prime minister announces start of battle for Tal Afar",
    ],
)
def test_a_battle_begins_whoever_fights_it(text: str) -> None:
    assert [(one.type, _places(one)) for one in _events(text)] == [("assault", "Tal Afar")]


@pytest.mark.parametrize(
    "text",
    [
        "The battle for London has begun as Labour and the Conservatives unveil their candidates for mayor.",
        "The battle for Leeds has begun: two supermarkets fight for shoppers.",
        "Fans await the start of the battle for Liverpool between Everton and the Reds.",
    ],
)
def test_a_battle_for_votes_or_shoppers_is_none(text: str) -> None:
    assert _events(text) == ()


@pytest.mark.parametrize("who", ["M23", "Al-Shabaab", "the Tamil Tigers"])
def test_soldiers_who_stream_from_a_lost_town_are_no_rebels_force(who: str) -> None:
    text = f"Bria fell to {who} on Saturday. Thousands of soldiers streamed north along the river in the heat."
    assert [one.force for one in _events(text)] == [None]


def test_rebels_who_break_through_lines_attack() -> None:
    (event,) = _events("Polisario guerrillas broke through the Moroccan lines at Smara on Saturday.")
    assert (event.type, [one.name for one in event.attacker]) == ("assault", ["Polisario guerrillas"])


def test_names_make_no_other_language_of_a_short_text() -> None:
    told = (
        "Al-Shabaab storms strategic town Al-Shabaab militants entered Adan Yabaal on Wednesday after a dawn assault."
    )
    assert language_of(told) == "en"
    assert language_of("Rebelii au atacat orașul Goma în zori, a spus armata după lupte.") == "ro"
