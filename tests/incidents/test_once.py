"""What is asked of an event is worked out once, and not before."""

from streams.incidents.alike.once import Once


class Asked:
    def __init__(self) -> None:
        self.times = 0

    @Once
    def answer(self) -> int:
        """The answer."""
        self.times += 1
        return 42


def test_it_is_worked_out_when_it_is_first_asked_and_never_again() -> None:
    one, other = Asked(), Asked()
    assert 0 == one.times
    assert [42, 42] == [one.answer, one.answer]
    assert [1, 0] == [one.times, other.times]


def test_the_class_has_its_words() -> None:
    assert "The answer." == Asked.answer.__doc__
