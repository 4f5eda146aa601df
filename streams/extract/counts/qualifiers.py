"""The words before a number that bound it, and what it is then at least and at most: "more than", "never exceeded"."""

from streams.extract.words.small import Small
from streams.records import Qualifier

# the words before a number, longest first
_BEFORE: tuple[tuple[Qualifier, str], ...] = (
    (
        "at_least",
        (
            r"at (?:the very )?least|(?:no|not) (?:fewer|less|smaller) than|not (?:under|below)|a minimum of|minimum|"
            r"(?:anything )?upwards? of|≥"
        ),
    ),
    (
        "up_to",
        (
            r"(?<!add )(?<!adds )(?<!added )(?<!adding )(?:anything )?up to|"
            r"as (?:many|large|big|strong|much) as|(?:no|not) (?:more|greater|larger|bigger|stronger) than|"
            r"at (?:the (?:very )?)?most|at the outside|(?:a )?maximum of|"
            r"(?:could|might|may) (?:well )?(?:amount to|number|total|be as (?:many|large|strong) as|run to)|"
            r"(?:do(?:es)? |did )?not exceed(?:ing)?|≤"
        ),
    ),
    (
        "nearly",
        (
            r"nearly|almost|close (?:to|on)|(?:just|a little) (?:under|short of|below)|approaching|not quite|"
            r"nearing|not far (?:short of|off)|the (?:better|best) part of|bordering on|just shy of|"
            r"getting on for|touching|pushing|verging on"
        ),
    ),
    (
        "over",
        (
            r"(?:just |well |far |slightly |a little |a shade |rather )?"
            r"(?:over|(?:more|greater|larger|bigger|stronger) than|above)|in excess of|"
            r"(?<!even )(?<!no )(?<!fared )(?<!did )better than|"
            r"exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)|surpass(?:es|ed|ing)?|(?<=has )passed|(?<=have )passed|north of|>"
        ),
    ),
    ("under", r"(?:well |far |rather )?(?:(?:fewer|less|smaller) than|under|below)|short of|not even|<"),
    (
        "about",
        (
            r"about|around|some|roughly|approximately|approx\.?|est\.?|circa|ca?\.|"
            r"(?:an )?estimated|estimates of|or so|"
            r"in the region of|in the order of|in the neighbou?rhood of|something like|somewhere (?:near|around)|"
            r"~|≈|perhaps|maybe|possibly|reportedly|a good|(?<=, )say"
        ),
    ),
)
QUALIFIER = Small(
    r"(?:(?<=^)|(?<=[\s(\"'“\u2018,;:—\u2013-]))(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE)
    + r")\s*(?:a total of )?$",
)

# what a bound is where it is denied: "never more than 6,000" is at most so many
TURNED: dict[Qualifier, Qualifier] = {"over": "up_to", "under": "at_least"}
_BETWEEN = (
    r"(?:ha(?:ve|s|d|ving)|d(?:o|oes|id)|be|been|being|were|was|is|are|ever|once|number\w*|count\w*|total\w*|reach\w*|muster\w*|"
    r"field\w*|command\w*|led|leads?|deploy\w*|contain\w*|compris\w*|holds?|held|boast\w*|r[io]sen?|rises|gr[eo]wn?|"
    r"grows|go|goes|gone|went|climb\w*|got|swell\w*|swollen|puts?|sent|sends?|us(?:es?|ed)|employ\w*|engag\w*|commit\w*|"
    r"keeps?|kept|brought|brings?|threw|thrown|saw|seen?|consist\w*|made|up|attack(?:ed)?|came|come|at|of|with|by|in|to|"
    r"the|an?|any|time|their|its|his|force|strength|size|much|far|well|very|there|even|anything)"
)
_NEVER = Small(
    r"(?:\b(?:never|hardly|scarcely|rarely|seldom|(?:can)?not|nor|without|at no (?:time|point|stage|moment))|"
    r"n['\u2019]t)"
    rf" (?:{_BETWEEN} ){{0,4}}$|"
    # "there is not one that set out with fewer than 1,200 men"
    r"\b(?:not (?:a single )?one|none|no (?:unit|battalion|brigade|regiment|column))(?: of (?:them|these|those|which))?"
    r"(?: (?:that|which|who))?(?: [\w'\u2019-]+){0,4} (?:with|at|of|has|had|have|numbers|numbered|counts|is|was) $"
)


def turned_from(before: str) -> int | None:
    """Give where the words begin that deny a bound right after them: "never numbered", "at no time"; None for none."""
    found = _NEVER.search(before)
    return found.start() if found else None


def qualifier_of(before: str) -> tuple[Qualifier, int | None]:
    """Give the binding qualifier of the words that end here, and where its first word begins ("up to about 4,000")."""
    found: Qualifier | None = None
    reach: int | None = None
    rest = before
    while match := QUALIFIER.search(rest):
        found = match.lastgroup if found in (None, "about") else found  # type: ignore[assignment] # groups are qualifiers
        reach = match.start()
        rest = rest[:reach]
    return found or "exact", reach


def interval_of(value: int, qualifier: Qualifier) -> tuple[int | None, int | None]:
    """Give the least and the most that a value is with its qualifier."""
    match qualifier:
        case "over":
            return value + 1, None
        case "at_least":
            return value, None
        case "up_to":
            return None, value
        case "under":
            return (None, value - 1) if value > 0 else (None, None)
        case _:
            return value, value
