"""Who tells: people counted as the source of a report, and two sources whose figures may disagree."""

import re

from streams.extract.counts.numbers import Number
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
# one who tells it otherwise than who told it last: before his figure, in its sentence or the one before
_OTHERWISE = Small(
    r"\b(?:different|another|contrary|conflicting|other|opposite|own) (?:account|version|figure|number|story|picture|"
    r"estimate|count)s?\b|"
    r"\b(?:disput|contradict|reject|deni|dismiss|challeng|question|contest|scoff|laugh|mock)\w* "
    r"(?:at |by )?(?:that|this|the|these|those|such|his|her|its|their) (?:[\w-]+ )?"
    r"(?:account|figure|number|claim|estimate|count|version|report)s?\b|"
    r"\b(?:played|talked) (?:down|up) the\b"
)
_HOWEVER = Small(r", (?:however|by contrast|on the other hand|in contrast|for (?:its|his|her|their) part),")
# "confirmed the attack but said only about", which is less than others said
_PLAYED_DOWN = Small(
    r"\b(?:said|says|insist(?:s|ed)|maintain(?:s|ed)|claim(?:s|ed)|stat(?:es|ed))(?: that)? (?:(?:there were|it was) )?"
    r"(?:only|just|no more than|not more than|fewer than|a mere|barely|at most)(?: (?:about|some|around))* $"
)
_DAY = re.compile(rf"\b(?:(?i:{WEEKDAY})|(?:1st|2nd|3rd|\d{{1,2}}th)|[Mm]orning|[Aa]fternoon)\b")
_GO_ON = words("he she it they we i")
_MOST = 50  # more people than so many are nobody's source
_REACH = 100  # characters before and after a number in which it is told
_ASKED = Small(
    r"\b(?:according to|told by|interview(?:s|ed)?(?: with)?|interviewing|quot(?:es|ed|ing)|cit(?:es|ed|ing)|"
    r"spoke (?:to|with)|accounts? (?:of|by|from)|testimony (?:of|by|from)|asked)"
    r"(?: the| some| at least| about| more than)*\s*$"
)
_SAID_BY = Small(r"[,\u201d\u2019\"'.!?)]\s*(?:said|says)\s+$")
_IS_LAST = Small(r"\s+(?:[\w'\u2019-]+\s+){0,2}?[\w'\u2019-]+(?:s|men)\s*(?:[.,;]|$)")
_TELLS = (
    r"(?<!were )(?<!was )(?<!been )(?<!are )"
    r"(?:said|says?|told|tells?|confirm(?:s|ed)?|report(?:s|ed)|recall(?:s|ed)?|recount(?:s|ed)?|describ(?:es?|ed))\b"
)
_WHO_TELL = Small(
    r"\s+(?:[\w'\u2019-]+\s+){1,4}?(?:(?:at|from|in|of|on|with|near|who|stationed|based)\s+[^.;,]{2,60}?\s+)?"
    rf"(?:also |later |separately |have |had )?{_TELLS}(?! to (?:be|have|number)\b)"
)
_ASIDE = Small(r"(?:^|[,;\u201d\"]\s+|\b(?:and|but|as)\s+)(?:at least |some |about )?$")


def are_tellers(text: str, number: Number) -> bool:
    """Say whether those counted are who tells it: "two officers said", "according to two soldiers"."""
    if number.kind != "count" or number.middle > _MOST:
        return False
    before = text[max(0, number.start - _REACH) : number.start]
    after = text[number.end : number.end + _REACH]
    if _ASKED.search(before) or (_SAID_BY.search(before) and _IS_LAST.match(after)):
        return True
    return _ASIDE.search(before) is not None and _WHO_TELL.match(after) is not None


def are_two_tellers(before: str, after: str) -> bool:
    """Say whether each sentence has a teller of its own, and neither a word that one figure replaced the other."""
    first = after.strip("\"'\u201c\u2018 ").split(" ", 1)[0].lower()
    if first in _GO_ON or _SAYS.search(before) is None or _SAYS.search(after) is None:
        return False
    if _SINCE.search(before) is not None or _SINCE.search(after) is not None:
        return False
    days = set(_DAY.findall(after))
    return not days or days <= set(_DAY.findall(before))


def tells_otherwise(last: str, before: str) -> bool:
    """Say whether a figure is told as another's account: by the sentence before, or the words before it."""
    if _OTHERWISE.search(last) is not None or _OTHERWISE.search(before) is not None:
        return _SAYS.search(before) is not None
    return plays_down(before) or (_HOWEVER.search(before) is not None and _SAYS.search(before) is not None)


def plays_down(before: str) -> bool:
    """Say whether the words before a figure tell that there are no more: "but the police said only"."""
    return _PLAYED_DOWN.search(before) is not None
