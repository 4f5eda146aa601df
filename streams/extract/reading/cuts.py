"""Sentences in words before they are understood: names, event words, numbers; then parsed, and judged."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise, repeat

from streams.extract.counts.counting import count
from streams.extract.counts.numbers import Number
from streams.extract.cues.triggers import Trigger, find_triggers
from streams.extract.frames.implied import MANY
from streams.extract.geography.gazetteer import towns
from streams.extract.judge.judging import Judging
from streams.extract.judge.network import Judged, Network
from streams.extract.judge.observe import Observed, observe, over_tokens
from streams.extract.people.actors import aliases, common_names, country_of_actor, shared_names, short_names
from streams.extract.people.fugitives import fugitives_apart
from streams.extract.syntax.dependencies import Tree, aligned
from streams.extract.syntax.pipeline import Parsed, Parser, tokenize
from streams.extract.words.clean import Sentence
from streams.extract.words.lexicon import words
from streams.extract.words.light import LIGHT
from streams.extract.words.names import folded
from streams.extract.words.nouns import head_kind
from streams.extract.words.tokens import Token

_MOST_TOKENS = 400
_MOST_LETTERS = 2_000  # a longer sentence is a list or no prose, and is read without a parse
_BATCH = 32  # sentences parsed at once: more are no faster, and the deadline is asked between them
_JUDGED = 50  # persons; fewer are of no force that a second reader should look at
_MANY = 1000  # persons
_NEAR = 2  # sentences
_SHORT = 3  # letters of a name that in capitals may be a word
_COUNTED_BEFORE = 3  # tokens from a number to what was done to those counted
_AFTER_KILLED = words("and wia in at near on by during since mia when")
_LAUNCHED = 2  # tokens from a verb to what it begins: "carried out Operation Serval"
_BIG = 100_000  # people of a town whose name is hardly another's
_NOTED = 20_000  # and of one that tells which of a few countries is meant, for
_BY_TOWN = 2.0  # so much of what is spoken of them


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence in words, before it is parsed: what in it is called by name, and its event words."""

    sentence: Sentence
    document: object
    tokens: list[Token]
    known: list[tuple[int, int, str]]
    triggers: list[Trigger]
    numbers: list[Number]

    @property
    def names_armed(self) -> bool:
        """Whether it names somebody who is armed."""
        return bool(self.known) or any(head_kind(token.lower) == "armed" for token in self.tokens)

    @property
    def needs_parse(self) -> bool:
        """Whether anything may come of it: an event, or a number for one told before."""
        return self.may_tell or any(number.kind == "count" for number in self.numbers)

    @property
    def is_counting(self) -> bool:
        """Whether it counts so many people that they may be a force."""
        return any(number.kind == "count" and number.middle >= _JUDGED for number in self.numbers)

    @property
    def may_tell(self) -> bool:
        """Whether it may tell an event: by an event word, or by armed or so many people that their verb may be one."""
        is_many = any(number.kind == "count" and number.middle >= MANY for number in self.numbers)
        return bool(self.triggers) or is_many or self.names_armed


def all_cut(
    sentences: Sequence[Sentence], is_over: Callable[[], bool], before: Iterable[str] | None = None
) -> list[Cut] | None:
    """Give the sentences in words, None when time is up; `before` is what stands right before each, read or not."""
    cuts = []
    for sentence, told_before in zip(sentences, before or repeat(""), strict=False):
        if is_over():
            return None
        cuts.append(cut(sentence, told_before))
    return cuts


def cut(sentence: Sentence, before: str = "") -> Cut:
    """Give the sentence in words, one of no prose's length without any; `before` is the sentence before it."""
    document, tokens = tokenize(sentence.text)
    if len(tokens) > _MOST_TOKENS:
        return Cut(sentence, document, [], [], [], [])
    known = _known(document, tokens)
    triggers = _unnamed(find_triggers(tokens, sentence.text), known, tokens)
    numbers = fugitives_apart(sentence.text, count(sentence.text, before))
    return Cut(sentence, document, tokens, known, triggers, numbers)


