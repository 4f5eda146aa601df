"""Who stands on a word of the sentence, if he may wage war: a phrase already known, a state, an office, a name."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from streams.extract.clauses import Clauses
from streams.extract.geography.gazetteer import called, capitals, country_of
from streams.extract.geography.people_names import people_at
from streams.extract.people import actors
from streams.extract.people.kinds import kind_of
from streams.extract.people.leaders import leads
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import is_speaker
from streams.extract.syntax.dependencies import Tree
from streams.extract.telling.attribution import attribution_of
from streams.extract.words import days, lexicon, nouns
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_SUBJECTS = ("nsubj", "nsubj:outer")
_SAYING = lexicon.SAYING | words("denied denies deny conceded acknowledged acknowledges")
_GROUPS = words(
    """
    police junta government coalition generals regime rebels guerrillas insurgents militia cartel gang gangs mutineers
    mujahideen raiders attackers occupiers enemy adversary column columns brigade division corps battalion battalions
    army navy alliance party front faction factions marines paratroopers commandos gunners bomber gunmen peacekeepers
    """
)
_OFFICES = words(
    """
    ministry staff command headquarters spokesman spokeswoman spokesperson minister president presidency radio
    television tv agency broadcaster communique communiqu\u00e9 bulletin
    """
)
_TITLES = words(
    """
    military army defence defense political chief senior top deputy field spokesman spokeswoman spokesperson commander
    leader general gen colonel col lieutenant lt major maj brigadier brig marshal admiral captain capt warlord emir head
    official president minister mr mullah sheikh
    """
)
_SHORT = 3  # letters; longer words of a headline have capitals
_SAYS = 4  # tokens from whose spokesman it is to the verb
_OFFICE_REACH = 6  # tokens from whose it is to the office


def party_on(clauses: Clauses, tree: Tree, at: int, *, may_speak: bool = False) -> Mention | None:
    """Give the phrase on a token if it may wage war: one already known, a state, a capital, an unknown name."""
    token = clauses.tokens[at]
    if may_speak and token.lower in _OFFICES:
        return _office_of(clauses, tree, at)
    mention = next((one for one in clauses.mentions if one.first <= at < one.end), None)
    if (mention is None and token.lower == "it") or _are_its_men(clauses, at):
        return speaker_of(clauses, tree, at)
    if mention is not None and (mention.head != "thing" or mention.noun not in _GROUPS):
        return mention if mention.is_fighting and (may_speak or not is_speaker(clauses, mention)) else None
    first, end = _span(clauses, tree, at)
    if token.is_capital and (tree.nodes[at].pos == "PROPN" or _is_unknown_name(clauses, at)):
        titled = _of_title(clauses, tree, at, first) if may_speak else None
        return _for_whom(clauses, end) if _speaks_for(clauses, end) else titled or named_at(clauses, first, end)
    if token.lower in _GROUPS:
        return Mention(first, end, "armed", _text(clauses, first, end), noun=token.lower)
    return None


def _is_unknown_name(clauses: Clauses, at: int) -> bool:
    """Say whether a word that the tagger takes for a noun is a name: "the BRA overran", "by the Cocoyes"."""
    token = clauses.tokens[at]
    if at == 0 or clauses.tokens[at - 1].lower != "the" or token.lower in _GROUPS | _OFFICES | _TITLES:
        return False
    return not all(one.is_capital for one in clauses.tokens if one.text.isalpha() and len(one.text) > _SHORT)


def _speaks_for(clauses: Clauses, end: int) -> bool:
    """Say whether an aside says that the name before it only speaks: "Willy Ngoma, who speaks for the M23,"."""
    aside = [token.lower for token in clauses.tokens[end : end + _ASIDE]]
    return aside[:1] == [","] and not _SPEAKERS.isdisjoint(aside[1:])


def _for_whom(clauses: Clauses, end: int) -> Mention | None:
    """Give for whom he speaks: the first who fights in the aside, None where that is not told."""
    aside = range(end + 1, end + _ASIDE + _SAYS)
    comma = next((at for at in aside if at < len(clauses.tokens) and clauses.tokens[at].lower == ","), aside.stop)
    return next((one for one in clauses.mentions if end < one.first < comma and one.is_fighting), None)


def _of_title(clauses: Clauses, tree: Tree, at: int, first: int) -> Mention | None:
    """Give whose the title before a name is: "Taliban spokesman Muslim Khan", "rebel commander Omar Ali"."""
    while first > 0 and clauses.tokens[first - 1].is_capital and not _is_title(clauses, first - 1):
        first -= 1
    begun = first
    while begun > 0 and _is_title(clauses, begun - 1):
        begun -= 1
    if begun == first:
        return None
    if begun > 1 and clauses.tokens[begun - 1].lower in lexicon.OWNING:  # "Haftar's spokesman Ahmed al-Mismari"
        return named_at(clauses, name_start(clauses, begun - 2), begun - 1)
    theirs = next((one for one in clauses.mentions if first > one.end >= begun and kind_of(one)), None)
    return replace(theirs, head="armed") if theirs is not None else _office_of(clauses, tree, at)


def _is_title(clauses: Clauses, at: int) -> bool:
    return clauses.tokens[at].lower.rstrip(".") in _TITLES


_ASIDE = 6  # tokens of ", a military spokesman for"
_SPEAKERS = words("spokesman spokeswoman spokesperson speaks spokesmen")


def _are_its_men(clauses: Clauses, at: int) -> bool:
    """Say whether they are nobody but the speaker's: "Iran said its men had captured the village"."""
    return at > 0 and clauses.tokens[at].lower in _PEOPLE and clauses.tokens[at - 1].lower in ("its", "their")


