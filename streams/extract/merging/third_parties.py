"""Troops of a third land who only guard an embassy, or gather at home, while others fight: they stand on no side."""

import re
from collections.abc import Container, Sequence

from streams.extract.merging.group import Group, attackers_of
from streams.extract.people.actors import country_of_actor
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Reading
from streams.extract.reading.second import Counted

_UN = "un-"  # opens the ids of the United Nations' forces
_GUARDS = re.compile(
    r"\b(?:guard(?:s|ed|ing)?|protect(?:s|ed|ing)?|secur(?:es?|ed|ing)|holds?|held|holding|patrol(?:s|led|ling)?) "
    r"(?:the |its |their |an? )?(?:[\w'\u2019-]+ ){0,2}?(?P<site>airport|airfield|air ?base|embass(?:y|ies)|consulate|"
    r"legation|compound|nationals|foreigners|expatriates|evacuees)\b",
    re.IGNORECASE,
)


def leave_third_parties(groups: Sequence[Group], standing: Sequence[Counted], reading: Reading) -> list[Counted]:
    """Take such troops from those attacked, and give the people counted without them."""
    lands = {place.bearer.country for group in groups for place in group.places if place.bearer is not None}
    sides = {one.actor_id for group in groups for one in attackers_of(group)}
    texts = [one.draft.sentence.text.lower() for group in groups for one in group.told]

    def only_guard(mention: Mention | None, text: str) -> bool:
        found = _GUARDS.search(text) if mention is not None and mention.actor_id not in sides else None
        if (
            mention is None
            or found is None
            or any(found["site"].lower() in one for one in texts if one != text.lower())
        ):
            return False
        return (mention.actor_id or "").startswith(_UN) or country_of_actor(mention.actor_id) not in {None, *lands}

    for group in groups:
        group.opposed = [fact for fact in group.opposed if not only_guard(fact.mention, fact.sentence.text)]
    reading.stances = [one for one in reading.stances if not only_guard(one.mentions[0], reading.kept[one.order].text)]
    return [
        one for one in standing
        if not only_guard(one.mention, one.sentence.text) and not _only_massed(one, groups, lands)
    ]  # fmt: skip


def _only_massed(one: Counted, groups: Sequence[Group], lands: Container[str]) -> bool:
    """Say whether an army of another land than those fought in only gathers: "Ethiopia massed 6,000 on its border"."""
    massed = [group for group in groups if group.type == "buildup" and any(one.order == it.order for it in group.told)]
    fighting = {who.actor_id for group in groups if group not in massed for who in attackers_of(group)}
    armies = [who.actor_id for group in massed for who in attackers_of(group)]
    homes = [country_of_actor(army) for army in armies if army not in fighting]
    return len(massed) < len(groups) and bool(homes) and all(home and home not in lands for home in homes)
