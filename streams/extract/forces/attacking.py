"""The persons on the attacking side of an event, as one sentence tells them."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft, whose
from streams.extract.counts import strengths
from streams.extract.counts.engaged import cost_some, is_in_attack
from streams.extract.counts.growth import GROWN_TO, LEFT_WITH
from streams.extract.counts.in_place import outnumber_attackers
from streams.extract.counts.numbers import Number
from streams.extract.forces.beside_them import named_beside
from streams.extract.forces.bystanding import is_of_bystanders
from streams.extract.forces.parts import ANYBODY, are_of_both, parts_of, total
from streams.extract.forces.pursuers import are_pursuers
from streams.extract.forces.quantities import estimated, of_draft, quantity
from streams.extract.people.beside import are_in_its_attack
from streams.extract.people.called_for import are_called_for
from streams.extract.people.kinds import is_opposed
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.sides.asides import is_aside
from streams.extract.sides.otherwise import is_of_main_clause
from streams.extract.sides.owners import is_whole, owner_of
from streams.extract.sides.predicates import told_of
from streams.extract.sides.shut_in import are_shut_in, is_of_place
from streams.extract.syntax.governors import governor_of, puts_in
from streams.extract.words import lexicon
from streams.extract.words.lexicon import PREPOSITIONS, words
from streams.extract.words.partitives import opens_partitive
from streams.records import GROUND, Quantity

_JOIN = re.compile(
    r"\b(?:join(?:s|ed|ing)?|reinforc\w+|add(?:ed|ing) to|alongside|on top of|in addition to|together with|plus)\b",
    re.IGNORECASE,
)
_JOINED_BY = re.compile(
    r"\b(?:joined|reinforced|swollen|strengthened|bolstered|augmented|backed up) by\s*$|"
    r"\b(?:together|along) with\s*$|\balongside\s*$",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"\b(?:figure|number|total|count) (?:was|is|were|should (?:be|have been)|stands at|has been corrected to)\s*$",
    re.IGNORECASE,
)
# "Bria, whose population is put at 60,000"
_COUNTS_OTHERS = re.compile(
    r"\b(?:population|inhabitants|residents|losses|dead|wounded|damage|cost|price|ransom|height|altitude)"
    r"(?: of (?:[\w'\u2019.-]+ ){1,4}?)? ?(?:[\w'\u2019.-]+ ){0,3}?(?:at|is|was|were|are|of|be)\s*$",
    re.IGNORECASE,
)
_HAVING = words(
    "has have had having keep keeps kept keeping maintain maintains maintained boast boasts boasted possess "
    "possesses command commands commanded claims"
)
_HE_SAID = ([",", "he", "said"], [",", "he", "says"], [",", "she", "said"], [",", "they", "said"])
_ELSEWHERE = words("home nationwide worldwide nation-wide countrywide")
_ON_DUTY = words("alert standby stand-by patrol leave reserve notice parade strike duty guard")  # after a preposition
_ON_PAPER = re.compile(
    r"(?:strong )?(?:on paper|in peacetime|in uniform|under arms|across the (?:sahel|country|region|continent|world))\b"
)
# a number of them is the strength of the whole: "the army, which numbers 200,000"; "home to 500 troops"
_HOME_TO = re.compile(
    r"(?:\b(?:home|base|host) (?:to|for)(?: an? [\w .'-]{1,30} (?:with|of))?|\b(?:houses|housing|hosts|hosting)|"
    r"\b(?:army|guards?|navy|military|armed forces|police)(?: force)?,? (?:which|that|who) "
    r"(?:numbers?|counts|musters|totals|boasts|fields))\s+(?:(?:some|about|over|nearly|around) )?$",
    re.IGNORECASE,
)
_CALLED_UP = re.compile(
    r"(?:(?:have|had|has|were|are|was|is|been|being|also|now|to be) ){0,4}(?:called up|recalled|conscripted|drafted|"
    r"put on|placed on)\b"
)
_FEW = 10
_NAMELESS = words("force forces men troops fighters column soldiers")
_FORMATIONS = words("division divisions brigade brigades battalion battalions regiment regiments corps")
_APPOSED = 4  # tokens from a phrase to the number in apposition to it
_ENGAGED = words(
    "engaged committed attacking besieging encircling surrounding fighting advancing involved storming waiting massed "
    "poised gathered assembled encamped ready bearing closing moving marching converging"
)
_BESIDE = words("around outside near at before opposite facing ringing surrounding encircling above behind")
_TOWN = words("city town capital village base port")
_NEXT = 5  # tokens in which what the people are at is told
LOST = ("killed", "wounded", "captured", "surrendered", "civilians", "displaced")
_USED = 8  # tokens from what somebody has to the attack that he has it for


def force_of(clauses: Clauses, draft: Draft, drafts: Sequence[Draft]) -> Quantity | None:  # noqa: PLR0911 - one return a case
    """Give the persons on the attacking side as this sentence tells them."""
    if draft.type not in GROUND or are_shut_in(clauses, draft):
        return None
    sentence, own_force = clauses.sentence, draft.own_force.number if draft.own_force is not None else None
    if stated := own_force or _corrected(clauses):
        return quantity(stated, sentence)
    if said := _said_of_attackers(clauses, draft):
        return estimated(said, clauses)
    counted = [
        (one, role)
        for one, role in of_draft(clauses, draft, drafts, ("attacking", "unknown", "reinforcing"))
        if one not in draft.supporters and (one in draft.attackers or _may_be_of_it(clauses, one, draft))
    ]
    direct = [
        mention
        for mention, role in counted
        if mention in draft.attackers
        and (role in ("attacking", "unknown") or _is_massed(role, draft))
        and not is_whole(clauses, mention)
        and not _is_elsewhere(clauses, mention, draft)
    ]
    told = [
        mention
        for mention, role in counted
        if role == "attacking" and mention not in draft.attackers and mention not in draft.defenders
    ]
    direct = _without_leaders(direct, told)
    if direct and told and _is_joined(sentence.text, direct[-1], told):
        return total([direct[-1], told[0]], clauses)
    if len(direct) > 1 and all(one.number and not are_of_both(clauses, one) for one in direct):
        return total(direct, clauses)
    own = [one for one in told if _is_own(clauses, one, draft)]
    owned = [one for one, role in counted if role == "unknown" and _is_of_subject(clauses, one, draft)]
    chosen = direct or ([] if is_of_place(clauses, draft) else own or owned or _spare(clauses, draft, counted))
    if not chosen or (draft.is_relieved and not direct):
        return None
    parts = parts_of(clauses, chosen[0], counted, draft.defenders)
    return total(parts, clauses) if len(parts) > 1 else estimated(chosen[0], clauses)


def _may_be_of_it(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether they neither stand by, nor do what came after the attack, nor pursue who attacks."""
    number, text = mention.number, clauses.sentence.text
    is_more = number is not None and outnumber_attackers(text[: number.start], text[number.end :])
    is_other = is_more or are_pursuers(clauses, mention.first, mention.end)
    return not (
        is_other or is_of_bystanders(clauses, mention, draft) or is_of_main_clause(clauses, mention, draft.trigger)
    )


