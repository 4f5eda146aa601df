"""Whom an attack that a noun tells is on: "the offensive against the 6,000-strong ADF", "the siege of 7,000 men"."""

from collections.abc import Sequence

from streams.extract.people.kinds import is_opposed
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_ATTACKS = words(
    """
    offensive offensives assault assaults attack attacks operation operations campaign campaigns drive push crackdown
    strike strikes raid raids onslaught counteroffensive war battle fight struggle move moves
    """
)
_ON, _AIMED = words("on against upon"), words("aimed directed")
_BESET = words("siege encirclement blockade bombardment shelling pursuit destruction defeat containment isolation rout")
_COUNTED = words("estimated numbering put reckoned believed thought said totalling counting number numbers has have")
_WHO = words("who which")
_TELLING = 4  # tokens between whom an attack is on and how many they are
_AMOUNTS = lexicon.DETERMINERS | words("some about around over nearly almost least estimated")


def is_aimed_at(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Say whether the words right before a phrase have an attack on it: "the assault on some 6,000 rebels"."""
    at = first_word(mention, tokens)
    attack, how = (token.lower for token in tokens[at - 2 : at]) if at > 1 else ("", "")
    is_on = how in _ON and attack in _ATTACKS
    is_in_it = attack in _BESET if how == "of" else attack == "siege" and how == "to"
    return is_on or is_in_it or (how in _ON | {"at"} and attack in _AIMED)


def is_size_of_aimed_at(mention: Mention, mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Say whether they are counted right behind whom an attack is on: "against the M23, estimated at 6,000 men"."""
    before = next((one for one in reversed(mentions) if one.end <= mention.first), None)
    if before is None or not is_aimed_at(before, tokens) or is_opposed(mention, [before]):
        return False  # "In an attack on the rebels, 6,000 soldiers .."
    between = [token.lower for token in tokens[before.end : first_word(mention, tokens)]]
    is_apposed = between == [","] and [token.lower for token in tokens[mention.end : mention.end + 1]] == [","]
    said = between[2:] if set(between[1:2]) & _WHO else between[1:]
    return is_apposed or (between[:1] == [","] and len(between) <= _TELLING and bool(_COUNTED & set(said[:1])))


def first_word(mention: Mention, tokens: Sequence[Token]) -> int:
    """Give where a phrase begins, with what tells how roughly its people are counted."""
    at = mention.first
    while at > 0 and (tokens[at - 1].lower in _AMOUNTS or _is_at_least(tokens, at)):
        at -= 1
    return at


def _is_at_least(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].lower == "at" and tokens[at].lower == "least"
