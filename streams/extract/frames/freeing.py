"""Towns that are freed or pass to others: ground that fighters take, no prisoner, no hostage and no document."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.places import PlaceMention
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_FREES = frozenset({"free", "freed"})
# "passed into the hands of"
_PASSES = ("pass", "slip", "surrendered to", "capitulated to", "fell ", "fall ", "falls ", "fallen ", "falling ")
_GROUND = words(
    "town city village port capital district districts province quarter suburb suburbs island airport base most half "
    "towns cities villages settlements settlement hamlet hamlets localities locality quarters provinces positions "
    "airfield harbour fishery fort fortress garrison barracks stronghold camp post outpost heights ridge valley "
    "crossing oilfield oilfields refinery"
)
_NOTED = 10_000  # inhabitants; of a smaller place somebody else may bear the name


def is_of_no_ground(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether who or what is freed, or passes into other hands, is no town, region or part of one."""
    passes = is_passed(trigger)
    if clauses.tree is None or not (passes or (trigger.type == "capture" and trigger.lemma in _FREES)):
        return False
    relations = ("nsubj",) if passes else ("obj", "nsubj:pass")
    whom = clauses.tree.children(trigger.first, *relations)
    head = clauses.tree.head(trigger.first)
    if passes and not whom and head is not None and clauses.tree.dep(trigger.first) == "acl":
        whom = [head]  # the verb of "Tikrit, his home town, passed into", which the parse hangs on "town"
    return not any(_is_ground(clauses, at) for at in whom)


def is_passed(trigger: Trigger) -> bool:
    """Say whether the words tell that ground passes into the hands of those named after them."""
    return trigger.type == "capture" and trigger.lemma.startswith(_PASSES)


_OF_WAR = Small(
    r"\b(?:counter-?attacks?|counter-?offensives?|fighting|battles?|offensive|clashes|occupiers|terrorists|occupation|"
    r"from (?:the )?(?:rebels|enemy|militants|insurgents))\b"
)


def _is_ground(clauses: Clauses, at: int) -> bool:
    is_war = _OF_WAR.search(clauses.sentence.text) is not None
    sure = [place for place in clauses.places if _is_known(place) or (is_war and place.bearer is None)]
    known = {one for place in sure for one in range(place.first, place.end)}
    if clauses.tokens[at].lower == "it":
        return any(one < at for one in known)  # "in Walikale, a day after it passed into the hands of the M23"
    return at in known or clauses.tokens[at].lower in _GROUND


def _is_known(place: PlaceMention) -> bool:
    """Say whether the tables know it, and well enough for no person of that name to be meant."""
    bearer = place.bearer
    if bearer is None or bearer.kind == "country":
        return False
    return bearer.kind != "town" or bearer.is_front or bearer.population >= _NOTED
