"""How many take part in an attack that was told paragraphs before, by words that name it; and who is no such force."""

from collections.abc import Iterator

import pytest

from streams.extract import extract
from streams.records import Article, Event

_DRIVE = """\
Army opens drive on the Andaq valley
KORVAL, June 3 - Government troops launched an offensive against leftist rebels in the Andaq valley on Monday, bombing
camps and landing infantry by helicopter on three ridges.

Two soldiers and nine guerrillas were killed on the first day, by the army's account.

People reached by telephone spoke of explosions through the night.

"They have nowhere to go," said Colonel Osman Teli, who speaks for the army.

The guerrillas were silent on Tuesday.

Nobody has been able to drive through the valley since March. The Red Cross counted 4,000 who had fled to the capital.

{told}

The president is to address the nation on Friday.
"""
_ASSAULT = """\
Northern fighters push into suburbs of Hammar
SIDRA, June 3 - Jebali fighters attacked Hammar from the south and the west on Thursday and took a dam road.

Jets struck them at least 20 times, an official said. At least 60 people died on both sides, hospitals said.

A clinic asked for blood. "We hear the guns all the time," said a man who keeps a shop.

It is the last big town that the government has in the north. Talks ended last week without a result.

Some 1,200 families have left their tents since the weekend.

{told}

No one could say when the road would open.
"""


def _forces(article: str, told: str) -> list[tuple[int | None, int | None]]:
    return [(one.force.low, one.force.high) for one in _read(article.format(told=told)) if one.force is not None]


def _read(text: str) -> Iterator[Event]:
    yield from extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    ("told", "force"),
    [
        ("General Luis Prado told reporters that 12,000 troops had been committed to Operation Condor.", 12_000),
        ("Operation Condor, which means nothing to anybody there, employs 15,000 troops.", 15_000),
        ("By the word of diplomats 22,000 soldiers are assigned to it, many of them badly supplied.", 22_000),
        ("A diplomat reckoned that of 50,000 soldiers in the province about 9,000 have been taking part.", 9_000),
        ("The force, 15,000 strong, is backed by planes.", 15_000),
        ("Analysts put the strength of the government force at 18,000.", 18_000),
        ("Ten battalions with a combined strength of 7,000 have been sent in, a senior officer said.", 7_000),
        ("The army sent in 3,500 regulars, another 2,200 conscripts and 900 special police, by one count.", 6_600),
    ],
)
def test_a_strength_far_below_is_of_the_only_attack(told: str, force: int) -> None:
    assert [(force, force)] == _forces(_DRIVE, told)


def test_those_against_whom_an_army_is_used_are_not_it() -> None:
    told = "The guerrillas had 3,000 in the valley, he said, against whom the army was employing more than 16,000."
    assert [(16_001, None)] == _forces(_DRIVE, told)


def test_attackers_described_between_commas_are_counted_after() -> None:
    told = "General Sagheer reckoned that the attackers, made up of tribesmen and deserters, numbered fully 8,000."
    assert [(8_000, 8_000)] == _forces(_ASSAULT, told)


def test_rival_figures_in_one_sentence_leave_it_open() -> None:
    told = "Officials put the number of attackers at 3,000; the mayor spoke of 7,000."
    assert [(3_000, 7_000)] == _forces(_ASSAULT, told)


def test_how_many_they_were_gives_way_to_how_many_they_are() -> None:
    told = "The besiegers, at first 3,000, are now something like 14,000, an officer said."
    assert [(14_000, 14_000)] == _forces(_ASSAULT, told)


@pytest.mark.parametrize(
    "told",
    [
        "The guard post on the dam belongs to a force 60,000 strong.",
        "The Jebali said nothing of their own losses and put the army's at 6,430.",
        "The government has 9,000 men in Hammar itself.",
        "The guerrillas, 17,000 strong in the country as a whole, were nowhere to be seen.",
        "Neighbouring states have put 20,000 troops on alert.",
    ],
)
@pytest.mark.parametrize("article", [_DRIVE, _ASSAULT])
def test_other_strengths_are_not_of_the_attack(article: str, told: str) -> None:
    assert not _forces(article, told)


def test_the_largest_attack_since_an_old_war_is_of_today() -> None:
    (told,) = _read("Marn troops attacked the Kursk region on Tuesday, the most daring such act since World War Two.")
    assert not told.historic


@pytest.mark.parametrize("measure", ["the size of Switzerland", "as big as Belgium", "larger than Denmark"])
def test_what_a_land_is_measured_by_is_not_where_it_is(measure: str) -> None:
    (told,) = _read(f"Government soldiers attacked a rebel enclave {measure} on Friday.")
    assert told.place is None


@pytest.mark.parametrize(
    "told",
    [
        "The government says that it faces 9,000 Jebali fighters on three fronts.",
        "Officers complained that 350 soldiers had been left to face 9,000 fighters.",
        "Some 2,500 defenders are up against 9,000 attackers, the mayor said.",
        "It would not say how many fighters were involved, but the papers put the figure at 9,000.",
    ],
)
def test_whom_the_attacked_face_attack(told: str) -> None:
    assert [(9_000, 9_000)] == _forces(_ASSAULT, told)
