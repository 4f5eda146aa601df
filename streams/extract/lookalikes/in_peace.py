"""What old soldiers, vehicles, aircraft and peacekeepers do in the words of war where nobody fights."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.harmless import is_on_mine
from streams.extract.sides.participants import doers_of, things_of
from streams.extract.words.foes import FOES
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import PEACEKEEPERS
from streams.extract.words.small import Small
from streams.records import STRIKES

# who once was a soldier, whatever he was: "retired soldiers", "ex-servicemen", "Some forty former paratroopers"
_ONCE = re.compile(r"^(?:former|retired|ex|demobili[sz]ed|discharged|old|onetime|ex-[a-z]\w+)$")
_OLD_HANDS = words("veterans veteran ex-servicemen pensioners comrades alumni cadets")
_GATHERS = frozenset({"buildup", "capture", "siege"})
_WAR = Small(
    rf"\b(?:{FOES}|armed|arms|weapons?|guns?|rifles?|artillery|tanks|technicals|pick-?ups|fire|attack\w*|assault\w*|"
    r"offensive|fight(?:ing|ers)?|fought|clash\w*|shell(?:ed|ing)|killed|killing|storm\w*|advanc\w+|trenches|"
    r"front ?line|seiz\w+|gunmen|enemy|retak\w+|recaptur\w+|threat\w*|coup|oust\w*|driv(?:e|ing) out|drove out|"
    r"mutin\w+|invad\w*|invasion)\b"
)
_SEATS = words("office offices hall ministry building buildings square road roads highway university embassy bank")
_HOLDS = ("hold", "held", "occupy", "have", "keep", "gain", "fill", "share")
_OFFICES = words("post posts job jobs seat seats chair chairs rank ranks portfolio portfolios position positions")
_HIGH = words("top senior high highest leading key chief civil government cabinet ministerial staff")
# what runs into something on a road, a railway or the water
_ROAD = words(
    """
    motorcycle motorcycles motorbike motorbikes motorcyclist motorcyclists moped scooter bicycle cyclist driver drivers
    motorist car cars taxi lorry lorries truck trucks van vans bus buses minibus coach tram train trains locomotive
    tanker trawler ferry ferries yacht jeep tractor ambulance
    """
)
_AIRCRAFT = words(
    "aircraft plane planes airplane airplanes aeroplane airliner airliners helicopter helicopters jet jets flight"
)
_OBSTACLES = words(
    """
    line lines cable cables wire wires pylon pylons pole tree trees mountain mountainside hillside cliff mast
    antenna bird birds geese turbulence runway crane
    """
)
_HITS = forms_of_all("strike hit ram")
_LADEN = Small(
    r"\b(?:bomb\w*|explo\w+|suicide|packed with|laden|loaded with|detonat\w*|missiles?|rockets?|cannon|machine-?guns?|"
    r"fired|attack\w*|terror\w*)\b"
)
_LANDED = Small(
    r"\b(?:troops|soldiers|commandos|paratroop\w+|marines|fighters|men|infantry|battalions?|brigades?|assault|attack\w*|"
    r"raid\w*|rebels?|mercenaries|parachut\w+)\b"
)
_COLUMNS = _AIRCRAFT | words("convoy convoys lorries trucks ship ships ferry boat boats vessel train bus buses")
_BACK = re.compile(r"^turn\w* (?:back|around)$")
# who posts soldiers to keep a peace
_KEEPERS = Small(
    r"\b(?:united nations|u\.?n\.?|african union|ecowas|osce|security council|peace-?keep\w+|observer|monitoring|"
    r"multinational|stabili[sz]ation|verification)(?: [\w'\u2019-]+){0,4}? (?:mission|operation|force|forces|troops|"
    r"soldiers|observers|monitors|personnel|has|had|have|authori[sz]ed|last)\b"
)
_TO_FIGHT = Small(
    r"\bto (?:help )?(?:fight|attack|storm|retake|recapture|take|drive|clear|dislodge|flush|hunt|expel|oust|disarm)\b|"
    r"\bagainst\b|\b(?:who|which|that|where they|and) (?:then |soon |at once )?(?:fought|attacked|stormed|clashed)\b"
)
_SAYS = Small(r"\b(?:said|says|that|against|report\w*|warn\w*|accus\w*|estimat\w*|fear\w*)\b")
_POSTED = forms_of_all("deploy station post assign send")
_BORDER = Small(r"\b(?:borders?|frontiers?|war|invasion|intervention)\b")
_LANDS = forms_of_all("land arrive fly")
_FETCHES = Small(
    r"\bto (?:help )?(?:cover|oversee|assist|protect|fly|evacuate|bring|rescue|guard|secure)\b(?: [\w'\u2019-]+){0,6}? "
    r"(?:evacuation|embass\w+|citizens|nationals|staff|foreigners|diplomats|airlift|survivors)\b|"
    r"\bwith (?:[\w,-]+ ){0,4}?(?:tents|generators|doctors|medicine|blankets|food|water)\b"
)
_HOUSES = words(
    "airport hospital school barracks hotel prison stadium hall runway ferry clinic college clinics hospitals"
)
_TAKES = forms_of_all("take hold receive")
_LEARNERS = words("cadets cadet recruits recruit trainees trainee scouts reservists")
_COURSE = Small(r"\b(?:courses?|training|trained|practi[sc]\w+|exercis\w+|live fire|academy|mock|dummy|drills?)\b")
_SAPPED = words("rock rocks boulder boulders iceberg ice stump stumps avalanche")
_SAPPERS, _THEM = words("divers sappers deminers engineers experts specialists"), words("it them")
_DUD = Small(r"\b(?:torpedo(?:es)?|(?:land)?mines?|shells?|bombs?|grenades?|ordnance|munitions?)\b")
_ONE_MAN = words(
    "captain officer lieutenant sergeant policeman policewoman soldier corporal conscript judge mayor teacher deserter"
)
_KIN = Small(r"\bwith (?:his|her) (?:\w+ ){0,2}?(?:family|wife|husband|children|parents|mother|brothers?|sons?)\b")
_YEARLY = Small(
    r"\b(?:every|each) (?:year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)\b"
)


_DUG_IN = "dug in"
_CROWDS = words("farmers peasants students protesters demonstrators strikers miners truckers lorry-drivers campers")


def is_in_peace(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is done by no fighters, or by some who fight nobody."""
    if clauses.tree is None:
        return False
    ways = (
        _is_by_old_hands, _is_of_office, is_collision, _is_flight, _is_posting, _is_fetching, _is_by_house,
        _is_of_learners, _is_of_sappers, _is_of_one,
        _is_of_crowd,
    )  # fmt: skip
    return any(way(clauses, trigger) for way in ways)


