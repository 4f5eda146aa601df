"""What is told in court: whom it tries for an attack, and what it hears of one."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import POLICE
from streams.extract.words.small import Small

_TRIED = words(
    """
    sentenced sentences sentence sentencing convicted convicts convict convicting charged charges charge charging
    indicted indicts indict tried acquitted acquits jailed jails imprisoned prosecuted prosecute arraigned cleared
    extradited pleaded pleads pled guilty trial trials conviction convictions indictment verdict case
    lawsuit inquest retrial fined
    """
)
_COURTS = words("court courts tribunal tribunals judge judges jury jurors magistrate magistrates inquest indictment")
_OLD_CASE = Small(
    r"\b(?:war crimes?|crimes against humanity|genocide|tribunal|the hague|icc|international criminal court|former|"
    r"ex-\w+|(?:19|20)\d\d)\b",
)
_SPEAKS = words(
    """
    hear hears heard find finds found rule rules ruled say says said tell tells told decide decided uphold upholds
    upheld
    convict convicted sentence sentenced acquit acquitted clear cleared note noted conclude concluded hold held order
    ordered jail jailed accuse accused allege alleged charge charged seek sought want
    """
)
_TELLS = words("tell tells told telling inform informs informed")
_PASSIVE = words("is are was were be been being")
_DOCK = words("trial guilty charged dock")
_SEIZED = words("arrested arrests arrest detained wanted accused hunted extradition prosecutors prosecutor prosecution")


# "charged a doctor with torture", no charge of cavalry
_ACCUSED = Small(
    r"charg(?:ed|es|ing|e) (?:[\w'\u2019,-]+ ){1,9}?with (?:[\w-]+ ){0,3}?(?:torture|murders?|terror\w*|treason|"
    r"crimes?|genocide|rape|spying|espionage|fraud|corruption|killings?|aiding|membership|manslaughter|conspiracy|"
    r"abuse|plotting|sedition|offen[cs]es?|counts?|laundering|bribery|theft|negligence|insurrection|mutiny|desertion|"
    r"assault)\b",
)


def is_accused(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the word charges somebody with a crime, or only says so: "a spokeswoman charged on Monday"."""
    text, word = clauses.sentence.text, clauses.tokens[trigger.first]
    found = _ACCUSED.search(text, word.start)
    if found is not None and found.start() == word.start:
        return True
    is_said = word.lower in _CHARGING and _AS_SAID.match(text, word.end) is not None
    before = text[: word.start]
    return is_said and (_SAYS.search(before) or _NAMED_SAYS.search(before)) is not None


_CHARGING = words("charged charges charge")
_AS_SAID = re.compile(
    r"(?: (?:here|today|yesterday|tonight|last night|(?:on )?\w+day|in [A-Z]\w+))*(?:$|[.;,\"\u201d]| that\b)"
)
_SAYS = Small(
    r"\b(?:spokes(?:man|woman|person|men)|ministers?|ministry|officials?|government|president|ambassador|delegates?|"
    r"envoys?|diplomats?|communiqu[eé]s?|statement|newspapers?|radio|agency|governor|mayor|opposition|party|critics|"
    r"senators?|foreign office|state department|embassy)"
    r"(?: (?:for|of|in|at|from) (?:[\w'\u2019-]+ ){0,5}?[\w'\u2019-]+)?"
    r"(?: (?:today|yesterday|last night|(?:on )?\w+day|also|has|have|had|later|then))* $"
)
# "The raiders came by boat, Havana charged.", no column that charged
_NAMED_SAYS = re.compile(r", (?:[A-Z][\w'\u2019-]+ ){1,3}(?:has |had |also )?$")


def is_blame(clauses: Clauses) -> bool:
    """Say whether a known group is suspected of it: "Police suspect the ADF of attacking Oicha"."""
    is_told = _SUSPECTS.search(clauses.sentence.text) is not None
    return is_told and any(one.actor_id and one.noun not in POLICE for one in clauses.mentions)


_SUSPECTS = Small(r"\b(?:police|authorities|officials|investigators|army) (?:also |now )?suspect(?:s|ed)? (?!that\b)")


def is_tried(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether somebody is tried for it, which tells it to nobody anew: "sentenced for the siege of Sarajevo"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or is_blame(clauses):
        return False
    is_old = _is_old(clauses)
    for above in tree.ancestors(trigger.end - 1 if trigger.is_noun else trigger.first):
        word = tokens[above].lower
        if _is_attempt(clauses, tree, above) or (trigger.type == "bombing" and word in _CHARGES):
            continue
        beside = {tokens[one].lower for one in tree.children(above, "obl", "xcomp")}
        is_charged = word in _SEIZED and is_old
        is_court = word in _TRIED and not (word in _OF_WAR and _is_deed_of_war(clauses, tree, above))
        if is_court or is_charged or beside & _DOCK:
            return True
    return False


_CHARGES = words("charge charges")  # that go off


# done in court and in war: a town is cleared, rebels charge a barracks, militants jail villagers
_OF_WAR = words("cleared charged charges charge charging jailed jails imprisoned")
_OVER, _WITHIN = words("over with of for"), 6  # tokens to what somebody is charged with or cleared of
_GUILT = words("charges charge crimes crime murder murders torture wrongdoing complicity involvement blame all any")


def _is_deed_of_war(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether fighters do it, or it is done to ground, and no court's word says for what."""
    tokens = clauses.tokens
    after = [token.lower for token in tokens[at + 1 : at + 1 + _WITHIN]]
    links = [one for one, word in enumerate(after[:-1]) if word in _OVER]
    if any(after[one + 1] in _GUILT or after[one + 1].endswith("ing") for one in links) or "over" in after:
        return False
    if _COURTS & {token.lower for token in tokens}:
        return False
    if tokens[at].lower == "cleared":
        return after[:1] != ["of"]  # of whom it is cleared tells that by itself
    doers = tree.children(at, "nsubj")
    return any(one.is_fighting and one.first <= doer < one.end for one in clauses.mentions for doer in doers)


def _is_attempt(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether "tried" tells an attempt: "tried to storm it", "tried and failed to", unlike "was tried for it"."""
    word, before = clauses.tokens[at].lower, clauses.tokens[at - 1].lower if at else ""
    follows = clauses.tokens[at + 1].lower if at + 1 < len(clauses.tokens) else ""
    if word != "tried" or before in _PASSIVE:
        return False
    return follows in ("and", "but") or (follows == "to" and bool(tree.children(at, "xcomp")))


def is_heard(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a court is told of it: "the court heard that troops overran the enclave"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or is_blame(clauses):
        return False
    is_old = _is_old(clauses)
    for above in tree.ancestors(trigger.end - 1 if trigger.is_noun else trigger.first):
        speakers = {tokens[one].lower for one in tree.children(above, "nsubj", "nsubj:pass")}
        listeners = {tokens[one].lower for one in tree.children(above, "obj", "iobj")}
        is_spoken = bool(speakers & _COURTS) or (is_old and bool(speakers & _SEIZED))
        if (is_spoken and tokens[above].lower in _SPEAKS) or (listeners & _COURTS and tokens[above].lower in _TELLS):
            return True
    return False


def _is_old(clauses: Clauses) -> bool:
    return _OLD_CASE.search(clauses.sentence.text) is not None
