"""How far an event has come as its sentence tells it: planned, underway, concluded."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.timing import phase_of
from streams.extract.telling.ahead import is_ahead_of, is_meant, is_to_come
from streams.extract.telling.comments import is_talked_of
from streams.extract.telling.compelled import is_compelled
from streams.extract.telling.ended import is_hunted_for, operation_has_ended
from streams.extract.telling.sent import GATHERED, purpose_at
from streams.extract.words.days import MONTH, WHOLE_MONTH
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.repelling import REPELS
from streams.extract.words.small import Cased, Small
from streams.records import Phase

_STRIKES = frozenset({"airstrike", "shelling", "bombing", "raid", "ambush", "capture", "retreat", "surrender"})
_GOING_ON = Small(
    r"\b(?:continu\w+|ongoing|still|under ?way|unfolding|rag(?:ed|ing|es)|intensif\w+|escalat\w+|now|every (?:day|"
    r"night)|"
    r"daily|nightly|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:straight |"
    r"consecutive |"
    r"successive )?(?:day|week|month|night)|goes on|go on|persist\w*|at the time of writing|for (?:days|weeks|"
    r"months)|since)\b",
)
# .. wherever the sentence tells it: "attacked it, and gun battles were going on", "the third day of a drive"
_ON_AND_ON = Small(
    r"\b(?:fighting|fights?|battles?|clashes|combat|gunfire|shooting|skirmishes|shelling|attacks?|assaults?|offensive) "
    r"(?:(?:was|were|is|are|has been|have been) (?:still |also )?(?:going on|continuing|raging|ongoing|under ?way|in "
    r"progress|being fought|unfolding)|(?:rages|raged|continues|continued|goes|went) on|(?:has |have |had )?(?:reach|"
    r"spread|mov|shift|edg|inch|spill)(?:ed|es|s)? (?:(?:closer|nearer|back|on|over) )?(?:the|to|into|towards?)\b)|"
    r"\bthe (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[\w-]+(?:teen|iet|ty-\w+)th|"
    r"\d+(?:st|nd|rd|th)) (?:day|night|week|month) of (?:[\w'\u2019-]+ ){0,5}?(?:offensive|assault|attack|siege|"
    r"operation|campaign|drive|push|advance|fighting|battles?|clashes|bombardment|shelling|invasion|incursion|"
    r"violence|war|uprising|fight)\b",
)
_FOR_WHAT = re.compile(
    r"[^;]{0,80}?\b(?:ahead of|in (?:preparation|readiness|advance|anticipation) (?:for|of)|to prepare(?: for)?) "
    r"(?:an?|the|its|their|another|what [\w ]{3,30}) ?(?:[\w'\u2019-]+ ){0,3}(?:attack|assault|offensive|operation|"
    r"push|storming|advance|drive|battle)\b",
    re.IGNORECASE,
)
# an attack that has done what it was for
_BROUGHT_OFF = re.compile(
    r"\W+(?:that|which) (?:\w+ )?(?:drove|ousted|expelled|toppled|took|captured|retook|recaptured|cleared|ended|broke|"
    r"freed|liberated|dislodged|evicted|overran|crushed|routed|defeated|cost|killed|left)\b",
    re.IGNORECASE,
)
# how it ended, wherever the sentence tells it: "gunmen who had attacked the camp were beaten back"
_BEATEN = Cased(
    r"\b(?:repel(?:s|led)?|repuls(?:ed|es)|rout(?:ed|s)|withstood|withstands|weathered|survived|"
    r"(?:beat|beaten|drove|driven|threw|thrown|push(?:ed|es)|fought|fight off|hurled|flung|chased|turned|"
    r"forced|fended|warded) "
    r"(?:them |it |him )?(?:back|off)|(?:saw|seen|held|put) (?:them |it )?(?:off|down)|"
    r"(?:beat|threw|drove|pushed) (?:the |an? |them |\d[\d,]* )?(?:[\w-]+ ){0,2}(?:back|off)|"
    r"before they were (?:all )?(?:shot dead|killed|gunned down|overpowered)|"
    r"(?:but|before they|until they|only to) (?:was|were|be|being) (?:\w+ )?(?:stopped|halted|checked|blocked|foiled|"
    r"repulsed|thwarted|contained|held) (?:by|at|in|short|outside|before)|were gone "
    r"(?:with)?in|after which|bro(?:ke|ken) up (?=an?|the|another))\b",
    re.IGNORECASE,
)
# "pushed to the edge of the town before they were stopped"
_CUT_SHORT = Small(
    r"\b(?:before (?:(?:they|it|he) (?:was|were)|being)|(?:but|and) (?:was|were)) (?:\w+ly )?(?:stopped|halted|checked|"
    r"contained|repulsed|repelled|(?:driven|beaten|thrown|pushed|turned|forced|fought) (?:back|off))\b",
)
_BY_THEN = words("already earlier previously once twice first")
_IS_OVER = Cased(
    r"(?:(?!\bthat\b|(?<!in )\bwhich\b|\bwho\b|\bafter\b|\bwhen\b|\bbecause\b)[^;:]){0,110}?\b(?:"
    r"(?:is|was|are|were|been) (?:now |all |at last |\w+ly )?(?:over|at an end|done with|finished|complete|repelled|"
    r"repulsed|smashed|crushed|beaten|defeated|halted|broken|lifted|raised|relieved|foiled|thwarted|"
    r"stopped|contained|blunted|"
    r"(?:driven|thrown|pushed|fought|turned|flung|hurled) (?:off|back))|"
    r"(?:(?<!not )(?<!never )ended\b(?! up)|(?:failed|collapsed|fizzled out|petered out)\b(?! to)|"
    r"come to an end|came to an end|run its course|burnt? itself out))\b",
    re.IGNORECASE,
)
# what it cost in all, unless it goes on: "the offensive, now in its 90th day, has cost 2,300 lives"
_COST = Cased(
    r"(?:(?!\bthat\b|(?<!in )\bwhich\b|\bwho\b)[^;:]){0,110}?(?<!has )(?<!have )\b(?:cost|claimed) "
    r"(?:[\w,.'\u2019-]+ ){1,7}?(?:lives|life|dead)\b",
    re.IGNORECASE,
)
_IN_HAND = re.compile(
    r"\bin which (?:[\w'\u2019,.-]+ ){1,8}?(?:are|is|have been|has been) (?:\w+ly )?(?:engaged|fighting|"
    r"involved|taking part)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:at|over|during) (?:christmas|easter|the weekend|new year|ramadan|eid|whitsun|passover|midnight)\b|"
    rf"\b(?:in|on|last|early in|late in) (?:\d+ |early |late |mid-)?(?:{WHOLE_MONTH}|{MONTH}(?= ?\.? ?\d|$))\b|"
    r"\d{4} ?- ?\d\d ?- ?\d\d|\d{1,2} ?[./] ?\d{1,2} ?[./] ?(?:19|20)\d\d|"
    r"\bbetween (?:the )?\d{1,2}(?:st|nd|rd|th)? and \d|"
    r"\bfrom \d{1,2}(?:st|nd|rd|th)? to \d|\b(?:last (?:week|month|year)|ago|earlier|in (?:1[89]|20)\d\d)\b"
)
_FOR_DAYS = re.compile(
    r"\bfor (?:an?|the|their) (?:second|third|fourth|fifth|sixth|seventh|\w+th) (?:\w+ )?(?:day|night|week|month)\b"
)
_SENDS = words("send deploy dispatch despatch rush fly airlift")  # "is sending 3,000 men to retake it"
_HELPED = words("helped")  # "hunters have helped soldiers retake the town"
_DONE = words(
    """
    killing wounding leaving killed wounded died dead freed burned burnt destroyed left returned withdrew overnight
    injured casualties looted drove fled repulsed repelled yesterday injuring destroying
    """
)


_GRAMMAR = words("to will would could can may might must should shall do does did not n't 'll and")


# what raiders do before they are gone
_SACKED = words(
    """
    burned burnt looted torched ransacked plundered kidnapped abducted beheaded massacred rustled razed robbed vanished
    sacked pillaged murdered slaughtered stole burning looting torching abducting
    """
)


# what those did who were to hold it: "drove into the town, and the militia ran"
_THEY_RAN = re.compile(
    r"(?:, (?:and|while|as|whose|where)|;) (?:[\w'\u2019-]+ ){1,6}?(?:ran|fled|bolted|scattered|melted "
    r"away|took to (?:their|its) "
    r"heels|ran (?:away|off)|surrendered|gave up|threw away|laid down|dropped|vanished|left without)\b|"
    r"\bafter (?:an? |the )?(?:[\w'\u2019-]+ ){0,3}?(?:battle|fight|firefight|siege|assault|struggle|"
    r"(?:army|garrison|soldiers|"
    r"defenders|troops|police|rebels|militia|governor) (?:had )?(?:fled|withdrew|withdrawn|left|pulled "
    r"out|ran|abandoned))\b",
    re.IGNORECASE,
)


# whom those who were sent to do it killed: "sent a squad to attack the base, killing 30 soldiers"
_KILLING = Small(
    r"^[^;:]{0,80}?(?:, (?:killing|wounding|injuring|leaving)|,? and (?:killed|wounded|injured|shot dead)|"
    r", in which they (?:killed|wounded)) (?!as\b|up to\b|whoever\b|anyone\b|whom\b)(?:[\w'\u2019-]+ ){0,3}?"
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|dozens|scores|several|an?)\b"
)
_SENT = Small(
    r"\b(?:sent|dispatched|despatched|deployed|rushed|flew|ordered|led|used|came|went|rode|drove|crept|slipped|"
    r"crossed|gathered|returned)\b[^;:]{0,80}?\bto (?:\w+ ){0,2}?$"
)
_WILL = Small(
    r"\b(?:will|would|could|may|might|plan\w*|vow\w*|threaten\w*|intend\w*|want\w*|hop(?:e|es|ed|ing)|to be)\b"
)


def _has_killed(clauses: Clauses, draft: Draft) -> bool:
    """Say whether those who were sent to do it did it, as it left dead or wounded."""
    trigger, text = draft.trigger, clauses.sentence.text
    if trigger.form != "base" or draft.modality not in ("asserted", "claimed"):
        return False
    before, after = text[: clauses.tokens[trigger.first].start], text[clauses.tokens[trigger.end - 1].end :]
    is_sent = _SENT.search(before) is not None and _WILL.search(before) is None
    return is_sent and _KILLING.search(after) is not None


# "an attack now under way", "fought a battle that was still raging on Tuesday"
_IS_ON = re.compile(
    r"\W+(?:is |are )?(?:now |already )(?:unfolding|under ?way|ongoing|in progress)|"
    r"[^.;]{0,60}?\b(?:battle|fight|fighting|combat|clash(?:es)?|firefight|siege|which|that|,) ?(?:that |which )?"
    r"(?:was|were|is|are) still (?:raging|going on|under ?way|continuing|ongoing|in progress|being fought)\b"
)


def settle_phase(clauses: Clauses, draft: Draft, use: str, verb_at: int | None) -> None:
    """Set the draft's phase by the words around its trigger, else by its verb's form or its noun's kind."""
    trigger = draft.trigger
    told = None if is_talked_of(clauses, trigger) else phase_of(clauses.sentence.text, clauses.tokens, trigger, verb_at)
    before = clauses.sentence.text[: clauses.tokens[trigger.first].start]
    after = clauses.sentence.text[clauses.tokens[trigger.end - 1].end :]
    has_ended = draft.type in _DRAWN_OUT and operation_has_ended(clauses.sentence.text)
    if draft.type == "ceasefire" and told != "planned":
        draft.phase = told or "underway"
    elif _IS_ON.match(after):
        draft.phase = "underway"
    elif (draft.modality == "negated" and not trigger.is_noun and trigger.form == "past") or _has_killed(
        clauses, draft
    ):
        draft.phase = "concluded"
    elif (use == "moved" or (use == "ready" and _IN_HAND.search(after))) and draft.modality in (
        "asserted",
        "claimed",
        "denied",
    ):
        draft.phase = "underway"
    elif (
        use == "ready"
        or draft.modality == "hypothetical"
        or (draft.modality == "negated" and (verb_at is not None or trigger.form in ("ing", "base")))
    ) or draft.type == "buildup":
        draft.phase = "planned"
    elif trigger.is_noun:
        is_ahead = is_ahead_of(before, after) or is_to_come(before, after)
        is_told = _COST.match(after) is not None and _GOING_ON.search(after) is None
        is_told = is_told or has_ended or is_hunted_for(before)
        is_over = draft.modality in ("asserted", "claimed") and bool(
            is_told or _BROUGHT_OFF.match(after) or _IS_OVER.match(after) or _is_beaten(clauses, draft)
        )
        draft.phase = "planned" if is_ahead else "concluded" if is_over else told or _noun_phase(clauses, draft)
    else:
        is_gathered = (draft.type == "offensive" and trigger.lemma in GATHERED) or is_meant(before, _form(draft))
        is_on_its_way = trigger.lemma in _SENDS and purpose_at(clauses, trigger) is not None
        is_gathered = is_gathered or (trigger.form == "ing" and (is_on_its_way or _FOR_WHAT.match(after) is not None))
        draft.phase = "planned" if is_gathered else "concluded" if has_ended else _verb_phase(clauses, draft)


