"""Sequences of a million things that take a tenth of the memory: their items are made when they are asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Callable, TypeVar, overload

import numpy

_In = TypeVar("_In")
_Out = TypeVar("_Out")


class EqualByItems(Sequence[_Out]):
    """Equals any sequence with the same items."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(a == b for a, b in zip(self, other))

    __hash__ = None  # type: ignore[assignment]


class Made(EqualByItems[_Out]):
    """Items that *make* gives for the numbers from 0 on."""

    def __init__(self, length: int, make: Callable[[int], _Out]) -> None:
        self._length = length
        self._make = make

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, number: int) -> _Out: ...

    @overload
    def __getitem__(self, number: slice) -> list[_Out]: ...

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return [self._make(each) for each in range(*number.indices(self._length))]
        if not -self._length <= number < self._length:
            raise IndexError(number)
        return self._make(number % self._length)

    def __iter__(self) -> Iterator[_Out]:
        return map(self._make, range(self._length))


def mapped(items: Sequence[_In], make: Callable[[_In], _Out]) -> Sequence[_Out]:
    """Return what *make* gives for each of the *items*."""
    return Made(len(items), lambda number: make(items[number]))


class Texts:
    """Texts one behind the other, of which a list would take three times the memory."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._bytes = bytearray()
        self._ends = array("q", [0])
        for text in texts:
            self.append(text)

    def append(self, text: str) -> None:
        """Add a text at the end."""
        self._bytes += text.encode(errors="surrogatepass")
        self._ends.append(len(self._bytes))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> str:
        return self._bytes[self._ends[number] : self._ends[number + 1]].decode(errors="surrogatepass")


class TextIndex:
    """Tells where texts are among many, in 12 bytes each; a dictionary has 100."""

    def __init__(self, texts: Sequence[str] | Texts) -> None:
        self._texts = texts
        hashes = numpy.fromiter((hash(texts[number]) for number in range(len(texts))), numpy.int64, len(texts))
        self._numbers = hashes.argsort(kind="stable").astype(numpy.int32)
        self._hashes = hashes[self._numbers]

    def find(self, text: str) -> int | None:
        """Return the number of a text, the first of several; None where it is not among them."""
        sought = hash(text)
        place = int(self._hashes.searchsorted(sought))
        while place < len(self._hashes) and self._hashes[place] == sought:
            number = int(self._numbers[place])
            if self._texts[number] == text:
                return number
            place += 1
        return None


class Again(Iterable[_Out]):
    """Items that are made anew each time somebody goes through them."""

    def __init__(self, make: Callable[[], Iterator[_Out]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[_Out]:
        return self._make()
