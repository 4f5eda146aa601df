"""What the second reader makes of the numbers that the rules hear in sentences without an event."""

from collections.abc import Iterable, Iterator, Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.forces.facts import Fact
from streams.extract.judge.network import ROLES
from streams.extract.judge.observe import spanned
from streams.extract.people.actors import sent_by
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import IRREGULAR, REBELS, kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.ourselves import are_garrisons_own, whose_own
from streams.extract.reading.second import DEFENDING, LEAST, SecondReading, is_doubted
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import MASSED

_INSIDE = 0.85  # chance that they attack, from which they do although they are told to be in the place
_MET = 0.7  # chance that they are attacked, from which they are where the rules know no role
_REBELS = REBELS - words("jihadists jihadist islamists islamist extremists extremist terrorists terrorist")


def heard(facts: Iterable[Fact], clauses: Clauses, second: SecondReading, before: Sequence[Draft]) -> Iterator[Fact]:
    """Give the facts that the judge does not doubt; those whom it takes for defenders as defenders.

    `before`: the events that earlier sentences tell.
    """
    every = list(facts)
    for fact in every:
        if fact.role != "defending" and are_garrisons_own(clauses, fact.mention):
            continue
        party = whose_own(clauses, fact.mention)
        is_named = party is not None and _are_at_it(fact) and any(_is_one_of(party, draft) for draft in before)
        if is_named:
            fact.role, fact.is_inside = "attacking", False  # "We have 12,000 men in position," a rebel commander said
        elif speaks_for_others(clauses, fact.mention, before):
            fact.role = "defending"
        if fact.role == "unknown" and fact.is_inside and _surely_attack(fact, second):
            fact.role, fact.is_inside = "attacking", False  # "5,500 ministry troops were in the city"
        # words beside the number name the attack, or set its people against others
        is_sure = fact.is_of_attack and fact.role == "attacking"
        is_sure |= fact.is_at_front or fact.facing is not None  # where whose they are tells on which side
        is_named |= fact.role == "attacking" and any(_names_them(fact, draft) for draft in before)
        is_sure |= is_named
        is_sure |= fact.is_back and fact.is_total and fact.role == "unknown"  # "their number": whoever was named last
        if not is_sure and fact.role in ("attacking", "unknown"):
            met = max((one.defending for one in second.counted if one.is_in(fact.quantity)), default=0.0)
            is_no_force = is_doubted(fact.quantity, second.counted)
            if is_no_force and met < DEFENDING:
                continue
            if is_no_force or (fact.role == "unknown" and met >= _MET):
                fact.role = "defending"
        if not is_named:  # the judge reads one sentence alone
            _weigh(fact, clauses, second)
        yield fact


def _are_at_it(fact: Fact) -> bool:
    """Say whether those whom a side says it has stand where it attacks: no "12,000 men in our movement"."""
    return _AT_IT.match(fact.sentence.text[fact.quantity.end - fact.sentence.start :]) is not None


_AT_IT = Small(
    r"[^.;,\"\u201d]{0,24}?\b(?:in position|at the (?:front|gates)|in the (?:field|battle|fight|fighting|area|town|"
    r"city|attack|offensive|assault|operation)|on the (?:front|line|ground|move|road|hills?|outskirts)|around|outside|"
    r"here|in action|in place|deployed|attacking|engaged)\b"
)


def _is_one_of(party: Mention, draft: Draft) -> bool:
    """Say whether he speaks for those who attack: by name, or by his kind, of which nobody is attacked."""
    who, kind = identity_of(party), kind_of(party)
    if any(who == identity_of(one) for one in draft.attackers if who):
        return True
    kinds = {kind_of(one) for one in draft.attackers if not identity_of(one)}
    are_alike = kinds == {kind} and kind not in {kind_of(one) for one in draft.defenders}
    return draft.type in MASSED and are_alike and not who


def speaks_for_others(clauses: Clauses, mention: Mention | None, before: Sequence[Draft]) -> bool:
    """Say whether he who has those counted is of another kind than all who attack: rebels where an army does."""
    party = whose_own(clauses, mention)
    kinds = {kind_of(one) for draft in before for one in draft.attackers if draft.type in MASSED}
    return party is not None and len(kinds) == 1 and kinds <= {"state", "irregular"} - {kind_of(party)}


def _names_them(fact: Fact, draft: Draft) -> bool:
    """Say whether a known group has brought them where rebels without a name attack.

    "Rebels attacked Lashio. The MNDAA has brought 5,500 fighters to Lashio".
    """
    known = fact.owner.actor_id if fact.owner is not None else None
    if known is None or sent_by(known) != "rebel" or not draft.attackers:
        return False
    are_unnamed = all(_are_rebels(one) and not identity_of(one) for one in draft.attackers)
    sites = {place.name for place in draft.places}
    return are_unnamed and draft.type in MASSED and any(place.name in sites for place in fact.places)


def _are_rebels(mention: Mention) -> bool:
    """Say whether they rise against a state, as any known rebels may: who fights jihadists may be rebels too."""
    return mention.noun in _REBELS or (mention.noun not in IRREGULAR and kind_of(mention) == "irregular")


def _surely_attack(fact: Fact, second: SecondReading) -> bool:
    return any(one.attacking - one.readied >= _INSIDE for one in second.counted if one.is_in(fact.quantity))


def _weigh(fact: Fact, clauses: Clauses, second: SecondReading) -> None:
    """Keep how likely those counted fight on either side; of the few too, of whom nothing else is asked."""
    mine = [one for one in second.counted if one.is_in(fact.quantity)]
    if mine:
        fact.fighting = max(one.attacking + one.defending for one in mine)
        return
    number = fact.mention.number
    if second.judged is None or number is None or number.middle >= LEAST:
        return
    if at := spanned(clauses.tokens, number):
        roles = second.judged.network.roles(second.judged.ends(at[0], at[-1]))
        fact.fighting = float(sum(roles[ROLES.index(role)] for role in ("attacking", "readied", "defending")))
