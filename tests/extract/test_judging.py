"""Sentences are judged in the light of those around them, once, and only when somebody asks."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from streams.extract import extract
from streams.extract.judge.judging import Judging
from streams.extract.judge.network import FIGHTS, Judged, Network
from streams.extract.judge.observe import Observed
from streams.records import Article


def zeros(rows: int, columns: int) -> npt.NDArray[np.float32]:
    return np.zeros((rows, columns), dtype=np.float32)


def sentence(at: int) -> Observed:
    return Observed(zeros(1, 1), np.array([at]), np.array([at]), ("",), ("",), np.array([0]))


class Fake(Network):
    """Says of each sentence that it tells as much as it has sentences beside it, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []

    def judge(self, sentences: Sequence[Observed], first: int = 0) -> list[Judged]:
        self.asked.append([int(one.words[0]) for one in sentences])
        told = zeros(1, len(FIGHTS))
        told[0, 1] = len(sentences) / 100
        return [Judged(zeros(1, 1), told, tuple(sentences), at, self) for at in range(first, len(sentences))]


def judging(network: Fake, count: int, counting: Sequence[int] = (), unparsed: Sequence[int] = ()) -> Judging:
    observers = [None if at in unparsed else (lambda at=at: sentence(at)) for at in range(count)]
    return Judging([at in counting for at in range(count)], observers, network)


def test_a_short_text_is_judged_whole_and_once() -> None:
    network = Fake()
    text = judging(network, 5)
    assert all(text.asked(at) is not None for at in range(5))
    assert network.asked == [[0, 1, 2, 3, 4]]


def test_a_sentence_of_a_long_text_is_judged_with_those_before_and_after_and_the_first() -> None:
    network = Fake()
    judging(network, 30).asked(14)
    ((*lead, first), *rest) = [network.asked[0][:3], *network.asked[0][3:]]
    assert lead == [0, 1]
    assert [first, *rest] == list(range(first, rest[-1] + 1))
    assert 1 < first < 14 < rest[-1] < 29


def test_the_first_sentences_are_judged_with_their_own_neighbours() -> None:
    network = Fake()
    text = judging(network, 30, counting=[14])
    text.asked(14)
    assert text.near_counted(0) is None


def test_where_a_text_tells_the_attack_first_a_number_far_below_is_of_it() -> None:
    lead = "Iraqi soldiers and militias launched an offensive to retake the city of Tikrit from Islamic State."
    other = [
        "Gunmen had held the city since June.", "Warplanes bombed its outskirts.", "Bombs held up a column at Dour.",
        "Eleven soldiers died, doctors said.", "The prime minister went to Samarra.", "Soldiers fear more bombs there.",
        "Militants killed cadets at a base in June.", "Families of soldiers asked for revenge.",
        "Militants were thought to be few.", "Between 1,000 and 2,000 militants defend the city.",
    ]  # fmt: skip
    told = "Some 20,000 soldiers and militiamen are taking part, officers said."
    [first, *_] = extract(Article(id="a", text=" ".join([lead, *other, told]))).events
    assert first.force is not None
    assert (first.type, first.force.low) == ("offensive", 20_000)


def test_nobody_is_asked_far_from_people_counted() -> None:
    network = Fake()
    text = judging(network, 30, counting=[2])
    assert text.near_counted(3) is not None
    assert text.near_counted(25) is None
    assert len(network.asked) == 1


def test_what_has_no_parse_is_not_judged() -> None:
    network = Fake()
    text = judging(network, 3, unparsed=[1])
    assert text.asked(1) is None
    assert text.asked(0) is not None
    assert network.asked == [[0, 2]]


def test_the_chance_of_a_fight_is_that_of_its_likeliest_word() -> None:
    fights = zeros(3, len(FIGHTS))
    fights[0, FIGHTS.index("unreal")] = 0.9
    fights[1, FIGHTS.index("assault")], fights[1, FIGHTS.index("fight")] = 0.3, 0.2
    judged = Judged(zeros(3, 1), fights, (), 0, Fake())
    assert judged.reality() == pytest.approx(0.5)
