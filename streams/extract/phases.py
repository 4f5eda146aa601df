"""How far an event has come as its sentence tells it: planned, underway, concluded."""

import re

from streams.extract import modality
from streams.extract.clauses import Clauses, Draft
from streams.extract.lexicon import words
from streams.extract.sent import GATHERED
from streams.records import Phase

_STRIKES = frozenset({"airstrike", "shelling", "bombing", "raid", "ambush", "capture", "retreat", "surrender"})
_GOING_ON = re.compile(
    r"\b(?:continu\w+|ongoing|still|under ?way|unfolding|rag(?:ed|ing|es)|intensif\w+|escalat\w+|now|every (?:day|"
    r"night)|"
    r"daily|nightly|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:straight |"
    r"consecutive |"
    r"successive )?(?:day|week|month|night)|goes on|go on|persist\w*|at the time of writing|for (?:days|weeks|"
    r"months)|since)\b",
    re.IGNORECASE,
)
_FOR_IT = re.compile(
    r"\b(?:told off|assembled|gathered|massed|amassed|mustered|raised|lined up|brought together|"
    r"being (?:raised|trained|assembled|readied|gathered|formed|equipped|armed|held)|earmarked|"
    r"assigned|set aside|"
    r"trained|held ready|held back|detailed|allotted|waiting|volunteer\w+|enlist\w+|recruit\w+|sign\w+ up|"
    r"standing by|bound|"
    r"moved up|moving up|brought up|flown in|flown to \w+|ferried to \w+|drawn up|sent to \w+|converging|converged|"
    r"drills?|drilling|rehears\w+|reserved|needed|required|blueprints?|maps? of|"
    r"orders) (?:[\w'\u2019,.-]+ ){0,7}?for (?:an?|the|its|their|"
    r"another|this) (?:[\w'\u2019-]+ ){0,2}$",
    re.IGNORECASE,
)
# "tanks are converging on the town ahead of an attack"
_AHEAD_OF_IT = re.compile(
    r"\b(?:ahead of|in (?:preparation|readiness|advance|anticipation) (?:for|of)|brac(?:ed|es|ing|e) for|"
    r"ready for|readied for|preparations? for|on the eve of) (?:an?|the|its|their|another|this|what [\w ]{3,30}) ?"
    r"(?:[\w'\u2019-]+ ){0,3}$",
    re.IGNORECASE,
)
_FOR_WHAT = re.compile(
    r"[^;]{0,80}?\b(?:ahead of|in (?:preparation|readiness|advance|anticipation) (?:for|of)|to prepare(?: for)?) "
    r"(?:an?|the|its|their|another|what [\w ]{3,30}) ?(?:[\w'\u2019-]+ ){0,3}(?:attack|assault|offensive|operation|"
    r"push|storming|advance|drive|battle)\b",
    re.IGNORECASE,
)
# an attack that has done what it was for
_BROUGHT_OFF = re.compile(
    r"\W+(?:that|which) (?:\w+ )?(?:drove|ousted|expelled|toppled|took|captured|retook|recaptured|cleared|ended|broke|"
    r"freed|liberated|dislodged|evicted|overran|crushed|routed|defeated|cost|killed|left)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:at|over|during) (?:christmas|easter|the weekend|new year|ramadan|eid|whitsun|passover|midnight)\b|"
    r"\b(?:in|on|last|early in|late in) (?:\d+ |early |late |mid-)?(?:january|february|march|april|may|june|july|"
    r"august|september|october|november|december)\b|\b(?:last (?:week|month|year)|ago|earlier|in (?:1[89]|20)\d\d)\b"
)
_FOR_DAYS = re.compile(
    r"\bfor (?:an?|the|their) (?:second|third|fourth|fifth|sixth|seventh|\w+th) (?:\w+ )?(?:day|night|week|month)\b"
)
_DONE = words(
    """
    killing wounding leaving killed wounded died dead freed burned destroyed left returned withdrew overnight injured
    casualties looted drove fled repulsed repelled yesterday injuring destroying
    """
)


