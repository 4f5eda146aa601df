"""What the second reader says beside the rules: forces that it doubts, numbers and attacks that they left out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from streams.extract.clauses import Clauses, Draft, whose
from streams.extract.counts.in_place import is_sided
from streams.extract.counts.numbers import Number
from streams.extract.counts.strengths import faced_by, without_asides
from streams.extract.cues.triggers import Trigger
from streams.extract.forces.at_large import are_all_of_land
from streams.extract.forces.bystanding import had_by
from streams.extract.forces.facts import are_only_there
from streams.extract.forces.parts import are_of_both
from streams.extract.forces.quantities import quantity, summed, told_in
from streams.extract.frames.framing import frame
from streams.extract.frames.where import places_of
from streams.extract.judge.network import FIGHTS, ROLES, Floats, Judged, Network
from streams.extract.judge.observe import spanned
from streams.extract.lookalikes.errands import is_for_help
from streams.extract.people.mention import Mention
from streams.extract.people.roles import HELD_BY, UNDER
from streams.extract.reading.announced import is_announced
from streams.extract.reading.cuts import ReadCut
from streams.extract.reading.others import is_most_the_sum
from streams.extract.reading.ourselves import are_garrisons_own
from streams.extract.reading.sure import is_by_whom
from streams.extract.reading.uncounted import counts_others
from streams.extract.sides.agents import agents_of
from streams.extract.sides.otherwise import does_otherwise
from streams.extract.sides.owners import owner_of
from streams.extract.sides.repulses import beats_off
from streams.extract.sides.subjects import subject_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.telling.attribution import attribution_of
from streams.extract.telling.beaten import UNOPPOSED
from streams.extract.telling.comments import is_measured
from streams.extract.words import lexicon
from streams.extract.words.clean import Sentence
from streams.extract.words.forms import Form, forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.light import gives_battle, has_charge
from streams.records import EventType, Modality, Quantity

# Chances, set by how often the judge was right on authors that it had not learned from (`training.judge --fold`, and
# training/judge/unlearned/), then looked at on the hard cases and by the figures, not the texts, of held-out gold
DOUBTED = 0.08  # that they attack or would, below which the rules' force is not told
_FAR, _NO_PART, _CIVIL = 0.2, 0.65, ROLES.index("civilians")  # the same, where they so likely take no part, or are such
_UNREAL = 0.88  # that they only would, from which it is not told of an attack that the rules take for real
SURE = 0.65  # from which a number that the rules left out is a force
READIED = 0.6  # that they only wait to attack, from which an attack is planned
DEFENDING = 0.5  # from which those who do not attack are defenders
_TOLD = 0.6  # that a word tells an attack, from which it is one although no table has it
_RETOLD = 0.87  # that it tells an attack, from which it is one although the tables call it another fight
_SIDEWAYS = 0.6  # the same, of a word that is neither verb nor noun
HINTED = 0.5  # without which counted attackers alone make no attack, but those that are surest
SURE_ALONE = 0.96  # that a number attacks, from which it does though no word around speaks of who attacks
SURE_TO_ATTACK, _SLIGHT = 0.9, 0.05  # that people attack, from which next to none will do
_BY_NAME = 0.85  # at most, of a word that only names who attack: the attack is told elsewhere
_OVERRULED = 0.85  # that a word tells an attack, from which it may be one although the rules refuse it
LEAST, _NEXT = 50, 10  # persons; tokens after people that may say that they are attacked
_ATTACKS: tuple[EventType, ...] = ("offensive", "assault", "siege")
MAY_ATTACK: frozenset[EventType] = frozenset({"capture", "clash", "raid", "ambush"})
_GIVES_IN = forms_of_all("collapse retire desert defect capitulate")  # who does attacks nobody
_LOOTS = forms_of_all("rampage loot plunder pillage ransack") | words("amok amuck")
KINDS: dict[EventType, int] = {**{kind: FIGHTS.index(kind) for kind in _ATTACKS}, "clash": FIGHTS.index("fight")}
_ASSAULTING = [KINDS[kind] for kind in _ATTACKS]
# "inside are 8,000, of whom, he said, 900 belonged to the Front"
_OF_WHOM = re.compile(
    r"[^.;:]{0,40}?(?:\bof (?:whom|them|these)|\b(?:among|including) them)\b[^.;:]{0,40}$", re.IGNORECASE
)
_SURELY: Floats = np.array([one == "attacking" for one in ROLES], np.float32)  # by its words
_FORMS: dict[str, Form] = {"VBD": "past", "VBN": "past", "VBG": "ing", "VBZ": "s", "VBP": "base", "VB": "base"}


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """A number of people with the chances of its roles (ROLES), in the sentence read as `order`; `mention`: who.

    `ends` is what the `network` holds of its first and last word; `is_known`: as in SecondReading.of;
    `owner`: whose they are, or who sent them.
    """

    number: Number
    sentence: Sentence
    order: int
    roles: Floats
    ends: Floats
    network: Network
    mention: Mention | None = None
    is_known: bool = False
    owner: Mention | None = None
    is_at_large: bool = False  # of a whole country or army
    disputes: bool = False  # told as another's account than the one before it

    @property
    def attacking(self) -> float:
        """The chance that they attack, or are readied for it."""
        return float(self.roles[ROLES.index("attacking")]) + self.readied

    @property
    def readied(self) -> float:
        """The chance that they are readied for an attack that has not begun."""
        return float(self.roles[ROLES.index("readied")])

    @property
    def is_readied(self) -> bool:
        """Whether they are so likely to wait for an attack that it has not begun."""
        return self.readied >= READIED

    @property
    def defending(self) -> float:
        """The chance that they are attacked."""
        return float(self.roles[ROLES.index("defending")])

    @property
    def elsewhere(self) -> float:
        """The chance that they take no part."""
        return float(self.roles[ROLES.index("elsewhere")])

    @property
    def unreal(self) -> float:
        """The chance that they would attack, and do not."""
        return float(self.roles[ROLES.index("unreal")])

    @property
    def quantity(self) -> Quantity:
        """The number as a record."""
        return quantity(self.number, self.sentence)

    def is_in(self, told: Quantity) -> bool:
        """Say whether a quantity, or a part of it, is made of this number."""
        start, end = self.sentence.start + self.number.start, self.sentence.start + self.number.end
        spans = [(one.start, one.end) for one in told_in(told) if one.field == self.sentence.field]
        return any(start < last and first < end for first, last in spans)


@dataclass(frozen=True, slots=True)
class SecondReading:
    """What the judge makes of one sentence: nothing where it was not asked."""

    judged: Judged | None
    counted: tuple[Counted, ...]

    @classmethod
    def of(cls, read: ReadCut, clauses: Clauses, order: int, *, is_known: bool = False) -> "SecondReading":
        """Give the second reading of the sentence read as `order`; not of numbers that no armed people are meant by.

        `is_known`: that the judge takes it for unreal counts for nothing; so it does of a number that is put right.
        """
        if read.judged is None:
            return cls(None, ())
        uncounted = {one.first for one in clauses.mentions if one.number is None}  # "6,000 troops of Girl Scouts"
        uncounted |= {one.first for one in clauses.triggers if one.is_noun and not _is_headlines_verb(clauses, one)}
        found = []
        for number in read.cut.numbers:
            at = spanned(read.cut.tokens, number)
            those = next((one for one in clauses.mentions if one.number is number), None)
            if (
                number.kind == "count"
                and number.whole not in ("apart", "lost")
                and number.middle >= LEAST
                and those not in clauses.rivals
                and not (_stands_against(clauses, those) or is_sided(read.cut.sentence.text, number.start, number.end))
                and not _are_armed_civilians(those)
                and not (those is not None and _are_apart(clauses, those))
                and at
                and at[-1] + 1 not in uncounted
            ):
                ends, judge = read.judged.ends(at[0], at[-1]), read.judged.network
                chances = judge.roles(ends)
                is_told = number.qualifier != "vague" and float(chances[ROLES.index("attacking")]) >= SURE_ALONE
                if number.whole != "attacking" and counts_others(clauses, number, at[-1], is_told=is_told):
                    continue
                roles = _roles_in(read, number, chances)
                owner = had_by(clauses, those) if those is not None and number.whole != "attacking" else None
                at_large = are_all_of_land(clauses, number, those)
                found.append(
                    Counted(number, read.cut.sentence, order, roles, ends, judge, those, is_known, owner, at_large)
                )
        return cls(read.judged, tuple(_without_parts_of_defenders(found)))

    @property
    def has_attackers(self) -> bool:
        """Whether some of the people counted attack."""
        return any(one.attacking >= SURE for one in self.counted)

    def believed(self, force: Quantity | None, draft: Draft) -> Quantity | None:
        """Give the rules' force if the judge does not doubt it; of who are only massed it cannot."""
        if force is None or draft.type == "buildup" or is_by_whom(force, draft):
            return force
        is_real = draft.modality in ("asserted", "claimed") and not is_announced(draft)
        return None if is_doubted(force, self.counted, is_real=is_real) else force

    def put_off(self, force: Quantity | None, draft: Draft) -> None:
        """Make an attack planned whose force only waits for it, as the judge reads it; not one that they made."""
        mine = [one for one in self.counted if force is not None and one.is_in(force) and not is_by_whom(force, draft)]
        if draft.phase == "underway" and draft.type in _ATTACKS and mine and all(one.is_readied for one in mine):
            draft.phase = "planned"

    def retype(self, clauses: Clauses, drafts: Iterable[Draft]) -> None:
        """Make attacks of the fights and captures that the judge reads as such, where attackers are counted."""
        if self.judged is None or not self.has_attackers:
            return
        for draft in (one for one in drafts if not UNOPPOSED.search(one.sentence.text)):
            if _gives_battle(clauses, draft.trigger) or not _LOOTS.isdisjoint(draft.trigger.lemma.split()):
                continue  # "6,000 tribesmen went on the rampage in Aden"
            if draft.type == "clash" and self._are_assailants(draft):
                draft.type = "assault"  # "Fighting raged at Homs, where the defenders faced 7,000 attackers"
            told = self.massed(draft) if draft.type in MAY_ATTACK else None
            if told is not None and told[0] != "siege" and told[1] >= _RETOLD:
                draft.type = told[0]

    def _are_assailants(self, draft: Draft) -> bool:
        """Say whether those counted in a fight that is told for real attack by their very name."""
        surely = [one.mention for one in self.counted if one.attacking >= SURE and one.mention is not None]
        is_real = draft.modality in ("asserted", "claimed")
        return is_real and any(one.noun in lexicon.ASSAILANTS for one in surely)

    def massed(self, draft: Draft) -> tuple[EventType, float] | None:
        """Give the attack that a draft's words likeliest tell and the chance that they do; None where unasked."""
        if self.judged is None:
            return None
        chances = self.judged.fights[draft.trigger.first : draft.trigger.end][:, _ASSAULTING].max(axis=0)
        return _ATTACKS[int(np.argmax(chances))], float(chances.sum())

    def missed(self, clauses: Clauses) -> Trigger | None:
        """Give the word that tells what counted attackers do where no rule sees it."""
        found = self._attack(clauses, _TOLD, ()) if self.has_attackers else None
        return found[0] if found is not None and not names_force(clauses, found[0]) else None

    def _attack(self, clauses: Clauses, least: float, refused: Iterable[Trigger]) -> tuple[Trigger, float] | None:
        """Give the word that most likely tells an attack with the chance that it does, if that is not too small."""
        found = likeliest(self.judged, clauses, _ATTACKS, refused, least) if self.judged is not None else None
        return None if found is not None and _gives_battle(clauses, found[0]) else found

    def spare(self, clauses: Clauses, refused: Sequence[Trigger]) -> tuple[Draft, float] | None:
        """Give the attack that the judge reads, whatever the rules do, with its chance; none by a word they refuse.

        The word may be a less likely one where attackers are counted.
        """
        named = [one for one in self.counted if one.mention is not None and one.mention.head != "bare"]
        surest = max((one.attacking - one.readied for one in named), default=0.0)
        hinted = _SLIGHT if surest >= SURE_TO_ATTACK and not refused else HINTED
        if (found := self._attack(clauses, hinted if self.has_attackers else _TOLD, refused)) is None:
            return None
        trigger, chance = found
        is_relief = chance < HINTED and clauses.tree is not None and is_for_help(clauses, clauses.tree, trigger)
        if is_relief or is_measured(clauses, trigger):
            return None
        chance = min(chance, _BY_NAME) if names_force(clauses, trigger) else chance
        draft = framed(clauses, trigger)
        if not self.has_attackers:
            return draft, chance
        most = max(self.counted, key=lambda one: one.attacking).number
        those = next((one for one in clauses.mentions if one.number is most), None)
        if not draft.attackers and those is not None:
            owner = owner_of(clauses, those)
            draft.attackers = [owner if owner is not None and owner.is_fighting else those]
        return draft, chance


