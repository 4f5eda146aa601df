"""Who a phrase names, without the words that anybody who fights is called by."""

from functools import cache

from streams.extract.geography.gazetteer import called
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon, nouns
from streams.extract.words.lexicon import words

GENERIC = words(
    """
    men fighters troops forces militants soldiers people rebels force the army military attackers insurgents
    terrorists gunmen regime government group special regular regulars elite
    leftist leftists islamist islamists jihadist jihadists jihadi jihadis extremist extremists suspected
    unidentified unknown armoured armored mechanised mechanized
    """
)


def identity_of(mention: Mention) -> str:
    """Give the actor, else the words of the name that tell it apart; "" where none does ("fighters")."""
    if mention.actor_id:
        return mention.actor_id
    return " ".join(_people(word) for word in mention.name.lower().split() if word not in _plain())


@cache
def _people(word: str) -> str:
    """Give the one word for a people, whichever its name has: "Chechens" are "Chechen", "Kurds" "Kurdish" fighters."""
    stems = [word.removesuffix(end) for end in ("ish", "s") if word.endswith(end) and word in called()]
    return next((stem for stem in stems if {stem, f"{stem}s"} & called()), word)


@cache
def _plain() -> frozenset[str]:
    return GENERIC | lexicon.ARMED | lexicon.FORCES | lexicon.UNITS | nouns.persons("counted")
