"""Whether two sentences give their figures by the word of two who may disagree, and not one after the other."""

import re

from streams.extract.words.days import WEEKDAY
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_SAYS = Small(
    r"\b(?:sa(?:id|ys?)|spoke of|speaks of|spoke|claim(?:s|ed)?|according to|believ(?:es?|ed)|estimat(?:es?|ed)|"
    r"reckon(?:s|ed)?|puts? (?:it|the|their|its|them|his|both)|gave|told|admit(?:s|ted)?|insist(?:s|ed)?|counted|"
    r"report(?:s|ed)|count of|answered with|boast(?:s|ed)?|account|figure was|thought|repl(?:y|ied)|maintain(?:s|ed)?|"
    r"assess(?:es|ed)?|talk(?:ed)? of|guess(?:es|ed)?)\b",
)
# a word that one figure came after the other
_SINCE = Small(
    r"\b(?:later|since then|now|revis\w+|updat\w+|rais\w+|amend\w+|correct\w+|afterwards|in the evening|"
    r"new(?:er)? figure|by (?:nightfall|evening|dusk|noon|midnight|then)|grown|grew|swell\w*|reinforc\w+|today|fresh|"
    r"latest|already|again|withdr\w+|mistak\w+|error|wrong\w*|retract\w+|clarif\w+|instead|this morning|overnight|"
    r"at first|first|initial\w*|original\w*|earlier|previous\w*|then|yesterday|joined|arriv\w+|came up|doubled|"
    r"trebled|supersed\w+|has since)\b",
)
_DAY = re.compile(rf"\b(?:(?i:{WEEKDAY})|(?:1st|2nd|3rd|\d{{1,2}}th)|[Mm]orning|[Aa]fternoon)\b")
_GO_ON = words("he she it they we i")


def are_two_tellers(before: str, after: str) -> bool:
    """Say whether each sentence has a teller of its own, and neither a word that one figure replaced the other."""
    first = after.strip("\"'\u201c\u2018 ").split(" ", 1)[0].lower()
    if first in _GO_ON or _SAYS.search(before) is None or _SAYS.search(after) is None:
        return False
    if _SINCE.search(before) is not None or _SINCE.search(after) is not None:
        return False
    days = set(_DAY.findall(after))
    return not days or days <= set(_DAY.findall(before))
