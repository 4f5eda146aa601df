"""Words right after a counted phrase: asides to skip, and those who were thrown back, or left to attack."""

import re
from collections.abc import Sequence

from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.repelling import REPELS, beats
from streams.extract.words.tokens import Token

_ASIDE = words("among including most many some mainly mostly half")  # opens a phrase between commas
_REACH = 9  # tokens of a phrase between commas


def after_aside(at: int, tokens: Sequence[Token]) -> int:
    """Give where the sentence goes on after a phrase between commas: "3,000 men, among them 300 conscripts, hold"."""
    opens = at + 1 < len(tokens) and tokens[at].lower == "," and tokens[at + 1].lower in _ASIDE
    opens = opens or _opens_with(at, tokens)
    close = range(at + 2, min(len(tokens), at + 2 + 2 * _REACH)) if opens else ()
    return next((end + 1 for end in close if tokens[end].lower == ","), at)


def _opens_with(at: int, tokens: Sequence[Token]) -> bool:
    """Say whether a phrase between commas tells who is among those counted: ", with Syrian mercenaries among them,"."""
    if at + 1 >= len(tokens) or tokens[at].lower != "," or tokens[at + 1].lower != "with":
        return False
    said = [token.lower for token in tokens[at + 2 : at + 2 + _REACH]]
    return ["among", "them"] in [said[one : one + 2] for one in range(len(said))]


_TELLS = (
    r"(?:said|says?|told|tells?|admit(?:s|ted)?|confess(?:es|ed)|recall(?:s|ed)|recount(?:s|ed)|claim(?:s|ed)|"
    r"reckon(?:s|ed)|estimate[sd]|believe[sd]|insist(?:s|ed)|testified|wrote|writes|report(?:s|ed)|explain(?:s|ed)|"
    r"reveal(?:s|ed)|boast(?:s|ed)|guess(?:es|ed)|swore|swears|whispered|add(?:s|ed))\b"
)
_TELLER = re.compile(
    rf"^, (?:[\"\u201d] )?(?:according to\b|by (?:[\w'\u2019-]+ ){{1,4}}?(?:accounts?|counts?|estimates?|reckoning|"
    rf"testimony)\b|{_TELLS}|(?!(?:who|which|that|were|was|are|is|had|have|being|held|taken|all|now|and|but|including|"
    rf"some|many|most|mostly|mainly|later|then)\b)(?:[\w'\u2019-]+ ){{1,10}}?{_TELLS})"
    r"(?![^.;]* , (?:were|was|are|is|had|have|surrendered|fled|died)\b)"
)
_LONGEST_TELLER = 16  # tokens


def told_by(at: int, tokens: Sequence[Token]) -> int:
    """Give where those counted before a comma end and who tells of them begins, the sentence's end where nobody does.

    A prisoner who tells it is not who is counted: "They were 6,200, a prisoner said".
    """
    if at >= len(tokens) or tokens[at].lower != ",":
        return len(tokens)
    said = " ".join(token.lower for token in tokens[at : at + _LONGEST_TELLER])
    return at if _TELLER.match(said) else len(tokens)


def are_beaten_off(right: Sequence[str]) -> bool:
    """Say whether those before the words had attacked, and were thrown back: "had been repelled", "were beaten off"."""
    told = zip(right, [*right[1:], ""], strict=False)
    at = next((at for at, (word, then) in enumerate(told) if word in REPELS or beats(word, then)), len(right))
    is_passive = bool(lexicon.BE & set(right[:at])) and set(right[:at]) <= lexicon.BE | lexicon.AUXILIARIES
    return is_passive and at < len(right)


_HAS = words("has have had keeps keep kept")
_ITS_ATTACKS = words(
    "incursion invasion offensive attack assault operation push drive thrust campaign counteroffensive siege storming"
)
_GIVEN = words("committed commit commits committing sent send sends sending threw thrown throwing poured put used")
_TO_IT = re.compile(
    r"^(?:(?:in)?to|in(?= (?:its|their|his))) (?:(?:the|its|their|his|an?) )?(?:[\w-]+ ){0,2}?"
    rf"(?:{'|'.join(sorted(_ITS_ATTACKS))})\b"
)
_BEGAN = words("began begun launched launches started opened mounted")
_IN_ITS = 16  # tokens from those whom somebody has to the attack that he began


def are_in_its_attack(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether who has them has them in his own attack: "has 10,000 men inside Kursk in the incursion it began"."""
    if not _HAS & {token.lower for token in tokens[max(0, first - 3) : first]}:
        return False
    after = [token.lower for token in tokens[end : end + _IN_ITS]]
    found = next((at for at, one in enumerate(after) if one in _ITS_ATTACKS), len(after))
    begun = [one for one in after[found + 1 : found + 5] if one not in lexicon.AUXILIARIES | {"that", "which"}]
    return begun[:1] in (["it"], ["they"]) and bool(_BEGAN & set(begun[1:2]))


def are_given_to_attack(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether somebody puts them into an attack: "committed 6,000 soldiers to the assault on the rebels dug in"."""
    return bool(_GIVEN & set(left[-3:])) and _TO_IT.match(" ".join(right)) is not None
