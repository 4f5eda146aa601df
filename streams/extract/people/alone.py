"""Numbers with no noun of people after them: whom those count that tell of men named before, or of whom was hit."""

from functools import lru_cache

from streams.extract.counts.numbers import Number
from streams.extract.cues.losses import loss_after, loss_of, takes_lives
from streams.extract.geography.gazetteer import called
from streams.extract.geography.people_names import ends_people_name
from streams.extract.people import communal
from streams.extract.people.fired import are_fired
from streams.extract.people.followings import FOLLOWERS, led_until
from streams.extract.people.mention import Mention
from streams.extract.people.phrasing import Phrasing
from streams.extract.syntax.governors import does, role_by_verb
from streams.extract.words import lexicon, nouns
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import HeadKind, head_kind

_TOWNS = words(
    """
    city town village island region province district suburb capital port enclave settlement township municipality
    hamlet commune locality county country state nation
    """
)
_PLURAL = ("s", "men", "women", "people", "children", "clergy", "staff")
_NO_PEOPLE = words(
    """
    vehicles cars trucks pickups pickup lorries buses tanks helicopters aircraft planes jets drones missiles rockets
    apcs humvees shells rounds guns howitzers boats ships waves
    motorcycles motorbikes bikes carriers technicals bombs mortars rifles weapons
    sorties towns villages positions houses homes schools hospitals bridges depots bunkers posts outposts checkpoints
    launchers destroyers frigates gunboats warships vessels radars systems batteries tankers trailers pieces mines
    attacks assaults raids strikes airstrikes clashes ambushes barrages bombings explosions blasts battles skirmishes
    operations offensives campaigns incursions counterattacks counter-attacks sieges engagements
    """
)
# what stands before a name and is no part of it: "90 dead Houthis"
NO_NAME = lexicon.DETERMINERS | words(
    "of additional more extra further dead slain fallen wounded injured captured surrendered fleeing"
)
_CLAUSES = lexicon.SUBORDINATORS - words("that which whose where") | {"who"}  # "swelled to 6,200 while .."
_TOTALS = words("number toll figure dead total")
_PARTED = 7  # tokens from "of" to the part that is told of the whole
_FARTHEST_HEAD = 7  # tokens between a number and what it counts
_PRONOUNS = words("they we who them those these")
_UNITS = words("units formations")
_DID = words("took retook overran struck drove fought shot threw")
_STAFFS = words("army military ministry staff defence defense headquarters general spokesman command")
_LEAVES = forms_of_all("withdraw retreat pull fall drop")

_ENDS = (";", ":")  # of a clause: "the number of rebels is 300; thirty-five soldiers were killed"


