"""Numbers of attackers told in several places of a text: what they make together."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise

import msgspec
import numpy as np

from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.growth import is_outgrown
from streams.extract.counts.shares import is_told_of_those
from streams.extract.counts.tellers import are_two_tellers
from streams.extract.counts.wings import are_two_bodies, are_wings
from streams.extract.forces.antecedents import known_strength
from streams.extract.forces.bystanding import are_bystanders
from streams.extract.forces.quantities import is_range_of_rivals
from streams.extract.forces.two_sides import are_of_two_sides
from streams.extract.judge.network import JOINS
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention, Strength
from streams.extract.reading.figures import is_by_another, puts_figure, puts_force
from streams.extract.reading.others import are_others
from streams.extract.reading.second import SURE, Counted, is_doubted, together
from streams.extract.sides.shut_in import is_of_place
from streams.extract.words.small import Small
from streams.records import Qualifier, Quantity

Join = Callable[[Counted, Counted], str]
_OF_THESE = re.compile(r"\W*(?:of|among|from|out of) (?:these|them|those|this (?:force|number|total))\b", re.IGNORECASE)
_THE_REST = Small(r"\bthe (?:other|remaining) (?:some |about |around |nearly |over )*$")
_USED = re.compile(
    r"(?: [\w-]+){0,2}? (?:ha[ds]|have|were|was|are|is) (?:\w+ ){0,2}?(?:committed|thrown|sent|engaged|used|employed|"
    r"in action|taking part|attacking|fighting|deployed|put)\b",
    re.IGNORECASE,
)
# "Only 2,000 of them took part in the assault"
_DID = re.compile(
    r"(?: (?:men|fighters|soldiers|troops|rebels))? of (?:them|these|those) (?:then |have |had |actually )*"
    r"(?:took part|taken part|joined|attacked|stormed|assaulted|(?:were|was|been) (?:\w+ )?(?:committed|thrown|"
    r"sent|engaged|used|employed|in action|involved|taking part|attacking))\b",
    re.IGNORECASE,
)
# the figure that a teller gave before: "The source had put the figure at 400 on Thursday"
_HAD_PUT = re.compile(
    r"\bhad (?:(?:earlier|previously|first|initially|originally|on \w+day) )?(?:put|spoken|estimated|given|said|"
    r"counted|reported|set|reckoned)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
# who came to those told before: "Since then another 2,000 have joined them"
_CAME_TO = re.compile(r"(?:^|\b)(?:another|a further|an additional|some|about|joined by)\b[^.;]{0,20}$", re.IGNORECASE)
_JOINED = re.compile(
    r"(?: [\w-]+){0,2}? (?:(?:have|had|has|then|later|since) )*(?:joined (?:them|it|in|the)|followed (?:them|it))\b",
    re.IGNORECASE,
)
# who are put to those told before: "The Sham Legion added 2,500 to them"
_ADDS = Small(
    r"\b(?:add(?:s|ed)|contribut(?:es|ed)|lent|lends|suppli(?:es|ed)|chipp(?:ed|ing) in|threw in)(?: (?:him|them|it))? "
    r"(?:some |about |around |another |a further |the other |perhaps |nearly |over |more than |at least |up to )*$|"
    r"\b(?:beside|alongside|with|on top of) (?:them|these|those)(?:,? there)? "
    r"(?:are|were|number|numbered|come|came)(?: to)? (?:some |about |another |nearly |over |at least )*$"
)
# who denies the attack counts another: "denied there was an offensive and said 3,000 soldiers had attacked a hill"
_DENIES = Small(r"\bdeni(?:ed|es) (?:that )?there (?:was|is|were|had been)\b")
_LATER = re.compile(r"\blater (?:said|put|spoke|told|gave|reported|announced|counted)\b[^.;]{0,40}$", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more|another|further|additional|extra|fresh|joined|reinforc\w+)\b", re.IGNORECASE)
# all who are in it: "Some 30,000 men - soldiers, police and tribesmen - are expected to take part"
_ALL_IN_IT = re.compile(
    r"[^.;\d]{0,90}?\b(?:(?:are|were|is|was|be|been|being) (?:\w+ )?(?:taking part|involved|engaged)|"
    r"(?:expected|due|ready|said|thought|believed|will|to) (?:to )?take part|took part|(?:have|had) taken part)\b",
    re.IGNORECASE,
)
# others than those told before: "Behind them came a column of 2,500 Libyans"
_BESIDE_THEM = Small(
    r"\W*(?:and )?(?:(?:behind|beside|alongside|besides|with|after|ahead of|next to|in addition to|on top of) "
    r"(?:them|these|those|it)|they (?:are|were) (?:joined|followed|backed|supported|reinforced))\b"
)
# .. or those of another column, way or nation beside them
_AS_WELL = Small(
    r"\b(?:also|too|as well|besides|plus|together|others?|both|each|second|third|fourth|rest|remainder|remaining|"
    r"columns?|wing|flank|prong|contingents?|themselves|own|allied|allies|alongside|followed|accompanied|backed|"
    r"supported|from the [a-z]+|(?:north|south|east|west)(?:ern|wards?)?|while)\b"
)
_NEXT = 8  # characters after a number: "800 more"
_ROUND = 0.05  # by which a figure told again may be off the first
_DOUBTFUL: tuple[Qualifier, ...] = ("over", "at_least", "up_to", "under", "about", "nearly", "vague")


def judged_join(before: Counted, after: Counted) -> str:
    """Give how the judge reads that a number belongs to the one before it: one of JOINS."""
    chances = after.network.joins(before.ends, after.ends, (before.number.middle, after.number.middle))
    return JOINS[int(np.argmax(chances))]


def judged_chance(before: Counted, after: Counted, how: str) -> float:
    """Give the chance that a number belongs to the one before it in that one of JOINS."""
    chances = after.network.joins(before.ends, after.ends, (before.number.middle, after.number.middle))
    return float(chances[JOINS.index(how)])


def made_of(given: Sequence[Counted], join: Join = judged_join) -> Quantity:
    """Give what numbers of the attackers of one fight, in the order of the text, make together.

    Parts add up, a later figure may replace an earlier one, rival figures make the range from the least to the most.
    """
    given = _without_its_parts(given)
    standing, rivals, parts = [given[0]], list[Quantity](), list[Counted]()
    for before, after in pairwise(given):
        if any(_is_told_again(one, after) for one in standing):
            continue
        how = _how(before, after, join)
        if how == "sum" and before in parts:
            parts.append(after)  # "5,000 in all: 2,000 from the north and 3,000 from the south"
        elif how == "sum":
            standing.append(after)
        elif how == "last" or (how == "part" and after.number.middle > sum(one.number.middle for one in standing)):
            standing = [after]
        elif how == "part":
            parts.append(after)
        elif how == "either":
            rivals.append(_added(standing))
            standing = [after]
    return _ranged([*rivals, _added(standing)])


def _without_its_parts(given: Sequence[Counted]) -> Sequence[Counted]:
    """Leave out those who add up to the one before them: "with 6,000 men. Of these 3,200 are .. the other 2,800"."""
    for at, whole in enumerate(given):
        made = accumulate(one.number.middle for one in given[at + 1 :])
        many = next((many for many, sum_ in enumerate(made, 1) if _is_near(sum_, whole.number.middle)), 0)
        if many > 1:
            return [*given[: at + 1], *given[at + 1 + many :]]
    return given


def _is_near(made: int, whole: int) -> bool:
    return abs(made - whole) <= _ROUND * whole / 2


def _how(before: Counted, after: Counted, join: Join) -> str:
    """Give how a number belongs to the one before it: as the words tell, else as the judge reads."""
    if _is_outgrown(before, after) or _is_committed(before, after):
        return "last"
    told, text = after.sentence.text, after.sentence.text[: after.number.start]
    if after.disputes and before.order != after.order:
        return "either"  # "said 8,000 had been brought in. The rebels gave a different account: no more than 3,000 .."
    if before.order == after.order and is_told_of_those(told, before.number, after.number):
        return "sum" if told_as_wings(before, after) else "part"
    if after.order - before.order == 1 and _HAD_PUT.search(text):
        return "first"
    have_come = after.order != before.order and _CAME_TO.search(text) and _JOINED.match(told, after.number.end)
    if have_come or are_added(before, after) or are_columns(before, after):
        return "sum"
    how = join(before, after)
    is_more = (how == "same" and are_others_later(before, after)) or told_as_wings(before, after)
    return _put_right(before, after, "sum" if is_more else how)


def are_columns(before: Counted, after: Counted) -> bool:
    """Say whether a later sentence counts another column than the one before: "One of 3,000 .. Another of 2,500"."""
    kinds = {kind_of(one.mention) for one in (before, after) if one.mention is not None}
    is_later = 0 < after.order - before.order <= _COLUMNS_APART and kinds != {"state", "irregular"}
    return is_later and are_two_bodies(before.sentence.text, before.number, after.sentence.text, after.number)


_COLUMNS_APART = 3  # sentences


def told_as_wings(before: Counted, after: Counted) -> bool:
    """Say whether one sentence tells two numbers as parts that came by two ways, or of two bodies."""
    return before.order == after.order and are_wings(before.sentence.text, before.number, after.number)


def are_others_later(before: Counted, after: Counted) -> bool:
    """Say whether a later sentence counts others than those before, by its words: "Another 3,000 came"."""
    text, later = before.sentence.text, after.sentence.text
    return before.order != after.order and are_others(text, later, after.number)


def _put_right(before: Counted, after: Counted, how: str) -> str:
    """Give what the words make of how the judge takes a number to belong to the one before it."""
    is_later, text = before.order != after.order, after.sentence.text[: after.number.start]
    # "with 6,000 men. Of these 3,200 belong to the Front and followers of Bombal the other 2,800"
    is_rest = is_later and _OF_THESE.match(text) is not None and _THE_REST.search(text) is not None
    if how == "sum" and (is_rest or is_part_of_all(before, after)):
        return "part"
    is_other_figure = puts_figure(after) or puts_force(before, after) if is_later else is_by_another(after)
    if how == "sum" and is_other_figure:
        return "either"  # "said 10,000 had been thrown in. Analysts put the figure at no more than 4,000"
    is_apart = how == "sum" and (are_of_foes(before, after) or (is_later and not _is_of_more(before, after)))
    if how == "same" and after.order - before.order == 1 and _LATER.search(text):
        return "last"  # "The army said that 60 took part. Police later said that 100 did"
    if is_apart or (how == "either" and is_later and _DENIES.search(after.sentence.text)):
        return "apart"  # "came with 12,000 men. The Federal general has 7,000": who adds up two sentences says so
    if how == "last" and is_later and are_two_tellers(before.sentence.text, after.sentence.text):
        return "either"  # "The army said 3,000 .. Residents spoke of 8,000"
    return how


def _is_of_more(before: Counted, after: Counted) -> bool:
    """Say whether a word of a later sentence tells that it counts more of those who attack."""
    text = after.sentence.text
    return are_others_later(before, after) or any(way.search(text) for way in (_MORE, _AS_WELL))


def are_added(before: Counted, after: Counted) -> bool:
    """Say whether somebody adds a number to the one before it, there or in the next sentence."""
    return after.order - before.order <= 1 and _ADDS.search(after.sentence.text[: after.number.start]) is not None


def is_part_of_all(before: Counted, after: Counted) -> bool:
    """Say whether a later sentence only tells what some do of all who take part: "4,000 of them clear the east".

    Not who have come since: "Some 4,000 fighters are taking part. Another 2,500 crossed the border to join them".
    """
    if before.order == after.order or after.number.middle >= before.number.middle:
        return False
    start = after.number.start
    is_more = _MORE.search(after.sentence.text, max(0, start - 2 * _NEXT), after.number.end + _NEXT) is not None
    is_more = is_more or _BESIDE_THEM.match(after.sentence.text) is not None
    return not is_more and takes_part(before)


def takes_part(one: Counted) -> bool:
    """Say whether a number is told to take part in what was told: "Some 30,000 men are expected to take part"."""
    return _ALL_IN_IT.match(one.sentence.text, one.number.end) is not None


def with_parts(force: Quantity, draft: Draft, counted: Sequence[Counted]) -> Quantity:
    """Give the rules' force of a sentence's only attack with what they left out of the attackers `counted` there."""
    others = [one.number for one in (*draft.supporters, *draft.defenders)]
    mine = [one for one in counted if one.is_in(force)]
    beside = [one for one in counted if one.attacking >= SURE and one not in mine]
    beside = [one for one in beside if not any(one.number is other for other in others)]
    beside = [one for one in beside if not any(are_of_foes(one, other) for other in mine)]
    if not (mine and beside) or force.derived or force.parts:
        return force
    return made_of([one for one in counted if one in mine or one in beside])


def are_of_foes(one: Counted, other: Counted) -> bool:
    """Say whether one sentence counts those who go to a place and those who attack it."""
    pairs = ((one.number, one.mention), (other.number, other.mention))
    return one.order == other.order and are_of_two_sides(one.sentence.text, *pairs)


def _is_outgrown(before: Counted, after: Counted) -> bool:
    """Say whether the first is how many they were, and the second, there or in the next sentence, how many they are."""
    start, end = before.number.end, after.number.start
    text, later = before.sentence.text, after.sentence.text
    if before.order == after.order:
        return is_outgrown(text[: before.number.start], text[start:end])
    is_next = after.order - before.order == 1 and _MORE.search(later, 0, after.number.end + _NEXT) is None
    return is_next and is_outgrown(text[: before.number.start], f"{text[start:]} {later[:end]}")


def _is_committed(before: Counted, after: Counted) -> bool:
    """Say whether only a part of those told before attacks: "Of these perhaps 60,000 had been committed"."""
    text, at = after.sentence.text, after.number
    is_part = bool(_OF_THESE.match(text[: at.start]) and _USED.match(text, at.end)) or _DID.match(text, at.end)
    return before.number.middle > at.middle and bool(is_part)


def _is_told_again(before: Counted, after: Counted) -> bool:
    """Say whether another sentence has the figure again, and not of others: "Another 3,000 joined them"."""
    return before.order != after.order and _is_figure(before, after) and not are_others_later(before, after)


def are_as_many_others(before: Counted, after: Counted) -> bool:
    """Say whether a later sentence counts as many others as the one before: "A further 2,000 came to join them"."""
    return _is_figure(before, after) and are_others_later(before, after)


def _is_figure(before: Counted, after: Counted) -> bool:
    first, second = before.number.middle, after.number.middle
    return abs(first - second) <= _ROUND * max(first, second)


def _added(parts: Sequence[Counted]) -> Quantity:
    """Give the sum of parts; its quote is the largest one's where they stand in several sentences."""
    if len({one.order for one in parts}) == 1:
        return together(parts)
    told = [one.quantity for one in parts]
    qualifiers = {one.qualifier for one in told}
    most = max(parts, key=lambda one: one.number.middle).quantity
    low = sum(one.low or 0 for one in told) or None
    high = None if any(one.high is None for one in told) else sum(one.high or 0 for one in told)
    qualifier: Qualifier = next((one for one in _DOUBTFUL if one in qualifiers), "exact")
    return msgspec.structs.replace(most, low=low, high=high, qualifier=qualifier, parts=tuple(told), derived=True)


