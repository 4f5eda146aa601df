"""What of a page is the article, told from menus, counters, footers and comments. Offsets stay those of the text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from streams.extract.words import captions, furniture, lexicon, notes
from streams.extract.words.datelines import dateline_of
from streams.extract.words.language import is_foreign
from streams.extract.words.leads import BULLET, entries_of, heads_of, own_words_at
from streams.extract.words.toolbars import after_toolbar, is_teaser, is_told_elsewhere, without_toolbars
from streams.records import Zone

BlockKind = Literal["body", "headline", "caption", "furniture"]

_LONGEST_SENTENCE = 1_200  # characters; news sentences end before, run-on text is cut at a space
_LEAST_BODY_WORDS = 6
_LEAST_HEADLINE_WORDS = 4
_LEAST_ALONE = 3  # words of a line that is the whole text: "Russia enters Lyman"
_TEASER_WORDS = 25  # after "Related articles" only a paragraph of this size is the article again
_LEAST_WRAPPED = 40  # characters of a line that somebody's column width has broken
_GOES_ON = lexicon.words(
    "a an the of and or from with at for by into than near against between its their his her that which who was were"
)  # no line that is a sentence or a headline ends so
_COUNTS = lexicon.PREPOSITIONS | lexicon.words("some nearly almost approximately roughly least most many")  # a number
_BARELY = 30  # letters of a sentence that the next belongs to: "Eight thousand. That is how many fought their way in"
_IS_HOW_MANY = re.compile(r"\s+(?:That|This|It)(?: is|['\u2019]s| was) (?:how many|the number of)\b")
_LONGEST_ABBREVIATED = 12  # characters of "brig.-gen." and the blank before it
_ENDS, _CLOSING = tuple(".!?…:;"), "\"”\u2019')]"
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\"“])(?:mr|mrs|ms|dr|prof|gen|lt|col|maj|capt|cpt|sgt|brig|adm|cmdr|sen|rep|gov|st|jan|feb|mar|"
    r"apr|jun|jul|aug|sept?|"
    r"oct|nov|dec|sta|sto|ste|mt|ft|rev|supt|insp|pvt|pfc|cdr|amb|hon|messrs|no|vs|etc|approx|est|ca|cf|incl|inc|ltd|co|jr|sr|lt\.-gen|lt\.-col|maj\.-gen|brig\.-gen|u\.s|u\.n|u\.k|"
    r"e\.g|i\.e|a\.m|p\.m|[a-z])\.$"
)
_STOP = re.compile(
    r"[.!?…\"”](?:(?<=[.!?…])[.!?…]*[\"”\u2019')\]]*(?=\s+(?:[*•·‣▪\u2013-]\s+)?[\"“\u2018'(\[]?[A-Z0-9À-Þ])|(?<=[.!?])[\"”]?(?=\s*$)|"
    r"(?<=[.!?][\"”])(?=\s))"
)
_STARTERS = re.compile(r"\s+(?:The|He|She|It|They|In|On|At|A|An|But|And|This|That|There|Meanwhile|However)\s")
_BULLET = re.compile(BULLET)
_ITEM = re.compile(rf"{_BULLET.pattern}|\s*\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)]\s+(?=\w)")
_SOME_WORDS = re.compile(rf"(?:\S+\s+){{{_LEAST_BODY_WORDS - 1}}}\S")
# where a sentence ends, whatever stands after it: a note's number, who reported it, a tag, an ornament
_INNER_STOP = re.compile(
    r"(?:(?<=[^\W\dA-Z_][.!\u2026])|(?<=[a-z] \d{4}\.)|(?<=[\"\u201d\u2019')][.!\u2026]))"
    r"(?=[\"\u201d\u2019')\]]*(?:[^\w.,;:]|$))"
)
# what heads a list of what the article tells
_SUMMARY = re.compile(
    r"(?:what (?:to|we|you need to) know(?: so far| today| now)?|what(?:'|\u2019)?s happening|"
    r"key (?:points|takeaways|developments|findings|facts|events)|highlights|at a glance|in (?:brief|short)|summary|"
    r"the latest|main points|the main developments|latest developments|top lines?|situation overview|overview)\s*:?",
    re.IGNORECASE,
)
_HEADS = 3  # paragraphs before the body that may head it in other words than its own
_BREAK = re.compile(r"[\r\n]")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_CONTENT = re.compile(r"[^\W\d_]{4,}")


class Block(msgspec.Struct, frozen=True, gc=False):
    """A paragraph `field[start:end]`; lines that only a column width broke are one."""

    start: int
    end: int
    kind: BlockKind
    field: Zone = "text"


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """`text == field[start:end]` of block number `block`; `entry`: of a log or a live page, else 0.

    `head` is the short line that stands over its paragraphs: "MARAWI CITY". Where only a part of it is read, `whole`
    is all of it, and `text` that part with a full stop.
    """

    text: str
    start: int
    end: int
    block: int
    kind: BlockKind
    field: Zone = "text"
    entry: int = 0
    head: str = ""
    whole: str = ""

    @property
    def quote(self) -> str:
        """All of it, as the text has it."""
        return self.whole or self.text

    @property
    def is_telegraphic(self) -> bool:
        """Whether it is put as headlines are, "Convoy attacked near Djibo": one, or a line that nothing ends."""
        return self.kind == "headline" or self.text.rstrip()[-1:].isalnum()


def blocks_of(text: str) -> list[Block]:
    """Give every paragraph of the text with its kind, in order. Linear; nothing is deleted."""
    spans = list(_paragraphs(text))
    kinds, may_be = _kinds(paragraphs := [text[start:end] for start, end in spans])
    cut = [part for span, kind in zip(spans, kinds, strict=True) for part in _cut(text, *span, kind)]
    if len(cut) > len(spans):
        spans = cut
        kinds, may_be = _kinds(paragraphs := [text[start:end] for start, end in cut])
    credited = [
        furniture.may_be_credited(its) and captions.is_credit(paragraph.strip())
        for paragraph, its in zip(paragraphs, may_be, strict=True)
    ]
    for at in _beside(text, spans, credited) if any(credited) and kinds.count("body") > 1 else ():
        kinds[at] = "caption" if kinds[at] in ("body", "headline") else kinds[at]
    return [Block(start, end, kind) for (start, end), kind in zip(spans, kinds, strict=True)]


def _cut(text: str, start: int, end: int, kind: BlockKind) -> Iterator[tuple[int, int]]:
    """Give the span, in pieces where only a label or a footer in the line of the news makes it no body."""
    line = text[start:end]
    cuts = furniture.cuts_of(line) if kind in ("furniture", "caption") and not captions.is_credited(line) else []
    yield from pairwise([start, *(start + cut for cut in cuts), end])


def _beside(text: str, spans: Sequence[tuple[int, int]], credited: Sequence[bool]) -> Iterator[int]:
    """Give the numbers of the lines that stand alone with one that names who took the picture."""
    parted = [True, *(_are_parted(text, one, other) for one, other in pairwise(spans)), True]
    for at in range(len(spans) - 1):
        if credited[at] != credited[at + 1] and parted[at] and not parted[at + 1] and parted[at + 2]:
            yield at + credited[at]


def _are_parted(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    return len(_BREAK.findall(text[one[1] : other[0]].replace("\r\n", "\n"))) > 1


def unwrapped(text: str, blocks: Sequence[Block]) -> str:
    """Give the text, as long as before, with blanks for the breaks of lines within its blocks."""
    if not any(_BREAK.search(text, one.start, one.end) for one in blocks):
        return text
    pieces, at = [], 0
    for one in blocks:
        pieces += [text[at : one.start], _BREAK.sub(" ", text[one.start : one.end])]
        at = one.end
    return "".join(pieces) + text[at:]


def sentences_of(text: str, blocks: Sequence[Block], first_block: int = 0) -> list[Sentence]:
    """Give the sentences of all blocks that are no furniture."""
    lines = [text[one.start : one.end] for one in blocks]
    places = zip(enumerate(blocks, first_block), entries_of(lines), heads_of(lines), strict=True)
    return [
        Sentence(text[start:end], start, end, number, block.kind, block.field, entry, head)
        for (number, block), entry, head in places
        if block.kind != "furniture"
        for piece in _pieces_of(text, block)
        for start, end in split_sentences(text, *piece)
    ]


def notes_of(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give the paragraphs that are no part of the article, and tell how it was changed."""
    beside = (" ".join(text[one.start : one.end].split()) for one in blocks if one.kind == "furniture")
    return tuple(line for line in beside if furniture.is_note(line, furniture.found_in(line)))


