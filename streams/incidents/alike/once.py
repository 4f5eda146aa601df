"""A property that is worked out when it is first asked, and stands in the object from then on.

As `functools.cached_property`, whose lock (until Python 3.12) takes longer than most of what is asked here. Two threads
that ask at once may both work it out: it must be the same each time.
"""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


class Once(Generic[Value]):
    """The property of the function that it decorates."""

    def __init__(self, function: Callable[[Any], Value]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, one: None, owner: type | None = None) -> Self: ...

    @overload
    def __get__(self, one: object, owner: type | None = None) -> Value: ...

    def __get__(self, one: object | None, owner: type | None = None) -> Self | Value:
        """Give the value; what stands in the object is found before this is asked again."""
        if one is None:
            return self
        value = one.__dict__[self._name] = self._function(one)
        return value
