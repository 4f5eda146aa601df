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
# whither they go on, or what ends with it that was no fight: "where they will relieve comrades", "ending a mission"
_SENT_ON = Small(
    r"\b(?:where|and|who|which) (?:they |it |he |she )?(?:will|are to|is to|would|were to) (?:\w+ )?(?:relieve|"
    r"replace|serve|spend|train|monitor|patrol|guard|help|join the (?:un|united nations|mission))\b|"
    r"\b(?:ending|ends|to end|completing|after) (?:a|an|the|its|their|his) (?:[\w'\u2019-]+ ){0,5}?(?:missions?|"
    r"deployments?|presence|tours?|peace-?keeping|stay)\b"
)
_LAST = Small(
    r"\blast (?:[\w-]+ ){0,4}?(?:soldiers?|troops?|contingents?|battalions?|marines|paratroopers|units?|men)\b"
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
    text = clauses.sentence.text
    if _DRIVEN.search(text) is not None:
        return False
    if _SENT_ON.search(text, clauses.tokens[trigger.first].start) or _goes_abroad(clauses, trigger):
        return True
    if not lands:
        return False
    is_last = _LAST.search(text[: clauses.tokens[trigger.first].start]) is not None
    return is_last or any(_is_foreign(clauses, one, lands[0]) for one in clauses.mentions)


def _goes_abroad(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether they leave their own land for a place in another: "left Nadi last night for the Sinai"."""
    named = [one for one in clauses.places if one.first >= trigger.end and one.bearer is not None]
    left = {one.bearer.country for one in named[:1] if one.bearer is not None}
    to = [one for one in named[1:] if clauses.tokens[one.first - 1].lower == "for" or _is_for_the(clauses, one.first)]
    return any(one.bearer is not None and one.bearer.country not in left for one in to)


def _is_for_the(clauses: Clauses, at: int) -> bool:
    return at > 1 and [one.lower for one in clauses.tokens[at - 2 : at]] == ["for", "the"]


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
