"""States that act by their names alone: a country before a verb of war, a people's adjective before an event noun."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from operator import attrgetter

from streams.extract.cues.triggers import Trigger
from streams.extract.geography.gazetteer import capitals, country_names, country_of, demonyms, peoples
from streams.extract.geography.people_names import PeopleName, people_at
from streams.extract.people.actors import country_of_actor, country_phrases, state_forces
from streams.extract.people.lists import BACKING
from streams.extract.people.mention import Mention
from streams.extract.people.statesmen import statesmen_of
from streams.extract.words import days, lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import OWNING, words
from streams.extract.words.light import LIGHT
from streams.extract.words.repelling import beats
from streams.extract.words.tokens import Token
from streams.records import GROUND, STRIKES

_ACTS = frozenset(("launch", "begin", "mount", "open", "&", "and")) | words(
    """
    launched launches began begins mounted opened bombed shelled struck attacked invaded has have had is was massed
    stepped resumed repels repelled repulses repulsed repel repulse thwarts thwarted foils foiled
    """
)
_UNRECOGNISED = {
    "Somaliland": "somaliland", "Puntland": "puntland", "Jubaland": "jubaland-forces", "Abkhazia": "abkhaz",
    "Artsakh": "artsakh", "Biafra": "biafra", "Transnistria": "transnistria",
}  # fmt: skip
_BEATS = words("beats beat fends fended fights fought drives drove holds held wards warded throws threw")  # off or back
_MODIFIERS = lexicon.MODIFIERS | {"new", "latest", "recent", "major", "renewed"}
_BEFORE_A_SUBJECT = (
    frozenset(("", ",", "&", "“")) | lexicon.SAYING | words("and while as after that but by when which where")
)
_ACCUSE = words("accuse accuses accused accusing blame blames blamed blaming suspect suspects suspected")
_REACH = 6  # tokens from "of" to the deed that somebody is accused of
_PEOPLE_ENDS = ("sh", "ch", "ese", "iss")  # of which no plural tells the people from the adjective
_AUXILIARIES = 2  # "have now attacked"
_LINKS = words("are were is was have has had be been will would now also then")
_TO_COME = words("would will may might could")  # "warned that Russia would attack Sumy"
_MEANS = words("plans planned plan intends intended intend wants wanted")
_WHEN = words("soon now also again yet still well shortly eventually even one day")
_OF_OPINION = words("condemnation criticism reaction response denunciation outcry sanctions protests inquiry report")
_FOILED, _BROKEN = forms_of_all("repel repulse thwart foil defeat crush smash"), forms_of_all("break")
_HAD = words("had has now also already")
_CLAIM = 7  # tokens from "claims" to the deed: "claimed on Monday to have fully captured"
_FELL = words("fell fall falls fallen falling")
_TAKES = forms_of_all("take capture seize retake recapture wrest win reclaim regain conquer")
_TAKEN = 8  # tokens from the verb to from whom
_ASIDE = 25  # tokens of what a relative clause tells of a land
_FAR = 9  # tokens from an attack to its verb
_MAKING = _MODIFIERS | words(
    "up ahead on with its a an the start beginning another of second third final ground military security"
)
_ARMED_WITH = lexicon.MODIFIERS | words(
    "cruise ballistic hypersonic long-range guided tank artillery mortar glide aerial"
)


def states_of(
    document: object, tokens: Sequence[Token], mentions: Sequence[Mention], triggers: Sequence[Trigger]
) -> list[Mention]:
    """Give countries that act: a country's name before a verb of war ("Russia launched an offensive")."""
    covered = {at for mention in mentions for at in range(mention.first, mention.end)}
    starts = {trigger.first for trigger in triggers}
    found = []
    for first, end, code, army in _lands(document, tokens):
        name = " ".join(token.text for token in tokens[first:end])
        if covered.intersection(range(first, end)):
            continue
        before = tokens[first - 1].lower if first else ""
        follows = tokens[end].lower if end < len(tokens) else ""
        after = tokens[end + 1].lower if end + 1 < len(tokens) else ""
        is_acting = follows in _ACTS or (follows in _BEATS and after in ("off", "back"))
        is_acting = is_acting or _is_waging(tokens, end, triggers) or _says_it_did(tokens, end, starts)
        is_acting = is_acting or _is_to_do_it(tokens, end, starts)
        is_after = before in _BEFORE_A_SUBJECT or before in days.NAMES or before.isdigit()  # "On 6 August Ukraine"
        is_actor = is_after and (end in starts or is_acting or _past_aside(tokens, end) in starts)
        is_taker = before == "to" and _is_taker(tokens, first)
        is_loser = before == "from" and _is_taken_from(tokens, first, starts)
        is_blamed = _is_accused(tokens, first, end, starts)
        is_maker = before == "by" and _is_made_by(tokens, first, end, triggers)
        if is_taker or is_loser or is_actor or is_blamed or is_maker:
            by = before if before == "by" or is_taker or is_loser else ""
            if by and first > 1 and tokens[first - 2].lower in BACKING:
                by = f"{tokens[first - 2].lower} by"
            found.append(Mention(first, end, "state", name, army, code, prep=by))
    seats = capitals()
    for at, token in enumerate(tokens):
        seat = seats.get(token.text)
        if seat and at not in covered and _is_accused(tokens, at, at + 1, starts):
            found.append(Mention(at, at + 1, "state", token.text, f"{seat.lower()}-forces", seat))
    return [
        *found,
        *_by_their_people(tokens, covered, triggers),
        *_peoples(tokens, triggers, covered),
        *_by_arms(tokens, covered),
        *statesmen_of(tokens, covered | {at for one in found for at in range(one.first, one.end)}, triggers),
    ]