_PEOPLE = words("men fighters militants members mujahideen warriors militiamen elements")


def speaker_of(clauses: Clauses, tree: Tree, at: int) -> Mention | None:
    """Give who says what "it" or "its" at `at` stands in: "Turkey said it had launched an offensive"."""
    above = next((one for one in tree.ancestors(at) if clauses.tokens[one].lower in _SAYING), None)
    subjects = [one for one in tree.children(above, *_SUBJECTS) if one < at] if above is not None else []
    found = next((party for one in subjects if (party := party_on(clauses, tree, one, may_speak=True))), None)
    return found or _told_by(clauses, at)


def _told_by(clauses: Clauses, at: int) -> Mention | None:
    """Give who fights and is told to say it, whatever the tree has: "According to a statement by JNIM, it"."""
    text = clauses.sentence.text
    who = attribution_of(text).who
    start = text.find(who) if who else -1
    if who is None or start < 0 or start + len(who) > clauses.tokens[at].start:
        return None
    theirs = [one for one in clauses.mentions if start <= clauses.tokens[one.first].start < start + len(who)]
    theirs = [one for one in theirs if kind_of(one) and not one.is_pronoun]
    return theirs[0] if len(theirs) == 1 and theirs[0].actor_id else None


def _office_of(clauses: Clauses, tree: Tree, at: int) -> Mention | None:
    """Give the state whose office speaks: "Russia's defence ministry", "the Ukrainian general staff"."""
    below = [child for child in range(at - 1, max(-1, at - _OFFICE_REACH), -1) if at in tree.ancestors(child)]
    known = (one for one in clauses.mentions if one.actor_id and any(one.first <= child < one.end for child in below))
    if (found := next(known, None)) is not None:
        return found
    for child in below:
        people = people_at(clauses.tokens, child)
        if people is not None and people.state:
            name, home = " ".join(token.text for token in clauses.tokens[people.first : child + 1]), people.state
            return Mention(people.first, child + 1, "state", name, actors.state_forces(home), home)
        named = named_at(clauses, name_start(clauses, child), child + 1)
        if named is not None and named.head == "state":
            return named
    return None


def is_quoted(tokens: Sequence[Token], mention: Mention) -> bool:
    """Say whether somebody of those speaks: "the army spokesman said", "army spokesman Sylvain Ekenge said"."""
    return any(token.lower in lexicon.SAYING for token in tokens[mention.end : mention.end + _SAYS])


def named_at(clauses: Clauses, first: int, end: int) -> Mention | None:
    """Give a capitalised name as a party: a state, a capital for its state, else no place and nobody's office."""
    while first + 1 < end and clauses.tokens[first].lower in days.NAMES:
        first += 1  # "On 6 August Ukraine launched"
    name = _text(clauses, first, end)
    state = country_of(name) or capitals().get(name)
    if state:
        return Mention(first, end, "state", name, actors.state_forces(state), state)
    last = clauses.tokens[end - 1].lower
    if not name[:1].isupper() or name.lower() in called() or last in nouns.NO_NAMES:
        return None
    if not nouns.persons("things").isdisjoint((last, f"{last}s")):
        return None  # "struck by an Iskander"
    if any(place.first < end and first < place.end and place.bearer is not None for place in clauses.places):
        return None
    if first == 0 and end == 1 and _is_common_noun(clauses):
        return None  # "Offensive stalls", "Village raided"
    return Mention(first, end, "armed", name, actors.actor_named(name) or leads(name))


def _is_common_noun(clauses: Clauses) -> bool:
    """Say whether the first word, a capital whatever it is, is a noun that names an event or a place of any kind."""
    word = clauses.tokens[0].lower
    return any(one.first == 0 for one in clauses.triggers) or word in lexicon.POSITIONS | nouns.HELD


def name_start(clauses: Clauses, at: int) -> int:
    """Give where the name that ends there begins: of "After Wagner's attack" at the second word."""
    named = takewhile(lambda one: one.is_capital and one.lower not in nouns.NO_NAMES, reversed(clauses.tokens[:at]))
    return at - sum(1 for _ in named) if clauses.tokens[at].is_capital else at


def _span(clauses: Clauses, tree: Tree, at: int) -> tuple[int, int]:
    """Give the tokens of a name: its head with the words of the name left and right of it."""
    first, end = at, at + 1
    while first > 0 and tree.head(first - 1) == at and tree.dep(first - 1) in ("compound", "amod", "flat", "nummod"):
        if not clauses.tokens[first - 1].is_capital and tree.nodes[at].pos == "PROPN":
            break
        first -= 1
    while end < len(clauses.tokens) and tree.dep(end) in ("flat", "compound"):
        if not clauses.tokens[end].text.rpartition("-")[2][:1].isupper():  # "Haider Abadi", "Haider al-Abadi"
            break
        end += 1
    return first, end


def _text(clauses: Clauses, first: int, end: int) -> str:
    return clauses.sentence.text[clauses.tokens[first].start : clauses.tokens[end - 1].end]
