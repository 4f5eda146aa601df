"""Whether those who are captured are people, not the ground that they held."""

from itertools import pairwise, takewhile

from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.in_names import numerals_of
from streams.extract.people.mention import Mention
from streams.extract.sides.stricken import is_done_to
from streams.extract.words import lexicon
from streams.extract.words.lexicon import OWNING, words
from streams.records import GROUND

_LEAST = 3  # tokens from those who were captured to the verb
SITES = lexicon.POSITIONS - {
    "target",
    "targets",
    "area",
    "areas",
    "lines",
    "quarter",
    "camp",
    "camps",
    "market",
} | words(
    """
    courthouse pharmacy armoury armory station stations hall palace pump pipeline pipelines dam bridges pylons mast
    hill hills heights ridge river valley border frontier island islands peninsula villages compound complex embassy
    ministry airstrip runway warehouse convoy trains train fort fortress citadel junction tunnel crossing factory
    plant towns farmhouse monastery convent mine mines oilfields neighbourhoods quarter university parliament clinic
    settlement settlements gendarmerie prefecture treasury lighthouse offices office prisons jail jails penitentiary
    airports ports gaol radio television tv broadcaster presidency ministries buildings terminal terminals oilfield
    roadblock roadblocks road-block road-blocks watchtower watchtowers blockhouse blockhouses pillbox pillboxes
    strongpoint strongpoints strong-point strong-points cantonment cantonments emplacement emplacements redoubt redoubts
    entrenchment entrenchments laager stockade guardhouse firebase firebases dump dumps salient jetty wharf
    docks dockyard shipyard weir pass passes plateau escarpment spur knoll wadi oasis waterhole waterholes plantation
    plantations estate estates ranch ranches mill sawmill works substation railhead railheads crossroads homestead
    homesteads kraal boma seminary campus residence rig rigs forts ramparts causeway dyke dike canal lagoon
    """
)
_OWNED = SITES | lexicon.POSITIONS | words("centre centres center centers point points farm farms hideaway stores seat")
_PERSONS = words("many most some all several few they he she i we us both others who him them")
_CARRIES = words(
    "helicopter car bus boat ship ferry plane train ambulance truck lorry van jeep taxi air sea road rail motorcade"
)
_NO_OBJECT = (lexicon.PREPOSITIONS - {"of"}) | words(", . ; who that which after before when")
_LONGEST_OBJECT = 6  # tokens


def takes_people(draft: Draft, clauses: Clauses) -> bool:
    """Say whether people are captured, not a place: "capturing four", "captured 20 fighters"."""
    end = draft.trigger.end
    if are_taken(draft, clauses) or _are_carried(clauses, end):
        return True
    if draft.trigger.lemma == "fall":
        return False  # "fell to M23 rebels"
    start = clauses.tokens[end].start if end < len(clauses.tokens) else -1
    if is_ground_from(clauses, end):
        return False
    is_over = end < len(clauses.tokens) and clauses.tokens[end].lower == ","  # "Goma was captured, M23 said"
    held = [one for one in clauses.mentions if end <= one.first <= end + (not is_over) and _are_people(one)]
    if any(token.lower not in OWNING for one in held for token in clauses.tokens[one.end : one.end + 1]):
        return True  # "captured 20 fighters", not "captured the Tigers' capital"
    return any(numeral.start == start for numeral in numerals_of(clauses.sentence.text))


def _are_carried(clauses: Clauses, at: int) -> bool:
    """Say whether the words after the verb tell how somebody travels: "was taken by helicopter over the front"."""
    then = [one.lower for one in clauses.tokens[at : at + 2]]
    return then[:1] == ["by"] and then[-1] in _CARRIES


def is_ground_from(clauses: Clauses, at: int) -> bool:
    """Say whether the object that begins at a token is of ground: "nine camps", not "two men at a camp"."""
    own = takewhile(lambda one: one not in _NO_OBJECT, (one.lower for one in clauses.tokens[at : at + _LONGEST_OBJECT]))
    heads = [one for one, after in pairwise([*own, "of"]) if after == "of"]  # "two of the towns"
    return any(one in _OWNED for one in heads)


_HARMED = words("killed wounded injured arrested detained")


def are_taken(draft: Draft, clauses: Clauses) -> bool:
    """Say whether people, not a place, are what "were captured" is said of, or "captured" alone after them."""
    first = draft.trigger.first
    if draft.trigger.form != "past" or not first or draft.trigger.lemma == "overrun":
        return False  # "The garrison was overrun" tells of its post
    before = clauses.tokens[first - 1].lower
    if before in ("or", "and") and clauses.tokens[first - 2].lower in _HARMED and clauses.tree is not None:
        return bool(clauses.tree.children(first - 2, "nsubj:pass"))  # "60 rebels were killed or captured"
    if is_done_to(clauses, first) or _is_in_attack(clauses, draft):
        last = first - 1 if before == "," else first
        return any(mention.end == last and _are_people(mention) for mention in clauses.mentions)
    if before not in ("was", "were", "been"):
        return False
    own = clauses.tree.children(first, "nsubj:pass") if clauses.tree is not None else []
    is_name = draft.trigger.lemma in _OF_BOTH and any(_may_be_person(clauses, at) for at in own)
    if is_name or any(clauses.tokens[at].lower in _PERSONS for at in own):
        return True  # "Many had been captured at Azovstal", "Saddam was captured on Monday"
    is_ground = any(clauses.tokens[at].lower in SITES | lexicon.POSITIONS for at in own)  # "bases of the army were"
    return not is_ground and any(
        first - _LEAST <= mention.end < first and _are_people(mention) for mention in clauses.mentions
    )


_OF_BOTH = words("capture seize")


def _may_be_person(clauses: Clauses, at: int) -> bool:
    """Say whether a name at a token is of no place that a table knows, no word calls it one, and nobody took it."""
    if "by" in [one.lower for one in clauses.tokens[at:]]:
        return False
    place = next((one for one in clauses.places if one.first <= at < one.end), None)
    is_called = place is not None and clauses.tokens[place.first - 1].lower == "of" and place.first > 1
    return place is not None and place.bearer is None and not is_called


def _is_in_attack(clauses: Clauses, draft: Draft) -> bool:
    """Say whether an attack follows, in which they were: "holds five men captured in Sunday's attack on a camp"."""
    end = draft.trigger.end
    if end >= len(clauses.tokens) or clauses.tokens[end].lower not in ("in", "during"):
        return False
    return any(one.is_noun and one.type in GROUND and 0 < one.first - end <= _TO_ATTACK for one in clauses.triggers)


_TO_ATTACK = 6  # tokens


def _are_people(mention: Mention) -> bool:
    return (
        not mention.is_position
        and mention.prep not in ("by", "from")
        and (mention.number is not None or mention.head in ("armed", "captive"))
    )
