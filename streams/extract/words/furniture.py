"""What stands on a page beside its article: labels, appeals, notes, lists of other articles, what readers write."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import Any

from streams.extract.words import captions, lexicon
from streams.extract.words.days import MONTH
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small, needed
from streams.extract.words.stems import automaton_of

_LINKS = 2  # marks between the items of a list of links, or the steps of a path to the page
_STEPS = (" | ", " > ", " \u203a ", " \u00bb ")
_BETWEEN = (*_STEPS, " / ")
_STEP = re.compile("|".join(map(re.escape, _BETWEEN)))
_LONGEST_LABEL = 4  # words of a link to a part of the page, of a place or a day
_LABELLED = 25  # characters in which "Filed under:" has its colon
_NEXT = 12  # lines from the head of a reader's comment to the next one's, or to "Reply"
_SIGNED = 100  # characters of a name with a day and an hour
_PRESENTED = 200  # characters in which an author's name and calling stand
_LEAST_TOLD = 8  # words of a sentence that tells something
_NOTES, _PIECES, _AUTHORS, _CAPTIONS, _CREDITS, _LINKED, _HELD_WORDS, _THREADS, _LISTINGS = (1 << at for at in range(9))
_THREAD = re.compile(
    r"^(?:\d+\s+)?(?:comments?|responses|replies|reader comments|notify of|inline feedbacks|view (?:all )?comments|"
    r"oldest|newest most voted|"
    r"(?:readers?['\u2019]?s?['\u2019]?|users?['\u2019]?|facebook|disqus|your|all|latest) comments|(?:top )?reactions|"
    r"top comments|have your say|"
    r"leave a (?:reply|comment)|post a comment|add (?:a|your) comment|send your comments|your comment.*|"
    r"join the (?:discussion|conversation)|comments are (?:closed|open)|"
    r"show comments|load more comments|comments? \(\d+\)(?: (?:are )?(?:closed|open))?|what do you think\??|discussion|"
    r"sort by.*|sort ?(?:oldest|newest|best|top|popular).*|"
    r"view \d+ comments|\d+ comments? ?[|\u2022\u00b7].*|comments? section|readers? respond|"
    r"readers?['\u2019]?s?['\u2019]? comments \(\d+\)|"
    r"would love your thoughts.*|\d+ (?:thoughts|comments) on .*)\s*:?$",
    re.IGNORECASE,
)
# what may as well head a part of the article
_OF_ARTICLE = re.compile(r"(?:reactions|responses|replies|discussion)\s*:?", re.IGNORECASE)
_ORNAMENTS = (
    " \t#*_=~|<>-\u2013\u2014\u2022\u00b7\u00ab\u00bb\u2039\u203a\u2190\u2192\u2193\u25aa\u25b2\u25b6\u25ba\u25bc\u25cf"
)
_MONTH = rf"{MONTH}\.?"
_WHEN = (
    r"(?:(?:\d+|an?) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|y|years?) ago|"
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {_MONTH}|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}})"
    r"(?:,? \d{4})?,? (?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?)"
)
# who writes and when: "John Smith • 2 hours ago", "Mary Ann May 3, 2024 at 10:15 am"
_SIGNATURE = Small(
    rf"^(?P<who>[\w'\u2019.@-]+(?: [\w'\u2019.-]+){{0,2}}?)(?: says:?| wrote:?)?[\s,\u2022\u00b7|\u2013-]+"
    rf"(?:on )?{_WHEN}(?:[\s\u2022\u00b7(]+edited\)?)?\s*:?$"
)
# "@patriot · 2h", "u/patriot • 5 hr. ago", "Anonymous said..."
_SURELY_SIGNED = re.compile(
    r"^(?:(?:@|u/)[\w.-]+\s*[\u00b7\u2022|\u2013-]\s*\d+ ?(?:s|m|h|d|w|mo|y|hr|min|hours?|days?)\b.{0,20}|"
    r"[\w'\u2019.-]+(?: [\w'\u2019.-]+){0,2} said\s?(?:\.\.\.|\u2026))$"
)
_NAME = re.compile(r"^[\w'\u2019.@-]+(?: [\w'\u2019.-]+){0,2}$")
_DATE = re.compile(rf"^(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {_MONTH}),? \d{{4}}$", re.IGNORECASE)
_SAYS = re.compile(r"^[\w'\u2019.@-]+(?: [\w'\u2019.-]+){0,2} (?:says|wrote):?$")
_NOBODY = words(
    """
    updated published posted by live modified edited on at about monday tuesday wednesday thursday friday saturday
    sunday gmt bst est et utc news afp reuters ap
    """
)
_ANSWER = re.compile(
    r"^(?:reply|like|likes|flag|report|upvote|downvote|permalink)\b(?:\W*(?:\d+|share|reply|like|report|flag|likes?|"
    r"permalink|to \w+))*\W*$",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"^(?:related(?: \w+)?|see also|read (?:also|more|next)|also read|more (?:from|stories|news|on|in).{0,40}|"
    r"most (?:read|popular|viewed|shared)|"
    r"latest(?: \w+)?|trending(?: \w+)?|recommended(?: \w+)*|you (?:may|might) (?:also )?(?:like|"
    r"be interested in)|popular(?: \w+)?|"
    r"top (?:stories|news)|editor'?s picks?|recent (?:posts|articles|news)|up next|"
    r"don'?t miss|in other news|elsewhere|headlines|what to read next|read this next|next (?:up|article|story)|"
    r"also (?:in the news|of interest|on (?!mon|tues|wednes|thurs|fri|satur|sun)\w+(?: \w+)?)|in case you missed it|"
    r"icymi|similar \w+|"
    r"more(?: like this| coverage)?|see more|further reading|(?:stories|articles) (?:you may like|for you)|"
    r"you (?:may|might) have missed|around the web|from our partners|promoted \w+|must[- ]reads?|top reads|our picks|"
    r"featured(?: \w+)?|other (?:stories|news|articles)|what others are reading|people also read|"
    r"today['\u2019]?s top headlines|related \w+ (?:from|on|in) .{1,30})\s*:?$",
    re.IGNORECASE,
)
# what heads no more than the next line
_OF_ONE = re.compile(r"(?:read (?:also|more|next)|also read|see (?:also|more)|more)\s*:?", re.IGNORECASE)
# what only pages say, and labels; "Ã©" is an "é" that was read in another encoding
_MARKS = Small(
    r"(?<!\u00e3)\u00a9|\(c\) \d{4}|all rights reserved|copyright|privacy policy|terms of (?:use|service)|"
    r"\[email|email protected|articles par|maintained and developed|click here|skip to|"
    r"gmt \d{1,2}:\d\d \d{4}|^\s*(?:source|photo|image|credit|by|author|tags?|filed under|categories|category)\s*:|"
    r"^[\s*_#>]*(?:also read|read also|(?:see )?more(?: on this(?: story| topic)?)?|"
    r"read more|read next|see also|must[- ]read|watch(?: also| live| now| here)?|listen|"
    r"recommended|related(?: \w+)?|don['\u2019]?t miss|up next)\s*[:|>]\s*\S|"
    r"screen shot \d{4}|our infopartners",
)
# what articles say as well
_WORDS = Small(
    r"subscribe\b|newsletter|follow us|sign up|\blog ?in\b|cookie|"
    r"donat(?:e|ion)|paypal|patreon|support (?:us|our|the project|southfront)|days left|unsubscribe|advertis|"
    r"powered by|share on|whatsapp|contact us|about us|"
    r"^\s*(?:published|updated|posted)\s*:|our channel|visit us|please support|\bhttps?://\S+\s*$",
)
# what any match of both holds, lower case: looked for first, since that is a hundred times cheaper
_HELD = (
    *("\u00a9", "(c) ", "all rights reserved", "copyright", "subscribe", "newsletter", "follow us", "sign up", "login"),
    *("log in", "cookie", "privacy policy", "terms of use", "terms of service", "donate", "donation", "paypal"),
    *("patreon", "support us", "support our", "support the project", "support southfront", "days left", "advertis"),
    *("[email", "email protected", "articles par", "maintained and", "powered by", "click here", "share on"),
    *("whatsapp", "contact us", "about us", "skip to", "gmt ", "screen shot", "our channel", "our infopartners"),
    *("visit us", "please support", "http://", "https://"),
)
# what stands before the news in its own line: "By: Jane Doe.", "Source: Reuters -"
_LEAD = Small(
    r"^\s*(?:source|photo|image|picture|credit|by|author)\s*:\s*[^.:;|]{2,60}?(?:[.|]|\s[\u2013\u2014-])\s+(?=\S)"
)
_LABEL = re.compile(r"^\s*(?:published|updated|posted)\s*:", re.IGNORECASE)
_QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d]*[\"\u201d]")
_ADDRESS = re.compile(r"\b(?:you|your|yours|please|we|our|ours|us)\b")
_PARTED = re.compile(r"(?<=[.!?])[\"\u201d]?\s+")
_WORD = re.compile(r"[^\W_][\w'\u2019-]*|[,;:]")
_DID = words(
    """
    said told took fell fought broke drove struck beat shot hit sent began made overran withdrew fled held won lost
    left came went laid swept burst led
    """
)
_NO_SUBJECT = lexicon.BE | lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.AUXILIARIES
_PIECE = r"(?:version|article|story|report|post|piece|page|headline|dispatch|caption|item)"
# a sentence of a note on how the article was changed
_NOTE = Small(
    rf"\b(?:earlier|previous|prior|original|initial|first) {_PIECE}\b|"
    rf"\b(?:this|the|our) {_PIECE} (?:was|has been|is|had been) (?:\w+ )?(?:amended|corrected|updated|edited|changed|"
    rf"revised|modified)\b|\b{_PIECE} (?:originally|initially|previously|first) (?:said|stated|gave|reported|put)\b|"
    r"\b(?:this|it|the (?:figure|number|error|mistake)) (?:has|have) been (?:corrected|amended|removed|updated)\b|"
    r"\bwe regret\b",
)
# what else any match of it holds
_NOTED = (*needed(_PIECE), "corrected", "amended", "removed", "updated", "we regret")
_AUTHOR = Small(
    r"^[^\W\d_][\w'\u2019.-]+(?: [\w'\u2019.-]+){1,3}?(?:,.{0,120},)? (?:is|was) (?:[\w'\u2019-]+ ){1,6}?"
    r"(?:journalist|reporter|correspondent|writer|author|editor|columnist|analyst|fellow|researcher|photographer|"
    r"photojournalist|freelancer|contributor|historian)s?\b",
)
_WROTE = Small(
    r"\b(?:cover(?:s|ed|ing)|report(?:s|ed|ing) (?:on|from|for)|author of|writ(?:es|ten|ing) (?:for|on|about))\b"
)
_PUT_RIGHT = Small(
    r"\b(?:not|instead of|rather than|should|(?:correct|right|actual|true|real) (?:figure|number|total|toll|count|one)|"
    r"in (?:fact|truth)|there were|now)\b",
)


def opens_thread(lines: Sequence[str], at: int, may_be: int) -> bool:
    """Say whether readers' comments begin with the line; `may_be` is what `found_in` says of it, here and below."""
    head = lines[at].strip(_ORNAMENTS) if may_be & _THREADS else ""
    if not head or not _THREAD.match(head):
        return False
    below = range(at + 1, min(at + 1 + _NEXT, len(lines)))
    return not _OF_ARTICLE.fullmatch(head) or any(
        _ANSWER.match(lines[other]) is not None or is_signed(lines, other) for other in below
    )


