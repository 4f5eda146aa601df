"""Posts that friends pass on to each other, taken over in turn; and those who come to one to give themselves up."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.kinds import kind_of
from streams.extract.words.small import Small

_TAKEN_OVER = Small(r"(?:tak(?:e|es|ing|en)|took) over\b")
# whose turn it was before
_IN_TURN = Small(
    r"\b(?:(?:replac|reliev)\w+ (?:the|an?|its|their) (?:[\w'\u2019-]+ ){0,3}?(?:units?|battalions?|brigades?|company|"
    r"companies|troops|soldiers|peacekeepers)|rotat\w+|outgoing|incoming|predecessors?|hand(?:s|ed|ing)? over|"
    r"handover|hand-over|chang(?:ed|es|ing) over|"
    r"change-?over|end of (?:its|their) (?:mission|mandate|tour|deployment)|have gone|has gone|went home|"
    r"go(?:es|ing)? home|(?:is|are|was|were) leaving|depart\w*|contingents?|peacekeep\w+|mandate)\b"
)
# what is passed on by those who keep it, and is no town
_POST = (
    r"(?:posts?|outposts?|checkpoints?|bases?|camps?|barracks|sectors?|duties|patrols|security|command|towers?|lines?)"
)
# an army's own name is left out: "took over the positions from Ukrainian forces" is how a foe's are taken
_FROM_THOSE = Small(
    rf"\b(?:tak(?:e|es|en|ing)|took) over (?:[\w'\u2019-]+ ){{0,4}}?{_POST}\b[^.;]{{0,60}}? from "
    r"(?:(?:an?|another) (?:[\w'\u2019-]+ ){0,2}?(?:unit|battalion|company|contingent|mission)|"
    r"the (?:americans|british|french|(?:[\w.]+ )?peacekeepers))\b"
)
_FOUGHT = Small(
    r"\b(?:attack\w*|assault\w*|storm\w*|fir(?:ed|ing)|fight\w*|fought|shell(?:ed|ing)|kill\w*|wound\w*|besieg\w+|"
    r"captur\w+|seiz\w+|ambush\w*|overr[au]n|clash\w*|"
    r"battl(?!e[ -]group)\w+|fled|flee\w*|retreat\w*|abandon\w*|surrender\w*|"
    r"rebels?|insurgents?|militants?|guerrillas?|jihadists?|gunmen|mutin\w+|coup)\b"
)


_GIVES_UP = Small(
    r"(?:came|come|comes|walked|went|filed|crossed|arrived|marched)\b[^.;]{0,90}? to "
    r"(?:give (?:themselves|himself|itself) up|surrender\b|"
    r"lay down (?:their|its|his) (?:arms|weapons)|hand (?:in|over) their (?:arms|weapons|guns|rifles))"
)


def is_handover(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a post only changes hands between friends: "took over the posts from a unit that spent winter there".

    Nobody flees, and neither side is of those whom no state sends.
    """
    text = clauses.sentence.text
    start = clauses.tokens[trigger.first].start
    if trigger.type in ("assault", "offensive", "raid") and _GIVES_UP.match(text[start:]) is not None:
        return True  # "260 rebels came down to the post at Macomia to give themselves up"
    if trigger.type != "capture" or _TAKEN_OVER.match(text[start:]) is None or _FOUGHT.search(text) is not None:
        return False
    if any(kind_of(one) == "irregular" for one in clauses.mentions):
        return False
    return _IN_TURN.search(text) is not None or _FROM_THOSE.search(text) is not None
