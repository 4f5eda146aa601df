"""Attacks of years that are only counted or weighed up: "attacks by M23 fell by a third last year"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.days import NEWS_DAY
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.light import LIGHT
from streams.extract.words.small import Cased, Small

_DAYS = r"(?:years?|decades?|quarters?|months)"
# as long as what is counted takes at the least
_YEARS = (
    rf"(?:last|this|past|previous) (?:\w+ )?{_DAYS}|(?:per|a|each|every) year|annually|year[- ]on[- ]year|"
    r"(?:in|during|since|from|for|of|between|than|until) (?:the (?:whole|first half|second half|start|end) of )?"
    r"(?:(?:early|late|mid-?) ?)?(?:19|20)\d\d|(?:in|over|for|during|within) (?:the )?(?:past |last )?"
    rf"(?:[\w-]+ ){{1,2}}{_DAYS}|in (?:a|the (?:past|last)) (?:decade|year)"
)
_LONG = Small(rf"\b(?:{_YEARS})\b")
_SHORT = ("months", "quarter", "quarters")
_SHARE = Small(
    r"\b(?:by (?:an? |one |two |three |about |almost |nearly |more than |over )*(?:half|thirds?|quarters?|fifths?|"
    r"tenths?|sixths?|[\d.]+ ?(?:per ?cent|%)|\w+ per ?cent)|per ?cent|%|fewer|more often|less often|"
    r"(?:halved|doubled|trebled|tripled|quadrupled))|\d ?%"
)
_CHANGES = forms_of_all(
    "fall rise drop halve double treble triple decline increase grow decrease shrink dwindle climb jump soar plunge "
    "ebb account"
)
_COUNTED = words("number rate frequency tally share total count statistics survey index database average probability")
_COUNTS = Small(
    r"\b(?:count(?:ed|s)|record(?:ed|s)|document(?:ed|s)|list(?:ed|s)|register(?:ed|s)|log(?:ged|s)|verified|tallied|"
    r"there (?:were|have been))\b"
)
_TIMES = Small(
    r"\b(?:\d[\d,]*|a dozen|dozens of|scores of|hundreds of|countless|many|several|twice|"
    r"(?:four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)(?:-\w+)?)(?: times)?\b"
)
_OFTEN = re.compile(r"\b(?:[\d,]+|dozens of|scores of|hundreds of|countless|many|[\w-]+) times\b", re.IGNORECASE)
_LATELY = Cased(
    r"\b(?:overnight|today|yesterday|in the latest|the latest|at dawn|so far this (?:week|month)|in (?:two|three|\d+) "
    r"(?:days|weeks))\b",
    re.IGNORECASE,
)

_IS_UP = re.compile(r"[^.;:,()]{0,50} (?:up|down) (?:by )?(?:[a-z]+ ){0,2}[\d.]+ ?(?:%|per ?cent)", re.IGNORECASE)


def is_tallied(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether attacks of a year or more are only counted: not "in the latest of 30 attacks this year"."""
    text, tree = clauses.sentence.text, clauses.tree
    if trigger.is_noun and _IS_UP.match(text, clauses.tokens[trigger.end - 1].end):
        return True
    if tree is not None and not trigger.is_noun:
        hit = tree.children(trigger.first, "nsubj:pass", "obj")
        if any(clauses.tokens[one].lower == "fewer" for at in hit for one in tree.children(at, "amod")):
            return True  # "as fewer ships were attacked"
    if tree is None or _LATELY.search(text) or NEWS_DAY.search(text):
        return False
    return (
        _is_over_and_over(clauses, trigger, tree)
        or _is_of_years(clauses, trigger)
        or _is_sum_of_dead(clauses, trigger, tree)
    )


def _is_sum_of_dead(clauses: Clauses, trigger: Trigger, tree: Tree) -> bool:
    """Say whether it is what all attacks have cost: "attacks in the province have killed more than 2,600".

    Or all that a group has done: "the sect has killed more than 36,000 people in ten years".
    """
    at, tokens = trigger.end - 1, clauses.tokens
    verb = tree.head(at) if trigger.is_noun else trigger.first
    if verb is None or (trigger.is_noun and not (_is_many(clauses, trigger) and tree.dep(at) == "nsubj")):
        return False
    has = any(tokens[one].lower in ("have", "has") for one in tree.children(verb, "aux"))
    if not has or tokens[verb].lower not in _HAVE_COST:
        return False
    if tokens[verb].lower in _DISPLACED and _is_between_two(clauses, trigger, verb):
        return False
    counted = [one for one in clauses.mentions if one.number is not None and one.first > verb]
    if counted and counted[0].is_fighting and tokens[verb].lower == "taken":
        return False  # "the operation has taken 15,000 soldiers over the border"
    return bool(counted) and counted[0].number is not None and counted[0].number.middle >= _SUM


