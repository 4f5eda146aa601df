"""Those named only by their people who go over a border because others fight there: they flee."""

from collections.abc import Iterable
from dataclasses import replace

from streams.extract.counts.numbers import Number
from streams.extract.geography.gazetteer import called
from streams.extract.words.small import Small

_FIGHT = (
    r"(?:attack|assault|storm|shell|bomb|bombard|captur|seiz|overran|overrun|raid|invad|besieg|burn|torch|"
    r"fight|clash|battle|offensive|massacr|advanc|enter|took\b)"
)
_GOES = (
    r"(?:cross(?:ed|ing)|stream(?:ed|ing)|pour(?:ed|ing)|spilled|spilt|arriv(?:ed|ing)|walked|trekked|trudged)\s+"
    r"(?:over\s+|across\s+)?(?:in|into|to|over|from|the\s+[\w'\u2019-]+\s+into)\s+[\w'\u2019-]+"
)
# between going and why they go no deed of their own is told: "crossed into Sudan and attacked Gallabat"
_FLEE_IT = Small(
    rf"\s+(?P<people>[\w'\u2019-]+)\s+(?:(?:have|had|has|also|already|were|are|now)\s+)*{_GOES}"
    r"(?:\s+(?!and\b|to\b|in\s+pursuit)[\w'\u2019-]+){0,5}?\s+"
    r"(?:after|since|because|following|as|when|while|amid)\s+(?!they\b|their\b|its\b|it\b)"
    rf"(?:(?!and\b)[\w'\u2019-]+\s+){{1,6}}?{_FIGHT}"
)


def flee_a_fight(text: str, number: Number) -> bool:
    """Say whether those counted leave what others attack: "8,000 Sudanese crossed into Chad after the RSF attacked"."""
    found = _FLEE_IT.match(text[number.end :]) if number.kind == "count" else None
    return found is not None and found["people"] in called()


def fugitives_apart(text: str, numbers: Iterable[Number]) -> list[Number]:
    """Give the numbers, those of who flee set apart from who fights."""
    return [replace(one, whole="apart") if flee_a_fight(text, one) else one for one in numbers]
