"""What armed people do in peace by verbs of no war, and fires that nobody laid: "the rebels opened a school"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.implied import idle_verbs
from streams.extract.lookalikes.beasts import is_gunfire
from streams.extract.sides.participants import things_of
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import ARMED, words

_BURNS = forms_of_all("burn torch destroy smash")
_BURNT = words(
    """
    hashish opium drugs cannabis marijuana cocaine heroin poppy poppies alcohol beer wine liquor cigarettes flag flags
    effigy effigies book books korans qurans newspapers instruments pianos guitars tyres tires banknotes passports
    documents ballots portraits pictures posters rubbish waste
    """
)
_LAUNCHES = forms_of_all("launch start begin found")
_LAUNCHED = words(
    """
    station channel website newspaper magazine programme program project app satellite ship frigate ferry airline bank
    currency school course competition league festival inquiry investigation appeal petition party service company
    """
)
_FIRES = words("fire fires blaze blazes")


def is_peaceful(clauses: Clauses, word: Trigger, *, is_of_war: bool) -> bool:
    """Say whether it is done in peace to what is no ground and nobody armed: "the rebels opened a school in Goma".

    `is_of_war`: the word alone tells a raid, a capture or another deed of war.
    """
    tree = clauses.tree
    if word.is_noun or tree is None:
        return False
    things = [at for at in things_of(clauses, word) if tree.dep(at) in ("obj", "nsubj:pass")]
    below = {clauses.tokens[one].lower for at in things for one in (at, *tree.children(at, "nmod"))}
    is_launched = word.lemma in _LAUNCHES and below & _LAUNCHED and not below & ARMED  # "a party of 300 fighters"
    if is_launched or (word.lemma in _BURNS and below & _BURNT):
        return True
    if is_of_war or word.lemma not in idle_verbs():
        return False
    armed = [one for one in clauses.mentions if one.head in ("armed", "platform") or one.is_position]
    spans = [range(one.first, one.end) for one in armed] + [range(one.first, one.end) for one in clauses.places]
    return bool(things) and not any(at in span for at in things for span in spans)


def is_blaze(clauses: Clauses, word: Trigger) -> bool:
    """Say whether a fire burns that nobody told of has laid: "a fire at a barracks injured nine soldiers"."""
    if clauses.tree is None or word.lemma not in _FIRES or is_gunfire(clauses.tree, clauses.tokens, word.first):
        return False
    sources = clauses.tree.children(word.first, "nmod")
    if any(
        one.head in ("armed", "platform") and one.first <= at < one.end for one in clauses.mentions for at in sources
    ):
        return False  # "the fire from the rebels killed 30 soldiers"
    below = clauses.tree.children(word.first, "det", "amod", "nmod:poss")
    return any(clauses.tokens[one].lower in ("a", "the", "this", "another") for one in below)
