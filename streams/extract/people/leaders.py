"""Whose men somebody's men are: "Savimbi's men" are UNITA's, "Haftar forces" the LNA. From leaders.yaml."""

from collections.abc import Sequence
from functools import cache

from streams.extract.people.kinds import IRREGULAR, STATE
from streams.extract.words import lexicon, nouns
from streams.extract.words.lexicon import OWNING, words
from streams.extract.words.names import ARTICLES, folded
from streams.extract.words.nouns import STATE_FORCES
from streams.extract.words.tables import table, texts

_LONGEST = 4  # words of a name
_NOBODY: tuple[str, ...] = ()
_FOR = "pro-"
_SUFFIXES = ("-led", "-aligned", "-allied", "-loyal")
# what else a phrase says of a leader's men: "fighters loyal to General Haftar"
_BESIDE = words(
    "loyal to led by under of with allied general marshal field president colonel commander leader gangs men"
)


def led_by(told: Sequence[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Give the ids of who is led by somebody among these folded words, and the words that name him; none for none.

    Two ids are of one who led rebels and later the state.
    """
    for count in range(min(_LONGEST, len(told)), 0, -1):
        for at in range(len(told) - count + 1):
            found = _leaders().get(" ".join(told[at : at + count]), _NOBODY)
            if found:
                return found, frozenset(told[at : at + count])
    return _NOBODY, frozenset()


def leads(name: str) -> str | None:
    """Give whom somebody of that name leads, with or without his other names: "Khalifa Haftar"; None of two."""
    told = _plain(name)
    named = (_leaders().get(" ".join(told[at:]), _NOBODY) for at in range(max(0, len(told) - _LONGEST), len(told)))
    found = next((one for one in named if one), _NOBODY)
    return found[0] if len(found) == 1 else None


def is_leader(name: str) -> bool:
    """Say whether the name is a leader's of the table."""
    return " ".join(_plain(name)) in _leaders()


def army_of(phrase: Sequence[str]) -> str | None:
    """Give whose men the words of a phrase, as written, name by their leader."""
    mark = next((at for at, word in enumerate(phrase) if word in OWNING), None)
    if mark is not None:
        told = _plain(" ".join(phrase[:mark]))
        found, name = led_by(told[-_LONGEST:])
        is_last = bool(found) and told[-1] in name
        return _chosen(found, {word.lower() for word in phrase[mark + 1 :]}) if is_last else None
    told = _plain(" ".join(_bare(word) for word in phrase))
    found, name = led_by(told)
    rest = set(told) - name
    is_theirs = bool(found) and bool(rest) and rest <= _around()
    return _chosen(found, rest) if is_theirs else None


def _chosen(found: Sequence[str], told: set[str]) -> str | None:
    """Give of the ids the one that the words for the men say; none where these are no men of a state's leader."""
    is_state, is_rebel = bool(told & STATE), bool(told & (IRREGULAR | nouns.NO_STATE) - {"fighters", "mercenaries"})
    if len(found) == 1:
        return None if is_rebel and found[0].endswith(STATE_FORCES) else found[0]
    return {one.endswith(STATE_FORCES): one for one in found}.get(is_state) if is_state != is_rebel else None


def _bare(word: str) -> str:
    """Give the leader of "pro-Assad" and "Haftar-led"."""
    name = word[len(_FOR) :] if word.lower().startswith(_FOR) else word
    return next((name[: -len(one)] for one in _SUFFIXES if name.lower().endswith(one)), name)


def _plain(name: str) -> list[str]:
    return [word for word in folded(name).split() if word not in ARTICLES]


@cache
def _around() -> frozenset[str]:
    armed = lexicon.ARMED | lexicon.FORCES | lexicon.UNITS | lexicon.PLATFORMS | lexicon.MODIFIERS
    return armed | nouns.MEN | _BESIDE


@cache
def _leaders() -> dict[str, tuple[str, ...]]:
    """Give the actors' ids by their leaders' names, folded."""
    found: dict[str, tuple[str, ...]] = {}
    told = table("leaders")
    for actor_id, names in told.items() if isinstance(told, dict) else ():
        for name in texts(names):
            plain = " ".join(_plain(name))
            found[plain] = (*found.get(plain, ()), actor_id)
    return found
