"""What only seemed an attack, is tried out or shot into space, or is no ground: thunder, a missile test, a service."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.sides.participants import things_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import STRIKES

_SOUND = r"(?:(?:the )?(?:sounds?|noise|din|start|beginning|rumble|roar|flash(?:es)?|echo) of )?"
# "What people took for an artillery attack was thunder", "mistook fireworks for gunfire"
_TAKEN_FOR = Small(
    r"\b(?:what (?:[\w'\u2019-]+ ){0,5}?(?:took|taken)(?: at first)? (?:for|to be)|"
    r"(?:mistook|mistak(?:en|ing)) (?:[\w'\u2019-]+ ){0,5}?(?:for|as)) "
    rf"{_SOUND}(?:an? |the )?(?:[\w-]+ ){{0,2}}$"
)
_TESTED = Small(
    r"\b(?:test(?:s|ed|ing)?|test[- ]fir\w+|trials?|try-?out|tried out|demonstrat\w+)\b[^.;]{0,80}?\b(?:missiles?|"
    r"rockets?|torpedo(?:es)?|drones?|shells?|howitzers?|guns?|interceptors?|bombs?|weapons?|launchers?|systems?)\b"
)
# "the rocket that fell on a barn came from a test"
_FROM_TEST = Small(
    r"\b(?:came|comes|stemmed|strayed|gone astray|went astray) (?:[\w-]+ )?(?:from|during|in) (?:an?|the) "
    r"(?:[\w-]+ ){0,2}?(?:tests?|exercises?|drills?|trials?|test range|firing range)\b"
)
_TARGETS = words("target targets hulk hulks hull dummy dummies mock-up mock-ups buoy barge sea ocean water waters")
# what is shot into space, or over a land that is not at war with who shoots
_IN_SPACE = Small(
    r"\b(?:launch\w*|put|sen[dt]|carrying|with|lost) (?:an? |the |its |their |two |three |several |first |new |"
    r"military |spy |communications? |weather |research )*(?:satellites?|spacecraft|astronauts?|cosmonauts?|capsule)\b"
    r"(?! (?:imag|photo|pictur|phone|telephone|dish|tv|television|channel|data|link|town))|"
    r"\b(?:launch ?pads?|lift-?off|into orbit|space (?:agency|station|cent(?:re|er)))\b"
)
_OVER = Small(
    r"\b(?:launch|fir)(?:e|es|ed|ing)? (?:[\w-]+ ){0,4}?(?:missiles?|rockets?) over "
    r"(?!(?:the )?(?:border|frontier|line|river|wall|fence|city|town|village|capital)\b)"
    r"(?![^.;]*\b(?:at|towards?|into)\b)"
)
_REAL = Small(r"\b(?:kill\w*|wound\w*|injur\w*|dead|attack\w*|enemy|rebels?|militants?|military targets?|civilians?)\b")
_TAKES = forms_of_all("take")
# what an army may take over that is no ground
_SERVICES = words(
    """
    distribution delivery supply collection sale sales production cleaning repair upkeep maintenance transport import
    imports export testing vaccination rationing organisation organization planning coordination printing harvest
    duties duty task tasks job jobs chairmanship leadership running rescue evacuation
    """
)


def is_taken_for(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it only seemed one, hit a target in a test, or took over a service."""
    ways = (_is_mistaken, _is_tested, _is_service, _is_warning, _is_into_space)
    return any(way(clauses, trigger) for way in ways)


def _is_warning(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether only warning shots are fired, and nobody is hit: "fired warning shots at a drone"."""
    text, start = clauses.sentence.text, clauses.tokens[trigger.first].start
    return _WARNING.match(text[start:]) is not None and _REAL.search(text) is None


def _is_into_space(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a rocket goes into space, or flies over a land, and nobody is hit: "fires missile over Japan"."""
    text = clauses.sentence.text
    is_shot = _IN_SPACE.search(text) is not None or _OVER.search(text) is not None
    return trigger.type in STRIKES and is_shot and _REAL.search(text) is None and _STRUCK.search(text) is None


_STRUCK = Small(r"\b(?:hit|hits|struck|strikes|destroyed|damaged|shell\w*|bombard\w*)\b")
_WARNING = Small(r"(?:fir(?:e|es|ed|ing) )?(?:[\w-]+ ){0,2}?warning shots?\b")


def _is_mistaken(clauses: Clauses, trigger: Trigger) -> bool:
    before = clauses.sentence.text[: clauses.tokens[trigger.first].start]
    return _names_deed(clauses, trigger) and _TAKEN_FOR.search(before) is not None


def _names_deed(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the word is a noun, or one in "-ing": "took for shelling"."""
    return trigger.is_noun or clauses.tokens[trigger.first].lower.endswith("ing")


def _is_tested(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what is tried out hits what was put there for it: "tested a missile that hit a floating target"."""
    text = clauses.sentence.text
    if trigger.type in STRIKES and _FROM_TEST.search(text) is not None:
        return True
    if trigger.type not in STRIKES or _TESTED.search(text) is None or _REAL.search(text) is not None:
        return False
    things = {clauses.tokens[at].lower for at in things_of(clauses, trigger)}
    return bool(things & _TARGETS)


def _is_service(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a service is taken over, no ground: "the army took over the distribution of fuel"."""
    if trigger.type != "capture" or trigger.is_noun or clauses.tokens[trigger.first].lower not in _TAKES:
        return False
    things = [at for at in things_of(clauses, trigger) if clauses.tree is None or clauses.tree.dep(at) == "obj"]
    return bool(things) and {clauses.tokens[at].lower for at in things} <= _SERVICES
