"""The index in memory finds what the database would, sees what others committed, and compares only so many in full."""

from collections.abc import Iterator
from unittest.mock import patch

from sqlalchemy import Connection, Engine, text

from streams.database import is_sqlite, transaction
from streams.incidents.alike.weights import load
from streams.incidents.keeping import by_hand, store
from streams.incidents.keeping.following import Following
from streams.incidents.model import Incident, Mention, report_of
from streams.incidents.resolving.index import MOST, Index
from streams.incidents.resolving.lifecycle import summarize
from streams.incidents.resolving.placing import place
from streams.incidents.sides.actors import UNAFFILIATED
from streams.records import Actor, Place, Reading
from tests.incidents.finding import candidates
from tests.incidents.told import AL_BAB, ALEPPO, FALLUJAH, NOON, NUSRA, SDF, a_reading, an_event, told

WEIGHTS = load()
NEW = told("new", hours=1)


def put(connection: Connection, *readings: Reading) -> None:
    """Place and save the readings as another decider would."""
    for reading in readings:
        known = candidates(connection, reading)
        merged_into = store.own(connection, reading).merged_into
        placed = place(reading, known, weights=WEIGHTS, affiliations=UNAFFILIATED, merged_into=merged_into)
        store.save(connection, placed, NOON)


def found(connection: Connection, following: Following, reading: Reading) -> list[str]:
    """The articles of what is found for the reading, as it is loaded."""
    ids = following.candidate_ids(connection, reading, WEIGHTS)
    loaded = following.load(connection, ids)
    assert store.load(connection, [one.id for one in loaded]) == loaded
    return sorted(mention.report.article_id for one in loaded for mention in one.mentions)


def an_incident(reading: Reading) -> Incident:
    """The incident that the reading alone makes."""
    (event,) = reading.events
    return summarize(f"incident-{reading.article_id}", [Mention(event=event, report=report_of(reading))])


def test_what_was_there_before_is_found_after_a_restart(engine: Engine) -> None:
    with transaction(engine) as connection:
        put(connection, told("a"), told("far", place=FALLUJAH), told("old", hours=-200 * 24))
    with transaction(engine) as connection:
        assert ["a"] == found(connection, Following(), NEW)


def test_what_others_committed_since_is_seen(engine: Engine) -> None:
    following = Following()
    with transaction(engine) as connection:
        assert [] == found(connection, following, NEW)
    for name in "ab":
        with transaction(engine) as connection:
            put(connection, told(name))
    with transaction(engine) as connection:
        assert ["a", "b"] == found(connection, following, NEW)


def test_what_was_undone_was_never_there(engine: Engine) -> None:
    following = Following()
    with engine.connect() as connection:
        begun = connection.begin()
        assert [] == found(connection, following, NEW)
        put(connection, told("a"))
        begun.rollback()
    with transaction(engine) as connection:
        assert [] == found(connection, following, NEW)
        put(connection, told("b"))
    with transaction(engine) as connection:
        assert ["b"] == found(connection, following, NEW)


def test_an_edit_a_merge_and_a_split_are_seen(engine: Engine) -> None:
    following = Following()
    with transaction(engine) as connection:
        put(connection, told("a"), told("b", place=FALLUJAH, attacker=(SDF,)))
        assert ["a"] == found(connection, following, NEW)
    with transaction(engine) as connection:
        one, other = connection.execute(text("SELECT incident_id FROM incident_mentions")).scalars()
        by_hand.merge(connection, one, other, "", NOON)
    with transaction(engine) as connection:
        assert ["a", "b"] == found(connection, following, NEW)
        put(connection, a_reading("a", revision=2), a_reading("b", revision=2))
    with transaction(engine) as connection:
        assert [] == found(connection, following, NEW)
        assert [] == found(connection, Following(), NEW)


def test_what_is_past_retention_is_found_no_more(engine: Engine) -> None:
    following = Following()
    with transaction(engine) as connection:
        put(connection, told("a"))
        assert ["a"] == found(connection, following, NEW)
    with transaction(engine) as connection:
        for table in ("incident_mentions", "incidents"):
            connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608 - the test's own names
    with transaction(engine) as connection:
        assert [] == found(connection, following, NEW)


def test_a_transaction_that_commits_late_is_not_missed(postgresql: str) -> None:
    """Its number is older than what was seen in between."""
    from streams.database import open_engine  # noqa: PLC0415 - only where the server is there

    engine, following = open_engine(postgresql), Following()
    with engine.connect() as slow:
        begun = slow.begin()
        put(slow, told("slow"))
        with transaction(engine) as quick:
            put(quick, told("quick", place=FALLUJAH))
        with transaction(engine) as connection:
            assert [] == found(connection, following, NEW)
        begun.commit()
    with transaction(engine) as connection:
        assert ["slow"] == found(connection, following, NEW)
    engine.dispose()


def test_versions_of_a_servers_future_are_no_obstacle(engine: Engine) -> None:
    with transaction(engine) as connection:
        put(connection, told("a"))
        if not is_sqlite(connection):
            connection.execute(text("UPDATE incidents SET version = 1000000000000"))  # of a dump
    following = Following()
    for name, there in (("b", ["a"]), ("c", ["a", "b"])):
        with transaction(engine) as connection:
            assert there == found(connection, following, NEW)
            put(connection, told(name, hours=1))