def with_passage(told: Quantity, text: str) -> Quantity:
    """Give a sum with the quote that runs from its first part to the last in the text of their field.

    So runs that of a range from one rival figure to another, which are no parts of it.
    """
    if not (told.derived and told.parts):
        return told
    parts = () if is_range_of_rivals(told) else told.parts
    if any(one.field != told.field for one in told.parts):
        return msgspec.structs.replace(told, parts=parts)
    start, end = min(one.start for one in told.parts), max(one.end for one in told.parts)
    return msgspec.structs.replace(told, start=start, end=end, quote=text[start:end], parts=parts)


def _least(told: Quantity) -> int:
    return (told.high or 0) if told.low is None else told.low


def _ranged(rivals: Sequence[Quantity]) -> Quantity:
    """Give the range that rival figures span, with these as its parts until its quote runs from one to the other.

    Where the largest has no end, that one: "over 3,000" and "600" span "at least 600", which would hide an attack.
    """
    if len(rivals) == 1:
        return rivals[0]
    largest = max(rivals, key=lambda one: max(one.low or 0, one.high or 0))
    return largest if largest.high is None else spanning(rivals, rivals[0])


def spanning(rivals: Sequence[Quantity], first: Quantity) -> Quantity:
    """Give the range from the least to the most of rival figures, told as the `first` one is."""
    highs = [one.high for one in rivals if one.high is not None]
    parts = tuple(part for one in rivals for part in (one.parts if one.derived and one.parts else (one,)))
    return msgspec.structs.replace(
        first, low=min(map(_least, rivals)), high=max(highs), qualifier="between", derived=True, parts=parts
    )


def taking_part(counted: Iterable[Counted], clauses: Clauses, drafts: Sequence[Draft]) -> list[Counted]:
    """Give those counted in a sentence without who stands by in each of its fights."""
    if drafts and all(is_of_place(clauses, one) for one in drafts):
        return []
    return [
        one
        for one in counted
        if not are_bystanders(clauses, one.number, one.mention, drafts, may_attack=one.attacking >= _EVEN)
    ]


_EVEN = 0.5  # chance from which they rather attack


def recalled(
    clauses: Clauses, draft: Draft, spoken: Mention | None, counted: Sequence[Counted], order: int
) -> Strength | None:
    """Give how many attack by an earlier sentence where their own counts nobody: "They attacked", "The column stormed".

    `spoken` is who was spoken of last. The judge, who knows one sentence alone, may doubt whom a pronoun means, but
    not who is called so again.
    """
    known = known_strength(clauses, draft, spoken, order)
    is_named = known is not None and not draft.attackers[0].is_pronoun
    return known if known is not None and (is_named or not is_doubted(known.quantity, counted)) else None
