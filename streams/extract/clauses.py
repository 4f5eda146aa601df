"""A sentence in parts: tokens, phrases, places, triggers, segments between its commas; and a draft of an event."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from itertools import accumulate
from typing import TypeVar

from streams.extract.counts.engaged import is_shut_in
from streams.extract.counts.hit import is_hit
from streams.extract.counts.numbers import Number
from streams.extract.cues.losses import is_rival
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.places import PlaceMention
from streams.extract.people.done_to import are_done_to
from streams.extract.people.lost_together import share_losses
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role, role_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import assails
from streams.extract.words import lexicon
from streams.extract.words.clean import Sentence
from streams.extract.words.lexicon import words
from streams.extract.words.light import LIGHT
from streams.extract.words.tokens import Token
from streams.records import EventType, Modality, Phase

_NEXT = 3  # tokens from a comma to the next of its list: ", and the"
# verbs of war whose subject is also who wages the event that the sentence names
DEEDS_OF_WAR = words(
    """
    killed kill kills controls control controlled fired lost destroyed used using suffered gained made inflicted shot
    wounded took advanced massacred murdered slaughtered beheaded burned burnt torched looted razed abducted kidnapped
    massacres murders slaughters beheads torches loots abducts kidnaps
    """
)


_LOST: frozenset[Role] = frozenset({"killed", "wounded", "captured", "surrendered", "displaced", "civilians"})
_RIVAL = 20  # times a figure that its rival is at most
_HARMED: frozenset[Role] = frozenset({"killed", "wounded", "captured", "displaced"})
_PART = words("among them including whom of")
_LISTED = words(", and or")
_THEIRS = words("their its")
_BRACKETS = frozenset({"(", ")"})
_TELLING = lexicon.SAYING | words("counted count saw put spoke estimated estimate described describe that")
_Part = TypeVar("_Part", Mention, PlaceMention, Trigger)
_Told = TypeVar("_Told")


@dataclass
class Draft:
    """An event of one sentence, before it is merged with those of others."""

    type: EventType
    phase: Phase
    modality: Modality
    attribution: str | None
    sentence: Sentence
    trigger: Trigger
    attackers: list[Mention] = field(default_factory=list)
    defenders: list[Mention] = field(default_factory=list)
    supporters: list[Mention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    is_definite: bool = False
    own_force: Mention | None = None
    is_relieved: bool = False  # a siege that others than the besiegers end


def whose(clauses: "Clauses", mention: Mention) -> Mention | None:
    """Give the armed people whom "their" or "its" before a number means: "the army .. of its 7,000".

    The last ones named before it; of a sentence that opens so ("With half of its 900 men ill, the garrison ..") the
    first after it.
    """
    inside = clauses.tokens[max(0, mention.first - 1) : min(mention.end, mention.first + _NEXT)]
    is_theirs = any(token.lower in _THEIRS for token in inside)
    if not is_theirs or (mention.number is not None and mention.number.qualifier == "vague"):
        return None  # "attacked it in their thousands"
    armed = [one for one in clauses.mentions if one.head == "armed" and one is not mention]
    if before := [one for one in armed if one.end < mention.first]:
        return before[-1]
    if any(token.lower in lexicon.SAYING for token in clauses.tokens[: mention.first]):
        return None  # who says so: "Kachin officers said that 7,000 of their soldiers had surrounded Bhamo"
    return next((one for one in armed if one.first > mention.end), None)


class Clauses:
    """A sentence read: tokens, mentions, places, triggers, and the segments that commas and conjunctions make."""

    def __init__(  # noqa: PLR0917 - what one sentence consists of
        self,
        sentence: Sentence,
        tokens: Sequence[Token],
        mentions: list[Mention],
        places: list[PlaceMention],
        triggers: list[Trigger],
        tree: Tree | None = None,
        last: tuple[Number, Role] | None = None,
    ) -> None:
        self.sentence, self.tokens, self.mentions, self.places = sentence, tokens, mentions, places
        self._triggers = triggers
        self.kept: dict[tuple[object, int], tuple[object, object]] | None = {}  # what `once` keeps
        self.tree = tree  # where a trained parser read the sentence
        self.segments = self._segments()
        self.roles: dict[int, Role] = {
            index: role_of(mention, tokens, tree)
            for index, mention in enumerate(mentions)
            if mention.number is not None
        }
        self.rivals: list[Mention] = []  # others' figures of who was lost
        self.done_to: list[Mention] = []  # those counted to whom their foes do something
        self._find_rivals(last)
        share_losses(self.roles, mentions, tokens, tree)
        self._share_tolls()
        self._inherit()
        self._count_with_their_own()

    @property
    def triggers(self) -> list[Trigger]:
        """The words that tell events; setting others forgets what was made of the first."""
        return self._triggers

    @triggers.setter
    def triggers(self, triggers: list[Trigger]) -> None:
        self._triggers = triggers
        self.kept = {}

    def close(self) -> None:
        """Keep nothing any more: places are settled after their sentence is read."""
        self.kept = None

    @property
    def counted_last(self) -> tuple[Number, Role] | None:
        """Give the last number of people that the sentence tells with its role."""
        last = max(self.roles, default=None)
        number = self.mentions[last].number if last is not None else None
        return (number, self.roles[last]) if last is not None and number is not None else None

    def _find_rivals(self, last: tuple[Number, Role] | None) -> None:
        """Give a figure that somebody else puts on those counted right before the role of these, if they were lost.

        `last` is what the sentence before counted last.
        """
        for index, role in self.roles.items():
            one = self.mentions[index]
            if one.number is None:
                continue
            is_open = one.head == "bare" and role in ("attacking", "unknown")
            if is_open and last is not None and last[1] in _LOST and self._is_rival(last[0], one.number):
                self.roles[index] = last[1]
                self.rivals.append(one)
            last = one.number, self.roles[index]

    def _share_tolls(self) -> None:
        """Put those who make up a toll on its role: "counted 82 dead: 34 soldiers, 34 jihadists and 14 civilians"."""
        counted = [(at, one) for at in self.roles if (one := self.mentions[at].number) is not None]
        for place, (at, whole) in enumerate(counted):
            if self.roles[at] not in _HARMED:
                continue
            made = accumulate(number.middle for _, number in counted[place + 1 :])
            many = next((many for many, sum_ in enumerate(made, 1) if sum_ == whole.middle and many > 1), 0)
            for part, _ in counted[place + 1 : place + 1 + many]:
                self.roles[part] = self.roles[at]

    def _is_rival(self, first: Number, second: Number) -> bool:
        is_near = second.middle <= _RIVAL * first.middle
        return is_near and is_rival(self.sentence.text[: second.start])

    def _inherit(self) -> None:
        """Let a number without a noun count what was counted before it: "130,000 displaced; 41,000 of them crossed"."""
        parts: set[int] = set()
        for index, role in self.roles.items():
            one = self.mentions[index]
            before = self._of_whom(index)
            if role in ("attacking", "unknown") and before in _HARMED and self._is_part(index, parts):
                self.roles[index] = before
                parts.add(index)
            is_bare = one.head == "bare" or one.noun in ("them", "whom", "these", "those", "others")
            if is_bare and role in ("attacking", "unknown") and before in ("displaced", "civilians"):
                self.roles[index] = before
            elif role in ("attacking", "unknown") and self._are_strangers(one):
                self.roles[index] = "elsewhere"

    def _are_strangers(self, mention: Mention) -> bool:
        """Say whether they are people whom no word calls armed, and who attack nobody: "sunbathers, 6,000 of them"."""
        before = self.tokens[: mention.first][::-1]
        comma = next((at for at, token in enumerate(before[:_NEXT]) if token.lower == ","), None)
        at = mention.first - 2 - comma if mention.noun == "them" and comma is not None else -1
        if self.tree is None or at < 0 or any(one.first <= at < one.end for one in self.mentions):
            return False
        if any(token.lower == "they" for token in self.tokens[:at]):
            return False  # "They came over the salt flats, 8,900 of them"
        above = [at, *self.tree.ancestors(at)]
        deed = next((one.first for one in self.triggers if one.first in above), mention.end)
        is_others = deed == mention.end or any(mention.end <= one.first < deed for one in self.mentions)
        return self.tree.nodes[at].tag == "NNS" and is_others and self.tokens[at].lower not in lexicon.POSITIONS

    def _count_with_their_own(self) -> None:
        """Set those among the defenders who are theirs or hit: "The garrison lost 300 of its 7,000 men"."""
        for index, role in self.roles.items():
            start = self.tokens[self.mentions[index].first].start
            is_open = role in ("unknown", "attacking")
            if (is_open or role in ("defending", "displaced")) and self._are_done_to(self.mentions[index]):
                self.done_to.append(self.mentions[index])
                self.roles[index] = "defending" if is_open else role
            elif is_open and (is_shut_in(self.sentence.text[:start]) or self._is_hit(self.mentions[index])):
                self.roles[index] = "defending"
            elif is_open and (own := whose(self, self.mentions[index])) is not None:
                is_held = own.noun in lexicon.DEFENDING_NOUNS and not assails(self.tokens[own.end].lower)
                self.roles[index] = "defending" if is_held else role

    def _are_done_to(self, mention: Mention) -> bool:
        return self.tree is not None and are_done_to(mention, self.mentions, self.tokens, self.tree)

    def _is_hit(self, mention: Mention) -> bool:
        """Say whether they are whom an attack hits that a verb before them tells."""
        text, first, end = self.sentence.text, self.tokens[mention.first], self.tokens[mention.end - 1]
        told = any(one.end <= mention.first and self._is_active(one) for one in self.triggers)
        return is_hit(text[: first.start], mention.noun, text[end.end :], by_attackers=told)

    def _is_active(self, trigger: Trigger) -> bool:
        """Say whether a verb tells an attack with who makes it: "stormed the town", and no "was stormed"."""
        if trigger.is_noun or self.tree is None:
            return False
        return self.tree.dep(trigger.first) not in ("acl", "amod") and not self.tree.children(trigger.first, "aux:pass")

    def _is_part(self, index: int, parts: set[int]) -> bool:
        """Say whether a count is a part of the one before: "killed 290 people, among them 206 rebels, 58 soldiers"."""
        between = {token.lower for token in self.tokens[self.mentions[index - 1].end : self.mentions[index].first]}
        is_opened = bool(between & _PART) and between <= _PART | _LISTED
        return is_opened or (index - 1 in parts and bool(between) and between <= _LISTED)

    def _of_whom(self, index: int) -> Role | None:
        """Give the role of the people named right before a mention; None of those who only tell of others."""
        if index == 0 or (told := self.roles.get(index - 1)):
            return self.roles.get(index - 1)
        before, one = self.mentions[index - 1], self.mentions[index]
        between = {token.lower for token in self.tokens[before.end : one.first]}
        return "civilians" if before.head == "civilian" and not between & _TELLING else told

    def _segments(self) -> list[int]:
        """Give the segment of each token: a new one at each mark and subordinator, and at "and" before a verb."""
        found: list[int] = []
        current = 0
        inside = {at for one in self.mentions for at in range(one.first + 1, one.end)}  # "the Taliban (TTP)"
        for at, token in enumerate(self.tokens):
            opens = token.lower in lexicon.BOUNDS or token.lower in lexicon.SUBORDINATORS
            opens = opens and not (at in inside and token.text in _BRACKETS)
            if token.lower in ("and", "but", "then"):
                opens = self._opens_clause(at)
            if opens and token.lower == "," and self._is_list_comma(at):
                opens = False
            current += opens
            found.append(current)
        return found

    def _opens_clause(self, at: int) -> bool:
        if any(mention.coordinated is not None and 0 < mention.first - at <= 2 for mention in self.mentions):  # noqa: PLR2004 - "and the X"
            return False  # "X and the Y"
        starts = {trigger.first for trigger in self.triggers if not trigger.is_noun}
        for index in range(at + 1, min(len(self.tokens), at + 9)):
            word = self.tokens[index].lower
            if word in lexicon.BOUNDS or word in lexicon.SUBORDINATORS:
                return False
            if (
                index in starts
                or (word in LIGHT and word not in ("have", "has", "had", "open", "join", "lead", "order", "plan"))
                or word in DEEDS_OF_WAR
            ):
                return True
            if word in lexicon.BE or word in ("has", "have", "will"):
                return True
        return False

    def _is_list_comma(self, at: int) -> bool:
        spans = [(mention.first, mention.end) for mention in self.mentions] + [
            (place.first, place.end) for place in self.places
        ]
        ends = any(end == at for _, end in spans)
        return (
            ends
            and any(0 <= first - at <= _NEXT for first, _ in spans)
            and any(token.lower == "and" for token in self.tokens[at + 1 : at + 14])
            and not any(t.first in range(at, at + 4) for t in self.triggers)
        )

    def segment(self, at: int) -> int:
        """Give the segment of a token; the last one beyond the end."""
        return self.segments[min(at, len(self.segments) - 1)] if self.segments else 0

    def segment_end(self, at: int) -> int:
        """Give the end of the segment that holds a token."""
        segment = self.segment(at)
        end = at
        while end < len(self.tokens) and self.segments[end] == segment:
            end += 1
        return end

    def mentions_between(self, first: int, end: int) -> list[Mention]:
        """Give the mentions that lie wholly between two tokens."""
        return [mention for mention in self.mentions if mention.first >= first and mention.end <= end]


def once(function: Callable[[Clauses, _Part], _Told]) -> Callable[[Clauses, _Part], _Told]:
    """Give a function that is asked once of each part of a sentence while that is read; it may change nothing."""

    @wraps(function)
    def asked(clauses: Clauses, part: _Part) -> _Told:
        kept = clauses.kept
        if kept is None:
            return function(clauses, part)
        key = function, id(part)
        found = kept.get(key)
        if found is None:
            found = kept[key] = function(clauses, part), part  # the part is held: no other gets its id
        return found[0]  # type: ignore[return-value] # the function's own

    return asked
