"""What Jupyter understands and Python does not: magics, shell escapes and questions, set aside line by line.

Only bounded regular expressions look at the code here, never Python's own parser: that is for the worker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_RUNS_PYTHON = frozenset(
    {"time", "timeit", "capture", "prun", "debug", "memit", "mprun", "lprun", "snakeviz", "scalene"}
)
_CELL_MAGIC = re.compile(r"%%(\w+)[ \t]*(.*)")
_WRITES_PYTHON = re.compile(r"(?:writefile|file)[ \t].*\.py[ \t\"']*$")
_LINE_MAGIC = re.compile(r"[ \t]*(?:[%!?]|(?:pip3?|conda|mamba)[ \t]+(?:install|uninstall|list|show|update)\b)")
_QUESTION = re.compile(r"[ \t]*[\w.*\[\]]+\?{1,2}[ \t;]*$")
_ASSIGNED = re.compile(r"([ \t]*[^\W\d][\w, \t]*=[ \t]*)[!%](?=[^\s=])")
_TOKEN = re.compile(r"\"\"\"|'''|\"(?:[^\"\\]|\\.)*\"?|'(?:[^'\\]|\\.)*'?|#.*|[(\[{]|[)\]}]|\\$")
_TRIPLE_END = {quotes: re.compile(rf"\\.|{quotes}") for quotes in ('"""', "'''")}


@dataclass(frozen=True)
class Scanned:
    """A cell's code as Python can read it, with as many lines as before.

    ``aside`` are the lines that were set aside, as (line from 1, what stood there); ``statements`` are the indexes of
    the lines on which a statement begins, so that no string or bracket goes over into them.
    """

    lines: tuple[str, ...]
    aside: tuple[tuple[int, str], ...]
    statements: tuple[int, ...]


def scan(source: str) -> Scanned:
    """Set Jupyter's own lines aside."""
    scanner = _Scanner(_outdented(source).split("\n"))
    scanner.run()
    return Scanned(tuple(scanner.lines), tuple(scanner.aside), tuple(scanner.statements))


def _outdented(source: str) -> str:
    """Without the indentation of the first line, as Jupyter runs a cell that was pasted from inside a function."""
    first = source.lstrip("\n")
    indent = first[: len(first) - len(first.lstrip(" \t"))]
    if not indent or not first.strip():
        return source
    return "\n".join(line.removeprefix(indent) for line in source.split("\n"))


class _Scanner:
    """Goes through the lines once and knows whether it is inside a string, a bracket or a continued line."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.aside: list[tuple[int, str]] = []
        self.statements: list[int] = []
        self._quotes = ""
        self._depth = 0
        self._continued = False

    def run(self) -> None:
        """Look at every line."""
        index = self._cell_magics()
        while index < len(self.lines):
            if self._quotes or self._depth or self._continued:
                self._follow(self.lines[index])
            elif self._is_jupyters(index):
                index = self._set_aside(index)
            else:
                self.statements.append(index)
                self._follow(self.lines[index])
            index += 1

    def _cell_magics(self) -> int:
        """Set aside the magics of the whole cell; the index of the first line that is left to look at."""
        index = 0
        while index < len(self.lines):
            line = self.lines[index]
            found = _CELL_MAGIC.match(line)
            if found is None and line.strip():
                break
            if found is not None:
                self.aside.append((index + 1, line))
                if found[1] not in _RUNS_PYTHON and not _WRITES_PYTHON.match(line[2:]):
                    self.lines[index:] = [f"# {each}" for each in self.lines[index:]]
                    return len(self.lines)
                self.lines[index] = f"# {line}"
            index += 1
        return index

    def _is_jupyters(self, index: int) -> bool:
        line = self.lines[index]
        return any(kind.match(line) for kind in (_LINE_MAGIC, _QUESTION, _ASSIGNED))

    def _set_aside(self, index: int) -> int:
        """Put a statement that does nothing in the line's place; the index of the command's last line."""
        line = self.lines[index]
        self.aside.append((index + 1, line.strip()))
        assigned = _ASSIGNED.match(line)
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        self.lines[index] = f"{assigned[1]}None" if assigned else f"{indent}pass"
        self.statements.append(index)
        while line.endswith("\\") and index + 1 < len(self.lines):
            index += 1
            line, self.lines[index] = self.lines[index], ""
        return index

    def _follow(self, line: str) -> None:
        """Move the state to the end of a line of Python."""
        self._continued = False
        place = self._end_of_string(line, 0) if self._quotes else 0
        while not self._quotes and (token := _TOKEN.search(line, place)) is not None:
            place = token.end()
            if token[0] in _TRIPLE_END:
                self._quotes = token[0]
                place = self._end_of_string(line, place)
            elif token[0] in "([{":
                self._depth += 1
            elif token[0] in ")]}":
                self._depth = max(self._depth - 1, 0)
            elif token[0] == "\\":
                self._continued = True

    def _end_of_string(self, line: str, place: int) -> int:
        """Where the code goes on after the string of several lines that we are in; the string may go on, too."""
        for token in _TRIPLE_END[self._quotes].finditer(line, place):
            if token[0] == self._quotes:
                self._quotes = ""
                return token.end()
        return len(line)
