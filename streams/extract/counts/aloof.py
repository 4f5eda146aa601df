"""People counted beside a fight who wait for the attackers, or have no part in it: they leave, or guard a country."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Cased, Small

# "are waiting for them, behind trenches of burning oil"
_WAIT = re.compile(
    r"[^.;,\d]{0,40}?\b(?:are|is|were|was|be) (?:said to be |thought to be |believed to be )?"
    r"(?:waiting|lying in wait|in wait|dug in) for (?:them|it|the attackers)\b",
    re.IGNORECASE,
)
# "its 1,000 soldiers in the area would leave as quickly as possible"
_LEAVE = re.compile(
    r"[^.;,\d]{0,40}?\b(?:will|would|shall|(?:is|are|was|were) (?:to|about to|preparing to|ordered to)) "
    r"(?:soon |now |also )?(?:leave|withdraw|pull out|pull back|go home|return home|come home|depart|"
    r"be (?:withdrawn|pulled out|evacuated|brought home|sent home|flown out))\b",
    re.IGNORECASE,
)
# "the government, which is protected by some 21,000 peacekeepers"
_GUARD_STATE = re.compile(
    r"\b(?:government|state|regime|president|administration|country|authorities)\b[^.;\d]{0,30}?"
    r"\b(?:protected|propped up|guarded|shielded|kept in (?:power|place)|supported|backed) by (?:the |some |about |"
    r"around |over |more than |nearly |up to |at least |a force of |an? )*$",
    re.IGNORECASE,
)
# "with its 6,500 men, has closed the gates of its garrisons and declared itself neutral"
_NEUTRAL = Small(
    r"[^.;]{0,90}?\b(?:(?:declared|proclaimed) (?:itself|themselves|himself) neutral|"
    r"(?:remain|stay|kept|keep|is|are|was|were)\w* (?:strictly |so far |itself |themselves )?neutral|"
    r"(?:preserv|observ|maintain|keep|kept|declar)\w* (?:\w+ )?neutrality|"
    r"(?:stay|remain|kept|confined|keep)\w* (?:in|to|inside) (?:its |their )?barracks|taken no side|taken no part|"
    r"(?:will|would|to|shall) (?:not (?:intervene|interfere|get involved|take (?:part|sides)|join)|stay out|"
    r"take no (?:part|sides?)))\b"
    r"(?! (?:in|at) (?:the |any |peace |new )*(?:talks|negotiations|elections?|vote|poll|conference))"
)
# "Guatemala has put 2,000 troops on its side of the river"
_OWN_SIDE = Small(
    r"(?: [\w-]+){0,3}? (?:on|along|behind|to) (?:its|their) (?:own )?side of (?:the|its|their) (?:[\w-]+ )?"
    r"(?:border|river|frontier|line|boundary|lake|strait|fence|wall)\b"
)
# "Uganda, which has 5,000 soldiers in the area to fight the ADF, shut its border"
_HAS_THERE = Small(
    r"\b(?:which|who|that) (?:has|have|had|keeps?|kept|maintains?|maintained|stationed|stations) (?:some |about |"
    r"around |over |more than |nearly |up to |at least |an estimated |almost )*$"
)
_THERE_TO = Small(
    r"(?: (?!to\b)[\w'\u2019-]+){1,4}? (?:in|inside|at|on|across|near|along) (?!(?:action|battle|combat)\b)[^.;,]{2,40}"
    r"? to (?:fight|help|combat|hunt|contain|train|support|protect|guard|secure|assist|monitor|advise|counter)\b"
)
_CIVIL = Cased(r"\b[Oo]f\b.*\b(?:people|residents|inhabitants|civilians|souls|citizens|families)\b")
_CIVILIANS = r"(?:people|residents|inhabitants|civilians|souls|townspeople|villagers|citizens|families|households)"
# "Of the 17,000 people who lived there, perhaps 200 are left", "Fewer than 900 of the 32,000 residents"
_OF_PEOPLE = re.compile(
    rf"\b[Oo]f (?:the |its |their |a population of |(?:some |about |around |over |more than |nearly )+)*"
    rf"(?:\w+ )?[\d,.]+(?: (?:thousand|million))? (?:\w+ ){{0,2}}?{_CIVILIANS}\b[^.;\d]*$"
)
_PEOPLE_OF = re.compile(
    rf"\s*(?:out )?of (?:the|its|their|a|some|about|around) (?:\w+ )?[\d,.]+(?: (?:thousand|million))? "
    rf"(?:\w+ ){{0,2}}?{_CIVILIANS}\b"
)
_MEMBERS = re.compile(
    r"\s+(?:(?:[\w-]+ ){0,2}members? (?:states? )?of (?:the |its |their )?(?:[\w.'\u2019-]+ ){0,3}?"
    r"(?:[Cc]ouncil|[Pp]arliament|[Cc]ongress|[Ss]enate|[Aa]ssembly|[Cc]abinet|[Uu]nion|[Bb]loc|[Cc]ommittee|"
    r"[Cc]ommission|[Dd]elegation)\b|(?:permanent|founding|member|elected) (?:members|states|nations))"
)
_MOVEMENT = re.compile(r"\b(?:[A-Z][\w-]+ (?:National|People['\u2019]s) (?:Congress|Union|Assembly)|Patriotic Union)\b")


# "5,000 would be required to retake it", not "5,000 had been needed" of those who took it
_NEEDED = re.compile(
    r"(?: (?!who\b|that\b|which\b|and\b)[\w'\u2019-]+){0,3}? "
    r"(?:(?:are|is|will be|would be|would have been) (?:really |still |also )?(?:needed|required|necessary)|"
    r"(?:were|was|are|is|had been|have been|would be) (?:requested|wanted|asked for|called for|promised))\b",
    re.IGNORECASE,
)
# "an attacker would need 6,000 men", "storming it would take 6,000"
_WOULD_NEED = Small(
    r"\b(?:would|might|could) (?:probably |still |at least )?(?:need|require|take|have to (?:have|find|send|bring))"
    r"(?: (?:some|about|at|least|around|another|more|than|over|up|to|nearly|an|army|force|of))* $"
)
# "with 6,000 men stand ready in case the fighting spreads", "6,000 fighters of a rival group hold the hills"
_STAND_BY = Small(
    r"(?: (?!and\b|who\b|which\b|that\b)[\w'\u2019-]+){0,3}? (?:"
    r"(?:(?:are|is|were|was) )?(?:stand(?:s|ing)?|stood|held|kept|put) (?:ready|by|on stand-?by|on alert)\b"
    r"[^.;,]{0,30}?\b(?:in case|should|if|lest)\b|"
    r"of (?:an?|another|some|the) (?:rival|different|other|neutral) "
    r"(?:group|faction|movement|militia|army|gang|clan|force)s? "
    r"(?:control|hold|held|run|rule|occupy|live|are (?:based|camped|dug in)|keep)\w*)\b"
)
# "having sent 300 commandos when 3,000 were needed"
_WERE_NEEDED = re.compile(
    r"(?: [\w'\u2019-]+){0,2}? (?:were|was|had been) (?:needed|required|necessary)\b", re.IGNORECASE
)
_INSTEAD = re.compile(r"\b(?:when|while|but|though|although|whereas) (?:some |about |at least )?$", re.IGNORECASE)


def are_needed(text: str, number: Number) -> bool:
    """Say whether a number counts who are only wanted, and are not there, or only stand by."""
    before, after = text[: number.start], text[number.end :]
    if _NEEDED.match(text, number.end) or _WOULD_NEED.search(before) or _STAND_BY.match(after):
        return True
    return _WERE_NEEDED.match(text, number.end) is not None and _INSTEAD.search(before) is not None


def are_of_council(text: str, number: Number) -> bool:
    """Say whether a number counts who sit in a council or parliament: "the five permanent members"."""
    found = _MEMBERS.match(text, number.end) if "ember" in text else None
    return found is not None and _MOVEMENT.search(found[0]) is None


def lie_in_wait(after: str) -> bool:
    """Say whether the words after a number have its people wait for who attacks: "are waiting for them"."""
    return " for " in after and _WAIT.match(after) is not None


def stands_apart(before: str, after: str) -> bool:
    """Say whether the words beside a number have its people leave, guard a whole state, or take no side."""
    if _LEAVE.match(after) is not None or _NEUTRAL.match(after) is not None or are_on_own_side(after):
        return True
    if _HAS_THERE.search(before) is not None and _THERE_TO.match(after) is not None:
        return True
    return " by " in before and _GUARD_STATE.search(before) is not None


def are_on_own_side(after: str) -> bool:
    """Say whether the words after a number keep its people where they are at home: "on its side of the river"."""
    return " side of " in after and _OWN_SIDE.match(after) is not None


def are_of_people(text: str, number: Number) -> bool:
    """Say whether a number counts those of a town's people who are left: "Of the 17,000 people .. 200 are left"."""
    if not _CIVIL.search(text):
        return False
    return _PEOPLE_OF.match(text, number.end) is not None or _OF_PEOPLE.search(text[: number.start]) is not None


