"""Rows as the text that Postgres' COPY reads, a few thousand at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tile_job_plugin.batches import batches
from tile_job_plugin.jobs.errors import UnstorableText
from tile_job_plugin.text import is_storable

#: Rows that are held at once: some hundred kilobytes.
ROWS_AT_ONCE = 2000
#: COPY's signs for what stands between values and rows, and for its own sign.
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
#: Postgres' signs within the quoted text of an array.
_ARRAY_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"'})


class Source(Iterator[bytes]):
    """Texts, and why there are no more of them: of that, drivers make an error of the server's."""

    def __init__(self, texts: Iterator[bytes]) -> None:
        self._texts = texts
        self.error: Exception | None = None

    def __next__(self) -> bytes:
        try:
            return next(self._texts)
        except StopIteration:
            raise
        except Exception as error:
            self.error = error
            raise


def array_text(texts: Iterable[str]) -> str:
    """Return the text of which Postgres makes an array of texts."""
    quoted = (text.translate(_ARRAY_ESCAPES) for text in texts)
    return "{" + ",".join(f'"{text}"' for text in quoted) + "}"


def copy_text(rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """Yield rows of texts, numbers and None as COPY's text format, in UTF-8. Raises UnstorableText."""
    for some in batches(rows, ROWS_AT_ONCE):
        try:
            text = "".join(map(_line, some)).encode()
        except UnicodeEncodeError:
            _refuse_unstorable(some)
            raise
        if b"\0" in text:
            _refuse_unstorable(some)
        yield text


def _line(row: Sequence[object]) -> str:
    return "\t".join(map(_field, row)) + "\n"


def _field(value: object) -> str:
    if value is None:
        return "\\N"
    return value.translate(_ESCAPES) if isinstance(value, str) else repr(value)


def _refuse_unstorable(rows: Iterable[Sequence[object]]) -> None:
    for value in (value for row in rows for value in row):
        if isinstance(value, str) and not is_storable(value):
            raise UnstorableText(value)