@dataclass(frozen=True, slots=True)
class ReadCut:
    """A sentence in words with its tree, where it was parsed; `at` is its place among those judged with it."""

    cut: Cut
    tree: Tree | None
    judging: Judging | None
    at: int

    @property
    def judged(self) -> Judged | None:
        """What the judge says of it, where it is to be asked: near people counted."""
        return self.judging.near_counted(self.at) if self.judging is not None else None

    @property
    def said(self) -> Judged | None:
        """What the judge has said of it, if he was asked."""
        return self.judging.said(self.at) if self.judging is not None else None

    def asked(self) -> Judged | None:
        """Give what the judge says of it; None where nobody can say."""
        return self.judging.asked(self.at) if self.judging is not None else None

    def reality(self) -> float | None:
        """Give the chance that a word of it tells a real fight; None where nobody can say."""
        judged = self.asked()
        return judged.reality() if judged is not None else None


def read_cuts(cuts: Sequence[Cut], parser: Parser | None, judge: Network | None) -> Iterator[ReadCut]:
    """Give the sentences with their trees, where those may tell more than the words alone, and judged."""
    for first in range(0, len(cuts), _BATCH):
        batch = cuts[first : first + _BATCH]
        near = _near_counted(batch) if judge else [False] * len(batch)
        read = [
            (cut.needs_parse or is_near) and len(cut.sentence.text) <= _MOST_LETTERS
            for cut, is_near in zip(batch, near, strict=True)
        ]
        asked = [cut for cut, is_read in zip(batch, read, strict=True) if is_read]
        documents = [cut.document for cut in asked]
        parses = iter(parser.parse([cut.sentence.text for cut in asked], documents) if parser and asked else ())
        parsed = [
            next(parses, None) if is_read and cut.tokens else None for cut, is_read in zip(batch, read, strict=True)
        ]
        trees = [
            aligned(one.words, [(token.start, token.end) for token in cut.tokens]) if one and cut.tokens else None
            for cut, one in zip(batch, parsed, strict=True)
        ]
        counting = [cut.is_counting for cut in batch]
        judging = Judging(counting, _observers(batch, trees, parsed), judge) if judge else None
        for at, (cut, tree) in enumerate(zip(batch, trees, strict=True)):
            yield ReadCut(cut, tree, judging, at)


def _near_counted(cuts: Sequence[Cut]) -> list[bool]:
    """Say of each sentence whether so many people are counted near it that it may tell their attack in any words."""
    many = [any(one.kind == "count" and one.middle >= _MANY for one in cut.numbers) for cut in cuts]
    return [any(many[max(0, at - _NEAR) : at + _NEAR + 1]) for at in range(len(cuts))]


def _observers(
    cuts: Sequence[Cut], trees: Sequence[Tree | None], parsed: Sequence[Parsed | None]
) -> list[Callable[[], Observed] | None]:
    """Give what makes each sentence as the judge sees it; None for those without a parse."""
    return [
        partial(observed, cut, tree, one) if tree is not None and one is not None else None
        for cut, tree, one in zip(cuts, trees, parsed, strict=True)
    ]


def observed(cut: Cut, tree: Tree, parsed: Parsed) -> Observed:
    """Give a parsed sentence as the judge sees it."""
    rows, is_headline = over_tokens(parsed, cut.tokens), cut.sentence.kind == "headline"
    return observe(cut.tokens, tree, rows, cut.numbers, cut.triggers, is_headline=is_headline)


def without_namesakes(cuts: Sequence[Cut], countries: Mapping[str, float]) -> list[Cut]:
    """Give the cuts without short names that others have too, in an article that says nothing of the actor's country.

    `countries` are those that the article speaks of.
    """
    doubted = {(actor, country_of_actor(actor)) for cut in cuts for _, _, actor in _shared_in(cut)}
    away = {actor for actor, home in doubted if home is None or not (home in countries or _has_town(cuts, home))}
    meant = {actor for cut in cuts for one in cut.known for actor in _namesakes(cut, one)}
    homes = {home for actor in meant if (home := country_of_actor(actor))}
    told = {home: countries.get(home, 0.0) + _BY_TOWN * _has_town(cuts, home, _NOTED) for home in homes}
    return [_without(cut, away, told) if cut.known else cut for cut in cuts]


def _without(cut: Cut, away: set[str], countries: Mapping[str, float]) -> Cut:
    shared = _shared_in(cut)
    kept = [one for one in cut.known if one[2] not in away or one not in shared]
    meant = [(*one[:2], _meant(cut, one, countries)) for one in kept]
    return replace(cut, known=[(first, end, actor) for first, end, actor in meant if actor is not None])


