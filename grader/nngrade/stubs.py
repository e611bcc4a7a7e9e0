"""The signatures that the shipped stubs promise.  Stubs are ours, so they may be parsed in the trusted process."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from nngrade.errors import CourseError
from nngrade.texts import text


@dataclass(frozen=True)
class Signature:
    """A function's parameters: names in order, how many of them have a default, and the text ``(z, slope=0.1)``."""

    parameters: tuple[str, ...]
    defaults: int
    shown: str

    def __str__(self) -> str:
        return self.shown

    @property
    def required(self) -> int:
        """How many arguments a call must give."""
        return len(self.parameters) - self.defaults


def read_signatures(file: Path, source: bytes) -> Mapping[str, Signature]:
    """The functions of a stub file by name, in order.

    Raises:
        CourseError: when the stub does not compile, with its line.
    """
    try:
        tree = ast.parse(source, filename=str(file))
    except (SyntaxError, ValueError) as problem:
        line = getattr(problem, "lineno", None) or 1
        t = text("{file}, line {line}: the stub is not valid Python: {problem}.", file=file, line=line, problem=problem)
        raise CourseError.of(t) from None
    return {node.name: _signature(node) for node in tree.body if isinstance(node, ast.FunctionDef)}


def _signature(node: ast.FunctionDef) -> Signature:
    arguments = [*node.args.posonlyargs, *node.args.args]
    names = tuple(a.arg for a in arguments)
    defaults: Sequence[ast.expr] = node.args.defaults
    first_default = len(names) - len(defaults)
    shown = [n if i < first_default else f"{n}={ast.unparse(defaults[i - first_default])}" for i, n in enumerate(names)]
    return Signature(names, len(defaults), f"({', '.join(shown)})")