def _pieces_of(text: str, block: Block) -> list[tuple[int, int]]:
    """Give the spans of the block's own words, of which the first begins after its dateline."""
    if block.kind != "body":
        return [(block.start, block.end)]
    begin = after_toolbar(text, block.start, block.end)
    lead = own_words_at(text, begin, block.end)
    begin = lead if lead > begin else begin + len(dateline_of(text, begin, block.end).text)
    return without_toolbars(text, begin, block.end)


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the offsets of each sentence of `text[start:end]`, without the blanks around it."""
    begin = start
    for stop in _STOP.finditer(text, start, end):
        word = text[max(begin, stop.start() - _LONGEST_ABBREVIATED) : stop.start() + 1].lower()
        if text[stop.start()] == "." and len(stop[0]) <= 2 and _ABBREVIATED.search(word):  # noqa: PLR2004 - no "..."
            is_closing = re.search(r"(?:u\.s|u\.n|u\.k|a\.m|p\.m)\.$", word) and _STARTERS.match(text, stop.end(), end)
            if not is_closing and stop.end() < end:
                continue
        if stop.start() - begin <= _BARELY and _IS_HOW_MANY.match(text, stop.end(), end):
            continue
        yield from _pieces(text, begin, stop.end())
        begin = stop.end()
    if begin < end:
        yield from _pieces(text, begin, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the span without outer blanks; in several pieces where it is too long for a sentence."""
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = cut if cut > start else start + _LONGEST_SENTENCE
        if piece := _trimmed(text, start, cut):
            yield piece
        start = cut
    if piece := _trimmed(text, start, end):
        yield piece


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    kept = text[start:end].lstrip()
    left = end - len(kept)
    right = left + len(kept.rstrip())
    return (left, right) if right > left else None


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give the spans of lines, joined where a column width broke them."""
    groups = list(_grouped(text))
    broken = [any(_is_broken(text, *pair) for pair in pairwise(lines)) for lines in groups]
    wrapped = [lines for lines, is_broken in zip(groups, broken, strict=True) if is_broken]
    width = max((end - start for lines in wrapped for start, end in lines), default=len(text))
    for lines, is_broken in zip(groups, broken, strict=True):
        first = lines[0][0]
        for line, after in pairwise(lines):
            goes_on = is_broken and (text[after[0]].islower() or _is_broken(text, line, after))
            if not (goes_on or _is_full(text, line, after, width)):
                yield first, line[1]
                first = after[0]
        yield first, lines[-1][1]


def _grouped(text: str) -> Iterator[list[tuple[int, int]]]:
    """Give the spans of lines that no empty one parts."""
    pending: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\r\n\u2028\u2029\v\f]+|\r?\n|[\r\u2028\u2029\v\f]", text):
        if match[0].strip():
            pending.append(match.span())
        elif pending and (match[0] not in ("\n", "\r\n") or text[pending[-1][1] : match.start()].count("\n")):
            yield pending
            pending = []
    if pending:
        yield pending


def _is_broken(text: str, line: tuple[int, int], after: tuple[int, int]) -> bool:
    """Say whether a sentence goes on from a line to the next: a column width broke it."""
    start, end = line
    last = text[max(start, end - _LEAST_WRAPPED) : end].rstrip()
    if end - start < _LEAST_WRAPPED or _is_ended(last) or _BULLET.match(text, after[0], after[1]):
        return False
    word, first = last.rpartition(" ")[2], text[after[0]]
    return first.islower() or last.endswith(",") or word in _GOES_ON or (first.isdigit() and word in _COUNTS)


def _is_full(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Say whether the next line's first word did not fit in the column."""
    if line[1] - line[0] + 1 + after[1] - after[0] <= width or _BULLET.match(text, after[0], after[1]):
        return False
    return line[1] - line[0] + 1 + len(text[after[0] : after[1]].split(None, 1)[0]) > width


