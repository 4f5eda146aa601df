"""The judge's network: two layers of attention over words that know how far apart they stand, in text and in parse."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from streams.extract.judge.observe import Observed
from streams.extract.syntax.weights import JUDGE

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
HEADS = 6
FAR, NEAR = 16, 8  # buckets of distance to each side; one a word up to NEAR, then growing
ROLES = ("attacking", "unreal", "defending", "lost", "civilians", "elsewhere", "thing", "readied")
FIGHTS = ("", "offensive", "assault", "siege", "fight", "unreal")
# How a number of attackers belongs to the one before it: others beside them, a rival figure, the one that now stands,
# one that no longer does, the whole or a part of them, the same again, those of another attack
JOINS = ("sum", "either", "last", "first", "part", "same", "apart")
_REAL = slice(FIGHTS.index("offensive"), FIGHTS.index("fight") + 1)  # side by side, so that no copy is made
_SELF, _HEAD, _CHILD, _ABOVE, _BELOW, _BESIDE = 6, 1, 2, 3, 4, 5  # of two words in the parse; 0 for any others
_SENTENCES = 2  # that far apart are as far as any
_TIES, _APARTS = 7, 2 * _SENTENCES + 1  # how many kinds there are of each
_TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence judged, `seen[at]` of those judged together: each word's state, and for each the chances of FIGHTS."""

    states: Floats
    fights: Floats
    seen: tuple[Observed, ...]
    at: int
    network: "Network"

    def roles(self, first: int, last: int) -> Floats:
        """Give the chances of ROLES for the number that those words tell."""
        return self.network.roles(self.ends(first, last))

    def ends(self, first: int, last: int) -> Floats:
        """Give the states of the first and the last word of a number."""
        return np.concatenate([self.states[first], self.states[last]])

    def reality(self, first: int = 0, end: int | None = None) -> float:
        """Give the chance that the likeliest word, of those from `first` to `end`, tells a real fight."""
        return float(self.fights[first:end, _REAL].sum(axis=1).max())


class Network:
    """The weights, and how they read."""

    def __init__(self, weights: dict[str, Any]) -> None:
        self._w = {name: np.asarray(value) for name, value in weights.items() if value.dtype.kind == "f"}
        self._w = {name: value.astype(np.float32) for name, value in self._w.items()}
        layers = sum(name.endswith(".mix") for name in self._w)
        self._near = [self._of_pairs(layer) for layer in range(layers)]
        self.tags = {str(tag): at + 1 for at, tag in enumerate(weights["tags"])}
        self.relations = {str(one): at + 1 for at, one in enumerate(weights["relations"])}

    def _of_pairs(self, layer: int) -> Floats:
        """Give what a layer's heads add for each kind of pair of words: how far apart, how tied, of which sentences."""
        steps, ties, apart = (self._w[f"{layer}.{name}"] for name in ("steps", "ties", "apart"))
        summed = steps[:, None, None] + ties[None, :, None] + apart[None, None]
        return np.ascontiguousarray(summed.reshape(-1, HEADS).T)

    def judge(self, sentences: Sequence[Observed], first: int = 0) -> list[Judged]:
        """Judge sentences that stand one after the other, each in the light of all; give those from `first` on."""
        w, (heads, which) = self._w, joined(sentences)
        tags = [self.tags.get(tag, 0) for one in sentences for tag in one.tags]
        relations = [self.relations.get(name, 0) for one in sentences for name in one.relations]
        words = np.concatenate([one.words for one in sentences])
        endings = np.concatenate([one.endings for one in sentences])
        dense = np.concatenate([one.dense for one in sentences])
        told = [dense, w["words"][words], w["endings"][endings], w["tags_in"][tags], w["relations_in"][relations]]
        states = np.concatenate(told, axis=1) @ w["in"] + w["in_bias"]
        between = _between(heads, which)
        begun, last = sum(len(one) for one in sentences[:first]), len(self._near) - 1
        for layer in range(last + 1):
            start = begun if layer == last else 0  # nobody reads the words before any more
            states = states[start:] + self._attended(states, layer, between[:, start:])
            inner = _normed(states, w[f"{layer}.norm_wide"]) @ w[f"{layer}.wide"] + w[f"{layer}.wide_bias"]
            states = states + _gelu(inner) @ w[f"{layer}.back"] + w[f"{layer}.back_bias"]
        states = _normed(states, w["norm"])
        fights = _shares(states @ w["fights"] + w["fights_bias"])
        ends = np.cumsum([len(one) for one in sentences[first:]])[:-1]
        pieces = zip(np.split(states, ends), np.split(fights, ends), strict=True)
        return [Judged(state, fight, tuple(sentences), at, self) for at, (state, fight) in enumerate(pieces, first)]

    def roles(self, states: Floats) -> Floats:
        """Give the chances of ROLES for a number, by the states of its first and its last word."""
        inner = _gelu(states @ self._w["roles_in"] + self._w["roles_bias"])
        return _shares(inner @ self._w["roles"] + self._w["roles_out_bias"])

    def joins(self, before: Floats, after: Floats, sizes: tuple[float, float]) -> Floats:
        """Give the chances of JOINS for two numbers in the order of the text, by the states of their ends."""
        given = np.concatenate([before, after, compared(*sizes)])
        inner = _gelu(given @ self._w["joins_in"] + self._w["joins_bias"])
        return _shares(inner @ self._w["joins"] + self._w["joins_out_bias"])

    def _attended(self, states: Floats, layer: int, between: Ints) -> Floats:
        """Give what each of the last words reads of all; pairs, as `between`, stand by word read and word reading."""
        w, count = self._w, between.shape[1]
        mixed = (_normed(states, w[f"{layer}.norm"]) @ w[f"{layer}.mix"]).reshape(len(states), 3, HEADS, -1)
        asked, offered, given = mixed.transpose(1, 2, 0, 3)
        shares = (offered / np.float32(np.sqrt(offered.shape[2]))) @ asked[:, -count:].transpose(0, 2, 1)
        shares += self._near[layer].take(between, axis=1, mode="clip")  # all are there: it only asks no more
        np.exp(shares, out=shares)  # of no large number, however odd the text: tests/extract/test_judge.py
        summed = np.ones((HEADS, given.shape[2] + 1, len(states)), dtype=np.float32)  # the last row sums up the shares
        summed[:, :-1] = given.transpose(0, 2, 1)
        read = summed @ shares
        read = read[:, :-1] / read[:, -1:]
        told: Floats = read.transpose(2, 0, 1).reshape(count, -1) @ w[f"{layer}.out"]
        return told


