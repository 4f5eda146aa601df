"""An article with what the reader saw in it: event words, numbers and what was made of them, places, actors."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import msgspec

from streams.extract import MAX_ARTICLE_BYTES, extract
from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.kinds import Kind
from streams.extract.counts.numbers import Number, find_numbers
from streams.extract.cues.triggers import Trigger
from streams.extract.judge.deciding import deciding
from streams.extract.judge.network import ROLES
from streams.extract.judge.observe import spanned
from streams.extract.lookalikes.vetoes import is_vetoed
from streams.extract.merging.at_last import told_of
from streams.extract.merging.imagined import IMAGINED
from streams.extract.people.mention import Mention
from streams.extract.people.roles import role_of
from streams.extract.reading import reader
from streams.extract.reading.found import Reading as Found
from streams.extract.reading.found import Seen
from streams.extract.sides.responsible import answers_for
from streams.extract.words.clean import Block, blocks_of, sentences_of, unwrapped
from streams.extract.words.invisible import seen as seen_text
from streams.extract.words.tokens import Token
from streams.records import Article, Event, Evidence, Quantity, Reading, Zone

MarkKind = Literal[
    "event", "refused event", "force", "opposing force", "loss", "refused number", "place", "actor",
    "evidence", "headline", "caption", "furniture",
]  # fmt: skip
_WHAT_KIND: Mapping[Kind, str] = {
    "count": "a count", "money": "money", "percent": "a percentage", "year": "a year", "date": "a date",
    "clock": "a time of day", "duration": "a duration or an age", "distance": "a distance or another measure",
    "designation": "part of a name", "times": "how many times", "other": "no count of persons",
}  # fmt: skip
_MONEY = re.compile(r"(?P<sign>[$€£¥])\s?\d[\d.,]*(?<=\d)")  # glued to its sign, a number is never looked at
_BESIDE = 2  # tokens on either side that may decide a number's kind
_STOPS = frozenset('.,;:!?"()“”')  # which decide no kind
_MOST_WORDS = 3  # that decided it


@dataclass(frozen=True, slots=True)
class Mark:
    """Something seen at `field[start:end]`, and in `note` what was made of it or why it was refused."""

    kind: MarkKind
    field: Zone
    start: int
    end: int
    note: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The reading of an article, and the marks of its text and title in order; those of whole blocks come first."""

    article: Article
    reading: Reading
    marks: tuple[Mark, ...]

    def quote(self, mark: Mark) -> str:
        """Give the words of a mark."""
        return (self.article.title if mark.field == "title" else self.article.text)[mark.start : mark.end]


def explain(article: Article, *, max_article_bytes: int = MAX_ARTICLE_BYTES, pipeline: str = "") -> Explanation:
    """Give what the reader saw. Pure, and as `extract` it never raises for any text; it reads twice."""
    reading = extract(article, max_article_bytes=max_article_bytes, pipeline=pipeline)
    if reading.skipped:
        return Explanation(article, reading, ())
    body, head = seen_text(article.text), seen_text(article.title)
    title = [Block(0, len(head.text), "headline", "title")] if head.text.strip() else []
    blocks = [*title, *blocks_of(body.text)]
    shown = msgspec.structs.replace(article, text=unwrapped(body.text, blocks[len(title) :]), title=head.text)
    found = _read_again(shown, blocks, len(title), pipeline)
    read = (found.seen if found else None) or ()
    is_of_text = found is not None and found.chances.is_of_text
    events = enumerate(reading.events, start=1)
    told = [mark for number, event in events for mark in _of_event(number, event)]

    def given(marks: Iterable[Mark]) -> list[Mark]:
        spans = [(one, (head if one.field == "title" else body).span(one.start, one.end)) for one in marks]
        return [replace(one, start=start, end=end) for one, (start, end) in spans]

    zones = given(_of_block(block) for block in blocks if block.kind != "body")
    seen = given(mark for one in read for mark in _of_sentence(one, reading.events, is_of_text=is_of_text))
    again = given(mark for one in read for mark in _again(one))
    decided = given(mark for one in read for mark in _decided(one.clauses))
    doubts = given(mark for one in read for mark in _doubted(one))
    seen = [_dropped(mark, told, doubts, _why_none(found)) for mark in seen if not _is_taken(mark, told)]
    marks = [_with(_with(mark, again), decided if mark in told else ()) for mark in (*told, *seen)]
    return Explanation(article, reading, tuple(_ordered([*zones, *marks])))


