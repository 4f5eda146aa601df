"""What was merged and is split again: no report is lost, and an old id goes with the report that began it."""

import pytest
from sqlalchemy import Engine

from streams.database import transaction
from streams.incidents.keeping import looking, store
from streams.incidents.keeping.by_hand import NotPossible
from streams.incidents.keeping.looking import Looked
from streams.records import Reading
from tests.alerts.deciding import a_decider, decide_all
from tests.alerts.test_by_hand import A, B, C, home_of, homes, merge, split
from tests.incidents.told import FALLUJAH, SDF, a_reading, persons, told

FAR, NEXT = (
    told(name, hours=at, place=FALLUJAH, attacker=(SDF,), force=persons(7000)) for at, name in ((3, "far"), (4, "next"))
)


def looked(engine: Engine, incident_id: str) -> Looked:
    with transaction(engine) as connection:
        found = looking.look(connection, incident_id)
    assert found is not None
    return found


def goes_on(engine: Engine, incident_id: str) -> str:
    with transaction(engine) as connection:
        return store.current_id(connection, incident_id)


def listed(engine: Engine) -> set[str]:
    with transaction(engine) as connection:
        return {one.id for one in looking.newest(connection)}


def test_split_merged_and_split_again_is_an_incident_of_its_own(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B])
    kept, first = split(engine, B)
    merge(engine, kept, first)
    _, second = split(engine, B)
    assert {kept, second} == listed(engine)
    assert (first != second, second) == (True, goes_on(engine, first))
    assert ((second,), ()) == (looked(engine, kept).apart, looked(engine, kept).merges)
    merge(engine, kept, first)
    assert [{"a", "b"}] == homes(engine)


def test_it_can_be_done_any_number_of_times(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B, C])
    taken: list[str] = []
    for _ in range(3):
        kept, new = split(engine, B, C)
        taken.append(new)
        merge(engine, kept, new)
    split(engine, B, C)
    assert {home_of(engine, B)} == {goes_on(engine, one) for one in taken}
    assert [{"b", "c"}, {"a"}] == homes(engine)


@pytest.mark.parametrize("gone", [(FAR, NEXT), (FAR,)])
def test_an_undone_merge_takes_the_old_id_along(engine: Engine, gone: tuple[Reading, ...]) -> None:
    decide_all(a_decider(engine), [A, FAR, NEXT])
    old = home_of(engine, FAR)
    merge(engine, home_of(engine, A), old)
    kept, new = split(engine, *gone)
    assert (new, kept) == (goes_on(engine, old), home_of(engine, A))
    assert {one.article_id for one in gone} == {one.report.article_id for one in looked(engine, old).incident.mentions}


def test_an_old_id_stays_where_the_report_that_began_it_stays(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, FAR, NEXT])
    old = home_of(engine, FAR)
    merge(engine, home_of(engine, A), old)
    kept, _ = split(engine, NEXT)
    assert kept == goes_on(engine, old)


def test_of_a_chain_of_merges_each_id_goes_with_its_report(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, FAR, C])
    _, of_c = split(engine, C)
    of_far = home_of(engine, FAR)
    merge(engine, of_c, of_far)
    merge(engine, of_c, home_of(engine, A))
    kept, new = split(engine, FAR)
    assert {of_far: new, of_c: kept} == {one: goes_on(engine, one) for one in (of_far, of_c)}


def test_what_was_taken_out_again_and_withdrawn_is_told_anew_there(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, FAR])
    old = home_of(engine, FAR)
    merge(engine, home_of(engine, A), old)
    _, new = split(engine, FAR)
    again = a_reading("far", *FAR.events, hours=6, revision=3)
    decide_all(a_decider(engine), [a_reading("far", hours=5, revision=2), again], first_offset=2)
    assert new == home_of(engine, again)


def test_a_split_of_nothing_is_still_refused(engine: Engine) -> None:
    decide_all(a_decider(engine), [A, B])
    kept, new = split(engine, B)
    merge(engine, kept, new)
    with pytest.raises(NotPossible):
        split(engine, A, B)
    assert kept == goes_on(engine, new)
