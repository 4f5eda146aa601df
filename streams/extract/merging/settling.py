"""Which town an article means where a sentence names none: "the city", "that town", "there", its country's capital."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from streams.extract.frames.where import ANAPHORA, MILES
from streams.extract.geography.bearers import bearer_of
from streams.extract.geography.chief_towns import chief_town, seat_begins
from streams.extract.geography.gazetteer import Bearer, capital_of, capitals, country_of, demonyms, towns
from streams.extract.geography.places import PlaceMention, leading
from streams.extract.geography.roads import is_of_road
from streams.extract.geography.same_place import share_place
from streams.extract.geography.seats import seats
from streams.extract.geography.spans import COMPASS
from streams.extract.geography.spoken import Spoken
from streams.extract.geography.waters import waters
from streams.extract.merging.local_sites import is_at_local_site, is_of_seat
from streams.extract.merging.post_before import post_before
from streams.extract.merging.seat_alone import seat_alone
from streams.extract.reading.found import Reading, Told
from streams.extract.words.lexicon import BOUNDS, POSSESSIVE, PREPOSITIONS, words
from streams.extract.words.names import spelling_key

_STRUCK = 2  # how much more a place that was attacked weighs, and
_LAST = 2  # the one that was named last, one more in the same sentence
_ADVERBS = words("there here")
_ENDS_NOUN = PREPOSITIONS | BOUNDS | {"a", "an"}  # before a noun that "the" is not of
_OWN = 5  # tokens from the article to its noun: "the besieged town"
_POINTED = ANAPHORA | words("base barracks garrison enclave fortress port stronghold outpost settlement")
_OWN_KIND = (_POINTED - ANAPHORA) | {"camp", "fort", "airport", "airbase", "island", "valley"}
_BESIDE, _NEAR_IT = words("from outside near said"), words("towns villages outside short side")
_LESSER = words("provincial regional district departmental state island eastern northern southern western")
_LENGTHS = MILES | words("hours hour hours' minutes")
_PARTS = words("centre center heart outskirts edge edges suburbs gates streets")
_FROM_WITHIN = 6  # tokens from the length to the capital that it is counted from
_BUILT = words("city town")  # no camp and no valley
_LARGE = words("city here")
_BUILT_HERE = _BUILT | _LARGE
_THIS = re.compile(  # the reporter is there
    r"\bthis (?:[\w\"'\u2018\u2019\u201c-]+ ){0,4}?(?:area|enclave|port|village|settlement|district|outpost|capital|"
    r"hamlet|oasis|resort|garrison|haven)\b",
    re.IGNORECASE,
)


def settle_place(told: Told, reading: Reading) -> None:
    """Give a draft that names no place the town that "the city" points back to, or its country's capital."""
    draft = told.draft
    lowered = [token.lower for token in told.clauses.tokens]
    sieges = [one for one in reading.told[: reading.told.index(told)] if one.draft.type == "siege" == draft.type]
    if any(one.draft.places for one in sieges):
        draft.places = [one for one in draft.places if not is_of_road(told.clauses.tokens, one)]
    draft.places = _finer(told, reading)
    if draft.type == "retreat" and (left := _left(told, reading)):
        draft.places = left
    if not draft.places and (_is_it(told) or _is_done_there(told)):
        draft.places = [place for place in told.clauses.places if place.end <= draft.trigger.first][-1:]
    if draft.places:
        return
    is_first = reading.told[0] is told  # a later one goes on with what was told
    is_retaken = draft.type == "capture" and draft.trigger.lemma.startswith("re")  # "Troops retook it on Monday"
    if (_points_to_place(told) or ((is_first or is_retaken) and _is_done_to_it(told))) and (
        town := _spoken_of(told, reading)
    ) is not None:
        draft.places = [replace(town, coordinated=False)]
        return
    if (seat := _seat(lowered)) is not None:
        draft.places = [seat]
        return
    country = _whose_capital(lowered)
    if country is None and _is_capital(lowered) and (not told.clauses.places or _is_aim(told)):
        beside = {place.bearer.country for place in told.clauses.places if place.bearer is not None}
        spoken = leading(reading.contexts.get(draft.sentence.block, Spoken()))
        country = next(iter(beside)) if len(beside) == 1 else spoken
    if country is not None:
        draft.places = _capital(country, reading)
        return
    draft.places = _written_in(told, reading)
    if not draft.places and (_points_to_place(told) or _is_lesser(lowered)):
        draft.places = _only_town(reading)


