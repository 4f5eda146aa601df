"""How far an event has come as its sentence tells it: planned, underway, concluded."""

from streams.extract import modality
from streams.extract.clauses import Clauses, Draft
from streams.records import Phase


def settle_phase(clauses: Clauses, draft: Draft, use: str, verb_at: int | None) -> None:
    """Set the draft's phase by the words around its trigger, else by its verb's form or its noun's kind."""
    told = modality.phase_of(clauses.sentence.text, clauses.tokens, draft.trigger, verb_at)
    trigger = draft.trigger
    if use == "ready" or draft.modality == "hypothetical" or (draft.modality == "negated" and verb_at is not None):
        draft.phase, draft.is_planned_by_words = "planned", True
    elif draft.type == "buildup":
        draft.phase = "underway" if trigger.form in ("ing", "s", "base") else "concluded"
        draft.phase = "planned" if draft.phase == "underway" and told == "planned" and trigger.is_noun else draft.phase
    elif trigger.is_noun:
        draft.phase = told or _noun_phase(clauses, draft)
        draft.is_planned_by_words = told == "planned"
    else:
        draft.phase = _verb_phase(clauses, draft)


def _noun_phase(clauses: Clauses, draft: Draft) -> Phase:
    text = clauses.sentence.text.lower()
    if draft.type in ("capture", "retreat", "surrender", "raid", "bombing", "ambush"):
        return "concluded"
    tokens = [token.lower for token in clauses.tokens]
    start = draft.trigger.first
    if draft.type == "assault" and (
        tokens[start - 1 : start] == ["'s"]
        or {"killed", "wounded"} & set(tokens[draft.trigger.end :])
        or ("took part" in text and "day" in text)
    ):
        return "concluded"
    if "during the" in text and "killed" in text:
        return "concluded"
    return "underway"


def _verb_phase(clauses: Clauses, draft: Draft) -> Phase:
    trigger, tokens = draft.trigger, [token.lower for token in clauses.tokens]
    if trigger.form == "ing" or trigger.form in ("s", "base"):
        return "concluded" if draft.type == "capture" and trigger.form == "s" else "underway"
    if draft.type in ("capture", "retreat", "surrender", "raid", "ambush", "bombing"):
        return "concluded"
    has_day = any(word.endswith("day") and word not in ("day", "today") for word in tokens) or "yesterday" in tokens
    has_result = bool({"killing", "wounding", "leaving"} & set(tokens[trigger.end :]))
    if draft.type in ("assault", "clash", "airstrike", "shelling") and (
        has_day or has_result or draft.modality == "denied"
    ):
        return "concluded"
    return "underway"