def is_signed(lines: Sequence[str], at: int) -> bool:
    """Say whether a reader's comment begins with the line: signed and dated, and answered or one of several."""
    line = lines[at]
    if len(line) > _SIGNED or _SURELY_SIGNED.match(line):
        return len(line) <= _SIGNED
    is_signature = _is_signature(lines, at)
    if is_signature and _SAYS.match(line):
        return True
    is_dated = at + 1 < len(lines) and _NAME.match(line) is not None and _DATE.match(lines[at + 1]) is not None
    return (is_signature or is_dated) and any(
        _ANSWER.match(lines[other]) is not None or (is_signature and _is_signature(lines, other))
        for other in range(at + 1, min(at + 1 + _NEXT, len(lines)))
    )


def _is_signature(lines: Sequence[str], at: int) -> bool:
    line = lines[at]
    if len(line) > _SIGNED:
        return False
    found = _SIGNATURE.match(line)
    if found is None and at + 1 < len(lines) and (_SAYS.match(line) or _NAME.match(line)):
        found = _SIGNATURE.match(f"{line} {lines[at + 1][:_SIGNED]}")
    return found is not None and _NOBODY.isdisjoint(found["who"].split())


def opens_listing(line: str, may_be: int) -> bool:
    """Say whether a list of other articles begins with the line."""
    return bool(may_be & _LISTINGS) and _LISTING.match(line.strip(_ORNAMENTS)) is not None


