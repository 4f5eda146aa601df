"""Who and how many stand in a sentence: phrases of armed people, of others and of states, each with its number."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extract.counts.numbers import Number
from streams.extract.counts.numerals import find_numerals
from streams.extract.geography.gazetteer import called
from streams.extract.geography.people_names import land_at, people_at
from streams.extract.people import actors, arming
from streams.extract.people.alone import NO_NAME, Alone, names_nobody
from streams.extract.people.called import by_name
from streams.extract.people.guises import is_guise
from streams.extract.people.lists import relate, with_strength
from streams.extract.people.mention import Mention
from streams.extract.people.phrasing import LONGEST_NAME, is_position_at
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import does
from streams.extract.words import lexicon, nouns
from streams.extract.words.nouns import HeadKind, head_kind
from streams.extract.words.tokens import Token

_FARTHEST_HEAD, _FEW = 7, 10  # tokens between a number and what it counts; of so many "them" may tell
_OF_SERVICE, _NO_MORE = ("security", "army", "militia"), ("", "with")  # "29 security men"; "rebels armed with"
_FRONTS, _ONE = ("front", "fronts"), lexicon.FORCES | {"front"}  # "on three fronts"; "one force" is no man
_OF_MEN = lexicon.words("special security")  # "three special forces" are men
_MOST = 12  # forces, or fronts where armies meet; "8,500 Front fighters" are a movement's
_SERVICES = lexicon.words(
    "air army military naval front border hill mountain forward defence defense defensive gun artillery mortar "
    "frontier police supply rear machine-gun"
)
_BODIES, _FIGHT = ("army", "police"), ("armed", "platform")  # whose name tells who holds it; who fights


def find_mentions(
    tokens: Sequence[Token],
    known: Sequence[tuple[int, int, str]],
    numbers: Sequence[Number],
    stops: frozenset[int],
    tree: Tree | None = None,
) -> list[Mention]:
    """Give the noun phrases from left to right. `known`: spans of aliases; `stops`: tokens of triggers."""
    finder = _Finder(tokens, known, stops, tree)
    of_units = {other.told_from for other in numbers if other.told_from not in (None, other.start)}
    counted = [mention for one in numbers if one.start not in of_units and (mention := finder.counted(one))]
    counted = _without_wholes(counted, tokens)
    taken = {at for mention in counted for at in range(mention.first, mention.end)}
    numerals = {at for number in numbers for at in finder.covered(number)}
    every = (*counted, *finder.uncounted(taken, numerals))
    found = sorted((one for one in every if not is_guise(tokens, one.first)), key=lambda mention: mention.first)
    relate(tokens, found := with_strength(by_name(found, tokens), tokens), tree)
    return found


def _without_wholes(counted: list[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """Give "320 of 6,800 guerrillas" as 320 guerrillas: the whole counts nobody."""
    kept: list[Mention] = []
    for one in counted:
        before = kept[-1] if kept else None
        between = [token.lower for token in tokens[before.end : one.first]] if before else []
        all_attack = one.number is not None and one.number.whole == "attacking"  # "300 of the 8,000 attackers"
        if all_attack or before is None:
            kept.append(one)
        elif before.head == "bare" and between in (["of"], ["of", "the"]) and one.head != "bare":
            kept[-1] = replace(one, first=before.first, number=before.number)
        else:
            kept.append(one)
    return kept


class _Finder(Alone):
    """Reads one sentence's noun phrases."""

    def counted(self, number: Number) -> Mention | None:
        """Give the phrase of the people that the number counts; a bare one where no noun follows."""
        found = self._counted(number)
        if found is not None and number.told_from not in (None, number.start):
            self._take_units(found, number)
        return found

    def _take_units(self, mention: Mention, number: Number) -> None:
        """Let a phrase begin with the units whose men it counts, and be called by them if they are somebody's."""
        end = mention.first
        first = next(at for at, token in enumerate(self.tokens) if token.end > (number.told_from or 0))
        if any(first <= at < end for at in self.stops):
            return  # "four columns are attacking, each of them 1,500 strong"
        mention.first = first
        noun = next((at for at in range(mention.first + 1, end) if head_kind(self.tokens[at].lower)), None)
        if noun is not None and (mention.head == "bare" or self.tokens[mention.first + 1].is_capital):
            mention.name = self.text(mention.first + 1, noun + 1)
            mention.actor_id = mention.actor_id or self.actor(mention.first + 1, noun + 1)
            mention.head = "armed"

    def _counted(self, number: Number) -> Mention | None:
        span = self.covered(number)
        if not span or number.kind != "count" or self._are_fronts(number, span):
            return None
        head_at, noun_end, kind = self._head_after(span[-1] + 1)
        if grouped := self._group_before(span[0], number, nouns.GROUPS_OF_MEN if kind else nouns.GROUP_NOUNS):
            return self._grouped(grouped, number, span)
        if kind is None:
            return (
                self._of_people(number, span)
                or self.harmed(number, span)
                or self.lives(number, span)
                or self.bare(number, span)
            )
        between = self.tokens[span[-1] + 1 : head_at]
        if any(one.text.isdigit() for one in between) and between[0].lower != "of":
            return None  # "at 0600 some 900 commandos"
        is_of = kind == "people" and [one.lower for one in between[: 1 if number.middle == 1 else None]] == ["of"]
        is_few = number.middle < _FEW and (is_of or self.tokens[head_at].lower in lexicon.THEM)
        is_few = is_few and lexicon.HARMED.isdisjoint((self.lower(span[0] - 1), self.lower(head_at + 2)))
        are_things = self.tokens[head_at].lower in ("them", "these", "those") and self.are_things_before(span[0])
        is_beside = self._is_of_belongings(head_at) or self._counts_others(span, head_at)
        if is_few or are_things or is_beside:  # "one of them", "two battalions and one of Norwegians", "12 army posts"
            return None
        return self._of_number(number, span, head_at, noun_end, kind)

    def _is_of_belongings(self, at: int) -> bool:
        are_theirs = any(self.lower(one) in nouns.BELONGINGS for one in (at + 2, at + 3))
        return are_theirs and self.lower(at + 1) in lexicon.OWNING

    def _are_fronts(self, number: Number, span: range) -> bool:
        return self.lower(span[-1] + 1) in (_ONE if number.middle == 1 else _FRONTS) and number.middle <= _MOST

    def _of_people(self, number: Number, span: range) -> Mention | None:
        """Give those who share a noun told only later: "4,000 Chadian and 2,100 Nigerian soldiers"."""
        at = span[-1] + 1
        if self.lower(at) not in called() or not self.tokens[at].is_capital or self.lower(at + 1) not in ("and", ","):
            return None
        if next(find_numerals(self.lower(at + 2)), None) is None:
            return None
        return Mention(span[0], at + 1, "armed", self.tokens[at].text, number=number, noun=self.lower(at))

    def _grouped(self, grouped: Mention, number: Number, span: range) -> Mention | None:
        """Give "a force of 6,000 rebels" by the people that its number counts; none where it counts things."""
        head_at, noun_end, kind = self._head_after(span[-1] + 1)
        is_of_things = kind is not None and self._counts_others(span, head_at)
        if is_of_things or (kind is None and self._counts_a_thing(span[-1] + 1)):
            return None
        if kind == "armed":
            grouped.end = max(noun_end, grouped.end)
            grouped.name = self.text(span[-1] + 1, noun_end)
            grouped.actor_id = grouped.actor_id or self.actor(span[-1] + 1, noun_end)
        elif kind is not None:
            counted = self._of_number(number, span, head_at, noun_end, kind)
            counted.first = grouped.first  # "a force of 42,000 utility workers"
            if counted.noun == "men" and grouped.head == "armed":
                counted.name, counted.actor_id = grouped.name, counted.actor_id or grouped.actor_id
            return counted
        return grouped

    def _counts_others(self, span: range, head_at: int) -> bool:
        """Say whether the tree gives the number to things beside the people: "12 army posts", "400 cars of rebels"."""
        at = self.counted_by_tree(span)
        if at in (None, head_at) or at in self.alias_over or self.tree is None or self.tree.nodes[at].tag != "NNS":
            return False
        word = self.tokens[at].lower
        return head_kind(word) is None and not self.is_people_name(at) and word not in nouns.persons("counted")

    def _counts_a_thing(self, at: int) -> bool:
        """Say whether a noun that names no people follows: "a convoy of 17 vehicles"."""
        word = self.tokens[at].lower if at < len(self.tokens) else "."
        small = lexicon.PREPOSITIONS | lexicon.COORDINATORS | lexicon.AUXILIARIES | nouns.VERBAL_NUMBER_END
        return word[:1].isalpha() and word.endswith("s") and word not in small and not does(word)

    def _of_number(self, number: Number, span: range, head_at: int, end: int, kind: HeadKind) -> Mention:
        first = span[-1] + 1
        while first < head_at and (self.tokens[first].lower in NO_NAME or self.tokens[first].text.isdigit()):
            first += 1
        noun = self.tokens[head_at].lower
        if (
            self._fights(kind, noun, span[0], end)
            or noun == "gunners"
            or (noun == "members" and self.is_of_armed(head_at))
        ):
            kind = "armed"
        taken = kind == "captive" and end - 1 == head_at and head_kind(self.tokens[head_at - 1].lower) == "armed"
        kind = "people" if noun in ("brothers", "sons") and number.middle <= _MOST else kind  # no hundreds of fighters
        if noun == "fighters" and self.lower(head_at - 1) == "jet":
            kind = "platform"
        are_bodies = noun in nouns.BODIES_OF_MEN and number.middle <= _MOST and self.lower(head_at - 1) not in _OF_MEN
        are_persons = number.is_strength or not (kind == "platform" or are_bodies or noun in nouns.NO_PERSONS)
        actor_id = self.actor(first, end)
        linked = self.linked_by_name(end) if (kind == "armed" or noun == "men") and actor_id is None else end
        return Mention(
            span[0],
            end,
            kind,
            self.text(first, end - 1 if taken else linked),  # "took 6,500 soldiers prisoner"
            actor_id if linked == end else self.actor(end + 1, linked),
            number=number if are_persons else None,
            noun=noun,
        )

    def _fights(self, kind: HeadKind, noun: str, first: int, end: int) -> bool:
        """Say whether people whom no word calls fighters fight here, by what they do or bear."""
        if noun in nouns.MEN and self.lower(end - 2) in _OF_SERVICE:
            return True
        is_trade = kind in ("civilian", "people") and noun not in nouns.MEN | lexicon.THEM
        if is_trade and arming.are_fighters_by_trade(self.tokens, self.tree, first, end):
            return True
        if kind == "civilian":
            return self.bears_arms(end - 1) or arming.storms_a_post(self.tokens, self.tree, first, end)
        if noun in arming.DESERTERS and arming.changes_sides(self.tokens, self.tree, first, end):
            return True
        return (kind == "recruit" or noun in arming.DESERTERS) and arming.does_assail(
            self.tokens, self.tree, first, end
        )

    def _group_before(self, number_at: int, number: Number, groups: frozenset[str]) -> Mention | None:
        """Give "a force of N", "an assault group totaling over N" as one phrase."""
        at = number_at - 1
        if at < 1 or self.tokens[at].lower not in nouns.TOTALLING or self.tokens[at - 1].lower not in groups:
            return None
        first = at - 1
        while first > 0 and self.is_modifier(first - 1):
            first -= 1
        end = next((i for i, token in enumerate(self.tokens) if token.start >= number.end), len(self.tokens))
        if end not in self.stops and self.counts_things(end):
            return None  # "a column of 300 pick-up trucks"
        noun = self.tokens[at - 1].lower
        return Mention(first, end, "armed", self.text(first, at), self.actor(first, at), number=number, noun=noun)

    def _head_after(self, at: int) -> tuple[int, int, HeadKind | None]:  # noqa: C901 - a scan with its ends
        """Give (head token, end of the phrase, kind) of the noun that a number before `at` counts."""
        tokens, best = self.tokens, -1
        kind: HeadKind | None = None
        if at < len(tokens) and tokens[at].lower == "of":
            at += 1
            if at < len(tokens) and tokens[at].lower in lexicon.THEM:
                return at, at + 1, "people"
        start = at
        while at < min(len(tokens), start + _FARTHEST_HEAD) and tokens[at].lower not in lexicon.RELATIVE:
            if at in self.alias_at:
                end, _ = self.alias_at[at]
                best, kind, at = end - 1, "armed", end
                continue
            word = tokens[at].lower
            found = nouns.counted_kind(word) if not self.is_before_noun(at) else None
            is_rough = found is None and word in nouns.persons("rough")
            if is_rough and arming.is_rough_fighter(tokens, self.tree, start - 1, at):
                found = "armed"
            if found is None and self.is_near(at, start) and self.is_people_name(at):
                found = "people"
            if found is not None and at not in self.stops:
                is_outer = kind is not None and at != best + 1
                if is_outer or self.is_deed_of(at, best):
                    break
                best, kind = at, found
            elif best == at - 1 and word in lexicon.OWNING and self.lower(at + 1) in nouns.KIN:
                return at + 1, at + 2, "civilian"  # "7,000 soldiers' relatives"
            elif best == at - 1 and word in lexicon.POSSESSIVE and self.tokens[start - 1].lower == "of":
                best, kind = -1, None  # "7,000 of the group's fighters": whose they are comes first
            elif best >= 0 or at in self.stops or not self.is_inside(at, start) or self.is_verb(at):
                break
            at += 1
        if kind is None or (tokens[best].lower == "troops" and self.is_youth(best)):
            return -1, start, None
        return best, best + 1, kind

    def uncounted(self, taken: set[int], numerals: set[int]) -> list[Mention]:
        """Give the phrases without a number."""
        found: list[Mention] = []
        at, tokens = 0, self.tokens
        while at < len(tokens):
            if at in taken or (at not in self.alias_at and names_nobody(tokens[at].text, tokens[at].lower)):
                at += 1
                continue
            mention = (
                self._known(at, taken) or self.led(at) or self._peoples_position(at) or self._noun(at, taken, numerals)
            )
            is_those = mention is None and tokens[at].lower == "those"
            if is_those and self._does(at) and self.lower(at - 1) not in lexicon.PREPOSITIONS:
                mention = Mention(at, at + 1, "armed", "", noun="those")  # "those storming Bria"
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
            if head_kind(word) in _FIGHT or (word in lexicon.MODIFIERS and self.lower(end + 1) not in _NO_MORE):
                noun, end = word, end + 1
                continue
            if is_position_at(self.tokens, end):
                noun, is_position = word, True
            elif word in nouns.OFFICES:
                return Mention(first, end, "thing", self.text(first, end), actor, noun=word)
            break
        return Mention(first, end, "armed", self.text(first, end), actor, noun=noun, is_position=is_position)

    def _opposed(self, at: int) -> Mention | None:
        """Give whom "anti-ISIS" is against."""
        word = self.tokens[at].text
        name = word[len("anti-") :] if word.lower().startswith("anti-") else ""
        actor = actors.actor_named(name) if name else None
        return Mention(at, at + 1, "armed", name, actor, prep="against") if actor else None

    def _noun(self, at: int, taken: set[int], numerals: set[int]) -> Mention | None:  # noqa: PLR0911, C901 - cases
        token = self.tokens[at]
        kind = self.kind_at(at)
        if at in self.stops or at in self.alias_over or (at + 1 in self.alias_at and token.lower in lexicon.MODIFIERS):
            return None  # "Sudan's paramilitary Rapid Support Forces"
        named = people_at(self.tokens, at) if token.is_capital else None
        if named is not None and self.is_people(at):
            first = min(named.first, self._left(at, taken))
            code = land_at(self.tokens, at)
            return Mention(first, at + 1, "armed", self.text(first, at + 1), None, code, noun=token.lower)
        if (kind == "people" and self.is_somebodys(at)) or (kind == "civilian" and self.bears_arms(at)):
            kind = "armed"
        if kind is None or kind == "people" or self._harms(at) or (token.lower == "troops" and self.is_youth(at)):
            return None
        follows = self.tokens[at + 1].lower if at + 1 < len(self.tokens) else ""
        is_within = head_kind(follows) is not None and at + 1 not in self.stops and not self._harms(at + 1)
        if (is_within and follows not in lexicon.SOFT) or self._is_before_modified(at):
            return None  # "militia fighters": the last noun is the head; "government security forces"
        first = self._left(at, taken)
        while first < at and first in numerals and not self.tokens[first].text[:1].isdigit():
            first += 1
        is_weak = self._is_weak(at, first, follows) and not self.is_attacked(at)
        if token.lower in _FRONTS and self.is_line(at, first):
            return None
        if token.lower in ("military", "security", "air") and at + 1 in self.stops and not self.is_subject(at):
            return None  # "a military operation", not "Iraq's military captured Ramadi"
        if (kind != "armed" or (token.lower == "command" and first == at)) and follows in lexicon.POSITIONS:
            return None  # "civilian targets", "the camp's command post"
        if follows in nouns.OFFICES or (is_weak and kind == "armed" and follows not in lexicon.POSITIONS):
            return Mention(first, at + 1, "thing", self.text(first, at + 1), noun=token.lower)
        end = at + 1
        if kind == "armed" and follows in nouns.LINKS:
            end = self.linked(end)
        elif token.lower == "force" and end < len(self.tokens) and self.tokens[end].text.isdigit():
            end += 1
        first = at if self.is_called_by_place(at, first) else first
        name, actor, is_position = self.text(first, end), self.actor(first, end), is_position_at(self.tokens, at + 1)
        return Mention(first, end, kind, name, actor, noun=token.lower, is_position=is_position)

    def _harms(self, at: int) -> bool:
        """Say whether the word tells whom somebody hurt: "the rebels wounded 40 men", not "rebels wounded there"."""
        is_harm = self.tree is not None and head_kind(self.lower(at)) == "casualty"
        return is_harm and self.tree is not None and bool(self.tree.children(at, "obj"))

    def _is_before_modified(self, at: int) -> bool:
        """Say whether "government" only says whose the armed people are, of whom more is said between."""
        is_of_state = self.lower(at) == "government" and self.lower(at + 1) in lexicon.MODIFIERS
        return is_of_state and head_kind(self.lower(at + 2)) == "armed" and not {at + 1, at + 2} & set(self.stops)

    def _does(self, at: int) -> bool:
        """Say whether the word after a noun tells that it attacks: "those storming Bria"."""
        return at + 1 in self.stops and self.lower(at + 1).endswith("ing")

    def _is_weak(self, at: int, first: int, follows: str) -> bool:
        """Say whether the noun alone names nobody who fights: no "column of rebels", no "column attacking Hudur"."""
        word = self.tokens[at].lower
        if word == "government" and at + 1 in self.stops:
            return False  # "the government offensive"
        if self.is_of_staff(at, first):
            return False  # "the ministry said that its units had withdrawn"
        verb = at + 2 if follows in lexicon.BE else at + 1
        is_doing = word in nouns.PARTS and verb in self.stops and self.lower(verb).endswith("ing")
        is_known = verb > at + 1 and self.lower(first - 1) in ("the", "these", "those")
        is_counted = next(find_numerals(self.lower(first - 1)), None) is not None
        if is_doing and not is_known and (is_counted or self.lower(first - 1) in lexicon.DETERMINERS):
            return False
        return word in nouns.WEAK and first == at and not (follows in nouns.LINKS and word in nouns.PARTS)

    def _peoples_position(self, at: int) -> Mention | None:
        """Give the people whose position it is: "Serb positions", "the Libyan air base"."""
        token = self.tokens[at]
        is_called = (token.is_capital and people_at(self.tokens, at) is not None) or token.text in nouns.ALLIANCES
        if not is_called or at in self.stops:
            return None
        follows = [one.lower for one in self.tokens[at + 1 : at + 3]]
        is_held = follows[:1] and (follows[0] in nouns.HELD or (follows[0] in _SERVICES and follows[-1] in nouns.HELD))
        if not is_held:
            return None
        named = people_at(self.tokens, at)
        first, code = named if named is not None else (at, None)
        army = actors.state_forces(code) if code and first < at else self.actor_of_people(at)
        end = at + 2 if follows[0] in _BODIES else at + 1
        return Mention(first, end, "armed", self.text(first, end), army, code, noun="", is_position=True)

    def _left(self, at: int, taken: set[int]) -> int:
        first = at
        while first > 0 and at - first < LONGEST_NAME and first - 1 not in taken and self.is_modifier(first - 1):
            first -= 1
        ordinals = lexicon.ORDINAL_WORDS if self.lower(at) not in lexicon.UNITS else frozenset()
        while first < at and (self.tokens[first].lower in nouns.NO_NAME_STARTS or self.tokens[first].text in ordinals):
            first += 1
        return first
