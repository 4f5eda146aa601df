"""Where those who attack come from, which is not where they do: "units from Kapisa", "from the hills of Masisi"."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.bearers import LARGE
from streams.extract.geography.gazetteer import capitals
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.roads import is_of_road
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token
from streams.records import STRIKES

_IN_IT = words("in at near around outside")
_FLEES, _FLED_WITHIN = forms_of_all("flee evacuate escape relocate"), 8  # tokens from the verb to where they go
_RETREATS = forms_of_all("retreat withdraw")
_TAKES = forms_of_all("take bring fly airlift rush transfer carry")
_HURT = words("wounded injured casualties dead bodies survivors")
_HELP = words("reinforcements relief aid help doctors")
_HELPERS = words("troops soldiers police policemen gendarmes firefighters commandos helicopters ambulances")
_ARRIVES, _NEXT = words("came come comes arrived arrive arrives sent rushed hurried deployed"), 3  # tokens after
_PARTS = words("hills mountains heights highlands forest forests port ports suburbs outskirts plains shores")
_ARMIES = words("troops soldiers forces men army regime junta government rulers")
_BANDS = words(
    "militia militias police gangs mercenaries mob hordes remnants"
)  # of a leader, or of a town that they come from
_PART_WITHIN = 6  # tokens from "from" to the name


def is_origin(tokens: Sequence[Token], trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether the name tells only where people or fire come from: "irregulars from Misrata", "fired from Gaza"."""
    if trigger.type == "retreat" and _is_gone_to(tokens, trigger, place):
        return True
    if place.prep == "from" and trigger.lemma.endswith(" in") and trigger.end <= place.first:
        return True  # "where the brigades moved in from Yafa"
    is_from = place.prep == "from" or _is_from_part(tokens, place) or is_from_stronghold(tokens, trigger, place)
    is_from = is_from or _is_out_of(tokens, trigger, place) or is_fired_from(tokens, trigger, place)
    is_taken_from = carries_off(trigger) and trigger.end <= place.first
    if trigger.type in ("retreat", "surrender") or is_taken_from or not is_from:
        return False
    if _COMING_FROM.search(" ".join(token.lower for token in tokens[: place.first])) is not None:
        return True  # "was overrun by units attacking from Vardenis"
    return trigger.type != "capture" or not trigger.end <= place.first


