"""On which side those lost stood: by whom they were lost, by what they are called, or with whom they are counted."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.role_words import LOST
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.sides.owners import owner_of
from streams.extract.sides.subjects import subject_of
from streams.extract.words.lexicon import ASSAILANTS, words
from streams.extract.words.nouns import head_kind
from streams.extract.words.small import Small
from streams.extract.words.tokens import token_at
from streams.records import Side

_HARMED: frozenset[Role] = frozenset({"killed", "wounded"})
_NOBODY = words("people persons others more")


def side_of_lost(clauses: Clauses, mention: Mention, draft: Draft, role: Role) -> Side:
    """Give the side of those lost, as their own sentence tells it."""
    if are_civilians(mention):
        return "civilian"
    others = [one for one in draft.attackers if one is not mention]
    loser = _loser(clauses, mention)
    if loser is not None and mention in draft.attackers:
        return "attacker"  # "lost 66 men when it attacked Konna"
    if loser is not None and loser.name in {one.name for one in (*draft.attackers, *draft.defenders)}:
        return "attacker" if loser.name in {one.name for one in draft.attackers} else "defender"
    is_other = mention not in draft.attackers or (bool(others) and kind_of(others[0]) != kind_of(mention))
    if is_other and (told := side_among(mention, others, draft.defenders)):
        return told
    is_of_both = mention.head == "casualty" and kind_of(mention) in {kind_of(one) for one in others}
    if _is_nobody(mention) or is_of_both:  # "forces retook it in a battle that left 10 servicemen dead"
        beside = counted_before(clauses, mention)
        return "mixed" if beside is None else side_of_lost(clauses, beside, draft, role)
    is_attacker = mention in draft.attackers or mention.noun in ASSAILANTS
    return "attacker" if is_attacker and role == "killed" else "defender"


def side_among(mention: Mention, attackers: Sequence[Mention], defenders: Sequence[Mention]) -> Side | None:
    """Give the side of those lost by what they are called, None where that does not tell."""
    if mention.head not in ("armed", "casualty"):
        return None
    alike, foes = ([one for one in side if _are_called_alike(mention, one)] for side in (attackers, defenders))
    # "Chechen fighters attacked a base; 17 Chechen fighters were killed"
    is_alike = bool(alike) and all(one is mention or one.first == mention.first for one in foes)
    ours, theirs = ({one.actor_id for one in side if one.actor_id} for side in (attackers, defenders))
    if is_alike or (mention.actor_id and mention.actor_id in ours ^ theirs):
        return "attacker" if is_alike or mention.actor_id in ours else "defender"
    if mention.actor_id:
        return "defender" if ours and mention.actor_id not in ours else None
    kind, kinds = kind_of(mention), {kind_of(one) for one in attackers}
    if not kind or len(kinds) != 1 or not next(iter(kinds)):
        return None
    if kind not in kinds:
        return "defender"
    is_theirs = kind == "irregular" and not any(kind_of(one) in (kind, "") for one in defenders)
    return "attacker" if is_theirs else None


def _are_called_alike(mention: Mention, other: Mention) -> bool:
    """Say whether others bear the same name and noun: "Chechen fighters", not "fighters" alone."""
    own = identity_of(mention) if mention.head == "armed" and other is not mention else ""
    return bool(own) and own == identity_of(other) and mention.noun == other.noun


def are_civilians(mention: Mention) -> bool:
    """Say whether those lost are called so: "12 civilians", "12 civilians dead"."""
    is_dead = mention.head == "casualty"
    return mention.head == "civilian" or (is_dead and any(head_kind(one) == "civilian" for one in _called(mention)))


def _called(mention: Mention) -> list[str]:
    return mention.name.lower().split()


def _loser(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give who is said to have lost them: "attacked Bakhmut, LOSING 1,500 soldiers"."""
    at = mention.first - 1
    if clauses.tokens[at].lower not in LOST:
        return None
    return owner_of(clauses, mention) or next(iter(subject_of(clauses, at)), None)


# "put its own losses at", "acknowledged the loss of", "has lost"
_OWN_LOSSES = Small(
    r"\b(?P<verb>put|puts|gave|gives?|giving|set|placed|admitted|admits|acknowledged|acknowledges|confirmed|reported|"
    r"announced) (?:(?:its|their) (?:own )?(?:losses|dead|casualties|toll) (?:at|as)|the (?:loss|deaths?) of) "
    r"(?:(?:only|just|about|some|at least) )*$"
)
_ON_SIDE = Small(r"^[^,;.\d]{0,30}?\b(?:on|from|among) the (?P<who>[\w-]+) (?:side|ranks)\b")


_WE = Small(r"\bwe (?:(?:have|had|also|only) ){0,2}lost\b")  # whoever speaks


def loser_of(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give whose people those are whose own name tells no side: "There were 30 dead on the government side"."""
    if not _is_nobody(mention) or are_civilians(mention) or mention.number is None:
        return None
    text = clauses.sentence.text
    if (told := _ON_SIDE.match(text[mention.number.end :])) is not None:
        at = token_at(clauses.tokens, mention.number.end + told.start("who"))
        found = next((one for one in clauses.mentions if one.first <= at < one.end), None)
        return None if found is None else replace(found, head="armed")
    own = _OWN_LOSSES.search(text[: mention.number.start])
    if own is not None:
        return next(iter(subject_of(clauses, token_at(clauses.tokens, own.start("verb")))), None)
    loser = _loser(clauses, mention)
    return None if loser is None or loser.is_pronoun or _WE.search(text[: mention.number.start]) else loser


def _is_nobody(mention: Mention) -> bool:
    """Say whether what they are called tells no side: people, others, the dead."""
    is_dead = mention.head == "casualty" and not kind_of(mention)
    return mention.noun in _NOBODY or is_dead or mention.head in ("people", "bare")


def counted_before(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give those lost whom "others" or a number alone goes on with: "killed 40 civilians and wounded 100"."""
    at = clauses.mentions.index(mention) - 1
    is_open = mention.head == "bare" or mention.noun in ("others", "more")
    is_open = is_open or (mention.head == "casualty" and mention.name.lower() == mention.noun)  # "and 70 wounded"
    between = clauses.tokens[clauses.mentions[at].end : mention.first]
    is_lost = is_open and clauses.roles.get(at) in _HARMED and all(one.lower not in (";", ":") for one in between)
    return clauses.mentions[at] if is_lost and not _is_nobody(clauses.mentions[at]) else None
