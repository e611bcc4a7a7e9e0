"""Reading the course's TOML files so that an author's slip is told with file, line and what is expected."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import tomli

from nngrade.errors import CourseError
from nngrade.model import Text
from nngrade.report.system_reasons import unread
from nngrade.texts import text


class Section:
    """A TOML table that knows its file and its place in it, reads typed values, and refuses unknown keys."""

    def __init__(self, file: Path, place: str, table: dict[str, Any], source: str) -> None:
        self._file = file
        self._place = place
        self._table = table
        self._source = source
        self._read: set[str] = set()

    def error(self, key: str, expected: Text) -> CourseError:
        """The error that says what is expected at ``key``, with the line where the key (or its table) stands."""
        place = f"{self._place}.{key}" if self._place else key
        t = text(
            "{file}, line {line}: {place} is wrong or missing; expected: {expected}.",
            file=self._file,
            line=self._line(key),
            place=place,
            expected=expected,
        )
        return CourseError.of(t)

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        self._read.add(key)
        return key in self._table

    def keys(self, only: Sequence[str] | None = None) -> list[str]:
        """The table's keys; with ``only``, any other key is an error."""
        for key in self._table:
            if only is not None and key not in only:
                self._read.update(only)
                raise self.error(key, self._unknown(key))
        return list(self._table)

    def string(self, key: str, default: str | None = None) -> str:
        """A string that is not empty."""
        if default is not None and not self.has(key):
            return default
        value = self._get(key)
        if isinstance(value, str) and value.strip():
            return value
        raise self.error(key, text("a text that is not empty"))

    def number(self, key: str, default: float | None = None) -> float:
        """A number, not negative."""
        if default is not None and not self.has(key):
            return default
        value: object = self._get(key)
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0:
            return value
        raise self.error(key, text("a number, not negative"))

    def flag(self, key: str) -> bool:
        """True or false; false when it is not there."""
        value = self._get(key) if self.has(key) else False
        if not isinstance(value, bool):
            raise self.error(key, text("true or false"))
        return value

    def strings(self, key: str) -> list[str]:
        """A list of texts."""
        value = self._get(key)
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            raise self.error(key, text("a list of texts"))
        return list(value)

    def text(self, key: str) -> Text:
        """A table with ``en`` and ``ko``."""
        return self._as_text(key, self._get(key))

    def texts(self, key: str) -> list[Text]:
        """A list of tables with ``en`` and ``ko``."""
        value = self._get(key)
        if not isinstance(value, list):
            raise self.error(key, text("a list of tables with en and ko"))
        return [self._as_text(key, v) for v in value]

    def section(self, key: str) -> Section:
        """A table inside this one; an empty one when it is not there."""
        self._read.add(key)
        value = self._table.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, text("a table"))
        return self._inner(key, value)

    def sections(self, key: str) -> Iterator[Section]:
        """The tables of an array of tables; none when it is not there."""
        self._read.add(key)
        value = self._table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.error(key, text("a list of tables"))
        for number, table in enumerate(value):
            label = str(table.get("file") or table.get("name") or table.get("id") or number + 1)
            yield self._inner(f"{key}[{label}]", table)

    def done(self) -> None:
        """Every key has been read: one that has not is unknown, so probably a slip of the pen."""
        for key in self._table:
            if key not in self._read:
                raise self.error(key, self._unknown(key))

    def _unknown(self, key: str) -> Text:
        """What to write instead of a key that is not known: the one that looks most like it, and all there are."""
        known = sorted(self._read)
        near = difflib.get_close_matches(key.lower(), known, n=1, cutoff=0.6)
        if near:
            return text('"{near}", if that is meant; known here: {names}', near=near[0], names=", ".join(known))
        return text("no such key here; known here: {names}", names=", ".join(known))

    def _inner(self, name: str, table: dict[str, Any]) -> Section:
        return Section(self._file, f"{self._place}.{name}" if self._place else name, table, self._source)

    def _get(self, key: str) -> Any:
        self._read.add(key)
        if key not in self._table:
            near = difflib.get_close_matches(key, [k for k in self._table if k not in self._read], n=1, cutoff=0.6)
            said = text('a value here; "{near}" stands there instead', near=near[0]) if near else text("a value here")
            raise self.error(key, said)
        return self._table[key]

    def _as_text(self, key: str, value: Any) -> Text:
        if not isinstance(value, dict) or set(value) != {"en", "ko"} or not all(_filled(v) for v in value.values()):
            raise self.error(key, text("a table with en and ko, both filled"))
        return Text(value["en"], value["ko"])

    def _line(self, key: str) -> int:
        """The best guess at the line: the labels of the place one after another, then the key."""
        lines = self._source.splitlines()
        start = 0
        for label in re.findall(r"\[([^\]]+)\]", self._place):
            start = next((i for i in range(start, len(lines)) if f'"{label}"' in lines[i]), start)
        for number in itertools.chain(range(start, len(lines)), range(start)):
            if lines[number].lstrip("[ {").startswith((f"{key} ", f"{key}=", f"{key}]", f"{key}.")):
                return number + 1
        return start + 1


def _filled(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def read_toml(file: Path) -> Section:
    """Read a TOML file of the course.

    Raises:
        CourseError: when it is missing, not UTF-8, or not TOML; with file and line.
    """
    try:
        source = file.read_text(encoding="utf-8")
        return Section(file, "", tomli.loads(source), source)
    except OSError as problem:
        t = text("{file} cannot be read: {problem}.", file=file, problem=unread(problem))
    except UnicodeDecodeError:
        t = text("{file} is not UTF-8 text; save it as UTF-8.", file=file)
    except tomli.TOMLDecodeError as problem:
        t = text("{file} is not valid TOML: {problem}.", file=file, problem=problem)
    raise CourseError.of(t)
