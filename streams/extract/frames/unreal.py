"""What only seems to be told: "no column is marching", "any invasion of", "imagines an assault"; by the tree."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.threatened import is_beside_threat, is_what_is_feared
from streams.extract.frames.undone import undone
from streams.extract.frames.unmade import is_unmade
from streams.extract.sides.participants import agents_at
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.scope import asks_who, is_cut, is_in_vain
from streams.extract.telling.modality import is_perceived
from streams.extract.telling.revealed import is_taken_for
from streams.extract.telling.unsaid import is_of_speed
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import Modality

_NONE = words("no none neither nobody nothing nowhere")
_ENDS = words(": ; ?")
_WHICH, _NEAR = words("that which whom who whose"), 3  # tokens from "no" to who does not
_AMOUNT = words("fewer less more sooner longer doubt matter later small mean other sign")
_NOT_ONE = words("one single any")
_OPENS = Small(
    r"^[\"“]?(?:neither|none|not (?:one|a single)|nobody|nowhere|at no (?:time|point|stage)|in no (?:case|way|place)|"
    r"on no account)\b(?! (?:the less|other))(?!.{0,24}\b(?:den(?:y|ies|ied)|doubt(?:s|ed)?|disput\w+|"
    r"question(?:s|ed))\b)"
)
_VERBS = frozenset({"VERB", "AUX"})
_THOUGHT = words("would could might")
# after "would": what only a thought needs or brings
_NEEDS = words(
    "need require take cost demand have mean bring spell trigger cause risk lead provoke prompt invite involve"
)
_IMAGINES = words(
    """
    imagine imagines imagined imagining envisage envisages envisaged envisaging envision envisions envisioned
    envisioning contemplate contemplates contemplated contemplating simulate simulates simulated simulating model
    models
    modelled modeled wargame wargames wargamed foresee foresees foresaw ponder pondered mull mulls mulled mulling
    weigh
    weighs weighed weighing hypothesise hypothesised hypothesize hypothesized
    """
)
_REPORTED = re.compile(r"\b(?:said|announced|told|confirmed|pledged|vowed|warned|promised)\b", re.IGNORECASE)
_IF_ANY = words("any hypothetical possible potential imaginary feared would-be eventual putative")
_BY = r"(?:by (?:[\w'\u2019,-]+ ){1,5}?)?"
# plans that came to nothing
_DROPPED = Small(
    r"\b(?:plans?|plots?|proposals?|orders?|preparations|idea|intention) "
    rf"{_BY}(?:to|for|of|sending|that) (?:[\w'\u2019,-]+ ){{1,14}}?"
    r"(?:were|was|have been|had "
    r"been|has been|is|are) (?:\w+ )?(?:shelved|dropped|abandoned|cancel\w+|scrapped|rejected|called off|"
    r"postponed|vetoed|"
    r"overruled|turned down|rescinded|buried|torn up|ripped up|revoked|countermanded|withdrawn|reversed|overturned|"
    r"thrown out|binned|blocked|foiled|thwarted|put (?:off|on hold)|voted down)\b|"
    rf"\b(?:plans?|plots?|proposals?|orders?|schemes?) {_BY}(?:to|for|of) (?:[\w'\u2019,-]+ ){{1,14}}?"
    r"(?:came to (?:nothing|naught)|"
    r"(?:were|was|been) (?:never|not) (?:carried out|executed|put into (?:effect|practice|action)|implemented|given|"
    r"issued|obeyed|acted (?:up)?on|approved|realised|realized|adopted|signed))\b|"
    r"\b(?:no plans?|no intention|never (?:planned|intended|meant)|(?:has|have|had) ruled out|talked \w+ out of|"
    r"dissuaded \w+ from|unthinkable|out of the question)\b",
)
# plotters who were caught: "broke up a cell that planned attacks on pilgrims"
_CAUGHT = Small(
    r"\b(?:br(?:oke|eak|eaks|oken|eaking) up|dismantl\w+|bust(?:ed|s|ing)?|smash(?:ed|es|ing)?|uncover(?:ed|s|"
    r"ing)?|round(?:ed|s|"
    r"ing)? up|arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|caught|foil(?:ed|s|ing)?|thwart(?:ed|s|ing)?|"
    r"disrupt(?:ed|s|ing)?) "
    r"(?:[\w'\u2019-]+ ){0,6}?(?:cells?|networks?|rings?|plot|plots|conspiracy|suspects|men|militants|people|"
    r"members|group) "
    r"(?:[\w'\u2019-]+ ){0,5}?(?:(?:that|who|which) (?:had |were |was |allegedly |reportedly )*|to |suspected "
    r"of |accused of |for )?"
    r"(?:plan\w*|plott\w*|prepar\w*|intend\w*|about to|conspir\w*)\b",
)
# what somebody is told not to do: "warned Israel against attacking Lebanon", "cautioned against an assault on Rafah"
_WARNED_OFF = Small(
    r"\b(?:warn(?:s|ed|ing)?|caution(?:s|ed|ing)?|advis(?:e|es|ed|ing)|counsel(?:s|led|ling)?) (?:[\w'\u2019-]+ ){0,5}?"
    r"against (?:(?:launching |mounting |making |any |such )*(?:an? |any |another )(?:[\w-]+ ){0,2})?$"
)
_KNOWN = words("the its their this that his")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d)")
_NEAR = 40  # letters from "no plans" to what is not planned
_FARTHEST = 5


def unreal(clauses: Clauses, trigger: Trigger) -> Modality | None:
    """Give "negated" or "hypothetical" where the tree says that the trigger is not told as a fact, else None."""
    tree = clauses.tree
    if tree is None or asks_who(clauses.tokens, trigger.first):
        return None  # "nobody knows who attacked"
    if is_in_vain(clauses.sentence.text[: clauses.tokens[trigger.first].start]):
        return None
    if _is_of_none(clauses, tree, trigger) or _is_dropped(clauses, trigger):
        return "negated"
    if told := undone(clauses, trigger):
        return told
    is_thought = trigger.is_noun and (_is_any(clauses, tree, trigger) or _is_only_thought(clauses, tree, trigger))
    is_thought = is_thought or is_what_is_feared(clauses, trigger) or is_unmade(clauses, trigger)
    is_thought = is_thought or bool(_WARNED_OFF.search(clauses.sentence.text[: clauses.tokens[trigger.first].start]))
    return "hypothetical" if is_thought or is_beside_threat(clauses, trigger) else None


def _is_of_none(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether nobody does it: "no column of 8,000 fighters is marching", "none of the 6,000 .. has attacked"."""
    if trigger.is_noun and _is_known(clauses, tree, trigger):
        return False  # "none has yet joined the offensive"
    if _OPENS.match(clauses.sentence.text) and clauses.triggers[:1] == [trigger]:
        return not (is_cut(clauses.tokens, tree, 0, trigger.first) or _is_parted(clauses, 0, trigger))
    wayfarers = _on_the_way(tree, trigger)
    agents = [one for one in agents_at(clauses, trigger) if not _is_parted(clauses, one, trigger)]
    return any(_is_none(clauses, tree, one) for one in (*agents, *wayfarers))


