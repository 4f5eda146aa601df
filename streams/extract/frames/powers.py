"""Capitals that stand for their states: "as Moscow threw in more men", "Tripoli's strongest airfield in the north"."""

from streams.extract.clauses import Clauses
from streams.extract.frames.statecraft import is_state
from streams.extract.geography.gazetteer import capitals
from streams.extract.geography.places import PlaceMention
from streams.extract.syntax.governors import puts_in
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.small import Small


def is_power(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether a capital stands for its state, which sends troops or holds ground: "as Moscow threw in more men"."""
    if _owns_site(clauses, place) or _is_seat(clauses, place) or is_state(clauses, place):
        return True
    tree, at = clauses.tree, place.end - 1
    verb = tree.head(at) if tree is not None and place.name in capitals() else None
    if tree is None or verb is None:
        return False
    is_told = tree.dep(at) == "nsubj:pass" and clauses.tokens[verb].lower in _TOLD  # "after Washington had been told"
    if is_told or (tree.dep(at) == "nsubj" and _speaks(clauses, place, verb)):
        return True
    if tree.dep(at) != "nsubj":
        return False
    word, is_done_to = clauses.tokens[verb].lower, bool(tree.children(verb, "obj"))
    if word in _JOINS and any(clauses.tokens[one].lower in _IN_WAR for one in tree.children(verb, "obj")):
        return True  # "seven days after Paris entered the war"
    is_held = is_done_to or tree.dep(verb) == "acl:relcl"  # "a village that Kyiv holds", not "Bangui holds"
    return (is_done_to and puts_in(word)) or (is_held and word in _HOLDS)


def _speaks(clauses: Clauses, place: PlaceMention, verb: int) -> bool:
    """Say whether it only speaks: "Brasilia protested at the use of its base", "the claim Lima made of its seizure"."""
    is_claim = clauses.tokens[place.first - 1].lower in _CLAIMS
    said = _SAID_FIRST.match(clauses.sentence.text[clauses.tokens[place.end - 1].end :])
    return is_claim or clauses.tokens[verb].lower in _SPEAKS or said is not None


_TOLD = words("told informed warned notified alerted asked consulted briefed")
_CLAIMS = words("claim claims statement announcement boast report version account denial assertion")
_SPEAKS = forms_of_all(
    "protest request accuse deny demand insist blame condemn summon vow reject maintain publish urge warn"
)
_SAID_FIRST = Small(
    r", which (?:at first |first |had |has |initially |earlier )*(?:said|denied|claimed|insisted|spoken|spoke)\b"
)
_JOINS = forms_of_all("enter join leave wage support back")
_IN_WAR = words("war conflict fight fighting campaign coalition alliance talks")
_HOLDS = forms_of_all("hold control defend retain occupy govern claim annex recapture retake")


def _is_seat(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether it is only where a government sits: "clashes with troops loyal to the government in Kinshasa"."""
    before = clauses.sentence.text[: clauses.tokens[place.first].start]
    return place.name in capitals() and _LOYAL.search(before) is not None


_LOYAL = Small(
    r"\b(?:loyal|allied|hostile|opposed|faithful|answerable) to (?:the )?(?:[\w-]+ ){0,3}?"
    r"(?:government|authorities|rulers|junta|regime|administration|leadership|cabinet) (?:based )?in $"
)


def _owns_site(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether it has a post somewhere else: "captured Tripoli's strongest airfield in northern Chad"."""
    tokens, at = clauses.tokens, place.end
    if place.name not in capitals() or at >= len(tokens) or tokens[at].lower not in POSSESSIVE:
        return False
    owned = range(at + 1, min(at + 1 + _ADJECTIVES, len(tokens)))
    site = next((one for one in owned if tokens[one].lower in _SITES), None)
    return site is not None and any(
        0 < one.first - site <= _TO_PLACE and one.prep in ("in", "at", "near") for one in clauses.places
    )


_SITES = words("base bases airfield airbase airport garrison outpost post fort fortress stronghold bastion camp")
_ADJECTIVES = 5  # tokens from "'s" to the site: "'s last remaining air base"
_TO_PLACE = 5  # tokens from the site to where it is: "base in the far north of"
