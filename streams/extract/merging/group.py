"""Drafts that tell one event, with its facts; and whether others may be of the same sides."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from streams.extract.clauses import Draft
from streams.extract.forces.facts import Fact, names_attackers
from streams.extract.geography.gazetteer import demonyms
from streams.extract.geography.places import PlaceMention
from streams.extract.people.actors import sent_by
from streams.extract.people.identity import are_of_one_land, identity_of
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.reading.found import Told
from streams.extract.telling.beaten import UNOPPOSED
from streams.extract.words.clean import Sentence
from streams.extract.words.lexicon import SAYING, words
from streams.extract.words.nouns import STATE_NOUNS
from streams.extract.words.small import Small
from streams.records import EventType, Quantity

ATTACKS: frozenset[EventType] = frozenset({"offensive", "assault"})
MAY_BE_ATTACKED: frozenset[EventType] = frozenset({"capture", "clash"})  # of those who are counted as "the attackers"
RAIDS: frozenset[EventType] = frozenset({"raid", "ambush"})

_LONG_AFTER = Small(r"\b(?:weeks?|months?|years?|decades?|fortnight) after\b[^,;.]*$")
# before a fight that is another than the one told
ANOTHER = words("earlier previous similar separate second third smaller larger simultaneous")
# in a sentence that tells another
OTHER = words("another other separate separately elsewhere meanwhile also second third earlier previous previously")
_NTH = words("second third")
_GOES_ON = words("day night week month year straight consecutive successive full running of")  # "a third of the town"
_ONE_OF_THEM = words("as while when hitting landing exploding striking minutes seconds moments")  # "two, the second as"
# after "another" and the like: one more who tells of it, falls in it or serves, not one more fight
_PERSONS = words(
    """
    officer official source witness resident diplomat spokesman spokeswoman commander soldier fighter villager survivor
    officers officials sources witnesses residents diplomats commanders ranks reports accounts estimates man men woman
    """
)
_ANYBODY = words("men people attackers")
_VEHICLES = words("column columns convoy convoys tanks armour armor vehicles")
REBELS = words("rebel rebels guerrilla guerrillas guerillas insurgent insurgents separatist separatists")
_REGAINS = words("retake recapture regain reclaim liberate free")
_HAD = 3  # tokens from "had" to its verb
_AFTER = 5  # tokens from "after" to its verb: "two weeks after the insurgents seized it"


@dataclass
class Group:
    """Drafts that tell one event, in order, with the facts that belong to it."""

    told: list[Told]
    places: list[PlaceMention] = field(default_factory=list)
    block: int = 0
    facts: list[Fact] = field(default_factory=list)
    opposed: list[Fact] = field(default_factory=list)
    heads: list[Told] = field(default_factory=list)
    credited: list[tuple[Sentence, Quantity]] = field(default_factory=list)  # forces that only the judge gives it
    faced: list[tuple[Sentence, Quantity, Mention | None]] = field(default_factory=list)  # and whom it meets
    settled: Quantity | None = None  # what all of them make
    attack: EventType | None = None  # what it is for its counted attackers, whatever its first words call it

    def take_in(self, other: "Group") -> None:
        """Take all that tells another event, which is this one; places and what it is called stay."""
        self.settled = self.settled or other.settled
        self.told.extend(other.told)
        self.heads.extend(other.heads)
        self.facts.extend(other.facts)
        self.opposed.extend(other.opposed)
        self.credited.extend(other.credited)
        self.faced.extend(other.faced)

    @property
    def type(self) -> EventType:
        """What it is: what massing was for rather than the massing, an offensive rather than one of its assaults."""
        if self.attack is not None:
            return self.attack
        kinds = [one.draft.type for one in self.told if one.draft.type != "buildup" and not self._was_no_capture(one)]
        if not kinds:
            return "buildup"
        kind = self._called(kinds)
        return "assault" if kind in MAY_BE_ATTACKED and self._counts_attackers else kind

    def _was_no_capture(self, told: Told) -> bool:
        """Whether it is a capture that is denied of a place that is attacked: "It has not fallen; an attack failed"."""
        are_made = (one.draft.type in ATTACKS and one.draft.modality == "asserted" for one in self.told)
        return told.draft.type == "capture" and told.draft.modality in ("denied", "negated") and any(are_made)

    @property
    def _counts_attackers(self) -> bool:
        counts = any(fact.names_attackers for fact in self.facts) or any(
            names_attackers(one.text[: force.start - one.start], one.text[force.end - one.start :])
            for one, force in self.credited
        )
        return counts and not any(UNOPPOSED.search(one.draft.sentence.text) for one in self.told)

    def _called(self, kinds: Sequence[EventType]) -> EventType:
        """Give what its words call it, of those kinds."""
        if kinds[0] == "clash":
            attack = next((kind for kind in kinds if kind in ATTACKS), None)
            return attack or ("capture" if self._is_fought_for_a_capture else "clash")
        if kinds[0] == "capture" and "offensive" in (one.draft.type for one in self.heads) and self._is_of_region:
            return "offensive"  # what is taken of a region is part of the drive that the headline tells
        if kinds[0] == "raid" and any(one.force and one.draft.type in ATTACKS for one in self.told):
            return "assault"  # that a later sentence counts: "the attack involved 800 men"
        if kinds[0] == "siege" and self._ended_by is not None:
            return self._ended_by
        kind = self._attack_with if kinds[0] == "capture" else kinds[0]
        if kind != "assault":
            return kind
        drives = any(one.draft.type == "offensive" and not are_they(one.draft) for one in self.told)
        return "offensive" if drives else "assault"

    @property
    def _is_fought_for_a_capture(self) -> bool:
        """Whether the first sentence names it so: "fought alongside M23 in the capture of Sake"."""
        here = [one.draft for one in self.told if one.order == self.told[0].order]
        return any(one.type == "capture" and one.trigger.is_noun for one in here)

    @property
    def _attack_with(self) -> EventType:
        """The attack whose step or end is told with it: "took X after an assault by 3,000 men"; else capture."""
        first = self.told[0]
        here = [one for one in self.told if one.order == first.order and one.draft.type in ATTACKS]
        if first.draft.trigger.form != "ing":  # as in "pushed into X, seizing two bridges, in an assault"
            counted = bool(self.facts or self.credited)  # "captured X after attacking it. They were 6,000"
            here = [one for one in here if one.force is not None or (counted and one.draft.trigger.form == "ing")]
        return here[0].draft.type if here else "capture"

    @property
    def _ended_by(self) -> EventType | None:
        """What ended a siege that only its sentence tells: "After a month-long siege, rebels stormed Wadi Deif"."""
        first = self.told[0]
        here = [one.draft for one in self.told[1:] if one.order == first.order and not one.draft.trigger.is_noun]
        ends = [one.type for one in here if one.type in ATTACKS | {"capture"}]
        is_lone = first.draft.trigger.is_noun and all(one.draft.type != "siege" for one in self.told[1:])
        return ends[0] if is_lone and ends else None

    @property
    def _is_of_region(self) -> bool:
        return all(one.bearer is not None and one.bearer.kind != "town" for one in self.places)

    def is_of_entry(self, sentence: Sentence) -> bool:
        """Whether the entry of the log in which the sentence stands tells it; a text that is no log has one."""
        return any(one.draft.sentence.entry == sentence.entry for one in (*self.told, *self.heads))

    def last_told(self, until: int) -> int:
        """Give the last sentence up to one that tells it, -1 where none does."""
        return max((one.order for one in self.told if one.order <= until), default=-1)

    def is_only(self, kind: str) -> bool:
        """Whether nothing but sentences of that kind tell it: headlines, captions."""
        return all(one.draft.sentence.kind == kind for one in self.told)

    @property
    def is_past(self) -> bool:
        """Whether it is only remembered."""
        return all(one.is_past for one in self.told)

    @property
    def is_denied(self) -> bool:
        """Whether it is told only to be denied."""
        return all(one.draft.modality == "denied" for one in self.told)

    @property
    def is_answer(self) -> bool:
        """Whether its word says that it answers an attack: "a counter-attack", no counter-offensive."""
        return answers(self.told[0])

    @property
    def is_of_regaining(self) -> bool:
        """Whether it tells only by its verb that somebody has back what he lost: "later retook the town hall"."""
        return self.told[0].draft.trigger.lemma in _REGAINS

    @property
    def is_behind(self) -> bool:
        """Whether all that tells it is told as over before the rest: "The rebels had overrun the town in May"."""
        return all(was_before(one) for one in self.told)

    @property
    def planned(self) -> bool:
        """Whether it has only been prepared."""
        return self.told[0].draft.phase == "planned"


def was_before(told: Told) -> bool:
    """Say whether a verb stands in the pluperfect, not in what somebody said: "had overrun the town on October 29"."""
    trigger, draft = told.draft.trigger, told.draft
    before = [token.lower for token in told.clauses.tokens[max(0, trigger.first - _HAD) : trigger.first]]
    is_had = draft.attribution is None and "had" in before and "that" not in before
    return not trigger.is_noun and (is_had or is_after(told))


def answers(told: Told) -> bool:
    """Say whether a sentence tells that an attack is answered at once: "counter-attacked"."""
    return told.draft.type != "offensive" and strikes_back(told)


def strikes_back(told: Told) -> bool:
    """Say whether its word tells that others had attacked: "counter-attack", "counter-offensive"."""
    first = told.draft.trigger.first
    before = told.clauses.tokens[first - 1].lower if first else ""
    return told.draft.trigger.lemma.startswith("counter") or before == "counter"


def is_after(told: Told) -> bool:
    """Say whether what else the sentence tells came after it: "after the insurgents seized it"."""
    first = told.draft.trigger.first
    return any(token.lower == "after" for token in told.clauses.tokens[max(0, first - _AFTER) : first])


def is_long_before(told: Told) -> bool:
    """Say whether it was well before what the sentence tells first: "comes months after they called off another"."""
    return _LONG_AFTER.search(told.draft.sentence.text[: _start(told)]) is not None


def _start(told: Told) -> int:
    return told.clauses.tokens[told.draft.trigger.first].start


def says_what_it_was(told: Told) -> bool:
    """Say whether the noun only says of "it", told before, what it was: "It is the largest assault since the war"."""
    tree, at = told.clauses.tree, told.draft.trigger.end - 1
    if tree is None or not tree.children(at, "cop"):
        return False
    return any(told.clauses.tokens[one].lower in ("it", "this", "that") for one in tree.children(at, "nsubj"))


def are_they(draft: Draft) -> bool:
    """Say whether a verb is said of those spoken of: "They entered from two sides" tells how they attacked."""
    return bool(draft.attackers) and all(one.is_pronoun for one in draft.attackers) and not draft.trigger.is_noun


def are_alike(draft: Draft, group: Group) -> bool:
    """Say whether the attackers may be the same by their nouns: soldiers are no rebels."""
    others = attackers_of(group)
    if not draft.attackers or not others or share_sides(draft.attackers, group, strictly=True):
        return True
    if peoples_of(draft.attackers) & peoples_of(others):
        return True
    if all(one.noun in _ANYBODY and not identity_of(one) for one in draft.attackers):
        return True  # "3,000 men were in the assault"
    if all(one.noun in _VEHICLES and not identity_of(one) for one in draft.attackers):
        return True  # "Armoured columns broke through the border on Tuesday"
    are_named = all(map(identity_of, draft.attackers)) and any(map(identity_of, others))
    kinds = [set(map(is_of_state, some)) for some in (draft.attackers, others)]
    return not are_named and bool(kinds[0] & kinds[1])


def are_of_other_kind(draft: Draft, group: Group) -> bool:
    """Say whether an army does it where only rebels do the other, or the other way: it masses against them."""
    kinds = [set(map(kind_of, some)) for some in (draft.attackers, attackers_of(group))]
    return kinds in ([{"state"}, {"irregular"}], [{"irregular"}, {"state"}])


def is_foes_own(told: Told, group: Group) -> bool:
    """Say whether it is what those attacked had done before: "The army attacked Goma. 7,000 rebels had entered it"."""
    trigger, said = told.draft.trigger, [token.lower for token in told.clauses.tokens]
    is_who = "who" in said[max(0, trigger.first - _HAD) : trigger.first] and trigger.form == "past"
    is_later_told = is_after(told) or all(one.order < told.order for one in group.told)
    is_real = any(one.draft.modality in ("asserted", "claimed") for one in group.told)
    if trigger.is_noun or not (is_later_told and is_real) or not SAYING.isdisjoint(said[: trigger.first]):
        return False  # "It added that the rebels had attacked": that was told so
    return (is_who or was_before(told)) and are_of_other_kind(told.draft, group)


def _are_rebels_beside_army(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Say whether rebels who are named do it after an army without a name: "The army advanced. The KIA attacked"."""
    return {kind_of(one) for one in some} == {"irregular"} and {kind_of(one) for one in others} == {"state"}


