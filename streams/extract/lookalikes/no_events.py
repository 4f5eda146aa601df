"""Whether a draft tells of no event, whoever is in it: a war of years, people caught, things taken, a thought."""

import re

from streams.extract.clauses import Clauses, Draft
from streams.extract.frames.where import ANAPHORA
from streams.extract.lookalikes.beasts import of_kind
from streams.extract.lookalikes.far_off import is_far_off
from streams.extract.lookalikes.people_taken import SITES, are_taken, is_ground_from, takes_people
from streams.extract.people.fugitives import sent_off
from streams.extract.people.roles import is_people
from streams.extract.sides.enemies import tells_whose_enemies
from streams.extract.sides.participants import doers_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.scope import REPORTS
from streams.extract.words import lexicon
from streams.extract.words.foes import FOES
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import PEACEKEEPERS, POLICE
from streams.extract.words.small import Small
from streams.records import MASSED, STRIKES

_POSTED = words("garrison garrisons command commands")
_TO_GARRISON = 3  # tokens from the verb to the garrison, and from it to its place
_WRECKS = forms_of_all("destroy wreck demolish raze smash damage")
_HELD_BY = frozenset({"held by", "occupied by", "controlled by"})
GROUND = words(
    """
    it them control most half much part parts all ground territory land side sides districts hold centre center
    heart edge bank shore coast swathe swathes stretch third quarters rest place places one two three four five
    several dozen dozens kilometres kilometers miles slope slopes summit crest peak block blocks street streets
    wall walls gate gates ruins corridor salient line locality localities settlement hamlet hamlets farm farms
    bridgehead bridgeheads beachhead beachheads foothold footholds encampment encampments hideout hideouts
    field fields
    """
)

# a war that goes on for years is no event: "has been fighting the government for more than 15 years"
_FOR_YEARS = Small(
    r"\b(?:for|over) (?:[\w-]+ ){0,4}(?:years|decades?|decade and a half)\b|"
    r"\bsince (?:(?:at least|about|the|early|late) )*(?:(?:19|20)\d\d|independence|1[0-9]\d0s)|"
    r"\b\w+-(?:year|decade)(?:-long|-old)? (?:war|conflict|insurgency|rebellion)\b"
)

_FALL_ON = words("attack strike hit kill")
_ANY_CROWD = words("people thousands hundreds dozens scores many crowd crowds men women children")
_ARMED, _WHO = frozenset({"armed", "platform", "state"}), words("who that")
_TENS = "ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_IN_ALL_THERE = re.compile(
    r"(?:deployed|stationed|based|posted) (?:(?:[\w'\u2019-]+ ){1,6}?(?:as a whole|in all|all told|altogether|"
    r"in total)|(?:in|across|to) (?:[\w-]+ ){1,3}?of (?:the|its|their|our) "
    rf"(?:\d+|(?:{_TENS})(?:-\w+)?) (?:states|provinces|counties|"
    r"departments|regions|districts|countries|governorates))\b",
    re.IGNORECASE,
)


def tells_nothing(draft: Draft, clauses: Clauses) -> bool:
    """Say whether the draft is no event, whatever would hold it down."""
    sides = [*draft.attackers, *draft.defenders]
    is_bare = draft.type in ("retreat", "surrender") and sides and all(mention.head == "bare" for mention in sides)
    is_aimed = any(place.first >= draft.trigger.end for place in draft.places)
    is_nothing = draft.modality == "negated" and draft.trigger.is_noun and not sides and not is_aimed  # "no raids, .."
    is_thought = draft.modality == "hypothetical" and not draft.places and not (draft.attackers and draft.defenders)
    is_held = (draft.trigger.lemma in _HELD_BY and not _is_ground_held(draft, clauses)) or _is_run_by(draft, clauses)
    is_none = is_thought or is_nothing or bool(is_bare) or is_held or _is_law(draft, clauses)
    is_none = is_none or (draft.type == "buildup" and _is_meeting(draft, clauses))
    is_none = is_none or tells_whose_enemies(draft, clauses)
    is_none = is_none or is_far_off(draft, clauses) or _are_shells(draft, clauses) or _is_flak(draft, clauses)
    return is_none or _is_flight(draft, clauses) or _is_of_others(draft, clauses) or _is_no_fight(draft, clauses)


def _is_flak(draft: Draft, clauses: Clauses) -> bool:
    """Say whether guns only fire at aircraft: "Anti-aircraft gunners OPENED UP as the jets came over"."""
    before = {token.lower for token in clauses.tokens[max(0, draft.trigger.first - _TO_GUNS) : draft.trigger.end]}
    is_at_men = lexicon.CASUALTY & {token.lower for token in clauses.tokens}
    return draft.type == "shelling" and not before.isdisjoint(_FLAK) and not is_at_men


