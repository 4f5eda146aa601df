"""Numbers of men that are somebody's losses by the words before them: "He put the losses at 6,000 men"."""

from streams.extract.words.small import Small

_LOSSES = r"\b(?:casualties|losses|fatalities)"
# whose dead, where only the others have a word for them: "nothing of its own losses and put the army's at .."
_OF_OTHERS = Small(
    r"\b(?:casualties|losses|dead|tolls?|deaths|fatalities|wounded)\b[^.;]{0,60}\b(?:put|puts|gave|gives|set|sets|"
    r"estimated?s?|listed|counted) (?:those of )?(?:[\w'\u2019-]+ ){0,4}[\w-]+(?:['\u2019]s?)? (?:at|as)\s*$"
)
_PUT_AT = Small(
    rf"{_LOSSES}(?: (?:so far|in all|in the war|(?:this|last) (?:year|month|week)|"
    r"since (?:the war began|last \w+|\w+)|in \w+))?"
    r"(?: (?:are|were|was|is|has|have|had|been|put|estimated|came|come|amounts?|amounted|ran|rose|stood|stands?|now))* "
    r"(?:at|as|to|of)(?: (?:about|some|nearly|over|around))* $"
)


def is_of_losses(before: str) -> bool:
    """Say whether a number counts somebody's losses by the words of its sentence before it."""
    return _OF_OTHERS.search(before) is not None or _PUT_AT.search(before) is not None
