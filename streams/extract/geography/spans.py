"""Where in a sentence a capitalised name begins and ends that may be a place's."""

from collections.abc import Sequence
from functools import cache, lru_cache

from streams.extract.geography.bearers import LARGE
from streams.extract.geography.gazetteer import (
    country_names,
    country_of,
    is_people_only,
    own_towns,
    regions,
    towns,
)
from streams.extract.geography.no_places import text_of
from streams.extract.words import lexicon
from streams.extract.words.cardinals import BELOW_TWENTY
from streams.extract.words.days import NAMES
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import head_kind
from streams.extract.words.senses import senses
from streams.extract.words.tokens import Token

OF_NOUNS = words(
    """
    forest forests jungle jungles swamps marshes bush plains foothills mountains woods desert gorge delta wilderness
    town city village province governorate district region area areas towns villages cities provinces districts
    countryside suburb suburbs outskirts port enclave pocket camp state neighbourhood neighborhood
    neighbourhoods neighborhoods airbase base hamlet settlement settlements parts part quarter county oblast
    mayor island valley capital stronghold bastion north south east west department regions states municipality
    direction axis commune communes barangay locality localities township townships
    """
)
SETTLEMENTS = words(
    "town village city district suburb camp port capital settlement hamlet outpost base stronghold locality commune "
    "township municipality"
)
REGION_NOUNS = words(
    """
    province provinces governorate governorates region regions state states oblast department county prefecture
    """
)
_KNOWN_FOR = words(
    "cocaine coca opium poppy mining coal oil gas gold diamond tin copper coffee cotton cattle banana farming border "
    "frontier mountain jungle desert marsh oil-rich mineral-rich conflict-torn"
)
COMPASS = words(
    """
    northern southern eastern western central north south east west northeast northwest southeast southwest
    north-east north-west south-east south-west
    northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western
    upper lower greater rural downtown nearby besieged neighbouring neighboring occupied coastal mainland
    war-torn rebel-held
    """
)
_PARTICLES = words(
    """
    al el de del des du da do dos la las los le les ez az es esh ed ud ul as ash ar at ad an el- bin abu ibn um umm
    """
)
_ALSO_WORDS = words("as at an do")
_LAST = frozenset({"An", "Be"})  # words as well: "Hoi An", "Cai Be"
_NEVER = NAMES | words(
    """
    god allah ramadan muslim christian islam islamic sunni shia shiite
    al-manar al-masirah al-mayadeen al-arabiya
    reuters afp ap bbc cnn sana nato un eu president minister general colonel major captain lieutenant gen col
    lt maj mr mrs ms dr prime king prince ministry army front brigade state center centre council party movement
    group gmt utc internet twitter telegram facebook youtube i the a an and he she they we it but if in on at by
    for as is was were more some about around nearly up least most many few several over thousands hundreds
    dozens tens scores between fewer almost police troops soldiers fighters rebels militants government russian
    special forces air force defence defense operation command joint daesh war kurdish kurds kurd arab arabs
    jewish alawite turkmen tuareg druze hutu tutsi rohingya border resistance revolutionary line control gate
    bridge street park hall hill house court bank new spring summer winter autumn christmas easter eid
    african asian european final join contra cia kgb fbi mossad
    congress senate parliament english french washington-based google bitcoin covid operations
    thunder freedom western eastern unesco heritage
    how why when where what who whom
    everything everyone everybody nothing nobody something someone somebody anything anyone anybody none
    whatever whoever everywhere nowhere anywhere somewhere
    breaking urgent update updated flash newsflash alert watch developing exclusive just-in
    """
)
# what headlines write large, and no place is called alone
_IN_TITLES = words(
    """
    key second third fourth fifth sixth week weeks day days month months year years town towns city home called off
    seats swing major last big talks base troops capital village road fresh new deadly week-long strategic historic
    main largest biggest final fierce heavy surprise two three four five six seven eight nine ten
    """
)
_LONG, _LEAST_TITLED = 4, 3  # letters of a word that headlines write large; so many words of these
_LEADING = words("at in of near outside above")
_LONGEST = 6  # words of a name, but for small ones
_OPENING = frozenset({"An", *(word.capitalize() for word in BELOW_TWENTY)})
_CALLED_AFTER = words("my port camp fort bridge hospital castle market barracks")


