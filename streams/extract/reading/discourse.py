"""Whom a pronoun means, from sentence to sentence: "They attacked at dawn", "Most of them withdrew"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.numbers import Number
from streams.extract.forces.antecedents import strength_of
from streams.extract.geography.gazetteer import capitals, demonyms
from streams.extract.people.actors import army_of_state, country_of_actor, sent_by
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.reading.fallen_to import fallen_to
from streams.extract.sides.named import is_quoted
from streams.extract.syntax.governors import does
from streams.extract.words import lexicon
from streams.extract.words.clean import Sentence
from streams.extract.words.lexicon import THE_OTHERS, words
from streams.extract.words.nouns import STATE_FORCES, STATE_NOUNS, head_kind
from streams.extract.words.tokens import Token

_ORDERS = words("orders order mission task aim goal objective target job instructions plan")  # "their orders are to"
_PRONOUNS = words("they we")
_MAY_MEAN = _PRONOUNS | words("them their its his it")  # those spoken of before
_PARTS = words("most many some several all none few half both dozens hundreds thousands scores rest others each")
_POINTING = words("the these those")
_GROUPS = words("group movement organisation organization militia jihadists insurgency")
_AGAINST_STATES = words("jihadists insurgency movement militia")  # no state's army is called so
_CLAUSES = words("after before since until as like")  # prepositions that a clause may follow
_REACH = 3  # read sentences from a name to the pronoun that means it
_BLOCKS = 2  # paragraphs, likewise
_ACTS = ("armed", "state")
_MEN = words("men youths boys tribesmen villagers herders")  # who count for fighters only where a number tells of them
_ARRESTS = words("arrested detained arrest detain")
_DUTIES = words("orders order task mission job brief instructions assignment")
# what "it was .." tells of a group: what it is about to do, or that it was put out of a place
_SUFFERED = words("to about due driven pushed ousted expelled forced dislodged routed chased evicted")
_OPENING = 4  # tokens before "it": "By Sunday it was attacking", "Within five days it had taken Goma"
_DONE = words("taken captured seized overrun retaken recaptured stormed entered besieged attacked surrounded")
_OF_A_DEED = words("the a most all control parts half several two three dozens")  # no "delivery"
_OF_THEM = 3  # tokens of "most of them"
_BODIES = words("state states front movement union party league council congress committee")
_OWN_PEOPLE = words("force forces strength army garrison men troops soldiers fighters numbers")
_ATTACKS = words("offensive attack assault advance siege campaign push drive raid")
_SINGULAR = words("army militia group force garrison brigade division battalion column navy government junta")


@dataclass
class Discourse:
    """Who was spoken of last, and in which sentence."""

    written_from: str = ""  # the town of the dateline, which "here" means
    salient: Mention | None = None
    order: int = 0
    block: int = 0
    counted: tuple[int, tuple[Number, Role] | None] = (-1, None)  # the sentence heard last, and what it counted last
    subject: tuple[int, Mention | None] = (-1, None)  # the same sentence's subject, if it fights
    besieging: Mention | None = None  # who was spoken of before a garrison
    short: dict[str, str] = field(
        default_factory=dict
    )  # actor by the abbreviation that the text gives it, or last word
    armies: dict[str, str] = field(default_factory=dict)  # actor by the country whose soldiers were named
    parties: list[Mention] = field(default_factory=list)  # all who fight and are named, but for those who only speak
    voices: list[Mention] = field(default_factory=list)  # and these
    in_fights: list[Mention] = field(default_factory=list)  # who is named where a fight is told

    def named(self, tokens: Sequence[Token], known: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Give the names with those that the text abbreviates: "Ansar Allah (AA) forces", and "AA" from there on."""
        found = []
        for first, end, actor in known:
            is_short = [one.text for one in tokens[end : end + 3 : 2]] == ["(", ")"] and tokens[end + 1].text.isupper()
            follows = tokens[end + 3].lower if is_short and end + 3 < len(tokens) else ""
            if is_short:
                self.short[tokens[end + 1].text] = actor
            found.append((first, end + 3 if head_kind(follows) == "armed" else end, actor))
        found += self._by_last_word(tokens, known)
        if self.short:
            taken = {at for first, end, _ in found for at in range(first, end)}
            found += [
                (at, at + 1, self.short[token.text])
                for at, token in enumerate(tokens)
                if token.text in self.short and at not in taken
            ]
        return sorted(found)

    def _by_last_word(
        self, tokens: Sequence[Token], known: Sequence[tuple[int, int, str]]
    ) -> list[tuple[int, int, str]]:
        """Give "the Tigers" after "Tamil Tiger rebels": the last word of a name, if it names no people or body."""
        taken = {at for first, end, _ in known for at in range(first, end)}
        again = [
            (at, at + 1, self.short[token.lower])
            for at, token in enumerate(tokens)
            if token.lower in self.short and token.is_capital and at > 0 and at not in taken
            and tokens[at - 1].lower == "the"
        ]  # fmt: skip
        for first, end, actor in known:
            last = next((one for one in reversed(tokens[first:end]) if one.is_capital), None)
            word = last.lower if last is not None and last is not tokens[first] else ""
            if not word or word in _BODIES or word in demonyms() or head_kind(word):
                continue
            self.short.setdefault(word if word.endswith("s") else f"{word}s", actor)
        return again

    def name_peoples(self, tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
        """Give the mentions; "the Russians" are the army of theirs that was named before, or faces one that was.

        Not without "the": 200 Israelis who were killed are no soldiers by that.
        """
        for one in mentions:
            home = country_of_actor(one.actor_id) if one.actor_id and sent_by(one.actor_id) == "state" else None
            if home is not None:
                self.armies.setdefault(home, one.actor_id or "")
        for one in mentions:
            is_people = one.actor_id is None and one.name.lower() == one.noun and one.noun.endswith("s")
            home = demonyms().get(one.noun) if is_people and one.first > 0 else None
            if home is not None and tokens[one.first - 1].lower == "the":
                is_faced = bool(self.armies) and home in capitals().values()
                one.actor_id = self.armies.get(home) or (army_of_state(home) if is_faced else None)
        return mentions

    def pronouns(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], sentence: Sentence, order: int
    ) -> list[Mention]:
        """Give a mention for the pronoun that means those spoken of last, and for whom a place "fell to them"."""
        is_near = order - self.order <= _REACH and sentence.block - self.block <= _BLOCKS
        taking = fallen_to(tokens, mentions, self.salient if is_near else None)
        return [*self._subjects(tokens, mentions, sentence, order), *taking]

    def _subjects(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], sentence: Sentence, order: int
    ) -> list[Mention]:
        """Give a mention for the pronoun that does something; none where others are named before it."""
        known = self.salient
        if known is None or order - self.order > _REACH or sentence.block - self.block > _BLOCKS:
            return []
        _name_parts(known, tokens, mentions)
        if (owner := self._owner_of_own(tokens, order)) is not None:
            return [_standing_for(owner, 0, 2)]
        if groups := [_standing_for(known, at - 1, at + 1) for at in _groups(tokens, known)]:
            return groups
        acting = (one.first for one in mentions if one.head in _ACTS or one.number is not None)
        for at, token in enumerate(tokens[: min(acting, default=len(tokens))]):
            if token.lower not in _MAY_MEAN:
                continue
            others = [one for one in mentions if one.noun not in ("", known.noun)]
            if token.lower == "we" and any(is_quoted(tokens, one) for one in others):
                break  # ""We repulsed them," the army spokesman said"
            one = self._one_told(known, order) if at == 0 and token.lower == "it" else known
            span = self._span(tokens, at, token, one)
            if span is not None:
                meant = self._who_does(known, tokens[span[1]].lower) if token.lower == "they" else one
                return [_standing_for(meant, *span)]
        return []

    def _one_told(self, known: Mention, order: int) -> Mention:
        """Give whom "it" means, of "The army repelled rebels" its subject: those spoken of last are many."""
        at, subject = self.subject
        is_theirs = known.actor_id is None and known.noun.endswith("s") and order - at == 1
        return subject if is_theirs and subject is not None and _is_one(subject) else known

    def _owner_of_own(self, tokens: Sequence[Token], order: int) -> Mention | None:
        """Give whose "its own force" is that opens a sentence: of the one before it the subject, not whom it names."""
        first, own, people = ([token.lower for token in tokens[:3]] + ["", "", ""])[:3]
        at, subject = self.subject
        if subject is None or order - at != 1 or own != "own" or people not in _OWN_PEOPLE:
            return None
        return subject if first == ("its" if _is_one(subject) else "their") else None

    def _same(self, clauses: Clauses) -> Mention | None:
        """Give the subject again of which the sentence goes on: "It did not count the assailants"."""
        first, subject = clauses.tokens[0].lower if clauses.tokens else "", self.subject[1]
        return subject if subject is not None and first == ("it" if _is_one(subject) else "they") else None

    def _who_does(self, known: Mention, verb: str) -> Mention:
        """Give whom "they" before a verb means: no garrison comes or attacks, but those spoken of before it."""
        is_theirs = _are_defenders(known) and (verb == "came" or does(verb))
        return self.besieging if is_theirs and self.besieging is not None else known

    @staticmethod
    def _span(tokens: Sequence[Token], at: int, token: Token, known: Mention) -> tuple[int, int] | None:
        """Give the tokens of a pronoun that is a subject: "they", "most of them", "it" of a group."""
        follows = tokens[at + 1].lower if at + 1 < len(tokens) else "."
        if not follows[:1].isalpha():
            return None
        if token.lower in _PRONOUNS or (token.lower == "their" and at == 0 and follows in _ORDERS):
            return at, at + 1
        if token.lower == "them" and at >= _OF_THEM - 1 and tokens[at - 1].lower == "of":
            return (at - 2, at + 1) if tokens[at - 2].lower in _PARTS else None
        if token.lower in ("their", "its") and at == 0 and follows in _ATTACKS:
            return at, at + 1  # "Their siege of the town is in its third week"
        if token.lower in ("their", "its", "his") and follows in _DUTIES:
            return at, at + 2
        is_group = known.actor_id is not None or not _SINGULAR.isdisjoint((known.noun, *known.name.lower().split()))
        after = tokens[at + 2].lower if at + 2 < len(tokens) else "."
        is_doing = follows not in lexicon.BE or after in _SUFFERED or after.endswith("ing")
        what = tokens[at + 3] if follows in ("had", "has") and after in _DONE and at + 3 < len(tokens) else None
        is_done = what is not None and (what.is_capital or what.lower in _OF_A_DEED)
        is_opening = at <= _OPENING and tokens[0].lower in lexicon.PREPOSITIONS
        is_opened = at == 0 or (is_opening and (follows in lexicon.BE or is_done or follows in _DONE))
        return (at, at + 1) if token.lower == "it" and is_opened and is_group and is_doing else None

    def _is_same(self, found: Mention, clauses: Clauses, order: int) -> bool:
        """Say whether "the rebels" only stands for those who were named before."""
        known = self.salient
        if known is None or known.actor_id is None or found.actor_id or order - self.order > _REACH:
            return False
        is_bare = found.name == found.name.lower() and found.number is None and found.noun not in STATE_NOUNS
        is_state = known.actor_id.endswith(STATE_FORCES) or known.noun in STATE_NOUNS
        return is_bare and not is_state and found.first > 0 and clauses.tokens[found.first - 1].lower in _POINTING

    def counted_before(self, order: int) -> tuple[Number, Role] | None:
        """Give the last number of people that the sentence before tells, with its role."""
        return self.counted[1] if self.counted[0] == order - 1 else None

    def hear(self, clauses: Clauses, drafts: Sequence[Draft], order: int) -> None:
        """Keep whom the sentence speaks of: who acts in its last event, else its first armed subject."""
        self.counted, self.subject = (order, clauses.counted_last), (order, _telling(clauses) or self._same(clauses))
        named = [one for one in clauses.mentions if one.head in _ACTS and one.name and not one.is_pronoun]
        for one in named:
            (self.voices if is_quoted(clauses.tokens, one) else self.parties).append(one)
        self.in_fights += named if drafts else []
        found = _actor(drafts) or _subject(clauses)
        if found is not None and any(
            token.lower == "no" for token in clauses.tokens[max(0, found.first - 2) : found.end]
        ):
            return  # "No relief convoy has reached the city"
        if found is not None and found.end < len(clauses.tokens) and clauses.tokens[found.end].lower in _ARRESTS:
            self.salient = None  # "Police arrested eleven men. They had planned to bomb a station"
            return
        if found is not None and self._is_same(found, clauses, order):
            self.order, self.block = order, clauses.sentence.block
        elif found is not None:
            found.known = found.known or strength_of(clauses, found, order)
            if _are_defenders(found) and self.salient is not None and not _are_defenders(self.salient):
                self.besieging = self.salient
            self.salient, self.order, self.block = found, order, clauses.sentence.block


