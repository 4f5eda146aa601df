"""Which dates of a sentence are of its event: not those of a relative clause, nor of who said it when."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from streams.extract.merging.aftermath import is_of_aftermath
from streams.extract.merging.durations import began_by, days_after_it, is_in_what_went_before, is_made_begin
from streams.extract.reading.found import Told
from streams.extract.syntax.dependencies import Tree
from streams.extract.telling.dates import When, find_dates
from streams.extract.telling.phases import tells_of_going_on
from streams.extract.telling.reckoning import year_before
from streams.extract.words.days import MONTH, NEWS_DAY
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.small import Small
from streams.extract.words.tokens import token_at
from streams.records import MASSED

_HELD = words("hold held controlled control occupied occupy charge possession in inside under masters")
_WEEK = 7
_SHORT = 7  # days; a weekend, a night, "last week"
_LONG_PAST = 92  # days after which what one day began is hardly still told of as going on
_BEGAN = re.compile(
    r"\b(?:began|begun|started|launched|opened|erupted|broke out|underway|under way)\b"
    r"(?:\s+(?:early|late|at dawn|before dawn|on|in|the))*\s*$",
    re.IGNORECASE,
)
_ONSET = re.compile(r"\b(?:began|begun|started|launched|opened|set out)\b", re.IGNORECASE)
_KEPT = words("used held manned guarded defended occupied controlled garrisoned run inhabited")  # .. on no day
_FOUNDED = words("founded formed created established raised set born ousted deposed elected signed agreed")
_SET_OFF = re.compile(
    r"\b(?:(?:began|begun|started|opened) with|(?:sparked|triggered|touched off|set off|provoked|prompted) by)"
    r"(?:\s+[\w'\u2019-]+){0,4}\s+$",
    re.IGNORECASE,
)
_SPEECH_REACH = 7  # tokens from a verb of saying to its day: "told the Equatoria Mail on"
_EARLIER = words("after since having once")
_SPEECH = words(
    """
    said says told announced reported claimed confirmed admitted stated declared tweeted posted acknowledged denied
    warned added statement bulletin communique briefing
    """
)
_BEFORE_DAY = words("on in at late early last")


def dates_of(told: Told, published: date | None) -> list[When]:
    """Give the days that the draft's sentence gives its event; of a town held since then, those of its capture."""
    is_held = told.draft.type == "capture" and not _HELD.isdisjoint(told.draft.trigger.lemma.split())
    found = [
        _last_year(_of_its_clause(when, told, is_held=is_held), told, published)
        for when in find_dates(told.draft.sentence.text, published)
        if when.earliest and when.latest and not is_aside(told, when.start) and not _is_of_speech(told, when)
        and not _is_of_what_came_of_it(told, when) and not _is_since_other_deed(told, when)
        and not _is_of_blame(told, when)
    ]  # fmt: skip
    return found or _while_they_were_at_it(told, published) or _of_that_day(told, published)


def _of_that_day(told: Told, published: date | None) -> list[When]:
    """Give the day on which somebody tells of its dawn: "said on Saturday it had repelled a dawn attack"."""
    text, first = told.draft.sentence.text, told.clauses.tokens[told.draft.trigger.first].start
    end = told.clauses.tokens[told.draft.trigger.end - 1].end
    if not told.draft.trigger.is_noun or _HOUR.search(text[:end]) is None:
        return []
    days = [when for when in find_dates(text, published) if when.earliest is not None]
    return days if len(days) == 1 and days[0].start < first and _is_of_speech(told, days[0]) else []


_HOUR = re.compile(r"\b(?:dawn|pre-?dawn|early[ -]morning|morning|midday|noon|afternoon|daybreak)(?: [\w-]+){1,3}$")


def _while_they_were_at_it(told: Told, published: date | None) -> list[When]:
    """Give the day of what the victims did: "shot three women who had gone to draw water on Wednesday morning"."""
    text = told.draft.sentence.text
    days = find_dates(text, published)
    if len(days) != 1 or NEWS_DAY.search(text) is None or days[0].earliest is None:
        return []
    between = text[told.clauses.tokens[told.draft.trigger.first].start : days[0].start]
    return days if _AT_IT.search(between) is not None and _AWAY.search(between) is None else []


