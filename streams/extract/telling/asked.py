"""What a sentence only asks: "it is not clear whether the gunfire is the start of the offensive"."""

from streams.extract.words.small import Small

_WHETHER = Small(
    r"\b(?:(?:(?:not|n[o\u2019']t|far from|hardly|un)[ -]?(?:yet |immediately |at once )?(?:clear|known|certain|sure|"
    r"confirmed|obvious)|(?:nobody|no one|none|hardly anyone) (?:knows|can say|could say|can tell|could tell|knew)) "
    r"whether|(?:differ|disagree|split|argu|divided|debat|quarrel|puzzl|at odds)\w*(?: [\w-]+)? "
    r"(?:over|on|about|as to) whether)(?! or not\b)(?:(?!\bor (?:some |about )?\d)[^.;,])*$"
)


def is_asked(before: str) -> bool:
    """Say whether the words before it leave open that it is so."""
    return _WHETHER.search(before) is not None
