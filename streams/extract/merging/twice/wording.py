"""What the words of two events say of whether they are one fight."""

from collections.abc import Iterator

from streams.extract.merging.group import Group, tells_of_another
from streams.extract.merging.groups import is_on_others
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import words
from streams.records import Modality

_ARTICLE = 3  # tokens from "an" to the word of the fight
_LONG = 5  # letters of a word that tells something
_NAME = 4  # letters of a name
_COMING = words("march advance trek walk row sail travel ride climb descend")
_MOST_WORDS, _MOST_NAMES = 8, 4
_INDEFINITE = words("a an another")
_BACK = words("the they he she it this these those their its but and")
_ASIDE = words("in on at near elsewhere meanwhile further to earlier last farther")
_UNREAL: frozenset[Modality] = frozenset({"denied", "negated", "hypothetical"})


def word_signs(earlier: Group, later: Group) -> Iterator[str]:
    """Give how the later one's first sentence opens, how it names the fight, and what calls it another."""
    first = later.told[0]
    opening = first.clauses.tokens[0].lower if first.clauses.tokens else ""
    if opening in _BACK:
        yield "opens back"
    elif opening in _ASIDE:
        yield "opens aside"
    if first.draft.trigger.is_noun:
        yield from _noun_signs(first)
    if {one.draft.trigger.lemma for one in earlier.told} & {one.draft.trigger.lemma for one in later.told}:
        yield "word same"
    if _names(later) and not _names(earlier) & _names(later):
        yield "names other"
    yield from _signs_of_another(earlier, later)


def _noun_signs(told: Told) -> Iterator[str]:
    tokens, trigger = told.clauses.tokens, told.draft.trigger
    yield "noun"
    if told.draft.is_definite:
        yield "definite"
    if any(one.lower in _INDEFINITE for one in tokens[max(0, trigger.first - _ARTICLE) : trigger.first]):
        yield "indefinite"
    if tokens[trigger.end - 1].lower.endswith("s"):
        yield "plural"


def _signs_of_another(earlier: Group, later: Group) -> Iterator[str]:
    holds = {
        "another": any(map(tells_of_another, later.told)),
        "on others": is_on_others(later.told[0].draft, earlier),
        "behind": later.is_behind and not all(map(_is_approach, later.told)),
        "answer": earlier.is_answer or later.is_answer,
        "unreal before": any(one.draft.modality in _UNREAL for one in earlier.told),
        "unreal now": any(one.draft.modality in _UNREAL for one in later.told),
    }
    yield from (sign for sign, is_so in holds.items() if is_so)


def words_shared(earlier: Group, later: Group) -> float:
    """Give the share of the words that tell something which both have, 0 to 1."""
    some, others = _words(earlier), _words(later)
    return min(len(some & others), _MOST_WORDS) / max(1, min(len(some), len(others)))


def names_shared(earlier: Group, later: Group) -> float:
    """Give how many names both have, 0 to 1."""
    return min(len(_names(earlier) & _names(later)), _MOST_NAMES) / _MOST_NAMES


def _words(group: Group) -> set[str]:
    tokens = (token.text for one in group.told for token in one.clauses.tokens)
    return {text for text in tokens if len(text) >= _LONG and text.islower()}


def _names(group: Group) -> set[str]:
    tokens = (token for one in group.told for token in one.clauses.tokens[1:])
    return {token.text for token in tokens if token.is_capital and len(token.text) >= _NAME}


def _is_approach(told: Told) -> bool:
    """Say whether it tells only how they came to the town that they took: "About 450 men had marched from Bor"."""
    return told.draft.trigger.lemma in _COMING and not told.draft.trigger.is_noun
