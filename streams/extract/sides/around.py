"""Who makes an attack, told around its noun: who is behind it, who is blamed for it, by whom it was carried out."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

_REACH = 5  # tokens from "behind" or "for" to the noun: "behind Monday's deadly suicide attack"
# "blamed M23 for the attack", "The army accused rebels of the attack", whose verb the parse takes for an adjective
_LAYS = {"for": words("blame blames blamed blaming"), "of": words("accuse accuses accused accusing")}
# "The Taliban denied being behind the attack", "said nobody knew who was behind it"
_NOT_THEY = words("not n't no never nobody neither denied denies deny denying who what whoever if whether")
_BEHIND = words("stand stands stood") | lexicon.BE
# "the attack on Bunia, launched by ..", "the siege that was laid by ..", "an attack blamed on .."
_MADE_BY = re.compile(
    r"(?: (?:on|of|at|against|in|near|upon) [^,;.]{2,50}?)?(?:,|,? (?:which|that) (?:was|were|had been))?(?: \w+ly)? "
    r"(?:blamed on|(?:carried out|launched|mounted|staged|conducted|led|made|perpetrated|executed|waged|begun|"
    r"opened)(?: (?:the (?:day|night|week) before|(?:\w+ )?(?:days?|weeks?|hours) (?:ago|before|earlier)|"
    r"yesterday|overnight|last \w+|(?:early |late )?on \w+))? by) "
    r"(?:the |some |about )?"
)


def told_around(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who makes the attack that the noun names, with those named beside; nobody where the words do not say it."""
    ways = (_behind, _blamed, _maker, _pressing, _with_it)
    found = next((who for way in ways if (who := way(clauses, trigger)) is not None), None)
    return [found, *followers(clauses, found)] if found is not None else []


def _behind(clauses: Clauses, trigger: Trigger) -> Mention | None:
    at = _last(clauses.tokens, trigger, "behind")
    if at is None or clauses.tokens[at - 1].lower not in _BEHIND:
        return None
    found = next((one for one in reversed(clauses.mentions) if one.end < at and one.is_fighting), None)
    if found is None:
        return None
    said = [token.lower for token in clauses.tokens[max(0, found.first - 2) : at]]
    who = found.end - max(0, found.first - 2)
    is_theirs = said[who] in ("who", "that", "which")  # "the rebels who were behind the attack"
    return found if _NOT_THEY.isdisjoint([*said[:who], *said[who + is_theirs :]]) else None


def _blamed(clauses: Clauses, trigger: Trigger) -> Mention | None:
    for word, verbs in _LAYS.items():
        at = _last(clauses.tokens, trigger, word)
        those = next((one for one in clauses.mentions if one.end == at and one.is_fighting), None)
        before = [token.lower for token in clauses.tokens[: those.first if those else 0]]
        said = [one for one in before if one not in lexicon.DETERMINERS]
        if those is not None and verbs.intersection(said[-1:]):
            return those
    return None


def _maker(clauses: Clauses, trigger: Trigger) -> Mention | None:
    found = _MADE_BY.match(clauses.sentence.text, clauses.tokens[trigger.end - 1].end)
    if found is None:
        return None
    those = (one for one in clauses.mentions if one.is_fighting and one.first >= trigger.end)
    return next((one for one in those if clauses.tokens[one.first].start <= found.end() <= _end_of(clauses, one)), None)


def _pressing(clauses: Clauses, trigger: Trigger) -> Mention | None:
    """Give who tries to get at others while it goes on: "Sake was under attack as rebels tried to drive them out"."""
    text, tokens = clauses.sentence.text, clauses.tokens
    for one in clauses.mentions:
        before = [token.lower for token in tokens[max(trigger.end, one.first - 2) : one.first]]
        said = [word for word in before if word not in lexicon.DETERMINERS]
        if (
            _WHILE.intersection(said[-1:])
            and one.is_fighting
            and not one.is_position
            and one.noun not in _POLICE
            and _TRIES_TO.match(text, _end_of(clauses, one))
            and not _is_at_another_place(clauses, one)
        ):
            return one
    return None


def _is_at_another_place(clauses: Clauses, who: Mention) -> bool:
    """Say whether they try it elsewhere: "Sake was under attack while the army tried to retake Masisi"."""
    attacked = {place.name for place in clauses.places if place.first < who.first}
    tried = {place.name for place in clauses.places if place.first >= who.end}
    return bool(attacked and tried) and not any(one in other or other in one for one in attacked for other in tried)


def _with_it(clauses: Clauses, trigger: Trigger) -> Mention | None:
    """Give who does something with an attack: "Rebels broke a two-month lull with an assault on Sake"."""
    tree, at = clauses.tree, trigger.end - 1
    verb = tree.head(at) if tree is not None else None
    if tree is None or verb is None or tree.dep(at) != "obl" or tree.nodes[verb].pos != "VERB":
        return None
    marks = {clauses.tokens[one].lower for one in tree.children(at, "case")}
    is_done_to = bool(tree.children(verb, "nsubj:pass", "aux:pass"))
    if marks != {"with"} or is_done_to or clauses.tokens[verb].lower in _MET:
        return None
    who = tree.children(verb, "nsubj")
    fighting = (one for one in clauses.mentions if one.is_fighting)
    return next((one for one in fighting if any(one.first <= at < one.end for at in who)), None)


# of whom "with an attack" tells no deed of theirs: "dealt with an attack", "woke with the attack"
_MET = forms_of_all(
    "deal cope contend struggle wrestle battle fight meet face wake help assist agree disagree associate connect link "
    "live sympathise familiarise be clash reckon charge coincide survive"
)
_WHILE = words("as while")
_POLICE = words("police policemen officers")  # who "tried to drive looters out" while others attack
_TRIES_TO = re.compile(
    r" (?:also |again |repeatedly )?(?:(?:were |are )?(?:tr(?:y|ied|ying)|sought|seek(?:ing)?|attempt(?:ed|ing)?|"
    r"fought|fighting|battl(?:ed|ing)|struggl(?:ed|ing)|push(?:ed|ing)|mov(?:ed|ing))(?: \w+ly)? to (?:dislodge|drive|"
    r"push|capture|take|seize|retake|recapture|regain|enter|break|wrest|expel|oust|evict|overrun|storm|force|cut|"
    r"encircle|throw|gain|win|reach)|pressed (?:home )?(?:their|its|an|the) (?:\w+ )?(?:attack|assault|offensive|"
    r"advance))\b"
)


def _end_of(clauses: Clauses, mention: Mention) -> int:
    return clauses.tokens[mention.end - 1].end


def _last(tokens: Sequence[Token], trigger: Trigger, word: str) -> int | None:
    """Give where the word stands last before the noun, near it."""
    back = range(trigger.first - 1, max(0, trigger.first - _REACH - 1), -1)
    return next((at for at in back if tokens[at].lower == word), None)
