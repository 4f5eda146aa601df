"""Two figures of the same attackers by two who disagree: "Rebels said 6,000 .. The army put their number at 2,000"."""

import re
from collections.abc import Sequence

from streams.extract.counts.tellers import plays_down
from streams.extract.forces.facts import Fact
from streams.extract.reading.found import Told
from streams.extract.reading.joining import spanning
from streams.records import Quantity

_ALIKE = 0.05  # by which figures may be off that do not disagree
_SAYS = re.compile(
    r"\b(?:sa(?:ys?|id)|claim(?:s|ed)?|boast(?:s|ed)?|insist(?:s|ed)?|assert(?:s|ed)?|told|announced?|spoke of|"
    r"speaks? of|maintain(?:s|ed)?|declared?|according to)\b",
    re.IGNORECASE,
)
_PUTS = re.compile(
    r"\b(?:put|puts|estimat\w+|reckon\w*|gave|gives?|set|sets|assess\w*|guess\w*) (?:them|(?:their|its|the|his) "
    r"(?:[\w-]+ ){0,2}(?:numbers?|strength|size|force|column|figures?|total))"
    r"(?: of [\w\s'\u2019-]{2,30})? (?:at|as)\b[^,;.]{0,20}$",
    re.IGNORECASE,
)
# the same teller again, who corrects himself
_PUT_RIGHT = re.compile(r"^\W*(?:It|They|He|She)\b|\b(?:later|revis\w+|correct\w+)\b")


def disputed(total: Fact, facts: Sequence[Fact], attacks: Sequence[Told] = ()) -> Quantity:
    """Give the total; with the figure that the sentence before has from others, the range from one to the other.

    That may be told with the attack: "The army said 1,000 rebels stormed the post. A survivor put them at 1,500".
    """
    if plays_down(_before(total)):
        more = (one.force for one in attacks if one.force is not None and one.order < total.order)
        return next(more, total.quantity)  # "Rebels, put at 900, attacked .. The police said only 80 were involved"
    if not _PUTS.search(_before(total)) or _PUT_RIGHT.search(_before(total)):
        return total.quantity
    last = [one for one in facts if one.order == total.order - 1 and not one.is_total and _SAYS.search(_before(one))]
    told = [one.quantity for one in last]
    for one in attacks:
        if one.order == total.order - 1 and one.force is not None and one.force not in told and not told:
            start = one.force.start - one.draft.sentence.start
            told += [one.force] if _SAYS.search(one.draft.sentence.text[: max(0, start)]) else []
    if len(told) != 1:
        return total.quantity
    rival, own = told[0], total.quantity
    low, high, least, most = rival.low, rival.high, own.low, own.high
    if low is None or high is None or least is None or most is None:
        return max(own, rival, key=lambda one: max(one.low or 0, one.high or 0))  # the larger hides no attack
    if abs(low - least) <= _ALIKE * max(low, least):
        return own
    return spanning((rival, own), own)


def _before(fact: Fact) -> str:
    return fact.sentence.text[: fact.quantity.start - fact.sentence.start]
