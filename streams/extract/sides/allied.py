"""Those beside whom somebody fights: "attacked Sake alongside M23 rebels", "joined the army in an assault"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.geography.people_names import people_at
from streams.extract.people.actors import state_forces
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.records import GROUND

_BESIDE = words("alongside beside")
_JOINS = forms_of_all("join")
_FIGHTING = forms_of_all("fight serve operate deploy work")
_IN = words("in for")
_NEAR = 3  # tokens from those who are joined to "in"
_FIGHTS = GROUND - {"buildup"}


def side_with_allies(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Put those beside whom somebody fights on his side."""
    _add_their_allies(clauses, drafts)
    for mention in clauses.mentions:
        if mention.is_pronoun or not mention.is_fighting or (at := _tie(clauses, mention)) is None:
            continue
        for draft in drafts:
            side = _side_of(clauses, draft, at) if draft.type in _FIGHTS else None
            if side is None or mention in side:
                continue
            draft.defenders = [one for one in draft.defenders if one is not mention]
            side.append(mention)
            for one in side:
                one.is_allied = True


def _add_their_allies(clauses: Clauses, drafts: Sequence[Draft]) -> None:
    """Put a state's forces told as somebody's allies on his side: "Ethiopian forces and their Eritrean allies"."""
    for at, token in enumerate(clauses.tokens):
        people = people_at(clauses.tokens, at - 1) if token.lower == "allies" and at > _BEFORE else None
        if people is None or people.state is None or clauses.tokens[people.first - 1].lower not in ("its", "their"):
            continue
        if any(one.first == at + 1 for one in clauses.mentions):
            continue  # "sent 5,000 commandos and its Syrian allies 3,000 men"
        name = " ".join(one.text for one in clauses.tokens[people.first : at + 1])
        allies = Mention(people.first, at + 1, "armed", name, state_forces(people.state), people.state, noun="allies")
        for side in [side for one in drafts for side in (one.attackers, one.defenders)]:
            theirs = [one for one in side if one.end == people.first - _BEFORE]
            if theirs and clauses.tokens[people.first - _BEFORE].lower == "and":
                side.append(allies)
                allies.is_allied = theirs[0].is_allied = True


_BEFORE = 2  # tokens of "and their"


def _tie(clauses: Clauses, mention: Mention) -> int | None:
    """Give the token that ties them to those beside them, None where none does."""
    at, tokens = mention.first - 1, clauses.tokens
    while at > 0 and tokens[at].lower in lexicon.DETERMINERS:
        at -= 1
    if at > 0 and tokens[at].lower in _BESIDE:
        return at
    after = {token.lower for token in tokens[mention.end : mention.end + _NEAR]}
    return at if at > 0 and tokens[at].lower in _JOINS and _IN & after else None


def _side_of(clauses: Clauses, draft: Draft, tie: int) -> list[Mention] | None:
    """Give the side that they join: whose fighting the words before tell of, else who attacks.

    Of an attack told in another part of the sentence nobody can say.
    """
    before = [one for one in clauses.mentions if one.end <= tie]
    if clauses.tokens[tie - 1].lower in _FIGHTING and before:
        return next((side for side in (draft.attackers, draft.defenders) if before[-1] in side), None)
    is_theirs = any(one in before for one in draft.attackers)
    return draft.attackers if is_theirs and clauses.segment(tie) == clauses.segment(draft.trigger.first) else None