def _finer(told: Told, reading: Reading) -> list[PlaceMention]:
    """Give a draft's places, those instead that it means by a capital or by a post."""
    draft = told.draft
    draft.places = [town for place in draft.places for town in (_capital_of(told, place, reading) or [place])]
    meant = seat_alone(told, reading) or post_before(told, reading)
    return [meant] if meant is not None else draft.places


def _is_aim(told: Told) -> bool:
    """Say whether it is the capital that is attacked: "rebels took Ganta and said they would march on the capital"."""
    tree, verb = told.clauses.tree, told.draft.trigger
    if tree is None or verb.is_noun:
        return False
    aims = tree.children(verb.first, "obj", "obl")
    return any(told.clauses.tokens[at].lower == "capital" for at in aims)


def _written_in(told: Told, reading: Reading) -> list[PlaceMention]:
    """Give the town of the article's dateline where "the city" means it: "GOMA, Congo - Rebels attacked the city".

    Who writes from a front tells of it: "TSORONA FRONT, Eritrea -".
    """
    name, context = reading.dateline.town, reading.contexts.get(told.draft.sentence.block, Spoken())
    is_at_front = name.endswith(" FRONT") and all(order > told.order for order, _ in reading.towns)
    name = name.removesuffix(" FRONT")
    is_there = is_at_front or _points_to(told, _BUILT_HERE) or _THIS.search(told.draft.sentence.text) is not None
    is_there = is_there or is_at_local_site(told, reading)
    if not name or told.clauses.places or not is_there:
        return []
    bearer = bearer_of(name, context, has_prep=True, is_first=False, wants_region=False)
    is_own = leading(context) in (None, bearer.country if bearer is not None else None)
    is_own = is_own or (is_at_front and bearer is not None and bearer.country in context)
    is_capital = bearer is not None and name.casefold() == (capital_of(bearer.country) or "").casefold()
    is_no_town = is_capital and not (_points_to(told, _LARGE) or is_of_seat(told))
    if bearer is None or bearer.kind != "town" or not is_own or is_no_town:
        return []
    return [PlaceMention(0, 0, name.title() if name.isupper() else name, bearer, strong=True)]


def _capital_of(told: Told, place: PlaceMention, reading: Reading) -> list[PlaceMention]:
    """Give the town where a land is only named for its capital: "the Sierra Leone capital", "the capital of Chad"."""
    lowered = [token.lower for token in told.clauses.tokens]
    if place.bearer is None or place not in told.clauses.places:
        return []
    if place.bearer.kind != "country":  # Sennar is a town as well, and its seat is Singa
        is_province = place.name == place.bearer.admin1 or place.bearer.kind == "admin1"
        return _chief_town_of(told, place, place.bearer, lowered) if is_province else []
    after = lowered[place.end : place.end + 1]
    before = lowered[: place.first - (lowered[place.first - 1 : place.first] == ["the"])]
    if after == ["capital"]:
        return [] if _is_beside(before) else _capital(place.bearer.country, reading)
    if before[-2:] != ["capital", "of"] or _is_beside(before[:-3]):
        return []
    return _capital(place.bearer.country, reading)


def _chief_town_of(told: Told, place: PlaceMention, province: Bearer, lowered: Sequence[str]) -> list[PlaceMention]:
    """Give the town where a province is only named for it: "the capital of Anbar", not "Ramadi, the capital of"."""
    begun = seat_begins(lowered, place.first, place.end)
    if begun is None or _is_beside(lowered[:begun]) or any(0 <= begun - one.end <= 1 for one in told.clauses.places):
        return []
    found = chief_town(province.country, province.admin1 or province.name)
    return [PlaceMention(0, 0, found[0], found[1], strong=True)] if found is not None else []