def _telling(clauses: Clauses) -> Mention | None:
    """Give who fights and is the subject of the sentence's main verb."""
    tree = clauses.tree
    mains = [at for at in range(len(clauses.tokens)) if tree.head(at) is None] if tree is not None else []
    heads = [one for at in mains for one in tree.children(at, "nsubj", "nsubj:pass")] if tree is not None else []
    return next((one for one in clauses.mentions if one.head in _ACTS and _is_on(one, heads)), None)


def _is_one(mention: Mention) -> bool:
    """Say whether "it" may mean a phrase: "the army", no "rebels"."""
    return mention.noun in _SINGULAR or (mention.actor_id is not None and not mention.noun.endswith("s"))


def _is_on(mention: Mention, heads: Sequence[int]) -> bool:
    return bool(mention.name) and any(mention.first <= at < mention.end for at in heads)


def _are_defenders(mention: Mention) -> bool:
    return not lexicon.DEFENDING_NOUNS.isdisjoint((mention.noun, *mention.name.lower().split()))


def _name_parts(known: Mention, tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
    """Give the first phrase of a sentence, if it counts some of those spoken of, their name: "900 of them attacked"."""
    first = next((one for one in mentions if one.head in (*_ACTS, "people", "bare")), None)
    if first is None or first.number is None:
        return
    opening = [token.lower for token in tokens[: first.first]]
    is_part = first.name.lower() in THE_OTHERS or (
        first.head == "bare" and opening[:1] == ["of"] and opening[1:2] and opening[1] in THE_OTHERS
    )
    if is_part and len(opening) <= _OPENING:
        first.name, first.actor_id = known.name, known.actor_id


def _groups(tokens: Sequence[Token], known: Mention) -> list[int]:
    """Give where "the group" stands for a named one: what does something, not what is spoken of with "of" or "by"."""
    if known.actor_id is None and known.name == known.name.lower():
        return []
    is_state = (known.actor_id or "").endswith(STATE_FORCES) or known.noun in STATE_NOUNS
    return [
        at
        for at in range(1, len(tokens) - 1)
        if tokens[at].lower in (_GROUPS - _AGAINST_STATES if is_state else _GROUPS)
        and tokens[at - 1].lower == "the"
        and (at < 2 or tokens[at - 2].lower not in lexicon.PREPOSITIONS - _CLAUSES)  # noqa: PLR2004 - the word before "the"
        and tokens[at + 1].text[:1].islower()
        and tokens[at + 1].lower != "of"
    ]


def _standing_for(known: Mention, first: int, end: int) -> Mention:
    head = "armed" if known.noun == "men" else known.head  # who were men in an attack are fighters
    return replace(
        known, head=head, first=first, end=end, number=None, prep="", coordinated=None, is_position=False,
        is_pronoun=True,
    )  # fmt: skip


def _actor(drafts: Sequence[Draft]) -> Mention | None:
    for draft in reversed(drafts):
        for one in draft.defenders if draft.type in ("retreat", "surrender") else draft.attackers:
            if one.head in _ACTS and one.name:
                return one
    return None


def _subject(clauses: Clauses) -> Mention | None:
    armed = [one for one in clauses.mentions if one.head == "armed" and one.name and one.noun != "police"]
    first = [one for one in armed if not one.prep and not one.is_position]
    found = next(iter(first or [one for one in armed if one.actor_id]), None)
    return found or next((one for one in clauses.mentions if one.noun in _MEN and one.number and not one.prep), None)
