"""What is asked or said of soldiers in general, and of those whom a game gives its player: told of nobody."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.sides.participants import doers_of, things_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.days import NEWS_DAY
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased, Small
from streams.records import STRIKES

_ASKS = re.compile(
    r"^(?:[Qq](?:uestion)?[:.] ?|\d+[.)] ?|[\"'\u201c\u2018])*(?:[Ww]hy|[Hh]ow|[Ww]hen|[Ww]here|[Ww]hat|[Ww]ho|[Dd]o|"
    r"[Dd]oes|[Cc]an) "
    r"(?:\w+ )?(?:do|does|would|should|can|could|is|are|\w+s)\b[^?]{0,200}\?"
)
_SPOKEN = re.compile(r"[\"\u201c\u201d]|(?:^|\s)['\u2018]\w")


_OPENS_NOUN = lexicon.PREPOSITIONS | lexicon.DETERMINERS


def is_general(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is told of no army that there is: "Why do soldiers attack at dawn?", "your 8,000 spearmen"."""
    return (
        _is_asked(clauses, trigger)
        or _is_of_player(clauses, trigger)
        or _is_state_of_things(clauses, trigger)
        or _is_habit(clauses, trigger)
        or _is_of_no_place(clauses, trigger)
        or _is_any_army(clauses, trigger)
        or _is_taught(clauses, trigger)
        or _is_of_all(clauses, trigger)
        or _is_condition(clauses, trigger)
        or _is_every(clauses, trigger)
        or _is_likened(clauses, trigger)
    )


