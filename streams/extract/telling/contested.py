"""Claims that others deny: what one side claims is told, with its figures, whatever the other side says of it."""

import re
from datetime import date

from streams.extract.telling.dates import is_dated_lately
from streams.extract.words.small import Small

_CLAIMS = r"(?:said|says?|claim(?:s|ed)?|announc(?:es|ed)|report(?:s|ed)?|told|declared|boasted|stat(?:es|ed))"
_DENIES = (
    r"(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|disput(?:es|ed)|contradict(?:s|ed)|refut(?:es|ed)|"
    r"(?:said|says?|insist(?:s|ed)) (?:that )?(?:there (?:was|were|had been|has been) no|no (?:\w+ )?(?:attack|assault|"
    r"offensive|fighting|battle|raid))|"
    r"(?:call|brand|describ|denounc)(?:e?d|e?s) (?:it|this|that|them|the (?:claim|report)s?) (?:as )?(?:all )?"
    r"[\"\u201c]?(?:an? |pure |sheer )*(?:\w+ )?(?:lies?|false|nonsense|propaganda|fabrications?|untrue|rumours?|"
    r"fantas\w+|fiction))"
)
_DENIAL = r"(?!\W*(?:he|she|it|they|who|which)\b)[^.;]{2,60}?\b" + _DENIES + r"\b"
# "The rebels said that they had attacked Bunia; the army denied it"
_IN_ONE = Small(
    rf"^(?:(?!\b(?:deny|denies|denied)\b)[^;])*\b{_CLAIMS}\b[^;]*?(?:;|, (?:but|while|though|and)) {_DENIAL}"
)
_CLAIMED = Small(rf"^(?:(?!\b(?:deny|denies|denied)\b).)*\b{_CLAIMS}\b(?:(?!\b(?:deny|denies|denied)\b).)*$", re.DOTALL)
# "6,000 rebels attacked Bria and the first reports were false": what was told before it
_OTHERS_FALSE = Small(
    r"\b(?:and|but|though) (?:the )?(?:first|early|earlier|initial|previous) (?:reports?|accounts?|figures?) "
    r"(?:was|were|proved) (?:false|wrong|untrue)\b"
)
_NEXT = Small(rf"^\W*{_DENIAL}")


def is_contested(text: str, after: str) -> bool:
    """Say whether a sentence tells a claim that somebody else denies, in it or at once in the sentence `after` it."""
    return _IN_ONE.search(text) is not None or (_NEXT.search(after) is not None and _CLAIMED.search(text) is not None)


def is_known(text: str, after: str, published: date | None) -> bool:
    """Say whether the words leave no doubt that a sentence speaks of these days and for somebody.

    The judge knows neither the day nor that a claim stands though it is denied, and takes both for unreal.
    """
    return is_dated_lately(text, published) or is_contested(text, after) or _OTHERS_FALSE.search(text) is not None
