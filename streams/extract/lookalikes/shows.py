"""What soldiers show or tidy up, and what somebody only guards against: no war, though its words are used."""

import re
from functools import cache, lru_cache

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.beasts import of_kind
from streams.extract.sides.participants import agents_at
from streams.extract.words.foes import FOES
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased, Small
from streams.records import GROUND

_GROUND = GROUND - {"ambush"}
_PACES = re.compile(
    r"\b(?:roll|march|fil|driv|drove|troop|strid|parad|pass|rid|rode|pour|mov|stream|fly|flew|step|flood|converg|descend|parachut|jump|land|cross|arriv)\w*\b",
    re.IGNORECASE,
)
_PAST = Small(
    r"\bpast (?:the )?(?:\w+ )?(?:king|queen|emir|sultan|president|leader|crowds?|stands?|tribune|dais|podium|guests|"
    r"dignitaries|palace gates|mausoleum)\b|\bpast (?:on|in|at|as|to|before|during|for)\b|\bpast\W*$|"
    r"\bmarch-?past\b|\bfly-?past\b|\b(?:took|taking|take) the salute\b|\bto (?:the sound of|applause|cheers|music)\b|"
    r"\b(?:brass|military|marching) bands?\b|\bgoose-?step\w*",
)
_FEAST = re.compile(
    r"\b(?:(?:Victory|Independence|National|Bastille|Army|Armed Forces|Republic|Liberation|Navy|Air Force|Unity|"
    r"Revolution|Defenders?|Soldiers?['\u2019]?s?|Flag|Constitution|Founding|Martyrs['\u2019]?) Day|party['\u2019]s "
    r"(?:birthday|anniversary)|jubilee)\b"
)
_SALUTE = Small(r"\b(?:salut(?:e|es|ed|ing)|jubilee|coronation|birthday)\b")
_HARM = Small(r"\b(?:kill\w*|wound\w*|injur\w*|dead|destroy\w*)\b")
_AVENUE = re.compile(r"\b(?:Square|Avenue|Boulevard|Mall|Champs|Corniche|Parade|Esplanade|Promenade|Plaza|Kartavya)\b")
_FOE = Small(
    rf"\b(?:{FOES}|gunmen|enemy|"
    r"mutin\w+|attack\w*|assault\w*|storm\w*|fir(?:ed|ing)|fight\w*|fought|shell(?:ed|ing)|bomb\w*|kill\w*|wound\w*|"
    r"besieg\w+|captur\w+|seiz\w+|ambush\w*|invad\w+|invasion|retak\w+|retook|overr[au]n)\b",
)
# what soldiers do with filth, fire and vermin
_TIDIES = (
    r"(?:clear|pick|clean|collect|remov|sweep|swept|shovel|haul|bur(?:n|y)|drain|spray|fumigat|treat|dous|extinguish|"
    r"carr(?:y|ied) (?:off|away)|cart|put|douse|fight|battl|combat|cull|trap|catch|kill)\w*"
)
_WAGED = (
    r"(?:(?:new|fresh|all-out|final|major|big|nationwide|military) )?(?:offensive|assault|attack|war|fight|battle|"
    r"campaign|drive|operation|push|front)s? (?:against|on|with)"
)
_WARDS = words(
    """
    hold holds holding held protect protects protected protecting protection guard guards guarded guarding defend
    defending defends defence
    defense shield shields secure securing safeguard safeguards insure prepare prepares prepared braced ward deter
    deters deterring prevent prevents preventing answer answers respond repel repelling resist meet force fortify
    stop stops halt curb avert forestall shelter shelters warn bunker bunkers siren sirens
    report reports monitor record investigate
    insurance vigilance precaution precautions bulwark deterrent deterrence
    """
)
_KEEPS_OFF = words("protect shelter guard defend safeguard insure shield warn")
_FREE = words("may might can could will would shall should must to")
_ANYBODY = words("those anyone anybody whoever everyone everybody")