def _capital(country: str, reading: Reading) -> list[PlaceMention]:
    written = reading.dateline.town.casefold()
    seats = [name for name, code in capitals().items() if code == country]  # Bujumbura was the capital until 2019
    name = next((one for one in seats if one.casefold() == written), capital_of(country))
    bearer = next((town for town in towns(name or "") if town.country == country and town.is_exact), None)
    return [PlaceMention(0, 0, name, bearer, strong=True)] if name and bearer else []


def _seat(words: Sequence[str]) -> PlaceMention | None:
    """Give the capital of a land within a state: "the centre of the Chechen capital", "Abkhazia's capital"."""
    found = [at for at, word in enumerate(words) if word == "capital" and at > 1]
    if len(found) != 1:
        return None
    end = found[0] - 1 if words[found[0] - 1] in POSSESSIVE else found[0]
    size = next((many for many in (2, 1) if " ".join(words[max(0, end - many) : end]) in seats()), 0)
    before = words[: end - size]
    before = before[:-1] if before[-1:] == ["the"] else before
    if not size or _is_beside(before):
        return None
    name, country = seats()[" ".join(words[end - size : end])]
    bearer = next((town for town in towns(name) if town.country == country), None)
    return PlaceMention(0, 0, name, bearer, strong=True) if bearer else None


def _whose_capital(words: Sequence[str]) -> str | None:
    """Give the country whose capital is spoken of: "the attack on the Sudanese capital", "into Liberia's capital"."""
    owned = [at for at, word in enumerate(words) if word == "capital" and words[max(0, at - 1)] in POSSESSIVE]
    if len(owned) == 1 and not _is_above(words[: owned[0] - 1]):
        names = (" ".join(words[max(0, owned[0] - 1 - many) : owned[0] - 1]).title() for many in (3, 2, 1))
        return next((code for name in names if (code := country_of(name))), None)
    found = [at for at, word in enumerate(words) if word == "capital" and at > 1]
    if len(found) != 1:
        return None
    size = next((many for many in (3, 2, 1) if " ".join(words[found[0] - many : found[0]]) in demonyms()), 0)
    if not size and (named := _named_capital(words, found[0])) is not None:
        return named
    first = found[0] - size  # of "central african capital"
    if not size or first < 1 or words[first - 1] != "the" or _is_beside(words[: first - 1]):
        return None
    return demonyms()[" ".join(words[first : found[0]])]


def _named_capital(words: Sequence[str], at: int) -> str | None:
    """Give the country of "the Sierra Leone capital"."""
    for first in range(max(1, at - 3), at):
        if words[first - 1] == "the" and not _is_beside(words[: first - 1]):
            return country_of(" ".join(words[first:at]).title())
    return None


def _is_beside(words: Sequence[str]) -> bool:
    """Say whether the words before a capital say that it was near or away from it: "towns north of" it.

    "Out of" it, "several districts of" it and "within ten miles of" it are no less than there.
    """
    if words[-1:] != ["of"]:
        return bool(words) and words[-1] in _BESIDE
    before = words[-2:-1]
    return not before or (before[0] in COMPASS | _LENGTHS | _NEAR_IT and not _is_neared(words[:-1]))


def _is_above(words: Sequence[str]) -> bool:
    """Say whether the words before a capital say what lies by it: "communities around Haiti's", "the hills above"."""
    at = next((at for at in range(len(words) - 1, max(-1, len(words) - _OWN), -1) if words[at] in _BY), 0)
    return at > 0 and (words[at] == "above" or words[at - 1] in _AROUND)


_BY = words("around above outside near")
_AROUND = words("towns villages communities hills hamlets settlements farms areas suburbs neighbourhoods")


def _is_neared(words: Sequence[str]) -> bool:
    """Say whether somebody comes so near, or into a part of it: "to within ten miles of", "the outskirts of"."""
    return bool(words) and (words[-1] in _PARTS or (words[-1] in _LENGTHS and "within" in words[-_FROM_WITHIN:]))


