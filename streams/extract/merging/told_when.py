"""When an event was: as its own sentences say, else as the next one says: "The strike, carried out on Tuesday, ..."."""

import re
from collections.abc import Iterator
from datetime import date

from streams.extract.merging.dating import since_it_began, span_of, tells_when_it_began
from streams.extract.merging.durations import is_made_begin
from streams.extract.merging.group import Group
from streams.extract.reading.found import Reading
from streams.extract.telling.dates import When, find_dates
from streams.extract.words.small import Small
from streams.records import MASSED, STRIKES, DateRange, Phase

_REACH = 3  # sentences after it that may say when it was
_TO_DAY = 14  # letters from the words that say that it was to its day: "took place early on "
_FOUGHT = (
    "attacks?|assaults?|incidents?|violence|raids?|killings?|massacres?|ambush(?:es)?|clash(?:es)?|fighting|battles?"
)
_STRUCK = (
    r"(?:air ?|air-|drone |missile |rocket |mortar )?(?:strikes?|raids?|attacks?)|bombings?|bombardments?|shelling|"
    r"barrages?|airstrikes?|incidents?|blasts?|explosions?|killings?"
)
_DONE = r"(?:carried out|conducted|launched|made|mounted|staged)"
_WAS = rf"(?:took place|taken place|happened|occurred|came|began|started|was {_DONE})"
_MADE = rf"(?:{_DONE}|which (?:was|were) [\w-]+(?: out)?|which (?:came|began|started))"


def _saying(nouns: str) -> Small:
    """Give what tells of an event by one of the nouns that it was on a day, to that day."""
    noun = rf"(?:the|this|that) (?:[\w-]+ ){{0,2}}?(?:{nouns})"
    return Small(
        rf"^\W*(?:{noun} (?:(?:itself|reportedly|also|had|has|have|all) )*{_WAS}|{noun}, {_MADE}|"
        rf"(?:it|this|that|they|all this) (?:all )?(?:reportedly )?(?:took place|happened|occurred)) "
    )


def _of_day(nouns: str) -> Small:
    """Give what names an event by its day, from behind the day on: "Tuesday's STRIKE"."""
    return Small(rf"(?:['\u2019]s? )?(?:[\w-]+ ){{0,2}}?(?:{nouns})\b")


# who came on a day: "the rebels had come the previous night to steal food"
_THEY_CAME = Small(
    r"\b(?:the (?:[a-z-]+ )?(?:attackers|assailants|gunmen|raiders|rebels|militants|insurgents|fighters|bandits|"
    r"jihadists|militiamen|guerrillas|terrorists)|they) (?:had |reportedly |all )?"
    r"(?:come|came|arrived|descended|struck|entered|appeared|burst in|broke in|stormed in)\b(?! from\b)[^.;:]{0,40}?"
    r"(?=\b(?:the (?:previous|night|evening|day) |on |at |late |early |in the |during the |overnight|yesterday|last ))"
)
_SAYING = {True: _saying(_STRUCK), False: _saying(_FOUGHT)}
_OF_DAY = {True: _of_day(_STRUCK), False: _of_day(_FOUGHT)}
_OPENS = re.compile(r"^\W*(?:The )?$")


def _is_a_day(when: When) -> bool:
    return when.earliest is not None and when.latest is not None and (when.latest - when.earliest).days <= 1


def date_of(group: Group, reading: Reading, published: date | None, phase: Phase) -> DateRange | None:
    """Give the days of an event as its sentences tell them, else as one soon after does; None where none does.

    What is only remembered was on no day of the news: that is the day of its memory.
    """
    found = _date_of(group, reading, published, phase)
    if found is not None and published is not None and phase != "planned" and found.earliest > published:
        return None  # "The council will meet on Tuesday over the attack on Bria"
    if not group.is_past or found is None or published is None:
        return found
    return None if (published - found.latest).days < _OF_NEWS else found


_OF_NEWS = 4  # days


def _date_of(group: Group, reading: Reading, published: date | None, phase: Phase) -> DateRange | None:
    for one in (*group.told, *group.heads):
        is_underway = phase == "underway" and not one.is_past
        is_its_length = one.draft.type == group.type
        if span := span_of(one, published, is_underway=is_underway, is_its_length=is_its_length):
            is_since = group.type == "capture" and not is_its_length and tells_when_it_began(one, published)
            is_since = is_since or (group.type in MASSED and one is not group.told[0] and is_made_begin(one))
            span = since_it_began(span, (*group.told, *group.heads), published) if is_underway else span
            return DateRange(earliest=span[0], latest=max(published, span[1]) if is_since and published else span[1])
    found, is_begin = next(_told_afterwards(group, reading, published), (None, False))
    if found is None or found.earliest is None or found.latest is None:
        return None
    goes_on = published if is_begin and phase == "underway" else None
    return DateRange(earliest=found.earliest, latest=max(goes_on or found.latest, found.latest))


def _told_afterwards(group: Group, reading: Reading, published: date | None) -> Iterator[tuple[When, bool]]:
    """Give the days that the next sentences say it was on, up to one that tells another event.

    With each comes whether only those who attack came on it, and what they began may go on.
    """
    if group.is_past or not group.told:
        return
    others = {reading.gated[one.order] for one in reading.told if one.stands and one not in group.told}
    first = reading.gated[max(one.order for one in group.told)] + 1
    is_strike = group.type in STRIKES
    for at in range(first, min(first + _REACH, len(reading.whole))):
        text = reading.whole[at].text
        said = _SAYING[is_strike].search(text)
        came = _THEY_CAME.search(text) if not is_strike else None
        for when in find_dates(text, published):
            is_so = said is not None and 0 <= when.start - said.end() <= _TO_DAY
            is_begin = came is not None and 0 <= when.start - came.end() <= _TO_DAY and _is_a_day(when)
            opens = _OPENS.match(text[: when.start]) is not None
            if is_so or is_begin or (opens and _OF_DAY[is_strike].match(text[when.end :])):
                yield when, is_begin and not is_so
        if at in others:
            return
