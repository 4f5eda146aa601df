"""Verbs that tell how a number grew or shrank: "swelled from 3,100 to 6,200", "whittled down to 1,400"."""

import re

from streams.extract.words.forms import forms_of_all

GROWING = forms_of_all(
    """
    grow rise increase swell balloon mushroom snowball expand multiply double treble triple quadruple jump soar climb
    surge boost bolster strengthen augment reinforce fall drop shrink dwindle decline decrease thin whittle cut reduce
    pare halve deplete decimate slash trim slim winnow melt sink slump slide revise correct
    """
)
MOVED = forms_of_all("bring take raise build lift push send")
_WORDS = "|".join(sorted(GROWING, key=len, reverse=True))
# what a number has changed before "from 3,000 to 6,000" is no range; who "fell upon" a town changed nothing
CHANGE = re.compile(
    rf"\b(?:{_WORDS}|growth|up|down|(?:{'|'.join(sorted(MOVED))}) (?:the|its|their|his|that|this))\b(?! upon\b)"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?:some |about |another |around |nearly |a further |more than )*$", re.IGNORECASE)
_WHOSE = (
    r"(?:numbers?|ranks|strength|forces?|columns?|army|armies|host|horde|garrison|contingent|brigades?|besiegers|"
    r"attackers|rebels|militia|insurgents|fighters|troops|men|soldiers)"
)
# a number after it is what those who attack are by now
GROWN_TO = re.compile(
    rf"\b{_WHOSE}\b[^;]{{0,50}}?\b(?:{_WORDS}|down|up)\b[^;]{{0,40}}? to (?:just |only |barely |a mere )?$|"
    rf"\b(?:{_WORDS}|{'|'.join(sorted(MOVED))})\b[^;]{{0,10}}? (?:the|its|their|his|that) [^;,]{{0,30}}?{_WHOSE}\b"
    r"[^;]{0,40}? to (?:just |only |barely |a mere )?$",
    re.IGNORECASE,
)
# what is left of them
LEFT_WITH = re.compile(
    r"\b(?:left|leaves|leaving|is down to|are down to|was down to|were down to|down to|reduced to) "
    r"(?:(?:it|them|him|the [\w-]+) )?(?:with )?(?:just |only |barely |a mere |some |no more than )*$",
    re.IGNORECASE,
)

# how many they were: "at first 3,000, they are now 14,000"
_ONCE = re.compile(
    r"\b(?:(?:at|from the) (?:first|start|outset|beginning)|initially|originally|to begin with|"
    r"first (?:said|put|spoke|reported|estimated|believed|thought|gave|claimed|announced)|"
    r"(?:beg[au]n|start(?:ed|ing)(?: out)?|opened|set out) "
    r"(?:(?:the|its|their|his|this) \w+ (?:(?:on|in) [\w ]{1,14})?)?with|once)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now|today|by now|nowadays|at present|currently|since then|meanwhile|"
    r"later (?:raised|revised|corrected|put|lowered|cut|amended|said)|(?:raised|revised|corrected|lowered) "
    r"(?:it|this|that|the (?:number|figure|total|estimate)) to)\b",
    re.IGNORECASE,
)
# .. of which the verb tells what became
_GROWN = re.compile(
    rf"\b(?:has|have|had) (?:since |now )?(?:(?:{_WORDS})\b[^.;,]{{0,20}}|(?:{'|'.join(sorted(MOVED))}) "
    r"(?:the|its|their|his|that|this|it|them)\b[^.;,]{0,40}) to [\w ]{0,20}$",
    re.IGNORECASE,
)
# a movement that grew from one size to another is told by its whole strength
_MOVEMENT = re.compile(
    r"\b(?:group|movement|sect|organi[sz]ation|insurgency|front|party|rebellion)\b[^.;]{0,60}?\b"
    rf"(?:{_WORDS}|evolved|turned) from an? [^.;]{{0,40}}$",
    re.IGNORECASE,
)
_TO_ARMY = re.compile(
    r"[^.;]{0,30}? (?:in)?to an? (?:[\w-]+ ){0,2}?(?:force|army|movement|militia|network|organi[sz]ation)\b[^.;]{0,40}",
    re.IGNORECASE,
)


def is_of_movement(before: str, between: str) -> bool:
    """Say whether two numbers tell how large a movement was and is: "grew from a sect of 300 to an army of 4,000"."""
    return _TO_ARMY.fullmatch(between) is not None and _MOVEMENT.search(before) is not None


def is_outgrown(before: str, between: str) -> bool:
    """Say whether the words before and between two numbers give the first as past and the second as present."""
    is_more = _NOW.search(between) is not None or _GROWN.search(between) is not None
    return is_more and _ONCE.search(before) is not None


def is_growth(before: str) -> bool:
    """Say whether the number after these words is only by how much another has changed: "has grown by 3,000"."""
    found = _BY.search(before)
    return found is not None and CHANGE.search(before[: found.start()]) is not None
