"""Where: the place names of a sentence, each with its bearer chosen by the countries that the article speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from streams.extract.geography.bearers import LARGE, Context, bearer_of
from streams.extract.geography.gazetteer import (
    Bearer,
    called,
    country_names,
    country_of,
    demonyms,
    is_people_only,
    peoples,
    regions,
    towns,
)
from streams.extract.geography.no_places import is_no_place, text_of
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.names import folded
from streams.extract.words.nouns import head_kind
from streams.extract.words.tokens import Token
from streams.records import Place

_PLACE_PREPS = words(
    """
    in at near around outside inside towards toward into onto across on to from of for against over along
    through up down east west north south northeast northwest southeast southwest besieged beyond approaching entering
    """
)
_OF_NOUNS = words(
    """
    forest forests jungle jungles swamps marshes bush plains foothills mountains woods desert gorge delta wilderness
    town city village province governorate district region area areas towns villages cities provinces districts
    countryside suburb suburbs outskirts port enclave pocket camp state neighbourhood neighborhood
    neighbourhoods neighborhoods airbase base hamlet settlement settlements parts part quarter county oblast
    mayor island valley capital stronghold bastion north south east west department regions states municipality
    direction axis
    """
)
_OF_SITES = _OF_NOUNS | words(
    """
    post outpost barracks airport port station headquarters base hills slopes ruins walls gates edge fringes
    entrance streets center centre heart banks heights airstrip airfield garrison oasis pass hill fort fortress
    monastery harbour harbor sector front ridge farms peninsula crossing hospital bazaar waterworks pits mine mines
    out
    """
)
_REGION_NOUNS = words(
    """
    province provinces governorate governorates region regions state states oblast department
    """
)
_TOWN_NOUNS = words(
    """
    town village city district suburb camp valley airport airbase neighbourhood neighborhood enclave dam
    junction crossing pocket hamlet area countryside road highway front offensive push river jail prison barracks
    airfield airstrip pass ridge hills axis sector harbour harbor port refinery oasis heights peninsula plateau
    island islands approaches outskirts marketplace market suburbs salient bridgehead line quarter borough
    base garrison outpost mountain mountains township
    """
)
_SITES = _TOWN_NOUNS - words("offensive push front area line market")  # "Kadugli's airstrip" tells where
SETTLEMENTS = words("town village city district suburb camp port capital settlement hamlet outpost base stronghold")
_COMPASS = words(
    """
    northern southern eastern western central north south east west northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western
    upper lower greater rural downtown nearby besieged neighbouring neighboring occupied coastal mainland
    war-torn rebel-held
    """
)
_MONTHS = words(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday"
)
_TERRAIN = words(
    "pass river bridge bridges ridge canal valley gap saddle track ford defile peninsula ferry dam heights"
)
_BY_TERRAIN = words("at on in near around")
_BESIDE = words("along opposite near around")  # also before "the": "massed along the Mereb"
_LOCATIVE = words("in at near outside around towards toward into")
_GOES_THROUGH = frozenset(
    f"{stem}{end}" for stem in ("advanc", "march", "push", "fight", "mov") for end in ("ing", "ed", "es")
)
_LANDMARKS = words("mount mt mt. fort camp cape lake jebel jabal gebel")  # with a name they are places
_PARTICLES = words(
    """
    al el de del des du da do dos la las los le les ez az es esh ed ud ul as ash ar at ad an el- bin abu ibn um umm
    """
)
_NEVER = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december god allah ramadan muslim christian islam islamic sunni shia shiite
    reuters afp ap bbc cnn sana nato un eu president minister general colonel major captain lieutenant gen col
    lt maj mr mrs ms dr prime king prince ministry army front brigade state center centre council party movement
    group gmt utc internet twitter telegram facebook youtube i the a an and he she they we it but if in on at by
    for as is was were more some about around nearly up at least most many few several over thousands hundreds
    dozens tens scores between fewer almost police troops soldiers fighters rebels militants government russian
    special forces air force defence defense operation command joint daesh war kurdish kurds kurd arab arabs
    jewish alawite turkmen tuareg druze hutu tutsi rohingya border resistance revolutionary line control gate
    bridge street park hall hill house court bank new operation spring summer winter autumn christmas easter eid
    african asian european final join contra cia kgb fbi mossad
    internet congress senate parliament english french washington-based facebook google bitcoin covid operations
    thunder freedom western eastern telegram unesco heritage
    """
)
_GROUPS = words("front army movement party union alliance league council resistance brotherhood liberation defence")
_SMALL_WORDS = (
    lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.SUBORDINATORS | lexicon.AUXILIARIES | lexicon.COORDINATORS
)
_LONGEST_LINK = 5  # tokens between two names of a list
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

    def place(self, context: Context) -> Place:
        """Give the record; an unknown name keeps the country that the text around it speaks of."""
        if self.bearer is None:
            return Place(name=self.name, country=self.country or leading(context))
        return Place(
            name=self.name,
            country=self.bearer.country,
            admin1=self.bearer.admin1,
            latitude=self.bearer.latitude,
            longitude=self.bearer.longitude,
            precision=self.bearer.kind,
        )