def is_of_one(head: str) -> bool:
    """Say whether a line that opens a list heads but one item: "Read more:"."""
    return _OF_ONE.fullmatch(head.strip(_ORNAMENTS)) is not None


@cache
def _on_pages() -> Any:  # the automaton's type is its door's
    """Give the words without which the patterns of notes, authors, captions and other furniture fit nowhere."""
    words_of = {
        _NOTES: needed(_NOTE.pattern), _PIECES: _NOTED, _AUTHORS: needed(_AUTHOR.pattern),
        _CAPTIONS: needed(captions.HEAD.pattern), _CREDITS: captions.CREDITS, _LINKED: _BETWEEN, _HELD_WORDS: _HELD,
        _THREADS: needed(_THREAD.pattern), _LISTINGS: needed(_LISTING.pattern),
    }  # fmt: skip
    kinds: dict[str, int] = {}
    for kind, those in words_of.items():
        for word in those:
            kinds[word] = kinds.get(word, 0) | kind
    return automaton_of(kinds)


def found_in(line: str) -> int:
    """Give which furniture the line may be by its words, as bits: most lines are not asked for any."""
    found = 0
    for _, kinds in _on_pages().iter(line.lower()):
        found |= kinds
    return found


def is_note(line: str, may_be: int) -> bool:
    """Say whether the paragraph only tells how the article was changed, and nothing that puts it right."""
    return bool(may_be & _NOTES and may_be & _PIECES and _NOTE.search(line)) and all(
        _NOTE.search(one) is not None and _PUT_RIGHT.search(one) is None for one in _PARTED.split(line)
    )