def _is_taken(mark: Mark, told: Iterable[Mark]) -> bool:
    """Say whether an event took the number that no event seems to take by its own sentence."""
    taken = (one for one in told if one.kind in ("force", "opposing force", "loss"))
    return mark.kind == "refused number" and any(_overlap(mark, other) for other in taken)


def _dropped(mark: Mark, told: Iterable[Mark], doubts: Iterable[Mark], why: str) -> Mark:
    """Give an event word that none of the events comes of as refused, by the second reader or else `why`.

    Any other mark stays as it is.
    """
    if mark.kind != "event" or any(one.kind == "evidence" and _overlap(mark, one) for one in told):
        return mark
    why = next((one.note for one in doubts if _overlap(mark, one)), why)
    return replace(mark, kind="refused event", note=f"{mark.note}: {why}")


def _why_none(found: Found | None) -> str:
    """Give why no event comes of a word that its sentence seems to tell one by."""
    is_of_peace = found is not None and found.is_of_peace
    return "by its words the whole article tells no fight" if is_of_peace else "in no event of the whole article"


def _doubted(seen: Seen) -> Iterator[Mark]:
    """Give a sentence that the second reader takes no fight in for real."""
    judged, sentence = seen.second.judged, seen.clauses.sentence
    if judged is not None and (chance := judged.reality()) < IMAGINED:
        note = f"read again, no real fight ({chance:.2f})"
        yield Mark("refused event", sentence.field, sentence.start, sentence.end, note)


def _of_block(block: Block) -> Mark:
    notes = {
        "headline": "a headline: what only it tells is less sure",
        "caption": "a caption: never the only evidence",
        "furniture": "furniture of the page: not read",
    }
    kind: MarkKind = "headline" if block.kind == "headline" else "caption" if block.kind == "caption" else "furniture"
    return Mark(kind, block.field, block.start, block.end, notes[kind])


def _of_event(number: int, event: Event) -> Iterator[Mark]:
    """Give the sentences that tell an event, and its quantities."""
    for one in event.evidence:
        yield _mark("evidence", one, f"tells event {number}, {event.type}")
    named: tuple[tuple[MarkKind, str, Quantity | None], ...] = (
        ("force", "force", event.force),
        ("opposing force", "opposing force", event.opposing_force),
        ("loss", "killed", event.casualties.killed),
        ("loss", "wounded", event.casualties.wounded),
        ("loss", "captured", event.casualties.captured),
    )
    for kind, name, quantity in named:
        if quantity is not None:
            for part in quantity.parts if quantity.derived and quantity.parts else (quantity, *quantity.parts):
                share = "" if part is quantity else "part of the "
                yield _mark(kind, part, f"{share}{name} of event {number}, {_interval(part)}, {part.qualifier}")


def _mark(kind: MarkKind, one: Evidence | Quantity, note: str) -> Mark:
    return Mark(kind, one.field, one.start, one.end, note)


def _interval(quantity: Quantity) -> str:
    low = "?" if quantity.low is None else f"{quantity.low:,}"
    high = "?" if quantity.high is None else f"{quantity.high:,}"
    return low if low == high else f"{low} to {high}"


def _read_again(article: Article, blocks: list[Block], titles: int, pipeline: str) -> Found | None:
    """Read the sentences again, keeping what was seen; the first `titles` blocks are of the title."""
    sentences = [
        *sentences_of(article.title, blocks[:titles]),
        *sentences_of(article.text, blocks[titles:], titles),
    ]
    whole = " ".join(sentence.text for sentence in sentences)
    texts = {
        number: (article.title if block.field == "title" else article.text)[block.start : block.end]
        for number, block in enumerate(blocks)
    }
    day, readers = article.published_at.date() if article.published_at else None, reader.load(pipeline)
    found = told_of(
        article, sentences, texts, whole, is_over=lambda: False, readers=readers, published=day, is_explained=True
    )
    return found[0] if found else None


def _only_heard(seen: Seen, *, is_of_text: bool) -> Iterator[Mark]:
    """Give the words that only the second reader takes for a fight, in the text as a whole or in their sentence."""
    by = ", by the whole text" if is_of_text else ""
    for draft in seen.drafts:
        if draft.trigger not in seen.clauses.triggers:
            said = f"{draft.type}, {draft.phase}, {draft.modality}: read again{by}"
            yield _over(seen.clauses, "event", draft.trigger.first, draft.trigger.end, said)


