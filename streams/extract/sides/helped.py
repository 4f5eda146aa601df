"""With whose help somebody attacks who is named for nothing else: "with French air support", "US-backed rebels"."""

import re
from collections.abc import Iterator

from streams.extract.clauses import Clauses, Draft
from streams.extract.geography.gazetteer import country_of, demonyms
from streams.extract.geography.people_names import people_at
from streams.extract.people.actors import army_of_state
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased
from streams.extract.words.tokens import token_at

_HOW = r"(?:(?:heavy|strong|close|direct|decisive|crucial|massive|some|limited|military|logistical|tactical) ){0,2}"
_MEANS = r"(?:(?:military|logistical|close|air|aerial|naval|artillery|drone|ground|tank|fire|helicopter) ){0,3}"
_HELP = (
    r"(?:support|backing|help|assistance|aid|cover|backup|air ?power|air ?strikes|warplanes|jets|helicopters|"
    r"firepower|bombing|fire|artillery)"
)
# "with French air support", "under cover of Russian airstrikes"
_THEIR_HELP = Cased(
    rf"\b(?:with|under|amid|thanks to|using|aided by|helped by) (?:the )?(?:cover of )?{_HOW}"
    rf"(?P<who>(?-i:[A-Z])[\w.-]+(?: (?-i:[A-Z])[\w-]+)?)(?:['\u2019]s)? {_MEANS}{_HELP}\b",
    re.IGNORECASE,
)
# "with air support from Russia", "with the backing of Uganda"
_HELP_OF = Cased(
    rf"\b(?:with|thanks to) (?:the |an? )?{_HOW}{_MEANS}(?:support|backing|help|assistance|aid|cover) (?:of|from|by) "
    r"(?:the )?(?P<who>(?-i:[A-Z])[\w.-]+(?: (?-i:[A-Z])[\w-]+)*)",
    re.IGNORECASE,
)
_INITIALS = {"US": "US", "U.S.": "US", "UK": "GB", "U.K.": "GB", "UAE": "AE", "American": "US"}
_BACKED = ("-backed", "-supported", "-aided")
_PARTS = words("; who when as after while and but before")
_BACKS = forms_of_all("support back aid assist")
_THE_ATTACK = r"the (?:attack|attackers|attacking (?:troops|forces)|assault|offensive|operation|advance|raid)"
_NUMBER = (
    r"(?:(?:the|an?|some|about|around|nearly|almost|over|perhaps|roughly|up to|at least|an estimated|more than|"
    r"as many as|another|a further|several|tens of|of) )*"
    r"(?:\d[\d,.]*(?: (?:hundred|thousand))?|dozens of|hundreds of|thousands of|(?:hundred|thousand))? ?"
)
_HELPED = r"(?:backed|supported|helped|aided|assisted|covered)"
_HELPING = r"(?:backing|supporting|helping|aiding|assisting)"
_ARE = r"(?:(?:was|were|is|are|has been|have been|had been|being) )+"
# "It was backed by Ugandan warplanes", "They have the support of some 900 tribesmen", said after the attack
_BACKED_SO = re.compile(
    rf"^\W*(?:it|they|{_THE_ATTACK}) (?:{_ARE}(?:also |heavily |closely )?{_HELPED}(?: from the air)? by|"
    rf"(?:also )?(?:has|have|had|enjoys?) the (?:support|backing|help) of) {_NUMBER}$|"
    rf"^\W*(?:also )?{_HELPING} (?:them|it|{_THE_ATTACK}) {_ARE}{_NUMBER}$",
    re.IGNORECASE,
)
# "Some 900 tribesmen led by a former minister were helping them"
_OPENS = re.compile(rf"^\W*{_NUMBER}$", re.IGNORECASE)
_TO_LEAVE = r"(?! (?:to )?(?:defend|resist|hold|repel|stop|flee|leave|escape|retreat|withdraw))"
_BACK_THEM = re.compile(
    rf"(?:[^,;.]{{0,70}}?)(?:, [^,;.]{{2,30}},)? "
    rf"(?:{_ARE}(?:also |now )?{_HELPING}|(?:also )?(?:{_HELPED}|back|support|help|aid|assist)) "
    rf"(?:them|it|{_THE_ATTACK})\b{_TO_LEAVE}",
    re.IGNORECASE,
)
_HELPERS = frozenset({"armed", "state", "platform"})