def settle_phase(clauses: Clauses, draft: Draft, use: str, verb_at: int | None) -> None:
    """Set the draft's phase by the words around its trigger, else by its verb's form or its noun's kind."""
    told = modality.phase_of(clauses.sentence.text, clauses.tokens, draft.trigger, verb_at)
    trigger = draft.trigger
    after = clauses.sentence.text[clauses.tokens[trigger.end - 1].end :]
    if draft.type == "ceasefire" and told != "planned":
        draft.phase = told or "underway"
    elif re.match(r"\W+(?:is |are )?(?:now |already )(?:unfolding|under ?way|ongoing|in progress)", after):
        draft.phase = "underway"
    elif draft.modality == "negated" and not trigger.is_noun and trigger.form == "past":
        draft.phase = "concluded"
    elif use == "ready" or draft.modality == "hypothetical" or (draft.modality == "negated" and verb_at is not None):
        draft.phase, draft.is_planned_by_words = "planned", True
    elif draft.type == "buildup":
        draft.phase = "underway" if trigger.form in ("ing", "s", "base") else "concluded"
        draft.phase = "planned" if draft.phase == "underway" and told == "planned" and trigger.is_noun else draft.phase
    elif trigger.is_noun:
        before = clauses.sentence.text[: clauses.tokens[trigger.first].start]
        is_ahead = bool(_FOR_IT.search(before) or _AHEAD_OF_IT.search(before))
        is_over = draft.modality in ("asserted", "claimed") and bool(_BROUGHT_OFF.match(after))
        draft.phase = "planned" if is_ahead else "concluded" if is_over else told or _noun_phase(clauses, draft)
        draft.is_planned_by_words = draft.phase == "planned"
    else:
        is_gathered = draft.type == "offensive" and trigger.lemma in GATHERED
        is_gathered = is_gathered or (trigger.form == "ing" and _FOR_WHAT.match(after) is not None)
        draft.phase = "planned" if is_gathered else _verb_phase(clauses, draft)


def _noun_phase(clauses: Clauses, draft: Draft) -> Phase:
    text = clauses.sentence.text.lower()
    own = _own_words(clauses, draft)
    if draft.type in _STRIKES:
        return "underway" if _GOING_ON.search(own) and draft.type not in ("capture", "surrender") else "concluded"
    tokens = [token.lower for token in clauses.tokens]
    start = draft.trigger.first
    if draft.modality in ("negated", "denied"):
        return "concluded"
    if _GOING_ON.search(own):
        return "underway"
    if draft.type in ("assault", "clash") and (
        tokens[start - 1 : start] == ["'s"]
        or {"killed", "wounded", "died"} & set(tokens)
        or ("took part" in text and "day" in text)
        or "was the work of" in text
    ):
        return "concluded"
    if "during the" in text and "killed" in text:
        return "concluded"
    return "underway"


def _own_words(clauses: Clauses, draft: Draft) -> str:
    """Give the words of the trigger's own part of the sentence, with those before it."""
    end = clauses.segment_end(draft.trigger.first)
    first = next(at for at, one in enumerate(clauses.segments) if one == clauses.segment(draft.trigger.first))
    return " ".join(token.lower for token in clauses.tokens[first:end])


def _verb_phase(clauses: Clauses, draft: Draft) -> Phase:
    trigger, tokens = draft.trigger, [token.lower for token in clauses.tokens]
    if trigger.form in ("ing", "s", "base"):
        is_headline = trigger.form == "s" and draft.type in _STRIKES
        is_before = trigger.form == "ing" and tokens[max(0, trigger.first - 1)] == "after"
        return "concluded" if is_headline or is_before else "underway"
    if draft.type in ("capture", "retreat", "surrender", "raid", "ambush", "bombing"):
        return "concluded"
    left = set(tokens[max(0, trigger.first - 4) : trigger.first])
    if left & {"being", "keep", "keeps", "kept"} or (
        {"have", "has"} & left and _GOING_ON.search(_own_words(clauses, draft))
    ):
        return "underway"
    if draft.type in ("airstrike", "shelling", "clash"):
        return "underway" if draft.type == "clash" and _FOR_DAYS.search(_own_words(clauses, draft)) else "concluded"
    has_day = any(word.endswith("day") and word not in ("day", "today") for word in tokens)
    if (
        draft.type == "assault"
        and trigger.hold == ""
        and (has_day or draft.modality == "denied" or _DONE & set(tokens) or _PAST.search(_own_words(clauses, draft)))
    ):
        return "concluded"
    return "underway"