def _meant(cut: Cut, one: tuple[int, int, str], countries: Mapping[str, float]) -> str | None:
    """Give the actor of a name; of one that several countries have the one whose country is spoken of most.

    None where that country has several: "pro-Russian rebels" of Georgia are Abkhaz or Ossetian.
    """
    those = _namesakes(cut, one)
    if not those:
        return one[2]
    told = [countries.get(country_of_actor(actor) or "", 0.0) for actor in those]
    best = [actor for actor, weight in zip(those, told, strict=True) if weight == max(told)]
    return best[0] if best[0] == those[0] or len(best) == 1 else None


def _namesakes(cut: Cut, one: tuple[int, int, str]) -> tuple[str, ...]:
    """Give all whom a name may mean that several countries have, the usual one first; nobody of any other name."""
    return common_names().get(folded(" ".join(token.text for token in cut.tokens[one[0] : one[1]])), ())


def _shared_in(cut: Cut) -> list[tuple[int, int, str]]:
    """Give the short names in a sentence that may be others', none of them before those who fight."""
    return [
        (first, end, actor)
        for first, end, actor in cut.known
        if end == first + 1
        and cut.tokens[first].text in shared_names()
        and not (end < len(cut.tokens) and head_kind(cut.tokens[end].lower) == "armed")
    ]


def _has_town(cuts: Sequence[Cut], country: str, least: int = _BIG) -> bool:
    """Say whether a word in the article is best known as a big town or a battlefield of the country."""
    names = {
        token.text
        for cut in cuts
        for before, token in pairwise((None, *cut.tokens))
        if token is not None and token.is_capital and not (before is not None and before.is_capital)
    }
    best = [found[0] for name in sorted(names) if (found := [one for one in towns(name) if one.is_exact])]
    return any(one.country == country and (one.is_front or one.population >= least) for one in best)


def _unnamed(
    triggers: Iterable[Trigger], known: Iterable[tuple[int, int, str]], tokens: Sequence[Token]
) -> list[Trigger]:
    """Give the triggers that begin in no name: one may stand between, as in "a bomb planted by ETA exploded"."""
    named = {at for first, end, _ in known for at in range(first, end)}
    return [one for one in triggers if one.first not in named and not _is_called(tokens, one)]


def _is_called(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the noun is a part of what something is called: "Liberation Radio", "near Liberation Square"."""
    after = tokens[trigger.end : trigger.end + 1]
    is_name = trigger.is_noun and tokens[trigger.first].is_capital and tokens[trigger.first].lower in _NAMING
    return is_name and any(one.is_capital and one.lower in _NAMED for one in after)


_NAMING = words("liberation victory surrender capture battle siege offensive")
_NAMED = words(
    "radio square street avenue road bridge day park hotel museum front army armed forces movement party stadium"
)


def _known(document: object, tokens: Sequence[Token]) -> list[tuple[int, int, str]]:
    named = aliases().find(document)  # type: ignore[arg-type] # spaCy's document stays the pipeline's
    spans = [one for one in named if not _is_launched(tokens, one[0])]
    covered = {at for first, end, _ in spans for at in range(first, end)}
    is_caps = all(token.text.isupper() for token in tokens if token.text.isalpha() and len(token.text) > _SHORT)
    short = short_names()
    for at, token in enumerate(tokens):
        if token.text not in short:
            continue
        actor = short[token.text]
        is_word = is_caps and len(token.text) < _SHORT  # "THE CITY IS UNDER ATTACK"
        if actor and at not in covered and not (is_word or _are_killed(tokens, at)):
            spans.append((at, at + 1, actor))
    return sorted(spans)


def _is_launched(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a force's name is here what somebody begins: "launched Operation Serval"."""
    if tokens[at].lower != "operation":
        return False
    return any(token.lower in LIGHT for token in tokens[max(0, at - _LAUNCHED) : at])


def _are_killed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the name of an army is short for "killed in action": "12 soldiers KIA, 4 WIA"."""
    is_counted = any(token.lower[:1].isdigit() for token in tokens[max(0, at - _COUNTED_BEFORE) : at])
    follows = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    is_end = not follows[:1].isalpha() or follows in _AFTER_KILLED
    return tokens[at].text == "KIA" and is_counted and is_end
