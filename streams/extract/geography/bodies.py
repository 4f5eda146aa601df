"""Names of those who own what is attacked, and of ships: "National Guard posts", "a Tiger camp", "the ferry Kankou"."""

from collections.abc import Sequence
from functools import cache

from streams.extract.geography.gazetteer import country_of, regions, towns
from streams.extract.geography.people_names import people_at
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.names import folded
from streams.extract.words.nouns import head_kind
from streams.extract.words.senses import senses
from streams.extract.words.tables import table, texts
from streams.extract.words.tokens import Token

_UNITS = words(
    """
    detachment detachments brigade brigades battalion battalions regiment regiments squadron squadrons platoon platoons
    unit
    """
)
_COMMANDS = words("army corps column")  # "of the Levant"
_BODIES = words(
    """
    guard guards guardsmen force forces police authority corporation company agency ministry commission service services
    organisation organization administration bureau directorate institute
    """
)
_GROUPS = words("front movement council party union alliance league army brotherhood resistance")
_OF_THE = 3  # tokens from the men to the name: "fighters of the"
_SHIPS = words(
    """
    boat ferry ship steamer frigate destroyer cruiser corvette submarine tanker freighter vessel trawler gunboat
    minesweeper battleship liner barge
    """
)
_CAMPS = words("camp camps base bases post posts outpost outposts position positions stronghold strongholds hideout")
_HOUSES = words("compound complex building headquarters office offices depot")
_LARGEST_UNIT = 3  # digits: "2 Para", "42 Commando"


def is_body(tokens: Sequence[Token], first: int, end: int, name: str) -> bool:
    """Say whether the name is a unit's, a body's, a group's or a ship's, or part of it."""
    follows = tokens[end] if end < len(tokens) else None
    return (
        _is_ship(tokens, first)
        or _is_numbered_unit(tokens, first)
        or _is_of_command(tokens, first)
        or _is_make(tokens, first, end, name)
        or _is_word_of_name(tokens, first, end, name)
        or (follows is not None and _is_unit(tokens, first, follows, name))
        or (follows is not None and _is_owner(tokens, first, end, name))
        or _is_speaking_body(tokens, end)
        or _is_camps_owner(tokens, first, end, name)
        or _is_of_armed_name(tokens, first, end)
        or _is_of_office(tokens, first, end)
        or _is_of_people(tokens, first, end)
        or _is_beside_unit(tokens, end)
    )


def _is_beside_unit(tokens: Sequence[Token], end: int) -> bool:
    """Say whether it is one of two units' names: "its Herzegovina and Drina corps"."""
    after = tokens[end : end + 3]
    is_listed = len(after) == 3 and after[0].lower == "and" and after[1].is_capital  # noqa: PLR2004 - "and X corps"
    return is_listed and after[2].lower in _FORMATIONS


_FORMATIONS = words("corps divisions brigades battalions regiments")


def _is_of_armed_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether a band is called after it: "the Lofa Defence Force", "the Liberation Army of Presevo"."""
    after = tokens[end : end + len(_NAMED_ARMY)]
    is_before = len(after) == len(_NAMED_ARMY) and all(
        one.is_capital and one.lower in kind for one, kind in zip(after, _NAMED_ARMY, strict=True)
    )
    at = first - 1
    while at > 0 and (tokens[at].is_capital or tokens[at].lower in (",", "and")):
        at -= 1  # "the Liberation Army of Presevo, Medvedja and Bujanovac"
    before = tokens[max(0, at - len(_NAMED_ARMY)) : at] if at > 0 and tokens[at].lower == "of" else ()
    is_after = len(before) == len(_NAMED_ARMY) and all(
        one.is_capital and one.lower in kind for one, kind in zip(before, _NAMED_ARMY, strict=True)
    )
    return is_before or is_after


_NAMED_ARMY = (
    words("defence defense liberation independence resistance salvation self-defence self-defense"),
    words("force forces army front movement"),
)


def _is_of_people(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether it tells which part of a people attacks: "the Karabakh Armenian offensive"."""
    people = people_at(tokens, end) if end < len(tokens) and tokens[end].is_capital else None
    return people is not None and first > 0 and tokens[first - 1].lower == "the"


