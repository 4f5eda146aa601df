"""What nobody but the police does, who storm flats and raid warehouses, unless they do what only those in a war do."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

FORCE_OF_LAW = words("police policemen officers gendarmes constables")
_RETAKES = words("retake re-take recapture re-capture")
# who is locked up in what the police win back in peace, or sits in it
_UNRULY = words(
    "inmates inmate prisoners rioters riot riots protesters students squatters jail prison prisons demonstrators"
)
_GIVES_UP = ("given up", "gave up", "give up", "giving up", "abandon")
_POSTS = words("post posts outpost outposts garrison garrisons fort forts barracks")
# what befell the police in it, which "police killed two men in a raid" does not tell
_HARMED = Small(
    r"\b(?:died?|dies|dead|perished|missing|(?:lost|lose|gave) (?:their|his|her) li(?:ves|fe)|fell in|"
    r"(?:was|were|are|is|been|be|being|get|got) (?:[\w-]+ )?(?:killed|wounded|injured|hurt|slain))\b"
)
_UNDER = 2  # tokens from "under" to the attack: "under heavy attack"
_MANY = 10  # who surrender together to no court


def is_by_police(mentions: Sequence[Mention], tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether nobody but the police does it, and it is not done to them: a flat is stormed, a warehouse raided."""
    said = [one.lower for one in tokens[: trigger.end]]
    is_lost = trigger.is_noun and _HARMED.search(" ".join(said)) is not None
    is_lost = is_lost or "under" in said[max(0, trigger.first - _UNDER) :]  # "police came under attack"
    is_ambushed = trigger.type == "ambush" and tokens[trigger.first - 1].lower in lexicon.BE
    law = FORCE_OF_LAW - ({"gendarmes"} if trigger.type == "surrender" else set())  # who hold posts in wars too
    own = [one for one in mentions if one.noun in law and one.end <= trigger.first and one.prep == ""]
    return bool(own) and not (is_lost or is_ambushed or _is_of_war(own, tokens, trigger))


def _is_of_war(own: Sequence[Mention], tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether they do it in a war only: win ground back, give up posts, or surrender by the dozen."""
    said = {token.lower for token in tokens}
    if trigger.type == "surrender":
        return any(one.number is not None and (one.number.low or 0) >= _MANY for one in own)
    if trigger.lemma in _RETAKES:
        return not said & _UNRULY
    return trigger.type == "retreat" and trigger.lemma.startswith(_GIVES_UP) and bool(said & _POSTS)