_AT_IT = re.compile(r"\bwho (?:had (?:gone|come|gathered|set out|been \w+ing)|were \w+ing|was \w+ing)\b")
_AWAY = re.compile(r"\b(?:fled|fleeing|kidnapp|abduct|captur|arrest|detain|missing|disappear)\w*")


def _is_since_other_deed(told: Told, when: When) -> bool:
    """Say whether it was the greatest since another thing was done then: "the worst since war resumed a week ago"."""
    text = told.draft.sentence.text
    if _LONG_AGO.search(text[when.start : when.end]) is None:
        return False
    found = _GREATEST_SINCE.search(text[: when.start])
    return found is not None and told.clauses.tokens[told.draft.trigger.first].start < found.start("then")


_LONG_AGO = re.compile(rf"(?:\bago|\d{{4}}|\b(?:{MONTH}))\W*$", re.IGNORECASE)
_GREATEST_SINCE = Small(
    r"\b(?:most [\w-]+|first|worst|\w+est|\w+er than any(?:thing)?)(?: [\w'\u2019-]+){0,6}? (?P<then>since)"
    r"(?: (?!(?:and|but|came|took|happened|occurred)\b)[\w'\u2019-]+){1,9}? (?:on |in |early |late )*$"
)


def _of_its_clause(when: When, told: Told, *, is_held: bool) -> When:
    """Give the days that "since" names, where the event was then: "since April, when rebels seized Mellit"."""
    if when.begun is None:
        return when
    if is_held:
        return replace(when, latest=when.begun)
    text, first = told.draft.sentence.text, told.clauses.tokens[told.draft.trigger.first].start
    is_then = told.draft.type not in MASSED and first > when.end and _WHEN.match(text, when.end) is not None
    return replace(when, latest=when.begun, begun=None, is_span=True) if is_then else when


_WHEN = re.compile(r",? when\b", re.IGNORECASE)


def since_it_began(span: tuple[date, date], every: Sequence[Told], published: date | None) -> tuple[date, date]:
    """Give the days of what goes on from the day on which another of its sentences says that it began."""
    told = [one for one in every if one.draft.type in _LASTING and not one.is_past]
    begun = [day for one in told if (day := _beginning_of(one, published)) is not None]
    begun = [day for day in begun if timedelta(0) <= span[0] - day <= _LONGEST]
    return min(begun, default=span[0]), span[1]


_LASTING = MASSED | {"clash"}
_LONGEST = timedelta(days=120)  # that what one sentence tells of a day may have gone on before it


def _beginning_of(told: Told, published: date | None) -> date | None:
    """Give the day on which the draft's words say that what goes on began, None where they say none."""
    when = _own_date(told, published)
    last = _last_day(when, published)
    if last is not None and (began := began_by(told, last)) is not None:
        return began
    is_since = when is not None and when.begun is not None and not told.draft.trigger.is_noun
    if when is None or not (is_since or _told_to_begin(told, when)):
        return None
    return when.earliest


def _told_to_begin(told: Told, when: When) -> bool:
    """Say whether a day is that on which something is said to have begun: "which was launched on 3 May"."""
    return _BEGAN.search(told.draft.sentence.text[: when.start]) is not None


