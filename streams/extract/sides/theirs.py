"""Whose an attack is that is only called theirs: "Twenty rebels were killed as the army repulsed their attack"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.tokens import Token

_REACH = 3  # tokens from "their" to the noun: "their third failed attack"
_FOUGHT = frozenset({"offensive", "assault", "siege", "raid", "ambush"})


def own_theirs(clauses: Clauses, draft: Draft) -> None:
    """Make those who fell in "their" attack its attackers, unless others who speak in the plural may mean theirs."""
    if not draft.trigger.is_noun or draft.type not in _FOUGHT:
        return
    fallen = _fallen_in_theirs(clauses, draft)
    if fallen is None or any(one is not fallen and one not in draft.defenders for one in _named(clauses, draft)):
        return
    draft.defenders = [one for one in draft.defenders if one is not fallen]
    draft.attackers = [fallen]


def _named(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give the attackers but for one who speaks of others in the singular: "The army said .. in their attack"."""
    return [one for one in draft.attackers if not (speaks(clauses, one) and not one.noun.endswith("s"))]


def _fallen_in_theirs(clauses: Clauses, draft: Draft) -> Mention | None:
    """Give who is killed, wounded or caught before "their attack", with no other plural before it that may own it."""
    tokens, first = clauses.tokens, draft.trigger.first
    at = next((one for one in range(first - 1, max(0, first - 1 - _REACH), -1) if tokens[one].lower == "their"), None)
    if at is None:
        return None
    before = [one for one in clauses.mentions if one.end <= at and one.head == "armed"]
    plural = [one for one in before if one.noun.endswith("s")]
    if len(plural) != 1:
        return None
    after = [token.lower for token in tokens[plural[0].end : plural[0].end + 4]]
    is_fallen = bool(lexicon.BE.intersection(after)) and bool(_FELL.intersection(after))
    return plural[0] if is_fallen or "died" in after else None


def speaks(clauses: Clauses, mention: Mention) -> bool:
    """Say whether a verb of saying follows: what others do is told by them."""
    return mention.end < len(clauses.tokens) and clauses.tokens[mention.end].lower in lexicon.SAYING


def tells_of(tokens: Sequence[Token], tree: Tree, at: int, verb: int) -> bool:
    """Say whether the verb's object only tells of the event noun: "CNN has pictures of the assault on Aleppo"."""
    below = at
    for above in tree.ancestors(at):
        if above == verb:
            marks = {tokens[one].lower for one in tree.children(below, "case")}
            told = {tokens[one].lower for one in tree.children(verb, "obj")}
            return bool(told & ACCOUNTS and marks & _ABOUT)  # "has more on the implications of the assault"
        below = above
        if tokens[above].lower in ACCOUNTS and tree.dep(above) in ("obj", "obl", "nsubj:pass"):
            return True
    return False


_ABOUT = lexicon.words("on about from of")
ACCOUNTS = lexicon.words(
    """
    report reports story stories picture pictures photo photos photograph photographs footage video videos detail
    details news post posts piece pieces article articles account accounts figure figures analysis analyses view views
    interview interviews book books film films documentary documentaries memory memories evidence information more
    transcript transcripts images image thoughts investigation investigations inquiry probe
    findings summary statement verdict condemnation update updates coverage list essay essays review
    """
)
_FELL = lexicon.words("killed wounded injured captured slain arrested")
