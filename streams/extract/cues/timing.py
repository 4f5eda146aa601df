"""Which phase the words around a trigger tell of: over, still to come, in hand."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token
from streams.records import Phase

# when a town fell or falls: "at dawn", "shortly before noon"
AT_AN_HOUR = (
    r"(?:at (?:dawn|noon|dusk|midday|midnight|daybreak|sunrise|sunset|nightfall|first light|breakfast|lunchtime|supper|"
    r"last|about|around|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|"
    r"(?:(?:just|shortly|soon|right) )?(?:before|after) (?:dawn|noon|dusk|midday|midnight|daybreak|sunrise|sunset|"
    r"nightfall)\b|(?:hours|minutes|days|weeks|soon|shortly) (?:after|later|before)\b|"
    r"(?:late|early) (?:on|in|yesterday|today|last|this|\w+day)\b|"
    r"in the (?:night|morning|afternoon|evening|early hours|small hours)\b|by (?:night|nightfall|noon|dawn|dusk)\b)"
)
_PLAN = re.compile(
    r"^(?:prepar\w*|read(?:y|ies|ying|ied)|plan|plans|planned|planning|poised|will|would|'ll|\u2019ll|"
    r"expected|imminent|"
    r"upcoming|looming|vow\w*|order(?:s|ed|ing)?|"
    r"impending|forthcoming|future|coming|expects?|expecting|scheduled|intends?|intending|awaiting|await|"
    r"mobilis\w*|mobiliz\w*|"
    r"muster\w*|mass(?:es|ed|ing)?|"
    r"gather(?:s|ed|ing)?|amass\w*|brac(?:e|es|ing)|gonna|gear\w*|threaten\w*|promis\w*|pledg\w*|anticipated|eve)$",
    re.IGNORECASE,
)
_LATER = Small(
    r"\b(?:will (?:begin|start|take place|be launched|commence)|(?:is|are) (?:expected|planned|imminent|looming|afoot|"
    r"brewing|in (?:preparation|store|the (?:making|offing|works))|"
    r"being (?:prepared|planned|readied|drawn up|organi[sz]ed|rehearsed|made ready|mooted)|"
    r"(?:(?:due|set|scheduled|timed|likely|about|still) )?to (?:begin|start|open|commence|be (?:launched|opened)))|"
    r"to (?:begin|start) (?:soon|within|next|in)|"
    r"(?:begins|starts|opens) (?:tomorrow|tonight|next|on \w+day|soon)|in the (?:nearest|near|"
    r"coming) (?:future|days|weeks|hours))\b"
)
_OVER = re.compile(
    r"^(?:ended|ends|ending|completed|concluded|finished|over|repelled|repulsed|thwarted|foiled|failed|collapsed|"
    r"halted|lifted|lifting|lifts|broken|broke|culminated|wrapped|smashed|crushed|beaten|expired|fizzled|petered|"
    r"lapsed|"
    r"crumbled|defeated|aborted|suspended|abandoned|relieved|cost)$",
    re.IGNORECASE,
)
_VAIN = frozenset({("failed", "to")})  # to stop it: it goes on
_GIVEN_UP = Small(
    r"\b(?:g[ai]ven? up|call(?:ed|s) off|abandon(?:ed|s)|broke off|broken off|end(?:ed|s|ing)|lift(?:ed|s|ing)|"
    r"halt(?:ed|s)|"
    r"smash(?:ed|es)|crush(?:ed|es)|broke|halted|"
    r"(?:took|needed|managed|enough) [^.;]{2,60}? to (?:lift|raise|end|break|relieve)) "
    r"(?:the|its|their|his|an?) (?:[\w'\u2019-]+ ){0,3}$|"
    r"\b(?:complet(?:ed|es)|finish(?:ed|es)|conclud(?:ed|es)|wrapped up|wound up)(?: (?:on \w+day|this week))? "
    r"(?:the|its|their|his|an?) (?:(?!prepar|plan|train|drill|exercis|muster|phase|stage|part\b)[\w'\u2019-]+ ){0,3}$|"
    r"\b(?:(?:announc|declar|proclaim|decre|celebrat|confirm|call)(?:e?d|es|s)|put|marks?|marked|saw|brought) "
    r"(?:an?|the) (?:end|halt|stop|close|completion|conclusion) (?:to|of) (?:the|its|their|his|an?) "
    r"(?:[\w'\u2019-]+ ){0,3}$",
)
# before what has not begun: "the rebels have yet to launch the"
_NOT_BEGUN = Small(
    r"\b(?:has|have|had) (?:yet|still) to (?:launch|begin|start|open|mount|order|undertake|press home) "
    r"(?:the|its|their|his|an?) (?:[\w'\u2019-]+ ){0,3}$",
)
_REACH = 90  # characters before an event that may tell that it was given up
_ENGAGED = Small(
    r"\b(?:is|are|has been|have been|was|were) (?:\w+ly )?(?:engaged|locked|fighting|taking part|under "
    r"?way)\b",
)
_HAS_BEGUN = re.compile(
    r"(?:(?!\b(?:that|who|which|before|until|when|and)\b)[^;:,]){0,70}?\b(?:(?:has|have|had) (?:now |at "
    r"last |finally )?"
    r"(?:begun|started|opened)|began|started|got under way|is under way|is on)\b(?! to\b)",
    re.IGNORECASE,
)


def phase_of(text: str, tokens: Sequence[Token], trigger: Trigger, verb_at: int | None) -> Phase | None:
    """Give the phase that the words around the trigger tell, None where they tell none."""
    at = trigger.first
    near = tokens[max(0, at - 10) : at]
    left = ["" if token.is_capital and token.lower.startswith("mobili") else token.lower for token in near]
    right = [token.lower for token in tokens[trigger.end : trigger.end + 5]]
    if trigger.is_noun and _NOT_BEGUN.search(text[: tokens[at].start][-_REACH:]):
        return "planned"
    if _is_in_hand(text, tokens, trigger, {*left, *right}):
        return "underway"
    right = right[: next((i for i, word in enumerate(right) if word in _CLAUSES or word == "after"), len(right))]
    ended = [word for word, after in zip_longest(left[-4:], left[-3:], fillvalue="") if (word, after) not in _VAIN]
    is_over = any(map(_is_over, [*right[:4], *ended]))
    is_later = bool(_LATER.search(text[tokens[at].start :][:80]))
    if _GIVEN_UP.search(text[: tokens[at].start][-_REACH:]) or (
        is_over and not is_later and not {"will", "until", "before", "to"} & set(right[:3])
    ):
        return "concluded"
    is_next = _is_ahead(_own(left)) and not {"launched", "began", "started", "opened"} & set(left[-8:])
    is_meant = verb_at is not None and _is_ahead([token.lower for token in tokens[max(0, verb_at - 4) : verb_at + 1]])
    return "planned" if is_later or is_next or is_meant else None


def _is_in_hand(text: str, tokens: Sequence[Token], trigger: Trigger, near: set[str]) -> bool:
    """Say whether some are at it already: "the expected assault has begun", "in which 5,800 soldiers are engaged"."""
    said = {token.lower for token in tokens}
    is_now = {"already", "now"} & near and {"engaged", "underway", "ongoing"} & said
    has_begun = trigger.is_noun and _HAS_BEGUN.match(text, tokens[trigger.end - 1].end)
    before = [token.lower for token in tokens[max(0, trigger.first - _RESUMED_IN) : trigger.first]]
    is_resumed = trigger.is_noun and not _RESUMED.isdisjoint(before) and _TO_COME.isdisjoint(before)
    return bool(is_now or has_begun or is_resumed or _ENGAGED.search(text))


_RESUMED = words("resumed restarted relaunched resumes restarts relaunches resuming")
_TO_COME, _RESUMED_IN = words("be will would could may might"), 4  # tokens to the noun


@lru_cache(maxsize=20_000)
def _is_over(word: str) -> bool:
    return _OVER.match(word) is not None


@lru_cache(maxsize=20_000)
def _is_plan(word: str) -> bool:
    return _PLAN.match(word) is not None


_INQUIRIES = words("inquiry enquiry investigation probe report compensation debate justice")


def _own(left: Sequence[str]) -> Sequence[str]:
    """Give the words since the last one that opens another clause: "pledged money as their offensive stalled".

    Or tells what is to be done about it: "promised an inquiry into the attack".
    """
    opened = [at for at, word in enumerate(left) if word in _CLAUSES or word in _INQUIRIES]
    return left[opened[-1] + 1 :] if opened else left


_CLAUSES = words("as while when after since because but ;")


def _is_ahead(words: Sequence[str]) -> bool:
    """Say whether the words tell that it is still to come: "set to", "about to", "going to", "preparing"."""
    pairs = zip_longest(words, words[1:], fillvalue="")
    return any(
        (_is_plan(word) and (word != "eve" or after == "of"))  # no "Christmas Eve attack"
        or (word in ("set", "about", "going", "due", "is", "are") and after == "to")
        for word, after in pairs
    )