def _is_ended(line: str) -> bool:
    """Say whether a mark ends the line, whatever closes after it."""
    return line.rstrip(_CLOSING).endswith(_ENDS)


def _holds_sentence(line: str) -> bool:
    """Say whether a sentence ends within the line, of so many words as no heading has before a stop; no menu."""
    begun = _SOME_WORDS.match(line)
    return (
        begun is not None
        and " | " not in line
        and any(
            not _ABBREVIATED.search(line[max(0, stop.start() - _LONGEST_ABBREVIATED) : stop.start()].lower())
            for stop in _INNER_STOP.finditer(line, begun.end())
        )
    )


def _kinds(paragraphs: Sequence[str]) -> tuple[list[BlockKind], list[int]]:
    """Give the kind of each paragraph, and which furniture it may be by its words.

    Where lists of other articles leave nothing of this one, there are none.
    """
    lines = [paragraph.strip() for paragraph in paragraphs]
    may_be = [furniture.found_in(line) for line in lines]
    kinds, has_body = _kinds_of(lines, may_be, listed := _listed(lines, may_be))
    if not has_body and any(listed):
        others, is_told = _kinds_of(lines, may_be, [False] * len(lines))
        others = _headlines(paragraphs, others, has_body=is_told)
        if "body" in others:
            return others, may_be
    return _headlines(paragraphs, kinds, has_body=has_body), may_be


