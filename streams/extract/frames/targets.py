"""Where the name of what is attacked, held or left may begin: a place even where no table knows it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from streams.extract.cues.triggers import Trigger
from streams.extract.frames.freeing import is_passed
from streams.extract.frames.origins import carries_off
from streams.extract.geography.gazetteer import country_of, regions, towns
from streams.extract.geography.no_places import text_of
from streams.extract.people.leaders import is_leader
from streams.extract.sides.repulses import beats_off
from streams.extract.syntax.dependencies import Tree
from streams.extract.telling.sent import sent_to
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import head_kind
from streams.extract.words.senses import senses
from streams.extract.words.tokens import Token
from streams.records import STRIKES

_TAKES_PLACE = frozenset({"capture", "assault", "siege", "raid", "shelling", "airstrike", "bombing", "retreat"})
_AIMED = frozenset({"offensive", "assault", "siege", "capture", "shelling", "raid"})
_ENTERED = words("enter invade approach penetrate reach threaten cleanse purge")
_AIMS = words("on upon against at of around")
_BATTLES = words("battle battles")
_ONTO = (["on"], ["upon"], ["at"], ["onto"], ["into"])
_COMES = words("come comes came coming remain remains remained")
_UNDER = 4  # tokens from "under" to the noun: "under heavy rebel shelling"
_BETWEEN = words("the of over in nearby key strategic city town village back besieged embattled port border") | {
    '"', "\u201d",  # said of it in their words: 'they "liberated" Toretsk'
}  # fmt: skip


def object_starts(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> Iterator[int]:
    """Give the tokens where the place that a trigger names may begin."""
    if tree is not None and "under" in [token.lower for token in tokens[max(0, trigger.first - _UNDER) : trigger.end]]:
        yield from _subjects(tokens, trigger, tree)
    if _opens_with_target(tokens, trigger):
        yield 0
    if trigger.is_noun:
        yield from _aims_of_noun(tokens, trigger)
        return
    if beats_off(tokens, trigger):
        yield from _holding_out(tokens, trigger, tree)
        return
    if trigger.type == "clash" and (held := _to_hold(tokens, trigger)) is not None:
        yield held
    if (aim := sent_to(tokens, trigger)) is not None:
        yield _first_name(tokens, aim)
    is_entered = trigger.lemma in _ENTERED and trigger.end < len(tokens) and tokens[trigger.end].is_capital
    if (
        trigger.type in _TAKES_PLACE - {"shelling", "airstrike", "bombing", "retreat"}
        or is_entered
        or _is_next(tokens, trigger)
    ):
        by_storm = [one.lower for one in tokens[trigger.end : trigger.end + 2]] == ["by", "storm"]
        yield _first_name(tokens, trigger.end + 2 * by_storm)  # "took by storm Agdam"
    if trigger.type in STRIKES and [one.lower for one in tokens[trigger.end : trigger.end + 1]] in _ONTO:
        yield _first_name(tokens, trigger.end + 1)  # "dropped bombs on Thingannyinaung"
    yield from _raided(tokens, trigger)
    if trigger.type == "retreat" and (left := _left_at(tokens, trigger.end)) is not None:
        yield left
    yield from _fallen(tokens, trigger, tree)


def _is_uphill(tokens: Sequence[Token], trigger: Trigger) -> bool:
    after = [token.text for token in tokens[trigger.end : trigger.end + _TO_HILL]]
    is_up = trigger.type == "assault" and after[:1] == ["up"]
    return is_up and any(one in _HILLS for one in after) and after[1][:1].isupper()


_HILLS, _TO_HILL = words("Hill Ridge Mount Mountain Heights"), 5  # tokens of "up Pork Chop Hill"


def _raided(tokens: Sequence[Token], trigger: Trigger) -> Iterator[int]:
    """Give where the place of a raid, or of a hill, may begin: "looted and burned Tola", "kidnapped 12 from it"."""
    after = [token.lower for token in tokens[trigger.end : trigger.end + _FROM_WITHIN] if trigger.type == "raid"]
    if after[:1] == ["through"]:
        yield _first_name(tokens, trigger.end + 1)
    elif after[:1] == ["and"] and after[1:2] and after[1].endswith("ed"):
        yield _first_name(tokens, trigger.end + 2)
    elif carries_off(trigger) and "from" in after:
        yield _first_name(tokens, trigger.end + after.index("from") + 1)
    elif _is_uphill(tokens, trigger):
        yield trigger.end + 1  # "stormed up Pork Chop Hill"
    elif after[1:3] in _OF_MEN and after[:1] == ["the"]:
        yield _first_name(tokens, trigger.end + 3)


_OF_MEN = (["men", "of"], ["people", "of"], ["villagers", "of"])  # "rounded up the men of Litingo"
_FROM_WITHIN = 7  # tokens from who is carried off to where they were


def _aims_of_noun(tokens: Sequence[Token], trigger: Trigger) -> Iterator[int]:
    follows = tokens[trigger.end].lower if trigger.end < len(tokens) else ""
    is_struck = trigger.type in ("airstrike", "bombing") and _is_of_land(tokens, trigger.end + 1)
    if follows in _AIMS and (trigger.type in _AIMED or is_struck):
        yield _first_name(tokens, trigger.end + 1)
    elif trigger.end - trigger.first > 1 and _is_next(tokens, trigger):
        yield trigger.end  # "rockets fired from Gaza hit Sderot"
    elif follows == "for" and tokens[trigger.end - 1].lower in _BATTLES:
        yield _first_name(tokens, trigger.end + 1)
    elif trigger.type in _AIMED and follows == "by" and (aim := _after_doers(tokens, trigger.end + 1)) is not None:
        yield _first_name(tokens, aim)


def _is_of_land(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the name there is followed by its land or province: "an air strike on Gorom in Burkina Faso"."""
    first = _first_name(tokens, at)
    after = [token.lower for token in tokens[first + 1 : first + 2]]
    if not tokens[first : first + 1] or not tokens[first].is_capital or after not in (["in"], [","]):
        return False
    whole = [token.text for token in takewhile(lambda one: one.is_capital, tokens[first + 2 :])]
    named = " ".join(whole)
    return bool(whole) and (country_of(named) is not None or bool(regions(named)))


