"""Sieges that are ended from without: who breaks, raises or relieves one stands on the side of the besieged."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.sides.subjects import subject_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words

_RELIEVES = forms_of_all("break raise relieve smash pierce crack shatter puncture rupture")
_ENDS = forms_of_all("lift end loosen")  # which besiegers do as well, unless somebody comes to do it
_BARE = words("lift end loosen break raise relieve smash pierce")
_YIELDS = forms_of_all("agree order refuse decide promise offer tell persuade force pledge begin ask urge vow call")
_RINGS = words("siege sieges encirclement blockade")
_REACH = 5  # tokens from the verb to the siege: "to lift the nine-month siege of"
_FAR = 6  # tokens from "to lift" to the verb that it is the purpose of
_OWN = words("their its his")


def is_relieved(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the siege is broken by others than those who laid it."""
    return _relieving_at(clauses, trigger) is not None


def _relieving_at(clauses: Clauses, trigger: Trigger) -> int | None:
    if trigger.type != "siege" or not trigger.is_noun or trigger.lemma not in _RINGS:
        return None
    tokens = [token.lower for token in clauses.tokens]
    reach = range(trigger.first - 1, max(-1, trigger.first - _REACH), -1)
    at = next((at for at in reach if tokens[at] in _RELIEVES | _ENDS), None)
    if at is None or _OWN.intersection(tokens[at + 1 : trigger.first]):
        return None
    if tokens[at] in _RELIEVES:
        return None if _YIELDS.intersection(tokens[max(0, at - 3) : at]) else at
    is_purpose = at > 0 and tokens[at - 1] == "to" and tokens[at] in _BARE
    return at if is_purpose and not _YIELDS.intersection(tokens[max(0, at - _FAR) : at]) else None


def relieve(clauses: Clauses, draft: Draft) -> None:
    """Put those who relieve to the side of the besieged; what they broke is over unless they only try."""
    at = _relieving_at(clauses, draft.trigger)
    owners = [one for one in draft.attackers if at is not None and one.first > at]  # "has broken the RSF's siege"
    told = [one for one in draft.attackers if one not in owners] or (subject_of(clauses, at) if at is not None else [])
    draft.defenders = [*told, *(one for one in draft.defenders if one not in told and one not in owners)]
    draft.attackers, draft.is_relieved = owners, True
    tokens = [token.lower for token in clauses.tokens[: draft.trigger.first]]
    is_tried = "to" in tokens[-_REACH:] and not {"took", "managed", "needed"}.intersection(tokens)
    if draft.modality in ("asserted", "claimed") and not is_tried:
        draft.phase = "concluded"
