"""What is asked of a part of a sentence is worked out once while it is read, and anew when what it hangs on changes."""

from collections.abc import Callable

from streams.extract.clauses import Clauses, once
from streams.extract.cues.triggers import Trigger
from streams.extract.reading.cuts import cut
from streams.extract.words.clean import Sentence


def _clauses() -> Clauses:
    text = "Rebels attacked Goma and shelled Sake."
    found = cut(Sentence(text, 0, len(text), 0, "body"))
    return Clauses(found.sentence, found.tokens, [], [], found.triggers)


def _counted() -> tuple[list[int], Callable[[Clauses, Trigger], int]]:
    asked: list[int] = []

    @once
    def first_of(clauses: Clauses, trigger: Trigger) -> int:
        asked.append(trigger.first)
        return trigger.first + len(clauses.triggers)

    return asked, first_of


def test_a_part_is_asked_once_and_each_for_itself() -> None:
    clauses, (asked, first_of) = _clauses(), _counted()
    one, other = clauses.triggers
    assert [3, 3, 6] == [first_of(clauses, each) for each in (one, one, other)]
    assert [1, 4] == asked


def test_other_triggers_are_asked_about_anew() -> None:
    clauses, (_, first_of) = _clauses(), _counted()
    one = clauses.triggers[0]
    assert 3 == first_of(clauses, one)
    clauses.triggers = [one]
    assert 2 == first_of(clauses, one)


def test_nothing_is_kept_once_the_sentence_is_read() -> None:
    clauses, (asked, first_of) = _clauses(), _counted()
    clauses.close()
    assert [3, 3] == [first_of(clauses, clauses.triggers[0]) for _ in range(2)]
    assert [1, 1] == asked
