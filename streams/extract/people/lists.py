"""How phrases stand to each other: the preposition before each, and the list that it belongs to."""

import re
from collections.abc import Sequence

from streams.extract.people.mention import Mention
from streams.extract.people.noted import with_sides
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.lexicon import OWNING
from streams.extract.words.tokens import Token

_BEFORE_NAMES = lexicon.DETERMINERS | lexicon.words(
    """
    both all predominantly mainly mostly new brand-new modern heavy captured stolen leftist left-wing right-wing marxist
    maoist communist outlawed powerful feared shadowy dissident breakaway splinter notorious hardline
    single lone entire whole
    """  # "with new Russian tanks", "by the leftist ELN"
)
_MAKE = re.compile(r"[A-Z][A-Za-z]{0,3}-\d{1,3}[A-Za-z]?")  # of what make machines are: "backed by T-54 tanks"
_TITLES = lexicon.words(
    """
    former ousted deposed exiled late renegade president ex-president leader general colonel major captain commander
    warlord strongman chief marshal governor
    """
)
_GUESSED = 7  # tokens from "against what it believes" to "are"
_LINKS = {"with": 1, "as": 2}  # words of "along with", "as well as" before their last
_LIST_REACH = 5  # tokens from a phrase to the "and" of its list


def relate(tokens: Sequence[Token], mentions: list[Mention], tree: Tree | None = None) -> None:
    """Note of each phrase the preposition before it, or with which phrase it is coordinated."""
    for index, mention in enumerate(mentions):
        at = mention.first - 1
        if mention.prep:
            continue
        while at >= 0 and (tokens[at].lower in _BEFORE_NAMES or _MAKE.fullmatch(tokens[at].text)):
            at -= 1
        at = _before_title(tokens, mention, at)
        at = _before_part(tokens, _before_kind(tokens, tree, mention, _before_owner(tokens, at)))
        if at < 0:
            continue
        word, mention.prep = tokens[at].lower, _guessed(tokens, at)
        previous = mentions[index - 1] if index else None
        is_listed = word in ("and", ",", "or", "&", "plus") or (word == "as" and tokens[at - 1].lower == "well")
        is_listed = is_listed or (word == "with" and tokens[at - 1].lower in ("together", "along", "jointly"))
        if previous and _is_of_new_clause(tokens, tree, previous, mention, at):
            continue
        gap = at - (previous.end if previous else 0) - _LINKS.get(word, 0) * is_listed
        if previous is not None and is_listed and -1 <= gap <= 1 and previous.head != "thing":
            listed = index - 2 if index > 1 and _is_aside(tokens, mentions[index - 2], previous, at) else index - 1
            mention.coordinated, mention.prep = listed, mentions[listed].prep
        elif word in lexicon.PREPOSITIONS:
            mention.prep = word
            if word in ("by", "from", "of", "with") and at > 0:
                mention.prep = f"{tokens[at - 1].lower} {word}" if _is_verbal(tokens, at - 1) else word
        elif word in ("including", "namely"):
            mention.prep = word


def _is_aside(tokens: Sequence[Token], owner: Mention, previous: Mention, at: int) -> bool:
    """Say whether those before "and" only count who stands before them: "Hezbollah, with 2,000 men, and the army"."""
    between = [token.lower for token in tokens[owner.end : previous.first]]
    return between[:2] == [",", "with"] and previous.number is not None and tokens[at - 1].lower == ","


def _guessed(tokens: Sequence[Token], at: int) -> str:
    """Give the preposition of those whom somebody only reckons with: "against what it believes are 4,000", else ""."""
    if tokens[at].lower not in lexicon.BE:
        return ""
    before = [token.lower for token in tokens[max(0, at - _GUESSED) : at]]
    start = before.index("what") if "what" in before else 0
    return before[start - 1] if start and before[start - 1] in ("against", "from", "by") else ""


def is_backer(mention: Mention) -> bool:
    """Say whether the words before a phrase make it who helps: "backed by Uganda"."""
    verb, _, by = mention.prep.rpartition(" ")
    return by == "by" and verb in BACKING