def _of_sentence(seen: Seen, events: Sequence[Event], *, is_of_text: bool) -> Iterator[Mark]:
    clauses = seen.clauses
    for trigger in seen.refused:
        words = _quoted(_veto_words(clauses, trigger, seen.theme)) or (f"its theme, {seen.theme}" if seen.theme else "")
        note = f"{trigger.type}: here it only looks like war{f', by {words}' if words else ''}"
        yield _over(clauses, "refused event", trigger.first, trigger.end, note)
    for trigger in clauses.triggers:
        drafts = [draft for draft in seen.drafts if draft.trigger == trigger]
        if drafts:
            said = f"{drafts[0].type}, {drafts[0].phase}, {drafts[0].modality}"
            yield _over(clauses, "event", trigger.first, trigger.end, said)
        else:
            note = f"{trigger.type}: nobody armed and no place hold it down"
            yield _over(clauses, "refused event", trigger.first, trigger.end, note)
    yield from _only_heard(seen, is_of_text=is_of_text)
    for place in clauses.places:
        where = place.bearer
        note = f"{where.name}, {where.country} ({where.kind})" if where else "a place that no table knows"
        yield _over(clauses, "place", place.first, place.end, note)
    answers = answers_for(clauses)
    for mention in clauses.mentions:
        side = _side(mention, seen.drafts) or ("answers for what was told" if mention is answers else "")
        if mention.actor_id or side:
            known = mention.actor_id or "no known actor"
            note = f"{known}: {side or _side_of_events(mention, events) or 'on no side here'}"
            yield _over(clauses, "actor", mention.first, mention.end, note)
    for sum_of_money in _MONEY.finditer(clauses.sentence.text):
        start = clauses.sentence.start
        span = start + sum_of_money.start(), start + sum_of_money.end()
        yield Mark("refused number", clauses.sentence.field, *span, f"money, by “{sum_of_money['sign']}”")
    for number in find_numbers(clauses.sentence.text):
        yield _refused(clauses, number)


def _again(seen: Seen) -> Iterator[Mark]:
    """Give what the second reader makes of each number of people, and by which words."""
    for one in seen.second.counted:
        at = spanned(seen.clauses.tokens, one.number)
        words = deciding(seen.second.judged, at[0], at[-1]) if seen.second.judged is not None else ()
        by = _quoted([said for word in words if (said := seen.clauses.tokens[word].text).strip()])
        role = ROLES[int(one.roles.argmax())]
        note = f"read again: {role} ({one.roles.max():.2f}){f', by {by}' if by else ''}"
        yield _mark("refused number", one.quantity, note)


def _decided(clauses: Clauses) -> Iterator[Mark]:
    """Give the role that the rules see each number of people in, and the words that decided it."""
    for mention in clauses.mentions:
        role = clauses.roles.get(clauses.mentions.index(mention), "unknown") if mention.number else "unknown"
        if mention.number is not None and role != "unknown":
            start = clauses.sentence.start + mention.number.start
            end = clauses.sentence.start + mention.number.end
            yield Mark("force", clauses.sentence.field, start, end, f"the rules: {role}, by {_by(mention, clauses)}")


def _by(mention: Mention, clauses: Clauses) -> str:
    """Give the words that decide the role of those counted: their own noun where none beside it does, or the number."""
    called = mention.noun or mention.name
    return _quoted(deciding_words(mention, clauses)) or (f"the noun “{called}”" if called else "the number's own words")


def _with(mark: Mark, again: Sequence[Mark]) -> Mark:
    """Give the mark of a number with what else is noted of it: what the second reader makes of it, what decided it."""
    if mark.kind not in ("force", "opposing force", "loss", "refused number"):
        return mark
    notes = [other.note for other in again if _overlap(mark, other)]
    return replace(mark, note="; ".join([mark.note, *notes[:1]]))


def _side(mention: Mention, drafts: Sequence[Draft]) -> str:
    sides = (
        ("attacks", [one for draft in drafts for one in draft.attackers]),
        ("is attacked", [one for draft in drafts for one in draft.defenders]),
        ("supports", [one for draft in drafts for one in draft.supporters]),
    )
    return ", ".join(name for name, mentions in sides if any(one is mention for one in mentions))


