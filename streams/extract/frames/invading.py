"""Troops that a state sends into another, or into a land that has broken away: an offensive, counted or not."""

from streams.extract.clauses import Clauses, Draft
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.seats import seats
from streams.extract.people.actors import country_of_actor
from streams.extract.words.forms import forms_of_all
from streams.extract.words.small import Small

_SENDS = forms_of_all("send order push march roll")
_TO = 3  # tokens from "into" to the place: "into the rebel-held north of X"
_OTHERS = ("-held", "-controlled", "-occupied", "-ruled")
# what else troops enter a land for
_IN_PEACE = Small(
    r"\b(?:peace-?keep\w*|missions?|mandate|exercises?|drills?|manoeuv\w*|maneuv\w*|request\w*|invit\w*|evacuat\w*|"
    r"to (?:help|support|protect|train|assist|guard|monitor|rescue|secure|stabili[sz]e|restore order|deliver)|"
    r"relief|aid|floods?|earthquake|humanitarian)\b"
)


def invades(clauses: Clauses, draft: Draft) -> bool:
    """Say whether a state's troops are sent into ground that is not its own: "Russia sent tanks into Georgia"."""
    trigger = draft.trigger
    if draft.type != "buildup" or trigger.is_noun or clauses.tokens[trigger.first].lower not in _SENDS:
        return False
    homes = {one.country or country_of_actor(one.actor_id) for one in draft.attackers if one.head == "state"} - {None}
    after = (one for one in clauses.places if one.first >= trigger.end)
    into = [one for one in after if any(token.lower == "into" for token in clauses.tokens[one.first - _TO : one.first])]
    is_abroad = bool(homes) and any(_is_others(clauses, one, homes) for one in into)
    return is_abroad and _IN_PEACE.search(clauses.sentence.text) is None


def _is_others(clauses: Clauses, place: PlaceMention, homes: set[str | None]) -> bool:
    """Say whether the ground is another state's, a land's that has broken away, or told to be in others' hands."""
    if place.bearer is not None and place.bearer.country not in homes:
        return True
    held = clauses.tokens[place.first - 1].lower.endswith(_OTHERS) if place.first else False
    return held or place.name.lower() in seats()
