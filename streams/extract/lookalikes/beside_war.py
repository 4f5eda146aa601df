"""Words of war that only name something else: a secrecy surrounding, a bomb threat, mine clearance, water cannon."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.players import is_of_players
from streams.extract.sides.participants import agents_at, doers_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import PEACEKEEPERS
from streams.extract.words.small import Small
from streams.records import STRIKES

# behind a bomb, a mine or an attack, of which they are no deed
_NO_DEED = words(
    """
    threat threats scare scares hoax hoaxes disposal clearance clearing detection detector detectors removal awareness
    sweeper sweepers risk action
    """
)
_FLOWN = words(
    "emergency crash forced safe soft belly moon lunar bumpy successful first perfect instrument"
)  # landings


def is_beside_war(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the word tells no deed of war, though it is a word of one."""
    tree = clauses.tree
    if tree is None:
        return False
    return (
        _is_watched(clauses, tree, trigger)
        or _is_no_deed(clauses, tree, trigger)
        or _is_ground(clauses, tree, trigger)
        or is_by_caught(clauses, trigger)
        or _is_taking_office(clauses, tree, trigger)
        or _is_of_team(clauses, trigger)
        or is_of_players(clauses, trigger)
        or _is_of_aircraft(clauses, trigger)
        or _is_on_strike(clauses, tree, trigger)
        or _is_what_it_served(clauses, trigger)
    )


# "served as a staging point for attacks on convoys": what it is used for, again and again
_SERVED = Small(
    r"\b(?:(?:staging|launching|launch|jumping-off|assembly) (?:points?|pads?|grounds?|posts?|areas?) for|"
    r"(?:a|as|the) (?:[\w-]+ )?(?:bases?|springboard|platform|hub|hideout|haven|sanctuary|launchpad) "
    r"(?:for|from which to (?:launch|stage|mount))) (?:[\w-]+ ){0,3}$"
)


