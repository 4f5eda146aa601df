"""Whose an event is where its own words only count people: the named owner, sender or subject that the tree gives."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.geography.people_names import people_at
from streams.extract.geography.places import PlaceMention
from streams.extract.people.kinds import IRREGULAR
from streams.extract.people.mention import Mention
from streams.extract.sides.announcing import announcing
from streams.extract.sides.answering import acquit, answering
from streams.extract.sides.backed import leave_backers
from streams.extract.sides.carried import leave_carriers, name_carried, name_machines
from streams.extract.sides.commanded import his_men
from streams.extract.sides.coordination import adjective, contained, noun_of, pair_of, signing
from streams.extract.sides.fought_out import leave_fallen
from streams.extract.sides.hit_machines import leave_hit_machines
from streams.extract.sides.holding import holders_of
from streams.extract.sides.launched import name_launchers
from streams.extract.sides.named import name_start, named_at, party_on, speaker_of
from streams.extract.sides.nameless import its_at, sender_of
from streams.extract.sides.otherwise import came_before
from streams.extract.sides.owners import led_by, owner_of
from streams.extract.sides.relief import is_relieved
from streams.extract.sides.repulses import beats_off, leave_repellers
from streams.extract.sides.shut_in import is_of_place
from streams.extract.sides.theirs import ACCOUNTS, speaks, tells_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import asked_of
from streams.extract.telling.beaten import is_repelled
from streams.extract.words import lexicon, nouns
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import OWNING, words
from streams.extract.words.light import LIGHT, is_done_beside

_GENERIC = words(
    """
    men fighters troops forces soldiers people force recruits volunteers cadres combatants personnel whom persons
    infantry reservists conscripts of the and its their own women commandos paratroopers reinforcements elite
    """
)
_ITS = _GENERIC | nouns.STATE_NOUNS | IRREGULAR
_PRONOUNS = words("them whom these those others")
_SUBJECTS = ("nsubj", "nsubj:outer")
_ALLIANCES = words("un u.n. au eu union nations ecowas sadc nato")  # "UN and Congolese forces", "African Union and .."
# verbs whose subject wages what their object or "in", "for" and "into" name
_WAGES = LIGHT | words(
    """
    sent sends send flung hurled threw throws lands landed has have had fields fielded put puts poured pours spare
    committed commits concentrated concentrates deployed deploys deploy assigned assigns dispatched dispatches kept
    keeps devoted employed uses used using marched marches brought brings drew draws lost won ordered unleashed
    unleashes drove drives rushed ferried flew airlifted shipped amassed amasses assembled assembles said
    """
) - words("said announced announce announces declared signed agreed")
_WAGES |= forms_of_all("cancel postpone suspend pause shelve scrap abort resume delay consider contemplate weigh rule")
_OPENED = forms_of_all("open launch begin start mount unleash wage conduct stage press pursue maintain lay impose")
_CALLS = forms_of_all("call")  # "called off", never "called the offensive a crime"
_HELPERS = words("un cross crescent unhcr unicef wfp who nations agency agencies hospital hospitals")
_INTENTS = words("intention intent plan plans wish desire interest order orders reason need means readiness thought")
_TAKES = forms_of_all("take retake capture recapture seize conquer overrun")
_OWN_REACH = 5  # tokens from "its" to the event noun


def name_sides(clauses: Clauses, draft: Draft) -> None:
    """Give the draft named sides where it has none, or only people without a name of their own."""
    is_under = draft.trigger.lemma == "under siege" and not draft.attackers  # "Goma spent its third day under siege"
    if draft.type in ("retreat", "surrender") or is_under or is_of_place(clauses, draft):
        return
    if is_relieved(clauses, draft.trigger) or _is_stood(clauses, draft):
        return
    acquit(clauses, draft)
    if draft.type in ("clash", "ceasefire"):
        draft.attackers = draft.attackers if draft.defenders else _with_lists(clauses, draft.attackers)
        draft.attackers = draft.attackers if draft.defenders else signing(clauses, draft.attackers)
        if not draft.defenders or not draft.attackers:
            both = [part for one in (*draft.attackers, *draft.defenders) for part in pair_of(clauses, one)]
            if len(both) > 1:
                draft.attackers, draft.defenders = both, []
        _split_sides(draft)
        if not draft.attackers and not draft.defenders and not draft.trigger.is_noun:
            draft.attackers = _named_waging(clauses, draft)  # "Haftar has been fighting since April to seize Tripoli"
    elif all(_is_generic(one) or _is_its(clauses, one) for one in draft.attackers) or _is_owned(clauses, draft):
        own = his_men(clauses, draft.attackers, _named_waging(clauses, draft))
        ids = {one.actor_id for one in own} - {None}
        if own:
            draft.attackers = own
            draft.defenders = [one for one in draft.defenders if one.actor_id is None or one.actor_id not in ids]
    draft.attackers = [led_by(clauses, one) or one for one in draft.attackers]
    draft.defenders = [led_by(clauses, one) or _whose_own(clauses, draft, one) for one in draft.defenders]
    name_carried(clauses, draft)
    leave_carriers(clauses, draft)
    draft.attackers += _gapped(clauses, draft)
    named = [one for one in draft.attackers if not set(one.name.lower().split()) <= _PRONOUNS]
    draft.attackers = _with_lists(clauses, [contained(clauses, one) for one in named or draft.attackers])
    leave_repellers(clauses, draft)
    leave_fallen(clauses, draft)
    leave_hit_machines(clauses, draft)
    leave_backers(clauses, draft)
    name_machines(clauses, draft)
    name_launchers(clauses, draft)
    if not draft.defenders and draft.type != "buildup":
        draft.defenders = holders_of(clauses, draft)
    _leave_capitals(clauses, draft)


def _named_waging(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give the named ones who wage it, none of whom it hits; who beat an attack off was hit by it."""
    is_beaten = is_repelled(clauses.tokens, draft.trigger)
    waging = (_owners if is_beaten else _waging)(clauses, draft)
    hit = {who.first for one in draft.defenders if (who := _its_speaker(clauses, one)) is not None}
    is_named = draft.trigger.lemma != "fall"  # "Damascus fell": no government's deed
    return [
        one for one in waging
        if one not in draft.defenders and not _is_generic(one)
        and one.first not in hit  # "Kenya said its troops came under attack"
        and not _is_their_machine(clauses, one, draft.attackers)
        and ((is_named and one.head == "state") or not any(_overlap(place, one) for place in draft.places))
    ]  # fmt: skip


