"""For how long a fight has gone on, or lies back, by its words: "for a seventh day", "two days after they took it"."""

import re
from datetime import date, timedelta

from streams.extract.reading.found import Told
from streams.extract.telling.occasions import is_of_occasion
from streams.extract.telling.reckoning import COUNT, LENGTHS, ago, number_of
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import token_at

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
# "a day after it had", "two weeks after another", but not "in the two days after"
_AFTER = Small(
    r"(?:(?P<rough>\b(?:over|than|nearly|almost|about|some|around) )?(?<!the )(?<!first )(?<!next )"
    rf"\b(?P<count>{COUNT}) (?P<unit>day|night|week|fortnight|month|year)s? (?:and a half )?"
    r"|(?:^|[,;] )(?:\w+ly )?(?P<many>day|week|month|year)s )after\b(?=(?P<what>(?:[^,;]|,(?=\d))*))"
)
# "the fighting follows the collapse of an accord of March 2025"
_FOLLOWS = re.compile(r"\b(?:follows|followed)\b(?=(?P<what>(?:[^,;]|,(?=\d))*))")
_MANY = {"day": (2, 14), "week": (14, 70), "month": (60, 600), "year": (730, 7_300)}  # days, where no number is told
_REACH = 60  # characters before the event


def began_by(told: Told, last: date) -> date | None:
    """Give the day on which the fight began that had gone on so long on `last`; None where its words tell no length."""
    found = _length_of(told)
    if found is None:
        return None
    unit = found["unit"] or found["one"]
    if found["nth"] is None:
        return last - timedelta(days=number_of(found["count"]) * LENGTHS[unit])
    number = _NTH.get(found["nth"]) or int(re.sub(r"\D", "", found["nth"]))
    return last - timedelta(days=number * LENGTHS[unit] - 1)


def is_made_begin(told: Told) -> bool:
    """Say whether the draft's words only tell that it was begun: "opened its push on the town in late July"."""
    before = told.draft.sentence.text[: told.clauses.tokens[told.draft.trigger.first].start]
    return told.draft.trigger.is_noun and _MADE_BEGIN.search(before) is not None


_MADE_BEGIN = re.compile(  # "began its assault on Derna on Monday"
    r"\b(?:began|begun|started|commenced|opened) (?:an?|the|its|their|his) (?:[\w'\u2019-]+ ){0,4}$", re.IGNORECASE
)


def days_after_it(told: Told, last: date, day_at: int | None) -> tuple[date, date] | None:
    """Give when it was by what `last` came so long after: "on 5 May, two days after rebels had overrun the base".

    `day_at` is where `last` is told, if it is: a day among the words of the event itself is its own.
    """
    clauses, trigger = told.clauses, told.draft.trigger
    start = clauses.tokens[trigger.first].start
    for found in _AFTER.finditer(told.draft.sentence.text):
        is_its_day = day_at is not None and found.end() <= day_at < found.end("what")
        if (
            not is_its_day
            and found.end() <= start < found.end("what")
            and _is_what_follows(told, token_at(clauses.tokens, found.end() - 1))
        ):
            return _before(found, last)
    return None


def _before(found: re.Match[str], last: date) -> tuple[date, date]:
    """Give the days that lie so long before; "more than a year" is one to two years."""
    least: float
    most: float
    if found["many"]:
        least, most = _MANY[found["many"]]
    elif (found["rough"] or "").strip() in _OVER:
        least = number_of(found["count"]) * LENGTHS[found["unit"]]
        most = least + LENGTHS[found["unit"]]
    else:
        return ago(found["count"], found["unit"], last, is_rough=found["rough"] is not None)
    return last - timedelta(days=most), last - timedelta(days=least)


def _is_what_follows(told: Told, after: int) -> bool:
    """Say whether the event itself stands behind "after": not in "a day after the truce ended rebels attacked"."""
    tree, trigger = told.clauses.tree, told.draft.trigger
    if tree is None:
        return True
    above = {trigger.first, trigger.end - 1}
    above |= set(tree.ancestors(trigger.end - 1)) if trigger.is_noun else set()
    head = tree.head(after)
    is_of_subject = head is not None and tree.dep(head).startswith("nsubj") and tree.head(head) in above
    return head in above or is_of_subject or _does_it(told, head)


def _does_it(told: Told, at: int | None) -> bool:
    """Say whether the verb of the event follows a noun at once, whatever the parse makes of it: "the M23 captured"."""
    trigger, tokens = told.draft.trigger, told.clauses.tokens
    if at is None or trigger.is_noun or at >= trigger.first:
        return False
    return all(one.lower in _AUXILIARY or one.lower.endswith("ly") for one in tokens[at + 1 : trigger.first])


_AUXILIARY = words("had has have was were been being also first")


def is_in_what_went_before(told: Told, start: int) -> bool:
    """Say whether a date is told of what went before the event: "are storming it, a month after the fall in May"."""
    at = told.clauses.tokens[told.draft.trigger.first].start
    text = told.draft.sentence.text
    spans = [(found.end(), found.end("what")) for way in (_AFTER, _FOLLOWS) for found in way.finditer(text)]
    is_before = any(first <= start < end and not first <= at < end for first, end in spans)
    return is_before or is_of_occasion(text, at, start)


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


_OVER = frozenset({"over", "than"})
_AT_ONCE = frozenset({"capture", "retreat", "surrender", "ceasefire", "ambush", "raid", "buildup"})
_CALM = Small(r"^ (?:calm|lull|truce|ceasefire|talks|pause|hours)\b")
_NEAR = 12
