"""`python -m training.judge`: fit the judge's weights and ship them.

`--further` goes on from what ships, with passages that it has not seen; `--fold N` measures on a third of the authors.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from streams.errors import TocsinError
from streams.extract.judge.network import Network
from streams.extract.syntax.weights import JUDGE
from training.judge import gold, marks
from training.judge.alone import alone
from training.judge.carrying import carried, mean
from training.judge.examples import Example, examples
from training.judge.fit import FIRST, FURTHER, LAST, THEN, Vocabulary, Weights, fit
from training.judge.kept import kept

FOLDS = 3
SHORT = "z"  # how the files of lone sentences, headlines and pairs are called
LARGEST_BYTES = 800_000  # with the pipeline's 24.2 MB within the 25 MB that a package may carry


def main() -> int:
    """Fit, and ship or measure. Gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training.judge", description=__doc__)
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help="leave these authors out, and judge them")
    parser.add_argument("--further", action="store_true", help="go on from the shipped weights")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    try:
        if asked.further:
            go_on(asked.seed)
        elif asked.fold is None:
            ship(asked.seed)
        else:
            _measure(asked.fold, asked.seed)
    except TocsinError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


def _say(epoch: int, loss: float) -> None:
    sys.stderr.write(f"judge: pass {epoch + 1}, loss {loss:.3f}\n")


def _known() -> list[Example]:
    """Give all that is learned from: passages, short ones twice, sentences of longer ones alone, and the seen gold."""
    written = marks.passages()
    short = (one for one in written if one.source.startswith(SHORT))
    return examples([*written, *short, *alone(written), *gold.known()])


def ship(seed: int) -> None:
    """Fit the weights to all passages and write them where the package has them."""
    given = _known()
    known = Vocabulary.of(given)
    sys.stderr.write(f"judge: {len(given)} texts\n")
    write(_fitted(given, known, seed), known, JUDGE)
    sys.stderr.write(f"judge: {JUDGE.name}, {JUDGE.stat().st_size:,} bytes\n")


def go_on(seed: int) -> None:
    """Go on from the shipped weights over all passages and what comes of the tests' texts; ship the fits' mean."""
    given = [*_known(), *kept()]
    known = Vocabulary.of(given)
    with np.load(JUDGE) as shipped:
        begin: Weights = carried(shipped, {"tags": known.tags, "relations": known.relations})
    first, then = FURTHER
    half = fit(given, known, seed, first, _say, begin=begin)
    write(mean(half, fit(given, known, seed + 1, then, _say, begin=half)), known, JUDGE)


def _fitted(given: Sequence[Example], known: Vocabulary, seed: int) -> Weights:
    weights = fit(given, known, seed, FIRST, _say)
    for more, settings in enumerate((THEN, LAST), 1):
        weights = fit(given, known, seed + more, settings, _say, begin=weights)
    return weights


def write(weights: Weights, known: Vocabulary, file: Path) -> None:
    """Write weights as they are shipped, in half precision."""
    halves = {name: value.astype(np.float16) for name, value in weights.items()}
    np.savez_compressed(file, tags=np.array(known.tags), relations=np.array(known.relations), **halves)
    if file.stat().st_size > LARGEST_BYTES:
        raise TocsinError(f"the weights take {file.stat().st_size:,} bytes, over {LARGEST_BYTES:,}")


def _measure(fold: int, seed: int) -> None:
    written = marks.passages()
    authors = sorted({one.source for one in written})[fold::FOLDS]
    given = examples([*(one for one in written if one.source not in authors), *gold.known()])
    known = Vocabulary.of(given)
    weights = _fitted(given, known, seed)
    network = Network({**weights, "tags": np.array(known.tags), "relations": np.array(known.relations)})
    left_out = examples([one for one in written if one.source in authors])
    counts = Counter(pair for one in left_out for pair in judged(network, one))
    right = sum(count for (told, is_so), count in counts.items() if told == is_so)
    sys.stdout.write(f"{len(left_out)} passages of {', '.join(authors)}: {right} of {counts.total()} roles right\n")
    for letter in marks.ROLES:
        hit = counts[letter, letter]
        told = sum(count for (one, _), count in counts.items() if one == letter)
        there = sum(count for (_, one), count in counts.items() if one == letter)
        sys.stdout.write(
            f"  {letter}: precision {hit / max(told, 1):.3f} ({told}), recall {hit / max(there, 1):.3f} ({there})\n"
        )


def judged(network: Network, example: Example) -> Sequence[tuple[str, str]]:
    """Give for each number of an example the letter that the network tells and the one that is marked."""
    found = []
    ends = np.cumsum([0, *(len(one) for one in example.sentences)])
    told = network.judge(example.sentences)
    for number in example.numbers:
        at = int(np.searchsorted(ends, number.first, "right")) - 1
        last = min(number.last - ends[at], len(example.sentences[at]) - 1)
        chances = told[at].roles(int(number.first - ends[at]), int(last))
        found.append((marks.ROLES[int(np.argmax(chances))], number.letters))
    return found


if __name__ == "__main__":
    raise SystemExit(main())
