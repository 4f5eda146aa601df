"""What the words of a sentence may be in a noun phrase: its modifiers, its owner, the people it names."""

import re
from collections.abc import Sequence
from functools import cache

from streams.extract.counts.numbers import Number
from streams.extract.geography.gazetteer import called, capitals, country_names, country_of, demonyms, peoples
from streams.extract.geography.people_names import ends_people_name
from streams.extract.people import armies, leaders
from streams.extract.people.followings import is_name, is_unknown_side, name_from
from streams.extract.people.guises import is_clad_for_war
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon, nouns
from streams.extract.words.days import WEEKDAYS
from streams.extract.words.lexicon import POSSESSIVE
from streams.extract.words.nouns import head_kind
from streams.extract.words.tokens import Token

_DAYS = frozenset({*WEEKDAYS, "today", "yesterday"})
_BARRED = lexicon.PREPOSITIONS | lexicon.SUBORDINATORS | lexicon.AUXILIARIES | lexicon.COORDINATORS
_SMALL = lexicon.PREPOSITIONS | lexicon.AUXILIARIES | lexicon.COORDINATORS | lexicon.BE
_OUTSIDE = lexicon.PREPOSITIONS | lexicon.DETERMINERS | lexicon.SUBORDINATORS | (lexicon.SAYING - {"states"})
_TIED = (*lexicon.BACKING_SUFFIX, *lexicon.CONTROL_SUFFIX, "-led", "-linked", "-aligned", "-affiliated", "-allied")
_UNITS = lexicon.words("brigade division regiment battalion corps")
_ORDINAL, _UNIT = re.compile(r"\d[\d,./-]*(?:st|nd|rd|th|d)"), re.compile(r"\d[\d,./-]*(?:st|nd|rd|th|d)?")
_NUMBERED = ("Division", "Corps", "Brigade", "Battalion", "Regiment")  # in armies that leave the ordinal's ending out
_PERSONAL = frozenset({"his", "her", "our", "my"})
_OWN = _PERSONAL | {"its", "their"}
_LOYAL = lexicon.words("men tribesmen henchmen")  # to a leader: they bear arms
_ORGANISED = lexicon.UNITS | lexicon.FORCES | nouns.ORGANISATIONS
_BODIES = lexicon.words("garrison battalion brigade division regiment army force militia corps guard")
_WITHIN_NAMES = ("de", "del", "do", "dos", "da")  # "the Comuneros del Sur front"
LONGEST_NAME = 7  # words
_ALONG = ("on", "along", "at", "from", "to")
_SERVICES, _SITES = lexicon.words("military army air navy police"), lexicon.words("complex compound installation")
_BEARING = lexicon.words("armed with carrying wielding brandishing bearing toting waving")
_TO_ARMS = 6  # tokens from people to the arms that they bear: "peasants armed with a few old rifles"
_BY_LETTERS = re.compile(r"[A-Z][A-Z\d-]{2,}")  # "BRA men", not "US men"
_AS_PLURALS = ("ese", "ish", "ch", "ss")  # peoples called so are many by the same word: "the French", "12,000 Chinese"


