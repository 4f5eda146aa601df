"""Where: the place names of a sentence, each with its bearer chosen by the countries that the article speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.extract.geography.bearers import LARGE, bearer_of
from streams.extract.geography.called_sites import is_base, is_laid_out
from streams.extract.geography.called_town import is_called_town, is_town_of_part
from streams.extract.geography.explained import is_explained
from streams.extract.geography.gazetteer import (
    Bearer,
    called,
    country_of,
    regions,
    towns,
)
from streams.extract.geography.houses import is_after_street, is_called_as
from streams.extract.geography.lines import leads_there
from streams.extract.geography.no_places import is_no_place, text_of
from streams.extract.geography.people_names import is_states_people, land_at, last_of_name
from streams.extract.geography.spans import (
    COMPASS,
    OF_NOUNS,
    REGION_NOUNS,
    SETTLEMENTS,
    is_said_large,
    may_begin_name,
    name_end,
    names_region,
)
from streams.extract.geography.spoken import Spoken
from streams.extract.geography.terrain import is_terrain, is_terrain_abroad, may_lie_in
from streams.extract.geography.two_ends import ends_of_road
from streams.extract.words import lexicon
from streams.extract.words.days import NAMES
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.names import folded
from streams.extract.words.nouns import head_kind
from streams.extract.words.tokens import Token
from streams.records import Place

_PLACE_PREPS = words(
    """
    in at near around outside inside towards toward into onto across on to from of for against over along
    through throughout up down east west north south northeast northwest southeast southwest besieged beyond approaching
    above below behind past overlooking facing astride round
    entering
    """
)
_OF_SITES = OF_NOUNS | words(
    """
    post outpost barracks airport port station headquarters base hills slopes ruins walls gates edge fringes
    entrance streets center centre heart banks heights airstrip airfield garrison oasis pass hill fort fortress
    monastery harbour harbor sector front ridge farms peninsula crossing hospital bazaar waterworks pits mine mines
    out hinterland hinterlands citadel castle kasbah gendarmerie
    """
)
_TOWN_NOUNS = words(
    """
    town village city district suburb camp valley airport airbase neighbourhood neighborhood enclave dam
    junction crossing pocket hamlet area countryside road highway front offensive push river jail prison barracks
    airfield airstrip pass ridge hills axis sector harbour harbor port refinery oasis heights peninsula plateau
    island islands approaches outskirts marketplace market suburbs salient bridgehead line quarter borough
    base garrison outpost mountain mountains township locality commune municipality
    """
)
_QUARTERS = words("quarter quarters neighbourhood neighborhood neighbourhoods neighborhoods borough")
_STOOD_IN = words("stadium hospital cathedral mosque square market marketplace bazaar police")  # and "Grozny's stadium"
_SITES = _TOWN_NOUNS - words("offensive push front area line market")  # "Kadugli's airstrip" tells where
_BESIDE, _WIDE = words("along opposite near around"), COMPASS | words("sea gulf")  # "massed along the Mereb"
_LOCATIVE = words("in at near outside around towards toward into above overlooking")
_GOES_ON = forms_of_all("advance march move close converge")
_GOES_THROUGH = _GOES_ON | forms_of_all("push fight")
_LANDMARKS = words("mount mt mt. fort camp cape lake jebel jabal gebel cordillera sierra")  # with a name: places
_WAYS = words("towards toward on against into at")
_LISTS = words("and , or the & nearby neighbouring neighboring")
BORDERS = words("border borders frontier frontiers")
BORDER_POSTS = words("crossing crossings post posts point gate checkpoint station terminal town village")
_DIVISIONS = words("district subdistrict sub-district county territory")  # "the Bala Buluk district of Farah"
_DRIVES = words("offensive push")
_DRIVES_OUT = words(
    "drive drives drove driven driving expel expels expelled flush flushed dislodge dislodged oust ousted evict evicted"
    " eject ejected clear cleared chase chased rout routed"
)
_DRIVEN_WITHIN = 7  # tokens from the verb to the place, and
_LEAST_DRIVEN = 3  # the verb, whom, "from"
_GROUPS = words("front army movement party union alliance league council resistance brotherhood liberation defence")
_OF_STANDS = words("of in at near outside inside under behind")
_OF_KIND, _SORTED = 2, 3  # tokens of "port of" and "the port of"
_LONGEST_LINK = 5  # tokens between two names of a list
_DWELLERS = words("resident residents villager villagers inhabitants elder elders townspeople")  # of a town
_LONGEST_ACRONYM = 6  # letters
_INITIAL = 2  # characters: a letter and a full stop
_LONGEST_UNKNOWN = 4  # words of a name that no table knows


@dataclass
class PlaceMention:
    """A name in `tokens[first:end]`, `name` as written; `strong` when its position says that it is a place."""

    first: int
    end: int
    name: str
    bearer: Bearer | None
    strong: bool
    prep: str = ""
    wants_region: bool = False
    coordinated: bool = False
    country: str | None = None  # told beside a name that no table knows there
    region: str | None = None  # told so too, of that country

    def place(self, context: Spoken) -> Place:
        """Give the record; an unknown name keeps the country that the text around it speaks of."""
        if self.bearer is None:
            return Place(name=self.name, country=self.country or context.told(), admin1=self.region)
        return Place(
            name=self.name,
            country=self.bearer.country,
            admin1=self.bearer.admin1,
            latitude=self.bearer.latitude,
            longitude=self.bearer.longitude,
            precision=self.bearer.kind,
        )


def leading(context: Spoken) -> str | None:
    """Give the country that the text speaks of most."""
    return max(context, key=lambda country: (context[country], country)) if context else None


def find_places(
    tokens: Sequence[Token], taken: frozenset[int], context: Spoken, objects: frozenset[int]
) -> list[PlaceMention]:
    """Give the places from left to right.

    `taken`: tokens of actors, triggers and numbers; `objects`: where the object of a capture or an attack may begin.
    """
    found: list[PlaceMention] = []
    at = 0
    while at < len(tokens):
        if not may_begin_name(tokens[at]):
            at += 1
            continue
        if border := _border(tokens, at):
            found.append(border)
            at = border.end
            continue
        if ends := ends_of_road(tokens, at, context):
            found += [PlaceMention(at, at + 1, name, of, strong=True, prep="on", coordinated=True) for name, of in ends]
            at += 1
            continue
        end = name_end(tokens, at, taken)
        if end == at:
            at += 1
            continue
        mention = _mention(tokens, at, end, context, objects, found[-1] if found else None)
        if mention:
            found.append(mention)
        at = end
    return found


def _border(tokens: Sequence[Token], at: int) -> PlaceMention | None:
    """Give the border that is called after who lives behind it: "the Guyanese border", "Guyana's borders"."""
    if not tokens[at].is_capital:
        return None
    is_owned = [one.lower for one in tokens[at + 1 : at + 2]] in (["'s"], ["\u2019s"])
    last = at if is_owned else last_of_name(tokens, at)
    end = last + 2 + is_owned
    if end > len(tokens) or tokens[end - 1].lower not in BORDERS:
        return None
    country = country_of(tokens[at].text) if is_owned else land_at(tokens, last)
    before = _before(tokens, at)
    if country is None or before not in _PLACE_PREPS - {"from", "of", "across"} or leads_there(tokens, at, before):
        return None
    name = text_of(tokens, at, end)
    return PlaceMention(at, end, name, Bearer(name, "country", country), strong=True, prep=before)


@dataclass(frozen=True)
class _Position:
    """What the words around a name tell: `strong` that it is a place, `sure` even where no table knows it."""

    before: str
    strong: bool
    sure: bool
    listed: bool
    wants_region: bool


def _mention(  # noqa: PLR0917 - a name and all that may tell what it is
    tokens: Sequence[Token],
    first: int,
    end: int,
    context: Spoken,
    objects: frozenset[int],
    previous: PlaceMention | None,
) -> PlaceMention | None:
    is_headed = tokens[first].lower in ("major", "final", "key") and end - first > 1
    before = "" if is_headed else _before(tokens, first)
    first += is_headed  # "Major Aleppo Offensive" in a headline
    is_sited = end < len(tokens) and tokens[end].lower in _TOWN_NOUNS  # "the Sheikh Radwan neighbourhood"
    is_sited = is_sited or is_laid_out(tokens, first, end)
    if is_no_place(tokens, first, end, before, is_sited=is_sited) or is_states_people(tokens, first, end):
        return None  # "the Sierra Leonean capital" is named by no town, and "South Korean positions" by none
    compass = tokens[first - 1] if first > 0 and tokens[first - 1].lower in COMPASS else None
    begin = first - (compass is not None)  # "attacked southern Israel"
    position = _position(tokens, first, end, before, previous, is_object=not objects.isdisjoint(range(begin, end)))
    if compass and (known := _with_compass(compass, text_of(tokens, first, end), context)):
        return _made(tokens, first - 1, end, known, position)
    bearer = bearer_of(
        _name(tokens, first, end), context, has_prep=position.before in _PLACE_PREPS or position.strong,
        is_first=first == 0, wants_region=position.wants_region,
    )  # fmt: skip
    bearer = bearer if bearer is not None and _may_be_town(bearer, tokens, first, end, context) else None
    is_wide = tokens[end - 1].lower in _WIDE and bearer is not None and bearer.country not in context
    bearer = None if is_wide else bearer  # "up the Red Sea coast" of Yemen, "in the North-East" of Nigeria
    if bearer is not None and _is_quarter(tokens, end):
        if bearer.kind != "town" or not may_lie_in(bearer.country, context):
            bearer = None  # "the Qadisiya quarter" is no province, and no town of another land
        elif not bearer.is_front and _is_of_town(tokens, end):
            return None
    is_odd = tokens[first].lower.endswith(".") or end - first > _LONGEST_UNKNOWN or _is_acronym(tokens, first, end)
    if bearer is None and not is_wide and (is_odd or not position.sure or is_said_large(tokens, first, end)):
        return None
    is_whose = _tells_whose(tokens, end, is_first=first == 0)
    if is_whose and (bearer is None or folded(bearer.name) != folded(text_of(tokens, first, end))):
        return None
    return _made(tokens, first, end, bearer, position)


def _may_be_town(bearer: Bearer, tokens: Sequence[Token], first: int, end: int, context: Spoken) -> bool:
    """Say whether the name may be that town's, where it is a town's.

    "Soldiers of the BIR" are of none, and "the Shire valley" of Mozambique is of none in Ethiopia.
    """
    if bearer.kind != "town":
        return True
    is_elses = is_called_as(tokens, end, bearer.country, context) or is_terrain_abroad(tokens, end, bearer, context)
    return not (is_elses or (_is_acronym(tokens, first, end) and not bearer.is_front))


def _tells_whose(tokens: Sequence[Token], end: int, *, is_first: bool) -> bool:
    """Say whether an unknown name is a group's, or a people's of a town: "the Lion Front", "a Mbarani town of"."""
    after = tokens[end : end + 3]
    if after and after[0].is_capital and after[0].lower in _GROUPS:
        return True
    if after and after[0].lower in _DRIVES and (after[0].is_capital or is_first):
        return True  # "the Tet Offensive", "Renewed offensive: the army"
    is_town = bool(after) and after[0].lower in _TOWN_NOUNS | SETTLEMENTS
    is_whose = is_town and [one.lower for one in after[1:2]] == ["of"] and after[-1].is_capital
    if is_whose and after[0].lower in _DIVISIONS and regions(after[-1].text):
        return False
    return is_whose and not _is_no_town(after[-1].text)  # "in Kech district of Balochistan"


def _is_acronym(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether the name is a force's or an agency's short one: "a push of the FAA"."""
    name = tokens[first].text
    is_short = end - first == 1 and name.isupper() and 1 < len(name) <= _LONGEST_ACRONYM
    return is_short and first > 0 and tokens[first - 1].text == "the"


