"""Who withdraws from no ground, or goes home: "withdrew from the talks", "left for home at the end of their tour"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.foes import FOES
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_AFFAIRS = words(
    """
    talk talks negotiation negotiations dialogue mediation agreement agreements accord accords pact treaty treaties deal
    contract convention protocol court race contest competition tournament championship cup league games match election
    elections vote ballot market markets project projects programme programmes program bid alliance coalition cabinet
    government parliament assembly bloc union body committee commission conference summit forum panel festival fair
    scheme plan plans business sale purchase life politics
    """
)
# what people flee that is no fight
_EVILS = words(
    """
    intolerance persecution poverty hunger famine drought justice prosecution arrest debt debts creditors taxes
    conscription draft discrimination repression misery unemployment trial police law custody extradition boredom
    heat cold winter
    """
)
_FLEES = forms_of_all("flee escape")
_SITES = words("market court parliament assembly fair")
_FROM = words("from of")
_FLED = Small(
    rf"\b(?:{FOES}|attack\w*|fight\w*|clash\w*|shell\w*|besieg\w+|under fire|gunmen|killed|advanc\w+|"
    r"overr[au]n|rout\w*|defeat\w*)\b"
)
_LEAVES = forms_of_all("leave")
_COLUMNS = words("convoy convoys column columns flotilla fleet armada expedition")


def leaves_in_peace(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what is left is an affair and no ground, somebody goes home, or a column sets out."""
    if trigger.type != "retreat" or clauses.tree is None:
        return False
    ways = (_is_from_affair, _is_from_evil, _sets_out, _moves_out, _brings_out)
    return any(way(clauses, trigger) for way in ways)


def _brings_out(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether machines or a mission's people are taken away, who held no ground: "pulled out its aircraft"."""
    tree = clauses.tree
    if tree is None or trigger.is_noun:
        return False
    things = list(tree.children(trigger.first, "obj"))
    things += [one for at in things if clauses.tokens[at].lower in _SHARES for one in tree.children(at, "nmod")]
    return any(clauses.tokens[at].lower in _BROUGHT for at in things)


_SHARES = words("part parts some most half all many rest third quarter")
_BROUGHT = words(
    """
    aircraft planes warplanes jets helicopters bombers drones warships ships vessels frigates embassy diplomats staff
    citizens nationals expatriates foreigners families dependants dependents employees workers
    """
)


def _moves_out(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether soldiers leave their own home after an age: "left its barracks in Toul after 90 years"."""
    text = clauses.sentence.text[clauses.tokens[trigger.first].start :]
    return _OLD_HOME.match(text) is not None and _FLED.search(clauses.sentence.text) is None


_OLD_HOME = re.compile(
    r"\w+ (?:its|their) (?:[\w-]+ ){0,3}?(?:barracks|home|headquarters|quarters|base|garrison)\b[^.;]{0,40}? after "
    r"(?:(?:more than|over|almost|nearly|some) )?(?:(?:a|two|three) (?:hundred years|centur\w+)|half a century|"
    r"(?:[2-9]\d|1\d\d|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)? years)\b",
    re.IGNORECASE,
)


def _is_from_evil(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether somebody flees no fight: "found themselves in Russia fleeing religious intolerance"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or tokens[trigger.first].lower not in _FLEES:
        return False
    fled = [
        one
        for one in tree.children(trigger.first, "obj", "obl")
        if tree.dep(one) == "obj" or any(tokens[mark].lower == "from" for mark in tree.children(one, "case"))
    ]
    return any(tokens[one].lower in _EVILS for one in fled)


def _sets_out(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether those on the move only begin it: "the convoy of 2,500 soldiers had left Kidal on Wednesday"."""
    subjects = clauses.tree.children(trigger.first, "nsubj") if clauses.tree is not None else []
    doers = {clauses.tokens[at].lower for at in subjects}
    return trigger.lemma in _LEAVES and bool(doers & _COLUMNS) and _FLED.search(clauses.sentence.text) is None


def _is_from_affair(clauses: Clauses, trigger: Trigger) -> bool:
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None:
        return False
    below = [
        one for at in range(trigger.first, trigger.end) for one in tree.children(at, "obl", "nmod", "obj", "ccomp")
    ]
    for at in below:  # "talks" may be parsed as a verb: "Norway abandons Oslo talks"
        marks = {tokens[one].lower for one in tree.children(at, "case")}
        is_left = tokens[at].lower in _AFFAIRS and (tree.dep(at) in ("obj", "ccomp") or marks & _FROM)
        if is_left and not _is_site(clauses, tree, at):
            return True
    return False


def _is_site(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether it is where something stands: "the government compound", "the market of Sake"."""
    after = at + 1
    if after < len(tree.nodes) and tree.nodes[after].tag in ("NN", "NNS"):
        return True
    towns = [one.first for one in clauses.places if one.bearer is not None and one.bearer.kind == "town"]
    return clauses.tokens[at].lower in _SITES and any(one in towns for one in tree.children(at, "nmod"))
