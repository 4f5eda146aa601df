"""Where those are bound for, or come from, who are attacked on their way: "ambushed a convoy bound for Gossi"."""

import re

from streams.extract.clauses import Clauses, once
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.places import PlaceMention
from streams.records import EventType

_MOVES: frozenset[EventType] = frozenset({"offensive", "buildup", "retreat"})  # which are told by where they lead
_ON_THEM: frozenset[EventType] = frozenset({"ambush", "assault", "bombing", "clash", "raid"})
_TRAVEL = (
    r"\b(?:convoys?|trucks?|lorr(?:y|ies)|bus(?:es)?|minibus(?:es)?|trains?|vehicles?|barges?|ferr(?:y|ies)|tankers?|"
    r"passengers|travell?ers|traders|motorcade|ambulances?|cars?)"
)
_ON_WAY = (
    r"(?:bound for|destined for|due in|heading (?:back )?(?:for|to|towards?)|headed (?:back )?(?:for|to|towards?)|"
    r"(?:on (?:its|their|the|his|her) way|en route|travell?ing|going|returning|coming|driving|moving|back)"
    r"(?: back| home)? (?:to|from)|"
    r"(?:taking|carrying|bringing|delivering|transporting|hauling) [\w' -]{2,40} (?:to|from)|"
    r"(?:had|has) (?:just )?left|left|from)"
)
_BETWEEN = r"(?:,? (?!(?:and|near|at|in|as|when|road|highway|route|line)\b)[\w'\u2019-]+){0,5}?"
_JOURNEY = re.compile(rf"{_TRAVEL}{_BETWEEN},? {_ON_WAY} (?:the )?$")
_TOLD = 120  # characters before the name
_STOPPED = re.compile(r"\b(?:stopped|hit|struck|blown up|destroyed|mines?|explosive|fired on|opened fire)\b")


@once
def is_journeys_end(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether those who travel are only told to be bound for it, or to come from there."""
    start = clauses.tokens[place.first].start
    return _JOURNEY.search(clauses.sentence.text[max(0, start - _TOLD) : start]) is not None


def is_of_journey(clauses: Clauses, trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether what is done to those who travel was done elsewhere on their way."""
    return trigger.type not in _MOVES and is_journeys_end(clauses, place)


def is_only_bound(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the words only tell whither those were bound who were attacked on the way: no drive on that town."""
    if trigger.type != "offensive" or trigger.is_noun:
        return False
    ends = [one for one in clauses.places if trigger.first <= one.first and is_journeys_end(clauses, one)]
    others = any(one.type in _ON_THEM and one is not trigger for one in clauses.triggers)
    return bool(ends) and (others or _STOPPED.search(clauses.sentence.text) is not None)
