"""People counted for what they do because others attacked: "asked for 6,000 men after rebels attacked"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.counts.prongs import opens_prongs
from streams.extract.cues.triggers import Trigger
from streams.extract.people.aimed_at import first_word
from streams.extract.people.mention import Mention
from streams.extract.people.roles import is_people
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import Governor, does, governor_of, is_peaceful, puts_in
from streams.extract.telling.tellers import is_tellers
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.light import MOVES
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

_SINCE = words("after since because")
_AFTER = lexicon.FOLLOWING | words("because response reaction wake answer")  # "in response to"
_LEADS_TO = forms_of_all("lead prompt force cause push move persuade oblige compel make drive spur")
_SENDS = words("send deploy dispatch despatch redeploy rush fly airlift move ship ferry truck bus order")
# what an attack that is the subject may say of those who make it: "the assault saw 6,000 men cross the river"
_TELLS = forms_of_all(
    "have see feature need require take follow unite combine consume absorb show reveal let allow rely"
)
_SENT = forms_of_all(" ".join(_SENDS))
_OPENS = words("since after as while when because once until before although though whereas")
_BESIDE = words("while although though whereas before since until because")
_SAYS = forms_of_all("say estimate report put see spot count sight observe believe think know claim tell name remain")
_FOLK = words("people persons")
_APART = words("despite before until")
_OUT = words("streets patrol alert duty home")  # where an attack sends people who did not make it
_EARLIER = words("since although though whereas")  # opens what is no part of the attack
_LEFT = frozenset({"buildup", "retreat"})
_TO_NOUN = 5  # tokens from "after" to the attack: "after a third rebel attack"
_OF_THEM = words("by with of from")


def does_otherwise(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they belong to a clause that tells no attack, and others attack in one that it came after."""
    if mention.noun in lexicon.ASSAILANTS or _is_prong(clauses, mention):
        return False
    if not clauses.triggers and (_is_idle(clauses, mention) or is_only_had(clauses, mention)):
        return True
    if is_people(mention) and _role(clauses, mention) == "displaced":
        return True
    if any(not one.is_noun and _is_of_clause_beside(clauses, mention, one) for one in clauses.triggers):
        return True
    nouns = [one for one in clauses.triggers if one.is_noun]
    if any(is_of_main_clause(clauses, mention, one) for one in nouns):
        return True
    return any(is_of_main_clause(clauses, mention, one) for one in clauses.triggers) and not any(
        does(token.lower) or puts_in(token.lower) for token in _clause(clauses, mention)
    )


def _is_prong(clauses: Clauses, mention: Mention) -> bool:
    """Say whether they are the first of the attack's ways: "attacked from two sides: 2,500 men came from the west"."""
    return mention.number is not None and opens_prongs(clauses.sentence.text[: mention.number.start])


def is_only_had(clauses: Clauses, mention: Mention) -> bool:
    """Say whether a group is told to have so many, and no more of them: "Diplomats believe it has 1,500 men."."""
    before = [token.lower for token in clauses.tokens[max(0, mention.first - _IT_HAS) : mention.first]]
    follows = clauses.tokens[mention.end].lower if mention.end < len(clauses.tokens) else "."
    is_its = before[-1:] == ["has"] and "it" in before and all(one.isalpha() for one in before)
    is_last = follows == "and" or not (follows[:1].isalnum() or follows == ",")
    return is_its and is_last and not _FOR_THIS.search(clauses.sentence.text[: clauses.tokens[mention.first].start])


# .. unless it is what it has there: "In this drive it has 20,000 men"
_FOR_THIS = Small(
    r"\bin (?:this|the|its) (?:\w+ )?(?:drive|attack|assault|offensive|operation|push|battle|siege)\b|\bdoing it has$"
)


_IT_HAS = 3  # tokens: "it still has"


