"""Figures that take the place of ones told wrongly before: "That was wrong: the figure is 12,000"."""

import re

from streams.extract.words.small import Small

_HARMED = r"dead|killed|wounded|injured|victims|casualties|civilians|displaced|refugees|prisoners|deaths"
_SOME = r"(?: about| around| some| only| just| closer to| nearer(?: to)?| roughly| probably| no more than)*"
# the words before the figure that takes the place of the one told wrongly
_PUT_RIGHT = re.compile(
    r"^\W*(?:[^:;\d]{1,60}[:;] )?(?:in (?:fact|truth|reality),? )?(?:(?:it|that|this|"
    r"(?:the|our|its) (?:\w+ ){0,2}?(?:figure|number|total|strength|count|size)(?: of [^,;]{1,50}?)?) "
    r"(?:should|ought to|must) (?:be|read|have (?:been|read|said))|"
    r"(?:the|our) (?:correct|right|true|actual|real|proper|accurate|corrected) (?:figure|number|total|strength|count|"
    rf"size)(?: of (?!(?:the )?(?:{_HARMED})\b)[^,;]{{1,50}}?)? (?:is|was|stands at|stood at)|"
    r"we (?:should|ought to) have (?:said|written|put|reported)|"
    r"(?<=[:;] )(?:the )?(?:[\w'\u2019]+ ){1,3}puts? (?:them|it|the (?:figure|number|total|force|strength)) at|"
    r"(?:the |its |their )?(?:[\w'\u2019]+ ){0,3}?(?:estimate|figure|number|count) (?:was|is|had been)"
    r"(?= in fact| actually| really))"
    rf"(?: in fact| actually| really)?{_SOME} $",
    re.IGNORECASE,
)
# .. and after it: "that 12,000 is right"
_IS_RIGHT = re.compile(r"(?: [\w'\u2019-]+)? (?:is|was|are|were) (?:the )?(?:right|correct|proper)\b", re.IGNORECASE)
_CALLED_RIGHT = Small(r"(?:\d|\bthousand|\bhundred) (?:is|was) (?:the )?(?:right|correct)\b")
_THERE_WERE = re.compile(
    r"^\W*(?:[^:;\d]{1,60}[:;] )?(?:in (?:fact|truth|reality),? )?(?:it|that|this|they|there|"
    r"(?:the|its|their) (?:figure|number|total|strength)) (?:is|was|are|were|numbers?|numbered|stands at|stood at)"
    r"(?: in fact| actually| really| only| just)* $",
    re.IGNORECASE,
)
# a sentence says of no more than a figure that it was false: "That was wrong: the figure is 12,000"
_COUNTS_ANEW = Small(
    r"^(?:that|this|it) (?:was|is) (?:wrong|incorrect|mistaken|an error|a mistake|untrue)[:;,.\u2014\u2013-]+ "
    r"[^.]*?\b(?:figure|number|total|strength|count|puts?|estimates?|there (?:are|were)|they (?:are|were|number))\b"
    r"[^.]*(?:\d|\bthousand\b|\bhundred\b)"
)


def counts_anew(text: str) -> bool:
    """Say whether a sentence takes no more back than a figure, for which it gives another."""
    return _COUNTS_ANEW.search(text) is not None


def opens_right(text: str) -> bool:
    """Say whether a sentence begins with the right figure for one told before it, or calls one right."""
    number = re.search(r"(?<!\w)(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)", text)
    is_right = number is not None and _PUT_RIGHT.match(text[: number.start()]) is not None
    return is_right or _CALLED_RIGHT.search(text) is not None


def puts_right(before: str, after: str) -> bool:
    """Say whether the words around a figure give it for one that the sentence before may have told wrongly."""
    is_alone = not f"{before}{after}".strip(' .!"\u201d')  # "One thousand."
    is_right = _PUT_RIGHT.match(before) is not None or _THERE_WERE.match(before) is not None
    return is_right or is_alone or _IS_RIGHT.match(after) is not None