def _is_stood(clauses: Clauses, draft: Draft) -> bool:
    """Say whether it is told by who beat it off, so that its subject is whom it hit."""
    return bool(draft.defenders) and beats_off(clauses.tokens, draft.trigger)


def _is_their_machine(clauses: Clauses, one: Mention, men: Sequence[Mention]) -> bool:
    """Say whether tanks or planes are told beside the men: "6,000 soldiers and 100 tanks attacked"."""
    if one.head != "platform":
        return False
    return any(_are_listed(clauses, one, other) or _are_listed(clauses, other, one) for other in men)


def _are_listed(clauses: Clauses, one: Mention, other: Mention) -> bool:
    return one.coordinated is not None and clauses.mentions[one.coordinated] is other


def _is_owned(clauses: Clauses, draft: Draft) -> bool:
    """Say whether a known actor owns the noun and those in it are nobody's by name: "Ankara's incursion"."""
    if not draft.trigger.is_noun or any(one.actor_id for one in draft.attackers):
        return False
    possessor = _possessor_before(clauses, draft.trigger.first)
    return possessor is not None and possessor.actor_id is not None


def _leave_capitals(clauses: Clauses, draft: Draft) -> None:
    """Take the capital that stands for a government from the places: "Kabul sent 7,000 men to Kunduz"."""
    states = [one for one in draft.attackers if one.head == "state"]
    kept = [place for place in draft.places if not any(_overlap(place, one) for one in states)]
    if len(kept) == len(draft.places):
        return
    others = [place for place in clauses.places if not any(_overlap(place, one) for one in states)]
    draft.places = kept or others[:1]


def _overlap(place: PlaceMention, mention: Mention) -> bool:
    return place.first < mention.end and mention.first < place.end


