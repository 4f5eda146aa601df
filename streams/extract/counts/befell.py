"""People counted whom an attack befell, or who kept away from it: they hold out, left it, looked on."""

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


def befell(text: str, start: int, end: int) -> bool:
    """Say whether those counted at `start:end` were attacked, hold out against it or leave before it."""
    return _SUFFER.search(text[end:]) is not None or _BEFALLS.search(text[:start]) is not None