def span_of(
    told: Told, published: date | None, *, is_underway: bool, is_its_length: bool = True
) -> tuple[date, date] | None:
    """Give the first and the last day of the event as the draft's sentence tells them, None where it tells none.

    What is under way lasts until the article's day, but not where both ends are told or the day is long past.
    `is_its_length` says whether the days that the words say it went on are the event's.
    """
    when = _own_date(told, published)
    last = _last_day(when, published)
    if is_its_length and published and last and last <= published and (began := began_by(told, last)):
        return began, published if is_underway else last
    night = when.latest if when is not None and last is None and _is_a_night(when) else last
    if night and (lay := days_after_it(told, night, when.start if when else None)):
        return (lay[0], published) if is_underway and published else lay
    begun = _begun(told, published) if is_underway and published else None
    if when is None or when.earliest is None or when.latest is None:
        return (begun, published) if begun and published else None
    if not (is_underway and published and published >= when.earliest):
        is_on = published is not None and _may_have_gone_on(told, when, published)
        return when.earliest, published if is_on and published else when.latest
    is_long_past = (published - when.latest).days > _LONG_PAST
    is_over = when.is_span or is_long_past or _is_of_a_past_stretch(told, when, published)
    return (when.earliest, when.latest) if is_over and begun is None else (begun or when.earliest, published)


def _may_have_gone_on(told: Told, when: When, published: date) -> bool:
    """Say whether a day is only that on which it began: "troops held out when the offensive began on July 3"."""
    is_alone = len(dates_of(told, published)) == 1 and told.draft.type in _LASTING and not told.is_past
    is_near = when.earliest is not None and timedelta(0) <= published - when.earliest <= timedelta(days=_LONG_PAST)
    return is_alone and is_near and told.draft.trigger.is_noun and _told_to_begin(told, when)


def _is_of_a_past_stretch(told: Told, when: When, published: date) -> bool:
    """Say whether a verb tells what was done in a week or a month that is over: "last month they advanced on Sake"."""
    if when.earliest is None or when.latest is None or when.latest >= published or told.draft.type == "siege":
        return False
    text = told.draft.sentence.text
    is_done = told.draft.trigger.form == "past" and not (_ONSET.search(text) or tells_of_going_on(text))
    return is_done and (when.latest - when.earliest).days >= _WEEK - 1


def _last_day(when: When | None, published: date | None) -> date | None:
    """Give the day from which days are counted back: the one that is told, else the article's."""
    return published if when is None else when.latest if when.earliest == when.latest else None


def _is_a_night(when: When) -> bool:
    """Say whether it tells a night, which has two days: "met overnight, a week after rebels stormed the city"."""
    return when.earliest is not None and when.latest is not None and (when.latest - when.earliest).days == 1


def is_of_a_past_day(told: Told, published: date | None) -> bool:
    """Say whether the draft's own words put it on days that are over, and not that it began or goes on then."""
    span, when = span_of(told, published, is_underway=False), _own_date(told, published)
    if published is None or span is None:
        return False
    text = told.draft.sentence.text
    is_short = span[1] < published and (span[1] - span[0]).days <= _SHORT
    is_told = told.draft.modality in ("asserted", "claimed") and told.draft.trigger.hold == ""
    if not (is_told and is_short) or began_by(told, span[1]):
        return False
    if is_made_begin(told):
        return False
    return not (when is not None and _BEGAN.search(text[: when.start])) and not tells_of_going_on(text)


def _own_date(told: Told, published: date | None) -> When | None:
    """Give the date that is most likely the event's: of its own words, of its part of the sentence, the nearest."""
    dates = [
        when for when in dates_of(told, published)
        if not is_of_aftermath(told, when) and not is_in_what_went_before(told, when.start)
    ]  # fmt: skip
    at = told.clauses.tokens[told.draft.trigger.first].start
    dates = [when for when in dates if not _NOW_AFTER.search(told.draft.sentence.text, when.end, at)]
    own = [when for when in dates if _tells_of_trigger(told, token_at(told.clauses.tokens, when.start))]
    own = own or [when for when in dates if _is_beside(told, when)]
    return min(own or dates, key=lambda when: abs(when.start - at), default=None)


# "they were 70,000 in February; he now speaks of 150,000 trying to take it"
_NOW_AFTER = re.compile(r"[;:][^;:]*\bnow\b", re.IGNORECASE)


