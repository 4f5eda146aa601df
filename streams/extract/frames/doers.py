"""Who does what a noun tells that "of" stands after, and who leaves or gives up with somebody that is named first."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues import role_words
from streams.extract.cues.triggers import Trigger
from streams.extract.people.mention import Mention
from streams.extract.sides.subjects import followers
from streams.extract.syntax.governors import attack_takes
from streams.extract.telling.beaten import repelled_at
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.light import LOSES

# nouns whose "of" names who does it: "the advance of the army", unlike "the siege of the rebels"
_AGENT_OF = words(
    """
    advance advances push offensive drive march thrust retreat withdrawal surrender attacks onslaught onslaughts charge
    sortie invasion incursion
    """
)
# of these only those counted or said to be at a place: "an assault of 6,000 rebels", not "the raid of the camp"
_COUNTED_OF = words("attack assault assaults raid raids counterattack counter-attack counteroffensive rush charges")
_KILLING_OF = words("ambush airstrike airstrikes strike strikes") | {"air strike", "air strikes"}
_WAYLAID = lexicon.DEFENDING_NOUNS | words("convoy convoys column columns patrol patrols")
_AT = words("on upon against at")
_STRUCK_BY = frozenset({"ambush", "bombing", "airstrike", "shelling"})
_LOSES = words("lost loses lose losing suffered suffers suffering")
_HARMED = words("shot hit hurt burned burnt caught trapped killed wounded injured maimed blown")


def sent_against(clauses: Clauses, trigger: Trigger, end: int) -> list[Mention]:
    """Give against whom or after whom people are sent: "sent 3,000 men after the REBELS around Beni"."""
    if against := [one for one in clauses.mentions_between(trigger.end, end) if one.prep == "against"]:
        return against
    near = range(trigger.end, trigger.end + _HUNTED)
    return [one for one in clauses.mentions if one.prep == "after" and one.is_fighting and one.first in near][:1]


_HUNTED = 8  # tokens from "sent" to those after whom


def engaged_in(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who an attack that nobody is named for takes: "the siege of Juba ties down 4,000 REBELS"."""
    tree, at = clauses.tree, trigger.end - 1
    verb = tree.head(at) if tree is not None and trigger.is_noun else None
    if tree is None or verb is None or tree.dep(at) != "nsubj" or not attack_takes(tree, clauses.tokens, verb):
        return []
    taken = tree.children(verb, "obj")
    return [
        one
        for one in clauses.mentions
        if any(one.first <= head < one.end for head in taken)
        and one.may_act
        and one.noun not in lexicon.DEFENDING_NOUNS
    ]


def is_hit(clauses: Clauses, trigger: Trigger, subject: Sequence[Mention]) -> bool:
    """Say whether who loses something in it is whom it hit: "the army lost four vehicles in an ambush"."""
    if trigger.type not in _STRUCK_BY or not subject or clauses.tokens[trigger.first - 1].lower in ("its", "their"):
        return False
    between = {token.lower for token in clauses.tokens[subject[-1].end : trigger.first]}
    is_harmed = bool(between & lexicon.BE) and bool(between & _HARMED)
    return (bool(between & _LOSES) or is_harmed) and not between & {"launching", "after", "when"}


def is_agent_of(clauses: Clauses, trigger: Trigger, mention: Mention) -> bool:
    """Say whether what follows "of" does it: "the advance of the rebels", "an assault of 6,000 rebels on Bunia"."""
    if not mention.is_fighting or trigger.lemma in _AGENT_OF or trigger.type == "buildup":
        between = {token.lower for token in clauses.tokens[trigger.end : mention.first]}
        return mention.is_fighting and "against" not in between  # "against the 33rd Front of the FARC dissidents"
    if _is_fired_by(clauses, trigger, mention):
        return True
    is_its = clauses.tokens[trigger.end].lower == "of" and mention.noun not in lexicon.DEFENDING_NOUNS
    if is_its and repelled_at(clauses.tokens, trigger) is not None:
        return True  # "the garrison repelled the attack of the rebels"
    follows = clauses.tokens[mention.end].lower if mention.end < len(clauses.tokens) else ""
    is_counted = mention.number is not None and mention.noun not in lexicon.DEFENDING_NOUNS
    tree = clauses.tree
    if tree is not None and trigger.end - 1 not in tree.ancestors(tree.top(mention.first, mention.end)):
        return False  # "the attack delayed the vote of 6,000 soldiers"
    if follows in role_words.KILL and trigger.lemma in _COUNTED_OF | _KILLING_OF and mention.noun not in _WAYLAID:
        return True  # "an attack of the Taliban killed six soldiers"
    return (is_counted or follows in _AT) and trigger.lemma in _COUNTED_OF


