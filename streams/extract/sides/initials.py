"""Armed groups that no table knows, by their initials: whoever "the XYZ" is that drives soldiers out of a town."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import AGENCIES, words
from streams.extract.words.tokens import Token

_SHORTEST, _LONGEST = 3, 6  # letters
# who is called by initials and has no soldiers
_UNARMED = (
    words(
        """
    unhcr unicef wfp who imf opec nba nfl nhl mlb fifa uefa fbi cia nsa dea ngo ngos icrc msf osce iaea icc
    gmt utc gdp ceo hiv aids covid usa uae uk us eu un au drc
    """
    )
    | AGENCIES
)


def is_by_initials(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether initials do what the verb tells: "the BRA drove", "were driven out by MPIGO"."""
    if trigger.is_noun or clauses.sentence.text.isupper():
        return False
    subjects = clauses.tree.children(trigger.first, "nsubj") if clauses.tree else []
    if any(_are_initials(clauses.tokens[at]) for at in subjects):
        return True
    follows = [one for one in clauses.tokens[trigger.end - 1 : trigger.end + 3] if one.lower != "the"]
    by = next((place for place, one in enumerate(follows) if one.lower == "by"), None)
    return by is not None and by + 1 < len(follows) and _are_initials(follows[by + 1])


def _are_initials(token: Token) -> bool:
    word = token.text
    return word.isalpha() and word.isupper() and _SHORTEST <= len(word) <= _LONGEST and token.lower not in _UNARMED
