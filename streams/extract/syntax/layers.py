"""What spaCy's own layers give, but for rounding, in two thirds of their time: for pipelines built as the bundled one.

Nothing here learns; words once embedded are kept; and a step of a parser is a few products of arrays for all sentences.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
_LAYERS = {
    "extract_features", "list2ragged", "ints-getitem", "hashembed", "static_vectors", "ragged2list",
    "expand_window", "maxout", "layernorm", "dropout",
}  # fmt: skip
LABELLING = ("morphologizer", "tagger")
_KEPT = 16_000  # words with their numbers: 13 MB
_TINY = np.float32(1e-8)


class Maxout:
    """For each number of a row the largest of several sums of what came in, all brought to one scale."""

    def __init__(self, model: Any) -> None:
        weights, bias = (_layer(model, "maxout").get_param(name) for name in "Wb")
        self._width, self._pieces = bias.shape
        self._weights = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1))
        self._bias = bias.T.reshape(-1).copy()
        self._gain, self._shift = (_layer(model, "layernorm").get_param(name) for name in "Gb")

    def __call__(self, rows: Floats) -> Floats:
        """Give the row that is made of each; `rows` may be tables of one row each."""
        return self._made(np.matmul(rows, self._weights).reshape(-1, self._pieces * self._width))

    def of_some(self, rows: Floats, which: Sequence[Ints]) -> Floats:
        """Give the row that is made of each few, side by side, of `rows`; many share one, and each is weighed once."""
        first, *others = np.split(self._weights, len(which))
        summed = (rows @ first).take(which[0], axis=0)
        for weights, those in zip(others, which[1:], strict=True):
            summed += (rows @ weights).take(those, axis=0)
        return self._made(summed)

    def _made(self, summed: Floats) -> Floats:
        summed += self._bias
        found = _largest(summed, self._pieces, self._width)
        found -= np.add.reduce(found, axis=1, keepdims=True) / np.float32(self._width)
        variance = np.einsum("ij,ij->i", found, found) / np.float32(self._width) + _TINY
        found /= np.sqrt(variance)[:, None]
        found *= self._gain
        found += self._shift
        return found


class Words:
    """What a pipeline holds of each word by itself, worked out when the word is first met."""

    def __init__(self, embed: Any, vectors: Any) -> None:
        self._attributes = [*_layer(embed, "extract_features").attrs["columns"], vectors.attr]
        hashing = next(node for node in embed.walk() if node.layers and node.layers[0].name == "extract_features")
        self._hashed = hashing.layers[-1]
        self._vectors, self._own = vectors, _layer(embed, "static_vectors").get_param("W").T
        self._mixed = Maxout(embed)
        self._kept: dict[bytes, Floats] = {}

    def of(self, documents: Sequence[Any]) -> tuple[Floats, Ints]:
        """Give the words of all documents, a row for all that are alike, and for each which row that is."""
        keys = np.concatenate([one.to_array(self._attributes) for one in documents])
        raw, size = keys.tobytes(), keys.itemsize * keys.shape[1]
        names = [raw[start : start + size] for start in range(0, len(raw), size)]
        if len(self._kept) > _KEPT:
            self._kept.clear()
        if new := {name: at for at, name in enumerate(names) if name not in self._kept}:
            self._kept.update(zip(new, self._embedded(keys[list(new.values())]), strict=True))
        alike = {name: at for at, name in enumerate(dict.fromkeys(names))}
        rows = np.concatenate([self._kept[name] for name in alike]).reshape(len(alike), -1)
        return rows, np.array([alike[name] for name in names])

    def _embedded(self, keys: npt.NDArray[np.uint64]) -> Floats:
        """Give new words; one by one: how a product of many rows is rounded hangs on how many, and a word is kept."""
        at = np.array([self._vectors.key2row.get(key, -1) for key in keys[:, -1].tolist()])
        own = self._vectors.data[at]
        own[at < 0] = 0.0
        told = [self._hashed.predict(keys[:, :-1]), np.matmul(own[:, None], self._own)[:, 0]]
        return self._mixed(np.concatenate(told, axis=1)[:, None])


class Encoder:
    """A pipeline's words in the light of those around them."""

    def __init__(self, model: Any, vectors: Any) -> None:
        self._words = Words(model.get_ref("embed"), vectors)
        encode = model.get_ref("encode")
        self._apart = encode.attrs["pad"]
        self._layers = [Maxout(layer) for layer in encode.layers[0].layers]

    def __call__(self, documents: Sequence[Any]) -> None:
        """Make each document's tensor; between documents stand empty rows, as far as a word sees."""
        counts = np.array([len(one) for one in documents])
        ends = np.cumsum(counts)
        at = np.arange(ends[-1]) + np.repeat(np.arange(1, len(counts) + 1) * self._apart, counts)
        own, which = self._words.of(documents)
        own = np.concatenate([np.zeros_like(own[:1]), own])  # the first is an empty one
        among = np.zeros(ends[-1] + self._apart * (len(counts) + 1) + 2, dtype=np.int64)
        among[at + 1] = which + 1
        first, *layers, last = self._layers
        rows = own[among[1:-1]] + first.of_some(own, [among[:-2], among[1:-1], among[2:]])
        beside: Floats = np.zeros((len(rows), 3, own.shape[1]), dtype=np.float32)  # the word before, it, and after
        for layer in layers:
            beside[1:, 0], beside[:, 1], beside[:-1, 2] = rows[:-1], rows, rows[1:]
            rows += layer(beside.reshape(len(rows), -1))
        seen = rows[at] + last(rows[at[:, None] + np.arange(-1, 2)].reshape(len(at), -1))  # of the empty ones none
        for document, tensor in zip(documents, np.split(seen, ends[:-1]), strict=True):
            document.tensor = tensor


