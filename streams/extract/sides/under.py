"""Who is hit where the noun tells it of him: "the soldiers came under attack", "fighters under fire from the town"."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.sides.agents import are_theirs
from streams.extract.sides.named import speaker_of
from streams.extract.sides.subjects import followers
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.forms import forms_of_all

_REACH = 5  # tokens from "under" to the noun: "under a heavy and sustained attack"
_PUTS = forms_of_all("put place keep hold bring lay")  # whose object is under it
_COMES = forms_of_all("come")
_VERBS = frozenset({"VERB", "AUX"})
_SUBJECTS = ("nsubj", "nsubj:outer", "nsubj:pass")


def put_under(clauses: Clauses, trigger: Trigger, draft: Draft) -> None:
    """Make defenders of those who fight and are told to be under the attack, none of them attackers."""
    hit = _under(clauses, trigger)
    if _comes_under(clauses, trigger):
        after = [one for one in clauses.mentions if one.first >= trigger.end and one.is_fighting]  # no houses
        source = [one for one in after if one.prep == "from" or are_theirs(clauses, one, "from")]
        draft.attackers, draft.defenders = source[:1], hit
        return
    draft.defenders = draft.defenders or hit
    draft.attackers = [one for one in draft.attackers if one not in hit]


def _under(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    tree, at = clauses.tree, trigger.end - 1
    if tree is None:
        return []
    if _comes_under(clauses, trigger):
        return _among(clauses, tree.children(trigger.first, *_SUBJECTS), trigger)
    if not (trigger.is_noun or trigger.form == "ing") or not _is_under(clauses, trigger):
        return []
    head = tree.head(at)
    heads = tree.children(at, *_SUBJECTS)
    if not heads and head is not None:
        is_verb = tree.nodes[head].pos in _VERBS
        relations = ("obj",) if clauses.tokens[head].lower in _PUTS else _SUBJECTS
        heads = (tree.children(head, *relations) or tree.children(head, "nsubj:pass")) if is_verb else [head]
        heads = heads or _who_reached(tree, head)
    return _among(clauses, heads, trigger)


def _who_reached(tree: Tree, verb: int) -> list[int]:
    """Give of whom a relative clause is that a verb goes on with: "soldiers, who reached it, left under air attack"."""
    before = tree.head(verb) if tree.dep(verb) == "conj" else None
    whose = tree.head(before) if before is not None and tree.dep(before) == "acl:relcl" else None
    return [whose] if whose is not None else []


def _comes_under(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is the verb of who is under fire: "the patrol came under mortar fire"; not under control."""
    first, *after = clauses.tokens[trigger.first : trigger.end]
    return trigger.type != "capture" and first.lower in _COMES and [token.lower for token in after[:1]] == ["under"]


def _among(clauses: Clauses, heads: Sequence[int], trigger: Trigger) -> list[Mention]:
    """Give who of those that fight is told by one of those words, with whoever is named beside."""
    found = next((one for one in clauses.mentions if any(_is_on(one, each) for each in heads)), None)
    found = found or _who_say_so(clauses, heads) or _called_it(clauses, heads)
    is_hit = found is not None and found.is_fighting and found.head != "bare" and found.end <= trigger.first
    return [found, *followers(clauses, found)] if found is not None and is_hit else []


def _who_say_so(clauses: Clauses, heads: Sequence[int]) -> Mention | None:
    """Give who says it of themselves: "The separatists say they are under attack"."""
    tree = clauses.tree
    own = [at for at in heads if clauses.tokens[at].lower in ("they", "it")]
    return speaker_of(clauses, tree, own[0]) if tree is not None and own else None


def _is_on(mention: Mention, at: int) -> bool:
    """Say whether the phrase stands on the word, or names whose position that is: "two army outposts"."""
    return mention.first <= at < mention.end + mention.is_position


def _called_it(clauses: Clauses, heads: Sequence[int]) -> Mention | None:
    """Give whom "it" or "they" means that were told before: "The convoy was on its way when it came under fire"."""
    own = next((at for at in heads if clauses.tokens[at].lower in ("they", "it")), 0)
    return next(
        (one for one in reversed(clauses.mentions) if one.end <= own and not one.prep and one.is_fighting), None
    )


def _is_under(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether "under" rules the noun, with nothing but its adjectives and who makes it between."""
    words = [token.lower for token in clauses.tokens[max(0, trigger.first - _REACH) : trigger.first]]
    if "under" not in words:
        return False
    between = words[len(words) - words[::-1].index("under") :]
    if not all(word.isalpha() or "-" in word for word in between) or _is_told(clauses, trigger, len(between)):
        return False
    inside = [one for one in clauses.mentions if trigger.first - len(between) <= one.first < trigger.first]
    return all(one.end == trigger.first for one in inside)  # "under rebel attack"


def _is_told(clauses: Clauses, trigger: Trigger, between: int) -> bool:
    """Say whether a verb stands between "under" and the noun: "7,000 men under Haftar are attacking Tripoli"."""
    tree = clauses.tree
    if tree is None:
        return False
    return any(
        tree.nodes[at].pos in _VERBS and tree.dep(at) not in ("amod", "compound")
        for at in range(trigger.first - between, trigger.first)
    )