def is_listed(mention: Mention, others: Sequence[Mention]) -> bool:
    """Say whether the next phrase of its list, or an ally, is told too: "government soldiers and clan militias"."""
    return mention.is_allied or any(
        one.coordinated is not None and 0 < one.first - mention.end <= _NEXT for one in others
    )


_NEXT = 3  # tokens from a phrase over the "and" or the "together with" to the next of its list


def _before_title(tokens: Sequence[Token], mention: Mention, at: int) -> int:
    """Give the token before what the leader is whose people they are: "to former president Taylor's militia"."""
    is_owned = any(token.lower in OWNING for token in tokens[mention.first : mention.end])
    while at >= 0 and is_owned and tokens[mention.first].is_capital and tokens[at].lower in _TITLES:
        at -= 1
    return at


def _before_part(tokens: Sequence[Token], at: int) -> int:
    """Give the "by" before what is only a part of them: "attacked by remnants of Boko Haram"."""
    if at < _PART or tokens[at].lower != "of" or tokens[at - 1].lower not in _PARTS:
        return at
    before = range(at - _PART, max(-1, at - _TO_PART), -1)
    by = next((one for one in before if tokens[one].lower == "by"), None)
    words_between = tokens[by + 1 : at - 1] if by is not None else ()
    return by if by is not None and all(one.text.isalpha() and one.text.islower() for one in words_between) else at


_PART, _TO_PART = 2, 7  # tokens from "of" back to what may be "by", and as far as it may be
_PARTS = lexicon.words(
    """
    remnants remnant dissidents holdouts affiliate affiliates offshoot branch wing cell cells band bands faction
    factions group groups gang left members elements followers supporters remainder
    """
)


def _before_kind(tokens: Sequence[Token], tree: Tree | None, mention: Mention, at: int) -> int:
    """Give the token before a word that only tells of what kind they are: the "and" of "and clan militias"."""
    if tree is None or at < 1 or tokens[at - 1].lower != "and" or tree.dep(at) != "compound":
        return at
    head = tree.head(at)
    return at - 1 if head is not None and mention.first <= head < mention.end else at


