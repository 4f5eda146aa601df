"""Who does what a trigger tells, and what it is done to, by the tree alone: words of any kind, armed or not."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, once
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import asked_of
from streams.extract.syntax.scope import asks_who
from streams.extract.words import lexicon, nouns
from streams.extract.words.lexicon import words
from streams.extract.words.light import LIGHT
from streams.extract.words.tokens import Token

_SUBJECTS = ("nsubj", "nsubj:outer")
_SHARES = frozenset({"conj", "xcomp", "advcl", "parataxis"})
_FARTHEST = 4  # verbs that are climbed for a subject
_OWN = words("its their his her our my your whose")
_HOLDERS = nouns.CONTAINERS | nouns.GROUP_NOUNS | words("dissidents affiliate affiliates offshoot branch followers")
# what "by" opens that nobody is: "by a guard's count", "by dawn", "by boat"
_NO_DOERS = words(
    """
    count counts estimate estimates reckoning tally figures account accounts calculation calculations noon dawn dusk
    midnight midday nightfall evening morning night day afternoon boat car road rail train air land sea bus
    mistake accident surprise force storm means name
    """
)
_LAID = words("laid lay lays laying")
_DONE_TO = ("obj", "nsubj:pass", "nmod", "obl")
_AIMED = words("on upon against with to")
_NEAR = 5  # tokens from the noun to what the parse hung on its verb
_MARKED = words("on upon against with of to into at over for")


def doers_of(clauses: Clauses, trigger: Trigger) -> list[int]:
    """Give the tokens that do what the trigger tells, their lists and what they contain; none where no word says."""
    return list(_doers(clauses, trigger))


@once
def _doers(clauses: Clauses, trigger: Trigger) -> tuple[int, ...]:
    tree, own = clauses.tree, _agents(clauses, trigger)
    return tuple([one for each in own for one in _with_list(tree, clauses.tokens, each)]) if tree is not None else ()


def agents_at(clauses: Clauses, trigger: Trigger) -> list[int]:
    """Give the heads of the phrases that do it, as the tree has them: of "none of the 600 men" the first word."""
    return list(_agents(clauses, trigger))


@once
def _agents(clauses: Clauses, trigger: Trigger) -> Sequence[int]:
    tree = clauses.tree
    if tree is None:
        return ()
    at = trigger.end - 1 if trigger.is_noun else trigger.first
    own = [*tree.children(at, "obl:agent"), *_by(tree, clauses.tokens, at)]
    own = [one for one in own if clauses.tokens[one].lower not in _NO_DOERS]
    if trigger.is_noun:
        own += [one for one in tree.children(at, "nmod:poss") if clauses.tokens[one].lower not in _OWN]
        above = tree.head(at)
        is_done = above is not None and tree.nodes[above].pos in ("VERB", "AUX")
        if not own and above is not None and is_done and _is_made(tree, clauses.tokens, at, above):
            own = _subjects(tree, clauses.tokens, above)
        own = own or _who_laid(clauses, tree, at)
    elif not tree.children(at, "nsubj:pass"):
        beside = beside_verb(clauses, at)
        own = own or ([beside] if beside is not None else _subjects(tree, clauses.tokens, at))
    return own


def _who_laid(clauses: Clauses, tree: Tree, at: int) -> list[int]:
    """Give who laid a siege whose verb the parse took for its adjective: "6,000 farmers laid siege to Berlin"."""
    if at == 0 or clauses.tokens[at - 1].lower not in _LAID or tree.dep(at - 1) != "amod":
        return []
    head = tree.head(at)
    above = tree.children(head, *_SUBJECTS) if head is not None and tree.dep(at) == "conj" else []
    return tree.children(at, *_SUBJECTS) or tree.children(at - 1, *_SUBJECTS) or above or tree.children(at, "nummod")


def beside_verb(clauses: Clauses, at: int) -> int | None:
    """Give the noun of fighters right before a verb that the parse gave no subject: "as 6,000 paratroopers stormed"."""
    tree = clauses.tree
    if tree is None or tree.children(at, *_SUBJECTS):
        return None
    is_misread = tree.dep(at) == "acl" and tree.nodes[at].tag == "VBD"  # "after Dozo hunters torched nine hamlets"
    if tree.dep(at) not in _SHARES and not is_misread:
        return None
    ending = [one for one in clauses.mentions if one.end == at and one.is_fighting and one.head != "bare"]
    return tree.top(ending[0].first, ending[0].end) if ending else None


def things_of(clauses: Clauses, trigger: Trigger) -> list[int]:
    """Give the tokens of what it is done to: objects, and what "on", "against", "with" tie to the trigger's words."""
    return list(_things(clauses, trigger))