def _are_apart(clauses: Clauses, those: Mention) -> bool:
    """Say whether those do something else, are of both sides, or only are somewhere."""
    return does_otherwise(clauses, those) or are_of_both(clauses, those) or are_only_there(clauses, those)


def _gives_battle(clauses: Clauses, trigger: Trigger) -> bool:
    return any(gives_battle(clauses.tokens, at) for at in range(max(0, trigger.first - 1), trigger.first + 1))


def names_force(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether the word only tells which force is meant: "The attacking force was put at 6,500"."""
    after = clauses.tokens[trigger.end : trigger.end + 1]
    return trigger.lemma.endswith("ing") and any(one.lower in lexicon.FORCES for one in after)


def _is_headlines_verb(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether what is taken for a noun tells what a number of people do: "Haftar's 6,500 attack Tripoli"."""
    after = clauses.tokens[trigger.end : trigger.end + 1]
    is_one = clauses.tokens[trigger.first].lower == trigger.lemma  # no "420 attacks"
    return is_one and any(one.is_capital or one.lower in lexicon.PREPOSITIONS for one in after)


def _are_armed_civilians(mention: Mention | None) -> bool:
    """Say whether those are villagers who the rules see bear arms, and the judge takes for civilians all the same."""
    return mention is not None and mention.head == "armed" and mention.noun in lexicon.CIVILIAN


def _without_parts_of_defenders(found: Sequence[Counted]) -> list[Counted]:
    """Leave out who are a part of those counted before who are attacked: "8,000 inside, of whom 900 were foreign"."""
    return [
        one for at, one in enumerate(found)
        if not at or found[at - 1].defending < DEFENDING
        or not _OF_WHOM.match(one.sentence.text[found[at - 1].number.end : one.number.start])
    ]  # fmt: skip


def _stands_against(clauses: Clauses, mention: Mention | None) -> bool:
    """Say whether the rules and the words before a number agree that those are attacked: "Facing us were 900"."""
    if any(one is mention for one in clauses.done_to) or are_garrisons_own(clauses, mention):
        return True
    is_said = any(clauses.mentions[at] is mention for at, role in clauses.roles.items() if role == "defending")
    if not is_said or mention is None or (number := mention.number) is None:
        return False
    if (own := whose(clauses, mention)) is not None and own.noun in lexicon.DEFENDING_NOUNS:
        return True
    if any(beats_off(clauses.tokens, one) and mention in _standing(clauses, one) for one in clauses.triggers):
        return True  # "repulsed by 4,000 guardsmen"
    after = [token.lower for token in clauses.tokens[mention.end :][:_NEXT]]
    is_held = bool(HELD_BY & set(after[:1])) and after[1:2] in (["in"], ["inside"])  # "surrounded in Kunduz"
    is_held = is_held or faced_by(without_asides(clauses.sentence.text[: number.start])) == "defending"
    return is_held or UNDER.match(" ".join(after)) is not None


def _standing(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who beats an attack off by that verb."""
    return agents_of(clauses, trigger.end, clauses.segment_end(trigger.first)) or subject_of(clauses, trigger.first)


def _roles_in(read: ReadCut, total: Number, roles: Floats) -> Floats:
    """Give the chances of a number's roles, of a total those of the part that likeliest attacks, if they are more."""
    ways, attacking = [_SURELY if total.whole == "attacking" else roles], ROLES.index("attacking")
    for part in read.cut.numbers:
        at = spanned(read.cut.tokens, part) if part.start in total.parts else []
        if at and read.judged is not None:
            ways.append(read.judged.network.roles(read.judged.ends(at[0], at[-1])))
    return max(ways, key=lambda way: float(way[attacking]))


def is_doubted(told: Quantity, counted: Iterable[Counted], *, is_real: bool = True) -> bool:
    """Say whether the judge was asked for the numbers of a force, and takes none of them for one.

    `is_real`: the rules read the attack as a fact or a claim, so it matters that those people may attack in no way.
    """
    mine = [one for one in counted if one.is_in(told)]
    may = max((one.attacking + one.unreal for one in mine), default=1.0)
    unreal = min((0.0 if one.is_known else one.unreal for one in mine), default=0.0)
    aloof = min((max(one.elsewhere, one.roles[_CIVIL]) for one in mine), default=0.0)
    return may < DOUBTED or (may < _FAR and aloof >= _NO_PART) or (is_real and unreal >= _UNREAL)


def likeliest(
    judged: Judged, clauses: Clauses, kinds: Sequence[EventType], refused: Iterable[Trigger], least: float
) -> tuple[Trigger, float] | None:
    """Give the word that likeliest tells such a fight, with its chance, if that is `least`; if refused, nearly 1."""
    told = judged.fights[:, [KINDS[kind] for kind in kinds]]
    chances = told.sum(axis=1)
    if clauses.tree is None or float(chances.max()) < least:
        return None
    tokens = clauses.tokens
    chances[[one.lower in _GIVES_IN or has_charge(tokens, at) for at, one in enumerate(tokens)]] = 0.0
    for one in refused:
        its = chances[one.first : one.end]
        its[its < _OVERRULED] = 0.0
    telling = np.where(_tells_nothing(clauses.tree), 0.0, chances)  # in "went over to" the verb is what tells it
    if telling.max() < least and chances.max() >= max(least, _SIDEWAYS):
        telling = chances  # "are over the river", "ashore at the cape", which have no other word for it
    at = int(np.argmax(telling))
    if (chance := float(telling[at])) < least:
        return None
    form = _FORMS.get(clauses.tree.nodes[at].tag, "noun")
    kind = kinds[int(np.argmax(told[at]))]
    return Trigger(at, at + 1, kind, clauses.tokens[at].lower, form, "both"), chance


@lru_cache(maxsize=1)
def _tells_nothing(tree: Tree) -> npt.NDArray[np.bool_]:
    """Say of each word whether it is neither a verb nor a noun."""
    return np.array([not node.tag.startswith(("VB", "NN")) for node in tree.nodes], dtype=np.bool_)


def framed(clauses: Clauses, trigger: Trigger) -> Draft:
    """Give the draft of a word that tells an attack, whatever its form says."""
    said = attribution_of(clauses.sentence.text)
    if (draft := frame(clauses, trigger, said)) is None:
        modality: Modality = said.modality if said.modality in ("asserted", "denied") else "claimed"
        draft = Draft(trigger.type, "underway", modality, said.who, clauses.sentence, trigger)
        draft.places = places_of(clauses, trigger)
        owners = [one for one in clauses.mentions if one.end == trigger.first and one.is_fighting and trigger.is_noun]
        draft.attackers = owners if trigger.type != "clash" else []  # "it was the third rebel attack on Bria"
    return draft


def together(given: Sequence[Counted]) -> Quantity:
    """Give what attackers counted in one sentence make together: their sum, or the one that is the others' sum."""
    most = max(given, key=lambda one: one.number.middle)
    if is_most_the_sum(most.sentence.text, [one.number for one in given]):
        return most.quantity
    return summed([one.quantity for one in given], most.sentence)
