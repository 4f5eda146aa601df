"""Sides that share one noun or stand in a list: "between Thai and Khmer troops", "columns of Yemeni troops"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.gazetteer import country_of
from streams.extract.geography.people_names import PeopleName, last_of_name, people_at, state_at
from streams.extract.people import actors
from streams.extract.people.mention import Mention
from streams.extract.words import nouns
from streams.extract.words.lexicon import BOUNDS, DETERMINERS, PREPOSITIONS, SUBORDINATORS, words

_REACH = 8  # tokens from the noun to "between"
_PITS = words("between pit pits pitted pitting")


def between(clauses: Clauses, trigger: Trigger) -> list[Mention]:
    """Give who fights whom after "between", wherever in the sentence that stands; nothing where one side is unknown."""
    tokens = clauses.tokens
    reach = range(trigger.end, min(len(tokens), trigger.end + _REACH))
    at = next((one for one in reach if tokens[one].lower in _PITS), None)
    if at is None:
        return []
    if tokens[at].lower != "between":
        return _pitted(clauses, at)
    return _states(clauses, at + 1) or _paired(clauses, at)


def _paired(clauses: Clauses, at: int) -> list[Mention]:
    """Give the two after "between" at `at`."""
    tokens = clauses.tokens
    first = next((one for one in clauses.mentions if at < one.first and one.is_fighting), None)
    if first is None:
        return []
    shared = _adjective(clauses, at + 1, first)
    if shared is not None:
        return [shared, first]
    after = [one for one in clauses.mentions if one.first > first.end and one.is_fighting]
    is_paired = bool(after) and "and" in {token.lower for token in tokens[first.end : after[0].first]}
    if is_paired:
        return [first, after[0]]
    return [first] if first.noun.endswith("s") and first.first - at <= _REACH // 2 else []


def _pitted(clauses: Clauses, at: int) -> list[Mention]:
    """Give the two of "pitted Fulani herders against Birom farmers", whatever they are called."""
    tokens = clauses.tokens
    middle = next((one for one in range(at + 2, len(tokens)) if tokens[one].lower == "against"), None)
    if middle is None:
        return []
    small = BOUNDS | PREPOSITIONS | SUBORDINATORS
    end = next((one for one in range(middle + 1, len(tokens)) if _ends(tokens[one].lower, small)), len(tokens))
    return [one for first, last in ((at + 1, middle), (middle + 1, end)) if (one := _side(clauses, first, last))]


def _ends(word: str, small: frozenset[str]) -> bool:
    return word in small - {"of", "about", "around"} or not word[:1].isalnum()


def _side(clauses: Clauses, first: int, end: int) -> Mention | None:
    """Give the phrase between two tokens, a new one where none of the known is it."""
    tokens = clauses.tokens
    known = [one for one in clauses.mentions if first <= one.first and one.end <= end]
    found = next((one for one in known if one.is_fighting or one.head == "people"), None)
    while found is None and first < end and tokens[first].lower in DETERMINERS:
        first += 1
    if found is not None or first >= end:
        return found
    name = clauses.sentence.text[tokens[first].start : tokens[end - 1].end]
    return Mention(first, end, "armed", name, noun=tokens[end - 1].lower)


def _states(clauses: Clauses, at: int) -> list[Mention]:
    """Give the two countries of "between Armenia and Azerbaijan"."""
    tokens = clauses.tokens
    link = next((one for one in range(at + 1, min(len(tokens), at + _REACH)) if tokens[one].lower == "and"), None)
    if link is None:
        return []
    end = link + 1
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    spans = [(at, link), (link + 1, end)]
    names = [clauses.sentence.text[tokens[a].start : tokens[b - 1].end] for a, b in spans if a < b]
    codes = [country_of(name.removeprefix("the ")) for name in names]
    if len(names) != len(spans) or not all(codes):
        return []
    return [
        Mention(first, last, "state", name, actors.state_forces(code), code, prep="between")
        for (first, last), name, code in zip(spans, names, codes, strict=True)
        if code is not None
    ]


def pair_of(clauses: Clauses, mention: Mention) -> list[Mention]:
    """Give the two of one phrase whose noun they share: "Kyrgyz and Tajik border guards"; itself where it is one."""
    tokens = clauses.tokens
    at = next((one for one in range(mention.first + 1, mention.end - 1) if tokens[one].lower == "and"), None)
    if at is None or not (tokens[at - 1].is_capital and tokens[at + 1].is_capital):
        return [mention]
    one = adjective(clauses, people_at(tokens, at - 1) or PeopleName(at - 1, None), at, mention.noun)
    rest = clauses.sentence.text[tokens[at + 1].start : tokens[mention.end - 1].end]
    home = state_at(tokens, last_of_name(tokens, at + 1))
    other = actors.state_forces(home or "") if one.actor_id else None
    return [one, Mention(at + 1, mention.end, "armed", rest, other, noun=mention.noun)]


def signing(clauses: Clauses, found: list[Mention]) -> list[Mention]:
    """Give the country that agrees with the only one found: "Thailand and Cambodia agreed to a ceasefire"."""
    tokens, end = clauses.tokens, found[0].end if len(found) == 1 else 0
    if not 0 < end < len(tokens) - 1 or tokens[end].lower != "and" or not tokens[end + 1].is_capital:
        return found
    last = end + 2
    while last < len(tokens) and tokens[last].is_capital:
        last += 1
    name = clauses.sentence.text[tokens[end + 1].start : tokens[last - 1].end]
    code = country_of(name)
    other = Mention(end + 1, last, "state", name, actors.state_forces(code), code) if code is not None else None
    return [*found, other] if other is not None and found[0].head == "state" else found


def _adjective(clauses: Clauses, at: int, noun: Mention) -> Mention | None:
    """Give the people whose noun stands only after the second of the pair: "AZERBAIJANI and Armenian forces"."""
    at = last_of_name(clauses.tokens, at)
    people = people_at(clauses.tokens, at)
    follows = [token.lower for token in clauses.tokens[at + 1 : at + 2]]
    if people is None or follows != ["and"] or noun.first > at + 2:
        return None
    return adjective(clauses, people, at + 1, noun_of(noun))


def noun_of(mention: Mention) -> str:
    """Give the noun that who stands before in the list shares: of "French troops", a known name, its last word."""
    return mention.noun or mention.name.lower().rpartition(" ")[2]


def adjective(clauses: Clauses, people: PeopleName, end: int, noun: str) -> Mention:
    """Give those whom a people's name before `end` tells, and a noun that follows later: "KYRGYZ and Tajik guards"."""
    name = " ".join(token.text for token in clauses.tokens[people.first : end])
    own = actors.state_forces(people.state) if people.state and noun in nouns.STATE_NOUNS else None
    return Mention(people.first, end, "armed", name, own, people.state)


def contained(clauses: Clauses, mention: Mention) -> Mention:
    """Give whom a word of mere quantity or order holds: the Yemeni troops of "columns of Yemeni troops"."""
    tokens, end = clauses.tokens, mention.end
    if (
        mention.actor_id
        or mention.name.lower() not in nouns.CONTAINERS
        or end >= len(tokens)
        or tokens[end].lower != "of"
    ):
        return mention
    inner = next((one for one in clauses.mentions if end < one.first <= end + 2 and one.is_fighting), None)
    return inner if inner is not None and inner.name else mention