def _is_made_by(tokens: Sequence[Token], first: int, end: int, triggers: Sequence[Trigger]) -> bool:
    """Say whether an attack is the name's: "an attempt by Iran to win back", no "criticism of the attack by France"."""
    made = next((one for one in triggers if one.is_noun and one.end == first - 1), None)
    follows = tokens[end].lower if end < len(tokens) else ""
    return (
        made is not None and made.type in GROUND | STRIKES and follows not in OWNING
        and _OF_OPINION.isdisjoint(token.lower for token in tokens[max(0, made.first - _FAR) : made.first])
    )  # fmt: skip


def _past_aside(tokens: Sequence[Token], end: int) -> int | None:
    """Give where the sentence goes on after what is told of a land: "Somaliland, which .. in 1991, TOOK Las Anod"."""
    if [token.lower for token in tokens[end : end + 2]] != [",", "which"]:
        return None
    return next((at + 1 for at in range(end + 2, min(len(tokens), end + _ASIDE)) if tokens[at].lower == ","), None)


def _is_taken_from(tokens: Sequence[Token], first: int, starts: AbstractSet[int]) -> bool:
    """Say whether a place was taken from the land: "captured Las Anod from Puntland", no men from there."""
    is_place = any(token.is_capital for token in tokens[max(0, first - 2) : first - 1])  # before "from"
    return is_place and any(tokens[at].lower in _TAKES and at in starts for at in range(max(0, first - _TAKEN), first))


def _lands(document: object, tokens: Sequence[Token]) -> Iterator[tuple[int, int, str, str]]:
    """Give countries and lands with an army of their own where they are named, with that army."""
    for first, end, code in country_phrases().find(document):  # type: ignore[arg-type] # spaCy's document
        name = " ".join(token.text for token in tokens[first:end])
        if name in country_names() or name.isupper():
            yield first, end, code, f"{code.lower()}-forces"
    if not _UNRECOGNISED.keys().isdisjoint(map(_TEXT, tokens)):
        for at, token in enumerate(tokens):
            if (army := _UNRECOGNISED.get(token.text)) is not None:
                yield at, at + 1, country_of_actor(army) or "", army


_TEXT = attrgetter("text")


