"""What each counted number of people does in its sentence. `unknown` never feeds a force."""

import re
from collections.abc import Sequence
from typing import Literal

from streams.extract.counts.civil_life import are_of_civil_life
from streams.extract.counts.in_place import IN_THEIR_HANDS, are_kept_out, are_pitted
from streams.extract.cues.losses import are_martyrs, loss_of, pays
from streams.extract.cues.role_words import (
    CATCH,
    DEFENCE,
    DISPLACE,
    ENGAGE,
    ENLISTED,
    FLEE,
    GIVE_UP,
    GUARDS,
    HELP,
    HOLD,
    LEAVE,
    LOST,
    PROTEST,
    RINGS,
    SEND,
    WERE_BEATEN,
    WOUND,
    are_freed,
    are_on_the_run,
    are_taken,
    keep_a_ring,
    killing,
)
from streams.extract.geography.gazetteer import called
from streams.extract.people.beside import after_aside, are_beaten_off, are_given_to_attack, are_in_its_attack, told_by
from streams.extract.people.called_for import are_called_for
from streams.extract.people.mention import Mention
from streams.extract.people.subject_of import after_ages, is_subject_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import (
    attacks,
    beside_of,
    does,
    governor_of,
    is_kept_away,
    role_by_verb,
    withstands,
)
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.partitives import opens_partitive, stands_apart
from streams.extract.words.repelling import REPELS, beats
from streams.extract.words.tokens import Token

_DOES = lexicon.BE | lexicon.AUXILIARIES | words("took attacked stormed joined")
Role = Literal[
    "attacking",
    "reinforcing",
    "defending",
    "killed",
    "wounded",
    "captured",
    "surrendered",
    "retreating",
    "recruits",
    "civilians",
    "displaced",
    "retracted",
    "elsewhere",
    "unknown",
]

_DESERTED = words("desertion desertions defection defections disease illness sickness frostbite malaria typhus")
_NUMBERED = words("number numbers numbered numbering total totals totalled totaled reached")
_WOUNDED = words("wounded injured hurt maimed wia inj")
_WITH = ("to", "with")  # also "attacked it with 6,000 men and 300 rebels were killed"
_HAS = (["has"], ["have"], ["had"])
_DEALT_WITH = words("paid funded financed freed released pardoned amnestied rescued promoted decorated")
_CALLED = words("call called calling calls signed signing")
_ARRESTED = words("arrested arresting detained detaining rounded")
_DRIVEN = words("drive drives drove driven driving push pushed chased forced flushed expelled ousted cleared")
_LET_GO = words("escaped freed released fled escape walked exchanged swapped run large stayed remained")
_SIEGE = words("siege ambush trap")  # what else is laid: "laid siege to"
_ROADS = words("road roads highway approaches heights hills bridges crossings river") | RINGS
# held by others when passive, holding others when active
HELD_BY = words("besieged surrounded encircled trapped pinned penned hemmed bottled")
_ENCLOSED_WHERE = words(". in inside near at outside as by while after")  # no "6,000 rebels surrounded the town"
_INSIDE = words("inside within")
_UNITS = words("hour hours day days week weeks month months minutes km kilometres kilometers miles metres yards")
_STAY = words("believed thought said estimated reported known to still left trapped there")
_RING = words("cordon ring encirclement siege pocket kettle trap noose perimeter")
_MEET = words("join joins joined joining ranks")
UNDER = re.compile(
    r"^(?:(?:inside|in|at|of) (?:the )?[\w'\u2019-]+ )?"
    r"(?:(?:have|had|has|are|were|is|was|been|being|came|comes?|remain(?:s|ed)?|now|still|again) )*"
    r"(?:under (?:\w+ )?(?:attack|siege|assault|fire|bombardment)|in the (?:path|way) of|"
    r"(?:waiting|bracing|braced) for (?!(?:(?:the|an?|their|its|his|final|further) )*(?:signal|orders?|word|command|"
    r"green light|go-ahead|chance|moment|time|permission|instructions)\b)(?:[\w'\u2019-]+ ){1,4}to "
    r"(?:attack|storm|assault|advance|strike))\b"
)
# "Opposing them were 8,000 soldiers"
_OPPOSED = re.compile(
    r"\b(?:opposing|facing|confronting|awaiting|against) (?:them|it|him|the \w+) (?:were|was|are|is|stood|stand|stands)"
    r"(?: (?:about|some|around|only|just|an|estimated|a))*$"
)
# between a verb and the phrase that it governs
_BEFORE_NUMBERS = lexicon.DETERMINERS | words(
    """
    of least at about another more than up to and or further additional some nearly over around an estimated also
    as many
    """
)
# between a phrase and what was done to it
_ACTS = LEAVE | HOLD | ENGAGE | HELP
_OPEN = frozenset({"unknown", "attacking", "defending", "civilians"})
_SURER = frozenset({"elsewhere", "displaced", "killed", "wounded", "captured"})
_FAMILIES = 10_000  # persons
_REACH_LEFT, _REACH_RIGHT = 5, 9