def names_region(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the word behind a name makes it a region's: "Puno department", "the San Martin cocaine region"."""
    after = [token.lower for token in tokens[end : end + 2]]
    return bool(REGION_NOUNS.intersection(after[:1] if after[:1] and after[0] not in _KNOWN_FOR else after[1:]))


def name_end(tokens: Sequence[Token], at: int, taken: frozenset[int]) -> int:
    """Give the end of the capitalised name that begins at `at`, `at` itself where none does."""
    if tokens[at].is_capital and (whole := _whole_end(tokens, at)) > at and at not in taken:
        return whole
    if not _is_name(tokens, at, taken):
        return at
    end = at + 1
    while end < len(tokens) and end - at < _LONGEST:
        after = end
        while after < len(tokens) and tokens[after].lower in _PARTICLES:
            after += 1  # "San Cristobal de las Casas"
        particle = after > end and after < len(tokens) and _is_name(tokens, after, taken)
        if particle and tokens[end].lower in _ALSO_WORDS and not towns(text_of(tokens, at, after + 1)):
            break  # "Haifa as Israel"
        is_last = tokens[end].text in _LAST and end not in taken and not _are_titled(tokens)
        if not (_is_name(tokens, end, taken) or particle or is_last) or tokens[end].start > tokens[end - 1].end + 1:
            break
        end = after + 1 if particle else end + 1
    return end


def may_begin_name(token: Token) -> bool:
    """Say whether a word may begin a name as it is written; most do not: "Rebels", "al-Bab", "pro-Iran"."""
    return token.is_capital or "-" in token.text


def _whole_end(tokens: Sequence[Token], at: int) -> int:
    """Give the end of a name whose words alone name nothing or something else, `at` for none.

    States of three words or more ("Democratic Republic of the Congo") and towns called after what they are
    ("Port Sudan").
    """
    if tokens[at].lower in _country_starts():
        ends = (at + size for size in (5, 4, 3) if at + size <= len(tokens))
        if end := next((end for end in ends if country_of(text_of(tokens, at, end))), 0):
            return end
    if at + 1 < len(tokens) and tokens[at + 1].lower in REGION_NOUNS:
        is_region = bool(regions(text_of(tokens, at, at + 2)))  # "a river town in Chin state", "in Niger State"
        if is_people_only(tokens[at].lower) or (is_region and not regions(tokens[at].text)):
            return at + 2 if is_region else at
    is_valley = at + 1 < len(tokens) and tokens[at + 1].text == "Valley" and bool(regions(text_of(tokens, at, at + 2)))
    if at + 1 < len(tokens) and (is_valley or text_of(tokens, at, at + 2) in _odd_names() or _is_city(tokens, at)):
        return at + 2
    if whole := _numbered_end(tokens, at) or (tokens[at].text == "New" and _new_end(tokens, at)):
        return whole
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    is_named = tokens[at].lower in _CALLED_AFTER and after is not None and after.is_capital
    if is_named and after is not None and after.lower in lexicon.SMALL_WORDS:
        return at  # "ARMY CAMP AT POONERYN"
    is_told = at > 0 and tokens[at - 1].lower in _LEADING and tokens[at].is_capital  # "landed at Port Amity"
    return at + 2 if is_named and (is_told or towns(text_of(tokens, at, at + 2))) else at


@cache
def _country_starts() -> frozenset[str]:
    """Give what the countries' names begin with, in small letters: of "Ivory Coast" "i", "iv" and so on."""
    return frozenset(name.lower()[:size] for name in country_names() for size in range(1, len(name)))


@cache
def _odd_names() -> frozenset[str]:
    """Give our own towns' names of two words of which the second alone is no name: "Sanski Most"."""
    names = (name for _, spellings in own_towns() for name in spellings if name.count(" ") == 1)
    ends = ((name, name.split(" ")[1]) for name in names)
    return frozenset(name for name, end in ends if end[:1].isupper() and not _may_name(end, end.lower()))


def _numbered_end(tokens: Sequence[Token], at: int) -> int:
    """Give the end of a height's or a milestone's name with its number, or of a name with "of" between; 0 for none."""
    if at + 1 < len(tokens) and tokens[at].text in _HEIGHTS and tokens[at + 1].text.isdigit():
        return at + 2  # "Point 5140", "Height 230", "Mile 91"
    is_named = at + 2 < len(tokens) and tokens[at + 1].lower == "of"
    return at + 3 if is_named and text_of(tokens, at, at + 3) in _names_with_of() else 0


_HEIGHTS = frozenset(
    {"Point", "Height", "Elevation", "Mile"}
)  # that maps and dispatches number; a hill lies by its town


@cache
def _names_with_of() -> frozenset[str]:
    """Give our own towns' names of three words with "of" between: "Bay of Pigs"."""
    return frozenset(name for _, spellings in own_towns() for name in spellings if name.split(" ")[1:2] == ["of"])


def _new_end(tokens: Sequence[Token], at: int) -> int:
    """Give the end of the name of a large town or a region that begins with "New", 0 for none: "New York"."""
    name = text_of(tokens, at, min(at + 2, len(tokens)))
    is_town = any(town.is_exact and town.population >= LARGE for town in towns(name))
    return at + 2 if is_town or regions(name) else 0


def _is_city(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a town is called after a country or after what is small: "Panama City", "Benin City"."""
    if tokens[at + 1].text not in ("City", "CITY"):
        return False
    found = [town for town in towns(text_of(tokens, at, at + 2)) if town.is_exact]
    if country_of(tokens[at].text) is not None:
        return bool(found)
    is_small = all(town.population < LARGE for town in towns(tokens[at].text))
    return is_small and any(town.population >= LARGE for town in found)


def _is_name(tokens: Sequence[Token], at: int, taken: frozenset[int]) -> bool:
    if tokens[at].lower in _IN_TITLES and _are_titled(tokens):
        return False
    return at not in taken and (_may_name(tokens[at].text, tokens[at].lower) or _begins_name(tokens, at))


def _are_titled(tokens: Sequence[Token]) -> bool:
    """Say whether every word but the small ones is capitalised, as in a headline: "Rebels Take Key Town"."""
    long = [token for token in tokens if token.text.isalpha() and len(token.text) >= _LONG]
    return len(long) >= _LEAST_TITLED and all(token.is_capital for token in long)


def is_said_large(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether ordinary words are only written large, as all of a headline is: "REBELS SEIZE OIL FIELD".

    So is the first word of a sentence: "Motorcycles came under fire", not "Paradise village came under fire".
    """
    follows = tokens[end] if end < len(tokens) else None
    is_opening = first == 0 and end == 1 and follows is not None and follows.lower not in OF_NOUNS
    return (is_opening or _are_titled(tokens)) and all(token.lower in senses() for token in tokens[first:end])


def _begins_name(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "An" or a number begins a name within a sentence: "broke into An Loc", "captured Two Sisters".

    So does "Camp" before a name that no table has: "attacked Camp Lemonnier".
    """
    after = tokens[at + 1 : at + 2]
    is_camp = tokens[at].text == "Camp" and not any(towns(one.text) for one in after) and not _are_titled(tokens)
    if not (tokens[at].text in _OPENING or is_camp) or not 0 < at < len(tokens) - 1:
        return False
    if not tokens[at - 1].lower.isalpha():
        return False
    return _may_name(tokens[at + 1].text, tokens[at + 1].lower)


@lru_cache(maxsize=20_000)
def _may_name(text: str, word: str) -> bool:
    """Say whether a word, as written and in small letters, may be a part of a place's name."""
    if not text[:1].isalpha() or is_people_only(word) or word in _NEVER:
        return False
    if word in lexicon.SMALL_WORDS and word not in _PARTICLES:
        return False
    if word.endswith((*lexicon.CONTROL_SUFFIX, *lexicon.BACKING_SUFFIX, "-led", "-linked")) or word.startswith("anti-"):
        return False
    starts_low = (
        word.startswith(("al-", "el-", "as-", "ash-", "ar-", "an-", "at-", "ad-", "ez-")) and text[3:4].isupper()
    )
    if head_kind(word) or word in lexicon.POSITIONS or word in OF_NOUNS or word in COMPASS:
        return False
    return text[:1].isupper() or starts_low or text.rsplit("-", maxsplit=1)[-1][:1].isupper()
