"""Who gives way where a fight has been told: there it needs neither a place of its own nor the other side's name."""

from dataclasses import replace

from streams.extract.clauses import Clauses, Draft
from streams.extract.frames.truces import is_done
from streams.extract.lookalikes.no_events import tells_nothing
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.sides.participants import agents_at, doers_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import ASSAILANTS, RELATIVE, words
from streams.extract.words.nouns import PEACEKEEPERS
from streams.records import ENDS

_LEFT = words(
    "survivors remnants remainder last commander commander-in-chief unit enemy dissidents crew crews garrison"
)
_RAIDERS = ASSAILANTS | words("gunmen gunman bandits")
_THEY = words("they he she it them who both all most some many")
_DONE = ("asserted", "claimed")
_TOLD = (*_DONE, "denied")


def gives_way(draft: Draft, clauses: Clauses) -> bool:
    """Say whether fighters plainly flee, withdraw or surrender, or a truce is made between them."""
    if draft.type == "ceasefire":
        return draft.modality in _DONE and not tells_nothing(draft, clauses) and is_done(clauses, draft.trigger)
    if draft.type not in ENDS or draft.trigger.form != "past" or draft.modality not in _TOLD:
        return False
    leaving = _leaving(draft, clauses)
    if draft.phase == "planned" or leaving is None or _is_by_the_way(draft, clauses):
        return False
    return not tells_nothing(replace(draft, defenders=leaving), clauses)


def _leaving(draft: Draft, clauses: Clauses) -> list[Mention] | None:
    """Give the fighters who leave, none where a word calls them so: "The survivors"; None where others leave."""
    doers = [*doers_of(clauses, draft.trigger), *agents_at(clauses, draft.trigger)]
    said = {clauses.tokens[at].lower for at in doers}
    if said & (PEACEKEEPERS | _RAIDERS) or (draft.trigger.hold == "fight" and said & _THEY):
        return None  # "They left on Sunday": raiders and guests do as well
    are_counted = bool(draft.defenders) and all(one.head == "bare" for one in draft.defenders)
    armed = [one for one in (clauses.mentions if are_counted else draft.defenders) if one.head == "armed"]
    if those := [one for one in armed if any(one.first <= at < one.end for at in doers)]:
        return those  # "The garrison, which never exceeded 620, surrendered at dawn"
    if said and said <= _THEY and (known := [one for one in draft.defenders if one.head == "armed"]):
        return known  # "They said they had withdrawn"
    return [] if said & _LEFT else None


def _is_by_the_way(draft: Draft, clauses: Clauses) -> bool:
    """Say whether it only tells who somebody is, what raiders did last, or what the fight cost."""
    tree, at = clauses.tree, draft.trigger.first
    if tree is None or any(clauses.tokens[one].lower in RELATIVE for one in tree.children(at, "nsubj")):
        return True  # "an inspector who pulled back to the hospital said"
    if not _HARMED.isdisjoint(clauses.roles.values()) or _are_few(draft):
        return True  # "the defenders lost 35 men and withdrew"
    if tree.dep(at) == "advcl" or not (_is_counted(draft) or set(tree.children(at)) - set(tree.children(at, *_BARE))):
        return True  # "after the troops withdrew", "The garrison fled"
    ends = [at, *tree.children(at, "conj")]  # "either surrendered or were killed"
    ored = any(clauses.tokens[one].lower == "or" for end in ends for one in tree.children(end, "cc"))
    return ored or _is_last_of_raid(clauses, tree, at)


def _is_counted(draft: Draft) -> bool:
    return any(one.number is not None for one in draft.defenders)


def _is_last_of_raid(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether it ends what they came for: "burned the school and withdrew", "attacked it before they withdrew"."""
    head, own = tree.head(at), {clauses.tokens[one].lower for one in tree.children(at, "nsubj", "mark")}
    is_shared = tree.dep(at) == "conj" and not own
    is_after = tree.dep(at) == "advcl" and "before" in own
    return head is not None and (is_shared or is_after) and clauses.tokens[head].lower in _RAIDED


def _are_few(draft: Draft) -> bool:
    """Say whether those who surrender are so few that they are told as a loss: "six Ukrainian soldiers surrendered"."""
    counted = [one.number for one in draft.defenders if one.number is not None]
    return draft.type == "surrender" and any(one.middle < _A_BODY for one in counted)


_A_BODY = 10
_BARE = ("nsubj", "aux", "punct", "cc")
_HARMED: frozenset[Role] = frozenset({"killed", "wounded"})
_RAIDED = forms_of_all("attack raid burn kill shoot loot ambush strike hit storm torch blow fire") | words("set")
