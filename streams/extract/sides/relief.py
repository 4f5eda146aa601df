"""Sieges that are ended from without: who breaks, raises or relieves one stands on the side of the besieged."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.people.kinds import REBELS, kind_of
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import subject_of
from streams.extract.syntax.governors import governor_of
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words

_RELIEVES = forms_of_all("break raise relieve smash pierce crack shatter puncture rupture")
_ENDS = forms_of_all("lift end loosen")  # which besiegers do as well, unless somebody comes to do it
_BARE = words("lift end loosen break raise relieve smash pierce")
_YIELDS = forms_of_all("agree order refuse decide promise offer tell persuade force pledge begin ask urge vow call")
_RINGS = words("siege sieges encirclement blockade ring noose cordon stranglehold")
_REACH = 5  # tokens from the verb to the siege: "to lift the nine-month siege of"
_FAR = 6  # tokens from "to lift" to the verb that it is the purpose of
_OWN = words("their its his")
_BROKEN = words("broken lifted raised relieved smashed pierced cracked shattered ended")
_ARMY = words("army military garrison battalion brigade regiment soldiers troops policemen barracks airbase")
_CUT = words("where which who that while but ;")
_FARTHEST = 14  # tokens from the siege to how it ended, and from there to by whom


def is_relieved(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the siege is broken by others than those who laid it."""
    return _relieving_at(clauses, trigger) is not None or bool(_relievers(clauses, trigger))


def _relievers(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give by whom a siege is told to have been broken: "The siege of Kutum was lifted by 6,000 soldiers"."""
    if trigger.type != "siege" or not trigger.is_noun or trigger.lemma not in _RINGS:
        return []
    tokens = [token.lower for token in clauses.tokens]
    for at in range(trigger.end, min(len(tokens), trigger.end + _FARTHEST)):
        if tokens[at] in _CUT:
            return []
        if (
            tokens[at] in _BROKEN
            and lexicon.BE.intersection(tokens[at - 2 : at])
            and tokens[at + 1 : at + 2] != ["off"]
        ):
            by = [one for one in clauses.mentions if one.prep.endswith("by") and 0 < one.first - at <= _FARTHEST]
            return [one for one in by if one.is_fighting and one.noun not in REBELS]
    return []


def _relieving_at(clauses: Clauses, trigger: Trigger) -> int | None:
    if trigger.type != "siege" or not trigger.is_noun or trigger.lemma not in _RINGS:
        return None
    tokens = [token.lower for token in clauses.tokens]
    reach = range(trigger.first - 1, max(-1, trigger.first - _REACH), -1)
    at = next((at for at in reach if tokens[at] in _RELIEVES | _ENDS), None)
    if at is None or _OWN.intersection(tokens[at + 1 : trigger.first]):
        return None
    if tokens[at] in _RELIEVES:
        return None if _is_yielded(tokens[max(0, at - 3) : at]) else at
    if _are_of_its_own(clauses, trigger, at):
        return at
    is_purpose = at > 0 and tokens[at - 1] == "to" and tokens[at] in _BARE
    return at if is_purpose and not _is_yielded(tokens[max(0, at - _FAR) : at]) else None


def _are_of_its_own(clauses: Clauses, trigger: Trigger, at: int) -> bool:
    """Say whether soldiers end the siege of soldiers, or of where these live: "lifted the siege of an army camp"."""
    besieged = [token.lower for token in clauses.tokens[trigger.end : trigger.end + _REACH]]
    who = subject_of(clauses, at)
    return besieged[:1] == ["of"] and bool(_ARMY.intersection(besieged)) and {kind_of(one) for one in who} == {"state"}


def _is_yielded(before: Sequence[str]) -> bool:
    """Say whether besiegers are told to do it: "were ordered to lift the siege", not "attacked in order to lift it"."""
    return any(word in _YIELDS and before[max(0, at - 1)] != "in" for at, word in enumerate(before))


def relieve(clauses: Clauses, draft: Draft) -> None:
    """Put those who relieve to the side of the besieged; what they broke is over unless they only try."""
    at = _relieving_at(clauses, draft.trigger)
    if at is None:
        by = _relievers(clauses, draft.trigger)
        draft.attackers = [one for one in draft.attackers if one not in by]
        draft.defenders = [*by, *(one for one in draft.defenders if one not in by)]
        draft.is_relieved = True
        draft.phase = "concluded" if draft.modality in ("asserted", "claimed") else draft.phase
        return
    owners = [one for one in draft.attackers if one.first > at]  # "has broken the RSF's siege"
    told = [one for one in draft.attackers if one not in owners]
    told = told or [one for one in subject_of(clauses, at) if not _is_put_into_another(clauses, one, at)]
    draft.defenders = [*told, *(one for one in draft.defenders if one not in told and one not in owners)]
    draft.attackers, draft.is_relieved = owners, True
    tokens = [token.lower for token in clauses.tokens[: draft.trigger.first]]
    is_tried = "to" in tokens[-_REACH:] and not {"took", "managed", "needed"}.intersection(tokens)
    if draft.modality in ("asserted", "claimed") and not is_tried:
        draft.phase = "concluded"


def _is_put_into_another(clauses: Clauses, mention: Mention, at: int) -> bool:
    """Say whether an attack breaks it that they are put into: "put 6,000 men into an assault, which may break it"."""
    governor = governor_of(clauses.tree, mention.first, mention.end) if clauses.tree is not None else None
    attacks = [one for one in clauses.triggers if one.is_noun and one.type in ("assault", "offensive")]
    is_between = any(mention.end <= one.first < at for one in attacks)
    return is_between and governor is not None and governor.relation == "object"
