"""Towns that a sentence names beside the attack that it goes back to: "The attack was condemned in Dori"."""

import re
from collections.abc import Sequence

from streams.extract.frames.afterwards import is_of_afterwards
from streams.extract.geography.places import PlaceMention
from streams.extract.merging.group import Group
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import STRIKES

_NO_NOUN = r"(?:was|were|is|are|had|has|have|been|that|which|who|whose|as|when|while|where|but|came|comes)"
_AT = (
    r"(?:on|in|at|against|near|of|outside|around|for|along|inside|across|upon|over|into|through|above|below|beyond|south|"
    r"north|east|west|towards?|to)"
)
_OF_IT = re.compile(
    rf"(?: (?:by|from|of) (?:(?!{_NO_NOUN}\b)[\w'\u2019-]+ ?){{1,6}}| (?:was|were|is|are)(?: now| still)?)? ?\b{_AT} "
    rf"(?:(?!{_NO_NOUN}\b)[\w'\u2019-]+ ){{0,6}}$"
)
_WAS_THERE = Small(
    r"\b(?:took place|taken place|tak(?:es|ing) place|happen\w*|occurr\w*|beg[au]n|begins|start\w*|erupt\w*|broke out|"
    r"rag(?:ed|es|ing)|continu\w*|resum\w*|went on|spread\w*|mov(?:ed|ing)|reach\w*|shift\w*|cent(?:red|ered)|"
    r"concentrat\w*|carried out|launched|under way|underway|hit|struck|target\w*|kill\w*|left|leaving|destroy\w*|"
    r"damag\w*|wound\w*|injur\w*|aimed|drove|driv\w*|captur\w*|took|taken|seiz\w*|overr[au]n|focus\w*|devastat\w*|"
    r"flatten\w*|storm\w*|surround\w*|encircl\w*|besieg\w*|fell|falling|entered|advanc\w*|pushed|stall\w*|halt\w*|"
    r"fought|fighting|made|mounted|staged|dead|follow\w*|prevent\w*|fail\w*|repel\w*|repuls\w*|beat\w*|trapp\w*|"
    r"isolat\w*)\b"
)
_HEARD_OF = Small(
    r"\b(?:news|word|reports?|rumou?rs|sounds?|noise|victims|survivors|images|details) (?:of|from|in) the $"
)
_LOCATIVE = re.compile(r"(?:^|[,;] )\W*(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round) (?:the )?(?:[\w'\u2019-]+ ){0,4}$")
_SHORT = STRIKES | {"assault", "raid", "ambush", "clash"}
_THIS, _FORCE = words("the this that"), " force"  # "put the besieging force at 4,000, some of them from Raqqa"


def leave_elsewhere(told: Told, groups: Sequence[Group]) -> bool:
    """Leave the towns of a sentence that only speaks of an attack told before at another one; say if no place stays."""
    draft, at = told.draft, told.draft.trigger.first
    said = {one.lower for one in told.clauses.tokens[max(0, at - 2) : at]}
    is_force = draft.trigger.lemma.endswith(_FORCE)
    is_back = draft.trigger.is_noun and draft.is_definite and (draft.type in _SHORT or is_force)
    if not (is_back and draft.places) or _THIS.isdisjoint(said):
        return False
    earlier = [one for one in groups if one.told[0].order < told.order and not one.is_past]
    towns = {place.name for one in earlier for place in one.places if _is_town(place)}
    named = [place for place in draft.places if place in told.clauses.places]
    if earlier and any(is_of_afterwards(told.clauses, place) for place in named):
        draft.places = []
        return True
    if not towns or any(place.name in towns for place in draft.places):
        return False
    others = [place for place in named if is_force or _is_town(place)]
    draft.places = [place for place in draft.places if place not in others or _is_its_own(place, told)]
    return not draft.places


def _is_town(place: PlaceMention) -> bool:
    return place.bearer is None or place.bearer.kind == "town"


def _is_its_own(place: PlaceMention, told: Told) -> bool:
    """Say whether the noun is told to be at the place, or what it did there."""
    tokens, text, trigger = told.clauses.tokens, told.draft.sentence.text, told.draft.trigger
    start, end = tokens[place.first].start, tokens[place.end - 1].end
    first, last = tokens[trigger.first].start, tokens[trigger.end - 1].end
    if first <= start < last:
        return True  # "their grip on Deir al-Qamar has tightened"
    if start < first and _WAS_THERE.search(text[end:first]):
        return True
    if start < first:
        return _LOCATIVE.search(text[:start]) is not None or text[end:first].strip(" -\u2019's") == ""
    between = text[last:start]
    if _HEARD_OF.search(text[:first]):
        return False
    if _OF_IT.fullmatch(between) is not None:
        return True
    return not trigger.lemma.endswith(_FORCE) and _WAS_THERE.search(between) is not None
