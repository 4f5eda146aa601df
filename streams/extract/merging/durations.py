"""For how long a fight has gone on, by its own words: "eleven days of fighting", "for a seventh day"."""

import re
from datetime import date, timedelta

from streams.extract.reading.reader import Told
from streams.extract.telling.reckoning import COUNT, WEEK, number_of
from streams.extract.words.small import Small

_NTH = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
         "twelfth"), 1,
    )
}  # fmt: skip
_ORDINAL = "|".join((*_NTH, r"\d{1,3}(?:st|nd|rd|th)"))
_UNIT = r"(?P<unit>day|night|week)"  # in months they are told but roughly
_ROUGH = r"(?<!than )(?<!over )(?<!least )(?<!nearly )(?<!almost )(?<!under )(?<!next )(?<!first )(?<!last )"
_IN_A_ROW = r"(?:(?:straight|consecutive|successive|full|running) )?"
_WORDS = r"(?:(?!before\b|after\b|since\b|ahead\b)[\w'\u2019-]+ )"
# right before the event: "after eleven days of heavy", "on the 75th day of the", "five days into the"
_OF_IT = Small(
    rf"(?:{_ROUGH}\b(?P<count>{COUNT}) {_UNIT}s? (?:of|into)|\b(?P<nth>{_ORDINAL}) (?P<one>day|night|week) of) "
    rf"{_WORDS}{{0,3}}$"
)
# in the event's own part of the sentence: "for a seventh day", "now in its tenth week", "for two weeks"
_SO_LONG = Small(
    rf"\b(?:for (?:a|the|its|their)|(?:in|into|entered|entering) (?:its|their|a|the)) (?P<nth>{_ORDINAL}) {_IN_A_ROW}"
    rf"(?P<one>day|night|week)\b(?! of\b)|"
    rf"\bfor (?P<count>{COUNT}) {_IN_A_ROW}(?P<unit>day|night)s?\b(?! (?:of|after|ago)\b)"
)
_LENGTHS = {"day": 1, "night": 1, "week": WEEK}
_REACH = 60  # characters before the event


def began_by(told: Told, last: date) -> date | None:
    """Give the day on which the fight began that had gone on so long on `last`; None where its words tell no length."""
    found = _length_of(told)
    if found is None:
        return None
    unit = found["unit"] or found["one"]
    if found["nth"] is None:
        return last - timedelta(days=number_of(found["count"]) * _LENGTHS[unit])
    number = _NTH.get(found["nth"]) or int(re.sub(r"\D", "", found["nth"]))
    return last - timedelta(days=number * _LENGTHS[unit] - 1)


def _length_of(told: Told) -> re.Match[str] | None:
    clauses, trigger = told.clauses, told.draft.trigger
    text, start = told.draft.sentence.text, clauses.tokens[trigger.first].start
    if told.draft.phase == "planned" or told.draft.type in _AT_ONCE:
        return None
    if trigger.is_noun and (found := _OF_IT.search(text[max(0, start - _REACH) : start])):
        return found
    segment = clauses.segment(trigger.first)
    first = clauses.segments.index(segment)
    is_siege = told.draft.type == "siege" and trigger.is_noun  # "the siege of Kuito, in its tenth week,"
    end = clauses.segment_end(trigger.first) if not is_siege else len(clauses.tokens)
    found = _SO_LONG.search(text[: clauses.tokens[end - 1].end], clauses.tokens[first].start)
    return found if found is not None and not _CALM.search(text[found.end() : found.end() + _NEAR]) else None


_AT_ONCE = frozenset({"capture", "retreat", "surrender", "ceasefire", "ambush", "raid", "buildup"})
_CALM = Small(r"^ (?:calm|lull|truce|ceasefire|talks|pause|hours)\b")
_NEAR = 12
