"""The judge's weights fitted to marked passages: its network once more, in JAX for the slopes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from streams.extract.judge.network import FIGHTS, HEADS, JOINS, ROLES, compared, distances, joined, tied
from streams.extract.judge.observe import ENDINGS, WORDS
from training.judge.examples import Asked, Example, Joined
from training.judge.marks import ROLES as LETTERS

WIDTH, LAYERS = 96, 2
_WORD, _ENDING, _TAG, _RELATION = 24, 12, 12, 12  # columns of what is looked up
_SENTENCES, _STEP = 10, 5  # a longer text is learned in pieces of so many sentences, begun at every fifth
_MOST_NUMBERS, _MOST_JOINS = 24, 8
_JOINED = 48  # columns of what two numbers make together
_FEW = 4  # joins of a step, below which each weighs no more for it
_CERTAIN = 0.999  # a chance from which nothing else is left
_PAD = 32  # words that lengths are rounded up to, so that few shapes are compiled
Weights = dict[str, Any]


@dataclass(frozen=True)
class Settings:
    """How to fit: passes over all, texts a step, the highest rate, and how much is hidden or pulled back."""

    epochs: int = 22
    batch: int = 16
    rate: float = 1.5e-3
    dropout: float = 0.25
    hidden_words: float = 0.3
    decay: float = 0.02
    smoothing: float = 0.04
    fights_weight: float = 1.5
    joins_weight: float = 0.5
    averaging: float = 0.999


FIRST = Settings()
THEN = Settings(epochs=10, rate=8e-4, dropout=0.15, hidden_words=0.25)  # less is hidden once the most is learned
LAST = Settings(epochs=5, rate=5e-4, dropout=0.15, hidden_words=0.25, averaging=0.998)
FURTHER = (replace(THEN, epochs=4), replace(LAST, epochs=3))  # on from weights that know most passages already


@dataclass
class Piece:
    """A part of an example in arrays."""

    arrays: dict[str, Any]
    numbers: list[Asked]
    joins: list[Joined]
    fights: Any
    example: Example
    offset: int


def pieces(example: Example) -> Iterator[Piece]:
    """Give the example in parts of at most _SENTENCES."""
    count = len(example.sentences)
    lengths = [len(one) for one in example.sentences]
    for first in range(0, max(1, count - _SENTENCES + _STEP), _STEP) if count > _SENTENCES else (0,):
        part = example.sentences[first : first + _SENTENCES]
        offset, size = sum(lengths[:first]), sum(len(one) for one in part)
        if not size:
            continue
        heads, which = joined(part)
        inside = [at for at, one in enumerate(example.numbers) if offset <= one.first and one.last < offset + size]
        numbers = [
            replace(one, first=one.first - offset, last=one.last - offset)
            for one in (example.numbers[at] for at in inside)
        ]
        joins = [
            replace(one, before=inside.index(one.before), after=inside.index(one.after))
            for one in example.joins
            if one.before in inside and one.after in inside
        ]
        arrays = {
            "dense": np.concatenate([one.dense for one in part]), "words": np.concatenate([one.words for one in part]),
            "endings": np.concatenate([one.endings for one in part]), "tied": tied(heads), "which": which,
            "tags": [tag for one in part for tag in one.tags],
            "relations": [name for one in part for name in one.relations],
        }  # fmt: skip
        yield Piece(arrays, numbers, joins, example.fights[offset : offset + size], example, offset)


@dataclass(frozen=True)
class Vocabulary:
    """The tags and relations that the weights know; 0 is any other."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]

    @classmethod
    def of(cls, given: Sequence[Example]) -> "Vocabulary":
        """Give those of some examples."""
        seen = [sentence for one in given for sentence in one.sentences]
        return cls(
            tuple(sorted({tag for one in seen for tag in one.tags})),
            tuple(sorted({name for one in seen for name in one.relations})),
        )


def batches(given: Sequence[Piece], known: Vocabulary, size: int, chance: Any = None) -> Iterator[tuple[Any, Any]]:
    """Give (indices, arrays) of texts of about one length, in an order by chance where one is given."""
    noise = chance.random(len(given)) * 8 if chance is not None else np.zeros(len(given))
    order = np.argsort([len(one.arrays["words"]) + more for one, more in zip(given, noise, strict=True)])
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    if chance is not None:
        chance.shuffle(groups)
    for group in groups:
        yield group, _stacked([given[at] for at in group], known, size)


