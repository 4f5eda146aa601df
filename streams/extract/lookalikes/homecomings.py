"""Soldiers on the way home, to a garrison or to hand in their arms: they walk in or land, and attack nobody."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.forms import forms_of_all
from streams.extract.words.small import Small

_GROUND = frozenset({"offensive", "assault", "capture"})
_GOES = forms_of_all(
    "walk trudge land roll file march move push press come go head pour stream cross enter drive sail fly swarm troop "
    "step"
)
_HOME = Small(
    r"\b(?:on (?:their|its|the) way home|on (?:their|its) way back to (?:barracks|base)|for garrison duty|(?:on|"
    r"from) (?:a |an |their |its )?(?:[\w'\u2019-]+ )?leave\b(?! (?:of|the))|back to (?:their|its) (?:barracks|"
    r"quarters|home bases?)|at the end of (?:their|its) (?:tour|deployment|mission))\b",
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
_ATTACKS = Small(
    r"\b(?:attack\w*|assault\w*|storm\w*|fir(?:ed|ing)|fight\w*|fought|shell(?:ed|ing)|kill\w*|wound\w*|besieg\w+|"
    r"captur\w+|seiz\w+|ambush\w*|overr[au]n)\b",
)


def is_homecoming(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether those who move in do so on leave, for a garrison, or to hand in their arms."""
    if trigger.is_noun or trigger.type not in _GROUND or clauses.tokens[trigger.first].lower not in _GOES:
        return False
    text = clauses.sentence.text
    is_home = _HOME.search(text) is not None or _HANDS_IN.search(text) is not None or _CANTONED.search(text) is not None
    return is_home and _ATTACKS.search(text) is None
