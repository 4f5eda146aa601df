"""Whether those who attack are surely fighters, whatever peaceful words stand around: floods, shops, votes, stages."""

import re
from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.people.kinds import IRREGULAR, STATE
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import words
from streams.extract.words.tables import rows
from streams.extract.words.tokens import Token

# what may be around a fight: weather, trade, votes; a stage, a pitch and a screen may be what it is only played on
_SETTINGS = frozenset(
    word
    for row in rows("themes")
    if row["theme"] not in ("chess", "culture", "drill", "cyber")
    for word in f"{row['words']} {row.get('strong', '')}".split()
)


_STAGES = frozenset(
    word
    for row in rows("themes")
    if row["theme"] == "culture"
    for word in f"{row['words']} {row.get('strong', '')}".split()
)
_PLAYED = re.compile(
    r"\b(?:in|of|the) (?:[\w'\u2019]+ ){0,4}?(?:films?|movies?|novels?|games?|"
    r"plays?|series|show|books?|opera|story|season|episode|drama|thriller|gamers?|players?)\b"
    r"(?! (?:festivals?|crews?|stars?|makers?|directors?|sets?|studios?|industry|shops?|clubs?|fairs?))",
    re.IGNORECASE,
)
_TOWNS = words("town city village capital base garrison barracks port airport camp fort quarter district")
_DEEDS = words("storm attack retake recapture capture seize besiege take crush invade assault overrun conquer liberate")


def around(text: str, trigger: Trigger) -> frozenset[str]:
    """Give the words that may stand around a fight; those of a stage unless the fight is played on it."""
    is_played = trigger.form != "past" or _PLAYED.search(text) is not None
    return _SETTINGS if is_played else _SETTINGS | _STAGES


def is_fought(
    armed: Sequence[Mention], tokens: Sequence[Token], trigger: Trigger, tree: Tree | None, fighters: frozenset[str]
) -> bool:
    """Say whether fighters whom a number counts do it to a place: floods, votes and shops are only where they do it."""
    if trigger.is_noun or tree is None:
        return False
    at, head = trigger.first, tree.head(trigger.first)
    counted = [one for one in armed if one.number]
    sent = [one for one in counted if _is_sent(one, tokens, tree, (at, head)) and one.noun in IRREGULAR | STATE]
    acting = [
        one
        for one in counted
        if one.noun in fighters
        and one.end <= at
        and (one.end == at or tree.top(one.first, one.end) in tree.children(at, "nsubj"))
    ]
    beside = [at, *tree.children(at, "xcomp", "advcl")] if sent else [at] if acting else []
    return any(
        one > at and (tokens[one].is_capital or tokens[one].lower in _TOWNS)
        for verb in beside
        for one in tree.children(verb, "obj", "obl")
    )


def _is_sent(mention: Mention, tokens: Sequence[Token], tree: Tree, verbs: Sequence[int | None]) -> bool:
    """Say whether somebody sends them to attack: "sent 6,000 troops to storm Benghazi"."""
    after = [token.lower for token in tokens[mention.end : mention.end + 2]]
    is_to_attack = after[:1] == ["to"] and after[-1] in _DEEDS
    top = tree.top(mention.first, mention.end)
    return is_to_attack and any(verb is not None and top in tree.children(verb, "obj") for verb in verbs)


# those whom no team, brand or party is called by
SURELY_ARMED = IRREGULAR & words(
    """
    militants insurgents guerrillas guerillas gunmen militiamen jihadists islamists separatists mutineers mercenaries
    mujahideen partisans paramilitaries militia militias tribesmen fighters rebels bandits
    """
)


def is_of_irregulars(mentions: Sequence[Mention], tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether insurgents did it to a place, a convoy or soldiers: "militants attacked a film crew's convoy"."""
    if trigger.is_noun or tree is None or trigger.form != "past":
        return False
    at = trigger.first
    armed = [one for one in mentions if one.head in ("armed", "platform")]
    acting = [one for one in armed if tree.top(one.first, one.end) in tree.children(at, "nsubj")]
    whom = tree.children(at, "obj", "obl")
    named = [one for one in acting if one.noun in SURELY_ARMED and (one.actor_id or _is_no_team(one, tokens))]
    return bool(named) and any(_is_target(mentions, tokens, tree, one) for one in whom)


def _is_no_team(mention: Mention, tokens: Sequence[Token]) -> bool:
    return mention.first == 0 or not tokens[mention.end - 1].is_capital


def _is_target(mentions: Sequence[Mention], tokens: Sequence[Token], tree: Tree, at: int) -> bool:
    """Say whether it may be hit: a place by its name, soldiers, a convoy; no budget and no critics."""
    token = tokens[at]
    if tree.dep(at) in ("obl", "nmod"):
        return token.is_capital and bool(_WHERE & {tokens[one].lower for one in tree.children(at, "case")})
    is_armed = any(one.first <= at < one.end and one.head == "armed" for one in mentions)
    is_held = token.is_capital or is_armed or token.lower in _TOWNS | _TARGETS
    return is_held or any(_is_target(mentions, tokens, tree, one) for one in tree.children(at, "nmod"))


_WHERE = words("in at near outside inside around")
_TARGETS = words(
    "convoy convoys bus buses car cars truck trucks train patrol positions posts post embassy villages towns"
)
