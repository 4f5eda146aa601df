"""Tanks and craft that are told as hit or driven off: they attack nobody, whatever the parse has them do next."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import subject_of
from streams.extract.words.small import Small
from streams.extract.words.tokens import token_at

# "destroyed a tank and killed 12 soldiers"
_HIT = Small(
    r"\b(?P<verb>destroy(?:ed|ing)|shot|shooting|down(?:ed|ing)|burn(?:ed|t|ing)|knocked|disabled|blew|blown|wrecked|"
    r"torched)(?: (?:down|out|up))? (?:(?:an?|one|two|three|four|five|six|several|some|at least|\d+|the|their|its|"
    r"another|army|government|enemy) ){0,3}$"
)
# "Two gunboats that had come near were kept off by mortar fire"
_KEPT_OFF = Small(
    r"^[^,;.]{0,60}? (?:was|were|had been|have been) (?:\w+ly )?(?:(?:kept|driven|beaten|fought|chased|warded|fended|"
    r"scared) (?:off|away|back)|turned (?:back|away)|forced (?:back|away)|repelled)\b"
)


def leave_hit_machines(clauses: Clauses, draft: Draft) -> None:
    """Take those that were hit from the attackers, for whoever hit them; and make those driven off the attacked."""
    text = clauses.sentence.text
    for one in [one for one in draft.attackers if one.head == "platform"]:
        found = _HIT.search(text[: clauses.tokens[one.first].start])
        if found is not None:
            _replace(draft, one, subject_of(clauses, token_at(clauses.tokens, found.start("verb"))))
        elif _KEPT_OFF.match(text[clauses.tokens[one.end - 1].end :]):
            _replace(draft, one, [])
            draft.defenders = draft.defenders or [one]


def _replace(draft: Draft, one: Mention, doers: list[Mention]) -> None:
    draft.attackers = [other for other in draft.attackers if other is not one]
    draft.attackers += [doer for doer in doers if doer not in (one, *draft.attackers, *draft.defenders)]