def role_of(mention: Mention, tokens: Sequence[Token], tree: Tree | None) -> Role:
    """Give the role of a counted phrase: by the words beside it, and where they say little by its verb in the tree."""
    if mention.number is not None and mention.number.whole:
        return _role_of_whole(mention)
    is_for_it = are_called_for(tokens, mention.first, mention.end)
    near = "attacking" if is_for_it else _role_beside(mention, tokens)
    if near == "elsewhere" and tree is not None and attacks(tree, tokens, mention.first, mention.end):
        near = "attacking"  # "6,000 tribesmen hired to guard the pipeline attacked Aden"
    follows = tokens[mention.end].lower if mention.end < len(tokens) else ""
    is_civil = near in _OPEN and tree is not None and are_of_civil_life(tokens, tree, mention.first, mention.end)
    if is_civil or (near in ("unknown", "attacking") and is_kept_away(follows)):
        is_with = not is_civil and mention.prep == "with" and follows in _DEALT_WITH
        return "attacking" if is_with else "elsewhere"  # "attacked Bria with 6,000 soldiers paid by traders"
    if tree is not None and near == "civilians" and not tokens[mention.first - 1].lower.endswith("ing"):
        harm = role_by_verb(tree, tokens, mention.first, mention.end)
        return "killed" if harm == "killed" else "wounded" if harm == "wounded" else near
    if tree is None or is_for_it or near not in ("unknown", "attacking", "recruits"):
        return near
    keep_it = mention.prep == "by" and keep_a_ring(tokens, mention.first)
    is_outside = keep_it or bool(_ROADS & set(_right(mention, tokens)))
    if near == "attacking" and not is_outside and withstands(tree, tokens, mention.first, mention.end):
        return "defending"
    by_verb = beside_of if opens_partitive(tokens, mention.first) else role_by_verb  # the verb tells of a part alone
    told: Role | None = by_verb(tree, tokens, mention.first, mention.end)  # type: ignore[assignment] # a table's word
    if (told == "defending" and _is_beside_object(mention, tokens, tree)) or pays(tokens, mention.first, mention.end):
        told = None
    told = None if told == "killed" and mention.prep in _WITH else told  # "lost Bara to 6,000 paramilitaries"
    is_surer = near == "unknown" or told in _SURER or (near == "recruits" and told == "attacking")
    is_surer = is_surer or (
        told == "defending" and mention.prep == "by" and not keep_it
    )  # "the attack was stopped by 6,000 soldiers"
    return (told or near) if is_surer else near


def _is_beside_object(mention: Mention, tokens: Sequence[Token], tree: Tree) -> bool:
    """Say whether the number only stands beside what the verb is done to: "stormed Bria, an army of 6,300"."""
    is_strength = mention.head == "bare" and mention.number is not None and mention.number.is_strength
    governor = governor_of(tree, mention.first, mention.end)
    return (
        mention.noun not in lexicon.DEFENDING_NOUNS
        and governor is not None
        and governor.relation == "object"
        and governor.at < mention.first
        and beside_of(tree, tokens, mention.first, mention.end) != "defending"
        and stands_apart(tokens, mention.first, mention.end, is_strength=is_strength)
    )