def _is_parted(clauses: Clauses, at: int, trigger: Trigger) -> bool:
    """Say whether it is another clause's: "where no stranger goes, 5,650 soldiers forced", "a dyke nobody guarded"."""
    tokens, (low, high) = clauses.tokens, sorted((at, trigger.first))
    between = [token.lower for token in tokens[low:high]]
    if not _ENDS.isdisjoint(between):
        return True
    start = next((one for one in range(at, max(-1, at - _NEAR), -1) if tokens[one].lower in _NONE), at)
    before = tokens[start - 1].lower if start else ""
    nodes = clauses.tree.nodes if clauses.tree is not None else []
    is_relative = bool(nodes) and (before in _WHICH or (start > 0 and nodes[start - 1].pos == "NOUN"))
    if is_relative and (at > trigger.first or any(one.pos == "VERB" for one in nodes[start + 1 : trigger.first])):
        return True
    counted = (one.first for one in clauses.mentions if one.is_fighting and one.number is not None)
    return "," in between and any(low + between.index(",") < one < high for one in counted)


def _on_the_way(tree: Tree, trigger: Trigger) -> list[int]:
    """Give who is said to do it by a phrase of several words: "no column is on its way to attack"."""
    return [one for at in range(trigger.first, trigger.end) for one in tree.children(at, "nsubj")]


