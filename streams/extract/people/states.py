"""States that act by their names alone: a country before a verb of war, a people's adjective before an event noun."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.geography.gazetteer import country_names, demonyms, peoples
from streams.extract.people.actors import country_phrases
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_ACTS = frozenset(("launch", "begin", "mount", "open", "&", "and")) | words(
    """
    launched launches began begins mounted opened bombed shelled struck attacked invaded has have had is was massed
    stepped resumed
    """
)
_MODIFIERS = lexicon.MODIFIERS | {"new", "latest", "recent", "major", "renewed"}
_BEFORE_A_SUBJECT = (
    frozenset(("", ",", "&", "“")) | lexicon.SAYING | words("and while as after that but by when which where")
)


def states_of(
    document: object, tokens: Sequence[Token], mentions: Sequence[Mention], triggers: Sequence[Trigger]
) -> list[Mention]:
    """Give countries that act: a country's name before a verb of war ("Russia launched an offensive")."""
    covered = {at for mention in mentions for at in range(mention.first, mention.end)}
    starts = {trigger.first for trigger in triggers}
    found = []
    for first, end, code in country_phrases().find(document):  # type: ignore[arg-type] # spaCy's document
        name = " ".join(token.text for token in tokens[first:end])
        if covered.intersection(range(first, end)) or (name not in country_names() and not name.isupper()):
            continue
        before = tokens[first - 1].lower if first else ""
        follows = tokens[end].lower if end < len(tokens) else ""
        if before in _BEFORE_A_SUBJECT and (end in starts or follows in _ACTS):
            by = "by" if before == "by" else ""
            found.append(Mention(first, end, "state", name, f"{code.lower()}-forces", code, prep=by))
    return [*found, *_peoples(tokens, triggers, covered)]


def _peoples(tokens: Sequence[Token], triggers: Sequence[Trigger], covered: set[int]) -> list[Mention]:
    """Give the people whose adjective owns an event noun: "the Russian offensive", "Israeli airstrikes"."""
    found = []
    for trigger in triggers:
        at = trigger.first - 1
        while trigger.is_noun and at > 0 and tokens[at].lower in _MODIFIERS:
            at -= 1
        word = tokens[at].lower if trigger.is_noun and at >= 0 else ""
        code = demonyms().get(word)
        if code and at not in covered:
            found.append(Mention(at, trigger.first, "state", tokens[at].text, f"{code.lower()}-forces", code))
        elif word in peoples() and tokens[at].is_capital and at not in covered:
            found.append(Mention(at, trigger.first, "armed", tokens[at].text, None, peoples()[word], noun=word))
    return found
