"""Numbers that no noun follows and that count nobody who attacks: cattle driven off, shells that fell."""

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_SOME = r"(?:(?:some|about|around|nearly|over|at least|more than|up to|an estimated) )*"
_ALONE = Small(r"^(?:[,.;:\"\u201d]|$| and\b| or so\b)")
# "They left with 8,300, and there is not a cow left"
_CARRIED_OFF = Small(
    rf"\b(?:left|made off|got away|drove off|went off|went away|rode off|disappeared|escaped|returned) with {_SOME}$"
)
_FELL = Small(
    r"^ (?:(?:had|have|has|were|of them|more) )*"
    r"(?:(?:come|came|coming) down|fell|fallen|landed|rained|hit|burst|exploded)\b"
)
_SHELLS = Small(r"\b(?:shells?|rounds|rockets?|bombs?|mortars?|missiles?|projectiles)\b")
# "Twelve thousand came in by night, over three years"
_OVER_YEARS = Small(
    r"^ (?:(?:had|have|has|of them) )*(?:came|come|arrived|crossed|entered|settled|slipped)\b[^.;]{0,60}?\b(?:over|in) "
    r"(?:the (?:past|last) )?(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) years\b"
)


# "Hundreds of thousands of hijacked cameras were the foot soldiers in the assault"
_DEVICES = Small(
    r"^ (?:of )?(?:[\w-]+ )??(?:cameras|routers|computers|devices|baby monitors|servers|phones|bots|botnets)\b"
)


# "besides a great army of porters, perhaps 60,000"
_CARRIERS = Small(
    r"\b(?:porters|labou?rers|coolies|camp followers|muleteers|stretcher-?bearers|cooks|servants),?"
    r"(?: (?:perhaps|some|about|maybe|numbering|estimated at|put at|as many as))* $"
)


def are_no_men(text: str, number: Number) -> bool:
    """Say whether a number counts what was carried off or fell, devices, carriers, or all who came in years."""
    if _DEVICES.match(text[number.end :]) is not None:
        return True
    before, after = text[: number.start], text[number.end :]
    if _CARRIED_OFF.search(before) and _ALONE.match(after):
        return True
    if _CARRIERS.search(before) and _ALONE.match(after):
        return True
    return bool(_OVER_YEARS.match(after)) or bool(_FELL.match(after) and _SHELLS.search(text))
