"""A number that is another's figure of those counted before it."""

from streams.extract.reading.second import Counted
from streams.extract.words.small import Small

# somebody else's figure of those told before
_PUT_FIGURE = Small(
    r"\b(?:put|puts|putting|estimat\w+|reckon\w*|gave|gives|set|sets|assess\w*) (?:the|their|its|that|his) "
    r"(?:real |true |actual |total |overall )?(?:figure|number|numbers|total|strength|size|count)\b[^.;]{0,40}$|"
    r"\b(?:was|were|is|are|be|been) (?:probably |perhaps |likely |much |rather )?(?:closer|nearer) (?:to )?$"
)
# .. in the sentence of the first one's: "according to Troshev; other officers speak of a thousand"
_SPEAKS_OF = Small(r"[,;] (?:[\w'\u2019-]+ ){1,8}?(?:speaks?|spoke|talk(?:s|ed)?) of (?:about |some |up to )?$")
# .. or: "threw in 4,000 men according to the army and 2,500 according to its own office"
_ACCORDING = Small(r"\baccording to [^;.\d]{2,50}?,? (?:and|but|or) (?:only |just |about |some |at least |up to )*$")
_TO_ANOTHER = Small(r"^(?: [\w'\u2019-]+){0,2}?,? (?:according to|by) ")
# .. or of their force: "attaches put the Ethiopian force on that sector at about 60,000"
_PUT_FORCE = Small(
    r"\b(?:put|puts|putting|estimat\w+|reckon\w*|plac(?:e|es|ed)|assess\w*) (?:the|this|that|their|its|his) "
    r"(?:(?P<whose>[a-z'\u2019-]+) )?(?:forces?|army|grouping|column|contingent)\b"
    r"[^.;]{0,40} (?:at|to be)(?: [a-z]+)?\s*$"
)
_STEM = 4  # letters of a people's name that it shares with its land's: "China", "the Chinese force"
_RETOLD = 2  # sentences from a figure to the other: something is said between them


def puts_figure(one: Counted) -> bool:
    """Say whether a number is somebody's figure of those told before: "Analysts put the figure at 4,000"."""
    return _PUT_FIGURE.search(one.sentence.text[: one.number.start]) is not None


def is_by_another(one: Counted) -> bool:
    """Say whether a number is another's figure of those counted before it in its sentence."""
    before, after = one.sentence.text[: one.number.start], one.sentence.text[one.number.end :]
    is_other = _ACCORDING.search(before) is not None and _TO_ANOTHER.search(after) is not None
    return is_other or _SPEAKS_OF.search(before) is not None


def puts_force(before: Counted, after: Counted) -> bool:
    """Say whether a number is somebody's figure of the force that was counted before: of its people, by name."""
    found = _PUT_FORCE.search(after.sentence.text[: after.number.start])
    if found is None or after.order - before.order > _RETOLD:
        return False
    return (found["whose"] or "")[:_STEM] in before.sentence.text.lower()