_MACHINES = Small(
    r"^ of (?:their|its|his|her|our|the) (?:(?!soldiers|troops|men|fighters|rebels)[a-z-]+ ){0,2}?(?:tanks|"
    r"guns|howitzers|vehicles|trucks|lorries|aircraft|planes|helicopters|rockets|missiles|shells|boats|houses|homes|"
    r"huts)\b"
)
# "lines of pick-ups, six hundred of them"
_OF_THEM = Small(r"^ of (?:them|these|those)\b")
_MACHINES_BEFORE = Small(
    r"\b(?:tanks|guns|howitzers|vehicles|trucks|lorries|pick-?ups|technicals|motorcycles|motorbikes|aircraft|planes|"
    r"jets|helicopters|drones|rockets|missiles|shells|rounds|boats|ships|landing craft|houses|homes|huts|bombs|mines)"
    r"(?:,| \(| -| \u2013|\u2014) ?(?:(?:about|some|perhaps|nearly|over|more than|at least|up to|around) )*$"
)


def are_machines(text: str, number: Number) -> bool:
    """Say whether a number without a noun counts no people: "7,000 of the intruders and 200 of their tanks"."""
    after = text[number.end :]
    if _MACHINES.search(after) is not None:
        return True
    return _OF_THEM.search(after) is not None and _MACHINES_BEFORE.search(text[: number.start]) is not None


_AT_A_TIME = Small(r"(?: [\w'\u2019-]+){0,2}? at a time\b")
_IN_GROUPS = Small(
    r"\bin (?:small )?(?:groups|bands|teams|parties|squads|packs|batches) of (?:(?:about|up to|some|at most) )?$"
)
_SMALL_GROUP = 500  # persons


def come_in_turns(text: str, number: Number) -> bool:
    """Say whether only so many come together, again and again: "four hundred at a time", "in groups of a dozen men"."""
    if number.kind != "count":
        return False
    is_group = number.middle < _SMALL_GROUP and _IN_GROUPS.search(text[: number.start]) is not None
    return is_group or _AT_A_TIME.match(text[number.end :]) is not None
