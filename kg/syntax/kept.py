"""Values that are worked out when first asked for, and kept with what they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801 - written and used as `functools.cached_property` is
    """Do as `functools.cached_property` does, without the lock that Python 3.11 takes.

    A sentence has dozens of such values, and one thread reads it.
    """

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Keep values under the name of the method."""
        self._name = name

    @overload
    def __get__(self, holder: None, owner: type | None = None) -> kept[T]: ...

    @overload
    def __get__(self, holder: object, owner: type | None = None) -> T: ...

    def __get__(self, holder: object, owner: type | None = None) -> T | kept[T]:
        """Work the value out; from now on it is found before this is asked."""
        if holder is None:
            return self
        value = holder.__dict__[self._name] = self._work_out(holder)
        return value
