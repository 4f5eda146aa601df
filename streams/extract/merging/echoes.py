"""What only says when an attack was, how it began or ended, or how it was met: it tells no event of its own."""

import re
from collections.abc import Container, Sequence

from streams.extract.clauses import Draft
from streams.extract.merging.group import ATTACKS, RAIDS, Group, are_of_other_kind, attackers_of
from streams.extract.merging.groups import names_place
from streams.extract.people.actors import country_of_actor
from streams.extract.people.fugitives import sent_off
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Told
from streams.extract.words.clean import Sentence
from streams.extract.words.days import WEEKDAYS, WHOLE_MONTH
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import BE, words
from streams.extract.words.small import Small
from streams.records import MASSED, STRIKES, Quantity

_WHEN = words("since after before following until")
_ANSWERS = words("fight hit beat strike")
_BEGAN = words("began begin begins begun started starts start opened opens preceded kicked commenced")
_NOUN = r"(?:[\w'\u2019-]+ ){0,7}"
# "the army calls it Operation Storm"
_CALLS_IT = re.compile(
    r"\b(?:call|nam|dubb?|christen)(?:e?s|ed|ing|e)? (?:it|this|that)(?: an?| the)? [\"\'\u201c\u2018]?$", re.IGNORECASE
)
_YEAR = r"(?:in|of|on) (?:(?:early|late|mid-?|the \w+ of) ?)?(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?(?:19|20)\d\d\b"
_SINCE_NOUN = Small(rf"\bsince {_NOUN}$")
_IN_YEAR = re.compile(rf"(?: (?!when\b|and\b)[\w'\u2019-]+){{0,5}} {_YEAR}")
# "has spent heavily since the invasion of its neighbour in February 2022, when Moscow sent .."
_DEEDS = r"(?:war|battle|offensive|siege|assault|attack|raid|campaign|rebellion|invasion|uprising|drive|push)"
_OVER = (
    rf"(?:early |late |mid-?)?(?:the \w+ of )?(?:{WHOLE_MONTH},? )?(?:\d{{1,2}},? )?(?:of )?(?:"
    rf"(?:19|20)\d\d(?: {_DEEDS})?|last (?:year|{WHOLE_MONTH}|spring|summer|autumn|winter)(?:['\u2019]s {_DEEDS})?|"
    r"the year before(?: last)?|"
    rf"[\w-]+ (?:years|months) (?:ago|before|earlier))"
)
_WHICH = r",? (?:when|in which|during which|in the course of which|after which) [^.;]*$"
_SINCE_THEN = Small(
    rf"(?<!siege )(?<!besieged )(?<!surrounded )(?<!encircled )\b(?:since|not since|unlike|like|than|"
    rf"similar to) (?:in )?(?:{_NOUN}(?:in|of|on) )?(?:the )?{_OVER}{_WHICH}",
)
# "the heaviest fighting since January, when ..", "had been quiet since two weeks ago, when .."
_COMPARED = Small(
    r"\b(?:\w{3,}est|worst|first|most \w+|quiet(?:er)?|calm(?:er)?|peaceful|spared|largely safe)\b[^.;,]{0,60} since "
    rf"(?:the )?(?:{_NOUN}(?:in|of|on) )?(?:early |late |mid-?)?(?:{WHOLE_MONTH}(?: \d{{1,2}})?|last month|"
    rf"[\w-]+ weeks? ago|(?:[\w-]+ ){{0,3}}{_DEEDS}){_WHICH}",
)
# "the gravest affair since the start of the Russian invasion": a war by whose days all else is told
_SINCE_START = re.compile(
    r"\b(?:since|before|after|until|from|at) the (?:very )?(?:start|beginning|outbreak|outset|onset|end|"
    r"first (?:day|week|month|year)s?|early days) of (?:the|its|their|[\w'\u2019-]+['\u2019]s?) (?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
_WARS = words("invasion war conflict uprising revolt revolution insurgency rebellion")
# "its largest operation since the invasion of East Timor"
_MEASURED = re.compile(
    r"\b(?!(?:rest|west|latest|request)\b)(?:\w{3,}est|worst|most \w+)\b[^.;,]{0,60} since the (?:[\w-]+ )?$",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(  # "since rebels invaded the town on 6 January", but not "since it invaded in May 2022"
    rf"\b(?:\d{{1,2}} {WHOLE_MONTH}|{WHOLE_MONTH} \d{{1,2}})\b(?!,? (?:19|20)\d\d)", re.IGNORECASE
)
_SINCE = 3  # tokens from "since" to the verb
_REACH = 6  # tokens from "began" to what it began with


def is_echo(told: Told, groups: Sequence[Group]) -> bool:
    """Say whether the draft only tells beside the attack before it, and no event of its own."""
    if _went_before(told):
        return True
    if told.draft.trigger.is_noun and _CALLS_IT.search(_before(told)):
        return True
    if _only_left(told, groups) or (told.draft.trigger.is_noun and _is_since_it_began(told)):
        return True
    if _only_cuts(told, groups):
        return True
    return _strikes_back(told) or _only_dates(told) or _only_leaves(told, groups) or _only_opens(told, groups)


def _only_cuts(told: Told, groups: Sequence[Group]) -> bool:
    """Say whether a participle only tells what a move came to: "took Minova, closing the last road into Goma".

    Or whom it sent fleeing.
    """
    draft = told.draft
    tokens, first = told.clauses.tokens, draft.trigger.first
    if draft.trigger.form != "ing" or told.force is not None or tokens[first - 1].lower in BE:
        return False  # "and are blocking the road"
    is_cut = draft.type == "siege" and tokens[first].lower in _CUTTING
    if not is_cut and not (draft.type == "retreat" and sent_off(tokens, first) is not None):
        return False
    moved = (one.draft for group in groups for one in group.told if one.order == told.order)
    return any(
        one.type in _MOVES and not one.trigger.is_noun and one.trigger.end < draft.trigger.first for one in moved
    )


_CUTTING = words("closing cutting blocking severing shutting barring tightening drawing squeezing choking sealing")
_MOVES = ATTACKS | {"capture", "shelling"}


def _is_since_it_began(told: Told) -> bool:
    """Say whether it only says since when: "43,000 refugees have crossed into Sudan since fighting began"."""
    text, tokens = told.draft.sentence.text, told.clauses.tokens
    before = _before(told).lower().rstrip()
    is_since = before.endswith(_SINCE_WORDS)
    return is_since and _HAS_BEGUN.match(text, tokens[told.draft.trigger.end - 1].end) is not None


_SINCE_WORDS = ("since", "since the", "since heavy", "since the latest", "since new")
_HAS_BEGUN = re.compile(r"(?: [\w'\u2019-]+){0,3}? (?:began|started|broke out|erupted|flared(?: up)?|resumed)\b")


def _only_left(told: Told, groups: Sequence[Group]) -> bool:
    """Say whether who lost a place long ago only left it: "It fell in June 2014 when five divisions melted away"."""
    if told.draft.type != "retreat" or told.draft.places or not told.is_past:
        return False
    return any(one.type == "capture" and one.is_past and any(o.order == told.order for o in one.told) for one in groups)


def _before(told: Told) -> str:
    return told.draft.sentence.text[: told.clauses.tokens[told.draft.trigger.first].start]


def is_since(told: Told) -> bool:
    """Say whether a clause only says since when something else is: "has armed Kyiv since Russia invaded it"."""
    draft, tokens = told.draft, told.clauses.tokens
    if draft.type in MASSED | {"clash", "capture"} and (_is_of_that_year(told) or _only_compares(told)):
        return True
    if draft.trigger.is_noun and tokens[draft.trigger.end - 1].lower in _WARS and _SINCE_START.search(_before(told)):
        return True
    if _is_war_of_a_state(told) or _WHAT_IT_CALLS.search(_before(told)):
        return not _NEWS & {token.lower for token in tokens}
    before = [token.lower for token in tokens[max(0, draft.trigger.first - _SINCE) : draft.trigger.first]]
    is_state = any(one.head == "state" for one in draft.attackers)
    has_day = any(token.lower.endswith("day") for token in tokens)
    is_of_a_war = is_state or (draft.trigger.lemma == "invade" and not _DAY_OF_MONTH.search(draft.sentence.text))
    return draft.type in MASSED and "since" in before and is_of_a_war and not draft.trigger.is_noun and not has_day


def _is_war_of_a_state(told: Told) -> bool:
    """Say whether a state's war only tells after what something was done: "plans drawn up after Russia's invasion".

    Not what is counted or dated, and not what made people flee, fight or die.
    """
    draft, tokens = told.draft, told.clauses.tokens
    first = draft.trigger.first
    is_war = draft.trigger.is_noun and tokens[draft.trigger.end - 1].lower in _WARS
    if not is_war or not any(one.head == "state" for one in draft.attackers):
        return False
    return bool(_AFTER & {one.lower for one in tokens[max(0, first - _SINCE - 1) : first]}) and not told.force


# what somebody calls the war that all know of: "what Moscow calls its special military operation"
_WHAT_IT_CALLS = Small(
    r"\bwhat (?:[\w'\u2019]+ ){1,3}calls? (?:its|their|an?|the) [\"'\u2018\u201c]?(?:special )?(?:military )?$"
)
_AFTER = words("after before following until")
_NEWS = (
    forms_of_all("launch begin start open order announce flee die kill fall")
    | frozenset(WEEKDAYS)
    | words("today yesterday overnight hours dead fighting")
)


_ENTERS = forms_of_all("enter move roll arrive send deploy pour stream file come go drive march parade")


def is_entry(told: Told, errands: Container[int]) -> bool:
    """Say whether soldiers only go into a place of their own country, in a sentence of the orders `errands`.

    Not those of a rebellion or of another state: "Russian soldiers entered Kherson. They brought food for residents".
    """
    draft = told.draft
    if told.order not in errands or draft.type not in ("offensive", "buildup", "capture") or draft.trigger.is_noun:
        return False
    word = told.clauses.tokens[draft.trigger.first].lower
    homes = {place.bearer.country for place in draft.places if place.bearer is not None}
    return word in _ENTERS and all(_is_at_home(one, homes) for one in draft.attackers)


def _is_at_home(mention: Mention, homes: Container[str]) -> bool:
    country = mention.country or country_of_actor(mention.actor_id)
    return kind_of(mention) != "irregular" and (country is None or country in homes)


def _is_then(before: str) -> bool:
    """Say whether what follows these words of its sentence was at a time that only dates something else.

    "The worst attack since last April, when 8,000 men overran the city".
    """
    return any(one.search(before) for one in (_SINCE_THEN, _COMPARED))


def counted_then(sentence: Sentence, number: Quantity) -> bool:
    """Say whether those counted are told of such a time."""
    return _is_then(sentence.text[: max(0, number.start - sentence.start)])


def counted_before(sentence: Sentence, number: Quantity) -> bool:
    """Say whether they were counted months before, or on another matter: "experts counted 3,000 there last June"."""
    found = _COUNTED.search(sentence.text)
    return counted_then(sentence, number) or (found is not None and found.start() < number.start - sentence.start)


_COUNTED = Small(
    r"\b(?:counted|estimated|reckoned|identified|spoke of|put)\b(?:(?! (?:of (?:them|whom)|who|that|which) )[^.;])"
    rf"{{0,100}}\b(?:last (?:year|{WHOLE_MONTH})|"
    r"(?:months|years) ago)\b"
)


def leave_then(told: Told) -> None:
    """Leave the number of such a time out of a fight of now: "the largest since a raid last year, in which 8,000"."""
    if told.force is not None and counted_then(told.draft.sentence, told.force):
        told.force = None


def is_dated_by(told: Told) -> bool:
    """Say whether it was at a time that only dates what the sentence tells: it goes on with no fight of now."""
    return _is_of_that_year(told) or _went_before(told)


def _went_before(told: Told) -> bool:
    """Say whether the other fight only came days after it: "The killings come two days after the raid on the post"."""
    after = told.draft.sentence.text[told.clauses.tokens[told.draft.trigger.end - 1].end :]
    is_told = after.startswith(" had ")  # "one day after an air attack had damaged a school" tells it
    return told.draft.trigger.is_noun and not is_told and _DAYS_AFTER.search(_before(told)) is not None


def _is_of_that_year(told: Told) -> bool:
    """Say whether it is, or goes on with, what something else is dated by: "since the invasion of May 2022, when"."""
    before = _before(told)
    after = told.draft.sentence.text[told.clauses.tokens[told.draft.trigger.end - 1].end :]
    if _is_then(before) or (told.draft.trigger.is_noun and _MEASURED.search(before)):
        return True
    return told.draft.trigger.is_noun and bool(_SINCE_NOUN.search(before)) and bool(_IN_YEAR.match(after))


_DAYS_AFTER = Small(
    r"\b(?:a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|\d+) (?:days?|weeks?|months?) after "
    r"(?:an?|the|another|its|their|\w+day['\u2019]s|last \w+['\u2019]s) (?:[\w'\u2019-]+ ){0,3}$"
)


def take_no_sides(told: Told, group: Group) -> None:
    """Leave who fights in an attack of known sides: "the fighting is heaviest at the fort, where the army dug in".

    And who only denies an attack that is told as a fact. Whom the same men fought is whom they attacked: "rebels
    entered the town after a two-day battle with the army". So are foes who gathered: "Kidal, where rebels had massed".
    """
    if told.draft.type != "clash":  # "IS took the villages. The attack came as militiamen neared Hul, an IS stronghold"
        own = {one.actor_id for one in attackers_of(group) if kind_of(one) == "irregular"} - {None}
        told.draft.defenders = [one for one in told.draft.defenders if one.actor_id not in own]
    if told.draft.type == "buildup" and are_of_other_kind(told.draft, group):
        told.draft.attackers, told.draft.defenders = [], told.draft.attackers
        return
    is_fight = told.draft.type == "clash" and told.draft.trigger.is_noun and group.type in MASSED
    is_fact = any(one.draft.modality in ("asserted", "claimed") for one in group.told)
    is_no = told.draft.modality in ("denied", "negated") and is_fact
    if is_no and told.draft.modality == "denied":
        told.force = None
    if not (is_no or (is_fight and any(one.draft.attackers for one in group.told))):
        return
    are_same = bool(told.draft.attackers) and all(one in attackers_of(group) for one in told.draft.attackers)
    is_only = not any(one.draft.defenders for one in group.told)
    told.draft.attackers, told.draft.defenders = [], told.draft.defenders if are_same and is_only and not is_no else []


def _strikes_back(told: Told) -> bool:
    """Say whether a sentence tells how the attacked answer, which is no attack of theirs."""
    trigger, tokens = told.draft.trigger, told.clauses.tokens
    follows = [token.lower for token in tokens[trigger.first + 1 : trigger.first + 2]]
    return not told.draft.places and trigger.lemma in _ANSWERS and follows in (["back"], ["off"])


def _only_dates(told: Told) -> bool:
    """Say whether the noun only says when something else was: "since the attack 6,000 soldiers have been sent"."""
    draft, tokens = told.draft, told.clauses.tokens
    before = {token.lower for token in tokens[max(0, draft.trigger.first - 3) : draft.trigger.first]}
    return draft.trigger.is_noun and draft.is_definite and bool(before & _WHEN) and not names_place(draft)


def _only_compares(told: Told) -> bool:
    """Say whether one's own attack, told nowhere, only says when: "twice as many tanks as before its invasion"."""
    first, tokens, draft = told.draft.trigger.first, told.clauses.tokens, told.draft
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    is_dated = before[:1] in (["before"], ["since"]) and before[1:] in (["its"], ["their"])
    return is_dated and draft.trigger.is_noun and all(one.first < first for one in draft.places)


def _only_leaves(told: Told, groups: Sequence[Group]) -> bool:
    """Say whether those who raided a place only leave it: "before pulling out", "The guerrillas then withdrew"."""
    draft, tokens = told.draft, told.clauses.tokens
    if draft.type != "retreat":
        return False
    near = range(told.order - _LEFT_WITHIN, told.order + 1)
    raids = [one for one in groups if one.type in ATTACKS | RAIDS and any(each.order in near for each in one.told)]
    before = [token.lower for token in tokens[max(0, draft.trigger.first - 2) : draft.trigger.first]]
    if before[-1:] == ["before"]:
        here = any(each.order == told.order for one in raids for each in one.told)
        return here or _are_those_who_raided(draft, raids)
    after = {token.lower for token in tokens[draft.trigger.end : draft.trigger.end + _LEFT_TO]}
    is_left = "then" in before or bool(after & _WILDS)
    return is_left and not {"was", "were", "been"} & set(before) and _are_those_who_raided(draft, raids)


def _are_those_who_raided(draft: Draft, raids: Sequence[Group]) -> bool:
    """Say whether all who leave are those who made one of the attacks told right before."""
    gone = [_called(one) for one in draft.defenders]
    return bool(gone) and any({_called(one) for one in attackers_of(raid)}.issuperset(gone) for raid in raids)


def _called(mention: Mention) -> str:
    return identity_of(mention) or mention.noun


_LEFT_WITHIN = 3  # sentences
_LEFT_TO = 5  # tokens from the verb to where they go
_WILDS = words("jungle bush forest forests woods hills mountains night darkness desert dark fields hideouts")


def _only_opens(told: Told, groups: Sequence[Group]) -> bool:
    """Say whether the fire is how the attack began: "The attack began at dawn with shells falling on the airport"."""
    draft, tokens = told.draft, told.clauses.tokens
    before = [token.lower for token in tokens[max(0, draft.trigger.first - _REACH) : draft.trigger.first]]
    begins = bool(_BEGAN & set(before)) and bool({"with", "by"} & set(before))
    here = [group for group in groups if any(one.order == told.order for one in group.told)]
    return draft.type in STRIKES and begins and any(group.type not in STRIKES for group in here)
