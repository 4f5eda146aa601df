"""Who is hit where the noun tells it of him: "the soldiers came under attack", "fighters under fire from the town"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers
from streams.extract.words.forms import forms_of_all

_REACH = 5  # tokens from "under" to the noun: "under a heavy and sustained attack"
_PUTS = forms_of_all("put place keep hold bring lay")  # whose object is under it
_SUBJECTS = ("nsubj", "nsubj:outer", "nsubj:pass")


def under(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give those who fight, of whom the sentence says that they are under the attack."""
    tree, at = clauses.tree, trigger.end - 1
    if tree is None or not (trigger.is_noun or trigger.form == "ing") or not _is_under(clauses, trigger):
        return []
    head = tree.head(at)
    heads = tree.children(at, *_SUBJECTS)
    if not heads and head is not None:
        is_verb = tree.nodes[head].pos in ("VERB", "AUX")
        relations = ("obj",) if clauses.tokens[head].lower in _PUTS else _SUBJECTS
        heads = (tree.children(head, *relations) or tree.children(head, "nsubj:pass")) if is_verb else [head]
    found = next((one for one in clauses.mentions if any(one.first <= each < one.end for each in heads)), None)
    is_hit = found is not None and found.is_fighting and found.head != "bare" and found.end <= trigger.first
    return [found, *followers(clauses, found)] if found is not None and is_hit else []


def _is_under(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether "under" rules the noun, with nothing but its adjectives between."""
    words = [token.lower for token in clauses.tokens[max(0, trigger.first - _REACH) : trigger.first]]
    if "under" not in words:
        return False
    between = words[len(words) - words[::-1].index("under") :]
    return all(word.isalpha() or "-" in word for word in between) and not any(
        one.first < trigger.first and one.first >= trigger.first - len(between) for one in clauses.mentions
    )
