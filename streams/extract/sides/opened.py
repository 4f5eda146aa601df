"""Who does what a clause tells that "as", "after", "when" or "for" opens: those between the word and the verb."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.people.mention import Mention
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_OPENS = frozenset({"as", "after", "when"})
_PARTING = words("and but or then ;")
# what moves and is nobody by name: of whom it is made the clause before need not tell
_COLUMNS = words("column columns convoy convoys tanks armour armor formations vehicles")
# "gunmen dressed as soldiers attacked Bria"
_SEEMING = words(
    """
    dressed disguised posing posed masquerading passing clad known serving acting described identified such same well
    working trained regarded seen employed
    """
)


def opener_of(clauses: Clauses, at: int) -> Mention | None:
    """Give who stands in the clause before the verb at `at`, where the parse may look for its subject elsewhere."""
    return _beside_verb(clauses, at) or _before_participle(clauses, at) or waited_for(clauses, at)


def waited_for(clauses: Clauses, at: int) -> Mention | None:
    """Give for whom somebody waits to do it: "6,000 soldiers wait for the rebels to attack"."""
    if at < 2 or clauses.tokens[at - 1].lower != "to":  # noqa: PLR2004 - who, "to"
        return None
    return next((one for one in clauses.mentions if one.end == at - 1 and one.prep == "for" and one.is_fighting), None)


def is_of_columns(clauses: Clauses, at: int) -> bool:
    """Say whether columns do it, whose fire covers them: "jets hit rebel lines as columns moved on the town"."""
    tokens = clauses.tokens
    is_opened = at > 1 and tokens[at - 2].lower in _OPENS | {"while"}
    return is_opened and tokens[at - 1].lower in _COLUMNS and tokens[at].lower.endswith("ed")


def _beside_verb(clauses: Clauses, at: int) -> Mention | None:
    """Give who stands between "as" or "after" and a finite verb: "jets gave cover as 900 soldiers stormed Bria"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or tree.nodes[at].tag not in ("VBD", "VBP", "VBZ"):
        return None
    armed = (one for one in clauses.mentions if one.end == at and one.head == "armed" and one.first > 1)
    opened = ((one, _before_article(tokens, one.first)) for one in armed)
    found, opens = next(((one, opens) for one, opens in opened if tokens[opens].lower in _OPENS), (None, 0))
    return found if found is not None and opens and tokens[opens - 1].lower not in _SEEMING else None


def _before_article(tokens: Sequence[Token], first: int) -> int:
    """Give the token before a phrase and its article: "as THE Taliban attacked"."""
    return first - 2 if first > 1 and tokens[first - 1].lower == "the" else first - 1


def _before_participle(clauses: Clauses, at: int) -> Mention | None:
    """Give whose participle the parse took for their verb: "were killed when rebels led by Kony ambushed a convoy"."""
    tree, tokens = clauses.tree, clauses.tokens
    head = tree.head(at) if tree is not None and tree.dep(at) == "conj" else None
    if tree is None or head is None:
        return None
    for clause in tree.children(head, "advcl"):
        is_one = head < clause < at and not {token.lower for token in tokens[clause:at]} & _PARTING
        own = tree.children(clause, "nsubj") if is_one else []
        if own and any(one.lower in _OPENS for one in tokens[head + 1 : own[0]]):
            return next((one for one in clauses.mentions if one.first <= own[0] < one.end and one.is_fighting), None)
    return None
