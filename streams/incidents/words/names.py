"""Names as different writers spell them, folded to one spelling for comparison; nothing here is ever shown."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from streams.extract.geography.gazetteer import SIDES, country_names, halves
from streams.extract.words.names import ARTICLES

_WORD = re.compile(r"[^\W\d_]+|\d+")
NAME = r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*"  # as a regular expression: "Deir Ezzor"
_SOUNDS = (  # one sound in several transliterations, longest first
    ("dzh", "j"), ("sch", "sh"), ("tch", "ch"),
    ("aw", "u"), ("au", "u"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("ck", "k"),
    ("dj", "j"), ("zh", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ey", "i"), ("ei", "i"), ("ai", "i"), ("ay", "i"),
    ("q", "k"), ("c", "k"), ("w", "v"), ("o", "u"), ("e", "i"), ("y", "i"),
)  # fmt: skip
_DIVISIONS = re.compile(
    r"\b(?:north|south|east|west)(?:ern)?\b|\b(?:province|governorate|region|oblast|state|district|county|prefecture"
    r"|countryside|city|town|village)\b",
    re.IGNORECASE,
)
_KINDS = re.compile(r"(?<=\w) (?:province|governorate|region|state|district)$", re.IGNORECASE)  # "South-West Region"
_HALF = re.compile(
    r"(?P<side>north|south|east|west)(?:ern)? (?P<whole>[\w'-]+(?: [\w'-]+)*?)(?: (?:province|state|region))?$",
    re.IGNORECASE,
)
_LEAST_BONES, _MORE_VOWELS = 3, 2  # consonants that two names have in common; vowels that one has more
_SWAPPED = 2  # letters that have changed places
_LEAST_SKETCH = 4  # letters
_LEAST_WORD = 5  # letters of one word of a name: shorter ones are in many names
_LEAST_PART = 4  # letters of a word that a text's names have (words.mentioned)
_LEAST_HEARD = 4  # letters of a name without its last vowel
_LEAST_WORDS = 2
_LEAST_LIKE = 6  # letters of a name that one letter more makes no other
_TELLS_OTHER = frozenset((
    "dam", "river", "road", "mountain", "mountains", "hills", "hill", "lake", "valley", "point", "bridge", "pass",
    "new", "north", "south",
))  # fmt: skip
_WELL, _VOWELS = "ceel", frozenset("aeiou")  # Somali writes a throat's sound with c
_MARKS = re.compile(r"['`\u2019\u2018\u02bf\u02be]")
_REPEATED = re.compile(r"(.)\1+")
_LETTERS = str.maketrans({  # what is no letter with an accent: the Turkish, Polish, Danish or Azeri ones
    "\u0131": "i", "\u0111": "d", "\u0142": "l", "\u00f8": "o", "\u0259": "a", "\u00e6": "ae", "\u0153": "oe",
    "\u00f0": "d", "\u00fe": "th",
})  # fmt: skip


@lru_cache(maxsize=65_536)
def fold_place(name: str) -> str:
    """Give `name` without accents, articles, division words and the usual differences of transliteration.

    "al-Sukhna", "As Sukhnah" and "Sukhna" are one; so are "Kiev" and "Kyiv". North and South Kivu are two, northern
    Aleppo is Aleppo. Two names that fold apart may still be one place: this is for names no table knows.
    """
    words = _words(_DIVISIONS.sub(" ", name)) or _words(_KINDS.sub(" ", name)) or _words(name)
    if (half := half_of(name)) is not None:
        words.insert(0, half[0])
    words = _of_a_well(words)
    kept = [word for word in words if word not in ARTICLES] or words
    return "".join(_sound(word) for word in kept)


def _of_a_well(words: list[str]) -> list[str]:
    """Give a Somali well's name as others write it: "Ceel Cadde" is El Adde, "Ceelbuur" El Bur."""
    if not words or not words[0].startswith(_WELL) or words == [_WELL]:
        return words
    told = [words[0].removeprefix(_WELL), *words[1:]]
    return [word[1:] if word[:1] == "c" and word[1:2] in _VOWELS else word for word in told if word]


@lru_cache(maxsize=65_536)
def half_of(name: str) -> tuple[str, str] | None:
    """Give the side and the whole of a division that is told from others by the compass alone: South Waziristan."""
    found = _HALF.match(name)
    if found is None or found["whole"].lower() not in halves():
        return None
    return found["side"].lower(), found["whole"].lower()


def wholes_of(names: Iterable[str]) -> set[str]:
    """Give the folded names of what some of them are halves of."""
    return {fold_place(half[1]) for half in map(half_of, names) if half is not None}


def is_of_other_half(name: str, folded: frozenset[str]) -> bool:
    """Say whether the folded names tell of the other half alone: of South Kivu, where `name` is North Kivu."""
    half = half_of(name)
    if half is None or fold_place(name) in folded:
        return False
    return any(fold_place(f"{side} {half[1]}") in folded for side in SIDES)


