"""Who makes an attack that only a noun tells, by what else the sentence says he does in it: kill, fire, catch."""

import re

from streams.extract.clauses import DEEDS_OF_WAR, Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.sides.stricken import is_done_to, is_told_of_those_caught
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.light import is_loss_in

_CATCHES, _TO_CAUGHT = words("captured arrested detained seized injured took"), 3  # tokens to whom
_CAUGHT = frozenset({"captured", "wounded", "civilians"})
_EITHER = frozenset({"offensive", "assault", "siege", "raid"})  # in which men of either side are killed
_ANSWERED, _UP_TO_NOUN = words("after following over"), 4  # tokens from such a word to the noun
_ANSWERS = words("response retaliation reprisal reprisals revenge answer reply avenge avenging repelling repulsing")
_ITS_OWN = re.compile(r" (?:on|against|at) (?:one of |some of )?its\b")  # "their base" may be that of those they hit
_KILLED = words("killed slain massacred slaughtered wounded injured murdered hacked shot dead death")
_TO_BY, _TO_ATTACK = 4, 6  # tokens from the verb to those by whom; from them to the attack
_OTHERS = words("by from against after before when while")
_TO_NAME = 3  # tokens from the noun to whose place is attacked


def who_harms(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give the subject of a sentence whose main verb is a deed of war ("troops killed 70 during the offensive")."""
    for at, mention in enumerate(clauses.mentions):
        if mention.end > trigger.first:
            return []
        if any(one.is_pronoun and one.name == mention.name for one in clauses.mentions[at + 1 :]):
            continue  # "JNIM said it had killed 20 in an attack": "it" did
        if mention.prep == "" and mention.is_fighting and mention.noun not in lexicon.DEFENDING_NOUNS:
            reach = range(mention.end, min(len(clauses.tokens), mention.end + 4))
            deed = next((at for at in reach if _is_deed(clauses, at)), None)
            if is_among_dead(clauses, mention) or (deed is not None and _is_only_said(clauses, mention.end, deed)):
                return []
            is_caught = is_told_of_those_caught(clauses, mention)
            is_doer = trigger.type == "clash" or (deed is not None and _does_it_there(clauses, deed, trigger))
            is_none = is_caught or _is_at_their_own(clauses, mention, trigger)
            return [mention] if is_doer and not is_none else []
    return []


def is_among_dead(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they are told to have died in it: "Soldiers lost their lives", "were among the dead in an attack"."""
    return _AMONG_DEAD.match(clauses.sentence.text, clauses.tokens[mention.end - 1].end) is not None


_AMONG_DEAD = re.compile(
    r"\s+(?:(?:have|had|has|also) )*(?:(?:lost|lose|gave|laid down) (?:their|his|its) li(?:ves|fe)|"
    r"(?:(?:are|were|was|is|been) )+(?:also )?among (?:the|those) (?:dead|killed|victims|wounded|injured))\b",
    re.IGNORECASE,
)


def _is_only_said(clauses: Clauses, first: int, deed: int) -> bool:
    """Say whether they only say what befell others: "Mali army says 42 soldiers KILLED in Tessit attack"."""
    says = next((at for at in range(first, deed) if clauses.tokens[at].lower in lexicon.SAYING), None)
    between = [] if says is None else [token.lower for token in clauses.tokens[says + 1 : deed]]
    return bool(between) and _THEY.isdisjoint(between)


_THEY = words("it they he she we its their his our")  # "the army said it killed 40"


def who_harms_in_it(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who kills in the attack that a sentence opens with: "In an attack on Oicha, rebels killed ten villagers".

    Of rebels whom soldiers kill in it nobody can tell who attacked.
    """
    if not trigger.is_noun or clauses.tokens[0].lower not in _WITHIN or trigger.first > _OPENING:
        return []
    doer = next(
        (one for one in clauses.mentions if one.first >= trigger.end and one.is_fighting and not one.prep), None
    )
    if doer is None or doer.noun in lexicon.DEFENDING_NOUNS or is_told_of_those_caught(clauses, doer):
        return []
    reach = range(doer.end, min(len(clauses.tokens), doer.end + _TO_DEED))
    deed = next((at for at in reach if clauses.tokens[at].lower in DEEDS_OF_WAR), None)
    if deed is None or is_done_to(clauses, deed) or clauses.tokens[deed - 1].lower in lexicon.BE:
        return []
    hit = [one for one in clauses.mentions if one.first > deed and kind_of(one) == "irregular"]
    return [] if hit and kind_of(doer) == "state" else [doer]


def who_takes_in_it(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who frees or takes what is not counted in an attack of his own: "seized weapons in a raid on a base"."""
    tree = clauses.tree
    if tree is None or not trigger.is_noun or clauses.tokens[trigger.first - 1].lower in ("the", "this", "that"):
        return []
    if _WITHIN.isdisjoint(token.lower for token in clauses.tokens[max(0, trigger.first - _IN) : trigger.first]):
        return []  # "captured Goma after an offensive"
    verb = tree.head(trigger.end - 1)
    while verb is not None and tree.nodes[verb].pos in ("NOUN", "PROPN"):
        verb = tree.head(verb)
    if verb is None or clauses.tokens[verb].lower not in _TAKES or is_done_to(clauses, verb):
        return []
    if clauses.tokens[verb - 1].lower == "had":
        return []  # "had seized the site in a lightning attack"
    doers = tree.children(verb, "nsubj")
    return [one for one in clauses.mentions if doers and one.first <= doers[0] < one.end and one.is_fighting]


_TAKES = words("seized captured took stole rescued freed recovered arrested detained executed")
_IN = 4  # tokens from "in" to the noun
_WITHIN, _OPENING, _TO_DEED = words("in during"), 6, 3  # tokens to the noun; from the doer to what he does


def who_kills(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give by whom people were killed in the attack: "ten villagers were killed by rebels in an attack on Oicha".

    Of rebels whom soldiers killed in it nobody can tell who attacked.
    """
    if not trigger.is_noun:
        return []
    for at, mention in enumerate(clauses.mentions):
        between = [token.lower for token in clauses.tokens[mention.end : trigger.first]]
        if mention.prep != "by" or not mention.is_fighting or between[:1] not in (["in"], ["during"]):
            continue
        before = [token.lower for token in clauses.tokens[max(0, mention.first - _TO_BY) : mention.first]]
        is_alone = len(between) <= _TO_ATTACK and not set(between) & (_ANSWERS | lexicon.BOUNDS | _OTHERS)
        if "by" not in before or not _KILLED & set(before[: before.index("by")]) or not is_alone:
            continue
        hit = [one for one in clauses.mentions[:at] if kind_of(one) == "irregular"]
        return [] if hit and kind_of(mention) == "state" else [mention]
    return []


def _is_deed(clauses: Clauses, at: int) -> bool:
    """Say whether the verb tells what somebody does in a fight: kill, fire; or catch some who are counted."""
    if clauses.tokens[at].lower not in _CATCHES:
        return clauses.tokens[at].lower in DEEDS_OF_WAR
    away = [clauses.mentions[one].first - at for one, role in clauses.roles.items() if role in _CAUGHT]
    return any(0 < one <= _TO_CAUGHT for one in away)


def _does_it_there(clauses: Clauses, deed: int, trigger: Trigger) -> bool:
    """Say whether somebody does what the verb tells in the attack: not if it is done to him, or answers the attack."""
    before = [token.lower for token in clauses.tokens[deed : trigger.first]][-_UP_TO_NOUN:]
    is_after = trigger.type != "raid" and not _ANSWERED.isdisjoint(before)  # who raids arrests men after his raid
    if trigger.is_noun and (is_after or not _ANSWERS.isdisjoint(before)):
        return False  # "The army arrested 40 rebels after the attack on Bunia", "in response to the attack"
    is_theirs = _are_attackers_hit(clauses, deed, trigger) or is_loss_in(clauses.tokens, deed, trigger.first)
    if trigger.is_noun and is_theirs:
        return False
    is_passive = trigger.type in _EITHER and clauses.tokens[deed - 1].lower in lexicon.BE
    return not is_passive and not is_done_to(clauses, deed)  # "Soldiers captured in the attack on Bunia were freed"


def _is_at_their_own(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether what is attacked is theirs: "Police killed two gunmen during an attack on the police station"."""
    if not trigger.is_noun or trigger.type == "clash":
        return False
    if _ITS_OWN.match(clauses.sentence.text, clauses.tokens[trigger.end - 1].end):
        return True
    near = range(trigger.end, trigger.end + _TO_NAME)
    return bool(mention.noun) and any(one.noun == mention.noun for one in clauses.mentions if one.first in near)


def _are_attackers_hit(clauses: Clauses, deed: int, trigger: Trigger) -> bool:
    """Say whether those hit attack by their very name: "Soldiers shot dead four attackers during the assault"."""
    return any(token.lower in lexicon.ASSAILANTS for token in clauses.tokens[deed + 1 : trigger.first])
