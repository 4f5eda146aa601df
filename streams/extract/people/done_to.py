"""Those to whom their foes do something, whatever the verb: "Troops are containing 6,000 rebels in the hills"."""

from collections.abc import Sequence

from streams.extract.people.aimed_at import first_word, is_aimed_at
from streams.extract.people.kinds import is_opposed
from streams.extract.people.mention import Mention
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import governor_of, is_of_one_attack, puts_in, verb_roles
from streams.extract.words import lexicon
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.repelling import beats
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

# what tells nothing of who attacks: who is had, seen and told of, paid and helped, fought, or put in
_NO_DEED = forms_of_all(
    """
    have keep hold say see count spot observe sight detect report estimate expect fear await watch know believe
    recruit train arm equip fund finance pay support back aid help assist reinforce join free release pardon
    invite call accuse blame provoke use include commit allow let recall describe name number put rely depend
    agree deal feature need require take follow unite combine consume absorb show reveal tie occupy engage involve
    employ make constitute comprise form supply set carry cover cost fight battle confront turn
    """
)
_SHARED = frozenset({"conj", "xcomp", "advcl", "parataxis", "ccomp", "acl"})
_FARTHEST = 4  # verbs that are climbed to one that has a subject
_ATTACK = words(
    "who that which attacking besieging storming advancing trying attempting seeking laying massed marching"
)
_NEXT = 2  # tokens after those counted that tell what they do
_UPON = words("on upon against after around")
_PARTICLES = words("down off up out in back away apart aside on")
_BACK = words("back off")
# headlines tell so what was done to those before it: "6,000 troops cut off as Tigers attack"
_SUFFERED = words(
    "cut hemmed isolated pinned boxed cornered routed overwhelmed overrun outflanked outnumbered encircled surrounded "
    "besieged trapped bottled penned outgunned scattered stranded"
)
_AS = words("as while when amid")


# what makes a deed of "send", "put", "take", "throw": "has sent 6,000 soldiers fleeing"
_TO_FLIGHT = Small(
    r" (?:fleeing|running|scrambling|scurrying|packing|reeling|to flight|by surprise|on the"
    r"|into (?:flight|disarray|retreat|confusion|panic|headlong))\b"
)


def are_done_to(mention: Mention, mentions: Sequence[Mention], tokens: Sequence[Token], tree: Tree) -> bool:
    """Say whether their foes, or an attack, do something to them, and no word has them attack.

    Foes are a state's soldiers and rebels. Not who is beaten off: they attacked.
    """
    is_on_them = is_aimed_at(mention, tokens)
    if is_on_them or _suffer_as_others_attack(mention, tokens):
        return True
    verb = _verb_above(mention, tokens, tree)
    if verb is None or verb >= mention.first or not _is_deed(tokens, tree, verb, mention):
        return False
    doers = _doers(tree, verb)
    if any(is_of_one_attack(tree, tokens, at) for at in doers):
        return True
    who = [one for one in mentions if any(one.first <= at < one.end for at in doers)]
    holds = any(one.noun in lexicon.DEFENDING_NOUNS for one in who)
    told = any(one.noun == mention.noun and one.end <= mention.first for one in mentions)
    return not (holds or told) and is_opposed(mention, who)


def _suffer_as_others_attack(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Say whether a participle without "were" tells what they suffer while others act: "6,000 troops cut off as .."."""
    after = [token.lower for token in tokens[mention.end : mention.end + 3]]
    particles = 1 if set(after[1:2]) & _PARTICLES else 0
    return bool(_SUFFERED & set(after[:1]) and _AS & set(after[1 + particles : 2 + particles]))


def _is_deed(tokens: Sequence[Token], tree: Tree, verb: int, mention: Mention) -> bool:
    """Say whether the verb may be an attack's, and those counted do nothing themselves."""
    word, then = (one.lower for one in tokens[verb : verb + 2])
    is_neutral = word in _NO_DEED or puts_in(word) or verb_roles("subject").get(word) == "defending"
    after = [token.lower for token in tokens[mention.end : mention.end + _NEXT]]
    is_neutral = is_neutral and _TO_FLIGHT.match(" " + " ".join([*after, "."])) is None
    are_beaten = beats(word, then) or bool(_BACK & set(after[:1]))
    is_apart = "," in {one.lower for one in tokens[verb : mention.first]} or bool(tree.children(verb, "nsubj:pass"))
    return not (is_neutral or are_beaten or is_apart or _ATTACK & set(after))


def _verb_above(mention: Mention, tokens: Sequence[Token], tree: Tree) -> int | None:
    """Give the verb that they are the object of, also with "on" or "against"."""
    at = first_word(mention, tokens) - 1
    while at > 0 and tokens[at].lower in _PARTICLES:
        at -= 1
    is_under_way = any(tokens[one].lower in lexicon.BE for one in tree.children(at, "aux")) if at > 0 else False
    if is_under_way and tree.nodes[at].tag == "VBG":
        return at  # whatever the parser makes of those after it
    governor = governor_of(tree, mention.first, mention.end)
    if governor is not None:
        return governor.at if governor.relation == "object" else None
    return _verb_with(mention, tree)


def _verb_with(mention: Mention, tree: Tree) -> int | None:
    """Give the verb that has them behind a preposition: "closed in on 6,000 rebels", "turned its guns on 700 men"."""
    top = tree.top(mention.first, mention.end)
    for _ in range(_FARTHEST):
        head, dep = tree.head(top), tree.dep(top)
        is_with = dep == "obj" or dep.startswith("nmod") or (dep == "obl" and mention.prep in _UPON)
        if head is None or not is_with:
            return None
        if tree.nodes[head].pos == "VERB":
            return head
        top = head
    return None


def _doers(tree: Tree, verb: int) -> list[int]:
    """Give the tokens of who does what a verb tells; of "the campaign to crush them" the campaign."""
    above = tree.head(verb)
    told = [above] if above is not None and tree.dep(verb) == "acl" else []
    for _ in range(_FARTHEST):
        head = tree.head(verb)
        if found := tree.children(verb, "nsubj", "nsubj:outer"):
            return found + told
        if head is None or tree.dep(verb) not in _SHARED:
            break
        verb = head
    return told
