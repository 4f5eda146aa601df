"""How many attack where an earlier sentence counts them: "6,000 rebels crossed the river. At dawn they attacked"."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.forces.attacking import is_called_up, is_had
from streams.extract.forces.quantities import estimated
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention, Strength
from streams.extract.sides.owners import is_whole
from streams.extract.words.days import WHOLE_MONTH
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import EventType

_REACH = 2  # read sentences from a number to the attack of those it counts
_COUNTED: frozenset[EventType] = frozenset({"offensive", "assault", "siege", "raid", "ambush"})
_LEAST = 10  # persons: "two militias" are no number of people
_MOVING = ("attacking", "unknown", "retreating")  # who left one place may attack another
_ANYBODY = words("people women persons person others")
_POINTING = words("the these those same")
_ALIKE = words("men fighters force column convoy contingent group troops horde")
_THEN = Small(
    rf"\b(?:in|since|last|early|late) (?:{WHOLE_MONTH}|(?:19|20)\d\d|year|month|spring|summer|autumn|winter)\b"
)
_PARTS = words("of most many some several half both few rest each")


def strength_of(clauses: Clauses, mention: Mention, order: int) -> Strength | None:
    """Give how many the sentence says somebody is whom the next ones may go on about; None where it does not."""
    if (
        mention.number is None
        or mention.number.middle < _LEAST
        or mention.head not in ("armed", "people")
        or mention.noun in _ANYBODY
    ):
        return None
    role = next((role for at, role in clauses.roles.items() if clauses.mentions[at] is mention), None)
    if role not in _MOVING or is_called_up(clauses, mention) or is_whole(clauses, mention) or is_had(clauses, mention):
        return None
    told = estimated(mention, clauses)
    return Strength(told, clauses.sentence, order) if told else None


def known_strength(clauses: Clauses, draft: Draft, salient: Mention | None, order: int) -> Strength | None:
    """Give how many attack as told before, where the sentence says only "they" or "the men" of them."""
    if draft.type not in _COUNTED or len(draft.attackers) != 1:
        return None
    one = draft.attackers[0]
    known = one.known if one.is_pronoun else None
    if known is None and salient is not None and _points_back(clauses, one, salient):
        known = salient.known
    is_part = any(token.lower in _PARTS for token in clauses.tokens[one.first : one.end])
    if known is None or order - known.order > _REACH or is_part:
        return None
    is_other = not one.is_pronoun and _is_of_another_time(clauses.sentence.text, known.sentence.text)
    return None if is_other else known


def _is_of_another_time(text: str, before: str) -> bool:
    """Say whether they did it in a month or a year that the sentence which counts them does not name."""
    told = _THEN.search(text)
    return told is not None and told[0].rsplit(maxsplit=1)[-1].lower() not in before.lower()


def _points_back(clauses: Clauses, mention: Mention, salient: Mention) -> bool:
    """Say whether "the men", "these fighters", "the column" are those counted before."""
    if mention.number is not None or not mention.first:
        return False
    if clauses.tokens[mention.first - 1].lower not in _POINTING and not mention.name.startswith("same "):
        return False
    if mention.actor_id or mention.name != mention.name.lower():  # "the Russians" are the 9,000 Russian soldiers
        return mention.actor_id is not None and mention.actor_id == salient.actor_id and " " not in mention.name
    if mention.noun == salient.noun or mention.noun.removesuffix("s") in salient.name.lower().split():
        return True
    kinds = {kind_of(mention), kind_of(salient)}
    return mention.noun in _ALIKE and (len(kinds) == 1 or "" in kinds)
