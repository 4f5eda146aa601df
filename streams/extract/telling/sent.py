"""Forces that are sent or gathered for an attack that the sentence names: what they are sent for is that attack."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.places import PlaceMention
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token

GATHERED = words("mass amass muster assemble gather concentrate ready raise order mobilise mobilize assign field")
_SENT = GATHERED | words(
    """
    send deploy dispatch rush commit move airlift fly ship ferry truck bus throw pour detach despatch redeploy hurry
    march bring lead pull land
    """
)
_FOR = words(
    """
    retake re-take recapture re-capture liberate storm besiege capture seize overrun conquer reconquer regain recover
    reclaim secure take win attack assault crush defeat rout encircle pacify invade reoccupy free drive push force chase
    throw kick flush sweep expel oust dislodge evict eject clear root purge rid wrest cleanse dig prise prize hunt break
    lift relieve end raise smash help
    """
)


_OF_PLACES = words(
    """
    retake re-take recapture re-capture liberate storm besiege capture seize overrun conquer reconquer regain recover
    reclaim secure encircle pacify reoccupy free clear relieve
    """
)


def sent_to(tokens: Sequence[Token], trigger: Trigger) -> int | None:
    """Give the token after the verb of taking that a force is sent for: there a place may begin."""
    if trigger.type not in ("offensive", "assault") or trigger.is_noun or trigger.lemma not in _SENT:
        return None
    pairs = zip(tokens[trigger.end :], tokens[trigger.end + 1 :], strict=False)
    found = (at for at, (one, after) in enumerate(pairs) if one.lower == "to" and after.lower in _OF_PLACES)
    return next((trigger.end + at + 2 for at in found if trigger.end + at + 2 < len(tokens)), None)


def purpose_at(clauses: Clauses, trigger: Trigger) -> int | None:
    """Give the token of the verb that a force is sent to do: "deployed 12,000 men to retake Mekelle"."""
    if trigger.type not in ("offensive", "assault") or trigger.is_noun or trigger.lemma not in _SENT:
        return None
    tokens = clauses.tokens
    for at in range(trigger.end, len(tokens) - 1):
        if tokens[at].lower == ";":
            break
        if tokens[at].lower == "to" and tokens[at + 1].lower in _FOR:
            return at + 1
    return None


def is_purpose(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether another trigger of the sentence is sent for this one, which then is no event of its own."""
    found = [
        at
        for one in clauses.triggers
        if one.end <= trigger.first and (at := purpose_at(clauses, one)) is not None and at <= trigger.first
    ]
    return bool(found) and trigger.first < clauses.segment_end(found[-1])


def aimed_at(clauses: Clauses, trigger: Trigger, places: list[PlaceMention]) -> list[PlaceMention]:
    """Give the places after what a force is sent to do; those given where it names none."""
    at = purpose_at(clauses, trigger)
    end = clauses.segment_end(at) if at is not None else 0
    after = [place for place in clauses.places if at is not None and at < place.first < end]
    return [one for one in after if not one.coordinated or one in places] or places
