"""Capitals that stand for what only a state does: "whom Belgrade regards as", "Teheran's tale", "talks with Kyiv"."""

from streams.extract.clauses import Clauses
from streams.extract.geography.gazetteer import capitals
from streams.extract.geography.places import PlaceMention
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import POSSESSIVE, words

# what a state does; not "Damascus suspended flights", "Kabul ended the week in ruins"
_DOES = forms_of_all(
    """
    mean intend plan want decide agree refuse threaten promise pledge vow try seek speak talk announce
    admit advance attack retaliate respond mediate regard consider view treat describe call label term dub answer reject
    deny claim demand offer accept recognise recognize dispatch order mobilise mobilize finance fund equip blame accuse
    """
)
_ASKED = forms_of_all("advise urge beg implore ask tell warn thank remind criticise criticize condemn")
_DEALINGS = words(
    """
    talks negotiations coordination ties relations links contact contacts deal agreement truce pact accord dealings
    alliance cooperation dispute peace dialogue
    """
)
_TOLD = words("reports report news word claims claim statements statement denials denial announcements suggestions")
_WORDS = words(
    """
    announcement tale version word statement report reports denial denials promise boast boasts pledge embassy envoy
    claim claims account decision proposal plan offer demand demands refusal stance
    """
)
_AIDES = words("aide aides adviser advisers advisor advisors spokesman spokeswoman spokesperson envoy decree statement")
_BEFORE = 3  # tokens before it that tell: "the general staff in Moscow"
_ADJECTIVES = 2  # tokens from "'s" to what is a state's: "Rabat's latest tale"


def is_state(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether a capital only does, says or is told what a state is."""
    if place.name not in capitals():
        return False
    tokens = clauses.tokens
    after = [token.lower for token in tokens[place.end : place.end + 1 + _ADJECTIVES]]
    before = [token.lower for token in tokens[max(0, place.first - _BEFORE) : place.first]]
    if after[:1] and after[0] in POSSESSIVE and not _WORDS.isdisjoint(after[1:]):
        return True
    if after[:1] == ["presidential"] and not _AIDES.isdisjoint(after[1:]):
        return True
    if before == ["general", "staff", "in"] or (before[-1:] == ["with"] and not _DEALINGS.isdisjoint(before[-2:])):
        return True
    return (before[-1:] == ["from"] and not _TOLD.isdisjoint(before[-2:])) or _acts(clauses, place)


def _acts(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether it does something to somebody, means to, or is asked for something."""
    tree, at = clauses.tree, place.end - 1
    if tree is not None and tree.dep(at) == "conj":  # "as Washington and Moscow announce"
        at = tree.head(at) or at
    verb = tree.head(at) if tree is not None else None
    if tree is None or verb is None or tree.nodes[verb].pos != "VERB":
        return False
    word = clauses.tokens[verb].lower
    if tree.dep(at) == "obj":
        return word in _ASKED
    return tree.dep(at) == "nsubj" and word in _DOES
