"""What an article only remembers: its background of years ago, and all of a text that is about the past."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from streams.extract.lookalikes.vetoes import vocabulary
from streams.extract.merging.dating import dates_of, is_aside
from streams.extract.merging.memory import PRESENT, goes_on, happens_on, recalls
from streams.extract.merging.pieces import is_in_passing, is_of_memory, without_place
from streams.extract.merging.undated import written_by
from streams.extract.reading.found import Reading, Told
from streams.extract.telling.aside import LONG_AGO, aside_of, relative_over
from streams.extract.telling.dates import find_dates, is_historic, old_dates
from streams.extract.telling.hindsight import is_feast
from streams.extract.telling.old_wars import is_of_old_wars, is_only_named_so, is_remembrance
from streams.extract.words.clean import Sentence
from streams.extract.words.days import NEWS_DAY, WEEKDAY
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small, lowered
from streams.extract.words.tokens import token_at

_GOES_ON = 2  # sentences that go on with a past war
_NEAR = 4  # sentences from a year to "that same year"
_SPOKEN = re.compile(
    r"\b(?:said|told|heard|opened|testified|began|ruled|argued|showed|appeared)\b(?: [\w'\u2019]+){0,4}? on \w+day\b",
    re.IGNORECASE,
)
# goes on with the year named last: "On 24 October that year"
_THEN = re.compile(
    r"\b(?:that (?:same )?(?:year|month|spring|summer|autumn|fall|winter|morning|day|night|week)|"
    r"in those (?:days|years)|the (?:following|next) (?:year|month|spring|summer|autumn|winter|day|morning)|"
    r"(?:years?|months|weeks|days) later|a (?:year|month|week|day) later)\b",
    re.IGNORECASE,
)
_SHOWN = words(
    """
    museum museums exhibition exhibit exhibits curator curators diary diaries memoir memoirs biography documentary film
    filmmaker novel novelist author book books historian historians history veteran veterans anniversary commemorated
    commemorate commemoration memorial memorials archive archives monument reenactors re-enactors reenactment centenary
    battlefield grandfather grandmother great-grandfather
    """
)
_TRIED = words(
    """
    trial court courtroom judges judge prosecutor prosecutors prosecution tribunal indictment indicted convicted
    conviction sentenced verdict testified testimony witnesses defendant defendants accused lawyers lawyer appeal
    acquitted hearing hearings dock plea charged crimes jury extradited
    """
)
_ON_DAY = re.compile(rf"\b(?:(?:on|since|late|early|last) {WEEKDAY}|yesterday|overnight|today)\b", re.IGNORECASE)
_OBITUARY = Small(
    r"\bobituar(?:y|ies)\b|\bwho (?:has )?died\b[^.]{0,60}? (?:aged|at) \d\d\b|\bdied aged \d\d\b|"
    r"\bdies (?:\w+ ){0,2}(?:aged|at) \d\d"
)
# whose own life it is, told by who lived it or by a child: "My father never told us about the war"
_KIN = re.compile(
    r"\b[Mm]y (?:late |great-?|grand-?|elder |older |younger |little |own )*(?:father|mother|uncle|aunt|grandfather|"
    r"grandmother|grandparents|parents|brother|sister|husband|wife|boyhood|girlhood|childhood|youth|family|teacher)\b"
)
_MYSELF = re.compile(r"\b(?:I|me|us)\b")
_QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d]*[\"\u201d]?")
# what only who travels or visits is told, a kind a row: prices, beds, hours, guides, ways there, advice
_PRICED = 3  # the first so many of them, of which a warning to travellers has none
_VISITED = tuple(
    re.compile(rf"(?:{like})", re.IGNORECASE)
    for like in (
        r"\b(?:entrance|admission|entry|tickets?) (?:is|are|costs?|fees?)\b|\d euros,? (?:closed|students|for adults)",
        r"\b(?:doubles?|rooms?|dorm beds?) (?:cost )?from (?:\W|\d)",
        rf"\b(?:closed|open)(?: \w+){{0,3}}? {WEEKDAY}s\b|\bopen daily\b",
        r"\bguided (?:tours?|walks?)\b|\bguides? (?:tells?|shows?|leads?)\b|\bvisitors\b|\btourists\b",
        r"\bby ferry\b|\btake (?:the )?(?:ferry|train|bus|road|tram)\b|\bflies from\b|\bdays (?:in|on) (?-i:[A-Z])",
        r"^\W*(?:take|bring|stay|stand|lunch|begin|walk|book|avoid|wear|allow) (?:at|the|a|an|on|with|in|water)\b",
    )
)
_VISITS = Small(r"\b(?:visitors?|tourists?|museums?|guides?|walkers|pilgrims|anniversar(?:y|ies)|centenar(?:y|ies))\b")
# where nobody has fought since the last of those wars: an article from there tells of them
_OLD_FIELD = Small(
    r"\b(?:verdun|gettysburg|agincourt|ypres|passchendaele|gallipoli|austerlitz|borodino|culloden|monte cassino|"
    r"iwo jima|"
    r"dien bien phu|omaha beach|utah beach|chosin reservoir|battle of (?:hastings|waterloo|the bulge|the somme|"
    r"britain))\b"
)
# before and after a year that all of its sentence is told of
_OPENS = re.compile(
    r"\W*(?:(?:back|as long ago as|as early as|already) )?(?:(?:in|on|during|by) )?(?:the )?$", re.IGNORECASE
)
_ENDS = re.compile(r"\W*$")
_BESIDE = re.compile(r"\b(?:since|than|after|like|unlike|as)\b", re.IGNORECASE)  # "the largest since the war of 2019"
# "Last year rebels attacked Sake", "an attack last year", not "since last year", "last year's"
_AGO = (
    r"(?:(?:almost|nearly|about|exactly|just|barely|only|over|more than|less than) )?(?:(?:a|one) year|"
    r"(?:six|seven|eight|nine|ten|eleven|several|many|\d\d) months) ago"
)
_LAST_YEAR = re.compile(
    rf"^\W*(?:(?:early|but|and|in \w+),? )?(?P<then>last year(?!['\u2019])|{_AGO}\b)|"
    rf"\b(?:attack|assault|raid|offensive|battle|siege|operation|campaign)s? (?:early )?(?P<of>last year|{_AGO})\b|"
    rf"(?<!since )(?<!from )(?<!than )(?<!late )(?<!as )(?<!the )\b(?P<end>last year|{_AGO})"
    r"(?:\W*$|,? (?:and|but) (?:(?:had|were|was|it|they) )*(?:failed|withdrew|beaten|repelled|repulsed|driven|forced|"
    r"gave up|retreated)\b)",
    re.IGNORECASE,
)
# whom only a clause tells what they did then: "men loyal to Abdic, the businessman who broke with it last year"
_WHO_THEN = Small(r"(?:,|\b[a-z\u00e0-\u017f]{3,}) who(?:m|se)? [^,;.\d]*$|, (?:which|where) [^,;.\d]*$")
_SOME_THEN = Small(r", (?:many|some|most|half|several|a third) of (?:them|whom|these) [^,;.\d]*$")
_WHO_COUNTED = 4  # words from a number to "who", before which those counted did it
# what is news wherever it stands: "Fighting was also reported from Kutum", "elsewhere on the same day"
_REPORTED = re.compile(r"\b(?:was|were) (?:also )?reported (?:from|in|near|around)\b|\bthe same day\b", re.IGNORECASE)
# "Four years ago an offensive by 9,300 men was beaten back"
_YEARS_AGO = Small(
    r"\W*(?:(?:but|and|just|only|some|about|nearly|almost|more|than|over|barely) )*[\w-]+ (?:years?|decades?) "
    r"(?:ago|earlier|before that)\b"
)
# what a year is told of that is no fight: "founded in 2012", "an accord signed in 2009"
_FOUNDED = Small(
    r"\b(?:founded|formed|created|established|set up|born|named|signed|split|broke away|emerged|appointed|elected|"
    r"built|opened) (?:[\w'\u2019-]+ ){0,6}?(?:in|on|since) (?:[\w,]+ ){0,3}?\d{4}\b"
)
_LATE = 300  # days
_TODAY = 0.9  # chance that people attack, from which a war that is called by an old one's name is today's
_LEAD = 4  # sentences that say whose obituary it is
_LEAST = 3  # words of a museum or a court that make a text one about the past
_COURT = 5  # words of a court in a text that begins with one
_TWICE = 2  # that somebody's own kin are named in nobody's speech makes a text one of memory
_GUIDED = 3  # kinds of advice that make a text one for travellers
_WORD = re.compile(r"[\w'\u2019-]+")


def news_days(reading: Reading, published: date | None) -> list[date | None]:
    """Give the day by which each sentence that was read is news: the article's, else the last that the text shows."""
    if published is not None or not reading.told:
        return [published] * len(reading.kept)
    after = written_by([one.text for one in reading.whole])
    return [after[at] for at in reading.gated]


