"""Who made an attack that the sentence before tells of nobody: who came, or opened fire."""

from collections.abc import Iterable

from streams.extract.clauses import Clauses, Draft
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import ASSAILANTS, SAYING, words
from streams.extract.words.small import Small

_SURELY = ASSAILANTS | words("gunmen bandits terrorists")
_COMERS = _SURELY | words("militants jihadists insurgents extremists islamists")
# what only those do who attack: "Rebels arrived in trucks at dawn", "Al-Shabaab later posted a video of the attack"
_DOES = forms_of_all(
    """
    arrive come enter burn torch loot steal escape ride wear cut shoot kill behead detonate throw hurl lob plant
    approach kidnap abduct film ransack plunder rob shout chant disguise
    """
) | words("opened fired posted used stole took")
_CONTAINED = 4  # tokens at most before those whom a first word only counts: "Twenty boats of the Sea Tigers came"
_AUXILIARIES = words("then also later had")
_OTHERWISE = Small(
    r"\b(?:to help|to the aid|as reinforcements|reinforcements|who killed|in (?:19|20)\d\d|last (?:year|month|week)|"
    r"(?:weeks?|months?|years?|days?) (?:ago|earlier|before)|responsibility|funerals?|under (?:fire|attack)|no part)\b"
)


def may_be_hit(clauses: Clauses, comes: Mention) -> bool:
    """Say whether those spoken of may as well be whom it hit: "Rafah was attacked. The militants hid in tunnels"."""
    return comes.noun not in _SURELY and not _does_it(clauses, comes)


def comer(clauses: Clauses) -> Mention | None:
    """Give who is spoken of as those who attacked before: "The insurgents wore uniforms", "Rebels came in trucks"."""
    armed = (one for one in clauses.mentions if one.head == "armed" and one.name)
    found = next((one for one in armed if not one.prep or (one.prep == "of" and one.first <= _CONTAINED)), None)
    if found is None or found.is_position or found.end >= len(clauses.tokens):
        return None
    follows = clauses.tokens[found.end].lower
    is_known = found.first == 1 and found.end == found.first + 1 and clauses.tokens[0].lower in ("the", "these")
    if is_known and found.noun in _COMERS and kind_of(found) == "irregular":
        return found if follows not in SAYING else None
    return found if _does_it(clauses, found) and found.number is None else None


def _does_it(clauses: Clauses, comes: Mention) -> bool:
    verb = next((token.lower for token in clauses.tokens[comes.end :] if token.lower not in _AUXILIARIES), "")
    return verb in _DOES and _OTHERWISE.search(clauses.sentence.text) is None


def name_comers(clauses: Clauses, draft: Draft) -> None:
    """Give a killing of nobody's who came when it was done: "Nine were killed on Sunday when ADF rebels rode into"."""
    tree, trigger = clauses.tree, draft.trigger
    if tree is None or trigger.is_noun or draft.attackers or not tree.children(trigger.first, "nsubj:pass"):
        return
    for verb in range(trigger.end, len(clauses.tokens)):
        if clauses.tokens[verb].lower not in _COME or trigger.first not in tree.ancestors(verb):
            continue
        marks = {clauses.tokens[one].lower for one in tree.children(verb, "mark", "advmod")}
        who = set(tree.children(verb, "nsubj"))
        if not marks.isdisjoint(_WHEN):
            armed = (one for one in clauses.mentions if one.head == "armed")
            draft.attackers = [one for one in armed if not who.isdisjoint(range(one.first, one.end))]
            return


def name_enterers(clauses: Clauses, drafts: Iterable[Draft]) -> None:
    """Give an attack of nobody's who got in by it: "Rebels entered Goma on Wednesday after a dawn assault".

    Soldiers may only come to the place of an attack or a raid.
    """
    for draft in drafts:
        verb = _got_in_by(clauses, draft) if clauses.tree is not None and not draft.attackers else None
        if clauses.tree is None or verb is None:
            continue
        who = set(clauses.tree.children(verb, "nsubj"))
        armed = [one for one in clauses.mentions if one.head in ("armed", "state") and not one.is_position]
        came = [one for one in armed if not who.isdisjoint(range(one.first, one.end))]
        is_sure = clauses.tokens[draft.trigger.end - 1].lower in _BY_FORCE
        draft.attackers = [one for one in came if is_sure or kind_of(one) == "irregular"]
        there = {verb, *clauses.tree.children(verb, "obj", "obl", "nmod")}
        if draft.attackers and not draft.places:
            draft.places = [one for one in clauses.places if not there.isdisjoint(range(one.first, one.end))][:1]


def _got_in_by(clauses: Clauses, draft: Draft) -> int | None:
    """Give the verb of those who entered after the attack, None where it is somebody's by its own words."""
    tree, noun = clauses.tree, draft.trigger.end - 1
    verb = tree.head(noun) if tree is not None and draft.trigger.is_noun and draft.type in _GETS_IN else None
    if tree is None or verb is None or verb > noun or clauses.tokens[verb].lower not in _ENTER:
        return None
    cases = {clauses.tokens[one].lower for one in tree.children(noun, "case", "mark")}
    own = {clauses.tokens[one].lower for above in (noun, *tree.children(noun)) for one in tree.children(above)}
    return verb if not _AFTER.isdisjoint(cases) and _SOMEBODYS.isdisjoint(own) else None


_GETS_IN = frozenset({"assault", "offensive", "siege", "clash", "raid"})
_ENTER = forms_of_all("enter march walk push roll pour drive storm advance stream flood fight penetrate reach")
_AFTER = words("after following")
_SOMEBODYS = words("by 's \u2019s their its his rebel militant insurgent jihadist army government on against")
_BY_FORCE = words("assault siege battle offensive push onslaught advance")
_WHEN = words("when as after")
_COME = _DOES | forms_of_all("ride walk drive descend burst break storm raid appear return cross invade swoop fall")