def _is_between_two(clauses: Clauses, trigger: Trigger, verb: int) -> bool:
    """Say whether both sides are named of the fights that drove people out: "clashes between the army and M23"."""
    follows = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else ""
    sides = [one for one in clauses.mentions if trigger.end < one.first < verb and one.head == "armed"]
    return follows == "between" and len(sides) > 1


_DISPLACED = words("displaced uprooted forced driven")
_HAVE_COST = words("killed claimed left cost displaced driven uprooted forced taken")
_SUM = 500  # dead; fewer may be of the attacks of a day or two


def _is_over_and_over(clauses: Clauses, trigger: Trigger, tree: Tree) -> bool:
    """Say whether it befell a town in all its years: "has been fought over several times", not "in two days"."""
    text = clauses.sentence.text
    is_often = _OVER_AND_OVER.search(text) is not None and _OF_DAYS.search(text) is None
    if trigger.is_noun or not (is_often or _SEVERAL.match(text, clauses.tokens[trigger.end - 1].end)):
        return False
    auxiliaries = tree.children(trigger.first, "aux", "aux:pass")
    return any(clauses.tokens[one].lower in ("has", "have") for one in auxiliaries)


def _is_of_years(clauses: Clauses, trigger: Trigger) -> bool:
    text = clauses.sentence.text
    if _LONG.search(text) is None:
        return False
    if not trigger.is_noun:
        if all(one[0].endswith(_SHORT) for one in _LONG.finditer(text)):
            return False  # "four times in two months, killing 56": a campaign of now
        return trigger.form == "past" and _OFTEN.search(text, clauses.tokens[trigger.end - 1].end) is not None
    return _is_many(clauses, trigger) and _is_counted(clauses, trigger)


_OVER_AND_OVER = Cased(r"\b(?:several|many|countless|numerous|[\w-]+) times\b", re.IGNORECASE)
# "have attacked several towns in the province this year"
_SEVERAL = re.compile(
    r" (?:several|many|dozens of|scores of|a number of|numerous) (?:[\w-]+ )?(?:towns|villages|posts|outposts|bases|"
    r"positions|targets|convoys|places|camps)\b[^;]{0,60}?\b(?:this year|in recent (?:months|years)|"
    r"since (?:19|20)\d\d|"
    r"(?:in|over) the (?:past|last) (?:\w+ )?(?:months|years?))\b",
    re.IGNORECASE,
)
_OF_DAYS = re.compile(r"\b(?:this|days?|hours?|weeks?|nights?|mornings?|months?|since|already|now)\b", re.IGNORECASE)


def _is_many(clauses: Clauses, trigger: Trigger) -> bool:
    return clauses.tokens[trigger.end - 1].lower.endswith("s")


def _is_counted(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the attacks are the subject of a share, under "the number of", or what an institute counted."""
    tree, tokens, at = clauses.tree, clauses.tokens, trigger.end - 1
    if tree is None:
        return False
    above = [at, *tree.ancestors(at)]
    if any(tokens[one].lower in _COUNTED for one in above):
        return True
    head = tree.head(at)
    if head is not None and tree.dep(at) == "nsubj" and tokens[head].lower in _CHANGES:
        return _SHARE.search(clauses.sentence.text) is not None
    numbers = [tokens[one].lower for one in tree.children(at, "nummod")]
    if numbers and _is_summed_up(clauses, tree, at):
        return True
    return any(map(_TIMES.search, numbers)) and _COUNTS.search(clauses.sentence.text) is not None


def _is_summed_up(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether it is told how many somebody has made in years: "has launched four offensives since 2016"."""
    head = tree.head(at)
    if head is None or tree.dep(at) != "obj" or clauses.tokens[head].lower not in LIGHT:
        return False
    is_perfect = any(clauses.tokens[one].lower in ("has", "have") for one in tree.children(head, "aux"))
    return is_perfect and not all(one[0].endswith(_SHORT) for one in _LONG.finditer(clauses.sentence.text))