def leading(context: Context) -> str | None:
    """Give the country that the text speaks of most."""
    return max(context, key=lambda country: (context[country], country)) if context else None


def find_places(
    tokens: Sequence[Token], taken: frozenset[int], context: Context, objects: frozenset[int]
) -> list[PlaceMention]:
    """Give the places from left to right.

    `taken`: tokens of actors, triggers and numbers; `objects`: where the object of a capture or an attack may begin.
    """
    found: list[PlaceMention] = []
    at = 0
    while at < len(tokens):
        end = _name_end(tokens, at, taken)
        if end == at:
            if border := _border(tokens, at):
                found.append(border)
            at += 1
            continue
        mention = _mention(tokens, at, end, context, objects, found[-1] if found else None)
        if mention:
            found.append(mention)
        at = end
    return found


def _name_end(tokens: Sequence[Token], at: int, taken: frozenset[int]) -> int:
    """Give the end of the capitalised name that begins at `at`, `at` itself where none does."""
    if tokens[at].is_capital and (whole := _whole_end(tokens, at)) > at and at not in taken:
        return whole
    if not _is_name(tokens, at, taken):
        return at
    end = at + 1
    while end < len(tokens) and end - at < 6:  # noqa: PLR2004 - no place name is longer
        particle = tokens[end].lower in _PARTICLES and end + 1 < len(tokens) and _is_name(tokens, end + 1, taken)
        if not (_is_name(tokens, end, taken) or particle) or tokens[end].start > tokens[end - 1].end + 1:
            break
        end += 2 if particle else 1
    return end


def _border(tokens: Sequence[Token], at: int) -> PlaceMention | None:
    """Give the border that is called after who lives behind it: "the Guyanese border"."""
    follows = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if follows not in ("border", "frontier") or not tokens[at].is_capital:
        return None
    country = demonyms().get(tokens[at].lower) or peoples().get(tokens[at].lower)
    before = _before(tokens, at)
    if country is None or before not in _PLACE_PREPS - {"from", "of", "across"}:
        return None
    name = text_of(tokens, at, at + 2)
    return PlaceMention(at, at + 2, name, Bearer(name, "country", country), strong=True, prep=before)


def _whole_end(tokens: Sequence[Token], at: int) -> int:
    """Give the end of a name whose words alone name nothing or something else, `at` for none.

    States of three words or more ("Democratic Republic of the Congo") and towns called after what they are
    ("Port Sudan").
    """
    if tokens[at].lower in _country_starts():
        ends = (at + size for size in (5, 4, 3) if at + size <= len(tokens))
        if end := next((end for end in ends if country_of(text_of(tokens, at, end))), 0):
            return end
    if is_people_only(tokens[at].lower) and at + 1 < len(tokens) and tokens[at + 1].lower in _REGION_NOUNS:
        return at + 2 if regions(text_of(tokens, at, at + 2)) else at  # "a river town in Chin state"
    is_named = tokens[at].lower in _CALLED_AFTER and at + 1 < len(tokens) and tokens[at + 1].is_capital
    is_told = at > 0 and tokens[at - 1].lower in _LEADING and tokens[at].is_capital  # "landed at Port Amity"
    return at + 2 if is_named and (is_told or towns(text_of(tokens, at, at + 2))) else at