def _is_none(clauses: Clauses, tree: Tree, at: int) -> bool:
    tokens = clauses.tokens
    if tokens[at].lower in _NONE or _is_said_not_to_be(clauses, tree, at):
        return True
    for child in tree.children(at):
        word = tokens[child].lower
        follows = tokens[child + 1].lower if child + 1 < len(tokens) else ""
        if word == "no" and child < at and follows not in _AMOUNT and not is_of_speed(tokens, child):
            return True
        if word == "not" and child < at and (tokens[at].lower in _NOT_ONE or follows == "a"):
            return True
    return False


def _is_said_not_to_be(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether the sentence tells that there are none: "there was never an army of 7,000 rebels advancing"."""
    top = at
    while tree.dep(top) in ("nmod", "conj") and (head := tree.head(top)) is not None:
        top = head
    be = tree.head(top)
    return (
        be is not None
        and bool(tree.children(be, "expl"))
        and any(clauses.tokens[one].lower in ("never", "not", "n't") for one in tree.children(be))
    )


def _is_dropped(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is what a plan was that came to nothing: "plans to storm the town were shelved"."""
    at = clauses.tokens[trigger.first].start
    if is_taken_for(clauses.sentence.text, at) or _is_of_plotters(clauses, trigger):
        return True
    for found in _DROPPED.finditer(clauses.sentence.text):
        between = _THOUSANDS.sub("", clauses.sentence.text[found.end() : at])
        is_near = 0 <= at - found.end() <= _NEAR and not set(between) & set(",;:")
        last = next((i for i, one in enumerate(clauses.tokens) if one.end >= found.end()), 0)
        is_after = is_near and not is_cut(clauses.tokens, clauses.tree, last, trigger.first)
        if found.start() <= at <= found.end() or is_after:
            return True
    return False


def _is_of_plotters(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is what people planned who were caught: "broke up a cell that planned attacks"."""
    found = _CAUGHT.search(clauses.sentence.text)
    if found is None or trigger.form == "past" or clauses.tokens[trigger.first].start < found.start():
        return False
    last = next((at for at, one in enumerate(clauses.tokens) if one.end >= found.end()), 0)
    return last <= trigger.first and not is_cut(clauses.tokens, clauses.tree, last, trigger.first)


def _is_any(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether the noun names no attack that is: "any invasion of Taiwan", "a possible assault"."""
    return any(clauses.tokens[one].lower in _IF_ANY for one in tree.children(trigger.end - 1, "det", "amod"))


def _is_known(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether the noun is of something told before: "the offensive", "their assault"."""
    return any(clauses.tokens[one].lower in _KNOWN for one in tree.children(trigger.end - 1, "det", "nmod:poss"))


def _is_only_thought(clauses: Clauses, tree: Tree, trigger: Trigger) -> bool:
    """Say whether the verb above a noun without "the" only thinks of it: "would need for an assault"."""
    at = trigger.end - 1
    is_known = _is_known(clauses, tree, trigger)
    for _ in range(_FARTHEST):
        head, dep = tree.head(at), tree.dep(at)
        if head is None or dep in ("acl:relcl", "ccomp", "parataxis"):
            return False
        word = clauses.tokens[head].lower
        aux = {clauses.tokens[one].lower for one in tree.children(head, "aux")}
        if tree.nodes[head].pos in _VERBS or aux:
            if word in _IMAGINES:
                return True
            if "could" in aux and is_perceived(clauses.sentence.text):
                return False
            if aux & _THOUGHT:
                needs = word in _NEEDS or "have" in aux
                is_told = _REPORTED.search(clauses.sentence.text[: clauses.tokens[head].start]) is not None
                return not is_known and (needs or not is_told or "could" in aux or "might" in aux)
            if dep not in ("xcomp", "advcl", "conj") and tree.dep(head) not in ("xcomp", "advcl", "conj"):
                return False
        at = head
    return False
