"""What reading an article gives, sentence by sentence, before it is merged into events."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.triggers import Trigger
from streams.extract.forces.facts import Fact
from streams.extract.geography.beside import Sited
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spoken import Spoken
from streams.extract.reading.chances import AT_FIRST, Chances
from streams.extract.reading.cuts import ReadCut
from streams.extract.reading.discourse import Discourse
from streams.extract.reading.second import Counted, SecondReading
from streams.extract.sides.stances import Stance
from streams.extract.telling.hindsight import Beside
from streams.extract.words.clean import Sentence
from streams.extract.words.datelines import Dateline
from streams.records import Casualties, EventType, Quantity

_AMONG = 3  # sentences of a text in which one that is read is not alone


@dataclass
class Told:
    """A draft with the numbers that its sentence gives it, and its order in the article."""

    draft: Draft
    clauses: Clauses
    force: Quantity | None
    opposing: Quantity | None
    casualties: Casualties
    order: int
    stands: bool = True
    is_past: bool = False  # its sentence only remembers
    counted_in: Sentence | None = None  # the sentence before it that tells its force
    unreal: Quantity | None = None  # a force that is none but where its sentence only remembers
    is_retracted: bool = False  # its figures are told as wrong ones
    reality: float | None = None  # the judge's chance that its sentence tells a real fight
    massed: tuple[EventType, float] | None = None  # the attack that its words likeliest tell to the judge
    placed_in: Sentence | None = None  # the one after it that tells its village


class Spare(NamedTuple):
    """An attack that only the judge reads, and the chance that it is one."""

    told: Told
    chance: float


@dataclass
class Seen:
    """A sentence as it was read, the triggers refused in it, and the drafts that came of it: for `explain`."""

    clauses: Clauses
    refused: list[Trigger]
    drafts: list[Draft]
    theme: str | None
    second: SecondReading


@dataclass
class Reading:
    """Everything the sentences tell, in order, with the contexts that places were resolved in."""

    told: list[Told] = field(default_factory=list)
    reads: list[ReadCut] = field(default_factory=list)  # the sentences that were read
    facts: list[Fact] = field(default_factory=list)
    contexts: dict[int, Spoken] = field(default_factory=dict)
    towns: list[tuple[int, PlaceMention]] = field(default_factory=list)
    beside: Beside = field(default_factory=Beside)
    whole: Sequence[Sentence] = ()  # all sentences, and
    kept: Sequence[Sentence] = ()  # those that were read, by order
    sites: list[PlaceMention] = field(default_factory=list)  # every town, region and unknown place named
    named: list[Sited] = field(default_factory=list)  # all, by sentence
    homes: list[PlaceMention] = field(default_factory=list)  # of those who tell of "the town"
    spoken: list[int] = field(default_factory=list)  # sentences that name anybody: quiet ones part nothing
    seen: list[Seen] | None = None
    stances: list[Stance] = field(default_factory=list)
    discourse: Discourse = field(default_factory=Discourse)
    theme: str | None = None
    is_war: bool = False
    is_counting: bool = False  # whether so many people are counted anywhere that they may be a force
    gated: Sequence[int] = ()  # which of all sentences were read
    counted: list[Counted] = field(default_factory=list)
    spare: list[Spare] = field(default_factory=list)
    dateline: Dateline = field(default_factory=Dateline)
    is_memory: bool = False  # all that is fought in it is only remembered
    is_of_peace: bool = False  # what seems told in it is none by the words of the whole text
    published: date | None = None  # the article's own day, or the one that its dateline names
    chances: Chances = AT_FIRST  # from which the judge's fights are told
    may_tell: bool = False  # whether more might be told by lower ones

    def see(self, sentence: Seen) -> None:
        """Keep what was seen of a sentence, if it is to be explained."""
        if self.seen is not None:
            self.seen.append(sentence)

    def text_at(self, order: int, step: int) -> str:
        """Give the text of the sentence so many after the one read as `order`, or before it, read or not."""
        found = self.sentence_at(order, step)
        return found.text if found is not None else ""

    def sentence_at(self, order: int, step: int) -> Sentence | None:
        """Give the sentence so many after the one read as `order`, or before it, read or not; None beyond the text."""
        at = self.gated[order] + step
        return self.whole[at] if 0 <= at < len(self.whole) else None

    @property
    def is_lone(self) -> bool:
        """Whether what stands alone among the sentences read has too few beside it to be told by lower chances."""
        return self.chances is AT_FIRST or len(self.whole) < _AMONG

    @property
    def is_on(self) -> bool:
        """Whether a fight has been told that something held down."""
        return any(one.stands and not one.draft.is_definite for one in self.told)

    @property
    def has_fight(self) -> bool:
        """Whether a fight has been told by a verb, or by a noun that points back to none."""
        return any(one.stands and not (one.draft.is_definite and one.draft.trigger.is_noun) for one in self.told)
