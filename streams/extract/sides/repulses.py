"""Attacks told by those who beat them off: whoever repels somebody, or holds out against them, is the one attacked."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.sides.agents import agents_of
from streams.extract.sides.stricken import is_done_to_place
from streams.extract.sides.subjects import followers, subject_of
from streams.extract.telling.beaten import is_repelled, repelled_at
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.repelling import REPELS, beats
from streams.extract.words.tokens import Token

_TO_PARTICLE = 6  # tokens from the verb to what follows its particle
_WAVES = frozenset({"wave", "waves"})
_DEFENDS = forms_of_all("defend hold")
_MADE = words("launched made mounted opened began started carried staged")
_STOPS = REPELS | forms_of_all("halt stop check block defend face hold")


def beats_off(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the verb tells that its subject was attacked, and stood."""
    if trigger.is_noun or trigger.type != "assault":
        return False
    first, *others = (one.lower for one in tokens[trigger.first : trigger.end])
    if "way" in others:  # "fought their way back into the town"
        return False
    if first.startswith("turn") and "back" in others:
        return True  # a column; who only "turned back" beat nobody off
    return first in _STOPS or any(beats(first, one) for one in (*others, *_parted(tokens, trigger)))


def _parted(tokens: Sequence[Token], trigger: Trigger) -> list[str]:
    """Give the particle that those who are beaten part from the verb: "have thrown the army back", not "back into"."""
    after = [token.lower for token in tokens[trigger.end : trigger.end + _TO_PARTICLE]]
    at = next((at for at, word in enumerate(after[:-1], 0) if word in ("back", "off")), 0)
    is_whom = at > 0 and all(word.isalpha() and word not in lexicon.PREPOSITIONS for word in after[:at])
    return [after[at]] if is_whom and after[at + 1] not in ("into", "to") else []


def fights_off(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the verb only tells that an attack told after it, or before, was beaten off: "fought them off"."""
    tokens = clauses.tokens
    if trigger.is_noun or trigger.end >= len(tokens):
        return False
    whom, particle = tokens[trigger.end].lower, tokens[min(trigger.end + 1, len(tokens) - 1)].lower
    if trigger.type == "clash" and whom in ("them", "it") and beats(tokens[trigger.first].lower, particle):
        return True
    is_fought = beats(tokens[trigger.first].lower, tokens[trigger.end].lower)
    return is_fought and any(one.is_noun and is_repelled(tokens, one) for one in clauses.triggers if one is not trigger)


def who_repels(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who beats off the attack that the noun names."""
    at = repelled_at(clauses.tokens, trigger)
    return subject_of(clauses, at) if at is not None else []


def who_launched(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who is said of an attack to have made it: "an attack that gunmen had launched on Monday"."""
    tree = clauses.tree
    told = tree.children(trigger.end - 1, "acl:relcl") if tree is not None else []
    verb = next((at for at in told if clauses.tokens[at].lower in _MADE), None)
    who = tree.children(verb, "nsubj") if tree is not None and verb is not None else []
    return [one for one in clauses.mentions for at in who if one.first <= at < one.end and one.is_fighting]


def turn_sides(clauses: Clauses, trigger: Trigger, draft: Draft, *, is_passive: bool) -> None:
    """Give the draft as attackers those who are beaten off, as defenders those who do it."""
    end = clauses.segment_end(trigger.first)
    if is_passive:
        draft.attackers = [] if is_done_to_place(clauses, trigger) else subject_of(clauses, trigger.first)
        draft.defenders = agents_of(clauses, trigger.end, end)
        return
    found = next((one for one in clauses.mentions_between(trigger.end, end) if _is_object(clauses, trigger, one)), None)
    draft.attackers = [found, *followers(clauses, found)] if found is not None else []
    draft.defenders = [one for one in subject_of(clauses, trigger.first) if one not in draft.attackers]


def _after_waves(between: list[str]) -> list[str]:
    """Give what is left of the words before those who are beaten off, where they came in "wave after wave of" them."""
    at = next((at for at, word in enumerate(between) if word in _WAVES and between[at + 1 : at + 2] == ["of"]), None)
    return between if at is None else between[at + 2 :]


def _is_object(clauses: Clauses, trigger: Trigger, mention: Mention) -> bool:
    """Say whether it is right after the verb but for its article: "repelled the Haftar gangs", "repelled X's men"."""
    between = _after_waves([token.lower for token in clauses.tokens[trigger.end : mention.first]])
    is_defended = trigger.lemma in _DEFENDS and mention.prep in ("against", "from")
    return mention.is_fighting and (is_defended or not set(between) & (lexicon.PREPOSITIONS | lexicon.BOUNDS))


def leave_repellers(clauses: Clauses, draft: Draft) -> None:
    """Take from the attackers who beats the attack off: "two attacks were repelled near Goma by units of the army"."""
    tree, first = clauses.tree, draft.trigger.first
    verb = tree.head(draft.trigger.end - 1) if tree is not None and draft.trigger.is_noun else first
    if tree is None or verb is None or clauses.tokens[verb].lower not in _BEATEN_OFF:
        return
    if not any(one.is_noun and one.end - 1 in tree.children(verb, "nsubj:pass") for one in clauses.triggers):
        return  # "the rebels were driven out by the army"
    ways = [one for one in tree.children(verb, "obl", "obl:agent") if _is_how(clauses, one)]
    found = [one for one in draft.attackers if any(way in (one.first, *tree.ancestors(one.first)) for way in ways)]
    draft.attackers = [one for one in draft.attackers if one not in found]
    draft.defenders = draft.defenders or found


def _is_how(clauses: Clauses, at: int) -> bool:
    """Say whether a phrase tells by whom or through what something was done: "as a result of the actions of"."""
    tree = clauses.tree
    marks = [clauses.tokens[one].lower for one in tree.children(at, "case")] if tree is not None else []
    return "by" in marks or "through" in marks or ("as" in marks and clauses.tokens[at].lower in ("result", "outcome"))


_BEATEN_OFF = words("repelled repulsed beaten driven thrown thwarted foiled stopped halted defeated fended fought")