def _is_quarter(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the name is that of a part of a town, called after another place."""
    return end < len(tokens) and tokens[end].lower in _QUARTERS


def _is_of_town(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the town that the quarter lies in follows: "the Karbala neighbourhood of Mosul"."""
    after = tokens[end + 1 : end + 3]
    return len(after) > 1 and after[0].lower in ("of", "in") and after[1].is_capital and bool(towns(after[1].text))


def _is_no_town(name: str) -> bool:
    """Say whether the name is a country's or a region's alone: "Aleppo" is a town's too."""
    is_region = bool(regions(name)) and not any(one.is_front or one.population >= LARGE for one in towns(name))
    return is_region or country_of(name) is not None


def _name(tokens: Sequence[Token], first: int, end: int) -> str:
    """Give the name as written, without the full stop of the sentence: "Mrauk U."."""
    name = text_of(tokens, first, end)
    return name.rstrip(".") if end - first > 1 and len(tokens[end - 1].text) == _INITIAL else name


def _made(tokens: Sequence[Token], first: int, end: int, bearer: Bearer | None, position: _Position) -> PlaceMention:
    name = _name(tokens, first, end)
    home = country_of(name.removeprefix(_LAKE)) if bearer is None and name.startswith(_LAKE) else None
    return PlaceMention(
        first, end, name, bearer, position.strong, position.before, position.wants_region, position.listed, home
    )


_LAKE = "Lake "  # of whose name a state may be a part: "Lake Chad"


def _position(
    tokens: Sequence[Token], first: int, end: int, before: str, previous: PlaceMention | None, *, is_object: bool
) -> _Position:
    follows = tokens[end].lower if end < len(tokens) else ""
    of_noun = _word_before_of(tokens, first) if before == "of" else ""
    listed = previous is not None and _is_listed(tokens, previous.end, first)
    region = names_region(tokens, end) or of_noun in REGION_NOUNS or is_town_of_part(tokens, first, end)
    region = region or (listed and previous is not None and previous.wants_region)
    if (follows == "border" and _is_posts_name(tokens, first, end)) or is_base(follows, tokens[end + 1 : end + 2]):
        follows = "crossing"  # "the Islam Qala border post", "Tola air base"
    owned = {token.lower for token in tokens[end + 1 : end + 4]} if follows in POSSESSIVE else set()
    owns = bool(owned & _SITES) or (tokens[first - 1].lower in _OF_STANDS and bool(owned & _STOOD_IN))
    named = of_noun in _OF_SITES or follows in _TOWN_NOUNS or is_object or before in ("near", "outside") or owns
    named = named or is_laid_out(tokens, first, end)
    strong = (
        named or region or is_called_town(tokens, first, end) or (listed and previous is not None and previous.strong)
    )
    is_located = first > 0 and (tokens[first - 1].lower in _LOCATIVE or before in _BESIDE)
    goes = tokens[max(0, first - 2)].lower
    is_located = is_located or (before == "through" and goes in _GOES_THROUGH) or (before == "on" and goes in _GOES_ON)
    is_located = is_located or (tokens[first].lower in _LANDMARKS and end - first > 1)
    is_located = is_located or is_terrain(tokens, first, end, before) or of_noun in _DWELLERS
    is_located = is_located or is_explained(tokens, end) or _is_cleared(tokens, first) or is_after_street(tokens, first)
    if listed and before in ("and", ",") and previous is not None and previous.prep in ("from", "around", "in"):
        before = previous.prep  # "most of them from Kandahar and Farah", "around Goma and Sake"
    return _Position(before, strong, named or (listed and strong) or is_located, listed, region)


def _is_posts_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether a post at the border is called so, the whole name: not "a Russian-manned border post"."""
    is_whose = any("-" in token.text and token.text.rpartition("-")[2].islower() for token in tokens[first:end])
    is_part = first > 0 and tokens[first - 1].is_capital  # "Islam Qala" is no Qala
    is_post = end + 1 < len(tokens) and tokens[end + 1].lower in BORDER_POSTS
    return is_post and not is_whose and not (is_part and tokens[first - 1].lower != "the")


def _is_cleared(tokens: Sequence[Token], first: int) -> bool:
    """Say whether those who held the place are told to be driven from there: "drove the rebels from Abu Kershola"."""
    if first < _LEAST_DRIVEN or tokens[first - 1].lower != "from" or head_kind(tokens[first - 2].lower) != "armed":
        return False
    return any(token.lower in _DRIVES_OUT for token in tokens[max(0, first - _DRIVEN_WITHIN) : first - 2])


def _with_compass(compass: Token, name: str, context: Spoken) -> Bearer | None:
    """Give what bears the whole name ("Eastern Ghouta", "Lower Juba", "North Kivu"), where our tables know it."""
    whole = f"{compass.text} {name}"
    if compass.is_capital and (country := country_of(whole)):
        return Bearer(whole, "country", country)  # "South Sudan" is no part of Sudan
    known = [*regions(whole), *(town for town in towns(whole) if town.is_front)]
    return next((one for one in known if context.get(one.country, 0.0) > 0 or not context), None)


def _before(tokens: Sequence[Token], first: int) -> str:
    """Give the word that governs the name: determiners, compass words and "-held" are passed over."""
    at = first - 1
    while at >= 0 and (
        tokens[at].lower in ("the", "both", "a", "'s", "\u2019s")
        or tokens[at].lower in COMPASS
        or tokens[at].lower.endswith(lexicon.CONTROL_SUFFIX)
        or (tokens[at].lower in called() and at > 0 and tokens[at - 1].lower not in POSSESSIVE)
    ):
        at -= 1
    word = tokens[at].lower if at >= 0 else ""
    is_way = word == "of" and [one.lower for one in tokens[max(0, at - 3) : at]] == ["from", "the", "direction"]
    return "from" if is_way else word


def _word_before_of(tokens: Sequence[Token], first: int) -> str:
    at = next((i for i in range(first - 1, max(-1, first - 6), -1) if tokens[i].lower == "of"), 0)
    return tokens[at - 1].lower if at > 0 else ""


def _is_listed(tokens: Sequence[Token], end: int, first: int) -> bool:
    """Say whether only a list's words stand between two names, months too: "Goma in January and Bukavu"."""
    between = [token.lower for token in tokens[end:first]]
    if between[-1:] and between[-1] in _WAYS and any(one[:1].isdigit() for one in between):
        between = [one for one in between[:-1] if not one[:1].isdigit()]  # "towards Bria, 2,000 towards Bambari"
    if between[-1:] == ["of"] and between[-_SORTED:-_OF_KIND] == ["the"] and between[-_OF_KIND] in SETTLEMENTS:
        between = between[:-_SORTED]  # "towards Dhubab and the port of Mocha"
    links = [word for word in between if word not in NAMES and word not in ("in", "on", "early", "late")]
    is_link = all(word in _LISTS for word in links)
    return 0 < len(between) <= _LONGEST_LINK and {"and", ",", "or", "&"} & set(links) != set() and is_link
