"""What is only remembered, by an anniversary, a museum, a memoir; not what happens on the day or at the place."""

import re
from collections.abc import Sequence
from datetime import date

from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.trials import is_heard
from streams.extract.reading.found import Reading, Told
from streams.extract.syntax.dependencies import Tree
from streams.extract.telling.dates import find_dates, is_historic
from streams.extract.telling.hindsight import is_of_life, recalled_in
from streams.extract.telling.occasions import is_ranked
from streams.extract.words.days import NEWS_DAY, WEEKDAY, WHOLE_MONTH
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token, token_at

_LATELY = re.compile(
    r"\b(?:(?:on|since|late|early|last) \w+day|yesterday|overnight|this (?:week|morning)|today|tonight|at dawn)\b",
    re.IGNORECASE,
)
PRESENT = Small(  # and any word that ends in "day"
    r"\wday\b|\b(?:tonight|overnight|now|currently|this (?:week|month|year|morning)|has|have|is|are)\b"
)
# and who those are that attack: "2,000 men took part, many of them hardened veterans"
_WHO_THEY_ARE = Small(r"\b(?:of (?:them|whom)|mostly|mainly|largely|including|all) (?:[\w-]+ ){0,3}$")
_SINCE_IT = re.compile(r"\b(?:since|after|from)$", re.IGNORECASE)
_YEARS_SINCE = re.compile(
    r"\b(?:years?|decade|generation) (?:to the (?:day|week|month) )?(?:since|after|from|of|on from)"
    r"(?: [\w'\u2019-]+){0,5} $",
    re.IGNORECASE,
)
_WRITTEN = re.compile(r"\bwrites?\b|\bchapters?\b", re.IGNORECASE)  # by a historian, in a book
_AGO = 2  # years


def recalls(told: Told) -> bool:
    """Say whether the draft's own sentence remembers it by a feast, a museum, a book, in court."""
    if _was_once(told.clauses.tree, told.clauses.tokens, told.draft.trigger):
        return True
    if _is_mended(told) or _is_of_years_ago(told) or _is_ranked_since(told):
        return True
    if is_heard(told.clauses, told.draft.trigger) or is_of_life(told.draft.sentence.text):
        return True
    return any(not _is_its_day(told, found) for found in recalled_in(told.draft.sentence.text))


def _is_ranked_since(told: Told) -> bool:
    """Say whether it only says since when there was no fight like another: "the heaviest since Sake changed hands".

    A siege begun then may well go on, and what has its day is news.
    """
    tokens, trigger, text = told.clauses.tokens, told.draft.trigger, told.draft.sentence.text
    if trigger.is_noun or told.draft.type == "siege" or not is_ranked(text, tokens[trigger.first].start):
        return False
    if trigger.first and tokens[trigger.first - 1].lower in ("have", "has"):
        return False  # "For the fourth time since Easter they have attacked"
    return _ON_DAY.search(text[tokens[trigger.end - 1].end :]) is None


_ON_DAY = Small(
    rf"^[^,;:.]*\b(?:today|yesterday|tonight|overnight|{WEEKDAY}|"
    rf"on (?:{WHOLE_MONTH} \d{{1,2}}|\d{{1,2}} {WHOLE_MONTH}))\b"
)
# what takes years: what it is said of was hurt long before
_MENDED = Small(
    r"\b(?:rebuil[dt]\w*|restor(?:e|ed|es|ing|ation)(?! (?:of )?(?:the |its |their |full )?"
    r"(?:order|calm|control|peace|security|law|power|electricity|water|supplies|contact|ties|confidence|discipline|"
    r"internet|services?|communications?|rule|government|authority)\b)|renovat\w+|reconstruct\w+|refurbish\w+|"
    r"new (?:windows|roof|walls|spire|dome|doors|(?:[\w-]+ )?(?:theatre|theater|wing|terminal|laborator(?:y|ies)|"
    r"wards?|bells?|organ|library|stage|pitch))|souvenirs?|scaffolding|replanted|(?:is|are|has become) (?:now )?an? "
    r"(?:museum|park|hotel|school|garden)|plays? again|again carries)\b"
)
_BELOW = frozenset({"acl", "acl:relcl"})