def _is_lesser(words: Sequence[str]) -> bool:
    """Say whether the capital of a part of a country is spoken of: "the provincial capital", "its capital"."""
    lesser = _LESSER | {"its", "their"}
    return any(word == "capital" and before in lesser for before, word in pairwise(words))


def _only_town(reading: Reading) -> list[PlaceMention]:
    """Give the only town that the article names, be it after the sentence that means it."""
    towns = [place for _, place in reading.towns if place.prep != "from"]
    is_one = bool(towns) and all(share_place(towns[:1], [other]) for other in towns)
    return [replace(towns[0], coordinated=False)] if is_one else []


def _is_it(told: Told) -> bool:
    """Say whether what is done to "it" is done to the place named before: "took the town after besieging it"."""
    tokens, trigger = told.clauses.tokens, told.draft.trigger
    follows = tokens[trigger.end].lower if trigger.end < len(tokens) else ""
    return (
        follows == "it" and trigger.form == "ing" and told.draft.type in ("siege", "assault", "shelling", "airstrike")
    )


def _is_done_there(told: Told) -> bool:
    """Say whether it was done where the sentence said: "killed in Teren when rebels attacked a market there"."""
    tokens, end = told.clauses.tokens, told.draft.trigger.end
    before = [place for place in told.clauses.places if place.end <= told.draft.trigger.first]
    is_while = bool(before) and tokens[before[-1].end].lower in ("when", "after")
    is_while = is_while and not told.draft.trigger.is_noun
    return is_while and "there" in [token.lower for token in tokens[end : end + _THERE_WITHIN]]


_THERE_WITHIN = 6  # tokens from what is done to "there"


def _left(told: Told, reading: Reading) -> list[PlaceMention]:
    """Give the place that "it" is whom they left: "took Kobo after federal troops pulled out of it"."""
    tokens, end = told.clauses.tokens, told.draft.trigger.end
    words_after = [token.lower for token in tokens[end - 1 : end + 2]]
    if "it" not in words_after or not {"of", "from"} & set(words_after):
        return []
    taken = (one.draft for one in reading.told if one.order == told.order and one.draft.type == "capture")
    return next(([replace(place, coordinated=False) for place in one.places[:1]] for one in taken if one.places), [])


def _is_done_to_it(told: Told) -> bool:
    """Say whether "it" is what was taken or attacked: "on Friday 6,000 youths stormed it"."""
    tokens, trigger = told.clauses.tokens, told.draft.trigger
    follows = tokens[trigger.end].lower if trigger.end < len(tokens) else ""
    return follows == "it" and not trigger.is_noun and told.draft.type in ("siege", "assault", "capture", "shelling")


def _points_to_place(told: Told) -> bool:
    """Say whether a place is spoken of that was named before: "there", "the besieged town", not "the Novy area"."""
    return _points_to(told, _POINTED)


def _points_to(told: Told, places: frozenset[str]) -> bool:
    """Say whether one of the places is spoken of as one named before."""
    tokens = told.clauses.tokens
    for at, token in enumerate(tokens):
        if token.lower not in places:
            continue
        if token.lower in _ADVERBS:
            return True
        for before in reversed(tokens[max(0, at - _OWN + 1) : at]):
            if before.lower in ("the", "this", "that", "its", "their"):
                return True
            if (before.is_capital and before.text not in waters()) or before.lower in _ENDS_NOUN:
                break
    return False


def _is_capital(words: Sequence[str]) -> bool:
    """Say whether the capital of a country is spoken of, not one of a province."""
    at = words.index("capital") if "capital" in words else 0
    after = words[at + 1] if at + 1 < len(words) else "."
    is_told = at > 0 and words[at - 1] in ("the", *POSSESSIVE) and after != "of"
    return is_told and not (_is_far(words, at) or _is_above(words[:at]))


def _is_far(words: Sequence[str], at: int) -> bool:
    """Say whether the capital only tells how far away it was: "the city two hours from the capital".

    Who has come "within thirty kilometres of the capital" is at its gates.
    """
    left = words[max(0, at - _FROM_WITHIN) : at]
    return bool(set(left[-3:]) & {"from", "of"}) and bool(set(left) & _LENGTHS) and "within" not in left


