"""Losses in a fight's sentence that are none of that fight: another deed's, or such as are only feared."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.mention import Mention
from streams.extract.syntax.governors import governor_of
from streams.extract.telling.occasions import is_of_occasion
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

_WHO = words("who that which")
_BEFORE = words("after since")
_PEOPLE = ("armed", "people", "state", "platform")
# "could be massacred if the town falls", "may be killed if it is stormed"; not "may be dead", "may have been killed"
_FEARED = re.compile(
    r"[^.;,\d]{0,40}?\b(?:(?:could|would|stand to|risk(?:s|ed|ing)?|fear(?:ed)? they (?:would|could))|"
    r"(?P<may>may|might|will)) (?:\w+ly |soon |also |yet )?(?:(?:be|get|being) (?:killed|massacred|slaughtered|"
    r"murdered|butchered|wounded|injured|hurt|captured|executed)|die|perish|starve|lose (?:everything|their lives))\b",
    re.IGNORECASE,
)
# "the Khmer Rouge, blamed for the death of more than a million people", "wanted for the killing of 12 missionaries"
_ROUGHLY = r"(?: (?:some|about|nearly|around|almost|over|at least|more than|up to|the))*\s*$"
_BLAMED = Small(
    r"\b(?:blamed|wanted|responsible|notorious|sought|indicted|sentenced|tried) (?:for|over) (?:the )?(?:[\w-]+ ){0,3}?"
    r"(?:deaths?|killings?|murders?|massacres?|slaying|killing)(?: of)?"
    rf"{_ROUGHLY}|"
    r"\b(?:accused|suspected|convicted|guilty) of (?:having )?(?:killing|murdering|massacring|the (?:deaths?|killings?|"
    r"murders?) of)" + _ROUGHLY
)
_ILL = (
    r"(?:disease|cholera|measles|malaria|ebola|famine|hunger|starvation|thirst|exposure|dehydration|malnutrition|illness|"
    r"earthquakes?|floods?|flooding|cold|heat|drought|epidemic|outbreak|diarrhoea|pneumonia|covid-19)"
)
_SICKNESS = Small(rf"\b{_ILL} (?:has |have |had )?(?:killed|claimed|left)(?: [\w-]+){{0,3}}\s*$")
_STARVED = Small(
    rf"^[^.;,]{{0,30}}?\b(?:died|dead|deaths|killed|perished) (?:of|from|by) (?:\w+ )?(?:and \w+ )?{_ILL}\b"
)
# "a battle for the city could cost as many as 250,000 lives"; not "may have killed"
_COULD_COST = re.compile(
    r"\b(?:could|would|might|will|may) (?:\w+ly |also |easily )?(?:cost|kill|claim|take|wound|injure|leave)"
    r"(?: (?!have\b)[\w'-]+){0,5}\s*$",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|unless|should|in the event|in case|warn\w*|fear\w*)\b", re.IGNORECASE)


# "in reprisal for the deaths of 24 soldiers", "to avenge the killing of"
_AVENGED = Small(
    r"\b(?:(?:reprisals?|retaliation|revenge|retribution|vengeance|response|answer|reply|punishment) (?:for|to)|"
    r"aveng(?:e|es|ed|ing)) (?:the )?(?:[\w-]+ ){0,3}?(?:deaths?|killings?|loss|losses|murders?|massacre|slaying) "
    rf"(?:of|that killed|which killed|that cost){_ROUGHLY}"
)


# "attacked the hospital, a day after eight people had been hacked to death"
_DAYS_AFTER = Small(rf"\b(?:days?|nights?|weeks?|months?|years?) after(?: another)?{_ROUGHLY}")
_FELL = Small(
    r"^(?: [\w'\u2019-]+){0,3}? (?:(?:were|was|had been|had|have been) )?(?:[a-z]+ed|shot|slain|died|blown up)\b"
)


def is_no_loss(clauses: Clauses, mention: Mention) -> bool:
    """Say whether those counted are only feared to be lost, or in no fight, or fell days before this one.

    "12,000 could be massacred if it falls", "attacked the hospital, a day after eight people had been killed".
    """
    text = clauses.sentence.text
    if (
        _is_of_no_fight(clauses, mention)
        or _fell_before(clauses, mention)
        or _COULD_COST.search(text, 0, clauses.tokens[mention.first].start)
    ):
        return True
    found = _FEARED.match(text, clauses.tokens[mention.end - 1].end)
    return found is not None and (found["may"] is None or _IF.search(text) is not None)


def _fell_before(clauses: Clauses, mention: Mention) -> bool:
    """Say whether a fight is told, and that it was days after those fell, whose own is not told."""
    before = any(one.end <= mention.first for one in clauses.triggers)
    if not before or any(one.is_noun and one.first >= mention.end for one in clauses.triggers):
        return False  # "a day after 60 people were killed in an attack"
    text = clauses.sentence.text
    start, end = clauses.tokens[mention.first].start, clauses.tokens[mention.end - 1].end
    return _DAYS_AFTER.search(text[:start]) is not None and _FELL.search(text[end:]) is not None


def _is_of_no_fight(clauses: Clauses, mention: Mention) -> bool:
    """Say whether somebody is only blamed for those lost, or avenges them, or hunger or a disease killed them."""
    text = clauses.sentence.text
    before = text[: clauses.tokens[mention.first].start]
    after = text[clauses.tokens[mention.end - 1].end :]
    return any((_BLAMED.search(before), _AVENGED.search(before), _SICKNESS.search(before), _STARVED.search(after)))


def own_draft(clauses: Clauses, mention: Mention, drafts: Sequence[Draft]) -> Draft | None:
    """Give the fight whose own word is said to have killed those counted: "A suicide attack on X killed three".

    Or the one that the verb goes on with: "attacked Bhojpur and killed 29 policemen, and are blocking the road to X".
    """
    tree = clauses.tree
    governor = governor_of(tree, mention.first, mention.end) if tree is not None else None
    if tree is None or governor is None or governor.relation != "object":
        return None
    subjects = tree.children(governor.at, "nsubj")
    own = next((one for one in drafts if one.trigger.is_noun and _is_told_at(one, subjects)), None)
    if own is not None or any(_is_told_at(one, [governor.at]) for one in drafts):
        return own
    at: int | None = governor.at
    is_where = any(clauses.tokens[one].lower == "where" for one in tree.children(governor.at, "advmod"))
    if subjects and not is_where:
        return None  # "have surrounded the city, and shelling of the camp killed 31"
    while at is not None and tree.dep(at) in (_WHERE_GOES_ON if is_where else _GOES_ON):
        at = tree.head(at)
        told = next((one for one in drafts if at is not None and _is_told_at(one, [at])), None)
        if told is not None:
            between = range(told.trigger.end, governor.at)
            is_other = told.trigger.is_noun or any(one.trigger.first in between for one in drafts)
            return None if is_other else told
    return None


_GOES_ON = ("conj",)
_WHERE_GOES_ON = ("conj", "acl:relcl", "obj", "obl", "appos", "nmod")  # "raided Bama, where they killed 12"


def _is_told_at(draft: Draft, tokens: Sequence[int]) -> bool:
    return any(draft.trigger.first <= at < draft.trigger.end for at in tokens)


def is_of_other_deed(clauses: Clauses, draft: Draft, mention: Mention) -> bool:
    """Say whether others than the attackers did it, in a clause that only tells why or when the attack was.

    "crossed the border to hunt rebels who had killed 24 soldiers", "bombed Gaza a day after gunmen killed four".
    """
    tokens = clauses.tokens
    if is_of_occasion(clauses.sentence.text, tokens[draft.trigger.first].start, tokens[mention.first].start):
        return True
    found = _doer(clauses, mention) if mention not in draft.attackers else None
    if found is None or found[0].head not in _PEOPLE:
        return False
    doer, first, has_had = found
    if draft.trigger.first in range(first, mention.end):
        return False
    return doer not in draft.attackers or has_had


def _doer(clauses: Clauses, mention: Mention) -> tuple[Mention, int, bool] | None:
    """Give who hurt those counted, the first token of the clause that says so, and whether it says "had".

    Only where it is the clause of a "who", or one of "after" or "since". The words tell it better than the
    tree, in which a day often parts "after" from its clause.
    """
    tokens = clauses.tokens
    verb = _deed_before(tokens, mention.first, _OBJECT)
    if verb is None:
        return None
    at = verb - 1
    while at > 0 and tokens[at].lower in _AUXILIARIES:
        at -= 1
    has_had = any(tokens[one].lower == "had" for one in range(at + 1, verb))
    if tokens[at].lower in _WHO:
        doer = next((one for one in clauses.mentions if one.end == at), None)
        return (doer, at, has_had) if doer is not None else None
    doer = next((one for one in clauses.mentions if one.end == at + 1), None)
    opening = next(
        (one for one in range(doer.first - 1, max(-1, doer.first - _OPENING), -1) if tokens[one].lower in _BEFORE), None
    ) if doer is not None else None  # fmt: skip
    return (doer, opening, has_had) if doer is not None and opening is not None else None


def _deed_before(tokens: Sequence[Token], end: int, reach: int) -> int | None:
    return next((at for at in range(end - 1, max(-1, end - reach), -1) if tokens[at].lower in _DEEDS), None)


_OBJECT, _OPENING = 5, 4  # tokens from those hurt to the verb, and to "after"
_DEEDS = forms_of_all("kill wound injure shoot capture slay massacre murder execute abduct kidnap butcher slaughter")
_AUXILIARIES = words("had have has also later then already")
