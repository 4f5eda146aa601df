"""Who and how many stand in a sentence: phrases of armed people, of others and of states, each with its number."""

from collections.abc import Sequence

from streams.extract import actors, lexicon, nouns
from streams.extract.dependencies import Tree
from streams.extract.gazetteer import country_names, demonyms
from streams.extract.governors import does
from streams.extract.lists import relate
from streams.extract.mention import Mention
from streams.extract.nouns import HeadKind, head_kind
from streams.extract.numbers import Number
from streams.extract.pipeline import Token

_FARTHEST_HEAD = 7  # tokens between a number and what it counts
_LONGEST_NAME = 7
_FEW = 10


def find_mentions(
    tokens: Sequence[Token],
    known: Sequence[tuple[int, int, str]],
    numbers: Sequence[Number],
    stops: frozenset[int],
    tree: Tree | None = None,
) -> list[Mention]:
    """Give the noun phrases from left to right. `known`: spans of aliases; `stops`: tokens of triggers."""
    finder = _Finder(tokens, known, stops, tree)
    counted = [mention for number in numbers if (mention := finder.counted(number))]
    taken = {at for mention in counted for at in range(mention.first, mention.end)}
    numerals = {at for number in numbers for at in finder.covered(number)}
    found = counted + finder.uncounted(taken, numerals)
    found.sort(key=lambda mention: mention.first)
    relate(tokens, found)
    return found


