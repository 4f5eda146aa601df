"""Who was killed, wounded or captured, told in a sentence of its own: "The death toll stood at 66"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from streams.extract.clauses import Clauses
from streams.extract.forces.facts import Fact
from streams.extract.forces.lost_side import are_civilians, counted_before, loser_of
from streams.extract.forces.other_deeds import is_no_loss
from streams.extract.forces.quantities import SINCE, listed_with, lost
from streams.extract.frames.where import is_apart
from streams.extract.geography.gazetteer import capitals
from streams.extract.geography.places import PlaceMention
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.words.days import WEEKDAY
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.small import Cased, Small
from streams.extract.words.tokens import Token
from streams.records import Side

_EVER = words("lose loses")
_SUMS = words("overall altogether years year months annually war decade total")
# "It has killed a quarter of a million people", after a sentence that tells of the war
_OF_THE_WAR = re.compile(
    r"\W*(?:it|(?:the|this|that) (?:[\w-]+ )?(?:war|conflict|insurgency|rebellion|uprising|violence)) (?:has|had) "
    r"(?:\w+ )?(?:killed|cost|claimed|left|taken|made)\b",
    re.IGNORECASE,
)
_WAR = r"(?:war|conflict|insurgency|rebellion|uprising)"
_LOST = r"(?:killed|died|dead|deaths|lives|perished|wounded|injured|displaced|fallen|lost)"
# "6,000 civilians were killed in the conflict", "most of them for want of medicine"
_OF_ALL_THE_WAR = Small(
    rf"\b{_LOST}(?: so far)? (?:in|during|by|over the course of) (?:the|this|that) (?:[\w-]+ ){{0,3}}?{_WAR}\b"
    rf"(?! (?:zone|in)\b)|\b{_WAR} (?:that )?(?:has|had) (?:\w+ )?(?:killed|cost|claimed|left)\b|"
    r"\b(?:most|many|mostly|mainly|largely|chiefly)(?: of (?:them|whom))? (?:of|from|for|through|by) (?:want|lack|"
    r"hunger|disease|starvation|malnutrition|famine|cholera|thirst|illness|sickness|exposure)\b"
)
_ON_A_DAY = Small(rf"\b(?:on|since|last|by) (?:\w+ ){{0,2}}?{WEEKDAY}\b|\b(?:today|yesterday|overnight)\b")
# "The war began in 1988", after which who "have died" died in it
_THE_WAR_BEGAN = Small(
    rf"\W*(?:the|this|that) (?:[\w-]+ ){{0,3}}?{_WAR} (?:[\w-]+ ){{0,3}}?(?:began|begun|started|erupted|broke out|"
    r"has (?:gone on|lasted|raged|dragged on)|is in its|entered its)\b"
)
# "The war has driven 12 million people from their homes. One estimate speaks of 150,000 dead"
_THE_WAR_HAS = Small(
    rf"\W*(?:the|this|that) (?:[\w-]+ ){{0,3}}?{_WAR} (?:has|had) (?:[\w-]+ )?(?:driven|displaced|uprooted|forced|"
    r"ruined|destroyed|devastated|emptied|created|caused|brought|set off|pushed|plunged|made)\b"
)
_ESTIMATED = Small(
    r"\b(?:estimates?|counts?|reckonings?|tall(?:y|ies)|studies|study|researchers|scholars|"
    r"aid (?:groups|agencies|workers)|monitors?|diplomats?) (?:[\w-]+ ){0,3}?"
    r"(?:speaks?|spoke|talks?|puts?|runs?|ranges?|says?|gives?|reckons?|"
    r"estimates?)\b[^.;]*\b(?:dead|deaths|killed|died|lives|lost)\b"
)
_HAVE_DIED = Small(
    r"\b(?:has|have|had) (?:\w+ )?(?:died|perished|lost their lives|been (?:killed|wounded|displaced))\b"
)
# of whom nobody was caught in this: "the 48 hostages still held"
_STILL_HELD = Small(
    r"(?:[\w'\u2019-]+ ){0,3}?(?:(?:who|that|are|were|is|remain|thought|believed|said|to be) ){0,4}"
    r"(?:still|yet to be) (?:being )?(?:held|captive|prisoners?|missing|freed|released|in (?:[\w-]+ ){0,2}"
    r"(?:captivity|custody|hands))\b|(?:remaining|surviving) (?:hostages|captives|prisoners)\b"
)
_MADE_UP = Small(r"\b(?:baseless|fabricat(?:ed|ions?)|made[- ]up|invented|no truth)\b")  # claims of so many dead
_OF_A_MONTH = Small(r"\b(?:last|this|each|every|per|the past|a|in one) month\b")
_OF_THINGS = Cased(
    r"\b\w+ of (?:the|its|their|those|these) (?:[\w-]+ )?(?:boats|ships|vessels|craft|tanks|vehicles|trucks|cars|jeeps|"
    r"pick-?ups|planes|jets|helicopters|drones|guns|houses|villages|posts|positions|trenches|tunnels)\b",
    re.IGNORECASE,
)


def losses_of(clauses: Clauses, order: int) -> Iterator[Fact]:
    """Give who were killed, wounded or captured in what the sentences before tell; sums of a whole war are none."""
    text = clauses.sentence.text
    if (
        {token.lower for token in clauses.tokens} & _SUMS
        or _OF_A_MONTH.search(text)
        or SINCE.search(text)
        or _OF_THE_WAR.match(text)
        or ((_OF_ALL_THE_WAR.search(text) or _THE_WAR_HAS.match(text)) and not _ON_A_DAY.search(text))
        or _MADE_UP.search(text)
    ):
        return
    are_things = _OF_THINGS.search(text) is not None
    for index, near in clauses.roles.items():
        mention, role = clauses.mentions[index], near
        if are_things and mention.head == "bare":
            continue  # "Three of the boats were blown up and the other two captured"
        if _is_habit(clauses, mention):
            continue
        role = "captured" if role == "surrendered" else role
        if (
            mention.number is not None
            and role in ("killed", "wounded", "captured")
            and not is_no_loss(clauses, mention)
            and not (role == "captured" and _STILL_HELD.match(text[mention.number.end :].lstrip()))
        ):
            yield _fact(clauses, mention, role, order)


def _is_habit(clauses: Clauses, mention: Mention) -> bool:
    """Say whether it is what they do over and over: "they lose ten or fifteen men, they go back", "we kill 40"."""
    who, verb = ["", "", *(one.lower for one in clauses.tokens[: mention.first])][-2:]
    return verb in _EVER or (verb == "kill" and who in ("we", "they"))


def is_of_the_war(fact: Fact, last: str) -> bool:
    """Say whether a sentence tells what a war has cost that the one before it tells of, or more than a fight costs."""
    text = fact.sentence.text
    if _is_of_many(fact) and _ON_A_DAY.search(text) is None and _FOUGHT.search(text) is None:
        return True
    if _THE_WAR_HAS.match(last):
        return bool(_HAVE_DIED.search(text) or _ESTIMATED.search(text)) and _ON_A_DAY.search(text) is None
    return _THE_WAR_BEGAN.match(last) is not None and _HAVE_DIED.search(text) is not None


def _is_of_many(fact: Fact) -> bool:
    """Say whether so many died as do in a war: "As many as 150,000 may have been killed, analysts say"."""
    most = max(fact.quantity.low or 0, fact.quantity.high or 0) if fact.role == "killed" else 0
    return most >= _OF_A_WAR or (most >= _OF_A_CAMPAIGN and _MAY_HAVE_DIED.search(fact.sentence.text) is not None)


_OF_A_WAR, _OF_A_CAMPAIGN = 50_000, 10_000  # persons
_MAY_HAVE_DIED = Small(
    r"\b(?:(?:may|might|could) have (?:been killed|died|perished)|(?:thought|believed|estimated|reckoned) to have "
    r"(?:been killed|died|perished))\b"
)
_FOUGHT = Small(
    r"\b(?:battles?|siege|besieg\w+|assaults?|offensives?|attack(?:s|ed|ers)?|campaigns?|storm(?:ed|ing)|fighting|"
    r"operations?|invasion|invaded|bombardment|here|in the (?:city|town))\b"
)


def _fact(clauses: Clauses, mention: Mention, role: Role, order: int) -> Fact:
    """Give those lost with all of their list, and where."""
    those, beside = listed_with(clauses, mention), counted_before(clauses, mention) or loser_of(clauses, mention)
    beside = replace(mention, head="people", noun="people", actor_id=None) if _are_of_both(clauses, mention) else beside
    told = lost(clauses, those, [_side(beside or one) for one in those])
    places = [one for one in clauses.places if not _only_tells(clauses, one)]
    places = [one for one in places if not (mention.noun in _BODIES and one.prep in _ALONG)]
    return Fact(
        clauses.sentence, mention, told, role, is_total=False, places=places, order=order, those=tuple(those),
        counts=beside,
    )  # fmt: skip


def _are_of_both(clauses: Clauses, mention: Mention) -> bool:
    """Say whether both sides lost them together: "At least 90 fighters on both sides were killed"."""
    end = mention.number.end if mention.number is not None else 0
    return _OF_BOTH.match(clauses.sentence.text[end:]) is not None


_OF_BOTH = Small(r"^[^,;.\d]{0,40}?\b(?:on|from) (?:both|either|the two|all) sides?\b")


def _side(mention: Mention) -> Side:
    return "civilian" if are_civilians(mention) else "mixed"


def _only_tells(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether who counts them is there, or whoever survived went there: "a doctor at the Goma hospital counted"."""
    return _is_teller(clauses, place) or is_apart(clauses, place) or _is_of_house(clauses.tokens, place)


def _is_teller(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether a capital is only who tells it: "Moscow gave its losses as five dead"."""
    return place.name in capitals() and clauses.tree is not None and clauses.tree.dep(place.end - 1) == "nsubj"


def _is_of_house(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether a hospital or a morgue is called after it or stands there, where the dead of a region are brought."""
    end = place.end + (place.end < len(tokens) and tokens[place.end].lower in POSSESSIVE)
    while end < len(tokens) and tokens[end].is_capital and tokens[end].lower not in _HOUSES:
        end += 1
    before = {token.lower for token in tokens[max(0, place.first - _TO_HOUSE) : place.first]}
    return (end < len(tokens) and tokens[end].lower in _HOUSES) or (
        place.prep in ("in", "at") and bool(before & _HOUSES)
    )


_HOUSES = words("hospital hospitals clinic clinics morgue morgues mortuary mortuaries infirmary")
_BODIES = words("bodies corpses dead")  # counted "along the Tigris", which is where they lay
_ALONG = ("along", "beside", "down")
_TO_HOUSE = 3  # tokens from a hospital to the town it stands in