def _is_massed(role: Role, draft: Draft) -> bool:
    """Say whether they only dig in where they mass: "pictures show 3,200 soldiers dug in opposite Narva"."""
    return (
        draft.type == "buildup" and role == "defending" and draft.trigger.lemma.startswith(("dug", "dig", "entrench"))
    )


def _without_leaders(direct: list[Mention], told: Sequence[Mention]) -> list[Mention]:
    """Leave the few who lead where the many are counted beside them: "three warlords sent in 7,000 men"."""
    if not any(one.number and one.number.middle >= _FEW for one in told):
        return direct
    return [one for one in direct if one.number is None or one.number.middle >= _FEW]


def _said_of_attackers(clauses: Clauses, draft: Draft) -> Mention | None:
    """Give the number that a verb says of the attackers: "those who took the town numbered 300"."""
    for at, role in clauses.roles.items():
        mention = clauses.mentions[at]
        may_attack = mention.head in ("armed", "people", "bare") and role not in {*LOST, "elsewhere", "recruits"}
        whom = (named_beside(clauses, mention) or told_of(clauses, mention)) if may_attack else None
        if whom is None or _is_elsewhere(clauses, mention, draft):
            continue
        if whom in draft.attackers or (whom.noun in lexicon.ASSAILANTS and not draft.attackers):
            return mention
    return None


def _spare(clauses: Clauses, draft: Draft, counted: Sequence[tuple[Mention, Role]]) -> list[Mention]:
    """Give the numbers of fighters beside an event that nothing says are anything else than its attackers."""
    return [
        mention
        for mention, role in counted
        if role == "unknown"
        and mention not in draft.attackers
        and mention not in draft.defenders
        and _may_attack(clauses, mention, draft)
        and _is_own(clauses, mention, draft)
        and not _is_of_a_place(clauses, mention)
    ]