class Alone(Phrasing):
    """Reads the numbers of one sentence that no noun of people follows."""

    def is_subject(self, at: int) -> bool:
        """Say whether the token does what the verb after it tells: "Iraq's military captured Ramadi"."""
        does = self.lower(at + 1)
        if does.endswith("ed") or does in _DID:
            return True  # whatever the parse makes of it
        return self.tree is not None and self.tree.dep(at) == "nsubj" and self.tree.head(at) == at + 1

    def is_of_staff(self, at: int, first: int) -> bool:
        """Say whether the units are an army's that tells what they did: "the ministry said that its units had .."."""
        verb = at + 1
        while self.lower(verb) in lexicon.AUXILIARIES:
            verb += 1
        is_theirs = self.lower(at) in _UNITS and self.lower(first - 1) in lexicon.DETERMINERS
        is_left = verb in self.stops and self.lower(verb) in _LEAVES
        return is_theirs and is_left and any(one.lower in _STAFFS for one in self.tokens[: first - 1])

    def is_deed_of(self, at: int, noun: int) -> bool:
        """Say whether the word tells what those right before it do: "6,000 soldiers GUARD it", no "6,000 GUARDS"."""
        is_next = 0 <= noun == at - 1 and self.tree is not None
        return is_next and self.is_verb(at) and self.tree is not None and at in self.tree.ancestors(noun)

    def lives(self, number: Number, span: range) -> Mention | None:
        """Give the lives that something took: "claimed 45 lives"."""
        end = span[-1] + 1
        if not takes_lives(self.tokens, span[0], end):
            return None
        return Mention(span[0], end + 1, "casualty", "", number=number, noun=self.tokens[end].lower)

    def harmed(self, number: Number, span: range) -> Mention | None:
        """Give whom a verb of harm says it was done to, whatever they are called: "seven nurses were killed"."""
        at = self.counted_by_tree(span)
        if self.tree is None or at is None or not self.tokens[at].lower.endswith(_PLURAL):
            return None
        if self.tokens[at].lower in nouns.BEASTS or self.tokens[at].lower in _NO_PEOPLE:
            return None
        role = role_by_verb(self.tree, self.tokens, at, at + 1)
        if role not in ("killed", "wounded", "captured"):
            return None
        return Mention(
            span[0], at + 1, "people", self.text(span[-1] + 1, at + 1), number=number, noun=self.tokens[at].lower
        )

    def counted_by_tree(self, span: range) -> int | None:
        """Give the noun after a number that the tree makes it count."""
        if self.tree is None:
            return None
        top = self.tree.top(span[0], span[-1] + 1)
        head = self.tree.head(top)
        is_counted = (
            self.tree.dep(top) == "nummod"
            and head is not None
            and span[-1] < head <= span[-1] + _FARTHEST_HEAD
            and not any(token.text in _ENDS for token in self.tokens[span[-1] + 1 : head])
        )
        return head if is_counted else None

    def _are_wrecks(self, at: int) -> bool:
        """Say whether a participle and then things follow: "burning vehicles"."""
        return self.lower(at).endswith(("ing", "ed", "nt")) and self.counts_things(at + 1)

    def bare(self, number: Number, span: range) -> Mention | None:
        """Give a number that counts people who were named before ("with 2,400", "the 4,000 already besieging")."""
        end = span[-1] + 1
        if span[0] in self.stops or self._counts_inhabitants(span[0]) or self._is_of_things(span[0]):
            return None  # it is part of what tells the event: "launched 120 drones"
        follows = self.tokens[end].lower if end < len(self.tokens) else "."
        if follows == "the" and self.lower(end + 1) in _TOTALS:
            return None  # "put at 58 the number of those burned"
        if follows == "of" and (self._is_plain(end + 1) or self._are_wrecks(end + 1)):
            return None  # "thousands of supporters", "dozens of burning vehicles"
        is_alone = (
            not follows[:1].isalnum()
            or (does(follows) and not self._counts_noun(span, end))
            or self._is_alone(span[0], end)
            or (follows == "out" and self.lower(end + 1) in ("of", "here", "there"))
            or (follows in ("up", "down") and self.lower(end + 1) == "the")  # "1,500 up the railway"
            or follows in nouns.VERBAL_NUMBER_END | lexicon.PREPOSITIONS | lexicon.COORDINATORS | _CLAUSES
        )
        ends = not follows[:1].isalpha() or follows in lexicon.PREPOSITIONS | lexicon.COORDINATORS
        is_harm = span[0] > 0 and self.tokens[span[0] - 1].lower in nouns.HARMING and ends and follows != "of"
        is_harm = is_harm or (
            follows in lexicon.BE and end + 1 < len(self.tokens) and self.tokens[end + 1].lower in nouns.HARMED
        )
        is_harm = is_harm or loss_after(self.tokens, span[0], end) is not None
        is_harm = is_harm or (is_alone and loss_of(self.tokens, span[0], end) is not None)
        if is_harm and follows not in _NO_PEOPLE:  # "lost four vehicles"
            return Mention(span[0], end, "bare", "", number=number)
        least = number.middle
        is_told = self._is_told(span[0])
        is_aged = span[0] > 0 and self.tokens[span[0] - 1].lower in ("aged", "age")
        are_attackers = follows in lexicon.ASSAILANTS or not self._counts_noun(span, end)
        does_it = end in self.stops and are_attackers  # not "in one attack"
        may_stand = number.is_strength or number.is_latest or is_told or (is_alone and least >= 20) or does_it  # noqa: PLR2004 - below it is no force
        if is_aged or self.counts_things(end) or not may_stand:
            return None
        return Mention(span[0], end, "bare", "", number=number)

    def counts_things(self, end: int) -> bool:
        """Say whether a number before token `end` counts things or deeds: "250 combat vehicles", "42 attacks"."""
        is_split = end + 1 < len(self.tokens) and self.tokens[end + 1].lower == "-"  # "pick-up trucks"
        is_taken = end in self.stops and self.lower(end).endswith("ed")  # "two captured American Humvees"
        words_after = [token.lower for token in self.tokens[end : end + (4 if is_split or is_taken else 2)]]
        if is_taken and not lexicon.DETERMINERS.isdisjoint(words_after):
            return False
        return any(word in _NO_PEOPLE or word in nouns.persons("things") for word in words_after)

    def _counts_noun(self, span: range, end: int) -> bool:
        """Say whether the tree makes the number count the word after it, a noun: "6,000 head of cattle"."""
        return self.tree is not None and self.counted_by_tree(span) == end and self.tree.nodes[end].pos == "NOUN"

    def _is_plain(self, at: int) -> bool:
        """Say whether the tree has a noun in small letters here: none who fight, or they would have been found."""
        return (
            self.tree is not None
            and at < len(self.tokens)
            and self.tree.nodes[at].tag == "NNS"
            and not (self.tokens[at].is_capital or head_kind(self.tokens[at].lower))
        )

    def _counts_inhabitants(self, at: int) -> bool:
        """Say whether a number without a noun is that of a place's people: "a city of 2,000,000"."""
        before = [token.lower for token in self.tokens[max(0, at - 2) : at]]
        return before[-1:] == ["of"] and before[0] in _TOWNS

    def _is_of_things(self, at: int) -> bool:
        """Say whether the number tells of a part of things: "of its 6,000 shops ninety are open"."""
        tokens = self.tokens
        end = at - 1 if self.lower(at - 1) == "," else at
        start = next((i for i in range(end - 1, max(-1, end - _PARTED), -1) if tokens[i].lower == "of"), -1)
        opens = start == 0 or (start > 0 and tokens[start - 1].lower in lexicon.BOUNDS)
        held = tokens[start + 1 : end]
        if start < 0 or not opens or len(held) < 2 or not any(one.text[:1].isdigit() for one in held):  # noqa: PLR2004 - "6,000 shops"
            return False
        return (
            self.tree is not None
            and all(
                nouns.counted_kind(one.lower) in (None, "platform") and not self.is_people_name(start + 1 + i)
                for i, one in enumerate(held)
            )
            and self.tree.nodes[end - 1].tag in ("NNS", "NN")
        )

    def _is_alone(self, first: int, end: int) -> bool:
        """Say whether the tree gives the number a place of its own: no noun after it is what it counts."""
        return (
            self.tree is not None
            and (dep := self.tree.dep(self.tree.top(first, end))) != ""
            and (dep.startswith("nsubj") or dep == "appos")
        )

    def _is_told(self, at: int) -> bool:
        """Say whether words before the number give it as somebody's: "numbering 6,000", "put at 6,500"."""
        while at > 0 and self.tokens[at - 1].lower in ('"', "\u201c", "\u2018", "'"):
            at -= 1
        before = [token.lower for token in self.tokens[max(0, at - 2) : at]]
        if not before:
            return False
        counted = {token.lower for token in self.tokens[max(0, at - 10) : at]} & {
            "number",
            "strength",
            "size",
            "put",
            "puts",
            "attackers",
            "estimated",
            "reckoned",
            "counted",
        }
        return before[-1] in nouns.TOLD_AS or (
            before[-1] == "at" and (before[0] in nouns.ESTIMATED_AT or bool(counted))
        )

    def led(self, at: int) -> Mention | None:
        """Give those who follow a leader under arms: "followers of Gaston Soumialot"."""
        end = led_until(self.tokens, at)
        if end is None:
            return None
        return Mention(at, end, "armed", self.text(at, end), self.actor(at, end), noun=self.tokens[at].lower)

    def are_things_before(self, at: int) -> bool:
        """Say whether "of them" means things named right before the number: "guns, 5,500 of them"."""
        before = at - 2
        if self.tree is None or before < 0 or self.lower(at - 1) not in (",", "(", "\u2014", "\u2013", ":"):
            return False
        is_thing = nouns.counted_kind(self.lower(before)) in (None, "platform")
        if (is_thing and self.tree.children(before, "nummod")) or are_fired(self.tokens, self.tree, at):
            return True  # "6,000 rounds, 300 of them tracer"
        start = next((i for i in range(before, -1, -1) if self.lower(i) in (".", ";", ":")), -1) + 1
        names_people = any(
            at in self.alias_over
            or nouns.counted_kind(self.lower(at)) not in (None, "platform")
            or self.lower(at) in called()
            or self.lower(at) in _PRONOUNS
            for at in range(start, before + 1)
        )
        named = [at for at in range(start, before + 1) if self.tree.nodes[at].tag in ("NNS", "NNPS")]
        is_named = any(self.lower(at) not in nouns.TIMES for at in named)  # "Five days on, 5,900 of them"
        return not names_people and (is_named or self.lower(before) in nouns.BEASTS)

    def kind_at(self, at: int) -> HeadKind | None:
        """Give what kind of people the noun at a token names, by itself or by what stands before it."""
        if self.is_regiment(at) or communal.are_raiders(self.tokens, at):
            return "armed"
        if communal.are_guns(self.tokens, at):
            return "platform"
        return head_kind(self.tokens[at].lower)


@lru_cache(maxsize=20_000)
def names_nobody(text: str, word: str) -> bool:
    """Say whether no phrase of people ends with a word, as written and in small letters, that is no alias."""
    is_called = (
        ends_people_name(word) or text in nouns.ALLIANCES | nouns.REGIMENTS or word in communal.RAIDERS | communal.GUNS
    )
    return not (is_called or word.startswith("anti-") or word == "those" or head_kind(word) or word in FOLLOWERS)