def _kinds_of(lines: Sequence[str], may_bes: Sequence[int], listed: Sequence[bool]) -> tuple[list[BlockKind], bool]:
    """Give the kind of each line by itself and by those before it, and whether any is the article's own."""
    kinds: list[BlockKind] = []
    seen_body, in_thread = False, False
    least = _LEAST_HEADLINE_WORDS if len(lines) > 1 else _LEAST_ALONE
    least = notes.LEAST_WORDS if notes.is_note(lines) else least
    for at, (line, may_be) in enumerate(zip(lines, may_bes, strict=True)):
        words = len(line.split(None, _TEASER_WORDS))
        opens_thread = furniture.opens_thread(lines, at, may_be)
        in_thread = in_thread or (seen_body and (opens_thread or furniture.is_signed(lines, at)))
        is_beside = seen_body and (
            furniture.is_note(line, may_be) or furniture.is_of_author(line, may_be) or is_told_elsewhere(lines, at)
        )
        is_beside = is_beside or is_teaser(line)
        kind = (
            "furniture" if in_thread or listed[at] or opens_thread or is_beside else _kind(line, words, least, may_be)
        )
        seen_body = seen_body or kind == "body"
        kinds.append(kind)
    return kinds, seen_body


def _listed(lines: Sequence[str], may_be: Sequence[int]) -> list[bool]:
    """Say of each line whether it stands in a list of other articles."""
    listed: list[bool] = []
    head, taken, is_begun = "", 0, False
    for line, its in zip(lines, may_be, strict=True):
        if furniture.opens_listing(line, its):
            head, taken = line, 0
        elif head and _is_listed(line, head, taken) and (is_begun or "(" not in dateline_of(line).text):
            taken += 1
        else:
            head = ""
        listed.append(bool(head))
        is_begun = is_begun or (not head and _is_ended(line) and len(line.split()) >= _LEAST_BODY_WORDS)
    return listed


def _is_listed(line: str, head: str, taken: int) -> bool:
    """Say whether a list goes on with the line, after so many: a paragraph is the article again."""
    is_told = (_is_ended(line) or _holds_sentence(line)) and not line.endswith("?")
    if furniture.is_of_one(head):
        return not is_told or (not taken and head.rstrip("*_ ").endswith(":"))
    return not (is_told and len(line.split(None, _TEASER_WORDS)) >= _TEASER_WORDS)


def _opens_list(paragraphs: Sequence[str], kinds: Sequence[BlockKind], at: int) -> bool:
    """Say whether what stands before the line announces it: "Here is where things stand:", or an item above it."""
    while at > 0 and _ITEM.match(paragraphs[at]):
        at -= 1
    is_summary = _SUMMARY.fullmatch(paragraphs[at].strip()) is not None
    return is_summary or (kinds[at] == "body" and paragraphs[at].rstrip().endswith(":"))


def _kind(line: str, words: int, least: int, may_be: int) -> BlockKind:
    """Give the kind of one paragraph by itself; "headline" means only that nothing ends it: it has `least` words."""
    if not _LETTERS.search(line) or is_foreign(line) or furniture.is_it(line, may_be, is_short=words < _TEASER_WORDS):
        return "furniture"
    may_begin, may_end = furniture.may_be_caption(may_be), furniture.may_be_credited(may_be)
    if (may_begin or may_end) and captions.is_caption(line, may_begin=may_begin, may_end=may_end):
        return "caption"
    if words >= _LEAST_BODY_WORDS and (_is_ended(line) or _holds_sentence(line)):
        return "body"
    return "headline" if words >= least or _is_ended(line) else "furniture"


def _headlines(paragraphs: Sequence[str], kinds: list[BlockKind], *, has_body: bool) -> list[BlockKind]:
    """Keep of the lines that nothing ends those that head this article: before its body, and of its words."""
    if not has_body or notes.is_note(paragraphs):
        return ["body" if kind == "headline" else kind for kind in kinds]
    body = " ".join(text for text, kind in zip(paragraphs, kinds, strict=True) if kind == "body").lower()
    first_body = kinds.index("body")
    for at, kind in enumerate(kinds):
        if kind != "headline":
            continue
        is_ended = _is_ended(paragraphs[at].strip())
        if _ITEM.match(paragraphs[at]) and _opens_list(paragraphs, kinds, at):
            kinds[at] = "body"
            continue
        if not is_ended and at > first_body:
            kinds[at] = "furniture"
            continue
        words = [word.lower()[:6] for word in _CONTENT.findall(paragraphs[at])[:30]]
        known = sum(word in body for word in words)
        is_near = first_body - _HEADS <= at < first_body and known * 3 >= len(words)
        is_near = is_near or (at == 0 and first_body == 1)  # nothing but a title stands alone over a text
        if is_ended and (known * 2 < len(words) or not words):
            kinds[at] = "body"
        elif not words or not (is_near or known * 2 >= len(words)):
            kinds[at] = "furniture"
    return kinds