def remembered(reading: Reading, published: date | None, days: Sequence[date | None]) -> Iterator[bool]:
    """Say of each told draft whether its sentence only remembers; `days`: by which each sentence is news."""
    is_about_past = bool(reading.told) and _is_retrospective(reading, published)
    old = _old_sentences(reading, days, is_about_past=is_about_past)
    for told in reading.told:
        day = days[told.order]
        is_old = told.order in old and not _is_of_now(told, day, reading) and not happens_on(told, day)
        yield is_old or recalls(told) or goes_on(told, reading, day)


def _old_sentences(reading: Reading, days: Sequence[date | None], *, is_about_past: bool) -> set[int]:
    """Give the sentences that name an old year, a feast or a war long over, and those that go on with one."""
    sentences = reading.kept
    old: set[int] = set()
    last = -1  # the sentence that named an old year last
    telling = {told.order for told in reading.told}
    of_lead = {told.order for told in reading.told if told.draft.trigger.is_noun and told.draft.is_definite}
    of_now = _all_of_now(reading, days)
    for order, (sentence, day) in enumerate(zip(sentences, days, strict=True) if reading.told else ()):
        before = sentences[last] if last >= 0 else None
        told = without_place(sentence.text)
        if is_historic(told, day) or is_feast(told):
            old.add(order)
            last = last if order in of_now or is_in_passing(told) else order
        elif _is_of_last_year(sentence.text):
            old.add(order)
        elif before is None or PRESENT.search(sentence.text) or _REPORTED.search(sentence.text):
            is_told = is_about_past and not NEWS_DAY.search(_SPOKEN.sub("", sentence.text))
            old |= {order} if is_told else set()
        elif not is_about_past and _is_dated_anew(sentence.text, before.text, day):
            continue
        elif is_about_past or (sentence.block == before.block and order - last <= _GOES_ON):
            is_of_lead = not is_about_past and order in of_lead and last not in telling and min(telling) < last
            old |= set() if is_of_lead else {order}
        elif order - last <= _NEAR and _THEN.search(sentence.text) and not find_dates(sentence.text, day):
            old.add(order)
            last = order
    return old