def _by_their_people(tokens: Sequence[Token], covered: set[int], triggers: Sequence[Trigger]) -> list[Mention]:
    """Give the state called by its people: "the British attacked", "The French, now 5,000 strong, moved on Kidal"."""
    found, starts = [], {trigger.first for trigger in triggers}
    for at in range(1, len(tokens) - 1):
        called = people_at(tokens, at) if tokens[at].is_capital and at not in covered else None
        if called is None or called.state is None or not tokens[at].lower.endswith(_PEOPLE_ENDS):
            continue
        if called.first < 1 or tokens[called.first - 1].lower != "the":
            continue
        if _is_done_by(tokens, called.first - 1, at + 1, triggers):
            found.append(_forces_of(tokens, called, at + 1, prep="by"))
            continue
        after = range(at + 2, min(len(tokens), at + _FAR))
        close = next((one for one in after if tokens[one].lower == ","), at) if tokens[at + 1].lower == "," else at
        verb = close + 1
        while verb <= close + _AUXILIARIES and verb < len(tokens) and tokens[verb].lower in _LINKS:
            verb += 1
        if verb in starts or _is_waging(tokens, verb, triggers):
            found.append(_forces_of(tokens, called, at + 1))
    return found


def _is_done_by(tokens: Sequence[Token], the: int, end: int, triggers: Sequence[Trigger]) -> bool:
    """Say whether a deed is told to be theirs, and of no part of them: "was taken by the Chinese on Wednesday"."""
    if the < 1 or tokens[the - 1].lower != "by" or not any(one.end == the - 1 for one in triggers if not one.is_noun):
        return False
    follows = tokens[end].lower
    return not follows.isalpha() or follows in lexicon.PREPOSITIONS | _BEFORE_A_SUBJECT


def _is_to_do_it(tokens: Sequence[Token], end: int, starts: set[int]) -> bool:
    """Say whether the name will, may or means to do a deed of war: "may soon attack", "plans to invade"."""
    if end >= len(tokens):
        return False
    at = end + 1
    if tokens[end].lower in _MEANS:
        return at < len(tokens) and tokens[at].lower == "to" and at + 1 in starts
    while at < len(tokens) and tokens[at].lower in _WHEN:
        at += 1
    return tokens[end].lower in _TO_COME and at in starts


