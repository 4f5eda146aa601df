"""Who "we" are in what somebody says: "We stormed the base," a spokesman for the Arakan Army said."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.telling.attribution import attribution_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import DEFENDING_NOUNS, words
from streams.extract.words.light import LIGHT
from streams.extract.words.tokens import Token

_COMES = words("come comes came coming under")  # "We came under attack"
_HAVE = forms_of_all("have command lead")
_SEES = forms_of_all("see watch count find observe hear notice spot")  # others who come with so many
_MEETS = forms_of_all("fight battle clash deal contend cope grapple wrestle skirmish tangle")  # with a foe
_OWNED = 3  # tokens from "our" to the noun: "our third offensive"
_SUBJECTS = ("nsubj", "nsubj:pass")


def ourselves(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], triggers: Sequence[Trigger], tree: Tree | None
) -> list[Mention]:
    """Give a mention for each "we" and "our" that does or owns a deed of war, where one who fights says so.

    `mentions` that are called "our fighters" bear his side's name from then on.
    """
    found = [at for at, token in enumerate(tokens) if token.lower in ("we", "our")]
    told = [at for at, token in enumerate(tokens) if token.lower in ("it", "they")] if not found else []
    party = _speaking(text, tokens, mentions) if (found or told) and tree is not None else None
    if party is None or tree is None:
        return []
    if told:
        return [_standing(party, at) for at in told if _is_what_he_did(party, at, tokens, mentions, tree)]
    for one in mentions:
        if one.first and tokens[one.first - 1].lower == "our" and one.head == "armed" and not one.actor_id:
            one.name, one.actor_id = party.name, party.actor_id
    return [_standing(party, at) for at in found if _is_of_deed(tokens, at, triggers, tree)]


def whose_own(clauses: Clauses, mention: Mention | None) -> Mention | None:
    """Give the side of him who says how many he has, or did something with: "We went at them with 600 men"."""
    tree = clauses.tree
    if tree is None or mention is None:
        return None
    top = tree.top(mention.first, mention.end)
    verb = tree.head(top)
    if verb is None or not (_is_had(clauses, tree, top, verb) or _is_done_with(clauses, tree, mention, verb)):
        return None
    if not any(clauses.tokens[at].lower in ("i", "we") for at in tree.children(verb, "nsubj")):
        return None
    return _speaking(clauses.sentence.text, clauses.tokens, clauses.mentions)


def are_garrisons_own(clauses: Clauses, mention: Mention | None) -> bool:
    """Say whether one of a garrison says how many he has."""
    party = whose_own(clauses, mention)
    return party is not None and party.noun in DEFENDING_NOUNS


def _is_had(clauses: Clauses, tree: Tree, top: int, verb: int) -> bool:
    return tree.dep(top) == "obj" and clauses.tokens[verb].lower in _HAVE


def _is_done_with(clauses: Clauses, tree: Tree, mention: Mention, verb: int) -> bool:
    """Say whether the verb is done with those counted, not against them: no "We fought with 600 men"."""
    if mention.prep != "with" or tree.dep(tree.top(mention.first, mention.end)) != "obl":
        return False
    word = clauses.tokens[verb].lower
    return word not in _SEES and (word not in _MEETS or bool(tree.children(verb, "obj")))


def _speaking(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Mention | None:
    """Give the side for which he speaks who is told to say it, if it fights."""
    who = attribution_of(text).who
    start = text.find(who) if who else -1
    if who is None or start < 0:
        return None
    theirs = [
        one for one in mentions
        if start <= tokens[one.first].start < start + len(who) and kind_of(one) and not one.is_pronoun
    ]  # fmt: skip
    return next(iter(sorted(theirs, key=lambda one: one.actor_id is None)), None)


def _is_of_deed(tokens: Sequence[Token], at: int, triggers: Sequence[Trigger], tree: Tree) -> bool:
    """Say whether it is the subject of an event's verb, or of one that makes an event, or owns the event."""
    if tokens[at].lower == "our":
        return any(one.is_noun and 0 < one.first - at <= _OWNED for one in triggers)
    spans = [range(one.first, one.end) for one in triggers]
    return any(
        any(verb in span for span in spans)
        or (tokens[verb].lower in LIGHT | _COMES and any(verb < one.first for one in triggers if one.is_noun))
        for verb in _verbs(tree, at)
    )


def _is_what_he_did(party: Mention, at: int, tokens: Sequence[Token], mentions: Sequence[Mention], tree: Tree) -> bool:
    """Say whether "it" is a named group that tells what it did itself: "JNIM said it had killed 20 in an attack"."""
    is_next = not any(one is not party and one.first < at and one.head in ("armed", "state") for one in mentions)
    if party.actor_id is None or at < party.end or not is_next or tree.dep(at) != "nsubj":
        return False
    return any(tokens[verb].lower in _DEEDS for verb in _verbs(tree, at)) and not any(
        one.lower in _HEDGES for one in tokens[party.end : at]
    )


_DEEDS = words("killed shot wounded destroyed executed inflicted eliminated neutralised neutralized captured")
_HEDGES = words("if whether unless because while when after before")


def _verbs(tree: Tree, at: int) -> Iterator[int]:
    """Give the verb whose subject stands there, and those that share it: "we ATTACKED and TOOK it"."""
    verb = tree.head(at) if tree.dep(at) in _SUBJECTS else None
    if verb is not None:
        yield verb
        yield from tree.children(verb, "conj")


def _standing(party: Mention, at: int) -> Mention:
    return replace(
        party, head="armed", first=at, end=at + 1, number=None, prep="", coordinated=None, is_position=False,
        is_pronoun=True,
    )  # fmt: skip
