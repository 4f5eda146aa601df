"""Whether two attributions, as two papers write them, are one voice: a man by his name, a body by who speaks for it.

"A spokesman for the army" and "the Malian military" are the army; "Gen. Bello" is "General Omar Bello". Pure.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from streams.extract.geography.gazetteer import country_names, demonyms, peoples
from streams.extract.words.lexicon import words
from streams.incidents.words.lands import lands_told

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\b)*(?:-[^\W\d_]+)*(?P<owner>['\u2019]s|(?<=s)['\u2019](?= ))?")
_SPEAKS = re.compile(r"spokes\w+|officials?|sources?|statements?|communiques?|representatives?|aides?", re.IGNORECASE)
_RANKS = words(
    """
    general gen colonel col major maj captain capt lieutenant lt brigadier brig sergeant sgt marshal admiral adm
    officer officers soldier soldiers troops military forces
    """
)
_SAME = dict.fromkeys(_RANKS, "army") | {
    "armed": "", "minister": "ministry", "defense": "defence", "presidency": "president", "govt": "government",
    "pm": "premier", "gov": "governor", "pres": "president",
}  # fmt: skip
_OFFICES = words(
    """
    army ministry defence interior foreign government president governor premier mayor police command commander chief
    staff council secretary state provincial regional district deputy vice prime security information
    """
) | frozenset(_SAME)
_BODIES = words(
    """
    army forces command guard guards front movement party alliance coalition brigade brigades group organisation
    organization union council nations state observatory committee congress
    """
)
_TITLES = words("mr mrs ms dr sir sheikh sheik imam king prince emir haji")
_SMALL = words(
    """
    the a an of for in at from by on and to its their his her our this that who which senior top local unnamed written
    own high ranking told new former
    """
)
_PLACED = words("of in at from for")


@dataclass(frozen=True)
class _Voice:
    """Who is meant: the last words of names, what else they are called, of which countries; and whether for others."""

    names: frozenset[str]
    bodies: frozenset[str]
    lands: frozenset[str]
    is_speaker: bool


@lru_cache(maxsize=65_536)  # of hundreds of reports each denial is compared with each word after it
def one_voice(one: str, other: str) -> bool:
    """Say whether the two may be the same who speaks; where one says less than the other it is the same."""
    ours, theirs = _voice(one), _voice(other)
    if one.casefold() == other.casefold() or _is_named(ours, theirs) or _is_named(theirs, ours):
        return True
    if ours.lands and theirs.lands and not ours.lands & theirs.lands:
        return False
    if ours.names and theirs.names and not (ours.is_speaker and theirs.is_speaker):
        return False
    least, most = sorted((ours.bodies, theirs.bodies), key=len)
    return bool(least) and least <= most


def voices(attributions: Iterable[str]) -> int:
    """Give how many voices these are."""
    found: list[list[str]] = []
    for one in dict.fromkeys(attributions):
        akin = [voice for voice in found if any(one_voice(one, other) for other in voice)]
        found = [voice for voice in found if voice not in akin] + [[one, *(name for voice in akin for name in voice)]]
    return len(found)


def _is_named(one: _Voice, other: _Voice) -> bool:
    return not one.names.isdisjoint(other.names | other.bodies)


@lru_cache(maxsize=4_096)
def _voice(attribution: str) -> _Voice:
    pieces = [_words_of(piece) for piece in attribution.split(",")]
    found = [one for piece in pieces for one in piece]
    names, bodies = list[str](), list[str]()
    for run in (run for piece in pieces for run in _runs(piece)):
        if len(run) > 1 and run[-1].casefold() in _BODIES and not all(map(_is_known, run)):
            bodies.append("".join(word[0] for word in run).casefold())  # "the Rapid Support Forces" are the RSF
            continue
        is_person = not (len(run) == 1 and run[0] == found[0][0])  # else any word may begin so
        own = [word for word in run if is_person and not _is_known(word) and not word.isupper()]
        names += own[-1:]
        bodies += [word.casefold() for word in run if word not in own]
    bodies += [word.casefold() for word, _ in found if word[0].islower()]
    plain = [_SAME.get(word, word) for word in bodies if not _is_land(word) and word not in _SMALL | _TITLES]
    said = frozenset(word.removesuffix("s") for word in plain if word and not _SPEAKS.fullmatch(word))
    return _Voice(
        names=frozenset(name.casefold().removeprefix("al-") for name in names),
        bodies=said or frozenset(word.removesuffix("s") for word in plain),
        lands=frozenset(lands_told(attribution)),
        is_speaker=_SPEAKS.search(attribution) is not None,
    )


def _words_of(text: str) -> list[tuple[str, bool]]:
    """Give the words, and of each whether something is said to be its own."""
    return [(match[0].removesuffix(match["owner"] or ""), bool(match["owner"])) for match in _WORD.finditer(text)]


def _runs(found: Sequence[tuple[str, bool]]) -> list[list[str]]:
    """Give the words in capitals that stand beside each other, but places: "of Kutum", "Khartoum's"."""
    runs: list[list[str]] = [[]]
    is_placed = False
    for word, is_owner in found:
        if word[0].islower() and not word.startswith("al-"):
            runs.append([])
            is_placed = word in _PLACED
        elif is_owner or (is_placed and not _is_known(word)):
            runs.append([])
        elif word.casefold() not in _SMALL:
            runs[-1].append(word)
    return [run for run in runs if run]


def _is_known(word: str) -> bool:
    return _is_land(word) or word.casefold() in _OFFICES | _TITLES or _SPEAKS.fullmatch(word) is not None


def _is_land(word: str) -> bool:
    return word.title() in country_names() or word.title() in demonyms() or word.casefold() in peoples()
