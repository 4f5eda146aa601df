"""Whose a number of people is: the owner that its verb, its possessive or its "of" names."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.people.identity import GENERIC, identity_of
from streams.extract.people.mention import Mention
from streams.extract.sides.named import speaker_of
from streams.extract.syntax.governors import Governor, governor_of
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import OWNING, words
from streams.extract.words.partitives import opens_partitive
from streams.extract.words.tokens import Token

# verbs whose subject is against their object, not the owner of it
_MEETS = forms_of_all(
    """
    face confront meet fight attack outnumber oppose besiege surround engage repel kill capture wound count see
    estimate report encircle rout defeat trap reckon assess judge guess believe think
    """
)
_TO_LEADER = 4  # tokens: "led by the M23"
_LEADS = frozenset({"led", "headed", "commanded", "spearheaded"})
_HARM = ("killed", "wounded", "captured", "surrendered", "retreating")


def owner_of(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give the phrase whose people these are ("the army sent N men", "the army's N men", "N men of the army")."""
    return (
        _possessor(clauses, mention)
        or _spoken_of(clauses, mention)
        or _container(clauses, mention)
        or _sender(clauses, mention)
        or _haver(clauses, mention)
    )


def led_by(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give the known group that leads people of no name: "militants led by the Allied Democratic Forces"."""
    after = [token.lower for token in clauses.tokens[mention.end : mention.end + 2]]
    if identity_of(mention) or after[1:] != ["by"] or after[0] not in _LEADS:
        return None
    below = (one for one in clauses.mentions if 0 < one.first - mention.end <= _TO_LEADER and one.prep.endswith("by"))
    return next((one for one in below if one.actor_id and one.head == "armed"), None)


def is_whole(clauses: Clauses, mention: Mention) -> bool:
    """Say whether only some of these took part: "of the 9,000 men in the brigade, only 1,400"; not who fell of them."""
    if not opens_partitive(clauses.tokens, mention.first) or _is_harmed(clauses, mention):
        return False
    if mention.number is not None and mention.number.whole == "attacking":
        return False
    return not _is_sent_whole(clauses, mention)


# what became of some of those who attacked: of these the whole is the force
_BECAME = re.compile(
    r"\b(?:killed|dead|died|dying|fallen|fell|buried|wounded|injured|hurt|maimed|missing|captured|came back|come back|"
    r"return\w*|alive|surviv\w*|desert\w*|fled|home|lost|lives|captive|prisoners?|graves?|bodies|casualties|hospitals?|"
    r"made it|got (?:back|through|away)|left)\b",
    re.IGNORECASE,
)


def _is_sent_whole(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the whole itself attacked: "of the 7,400 who stormed it, 900 fell", "of the 900 storming it, .."."""
    after = range(mention.end, len(clauses.tokens))
    comma = next((at for at in after if clauses.tokens[at].lower == ","), None)
    if any(one.first == mention.end and one.form == "ing" and not one.is_noun for one in clauses.triggers):
        return True
    if comma is None or not _BECAME.search(clauses.sentence.text[clauses.tokens[comma].start :]):
        return False
    return any(mention.end <= one.first < comma for one in clauses.triggers)


def _is_harmed(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the part told of the whole is who fell of it, fled or was caught: the whole then did attack."""
    part = next((i for i in clauses.roles if clauses.mentions[i].first > mention.first), None)
    return part is not None and clauses.roles[part] in _HARM


def part_of(clauses: Clauses, whole: Mention) -> Mention | None:
    """Give the number without a noun that tells how many of these did it: "of the 9,000 men in Diffa, 700 attack"."""
    if not is_whole(clauses, whole):
        return None
    return next((one for one in clauses.mentions if one.first > whole.end and one.head == "bare" and one.number), None)


def _haver(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give who stands before "with": "the Union, with 18,000 troops in Somalia,", "a brigade with 1,400 men"."""
    tokens, at = clauses.tokens, mention.first - 1
    if mention.prep != "with" or at < 1:
        return None
    if tokens[at - 1].lower == ",":
        before = (one for one in clauses.mentions if one.end == at - 1)
        return next((one for one in before if not _is_of_seat(tokens, one)), None)
    tree = clauses.tree
    top = tree.top(mention.first, mention.end) if tree else 0
    if tree is not None and tree.dep(top) == "nmod" and tree.children(top, "acl") and _is_nobodys(mention):
        return next((one for one in clauses.mentions if one.end == at and one.head == "armed"), None)
    if tree is None or tree.dep(top) != "obl" or (verb := tree.head(top)) is None:
        return None
    if tokens[verb].lower in lexicon.SAYING:
        return None  # "attacked with 6,000 fighters, the army said"
    return _on(clauses, mention, tree.children(verb, "nsubj"))


def _is_of_seat(tokens: Sequence[Token], mention: Mention) -> bool:
    """Say whether it only tells whose the place is: "attacked Jamba, the seat of the rebels, with 6,000 men"."""
    return not _SEATS.isdisjoint(token.lower for token in tokens[max(0, mention.first - _TO_SEAT) : mention.first])


_SEATS = words("seat base stronghold bastion headquarters capital home fief hometown fiefdom heartland hideout")
_TO_SEAT = 3  # tokens from the word to whose it is


def _is_nobodys(mention: Mention) -> bool:
    """Say whether its name tells nothing of whose people they are: "1,400 men"."""
    return set(mention.name.lower().split()) <= GENERIC


def _possessor(clauses: Clauses, mention: Mention) -> Mention | None:
    at = mention.first
    while at > 0 and clauses.tokens[at - 1].lower in {"some", "about", "around", "nearly", "over", "estimated"}:
        at -= 1
    if at > 1 and clauses.tokens[at - 1].lower == "whose":
        at -= 1 if clauses.tokens[at - 2].lower == "," else 0
        return next((one for one in clauses.mentions if one.end == at - 1 and one.is_fighting), None)
    if at == 0 or clauses.tokens[at - 1].lower not in OWNING:
        return None
    return next((one for one in clauses.mentions if one is not mention and at - 2 <= one.end <= at), None)


def _spoken_of(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give whom "of them" means in a later clause: "Hundreds of M23 rebels marched on Goma; 400 of them attacked".

    Not who tells it: "The army says there are 6,000 of them".
    """
    if mention.noun != "them" or mention.number is None:
        return None
    before = (one for one in clauses.mentions if one.end <= mention.first and one.head == "armed")
    return next((one for one in before if not one.prep and not _says(clauses, one)), None)


def _says(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they only tell of others: "The army has worked out that 5,500 of them came"."""
    after = (token.lower for token in clauses.tokens[mention.end :])
    verb = next((word for word in after if word not in lexicon.AUXILIARIES), "")
    return verb in lexicon.SAYING | _RECKONS


_RECKONS = forms_of_all(
    "reckon calculate estimate believe think assess tally count work find guess know learn conclude see suspect put"
)


def _container(clauses: Clauses, mention: Mention) -> Mention | None:
    tokens = clauses.tokens
    if mention.end >= len(tokens) or tokens[mention.end].lower not in ("of", "from"):
        return None
    return next(
        (
            one
            for one in clauses.mentions
            if one.number is None
            and one.first > mention.end
            and all(token.lower in lexicon.DETERMINERS for token in tokens[mention.end + 1 : one.first])
        ),
        None,
    )


def _sender(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give the subject of the verb that the phrase is the object of: of "it" whoever says so."""
    tree = clauses.tree
    governor = governor_of(tree, mention.first, mention.end) if tree else None
    governor = governor or _brought_in(clauses, mention)
    if tree is None or governor is None or governor.relation != "object":
        return None
    if clauses.tokens[governor.at].lower in _MEETS or mention.prep == "at":
        return None  # "the army puts the attacking force at 8,000"
    if clauses.tokens[governor.at].lower in lexicon.SAYING:
        return None  # "the division said the fighters attacked"
    verb = governor.at
    while tree.dep(verb) == "xcomp" and not tree.children(verb, "nsubj") and (above := tree.head(verb)) is not None:
        verb = above  # "the government is thought to have 8,000 soldiers in the city"
    is_given = tree.dep(tree.top(mention.first, mention.end)) == "obj"  # "It has been sent 5,000 men"
    passive = ("nsubj:pass",) if verb != governor.at or is_given else ()
    heads = tree.children(verb, "nsubj", "obl:agent", *passive)
    own = next((at for at in heads if clauses.tokens[at].lower in ("it", "they")), None)
    return _on(clauses, mention, heads) or (speaker_of(clauses, tree, own) if own is not None else None)


_BRINGS = forms_of_all("call move bring send fly rush throw draft pour ship order")


def _brought_in(clauses: Clauses, mention: Mention) -> Governor | None:
    """Give the verb that brings people in, whose "in" the parser takes for where they are: "called in 6,000 men"."""
    tree = clauses.tree
    top = tree.top(mention.first, mention.end) if tree is not None else 0
    verb = tree.head(top) if tree is not None and tree.dep(top) == "obl" else None
    if verb is None or mention.prep != "in" or clauses.tokens[verb].lower not in _BRINGS:
        return None
    is_in = any(one.lower == "in" for one in clauses.tokens[verb + 1 : verb + 2])
    return Governor(verb, "object") if is_in else None


def _on(clauses: Clauses, mention: Mention, heads: Sequence[int]) -> Mention | None:
    """Give the other phrase that stands on one of the tokens, nobody's backer."""
    for one in clauses.mentions:
        is_free = one is not mention and not one.prep.endswith(" by")
        if is_free and any(one.first <= at < one.end for at in heads):
            return one
    return None