@lru_cache(maxsize=65_536)
def names_of(name: str) -> frozenset[str]:
    """Give the folded name, and its last word where that tells the place alone: "Datu Paglas" is Paglas too."""
    words = name.split()
    last = fold_place(words[-1]) if len(words) > 1 and words[-1] not in country_names() else ""
    is_telling = len(last) >= _LEAST_WORD or half_of(name) is not None
    return frozenset({fold_place(name), last} if is_telling else {fold_place(name)})


@lru_cache(maxsize=65_536)
def parts_of(name: str) -> frozenset[str]:
    """Give the folded words of a name but the short ones: "Dien Bien Phu" is told by the first two."""
    return frozenset(part for part in map(fold_place, name.split()) if len(part) >= _LEAST_PART)


@lru_cache(maxsize=65_536)
def sketch(name: str) -> str | None:
    """Give the folded name's first letter and its further consonants: "Tikrit" and "Takrit", "Tskhinval(i)" are one.

    So are "Hnativka" and "Gnatovka": Ukrainian and Belarusian h is Russian g. None where too few are left to tell a
    place by.
    """
    folded = fold_place(name).replace("g", "h")
    found = folded[:1] + re.sub(r"[aiu]", "", folded[1:])
    return found if len(found) >= _LEAST_SKETCH else None


@lru_cache(maxsize=65_536)
def heard(name: str) -> str:
    """Give the folded name with one letter for what hisses: "Zalambessa" is Tsalambessa."""
    return fold_place(name).replace("ts", "s").replace("tz", "s").replace("z", "s")


def are_heard_alike(one: str, other: str) -> bool:
    """Say whether two long names differ at most by what hisses and by a last letter: "Talataye" is Talatayt."""
    short, long = sorted(map(heard, (one, other)), key=len)
    return len(short) >= _LEAST_LIKE and long.startswith(short) and len(long) <= len(short) + 1


@lru_cache(maxsize=65_536)
def are_spelt_alike(one: str, other: str) -> bool:
    """Say whether two names have the same consonants, or two letters change places: "Gheriane" is Gharyan.

    "Melete" is Metele. In all the world many names are so alike, in one country few.
    """
    ours, theirs = fold_place(one), fold_place(other)
    if (
        ours[:1] != theirs[:1]
        or min(len(ours), len(theirs)) < _LEAST_HEARD
        or abs(len(ours) - len(theirs)) > _MORE_VOWELS
    ):
        return False
    bones = [re.sub(r"[aiu]", "", each) for each in (ours, theirs)]
    if bones[0] == bones[1]:
        return len(bones[0]) >= _LEAST_BONES
    return sorted(ours) == sorted(theirs) and sum(a != b for a, b in zip(ours, theirs, strict=True)) == _SWAPPED


def heard_keys(name: str) -> set[str]:
    """Give what two names have in common, one at least, that are heard alike."""
    told = heard(name)
    return {told, told[:-1]} if len(told) >= _LEAST_LIKE else set()


@lru_cache(maxsize=65_536)
def spellings_of(name: str) -> frozenset[str]:
    """Give the folded name, and as others write it: "Zhawara" is Zhawar, "Rachidieh" is Rashidieh."""
    folded = fold_place(name)
    heard = {folded, folded.replace("kh", "sh")}  # the French ch
    return frozenset(heard | {short for one in heard if len(short := one.rstrip("aiu")) >= _LEAST_HEARD})


@lru_cache(maxsize=65_536)
def ends_of(name: str) -> frozenset[str]:
    """Give the folded first and last words of a name, by which alone a place may be called: "Shire Endaselassie"."""
    parts = name.split()
    if len(parts) < _LEAST_WORDS or not _TELLS_OTHER.isdisjoint(map(str.lower, parts)):
        return frozenset()
    return frozenset(end for end in map(fold_place, (parts[0], parts[-1])) if len(end) >= _LEAST_WORD)


@lru_cache(maxsize=65_536)
def fold_actor(name: str) -> str:
    """Give `name` in lower case without accents, articles and punctuation."""
    words = _words(name)
    return " ".join([word for word in words if word not in ARTICLES] or words)


def _words(name: str) -> list[str]:
    if name.isascii():
        return _WORD.findall(_MARKS.sub("", name).lower())
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return [word.casefold().translate(_LETTERS) for word in _WORD.findall(_MARKS.sub("", plain))]


@lru_cache(maxsize=65_536)
def _sound(word: str) -> str:
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    word = _REPEATED.sub(r"\1", word)
    return word.removesuffix("h") if len(word) > 2 else word  # noqa: PLR2004 - "Ah" would be left without a consonant