def _named_right_before(told: Told, reading: Reading) -> PlaceMention | None:
    """Give the town that "that town" means, where a sentence that tells of no war names it: "It began at Konna"."""
    context = reading.contexts.get(told.draft.sentence.block, Spoken())
    if not context or (told.order and reading.gated[told.order] - reading.gated[told.order - 1] == 1):
        return None
    found = _AT_NAME.findall(reading.text_at(told.order, -1))
    name = found[-1] if found else ""
    bearer = bearer_of(name, context, has_prep=True, is_first=False, wants_region=False) if name else None
    if bearer is None or bearer.kind != "town":
        return None
    return PlaceMention(0, 0, name, bearer, strong=True)


_AT_NAME = re.compile(r"\b(?:at|in|near|outside|to|of) ((?:[A-Z][\w'\u2019-]+)(?: [A-Z][\w'\u2019-]+)?)")


def _named_beside(told: Told) -> PlaceMention | None:
    """Give the town that its own clause's "the city" goes on with: "were brought from Kutum after the city fell"."""
    tokens, first = told.clauses.tokens, told.draft.trigger.first
    at = next((at for at in range(first - 1, max(0, first - _OWN), -1) if tokens[at].lower in _BUILT), 0)
    if not at or tokens[at - 1].lower != "the":
        return None
    near = [one for one in told.clauses.places if 0 < at - one.end <= _OWN and one.bearer and one.bearer.kind == "town"]
    is_clause = bool(near) and any(one.lower in _OPENS_CLAUSE for one in tokens[near[-1].end : at])
    return near[-1] if is_clause else None


_OPENS_CLAUSE = words("after when where before since until once as")


def _spoken_of(told: Told, reading: Reading) -> PlaceMention | None:
    """Give the town that an article means by "the town": the one it names most, or the last one if as often."""
    is_that = any(one.lower == "that" and after.lower in ANAPHORA for one, after in pairwise(told.clauses.tokens))
    if is_that and (town := _named_right_before(told, reading)) is not None:
        return town
    here = [place for place in told.clauses.places if place.end <= told.draft.trigger.first]
    known = [one for one in reading.towns if one[0] < told.order or (one[0] == told.order and one[1] in here)]
    if (beside := _named_beside(told) or _called_so(told, [place for _, place in known])) is not None:
        return beside
    before = [place for order, place in known if _is_open(order, told, reading)] or [place for _, place in known]
    before = [place for place in before if place.prep != "from"] or before  # whence help comes
    built = [place for place in before if place.bearer is not None and place.bearer.kind == "town"]
    is_city = any(one.lower in _BUILT for one in told.clauses.tokens)
    before = built if built and is_city else before
    if not before:
        return None
    if is_that:
        return before[-1]
    named = Counter(spelling_key(place.name) for place in before)
    named[spelling_key(before[-1].name)] += _LAST + (before[-1] in here)
    struck = {id(place) for one in reading.told if one.order < told.order for place in one.draft.places}
    hit = [place for place in before if id(place) in struck and place.prep not in ("near", "outside")]
    named.update({spelling_key(place.name): _STRUCK for place in hit})
    most = max(named.values())
    meant = [place for place in reversed(before) if named[spelling_key(place.name)] == most]
    return next((place for place in meant if id(place) in struck), meant[0])


def _called_so(told: Told, known: Sequence[PlaceMention]) -> PlaceMention | None:
    """Give the place that has the word for it in its name: "the camp" is Camp Abubakar, whatever town is told since."""
    pairs = pairwise(token.lower for token in told.clauses.tokens)
    meant = {after for before, after in pairs if before == "the" and after in _OWN_KIND}
    return next((one for one in reversed(known) if meant & {*one.name.lower().split()}), None)


def _is_open(order: int, told: Told, reading: Reading) -> bool:
    """Say whether a town of that sentence may be "the town": one of the same entry of a live page, or of its title."""
    return reading.kept[order].entry in (0, told.draft.sentence.entry)
