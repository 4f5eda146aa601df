"""People counted where they live, work or have fled to: "Goma, where 670,000 live"."""

from collections.abc import Iterable
from dataclasses import replace

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_WHERE = Small(r"\b(?:where|in which|in whose [\w'\u2019-]+)\s+(?:only |another |a further )?$")
_DWELL = Small(
    r"(?: (?:now|still|already|once|also|used to))*"
    r"(?: (?:live[ds]?|resided?|dwell|dwelt|work(?:ed)?|stud(?:y|ied)|shelter(?:ed)?|(?:make|made) their homes?)\b|"
    r" (?:are|were|have been|had been) (?:now |still |said to be |believed to be |thought to be )?"
    r"(?:living|residing|dwelling|working|studying|sheltering|sheltered|housed|taking (?:refuge|shelter)|"
    r"registered as (?:refugees|displaced))\b|"
    r" (?:(?:have|had|has) )?(?:sought|found|taken|took|been given|were given) "
    r"(?:refuge|shelter|sanctuary|asylum|safety)\b)"
)


def without_dwellers(text: str, numbers: Iterable[Number]) -> list[Number]:
    """Give the numbers; those of whom only the verb tells that they live or shelter somewhere count no fighters."""
    return [replace(one, kind="other") if _dwell(text, one) else one for one in numbers]


def _dwell(text: str, number: Number) -> bool:
    is_there = number.kind == "count" and _WHERE.search(text[: number.start]) is not None
    return is_there and _DWELL.match(text[number.end :]) is not None
