"""Those named only by their people who go over a border because others fight there: they flee."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from streams.extract.counts.numbers import Number
from streams.extract.geography.gazetteer import called
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

_FIGHT = (
    r"(?:attack|assault|storm|shell|bomb|bombard|captur|seiz|overran|overrun|raid|invad|besieg|burn|torch|"
    r"fight|clash|battle|offensive|massacr|killing|violence|advanc|enter|took\b)"
)
# a bulletin's flows of people without a noun: "Tens of thousands have crossed the Nile", "More than 8,000 have crossed
# into Uganda", "Nearly 30,000 crossed into Chad within a day"; fighters are named, or go on to attack
_WENT = (
    r"(?:crossed|flooded|flowed|surged|gone|moved|walked|trekked|streamed|poured|arrived|made it|made their way|"
    r"spilled)"
)
_TO_LAND = (
    r"(?:(?:over|across) the (?:border|frontier)|(?:the (?:border|frontier|river) )?(?:in)?to (?:neighbou?ring )?\w+)"
)
_IN_DAYS = (
    r"(?:[^.;]{0,30}? (?:within|in (?:just |only |less than )?(?:an? |one |two |three |four |five |six |seven |ten |"
    r"\d+ |the (?:past|last) )|over the (?:past|last|weekend)|since|so far|every day|a day|each day))"
)
_HAVE = r"(?:(?:have|had|has|are|were)(?: also| already| since| so far| now| reportedly)*)"
_FLOW = Small(rf"\s+(?:people\s+|others\s+|more\s+)?(?:{_HAVE} {_WENT} {_TO_LAND}|{_WENT} {_TO_LAND}\b{_IN_DAYS})\b")
# those called by their country alone, into another one, for no fight: "Some 7,000 Congolese crossed into Rwanda"
_OF_LAND = Small(
    rf"\s+(?:of\s+)?(?:the\s+)?(?P<people>[\w'\u2019-]+)\s+(?:{_HAVE} )?{_WENT} (?:back )?{_TO_LAND}(?=\W)"
    r"(?P<own>(?:(?!\b(?:as|since|while|when|after|because|but)\b)[^;.])*)"
)
_AT_WAR = Small(r"\b(?:armed|offensive|invasion|push|drive|soldiers|troops|fighters|uniforms?)\b")
_CROSSED_OVER = Small(rf"\s+{_HAVE} {_WENT}\b")
_FIGHT_ON = Small(
    rf"\b(?:and|to|before|then|where they)\b[^.;]{{0,30}}?\b{_FIGHT}|\b(?:storm|attack|besieg)|"
    r"\b(?:pick-?ups|tanks|rifles|guns|weapons|artillery|armou?red vehicles)\b"
)


_SENDS, FLEE_WITHIN = forms_of_all("send"), 8  # tokens from the verb to "fleeing"
_ON_THE_RUN = words("fleeing running scurrying scrambling")


def sent_off(tokens: Sequence[Token], at: int) -> int | None:
    """Give the verb that makes others flee at `at`, None where it is told otherwise: "sending thousands fleeing"."""
    if tokens[at].lower not in _ON_THE_RUN:
        return None
    return next((one for one in range(at - 2, max(-1, at - FLEE_WITHIN), -1) if tokens[one].lower in _SENDS), None)


def is_flow(text: str, number: Number) -> bool:
    """Say whether the number counts people on the road without a word for them."""
    after = text[number.end :]
    is_told = _FLOW.match(after) or (number.qualifier == "vague" and _CROSSED_OVER.match(after))
    return number.kind == "count" and (_is_of_land(after) or (bool(is_told) and _FIGHT_ON.search(after) is None))


def _is_of_land(after: str) -> bool:
    """Say whether a number's people are called by their country, and go into another without a fight of their own."""
    found = _OF_LAND.match(after)
    if found is None or found["people"] not in called():
        return False
    return _FIGHT_ON.search(found["own"]) is None and _AT_WAR.search(found["own"]) is None


def fugitives_apart(text: str, numbers: Iterable[Number]) -> list[Number]:
    """Give the numbers, those of who flee set apart from who fights."""
    return [replace(one, whole="apart") if is_flow(text, one) else one for one in numbers]