def _is_out_of(tokens: Sequence[Token], trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether it is what they come out of themselves: "have come down out of Ethiopia", not "drove them out of"."""
    between = [token.lower for token in tokens[trigger.end : place.first]]
    return trigger.end <= place.first and "out" in between and _OUT_OF.issuperset(between)


_OUT_OF = words("down up back out of the their")


def is_fired_from(tokens: Sequence[Token], trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether guns stand there: "rounds came from Serb lines on Mount Ozren", "from the direction of Enerhodar"."""
    before = [token.lower for token in tokens[max(trigger.end, place.first - _FIRED_WITHIN) : place.first]]
    if trigger.type not in STRIKES or "from" not in before or place.first < trigger.end:
        return False
    since = before[len(before) - before[::-1].index("from") :]
    is_heard = not _HEARD.isdisjoint(token.lower for token in tokens[trigger.end : place.first])
    return not _GUN_LINES.isdisjoint(since) and "," not in since and not is_heard


def is_where_guns_stand(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether what its sentence tells was fired from there."""
    return any(is_fired_from(clauses.tokens, one, place) for one in clauses.triggers)


_HEARD = words("heard seen audible visible")  # "shelling was heard from the direction of Likovac" was there
_FIRED_WITHIN = 8  # tokens from "from" to the name
_GUN_LINES = words("lines positions direction hills heights batteries emplacements side trenches bank ridge bases")


def carries_off(trigger: Trigger) -> bool:
    """Say whether people or herds are taken: "kidnapped 12 from Chibok", "made off with goats from it" was there."""
    return trigger.type == "raid" and trigger.lemma.split()[0] in _CARRIES_OFF


_CARRIES_OFF = words("kidnap abduct snatch steal rustle made make makes drove drive took herded led")
_COMING_FROM = Small(
    r"\b(?:attack|advanc|com|march|driv|strik|push|mov)ing from(?: [\w'\u2019-]+(?: [\w'\u2019-]+){0,4}? and from)?$"
)


def _is_gone_to(tokens: Sequence[Token], trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether they left "the town" for the place: "had pulled out of the town and regrouped at Kitchanga".

    Or are in its wilds: "slipped away into the forests of Mbau".
    """
    between = [token.lower for token in tokens[trigger.end : place.first]]
    if between[-1:] == ["of"] and between[-2:-1] != [] and between[-2] in _WILDS:
        return True
    left = next((at for at, word in enumerate(between[1:], 1) if word in _LEFT and between[at - 1] in _THE), None)
    return left is not None and left < len(between) - 1 and between[left + 1 : left + 2] != ["of"]


_WILDS = words("forest forests hills mountains bush jungle jungles marshes swamps woods gorges caves ravines")
_LEFT, _THE = words("town city village base camp area garrison"), words("the this that their")


def without_origins(
    clauses: Clauses, trigger: Trigger, before: list[PlaceMention], near: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """Leave where they come from ("units from Kapisa and Badakhshan") if the sentence says elsewhere where it is."""
    origins = origins_before(clauses, trigger)
    told = (one for one in near if one.end <= trigger.first and one not in origins)
    is_told = bool(origins) and any(one.prep in _IN_IT for one in told)
    is_told = is_told or (bool(origins) and takes_part(clauses.tokens, trigger))
    is_told = is_told or (bool(origins) and is_in_the_town(clauses.tokens, trigger))
    return [one for one in before if one not in origins] or ([] if is_told else before)


def is_in_the_town(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the sentence tells of a town told before: "came from Ganta and had the town after a street fight"."""
    if trigger.type in STRIKES:
        return False
    the_town = (token.lower in _LEFT - {"area"} and tokens[at].lower == "the" for at, token in enumerate(tokens[1:]))
    after = (tokens[at + 2].lower if at + 2 < len(tokens) else "" for at in range(len(tokens) - 1))
    return any(is_town and follows not in _CALLED_SO for is_town, follows in zip(the_town, after, strict=True))


_CALLED_SO = words("of called named known at in near")


def origins_before(clauses: Clauses, trigger: Trigger) -> list[PlaceMention]:
    """Give the places before it from which they come, with those listed beside: "from Zintan, Zawiya and Tripoli"."""
    origins: list[PlaceMention] = []
    for place in clauses.places:
        is_listed = place.coordinated and bool(origins) and place.prep in ("and", ",")
        if place.end <= trigger.first and (is_listed or is_origin(clauses.tokens, trigger, place)):
            origins.append(place)
    return origins


def takes_part(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether men from there are in "the attack", told elsewhere: "men from Zintan were in the final attack"."""
    before = [token.lower for token in tokens[max(0, trigger.first - _PART_OF) : trigger.first]]
    return trigger.is_noun and "in" in before and "the" in before[before.index("in") :]


_PART_OF = 4  # tokens from "in" to the noun


def is_refuge(tokens: Sequence[Token], place: PlaceMention, places: Sequence[PlaceMention]) -> bool:
    """Say whether people only flee there from another place: "fled Goma for Bunia", "fled into Iran"."""
    if _is_shelter(tokens, place) or _is_walked_to(tokens, place):
        return True
    if place.prep not in ("for", "to", "into", "towards"):
        return False
    first = max(0, place.first - _FLED_WITHIN)
    left = next((at for at in range(first, place.first) if tokens[at].lower in _FLEES), None)
    is_land = place.bearer is not None and place.bearer.kind == "country"
    return left is not None and (is_land or any(left < one.first and one.end < place.first for one in places))


def had_fought_there(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether those who attack only had fought there before: "including units that had fought at El Fasher"."""
    before = " ".join(token.lower for token in tokens[max(0, place.first - _HAD_FOUGHT) : place.first])
    return _FOUGHT.search(before) is not None


_HAD_FOUGHT = 7  # tokens from "that" to the name
_FOUGHT = Small(
    r"\b(?:that|who|which) (?:had|have) (?:already |also |once |earlier )?(?:fought|served|seen action|taken part) "
    r"(?:at|in|near|around|outside|for)(?: the)?$"
)


def _is_shelter(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether people went there or sleep there: "160,000 people crossed into Turkey, where they sleep in Suruc"."""
    before = [token.lower for token in tokens[: place.first]]
    moved = (at for at, word in enumerate(before) if at and word in _CROSSED and before[at - 1] in lexicon.FUGITIVES)
    crossed = next(moved, None)
    if crossed is None:
        return False
    is_over = place.prep in ("into", "to") and place.first - crossed <= _FLED_WITHIN
    return is_over or not _SHELTERS.isdisjoint(before[crossed:])


_CROSSED = words("cross crossed crossing")
_SHELTERS = words(
    "sleep sleeping live living shelter sheltering sheltered camp camped camping housed lodged stay staying"
)


def is_come_over(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether people came from the land named, or over its border: "came across the border from Iran"."""
    before = [token.lower for token in tokens[max(0, place.first - _OVER_WITHIN) : place.first]]
    if place.bearer is None or place.bearer.kind != "country" or before[-1:] != ["from"]:
        return False
    return before[-2:-1] != [] and (before[-2] in _COME or _OVER.search(" ".join(before)) is not None)


_COME, _OVER_WITHIN = forms_of_all("cross come infiltrate arrive sneak return enter slip"), 9  # tokens to the name
_OVER = Small(
    r"\b(?:c[ao]me|coming|comes|slipped|slipping|sneaked|infiltrated|returned|walked|streamed|swarmed|poured|stole|crept|"
    r"crossed|crossing|fled) (?:back )?(?:(?:across|over|through) )?(?:the )?(?:[\w-]+ )?"
    r"(?:border|frontier|river|line|mountains) from$"
)


def is_called_from(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether men were only called or came from there: "rushed from Kabul", "had come with 400 men from Bria"."""
    before = [token.lower for token in tokens[max(0, place.first - _MOVED_WITHIN) : place.first]]
    if before[-1:] == ["from"] and before[-2:-1] != [] and before[-2] in _CALLED:
        return True
    if before[-1:] == ["from"] and not _ALLIES.isdisjoint(before[-2:-1]) and "with" in before[-_BESIDE:]:
        return True  # "the army, with its allies from Bria"
    is_land = place.bearer is not None and place.bearer.kind == "country"  # whose people they may be
    return not is_land and _MOVED.search("".join(f"{word} " for word in before)) is not None


_CALLED = words(  # and planes from a town, which fly from there
    """
    called summoned rushed sent dispatched despatched flown airlifted drafted ferried bussed jets warplanes planes
    aircraft bombers helicopters gunships
    """
)
_ALLIES, _BESIDE = words("allies mercenaries auxiliaries advisers"), 6  # tokens to the name
_MOVED_WITHIN = 12  # tokens from the verb to the name
_MOVED = Small(
    r"\b(?:(?:rushed|flown|ferried|bussed|trucked|brought)|"
    r"(?:cross|com|arriv|stream|descend)(?:e|es|ed|ing)?|came|flew|fly|set out|opened (?:up|fire)|"
    r"(?:drove|driven|driving|marched|advanced|travelled|traveled|rode) (?:[\w-]+ )?[\d,.]+ (?:km|kilomet(?:re|er)s|"
    r"miles)|"
    r"one|another|others|a (?:second|third))"
    r"(?: (?:up|down|over|across|in|back|again|by \w+|north|south|east|west))?"
    r"(?: with)?(?: (?!to\b|into\b|at\b|on\b|under\b|out\b|for\b|against\b|from\b)[\w',-]+){0,4}? "
    r"from (?:as far (?:away |afield )?as )?(?:the )?(?:\w+ 's )?$"
)


def is_site(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether the place may be that of events told around it: no country, nor where people only go."""
    is_named = place.strong if place.bearer is None else place.bearer.kind != "country"
    is_road = is_of_road(tokens, place) and [one.lower for one in tokens[place.end : place.end + 1]] in _IS
    is_reached = _is_reached(tokens, place) or _is_served(tokens, place)
    return is_named and not is_road and not is_reached and not _are_posted(tokens, place)


_IS = (["is"], ["was"], ["remains"], ["remained"], ["had"], ["has"])  # "the road to Sabha was too dangerous for"


def _is_served(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether the name only tells where trains and the like go: "Flights to Beira were suspended"."""
    before = " ".join(token.lower for token in tokens[max(0, place.first - _FLED_WITHIN) : place.first])
    follows = tokens[place.end].lower if place.end < len(tokens) else ""
    return follows in _RUN and _SERVICES.search(f"{before} ") is not None


_RUN = words("is are was were has have had resumed stopped remain remained run runs ran do did will")
_SERVICES = Small(
    r"\b(?:trains?|flights?|buses|ferries|traffic|railway services?|shipments?) (?:[\w-]+ ){0,2}?"
    r"(?:to|from|for|between) (?:the )?(?:[\w-]+ ){0,3}?(?:of )?$"
)


def _is_reached(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether the name only tells where people fled, were taken or come from: "thousands fled to Yola"."""
    around = slice(max(0, place.first - _FLED_WITHIN), place.end + _NEXT)
    before = [token.lower for token in tokens[around.start : place.first]]
    if is_called_from(tokens, place):
        return True
    if place.prep in ("from", "left"):
        if not _HELP.isdisjoint(before):
            return True  # "reinforcements were on their way from Benguela"
        is_come = not _ARRIVES.isdisjoint(token.lower for token in tokens[around])
        return is_come and not _HELPERS.isdisjoint(before)  # "troops from Mopti came"
    if place.prep not in ("for", "to", "into", "towards"):
        return False
    is_hurt = any(token.lower in _HURT for token in tokens[: place.first])
    are_gone = not (_FLEES | _RETREATS).isdisjoint(before) or before[-2:] in (["flown", "to"], ["airlifted", "to"])
    return are_gone or (is_hurt and not _TAKES.isdisjoint(before))


def _is_from_part(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether a part of the place is where they come from: "a drive from the hills of Masisi"."""
    if _is_from_post(tokens, place):
        return True
    before = [token.lower for token in tokens[max(0, place.first - _PART_WITHIN) : place.first]]
    while before[-1:] == ["the"]:
        before.pop()
    return before[-1:] == ["of"] and "from" in before[:-2] and bool(_PARTS & set(before[-3:-1]))


def _is_from_post(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether a post there is where they come from: "a patrol from the base at Bayoo"."""
    before = [token.lower for token in tokens[max(0, place.first - _TO_POST) : place.first]]
    return before[:1] == ["from"] and before[2:3] != [] and before[2] in _POSTS and before[3] in ("at", "in", "near")


def is_from_stronghold(tokens: Sequence[Token], trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether they set out from what they hold there: "from their strongholds in the province of Idlib"."""
    before = " ".join(token.lower for token in tokens[max(0, place.first - _TO_HELD) : place.first])
    return trigger.end <= place.first and _FROM_HELD.search(f"{before} ") is not None


_TO_HELD = 12  # tokens from "from" to the name
_FROM_HELD = Small(
    r"\bfrom (?:[\w'\u2019-]+ ){0,3}?(?:base|camp|stronghold|position|hideout|hide-out|bastion|redoubt|"
    r"sanctuarie|enclave|territorie|haven)s (?:at|in|near|around|on|inside|across) (?:[\w'\u2019-]+ ){0,5}?$"
)
_POSTS, _TO_POST = words("base post camp barracks garrison outpost fort"), 4  # tokens: "from the base at"


def is_homeland(clauses: Clauses, trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether the town only tells whose men those before it are: "4,000 men from Misrata pushed in"."""
    origin = place.first - (_TO_POST if _is_from_post(clauses.tokens, place) else 1)
    is_theirs = any(one.end == origin and (one.is_fighting or one.number) for one in clauses.mentions)
    is_done = not trigger.is_noun and trigger.form == "past" and place.end <= trigger.first
    is_come = is_done and is_theirs and is_origin(clauses.tokens, trigger, place)
    names = (one for one in clauses.mentions if one.first <= place.first and place.end < one.end)
    is_name = any(clauses.tokens[one.end - 1].lower in ("force", "forces") for one in names)  # a garrison is there
    if is_name and is_in_the_town(clauses.tokens, trigger):
        return True  # "the Kokang force opened the battle for the town"
    return is_come or _is_post(clauses.tokens, trigger, place)


def _is_post(tokens: Sequence[Token], trigger: Trigger, place: PlaceMention) -> bool:
    """Say whether it is where they lie who attack elsewhere: "soldiers based in Gao attacked rebels in the forest".

    Not where they are attacked: "soldiers based in Gao were attacked".
    """
    if place.end > trigger.first or not _are_posted(tokens, place):
        return False
    return _SUFFERED.isdisjoint(token.lower for token in tokens[place.end : trigger.first])


def _are_posted(tokens: Sequence[Token], place: PlaceMention) -> bool:
    return not _POSTED.isdisjoint(token.lower for token in tokens[max(0, place.first - 2) : place.first])


_POSTED = words("based stationed quartered headquartered garrisoned encamped")
_SUFFERED = lexicon.BE | words("under suffered repelled repulsed faced beat fought against on by")


def is_of_army(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether a name only tells whose men they are: "the soldiers of Bamako ran", "the militias of Sarraj".

    The only town that is named may well be where the gangs of it attack.
    """
    is_the = clauses.tokens[place.first - 1].lower == "the"  # "militia of the Amhara region"
    before = [token.lower for token in clauses.tokens[max(0, place.first - 2 - is_the) : place.first - is_the]]
    if before[-1:] != ["of"] or not before[1:]:
        return False
    hits = (one for one in clauses.triggers if one.type != "buildup")
    are_hit = any(one.end <= place.first for one in hits)  # "attacked the militias of Zintan"
    is_town = place.bearer is not None and (place.bearer.is_front or place.bearer.population >= LARGE)
    if before[0] in _BANDS:
        return len(clauses.places) > 1 or not (are_hit or is_town)
    return before[0] in _ARMIES and place.name in capitals()


def _is_walked_to(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether people are on their way there: "sending thousands of families walking toward Hinche"."""
    near = [token.lower for token in tokens[max(0, place.first - _ON_THE_WAY) : place.first]]
    return place.prep in _WHITHER and any(who in lexicon.FUGITIVES and goes in _WALKS for who, goes in pairwise(near))


_WHITHER, _ON_THE_WAY = words("to toward towards into for"), 5  # tokens from who goes to the name
_WALKS = words("walking running heading streaming fleeing trekking pouring hurrying scrambling")
