"""Names that stand where a place's might and are none: a title, a people, who owns fighters, an operation's name."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from streams.extract.geography.bodies import is_body, leaders
from streams.extract.geography.gazetteer import capitals, country_of, towns
from streams.extract.geography.houses import is_in_town, is_street
from streams.extract.geography.waters import is_by_water, is_states_river
from streams.extract.words import lexicon
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.names import folded
from streams.extract.words.nouns import SEATS_MEN, head_kind
from streams.extract.words.tokens import Token

_TITLES = words(
    """
    gen general col colonel lt maj major capt captain president minister mr mrs ms dr king prince sheikh
    commander spokesman governor senator secretary ambassador lt.-gen lt.-col brig brigadier admiral sgt marshal
    father bishop archbishop mullah ayatollah
    """
)
_WORKS = words(
    """
    works plant factory steelworks ironworks mill shipyard foundry cannery hotel hotels restaurant cafe mosque church
    cathedral mall supermarket theatre theater nightclub cinema
    """
)
_HOUSES = words(
    "prison jail university college school academy lycee hospital stadium seminary armoury armory clinic station centre"
    " center"
)
_HOUSE_KINDS = words(  # before "station", "school" and so on, small or as a part of the name
    "police medical primary secondary high general memorial teaching military central railway radio power gas"
    " television women's detention training health"
)
_WEAK_HOUSES = words("station centre center")  # houses only as one of these kinds
_GENERIC = words(
    "national central general state public university hospital hospitals schools school markets homes houses mosques "
    "churches clinics villages towns cities camps entire whole chief"
)
_STEPS_IN = words("stepped intervened intervenes steps sent sends ordered orders insisted insists retaliated responded")
_BUILDINGS = words("hospital university school bank library museum stadium archive archives theatre")
_KNOWN_TOWN = 20_000  # inhabitants: what stands there may be called after it
_KIN = words("son daughter wife widow brother sister father mother uncle nephew cousin")
_STAFF = words(
    "headquarters staff office aides aide spokesman spokeswoman adjutant entourage biographer lawyer lawyers"
)
_HOMES = words("hometown home birthplace birth-place ancestral native hideout residence villa house")
# what a leader's name owns on a battlefield, and no town's: "Khalifa Haftar's lines near Tarhuna"
_OWNED = words(
    "positions lines rule regime loyalists bunker palace compound headquarters stronghold strongholds hold grip"
)
_CITIES, _OF_HIS = (
    words("city cities town towns heartland bastion village capital"),
    4,
)  # tokens: "'s fourth largest city"
_TO_DEPOSE = words("oust topple overthrow depose unseat ousting toppling overthrowing deposing unseating assassinate")
_BEFORE_PEOPLE = 2  # tokens: "to the Chin"

_TO_PLACES = words("in on at near of from to around for against towards toward into over outside across")
# what tells of a land or a faith, and names no place: "the Amazonian town", "the Moslem stronghold"
_ADJECTIVES = words(
    """
    moslem muslim christian shiite shia sunni jewish wahhabi salafi salafist sinhala sinhalese amazonian saharan
    maoist marxist islamist jihadist communist leftist rightist royalist nationalist loyalist baathist sandinista contra
    tiger
    shi'ite shi'a
    old sahelian siberian andean himalayan caribbean balkan arctic equatorial adriatic aegean baltic caspian
    """
)
# who keeps or guards what is attacked: "the United Nations safe area of Srebrenica"
_BODIES = frozenset(
    {"united nations", "african union", "european union", "arab league", "red cross", "red crescent", "world bank"}
)
ROADS = words("road roads highway highways route routes")
_KEEPERS = words("defenders garrison police guards besiegers attackers")  # of a town as well as of a leader
_KINDS_OF_PLACE = words("city town province governorate region district state county oblast valley airport base camp")
_EXTENTS = words("big large larger bigger smaller small vast wide broad populous twice half")
_SHARES = words("half most much part parts all some several many dozens scores hundreds thousands nearly")
# "in an offensive, which was called Peace for Galilee"
_CALLED = words("called named dubbed christened code-named codenamed nicknamed entitled titled")
_OPERATIONS = words(
    "operation offensive assault campaign push attack drive onslaught invasion sweep blitz advance raid"
)
_TO_NAMING = words("which that is was has been since officially")  # .. from the operation to its naming
_IN_NAMES, _QUOTES = words("of for the and"), frozenset("\"'\u201c\u2018")
_CODED = words("code-named codenamed code-name codename")
_APPOSED = 6  # tokens in which an apposition says who somebody is
_PERSONS = words(
    """
    leader commander chief spokesman spokeswoman minister president militant emir warlord kingpin mastermind fugitive
    head deputy envoy researcher analyst resident teacher farmer shopkeeper lawyer activist
    """
)


# newspapers and stations are called after their towns: "the New York Times", "the Sudan Tribune"
_PRESS = words(
    """
    times post herald tribune gazette mail chronicle journal daily observer telegraph standard monitor mirror today
    television tv radio independent review examiner dispatch inquirer guardian
    """
)
# talks are called after the towns of their hosts: "the Oslo peace process", "since the Doha deal"
_HOSTS = frozenset(
    {
        "oslo", "minsk", "geneva", "doha", "dayton", "camp david", "taif", "arusha", "lusaka", "sochi", "astana",
        "stockholm", "pretoria", "paris", "vienna", "lome", "lom\u00e9", "abuja", "addis ababa", "jeddah", "cairo",
        "istanbul", "rome", "madrid", "helsinki", "rambouillet", "munich", "nairobi", "algiers", "washington", "kigali",
        "luanda", "skhirat", "berlin", "linas-marcoussis", "ouagadougou", "machakos", "esquipulas", "chapultepec",
    }
)  # fmt: skip
_TALKS = words(
    """
    process talks accord accords agreement agreements deal treaty protocol protocols convention declaration negotiations
    summit conference pact format framework principles communique memorandum roadmap
    """
)
_ARMED_HOW = words("armed own ground regular elite")
_OWN_MEN = SEATS_MEN | words("armies men fighters allies ally proxies proxy")
_MENS_HOUSE = words("airport airfield base barracks camp headquarters quarter school academy hospital factory museum")
_HAD = words("had has have still once")
_TOOK = words(
    "captured took taken seized occupied annexed held holds lost retook conquered won rules ruled claims claimed"
)
_WITHIN = words("in from into across to inside within outside")


def _is_nickname(tokens: Sequence[Token], first: int) -> bool:
    """Say whether another town is called so in quotes: "'little Moscow' had fallen"."""
    return first > 1 and tokens[first - 1].text == "little" and tokens[first - 2].text in _QUOTES


_QUOTES = frozenset("'\"\u2018\u201c`") | {"''", "``"}


def is_no_place(tokens: Sequence[Token], first: int, end: int, before: str, *, is_sited: bool) -> bool:
    """Say whether the name in `tokens[first:end]` is no place; `before` is the word that governs it.

    `is_sited`: a town, quarter or camp follows, which may well be called after a sheikh or a general.
    """
    name = text_of(tokens, first, end)
    follows = tokens[end].lower if end < len(tokens) else ""
    return (
        (name.lower().replace("\u2019", "'") in _ADJECTIVES and follows.isalpha())
        or name.lower() in _BODIES
        or (first > 0 and f"{tokens[first - 1].lower} {name.lower()}" in _BODIES)  # "the African Union camp"
        or (name.lower() in ROADS and follows[:1].isdigit())  # "along Route 10"
        or (name.lower() in _SHARES and follows == "of")  # "Half of them were thrown against the city"
        or _is_of_water(tokens, first, end, name)
        or is_body(tokens, first, end, name)
        or _is_paper(tokens, first, end)
        or _is_of_talks(tokens, end, name)
        or name.lower().startswith(_PREFIXES)
        or (first > 0 and tokens[first - 1].lower in ("my", "your"))  # "DRIVE AROUND IN MY VAN"
        or _is_nickname(tokens, first)
        or _is_sides_initials(tokens, end, name)
        or _is_states(tokens, first, end, name, before)
        or (name.lower() in _GENERIC and (follows in _BUILDINGS or first == 0 or follows == "of"))
        or _is_people(tokens, first, follows)
        or _is_codename(tokens, first)
        or _is_measure(tokens, first)
        or _is_leader(tokens, first, end)
        or (before in _TO_DEPOSE and not towns(name))  # "fight to oust Charles Taylor"
        or ((before not in _TO_PLACES or (before == "against" and not towns(name))) and _is_somebody(tokens, end))
        or (
            follows in POSSESSIVE and country_of(name) is not None and not _owns_site(tokens, end)
        )  # "Iran's Revolutionary Guards" tells whose, not where
        or _is_at_home(tokens, end, name)
        or _is_works(tokens, end, _WORKS)
        or _is_house(tokens, first, end)  # "the Nasser hospital in Gaza"
        or (follows in _STEPS_IN and name in capitals())  # "when Paris stepped in with air strikes"
        or _is_government(tokens, first, end, name)
        or (before == "by" and (name in capitals() or name.isupper()))  # "brokered by Paris", "taken by MPIGO"
        or (not is_sited and (before in _TITLES or (_is_titled(tokens, first, end) and not _is_own_town(name))))
    )


def _is_of_water(tokens: Sequence[Token], first: int, end: int, name: str) -> bool:
    """Say whether it is a river's or tells by which water a town lies: "the Danube town", "on the Niger"."""
    before = " ".join(token.text for token in tokens[max(0, first - 2) : first])
    after = "".join(f" {token.text}" if token.text.isalpha() else token.text for token in tokens[end : end + 1])
    return is_by_water(tokens, end, name) or is_states_river(f"{before} ", name, after)