class _Finder:
    """Reads one sentence's noun phrases."""

    def __init__(
        self,
        tokens: Sequence[Token],
        known: Sequence[tuple[int, int, str]],
        stops: frozenset[int],
        tree: Tree | None,
    ) -> None:
        self.tokens, self.stops, self.tree = tokens, stops, tree
        longer = [token for token in tokens if len(token.text) > 3 and token.text.isalpha()]  # noqa: PLR2004 - no "the"
        self.is_title = 2 * sum(token.is_capital for token in longer) > len(longer) > 0
        self.alias_at = {first: (end, actor) for first, end, actor in known}
        self.alias_over = {at: (first, end, actor) for first, end, actor in known for at in range(first, end)}

    def covered(self, number: Number) -> range:
        """Give the tokens that a number stands on."""
        at = [i for i, token in enumerate(self.tokens) if token.end > number.start and token.start < number.end]
        return range(at[0], at[-1] + 1) if at else range(0)

    def counted(self, number: Number) -> Mention | None:
        """Give the phrase of the people that the number counts; a bare one where no noun follows."""
        span = self.covered(number)
        if not span or number.kind != "count":
            return None
        if grouped := self._group_before(span[0], number):
            head_at, noun_end, kind = self._head_after(span[-1] + 1)
            if kind == "armed":
                grouped.end = max(noun_end, grouped.end)
                grouped.name = self._text(span[-1] + 1, noun_end)
                grouped.actor_id = grouped.actor_id or self._actor(span[-1] + 1, noun_end)
            elif kind is not None:
                return self._of_number(number, span, head_at, noun_end, kind)
            elif self._counts_a_thing(span[-1] + 1):
                return None
            return grouped
        head_at, noun_end, kind = self._head_after(span[-1] + 1)
        if kind is None:
            return self._bare(number, span)
        is_few = number.middle < _FEW and self.tokens[head_at].lower in ("them", "whom", "these", "those")
        return None if is_few else self._of_number(number, span, head_at, noun_end, kind)  # "one of them"

    def _counts_a_thing(self, at: int) -> bool:
        """Say whether a noun that names no people follows: "a convoy of 17 vehicles"."""
        word = self.tokens[at].lower if at < len(self.tokens) else "."
        small = lexicon.PREPOSITIONS | lexicon.COORDINATORS | lexicon.AUXILIARIES | nouns.VERBAL_NUMBER_END
        return word[:1].isalpha() and word.endswith("s") and word not in small and not does(word)

    def _of_number(self, number: Number, span: range, head_at: int, end: int, kind: HeadKind) -> Mention:
        first = span[-1] + 1
        while first < head_at and self.tokens[first].lower in (
            lexicon.DETERMINERS | {"of", "additional", "more", "extra", "further"}
        ):
            first += 1
        noun = self.tokens[head_at].lower
        if noun == "gunners":
            kind = "armed"
        are_persons = number.is_strength or noun not in nouns.NO_PERSONS
        return Mention(
            span[0],
            end,
            kind,
            self._text(first, end),
            self._actor(first, end),
            number=number if are_persons else None,
            noun=noun,
        )

    def _group_before(self, number_at: int, number: Number) -> Mention | None:
        """Give "a force of N", "an assault group totaling over N" as one phrase."""
        at = number_at - 1
        if at < 1 or self.tokens[at].lower not in nouns.TOTALLING or self.tokens[at - 1].lower not in nouns.GROUP_NOUNS:
            return None
        first = at - 1
        while first > 0 and self._is_modifier(first - 1):
            first -= 1
        end = next((i for i, token in enumerate(self.tokens) if token.start >= number.end), len(self.tokens))
        noun = self.tokens[at - 1].lower
        return Mention(first, end, "armed", self._text(first, at), self._actor(first, at), number=number, noun=noun)

    def _head_after(self, at: int) -> tuple[int, int, HeadKind | None]:
        """Give (head token, end of the phrase, kind) of the noun that a number before `at` counts."""
        tokens, best = self.tokens, -1
        kind: HeadKind | None = None
        if at < len(tokens) and tokens[at].lower == "of":
            at += 1
            if at < len(tokens) and tokens[at].lower in ("them", "whom", "these", "those"):
                return at, at + 1, "people"
        start = at
        while at < min(len(tokens), start + _FARTHEST_HEAD):
            if at in self.alias_at:
                end, _ = self.alias_at[at]
                best, kind, at = end - 1, "armed", end
                continue
            word = tokens[at].lower
            found = nouns.counted_kind(word)
            if found is None and at - start < 3 and self._is_people_name(at):  # noqa: PLR2004
                found = "people"
            if found is not None and at not in self.stops:
                is_outer = kind is not None and at != best + 1
                if is_outer:
                    break
                best, kind = at, found
            elif best >= 0 or at in self.stops or not self._is_inside(at, start):
                break
            at += 1
        if kind is None or (tokens[best].lower == "troops" and self._is_youth(best)):
            return -1, start, None
        return best, best + 1, kind

    def _is_inside(self, at: int, start: int) -> bool:
        token = self.tokens[at]
        if token.lower in lexicon.DETERMINERS and at - start <= 1:
            return True
        if token.lower in ("and", ","):  # "Chinese and North Korean troops"
            return (
                self.tokens[at - 1].lower in demonyms()
                and self.tokens[at + 1 : at + 2] != []
                and self.tokens[at + 1].is_capital
            )
        is_word = token.text[:1].isalpha() or token.text[:1].isdigit()
        barred = lexicon.PREPOSITIONS | lexicon.SUBORDINATORS | lexicon.AUXILIARIES | lexicon.COORDINATORS
        return is_word and token.lower not in barred

    def _is_people_name(self, at: int) -> bool:
        """Say whether a capital plural names people that a number counts: "North Koreans", "Chetniks"."""
        token = self.tokens[at]
        if token.lower in demonyms() and token.lower.endswith("s"):
            return True
        follows = self.tokens[at + 1].text[:1] if at + 1 < len(self.tokens) else ""
        return (
            token.is_capital
            and token.text[1:].islower()
            and token.lower.endswith("s")
            and len(token.text) > 4  # noqa: PLR2004 - "Gaps"
            and not follows.isupper()
            and not self.is_title
            and token.lower not in nouns.persons("things")
        )

    def _is_youth(self, at: int) -> bool:
        return any(token.lower in nouns.YOUTH for token in self.tokens[at + 1 : at + 5])

    def _bare(self, number: Number, span: range) -> Mention | None:
        """Give a number that counts people who were named before ("with 2,400", "the 4,000 already besieging")."""
        end = span[-1] + 1
        if span[0] in self.stops:
            return None  # it is part of what tells the event: "launched 120 drones"
        follows = self.tokens[end].lower if end < len(self.tokens) else "."
        is_alone = (
            not follows[:1].isalnum()
            or does(follows)
            or (self.tree is not None and self.tree.dep(self.tree.top(span[0], end)).startswith("nsubj"))
            or follows in nouns.VERBAL_NUMBER_END | lexicon.PREPOSITIONS | lexicon.COORDINATORS
        )
        least = number.middle
        is_told = self._is_told(span[0])
        if not (number.is_strength or is_told or (is_alone and least >= 20) or end in self.stops):  # noqa: PLR2004 - below it is no force
            return None
        return Mention(span[0], end, "bare", "", number=number)

    def _is_told(self, at: int) -> bool:
        """Say whether words before the number give it as somebody's: "numbering 6,000", "put at 6,500"."""
        before = [token.lower for token in self.tokens[max(0, at - 2) : at]]
        if not before:
            return False
        counted = {token.lower for token in self.tokens[max(0, at - 10) : at]} & {"number", "strength", "size"}
        return before[-1] in nouns.TOLD_AS or (
            before[-1] == "at" and (before[0] in nouns.ESTIMATED_AT or bool(counted))
        )

    def uncounted(self, taken: set[int], numerals: set[int]) -> list[Mention]:
        """Give the phrases without a number."""
        found: list[Mention] = []
        at = 0
        while at < len(self.tokens):
            if at in taken:
                at += 1
                continue
            mention = self._known(at, taken) or self._noun(at, taken, numerals)
            if mention and (not found or mention.first >= found[-1].end):
                found.append(mention)
                at = max(mention.end, at + 1)
            else:
                at += 1
        return found

    def _known(self, at: int, taken: set[int]) -> Mention | None:
        if at not in self.alias_at:
            return self._opposed(at)
        end, actor = self.alias_at[at]
        first = self._left(at, taken)
        noun, is_position = "", False
        while end < len(self.tokens) and end not in taken and end not in self.stops:
            word = self.tokens[end].lower
            if head_kind(word) in ("armed", "platform") or (word in lexicon.MODIFIERS and end + 1 < len(self.tokens)):
                noun, end = word, end + 1
                continue
            if word in lexicon.POSITIONS:
                noun, is_position = word, True
            elif word in nouns.OFFICES:
                return Mention(first, end, "thing", self._text(first, end), actor, noun=word)
            break
        return Mention(first, end, "armed", self._text(first, end), actor, noun=noun, is_position=is_position)

    def _opposed(self, at: int) -> Mention | None:
        """Give whom "anti-ISIS" is against."""
        word = self.tokens[at].text
        name = word[len("anti-") :] if word.lower().startswith("anti-") else ""
        actor = actors.actor_named(name) if name else None
        return Mention(at, at + 1, "armed", name, actor, prep="against") if actor else None

    def _noun(self, at: int, taken: set[int], numerals: set[int]) -> Mention | None:  # noqa: PLR0911, C901 - cases
        token = self.tokens[at]
        kind = head_kind(token.lower)
        if at in self.stops or at in self.alias_over:
            return None
        if token.lower in demonyms() and token.text[:1].isupper() and self._is_people(at):
            first = self._left(at, taken)
            return Mention(
                first, at + 1, "armed", self._text(first, at + 1), None, demonyms()[token.lower], noun=token.lower
            )
        if kind is None or kind == "people":
            return None
        follows = self.tokens[at + 1].lower if at + 1 < len(self.tokens) else ""
        if head_kind(follows) is not None and at + 1 not in self.stops and follows not in lexicon.SOFT:
            return None  # "militia fighters": the last noun is the head
        first = self._left(at, taken)
        while first < at and first in numerals and not self.tokens[first].text[:1].isdigit():
            first += 1
        is_weak = token.lower in nouns.WEAK and first == at
        if token.lower in ("military", "security", "air") and at + 1 in self.stops:
            return None  # "a military operation"
        if kind != "armed" and follows in lexicon.POSITIONS:
            return None  # "civilian targets"
        if follows in nouns.OFFICES or (is_weak and kind == "armed" and follows not in lexicon.POSITIONS):
            return Mention(first, at + 1, "thing", self._text(first, at + 1), noun=token.lower)
        end = at + 1
        if kind == "armed" and follows in nouns.LINKS:
            end = self._linked(end)
        elif token.lower == "force" and end < len(self.tokens) and self.tokens[end].text.isdigit():
            end += 1
        name = self._text(first, end)
        return Mention(
            first, end, kind, name, self._actor(first, end), noun=token.lower, is_position=follows in lexicon.POSITIONS
        )

    def _linked(self, at: int) -> int:
        """Give the end of "fighters OF THE NORTHERN FRONT" or "LOYAL TO JNIM", `at` where no name follows."""
        end = at + 1
        while end < len(self.tokens) and self.tokens[end].lower in ("to", "with", "the"):
            end += 1
        start = end
        while (
            end < len(self.tokens)
            and end - start < _LONGEST_NAME
            and (
                end in self.alias_over
                or (self.tokens[end].is_capital and self.tokens[end].lower not in lexicon.DETERMINERS)
            )
            and end not in self.stops
        ):
            end += 1
        named = any(at in self.alias_over for at in range(start, end))
        is_unit = end > start and self.tokens[end - 1].lower in lexicon.UNITS | lexicon.FORCES
        return end if named or is_unit else at

    def _left(self, at: int, taken: set[int]) -> int:
        first = at
        while first > 0 and at - first < _LONGEST_NAME and first - 1 not in taken and self._is_modifier(first - 1):
            first -= 1
        while first < at and self.tokens[first].lower in nouns.NO_NAME_STARTS:
            first += 1
        return first

    def _is_modifier(self, at: int) -> bool:  # noqa: PLR0911 - a line a kind
        token = self.tokens[at]
        if at in self.stops or token.lower in lexicon.PREPOSITIONS | lexicon.DETERMINERS | lexicon.SUBORDINATORS:
            return False
        if at in self.alias_over or token.lower in demonyms() or token.lower in lexicon.MODIFIERS:
            return True
        if token.lower.endswith(
            (*lexicon.BACKING_SUFFIX, *lexicon.CONTROL_SUFFIX, "-led", "-linked", "-aligned", "-affiliated", "-allied")
        ):
            return True
        if token.lower in ("'s", "\u2019s"):
            return at > 0 and self.tokens[at - 1].is_capital and self._is_owner(at - 1)
        if token.lower in lexicon.ORDINAL_WORDS or (
            token.text[:1].isdigit() and token.lower.endswith(("st", "nd", "rd", "th"))
        ):
            return True
        if token.lower in ("and", ",") and at + 1 < len(self.tokens) and at > 0:
            return self._is_ordinal(at + 1) and self._is_ordinal(at - 1)
        return (
            token.is_capital
            and token.text[:1].isalpha()
            and token.lower not in nouns.NO_NAMES
            and at + 1 not in self.stops
            and (at > 0 or len(token.text) > 1)
        )

    def _is_owner(self, at: int) -> bool:
        """Say whether a name may own people: a country, a people, or a name of two words ("Charles Taylor's men")."""
        if self.tokens[at].lower in _possessors():
            return True
        before = self.tokens[at - 1] if at else None
        return self.tokens[at].lower not in nouns.NO_NAMES and (at == 0 or (before is not None and before.is_capital))

    def _is_ordinal(self, at: int) -> bool:
        text = self.tokens[at].lower
        return text[:1].isdigit() and text.endswith(("st", "nd", "rd", "th"))

    def _is_people(self, at: int) -> bool:
        """Say whether a demonym stands by itself as a plural ("Kurds", "the Russians")."""
        token = self.tokens[at]
        follows = self.tokens[at + 1].lower if at + 1 < len(self.tokens) else ""
        return token.lower.endswith("s") and token.lower not in ("french", "swiss") and not head_kind(follows)

    def _actor(self, first: int, end: int) -> str | None:
        for at in range(first, end):
            if at in self.alias_over:
                return self.alias_over[at][2]
        people = next((demonyms()[token.lower] for token in self.tokens[first:end] if token.lower in demonyms()), None)
        if people is None:
            return None
        lowered = {token.lower for token in self.tokens[first:end]}
        is_state = (
            lowered & nouns.STATE_NOUNS
            and not lowered & nouns.NO_STATE
            and not any("-backed" in word for word in lowered)
        )
        return actors.state_forces(people) if is_state else None

    def _text(self, first: int, end: int) -> str:
        if first >= end:
            return ""
        return " ".join(_between(self.tokens, first, end).split())


def _possessors() -> set[str]:
    return set(demonyms()) | {name.lower() for name in country_names()}


def _between(tokens: Sequence[Token], first: int, end: int) -> str:
    parts: list[str] = []
    for before, token in zip([None, *tokens[first:end]], tokens[first:end], strict=False):
        if before is not None and token.start > before.end:
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts)
