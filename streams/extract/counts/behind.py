"""What bounds a number from behind: "6,000 or more", "4,500 fighters or so", "6,000 rebels, perhaps far fewer"."""

import re

from streams.records import Qualifier

_NO_NAME = r"(?![ -](?:security|speed|range|sentence)\b)"  # "60 maximum security prisoners"
_MORE = r"(?:or|(?:and |or )?(?:perhaps|maybe|possibly|probably|likely)|and|if not|or even)"
# "up to 3,000, and more were still coming": others, of whom more is said
_NO_OTHERS = r"(?! (?:than|\d|(?:(?:are|were|was|had|have|came|come|kept|followed|arrived|joined|poured|still)\b)))"
_OF_THEM = r"(?:,? of (?:them|these|those))?,?"
_AFTER = re.compile(
    rf"\s*\+|[\s-]plus\b(?!\s+(?:about |some )?\d)|,?\s+{_MORE} (?:even )?more\b{_NO_OTHERS}|"
    rf"{_OF_THEM}\s+(?:or above|at (?:the (?:very )?|very |a )?(?:least|minimum)|(?:at|by) (?:the|its|their) lowest"
    r"(?: (?:count|estimate|reckoning))?|and counting)\b",
    re.IGNORECASE,
)
_OR_SO = re.compile(r"\s+(?:or so|or thereabouts)\b|-odd\b|,? give or take\b", re.IGNORECASE)
# the same behind the noun: "4,500 fighters or more"
_NOUN = (
    r"(?:\s+(?!(?:or|and|at|to|in|of|on|for|from|by|with|if|give|who|have|has|were|was|are|is)\b)[\w'\u2019-]+){1,4},?"
)
_AFTER_NOUN = re.compile(
    rf"{_NOUN}\s+(?:or (?:even )?more|(?:and |or )?(?:perhaps|maybe|possibly|probably|likely) (?:even )?more|"
    r"if not more|or above|at (?:the )?(?:very )?(?:least|minimum)|and counting)\b(?! (?:of|than|\d))|"
    rf"\s+min(?:imum)?\b{_NO_NAME}",
    re.IGNORECASE,
)
_OR_SO_AFTER_NOUN = re.compile(rf"{_NOUN}\s+(?:or so|or thereabouts|give or take)\b", re.IGNORECASE)
_FEWER = (
    r"(?:or (?:perhaps |maybe |even )?|(?:and |but )?(?:perhaps|maybe|possibly|probably) (?:even )?)(?:far |many )?"
    "(?:fewer|less)"
)
_OR_LESS_AFTER_NOUN = re.compile(
    rf"{_NOUN}\s+(?:{_FEWER}|at (?:the )?(?:very )?(?:most|outside|utmost)|if that|tops)\b(?! (?:of|than|\d))|"
    rf"\s+max(?:imum)?\b{_NO_NAME}",
    re.IGNORECASE,
)
_OR_LESS = re.compile(
    rf"{_OF_THEM}\s+(?:{_FEWER}|at (?:the (?:very )?|very |a )?(?:most|outside|maximum)|tops)\b", re.IGNORECASE
)


def bound_after(text: str, end: int, *, is_strong: bool) -> tuple[Qualifier, int] | None:
    """Give how the words right after a number bound it, and where they end; `is_strong`: "3,000-strong", else None."""
    ways: list[tuple[Qualifier, re.Pattern[str]]] = [("about", _OR_SO)]
    if not is_strong:
        ways[:0] = [("at_least", _AFTER), ("up_to", _OR_LESS)]
    return next(((name, said.end()) for name, way in ways if (said := way.match(text, end))), None)


def bound_behind_noun(text: str, end: int) -> tuple[Qualifier, int] | None:
    """Give how the words behind the noun that is counted bound the number, and where they end, else None."""
    ways: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
        ("at_least", _AFTER_NOUN), ("up_to", _OR_LESS_AFTER_NOUN), ("about", _OR_SO_AFTER_NOUN)
    )  # fmt: skip
    return next(((name, said.end()) for name, way in ways if (said := way.match(text, end))), None)