def is_of_main_clause(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether they belong to a clause that came after what the trigger tells of others."""
    if mention.prep in _APART and trigger.end <= mention.first:
        return True  # "attacked Djibo despite the presence of 6,000 soldiers"
    if trigger.is_noun:
        ways = (_is_beside_aftermath, _is_what_it_led_to, _was_there_before)
        return any(way(clauses, mention, trigger) for way in ways)
    if _is_of_clause_beside(clauses, mention, trigger):
        return True
    if trigger.first < mention.end:
        return False
    since = next((at for at in range(mention.end, trigger.first) if clauses.tokens[at].lower in _SINCE), None)
    if since is None or any(mention.first < one.end and one.first < since for one in clauses.triggers):
        return False
    return any(since < one.first < trigger.first and one.is_fighting for one in clauses.mentions)


def _was_there_before(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether somebody only had them when it came: "The army had 4,000 men in the town when the attack began"."""
    tree, verb = clauses.tree, clauses.tree.head(trigger.end - 1) if clauses.tree is not None else None
    if tree is None or verb is None or tree.dep(trigger.end - 1) not in ("nsubj", "nsubj:pass"):
        return False
    governor = governor_of(tree, mention.first, mention.end)
    is_had = governor is not None and clauses.tokens[governor.at].lower in _HAD and tree.head(verb) == governor.at
    return is_had and bool({"when", "before"} & _marks(clauses, tree, verb))


_HAD = words("had has have")


def _is_of_clause_beside(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether a clause beside the one in which others attack tells of them, and no attack.

    "As rebels attacked Sake, 6,000 soldiers swore allegiance"; "X attacked Y; Turkey has trained 6,000 soldiers".
    """
    tree, at = clauses.tree, trigger.first
    governor = governor_of(tree, mention.first, mention.end) if tree is not None else None
    if tree is None or governor is None or not tree.nodes[governor.at].tag.startswith("VB"):
        return False
    if _are_all_of_them(clauses, mention, trigger):
        return False
    verb, attackers = governor.at, tree.children(at, "nsubj")
    if verb == at or not any(
        one.first <= who < one.end and one.is_fighting for one in clauses.mentions for who in attackers
    ):
        return False
    marks = _marks(clauses, tree, at) if verb == tree.head(at) else _marks(clauses, tree, verb)
    is_before = verb == tree.head(at) and tree.dep(at) == "advcl" and bool(marks & _OPENS)
    is_behind = at == tree.head(verb) and (
        tree.dep(verb) in ("parataxis", "conj") or (tree.dep(verb) in ("advcl", "ccomp") and bool(marks & _BESIDE))
    )
    if not (is_before or is_behind) or _tells_more(clauses, tree, verb, trigger):
        return False
    word = clauses.tokens[verb].lower
    is_answer = bool(marks & _SINCE) and is_before and word in _SENT
    is_deed = does(word) or puts_in(word) or word in _TELLS or word in _SAYS
    return is_answer or not is_deed or _is_idle(clauses, mention) or is_peaceful(tree, clauses.tokens, verb)


def _are_all_of_them(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether it only counts who attack: "Rebels attacked Sake; there were 7,000 of them, residents said"."""
    at = first_word(mention, clauses.tokens)
    before = [token.lower for token in clauses.tokens[max(trigger.end, at - 2) : at]]
    follows, then = ([token.lower for token in clauses.tokens[mention.end : mention.end + 2]] + [".", "."])[:2]
    many = [one for one in clauses.mentions if trigger.end <= one.first < mention.first and one.noun.endswith("s")]
    is_told = before in (["there", "were"], ["there", "are"]) and (not follows[:1].isalpha() or follows in _ALL)
    is_told = is_told or (follows in _COME and then in _WHENCE)
    return mention.noun == "them" and not many and is_told


_ALL, _COME = words("altogether all with armed"), forms_of_all("come pour swarm charge")
_WHENCE = words("from down up across through by on")


def _tells_more(clauses: Clauses, tree: Tree, verb: int, trigger: Trigger) -> bool:
    """Say whether the clause of a verb is of those who attack in another, or tells an attack itself."""
    subjects = tree.children(verb, "nsubj", "nsubj:pass")
    are_they = any(tree.nodes[one].pos == "PRON" for one in subjects) or not subjects
    others = [one for one in clauses.triggers if one is not trigger and not sends(one) and one.type not in _LEFT]
    deeds = [one.first for one in others if not is_peaceful(tree, clauses.tokens, one.first)]
    return are_they or any(verb in (at, *tree.ancestors(at)) for at in deeds)


def _marks(clauses: Clauses, tree: Tree, at: int) -> set[str]:
    return {clauses.tokens[one].lower for one in tree.children(at, "mark", "case", "advmod")}


def _is_idle(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the words beside a counted phrase, or its verb, have its people take no part."""
    return _role(clauses, mention) == "elsewhere"


def _role(clauses: Clauses, mention: Mention) -> str | None:
    return next((role for at, role in clauses.roles.items() if clauses.mentions[at] is mention), None)


def _is_beside_aftermath(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether something is done to them after an attack: "will recruit 6,000 men after the attack on Bria".

    Who does something after it may be who attacked, and so may those of whom the sentence tells another fight.
    """
    tree, at = clauses.tree, trigger.end - 1
    if tree is None:
        return False
    since = _since(clauses, trigger)
    if since is None or any(since < one.first < trigger.first and one.is_fighting for one in clauses.mentions):
        return False
    is_fought = any(not one.is_noun and not sends(one) and one.type not in _LEFT for one in clauses.triggers)
    if is_fought or mention.prep in _OF_THEM or (since < mention.first and at in _above(tree, mention)):
        return False  # "after the attack by 6,000 men"
    governor = governor_of(tree, mention.first, mention.end)
    if governor is None:
        return True
    return not _is_said_after(clauses, mention, governor.at, at) and _are_done_to(clauses, mention, governor)


def _are_done_to(clauses: Clauses, mention: Mention, governor: Governor) -> bool:
    """Say whether something is done to them, or only said of them where others are spoken of."""
    if governor.relation == "object":
        after = {token.lower for token in clauses.tokens[mention.end : mention.end + 2]}
        return after.isdisjoint(("at", "against"))  # "has sent 14,000 soldiers at it since the offensive began"
    before = clauses.tokens[governor.at - 1].lower
    is_of_them = clauses.tokens[governor.at].lower in lexicon.BE and before != "they"  # "They were 6,000", he said
    return is_of_them or before == "to"


_DROVE = words("drove pushed fed led marched took brought")
_AT = words("at into against")


def _is_said_after(clauses: Clauses, mention: Mention, verb: int, attack: int) -> bool:
    """Say whether an attack is only told afterwards: "They drove 5,800 men straight at it," he said after the assault.

    Who is said to have been sent may be sent because of it.
    """
    tree, word = clauses.tree, clauses.tokens[verb].lower
    told = tree.head(attack) if tree is not None else None
    if tree is None or told is None:
        return False
    after = {token.lower for token in clauses.tokens[mention.end : mention.end + 2]}
    is_put_in = (puts_in(word) and word not in _SENT) or (word in _DROVE and bool(_AT & after))
    is_told = clauses.tokens[told].lower in lexicon.SAYING and told in tree.ancestors(verb)
    return is_told and is_put_in and tree.nodes[verb].tag == "VBD"


_TO_BORDER = re.compile(r"[^.;]{0,60}? to (?:the|its|their) (?:\w+ )?(?:border|frontier)\b")


def is_response(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether troops are sent only because of an attack: "sent 6,000 men to Lamu after the raid on Mpeketoni"."""
    if not sends(trigger) or any(token.lower == "against" for token in clauses.tokens):
        return False
    if trigger.type == "buildup" and _TO_BORDER.match(clauses.sentence.text, clauses.tokens[trigger.first].end):
        return False  # "sent 15,000 soldiers to its border after clashes there": they mass all the same
    others = [one for one in clauses.triggers if one is not trigger and not _is_broken_truce(clauses, one)]
    others = [one for one in others if not is_tellers(clauses, one)]  # "diplomats following the fighting said"
    is_all = all(one.is_noun or one.type in _LEFT for one in others)
    return is_all and any(one.is_noun and _since(clauses, one) is not None for one in others)


def _is_broken_truce(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a truce is told to be over, after which who is sent fights: "after a truce with them collapsed"."""
    after = [token.lower for token in clauses.tokens[trigger.end : trigger.end + _TO_END]]
    return trigger.type == "ceasefire" and not _ENDED.isdisjoint(after)


_ENDED, _TO_END = forms_of_all("collapse break fail expire end lapse unravel crumble"), 6  # tokens from truce to verb


def sends(trigger: Trigger) -> bool:
    """Say whether the verb says no more than that people are sent somewhere."""
    return not trigger.is_noun and trigger.lemma.split()[0] in _SENDS


def came_before(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether the event noun at `at` only came before what is told: "sent its men there AFTER the attack"."""
    is_move = clauses.tokens[at].lower in MOVES  # "reached the garrison after an advance of 190 kilometres"
    return not is_move and any(clauses.tokens[one].lower in _AFTER for one in tree.children(at, "case"))


def _since(clauses: Clauses, trigger: Trigger) -> int | None:
    """Give the word that makes an event noun what came before: "AFTER a third rebel attack"."""
    for at in range(trigger.first - 1, max(-1, trigger.first - _TO_NOUN), -1):
        if not clauses.tokens[at].text[:1].isalnum():
            return None  # "since Thursday: the encirclement"
        if clauses.tokens[at].lower in _AFTER:
            return None if _SO_LONG.match(clauses.sentence.text, clauses.tokens[at].end) else at
    return None


# as long as it has lasted: "After nine weeks the siege"
_SO_LONG = re.compile(r" (?:[\w-]+ ){0,2}(?:hours|days|nights|weeks|months|years)(?:,| the )", re.IGNORECASE)


def _is_what_it_led_to(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether the attack is told to lead to what others do, or to come while they do what is no attack.

    "The attack prompted Kenya to withdraw 6,000 men"; "the attack came as 6,000 soldiers were being paid".
    """
    tree, at = clauses.tree, trigger.end - 1
    verb = tree.head(at) if tree is not None and tree.dep(at) in ("nsubj", "nsubj:pass") else None
    if tree is None or verb is None:
        return False
    above = _above(tree, mention)
    if verb not in above or at in above:
        return False
    inner = [one for one in above[: above.index(verb)] if tree.nodes[one].pos in ("VERB", "AUX")]
    if not inner:
        return _is_struck(clauses, tree, mention, verb)
    if tree.dep(inner[-1]) not in ("advcl", "ccomp", "xcomp"):
        return False
    if clauses.tokens[verb].lower in _LEADS_TO or _marks(clauses, tree, inner[-1]) & _EARLIER:
        return True
    governor = governor_of(tree, mention.first, mention.end)
    is_done_to = governor is not None and governor.relation == "object"
    return is_done_to and not any(does(word) or puts_in(word) for word in (clauses.tokens[one].lower for one in inner))


def _is_struck(clauses: Clauses, tree: Tree, mention: Mention, verb: int) -> bool:
    """Say whether they are what an attack is told to act upon: "the attack stunned the 6,000 policemen of Ituri"."""
    governor = governor_of(tree, mention.first, mention.end)
    is_unarmed = mention.noun in _FOLK or _role(clauses, mention) in ("civilians", "displaced")
    if governor is None or governor.relation != "object" or is_unarmed:
        return False
    word = clauses.tokens[verb].lower
    if word in _LEADS_TO or (mention.head == "bare" and word in _SENT):
        return True  # "has sent thousands over the border"
    is_out = any(clauses.tokens[one].lower in _OUT for one in tree.children(verb, "obl"))
    return is_out or not (does(word) or puts_in(word) or word in _TELLS)


def _above(tree: Tree, mention: Mention) -> list[int]:
    return list(tree.ancestors(tree.top(mention.first, mention.end)))


def _clause(clauses: Clauses, mention: Mention) -> list[Token]:
    """Give the words from the sentence's begin to what the clause of the phrase came after."""
    since = (at for at in range(mention.end, len(clauses.tokens)) if clauses.tokens[at].lower in _SINCE)
    return list(clauses.tokens[: next(since, len(clauses.tokens))])
