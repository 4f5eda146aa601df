from hypothesis import given
from hypothesis import strategies as st

from streams.ids import stable_id


def test_the_same_parts_give_the_same_id_for_ever() -> None:
    digest = "835a5791304102370965"  # sha256 of "1:a;1:1;0:;"
    assert f"event-{digest}" == stable_id("event", "a", 1, None)


@given(st.text(), st.text())
def test_parts_do_not_run_into_each_other(one: str, two: str) -> None:
    assert stable_id("x", one, two) != stable_id("x", one + two)