def _doing(clauses: Clauses, trigger: Trigger) -> set[str]:
    return {clauses.tokens[at].lower for at in doers_of(clauses, trigger)}


def _done_to(clauses: Clauses, trigger: Trigger) -> set[str]:
    return {clauses.tokens[at].lower for at in things_of(clauses, trigger)}


def _is_war(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether any word of war stands beside the trigger and those who do it."""
    tokens, text = clauses.tokens, clauses.sentence.text
    start, end = tokens[trigger.first].start, tokens[trigger.end - 1].end
    own = [one for one in clauses.mentions if one.is_fighting and one.end <= trigger.first]
    before = text[:start]
    if own:  # what they are called is no sign: "former fighters"
        before = text[: tokens[own[-1].first].start] + text[tokens[own[-1].end - 1].end : start]
    return _WAR.search(before) is not None or _WAR.search(text[end:]) is not None


def _is_by_old_hands(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether those who gather or occupy an office are no soldiers any more, or meet every year."""
    if trigger.is_noun or trigger.type not in _GATHERS or _is_war(clauses, trigger):
        return False
    if trigger.type == "buildup" and _YEARLY.search(clauses.sentence.text):
        return True
    own = [one for one in clauses.mentions if one.end <= trigger.first and one.is_fighting]
    if not own or own[-1].prep not in ("", "of"):
        return False
    named = [token.lower for token in clauses.tokens[max(0, own[-1].first - 1) : own[-1].end]]
    are_old = any(_ONCE.match(one) for one in named) or not _OLD_HANDS.isdisjoint(named)
    return are_old and (trigger.type == "buildup" or bool(_done_to(clauses, trigger) & _SEATS))


def _is_of_office(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what is held is an office: "hold five of the eleven top posts", no ground that fighters take."""
    tree, tokens = clauses.tree, clauses.tokens
    doers = doers_of(clauses, trigger)
    is_fought = any(one.first <= at < one.end for one in clauses.mentions if one.is_fighting for at in doers)
    if tree is None or trigger.type != "capture" or (is_fought and trigger.lemma not in _HOLDS):
        return False
    things = things_of(clauses, trigger)
    held = [*things, *(below for one in things for below in tree.children(one, "nmod"))]
    offices = [at for at in held if tokens[at].lower in _OFFICES]
    return any(tokens[one].lower in _HIGH for at in offices for one in tree.children(at, "amod", "compound"))


def is_collision(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a vehicle runs into something, or an aircraft into what stands in its way."""
    if trigger.type not in STRIKES | {"assault", "clash"} or clauses.tokens[trigger.first].lower not in _HITS:
        return False
    if is_on_mine(trigger) or _LADEN.search(clauses.sentence.text):
        return False
    doers = _doing(clauses, trigger)
    if doers & _ROAD:
        return True
    return bool(doers & _AIRCRAFT) and bool(_done_to(clauses, trigger) & _OBSTACLES)


def _is_flight(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether an aircraft only lands, with nobody told who fights, or turns back."""
    if trigger.type != "retreat" and trigger.lemma != "land":
        return False
    doers, text = _doing(clauses, trigger), clauses.sentence.text
    below = {token.lower for token in clauses.tokens[: trigger.first]}
    if trigger.type == "retreat":
        is_back = _BACK.match(" ".join(t.lower for t in clauses.tokens[trigger.first : trigger.end])) is not None
        return is_back and bool((doers | below) & _COLUMNS) and not (_WAR.search(text) or _LANDED.search(text))
    if doers == {"it"}:
        return bool(below & _AIRCRAFT)  # "opened fire on a plane as it landed"
    return bool(doers & _AIRCRAFT) and _LANDED.search(text) is None


def _is_posting(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is the United Nations or another keeper of peace that posts soldiers."""
    text = clauses.sentence.text
    if trigger.is_noun or clauses.tokens[trigger.first].lower not in _POSTED:
        return False
    if _done_to(clauses, trigger) & PEACEKEEPERS:
        return _TO_FIGHT.search(text, clauses.tokens[trigger.end - 1].end) is None
    if trigger.type != "buildup":
        return False
    is_told_by_them = _SAYS.search(text[: clauses.tokens[trigger.first].start]) is not None
    is_theirs = _KEEPERS.search(text) is not None and not is_told_by_them
    return is_theirs and not (_is_war(clauses, trigger) or _BORDER.search(text))


def _is_fetching(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether soldiers land to bring people out or help in."""
    text = clauses.sentence.text
    if clauses.tokens[trigger.first].lower not in _LANDS or _FETCHES.search(text) is None:
        return False
    return not _is_war(clauses, trigger)


def _is_by_house(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a building takes whom it has room for: "the airport can take Airbus aircraft"."""
    is_taking = trigger.type == "capture" and clauses.tokens[trigger.first].lower in _TAKES
    return is_taking and bool(_doing(clauses, trigger) & _HOUSES)


def _is_of_learners(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether only those do it who learn it: "cadets stormed a mud wall under live fire"."""
    if _COURSE.search(clauses.sentence.text) is None:
        return False
    doers = _doing(clauses, trigger)
    is_hurt = any(one in ("killed", "wounded", "captured") for one in clauses.roles.values())
    return bool(doers) and doers <= _LEARNERS and not is_hurt


def _is_of_sappers(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether rocks are blown up, duds by those who clear them, or engineers sent with what they build with."""
    if trigger.type == "buildup" and _ENGINES.search(clauses.sentence.text) is not None:
        return not _is_war(clauses, trigger)
    if trigger.type != "bombing" or trigger.is_noun:
        return False
    things, before = _done_to(clauses, trigger), clauses.sentence.text[: clauses.tokens[trigger.first].start]
    are_sappers = bool(_doing(clauses, trigger) & _SAPPERS) and things <= _THEM
    return bool(things & _SAPPED) or (are_sappers and _DUD.search(before) is not None)


_ENGINES = Small(
    r"\bengineers?\b[^.;]{0,80}?\bwith (?:[\w-]+ ){0,3}?(?:bulldozers?|excavators?|diggers?|pumps?|chainsaws?|cranes?|"
    r"pontoons?|shovels|spades|graders?)\b"
)


def _is_of_one(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether one man flees, with his own: "a police captain who fled with his family"."""
    if trigger.type != "retreat" or trigger.is_noun:
        return False
    return _KIN.search(clauses.sentence.text, clauses.tokens[trigger.first].start) is not None or (
        bool(doers := _doing(clauses, trigger)) and doers <= _ONE_MAN
    )


def _is_of_crowd(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether people without arms dig in along a road: farmers with their tractors."""
    return trigger.lemma == _DUG_IN and any(token.lower in _CROWDS for token in clauses.tokens[: trigger.first])
