"""People counted beside an attack who by what they are called do not make it: "25,000 pilgrims have gathered"."""

import re
from collections.abc import Sequence

from streams.extract.counts.engaged import NAMED
from streams.extract.geography.gazetteer import demonyms
from streams.extract.merging.group import Group, attackers_of
from streams.extract.people.actors import country_of_actor
from streams.extract.people.mention import Mention
from streams.extract.reading.second import Counted
from streams.extract.syntax.governors import assails
from streams.extract.words.small import Small
from streams.records import MASSED

# trades that no list of people has, since their men raid too; and others who may be fighters by what they do
_TRADES = Small(
    r"\s*(?:[\w'\u2019-]+ ){0,2}?(?:herd(?:er|sm[ae]n)s?|settlers|miners|diggers|hunters|loggers|seekers|mourners|"
    r"believers|strikers|foreigners|nationals|expatriates)\b"
)
_OF_FIGHTERS = Small(r"(?: (?!of\b|and\b)[\w'\u2019-]+){1,3} (?:army|fighters|soldiers|troops|guards?|militia\w*)\b")
_FIGHTS = Small(
    rf"\b(?:{NAMED}|armed|arms|weapons|guns|rifles|machetes|spears|clubs|militia\w*|fought|took part|breach|"
    r"barricades?|trench(?:es)?|(?:have|had|has) joined|against|columns?|brigades?|divisions?|battalions?|"
    r"regiments?|infantry|tanks?)\b"
)
_MET = Small(r"\b(?:faced by|face|faces|facing|confronted by|up against|opposed by|met by)(?: [a-z-]+){0,3} $")
_WORD = re.compile(r"[a-z]+")


def are_of_civil_life(one: Counted, groups: Sequence[Group]) -> bool:
    """Say whether they are no fighters, and nothing in their sentence says that they fight."""
    if one.mention is None:
        return _TRADES.match(one.sentence.text[one.number.end :]) is not None and not _fight(one.sentence.text)
    text = one.sentence.text
    is_civil = one.mention.head == "civilian" and not (_fight(text) or _OF_FIGHTERS.match(text[one.number.end :]))
    return is_civil or are_of_no_side(
        one.mention, text, groups, is_met=_MET.search(text[: one.number.start]) is not None
    )


def are_of_no_side(mention: Mention, text: str, groups: Sequence[Group], *, is_met: bool = False) -> bool:
    """Say whether they are only called by a people of which no attacker is, and the sentence says of no fight.

    Those who are met fight others: "they are faced by 20,000 Indonesians with spears".
    """
    if mention.head != "people" or not mention.name[-len(mention.noun) :].istitle():
        return False
    attackers = [one for group in groups if group.type in MASSED for one in attackers_of(group) if one is not mention]
    own = demonyms().get(mention.noun)
    return (
        bool(attackers)
        and (is_met or not _fight(text))
        and not any(_is_of(one, mention.noun, own) for one in attackers)
    )


def _fight(text: str) -> bool:
    return _FIGHTS.search(text) is not None or any(map(assails, _WORD.findall(text.lower())))


def _is_of(attacker: Mention, people: str, country: str | None) -> bool:
    said = {word.removesuffix("s") for word in attacker.name.lower().split()}
    if attacker.is_pronoun or people.removesuffix("s") in said:
        return True
    lands = {country_of_actor(attacker.actor_id), *map(demonyms().get, said)} - {None}
    return country is not None and country in lands
