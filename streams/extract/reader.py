"""An article's sentences to what each tells: drafts of events with their numbers, before they are merged."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from streams.extract import gate
from streams.extract.actors import aliases, country_phrases, short_names
from streams.extract.clean import Sentence
from streams.extract.frames import Clauses, Draft, read_frames
from streams.extract.gazetteer import country_names
from streams.extract.mentions import Mention, find_mentions
from streams.extract.numbers import find_numbers
from streams.extract.pipeline import Token, tokenize
from streams.extract.places import PlaceMention, find_places
from streams.extract.quantities import casualties_of, force_of, opposing_of, total_of
from streams.extract.roles import Role
from streams.extract.triggers import Trigger, find_triggers
from streams.extract.vetoes import is_vetoed
from streams.records import Casualties, Quantity

_NEAR, _FAR = 4.0, 1.0  # how much a paragraph's own countries weigh against those of the whole article
_MOST_TOKENS = 400


@dataclass
class Told:
    """A draft with the numbers that its sentence gives it, and its order in the article."""

    draft: Draft
    clauses: Clauses
    force: Quantity | None
    opposing: Quantity | None
    casualties: Casualties
    order: int


@dataclass
class Fact:
    """A number of armed people in a sentence without an event: it may belong to one told before."""

    sentence: Sentence
    mention: Mention
    quantity: Quantity
    role: Role
    is_total: bool
    places: list[PlaceMention]
    order: int


@dataclass
class Reading:
    """Everything the sentences tell, in order, with the contexts that places were resolved in."""

    told: list[Told] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    contexts: dict[int, dict[str, float]] = field(default_factory=dict)
    towns: list[tuple[int, PlaceMention]] = field(default_factory=list)


def read(
    sentences: Sequence[Sentence], texts: dict[int, str], whole: str, is_over: Callable[[], bool]
) -> Reading | None:
    """Read the sentences; `texts` is each block's text by its number. None when `is_over` says that time is up."""
    found = Reading()
    everywhere = gate.countries_of(whole)
    for order, sentence in enumerate(sentences):
        if is_over():
            return None
        context = found.contexts.get(sentence.block)
        if context is None:
            context = found.contexts[sentence.block] = _context(texts.get(sentence.block, ""), everywhere)
        if gate.may_tell_an_event(sentence.text) or any(letter.isdigit() for letter in sentence.text):
            _read_sentence(sentence, order, context, found)
    return found


def _context(block: str, everywhere: dict[str, float]) -> dict[str, float]:
    near = gate.countries_of(block)
    total = max(sum(near.values()), 1.0)
    whole = max(sum(everywhere.values()), 1.0)
    countries = set(near) | set(everywhere)
    return {
        country: _NEAR * near.get(country, 0.0) / total + _FAR * everywhere.get(country, 0.0) / whole
        for country in sorted(countries)
    }


def _read_sentence(sentence: Sentence, order: int, context: dict[str, float], found: Reading) -> None:
    document, tokens = tokenize(sentence.text)
    if not tokens or len(tokens) > _MOST_TOKENS:
        return
    triggers = find_triggers(tokens, sentence.text)
    clauses = _clauses(sentence, tokens, document, triggers, context)
    kept = [trigger for trigger in triggers if not is_vetoed(sentence.text, tokens, trigger, clauses.mentions)]
    clauses.triggers = kept
    drafts = [draft for draft in read_frames(clauses) if _is_anchored(draft, clauses)]
    for draft in drafts:
        found.told.append(
            Told(
                draft, clauses, force_of(clauses, draft, drafts), opposing_of(clauses, draft, drafts),
                casualties_of(clauses, draft, drafts), order,
            )
        )  # fmt: skip
    if not drafts and kept == triggers:
        found.facts.extend(_facts(clauses, order))
    found.towns.extend(
        (order, place) for place in clauses.places if place.bearer is not None and place.bearer.kind == "town"
    )


def _clauses(
    sentence: Sentence, tokens: list[Token], document: object, triggers: list[Trigger], context: dict[str, float]
) -> Clauses:
    known = _known(document, tokens)
    numbers = find_numbers(sentence.text)
    in_triggers = frozenset(at for trigger in triggers for at in range(trigger.first, trigger.end))
    known = [span for span in known if not in_triggers.intersection(range(span[0], span[1]))]
    mentions = find_mentions(tokens, known, numbers, in_triggers)
    taken = set(in_triggers) | {at for first, end, _ in known for at in range(first, end)}
    for number in numbers:
        taken.update(i for i, token in enumerate(tokens) if token.end > number.start and token.start < number.end)
    objects = frozenset(
        _object_start(tokens, trigger)
        for trigger in triggers
        if not trigger.is_noun and trigger.type in ("capture", "assault", "siege", "raid")
    )
    places = find_places(tokens, frozenset(taken), context, objects)
    states = _states(document, tokens, mentions, triggers)
    inner = [
        m
        for m in mentions
        if not any(p.first <= m.first and m.end <= p.end and m.actor_id is None and m.number is None for p in places)
    ]
    kept = sorted([*inner, *states], key=lambda mention: mention.first)
    shift = {id(mention): index for index, mention in enumerate(kept)}
    for mention in kept:
        if mention.coordinated is not None and mention.coordinated < len(mentions):
            mention.coordinated = shift.get(id(mentions[mention.coordinated]))
    return Clauses(
        sentence, tokens, kept, [place for place in places if not any(s.first == place.first for s in states)], triggers
    )


