"""Which names a whole text tells: what two reports of one attack have in common where neither's telling words do."""

import re
from functools import lru_cache

from streams.extract.geography.gazetteer import capitals, country_names, demonyms, peoples
from streams.extract.words.days import NAMES
from streams.extract.words.lexicon import words
from streams.incidents.words.names import fold_place
from streams.incidents.words.telling import without_bearings

MOST_NAMES = 32  # of a text, the first ones
_READ = 1_500  # characters: what is told further down is background
_LEAST = 4  # letters, folded
_NAME = re.compile(r"(?<![.!?:\u201c\"]\s)(?<!^)(?<!\n)\b[A-Z][^\W\d_]+(?:[-\u2019'][^\W\d_]+)*")
_BEFORE = re.compile(  # "two days after the loss of Umuahia": where something else was
    r"\b(?:[Aa]fter|[Ss]ince|[Ff]ollow(?:ing|s)|[Ss]econd|[Tt]hird)\b"
    r"(?: (?:the|its|their|an?|such))?(?: [a-z][\w-]+){0,2}?"
    r" (?:fall|loss|capture|seizure|victory|defeat|battle|attack|raid|siege|assault|massacre|carnage|bloodshed|bombing"
    r"|strike|fighting|killings?|attempt|ambush|shelling|offensive)\b"
    r"(?: [a-z][\w-]*){1,4} [A-Z][\w\u2019'-]+(?: [A-Z][\w\u2019'-]+)*"
)
_AFTER_THEY = re.compile(  # "three days after they overran Srebrenica", "a day after Dessie"
    r"\b(?:hours|days?|weeks?|months?) after (?:(?:the )?(?:(?!and\b|but\b)[\w'\u2019-]+ ){1,2}(?:had )?"
    r"(?:[a-z]+ed|overran|took) (?:the )?|[a-z]+ing (?:the )?)?[A-Z][\w\u2019'-]+"
)
_EARLIER = ("fter", "ince", "ollow", "econd", "hird")  # of the words that such begin with, in either case
_MAY_NAME = re.compile(r"[Oo]peration|named|called|dubbed")
OPERATION = "operation "  # before the folded name of one
_CALLED = r"(?:named|called|code-?named|dubbed|known as|baptised)"
_DRIVE = r"(?:operation|offensive|campaign|drive|push|assault|attack|column)s?"
_OPERATION = re.compile(
    rf"\b(?:[Oo]perations? (?:{_CALLED} )?|{_DRIVE}\b[^.;:]{{0,40}}?\b{_CALLED} (?:Operation )?"
    r"|\b(?:named|code-?named|dubbed) (?:it |the drive |the attack )?(?:Operation )?)[\"'\u201c\u2018]?"
    r"(?P<name>(?:[A-Z][\w\u2019'-]+|\d{3,4})(?: (?:(?:of|the|and|for) ){0,2}[A-Z\d][\w\u2019'-]*)*)"
)
_NO_OPERATIONS = frozenset(  # missions of years in whole countries, in whose name many things are done; and rooms
    {
        "enduring freedom", "iraqi freedom", "inherent resolve", "resolute support", "barkhane", "unified protector",
        "freedom's sentinel", "shader", "decisive storm", "restoring hope", "sangaris", "turquoise",
        "provide comfort", "command", "commander", "centre", "center", "room",
    }
)  # fmt: skip
_COMMON = NAMES | words(
    """
    north south east west northern southern eastern western central
    ministry minister defence defense general president army armed forces front united nations national people
    peoples democratic republic party brigade division corps battalion regiment police radio state islamic
    city town province district region county governor council security operation operations command commander
    colonel captain major lieutenant brigadier marshal secretary deputy foreign interior prime government
    liberation movement resistance freedom fighters union military human rights red cross crescent observatory
    agency news television spokesman hospital university church mosque school airport river lake mount
    mountains valley sea gulf coast island bridge road street square station quarter market headquarters
    office staff guard guards muslim christian sunni shia shiite arab kurdish catholic orthodox jihad allah
    god english french russian american european african asian kalashnikov toyota land cruiser grad howitzer
    ramadan christmas easter new year reuters associated press
    """
)


@lru_cache(maxsize=4_096)
def names_told(text: str) -> tuple[str, ...]:
    """Give the folded names within the text's sentences, sorted; not of countries, peoples, capitals and offices.

    A place from which the words only tell how far away it was is not among them, nor where another fight was before.
    """
    found: dict[str, None] = {}
    for name in _NAME.findall(without_earlier(without_bearings(text[:_READ]))):
        word = name.removesuffix("'s").removesuffix("\u2019s")
        if word.casefold() not in _COMMON and word not in _known() and word.casefold() not in _known():
            folded = fold_place(word)
            if len(folded) >= _LEAST:
                found[folded] = None
    return tuple(sorted([*list(found)[:MOST_NAMES], *_operations(text[:_READ])]))


@lru_cache(maxsize=4_096)
def without_earlier(text: str) -> str:
    """Give the text without where another fight was before this one, as far as the words tell it."""
    if not any(word in text for word in _EARLIER):
        return text
    return _AFTER_THEY.sub(" ", _BEFORE.sub(" ", text))


def _operations(text: str) -> set[str]:
    """Give the folded names of the operations that the text tells of."""
    if not _MAY_NAME.search(text):
        return set()
    names = (found["name"].removesuffix("'s").removesuffix("\u2019s") for found in _OPERATION.finditer(text))
    return {OPERATION + fold_place(name) for name in names if name.casefold() not in _NO_OPERATIONS}


@lru_cache(maxsize=16_384)
def as_sets(names: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Give the names, and those of operations among them, as sets: one object each for all that ask."""
    return frozenset(names), operations_among(names)


def operations_among(names: tuple[str, ...]) -> frozenset[str]:
    """Give those that are names of operations."""
    return frozenset(name for name in names if name.startswith(OPERATION))


_NUMBERED = re.compile(r"(?P<name>.+?[^\W\d_])\d{1,2}")


def are_numbered_apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether the operations of two reports are of one name and another number: "Karbala-4", "Karbala-5"."""
    if not (ours and theirs and ours.isdisjoint(theirs)):
        return False
    names = [{found["name"] for one in some if (found := _NUMBERED.fullmatch(one))} for some in (ours, theirs)]
    return not names[0].isdisjoint(names[1])


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset((*country_names(), *demonyms(), *peoples(), *capitals()))
