"""What an attack came after, or is ranked since: "ordered after the killing of nine soldiers at the weekend"."""

from streams.extract.words.small import Small

_DEAD = (
    r"(?:the |an? )?(?:[\w-]+ ){0,3}?(?:deaths?|killings?|loss|murders?|massacres?|slaughters?|slayings?|beheadings?|"
    r"executions?|lynchings?|assassinations?)"
)
_OCCASION = Small(
    r"\b(?:(?:ordered|launched|mounted|staged|made|carried out|began|begun|started|broke out|erupted|came|comes|coming|"
    r"happened|occurred)(?: (?:on \w+day|only|just|shortly|soon))*"
    r"(?: (?:[\w-]+ ){1,3}?(?:hours?|days?|weeks?|months?|years?))? (?:after|following)|follow(?:s|ed|ing)) "
    rf"{_DEAD} (?P<what>(?:of|in|at|near|by) (?:[^,;]|,(?=\d))*)"
)

# "The ambush came on the day that guerrillas fired on the police in Caldono"
_SAME_DAY = Small(
    r"\b(?:came|comes|happened|occurred|took place) (?:on|in|during) the (?:same |very )?(?:day|night|morning|evening|"
    r"week|weekend) (?P<what>(?:that|when|on which|in which|as|another)\b (?:[^,;]|,(?=\d))*)"
)


def is_of_occasion(text: str, event: int, at: int) -> bool:
    """Say whether what stands at `at` in a sentence tells of what the event at `event` only came after or beside."""
    told = (found for way in (_OCCASION, _SAME_DAY) for found in way.finditer(text))
    return any(event < found.start() and found.start("what") <= at < found.end() for found in told)


_RANKS = (
    r"(?:(?:bigg|larg|great|heavi|fierc|bloodi|deadli|long|fast|deep|bold|hard|strong|clos|costli|grav|broad|wid)est|"
    r"most [a-z]+|worst|first|second|third|fourth|fifth)"
)
_RANKED = Small(rf"\b{_RANKS} (?:[\w'\u2019-]+ ){{0,7}}?since (?!then\b)(?:(?! that )[^,;:.]){{0,60}}$")


def is_ranked(text: str, at: int) -> bool:
    """Say whether what stands at `at` only tells since when: "the heaviest battle since Badme changed hands"."""
    return _RANKED.search(text[:at]) is not None