def _owns_site(tokens: Sequence[Token], end: int) -> bool:
    """Say whether it tells where one thing of its kind is that a land has: "stormed Haiti's biggest prison"."""
    after = [token.lower for token in tokens[end + 1 : end + _TO_SITE]]
    is_one = after[:1] != [] and (after[0] in ("main", "only") or after[0].endswith("est"))
    return is_one and not _ONLY_SITES.isdisjoint(after[1:])


_TO_SITE = 6  # tokens from "'s" to the noun: "'s biggest uranium mine"
_ONLY_SITES = words("prison jail mine refinery airport airbase base barracks dam camp port")


def _is_government(tokens: Sequence[Token], first: int, end: int, name: str) -> bool:
    """Say whether a capital's name tells of who rules there: "Kabul's troops", "a town that Moscow had captured"."""
    if name not in capitals():
        return False
    if end + 1 < len(tokens) and tokens[end].lower in POSSESSIVE:
        at = next((at for at in range(end + 1, len(tokens)) if tokens[at].lower not in _ARMED_HOW), end)
        after = [token.lower for token in tokens[at + 1 : at + 3]]
        is_house = after[:1] != [] and after[0] in _MENS_HOUSE and after[1:] not in (["in"], ["at"], ["near"])
        return tokens[at].lower in _OWN_MEN and not is_house  # "Damascus's military airport" is there
    if end < len(tokens) and tokens[end].lower in _SPEAKS and (first == 0 or tokens[first - 1].lower in _STARTS):
        return True  # "Addis Ababa denied that"
    after = [token.lower for token in tokens[end : end + 2] if token.lower not in _HAD]
    return first > 0 and tokens[first - 1].lower in ("that", "which") and after[:1] != [] and after[0] in _TOOK