def _last_year(when: When, told: Told, published: date | None) -> When:
    """Give a month or day without a year in the year before, where it is ahead and the event is over."""
    is_told = told.draft.phase == "concluded" or (told.draft.phase == "underway" and when.is_span)
    is_over = is_told and told.draft.modality in ("asserted", "claimed")
    if not (published and is_over and when.year is None and when.earliest and when.latest):
        return when
    if when.earliest <= published + timedelta(days=_WEEK):
        return when
    first, last = year_before(when.earliest, when.latest)
    return replace(when, earliest=first, latest=last)


def _is_beside(told: Told, when: When) -> bool:
    """Say whether the date stands in the event's own part of the sentence."""
    at = token_at(told.clauses.tokens, when.start)
    return told.clauses.segment(at) == told.clauses.segment(told.draft.trigger.first)


def tells_when_it_began(told: Told, published: date | None) -> bool:
    """Say whether the draft's day is that on which it began: "The offensive began on 23 May" tells no town's fall."""
    when = _own_date(told, published)
    return when is not None and _told_to_begin(told, when)


def _begun(told: Told, published: date) -> date | None:
    """Give the day that an event noun's own words say it began on: "the offensive, which began on 3 May, goes on"."""
    text, trigger = told.draft.sentence.text, told.draft.trigger
    others = [told.clauses.tokens[one.first].start for one in told.clauses.triggers if one.first > trigger.first]
    end = min(others, default=len(text))
    for when in find_dates(text, published) if trigger.is_noun else ():
        is_own = told.clauses.tokens[trigger.first].start < when.start < end
        if is_own and when.earliest and when.earliest <= published and _BEGAN.search(text[: when.start]):
            return when.earliest
    return None


def is_aside(told: Told, start: int) -> bool:
    """Say whether the date stands in a relative clause of its own ("who had held the town since 2012")."""
    at = token_at(told.clauses.tokens, start)
    if _tells_of_trigger(told, at):
        return False
    segment = told.clauses.segment(at)
    first = told.clauses.segments.index(segment)
    is_relative = told.clauses.tokens[first].lower in ("who", "which", "that", "where", "whose")
    tree = told.clauses.tree
    if tree is not None and tree.dep(first) == "mark":  # "said that on 3 May,"
        is_relative = is_relative and _is_said_of_noun(tree, first, told.clauses.segment_end(first))
    if is_relative and segment != told.clauses.segment(told.draft.trigger.first) and not _is_behind_comma(told, at):
        return True
    return _is_of_other_verb(told, at)


def _is_said_of_noun(tree: Tree, that: int, end: int) -> bool:
    """Say whether the clause of a "that" is of the noun before it, whatever the parse: "the town that they lost"."""
    verb = tree.head(that)
    return verb is not None and that < verb < end and tree.dep(verb) in ("acl", "acl:relcl")


def _tells_of_trigger(told: Told, at: int) -> bool:
    """Say whether a date's relative clause tells of the event's own noun: "the raid that killed ten on 3 May"."""
    tree, trigger = told.clauses.tree, told.draft.trigger
    if tree is None or not trigger.is_noun:
        return False
    way = list(tree.ancestors(at))
    relative = next((above for above in way if tree.dep(above) == "acl:relcl"), None)
    if any(_is_of_founding(told, one) for one in way[: way.index(relative) if relative in way else 0]):
        return False  # "fighting that makes a mockery of the truce signed five days ago"
    if relative in range(trigger.first, trigger.end):
        return True  # "the missile that struck Ganja on Saturday"
    if any(one.first == relative and one.type == "capture" for one in told.clauses.triggers):
        return False  # "the drive on Jilib, which the militants seized ten years ago": what is seized is no drive
    return relative is not None and tree.head(relative) == trigger.end - 1


def _is_of_other_verb(told: Told, at: int) -> bool:
    """Say whether the tree gives the date to a relative clause, or one of "after", that tells no part of the event."""
    tree, trigger = told.clauses.tree, told.draft.trigger.first
    if tree is None:
        return False
    is_behind = _is_behind_comma(told, at)
    for above in tree.ancestors(at):
        if above == trigger or trigger in tree.children(above):
            return False
        marks = {told.clauses.tokens[one].lower for one in tree.children(above, "mark")}
        is_aside = (
            (tree.dep(above) == "acl:relcl" and not is_behind)
            or _is_of_founding(told, above)
            or _is_of_thing_made(told, above)
            or (tree.dep(above) == "advcl" and bool(marks & _EARLIER))
        )
        if is_aside and above not in tree.ancestors(trigger):
            return True
    return False