def backing_it(clauses: Clauses) -> list[Mention]:
    """Give who is told to help in an attack of which a sentence before tells, with their list."""
    text = clauses.sentence.text
    for one in clauses.mentions:
        before = text[: clauses.tokens[one.first].start]
        if one.head in _HELPERS and (
            _BACKED_SO.match(before)
            or (_OPENS.match(before) and _BACK_THEM.match(text, clauses.tokens[one.end - 1].end))
        ):
            return [one, *followers(clauses, one)]
    return []


def helpers_of(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give whose help the attackers of a draft have, who stand as nothing but helpers."""
    if not draft.attackers:
        return []
    found = [*_with_help(clauses, draft), *_in_names(clauses, draft), *_supporting(clauses, draft)]
    own = {one.actor_id for one in draft.attackers}
    return [one for one in found if one not in draft.attackers and one.actor_id not in own]


def _with_help(clauses: Clauses, draft: Draft) -> Iterator[Mention]:
    text = clauses.sentence.text
    for pattern in (_THEIR_HELP, _HELP_OF):
        for match in pattern.finditer(text):
            first, end = (
                token_at(clauses.tokens, match.start("who")),
                token_at(clauses.tokens, match.end("who") - 1) + 1,
            )
            begun = token_at(clauses.tokens, match.start())
            if _helps_attack(clauses, draft, begun, end) and (one := _state(clauses, first, end)) is not None:
                yield next((known for known in clauses.mentions if known.first == first and known.head != "thing"), one)


def _helps_attack(clauses: Clauses, draft: Draft, begun: int, end: int) -> bool:
    """Say whether the help is the attack's: told first, right after who attacks, or after all that is attacked."""
    if begun == 0:
        return True
    before = begun - 1 - (clauses.tokens[begun - 1].lower == ",")
    last = next((one for one in clauses.mentions if one.first <= before < one.end), None)
    is_theirs = last is None or last in draft.attackers
    between = range(min(draft.trigger.first, begun), max(draft.trigger.end, end))
    return is_theirs and all(clauses.tokens[at].lower not in _PARTS for at in between)


def _in_names(clauses: Clauses, draft: Draft) -> Iterator[Mention]:
    """Give who backs those whose name stands beside it: "US-backed Kurdish YPG", not "Turkish-backed rebels"."""
    for one in draft.attackers:
        for at in range(one.first, one.end):
            word = clauses.tokens[at].text
            ending = next((end for end in _BACKED if word.endswith(end)), None)
            state = _state_of(word.removesuffix(ending)) if ending is not None else None
            is_named = any(token.is_capital for token in clauses.tokens[at + 1 : one.end])
            if ending is not None and state is not None and is_named:
                yield Mention(at, at + 1, "state", word.removesuffix(ending), army_of_state(state), state)


def _supporting(clauses: Clauses, draft: Draft) -> Iterator[Mention]:
    """Give whose verb tells that he helps those who attack: "Ugandan warplanes supported the army as it took Bor"."""
    tree = clauses.tree
    for at, token in enumerate(clauses.tokens if tree is not None else ()):
        if token.lower not in _BACKS or tree is None or at == draft.trigger.first:
            continue
        helped, helping = tree.children(at, "obj"), tree.children(at, "nsubj")
        if any(one.first <= head < one.end for one in draft.attackers for head in helped):
            yield from (
                one for one in clauses.mentions if one.is_fighting and any(one.first <= i < one.end for i in helping)
            )


def _state(clauses: Clauses, first: int, end: int) -> Mention | None:
    """Give the state whose name, or whose people's name, the tokens begin with."""
    for last in range(end, first, -1):
        name = " ".join(token.text for token in clauses.tokens[first:last])
        people = people_at(clauses.tokens, last - 1)
        state = _state_of(name) or (people.state if people is not None and people.first == first else None)
        if state is not None:
            return Mention(first, last, "state", name, army_of_state(state), state)
    return None


def _state_of(name: str) -> str | None:
    return _INITIALS.get(name) or country_of(name) or demonyms().get(name.lower())
