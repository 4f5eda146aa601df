"""Who attacks by a sentence's other words: whoever stormed the lines seizes the villages, not who held them."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.words.lexicon import words

_LED_BY = re.compile(r"\b(?:led|commanded|headed) by [^,;]{2,60} and (?:the )?$")
_ASIDE = re.compile(r", (?:in|of|to|among) (?:which|whom|whose) [^,;]{0,40}$")
_IN_IT = words("in a an the its their biggest largest first second new latest heaviest deepest")
_IN_IT_WORDS = 4  # of "in the biggest ADVANCE"


def share_doers(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Give each draft whom its words leave out: the leader's men, the whole that has a part, who did what came before.

    "Soldiers led by General X and Colonel Y took it"; "the front, in which Z is strong, overran it"; "rebels stormed
    government lines, seizing ten villages". Who is only a part of another's name is nobody.
    """
    for draft in drafts:
        draft.attackers = _whole(clauses, [_meant(clauses, one) for one in draft.attackers])
        draft.defenders = _whole(clauses, draft.defenders)
    for at, draft in enumerate(drafts):
        before = next((one for one in reversed(drafts[:at]) if one.attackers), None)
        if before is None or not draft.attackers or not _goes_on(clauses, draft):
            continue
        if all(_is_in(one, before.defenders) or _is_aside(clauses, before, one) for one in draft.attackers):
            draft.attackers = list(before.attackers)


def _whole(clauses: Clauses, sides: Sequence[Mention]) -> list[Mention]:
    """Give the sides without those that are a part of another's name: "the Union of Forces for DEMOCRACY"."""
    tokens, names = clauses.tokens, [(one.first, one.end) for one in clauses.mentions if one.name]

    def is_part(one: Mention) -> bool:
        before = (tokens[first : one.first] for first, end in names if first < one.first and one.end <= end)
        return one.number is None and any(token.lower in ("of", "for") for those in before for token in those)

    return [one for one in sides if not is_part(one)]


def _meant(clauses: Clauses, mention: Mention) -> Mention:
    """Give those whom somebody named in the words for them leads or is a part of, else who is named."""
    before = clauses.sentence.text[: clauses.tokens[mention.first].start]
    aside = _ASIDE.search(before)
    found = aside or _LED_BY.search(before)
    if found is None:
        return mention
    armed = [one for one in clauses.mentions if one.is_fighting and one.end <= mention.first and one is not mention]
    for one in reversed(armed):
        end = clauses.tokens[one.end - 1].end
        if end <= found.start() + 1 and found.start() - end <= 1:
            return one
    return mention


def _is_aside(clauses: Clauses, before: Draft, mention: Mention) -> bool:
    """Say whether a clause of its own names them since: "an offensive since Soviet TROOPS went home, attacking"."""
    between = clauses.tokens[before.trigger.end : mention.first]
    return any(token.lower in _SINCE for token in between[-_NEAR:])


_SINCE = words("since after when as while before until because although")
_NEAR = 4  # tokens from "since" to those its clause names


def _is_in(mention: Mention, sides: Sequence[Mention]) -> bool:
    return any(one is mention or (one.first, one.end) == (mention.first, mention.end) for one in sides)


def _goes_on(clauses: Clauses, draft: Draft) -> bool:
    """Say whether the words go on from what was told: ", seizing", "in the biggest advance"."""
    tokens, first = clauses.tokens, draft.trigger.first
    if draft.trigger.form == "ing":
        return first > 0 and tokens[first - 1].lower == ","
    before = [token.lower for token in tokens[max(0, first - _IN_IT_WORDS) : first]]
    return draft.trigger.is_noun and "in" in before and set(before[before.index("in") :]) <= _IN_IT