def _form(draft: Draft) -> str:
    """Give the form of the trigger's verb, "" where its present may tell of what is past, as in a headline."""
    return "" if draft.sentence.kind == "headline" else draft.trigger.form


_AFTER_A = re.compile(r"\bafter (?:an?|the|its|their) (?:[\w'\u2019-]+ ){0,3}$", re.IGNORECASE)
_SETTLED = Small(
    r"\b(?:took part\b(?! in (?:talks|the vote))|(?:was|were) (?:held|defended|garrisoned|manned) by|fell "
    r"(?:within|after|in|to)|"
    r"(?:pushed|beaten|driven|thrown) (?:back|off)|repelled|repulsed|(?:withdrew|retreated|pulled out)\b)",
)


def is_settled(after: Sequence[str]) -> bool:
    """Say whether the sentences after an attack tell it as over: "600 took part", "the base fell within hours"."""
    return any(_SETTLED.search(text) for text in after) and not any(_GOING_ON.search(text) for text in after)


def tells_of_going_on(text: str) -> bool:
    """Say whether the words tell of what still goes on: "for a third day", "continues", "since"."""
    return _GOING_ON.search(text) is not None or _ON_AND_ON.search(text) is not None


def _is_beaten(clauses: Clauses, draft: Draft) -> bool:
    """Say whether the sentence tells that those attacked beat it off, who lived on, or that a siege had an end."""
    if draft.type == "siege" and _is_what_came_before(clauses, draft):
        return True
    if draft.type in ("assault", "raid") and _LIVED_ON.search(clauses.sentence.text[: _start(clauses, draft)]):
        return True
    return draft.type in ("assault", "raid", "siege") and _BEATEN.search(clauses.sentence.text) is not None


