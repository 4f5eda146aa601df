"""People counted who are in no attack: they fire for those who are, or a force is only to have so many one day."""

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

# "400 marines fire in support", "900 soldiers from Chad gave covering fire from the hills"
_WHO = r"(?:(?:,|\(| of (?:them|whom),?)?(?: (?!and\b|but\b|while\b|to\b|as\b|when\b)[\w'\u2019-]+){0,5}?,? "
_HAVE = r"(?:(?:are|is|were|was|have|had|has|also|now|been|will) )*"
_FIRE_FOR = Small(
    rf"{_WHO}{_HAVE}(?:fir(?:e|es|ed|ing) (?:[\w-]+ ){{0,2}}?in support|"
    r"(?:give|gives|gave|giving|given|provid\w+|lend|lends|lent|lending|offer\w*|deliver\w*|suppl(?:y|ies|ied|ying)) "
    r"(?:them |it |him |the (?:attackers|rebels|army|infantry|assault|offensive) )?(?:with )?"
    r"(?:covering fire|supporting fire|(?:fire|artillery|air|gunfire) (?:support|cover)|(?:heavy )?fire support))\b)"
)
# "wants to raise the force to 8,000 men": so many it does not have
_TO_GROW = Small(
    r"\b(?:wants?|wish(?:es|ed)?|plans?|planned|hopes?|hoped|aims?|aimed|intends?|intended|seeks?|sought|proposes?|"
    r"proposed|asked|asks?|promised?|pledged?|vow(?:s|ed)?|urg(?:es|ed)) (?:[\w'\u2019-]+ ){0,2}?to "
    r"(?:raise|expand|increase|bring|enlarge|boost|build(?: up)?|double|treble|grow|swell|strengthen) "
    r"(?:the|its|their|his|that|this) (?:(?!in\b|into\b|against\b)[\w'\u2019-]+ ){0,4}?(?:up )?to "
    r"(?:(?:some|about|around|over|nearly|at|least|more|than|up|to|as|many) )*$"
)

# "Had they been 8,000, the town would have fallen"
_HAD_THEY_BEEN = Small(
    r"(?:^\W*|[,;:.\"\u201c] ?|\b(?:and|but|that) )had (?:they|there|we|it|the [\w-]+) (?:been|numbered|had) "
    r"(?:(?:some|about|around|over|nearly|at|least|more|than|up|to|as|many|a|full|all) )*$"
)
# "The regional force, which is to number 8,000, has not yet arrived"
_IS_TO_HAVE = Small(
    r"\b(?:force|mission|contingent|brigade|unit|corps|guard|army),? (?:which |that )?(?:is|are|was|were|will|would) "
    r"(?:(?:eventually|finally|one day|in the end|later) )?(?:to |have to )?"
    r"(?:number|comprise|consist of|count|total|have|be) "
    r"(?:(?:some|about|around|over|nearly|at|least|more|than|up|to|as|many|a|total|of) )*$"
)


def fire_for_others(text: str, number: Number) -> bool:
    """Say whether those counted only fire for who attacks: "400 marines with howitzers fire in support"."""
    return _FIRE_FOR.match(text[number.end :]) is not None


def are_yet_to_come(text: str, number: Number) -> bool:
    """Say whether a number is only what somebody wants a force to have: "wants to raise it to 8,000 men"."""
    return number.bound_from is None and any(
        way.search(text[: number.start]) for way in (_TO_GROW, _IS_TO_HAVE, _HAD_THEY_BEEN)
    )
