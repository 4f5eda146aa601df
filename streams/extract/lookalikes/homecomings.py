"""Soldiers on the way home, to a garrison or to hand in their arms: they walk in or land, and attack nobody."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.sides.participants import doers_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import ARMED, PLATFORMS, words
from streams.extract.words.small import Small

_GROUND = frozenset({"offensive", "assault", "capture"})
_GOES = forms_of_all(
    "walk trudge land roll file march move push press come go head pour stream cross enter drive sail fly swarm troop "
    "step"
)
_HOME = Small(
    r"\b(?:(?:driv(?:e|es|ing)|drove|fly(?:ing)?|flew|sail(?:ed|ing)?|rid(?:e|ing)|rode|walk(?:ed|ing)?) home\b"
    r"(?! (?:the|their|its|his|an?|that)\b)|on (?:their|its|the) way home|"
    r"on (?:their|its) way back to (?:barracks|base)|for garrison duty|(?:on|"
    r"from) (?:a |an |their |its )?(?:[\w'\u2019-]+ )?leave\b(?! (?:of|the))|back to (?:their|its) (?:barracks|"
    r"quarters|home bases?)|to (?:go|get|come|travel|head|return|make their way) (?:back )?(?:home\b(?! bases?)|to "
    r"(?:their|his|her) (?:own |old |former )?(?:farms?|fields|famil(?:y|ies)|wives|jobs?|shops|studies|schools?|"
    r"homes|crops|herds|ordinary lives|civilian lives|old lives)\b)|"
    r"at the end of (?:their|its) (?:tour|deployment|mission))\b",
)
# what they come for, which nobody makes them do
_HANDS_IN = Small(
    r"^(?!.*\b(?:told|order\w*|made|make|forc\w+|urg\w+|call\w*|ask\w*|demand\w*|refus\w+)\b).*\b(?:to|"
    r"and) (?:give up|gave up|hand(?:ed)? (?:in|over)|turn(?:ed)? in|surrender(?:ed)?|stack(?:ed)?|lay down|"
    r"laid down) (?:their|its) (?:weapons|arms|guns|rifles)\b",
)
# where those gather whom an accord has disarm
_CANTONED = Small(
    r"\b(?:cantonments?|assembly (?:points?|areas?|zones?)|disarmament (?:camps?|cent(?:re|er)s?|sites?)|"
    r"demobili[sz]ation (?:camps?|cent(?:re|er)s?|zones?)|transition zones?)\b"
)
# whose place they only take
_IN_TURN = Small(
    r"\bto (?:relieve|replace) (?:an?|the|their|its|another|those|some) (?:[\w'\u2019-]+ ){0,3}?(?:contingents?|"
    r"companies|battalions?|company|units?|brigades?|colleagues|comrades|peacekeepers|predecessors|"
    r"(?:soldiers|troops) (?:who|whose))\b(?! (?:besieged|trapped|surrounded|encircled|cut off|under))"
)
_LANDS = forms_of_all("land fly disembark arrive")
# who lands, and with what, to attack nobody
_GUESTS = words(
    """
    peacekeepers helmets delegation delegations delegates negotiators envoy envoys mediators minister ministers
    observers monitors pilgrims passengers pilot airliner airliners astronauts capsule
    """
)
_GOODS = words("tonnes tons")
_ATTACKS = Small(
    r"\b(?:attack\w*|assault\w*|storm\w*|fir(?:ed|ing)|fight(?!ers?\b)\w*|fought|shell(?:ed|ing)|kill\w*|wound\w*|besieg\w+|"
    r"captur\w+|seiz\w+|ambush\w*|overr[au]n)\b",
)


def is_homecoming(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether those who move in do so on leave, for a garrison, or to hand in their arms."""
    if trigger.is_noun or trigger.type not in _GROUND or clauses.tokens[trigger.first].lower not in _GOES:
        return False
    text = clauses.sentence.text
    is_home = _are_guests(clauses, trigger) or _IN_TURN.search(text) is not None
    is_home = (
        is_home
        or _HOME.search(text) is not None
        or _HANDS_IN.search(text) is not None
        or _CANTONED.search(text) is not None
    )
    return is_home and _ATTACKS.search(text) is None


def _are_guests(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether those who land are guests, or bring goods: "a plane with 40 tonnes of flour landed in Homs"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or tokens[trigger.first].lower not in _LANDS:
        return False
    doers = doers_of(clauses, trigger)
    if any(tokens[one].lower in _GUESTS for at in doers for one in (at, *tree.children(at, "nmod", "compound"))):
        return True
    fighters = ARMED - PLATFORMS  # "paratroopers with tons of ammunition" attack
    carriers = [at for at in doers if tokens[at].lower not in fighters]
    return any(tokens[one].lower in _GOODS for at in carriers for one in (at, *tree.children(at, "nmod")))
