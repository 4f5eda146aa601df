"""What a decider that has just started finds for a reading."""

from sqlalchemy import Connection

from streams.incidents.alike.weights import load
from streams.incidents.keeping.following import Following
from streams.incidents.model import Incident
from streams.records import Reading


def candidates(connection: Connection, reading: Reading) -> tuple[Incident, ...]:
    """Every incident that an event of the reading may belong to, and those with a mention of its article."""
    following = Following()
    return following.load(connection, following.candidate_ids(connection, reading, load()))