def _after_doers(tokens: Sequence[Token], at: int) -> int | None:
    """Give where the aim may begin after who attacks, told right before: "an attack by the rebels on Kelbana"."""
    words_after = [token.lower for token in tokens[at : at + _DOERS_WITHIN]]
    found = next((one for one, word in enumerate(words_after) if word in _AIMED_BY), 0)
    is_told = found > 0 and head_kind(words_after[found - 1]) is not None and "," not in words_after[:found]
    return at + found + 1 if is_told else None


_AIMED_BY, _DOERS_WITHIN = words("on against"), 7  # tokens from "by" to "on"


def _to_hold(tokens: Sequence[Token], trigger: Trigger) -> int | None:
    """Give where the name of what they fight for may begin: "were fighting to hold Buchanan against rebels"."""
    near = [token.lower for token in tokens[trigger.end : trigger.end + _TO_HOLD]]
    held = (at for at, pair in enumerate(pairwise(near)) if pair[0] == "to" and pair[1] in _HOLDS)
    found = next(held, None)
    return _first_name(tokens, trigger.end + found + 2) if found is not None else None


_TO_HOLD = 4  # tokens from "fighting" to "hold"
_HOLDS = words("hold keep defend retain save protect")


def _left_at(tokens: Sequence[Token], at: int) -> int | None:
    """Give where the name of what is left may begin: "withdrew from Mohammara", "retreated to the hills from Alta"."""
    near = [token.text for token in tokens[at : at + _TO_FROM]]
    if near[:1] != ["from"] and not (near and near[0] in _WHITHER and "from" in near):
        return None
    start = at + near.index("from") + 1
    is_plain = all(one.isalpha() and one.islower() for one in near[: start - at])
    return start if is_plain and _is_left(tokens, start) else None


_TO_FROM = 6  # tokens from "retreated into the hills" to "from"
_WHITHER = words("into to across towards toward over back")
_MOST_WORDS = 2  # of a name that no table need know
_NO_TOWNS = words(
    """
    cup league party union council nations bank court open games series tour prix united alliance pact treaty accord
    talks street exchange championship trophy association federation committee
    """
)