def _role_of_whole(mention: Mention) -> Role:
    """Give the role of those of whom the sentence says that a part is lost or gone, or that they stand apart."""
    told = _OF_WHOLE.get(mention.number.whole) if mention.number is not None else None
    return told or ("defending" if mention.noun in lexicon.DEFENDING_NOUNS else "unknown")


_OF_WHOLE: dict[str, Role] = {"apart": "elsewhere", "gone": "retreating", "attacking": "attacking"}


def _role_beside(mention: Mention, tokens: Sequence[Token]) -> Role:  # noqa: PLR0911, C901 - one return a role reads as a table
    """Give the role of a counted phrase by its own noun and the words around it, nearest first."""
    left, right = _left(mention, tokens), _right(mention, tokens)
    passive = bool(set(right[:3]) & lexicon.BE)
    if mention.head == "captive":
        is_let_go = _LET_GO & set(right[:4]) or set(left[-4:]) & (DISPLACE | ENLISTED)
        return "elsewhere" if is_let_go or are_freed(left) else "captured"
    if mention.head == "casualty" or are_martyrs(tokens, mention.end):
        return "wounded" if mention.noun in _WOUNDED else "killed"
    follows = tokens[mention.end].lower if mention.end < len(tokens) else ""
    are_held = any(one.lower in lexicon.DEFENDING_NOUNS for one in tokens[: mention.first])  # "the garrison had 120,"
    if (left in _HAS and follows == "," and not are_held) or _is_aside(mention, left, right):
        return "elsewhere"  # "the group, which has 5,800 men, launched"
    if (loss := loss_of(tokens, mention.first, mention.end)) is not None and (
        mention.head != "civilian" or loss in ("killed", "wounded")
    ):
        return loss
    is_lost = bool(left) and left[-1] in LOST
    is_figure = mention.head == "bare" or bool(right[:1] and right[0] in _DOES)
    kill = killing(tokens, mention.first, is_figure=is_figure)
    if is_lost or _before(left, kill) or is_subject_of(right, kill, passive=passive):
        return "killed"
    if _before(left, WOUND) or is_subject_of(right, WOUND, passive=passive):
        return "wounded"
    if peaceful := _peaceful_role(mention, left, right):
        return peaceful
    gives_up = left[-1:] == ["with"] and bool(set(left[-2:-1]) & GIVE_UP)  # "surrendered with 300 men"
    if gives_up or (is_subject_of(right, GIVE_UP, passive=True) and not _SIEGE & set(right)):
        return "surrendered"
    if _before(left, CATCH) or (passive and is_subject_of(right, CATCH, passive=True)) or are_taken(right):
        return "captured"
    if _before(left, DISPLACE):
        return "displaced"
    return _fighting_role(mention, left, right, tokens)