def a_busy_town() -> Iterator[Reading]:
    """Ten times as many incidents of one town as are compared in full: other attackers, types and days."""
    for number in range(10 * MOST):
        attacker = (Actor(name=f"Brigade {number}", actor_id=f"brigade-{number}"),)
        kind = ("airstrike", "shelling", "raid", "clash")[number % 4]
        yield told(f"t{number}", attacker=attacker, type=kind, hours=-number % 60)


def test_of_a_busy_town_only_so_many_are_compared_and_the_right_one_is_among_them() -> None:
    index = Index()
    for reading in a_busy_town():
        index.put(an_incident(reading))
    index.put(an_incident(told("right", hours=-30)))
    with patch.object(Index, "_matter", lambda _, listed, *__: [slot for one in listed for slot in one.tolist()]):
        listed = index.near(NEW, WEIGHTS)
    assert MOST == len(listed)
    assert {"incident-right"} <= index.near(NEW, WEIGHTS) <= listed


def test_the_order_of_coming_does_not_matter() -> None:
    incidents = [an_incident(reading) for reading in a_busy_town()]
    one, other = Index(), Index()
    for incident in incidents:
        one.put(incident)
    for incident in reversed(incidents):
        other.put(incident)
        other.put(incident)
    assert one.near(NEW, WEIGHTS) == other.near(NEW, WEIGHTS)


def test_an_index_grows_and_forgets() -> None:
    index = Index()
    for number in range(3000):
        where = Place(name=f"Town {number}", country="SY", admin1=f"Province {number % 500}", precision="town")
        index.put(an_incident(told(f"t{number}", place=where)))
    index.put(an_incident(told("here", place=AL_BAB)))
    assert 3001 == len(index)
    near = told("new", place=AL_BAB, attacker=(NUSRA,))
    assert {"incident-here"} == index.near(near, WEIGHTS)
    index.drop("incident-here")
    assert set() == index.near(near, WEIGHTS)
    assert set() == index.near(a_reading("none", an_event("none", place=ALEPPO)), WEIGHTS)


def test_a_name_in_the_words_finds_the_place_of_that_name_and_who_names_no_place() -> None:
    index = Index()
    words = "Syrian tanks rolled towards Kafr Naya, officials said"
    index.put(an_incident(told("there", place=Place(name="Kafr Naya", country="SY", precision="unresolved"))))
    index.put(an_incident(told("nowhere", quote=words, place=None)))
    index.put(an_incident(told("elsewhere", quote=words, place=FALLUJAH)))
    assert {"incident-there", "incident-nowhere"} == index.near(told("new", quote=words, place=AL_BAB), WEIGHTS)
    assert {"incident-there", "incident-nowhere", "incident-elsewhere"} == index.near(
        told("new", quote=words, place=None), WEIGHTS
    )
    asking = told("new", place=Place(name="Kafr Naya", country="SY", precision="unresolved"))
    assert {"incident-there", "incident-nowhere", "incident-elsewhere"} == index.near(asking, WEIGHTS)


def test_who_names_no_place_and_no_country_is_found_in_the_country_of_who_fights() -> None:
    index = Index()
    index.put(an_incident(told("there", place=AL_BAB)))
    index.put(an_incident(told("abroad", place=FALLUJAH)))
    words = "Rebels broke into the northern town"
    assert {"incident-there"} == index.near(told("new", quote=words, place=None), WEIGHTS)
    assert set() == index.near(told("new", quote=words, place=None, attacker=()), WEIGHTS)


def test_a_place_of_no_country_is_found_by_the_names_in_the_whole_text() -> None:
    index = Index()
    index.put(an_incident(told("there", place=FALLUJAH)))
    post = Place(name="Post Nine", country=None, precision="unresolved")
    text = "Rebels took Post Nine. Villagers fled to Fallujah."
    new = told("new", quote="Rebels took Post Nine.", place=post, attacker=(), reading={"text": text})
    assert {"incident-there"} == index.near(new, WEIGHTS)


def test_what_a_later_revision_tells_is_found_where_it_tells_it_now() -> None:
    index = Index()
    index.put(an_incident(told("a", place=ALEPPO)))
    index.put(an_incident(told("a", place=FALLUJAH, reading={"revision": 2})))
    assert {"incident-a"} == index.near(told("new", place=FALLUJAH, hours=1), WEIGHTS)


def test_words_bring_an_incident_onto_the_list_before_others_of_the_same_town() -> None:
    index = Index(most=2)
    words = "Al-Nusra fighters and their allies stormed the eastern quarters of Aleppo at dawn, residents said"
    for number in range(6):
        index.put(an_incident(told(f"other-{number}", quote=f"Report {number} tells of a push near Aleppo")))
    index.put(an_incident(told("copied", quote=f"{words} on Saturday.")))
    assert "incident-copied" in index.near(told("new", hours=1, quote=f"{words}."), WEIGHTS)