def is_of_author(line: str, may_be: int) -> bool:
    """Say whether the paragraph tells who wrote the article and what else they wrote about."""
    if not may_be & _AUTHORS:
        return False
    head = line[:_PRESENTED]
    is_presented = (" is " in head or " was " in head) and _AUTHOR.match(head) is not None
    return is_presented and _WROTE.search(line) is not None


def is_it(line: str, may_be: int, *, is_short: bool) -> bool:
    """Say whether the paragraph is furniture; words of pages alone make none of one that tells what happened."""
    if may_be & _LINKED and any(one in line and line.count(one) >= _LINKS for one in _BETWEEN):
        return not _tells_last(line)
    head = line[:_LABELLED]
    if not (may_be & _HELD_WORDS or ":" in head or "|" in head or ">" in head):
        return False
    marks, found = (len(list(islice(one.finditer(line), 2))) for one in (_MARKS, _WORDS))
    return bool(marks + found) and (is_short or marks + found > 1) and not (not marks and _tells(line))


def cuts_of(line: str) -> list[int]:
    """Give where labels before the news of a line end and where a footer after it begins; nothing without news."""
    lead = _LEAD.match(line)
    cuts, is_told = [lead.end()] if lead else [], False
    at = cuts[0] if lead else 0
    for stop in [*_PARTED.finditer(line, at), None]:
        sentence = line[at : stop.start() if stop else len(line)]
        if _MARKS.search(sentence):
            return [*cuts, at] if is_told else []
        is_told = is_told or _is_told(sentence)
        at = stop.end() if stop else at
    return cuts if is_told else []


def _tells_last(line: str) -> bool:
    """Say whether links or labels stand before a sentence that tells something: "Goma | 25 Nov | Rebels attacked"."""
    if not any(one in line for one in _STEPS):
        return _tells(line)
    *labels, last = _STEP.split(line)
    return _tells(last) and all(len(one.split()) <= _LONGEST_LABEL for one in labels)


def _tells(line: str) -> bool:
    """Say whether a sentence of the line tells what somebody did, and asks nobody for anything."""
    plain = _QUOTED.sub(" ", _LABEL.sub("", line))
    return any(_is_told(one) for one in _PARTED.split(plain))


def _is_told(sentence: str) -> bool:
    lowered = sentence.lower()
    if not sentence.rstrip("\"\u201d') ").endswith((".", "!", "?")) or _ADDRESS.search(lowered):
        return False
    told = _WORD.findall(lowered)
    return len(told) >= _LEAST_TOLD and any(
        (word in _DID or (word.endswith("ed") and told[at + 1 : at + 2] != ["by"])) and told[at - 1] not in _NO_SUBJECT
        for at, word in enumerate(told)
        if at > 0
    )


def may_be_caption(may_be: int) -> bool:
    """Say whether the paragraph has a word that captions begin with."""
    return bool(may_be & _CAPTIONS)


def may_be_credited(may_be: int) -> bool:
    """Say whether the paragraph has a word or mark by which who took a picture is named."""
    return bool(may_be & _CREDITS)