def _is_likened(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether fire from afar is only what something looks like: "looked as though it had been shelled"."""
    start = clauses.tokens[trigger.first].start
    return trigger.type in STRIKES and _AS_IF.search(clauses.sentence.text[:start]) is not None


_AS_IF = Small(r"\bas (?:if|though) (?:[\w'\u2019-]+ ){1,6}$")


# what an attack, and nobody who makes it, comes to: "Siege of Khe Sanh Enters Fifth Week"
_A_TIME = re.compile(
    r"(?: (?:its|their|the|an?))?(?: [\w-]+)? (?:hours?|days?|nights?|weeks?|months?|years?|phases?|stages?|rounds?|"
    r"seasons?)\b",
    re.IGNORECASE,
)
_TAKES = words("take takes took taken taking")
_NO_GROUND = re.compile(r" (?:effect|hold|shape|root|place)\b", re.IGNORECASE)


# what people break into that is no town: "have broken into small bands"
_PARTS = re.compile(
    r" (?:(?:small|smaller|tiny|rival|many|several|two|three|four) )*"
    r"(?:bands|groups|factions|cells|units|teams|parties)\b",
    re.IGNORECASE,
)


def _is_of_no_place(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what is entered is a time, or what is taken no ground: "the truce took effect around Goma"."""
    end = clauses.tokens[trigger.end - 1].end
    if trigger.lemma.endswith("into") and _PARTS.match(clauses.sentence.text, end):
        return True
    way = _A_TIME if trigger.lemma == "enter" else _NO_GROUND if trigger.lemma in _TAKES else None
    return way is not None and not trigger.is_noun and way.match(clauses.sentence.text, end) is not None


# what is always so: "attack at night because", "how often they attack", "usually raid villages"
_ALWAYS = Cased(
    r"\b(?:because|how(?: often| rarely)?|why|whenever|usually|often|rarely|seldom|mostly|typically|generally|normally|"
    r"tends?|always|sometimes|tactics?|methods?|strategy|depends?|(?:at|by) night and)\b",
    re.IGNORECASE,
)
# what is done again and again; "rebels advance because the army has no ammunition" is of now
_REPEATED = frozenset({"assault", "raid", "ambush", "shelling", "airstrike", "bombing", "clash"})
# "often carries out such bombings", "frequently stage attacks in the region"
_OFTEN_DOES = Small(
    r"\b(?:often|frequently|regularly|routinely|usually|typically|commonly|periodically|habitually) "
    r"(?:carr(?:y|ies) out|stages?|mounts?|launch(?:es)?|conducts?|claims?|makes?|commits?|perpetrates?|uses?|"
    r"executes?|resorts? to|blamed for|accused of) (?:such |similar |these |deadly |small |cross-border |\w+ )?$"
)
# .. "has staged similar bombings before"
_SIMILAR = Small(
    r"\b(?:has|have|had) (?:often |also |frequently |regularly |repeatedly |in the past )?(?:carried out|staged|"
    r"mounted|launched|conducted|claimed|made|committed|been blamed for|been accused of|claimed responsibility for) "
    r"(?:many |several |numerous |a number of |dozens of )?(?:such|similar|like|comparable) $"
)


def _is_habit(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it tells what somebody always does, at no place: "rebels attack at night because ..."."""
    tree, text = clauses.tree, clauses.sentence.text
    if tree is None or trigger.type not in _REPEATED or clauses.sentence.kind == "headline" or NEWS_DAY.search(text):
        return False
    is_led_to = _WAYS.search(text, 0, clauses.tokens[trigger.first].start) or _ALWAYS.search(text)
    if _is_often_done(clauses, trigger) or (is_led_to and _is_base_after_many(clauses, trigger)):
        return True
    if trigger.is_noun and not tree.nodes[trigger.first].tag.startswith("VB"):
        return False
    is_now = tree.nodes[trigger.first].tag in ("VBP", "VBZ") and not tree.children(trigger.first, "aux")
    if is_now and _WHOEVER & {one.lower for one in clauses.tokens[trigger.end : trigger.end + 2]}:
        return True  # "its troops fight for whoever pays", "They ambush you at the reeds"
    if not is_now or _ALWAYS.search(text) is None:
        return False
    things = things_of(clauses, trigger)
    at_places = [*things, *tree.children(trigger.first, "obl")]
    is_at = any(one.first <= at < one.end for one in clauses.places for at in at_places)
    is_counted = any(one.number for one in clauses.mentions)
    return not is_at and not is_counted and all(_is_any(tree, at) for at in things)


def _is_often_done(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether somebody is told to make such attacks often: "often carries out such bombings"."""
    before = clauses.sentence.text[: clauses.tokens[trigger.first].start]
    are_many = trigger.is_noun and clauses.tokens[trigger.end - 1].lower.endswith("s")
    return are_many and any(way.search(before) for way in (_OFTEN_DOES, _SIMILAR))


def _is_any_army(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a maxim tells it: "a force of 5,000 that attacks a town without drones will fail"."""
    text, first = clauses.sentence.text, clauses.tokens[trigger.first]
    if clauses.places or NEWS_DAY.search(text) or any(one.actor_id for one in clauses.mentions):
        return False
    return any(one.start() < first.start < one.end() for one in _MAXIM.finditer(text))


_MAXIM = Small(
    r"\b(?:an?|any|no) (?:[\w-]+ ){0,2}?(?:army|force|commander|general|invader|attacker|besieger|brigade|division|"
    r"state|country|rebel|guerrilla|soldier)(?: of [\d,]+(?: men)?)? (?:that|which|who) [^.;:]{4,90}? "
    r"(?:will|must|should|can|cannot|would|does)\b"
)


def _is_of_all(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is said of all of a kind, at no place: "guerrillas raid villages and melt away"."""
    tree, tokens, text = clauses.tree, clauses.tokens, clauses.sentence.text
    if tree is None or clauses.sentence.kind == "headline" or not text.rstrip('"\u201d ').endswith("."):
        return False
    at = trigger.first
    while tree.dep(at) == "conj" and (head := tree.head(at)) is not None:
        at = head  # "raid villages and melt away"
    if tree.nodes[at].tag != "VBP" or tree.children(at, "aux", "aux:pass"):
        return False
    is_named = any(one.actor_id or one.number for one in clauses.mentions) or bool(clauses.places)
    if is_named or NEWS_DAY.search(text) or any(token.is_capital for token in tokens[1:]):
        return False
    things = tree.children(trigger.first, "obj")
    if not all(_is_any(tree, at) for at in things) and _SAYINGS.match(text) is None:
        return False  # "Rebels attack the base."
    subjects = tree.children(at, "nsubj")
    return bool(subjects) and all(_is_any(tree, one) and not tree.children(one, "nummod") for one in subjects)


_SAYINGS = re.compile(r"\W*(?:because|when|whenever|where|in (?:most|all|many|such)|often|usually)\b", re.IGNORECASE)


def _is_every(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is said of every one that there may be, of nobody's: "every offensive is only another wave"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or not trigger.is_noun or clauses.places or any(one.is_fighting for one in clauses.mentions):
        return False
    return any(tokens[one].lower in ("every", "each") for one in tree.children(trigger.end - 1, "det"))


def _is_condition(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is only what something else waits for: "peace will come only when the invaders pull out"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or trigger.is_noun or tree.nodes[trigger.first].tag not in ("VBP", "VBZ"):
        return False
    before = [one.lower for one in tokens[: trigger.first]]
    marks = [at for at, word in enumerate(before) if word in _ONCE]
    if not marks or tree.children(trigger.first, "aux", "aux:pass"):
        return False
    return bool(_WILL & set(before[: marks[-1]])) and not {",", ";", ":"} & set(before[marks[-1] :])


_ONCE, _WILL = words("when once until unless"), words("will 'll \u2019ll would cannot wo never")
_TAUGHT = re.compile(
    r"\b(?:are|is|be) (?:\w+ly |always |often )?(?:taught|drilled|told never|schooled) (?:how |never )?to $"
)


def _is_taught(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is what soldiers learn: "recruits are taught to attack at dawn"."""
    return _TAUGHT.search(clauses.sentence.text[: clauses.tokens[trigger.first].start]) is not None


_WHOEVER = words("whoever whomever whichever you")
_WAYS = re.compile(r"\b(?:how(?: often| rarely)?|why|whenever) (?:the )?(?:[\w'\u2019-]+ ){1,4}$", re.IGNORECASE)


def _is_base_after_many(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the word is a verb of now whatever the parse says: "how often the rebels attack"."""
    if trigger.form == "past" or clauses.tokens[trigger.first].lower.endswith(("s", "ing")):
        return False
    after = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else "."
    is_at = any(trigger.end <= one.first <= trigger.end + 2 for one in clauses.places)
    subjects = [one for one in clauses.mentions if one.end == trigger.first and one.is_fighting]
    are_many = any(clauses.tokens[one.end - 1].lower.endswith(("s", "forces", "men")) for one in subjects)
    return are_many and not is_at and (after.endswith("s") or after in (".", ",", ";", "at", "by", "in", "and"))


def _is_any(tree: Tree, at: int) -> bool:
    """Say whether it is any of its kind: "villages", "convoys", "schools in Goma"."""
    return tree.nodes[at].tag == "NNS" and not tree.children(at, "det", "nummod", "nmod:poss")


def _is_state_of_things(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it only tells what things are like, by nobody: "a winter with bombed power stations"."""
    tree, at = clauses.tree, trigger.first
    if tree is None or trigger.form != "past" or trigger.type not in STRIKES:
        return False
    head, before = tree.head(at), clauses.tokens[at - 1].lower if at else ""
    is_bare = trigger.end - at == 1 and head is not None and at < head and before in _OPENS_NOUN
    return is_bare and tree.dep(at) == "amod" and tree.nodes[at].tag in ("VBN", "JJ") and not tree.children(at, "obl")


def _is_asked(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a question of what is done everywhere has it: nobody and no place is named."""
    found = _ASKS.match(clauses.sentence.text)
    if found is None or trigger.form == "past" or clauses.tokens[trigger.first].start >= found.end():
        return False
    is_named = any(one.actor_id or one.number for one in clauses.mentions)
    if not is_named and not clauses.places:
        return True
    things = things_of(clauses, trigger) if clauses.tree else []  # "Why do the Houthis attack ships?"
    is_any = bool(things) and all(_is_any(clauses.tree, at) for at in things) if clauses.tree else False
    return is_any and trigger.form == "base" and NEWS_DAY.search(clauses.sentence.text) is None


# whom anybody may see do it: "you can see both armies, and, scaling them, the Ansar"
_SEEN_BY = Small(
    r"\byou (?:(?:can|could|may|might|would|will|have|had|to) )*"
    r"(?:see|seen|hear|heard|watch|understand|have|find|meet|look)\b"
)


def _is_of_player(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the soldiers are the reader's own, as in a game; somebody's speech may mean the listener's."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or trigger.form == "past" or not any(token.lower in ("you", "your") for token in tokens):
        return False
    if _SPOKEN.search(clauses.sentence.text):
        return False
    doers = doers_of(clauses, trigger)
    if any(tokens[one].lower == "you" for one in doers):
        return not _SEEN_BY.search(clauses.sentence.text[: tokens[trigger.first].start])
    own = [*doers, *things_of(clauses, trigger)]
    return any(tokens[one].lower == "your" for at in own for one in tree.children(at, "nmod:poss"))
