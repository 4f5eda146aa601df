"""Attacks that nobody expects, or only in years, and fights that only tell how far away they are.

"Analysts doubt that it can retake Darfur", "could attack by 2029", "60 km from the battles around Sudzha".
"""

from streams.extract.clauses import Clauses, Draft
from streams.extract.words.small import Small

_THAT = r"(?: that| whether| if)?\b"
# who does not believe in it
_DOUBTED = Small(
    rf"(?:(?<!few )(?<!no )(?<!not )(?<!n't )(?<!little )\bdoubt(?:s|ed|ful)?{_THAT}|\b(?:(?:sceptical|skeptical|"
    rf"unsure|unconvinced|uncertain|unlikely|improbable|inconceivable|implausible){_THAT}|"
    r"(?:few|no one|nobody|none|hardly any(?:one|body)?)(?: [\w'\u2019-]+){0,5}? "
    rf"(?:believed?|expect(?:ed)?|thinks?|thought|imagined?|assumed?|predict(?:ed)?|anticipated?)s?{_THAT}|"
    rf"(?:do|does|did)(?: not|n['\u2019]t) (?:believe|expect|think|anticipate|foresee|see|assume){_THAT}|"
    r"(?:question|wonder|debate|ask)(?:s|d|ed)?(?: openly| aloud)? (?:whether|if)|"
    r"(?:far from|not|by no means)(?: yet)? (?:clear|certain|sure|obvious) (?:that|whether|if)|unclear (?:whether|if)))"
    r"(?! [^.]*(?:[,;:]|\bwh(?:o|ich)\b))(?= |$)"
)
# what not even less is done for: "cannot hold the town, let alone march on the capital"
_LET_ALONE = Small(r"\b(?:let alone|much less|still less|never mind)(?: [\w'\u2019-]+){0,4} $")
# what nobody is said to prepare: "closed for fear of an attack"
_FEARED = Small(
    r"\b(?:fear|fears|risks?|threat|worries|worry|anxiety|danger|possibility|insurers|investors) "
    r"(?:of|about|over|from)?(?: (?!the\b)[\w'\u2019-]+){0,3} ?$"
)
_YEARS = r"(?:years?|decades?)"
_MANY = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|some)"
# when it may come
_IN_YEARS = Small(
    rf"\b(?:with)?in (?:the next |the coming |about |around |perhaps |as little as |just )?{_MANY}"
    rf"(?:(?: to |-){_MANY})?(?: or \w+)? {_YEARS}(?:['\u2019] time)?\b(?! ago)|"
    r"\b(?:by|before|until|in|as early as|around|from) 20[2-9]\d\b|"
    rf"\b(?:by|before|at|towards?) the end of (?:the|this) decade\b|\bone day\b|\bsome ?day\b|"
    rf"\bin (?:the )?(?:next|coming|near|distant|foreseeable) (?:few )?(?:{_YEARS}|future)\b|"
    rf"\b{_MANY} {_YEARS} from now\b"
)
# before a fight from which only a distance is counted
_MEASURED_FROM = Small(
    r"\b(?:km|kms|kilomet(?:er|re)s?|miles?)(?: (?:away|north|south|east|west|(?:north|south)-?(?:east|west)|"
    r"up (?:the )?(?:road|river)|downstream|upstream))? (?:from|of) (?:the |any |all )?"
    r"(?:(?:main|heavy|heaviest|fierce|worst|nearest|current|recent) )?$"
)


def is_far_off(draft: Draft, clauses: Clauses) -> bool:
    """Say whether the attack is only thought of, and doubted or years away, or what is told is how far away it is."""
    text, start = clauses.sentence.text, clauses.tokens[draft.trigger.first].start
    if _LET_ALONE.search(text[:start]) is not None:
        return True
    if draft.trigger.is_noun and _MEASURED_FROM.search(text[:start]) is not None:
        return True
    if draft.modality in ("denied", "negated") or (draft.modality != "hypothetical" and draft.phase != "planned"):
        return False
    if _DOUBTED.search(text[:start]) is not None:
        return True
    if draft.modality != "hypothetical":
        return False
    is_nowhere = not any(one.bearer is not None and one.first >= draft.trigger.end for one in draft.places)
    is_feared = draft.trigger.is_noun and not draft.attackers and _FEARED.search(text[:start]) is not None
    return is_feared or (is_nowhere and _IN_YEARS.search(text) is not None)