_SPEAKS = lexicon.SAYING | words("denied denies rejected rejects accused accuses maintained maintains insists vowed")
_STARTS = words('but and while though although that " \u201c \u201d')


def _is_paper(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether a newspaper or station is called after it: "the New York Times", "told the Sudan Tribune"."""
    follows = tokens[end].lower if end < len(tokens) else ""
    if follows in ("radio", "television", "tv") and first > 0 and tokens[first - 1].lower in ("on", "over", "by"):
        return True  # "read on Tehran radio"
    is_named = follows in _PRESS and tokens[end].is_capital
    return is_named and (first == 0 or tokens[first - 1].lower == "the" or not tokens[end].text.isupper())


_PREFIXES = ("counter-", "anti-", "pro-", "non-", "ex-", "pan-", "early-", "mid-", "late-")  # "in mid-October"


def _is_of_talks(tokens: Sequence[Token], end: int, name: str) -> bool:
    """Say whether talks or what they agreed are called after their host: "the Oslo peace process"."""
    at = end + (end < len(tokens) and tokens[end].lower == "peace")
    is_host = at > end or name.lower() in _HOSTS
    return at < len(tokens) and tokens[at].lower in _TALKS and is_host and country_of(name) is None


def _is_sides_initials(tokens: Sequence[Token], end: int, name: str) -> bool:
    """Say whether initials tell whose posts or men they are: "KPA civil police posts", "SLA positions"."""
    if not (name.isupper() and name.isalpha() and len(name) <= _INITIALS):
        return False
    for token in tokens[end : end + _OWN_NOUN]:
        if token.lower in _HELD_BY or head_kind(token.lower) == "armed":
            return token.text == token.lower
        if not token.text.isalpha() or token.text != token.lower or token.lower in lexicon.SMALL_WORDS:
            return False
    return False


_INITIALS, _OWN_NOUN = 5, 3  # letters; tokens from initials to what is theirs
_HELD_BY = words(
    "positions position posts post bases base camps camp lines trenches bunkers hideouts strongholds convoy"
)


def _is_states(tokens: Sequence[Token], first: int, end: int, name: str, before: str) -> bool:
    """Say whether initials only tell whose something is: "a compound of the U.S. embassy", "under UAE air strikes"."""
    if not name.replace(".", "").isupper() or country_of(name) is None or end - first > 1 or end >= len(tokens):
        return False
    follows = tokens[end].lower
    is_noun = tokens[end].text.isalpha() and tokens[end].text == follows and follows not in lexicon.SMALL_WORDS
    return is_noun and before not in _WITHIN and follows not in lexicon.SAYING


def _is_own_town(name: str) -> bool:
    """Say whether our own tables call a town so: "Sheikh Zuweid"."""
    return any(town.is_front and folded(town.name) == folded(name) for town in towns(name))


def _is_titled(tokens: Sequence[Token], first: int, end: int) -> bool:
    return tokens[first].lower in _TITLES and end - first > 1


def _is_people(tokens: Sequence[Token], first: int, follows: str) -> bool:
    """Say whether "to the Chin", "by the Karen", "an ethnic Kokang force" names a people: no town has an article."""
    before = [token.lower for token in tokens[max(0, first - _BEFORE_PEOPLE) : first]]
    if before[-1:] == ["ethnic"] or before[-1:] != ["the"] or before[0] not in ("to", "by", "against", "with"):
        return before[-1:] == ["ethnic"]
    return not follows[:1].isalnum() or follows in lexicon.SMALL_WORDS


def _is_house(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether a street is called so, or a house whose town is told: "the Amai Pakpak Medical Center in Marawi"."""
    if is_street(tokens, first, end):
        return True
    at = end + (end < len(tokens) and tokens[end].lower in _HOUSE_KINDS)
    noun = tokens[at].lower if at < len(tokens) else ""
    if not _is_works(tokens, at, _HOUSES) or (noun in _WEAK_HOUSES and tokens[at - 1].lower not in _HOUSE_KINDS):
        return False
    name, told = text_of(tokens, first, end), _next_name(tokens, at + 2)
    land = country_of(told)
    if land is not None and any(one.country == land for one in towns(name)):
        return False  # "the Koro health centre in Mali"
    return not _is_large(name, {one.country for one in towns(told)})


def _next_name(tokens: Sequence[Token], at: int) -> str:
    """Give the capitalised words from there on: the town of "the hospital in El Fasher"."""
    end = next((i for i in range(at, len(tokens)) if not tokens[i].is_capital), len(tokens))
    return text_of(tokens, at, end)


def _is_large(name: str, countries: AbstractSet[str]) -> bool:
    """Say whether a town of that name is large enough that a house there is called after it."""
    return any(
        (town.is_front or town.population >= _KNOWN_TOWN) and (not countries or town.country in countries)
        for town in towns(name)
    )


def _is_works(tokens: Sequence[Token], end: int, nouns: frozenset[str]) -> bool:
    """Say whether the name is a building's whose town is told: "the Azovstal works in Mariupol"."""
    return end < len(tokens) and tokens[end].lower in nouns and is_in_town(tokens, end + 1)


def _is_somebody(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the words after the name tell who it is: "Isnilon Hapilon, a leader of Abu Sayyaf"."""
    after = [token.lower for token in tokens[end : end + _APPOSED]]
    if after[:1] != [","] or not after[1:]:
        return False
    at = next((at for at, word in enumerate(after) if word in _PERSONS), 0)
    is_of = at > 1 and after[at + 1 : at + 2] in (["of"], ["in"], ["with"], ["from"], ["who"])
    return after[1] == "who" or (after[1] in ("a", "an", "the", "its", "their") and is_of)


def _is_leader(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether the name owns those whom something is done to: "against Markos's guerrillas".

    Who has two names that no town bears owns them anywhere: "to drive Abu Omar's fighters out of Palmyra".
    """
    last = next((at for at in range(end, len(tokens)) if not tokens[at].is_capital), len(tokens))  # "Jonas Savimbi"
    if first < 1 or last + 1 >= len(tokens) or tokens[last].lower not in POSSESSIVE:
        return False
    is_longer, owned = last > end, tokens[last + 1]
    if owned.lower in ("guns", "artillery", "tanks", "jets") and not towns(text_of(tokens, first, last)):
        return True  # "pushing Amin's guns out of range"
    if is_longer and (owned.lower in _KEEPERS or tokens[end].lower in _KINDS_OF_PLACE):
        return False  # "Aleppo City's defenders"
    if head_kind(owned.lower) != "armed" and not (is_longer and owned.text.isupper()):
        return False
    is_person = last - first > 1 and owned.lower not in _KEEPERS and not towns(text_of(tokens, first, last))
    return is_person or tokens[first - 1].lower in ("against", "by", "with", "to")


def _is_at_home(tokens: Sequence[Token], end: int, name: str) -> bool:
    """Say whether the name owns kin or a staff that tells, or, where no town bears it, a home: "Hussein's hometown"."""
    if end + 1 >= len(tokens) or tokens[end].lower not in POSSESSIVE:
        return False
    owned = _HOMES | (_OWNED if " " in name else frozenset())
    told = [token.lower for token in tokens[end + 1 : end + _OF_HIS]]
    if told[0] in _KIN or (told[0] in _STAFF and any(word in lexicon.SAYING for word in told[1:])):
        return True  # "to hand back El Chapo's son", "MacArthur's headquarters said"
    is_his = any(word in _CITIES for word in told) and folded(name).rpartition(" ")[2] in leaders()
    return (is_his or any(word in owned for word in told[:2])) and not towns(name)


def _is_measure(tokens: Sequence[Token], first: int) -> bool:
    """Say whether another land is measured by the name: "an enclave the size of Switzerland", "larger than Belgium"."""
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    return before[-2:] == ["size", "of"] or (
        before[-1:] in (["as"], ["than"]) and any(word in _EXTENTS for word in before[:-1])
    )


def _is_codename(tokens: Sequence[Token], first: int) -> bool:
    """Say whether an operation is called so: "Operation Jerusalem", "Operation Dawn of Victory"."""
    if first and (tokens[first - 1].lower in _CODED or tokens[first - 1].text == "Operation"):
        return True
    if _is_called(tokens, first):
        return True
    if first < 3 or tokens[first - 1].lower != "of" or not tokens[first - 2].is_capital:  # noqa: PLR2004 - "Operation", a name, "of"
        return False
    before = tokens[max(0, first - 5) : first - 2]
    return any(token.lower in ("operation", "operations") and token.is_capital for token in before)


def _is_called(tokens: Sequence[Token], first: int) -> bool:
    """Say whether an operation bears the name, or one that it ends: "an offensive called Peace for Galilee"."""
    at = first
    while at and (tokens[at - 1].is_capital or tokens[at - 1].lower in _IN_NAMES or tokens[at - 1].text in _QUOTES):
        at -= 1
    if not at or tokens[at - 1].lower not in _CALLED:
        return False
    at -= 1
    while at and (tokens[at - 1].lower in _TO_NAMING or not tokens[at - 1].text.isalpha()):
        at -= 1
    return at > 0 and tokens[at - 1].lower in _OPERATIONS


def text_of(tokens: Sequence[Token], first: int, end: int) -> str:
    """Give the words as written, parts of one name joined as they were."""
    if end - first == 1:
        return tokens[first].text
    parts: list[str] = []
    for at in range(first, end):
        if at > first and tokens[at].start > tokens[at - 1].end:
            parts.append(" ")
        parts.append(tokens[at].text)
    return "".join(parts)