def _is_what_it_served(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether attacks are only told as what a place is good for."""
    if not trigger.is_noun or not clauses.tokens[trigger.end - 1].lower.endswith("s"):
        return False
    return _SERVED.search(clauses.sentence.text[: clauses.tokens[trigger.first].start]) is not None


def _is_watched(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether it only tells what somebody knows about: "an officer who follows the battle from Cairo said"."""
    head = tree.head(trigger.end - 1)
    if head is None or not trigger.is_noun or tree.dep(trigger.end - 1) != "obj" or tree.dep(head) != "acl:relcl":
        return False
    return clauses.tokens[head].lower in _WATCHES


_WATCHES = forms_of_all("follow monitor track study") - {"following"}


def _is_no_deed(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether a word behind it makes it a name: "a bomb threat", "the mine clearance group"."""
    if trigger.type not in STRIKES | {"assault", "offensive"}:
        return False
    at = trigger.end - 1
    if clauses.tokens[at].lower in ("landing", "landings"):
        below = tree.children(at, "amod", "compound")
        return any(clauses.tokens[one].lower in _FLOWN for one in below)
    own = next((at for at in range(trigger.first, trigger.end) if tree.dep(at) == "compound"), None)
    after = own + 1 if own is not None else len(clauses.tokens)
    return after < len(clauses.tokens) and clauses.tokens[after].lower in _NO_DEED


def is_by_caught(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a boat's crew or a suspect gives up: "Four crew members surrendered without resistance"."""
    if trigger.is_noun or trigger.type != "surrender":
        return False
    doers = doers_of(clauses, trigger)
    if _is_one_deserter(clauses, doers):
        return True
    verb = clauses.tokens[trigger.first].lower
    if not verb.startswith(("surrender", "giv", "gave")):
        return False
    caught = _CAUGHT if verb.startswith("surrender") else _CAUGHT - _MAY_BE_SOLDIERS
    parts = [one for at in doers for one in (clauses.tree.children(at, "compound") if clauses.tree else ())]
    return any(clauses.tokens[at].lower in caught for at in (*doers, *parts))


_MAY_BE_SOLDIERS = words("crew crews crewmen prisoner prisoners")  # of an armoured train, in a fort


def _is_one_deserter(clauses: Clauses, doers: Sequence[int]) -> bool:
    """Say whether one man alone gives himself up: "a soldier walked across the border and gave himself up"."""
    tree = clauses.tree
    if tree is None or len(doers) != 1 or any(one.number for one in clauses.mentions):
        return False
    dets = {clauses.tokens[one].lower for one in tree.children(doers[0], "det")}
    return clauses.tokens[doers[0]].lower in _DESERTERS and bool(dets & {"a", "an", "another"})


_DESERTERS = words("soldier guard sailor pilot deserter conscript marine private sergeant corporal recruit defector")
_CAUGHT = words(
    """
    crew crews crewmen fishermen smuggler smugglers suspect suspects poacher poachers robber robbers thief thieves
    hijacker hijackers inmate inmates prisoner prisoners trafficker traffickers fugitive burglar burglars
    """
)


def _is_taking_office(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether somebody takes up a duty, or peacekeepers their posts: "have taken up posts on the Golan"."""
    after = clauses.tokens[trigger.first + 1].lower if trigger.first + 1 < len(clauses.tokens) else ""
    if clauses.tokens[trigger.first].lower not in _TAKES or after != "up":
        return False
    taken = {clauses.tokens[one].lower for one in tree.children(trigger.first, "obj")}
    doers = {clauses.tokens[one].lower for one in doers_of(clauses, trigger)}
    return bool(taken & _DUTIES or (taken & _POSTS and doers & _KEEPERS))


_TAKES, _POSTS = forms_of_all("take"), words("post posts position positions station stations")
_DUTIES = words("duty duties office offices work residence residences appointment appointments")
_KEEPERS = PEACEKEEPERS | words("police policemen guards")


def _is_of_aircraft(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it only tells of what kind aircraft are: "using attack, bomber and remotely piloted aircraft"."""
    return (
        clauses.tokens[trigger.first].lower == "attack"
        and _KINDS.match(clauses.sentence.text, clauses.tokens[trigger.first].end) is not None
    )


def _is_on_strike(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether it tells of those who do not work: "Striking teachers marched on the palace"."""
    if clauses.tokens[trigger.first].lower != "striking" or tree.dep(trigger.first) not in ("amod", "compound"):
        return False
    above = tree.head(trigger.first)
    return above is not None and not any(one.is_fighting and one.first <= above < one.end for one in clauses.mentions)


_KINDS = re.compile(
    r"(?:,| and| or) (?:(?:ground|bomber|fighter|reconnaissance|surveillance|transport|tanker|remotely|piloted|"
    r"unmanned|rotary|wing|and|or),? )+(?:aircraft|planes|jets|helicopters|drones)\b"
)


def _is_of_team(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a team plays that is called after fighters: "The Raiders stormed Toronto and took both points"."""
    if _GAME.search(clauses.sentence.text) is None:
        return False
    doers = agents_at(clauses, trigger)
    known = [one for one in clauses.mentions if one.actor_id and any(one.first <= at < one.end for at in doers)]
    return bool(doers) and not known and all(clauses.tokens[at].is_capital and at > 0 for at in doers)


_GAME = Small(
    r"\b(?:\d{1,2}[-\u2013]\d{1,2} (?:win|victory|defeat|lead|draw|triumph|loss|thrashing|score)|(?:in|after|into) "
    r"(?:overtime|extra time|extra innings|a shoot-?out)|(?<!\bat )(?:both|all three|three|the) points|on penalties|"
    r"penalty shoot-?out|play-?offs?|(?:second|third|final|fourth|first) (?:period|quarter|half|set|inning)(?! of\b)|"
    r"home runs?|touchdowns?|\d+ fans|half-?time|wickets?|the league|the table|the derby|the final whistle)\b"
)


def _is_ground(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether the land is ground, and nobody lands: "built new land on reefs"."""
    before = clauses.tokens[trigger.first - 1].lower if trigger.first else ""
    is_deed = before[:1].isdigit() or before in lexicon.ARMED  # "CANTON INVADED: 30,000 LAND AT BIAS BAY"
    is_noun = tree.nodes[trigger.first].tag in ("NN", "NNP")
    return clauses.tokens[trigger.first].lower == "land" and is_noun and not is_deed
