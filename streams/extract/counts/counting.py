"""The numbers of a sentence as it means them: parts of a whole, products, and without those that it takes back."""

from dataclasses import replace

from streams.extract.counts.accounts import with_ranges
from streams.extract.counts.aloof import (
    are_machines,
    are_needed,
    are_of_council,
    are_of_people,
    come_in_turns,
)
from streams.extract.counts.around_siege import with_those_around
from streams.extract.counts.at_distance import are_yet_to_come, fire_for_others
from streams.extract.counts.before_them import did_before
from streams.extract.counts.brought_to import are_at_large
from streams.extract.counts.bystanders import is_bystanders
from streams.extract.counts.crossers import are_crossers
from streams.extract.counts.destroyed import are_destroyed
from streams.extract.counts.dwellers import without_dwellers
from streams.extract.counts.each import multiplied
from streams.extract.counts.earlier import are_of_earlier
from streams.extract.counts.fallen_by_kind import are_fallen_by_kind
from streams.extract.counts.going_in import with_those_gone_in
from streams.extract.counts.gone import are_gone
from streams.extract.counts.multiples import with_multiples
from streams.extract.counts.no_men import are_no_men
from streams.extract.counts.noted import are_beside_fight
from streams.extract.counts.numbers import Number, find_numbers
from streams.extract.counts.of_others import are_of_others
from streams.extract.counts.other_doings import are_in_other_doings
from streams.extract.counts.others_did import others_did
from streams.extract.counts.outnumbered import with_odds
from streams.extract.counts.ranks import is_of_ranks
from streams.extract.counts.relief import are_sent_to_help
from streams.extract.counts.revised import is_told_wrongly, standing
from streams.extract.counts.sent_parts import have_sent_some
from streams.extract.counts.shares import set_apart, shared
from streams.extract.counts.sums import without_parts
from streams.extract.counts.tellers import are_tellers
from streams.extract.counts.they_and_we import with_them_and_us

_APART = (
    is_of_ranks,
    are_sent_to_help,
    are_tellers,
    are_of_people,
    are_of_council,
    are_machines,
    are_gone,
    are_needed,
    are_destroyed,
    come_in_turns,
    did_before,
    are_of_earlier,
    is_told_wrongly,
    fire_for_others,
    are_yet_to_come,
    are_at_large,
    have_sent_some,
    are_fallen_by_kind,
    are_of_others,
    are_no_men,
    are_beside_fight,
    others_did,
    are_crossers,
    are_in_other_doings,
)


def count(text: str, before: str = "") -> list[Number]:
    """Give the numbers of a sentence from left to right; `before` is the sentence before it."""
    found = with_them_and_us(text, [shared(text, number) for number in without_dwellers(text, find_numbers(text))])
    found = with_multiples(text, with_odds(text, found, before), before)
    found = [
        replace(one, whole="apart")
        if one.whole != "attacking" and (any(way(text, one) for way in _APART) or is_bystanders(text, one, before))
        else one
        for one in with_those_around(text, with_those_gone_in(text, set_apart(text, found)))
    ]
    return without_parts(text, with_ranges(text, multiplied(text, standing(text, found))))
