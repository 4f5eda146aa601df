"""People counted beside an attack who by what they are called do not make it: "25,000 pilgrims have gathered"."""

from collections.abc import Sequence

from streams.extract.counts.engaged import NAMED
from streams.extract.geography.gazetteer import demonyms
from streams.extract.merging.group import Group, attackers_of
from streams.extract.people.actors import country_of_actor
from streams.extract.people.mention import Mention
from streams.extract.reading.second import Counted
from streams.extract.syntax.governors import tells_assault
from streams.extract.words.nouns import MEN
from streams.extract.words.small import Small
from streams.records import MASSED

# trades that no list of people has, since their men raid too; and others who may be fighters by what they do
_TRADES = Small(
    r"\s*(?:[\w'\u2019-]+ ){0,2}?(?:herd(?:er|sm[ae]n)s?|settlers|miners|diggers|hunters|loggers|seekers|mourners|"
    r"believers|strikers|foreigners|nationals|expatriates|travell?ers)\b"
)
_OF_FIGHTERS = Small(r"(?: (?!of\b|and\b)[\w'\u2019-]+){1,3} (?:army|fighters|soldiers|troops|guards?|militia\w*)\b")
_FIGHTS = Small(
    rf"\b(?:{NAMED}|armed|arms|weapons|guns|rifles|machetes|spears|clubs|scythes|pitchforks|axes|militia\w*|"
    r"fought|took part|march(?:ed|ing)? on|and (?:militants|rebels|guerrillas|fighters|soldiers)|breach|barricades?|"
    r"trench(?:es)?|(?:have|had|has) joined|against|columns?|brigades?|divisions?|battalions?|regiments?|infantry|"
    r"tanks?)\b"
)
# "sent 15,000 boys with keys round their necks"
_SENT = Small(
    r"\b(?:sen[dt]s?|threw|hurled|flung|drove|led|mustered|raised|assembled)(?: (?:some|about|over|another))* $"
)
_MET = Small(r"\b(?:faced by|face|faces|facing|confronted by|up against|opposed by|met by)(?: [a-z-]+){0,3} $")


def are_no_fighters(one: Counted, groups: Sequence[Group]) -> bool:
    """Say whether they are no fighters, and nothing in their sentence says that they fight."""
    text, number = one.sentence.text, one.number
    if one.mention is None:
        return _TRADES.match(text[number.end :]) is not None and not _fight(text)
    is_made_to = _SENT.search(text[: number.start]) or _OF_FIGHTERS.match(text[number.end :])
    is_named_so = one.mention.head == "civilian" and one.mention.noun not in MEN  # "thousands of our boys"
    is_civil = is_named_so and not (is_made_to or _fight(text))
    return is_civil or are_of_no_side(one.mention, text, number.start, groups)


def are_of_no_side(mention: Mention, text: str, at: int, groups: Sequence[Group]) -> bool:
    """Say whether they are of the people whose place others attack, and the sentence says of no fight.

    Those who are met fight others: "they are faced by 20,000 Indonesians with spears". `at`: where they are counted.
    """
    own = demonyms().get(mention.noun) if mention.head == "people" else None
    if own is None:
        return False
    attacks = [group for group in groups if group.type in MASSED]
    lands = {land for group in attacks for one in attackers_of(group) if one is not mention for land in _lands_of(one)}
    are_attacked = any(
        place.bearer is not None and place.bearer.country == own for one in attacks for place in one.places
    )
    return (
        bool(lands) and own not in lands and (_MET.search(text[:at]) is not None or (are_attacked and not _fight(text)))
    )


def _fight(text: str) -> bool:
    return _FIGHTS.search(text) is not None or tells_assault(text)


def _lands_of(attacker: Mention) -> set[str]:
    """Give the countries by which an attacker is called or known."""
    said = {word.removesuffix("s") for word in attacker.name.lower().split()}
    return {land for land in (country_of_actor(attacker.actor_id), *map(demonyms().get, said)) if land is not None}
