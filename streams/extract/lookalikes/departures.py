"""Foreign soldiers who leave a land in peace: "the last French soldiers left Chad", "Italy pulls its 60 men out"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.gazetteer import country_of, demonyms
from streams.extract.people.actors import country_of_actor
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.words.foes import FOES
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_LEAVES = forms_of_all("leave quit depart withdraw pull exit vacate")
_DRIVEN = Small(
    rf"\b(?:{FOES}|attack\w*|fight(?:ing|ers)?|fought|clash\w*|shell(?:ed|ing|s)|besieg\w+|under (?:fire|pressure)|"
    r"gunmen|advanc\w+|offensive|overr[au]n|rout(?:ed)?|defeat\w*|forc(?:ed|ing)|drove|driven|pushed|ambush\w*|"
    r"loot\w*|captur\w+|flee\w*|fled|retreat\w*)\b"
)
_KEEPERS = words("peacekeepers helmets observers monitors mission contingent contingents")


def leaves_a_land(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a state's soldiers leave another land, where nobody is told to drive them out."""
    if trigger.type != "retreat" or clauses.tokens[trigger.first].lower not in _LEAVES:
        return False
    is_keeping = any(token.lower in _KEEPERS for token in clauses.tokens)
    lands = [
        one.bearer.country
        for one in clauses.places
        if one.first >= trigger.end and one.bearer is not None and (one.bearer.kind == "country" or is_keeping)
    ]
    if not lands or _DRIVEN.search(clauses.sentence.text) is not None:
        return False
    return any(_is_foreign(clauses, one, lands[0]) for one in clauses.mentions)


def _is_foreign(clauses: Clauses, mention: Mention, land: str) -> bool:
    """Say whether they are another state's, by their people's name or as peacekeepers."""
    if not mention.is_fighting and mention.head != "state":
        return False
    named = [token.lower for token in clauses.tokens[mention.first : mention.end]]
    if _KEEPERS & set(named):
        return True
    if mention.actor_id is not None and kind_of(mention) == "irregular":
        return False
    homes = {mention.country, country_of_actor(mention.actor_id), country_of(mention.name)}
    homes |= {demonyms().get(word) for word in named}
    homes |= {one.country for one in clauses.mentions if one.head == "state" and one.end <= mention.first + 1}
    return bool(homes - {None}) and land not in homes