def _is_of_a_place(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the clause only tells of a place: "Goma, where 3,000 soldiers live"."""
    first = clauses.segments.index(clauses.segment(mention.first))
    return "where" in [token.lower for token in clauses.tokens[first : first + 2]]


def _is_own(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    between = {token.lower for token in clauses.tokens[draft.trigger.end : mention.first]}
    if mention.prep == "with" and ";" in between and draft.attackers:
        return False  # another clause's: "rebels attacked X; the Union, with N men in Y, .."
    if draft.attackers and opens_partitive(clauses.tokens, mention.first):
        return False  # "of the 6,000 soldiers in the garrison 900 were killed when rebels stormed it"
    return not (
        (is_opposed(mention, draft.attackers) and not _are_sent(clauses, mention, draft))
        or _is_of_others(clauses, mention, draft)
        or is_whole(clauses, mention)
        or (mention.number is not None and cost_some(clauses.sentence.text[: mention.number.start]))
        or _is_elsewhere(clauses, mention, draft)
        or is_aside(clauses, mention, draft.trigger)
    )


def _are_sent(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether the attackers send them, whoever they are: "Libya sent 7,000 rebels across the border to attack"."""
    governor = governor_of(clauses.tree, mention.first, mention.end) if clauses.tree is not None else None
    is_trigger = governor is not None and governor.relation == "object" and governor.at == draft.trigger.first
    return is_trigger and puts_in(clauses.tokens[draft.trigger.first].lower)


def _may_attack(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether a number counts fighters, or stands in apposition to an attacker: "regulars, 6,200 all told,"."""
    if mention.head == "bare":
        before = clauses.sentence.text[: mention.number.start] if mention.number else ""
        if _COUNTS_OTHERS.search(before) or told_of(clauses, mention) in draft.defenders:
            return False
        return any(0 <= mention.first - one.end <= _APPOSED for one in draft.attackers) or bool(
            mention.number
            and (
                strengths.PUT_AT.search(before)
                or mention.number.is_strength
                or mention.number.is_latest
                or strengths.whose(before)
                or is_in_attack(clauses.sentence.text, mention.number.end)
                or GROWN_TO.search(before)
                or LEFT_WITH.search(before)
            )
        )
    return mention.head == "armed" or (mention.head == "people" and mention.noun not in ANYBODY)


def _is_elsewhere(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether the people are only had, kept or ready somewhere: "which has 200,000 soldiers"."""
    after = [token.lower for token in clauses.tokens[mention.end : mention.end + 4]]
    is_fewer = "than" in after[:2] and after[0] != "rather"
    is_idle = is_called_up(clauses, mention) and not _is_since_sent(clauses, mention, draft)
    is_on_duty = any(then in _ON_DUTY and PREPOSITIONS & {*after[max(0, at - 2) : at]} for at, then in enumerate(after))
    if _ELSEWHERE & set(after) or is_on_duty or is_fewer or is_idle:
        return True
    start = mention.number.start if mention.number else 0
    if _HOME_TO.search(clauses.sentence.text[:start]):
        return True
    if mention.number is not None and mention.number.is_latest:
        return False  # "has only 3,400 now"
    return is_had(clauses, mention) and not _is_used(clauses, mention, draft)


def is_called_up(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the people are only called to the ranks, or counted on paper."""
    if are_called_for(clauses.tokens, mention.first, mention.end):
        return False
    after = " ".join(token.lower for token in clauses.tokens[mention.end : mention.end + 5])
    governor = governor_of(clauses.tree, mention.first, mention.end) if clauses.tree else None
    if governor is not None and puts_in(clauses.tokens[governor.at].lower) and governor.at > mention.end + _NEXT:
        return False  # "the 8,200 men called up in May have been thrown into the assault"
    is_supposed = any(token.lower == "if" for token in clauses.tokens[: mention.first])
    return _ON_PAPER.match(after) is not None or (not is_supposed and _CALLED_UP.match(after) is not None)


def is_had(clauses: Clauses, mention: Mention) -> bool:
    """Say whether somebody only has, keeps or commands the people."""
    tokens = clauses.tokens
    governor = governor_of(clauses.tree, mention.first, mention.end) if clauses.tree else None
    if tokens[mention.first].lower.endswith("ed") or mention.noun == "whom":
        return False  # "has passed 5,000"; "has 6,000 men, 900 of whom attacked"
    before = mention.first - 1
    if tokens[before].lower == "," and [token.lower for token in tokens[before - 3 : before]] in _HE_SAID:
        before -= len(_HE_SAID[0]) + 1  # "he has, he said, ten thousand men"
    return tokens[before].lower in _HAVING or (
        governor is not None and governor.relation == "object" and tokens[governor.at].lower in _HAVING
    )


def _is_used(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether what somebody has is for the attack: "has 6,500 men in its assault", "have 900 men around Bria"."""
    tree, at = clauses.tree, draft.trigger.first
    if tree is not None and not draft.trigger.is_noun and tree.dep(at) in ("acl", "acl:relcl"):
        head = tree.head(at)
        if head is not None and mention.first <= head < mention.end:
            return True  # "commands the 8,000 soldiers who have besieged Huambo"
    after = [token.lower for token in clauses.tokens[mention.end : mention.end + _NEXT]]
    follows = after[0] if after else ""
    # "has 9,000 men hammering at the gates", "the drive has 6,000 men behind it"
    is_at_it = draft.trigger.first == mention.end or after[1:2] == ["it"]
    is_at_it = is_at_it or are_in_its_attack(clauses.tokens, mention.first, mention.end)
    if is_at_it or follows in _ENGAGED or (follows in ("and", ",") and _ENGAGED & set(after)):
        return True
    is_beside = follows in _BESIDE
    if is_beside and (_TOWN & set(after) or any(0 < one.first - mention.end < _NEXT for one in clauses.places)):
        return True
    if follows not in ("in", "for", "on", "at", "around", "outside", "near", "behind", "ready", "to"):
        return False
    if follows == "ready":
        return True
    between = {token.lower for token in clauses.tokens[mention.end : draft.trigger.first]}
    is_near = 0 < draft.trigger.first - mention.end <= _USED and draft.trigger.is_noun and not {",", "and"} & between
    return is_near or any(0 < place.first - mention.end <= 2 for place in draft.places)  # noqa: PLR2004 - "around the X"


def _is_of_others(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether the people have an owner who is no attacker of the draft."""
    owner = owner_of(clauses, mention) or whose(clauses, mention)
    known = [one for one in draft.attackers if one.name.lower() not in _NAMELESS]
    if owner is None or not known or owner in draft.attackers or not owner.is_fighting:
        return False
    if owner.actor_id is None and owner.noun in _FORMATIONS and owner not in draft.defenders:
        return False  # "spearheaded by 6,000 soldiers of the 55th division"
    listed = {one.coordinated for one in draft.attackers} | {owner.coordinated}
    if any(clauses.mentions[at] in (owner, *draft.attackers) for at in listed if at is not None):
        return False  # "France and Chad sent N men"
    return owner.actor_id is None or owner.actor_id not in {one.actor_id for one in draft.attackers}


def _is_of_subject(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether the number is a whole of which the subject lost or used a part: "1,200 of their 6,500 men"."""
    before = [token.lower for token in clauses.tokens[max(0, mention.first - 2) : mention.first]]
    owner = whose(clauses, mention)
    if owner in draft.defenders or not (draft.attackers or (owner is not None and owner.noun in lexicon.ASSAILANTS)):
        return False
    others = [one for one in draft.attackers if not (one.is_pronoun or one is mention)]
    if owner is not None and others and owner not in others and not draft.trigger.is_noun:
        return False  # "The army had 300 of its 7,000 men killed when rebels attacked Goma"
    return before[-1:] in (["their"], ["its"], ["his"], ["our"]) and mention.head in ("armed", "people")


def _is_joined(text: str, mention: Mention, told: Sequence[Mention]) -> bool:
    """Say whether others are added to those who attack: "6,000 men joined by 300 deserters", or these first."""
    first, second = mention.number, told[0].number
    if first is None or second is None:
        return False
    if second.end < first.start:
        return _JOINED_BY.search(text[: second.start]) is not None and "," in text[second.end : first.start]
    return first.end < second.start and _JOIN.search(text[first.end : second.start]) is not None


def _corrected(clauses: Clauses) -> Number | None:
    """Give the figure that a correction puts in the place of others."""
    for at, mention in enumerate(clauses.mentions):
        if (
            mention.number
            and clauses.roles.get(at) not in LOST
            and mention not in clauses.rivals
            and _CORRECTED.search(clauses.sentence.text[: mention.number.start])
        ):
            return mention.number
    return None


def _is_since_sent(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether men called up are those who now attack: "the 6,000 men called up in May were hurled at Svatove"."""
    follows = clauses.tokens[mention.end].lower if mention.end < len(clauses.tokens) else ""
    return mention in draft.attackers and follows not in lexicon.BE | lexicon.AUXILIARIES | {"strong", "on"}