def _is_left(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a bare name is told to be left: "Mohammara", "Zelen Brod", not "NATO" or "World Cup"."""
    name: list[str] = []
    while at < len(tokens) and tokens[at].text[:1].isupper():
        name.append(tokens[at].text)
        at += 1
    if not 0 < len(name) <= _MOST_WORDS or not all(one.istitle() and one.isalpha() for one in name):
        return False
    return not is_leader(name[-1]) and name[-1].lower() not in _NO_TOWNS


def _holding_out(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> Iterator[int]:
    """Give where the name of a town that holds out may begin; whom others beat off is no place."""
    if tree is not None and trigger.lemma.endswith(" against"):
        yield from (_start_of(tokens, tree, one) for one in tree.children(trigger.first, "nsubj"))


def _fallen(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> Iterator[int]:
    """Give where the name of what fell or was taken may begin."""
    if tree is not None and trigger.type in _TAKES_PLACE:
        is_subject = trigger.lemma == "fall" or is_passed(trigger) or is_received(trigger)
        told = ("nsubj", "nsubj:pass") if is_subject else ("nsubj:pass",)  # "Bor, a market town, fell"
        for subject in tree.children(trigger.first, *told):
            if not _is_thing(tokens, tree, subject):
                yield _start_of(tokens, tree, subject)


def _is_thing(tokens: Sequence[Token], tree: Tree, subject: int) -> bool:
    """Say whether a sentence only begins with a common word: "Shots fell inside the base" tells of no town Shots."""
    is_common = subject == 0 and tree.nodes[subject].tag == "NNS" and tokens[subject].lower in senses()
    return is_common and not any(town.is_exact for town in towns(tokens[subject].text))


def is_received(trigger: Trigger) -> bool:
    """Say whether the words tell of how many shells a place has had: "Bor received 51 mortar rounds"."""
    return trigger.type == "shelling" and trigger.lemma.startswith(_RECEIVED)


_RECEIVED = ("received ", "receives ", "took ", "takes ", "suffered ")


def _subjects(tokens: Sequence[Token], trigger: Trigger, tree: Tree) -> Iterator[int]:
    """Give where the name of what is under attack may begin: "Mariupol has been under attack"."""
    for at in dict.fromkeys((trigger.first, trigger.end - 1, tree.head(trigger.end - 1))):
        is_under = at is not None and (tokens[at].lower in _COMES or bool(tree.children(at, "cop")))
        for subject in tree.children(at, "nsubj") if at is not None and is_under else ():
            if tokens[subject].is_capital:
                yield _start_of(tokens, tree, subject)


def _start_of(tokens: Sequence[Token], tree: Tree, subject: int) -> int:
    first = subject
    while first > 0 and tree.head(first - 1) == subject and tokens[first - 1].is_capital:
        first -= 1
    return first


def _opens_with_target(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the sentence begins with a known town that is hit: "Ramadi falls to", "Kidal under attack from"."""
    end = next((at for at, token in enumerate(tokens) if not token.is_capital), 0)
    if not 0 < end <= _LONGEST_FIRST or end > trigger.first:
        return False
    if _is_set_apart(tokens, end, trigger):
        return _is_known(tokens, end)
    before = [token.lower for token in tokens[end : trigger.first]]
    is_under = trigger.is_noun and (tokens[trigger.first].lower == "under" or "under" in before)
    if is_under and "under" in before[-_UNDER:]:
        before = before[: len(before) - before[::-1].index("under")]  # "came under rebel attack"
    between = set(before)
    follows = tokens[trigger.end].lower if trigger.end < len(tokens) else ""
    is_apposed = trigger.form == "past" and end + 1 == trigger.first and tokens[end].lower == ","
    if is_apposed and any(token.lower == "by" for token in tokens[trigger.end : trigger.end + _BY_WHOM]):
        return True  # "Tessalit, stormed at the weekend by 3,100 soldiers, is"
    is_done = trigger.form == "past" and (follows == "by" or _is_taken_in_headline(tokens, trigger))
    is_lost = trigger.lemma == "fall" and trigger.type == "capture" and follows == "to"
    is_faced = bool(between & _FACING) and between <= _LYING | _FACING and trigger.type in _AIMED
    is_hit = (is_under or is_done or is_lost) and between <= _LYING
    return (is_hit or is_faced) and _is_known(tokens, end)


def _is_taken_in_headline(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether a headline leaves "was" out: "Mingora retaken", "Tikrit recaptured from militants, army says"."""
    if trigger.lemma not in _TAKEN or tokens[-1].lower == ".":
        return False
    after = tokens[trigger.end : trigger.end + _FROM_WHOM]
    if not after or after[0].lower in _BREAKS:
        return True
    return after[0].lower == "from" and any(one.is_capital or head_kind(one.lower) == "armed" for one in after[1:])


def _is_set_apart(tokens: Sequence[Token], end: int, trigger: Trigger) -> bool:
    """Say whether a mark parts the name from what is told of it: "Aden, besieged by", "Aden: 6,000 attack"."""
    mark, follows = tokens[end].lower, tokens[min(end + 1, len(tokens) - 1)].lower
    if trigger.type not in _AIMED:
        return False
    is_told = follows in ("where", "which", "with", "under") or trigger.first == end + 1
    return (mark == "," and is_told) or (mark == ":" and tokens[-1].lower != ".")


def _is_known(tokens: Sequence[Token], end: int) -> bool:
    return any(town.is_front or town.population >= _TOWN for town in towns(text_of(tokens, 0, end)))


_FACING = words(
    "faces facing faced face braces bracing braced expects expecting expected awaits awaiting awaited fears fearing"
)


_TAKEN = words("recapture retake capture liberate overrun")
_FROM_WHOM = 5  # tokens from the verb to those who held it
_BREAKS = words(", ; : - \u2013 \u2014 as after amid says say")
_BY_WHOM = 8  # tokens from "stormed" to "by"
_LONGEST_FIRST = 3  # words
_TOWN = 10_000  # inhabitants; a smaller one's name may be a word
_LYING = lexicon.BE | words(
    "a an the another new fresh its for to "
    "has have had under come comes came coming lay lies stood stands sat sits remains remained still again now"
)


def _is_next(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether a name follows at once: "fled Minova", "shelled Debaltseve"."""
    follows = tokens[trigger.end] if trigger.end < len(tokens) else None
    return trigger.type in _TAKES_PLACE and follows is not None and follows.is_capital


def _first_name(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].lower in _BETWEEN:
        at += 1
    return at