_LIVED_ON = Small(r"\bwho had (?:fought|held out|survived|taken part|come through)\b[^.;,]{0,60}$")


def _start(clauses: Clauses, draft: Draft) -> int:
    return clauses.tokens[draft.trigger.first].start


def _is_what_came_before(clauses: Clauses, draft: Draft) -> bool:
    """Say whether something ended the siege: "fell after an 18-month siege"."""
    before = clauses.sentence.text[: clauses.tokens[draft.trigger.first].start]
    return _AFTER_A.search(before) is not None and _GOING_ON.search(clauses.sentence.text.lower()) is None


_HARM = words("killed wounded died massacred murdered slaughtered beheaded abducted kidnapped")


def _is_to_come(clauses: Clauses, draft: Draft) -> bool:
    """Say whether the noun's verb is of now or later: "no attack on Goma is possible", of none that there was."""
    tree, at = clauses.tree, draft.trigger.end - 1
    head = tree.head(at) if tree is not None else None
    if tree is None or head is None or not tree.dep(at).startswith("nsubj"):
        return False
    above = [head, *tree.children(head, "aux", "cop", "aux:pass")]
    return any(clauses.tokens[one].lower in ("is", "are", "will", "can", "cannot") for one in above)


def _noun_phase(clauses: Clauses, draft: Draft) -> Phase:
    text = clauses.sentence.text.lower()
    own = _own_words(clauses, draft)
    if draft.type in _STRIKES:
        return "underway" if _GOING_ON.search(own) and draft.type not in ("capture", "surrender") else "concluded"
    tokens = [token.lower for token in clauses.tokens]
    start = draft.trigger.first
    if draft.modality in ("negated", "denied"):
        return "planned" if draft.modality == "negated" and _is_to_come(clauses, draft) else "concluded"
    if _GOING_ON.search(own):
        return "underway"
    if draft.type in ("assault", "clash") and (
        tokens[start - 1 : start] == ["'s"]
        or _HARM & set(tokens)
        or ("took part" in text and "day" in text)
        or "was the work of" in text
        or (draft.type == "assault" and _AFTER_A.search(clauses.sentence.text[: _start(clauses, draft)]))
    ):
        return "concluded"
    if "during the" in text and "killed" in text:
        return "concluded"
    return "underway"