def _is_verbal(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a participle tells more than its preposition: "backed by", "a town held by", not "it was held by"."""
    word = tokens[at].lower
    return word in BACKING or (word in HOLDING and at > 0 and tokens[at - 1].lower not in lexicon.BE)


def _is_new(tokens: Sequence[Token], tree: Tree | None, previous: Mention, mention: Mention) -> bool:
    """Say whether the comma before a phrase parts it from the one before instead of listing both."""
    if previous.prep.endswith(" by") and mention.number and not previous.number:
        return True  # "backed by X, 5,600 soldiers moved"
    is_owned = tokens[mention.first - 1].lower in ("its", "their", "his")
    if is_owned and not {"and", "or"} & {token.lower for token in tokens[mention.end : mention.end + _LIST_REACH]}:
        return True  # "ringed by holdouts, its 300 guards cut off"
    return _has_verb_of_its_own(tree, previous, mention)  # "harried by artillery, 2,200 soldiers"


def _is_of_new_clause(tokens: Sequence[Token], tree: Tree | None, previous: Mention, mention: Mention, at: int) -> bool:
    """Say whether what stands before a phrase, at a token, begins another clause instead of going on with a list.

    "was attacked by 5,800 Chadians, and a Libyan battalion was broken"
    """
    if tokens[at].lower == ",":
        return _is_new(tokens, tree, previous, mention)
    is_joined = tokens[at].lower == "and" and at > 0 and tokens[at - 1].lower == ","
    return is_joined and _has_verb_of_its_own(tree, previous, mention)


def _has_verb_of_its_own(tree: Tree | None, previous: Mention, mention: Mention) -> bool:
    """Say whether a phrase does something, and the one before it does not: "by 300 rebels, their priest said"."""
    return tree is not None and _is_subject(tree, mention) and not _is_subject(tree, previous)


def _is_subject(tree: Tree, mention: Mention) -> bool:
    return tree.dep(tree.top(mention.first, mention.end)) in ("nsubj", "nsubj:pass")


def _before_owner(tokens: Sequence[Token], at: int) -> int:
    """Give the token before a leader's name whose people they are: "against Markos's guerrillas"."""
    if at < 1 or tokens[at].lower not in OWNING or not tokens[at - 1].is_capital:
        return at
    first = at - 1
    while first > 0 and tokens[first - 1].is_capital:
        first -= 1
    is_governed = first > 0 and tokens[first - 1].lower in lexicon.PREPOSITIONS
    return first - 1 if is_governed else at


HOLDING = lexicon.words("held controlled occupied ruled dominated")  # a place, which others attack
BACKING = lexicon.words(
    """
    supported backed aided assisted reinforced sponsored armed helped support backing trained led accompanied help aid
    assistance
    """
)


def with_strength(mentions: list[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """Give "a rebel army 7,000 strong" as one phrase, and "RSF: 7,000"."""
    kept: list[Mention] = []
    for one in mentions:
        before = kept[-1] if kept else None
        between = [token.lower for token in tokens[before.end : one.first]] if before else []
        ways = (_is_strength, _is_numbered)
        if before and (any(way(before, one, between) for way in ways) or _is_estimate_of(before, one, between, tokens)):
            before.number = one.number
            before.end = one.end if "by" not in between else before.end
        else:
            kept.append(one)
    return with_sides(kept, tokens)


def _is_strength(before: Mention, one: Mention, between: Sequence[str]) -> bool:
    is_of = one.head == "bare" and one.number is not None and one.number.is_strength
    is_backed = between[:1] != [] and between[0] in BACKING and between[1:2] == ["by"] and between[-1] == ","
    is_next = between in ([], [","]) or (is_backed and len(between) <= _BACKED)  # "backed by the UAE, 7,000 strong"
    return is_of and before.number is None and before.head in ("armed", "people") and is_next


_BACKED = 8  # tokens from those whom somebody backs to the comma after him


def _is_numbered(before: Mention, one: Mention, between: Sequence[str]) -> bool:
    """Say whether a number right behind them says how many they are: "besieged troops thought to number 9,000"."""
    told = [word for word in between if word != "," and word not in _ROUGHLY]
    is_said = told in (["numbering"], ["who", "number"]) or (told[1:] == ["to", "number"] and told[0] in _ESTIMATED)
    is_said = is_said or " ".join(told) in _OF_WHOM  # "soldiers, of whom there had been 7,000 in town, left"
    return is_said and before.head == "armed" and before.number is None and one.head == "bare"


_OF_WHOM = frozenset(f"of {whom} there {were}" for whom in ("whom", "which") for were in ("are", "were", "had been"))


def _is_estimate_of(before: Mention, one: Mention, between: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Say whether an aside counts the men of the body before it: "infantry, estimated at 18,000 men, struck"."""
    is_theirs = before.head == "armed" and before.number is None and one.number is not None
    is_aside = between[:1] == [","] and one.end < len(tokens) and tokens[one.end].lower in (",", "who", "which")
    told = [word for word in between[1:] if word not in _ROUGHLY]
    is_by = told[1:2] == ["by"] and told[-1:] == ["at"] and len(told) <= _BY_WHOM  # "estimated by survivors at 300"
    is_told = is_by if one.head == "bare" else one.noun in _MEN and (is_by or told[1:] in ([], ["at"], ["to", "be"]))
    return is_theirs and is_aside and is_told and told[:1] != [] and told[0] in _ESTIMATED


_BY_WHOM = 6  # tokens of "estimated by the survivors at"
_MEN = lexicon.words("men soldiers troops fighters strong guerrillas rebels")
_ROUGHLY = lexicon.words("about some around nearly over an almost perhaps")
_ESTIMATED = lexicon.words("estimated put reckoned numbering counted thought believed said totalling")