def _with_lists(clauses: Clauses, found: Sequence[Mention]) -> list[Mention]:
    """Give the list that a name ends with: "France and Chad", "Burundian and Ugandan peacekeepers"."""
    if len(found) != 1 or found[0].number is not None or found[0].first < 2:  # noqa: PLR2004 - "X and"
        return list(found)
    at = found[0].first - 1
    if clauses.tokens[at].lower == "the" and at > 1:
        at -= 1
    is_headline_list = _is_headline_list(clauses, at)
    is_listed = clauses.tokens[at].lower == "and" or is_headline_list
    if not is_listed or any(one.end == at - 1 and not one.is_noun for one in clauses.triggers):
        return list(found)  # "bombed Sanaa and Britain attacked Hodeidah"
    before = clauses.tokens[at - 1]
    known = next((one for one in clauses.mentions if one.end == at and one.is_fighting and one.number is None), None)
    people = people_at(clauses.tokens, at - 1) if before.is_capital else None
    if known is None and people is not None:
        known = adjective(clauses, people, at, noun_of(found[0]))
    if known is None and before.is_capital and (found[0].head == "state" or is_headline_list):
        known = named_at(clauses, at - 1, at)
        known = None if known is not None and is_headline_list and known.head != "state" else known
    if known is None and before.lower in _ALLIANCES and before.is_capital and found[0].name[:1].isupper():
        first = at - 2 if before.lower in ("union", "nations") and clauses.tokens[at - 2].is_capital else at - 1
        known = Mention(first, at, "armed", " ".join(token.text for token in clauses.tokens[first:at]))
    return [known, *found] if known else list(found)


def _is_headline_list(clauses: Clauses, at: int) -> bool:
    """Say whether a headline's first comma stands for "and": "Sudan army, RSF clash in El Fasher"."""
    is_first = 0 < at <= _LIST_BEGINS and all(token.lower != "," for token in clauses.tokens[:at])
    return is_first and clauses.tokens[at].lower == "," and clauses.sentence.is_telegraphic


_LIST_BEGINS = 3  # tokens of the first name of a headline's list


