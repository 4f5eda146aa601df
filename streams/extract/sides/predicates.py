"""Whom a number is said of in its own sentence: "the rebels there are 6,000", "put the attackers at 3,500"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.counts import strengths
from streams.extract.counts.growth import GROWING, MOVED
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.words.lexicon import RELATIVE, words

_COUNTING = words("number numbers numbered numbering total totals totalled totaled count counts counted")
_PUTTING = words(
    """
    put puts putting estimated estimate estimates estimating reckoned reckon reckons given give gave gives reported
    placed places place set sets assessed assess counted rated judged
    """
)
_MEASURES = words("number numbers strength size total manpower ranks")
_OF_WHOM = re.compile(
    r"\bof (?:whom|which) there (?:are|were|is|was|may be|might be|must be)(?: now)? $", re.IGNORECASE
)
_HAS = re.compile(r"\b(?:has|have|had|now|already|is|are|will) ?$")
_PUT_REACH = 12  # tokens from "put" to the number
_SUBJECTS = ("nsubj", "nsubj:outer", "nsubj:pass")


def told_of(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give the phrase whose number this is by its verb, None where no verb says so."""
    if mention.number is None:
        return None
    heads = _subjects(clauses, mention)
    found = next((one for one in clauses.mentions if any(one.first <= at < one.end for at in heads)), None)
    last = [token.lower for token in clauses.tokens[max(0, mention.first - 2) : mention.first]]
    if found is None and last and (last[-1] in _COUNTING or (last[-1] == "to" and last[0] in GROWING)):
        found = _first_side(clauses, mention)
    if found is None and _OF_WHOM.search(_before(clauses, mention)):
        found = next((one for one in reversed(clauses.mentions) if one.end < mention.first and one.is_fighting), None)
    if found is None and mention.head == "bare" and (said := strengths.whose(_before(clauses, mention))) is not None:
        found = next((one for one in clauses.mentions if _stands_in(clauses, one, said)), None)
    if found is None and mention.prep == "at" and mention.head == "bare":
        found = _put_at(clauses, mention)
    return None if found is mention else found


def said_to_be(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who those are said to be who did it: "Police say those who assaulted the citadel were 7,800 rebels"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or tree.dep(trigger.first) not in ("acl", "acl:relcl"):
        return []
    those = tree.head(trigger.first)
    what = tree.head(those) if those is not None and tree.dep(those) in _SUBJECTS[:2] else None
    if what is None or what < trigger.end or not tree.children(what, "cop"):
        return []
    is_theirs = any(tokens[at].lower in RELATIVE for at in tree.children(trigger.first, "nsubj"))
    if not is_theirs or any(tokens[at].lower in _NOT for at in tree.children(what)):
        return []
    return [one for one in clauses.mentions if one.first <= what < one.end and one.is_fighting and one.head != "bare"]


_NOT = words("not n't no never neither hardly")


def _stands_in(clauses: Clauses, mention: Mention, span: tuple[int, int]) -> bool:
    return clauses.tokens[mention.first].start < span[1] and clauses.tokens[mention.end - 1].end > span[0]


def _before(clauses: Clauses, mention: Mention) -> str:
    """Give the words before a number, its own verb ("exceeds 5,000") as a form of "be"."""
    if mention.number is None:
        return ""
    before = clauses.sentence.text[: mention.number.start]
    return f"{_HAS.sub('', before)}is " if mention.number.qualifier == "over" else before


def _subjects(clauses: Clauses, mention: Mention) -> list[int]:
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None:
        return []
    top = tree.top(mention.first, mention.end)
    own = tree.children(top, *_SUBJECTS)
    head = tree.head(top)
    if not own and head is not None:
        word = tokens[head].lower
        if word in _COUNTING and tree.nodes[head].pos == "VERB":
            own = tree.children(head, *_SUBJECTS)
        elif word in ("made", "composed") and mention.prep == "of":
            own = tree.children(head, "nsubj:pass", "nsubj")
        elif word in _PUTTING and mention.prep == "at":
            own = tree.children(head, "nsubj:pass") or tree.children(head, "obj")
        elif word in GROWING | MOVED and mention.prep == "to":
            own = tree.children(head, "obj", "nsubj:pass") or tree.children(head, "nsubj")
    if own and tokens[own[0]].lower in _MEASURES:
        own = tree.children(own[0], "nmod", "nmod:poss", "compound")
    return own


def _put_at(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give whose number somebody puts at it: "puts the rebels attacking Ber at 900", "whose number it puts at"."""
    reach = range(mention.first - 1, max(-1, mention.first - _PUT_REACH), -1)
    at = next((at for at in reach if clauses.tokens[at].lower in _PUTTING), None)
    if at is None:
        return None
    armed = [one for one in clauses.mentions if one.head in ("armed", "people") and one.end <= mention.first]
    whose = next((i for i in range(at) if clauses.tokens[i].lower == "whose"), None)
    if whose is not None and clauses.tokens[whose + 1].lower in _MEASURES:
        return next((one for one in armed if 0 <= whose - one.end <= 1), None)
    follows = clauses.tokens[at + 1].lower
    return next((one for one in armed if one.first - at in (1, 2) and (follows == "the" or one.first == at + 1)), None)


def _first_side(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give who is counted where the tree is no help: after "whose", else the clause's first that nothing governs."""
    before = [one for one in clauses.mentions if one.end < mention.first and one.head in ("armed", "people")]
    whose = [at for at in range(mention.first) if clauses.tokens[at].lower == "whose"]
    if whose:
        return next((one for one in before if one.first > whose[-1]), None)
    here = clauses.segment(mention.first)
    free = sorted((one for one in before if not one.prep), key=lambda one: clauses.segment(one.first) != here)
    return free[0] if free else None