def _stacked(some: Sequence[Piece], known: Vocabulary, size: int) -> dict[str, Any]:
    length = -(-max(len(one.arrays["words"]) for one in some) // _PAD) * _PAD
    columns = some[0].arrays["dense"].shape[1]
    shapes: dict[str, tuple[tuple[int, ...], Any]] = {
        "dense": ((length, columns), np.float32), "words": ((length,), int), "endings": ((length,), int),
        "tags": ((length,), int), "relations": ((length,), int), "tied": ((length, length), int),
        "which": ((length,), int), "there": ((length,), np.float32), "fights": ((length, len(FIGHTS)), np.float32),
        "first": ((_MOST_NUMBERS,), int), "last": ((_MOST_NUMBERS,), int),
        "letters": ((_MOST_NUMBERS, len(LETTERS)), np.float32), "asked": ((_MOST_NUMBERS,), np.float32),
        "before": ((_MOST_JOINS,), int), "after": ((_MOST_JOINS,), int), "sizes": ((_MOST_JOINS, 2), np.float32),
        "joins": ((_MOST_JOINS, len(JOINS)), np.float32), "joined": ((_MOST_JOINS,), np.float32),
    }  # fmt: skip
    found = {name: np.zeros((size, *shape), kind) for name, (shape, kind) in shapes.items()}
    tags = {tag: at + 1 for at, tag in enumerate(known.tags)}
    relations = {name: at + 1 for at, name in enumerate(known.relations)}
    for row, one in enumerate(some):
        count = len(one.arrays["words"])
        for name in ("dense", "words", "endings", "which"):
            found[name][row, :count] = one.arrays[name]
        found["tied"][row, :count, :count] = one.arrays["tied"]
        found["tags"][row, :count] = [tags.get(tag, 0) for tag in one.arrays["tags"]]
        found["relations"][row, :count] = [relations.get(name, 0) for name in one.arrays["relations"]]
        found["there"][row, :count] = 1.0
        found["fights"][row, :count] = one.fights
        for at, number in enumerate(one.numbers[:_MOST_NUMBERS]):
            found["first"][row, at], found["last"][row, at] = number.first, number.last
            letters = [letter in number.letters for letter in LETTERS]
            found["letters"][row, at] = letters if number.chances is None else number.chances
            found["asked"][row, at] = 1.0
        for at, pair in enumerate(one.joins[:_MOST_JOINS]):
            if pair.after >= _MOST_NUMBERS:
                break
            found["before"][row, at], found["after"][row, at] = pair.before, pair.after
            found["sizes"][row, at] = compared(*pair.sizes)
            found["joins"][row, at] = [name in pair.allowed for name in JOINS]
            found["joined"][row, at] = 1.0
    return found


def fresh(key: Any, known: Vocabulary, columns: int) -> Weights:
    """Give weights by chance."""
    keys = iter(jax.random.split(key, 40))

    def drawn(*shape: int, scale: float | None = None) -> Any:
        return jax.random.normal(next(keys), shape) * (scale if scale is not None else 1.0 / np.sqrt(shape[0]))

    given = columns + _WORD + _ENDING + _TAG + _RELATION
    found: Weights = {
        "words": drawn(WORDS, _WORD, scale=0.1), "endings": drawn(ENDINGS, _ENDING, scale=0.1),
        "tags_in": drawn(len(known.tags) + 1, _TAG, scale=0.1),
        "relations_in": drawn(len(known.relations) + 1, _RELATION, scale=0.1),
        "in": drawn(given, WIDTH), "in_bias": jnp.zeros(WIDTH), "norm": jnp.ones(WIDTH),
        "roles_in": drawn(2 * WIDTH, WIDTH), "roles_bias": jnp.zeros(WIDTH),
        "roles": drawn(WIDTH, len(ROLES), scale=0.5 / np.sqrt(WIDTH)), "roles_out_bias": jnp.zeros(len(ROLES)),
        "joins_in": drawn(4 * WIDTH + 2, _JOINED), "joins_bias": jnp.zeros(_JOINED),
        "joins": drawn(_JOINED, len(JOINS), scale=0.5 / np.sqrt(_JOINED)), "joins_out_bias": jnp.zeros(len(JOINS)),
        "fights": drawn(WIDTH, len(FIGHTS), scale=0.5 / np.sqrt(WIDTH)),
        "fights_bias": jnp.array([2.0, *[0.0] * (len(FIGHTS) - 1)]),
    }  # fmt: skip
    for layer in range(LAYERS):
        found |= {
            f"{layer}.mix": drawn(WIDTH, 3 * WIDTH), f"{layer}.out": drawn(WIDTH, WIDTH, scale=0.5 / np.sqrt(WIDTH)),
            f"{layer}.steps": jnp.zeros((33, HEADS)), f"{layer}.ties": jnp.zeros((7, HEADS)),
            f"{layer}.apart": jnp.zeros((5, HEADS)), f"{layer}.norm": jnp.ones(WIDTH),
            f"{layer}.wide": drawn(WIDTH, 3 * WIDTH), f"{layer}.wide_bias": jnp.zeros(3 * WIDTH),
            f"{layer}.back": drawn(3 * WIDTH, WIDTH, scale=0.5 / np.sqrt(3 * WIDTH)),
            f"{layer}.back_bias": jnp.zeros(WIDTH), f"{layer}.norm_wide": jnp.ones(WIDTH),
        }  # fmt: skip
    return found


def forward(w: Weights, b: Weights, key: Any = None, settings: Settings | None = None) -> tuple[Any, Any, Any]:
    """Give the logits of ROLES of each number, FIGHTS of each word, JOINS of each pair; with a key, as in training."""
    keys = iter(jax.random.split(key, 20)) if key is not None else None

    def dropped(values: Any, share: float, shape: tuple[int, ...] | None = None) -> Any:
        if keys is None or not share:
            return values
        return values * jax.random.bernoulli(next(keys), 1.0 - share, shape or values.shape) / (1.0 - share)

    s = settings or Settings()
    shape = (*b["words"].shape, 1)
    words = dropped(w["words"][b["words"]], s.hidden_words, shape)
    endings = dropped(w["endings"][b["endings"]], s.hidden_words, shape)
    told = [b["dense"], words, endings, w["tags_in"][b["tags"]], w["relations_in"][b["relations"]]]
    states = dropped(jnp.concatenate(told, -1), s.dropout) @ w["in"] + w["in_bias"]
    size, length, _ = states.shape
    steps = jax.nn.one_hot(
        distances(length), 33
    )  # products of ones are far quicker to find the slopes of than look-ups
    ties = jax.nn.one_hot(b["tied"], 7)
    apart = jax.nn.one_hot(jnp.clip(b["which"][:, None, :] - b["which"][:, :, None], -2, 2) + 2, 5)
    is_there = b["there"][:, None, None, :] > 0
    for layer in range(LAYERS):
        own = {name.partition(".")[2]: value for name, value in w.items() if name.startswith(f"{layer}.")}
        mixed = (_normed(states, own["norm"]) @ own["mix"]).reshape(size, length, 3, HEADS, -1)
        asked, offered, given = (mixed[:, :, at].transpose(0, 2, 1, 3) for at in range(3))
        near = (steps @ own["steps"])[None] + ties @ own["ties"] + apart @ own["apart"]
        logits = asked @ offered.transpose(0, 1, 3, 2) / np.sqrt(WIDTH // HEADS) + near.transpose(0, 3, 1, 2)
        shares = dropped(jax.nn.softmax(jnp.where(is_there, logits, -1e9), -1), s.dropout)
        read = (shares @ given).transpose(0, 2, 1, 3).reshape(size, length, WIDTH)
        states = states + dropped(read @ own["out"], s.dropout)
        inner = jax.nn.gelu(_normed(states, own["norm_wide"]) @ own["wide"] + own["wide_bias"])
        states = states + dropped(inner @ own["back"] + own["back_bias"], s.dropout)
    states = dropped(_normed(states, w["norm"]), s.dropout)
    row = jnp.arange(size)[:, None]
    ends = jnp.concatenate([states[row, b["first"]], states[row, b["last"]]], -1)
    roles = jax.nn.gelu(ends @ w["roles_in"] + w["roles_bias"]) @ w["roles"] + w["roles_out_bias"]
    pairs = jnp.concatenate([ends[row, b["before"]], ends[row, b["after"]], b["sizes"]], -1)
    joins = jax.nn.gelu(pairs @ w["joins_in"] + w["joins_bias"]) @ w["joins"] + w["joins_out_bias"]
    return roles, states @ w["fights"] + w["fights_bias"], joins


def _normed(states: Any, gain: Any) -> Any:
    return states * gain * jax.lax.rsqrt(jnp.mean(states * states, -1, keepdims=True) + 1e-6)


def loss(w: Weights, b: Weights, key: Any, settings: Settings) -> Any:
    """Give what is to be made small: the surprise at roles (any allowed one is right) and at words."""
    roles, fights, joins = forward(w, b, key, settings)
    told = b["fights"].max(-1)
    of_roles = _surprise(roles, b["letters"], b["asked"], settings) / jnp.maximum(b["asked"].sum(), 1)
    of_words = _surprise(fights, b["fights"], told, settings) / jnp.maximum(told.sum(), 1)
    of_joins = _surprise(joins, b["joins"], b["joined"], settings) / jnp.maximum(b["joined"].sum(), _FEW)
    return of_roles + settings.fights_weight * of_words + settings.joins_weight * of_joins


def _surprise(logits: Any, allowed: Any, asked: Any, settings: Settings) -> Any:
    """Give the summed surprise, of what is asked for, at one of those allowed, or at chances given in their place."""
    chances = jax.nn.log_softmax(logits)
    one_of = jax.nn.logsumexp(jnp.where(allowed > 0, chances, -1e9), -1)
    is_whole = jnp.abs(allowed.sum(-1) - 1) < 1 - _CERTAIN  # chances, or the one that is allowed
    right = jnp.where(is_whole, (allowed * chances).sum(-1), one_of)
    smoothing = jnp.where(is_whole & (allowed.max(-1) < _CERTAIN), 0.0, settings.smoothing)
    return ((-(1 - smoothing) * right - smoothing * chances.mean(-1)) * asked).sum()


def fit(  # noqa: PLR0917 - what a training consists of
    given: Sequence[Example],
    known: Vocabulary,
    seed: int,
    settings: Settings,
    say: Any = None,
    begin: Weights | None = None,
) -> Weights:
    """Fit weights; the same examples and seed give the same. `say` is told each pass and its mean loss.

    `begin`: weights to go on from.
    """
    parts = [piece for one in given for piece in pieces(one)]
    chance = np.random.default_rng(seed)
    columns = parts[0].arrays["dense"].shape[1]
    weights = jax.tree.map(jnp.asarray, begin) if begin else fresh(jax.random.PRNGKey(seed), known, columns)
    steps = settings.epochs * -(-len(parts) // settings.batch)
    rate = optax.warmup_cosine_decay_schedule(0, settings.rate, steps // 10, steps, settings.rate / 50)
    by = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=settings.decay, b2=0.98))
    state, mean = by.init(weights), weights
    key = jax.random.PRNGKey(seed + 1)

    @jax.jit  # type: ignore[untyped-decorator] # JAX is not there where types are checked
    def step(w: Weights, state: Any, mean: Weights, b: Weights, key: Any) -> Any:
        value, slopes = jax.value_and_grad(partial(loss, settings=settings))(w, b, key)
        change, state = by.update(slopes, state, w)
        w = optax.apply_updates(w, change)
        mean = jax.tree.map(lambda old, new: settings.averaging * old + (1 - settings.averaging) * new, mean, w)
        return w, state, mean, value

    for epoch in range(settings.epochs):
        told = []
        for _, batch in batches(parts, known, settings.batch, chance):
            key, one = jax.random.split(key)
            weights, state, mean, value = step(weights, state, mean, batch, one)
            told.append(float(value))
        if say is not None:
            say(epoch, float(np.mean(told)))
    return {name: np.asarray(value) for name, value in mean.items()}
