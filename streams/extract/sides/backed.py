"""Who only backs an attack, where the parse has them do it: "rebels backed by Uganda and Kenya stormed Yei"."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.lists import BACKING, is_backer
from streams.extract.people.mention import Mention


def leave_backers(clauses: Clauses, draft: Draft) -> None:
    """Make those who are told to back others supporters, and the others the attackers."""
    backers = [one for one in draft.attackers if _is_backing(one)]
    if not backers:
        return
    others = [one for one in draft.attackers if one not in backers] or _backed(clauses, backers[0])
    if others:
        draft.attackers = others
        draft.supporters += [one for one in clauses.mentions if _is_backing(one) and one not in draft.supporters]


def _is_backing(one: Mention) -> bool:
    is_leader = one.prep.startswith(_LEADS)  # "fighters led by the HTS" are its own
    return is_backer(one) and (one.head == "state" or (one.head in ("platform", "armed") and not is_leader))


_LEADS = ("led", "headed", "commanded", "spearheaded")


def _backed(clauses: Clauses, backer: Mention) -> list[Mention]:
    """Give who stands right before "backed by"."""
    tokens = clauses.tokens
    back = range(backer.first - 1, 0, -1)
    at = next((at for at in back if tokens[at].lower in BACKING and tokens[at + 1].lower == "by"), 0)
    while at > 0 and (tokens[at - 1].lower in (",", "who", "which", "were", "are", "was", "is")):
        at -= 1
    return [one for one in clauses.mentions if one.end == at and one.is_fighting]