def _is_aside(mention: Mention, left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether they are no prisoners of war ("arrested 300 people") or not yet sent ("called up 60,000 men")."""
    if mention.noun in ("people", "persons", "suspects") and _before(left, _ARRESTED):
        return True
    is_driven = set(left[-1:]) & _DRIVEN and (right[:2] == ["out", "of"] or right[:1] == ["from"])
    is_lost = set(left[-1:]) & LOST and "to" in right and _DESERTED & set(right[right.index("to") + 1 :][:2])
    if is_driven or is_lost:
        return True  # "has driven 6,000 fighters out of the forest", "lost 200 of its 500 men to desertion"
    if mention.head == "bare" and set(left[-2:-1]) & lexicon.RECRUITS and set(left[-1:]) & _NUMBERED:
        return True  # "whose recruits numbered 12,000"
    if {"oath", "oaths"} & set(right):
        return True
    aim = right[right.index("to") + 1 :] if "to" in right else []
    if set(aim[:1]) & GUARDS and not any(map(does, aim[1:2])):
        return True  # "sent 5,000 soldiers to the region to protect civilians", not "to help storm Berberati"
    return left[-1:] == ["up"] and bool(set(left[-2:]) & _CALLED) and "for" not in right


def _peaceful_role(mention: Mention, left: Sequence[str], right: Sequence[str]) -> Role | None:
    """Give the role of people who take no part: those who protest, flee or are no fighters at all."""
    if left[-1:] == ["sending"] and (mention.noun == "people" or (mention.head == "bare" and "people" in right[:4])):
        return "displaced"  # "sending tens of thousands of its people into the bush"
    if mention.head in ("people", "bare") and PROTEST & set(right):
        return "civilians"
    if mention.head in ("people", "bare") and are_on_the_run(right):
        return "displaced"  # "where more than a million Palestinians have taken shelter"
    if (mention.noun in ("people", "persons") or is_people(mention)) and FLEE & set(right[:3]):
        return "displaced"
    if mention.head == "civilian":
        return "displaced" if set(left[-2:]) & DISPLACE else "civilians"
    return None


def is_people(mention: Mention) -> bool:
    """Say whether so many are named only by their people that they are its families: "120,000 Armenians"."""
    is_many = mention.number is not None and mention.number.middle >= _FAMILIES
    return is_many and mention.head == "people" and mention.noun in called()


def _fighting_role(mention: Mention, left: Sequence[str], right: Sequence[str], tokens: Sequence[Token]) -> Role:  # noqa: PLR0911, C901 - one return a role
    if mention.noun in lexicon.DEFENDING_NOUNS:
        return "defending"
    if mention.is_anybody:
        return "attacking" if set(left) & SEND else "civilians"
    are_parts = mention.head == "bare" and not left and bool(set(right[:1]) & lexicon.WAYS)
    if are_parts or are_given_to_attack(left, right) or are_in_its_attack(tokens, mention.first, mention.end):
        return "attacking"  # "attacked Bouar: 4,000 from the north"
    is_beating = set(left[-2:]) & REPELS or (len(left) > 1 and beats(left[-2], left[-1]))
    before = " ".join(token.lower for token in tokens[: mention.first])
    if is_beating or are_beaten_off(right) or are_kept_out(before):
        return "attacking"  # "the army repelled 6,000 rebels", "defended the hill and the bridge against 6,000 rebels"
    first = next((word for word in right if word in _ACTS), "")
    if first == "pulled" and not {"out", "back", "away"} & set(right):
        first = ""  # "pulled the noose tighter"
    if first in LEAVE:
        return _leaving_role(right, first)
    if mention.prep == "by" and (set(left[-3:]) & HELD_BY or keep_a_ring(tokens, mention.first)):
        return "attacking"  # "besieged by some 9,000 men"
    if mention.prep == "by" and right[:1] and right[0] in lexicon.BE and {*right[1:3]} & WERE_BEATEN:
        return "attacking"  # "an assault by 6,700 rebels was repelled"
    is_outside = first in ("hold", "holds", "held") and bool(_ROADS & set(right))  # of a town that is besieged
    if are_pitted(before) or (not is_outside and _is_holding(mention, left, right, first)):
        return "defending"
    if mention.head == "recruit":
        return "attacking" if (first in ENGAGE and "joined" in right) or mention.prep == "with" else "recruits"
    if first in HELP:
        follows = right[right.index(first) + 1 :][:1]
        return "attacking" if any(map(does, follows)) else "reinforcing"  # "turned up to help storm the town"
    if (
        is_outside
        or first in ENGAGE | HELD_BY
        or set(left[-4:]) & _MEET
        or set(left[-3:]) & SEND
        or mention.prep in ("with", "by")
        or mention.noun in lexicon.ASSAILANTS
    ):
        return "attacking"
    return "unknown"


def _leaving_role(right: Sequence[str], first: str) -> Role:
    """Give the role of those who leave; `first` is the verb that says so."""
    is_left = first == "left" and bool(set(right[: right.index(first)]) & lexicon.BE)
    return "defending" if is_left else "retreating"  # "no more than 1,000 are left there"


def _is_holding(mention: Mention, left: Sequence[str], right: Sequence[str], first: str) -> bool:
    """Say whether the people hold what is attacked; `first` is the first verb after them that may say so."""
    if mention.noun in lexicon.ASSAILANTS:
        return False
    if UNDER.match(" ".join(right)) or _OPPOSED.search(" ".join(left)):
        return True  # "the 6,000 soldiers in Ramadi have been under attack"
    is_ringed = bool(_INSIDE & set(right) and _RING & set(right))
    if is_ringed or left[-1:] == ["past"] or DEFENCE.search(" ".join(right)):
        return True  # "swept into the town past 400 peacekeepers"
    is_held = first in HOLD and not (first in HELD_BY and not set(right[: right.index(first)]) & lexicon.BE)
    is_held = is_held or (right[:1] == [first] and first in HELD_BY and {*right[1:2]} <= _ENCLOSED_WHERE)
    is_met = left[-2:-1] == ["up"] and bool(lexicon.DEFENDING_NOUNS & set(left))  # "the garrison was up against 6,000"
    is_against = mention.prep == "against" and not is_met
    is_held = is_held or _is_inside(right) or is_against or _BY_THOSE.search(" ".join(left)) is not None
    return is_held or bool(set(left[-2:]) & (HOLD - {"holds", "hold"} - REPELS))


_BY_THOSE = re.compile(rf"\b{IN_THEIR_HANDS}(?: (?:some|about|over))?$")


def _left(mention: Mention, tokens: Sequence[Token]) -> list[str]:
    words: list[str] = []
    for at in range(mention.first - 1, max(-1, mention.first - 1 - _REACH_LEFT), -1):
        word = tokens[at].lower
        if word in (";", ":", "—", "while", "where", "who", "which", "(", ")", "that") or (
            word == "," and mention.coordinated is None
        ):
            break
        words.append(word)
    return words[::-1]


def _right(mention: Mention, tokens: Sequence[Token]) -> list[str]:
    words: list[str] = []
    first = after_ages(after_aside(mention.end, tokens), tokens)
    for at in range(first, min(told_by(first, tokens), first + _REACH_RIGHT)):
        word = tokens[at].lower
        is_end = word in (";", ":", "—", ".", "while", "where", ")") or (word in ("and", "as") and len(words) > 1)
        if is_end or (word == "and" and mention.prep == "with"):
            break  # "attacked with 3,000 men and held it": who attacked did
        if word in lexicon.FOLLOWING and not tokens[min(at + 1, len(tokens) - 1)].lower.endswith("ing"):
            break  # "recruits 6,000 fighters after the attack": what came before is not their deed
        if word == "," and not words and mention.head == "bare":
            continue  # "the garrison, some 6,000 strong, held out"
        if word == "," and not (at + 1 < len(tokens) and tokens[at + 1].lower in ENGAGE and not words):
            break
        words.append(
            "" if (word in HELP or word == "cross") and tokens[at].is_capital else word
        )  # "of the Rapid Support Forces"
    return words


def _is_inside(right: Sequence[str]) -> bool:
    """Say whether people are said to be inside: "inside", "are believed to be still inside"."""
    at = next((place for place, word in enumerate(right) if word in _INSIDE), None)
    if at is not None and right[at] == "within" and _UNITS.intersection(right[at + 1 : at + 3]):
        return False  # "with 8,000 soldiers within days"
    return at is not None and all(word in lexicon.BE | _STAY for word in right[:at])


def _before(left: Sequence[str], words: frozenset[str]) -> bool:
    """Say whether one of the words governs from the left, with nothing but small words between."""
    if left[-1:] == ["as"]:
        return False  # "was killed as 6,000 soldiers stormed", unlike "killed as many as"
    for word in reversed(left):
        if word in words:
            return True
        if word not in _BEFORE_NUMBERS:
            return False
    return False