class Steps:
    """A parser that goes through all sentences at once, a step of each at a time."""

    def __init__(self, parser: Any, document: Any) -> None:
        model = parser.model
        self._parser, self._given = parser, model.get_ref("tok2vec")
        self._steps = model.predict([document])  # only to say which words a step looks at
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weights, pad = lower.get_param("W"), lower.get_param("pad")[0]  # by place, width, piece (and what they weigh)
        self._places, self._width, self._pieces = pad.shape
        self._lower = np.ascontiguousarray(weights.transpose(3, 0, 2, 1).reshape(weights.shape[3], -1))
        self._nobody = pad.transpose(0, 2, 1).reshape(self._places, -1)
        self._bias = lower.get_param("b").T.reshape(-1)
        self._upper, self._upper_bias = np.ascontiguousarray(upper.get_param("W").T), upper.get_param("b")

    def __call__(self, documents: Sequence[Any]) -> None:
        """Parse the documents."""
        states = self._parser.moves.init_batch(documents)
        unfinished = [one for one in states if not one.is_final()]
        seen = self._seen(self._given.predict(documents))
        places, all_of = np.arange(self._places, 2 * self._places, dtype=np.int32), np.ones(self._places, np.float32)
        while unfinished:
            words = self._steps.get_token_ids(unfinished)  # -1 where a place is empty
            words *= self._places
            words += places
            summed = np.matmul(all_of, seen.take(words, axis=0))  # twice as fast as a sum
            scores = np.dot(_largest(summed, self._pieces, self._width), self._upper)
            scores += self._upper_bias
            unfinished = self._parser.transition_states(unfinished, scores)
        self._parser.set_annotations(documents, states)

    def _seen(self, given: Floats) -> Floats:
        """Give what each word adds to a step at each place where a step looks, the first of all for nobody."""
        seen: Floats = np.empty(((len(given) + 1) * self._places, self._nobody.shape[1]), dtype=np.float32)
        seen[: self._places] = self._nobody
        np.matmul(given, self._lower, out=seen[self._places :].reshape(len(given), -1))
        seen[:: self._places] += self._bias  # a step has one first place
        return seen


class Labels:
    """A tagger: by its row in the tensors, the likeliest of its labels for each word."""

    def __init__(self, model: Any, names: Sequence[str]) -> None:
        self._names, (self._weights, self._bias) = names, (model.get_ref("softmax").get_param(name) for name in "Wb")

    def __call__(self, rows: Floats) -> list[str]:
        """Give the name of each word's label."""
        chances = rows @ self._weights.T
        chances += self._bias
        return [self._names[at] for at in chances.argmax(axis=1).tolist()]


def _largest(rows: Floats, pieces: int, width: int) -> Floats:
    """Give the larger of the pieces that stand side by side in each row."""
    found = np.maximum(rows[:, :width], rows[:, width : 2 * width])
    for piece in range(2, pieces):
        np.maximum(found, rows[:, piece * width : (piece + 1) * width], out=found)
    return found


def _layer(model: Any, name: str) -> Any:
    return next(node for node in model.walk() if node.name == name)


def quick_layers(language: Any) -> dict[str, Callable[[Sequence[Any]], None]]:
    """Give by their names what stands for a pipeline's components; nothing for one that is built in another way."""
    components, vectors = dict(language.pipeline), language.vocab.vectors
    given, parser = components.get("tok2vec"), components["parser"]
    if given is None or not _is_known(given.model) or vectors.mode != "default" or not _is_plain(parser):
        return {}
    return {"tok2vec": Encoder(given.model, vectors), "parser": Steps(parser, language("one"))}


def quick_labels(language: Any) -> tuple[Labels, Labels] | None:
    """Give what stands for the components that tell parts of speech and tags; None where others may have a say."""
    components, strings = dict(language.pipeline), language.vocab.strings
    if components.keys() != {"tok2vec", *LABELLING, "parser"}:
        return None
    morphologizer, tagger = (components[name] for name in LABELLING)
    if {one.model.name for one in (morphologizer, tagger)} != {"tok2vec-listener>>with_array(softmax)"}:
        return None
    parts = [strings[morphologizer.cfg["labels_pos"].get(label, 0)] for label in morphologizer.labels]
    return Labels(morphologizer.model, parts), Labels(tagger.model, tagger.labels)


def _is_known(model: Any) -> bool:
    """Say whether words are embedded and encoded by those layers, each word in the light of the two beside it."""
    kinds = {node.name for node in model.walk() if not node.layers}
    return kinds == _LAYERS and _layer(model, "expand_window").attrs["window_size"] == 1


def _is_plain(parser: Any) -> bool:
    """Say whether a parser takes at each step the likeliest of all that it knows, told by the larger of two sums."""
    attributes = parser.model.attrs
    is_greedy = parser.cfg.get("beam_width") == 1 and not attributes.get("unseen_classes")
    return is_greedy and bool(attributes.get("has_upper")) and parser.model.get_ref("lower").get_dim("nP") > 1