def is_of_state(mention: Mention) -> bool:
    """Say whether they serve a state, by their noun ("soldiers") or because the table knows them as its forces."""
    is_known = mention.actor_id is not None and sent_by(mention.actor_id) == "state"
    return mention.noun in STATE_NOUNS or mention.head == "state" or is_known


def peoples_of(mentions: Sequence[Mention]) -> set[str]:
    """Give the peoples that names tell of: "Serbs" are "Bosnian Serb forces"."""
    said = {word.lower().removesuffix("s") for one in mentions for word in one.name.split()}
    return {word for word in said if word in demonyms()}


def attackers_of(group: Group) -> list[Mention]:
    """Give those whom the fight's own sentences have attack."""
    return [one for told in group.told for one in told.draft.attackers]


def relieved_by(group: Group) -> list[Mention]:
    """Give who is told to break a siege: "Some 6,000 soldiers broke the siege of Kutum"."""
    return [one for told in group.told if told.draft.is_relieved for one in told.draft.defenders]


def defenders_of(group: Group) -> list[Mention]:
    """Give those whom the fight's own sentences have attacked."""
    return [one for told in group.told for one in told.draft.defenders]


def tells_of_another(told: Told) -> bool:
    """Say whether the sentence may tell another fight: not by "another 3,500 soldiers", who are more of the same.

    Nor by two sides that shell "one another", nor by what goes on "for a third day", nor by one more person or shell.
    """
    lowered = [token.lower for token in told.clauses.tokens]
    return not OTHER.isdisjoint(lowered) and any(
        word in OTHER
        and not (word == "another" and (after[:1].isdigit() or before == "one" or after == "of"))
        and after not in _PERSONS
        and not (word == "other" and (before == "each" or not after[:1].isalpha()))
        and not (word in _NTH and (after in _GOES_ON or (before == "the" and after in _ONE_OF_THEM)))
        for before, word, after in zip(["", *lowered[:-1]], lowered, [*lowered[1:], ""], strict=True)
    )


def share_sides(attackers: Sequence[Mention], group: Group, *, strictly: bool) -> bool:
    """Say whether the attackers may be the same; `strictly`: some are known, and one is."""
    known = {identity_of(mention) for mention in attackers_of(group)} - {""}
    own = {identity_of(mention) for mention in attackers} - {""}
    if not own or not known:
        return not strictly and not (own and _are_rebels_beside_army(attackers, attackers_of(group)))
    others = attackers_of(group)
    is_quarter = any(are_of_one_land(one, other) for one in attackers for other in others)
    return bool(own & known) or is_quarter