@cache
def _country_starts() -> frozenset[str]:
    """Give what the countries' names begin with, in small letters: of "Ivory Coast" "i", "iv" and so on."""
    return frozenset(name.lower()[:size] for name in country_names() for size in range(1, len(name)))


_LEADING = words("at in of near outside above")
_CALLED_AFTER = words("port camp fort bridge hospital castle market barracks")


def _is_name(tokens: Sequence[Token], at: int, taken: frozenset[int]) -> bool:
    return at not in taken and (_may_name(tokens[at].text, tokens[at].lower) or _begins_name(tokens, at))


def _begins_name(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "An" begins a name within a sentence: "broke into An Loc"."""
    if tokens[at].text != "An" or not 0 < at < len(tokens) - 1 or not tokens[at - 1].lower.isalpha():
        return False
    return _may_name(tokens[at + 1].text, tokens[at + 1].lower)


@lru_cache(maxsize=20_000)
def _may_name(text: str, word: str) -> bool:
    """Say whether a word, as written and in small letters, may be a part of a place's name."""
    if not text[:1].isalpha() or is_people_only(word) or word in _NEVER:
        return False
    if word in _SMALL_WORDS and word not in _PARTICLES:
        return False
    if word.endswith((*lexicon.CONTROL_SUFFIX, *lexicon.BACKING_SUFFIX, "-led", "-linked")) or word.startswith("anti-"):
        return False
    starts_low = (
        word.startswith(("al-", "el-", "as-", "ash-", "ar-", "an-", "at-", "ad-", "ez-")) and text[3:4].isupper()
    )
    if head_kind(word) or word in lexicon.POSITIONS or word in _OF_NOUNS or word in _COMPASS:
        return False
    return text[:1].isupper() or starts_low or text.rsplit("-", maxsplit=1)[-1][:1].isupper()


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
    context: Context,
    objects: frozenset[int],
    previous: PlaceMention | None,
) -> PlaceMention | None:
    is_headed = tokens[first].lower in ("major", "final", "key") and end - first > 1
    before = "" if is_headed else _before(tokens, first)
    first += is_headed  # "Major Aleppo Offensive" in a headline
    is_sited = end < len(tokens) and tokens[end].lower in _TOWN_NOUNS  # "the Sheikh Radwan neighbourhood"
    if is_no_place(tokens, first, end, before, is_sited=is_sited):
        return None
    position = _position(tokens, first, end, before, previous, is_object=not objects.isdisjoint(range(first, end)))
    compass = tokens[first - 1] if first > 0 and tokens[first - 1].lower in _COMPASS else None
    if compass and (known := _with_compass(compass, text_of(tokens, first, end), context)):
        return _made(tokens, first - 1, end, known, position)
    bearer = bearer_of(
        text_of(tokens, first, end), context, has_prep=before in _PLACE_PREPS or position.strong, is_first=first == 0,
        wants_region=position.wants_region,
    )  # fmt: skip
    is_odd = tokens[first].lower.endswith(".") or end - first > _LONGEST_UNKNOWN
    if bearer is None and (is_odd or not position.sure):
        return None
    if _tells_whose(tokens, end) and (bearer is None or folded(bearer.name) != folded(text_of(tokens, first, end))):
        return None
    return _made(tokens, first, end, bearer, position)


def _tells_whose(tokens: Sequence[Token], end: int) -> bool:
    """Say whether an unknown name is a group's, or a people's of a town: "the Lion Front", "a Mbarani town of"."""
    after = tokens[end : end + 3]
    if after and after[0].is_capital and after[0].lower in _GROUPS:
        return True
    is_town = bool(after) and after[0].lower in _TOWN_NOUNS
    is_whose = is_town and [one.lower for one in after[1:2]] == ["of"] and after[-1].is_capital
    return is_whose and not _is_no_town(after[-1].text)  # "in Kech district of Balochistan"


