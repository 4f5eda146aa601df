"""A phrase that names who stands in a sentence, with its number."""

from dataclasses import dataclass

from streams.extract.counts.numbers import Number
from streams.extract.words.clean import Sentence
from streams.extract.words.nouns import HeadKind
from streams.records import Quantity


@dataclass(frozen=True, slots=True)
class Strength:
    """How many somebody is, as the sentence of that order told it."""

    quantity: Quantity
    sentence: Sentence
    order: int


@dataclass
class Mention:
    """A noun phrase `tokens[first:end]`; `name` is the phrase as written, without determiner and number."""

    first: int
    end: int
    head: HeadKind
    name: str
    actor_id: str | None = None
    country: str | None = None
    number: Number | None = None
    noun: str = ""
    is_position: bool = False
    prep: str = ""
    coordinated: int | None = None
    is_allied: bool = False  # fights beside another of its side: "Rwandan troops attacked alongside M23"
    is_pronoun: bool = False
    is_side: bool = False  # opens the line of a note that tells only how many it is: "RSF: 7,500"
    known: Strength | None = None  # of a pronoun: how many those are whom it means

    @property
    def is_fighting(self) -> bool:
        """Whether it may attack or defend."""
        return self.head in ("armed", "platform", "state", "bare")

    @property
    def is_anybody(self) -> bool:
        """Whether it is people of no kind: "6,000 people"; not "tribesmen"."""
        return self.head == "people" and self.noun in ("people", "women", "persons")

    @property
    def may_act(self) -> bool:
        """Whether it fights, or is people of some kind."""
        return self.is_fighting or (self.head == "people" and not self.is_anybody)