def people_before(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give those right before the preposition of a phrase, whose it may only tell: "soldiers of the 9th brigade"."""
    at = mention.first - 1
    while at > 0 and clauses.tokens[at].lower in lexicon.DETERMINERS:
        at -= 1
    return next((one for one in clauses.mentions if one.end == at and one.head in ("armed", "people", "bare")), None)


def is_of_those_hit(clauses: Clauses, mention: Mention) -> bool:
    """Say whether it is only whose they are that are hit: "an attack on soldiers of the 9th brigade"."""
    whose = people_before(clauses, mention)
    before = [token.lower for token in clauses.tokens[: mention.first] if token.lower not in lexicon.DETERMINERS]
    are_men = before[-1:] == ["of"] and before[-3:-2] in _ON_THEM and before[-2] in _MEMBERS
    return are_men or (whose is not None and [whose.prep] in _ON_THEM)


_ON_THEM, _MEMBERS = (["on"], ["against"], ["upon"]), words("men members units elements officers recruits cadets")


def _is_fired_by(clauses: Clauses, trigger: Trigger, mention: Mention) -> bool:
    """Say whether whose arms went off is named right behind them: "mortar fire of the rebels"."""
    tokens, at = clauses.tokens, trigger.end
    is_next = tokens[at].lower == "of" and mention.first - at <= _OF_THE
    is_of_arms = tokens[at - 1].lower in _ARMS and mention.noun not in _WAYLAID
    return is_next and is_of_arms and not mention.is_position


_OF_THE = 2  # tokens from "of" to whom it names
_ARMS = words("fire bomb bombs bomber bombers rocket rockets missile missiles shells")


def is_anti(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the word names whom the noun after it is against: "the anti-IS offensive"."""
    return mention.prep == "against" and clauses.tokens[mention.first].lower.startswith("anti")


def is_no_object(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether a phrase behind an attack's verb is of those who do something else, or whom it is made with."""
    return acts_beside(clauses, mention, trigger) or is_of_means(clauses, mention, trigger)


def acts_beside(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether they do what another verb tells: "Russia attacked Kharkiv, and NATO called for an end to the war"."""
    tree = clauses.tree
    top = tree.top(mention.first, mention.end) if tree is not None else 0
    head = tree.head(top) if tree is not None else None
    if tree is None or head is None or mention.first <= trigger.end or mention.number is not None:
        return False
    if tree.dep(top) == "conj" and any(place.first <= head < place.end for place in clauses.places):
        verb = mention.end if mention.end < len(clauses.tokens) else top  # listed with the place before it
        return tree.nodes[verb].tag == "VBD"
    return tree.dep(top) == "nsubj" and head > mention.first and tree.nodes[head].tag in ("VBD", "VBP", "VBZ")


def is_of_means(clauses: Clauses, mention: Mention, trigger: Trigger) -> bool:
    """Say whether those are only whose people an attack is made with: "took Goma with 4,000 soldiers of the 3rd Army".

    Not who is in what is attacked: "attacked a convoy with 40 soldiers of the brigade".
    """
    if trigger.is_noun or trigger.type == "clash" or mention.prep not in ("of", "from"):
        return False
    between = lexicon.DETERMINERS | {mention.prep}
    led = [
        one for one in clauses.mentions
        if one.prep == "with" and trigger.end <= one.first < one.end < mention.first
        and (one.is_fighting or one.number is not None)
        and all(token.lower in between for token in clauses.tokens[one.end : mention.first])
    ]  # fmt: skip
    tree = clauses.tree
    if not led or (tree is not None and tree.dep(tree.top(led[-1].first, led[-1].end)) != "obl"):
        return False
    hit = range(trigger.end, led[-1].first)
    is_there = any(one.first in hit for one in clauses.places)
    return is_there or any(clauses.tokens[at].lower in _GROUND for at in hit)


_GROUND = words(
    "town city village capital port province region island valley airport hills hill positions lines line front enclave"
)


def leavers(clauses: Clauses, trigger: Trigger, end: int) -> list[Mention]:
    """Give who leaves or gives up where the verb's own subject is none that fights."""
    return _pulled_out(clauses, trigger) or _given_up_with(clauses, trigger, end)


def _pulled_out(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give the forces that somebody pulls out: "had pulled its forces out of Mehran", "led some of his men out"."""
    tree = clauses.tree
    if trigger.type != "retreat" or trigger.form != "past" or tree is None:
        return []
    moved = tree.children(trigger.first, "obj")
    moved += [one for at in moved for one in tree.children(at, "nmod")]
    return [one for one in clauses.mentions if one.is_fighting and tree.top(one.first, one.end) in moved][:1]


def _given_up_with(clauses: Clauses, trigger: Trigger, end: int) -> list[Mention]:
    """Give those whom somebody takes with him: "The warlord surrendered with 5,800 fighters"."""
    beside = (one for one in clauses.mentions_between(trigger.end, end) if one.prep == "with" and one.number)
    return [one for one in beside if one.first - trigger.end <= 1] if trigger.type == "surrender" else []


def victors(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give to whom they give themselves up: "surrendered to the RSF", "the surrender of 300 men to the rebels"."""
    near = range(trigger.end, min(trigger.end + _TO_VICTORS, clauses.segment_end(trigger.first)))
    found = (one for one in clauses.mentions if one.first in near and one.prep == "to" and one.is_fighting)
    one = next(found, None)
    between = {token.lower for token in clauses.tokens[trigger.end : one.first]} if one is not None else set()
    is_theirs = one is not None and not one.is_position and not between & (lexicon.COORDINATORS | lexicon.BOUNDS)
    return [one] if one is not None and is_theirs else []


_TO_VICTORS = 9  # tokens from the word to those


def given_to(clauses: Clauses, trigger: Trigger, end: int) -> list[Mention]:
    """Give to whom a place was lost or fell, with their list: "the loss of Kobo to X was a blow to Y"."""
    to = [one for one in clauses.mentions_between(trigger.end, end) if one.prep == "to" and one.is_fighting]
    return [one for one in to if one is to[0] or one in followers(clauses, to[0])]


def who_suffers_with(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give whose defeat it is: "the army has had its worst defeat in years with the loss of Afabet"."""
    if [token.lower for token in clauses.tokens[max(0, trigger.first - 2) : trigger.first]] != ["with", "the"]:
        return []
    before = clauses.mentions_between(clauses.segments.index(clauses.segment(trigger.first)), trigger.first)
    return [one for one in before if one.is_fighting and not one.prep][:1]


def given(clauses: Clauses, trigger: Trigger, subject: list[Mention], end: int) -> tuple[list[Mention], list[Mention]]:
    """Give to whom a place is lost or falls, and who loses it: "the army lost it to rebels", "the garrison fell"."""
    loses = clauses.tokens[trigger.first].lower in LOSES
    reach = len(clauses.tokens) if loses and subject else end
    to = given_to(clauses, trigger, reach)
    falls = () if clauses.tree is None else clauses.tree.children(trigger.first, "nsubj")
    fallen = [one for one in subject if any(one.first <= at < one.end for at in falls)]
    return to, subject if loses else [] if to else fallen
