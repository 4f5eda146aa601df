"""Those who are called to arms for an attack that is named: "called up 60,000 reservists for an assault on Gaza"."""

from collections.abc import Sequence

from streams.extract.words.small import Cased
from streams.extract.words.tokens import Token

_CALLS = (
    r"\b(?:call(?:ed|s|ing)? up|mobili[sz](?:e|es|ed|ing)|conscript(?:s|ed|ing)?|summon(?:s|ed|ing)?|"
    r"recall(?:s|ed|ing)?|draft(?:s|ed|ing)?|activat(?:e|es|ed|ing))"
)
# for its attack that goes on they may be called up as well
_AIM = (
    r"for (?:an?|another|(?:the|its|their|his|this) (?:planned|coming|upcoming|new|next|looming|imminent|expected|"
    r"forthcoming|impending|possible|big|final)) (?:[\w'\u2019-]+ ){0,2}"
)
_CALLED = Cased(rf"{_CALLS} (?:(?:another|some|about|around|over|nearly|at least|up to|more than|a further) )?$")
_ATTACK = (
    r"(?:assault|attack|offensive|counter-?(?:offensive|attack)|invasion|incursion|storming|siege|battle|onslaught)\b"
)
_FOR_IT = Cased(
    rf"^(?:(?:(?:have|has|had|were|are|was|is|been|being|to|be|will|would) )+(?P<are>{_CALLS}) )?{_AIM}{_ATTACK}"
)
_CALLS_FOR = Cased(rf"{_CALLS} (?:[\w'\u2019,.-]+ ){{0,7}}?{_AIM}{_ATTACK}")
_REACH = 10  # tokens


def calls_for(text: str) -> bool:
    """Say whether the sentence calls men up for an attack."""
    return _CALLS_FOR.search(text) is not None


def are_called_for(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether the counted are called to arms for an attack."""
    aim = _FOR_IT.search(" ".join(token.lower for token in tokens[end : end + _REACH]))
    left = " ".join(token.lower for token in tokens[max(0, first - _REACH) : first])
    return aim is not None and (aim["are"] is not None or _CALLED.search(f"{left} ") is not None)
