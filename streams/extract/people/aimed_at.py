"""Whom an attack that a noun tells is on: "the offensive against the 6,000-strong ADF", "the siege of 7,000 men"."""

from collections.abc import Sequence

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
_AMOUNTS = lexicon.DETERMINERS | words("some about around over nearly almost least estimated")


def is_aimed_at(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Say whether the words right before a phrase have an attack on it: "the assault on some 6,000 rebels"."""
    at = first_word(mention, tokens)
    attack, how = (token.lower for token in tokens[at - 2 : at]) if at > 1 else ("", "")
    is_on = how in _ON and attack in _ATTACKS
    is_in_it = attack in _BESET if how == "of" else attack == "siege" and how == "to"
    return is_on or is_in_it or (how in _ON | {"at"} and attack in _AIMED)


def first_word(mention: Mention, tokens: Sequence[Token]) -> int:
    """Give where a phrase begins, with what tells how roughly its people are counted."""
    at = mention.first
    while at > 0 and tokens[at - 1].lower in _AMOUNTS:
        at -= 1
    return at
