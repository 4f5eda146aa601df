"""What is no deed of anybody: to hold a town still, to have some of a planned strength, to be hit by stray fire."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.kinds import kind_of
from streams.extract.sides.participants import doers_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_HOLDS = forms_of_all("hold control occupy run")
_STILL, _IS = words("still"), words("is are remains remain")
# by whom, and not since when
_BY_WHOM = Small(
    r" by\b(?![^.;:]*\b(?:since|now|today|yesterday|overnight|newly|after|this (?:morning|week)|\w+day|for (?:\w+ )?"
    r"(?:hours|days|weeks))\b)"
)
_CLOSES = forms_of_all("close shut block")
_ROAD = words("road highway route bridge")
_TO_ROAD = 4  # tokens from the verb to the road
# "has deployed 1,200 of its planned 3,500 troops"
_OF_PLANNED = Small(
    r"\bof (?:its|their|the|an?) (?:planned|authori[sz]ed|promised|mandated|intended|pledged|projected) "
    r"(?:strength of |total of )?[\d,]+"
)
_STRAY = Small(r"\b(?:hit|struck|wounded|damaged|killed) by (?:an? )?stray (?:bullets?|rounds?|shells?|gunfire|fire)\b")


def is_unchanged(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the word tells what somebody holds on to, or what befell somebody whom nobody aimed at."""
    word = clauses.tokens[trigger.first].lower
    before = clauses.tokens[trigger.first - 1].lower if trigger.first else ""
    if word in _HOLDS and before in _STILL:
        return True  # "say they still control Kunduz"
    text = clauses.sentence.text
    if word == "occupied" and before in _IS and _BY_WHOM.match(text[clauses.tokens[trigger.first].end :]) is not None:
        return True  # "Chechnya is occupied by 40,000 federal soldiers"
    if trigger.type == "buildup" and _OF_PLANNED.search(text) is not None:
        return True
    if trigger.type in ("airstrike", "shelling", "assault") and word in ("hit", "struck"):
        return _STRAY.match(text[clauses.tokens[trigger.first].start :]) is not None
    return trigger.type == "siege" and word in _CLOSES and _keeps_road_shut(clauses, trigger)


def _keeps_road_shut(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a state's soldiers close one road, which is theirs: no siege, unlike "all roads", "the last road"."""
    near = [token.lower for token in clauses.tokens[trigger.first + 1 : trigger.first + 1 + _TO_ROAD]]
    road = next((at for at, word in enumerate(near) if word in _ROAD), None)
    if road is None or not set(near[:road]) <= {"the", "a", "off", "main"}:
        return False
    doers = doers_of(clauses, trigger)
    closing = [one for one in clauses.mentions if any(one.first <= at < one.end for at in doers)]
    return bool(closing) and all(kind_of(one) == "state" for one in closing)
