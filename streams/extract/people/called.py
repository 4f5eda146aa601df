"""Groups told by their kind and their name in one breath: "the Islamist group Boko Haram", "the rebel movement M23"."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.geography.no_places import text_of
from streams.extract.people.actors import actor_named
from streams.extract.people.followings import is_name
from streams.extract.people.mention import Mention
from streams.extract.words.days import NAMES
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_KINDS = words(
    """
    group groups movement movements faction factions militia militias organisation organisations organization
    organizations network networks alliance coalition party cartel cartels gang gangs sect outfit insurgency army force
    rebels guerrillas militants insurgents jihadists separatists paramilitaries
    """
)
_GROUPS = words(
    "group movement faction militia organisation organization network alliance coalition cartel gang sect outfit"
)
_LONGEST = 5  # words of a name
_HOUSES = words("academy academies school schools college factory factories plant plants museum workshop workshops")


def by_name(mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """Give the mentions from left to right, a kind right before the name of one as part of its phrase.

    So is a name's short form behind it. Arms that only tell what a house is for are none: "an artillery academy".
    """
    kept: list[Mention] = []
    for one in (_calling_itself(one, tokens) for one in mentions):
        if one.head == "platform" and one.end < len(tokens) and tokens[one.end].lower in _HOUSES:
            continue
        before = kept[-1] if kept else None
        if before is not None and (_is_named_after(before, one, tokens) or _is_of_those(before, one, tokens)):
            kept[-1] = replace(one, first=before.first)
        elif before is not None and _is_short_for(before, one, tokens):
            kept[-1] = replace(before, end=one.end + 1, actor_id=before.actor_id or one.actor_id)
        elif before is None or not _is_inside(one, before):
            kept.append(_named_beside(one, tokens))
    return kept


def _named_beside(one: Mention, tokens: Sequence[Token]) -> Mention:
    """Give a group by the name that stands beside it: "Another rebel group, MODEL, took the town"."""
    if one.noun not in _GROUPS or not _is_kind(one) or one.name != one.name.lower():
        return one
    at = one.end + (tokens[one.end].text == "," if one.end < len(tokens) else 0)
    is_aside, first = at > one.end, at + (at < len(tokens) and tokens[at].lower == "the")
    end = first
    while end < len(tokens) and tokens[end].is_capital and tokens[end].lower not in NAMES:
        end += 1
    is_closed = end < len(tokens) and tokens[end].text == ","
    if end == first or end - first > _LONGEST or (is_aside and not is_closed) or (first > at and not is_aside):
        return one
    name = "".join(f"{token.text} " for token in tokens[first:end]).rstrip()
    return replace(one, end=end, name=name, actor_id=actor_named(name))


def _calling_itself(one: Mention, tokens: Sequence[Token]) -> Mention:
    """Give those who call themselves something by that name: "rebels calling themselves the Army of Conquest"."""
    after = tuple(token.lower for token in tokens[one.end : one.end + 3])
    calls = next((len(form) for form in _CALLING if after[: len(form)] == form), 0)
    if not calls or not (one.head == "armed" or one.noun in _GROUPS):
        return one
    first = one.end + calls
    first += first < len(tokens) and tokens[first].lower == "the"
    end = first
    while end < len(tokens) and end - first < _LONGEST_OWN and (is_name(tokens[end]) or tokens[end].lower in _WITHIN):
        end += 1
    while end > first and not is_name(tokens[end - 1]):
        end -= 1
    name = text_of(tokens, first, end)
    called = replace(one, end=end, head="armed", name=name, actor_id=actor_named(name) or one.actor_id)
    return called if name else one


def _is_named_after(before: Mention, one: Mention, tokens: Sequence[Token]) -> bool:
    between = [token.lower for token in tokens[before.end : one.first]]
    is_kind = (not between and _is_kind(before)) or (len(between) == 1 and _GROUPS.issuperset(between))
    is_plain = before.head == "armed" and before.number is None and before.actor_id is None
    return is_kind and is_plain and not before.is_position and _is_name(one, tokens)


def _is_of_those(before: Mention, one: Mention, tokens: Sequence[Token]) -> bool:
    """Say whether a group is told by the kind of those in it and then by its name: "a coalition of rebels calling"."""
    is_renamed = one.end - one.first > 1 and is_name(tokens[one.end - 1])
    between = [token.lower for token in tokens[before.end : one.first]]
    return is_renamed and before.noun in _GROUPS and before.number is None and between in (["of"], ["of", "the"])


_CALLING = (
    ("calling", "itself"),
    ("calling", "themselves"),
    ("styling", "themselves"),
    ("known", "as"),
    ("which", "calls", "itself"),
    ("that", "calls", "itself"),
    ("who", "call", "themselves"),
)
_WITHIN = words("of the for al an el ul - and")  # a name
_LONGEST_OWN = 9  # tokens of such a name


def _is_inside(one: Mention, before: Mention) -> bool:
    """Say whether the phrase is the name by which the one before it is already called."""
    return one.end <= before.end


def _is_short_for(before: Mention, one: Mention, tokens: Sequence[Token]) -> bool:
    """Say whether it is only the short form of the name before it: "the Rapid Support Forces (RSF)"."""
    around = [token.text for token in (*tokens[one.first - 1 : one.first], *tokens[one.end : one.end + 1])]
    is_aside = around == ["(", ")"] and before.end == one.first - 1 and one.number is None
    is_short = one.end - one.first == 1 and tokens[one.first].text.isupper()
    return is_aside and is_short and (before.actor_id is None or one.actor_id in (None, before.actor_id))


def _is_kind(mention: Mention) -> bool:
    return mention.noun in _KINDS and mention.number is None and mention.actor_id is None and not mention.is_position


def _is_name(mention: Mention, tokens: Sequence[Token]) -> bool:
    is_called = mention.head == "armed" and tokens[mention.first].is_capital and not mention.is_position
    return is_called and mention.number is None