def compared(before: float, after: float) -> Floats:
    """Give how much larger the second of two numbers of people is, and how unlike they are, in steps of 16 times."""
    steps = np.log2(max(after, 1.0) / max(before, 1.0)) / 4
    found: Floats = np.clip([steps, abs(steps)], -1, 1).astype(np.float32)
    return found


def distances(count: int) -> Ints:
    """Give the bucket of the distance from each word to each other; only to be read."""
    steps = _buckets(1 << count.bit_length())
    middle = len(steps) // 2
    return sliding_window_view(steps[middle - count + 1 : middle + count], count)[::-1]


@cache
def _buckets(most: int) -> Ints:
    """Give the bucket of each distance up to so many words, from the farthest before to the farthest after."""
    away = np.arange(-most, most + 1)
    size = np.abs(away)
    far = np.minimum(FAR, NEAR + np.floor(np.log2(np.maximum(size, 1) / NEAR) * 3).astype(np.int64))
    found: Ints = np.sign(away) * np.where(size <= NEAR, size, far) + FAR
    return found


def _between(heads: Ints, which: Ints) -> Ints:
    """Give what stands between each word that is read and each that reads it, as one number."""
    found = distances(len(heads)).astype(np.int16)  # small, since all of this is done for each pair
    found *= _TIES
    found += tied(heads)
    found *= _APARTS
    found += sentences_apart(which)
    return np.ascontiguousarray(found.T, dtype=np.int64)


def tied(heads: Ints) -> npt.NDArray[np.int16]:
    """Give how each word is tied to each other in the parse: its head, what hangs on it, beside it on one head."""
    at = np.arange(len(heads))
    hangs = heads != at
    above = heads[heads]
    under = np.where(hangs, heads, -1 - at).astype(np.int16)  # what hangs on nothing is beside nothing
    found = np.equal(under[:, None], under[None, :]).astype(np.int16)
    found *= _BESIDE
    higher = hangs & (above != heads)
    found[above[higher], at[higher]] = _BELOW
    found[at[higher], above[higher]] = _ABOVE
    found[heads[hangs], at[hangs]] = _CHILD
    found[at[hangs], heads[hangs]] = _HEAD
    found[at, at] = _SELF
    return found


def sentences_apart(which: Ints) -> npt.NDArray[np.int16]:
    """Give the bucket of how many sentences lie between each word and each other."""
    small = which.astype(np.int16)
    found = small[None, :] - small[:, None]
    np.clip(found, -_SENTENCES, _SENTENCES, out=found)
    found += _SENTENCES
    return found


def joined(sentences: Sequence[Observed]) -> tuple[Ints, Ints]:
    """Give the heads of all words, counted through, and the sentence of each."""
    starts = np.cumsum([0, *(len(one) for one in sentences)])
    heads = np.concatenate([one.heads + start for one, start in zip(sentences, starts, strict=False)])
    which = np.repeat(np.arange(len(sentences)), [len(one) for one in sentences])
    return heads, which


def _normed(states: Floats, gain: Floats) -> Floats:
    scale = np.sqrt(np.einsum("ij,ij->i", states, states) / np.float32(states.shape[1]) + np.float32(_TINY))
    found: Floats = states * gain
    found /= scale[:, None]
    return found


def _gelu(values: Floats) -> Floats:
    bent = values * values
    bent *= np.float32(0.044715)
    bent += 1
    bent *= values
    bent *= np.float32(0.7978845608)
    np.tanh(bent, out=bent)
    bent += 1
    bent *= values
    bent *= np.float32(0.5)
    return bent


def _shares(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    shares: Floats = (raised / raised.sum(axis=-1, keepdims=True)).astype(np.float32)
    return shares


@cache
def network() -> Network | None:
    """Give the network of the package, loaded once; None where its weights are absent."""
    if not JUDGE.is_file():
        return None
    with np.load(JUDGE) as stored:
        return Network(dict(stored))