def is_shown(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is a parade, a salute, a clean-up by soldiers, or an attack that has only been guarded against."""
    return (
        is_paraded(clauses, trigger)
        or _is_salute(clauses, trigger)
        or _is_tidied(clauses, trigger)
        or _is_warded(clauses, trigger)
        or _is_by_anybody(clauses, trigger)
    )


def _is_salute(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether guns only honour somebody: "the guns opened up at noon to salute the queen"."""
    text = clauses.sentence.text
    return trigger.type == "shelling" and _SALUTE.search(text) is not None and _HARM.search(text) is None


def is_paraded(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether soldiers pass in review: "Red Square saw 11,000 soldiers roll past on Victory Day"."""
    text, word = clauses.sentence.text, clauses.tokens[trigger.first].lower
    if word.startswith(_STEPS):
        return True
    if trigger.type not in ("offensive", "capture", "assault") or trigger.is_noun or _FOE.search(text):
        return False
    if not _PACES.match(word):
        return False
    is_feast = _FEAST.search(text) is not None and _AVENUE.search(text) is not None
    is_on_show = word.startswith(_MARCHES) and _ON_SQUARE.match(text, clauses.tokens[trigger.first].end) is not None
    return is_feast or is_on_show or _PAST.search(text) is not None or _HONOURS.search(text) is not None


_MARCHES = ("march", "fil", "strid", "strod", "troop", "pass")
# "marched across Red Square behind columns of tanks"
_ON_SQUARE = re.compile(
    r" (?:across|over|down|along|through) (?:the )?(?:[A-Z][\w'\u2019-]+ ){1,3}?"
    r"(?:Square|Avenue|Boulevard|Mall|Corniche|Esplanade|Promenade|Plaza|Prospekt|\u00c9lys\u00e9es|Elys[e\u00e9]es)\b"
)
_STEPS = ("goose-step", "parade", "parading")
# what soldiers come for who attack nobody
_HONOURS = Small(
    r"\bfor (?:an?|the|its|their|his) (?:[\w-]+ ){0,2}?(?:anniversary|birthday|jubilee|parade|rehearsals?|tattoo|"
    r"ceremony|celebrations?|opening|funeral|inauguration|reunion)\b|\bas (?:military |brass )?bands? played\b|"
    r"\b(?:in|for) (?:an?|the) (?:military |victory |annual )?(?:parade|march-past|fly-past|tattoo|ceremony)\b|"
    r"\b(?:through|past|along) (?:the )?(?:[\w-]+ )?(?:capital|streets|square|cent(?:re|er)|city|avenue)\b[^.;]{0,40}?"
    r"\b(?:national|independence|army|armed forces|victory|revolution|republic|liberation) day\b|"
    r"\b(?:under the (?:eyes|gaze) of|watched by|applauded by|cheered by|reviewed by|saluted by|in front of) "
    r"(?:an?|the|its|their|\w+['\u2019]s)? ?(?:[\w-]+ ){0,2}?(?:presidents?|king|queen|emperor|minister|"
    r"spectators|dignitaries|guests|tribunes?|rostrum|reviewing stand|diplomats)\b"
)


@cache
def _tidying() -> Cased:
    evils = "|".join(sorted(map(re.escape, of_kind("evil") | of_kind("beast")), key=len)[::-1])
    between = r"(?: (?!(?:where|while|when|as|and|into|in|near|at|by|under) )(?:\d[\d,.]*|[a-z][a-z'\u2019-]*)){0,5}?"
    return Cased(rf"\b(?!fighters?\b)(?:(?i:{_TIDIES}|{_WAGED})){between}(?<! to) (?:{evils})\b")


@lru_cache(maxsize=8)
def _tidied(text: str) -> tuple[int, int] | None:
    found = _tidying().search(text)
    return found.span() if found else None


def _is_tidied(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is done to filth, fire or vermin somewhere in the sentence: "7,000 men picked up plastic"."""
    if trigger.type not in _GROUND:
        return False
    text, tokens = clauses.sentence.text, clauses.tokens
    found = _tidied(text)
    if found is None:
        return False
    own = tokens[trigger.first].start, tokens[trigger.end - 1].end
    cut = sorted([found, own], reverse=True)
    for start, end in cut:
        text = text[:start] + " " + text[end:]
    is_against = any(one.is_fighting and one.prep == "against" for one in clauses.mentions)
    return _FOE.search(text) is None and not is_against


def _is_warded(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether somebody may or will guard against what has not come: "may use force against any attack"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or not trigger.is_noun or trigger.type not in _GROUND | {"ambush", "airstrike", "shelling"}:
        return False
    at = trigger.end - 1
    head = tree.head(at)
    dets = {tokens[one].lower for one in tree.children(at, "det", "nmod:poss")}
    is_open = "any" in dets or (not dets and tree.nodes[at].tag == "NNS")
    is_answered = tree.dep(at) == "obj" and is_open  # "may answer any attack with force", "to stop attacks"
    is_kept_off = {tokens[one].lower for one in tree.children(at, "case")} <= {"from", "against", "of"} and (
        tokens[head].lower in _KEEPS_OFF and not dets if head is not None else False
    )  # "money to protect the town from attacks by the rebels"
    if (
        head is None
        or (agents_at(clauses, trigger) and not (is_answered or (is_kept_off and is_open)))
        or dets & {"the", "this", "that", "these", "those", "its", "their"}
    ):
        return False
    above = [head, *tree.children(head, "obj"), *tree.ancestors(head)]
    marks = {tokens[one].lower for one in tree.children(at, "case")}
    is_ward = any(tokens[one].lower in _WARDS for one in above[:2]) and bool(marks <= {"against", "from", "to", "of"})
    is_free = any(tokens[child].lower in _FREE for one in above[:3] for child in tree.children(one, "aux", "mark"))
    is_noun = tree.nodes[head].pos == "NOUN"
    return is_ward and (is_free or is_noun or "any" in dets)


def _is_by_anybody(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether whoever may do it is spoken of: "to fire on those who attack civilians"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or trigger.is_noun:
        return False
    before = tokens[trigger.first - 1].lower if trigger.first else ""
    if before in ("if", "unless", "when") and trigger.form == "past":
        return not tree.children(trigger.first, "obj", "obl:agent")  # "may defend themselves if attacked"
    if trigger.form not in ("base", "s"):
        return False
    is_relative = tree.dep(trigger.first) in ("acl:relcl", "acl")
    head = tree.head(trigger.first)
    return is_relative and head is not None and tokens[head].lower in _ANYBODY
