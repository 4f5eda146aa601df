"""Who a phrase names, without the words that anybody who fights is called by."""

from functools import cache

from streams.extract.geography.gazetteer import called
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon, nouns
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_QUARTER = Small(r"^(?:the )?(?P<where>south|north|east|west)(?:ern|erners|['\u2019]s)?(?![\w-])")
GENERIC = words(
    """
    men fighters troops forces militants soldiers people rebels force the army military attackers insurgents
    terrorists gunmen regime government group special regular regulars elite
    leftist leftists islamist islamists jihadist jihadists jihadi jihadis extremist extremists suspected
    unidentified unknown armoured armored mechanised mechanized ethnic minority
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
    return GENERIC | lexicon.ARMED | lexicon.FORCES | lexicon.UNITS | nouns.persons("counted") | lexicon.BOMBERS


def are_of_one_land(one: Mention, other: Mention) -> bool:
    """Say whether one is told by a land, the other only by its quarter: "South Sudan's army", "the South's troops"."""
    for short, full in ((one, other), (other, one)):
        found = _QUARTER.search(short.name.lower())
        if found is not None and short.actor_id is None and full.name.lower().startswith(f"{found['where']} "):
            return full.actor_id is not None
    return False