_FLAK, _TO_GUNS = words("anti-aircraft antiaircraft flak"), 3  # tokens from them to what they do


def _are_shells(draft: Draft, clauses: Clauses) -> bool:
    """Say whether what lands or hits are shells, not men: "shells fired by the army LANDED at the bus station"."""
    if clauses.tree is None or draft.type not in MASSED or draft.trigger.lemma not in _LANDS:
        return False
    first = draft.trigger.first
    is_told = any(one.type in STRIKES and one is not draft.trigger for one in clauses.triggers)
    own = clauses.tree.children(first, "nsubj")
    are_own = any(clauses.tokens[at].lower in lexicon.MUNITIONS for at in own)
    return is_told and (are_own or _FIRED.search(clauses.sentence.text[: clauses.tokens[first].start]) is not None)


_LANDS = words("land hit strike fall reach")
_FIRED = Small(rf"\b(?:{'|'.join(sorted(lexicon.MUNITIONS))}) (?:fired|launched|lobbed) (?:by|from) [^.;,]{{1,60}} $")


def _is_law(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a government only rules by decree: "declared a state of siege"."""
    before = [token.lower for token in clauses.tokens[max(0, draft.trigger.first - 2) : draft.trigger.first]]
    return draft.type == "siege" and before == ["state", "of"]


def _is_flight(draft: Draft, clauses: Clauses) -> bool:
    """Say whether those who flee are a town's or a country's people: "and 10,000 residents fled to Chad"."""
    if draft.type != "retreat" or draft.trigger.is_noun:
        return False
    at = draft.trigger.first
    while at > 0 and clauses.tokens[at - 1].lower in lexicon.AUXILIARIES | lexicon.BE | _WHO:
        at -= 1
    if any(one.end == at and (one.head == "civilian" or is_people(one)) for one in clauses.mentions):
        return True
    sent = sent_off(clauses.tokens, draft.trigger.first)  # "pushed into the suburbs, sending thousands fleeing"
    return sent is not None and not any(
        one.head in _ARMED and sent < one.first < draft.trigger.first for one in clauses.mentions
    )


def _is_no_fight(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a war of years is told of and not a fight at a place, or that somebody would not fight."""
    is_of_nobody = not (draft.places or draft.defenders) and draft.type != "buildup"
    if draft.modality == "denied" and draft.trigger.form == "ing" and is_of_nobody:
        return True  # "it denied attacking civilians"
    if draft.modality == "negated" and draft.trigger.lemma == "fight" and draft.trigger.form == "base":
        return True  # "the reservists would not fight in the city"
    is_there = any(place.bearer is None or place.bearer.kind == "town" for place in draft.places)
    return draft.type == "clash" and not is_there and _FOR_YEARS.search(clauses.sentence.text) is not None


def is_no_deed(draft: Draft, clauses: Clauses) -> bool:
    """Say whether no ground is taken or wrecked, or those who gather are only said to be hit."""
    if draft.type == "raid" and draft.trigger.lemma in _WRECKS:
        return not _is_ground_wrecked(draft, clauses)
    if draft.type == "capture" and _is_garrison_of(draft, clauses):
        return False
    if draft.type == "capture":
        return takes_people(draft, clauses) or _takes_things(draft, clauses)
    if draft.trigger.type == "capture" and all(one.head == "bare" for one in draft.attackers):
        # "they would take papers and go to America", "girls who may have been taken"
        return _takes_things(draft, clauses) or are_taken(draft, clauses)
    if draft.type == "clash" and draft.trigger.lemma in _TAKES:
        return _takes_things(draft, clauses)  # "had taken delivery of ten in Bor"
    ways = (_tells_how, _are_all_there, _are_struck)
    return draft.type == "buildup" and any(way(draft, clauses) for way in ways)


_TAKES = forms_of_all("take receive acquire collect")


def _is_meeting(draft: Draft, clauses: Clauses) -> bool:
    """Say whether they come together to talk, keep a peace, or are only so many: "its militias muster 9,000"."""
    after = clauses.sentence.text[clauses.tokens[draft.trigger.end - 1].end :]
    are_so_many = draft.trigger.lemma == "muster" and _SO_MANY.match(after) is not None
    return are_so_many or _TO_TALK.match(after) is not None or _are_keepers(draft, clauses)


_SO_MANY = Small(
    r"(?: (?:some|about|only|barely|over|at most))* \d[\d,]*(?!,?\d)(?: (?:men|fighters|soldiers))?(?:[.;,]|$)"
)
_TO_TALK = Small(
    r"(?: (?!to\b|and\b)[\w'\u2019-]+){0,6} to (?:review|discuss|debate|consider|strategi[sz]e|talk|sign|vote|decide|"
    r"mark|celebrate|honou?r|commemorate|negotiate|elect|agree|attend|watch|mourn|pray|greet|welcome|be disarmed)\b"
)


def _are_keepers(draft: Draft, clauses: Clauses) -> bool:
    """Say whether only police, peacekeepers or plain people gather, and no foe is named: "deployed 400 policemen"."""
    sent = [one for one in clauses.mentions if 0 <= one.first - draft.trigger.end <= 1 and one.number is not None]
    own = [one.noun or clauses.tokens[one.end - 1].lower for one in sent or draft.attackers]
    return bool(own) and all(one in _HARMLESS for one in own) and _FOES.search(clauses.sentence.text) is None


_HARMLESS = POLICE | PEACEKEEPERS | words("people persons residents villagers")
_FOES = Small(rf"\b(?:{FOES}|gunmen|border|frontier|war|attack\w*)\b")


def _are_all_there(draft: Draft, clauses: Clauses) -> bool:
    """Say whether all are summed up who stand in a land: "in Chechnya as a whole", "in 33 of the 36 states"."""
    start = clauses.tokens[draft.trigger.first].start
    return _IN_ALL_THERE.match(clauses.sentence.text, start) is not None


def _tells_how(draft: Draft, clauses: Clauses) -> bool:
    """Say whether the word only tells what something is like: "a concentrated operation"."""
    tree, at = clauses.tree, draft.trigger.first
    head = tree.head(at) if tree is not None and tree.dep(at) == "amod" else None
    return head is not None and not any(one.first <= head < one.end for one in clauses.mentions)


def _is_run_by(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a fight, no ground, is in somebody's hands: "the offensive is in the hands of two brigades"."""
    tree, at = clauses.tree, draft.trigger.end
    if tree is None or draft.type != "capture" or not draft.trigger.lemma.endswith(" in"):
        return False
    head = next(
        (one for one in range(at, min(len(clauses.tokens), at + 3)) if clauses.tokens[one].lower == "hands"), at
    )
    held = {one for above in (head, *range(draft.trigger.first, at)) for one in tree.children(above, "nsubj")}
    return any(
        one.is_noun and one is not draft.trigger and held & {*range(one.first, one.end)} for one in clauses.triggers
    )


def _is_garrison_of(draft: Draft, clauses: Clauses) -> bool:
    """Say whether those who are overrun stand for what they held: "overran the garrison at Bria"."""
    end = draft.trigger.end
    held = [one for one in clauses.mentions if end <= one.first <= end + _TO_GARRISON and one.noun in _POSTED]
    is_there = any(0 < place.first - one.end <= _TO_GARRISON for one in held for place in clauses.places)
    return bool(held) and (is_there or draft.trigger.lemma == "overrun")


_BOOTY = (
    lexicon.MUNITIONS
    | lexicon.SMALL_ARMS
    | lexicon.VEHICLES
    | words("weapons weapon arms ammunition vehicles vehicle cars trucks motorcycles equipment munitions documents")
)


def _takes_things(draft: Draft, clauses: Clauses) -> bool:
    """Say whether the tree's object is nothing that is held as ground: "took delivery", "seized rifles"."""
    if clauses.tree is None:
        return False
    tree, at, end = clauses.tree, draft.trigger.first, draft.trigger.end
    noun = head if tree.dep(at) == "amod" and (head := tree.head(at)) else end  # "in captured armoured cars"
    is_booty = noun < len(clauses.tokens) and clauses.tokens[noun].lower in _BOOTY
    if is_booty and tree.dep(noun) not in ("compound", "nmod:poss"):
        return True  # "paraded captured tanks", not "captured weapons depots"
    is_of_things = tree.dep(at) == "acl" and not tree.children(at, "obj")
    if is_of_things and (of := tree.head(at)) is not None and clauses.tokens[of].lower in _BOOTY:
        return True  # "weapons seized from rebels"
    objects = [one for one in tree.children(at, "obj") if clauses.tokens[one].lower not in lexicon.RELATIVE | _THEN]
    doers = [
        one for one in tree.children(at, "nsubj", "nsubj:pass") if clauses.tokens[one].lower not in lexicon.RELATIVE
    ]
    head = tree.head(at)
    is_news = head is not None and clauses.tokens[head].lower in REPORTS  # "reports that Bara had fallen"
    is_of_head = tree.dep(at) == "acl:relcl" and not is_news
    if not objects and doers and is_of_head and not tree.children(at, "aux:pass"):
        objects = [_relative_of(clauses, tree, at)]  # "the village, which rebels overran"
    passive = tree.children(at, "nsubj:pass") if not objects else []
    if any(clauses.tokens[one].lower in _BOOTY for one in passive):
        return True  # "Weapons, ammunition and vehicles were captured"
    return bool(objects) and not (is_ground_from(clauses, end) or any(_is_ground(clauses, one) for one in objects))


def _relative_of(clauses: Clauses, tree: Tree, at: int) -> int:
    """Give the noun of a verb's relative clause: the one before "that", whatever the parse."""
    marks = [one for one in range(max(1, at - _TO_THAT), at) if clauses.tokens[one].lower in ("that", "which")]
    own = [one - 1 for one in marks if tree.nodes[one - 1].pos in ("NOUN", "PROPN")]
    head = tree.head(at)
    return own[-1] if own else at if head is None else head


_THEN = words("week month year night morning afternoon evening day weekend")  # "overran last week" has no object
_TO_THAT = 4  # tokens from a verb to its "that": "the camp that the rebels overran"


def _is_ground_wrecked(draft: Draft, clauses: Clauses) -> bool:
    """Say whether what is destroyed is a place or stands on one: "destroyed the bridge", no base's records."""
    objects = clauses.tree.children(draft.trigger.first, "obj", "nsubj:pass") if clauses.tree else []
    is_named = any(place.first <= at < place.end for at in objects for place in clauses.places)
    return is_named or any(clauses.tokens[at].lower in SITES | lexicon.POSITIONS | GROUND for at in objects)


def _is_ground(clauses: Clauses, at: int) -> bool:
    token = clauses.tokens[at]
    is_named = any(place.first <= at < place.end for place in clauses.places)
    owner = clauses.tree.children(at, "nmod", "compound", "nmod:poss", "appos", "conj") if clauses.tree else []
    return (
        is_named
        or (token.is_capital and token.lower not in _BOOTY)
        or token.lower in SITES | lexicon.POSITIONS | ANAPHORA | GROUND
        or any(place.first <= below < place.end for below in owner for place in clauses.places)
        or any(clauses.tokens[below].lower in SITES | lexicon.POSITIONS for below in owner)
        or any(one.first <= at < one.end and one.is_position for one in clauses.mentions)
    )


def _are_struck(draft: Draft, clauses: Clauses) -> bool:
    """Say whether who gathers without arms is fired at: "shelled the gathering", "bombed it as people gathered"."""
    tree, at = clauses.tree, draft.trigger.first
    struck = [
        one.first for one in clauses.triggers if one.first < at and (one.type in STRIKES or one.lemma in _FALL_ON)
    ]
    if tree is None or not (struck or "killed" in clauses.roles.values()):
        return False
    if tree.head(at) in struck and tree.dep(at) in ("obj", "nsubj:pass", "obl"):
        return True
    doers = doers_of(clauses, draft.trigger)
    return bool(doers) and all(clauses.tokens[one].lower in of_kind("crowd") | _ANY_CROWD for one in doers)


def _is_of_others(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a relative clause tells it of somebody unarmed: "a judge who fled the town"."""
    at = draft.trigger.first - 1 if draft.type == "retreat" else 0
    while at > 0 and clauses.tokens[at].lower in ("had", "have", "has"):
        at -= 1
    if at < 1 or clauses.tokens[at].lower not in ("who", "that", "which"):
        return False
    return not any(mention.first < at <= mention.end + 1 and mention.is_fighting for mention in clauses.mentions)


def _is_ground_held(draft: Draft, clauses: Clauses) -> bool:
    """Say whether ground is what somebody held, no hostage and no meeting: "Goma was held by the rebels"."""
    objects = said_of(clauses, clauses.tree, draft.trigger.first) if clauses.tree else []
    if objects and _RETAKEN.search(clauses.sentence.text):
        return True  # whatever table lacks its name
    return any(_is_ground(clauses, at) and not _is_name_only(clauses, at) for at in objects)


_RETAKEN = Small(
    r"\bbefore (?:[\w'\u2019-]+ ){0,3}?(?:forces|troops|army|soldiers) (?:came back|returned|retook|drove)\b"
)


def _is_name_only(clauses: Clauses, at: int) -> bool:
    """Say whether the word is a name that no table has as a place's: "Betancourt was held by"."""
    is_place = any(place.first <= at < place.end and place.bearer is not None for place in clauses.places)
    return clauses.tokens[at].is_capital and not is_place


def said_of(clauses: Clauses, tree: Tree, at: int) -> list[int]:
    """Give of what a participle is said: "was occupied in May and liberated in June", "is about to be attacked"."""
    objects, head = tree.children(at, "nsubj:pass"), tree.head(at)
    if not objects and head is not None and tree.dep(at) == "conj":
        objects = tree.children(head, "nsubj:pass")
    if clauses.tokens[at - 1].lower in ("be", "been", "being"):
        objects = [*objects, *(one for above in tree.ancestors(at) for one in tree.children(above, "nsubj"))]
    if [clauses.tokens[one].lower for one in objects] == ["which"]:
        objects = [one.end - 1 for one in clauses.places if one.end + 1 in (objects[0], objects[0] + 1)]
    return objects