def is_position_at(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a position is named there: not by the verb of "the rebels hold the port"."""
    word, after = (tokens[one].lower if one < len(tokens) else "" for one in (at, at + 1))
    return word in lexicon.POSITIONS and not (word == "hold" and after in lexicon.DETERMINERS)


def _is_line(named: Sequence[Token]) -> bool:
    """Say whether a name in small letters is where armies meet: "on the southern front", no Southern Front."""
    return named[-1].text == "front" and not any(token.is_capital for token in named)


class Phrasing:
    """A sentence's tokens, the names known in them and the questions that noun phrases ask of them."""

    def __init__(
        self,
        tokens: Sequence[Token],
        known: Sequence[tuple[int, int, str]],
        stops: frozenset[int],
        tree: Tree | None,
    ) -> None:
        self.tokens, self.stops, self.tree = tokens, stops, tree
        known = [one for one in known if not _is_line(tokens[one[0] : one[1]])]
        longer = [token for token in tokens if len(token.text) > 3 and token.text.isalpha()]  # noqa: PLR2004 - no "the"
        self.is_title = 5 * sum(token.is_capital for token in longer) > 4 * len(longer) > 0
        self.alias_at = {first: (end, actor) for first, end, actor in known}
        self.alias_over = {at: (first, end, actor) for first, end, actor in known for at in range(first, end)}

    def covered(self, number: Number) -> range:
        """Give the tokens that a number stands on."""
        at = [i for i, token in enumerate(self.tokens) if token.end > number.start and token.start < number.end]
        return range(at[0], at[-1] + 1) if at else range(0)

    def is_inside(self, at: int, start: int) -> bool:
        """Say whether a word may stand between a number and the noun that it counts."""
        token = self.tokens[at]
        if token.lower in lexicon.DETERMINERS and at - start <= 1:
            return at == start or self.tree is None or self.tree.nodes[at - 1].pos != "VERB"
        if token.lower in POSSESSIVE:
            return self.tokens[at - 1].is_capital
        if token.lower in ("and", ","):  # "Chinese and North Korean troops", "local and foreign fighters"
            follows = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
            return follows is not None and self.is_kind(at - 1) and (follows.is_capital or self.is_kind(at + 1))
        if token.lower.endswith("ly") and self.lower(at + 1) in nouns.ARMED_ADJECTIVES:  # "7,000 heavily armed men"
            return True
        is_word = token.text[:1].isalpha() or (token.text[:1].isdigit() and "," not in token.text)
        return is_word and token.lower not in _BARRED

    def is_regiment(self, at: int) -> bool:
        """Say whether a regiment is named there: "the Rajputana RIFLES"."""
        return (
            at > 0 and self.tokens[at].text in nouns.REGIMENTS and self.tokens[at - 1].is_capital and not self.is_title
        )

    def is_verb(self, at: int) -> bool:
        """Say whether the tree has a verb in its plain form here: "Thousands JOIN Taliban assault"."""
        is_small = not self.tokens[at].is_capital
        return is_small and self.tree is not None and self.tree.nodes[at].tag in ("VBP", "VBZ", "MD")

    def is_near(self, at: int, start: int) -> bool:
        """Say whether a name right after a number, or after whose people it counts, may be what it counts."""
        return at - start < 3 or self.tokens[at - 1].lower in POSSESSIVE  # noqa: PLR2004 - "6,000 ethnic Uzbeks"

    def is_kind(self, at: int) -> bool:
        """Say whether a word tells of what kind or people those after it are: "Kurdish", "local", "tribal"."""
        token = self.tokens[at]
        return (
            token.lower in called()
            or token.text in ("U.S.", "US", "U.K.", "UK", "U.N.", "UN")
            or (token.lower in lexicon.MODIFIERS and at not in self.stops)
            or (token.is_capital and token.lower.endswith(("ish", "ian", "ese", "ic", "i", "an", "ab", "ari")))
        )

    def is_people_name(self, at: int) -> bool:
        """Say whether a capital plural names people that a number counts: "North Koreans", "Chetniks", "Karen"."""
        token = self.tokens[at]
        if token.lower in called() and token.lower.endswith("s"):
            return True
        is_plural = token.lower in peoples() or (token.lower in demonyms() and token.lower.endswith(_AS_PLURALS))
        if is_plural and token.is_capital and self.tree is not None:
            is_noun = self.tree.dep(at) not in ("amod", "compound") and head_kind(self.lower(at + 1)) is None
            return is_noun and (token.lower in peoples() or self.is_last(at))
        follows = self.tokens[at + 1].text[:1] if at + 1 < len(self.tokens) else ""
        return (
            token.is_capital
            and token.text[1:].islower()
            and token.text[-2:-1].isalpha()  # "F-16s"
            and token.lower.endswith("s")
            and len(token.text) > 4  # noqa: PLR2004 - "Gaps"
            and not follows.isupper()
            and not self.is_title
            and token.lower not in nouns.persons("things")
        )

    def is_last(self, at: int) -> bool:
        """Say whether no noun follows that the people's name is only told of: "12,000 Chinese tanks"."""
        follows = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if follows is None or self.tree is None or not follows.text[:1].isalpha():
            return follows is None or follows.lower not in (",", "-", "/")
        return self.tree.nodes[at + 1].pos in ("VERB", "AUX", "ADP", "ADV", "PRON", "SCONJ", "PART")

    def is_before_noun(self, at: int) -> bool:
        """Say whether "local" or "additional" only tells of what kind the noun after it is: "two local aid workers"."""
        if self.tokens[at].lower not in ("local", "additional") or at + 1 >= len(self.tokens):
            return False
        follows = self.tokens[at + 1].lower
        return follows[:1].isalpha() and follows not in _SMALL

    def is_youth(self, at: int) -> bool:
        """Say whether the troops before are scouts, dancers or monkeys."""
        return any(token.lower in nouns.YOUTH for token in (*self.tokens[at - 1 : at], *self.tokens[at + 1 : at + 5]))

    def is_of_armed(self, at: int) -> bool:
        """Say whether members are an armed group's: "gang members", "members of the Guard"."""
        beside = [at - 1, *(range(at + 2, at + 5) if self.lower(at + 1) == "of" else ())]
        return any(one in self.alias_over or head_kind(self.lower(one)) == "armed" for one in beside)

    def lower(self, at: int) -> str:
        """Give a token in lower case, nothing beyond the ends."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def is_somebodys(self, at: int) -> bool:
        """Say whether men are armed or a leader's: "armed men", "Hemedti's men"."""
        is_loyal = self.lower(at + 1) == "loyal" and self.lower(at) in _LOYAL and self.linked(at + 1) > at + 1
        is_loyal = is_loyal or is_clad_for_war(self.tokens, at)
        if self.tokens[at].lower not in nouns.MEN or at == 0 or is_loyal:
            return is_loyal
        if at + 1 in self.stops and self.lower(at + 1).endswith("ing") and self.tokens[at].lower != "people":
            return True  # "the men attacking Dammaj"
        before = self.tokens[at - 1].lower
        if self.tokens[at].lower == "men" and _BY_LETTERS.fullmatch(self.tokens[at - 1].text):
            return True
        does = at + 1
        while before in _PERSONAL and self.lower(does) in lexicon.AUXILIARIES:
            does += 1
        if before in _OWN and self.tokens[at].lower == "men" and does in self.stops:
            return True  # "the general says his men hold the town", "his men had chased the army out"
        return before in nouns.ARMED_ADJECTIVES or (
            before in POSSESSIVE
            and at > 1
            and (self.tokens[at - 2].is_capital or self.tokens[at - 2].lower in nouns.LEADERS)
            and self.tokens[at - 2].lower not in _DAYS
        )

    def is_modifier(self, at: int) -> bool:  # noqa: PLR0911 - a line a kind
        """Say whether a word may stand before the noun of armed people as part of their name."""
        token = self.tokens[at]
        is_of_whom = token.lower in lexicon.MODIFIERS and self.lower(at - 1) in POSSESSIVE  # "Russia's attacking force"
        if (at in self.stops and not is_of_whom) or token.lower in _OUTSIDE:
            return False
        if at in self.alias_over or token.lower in demonyms() or token.lower in lexicon.MODIFIERS:
            return True
        is_owner = token.lower in nouns.LEADERS and at + 1 < len(self.tokens)
        if token.lower.endswith(_TIED) or (is_owner and self.tokens[at + 1].lower in POSSESSIVE):
            return True
        if token.lower in POSSESSIVE:
            is_leaders = at + 1 < len(self.tokens) and self.tokens[at + 1].lower in nouns.MEN
            is_leader = at > 0 and self.tokens[at - 1].lower in nouns.LEADERS and is_leaders
            return is_leader or (at > 0 and self.is_name(at - 1) and (is_leaders or self.is_owner(at - 1)))
        if token.lower in lexicon.ORDINAL_WORDS or self.is_ordinal(at):
            return True
        if token.lower in _WITHIN_NAMES:
            return 0 < at < len(self.tokens) - 1 and self.tokens[at - 1].is_capital and self.tokens[at + 1].is_capital
        if token.lower in ("and", ",") and at + 1 < len(self.tokens) and at > 0:
            return self.is_ordinal(at + 1) and self.is_ordinal(at - 1)
        return (
            self.is_name(at)
            and token.text[:1].isalpha()
            and token.lower not in nouns.NO_NAMES
            and at + 1 not in self.stops
            and (at > 0 or len(token.text) > 1)
        )

    def is_name(self, at: int) -> bool:
        """Say whether a word is written as a name: "Burhan", "al-Burhan"."""
        return is_name(self.tokens[at])

    def is_owner(self, at: int) -> bool:
        """Say whether a name may own people: a country, a people, or a name of two words ("Charles Taylor's men")."""
        token = self.tokens[at]
        if token.lower in _possessors() or leaders.is_leader(token.text):
            return True
        if token.text in capitals() and self.lower(at + 2) in nouns.SEATS_MEN:
            return True  # "Moscow's infantry", not "Kabul's police station"
        before = self.tokens[at - 1] if at else None
        return token.lower not in nouns.NO_NAMES and (at == 0 or (before is not None and before.is_capital))

    def is_ordinal(self, at: int) -> bool:
        """Say whether a word is "13th", "163d" as old books have it, or the number of "the 58 Division"."""
        is_of_unit = at + 1 < len(self.tokens) and self.tokens[at + 1].text in _NUMBERED
        return (_UNIT if is_of_unit else _ORDINAL).fullmatch(self.tokens[at].lower) is not None

    def is_people(self, at: int) -> bool:
        """Say whether a demonym stands by itself as a plural ("Kurds", "the Russians", "the Karen")."""
        token = self.tokens[at]
        follows = self.tokens[at + 1].lower if at + 1 < len(self.tokens) else ""
        if token.lower in peoples() and not token.lower.endswith("s"):
            return at > 0 and self.tokens[at - 1].lower == "the" and self.is_apart(at + 1)
        return token.lower.endswith("s") and token.lower not in ("french", "swiss") and not head_kind(follows)

    def is_apart(self, at: int) -> bool:
        """Say whether no noun goes on with the name before a token."""
        word = self.tokens[at].lower if at < len(self.tokens) else "."
        return not word[:1].isalnum() or word in _BARRED or word in lexicon.BE or at in self.stops

    def actor(self, first: int, end: int) -> str | None:
        """Give the canonical actor that the words name, a state's forces by its people's adjective."""
        for at in range(first, end):
            if at in self.alias_over:
                return self.alias_over[at][2]
        words = [token.text for token in self.tokens[first:end]]
        if led := leaders.army_of(words):
            return led
        lowered = {word.lower() for word in words}
        is_state = (
            (
                lowered & nouns.STATE_NOUNS
                or (words[-1].lower() in _UNITS and any(map(self.is_ordinal, range(first, end))))
            )
            and (not lowered & nouns.NO_STATE or armies.is_of_paramilitaries(words))
            and not any("-backed" in word for word in lowered)
        )
        if not is_state:
            return None
        if (kin := armies.kin(words)) is not None:
            return kin or None
        if (people := armies.people_of(words)) is not None:
            return people
        return armies.army_of_country(words)

    def is_led(self, first: int, end: int) -> bool:
        """Say whether the words name an actor of the table or a leader whose people are one."""
        named = any(at in self.alias_over for at in range(first, end))
        return named or leaders.leads(self.text(first, end)) is not None

    def bears_arms(self, at: int) -> bool:
        """Say whether those named there are told to be armed: "armed villagers", "farmers with rifles"."""
        after = [token.lower for token in self.tokens[at + 1 : at + 1 + _TO_ARMS]]
        if self.lower(at - 1) in nouns.ARMED_ADJECTIVES:
            return True
        return after[:1] != [] and after[0] in _BEARING and not lexicon.SMALL_ARMS.isdisjoint(after)

    def is_line(self, at: int, first: int) -> bool:
        """Say whether a front is where armies meet: "opens a second front", "an offensive on the Tsorona front"."""
        before = first - 1 - (self.lower(first - 1) in lexicon.DETERMINERS)
        is_named = any(one.is_capital for one in self.tokens[first:at])
        return not is_named or (not self.tokens[at].is_capital and self.lower(before) in _ALONG)

    def is_called_by_place(self, at: int, first: int) -> bool:
        """Say whether the name before tells where a post is, not whose: "the Elephant Pass military complex"."""
        before = self.tokens[first:at]
        is_post = is_position_at(self.tokens, at + 1) or self.lower(at + 1) in _SITES
        if not is_post or not before or self.tokens[at].text not in _SERVICES:
            return False
        is_whose = self.is_led(first, at) or country_of(self.text(first, at)) is not None
        return not is_whose and all(one.is_capital and not ends_people_name(one.lower) for one in before)

    def is_attacked(self, at: int) -> bool:
        """Say whether a column that nothing more is told of is what was attacked: "the column was ambushed"."""
        is_told = self.tree is not None and self.tokens[at].lower in ("column", "columns")
        is_object = is_told and self.tree is not None and self.tree.dep(at) in ("obj", "nsubj:pass")
        return is_object and self.tree is not None and self.tree.head(at) in self.stops and self.lower(at + 1) != "of"

    def is_army_of(self, at: int, first: int, end: int) -> bool:
        """Say whether "of" at `at` joins a country to its army: "the army of Rwanda"."""
        is_army = self.lower(at) == "of" and self.lower(at - 1) in nouns.STATE_NOUNS
        return is_army and country_of(self.text(first, end)) is not None

    def linked(self, at: int) -> int:
        """Give the end of "fighters OF THE NORTHERN FRONT" or "LOYAL TO JNIM", `at` where no name follows."""
        start = end = name_from(self.tokens, at)
        while (
            end < len(self.tokens)
            and end - start < LONGEST_NAME
            and (
                end in self.alias_over
                or (self.tokens[end].is_capital and self.tokens[end].lower not in lexicon.DETERMINERS)
                or (self.lower(end) in POSSESSIVE and end + 1 < len(self.tokens) and self.tokens[end + 1].is_capital)
            )
            and end not in self.stops
        ):
            end += 1
        end = self.alias_over[end - 1][1] if end - 1 in self.alias_over else end  # a name of the table is whole
        named = self.is_led(start, end) or self.is_army_of(at, start, end)
        named = named or (end > start and self.lower(at) == "loyal" and self.lower(end) not in POSSESSIVE)
        named = named or (end > start and is_unknown_side(self.tokens, at, start, end))
        is_unit = end > start and self.tokens[end - 1].lower in _ORGANISED
        return end if named or is_unit else at

    def linked_by_name(self, at: int) -> int:
        """Give the end of a name of the table that tells whose people stand before: "900 rebels OF THE FARC"."""
        end = self.linked(at) if self.lower(at) in ("of", "from") else at
        is_known = end > at + 1 and self.actor(at + 1, end) is not None
        if is_known or (end > at + 1 and is_unknown_side(self.tokens, at, name_from(self.tokens, at), end)):
            return end
        return self._of_body(at)

    def _of_body(self, at: int) -> int:
        """Give the end of the body whose men stand before: "6,200 men OF THE SOUTH VIETNAMESE GARRISON"."""
        if [self.lower(at), self.lower(at + 1)] != ["of", "the"]:
            return at
        end = at + 2
        while end < len(self.tokens) and (self.tokens[end].is_capital or self.lower(end) in lexicon.MODIFIERS):
            end += 1
        is_body = at + 2 < end < len(self.tokens) and self.lower(end) in _BODIES and end not in self.stops
        return end + 1 if is_body else at

    def actor_of_people(self, at: int) -> str | None:
        """Give the forces of the state whose people's adjective stands there, None for one of several states."""
        word = self.lower(at)
        is_of_state = word in demonyms() and word not in armies.ABROAD and not word.endswith("s")
        return armies.people_of([self.tokens[at].text]) if is_of_state else None

    def text(self, first: int, end: int) -> str:
        """Give the words as written, blanks between them single."""
        if first >= end:
            return ""
        return " ".join(_between(self.tokens, first, end).split())


@cache
def _possessors() -> frozenset[str]:
    return called() | {name.lower() for name in country_names()}


def _between(tokens: Sequence[Token], first: int, end: int) -> str:
    parts: list[str] = []
    for before, token in zip([None, *tokens[first:end]], tokens[first:end], strict=False):
        if before is not None and token.start > before.end:
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts)