def _object_start(tokens: Sequence[Token], trigger: Trigger) -> int:
    at = trigger.end
    while at < len(tokens) and tokens[at].lower in (
        "the",
        "of",
        "over",
        "in",
        "nearby",
        "key",
        "strategic",
        "city",
        "town",
        "village",
        "back",
    ):
        at += 1
    return at


def _known(document: object, tokens: Sequence[Token]) -> list[tuple[int, int, str]]:
    spans = aliases().find(document)  # type: ignore[arg-type] # spaCy's document stays the pipeline's
    covered = {at for first, end, _ in spans for at in range(first, end)}
    for at, token in enumerate(tokens):
        actor = short_names().get(token.text)
        if actor and at not in covered:
            spans.append((at, at + 1, actor))
    return sorted(spans)


def _states(
    document: object, tokens: Sequence[Token], mentions: Sequence[Mention], triggers: Sequence[Trigger]
) -> list[Mention]:
    """Give countries that act: a country's name before a verb of war ("Russia launched an offensive")."""
    covered = {at for mention in mentions for at in range(mention.first, mention.end)}
    starts = {trigger.first for trigger in triggers if not trigger.is_noun} | {trigger.first for trigger in triggers}
    verbs = frozenset(
        "launched launches began begins mounted opened bombed shelled struck attacked invaded has is was massed stepped resumed".split()
    )
    found = []
    for first, end, code in country_phrases().find(document):  # type: ignore[arg-type] # as above
        name = " ".join(token.text for token in tokens[first:end])
        if covered.intersection(range(first, end)) or (name not in country_names() and not name.isupper()):
            continue
        before = tokens[first - 1].lower if first else ""
        follows = tokens[end].lower if end < len(tokens) else ""
        is_subject = before in ("", ",", "and", "while", "as", "after", "“", "that", "but", "by", "when") and (
            end in starts or follows in verbs
        )
        if is_subject:
            found.append(
                Mention(first, end, "state", name, f"{code.lower()}-forces", code, prep="by" if before == "by" else "")
            )
    return found


_WEAK = frozenset(
    """operation operations campaign drive push march advance advances thrust attack attacks raid raids battle battles fighting combat
    blockade withdrawal retreat surrender truce ceasefire cease-fire cessation capture liberation seizure fall takeover mobilisation
    mobilization strike strikes storm barrage blast blasts explosion explosions invasion clashes clash capitulation pullback""".split()
)
_LOOSE_VERBS = frozenset(
    "hit enter roll move push march advance pour fall strike take secure occupy gather deploy concentrate mobilise mobilize fight battle withdraw retreat flee surrender surround".split()
)


def _is_anchored(draft: Draft, clauses: Clauses) -> bool:
    """Say whether somebody armed or some place holds the trigger down: a bare "offensive" is no event."""
    trigger = draft.trigger
    sides = [*draft.attackers, *draft.defenders]
    armed = any(
        mention.head in ("armed", "platform", "state")
        and mention.noun not in ("police", "government")
        or mention.actor_id
        for mention in sides
    )
    counted = any(mention.number and mention.head in ("armed", "bare") for mention in sides)
    near = armed or any(mention.head in ("armed", "platform") for mention in clauses.mentions)
    is_place = any(place.bearer is None or place.bearer.kind != "country" or near for place in draft.places)
    if draft.type in ("ceasefire",):
        return trigger.is_noun and _is_made(clauses, trigger)
    if not trigger.is_noun:
        loose = trigger.lemma in _LOOSE_VERBS
        police = any(mention.noun == "police" for mention in sides)
        if draft.type == "capture":
            return bool(draft.places) and (armed or counted or near) or (armed and _takes_position(draft))
        if draft.type == "buildup":
            return (armed or counted) and (bool(draft.places) or counted)
        return (armed or counted or (police and bool(draft.places))) and (
            not loose or bool(draft.places) or bool(draft.defenders and draft.attackers)
        )
    if trigger.lemma in _WEAK:
        return bool(sides and (armed or counted) and (draft.places or draft.defenders or draft.is_definite)) or (
            is_place and near
        )
    return armed or counted or is_place or (draft.is_definite and near)


def _takes_position(draft: Draft) -> bool:
    return any(mention.is_position for mention in draft.defenders)


def _is_made(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the sentence tells that a ceasefire is made, not kept, broken or wished for."""
    words = {token.lower for token in clauses.tokens}
    made = {
        "agreed",
        "signed",
        "announced",
        "declared",
        "reached",
        "brokered",
        "took",
        "takes",
        "began",
        "concluded",
        "accepted",
        "effect",
    }
    spoilt = {
        "violate",
        "violated",
        "violation",
        "violations",
        "end",
        "talks",
        "forge",
        "collapse",
        "joining",
        "calls",
        "called",
        "call",
        "without",
        "join",
        "breach",
        "breached",
    }
    return bool(words & made) and not words & spoilt and any(mention.is_fighting for mention in clauses.mentions)


def _facts(clauses: Clauses, order: int) -> Iterator[Fact]:
    for index, role in clauses.roles.items():
        mention = clauses.mentions[index]
        if mention.number is None or mention.head not in ("armed", "people", "bare"):
            continue
        told = total_of(mention, clauses)
        is_total = mention.noun in ("force", "contingent", "column")
        if told is not None and (is_total or role == "attacking"):
            yield Fact(clauses.sentence, mention, told, role, is_total, clauses.places, order)