@once
def _things(clauses: Clauses, trigger: Trigger) -> Sequence[int]:
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None:
        return ()
    found: list[int] = []
    for at in range(trigger.first, trigger.end):
        for child in tree.children(at, *_DONE_TO):
            marks = {tokens[one].lower for one in tree.children(child, "case")}
            if not marks or marks & _MARKED:
                found += [child, *tree.children(child, "conj")]
    at = trigger.end - 1
    above = tree.head(at)
    if (
        trigger.is_noun and above is not None and tree.dep(at) in ("obj", "xcomp", "obl")
    ):  # "opened an offensive against X"
        found += [
            one
            for one in tree.children(above, "obl")
            if at < one <= at + _NEAR and {tokens[mark].lower for mark in tree.children(one, "case")} & _AIMED
        ]
    return [one for one in dict.fromkeys(found) if not trigger.first <= one < trigger.end]


def is_done_to_those_before(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is told of the people right before it, to whom it was done: "its 300 guards cut off"."""
    tree = clauses.tree
    if tree is None:
        return False
    if _is_state(clauses, trigger):
        return True
    follows = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else ""
    is_told_where = follows in ("in", "inside") or (trigger.type == "siege" and follows in _HOW_LONG | _NO_OBJECT)
    is_told_where = is_told_where and not tree.children(trigger.first, "obj")  # "surrounded in Daraya"
    if not is_told_where and (tree.nodes[trigger.first].tag != "VBN" or tree.dep(trigger.first) != "acl"):
        return False
    is_beside = any(one.end == trigger.first for one in clauses.mentions)
    is_near = any(0 <= one.first - trigger.end < _NEAR and one.is_fighting for one in clauses.mentions)
    if is_near and follows not in ("as", "amid"):
        return False  # "hemmed in 3,000 soldiers"; "6,000 troops cut off as Tigers attack"
    return is_beside and not tree.children(trigger.first, "obj")


def is_done_to_subject(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a participle without "was" tells what was done to those before it, as headlines do.

    "Mali army base attacked", "Kenyan troops attacked in Garissa"; but "Kenyan troops attacked the camp".
    """
    tokens = clauses.tokens
    if not clauses.sentence.is_telegraphic or trigger.form != "past" or trigger.first == 0:
        return False
    if trigger.lemma.partition(" ")[0] in EXPELLED:
        return any(one.is_fighting and one.end == trigger.first for one in clauses.mentions)
    if trigger.type not in _DONE_TO_SOMEBODY or trigger.lemma not in _ATTACKS:
        return False
    follows = tokens[trigger.first + 1].lower if trigger.first + 1 < len(tokens) else ""  # of "stormed near" too
    last = _before_place(clauses, trigger.first)
    is_ground = tokens[last - 1].lower in _GROUND
    is_on_road = follows == "on" and not _ROADS.isdisjoint(one.lower for one in tokens[trigger.end :][:_TO_ROAD])
    is_post = tokens[last - 1].lower in ("garrison", "garrisons")  # "Chadian garrison attacked on Monday"
    is_there = (is_ground and follows == ",") or (is_post and follows == "on")
    if follows not in _NO_OBJECT and not (is_on_road or is_there):
        return False
    before = [one for one in clauses.mentions if one.is_fighting and one.end <= trigger.first]
    end = last - 1 if is_ground or is_post or tokens[last - 1].lower in _ON_THE_ROAD else trigger.first
    return len(before) == 1 and before[0].end in (end, trigger.first)


_THERE = words("in at near outside on")


def _before_place(clauses: Clauses, at: int) -> int:
    """Give where the words end that stand before a place told right before `at`: "army camp | at Dioura attacked"."""
    told = next((one for one in clauses.places if one.end == at and one.prep in _THERE), None)
    named = [one for one in range(told.first) if clauses.tokens[one].lower == told.prep] if told is not None else []
    return named[-1] if named else at


EXPELLED = words("driven ousted expelled evicted dislodged ejected flushed chased thrown bundled pushed forced")
_DONE_TO_SOMEBODY = frozenset({"offensive", "assault", "raid", "ambush", "shelling", "airstrike", "bombing", "capture"})
_ATTACKS = words("attack storm raid ambush shell bomb bombard hit strike target overrun")
_NO_OBJECT = frozenset({"", ".", ":", ";", "-", "\u2013", "\u2014"}) | words(
    "in near at by outside after as amid during"
)
_ROADS, _TO_ROAD = words("road highway route motorway track"), 6  # tokens: "ambushed on Baidoa road"
_ON_THE_ROAD = words("column columns convoy convoys patrol patrols")
_GROUND = nouns.HELD - _ON_THE_ROAD - words("lines line garrison garrisons picket pickets")


def _is_state(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the participle tells how somebody is: "remained cut off", "Surrounded on three sides, they held"."""
    if clauses.tree is not None and clauses.tree.children(trigger.first, "obj"):
        return False
    if trigger.first == 0:
        follows = clauses.tokens[trigger.end].lower if trigger.end < len(clauses.tokens) else ""
        return follows in _HOW_LONG or follows in ("in", "inside", "by")
    return clauses.tokens[trigger.first - 1].lower in _STAYS


_STAYS = words("remain remains remained remaining stay stays stayed left")
_HOW_LONG = words("for since at there on within")  # "besieged for five days", "surrounded on three sides"


def _is_made(tree: Tree, tokens: Sequence[Token], at: int, above: int) -> bool:
    """Say whether the event noun is what the verb above makes: its object, or what somebody takes part in."""
    if tree.dep(at) == "obj":
        return True
    return tree.dep(at) in ("obl", "nmod") and tokens[above].lower in LIGHT


_DONE_BY = words("onslaught onslaughts")  # their "of" names who does it


def _by(tree: Tree, tokens: Sequence[Token], at: int) -> list[int]:
    return [
        child
        for child in tree.children(at, "nmod", "obl")
        if any(
            tokens[one].lower == "by" or (tokens[one].lower == "of" and tokens[at].lower in _DONE_BY)
            for one in tree.children(child, "case")
        )
    ]


def _subjects(tree: Tree, tokens: Sequence[Token], at: int) -> list[int]:  # noqa: PLR0911 - one return a way to them
    """Give the subjects of a verb, or those of the verb above that it shares them with."""
    if asks_who(tokens, at):
        return []
    if (asked := asked_of(tree, tokens, at)) is not None:
        return [asked]
    for _ in range(_FARTHEST):
        own = tree.children(at, *_SUBJECTS)
        if own and tokens[own[0]].lower not in lexicon.RELATIVE:
            return own
        head, dep = tree.head(at), tree.dep(at)
        if head is None or tree.children(at, "nsubj:pass"):
            return []
        if dep in ("acl", "acl:relcl"):
            is_done_to = dep == "acl" and tree.nodes[at].tag == "VBN" and not tree.children(at, "obj")
            return [] if is_done_to else [head]  # "conscripts, surrounded since Sunday"
        if dep not in _SHARES:
            return []
        if tree.nodes[head].pos in ("NOUN", "PROPN"):
            return [head]  # a list's verb that the parse hung on its subject: "the army, which .., attacked"
        at = head
    return []


def _with_list(tree: Tree, tokens: Sequence[Token], at: int) -> list[int]:
    found = [at, *tree.children(at, "conj", "appos")]
    return [held for one in found for held in held_in(tree, tokens, one)]


def held_in(tree: Tree, tokens: Sequence[Token], at: int) -> list[int]:
    """Give whom a word of mere quantity or shape holds, itself where it holds nobody: "waves of Taliban"."""
    if tokens[at].lower not in _HOLDERS:
        return [at]
    below = [one for one in tree.children(at, "nmod") if tokens[one].lower[:1].isalpha() and _is_of(tree, tokens, one)]
    return below or [at]


def _is_of(tree: Tree, tokens: Sequence[Token], at: int) -> bool:
    return any(tokens[one].lower == "of" for one in tree.children(at, "case"))