def _is_of_office(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether it only tells which office of theirs speaks: "through its Mashhad office"."""
    follows = tokens[end].lower if end < len(tokens) else ""
    return follows in _OFFICES and first > 0 and tokens[first - 1].lower in _THEIR


_OFFICES = words("office offices bureau correspondent correspondents representative representatives")
_THEIR = words("its their his her our whose 's \u2019s")


def _is_of_command(tokens: Sequence[Token], first: int) -> bool:
    """Say whether an army is called after it: "General Sarabia's Army of the Levant attacked"."""
    before = tokens[max(0, first - _OF_THE) : first]
    is_of = [token.lower for token in before[1:]] == ["of", "the"]
    return is_of and before[0].is_capital and before[0].lower in _COMMANDS


def _is_make(tokens: Sequence[Token], first: int, end: int, name: str) -> bool:
    """Say whether it tells what kind of arms or cars they are: "in Toyota pickup trucks", "three Merkava tanks".

    Those that fall on a town are not its own: "in Gaza rockets fell".
    """
    last = name.lower().split()[0]
    if last in _ONLY_MAKES:
        return True
    follows = tokens[end].lower if end < len(tokens) else ""
    return follows in _MADE and (last in _MAKES or (first > 0 and tokens[first - 1].lower not in lexicon.PREPOSITIONS))


_ONLY_MAKES = words(
    "toyota toyotas hilux hiluxes merkava merkavas mig migs sukhoi sukhois kalashnikov kalashnikovs "
    "chinook chinooks skyhawk skyhawks"
)
_MAKES = words(
    "milan leopard abrams bradley ural kamaz ford nissan mitsubishi mercedes renault katyusha grad tow lincoln"
    " lancaster canberra wellington halifax stirling boston baltimore hunter venom mirage phantom"
    " lynx puma gazelle apache cobra huey wessex tornado harrier jaguar hercules antonov ilyushin cessna dakota"
)
_MADE = words(
    "tank tanks pickup pickups pick-up pick-ups truck trucks lorry lorries van vans jeep jeeps missile missiles rifle"
    " rifles howitzers launchers warplanes helicopter helicopters gunship gunships transport transports bomber bombers"
    " jet jets aircraft planes"
)


def _is_word_of_name(tokens: Sequence[Token], first: int, end: int, name: str) -> bool:
    """Say whether a common word is only part of a longer name: "the Garden Bridge", "the President of the Republic".

    Somewhere a town is called after nearly every word.
    """
    is_known = bool(regions(name)) or country_of(name) is not None or any(one.is_front for one in towns(name))
    if is_known or name.lower() not in senses():
        return False
    follows = tokens[end] if end < len(tokens) else None
    if follows is not None and (follows.text.isdigit() or follows.lower in _SITED):
        return follows.text.isdigit()
    before = tokens[max(0, first - 2) : first]
    is_inside = bool(before) and (before[-1].is_capital or "-" in before[-1].text)  # "the self-declared Republic of"
    return "the" in [token.lower for token in (before if is_inside else before[-1:])]


_SITED = words("district quarter neighbourhood neighborhood area suburb village town camp island islands front bridge")


def _is_speaking_body(tokens: Sequence[Token], end: int) -> bool:
    """Say whether the name begins that of a body that speaks: "the Kurdistan Region Security Council said"."""
    last = next((at for at in range(end, len(tokens)) if not tokens[at].is_capital), len(tokens))
    is_body = last > end and tokens[last - 1].lower in _BODIES | _COUNCILS
    return is_body and last < len(tokens) and tokens[last].lower in lexicon.SAYING


_COUNCILS = words("council committee command cabinet department parliament presidency government centre center")


def _is_camps_owner(tokens: Sequence[Token], first: int, end: int, name: str) -> bool:
    """Say whether it only tells whose camp it is: "a camp of Jaish-e-Mohammad at Balakot", "the main camp of Kony"."""
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    if before[1:] != ["of"] or before[0] not in _CAMPS:
        return False
    if folded(name).rpartition(" ")[2] in leaders():
        return not any(one.is_front for one in towns(name))
    after = tokens[end : end + 2]
    return not _is_known(name) and len(after) > 1 and after[0].lower == "at" and after[1].is_capital


@cache
def leaders() -> frozenset[str]:
    """Give the last names of those who lead, folded: "Assad's fourth city" is no town of his name."""
    told = table("leaders")
    names = (str(name) for led in (told.values() if isinstance(told, dict) else ()) for name in texts(led))
    return frozenset(folded(name).rpartition(" ")[2] for name in names)


def _is_ship(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].text in _SHIPS


def _is_numbered_unit(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a battalion is called so, as it is by its own: "our correspondent with 2 Para"."""
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    is_number = len(before) > 1 and before[1].isdigit() and len(before[1]) <= _LARGEST_UNIT
    return is_number and before[0] in ("with", "of", "by")


def _is_unit(tokens: Sequence[Token], first: int, follows: Token, name: str) -> bool:
    """Say whether the word after it makes the name a unit's, a body's or a group's."""
    if follows.lower in _UNITS:
        return True
    before = [token.lower for token in tokens[max(0, first - _OF_THE) : first]]
    if follows.lower in _GROUPS and before[1:] == ["of", "the"] and head_kind(before[0]) == "armed":
        return True  # "militants of the Azawad front"; "the Kharkiv front" alone is a place
    is_body = follows.lower in _BODIES and (follows.is_capital or follows.lower in ("force", "forces"))
    return is_body and (not _is_known(name) or name.lower() in senses())


def _is_owner(tokens: Sequence[Token], first: int, end: int, name: str) -> bool:
    """Say whether a name that no table knows tells whose camp or house it is: "a Tiger camp", "the Works compound in".

    A camp that lies somewhere is called after where it is: "the Bulengo camp near Goma".
    """
    follows = tokens[end].lower
    if _is_known(name):
        return False
    if follows in _CAMPS and first > 0 and tokens[first - 1].lower in ("a", "an"):
        return True
    after = tokens[end + 1 : end + 3]
    is_in = len(after) > 1 and after[0].lower in ("in", "at") and after[1].is_capital
    return follows in _HOUSES and is_in and name.rpartition(" ")[2].lower() not in lexicon.POSITIONS


def _is_known(name: str) -> bool:
    return bool(towns(name) or regions(name))