def _is_no_town(name: str) -> bool:
    """Say whether the name is a country's or a region's alone: "Aleppo" is a town's too."""
    is_region = bool(regions(name)) and not any(one.is_front or one.population >= LARGE for one in towns(name))
    return is_region or country_of(name) is not None


def _made(tokens: Sequence[Token], first: int, end: int, bearer: Bearer | None, position: _Position) -> PlaceMention:
    name = text_of(tokens, first, end)
    return PlaceMention(
        first, end, name, bearer, position.strong, position.before, position.wants_region, position.listed
    )


def _position(
    tokens: Sequence[Token], first: int, end: int, before: str, previous: PlaceMention | None, *, is_object: bool
) -> _Position:
    follows = tokens[end].lower if end < len(tokens) else ""
    of_noun = _word_before_of(tokens, first) if before == "of" else ""
    listed = previous is not None and _is_listed(tokens, previous.end, first)
    region = (
        follows in _REGION_NOUNS
        or of_noun in _REGION_NOUNS
        or (listed and previous is not None and previous.wants_region)
    )
    owns = follows in ("'s", "\u2019s") and any(token.lower in _SITES for token in tokens[end + 1 : end + 4])
    named = of_noun in _OF_SITES or follows in _TOWN_NOUNS or is_object or before in ("near", "outside") or owns
    strong = named or region or (listed and previous is not None and previous.strong)
    is_located = first > 0 and (tokens[first - 1].lower in _LOCATIVE or before in _BESIDE)
    is_located = is_located or (before == "through" and tokens[max(0, first - 2)].lower in _GOES_THROUGH)
    is_located = is_located or (tokens[first].lower in _LANDMARKS and end - first > 1)
    is_located = is_located or _is_terrain(tokens, first, end, before)
    is_located = is_located or (previous is not None and before == "and" and _is_given(tokens, end))
    is_located = is_located or _is_explained(tokens, end)
    return _Position(before, strong, named or (listed and strong) or is_located, listed, region)


def _is_terrain(tokens: Sequence[Token], first: int, end: int, before: str) -> bool:
    """Say whether the name is a pass's, a river's or a bridge's: "at the Jhara Pass", "at the Orva bridge"."""
    is_last = end - first > 1 and tokens[end - 1].lower in _TERRAIN
    is_next = end < len(tokens) and tokens[end].text in _TERRAIN
    return before in _BY_TERRAIN and tokens[first - 1].lower == "the" and (is_last or is_next)


def _is_explained(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the words after the name say that it is a town: "the people of Amirli, a Turkmen town in"."""
    after = [token.lower for token in tokens[end : end + _LONGEST_LINK]]
    return after[:1] == [","] and after[1:2] in (["a"], ["an"]) and not SETTLEMENTS.isdisjoint(after[2:])


def _is_given(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a number of men follows: "attacked Bria with 900 men and Bambari with 2,400"."""
    return end + 1 < len(tokens) and tokens[end].lower == "with" and tokens[end + 1].text[:1].isdigit()


def _with_compass(compass: Token, name: str, context: Context) -> Bearer | None:
    """Give what bears the whole name ("Eastern Ghouta", "Lower Juba", "North Kivu"), where our tables know it."""
    whole = f"{compass.text} {name}"
    known = [*regions(whole), *(town for town in towns(whole) if town.is_front)]
    return next((one for one in known if context.get(one.country, 0.0) > 0 or not context), None)


def _before(tokens: Sequence[Token], first: int) -> str:
    """Give the word that governs the name: determiners, compass words and "-held" are passed over."""
    at = first - 1
    while at >= 0 and (
        tokens[at].lower in ("the", "both", "a", "'s", "\u2019s")
        or tokens[at].lower in _COMPASS
        or tokens[at].lower.endswith(lexicon.CONTROL_SUFFIX)
        or (tokens[at].lower in called() and at > 0 and tokens[at - 1].lower not in ("'s", "\u2019s"))
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
    links = [word for word in between if word not in _MONTHS and word not in ("in", "on", "early", "late")]
    is_link = all(word in ("and", ",", "or", "the", "&") for word in links)
    return 0 < len(between) <= _LONGEST_LINK and {"and", ",", "or", "&"} & set(links) != set() and is_link
