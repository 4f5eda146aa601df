"""What likeness of documents alone does with the same labels: TF-IDF, MinHash and SimHash at their best thresholds.

MinHash estimates the Jaccard likeness of 3-word shingles; here it is exact, which is the best that MinHash can do.
Thresholds are chosen on the very labels they are judged by: a better figure than they would have on new ones.
"""

import hashlib
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from training.incidents.gold import Stream, Told
from training.incidents.scores import Agreement, agreement

SHINGLE = 3  # words
BITS = 64
STEPS = 50
_WORD = re.compile(r"\w+")

Texts = Callable[[Stream, Told], str]


def whole(stream: Stream, told: Told) -> str:
    """Give the whole text of the article that tells it."""
    article = next(one for one in stream.articles if (one.id, one.revision) == (told.article, told.revision))
    return f"{article.title}\n{article.text}"


def quoted(_: Stream, told: Told) -> str:
    """Give the words that tell it alone: what no likeness of documents would be given."""
    return " ".join(told.quotes)


def best(
    streams: Sequence[Stream], likeness: Callable[[Sequence[str]], Sequence[Sequence[float]]], texts: Texts
) -> tuple[float, Agreement]:
    """Give the threshold with the best B-Cubed, and the agreement there; what is alike is joined, step by step."""
    tables = [likeness([texts(stream, told) for told in stream.told]) for stream in streams]
    true = [{at: told.incident or ("alone", at) for at, told in enumerate(stream.told)} for stream in streams]
    found: list[tuple[float, Agreement]] = []
    for step in range(1, STEPS):
        total = Agreement()
        for table, labels in zip(tables, true, strict=True):
            total += agreement(_joined(table, step / STEPS), labels)  # type: ignore[arg-type]  # keys are positions
        found.append((step / STEPS, total))
    return max(found, key=lambda one: one[1].b_cubed)


def _joined(table: Sequence[Sequence[float]], least: float) -> dict[int, int]:
    home = list(range(len(table)))
    for one, other in combinations(range(len(table)), 2):
        if table[one][other] >= least and home[one] != home[other]:
            gone = home[other]
            home = [home[one] if group == gone else group for group in home]
    return dict(enumerate(home))


def tf_idf(texts: Sequence[str]) -> list[list[float]]:
    """Give the cosine of TF-IDF vectors of words."""
    counts = [Counter(_words(text)) for text in texts]
    seen = Counter(word for count in counts for word in count)
    vectors = [
        {word: (1 + math.log(times)) * math.log((1 + len(texts)) / (1 + seen[word]) + 1) for word, times in one.items()}
        for one in counts
    ]
    lengths = [math.sqrt(sum(weight * weight for weight in one.values())) or 1.0 for one in vectors]
    return [
        [
            sum(weight * other.get(word, 0.0) for word, weight in one.items()) / (lengths[at] * lengths[to])
            for to, other in enumerate(vectors)
        ]
        for at, one in enumerate(vectors)
    ]


def min_hash(texts: Sequence[str]) -> list[list[float]]:
    """Give the Jaccard likeness of 3-word shingles."""
    sets = [_shingles(text) for text in texts]
    return [[len(one & other) / (len(one | other) or 1) for other in sets] for one in sets]


def sim_hash(texts: Sequence[str]) -> list[list[float]]:
    """Give the share of equal bits of 64-bit SimHashes of words, from half (chance) to all."""
    hashes = [_sim_hash(_words(text)) for text in texts]
    return [[max(0.0, 1 - 2 * (one ^ other).bit_count() / BITS) for other in hashes] for one in hashes]


def _sim_hash(words: Iterable[str]) -> int:
    votes = [0] * BITS
    for word in words:
        bits = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=BITS // 8).digest())
        for at in range(BITS):
            votes[at] += 1 if bits >> at & 1 else -1
    return sum(1 << at for at, vote in enumerate(votes) if vote > 0)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = _words(text)
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))


PEERS: tuple[tuple[str, Callable[[Sequence[str]], Sequence[Sequence[float]]]], ...] = (
    ("TF-IDF cosine", tf_idf),
    ("MinHash (exact Jaccard of 3-word shingles)", min_hash),
    ("SimHash, 64 bits", sim_hash),
)
