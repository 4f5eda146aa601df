"""The sides of an event as its sentences name them, each once."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from streams.extract.merging.group import Group
from streams.extract.people.identity import GENERIC
from streams.extract.people.lists import is_listed
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import BOMBERS, words
from streams.extract.words.names import spelling_key
from streams.records import MASSED, Actor

_COMMON = (
    GENERIC
    | BOMBERS
    | words(
        "marines paratroopers commandos policemen attackers assailants besiegers raiders invaders assailant attacker "
        "rebel insurgent guerrilla guerrillas jihadist jihadists militant separatist separatists enemy"
    )
)  # whoever they are
_PARTS = words(
    """
    unit units battalion battalions regiment regiments brigade brigades division divisions column columns company
    companies infantry marine armoured armored ground government advancing attacking
    """
)  # of an army that is named beside
_ANY = words("men people fighters forces troops armed")  # .. and on whichever side


def side_of(group: Group, side: str) -> tuple[Actor, ...]:
    """Give a side as the body names it; as a headline does where the body is silent, or knows no name and it does."""
    hold = [one for each in group.told for one in each.draft.attackers if _is_defender(one, group)]
    told = _actors([
        *([
            mention for mention in _stand_on(one, side, group)
            if side != "attackers"
            or not (mention in hold or _is_known(one, mention, group) or _is_beaten(one, mention, group))
        ] for one in _owned(group)),
        hold if side == "defenders" else [],
    ])  # fmt: skip
    if any(actor.actor_id for actor in told) or not group.heads:
        return told
    head = _actors([_stand_on(one, side, group) for one in group.heads])
    return head if not told or any(actor.actor_id for actor in head) else told


def _owned(group: Group) -> Sequence[Told]:
    """Give what tells a fight but for who says that it was not he: "Uganda denied that its soldiers had entered"."""
    kept = [one for one in group.told if one.draft.modality not in ("denied", "negated")]
    return kept or group.told


def _is_defender(mention: Mention, group: Group) -> bool:
    """Say whether who is said to fight in an attack is called its defender: "the defenders fought for Bakhmut"."""
    return group.type in MASSED and mention.noun in ("defender", "defenders")


def _is_beaten(told: Told, mention: Mention, group: Group) -> bool:
    """Say whether who is named in a battle was attacked by the deed that ended it: "drove them out in a battle"."""
    attacked = [other for one in group.told if one.draft.type != "clash" for other in one.draft.defenders]
    return told.draft.type == "clash" and _kind(mention) in map(_kind, attacked)


def _stand_on(told: Told, side: str, group: Group) -> list[Mention]:
    """Give who stands on a side; of a clash that is told as fought by those whom another sentence has attacked.

    "Philippine troops fight militants" over "Militants stormed Marawi" tells no attack by the troops.
    """
    others = [one for one in group.told if one is not told and (told in group.heads or one.draft.type != "clash")]
    attackers = {_kind(mention) for one in others for mention in one.draft.attackers}
    own, met = ({_kind(one) for one in each} for each in (told.draft.attackers, told.draft.defenders))
    is_crossed = told.draft.type == "clash" and bool(attackers & met) and attackers.isdisjoint(own)
    other = "defenders" if side == "attackers" else "attackers"
    return list(getattr(told.draft, other if is_crossed else side))


def _kind(mention: Mention) -> str:
    """Give who it is by the table, else by the last word: "Islamist militants" are "militants"."""
    return mention.actor_id or mention.name.rpartition(" ")[2].lower()


def _is_known(told: Told, mention: Mention, group: Group) -> bool:
    """Say whether the phrase only points back to a side that an earlier sentence names: "the paramilitary group"."""
    tokens = told.clauses.tokens
    is_here = 0 < mention.first < len(tokens)  # a number after the attack may name them, in its own sentence
    is_definite = is_here and tokens[mention.first - 1].lower in ("the", "these", "those")
    if not is_definite or mention.actor_id or mention.coordinated is not None or mention.name != mention.name.lower():
        return False
    before = [one for one in group.told if one.order < told.order]
    sides = [other for one in before for other in (*one.draft.attackers, *one.draft.defenders)]
    return any(other.actor_id or other.name[:1].isupper() for other in sides)


def _actors(told: Sequence[Sequence[Mention]]) -> tuple[Actor, ...]:
    """Give each of a side once as its sentences tell it, named ones before bare nouns."""
    found: dict[str, Actor] = {}
    mentions = [one for some in told for one in some]
    people = [one for one in mentions if one.head != "platform" or one.actor_id]
    for mention in people or mentions:
        name = mention.name.removeprefix("the ").removeprefix("The ")
        key = mention.actor_id or spelling_key(name)
        if name and key not in found:
            found[key] = Actor(name=name, actor_id=mention.actor_id)
    listed = {
        one.name.removeprefix("the ").removeprefix("The ") for some in told for one in some if is_listed(one, some)
    }
    named = [
        actor for actor in found.values()
        if actor.actor_id or actor.name in listed or not set(actor.name.lower().split()) <= _COMMON
    ]  # fmt: skip
    if any(actor.actor_id for actor in named):  # "Iraqi soldiers attacked Tikrit. "Our units are moving in"
        named = [one for one in named if one.actor_id or one.name in listed or not _is_part(one.name)]
    telling = [actor for actor in found.values() if actor.name in listed or not set(actor.name.lower().split()) <= _ANY]
    return tuple(named or _once_each(telling, listed) or found.values())


def _once_each(told: Sequence[Actor], listed: AbstractSet[str]) -> Sequence[Actor]:
    """Give bare names without those that only call the same army otherwise: "an army patrol .. nine soldiers"."""
    names = {actor.name.lower() for actor in told}
    if names & _SERVICES and names & _SOLDIERS and not listed & names:
        again = _SOLDIERS if "army" in names else {"military"}  # "a military base .. 27 soldiers"
        return [actor for actor in told if actor.name.lower() not in again]
    return told


_SERVICES, _SOLDIERS = words("army military"), words("soldiers troops")


def _is_part(name: str) -> bool:
    """Say whether a name tells only what part of some army it is: "two marine regiments", "army units"."""
    return set(name.lower().split()) <= _COMMON | _PARTS
