"""Copies of one text are one source, however each outlet cut, edited and signed it; a common footer makes no copies."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from streams.database import transaction
from streams.extract import extract
from streams.incidents.copying import texts
from streams.incidents.copying.families import LEAST_REPEATS, Families
from streams.incidents.keeping.policy import facts_of
from streams.incidents.resolving.grouping import group
from streams.incidents.words.shingles import bands, numbers, packed, unpacked
from streams.records import Article, Reading
from tests.alerts.deciding import rows
from tests.incidents.told import NOON, a_reading, an_event

VERBS = ("shelled", "crossed", "held", "left", "reached", "burned", "guarded", "searched")


def sentences(topic: str, count: int = 12) -> list[str]:
    """So many sentences about `topic`, of 12 words each that no other topic has."""
    return [
        " ".join(f"{topic}{at}{verb}" if place % 2 else f"the{topic}{at}{place}" for place, verb in enumerate(VERBS))
        + f" near {topic} on day {at}"
        for at in range(count)
    ]


def edited(lines: Sequence[str], every: int) -> list[str]:
    """The lines with each so-manieth word changed."""
    words = [line.split() for line in lines]
    flat = [(at, place) for at, line in enumerate(words) for place in range(len(line))]
    for at, place in flat[::every]:
        words[at][place] += "x"
    return [" ".join(line) for line in words]


def article(name: str, *parts: Sequence[str], source: str = "", hours: float = 0.0) -> Reading:
    """A reading of an article whose text has these lines, with one event."""
    return a_reading(
        name, an_event(name), source=source, hours=hours, text="\n".join(line for part in parts for line in part)
    )


def families(readings: Sequence[Reading]) -> list[tuple[str, ...]]:
    """The families of each, as memory has them."""
    memory = Families()
    return [memory.remember(one) for one in readings]


def sources(readings: Sequence[Reading]) -> tuple[int, int]:
    """(independent sources, outlets) of the one incident of the readings."""
    (incident,) = group(readings).incidents.values()
    facts = facts_of(incident)
    return facts.sources, facts.outlets


WIRE = sentences("wire")


def test_forty_edited_copies_and_one_report_of_its_own_are_two_sources() -> None:
    copies = [article(f"c{n}", edited(WIRE, 20 + n % 3), [f"written by paper {n}"]) for n in range(40)]
    assert (2, 41) == sources([*copies, article("own", sentences("own"))])


@pytest.mark.parametrize("every", [50, 20, 10])
def test_an_edited_copy_is_of_the_family(every: int) -> None:
    assert [("a",), ("a",)] == families([article("a", WIRE), article("b", edited(WIRE, every))])


def test_a_copy_that_was_cut_is_of_the_family() -> None:
    assert [("a",), ("a",)] == families([article("a", WIRE), article("b", WIRE[:6])])


def test_a_quotation_makes_no_copy() -> None:
    ours, theirs = [*sentences("ours"), *WIRE[:2]], [*sentences("theirs"), *WIRE[:2]]
    assert [("a",), ("b",)] == families([article("a", ours), article("b", theirs)])


def test_a_headline_makes_no_copy() -> None:
    assert [("a",), ("b",)] == families([article(name, ["Rebels attack Aleppo from the west"]) for name in "ab"])


FLASH = "Rebels have attacked the town of Kova from three sides, the governor of the province said."


def test_a_flash_in_two_papers_is_one_text_and_another_sentence_is_another() -> None:
    signed = f"KOVA - {FLASH}"
    assert [("a",), ("a",), ("a",)] == families(
        [article(n, [t]) for n, t in zip("abc", (FLASH, FLASH, signed), strict=True)]
    )
    other = "Rebels have attacked the town of Kova with mortars and burnt its market, say people who fled."
    assert [("a",), ("b",)] == families([article("a", [FLASH]), article("b", [other])])
    assert [("a",), ("b",)] == families([article("a", [FLASH]), article("b", [FLASH, *WIRE])])


@pytest.mark.parametrize(
    ("expected", "attribution"), [(1, "Northwire"), (1, "the Northwire news agency"), (2, "the governor"), (2, None)]
)
def test_who_has_it_from_another_source_is_not_independent_of_it(expected: int, attribution: str | None) -> None:
    first = a_reading("a", an_event("a"), source="Northwire")
    second = a_reading("b", an_event("b", attribution=attribution, modality="claimed"), source="Daily Post")
    assert (expected, 2) == sources([first, second])


def test_a_text_that_joins_two_families_makes_one_source_of_both() -> None:
    other = sentences("other")
    both = article("c", WIRE, other, source="c")
    assert (1, 3) == sources([article("a", WIRE), article("b", other), both])
    assert [("a",), ("b",), ("a", "b")] == families([article("a", WIRE), article("b", other), both])


def footer(outlet: str, at: int) -> list[str]:
    """What an outlet prints under each article, with a word that differs each time."""
    return [f"{line} {at}" for line in sentences(f"footer of {outlet}", 15)]


def printed(outlet: str, name: str, text: Sequence[str], at: int) -> Reading:
    """An article of an outlet with its footer."""
    return article(name, text, footer(outlet, at), source=outlet)


def earlier(outlet: str, count: int = LEAST_REPEATS) -> list[Reading]:
    """Articles of the outlet about other things."""
    return [printed(outlet, f"{outlet}-{n}", sentences(f"{outlet} story {n}"), n) for n in range(count)]


def test_what_an_outlet_prints_under_every_article_hides_no_copy() -> None:
    before = [*earlier("ours"), *earlier("theirs")]
    short = WIRE[:5]
    found = families([*before, printed("ours", "a", short, 7), printed("theirs", "b", short, 8)])
    assert [("a",), ("a",)] == found[-2:]


def test_without_having_seen_the_footers_the_copy_is_hidden() -> None:
    short = WIRE[:5]
    assert [("a",), ("b",)] == families([printed("ours", "a", short, 7), printed("theirs", "b", short, 8)])


def test_a_footer_that_two_outlets_share_makes_no_copies() -> None:
    common = footer("the owner", 0)
    before = [article(f"{o}{n}", sentences(f"{o} {n}"), common, source=o) for o in ("ours", "theirs") for n in range(3)]
    news = [article(o, sentences(f"{o} news", 3), common, source=o) for o in ("ours", "theirs")]
    assert [("ours",), ("theirs",)] == families([*before, *news])[-2:]


def test_a_story_that_an_outlet_tells_again_and_again_is_no_footer() -> None:
    again = [article(f"n{n}", edited(WIRE, 40 + n), source="live") for n in range(6)]
    assert ("n0",) == families([*again, article("copy", WIRE)])[-1]


def test_the_samples_have_no_copies(shared: Path) -> None:
    files = sorted((shared / "seeds").rglob("*.txt"))
    read = [extract(Article(id=file.stem, text=file.read_text("utf-8"))) for file in files]
    assert all(found in {(), (one.article_id,)} for one, found in zip(read, families(read), strict=True))
    assert len(files) > 1


@settings(max_examples=200)
@given(st.sets(st.integers(0, 2**32 - 1), max_size=40))
def test_numbers_come_back_from_a_column(values: set[int]) -> None:
    assert sorted(values) == unpacked(packed(numbers(values))).tolist()


def test_a_sketch_is_the_same_in_every_process_and_fits_a_column() -> None:
    found = bands(numbers(range(1000, 1300)))
    assert (42, 2988106865361954717) == (len(found), found[0])
    assert all(0 <= band < 2**63 for band in found)


def stream() -> list[Reading]:
    """Copies, footers, an edited article and one told twice."""
    before = [one for pair in zip(earlier("ours"), earlier("theirs"), strict=True) for one in pair]
    copies = [printed("ours", "a", WIRE[:5], 7), printed("theirs", "b", WIRE[:5], 8), article("c", edited(WIRE, 15))]
    return [*before, *copies, printed("ours", "a", sentences("edited"), 9), article("d", sentences("edited"))]


def remembered(engine: Engine, readings: Sequence[Reading]) -> list[tuple[str, ...]]:
    """The families of each, as the database has them, a transaction each."""
    found = []
    for reading in readings:
        with transaction(engine) as connection:
            found.append(texts.remember(connection, reading, NOON))
    return found


def test_the_database_remembers_as_memory_does(engine: Engine) -> None:
    assert families(stream()) == remembered(engine, stream())


def test_a_text_is_remembered_once_however_often_it_comes(engine: Engine) -> None:
    once = remembered(engine, stream())
    before = {table: rows(engine, table) for table in ("article_texts", "article_text_bands")}
    assert once[-1] == remembered(engine, stream()[-1:])[0]
    assert before == {table: rows(engine, table) for table in before}


def test_a_reading_without_text_leaves_nothing(engine: Engine) -> None:
    assert [()] == remembered(engine, [a_reading("a")])
    assert [] == rows(engine, "article_texts")


def test_old_texts_are_forgotten_some_at_once(engine: Engine) -> None:
    remembered(engine, stream())
    count = len(rows(engine, "article_texts"))
    with transaction(engine) as connection:
        assert 0 == texts.prune(connection, NOON, most=100)
        later = NOON.replace(day=NOON.day + 1)
        assert [4, count - 4, 0] == [texts.prune(connection, later, most=n) for n in (4, 100, 100)]
    assert [] == rows(engine, "article_text_bands")
