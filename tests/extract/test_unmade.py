"""An attack that is only spoken of, whatever the word that speaks of it; and one told in passing beside an old year."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

_REAL = ("asserted", "claimed")


def _events(text: str) -> tuple[Event, ...]:
    day = datetime(2016, 11, 2, tzinfo=UTC)
    return extract(Article(id="a", text=text, published_at=day, first_seen_at=day)).events


def _is_told(text: str, least: int = 5_000) -> bool:
    """Say whether a real attack by more than so many fighters is told as news."""
    return any(
        event.type in ("offensive", "assault", "siege")
        and event.phase != "planned"
        and not event.historic
        and event.modality in _REAL
        and event.force is not None
        and (event.force.low or 0) > least
        for event in _events(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Parliament refused to pay for {}.",
        "The militia has neither fuel nor boats for {}.",
        "His new novel describes {}.",
        "The envoy hinted at {}.",
        "The accord forbids {}.",
        "Students shouted for {} outside the palace.",
        "The junta decided against {}.",
        "Two boys confessed that they had made up {}.",
        "The general meant to end the year with {}.",
        "Diplomats say that {} is now more likely than not.",
        "For the time being {} is far beyond their means.",
    ],
)
@pytest.mark.parametrize("attack", ["an attack on Bunia by 12,000 rebels", "an offensive on Goma by 7,500 fighters"])
def test_an_attack_is_only_spoken_of(text: str, attack: str) -> None:
    told = text.format(attack)
    assert not _is_told(told[0].upper() + told[1:])


@pytest.mark.parametrize(
    "text",
    [
        "The town woke to {}.",
        "Hundreds have fled {}.",
        "The army is trying to repel {}.",
        "The minister blamed a neighbour for {}.",
        "News of {} reached the capital at noon.",
        "The night brought {}.",
        "The garrison is holding out against {}.",
        "State television showed pictures of {}.",
        "The truce ended on Sunday with {}.",
        "The shelling was part of {}.",
        "Some 9,000 soldiers have been committed to {}.",
        "The government approved {}, and 12,000 rebels stormed the town at dawn.",
    ],
)
def test_an_attack_is_made(text: str) -> None:
    assert _is_told(text.format("an attack on Bunia by 12,000 rebels"))


def test_who_is_accused_of_it_has_made_it() -> None:
    assert _is_told("The governor accused the rebels of besieging Kadugli with no fewer than 12,000 men.")


@pytest.mark.parametrize(
    "text",
    [
        "The brigade is incapable of storming Bunia with 12,000 rebels.",
        "The cadets discussed the problem of storming Bunia with 12,000 rebels.",
        "Both divisions were trained for storming Bunia with 12,000 rebels.",
        "The mayor lives in fear of 12,000 rebels storming Bunia.",
        "Even supposing that 12,000 rebels stormed Bunia, the mines would not stop.",
        "In the scenario, 12,000 rebels stormed Bunia at dawn.",
        "Tomorrow we storm Bunia with 12,000 rebels, the commander said.",
        "The palace sent instructions to storm Bunia with 12,000 rebels.",
        "Experts are divided as to whether 12,000 rebels stormed Bunia.",
        "Two decades have passed since 12,000 rebels stormed Bunia.",
        "Why not storm Bunia with 12,000 rebels, the senator asked.",
    ],
)
def test_a_deed_is_only_spoken_of(text: str) -> None:
    assert not _is_told(text)


@pytest.mark.parametrize(
    "before",
    [
        "The town was founded by salt traders more than 200 years ago.",
        "The town has a cathedral and a small museum.",
        "The church was consecrated in 1650.",
        "The president came to power in 1999.",
        "The town was founded in 1823.",
    ],
)
def test_a_year_told_in_passing_makes_no_memory_of_what_follows(before: str) -> None:
    assert _is_told(f"{before} More than 6,000 rebels attacked the town of Bunia and its garrison.")


@pytest.mark.parametrize(
    "before",
    [
        "In 1999 the president came to power.",
        "The city fell to the rebels in 1999.",
        "The museum marks a battle of the war of 1964.",
    ],
)
def test_what_goes_on_with_an_old_year_is_remembered(before: str) -> None:
    assert not _is_told(f"{before} More than 6,000 rebels attacked the town of Bunia and its garrison.")