def _side_of_events(mention: Mention, events: Sequence[Event]) -> str:
    """Give the side that the whole article puts the actor on where its own sentence does not."""
    told = (
        f"{deed} in event {number}"
        for number, event in enumerate(events, start=1)
        for deed, actors in (
            ("attacks", event.attacker),
            ("is attacked", event.defender),
            ("supports", event.supporter),
        )
        if any(one.actor_id == mention.actor_id for one in actors)
    )
    return ", ".join(told) if mention.actor_id else ""


def _refused(clauses: Clauses, number: Number) -> Mark:
    """Give a number that no event took, with what it was seen to be."""
    sentence = clauses.sentence
    mention = next((one for one in clauses.mentions if one.number is not None and _is(one.number, number)), None)
    start, end = sentence.start + number.start, sentence.start + number.end
    return Mark("refused number", sentence.field, start, end, _why(clauses, number, mention))


def _why(clauses: Clauses, number: Number, mention: Mention | None) -> str:
    if number.kind != "count":
        words = _quoted(_kind_words(clauses, number))
        return f"{_WHAT_KIND[number.kind]}{f', by {words}' if words else ''}"
    if mention is None:
        return "counts no people"
    counted = f"counts {mention.noun or 'people'}"
    role = clauses.roles.get(clauses.mentions.index(mention), "unknown")
    if role == "unknown":
        return f"{counted}: no word near says what they do"
    said = "attacking, but in no event" if role == "attacking" else role
    return f"{counted}: {said}, by {_by(mention, clauses)}"


def deciding_words(mention: Mention, clauses: Clauses) -> tuple[str, ...]:
    """Give the words without which the counted phrase would have another role; none where its own noun decides."""
    role = role_of(mention, clauses.tokens, clauses.tree)
    found = [
        clauses.tokens[at].text
        for at, without in _blanked_words(clauses.tokens)
        if not mention.first <= at < mention.end and role_of(mention, without, clauses.tree) != role
    ]
    return tuple(found[:_MOST_WORDS])


def _veto_words(clauses: Clauses, trigger: Trigger, theme: str | None) -> tuple[str, ...]:
    """Give the words without which the event word would not have been refused."""
    text, found = clauses.sentence.text, []
    for at, without in _blanked_words(clauses.tokens):
        if trigger.first <= at < trigger.end:
            continue
        if not is_vetoed(_blanked(text, clauses.tokens[at]), without, trigger, clauses.mentions, theme=theme):
            found.append(clauses.tokens[at].text)
    return tuple(found[:_MOST_WORDS])


def _blanked_words(tokens: Sequence[Token]) -> Iterator[tuple[int, list[Token]]]:
    """Give each word's index with the tokens as they are without it."""
    for at, token in enumerate(tokens):
        if token.text.strip():
            yield at, [*tokens[:at], msgspec.structs.replace(token, text="_", lower="_"), *tokens[at + 1 :]]


def _blanked(text: str, token: Token) -> str:
    return text[: token.start] + "_" * (token.end - token.start) + text[token.end :]


def _kind_words(clauses: Clauses, number: Number) -> tuple[str, ...]:
    """Give the words beside a number without which it would be of another kind."""
    text, tokens = clauses.sentence.text, clauses.tokens
    inside = [at for at, token in enumerate(tokens) if token.end > number.start and token.start < number.end]
    if not inside:
        return ()
    found = []
    for at in range(max(0, inside[0] - _BESIDE), min(len(tokens), inside[-1] + 1 + _BESIDE)):
        token = tokens[at]
        if at in inside or not token.text.strip() or token.text in _STOPS:
            continue
        numbers = find_numbers(_blanked(text, token))
        if all(other.kind != number.kind for other in numbers if _touch(number, other)):
            found.append(token.text)
    return tuple(found[:_MOST_WORDS])


def _touch(one: Number, other: Number) -> bool:
    return one.start < other.end and other.start < one.end


def _quoted(words: Sequence[str]) -> str:
    return " ".join(f"“{word}”" for word in words)


def _is(one: Number, other: Number) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _over(clauses: Clauses, kind: MarkKind, first: int, end: int, note: str) -> Mark:
    sentence, tokens = clauses.sentence, clauses.tokens
    start, stop = sentence.start + tokens[first].start, sentence.start + tokens[end - 1].end
    return Mark(kind, sentence.field, start, stop, note)


def _overlap(one: Mark, other: Mark) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end


def _ordered(marks: Sequence[Mark]) -> list[Mark]:
    return sorted(dict.fromkeys(marks), key=lambda mark: (mark.field != "title", mark.start, -mark.end, mark.kind))
