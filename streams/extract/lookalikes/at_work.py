"""Crowds that move with tools in their hands: "An army of 7,000 volunteers waded into the lake with rakes"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.foes import FOES
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

# what moves people, and does nothing to anybody
_MOVES = forms_of_all(
    """
    wade move march go come pour swarm stream descend advance push spread fan plunge venture troop roll sweep pile
    head set surge spill flock
    """
)
_TOOLS = words(
    """
    rake rakes broom brooms shovel shovels spade spades bucket buckets mop mops net nets glove gloves hoe hoes trowel
    trowels basket baskets wheelbarrow wheelbarrows seedlings saplings brushes paintbrushes sponges scythes sickles
    sieves watering-cans wellingtons waders bags sacks
    """
)
_BARE = words("bare own")
_DEPLOYS = forms_of_all("deploy send")
# soldiers who build or dig with engines: "engineers have been deployed with two bulldozers"
_ENGINES = Small(
    r"\bengineers?\b[^.;]{0,80}?\bwith (?:[\w-]+ ){0,3}?(?:bulldozers?|excavators?|diggers?|pumps?|chainsaws?|cranes?|"
    r"pontoons?|shovels|spades|graders?)\b"
)
_WAR = Small(
    rf"\b(?:{FOES}|attack\w*|storm\w*|kill\w*|fir(?:ed|ing)|enemy|fight\w*|fought|offensive|assault\w*|siege|"
    r"besieg\w+|trench\w*|foxholes?|weapons?|guns?|rifles?|front ?line|captur\w+|seiz\w+)\b"
)


def is_work(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether people only go somewhere with tools, and no word tells of a foe or a fight."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or trigger.is_noun or tokens[trigger.first].lower not in _MOVES | _DEPLOYS:
        return False
    if _WAR.search(clauses.sentence.text) is not None:
        return False
    if tokens[trigger.first].lower in _DEPLOYS and _ENGINES.search(clauses.sentence.text) is not None:
        return True
    below = tree.children(trigger.first, "obl")
    below += [one for at in below for one in tree.children(at, "nmod")]
    held = [at for at in below if any(tokens[one].lower == "with" for one in tree.children(at, "case"))]
    return any(_are_tools(clauses, tree, at) for at in held)


def _are_tools(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether nothing but tools is named there: no "rakes and rifles"."""
    return all(
        clauses.tokens[one].lower in _TOOLS or _are_bare_hands(clauses, tree, one)
        for one in (at, *tree.children(at, "conj"))
    )


def _are_bare_hands(clauses: Clauses, tree: Tree, at: int) -> bool:
    is_bare = any(clauses.tokens[one].lower in _BARE for one in tree.children(at, "amod"))
    return is_bare and clauses.tokens[at].lower == "hands"