def _own_words(clauses: Clauses, draft: Draft) -> str:
    """Give the words of the trigger's own part of the sentence, with those before it."""
    end = clauses.segment_end(draft.trigger.first)
    first = next(at for at, one in enumerate(clauses.segments) if one == clauses.segment(draft.trigger.first))
    return " ".join(token.lower for token in clauses.tokens[first:end])


_DRAWN_OUT = frozenset({"offensive", "assault", "clash", "siege"})
_OPENED = words("reopen re-open unblock unlock")  # a road is open again once it is


def _verb_phase(clauses: Clauses, draft: Draft) -> Phase:
    trigger, tokens = draft.trigger, [token.lower for token in clauses.tokens]
    if trigger.form in ("ing", "s", "base"):
        before = tokens[max(0, trigger.first - 2) : trigger.first]
        is_headline = draft.type in _STRIKES and (
            trigger.form == "s" or (trigger.form == "base" and not _GRAMMAR.intersection(before))
        )
        is_headline = is_headline or (draft.type in ("raid", "ambush") and bool(_DONE & set(tokens)))
        is_headline = is_headline or (trigger.form == "s" and trigger.lemma in REPELS)  # "Army repels 6,000 rebels"
        is_before = trigger.form == "ing" and tokens[max(0, trigger.first - 1)] == "after"
        is_before = is_before or _is_what_they_did_then(clauses, draft)
        is_to_come = trigger.form == "base" and _is_to_be_helped(tokens, trigger.first)
        is_helped = trigger.form == "base" and bool(_HELPED & set(tokens[max(0, trigger.first - 9) : trigger.first]))
        is_done = is_headline or is_before or (is_helped and draft.type == "capture")
        is_done = is_done or (trigger.form == "base" and is_compelled(clauses.tokens, trigger))  # "had to fall back"
        return "planned" if is_to_come else "concluded" if is_done else "underway"
    if draft.type in ("capture", "retreat", "surrender", "raid", "ambush", "bombing") or trigger.lemma in _OPENED:
        return "concluded"
    left = set(tokens[max(0, trigger.first - 4) : trigger.first])
    is_on = draft.type in _DRAWN_OUT and _ON_AND_ON.search(clauses.sentence.text) is not None
    is_on = is_on or bool(left & {"being", "keep", "keeps", "kept"})
    if is_on or ({"have", "has"} & left and _GOING_ON.search(_own_words(clauses, draft))):
        return "underway"
    if draft.type in ("airstrike", "shelling", "clash"):
        return "underway" if draft.type == "clash" and _FOR_DAYS.search(_own_words(clauses, draft)) else "concluded"
    return "concluded" if _is_done(clauses, draft, tokens) else "underway"


