"""The second reader: what it makes of numbers, how it stands beside the rules, and that nothing rests on it alone."""

import numpy as np
import pytest

from streams.extract import extract
from streams.extract.judge.network import FIGHTS, HEADS, ROLES, distances, tied
from streams.extract.reading import reader
from streams.extract.reading.cuts import all_cut, read_cuts
from streams.extract.reading.reader import load
from streams.extract.reading.second import SURE, Counted, together
from streams.extract.syntax.weights import JUDGE
from streams.extract.words.clean import blocks_of, sentences_of
from streams.records import Article, Event


def counted(text: str) -> list[Counted]:
    read = reader.read(sentences_of(text, blocks_of(text)), {0: text}, text, lambda: False, load(""))
    assert read is not None
    return read.counted


def events(text: str, pipeline: str = "") -> tuple[Event, ...]:
    return extract(Article(id="a", text=text), pipeline=pipeline).events


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Rebels stormed Goma with 6,000 fighters on Monday.", "attacking"),
        ("Goma is held by 6,000 soldiers, whom the rebels attacked on Monday.", "defending"),
        ("The rebels' attack on Goma on Monday sent 60,000 people into the camps.", "civilians"),
        ("The army says it killed 6,000 rebels in its assault on Goma.", "lost"),
        ("The army denied that 6,000 rebels had attacked Goma.", "unreal"),
    ],
)
def test_a_number_is_judged_by_what_its_sentence_says(text: str, role: str) -> None:
    (one,) = counted(text)
    assert ROLES[int(np.argmax(one.roles))] == role


def test_chances_are_chances() -> None:
    for one in counted("About 6,400 militiamen poured over the wall at Karsan, where 900 men kept watch."):
        assert one.roles.shape == (len(ROLES),)
        assert one.roles.sum() == pytest.approx(1.0, abs=1e-3)


def test_a_sentence_is_judged_in_the_light_of_those_around_it() -> None:
    attack = "The column attacked Karsan at dawn."
    (alone,) = counted("It numbers 7,000 men.")
    (beside,) = [one for one in counted(f"{attack} It numbers 7,000 men.") if one.number.middle == 7000]
    assert beside.attacking > alone.attacking


def test_who_attacks_is_not_judged_by_how_many_they_are() -> None:
    few, many = (counted(f"Rebels stormed Goma with {count} fighters on Monday.")[0] for count in ("2,000", "9,000"))
    assert few.attacking == pytest.approx(many.attacking, abs=0.2)


def test_an_attack_that_no_table_tells_is_read() -> None:
    (event,) = events("At dawn some 6,400 militiamen swarmed like hornets through the gap at Goma. The garrison fled.")
    assert event.type in ("offensive", "assault")
    assert event.force is not None
    assert event.force.low == 6400


def test_without_the_judge_the_rules_read_alone() -> None:
    assert load("blank").judge is None
    (event,) = events("Rebels stormed Goma with 6,000 fighters on Monday.", pipeline="blank")
    assert event.force is not None


def test_attackers_told_in_parts_make_a_sum_and_a_total_stays_itself() -> None:
    parts = counted("Some 3,000 rebels attacked Goma from the north and 2,500 from the south.")
    assert all(one.attacking >= SURE for one in parts)
    assert together(parts).low == 5500
    assert together(parts[:1]).low == 3000


def test_ties_of_words_are_the_parse() -> None:
    heads = np.array([1, 1, 1, 2])  # "rebels stormed Goma today", the last on the third
    found = tied(heads)
    assert found[0, 1] != found[1, 0]
    assert found[0, 2] == found[2, 0]
    assert found[3, 1] != found[1, 3] != 0
    assert set(np.diag(found)) == {found[0, 0]}


def test_distances_grow_in_buckets_and_know_their_side() -> None:
    found = distances(40)
    assert found[0, 0] == found[5, 5]
    assert found[0, 1] != found[1, 0]
    assert found[0, 39] == found[0, 38]


def test_words_are_judged_too() -> None:
    text = "Rebels stormed Goma with 6,000 fighters on Monday."
    cuts = all_cut(sentences_of(text, blocks_of(text)), lambda: False)
    assert cuts is not None
    (read,) = read_cuts(cuts, *load(""))
    assert read.judged is not None
    assert FIGHTS[int(np.argmax(read.judged.fights[1]))] in ("assault", "offensive")


@pytest.mark.parametrize("layer", [0, 1])
def test_no_pair_of_words_is_so_near_that_its_share_overflows(layer: int) -> None:
    """Every row comes to a layer on one scale, so the weights alone bound what is raised; float32 ends at 88."""
    with np.load(JUDGE) as stored:
        gain, mix, *near = (
            stored[f"{layer}.{name}"].astype(np.float64) for name in ("norm", "mix", "steps", "ties", "apart")
        )
    asked, offered, _ = (gain[:, None] * mix).reshape(len(gain), 3, HEADS, -1).transpose(1, 2, 0, 3)
    pairs = np.linalg.norm(asked @ offered.transpose(0, 2, 1), 2, axis=(1, 2)) * len(gain) / np.sqrt(asked.shape[2])
    assert pairs.max() + sum(np.abs(one).max() for one in near) < 60