def _is_dated_anew(text: str, before: str, day: date | None) -> bool:
    """Say whether its month is a late one, after a year told in passing: "The group, founded in 2012 .. In July it"."""
    if day is None or _THEN.search(text) or (_is_set_then(before, day) and not _FOUNDED.search(before)):
        return False
    found = [when for when in find_dates(text, day) if when.latest is not None]
    return bool(found) and all(
        when.year is None and when.latest is not None and 0 <= (day - when.latest).days < _LATE for when in found
    )


def _all_of_now(reading: Reading, days: Sequence[date | None]) -> set[int]:
    """Give the sentences of which all events are of now, whatever year they name: what follows goes on with these."""
    then = {told.order for told in reading.told if not _is_of_now(told, days[told.order], reading)}
    return {told.order for told in reading.told} - then


def told_of_then(reading: Reading, days: Sequence[date | None]) -> set[int]:
    """Give the sentences that put all they tell in a year that is over: "In 2019 an attack by 300 men was beaten off".

    One that names the year in passing is none: "the group, founded in 2012, has sent 300 men".
    """
    if not (reading.told and (reading.facts or reading.counted)):
        return set()
    return {order for order, one in enumerate(reading.kept) if _is_set_then(one.text, days[order])}


def _is_set_then(text: str, day: date | None) -> bool:
    """Say whether a year that is over opens or ends the sentence, and nothing in it is of the present."""
    dates = [] if PRESENT.search(text) else old_dates(text, day)
    is_long_ago = _YEARS_AGO.match(text) is not None and not PRESENT.search(text)
    return (
        is_long_ago
        or _is_of_last_year(text)
        or any(
            _OPENS.match(text[: one.start])
            or (
                _ENDS.match(text[one.end :])
                and not (_BESIDE.search(text[: one.start]) or _is_of_somebody(text[: one.start]))
            )
            for one in dates
        )
    )