def _is_mended(told: Told) -> bool:
    """Say whether it only hurt what is made whole: "the church, damaged in the siege, has a new roof"."""
    tree, trigger, text = told.clauses.tree, told.draft.trigger, told.draft.sentence.text
    if tree is None or NEWS_DAY.search(text[told.clauses.tokens[trigger.first].start :]):
        return False
    found = _MENDED.search(text)
    if found is None:
        return False
    at = trigger.end - 1 if trigger.is_noun else trigger.first
    tokens = told.clauses.tokens
    return any(
        (tree.dep(one) in _BELOW and not _is_of_doer(tree, tokens, one)) or _is_bare_participle(tree, one)
        for one in (at, *tree.ancestors(at))
    )


def _is_of_doer(tree: Tree, tokens: Sequence[Token], at: int) -> bool:
    """Say whether a clause tells what its noun does itself: "rebels who attacked a restored church"."""
    subjects = [tokens[one].lower for one in tree.children(at, "nsubj")]
    return tree.nodes[at].tag == "VBG" or any(one in ("who", "which", "that") for one in subjects)


def _is_bare_participle(tree: Tree, at: int) -> bool:
    """Say whether a participle alone tells it of the subject: "Mosul, levelled in the fight, is being rebuilt"."""
    is_participle = tree.dep(at) in ("advcl", "root") and tree.nodes[at].tag == "VBN"
    return is_participle and not tree.children(at, "mark", "aux", "aux:pass", "advmod")


_YEARS_AGO = re.compile(
    r"[^.;,]{0,60}?\b(?:last year|the year before(?: last)?|(?:two|three|four|five|six|seven|eight|nine|ten|several|"
    r"many|\d+) years (?:ago|earlier|before))\b",
    re.IGNORECASE,
)


def _is_of_years_ago(told: Told) -> bool:
    """Say whether a clause tells why something is so now: "avoids the coast as they attacked ships last year"."""
    tree, trigger, text = told.clauses.tree, told.draft.trigger, told.draft.sentence.text
    if tree is None or trigger.is_noun or tree.dep(trigger.first) not in ("advcl", "acl:relcl", "acl"):
        return False
    found = _YEARS_AGO.match(text, told.clauses.tokens[trigger.first].start)
    return found is not None and not NEWS_DAY.search(found[0])