def _gapped(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give the second of two who share a verb: "Uganda has sent 3,000 and BURUNDI 2,800 soldiers into their drive"."""
    if len(draft.attackers) != 1 or draft.attackers[0].number is not None:
        return []
    ends = {one.end for one in clauses.mentions if one.number and one.head == "bare"}
    starts = {one.first for one in clauses.mentions if one.number}
    for at in sorted(ends):
        end = next((one for one in (at + 2, at + 3) if one in starts), None)
        if end is not None and clauses.tokens[at].lower == "and" and clauses.tokens[at + 1].is_capital:
            found = named_at(clauses, at + 1, end)
            return [found] if found is not None else []
    return []


def _is_generic(mention: Mention) -> bool:
    if mention.actor_id:
        return False
    return mention.head == "bare" or set(mention.name.lower().split()) <= _GENERIC | _PRONOUNS


def _is_its(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the name only tells what somebody flies, fires or leads: "said its jets had struck"."""
    is_its = mention.first > 0 and clauses.tokens[mention.first - 1].lower in ("its", "their", "his", "her")
    return is_its and mention.actor_id is None and set(mention.name.lower().split()) <= _ITS


def _split_sides(draft: Draft) -> None:
    """Give each of two who fight each other, or agree with each other, a side of its own."""
    if all(one.noun in nouns.STATE_NOUNS | {"policemen"} and not one.actor_id for one in draft.attackers):
        return  # "soldiers and marines are fighting in the city"
    if any(one.is_allied for one in draft.attackers):
        return  # "fought alongside the army"
    if draft.attackers and all(one.prep == "against" for one in draft.attackers):
        draft.attackers, draft.defenders = [], draft.defenders or draft.attackers
        return  # "sent in troops against the rebels and their allies"
    if not draft.defenders and len(draft.attackers) > 1:
        draft.attackers, draft.defenders = draft.attackers[:1], draft.attackers[1:]


def _waging(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give the named ones who own the event noun, own the counted people or do what the verb tells."""
    tree, at = clauses.tree, draft.trigger.end - 1
    if not draft.trigger.is_noun:
        at = draft.trigger.first
    if draft.trigger.is_noun and (possessor := _possessor_before(clauses, draft.trigger.first)):
        return [_its_speaker(clauses, possessor) or possessor]
    if (told := _accused(clauses, tree, at) or _its_owner(clauses, draft)) is not None:
        return [told]
    if owners := _owners(clauses, draft) or announcing(clauses, draft):
        return owners
    if tree is None:
        return []
    subjects = _subjects_of_noun(clauses, tree, at) if draft.trigger.is_noun else _subjects_of_verb(clauses, tree, at)
    for subject in subjects:
        found = [party for part in _with_conjuncts(tree, subject) if (party := party_on(clauses, tree, part))]
        if found and (clauses.tokens[subject].lower == "it" or not speaks(clauses, found[0])):
            return found
    return []


def _owners(clauses: Clauses, draft: Draft) -> list[Mention]:
    """Give whose people the attackers are, by the first of them that are somebody's."""
    owners = (
        _its_speaker(clauses, one) or owner_of(clauses, one) or sender_of(clauses, one) for one in draft.attackers
    )
    return [one for one in owners if one is not None and one.is_fighting and not _is_generic(one)][:1]


def _accused(clauses: Clauses, tree: Tree | None, at: int) -> Mention | None:
    """Give who is accused of it, blamed for it or owns up to it: "Armenia accused Azerbaijan of shelling villages"."""
    if tree is None:
        return None
    answers = answering(clauses.tokens, tree, at)
    return next((party for one in answers if (party := party_on(clauses, tree, one, may_speak=True))), None)


def _its_speaker(clauses: Clauses, mention: Mention) -> Mention | None:
    """Give the subject of the sentence where people are only "its forces": "France said its forces had killed .."."""
    tree, at = clauses.tree, its_at(clauses, mention)
    if tree is None or at is None or not (_is_generic(mention) or _is_its(clauses, mention)):
        return None
    return speaker_of(clauses, tree, at)


def _whose_own(clauses: Clauses, draft: Draft, mention: Mention) -> Mention:
    """Give who says so where "its soldiers" were attacked, else themselves: "Chad said its soldiers had beaten off"."""
    told = _its_speaker(clauses, mention) if mention.number is None else None
    return told if told is not None and told not in draft.attackers else mention


def _its_owner(clauses: Clauses, draft: Draft) -> Mention | None:
    """Give whom "its" before an event noun means: "Turkey said its offensive in Afrin was over"."""
    tree, first = clauses.tree, draft.trigger.first
    back = range(first - 1, max(-1, first - _OWN_REACH), -1)
    at = next((at for at in back if clauses.tokens[at].lower in ("its", "their")), None)
    if tree is None or at is None or not draft.trigger.is_noun:
        return None
    between = clauses.tokens[at + 1 : first]
    if any(not one.text[:1].isalnum() or one.lower in ACCOUNTS for one in between):
        return None  # "welcomes its report on the attack"
    for above in tree.ancestors(draft.trigger.end - 1):
        if (asked := asked_of(tree, clauses.tokens, above)) is not None:
            return party_on(clauses, tree, asked, may_speak=True)
        heads = [one for one in tree.children(above, *_SUBJECTS) if one < at]
        found = next((party for one in heads if (party := party_on(clauses, tree, one, may_speak=True))), None)
        if heads:
            return found
    return None


# "Thousands have fled Congo's North Kivu since the offensive began"
_NEW_PHRASE = words("the a an in since during after before amid from into by for as that which with until")


def _possessor_before(clauses: Clauses, first: int) -> Mention | None:
    """Give whose noun it is: "Ukraine's summer offensive", "the government's two-pronged assault"."""
    tokens = clauses.tokens
    for at in range(first - 1, max(0, first - 6), -1):
        if tokens[at].lower in OWNING:
            one = next((m for m in clauses.mentions if m.end in (at, at + 1) and m.is_fighting), None)
            return one or named_at(clauses, name_start(clauses, at - 1), at)
        is_others = any(one.first <= at < one.end and one.head in ("armed", "platform") for one in clauses.mentions)
        if not tokens[at].text[:1].isalnum() or is_others or tokens[at].lower in LIGHT | lexicon.SAYING | _NEW_PHRASE:
            return None  # "Haiti's gangs laid siege": the siege is the gangs'; "Mali's minister said the attack .."
    return None


def _subjects_of_noun(clauses: Clauses, tree: Tree, at: int) -> list[int]:
    """Give the subjects of the verbs above an event noun that say who wages it, nearest first."""
    found = _who_opened_it(clauses, tree, at)
    is_trailing = False  # "asked drivers to turn back, tightening the siege": whoever asked them
    for above in tree.ancestors(at):
        word = clauses.tokens[above].lower
        if tree.nodes[above].pos not in ("VERB", "AUX") or (is_trailing and not tree.children(above, *_SUBJECTS)):
            continue
        if is_trailing:
            return tree.children(above, *_SUBJECTS)
        if _takes_after(clauses, tree, at, above):
            return _subjects_of_verb(clauses, tree, above)
        is_waged = word in _WAGES or (word in _CALLS and clauses.tokens[above + 1].lower == "off")
        is_waged = (is_waged or _is_prepared(clauses, tree, above)) and not tells_of(clauses.tokens, tree, at, above)
        if not is_waged or came_before(clauses, tree, at) or is_done_beside(clauses.tokens, above, at):
            break
        is_trailing = tree.nodes[above].tag == "VBG" and clauses.tokens[above - 1].lower == ","
        if is_trailing and not tree.children(above, *_SUBJECTS):
            continue
        if (asked := asked_of(tree, clauses.tokens, above)) is not None:
            return [asked]
        own = tree.children(above, *_SUBJECTS)
        found += own
        if own or not (tree.dep(above) in ("conj", "xcomp", "advcl") or _is_of_intent(clauses, tree, above)):
            break
    return found


def _who_opened_it(clauses: Clauses, tree: Tree, at: int) -> list[int]:
    """Give the subject of the clause that tells who wages it: "the offensive that the army launched on Monday"."""
    told = [one for one in tree.children(at, "acl:relcl", "acl") if clauses.tokens[one].lower in _OPENED]
    own = [one for verb in told for one in tree.children(verb, "nsubj") if one > at]
    return [one for one in own if clauses.tokens[one].lower not in lexicon.RELATIVE]


def _takes_after(clauses: Clauses, tree: Tree, at: int, verb: int) -> bool:
    """Say whether it is how they took it, or failed to: "failed to take Bakhmut after a ten-month assault"."""
    marks = {clauses.tokens[one].lower for one in tree.children(at, "case")}
    article = {clauses.tokens[one].lower for one in tree.children(at, "det")}
    is_so = tree.head(at) == verb and bool(marks & {"after", "despite"}) and bool(article & {"a", "an"})
    return is_so and clauses.tokens[verb].lower in _TAKES


def _is_prepared(clauses: Clauses, tree: Tree, verb: int) -> bool:
    """Say whether the verb tells of preparations: "Israel has finished preparations for an assault on Rafah".

    Not of those who help whoever is hit: "The Red Cross has finished preparations for an assault on Rafah".
    """
    if any(clauses.tokens[at].lower in _HELPERS for at in tree.children(verb, *_SUBJECTS)):
        return False
    return any(clauses.tokens[at].lower in ("preparations", "preparation") for at in tree.children(verb, "obj"))


def _is_of_intent(clauses: Clauses, tree: Tree, at: int) -> bool:
    """Say whether the verb only tells what somebody intends: "has no intention of mounting an offensive"."""
    above = tree.head(at)
    return tree.dep(at) == "acl" and above is not None and clauses.tokens[above].lower in _INTENTS


def _subjects_of_verb(clauses: Clauses, tree: Tree, at: int) -> list[int]:
    """Give the subject of a verb, or of the verb whose subject it shares."""
    own_verb = at
    if (asked := asked_of(tree, clauses.tokens, at)) is not None:
        return [asked]
    for _ in range(4):
        if tree.children(at, "nsubj:pass"):
            return tree.children(at, "obl:agent") if at == own_verb else []
        if own := tree.children(at, *_SUBJECTS):
            return own
        head = tree.head(at)
        if head is None or tree.dep(at) not in ("conj", "xcomp"):
            return []
        at = head
    return []


def _with_conjuncts(tree: Tree, at: int) -> list[int]:
    return [at, *tree.children(at, "conj")]