def _is_of_somebody(before: str) -> bool:
    """Say whether what ends these words of a sentence is only told of one whom a clause describes, uncounted."""
    if _SOME_THEN.search(before) is not None:
        return True  # "about 7,000 men, many of them from garrisons that changed sides last year"
    found = _WHO_THEN.search(before)
    near = before[: found.start()].split()[-_WHO_COUNTED:] if found is not None else []
    return found is not None and not any(char.isdigit() for word in near for char in word)


def _last_year(text: str) -> re.Match[str] | None:
    """Give where a sentence says "last year", or "a year ago", of all that it tells."""
    said = lowered(text)
    return _LAST_YEAR.search(text) if "last year" in said or " ago" in said else None


def _is_of_last_year(text: str) -> bool:
    """Say whether all that a sentence tells was last year."""
    found = _last_year(text)
    return found is not None and not PRESENT.search(text) and not _is_of_somebody(text[: found.start()])


def _is_of_now(told: Told, published: date | None, reading: Reading) -> bool:
    """Say whether the old year is told of something else: "the rebels, who took the town in 2012, attacked it"."""
    text = told.draft.sentence.text
    if _has_own_day(told, published):
        return True
    if _is_of_last_year(text) and (found := _last_year(text)) is not None:
        return is_aside(told, found.start(found.lastgroup or 0))
    old = old_dates(text, published)
    if is_remembrance(text, published):
        is_of_today = published is None and is_only_named_so(text) and _attack_today(told, reading)
        return is_of_today or _remembers_aside(told, published)
    if not old:
        return False
    own = dates_of(told, published)
    at = told.clauses.tokens[told.draft.trigger.first].start
    nearest = min(own, key=lambda when: abs(when.start - at), default=None)
    return nearest not in old if nearest else all(is_aside(told, when.start) for when in old)


def _attack_today(told: Told, reading: Reading) -> bool:
    """Say whether the judge is sure that those counted attack: of those who once did it says that they do not."""
    force = told.force
    if force is None or any(_VISITS.search(one.text) for one in reading.whole[:_LEAD]):
        return False
    return any(one.attacking - one.readied >= _TODAY for one in reading.counted if one.is_in(force))


def _remembers_aside(told: Told, published: date | None) -> bool:
    """Say whether all that is old in its sentence is told aside: "attack Goma, which they lost four years ago"."""
    text = told.draft.sentence.text
    found = list(LONG_AGO.finditer(text))
    for one in found:
        if not _is_told_aside(told, one.start()):
            return False
        text = text[: one.start()] + " " * len(one[0]) + text[one.end() :]
    return bool(found) and not is_historic(text, published)


