"""What stands before the main clause of a sentence: "On Monday,", "Speaking to reporters,", "Had they attacked,"."""

import re
from functools import lru_cache

from streams.extract.words.days import MONTH, WEEKDAY

_PART = r"(?:early|late|later|earlier|shortly|soon|just|only|also|again)"
_MONTH = rf"{MONTH}\.?"
# "Late on Friday evening", "Last week", "In March 2024": what follows may do without a comma
_TIME = (
    rf"(?:{_PART} )*(?:(?:on|this|last|next|by|since) )?(?:{_PART} )?{WEEKDAY}"
    r"(?: (?:morning|afternoon|evening|night))?|"
    rf"(?:{_PART} )*(?:on (?:the )?)?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:,? \d{4})?|"
    rf"(?:{_PART} )?in (?:{_PART} )?(?:{_MONTH}(?: \d{{4}})?|\d{{4}})|"
    rf"(?:{_PART} )*(?:yesterday|today|tonight|overnight|(?:this|that|last) (?:week|weekend|month|year|morning|"
    r"afternoon|evening|night|spring|summer|autumn|winter)|(?:a|one|two|three|several|\d+) (?:hours?|days?|weeks?|"
    r"months?|years?) (?:ago|later|earlier|before))|at (?:the weekend|dawn|dusk|noon|midnight|night)"
)
# opens a phrase that a comma ends
_FIRST = (
    r"(?:in|on|at|unlike|after|before|during|amid|despite|with|without|by|for|from|since|until|following|within|"
    r"under|over|across|inside|outside|near|ahead of|because of|due to|as part of|according|"
    r"when|as|while|although|though|once|meanwhile|separately|however|elsewhere|instead|still|then|later|earlier|"
    r"shortly|hours|minutes|days|moments|asked|pressed|quoted|reached|contacted|interviewed|flanked|questioned|"
    r"speaking|talking|writing|addressing|citing|briefing|reporting|posting|reacting|responding|commenting|testifying|"
    r"appearing|announcing|describing|standing|visiting|replying|warning|recalling|referring|answering|telling|"
    r"[a-z]{3,}ly)"
)
_WORDS_OF = (
    r"(?:statement|communiqu\u00e9|communique|message|letter|interview|report|speech|video|broadcast|post|briefing)"
)
_OPENING = re.compile(
    rf"\W*(?:(?:{_TIME})(?:,(?! \d)\s*|\s+)|(?!according to\b){_FIRST}\b[^,;:“”\"]{{0,90}},(?!\d)\s*)"
    r"(?!\s|(?:and|but|or|nor|who|which)\b)|"
    rf"\W*in (?:an? |the same |its |his |their |her )(?:(?!from|by|of)[\w'\u2019-]+ ){{0,2}}?{_WORDS_OF}"
    rf"(?: (?:on|to|with|for) [A-Z][\w-]+)?(?: (?:{_TIME}))? (?=(?:the|an?|its|their|his|her|[A-Z]))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(rf"\W*(?:(?:{_TIME}),? )?(?:when|as|while|although|though|once|after|before)\b", re.IGNORECASE)
_HAD_FIRST = re.compile(
    r"\W*had (?!(?:enough|to|it)\b)[^;:]{3,160}?\b(?:would|could|might|should)(?:n['\u2019]t| not| never)? "
    r"(?:\w+ly )?(?:have|be|now|still)\b",
    re.IGNORECASE,
)
_HAD_LATER = re.compile(
    r"\b(?:would|could|might)(?:n['\u2019]t| not| never)? have [^;:]{2,80}?(?<!who )(?<!that )(?<!which )\bhad "
    r"(?=(?:the|an?|its|their|his|\d[\d,]*|[A-Z][\w-]+) )",
)
_MOST = 3  # such phrases one after another


@lru_cache(maxsize=8)  # asked for each event word of a sentence
def main_start(text: str) -> int:
    """Give where the main clause begins, 0 where nothing stands before it."""
    start = 0
    for _ in range(_MOST):
        found = _OPENING.match(text, start)
        if found is None or not text[found.end() :].strip():
            break
        start = found.end()
    return start


def opens_with_clause(text: str) -> bool:
    """Say whether a sentence begins with a clause of its own: what that tells nobody is quoted for."""
    return _CLAUSE.match(text) is not None


def is_had(text: str, at: int) -> bool:
    """Say whether "had" stands for "if": "Had 6,000 rebels attacked, the army would have fled"."""
    if "had " not in text.lower():
        return False  # most sentences are spared the patterns
    main = main_start(text)
    is_led = _HAD_FIRST.match(text, main) is not None or _HAD_FIRST.match(text) is not None
    return is_led or any(found.end() <= at for found in _HAD_LATER.finditer(text))