def _was_once(tree: Tree | None, tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the verb is told of another time: "where 12,000 troops once besieged Texans"."""
    if tree is None or trigger.is_noun:
        return False
    return any(tokens[one].lower == "once" and one < trigger.first for one in tree.children(trigger.first, "advmod"))


def happens_on(told: Told, published: date | None) -> bool:
    """Say whether it happens on a day or at a place of memory: "on the anniversary, fighters stormed the town"."""
    text = told.draft.sentence.text
    return not is_historic(text, published) and bool(recalled_in(text)) and not recalls(told)


def goes_on(told: Told, reading: Reading, published: date | None) -> bool:
    """Say whether the sentence goes on with what one before it in its paragraph remembers."""
    text = told.draft.sentence.text
    return told.order in reading.beside.recalled and (is_dated_back(text, published) or not PRESENT.search(text))


def is_dated_back(text: str, published: date | None) -> bool:
    """Say whether a sentence beside a remembrance names a year that is over: "in the August 1995 offensive"."""
    years = [when.year for when in find_dates(text, published) if when.year]
    return bool(years) and (published is None or max(years) <= published.year - _AGO)


def _is_its_day(told: Told, found: re.Match[str]) -> bool:
    """Say whether the event happens on the day or at the place of memory: "on the anniversary, fighters stormed"."""
    clauses, trigger = told.clauses, told.draft.trigger
    tokens, tree = clauses.tokens, clauses.tree
    at = token_at(tokens, found.start())
    span = [i for i, token in enumerate(tokens) if token.end > found.start() and token.start < found.end()]
    if any(one.first <= i < one.end for i in span for one in told.draft.attackers):
        return True  # "6,000 veterans of Wagner attacked"
    if found[0].lower() == "veterans" and _WHO_THEY_ARE.search(told.draft.sentence.text[: found.start()]):
        return True  # "2,000 men took part, many of them veterans of the war"
    first = clauses.segments.index(clauses.segment(trigger.first))
    own = told.draft.sentence.text[tokens[first].start : tokens[clauses.segment_end(trigger.first) - 1].end]
    after = told.draft.sentence.text[found.end() : tokens[clauses.segment_end(trigger.first) - 1].end]
    is_news = _LATELY.search(after) or _goes_on(tree, tokens, trigger) or _is_news_before(told, tree, found.start())
    if _SINCE_IT.search(found[0]) and is_news:
        return True  # "ten years after they lost it, insurgents are besieging the town"
    is_told_next = clauses.segment(span[-1]) == clauses.segment(trigger.first) and at < trigger.first if span else False
    between = told.draft.sentence.text[found.start() : tokens[trigger.first].start]
    is_told_next = (_SINCE_IT.search(found[0]) is not None and is_told_next) or _WRITTEN.search(found[0]) is not None
    is_told_next = is_told_next or (trigger.is_noun and _YEARS_SINCE.search(between) is not None)
    is_told_next = is_told_next or _is_remembered(tokens, tree, trigger) or _is_of_last_ones(found, tree, trigger)
    is_told_next = is_told_next or _OF_DEAD.match(between) is not None
    if is_told_next:  # "forty years after soldiers attacked Cassinga, they met", "to mark five years since the battle"
        return False
    if tree is None:
        return _LATELY.search(told.draft.sentence.text) is not None
    verb = _verb_of(tree, trigger)
    verb = trigger.first if verb in span else verb  # "the book recounts the siege"
    above = set(tree.ancestors(at)) | {at}
    return verb in above or trigger.first in above or _LATELY.search(own) is not None


def _is_news_before(told: Told, tree: Tree | None, start: int) -> bool:
    """Say whether it has its day before what it comes after: "attacked on Monday, a year after they lost it"."""
    trigger, text = told.draft.trigger, told.draft.sentence.text
    at = trigger.end - 1 if trigger.is_noun else trigger.first
    if tree is None or tree.dep(at) not in (("nsubj",) if trigger.is_noun else ("root", "ccomp", "conj")):
        return False
    if any(told.clauses.tokens[one.first].start > start for one in told.draft.attackers):
        return False
    first = tree.head(at) if tree.dep(at) == "conj" else None  # "attacked on Monday and stormed the base, a year after"
    begin = told.clauses.tokens[trigger.first if first is None else min(first, trigger.first)].start
    return NEWS_DAY.search(text[begin:start]) is not None


def _is_remembered(tokens: Sequence[Token], tree: Tree | None, trigger: Trigger) -> bool:
    """Say whether it is what a day of memory is of: "met on Friday for the anniversary of the landings"."""
    head = tree.head(trigger.end - 1) if tree is not None and trigger.is_noun else None
    return tree is not None and head is not None and tree.dep(trigger.end - 1) == "nmod" and tokens[head].lower in _DAYS


def _is_of_last_ones(found: re.Match[str], tree: Tree | None, trigger: Trigger) -> bool:
    """Say whether it is what few are left of: "the last survivor of the siege was buried on Friday"."""
    is_of = tree is not None and trigger.is_noun and tree.dep(trigger.end - 1) == "nmod"
    return is_of and found[0].lower().startswith(("last ", "oldest "))


# what somebody is remembered for, of no day of the news: "in memory of those killed in"
_OF_DEAD = Small(
    r"^(?:in (?:memory|remembrance) of|in honou?r of the (?:dead|fallen|victims) of|remembrance of|"
    r"(?:to )?remember(?:s|ed|ing)? (?:the|those)(?= (?:[\w'\u2019-]+ ){0,5}?(?:killed|who|dead|victims))|"
    r"commemorat(?:e|es|ed|ing)|read(?:s|ing)? (?:out |aloud )?the names of)"
    rf"(?: (?!as\b|when\b|while\b|before\b|after\b|and\b|{WEEKDAY}|yesterday|today)[\w'\u2019-]+){{0,9}} $"
)
_DAYS = words("anniversary anniversaries centenary centenaries bicentenary commemoration commemorations remembrance")


def _goes_on(tree: Tree | None, tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the trigger's verb is of the present: "are besieging", "have attacked"."""
    if tree is None or trigger.is_noun:
        return False
    return any(tokens[one].lower in ("are", "is", "have", "has") for one in tree.children(trigger.first, "aux"))


def has_begun(told: Told) -> bool:
    """Say whether it is told of the present: "are besieging", "have attacked"."""
    return _goes_on(told.clauses.tree, told.clauses.tokens, told.draft.trigger)


def _verb_of(tree: Tree, trigger: Trigger) -> int:
    """Give the trigger's verb; an event noun's is the one that it is the object or subject of."""
    at = trigger.end - 1 if trigger.is_noun else trigger.first
    head = tree.head(at)
    if trigger.is_noun and head is not None and tree.dep(at) in ("obj", "nsubj", "nsubj:pass"):
        return head
    return at