def _is_behind_comma(told: Told, at: int) -> bool:
    """Say whether a comma parts the date from a relative clause before it: "took Sake, which lies there, on 3 May"."""
    before = [token.lower for token in told.clauses.tokens[max(0, at - 2) : at]]
    return before[-1:] == [","] or (before[:1] == [","] and before[-1] in _BEFORE_DAY)


def _is_of_founding(told: Told, at: int) -> bool:
    """Say whether a participle tells how old a group or a state of things is: "a militia founded in 2012"."""
    tree = told.clauses.tree
    return tree is not None and tree.dep(at) == "acl" and told.clauses.tokens[at].lower in _FOUNDED


def _is_of_thing_made(told: Told, at: int) -> bool:
    """Say whether a participle tells what was once done to another thing: "with weapons seized last year"."""
    tree, trigger = told.clauses.tree, told.draft.trigger
    is_participle = tree is not None and tree.dep(at) == "acl" and tree.nodes[at].tag == "VBN"
    is_participle = is_participle and told.clauses.tokens[at].lower not in _KEPT
    noun = tree.head(at) if tree is not None and is_participle else None
    if tree is not None and noun is not None and tree.dep(noun) == "conj":
        above = tree.head(noun)  # "nine were killed and others taken on Tuesday"
        return above != trigger.first and above not in tree.children(trigger.first)
    return is_participle and tree is not None and tree.head(at) not in range(trigger.first, trigger.end)


def _is_of_what_came_of_it(told: Told, when: When) -> bool:
    """Say whether the date is of what an attack set off: "on Friday troops ended a siege that began with a raid on"."""
    start = told.clauses.tokens[told.draft.trigger.first].start
    found = _SET_OFF.search(told.draft.sentence.text[:start]) if told.draft.trigger.is_noun else None
    return found is not None and when.start < found.start()


def _is_of_speech(told: Told, when: When) -> bool:
    """Say whether the date is of what was said, not of what was done: "a spokesman said on Tuesday".

    "They claimed Tuesday's attack" has the deed's own day.
    """
    if told.draft.sentence.text.startswith(POSSESSIVE, when.end):
        return False
    before = [token for token in told.clauses.tokens if token.end <= when.start]
    for token in reversed(before[-_SPEECH_REACH:]):
        if token.lower in _SPEECH:
            return _LIVES.match(told.draft.sentence.text, token.end) is None
        if token.lower in (",", ";", "that", "—") or token.start <= told.clauses.tokens[told.draft.trigger.first].start:
            return False
    return False


_LIVES = re.compile(r" (?:[\w-]+ ){0,4}?lives\b")  # which an attack claimed


def _is_of_blame(told: Told, when: When) -> bool:
    """Say whether the date before a deed is that of who spoke of it: "On Monday the army blamed rebels for".

    "The ministry on Wednesday rejected claims that its army had shelled Zug" so too.
    """
    tree, tokens, trigger = told.clauses.tree, told.clauses.tokens, told.draft.trigger
    if tree is None or when.end > tokens[trigger.first].start:
        return False
    if told.draft.sentence.text.startswith(POSSESSIVE, when.end):
        return False
    verb = next((one for one in tree.ancestors(trigger.end - 1) if tokens[one].lower in _BLAMES), None)
    day = token_at(tokens, when.end - 1)
    if verb is None or verb >= trigger.first:
        return False
    above = tree.ancestors(day)
    own = above[: above.index(verb)] if verb in above else None
    return own is not None and all(tree.dep(one) in ("nsubj", "obl", "obl:tmod", "nmod", "appos") for one in own)


_BLAMES = forms_of_all("blame accuse condemn denounce deplore hail praise welcome deny disown reject dismiss refute")
