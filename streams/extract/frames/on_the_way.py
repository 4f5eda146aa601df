"""What is crossed or come out of on the way to an attack: "crossed the Sobat and attacked Bentiu"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.roads import is_end
from streams.extract.geography.waters import is_water
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token
from streams.records import MASSED

_CROSSES = words("cross ford")
_GOES_ON = words("and then")
_COMPASS = words(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west "
    "northward northwards southward southwards eastward eastwards westward westwards back straight"
)
_OUT = words("out of the from") | _COMPASS


def without_ways(tokens: Sequence[Token], trigger: Trigger, after: list[PlaceMention]) -> list[PlaceMention]:
    """Leave what they cross or come out of where the sentence says whereto: "rolled out of Shire toward Badme"."""
    ends = [one for one in after if is_end(tokens, one)]
    others = [one for one in after if one not in ends]
    are_towns = any(one.bearer is None or one.bearer.kind == "town" for one in others)
    after = (others if are_towns else ends) if ends else after  # "attacked Kalar, on the Goma-Rutshuru road"
    if len(after) <= 1 or trigger.is_noun or trigger.type in ("retreat", "surrender"):
        return after
    return [one for one in after if not is_on_way(tokens, trigger, one)] or after


def is_on_way(tokens: Sequence[Token], trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether it is the river that they cross, or what they come out of, no foe driven out of it."""
    if place.first < trigger.end:
        return False
    if trigger.lemma in _CROSSES:
        is_next = place.first - trigger.end <= 1
        return is_next and (tokens[trigger.end].lower == "the" or is_water(tokens, place.first, place.end, place.name))
    between = [token.lower for token in tokens[trigger.first + 1 : place.first]]
    led = [word for word in between if word != "the"]
    if led[-3:] == ["by", "way", "of"] or led[-1:] == ["via"]:
        return True
    return "out" in between and "of" in between and _OUT.issuperset(between)


def attack_after(clauses: Clauses, trigger: Trigger, chosen: Sequence[PlaceMention]) -> Trigger | None:
    """Give what a move leads to that names only its way or its side: "moved out of Tonj and attacked Wau"."""
    is_loose = all(_is_loose(clauses.tokens, trigger, one) for one in chosen) or _goes_in(trigger, chosen)
    if trigger.type not in MASSED or not is_loose:
        return None
    is_move = bool(chosen) or trigger.lemma in _CROSSES
    found = next((one for one in clauses.triggers if one.first >= trigger.end and _follows(clauses, one)), None)
    return found if is_move and found is not None and found.type in MASSED | {"capture", "raid"} else None


def _is_loose(tokens: Sequence[Token], trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether it is on the way, or lies on the other side of where they attack: "attacked west of Donetsk and"."""
    before = [token.lower for token in tokens[max(0, place.first - 2) : place.first]]
    is_beside = before[-1:] == ["of"] and before[0] in _COMPASS
    return is_beside or (not trigger.is_noun and is_on_way(tokens, trigger, place))


def _goes_in(trigger: Trigger, chosen: Sequence[PlaceMention]) -> bool:
    """Say whether they only come to a land or a shore: "entered Shaba and are driving on Kolwezi", "landed at"."""
    is_wide = all(one.bearer is not None and one.bearer.kind != "town" for one in chosen)
    return not trigger.is_noun and (trigger.lemma == "land" or (trigger.lemma in _ENTERS and is_wide))


_ENTERS = words("enter invade penetrate")


def _follows(clauses: Clauses, one: Trigger) -> bool:
    """Say whether a verb tells what they then do: "and attacked", "and are now driving on"."""
    if one.is_noun or one.form not in ("past", "ing"):
        return False
    before = [token.lower for token in clauses.tokens[max(0, one.first - _HELPED) : one.first]]
    while before and one.form == "ing" and before[-1] in lexicon.BE | {"now", "then"}:
        before.pop()
    return bool(before) and before[-1] in _GOES_ON


_HELPED = 4  # tokens from "and" to the verb: "and are now driving"