def _is_told_aside(told: Told, start: int) -> bool:
    """Say whether a clause has the date that the draft is not in: "who fled Mosul two years ago attacked Kirkuk"."""
    clauses, own = told.clauses, told.draft.trigger.first
    at = token_at(clauses.tokens, start)
    if clauses.tree is None or relative_over(clauses.tree, at) is None:
        return is_aside(told, start)
    verb = aside_of(clauses.tokens, clauses.triggers, clauses.tree, at)
    return verb is not None and verb not in (own, *clauses.tree.ancestors(own))


def _has_own_day(told: Told, published: date | None) -> bool:
    """Say whether its own clause has a day of news: "two years ago they lost the town; on Monday they attacked it"."""
    clauses, text = told.clauses, told.draft.sentence.text
    end = clauses.segment_end(told.draft.trigger.first)
    first = clauses.segments.index(clauses.segment(told.draft.trigger.first))
    own = text[clauses.tokens[first].start : clauses.tokens[end - 1].end]
    rest = text[: clauses.tokens[first].start] + text[clauses.tokens[end - 1].end :]
    return _ON_DAY.search(own) is not None and not is_historic(own, published) and is_historic(rest, published)


def _is_retrospective(reading: Reading, published: date | None) -> bool:
    """Say whether a text is about the past: a museum's, a book's, a court's, and it names a year of it."""
    sentences = reading.whole
    is_of_own_life = _is_of_own_life(sentences)
    is_memoir = is_of_own_life and any(_MYSELF.search(one.text) for one in sentences)
    if is_memoir and not any(NEWS_DAY.search(one.text) or PRESENT.search(one.text) for one in sentences):
        return True
    found = vocabulary(" ".join(one.text for one in sentences))
    is_of_past = len(found & _SHOWN) >= _LEAST or len(found & _TRIED) >= _LEAST or is_of_own_life
    reading.is_memory = is_of_memory(reading, published)
    if reading.is_memory or _is_of_old_field(reading, published) or _is_guide(sentences):
        return True
    lead = {word for one in sentences[:_LEAD] for word in _WORD.findall(one.text.lower())}
    is_of_court = bool(set(_WORD.findall(sentences[0].text.lower())) & _TRIED) and len(found & _TRIED) >= _COURT
    if is_of_court or len(lead & _TRIED) >= _LEAST or any(_OBITUARY.search(one.text) for one in sentences[:_LEAD]):
        return True
    return is_of_past and any(is_historic(one.text, published) for one in sentences)


def _is_of_old_field(reading: Reading, published: date | None) -> bool:
    """Say whether a text is from a field of old wars: not one of those years, nor an undated one that tells its day."""
    lead = [one.text for one in reading.whole[:_LEAD]]
    if not any(map(_OLD_FIELD.search, (reading.dateline.text, *lead))):
        return False
    if published is not None:
        return not is_of_old_wars(published)
    is_led_by = reading.told[0].order == 0
    return not any(
        NEWS_DAY.search(_SPOKEN.sub("", told.draft.sentence.text)) or (is_led_by and _attack_today(told, reading))
        for told in reading.told
    )


def _is_guide(sentences: Sequence[Sentence]) -> bool:
    """Say whether it is for travellers, told of no day: a warning has no prices, a report of hotels has its day."""
    if any(NEWS_DAY.search(one.text) for one in sentences):
        return False
    kinds = [any(kind.search(one.text) for one in sentences) for kind in _VISITED]
    return sum(kinds) >= _GUIDED and any(kinds[:_PRICED])


def _is_of_own_life(sentences: Sequence[Sentence]) -> bool:
    """Say whether the writer tells of his own people: a memoir, unlike those of whom a report lets somebody speak."""
    text = " ".join(one.text for one in sentences)
    return ("my " in text or "My " in text) and len(_KIN.findall(_QUOTED.sub(" ", text))) >= _TWICE
