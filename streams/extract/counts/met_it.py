"""People counted beside an attack that befell them, or from which they kept away: they hold out, left it, looked on."""

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_THOSE = r"(?: (?!who\b|which\b|that\b|and\b|while\b|as\b|have\b|had\b|were\b|are\b|was\b)[\w'\u2019-]+){0,7}?"
_BE = r"(?:are|were|was|have been|had been|has been|being)"
# "17,700 of their men were attacked", "35,000 Germans refuse to yield", "5,600 of his men were withdrawing"
_SUFFER = Small(
    rf"^{_THOSE} (?:"
    rf"{_BE} (?:then |also |themselves |suddenly )?(?:attacked|assailed|stormed|ambushed|besieged|charged|raided|"
    r"overrun|"
    r"spared by|taken (?:unawares|by surprise)|surprised|caught (?:unawares|off (?:their )?guard|asleep))\b|"
    r"(?:refuse[sd]?|declined?) to (?:yield|surrender|give (?:in|up|way)|capitulate)\b|"
    r"(?:hold|holds|held|holding) out\b|on (?:half|short|quarter) rations\b|"
    r"(?:were|are|was) (?:withdrawing|pulling (?:out|back)|leaving|evacuat\w+)\b|"
    r"(?:have|had|has) left [\w'\u2019 -]{2,30} by (?:ship|sea|boat|bus|train|road|air|rail)\b|going the other way\b|"
    r"(?:(?!and\b)[\w'\u2019-]+,? ){0,8}?(?:drove|marched|rode|passed) (?:past|by) without\b|"
    r"[^.;]{0,40}?\bfound only (?:tracks|ashes|ruins|bodies|corpses|the dead)\b|"
    r"[^.;]{0,40}?, (?:where|who|which) (?:they )?(?:only )?(?:watch|look(?:ed)? on)\w*\b)"
)
# "was abandoned by its 14,500 soldiers", "bombed a convoy carrying 5,900 rebels", "Attack on Camp of 7,000 Troops"
_SOME = r"(?:(?:some|about|around|nearly|over|more than|at least|up to) ?)*"
_BEFALLS = Small(
    rf"\b(?:(?:abandoned|deserted|evacuated|given up|left) by (?:its|their|the|his) {_SOME}|"
    r"(?:bomb(?:ed|s)|hit|struck|strafed|shelled) (?:an?|the|its) (?:[\w-]+ )?(?:convoy|column|camp|barracks|train|"
    rf"base) (?:carrying|of|with|holding) {_SOME}|"
    r"\b(?:attack|assault|raid|strike)s? (?:up)?on (?:an? |the |its )?(?:[\w-]+ )?(?:camp|base|barracks|garrison|"
    rf"position|stronghold) of {_SOME}|"
    rf"defenders,? (?:(?:who|which|are|were|is|said to|now) )*(?:number(?:ed|ing|s)?|total(?:led|ling)?) {_SOME}|"
    rf"\ban? (?:order|call|request|appeal) (?:for|to) (?:the|its|their|his) {_SOME})$"
)
_NOT_THEY = Small(r"\bit (?:was|is) not (?:the |some |about )*$")  # ".. the 12,000 troops who stormed it but a few"
_WHO_DID = Small(rf"^{_THOSE} (?:who|that)\b[^.;]{{1,80}}\bbut\b")
_SENT = Small(rf"\b(?:moved|sent|rushed|deployed|transferred|shifted|redeployed) {_SOME}$")
_IN_ANSWER = Small(
    r"^[^.;,]{1,60}? in (?:response|answer|reply|reaction) to (?:(?:an?|the|its|their|[\w-]+['\u2019]s?) )?"
    r"(?:[\w-]+ ){0,2}(?:attack|assault|offensive|raid|push|incursion|invasion|siege)"
)
_RELIEF = Small(r"^(?: [\w'\u2019-]+){0,2}? (?:of|in) (?:the|a) (?:[\w-]+ )?relief (?:column|force|army|expedition)\b")
_REACH = Small(
    r"^[^.;]{0,90}? (?:reached|arrived|came|got|drew near)\b[^.;]{0,60}\b(?:already|by then|had (?:been|fallen))\b"
)
# "Reinforcements of 5,500 men reached the besieged city", "Volunteers numbering 5,800 set out to relieve Vukovar"
_COME = Small(rf"\breinforcements (?:of|numbering|totall?ing) {_SOME}$")
_TO_TOWN = Small(
    r"^(?: [\w'\u2019-]+){0,3}? (?:(?:have|had|has) )?(?:reached|arrived (?:in|at)|got (?:in)?to|landed (?:in|at)) "
    r"(?:the )?(?!rebels|besiegers|attackers)(?:besieged |beleaguered )?[\w'\u2019-]+"
)
_TO_RELIEVE = Small(
    r"^(?: (?!and\b|who\b)[\w'\u2019-]+){0,4}? (?:who )?(?:set out|marched|moved (?:up|out)|started out|sallied out|"
    r"(?:was|were|are|is) (?:sent|ordered|on (?:its|their) way)) (?:[\w'\u2019-]+ ){0,3}?to (?:relieve|rescue|save)\b"
)
_RELIEF_OF = Small(rf"\brelief (?:force|column|army|expedition) of {_SOME}$")
_ON_ITS_WAY = Small(
    r"^(?: (?!and\b|who\b)[\w'\u2019-]+){0,3}? (?:set out|turned back|"
    r"(?:has |had |have )?(?:arrived|reached|left|started)|(?:was|were|is|are) (?:sent|on (?:its|their) way))\b"
)
_WITHOUT = Small(rf"\b(?:do|doing|did|manage[ds]?) without {_SOME}$")
_WAYS = ((_NOT_THEY, _WHO_DID), (_SENT, _IN_ANSWER), (_COME, _TO_TOWN), (_RELIEF_OF, _ON_ITS_WAY))


def met_it(text: str, number: Number) -> bool:
    """Say whether those counted have no part in it: it was not they, they were sent because of it, or came too late."""
    if number.kind != "count":
        return False
    before, after = text[: number.start], text[number.end :]
    if any(left.search(before) and right.search(after) for left, right in _WAYS):
        return True
    if _TO_RELIEVE.search(after) is not None or _WITHOUT.search(before) is not None:
        return True
    return _RELIEF.search(after) is not None and _REACH.search(after) is not None


def befell(text: str, start: int, end: int) -> bool:
    """Say whether those counted at `start:end` were attacked, hold out against it or leave before it."""
    return _SUFFER.search(text[end:]) is not None or _BEFALLS.search(text[:start]) is not None
