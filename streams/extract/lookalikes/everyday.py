"""What soldiers and fighters do on days without war: a strike for pay, a road lined, food carried, a flood fought."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import MASSED

_SOME = r"(?:(?:some|about|around|nearly|almost|over|at least|more than) )?"
_OF_NATURE = (
    r"(?:floods?|flooding|flood ?waters?|fires|wildfires?|blazes?|flames|locusts|hunger|cholera|ebola|malaria|"
    r"viruse?s?|outbreaks?|epidemics?|droughts?)"
)
_HAVOC = (
    r"(?:dam|quake|earthquake|floods?|landslides?|mudslides?|avalanche|cyclone|hurricane|typhoon|tsunami|eruption|"
    r"volcano)"
)
_DAYS = (
    r"(?:independence|victory|army|republic|national|armistice|liberation|constitution|revolution|memorial|unity|"
    r"labou?r|may|new year['\u2019]s|martyrs['\u2019]?) day"
)
_FEAST = (  # no "final assault"
    r"(?:final(?=[.,;]|$| (?:of|between|against)\b)|match|game|summit|visit|vote|election|festival|ceremony|wedding|"
    r"funeral|coronation|concert|parade)"
)
_HOUSE = (
    r"(?:residence|palace|embassy|stadium|hotel|courts?|parliament|church|cathedral|mosque|temple|hospital|building|"
    r"house|square|venue)"
)
# from the word on
_DOES = Small(
    # "surround the residence to protect him", "ring the stadium for the final"
    rf"(?:ring|surround|encircl|cordon|block|clos|seal)\w*(?: off)? (?:[^.;:]{{2,60}}? {_HOUSE}\b[^.;:]{{0,30}}? to "
    r"(?:protect|guard|shield)\b|[^.;:]{2,80}? to (?:stop|contain|slow|prevent) (?:the )?(?:spread|looting|looters|"
    r"virus|outbreak|epidemic|crowds|fans)\b|"
    rf"[^.;:]{{2,80}}? for (?:the|a|its|their) (?:[\w-]+ ){{0,2}}?{_FEAST}\b)|"
    r"(?:carr(?:y|ies|ied|ying)|br(?:ings?|inging|ought)|deliver(?:s|ed|ing)?|haul(?:s|ed|ing)?) (?:food|aid|"
    r"medicines?|water|supplies|blankets|flour|rice|grain|tents|relief|the (?:wounded|sick|injured))\b(?! to "
    r"(?:the|their|its) (?:front|comrades|besieged|garrison|defenders|fighters|troops|rebels))|"
    rf"(?:battl|fight|fought|tackl|combat)\w* (?:back )?(?:the |against )*(?:[\w-]+ )?{_OF_NATURE}\b|"
    rf"(?:rush|sen[dt]|flew|flown|fly|dispatch|deploy|mobili[sz]|order|mov|call)\w*(?: in| out)? (?:to|into) "
    rf"[^.;:]{{2,60}}? after (?:the|an?|its) (?:[\w-]+ ){{0,3}}?{_HAVOC}\b|"
    rf"occupied [^.;:]{{2,40}}? for {_SOME}[\w-]+ (?:years|decades)\b|"
    rf"march\w* (?:through|past|down|along|in) [^.;:]{{2,50}}? (?:on|for|to mark|to celebrate) (?:its |the )?{_DAYS}\b|"
    r"open(?:ed|s|ing)? (?:an?|the) (?:[\w-]+ )?(?:school|clinic|hospital|market|museum|shop)\b|"
    r"full of\b|"
    r"lin(?:e|es|ed|ing) (?:the|a) (?:[\w-]+ )?(?:roads?|streets?|route|highway|avenue|boulevard)\b"
)
_AT = Small(r"\b(?:battl|fight|fought|tackl|combat)\w* (?:back )?(?:the )?$")
_NATURE = Small(rf"{_OF_NATURE}\b")
_STRIKE, _ON = words("strike strikes"), Small(r"\b(?:go|goes|gone|going|went|are|were|was|is|been|out|still) on $")
# what only goes on
_HOLDS = forms_of_all("hold control occupy") - words("held controlled occupied")
_ROADS = words("road roads bridge bridges route highway")


def is_everyday(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the word tells what soldiers do without a fight."""
    text, start = clauses.sentence.text, clauses.tokens[trigger.first].start
    if clauses.tokens[trigger.first].lower in _STRIKE:
        return _ON.search(text[:start]) is not None
    is_at_nature = _AT.search(text[:start]) is not None and _NATURE.match(text[start:]) is not None
    return is_at_nature or _DOES.match(text[start:]) is not None


def is_kept(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what the judge takes for an attack tells what somebody has in hand: "6,500 rebels hold Goma"."""
    after = [token.lower for token in clauses.tokens[trigger.end : trigger.end + 4]]
    is_held = clauses.tokens[trigger.first].lower in _HOLDS and not trigger.is_noun
    return is_held and trigger.type in MASSED and _ROADS.isdisjoint(after)
