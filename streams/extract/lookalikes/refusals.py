"""Whether a trigger tells no event of war here: by words, by who does it to what, by the errand, or in court."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.freeing import is_of_no_ground
from streams.extract.frames.journeys import is_only_bound
from streams.extract.lookalikes.accidents import is_harmless_blast
from streams.extract.lookalikes.backing import is_backing
from streams.extract.lookalikes.beside_war import is_beside_war, is_by_caught
from streams.extract.lookalikes.departures import leaves_a_land
from streams.extract.lookalikes.errands import is_errand, is_moving_in, is_police_work
from streams.extract.lookalikes.everyday import is_everyday, is_kept
from streams.extract.lookalikes.general import is_general
from streams.extract.lookalikes.going_away import is_going_away, sends_folk_away
from streams.extract.lookalikes.handovers import is_handover
from streams.extract.lookalikes.harmless import hurts_nobody
from streams.extract.lookalikes.homecomings import is_homecoming
from streams.extract.lookalikes.in_peace import is_collision, is_in_peace
from streams.extract.lookalikes.keepers import is_keepers_work
from streams.extract.lookalikes.massed import are_under_attack
from streams.extract.lookalikes.nations import is_of_nations
from streams.extract.lookalikes.past_lives import is_of_past_life
from streams.extract.lookalikes.posted import is_at_post, is_where_fought
from streams.extract.lookalikes.shows import is_paraded, is_shown
from streams.extract.lookalikes.since_then import is_since_then
from streams.extract.lookalikes.stories import is_of_story
from streams.extract.lookalikes.taken_for import is_taken_for
from streams.extract.lookalikes.tallies import is_tallied
from streams.extract.lookalikes.titles import is_title
from streams.extract.lookalikes.trials import is_accused, is_tried
from streams.extract.lookalikes.unarmed import (
    is_by_nature,
    is_by_river,
    is_by_same_crowd,
    is_by_same_nature,
    is_unarmed,
)
from streams.extract.lookalikes.unchanged import is_unchanged
from streams.extract.lookalikes.unexploded import is_unexploded
from streams.extract.lookalikes.unrest import is_unrest
from streams.extract.lookalikes.verdicts import is_verdict
from streams.extract.lookalikes.vetoes import is_figurative, is_vetoed
from streams.extract.lookalikes.withdrawals import leaves_in_peace
from streams.extract.sides.otherwise import is_response
from streams.extract.telling.goals import is_goal


def is_surely_refused(clauses: Clauses, refused: Sequence[Trigger], word: Trigger) -> bool:
    """Say whether `word`, which the judge reads as a fight, is none all the same: police work, a way home, "cyber"."""
    if is_figurative(clauses.tokens, word) or is_homecoming(clauses, word) or is_accused(clauses, word):
        return True
    if (
        hurts_nobody(clauses, word)
        or is_unrest(clauses, word)
        or is_general(clauses, word)
        or is_of_story(clauses, word)
        or is_of_past_life(clauses, word)
        or is_tallied(clauses, word)
        or is_moving_in(clauses, word)
        or is_handover(clauses, word)
        or is_beside_war(clauses, word)
        or (is_by_nature(clauses, word) and _are_only_harmed(clauses))
        or is_by_river(clauses, word)
        or is_verdict(clauses, word)
        or is_paraded(clauses, word)
        or is_in_peace(clauses, word)
        or is_unchanged(clauses, word)
        or is_keepers_work(clauses, word)
        or is_taken_for(clauses, word)
        or is_since_then(clauses, word)
        or is_unexploded(clauses, word)
        or is_going_away(clauses, word)
        or is_everyday(clauses, word)
        or is_kept(clauses, word)
    ):
        return True
    if is_title(clauses.tokens, word, clauses.sentence.text):
        return True
    ways = (is_police_work, is_homecoming, is_moving_in, is_harmless_blast, is_by_caught, is_collision)
    return any(way(clauses, one) for one in refused for way in ways)


def _are_only_harmed(clauses: Clauses) -> bool:
    """Say whether all who are counted are dead or hurt: "40 soldiers died when an avalanche hit the post"."""
    counted = (at for at, one in enumerate(clauses.mentions) if one.number is not None)
    return all(clauses.roles.get(at) in ("killed", "wounded") for at in counted)


def is_refused(clauses: Clauses, trigger: Trigger, theme: str | None, before: str = "") -> bool:
    """Say whether the trigger only looks like an event.

    `theme` is what the article is about if not war, `before` the sentence before.
    """
    text, tokens = clauses.sentence.text, clauses.tokens
    return (
        is_unarmed(clauses, trigger)
        or is_by_same_crowd(clauses, trigger, before)
        or is_by_same_nature(clauses, trigger, before)
        or is_vetoed(text, tokens, trigger, clauses.mentions, theme=theme, tree=clauses.tree)
        or is_goal(tokens, trigger)
        or hurts_nobody(clauses, trigger, before)
        or any(way(clauses, trigger) for way in _WAYS)
    )


_WAYS = (
    is_errand,
    is_only_bound,
    is_homecoming,
    is_handover,
    is_at_post,
    is_where_fought,
    is_shown,
    is_tried,
    is_accused,
    is_of_no_ground,
    is_backing,
    is_of_nations,
    is_response,
    is_unrest,
    is_unexploded,
    is_general,
    is_of_story,
    is_of_past_life,
    is_tallied,
    leaves_in_peace,
    leaves_a_land,
    is_beside_war,
    is_in_peace,
    is_unchanged,
    is_keepers_work,
    is_taken_for,
    is_since_then,
    is_going_away,
    is_everyday,
    sends_folk_away,
    are_under_attack,
)
