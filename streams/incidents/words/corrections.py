"""Whether an article puts right how many fight, or that they do: not a name, a date, the dead, or what others err in.

Words like "Correction" or "an earlier version" make a sentence a notice; what it is about is asked of its other words.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from streams.extract.words.small import Small

About = Literal["fight", "other", "unsaid"]

_ITEM = r"(?:story|article|report|dispatch|post|item|piece|account|bulletin|update)"
_WRONG = r"(?:wrong(?:ly)?|incorrect(?:ly)?|in error|erroneous(?:ly)?|mistaken(?:ly)?|false(?:ly)?|inaccurate(?:ly)?)"
_TOLD = r"(?:reported|wrote|said|stated|gave|given|put|published|described|announced|believed|spoke|told)"
_HEAD = r"(?:correction|corrected|clarification|erratum|errata|retraction|amendment)s?"
_ERRS = r"(?:misstat|overstat|understat|misreport|exaggerat|miscount)\w+"
_NOTICE = Small(
    rf"^\W*(?:{_HEAD}\b(?! officer| facilit| cent)|\(?corrects\b|(?:editor['\u2019]?s?['\u2019]? note|note to \w+)\b)"
    rf"|\b(?:an|the|our|its) (?:earlier|previous|original|first|initial) version\b"
    rf"|\b(?:this|our|the) (?:\w+ )?{_ITEM}\b[^.;]{{0,40}}? (?:corrected|amended|(?:updated|changed) to correct)\b"
    rf"|\b(?:we|our|earlier {_ITEM}|previous {_ITEM}|this {_ITEM})\b[^;]*?\b(?:{_WRONG}|{_ERRS}|should have)\b"
    rf"|\bwe (?:regret|retract|withdraw|correct)\b|\bwe apologi[sz]e for the (?:error|mistake)\b"
    rf"|\b(?:not|instead of|rather than)\b[^.;]{{1,40}}? as (?:we |was |were |had been |first |earlier |initially "
    rf"|previously |originally )*(?:{_WRONG} )?{_TOLD}\b|\bas (?:was |were )?{_WRONG} {_TOLD}\b"
)
_OWN_WORD = Small(rf"\bwe (?:\w+ )?{_TOLD}\b|\bour (?:\w+ )?{_ITEM}\b|\b(?:earlier|previous) {_ITEM}\b")
_IT_ERRS = Small(rf"^\W*(?:that|this|it|the (?:figure|number|{_ITEM})) (?:was|is|were|has been) (?:{_WRONG}|not \w+)\b")
_MEN = (
    r"(?:fighters?|rebels?|troops?|soldiers?|gunmen|militants?|insurgents?|militiamen|guerrillas?|jihadis(?:t|ts)?"
    r"|terrorists?|attackers?|men|forces?|recruits?|mercenaries|combatants|warriors|besiegers)"
)
_LOST = r"(?:dead|died|deaths?|kill\w*|wound\w*|injur\w*|captured|casualt\w+|toll|hurt|victims?|displaced|civilians?)"
_COUNTED = Small(
    rf"\b(?:number|size|strength|count|figure) (?:of|for) (?:the |those )?(?:\w+ )?{_MEN}"
    rf"(?! {_LOST}| who (?:were )?{_LOST})"
    rf"|\b(?:force|army|column|group|band)['\u2019]s? (?:size|strength)\b|\b{_MEN}['\u2019]s? (?:strength|numbers?)\b"
    rf"|\d[\d,.]*(?: [a-z-]+)? {_MEN}(?! (?:were )?{_LOST})|\b{_MEN}\b[^.;]{{0,60}}? (?:numbered|are|were|was) \d"
    rf"|\bhow many {_MEN}(?! {_LOST})|\bstrength of (?:the|its|their)\b"
)
_NAMED = Small(
    r"\b(?:wrong|incorrect|inaccurate) (?:\w+ )?(?:dates?|days?|names?|ages?|titles?|ranks?|years?|months?|spellings?"
    rf"|photo\w*|captions?|pictures?|(?:number|count|toll|figure) (?:of|for) (?:the )?(?:\w+ )?{_LOST})\b"
    r"|\bmis(?:spel|identif|nam|quot|attribut)\w+"
)
_OTHER = Small(
    rf"\b{_LOST}\b|\bspel\w+|\bnames?\b|\bnamed\b|\btitles?\b|\bage\b|\branks?\b"
    r"|\bphoto\w*|\bcaptions?\b|\bpictures?\b|\bimages?\b|\bheadlines?\b|\bbylines?\b|\bquot\w+|\battribut\w+|\blinks?\b"
    r"|\bdates?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\byears?\b|\bdistance\b|\bkilomet\w+|\bkm\b|\bmiles\b"
    r"|\bpopulation\b|\binhabitants\b|\bresidents\b|\bdollars?\b|\bmillion\b|\bcapital of\b|\bgender\b|\bpronouns?\b"
)
_FOUGHT = Small(
    rf"\b{_MEN}\b|\bnumbers?\b|\bfigures?\b|\d{{3}}|\bthousands?\b|\bhundreds?\b|\b(?:attack|assault|offensive|raid|siege"
    r"|storm|fight|battle|clash|advance|captur|besieg|invad|invasion|ambush|incursion)\w*"
)
_WHEN = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?\b|\b[A-Z][a-z]+ \d{1,2}(?:, \d{4})?\b|\b(?:19|20)\d\d\b"
    r"|\b(?:on|of) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_SENTENCE = re.compile(r"(?<=[.!?])[\"\u201d]?\s+(?=[\"\u201c(]?[A-Z\d])|\n+")
_PLAIN = Small(
    rf"^\W*(?:{_HEAD}|editor['\u2019]?s?['\u2019]? note|(?:this|our|the) (?:\w+ )?{_ITEM} (?:has been|was|is) (?:\w+ )?"
    r"(?:corrected|amended)(?: (?:on|at|of)\b.*)?|we (?:regret|apologi[sz]e for) the (?:error|mistake)s?)\W*$"
)


def puts_right(title: str, text: str) -> bool:
    """Say whether the article corrects how many fight or whether they do: what its notices say, else its title."""
    sentences = [one.strip() for one in _SENTENCE.split(text) if one.strip()]
    found = [one for one in _notices(sentences) if one != "unsaid"]
    if found:
        return "fight" in found
    headed = _about(title) if _NOTICE.search(title) else None
    is_plain = any(_PLAIN.match(one) for one in (title, *sentences))
    return headed == "fight" or (is_plain and headed != "other")


@lru_cache(maxsize=16_384)
def is_put_right_in(quote: str) -> bool:
    """Say whether these words themselves, which tell of a fight, put right what was told of it."""
    return _NOTICE.search(quote) is not None and _about(quote) == "fight"


def _notices(sentences: Sequence[str]) -> Iterator[About]:
    for at, sentence in enumerate(sentences):
        after = sentences[at + 1] if at + 1 < len(sentences) else ""
        if _NOTICE.search(sentence):
            yield _about(sentence)
        elif _OWN_WORD.search(sentence) and _IT_ERRS.search(after):
            yield _about(f"{sentence} {after}")


def _about(notice: str) -> About:
    """Give what a notice is about; what it says neither of is other, unless it says nothing at all."""
    if _PLAIN.match(notice):
        return "unsaid"
    told = _WHEN.sub(" ", notice)
    if _NAMED.search(told):
        return "other"
    if _COUNTED.search(told):
        return "fight"
    return "fight" if _FOUGHT.search(told) and not _OTHER.search(told) else "other"