def _is_taker(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a town fell to the name: "Bakhmut fell to Russia", not "England fell to Argentina"."""
    if first < 3 or tokens[first - 2].lower not in _FELL:  # noqa: PLR2004 - what fell, "fell", "to"
        return False
    return tokens[first - 3].text not in country_names() and tokens[first - 3].text not in demonyms()


def _is_waging(tokens: Sequence[Token], verb: int, triggers: Sequence[Trigger]) -> bool:
    """Say whether the verb makes the event noun right after it: "steps up its offensive"."""
    if verb >= len(tokens) or tokens[verb].lower not in LIGHT:
        return False
    made = next((one for one in triggers if one.is_noun and one.first > verb), None)
    return made is not None and all(token.lower in _MAKING for token in tokens[verb + 1 : made.first])


def _by_arms(tokens: Sequence[Token], covered: set[int]) -> list[Mention]:
    """Give the state whose arms did it: "was hit by Russian cruise missiles"."""
    found = []
    for at in range(1, len(tokens)):
        called = people_at(tokens, at) if tokens[at].is_capital and at not in covered else None
        if called is None or called.state is None or not _is_after_by(tokens, called.first):
            continue
        end = at + 1
        while end < len(tokens) and tokens[end].lower in _ARMED_WITH - lexicon.MUNITIONS:
            end += 1
        if end < len(tokens) and tokens[end].lower in lexicon.MUNITIONS:
            found.append(_forces_of(tokens, called, at + 1, prep="by"))
    return found


def _is_after_by(tokens: Sequence[Token], first: int) -> bool:
    at = first - 1 if first > 1 and tokens[first - 1].lower in ("a", "an", "the") else first
    return at > 0 and tokens[at - 1].lower == "by"


def _forces_of(tokens: Sequence[Token], called: PeopleName, end: int, prep: str = "") -> Mention:
    """Give the forces of the state whose people's name stands before `end`."""
    name = " ".join(token.text for token in tokens[called.first : end])
    home = called.state or ""
    return Mention(called.first, end, "state", name, state_forces(home), home, prep=prep)


def _says_it_did(tokens: Sequence[Token], end: int, starts: set[int]) -> bool:
    """Say whether a country says that it did a deed of war: "India said on Tuesday that it had retaken Tiger Hill"."""
    if end >= len(tokens) or tokens[end].lower not in lexicon.SAYING:
        return False
    claimed = [at for at in range(end + 3, min(len(tokens), end + _CLAIM)) if _is_claimed(tokens, at)]
    if any(at in starts or _is_beating(tokens, at) for at in claimed):
        return True
    at = next((at for at in range(end + 1, min(len(tokens), end + _REACH)) if tokens[at].lower == "it"), None)
    while at is not None and at + 1 < len(tokens) and tokens[at + 1].lower in _HAD:
        at += 1
    return at is not None and tokens[at].lower in _HAD and (at + 1 in starts or _is_beating(tokens, at + 1))


def _is_claimed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the verb is what somebody claims of himself: "claims to have captured Avdiivka"."""
    before = [token.lower for token in tokens[max(0, at - _CLAIM) : at]]
    return before[-2:] == ["to", "have"] or (before[-3:-1] == ["to", "have"] and before[-1] in _HAD | {"fully"})


def _is_beating(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the verb tells that an attack came to nothing: "broken up an attempt", "beaten off an assault"."""
    word, follows = tokens[at].lower, tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return word in _FOILED or beats(word, follows) or (word in _BROKEN and follows == "up")


def _is_accused(tokens: Sequence[Token], first: int, end: int, starts: set[int]) -> bool:
    """Say whether a deed of war is laid to the name: "accused Kyiv of attacking Belgorod"."""
    before = tokens[first - 1].lower if first else ""
    follows = tokens[end].lower if end < len(tokens) else ""
    is_deed = any(at in starts for at in range(end + 1, end + 1 + _REACH))
    return before in _ACCUSE and follows in ("of", "for") and is_deed


def _home_at(tokens: Sequence[Token], at: int) -> str | None:
    """Give the state of "a US drone strike" or "Saudi-led air strikes", which no people's adjective tells."""
    text = tokens[at].text
    people = text.removesuffix("-led")
    if people != text and text[:1].isupper():
        return _INITIALS.get(people) or demonyms().get(people.lower()) or country_of(people)
    return _INITIALS.get(text)


_INITIALS = {"US": "US", "U.S.": "US", "UK": "GB", "U.K.": "GB", "UAE": "AE", "U.A.E.": "AE"}


def _is_model(token: Token, trigger: Trigger) -> bool:
    """Say whether it only tells of what kind what is fired is: "Cambodian BM-21 rockets", "Russian Grad rockets"."""
    is_fired = trigger.type in STRIKES
    return is_fired and (token.lower in _MODELS or any(letter.isdigit() for letter in token.text))


_MODELS = words(
    "grad katyusha scud iskander kalibr kinzhal shahed smerch uragan tochka tochka-u fajr qassam lancet glide cruise mm"
)


def _peoples(tokens: Sequence[Token], triggers: Sequence[Trigger], covered: set[int]) -> list[Mention]:
    """Give the people whose adjective owns an event noun: "the Russian offensive", "Israeli airstrikes"."""
    found = []
    for trigger in triggers:
        at = trigger.first - 1
        while trigger.is_noun and at > 0 and (tokens[at].lower in _MODIFIERS or _is_model(tokens[at], trigger)):
            at -= 1
        called = people_at(tokens, at) if trigger.is_noun and at >= 0 and at not in covered else None
        word = tokens[at].lower
        if trigger.is_noun and at >= 0 and at not in covered and (home := _home_at(tokens, at)) is not None:
            found.append(Mention(at, trigger.first, "state", tokens[at].text, state_forces(home), home))
            continue
        if called is not None and called.state:
            found.append(replace(_forces_of(tokens, called, at + 1), end=trigger.first))
        elif called is not None and tokens[at].is_capital:
            found.append(Mention(at, trigger.first, "armed", tokens[at].text, None, peoples()[word], noun=word))
    return found