def _is_what_they_did_then(clauses: Clauses, draft: Draft) -> bool:
    """Say whether it ended a deed that is told as done: "occupied Sido before falling back to Yaloke"."""
    first = draft.trigger.first
    is_then = draft.trigger.form == "ing" and clauses.tokens[max(0, first - 1)].lower == "before"
    return (
        is_then and draft.type in _ENDED
        and any(one.form == "past" and one.first < first for one in clauses.triggers)
    )  # fmt: skip


_ENDED = frozenset({"capture", "retreat", "surrender", "raid"})


def _is_to_be_helped(tokens: Sequence[str], at: int) -> bool:
    """Say whether help for it is still to come: "will send more soldiers to help 5,500 troops drive them out".

    Not that of arms which were used: "used drones to help its infantry capture Avdiivka".
    """
    helped = next((one for one in range(at - 1, max(0, at - _HELP_REACH), -1) if tokens[one] == "help"), None)
    return helped is not None and not _TO_COME.isdisjoint(tokens[max(0, helped - _HELP_REACH) : helped])


_HELP_REACH = 9  # tokens from what tells that help comes to "help", and from there to what is done
_TO_COME = forms_of_all(
    "send deploy dispatch fly rush order plan promise pledge vow agree offer expect intend"
) | words("will would could may might ready")


def _is_done(clauses: Clauses, draft: Draft, tokens: Sequence[str]) -> bool:
    """Say whether the sentence tells an attack in the past with its end, its losses or its day."""
    if draft.type == "offensive":
        return any(way.search(clauses.sentence.text) for way in (_THEY_RAN, _CUT_SHORT))
    if draft.type != "assault":
        return False
    at = draft.trigger.first
    before = at - 2 if tokens[at - 1] in _BY_THEN else at - 1
    is_told_back = (
        draft.modality == "asserted" and tokens[before] == "had" and not _GOING_ON.search(_own_words(clauses, draft))
    )
    if is_told_back or "failed" in draft.trigger.lemma.split() or _SACKED & set(tokens) or _is_beaten(clauses, draft):
        return True
    has_day = any(word.endswith("day") and word not in ("day", "today") for word in tokens)
    is_told = has_day or draft.modality == "denied" or _DONE & set(tokens)
    return draft.trigger.hold == "" and bool(is_told or _PAST.search(_own_words(clauses, draft)))
