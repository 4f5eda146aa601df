"""Who holds, defends or is faced where others attack: the sentences beside an attack tell it without a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from streams.extract.clauses import Clauses
from streams.extract.mention import Mention
from streams.extract.subjects import is_speaker

_HOLDS = re.compile(
    r"^,?\s*(?:(?:who|which|that|has|have|had|is|are|was|were|been|still|now|also|long|say they|"
    r"said (?:it|they)(?: had)?) )*"
    r"(?:holds?|held|holding|defends?|defended|defending|controls?|controlled|controlling|garrison(?:s|ed)|"
    r"repuls(?:e|es|ed|ing)|repell?(?:s|ed|ing)?|resist(?:s|ed|ing)?|fought (?:back|off)|fight(?:s|ing)? (?:back|off)|"
    r"hit back|beat (?:back|off)|held (?:out|off|on)|put(?:s|ting)? up (?:an? )?(?:\w+ )?(?:resistance|fight)|"
    r"offer(?:s|ed|ing)? (?:\w+ )?resistance|conduct(?:s|ed|ing)? defen[cs]e|dug in|entrenched)\b"
    r"(?! (?:talks?|elections?|a (?:meeting|parade|press|news)|meetings?|that|responsible|hostage))",
    re.IGNORECASE,
)
_HELD_BY = re.compile(
    r"\b(?:held|controlled|defended|garrisoned|occupied|guarded|ruled|manned|contained|halted|stopped|resisted|"
    r"repelled|repulsed|opposed|confronted|checked|blunted|beaten (?:back|off)) (?:\w+ )?by (?:the |an? )?$|"
    r"\b(?:in the hands|under the control|a stronghold|the stronghold|a bastion) of (?:the )?$|"
    r"\b(?:facing|opposing|against) (?:them|it) (?:is|are|was|were|stand|stood) (?:the |an? )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Stance:
    """Somebody who holds what is attacked, as sentence number `order` tells it."""

    mention: Mention
    order: int
    block: int


def stances_of(clauses: Clauses, order: int) -> Iterator[Stance]:
    """Give who of the sentence holds or defends."""
    text = clauses.sentence.text
    for mention in clauses.mentions:
        may_hold = mention.head in ("armed", "state") and mention.name and not mention.is_position
        if not may_hold or is_speaker(clauses, mention) or mention.noun == "police":
            continue
        before = text[: clauses.tokens[mention.first].start]
        after = text[clauses.tokens[mention.end - 1].end :]
        if _HELD_BY.search(before) or (mention.prep != "of" and _HOLDS.match(after)):
            yield Stance(mention, order, clauses.sentence.block)
