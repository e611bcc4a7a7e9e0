"""Running a notebook's cells one after another, so that what fails in a cell costs nothing but that.

A cell is ``[first line, number of lines, how]`` of the source that was made of all cells.  When a statement raises, the
rest of its cell still defines what it can: imports, functions, classes and simple assignments.  So does a cell that was
asked for in this way from the start, because it did not come to an end before.
"""

from __future__ import annotations
import __future__

import ast
import builtins
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import CodeType, ModuleType
from typing import Any

from . import failures

ALL, DEFINITIONS, NOTHING = range(3)
MAX_FAILURES = 20

_FUTURE = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)
_ALWAYS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Pass)
_BUILTINS = frozenset({"bool", "complex", "dict", "float", "int", "len", "list", "range", "set", "str", "tuple"})
_UNBOUNDED = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Await, ast.Yield, ast.YieldFrom)


@dataclass(frozen=True)
class _Statement:
    """A statement, compiled; ``callees`` are the names that it calls if it only defines, else None."""

    code: CodeType | SyntaxError
    callees: frozenset[str] | None

    def run(self, namespace: dict[str, Any]) -> None:
        """Run it, or raise why it could not be compiled."""
        if isinstance(self.code, SyntaxError):
            raise self.code
        exec(self.code, namespace)  # noqa: S102  running it is what a worker is for


class Cells:
    """The cells of all notebooks of a submission.

    ``plan`` holds each made source's cells, ``files`` the number of each file in the load request; ``begun`` is told
    the file's number and the cell's index before a cell runs; ``prepared`` is kept from one loading to the next.
    """

    def __init__(
        self,
        plan: Mapping[str, Sequence[Sequence[int]]],
        files: dict[str, int],
        begun: Callable[[int, int], None],
        prepared: dict[tuple[str, int], Any],
    ) -> None:
        self._plan = plan
        self._files = files
        self._begun = begun
        self._prepared = prepared
        self.failures: list[dict[str, Any]] = []

    def __contains__(self, path: str) -> bool:
        return path in self._plan

    def run(self, path: str, data: bytes, namespace: dict[str, Any]) -> None:
        """Run a source cell by cell, as one module; nothing that a cell raises comes out."""
        lines = data.decode("utf-8", "replace").split("\n")
        # What Jupyter gives every notebook, and pictures that wait for nobody.
        namespace["__builtins__"] = {**vars(builtins), "display": print}
        os.environ.setdefault("MPLBACKEND", "Agg")
        flags = 0
        for index, (first, count, how) in enumerate(self._plan[path]):
            if how == NOTHING:
                continue
            self._begun(self._files[path], index)
            try:
                source = "\n" * (first - 1) + "\n".join(lines[first - 1 : first - 1 + count])
                mode = how
                for statement in self._statements(path, index, source, flags):
                    flags |= getattr(statement.code, "co_flags", 0) & _FUTURE
                    mode = self._run(path, index, statement, namespace, mode)
            except BaseException as error:  # noqa: BLE001  not valid Python, or too deep or large to be read
                self._failed(path, index, error)

    def _run(self, path: str, index: int, statement: _Statement, namespace: dict[str, Any], how: int) -> int:
        """Run one statement; how the rest of the cell runs."""
        if how == DEFINITIONS and not _defines(statement, namespace):
            return how
        try:
            statement.run(namespace)
        except BaseException as error:  # noqa: BLE001  SystemExit and KeyboardInterrupt of student code, too
            self._failed(path, index, error)
            return DEFINITIONS
        return how

    def _failed(self, path: str, index: int, error: BaseException) -> None:
        """Remember the first thing that went wrong in a cell."""
        number = self._files[path]
        known = any((found["file"], found["cell"]) == (number, index) for found in self.failures)
        if len(self.failures) < MAX_FAILURES and not known:
            self.failures.append({"file": number, "cell": index, **failures.describe(error, self._files)})

    def _statements(self, path: str, index: int, source: str, flags: int) -> Iterator[_Statement]:
        known = self._prepared.get((path, index))
        if known is not None:
            yield from known
            return
        tree = compile(source, path, "exec", flags | ast.PyCF_ONLY_AST, dont_inherit=True)
        made: list[_Statement] = []
        for node in tree.body:
            made.append(_statement(node, path, flags))
            flags |= getattr(made[-1].code, "co_flags", 0) & _FUTURE
            yield made[-1]
        self._prepared[path, index] = made


def _statement(node: ast.stmt, path: str, flags: int) -> _Statement:
    try:
        code: CodeType | SyntaxError = compile(ast.Module([node], []), path, "exec", flags, dont_inherit=True)
    except SyntaxError as error:  # `return` or `await` outside of a function: only this statement is lost
        code = error
    found = _callees([node])
    return _Statement(code, None if found is None else frozenset(found))


def _defines(statement: _Statement, namespace: Mapping[str, Any]) -> bool:
    """Whether it only defines something, calling at most functions of modules and simple ones of Python's own."""
    return statement.callees is not None and all(
        type(namespace.get(name)) is ModuleType or (name not in namespace and name in _BUILTINS)
        for name in statement.callees
    )


def _callees(nodes: Sequence[ast.stmt]) -> set[str] | None:
    """The names that must be modules or simple functions; None when some statement does more than define."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, _ALWAYS) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            continue
        if isinstance(node, ast.Try):
            parts = [node.body, *(handler.body for handler in node.handlers), node.orelse, node.finalbody]
            called = _callees([inner for part in parts for inner in part])
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            called = _called(node.value)
        else:
            called = None
        if called is None:
            return None
        found |= called
    return found


def _called(value: ast.expr) -> set[str] | None:
    """The names at the beginning of all calls in an expression (``np`` of ``np.ones(3).sum()``); None for loops."""
    found: set[str] = set()
    left: list[ast.AST] = [value]
    while left:
        node = left.pop()
        if isinstance(node, _UNBOUNDED):
            return None
        if isinstance(node, ast.Call):
            root: ast.expr = node.func
            while isinstance(root, (ast.Attribute, ast.Call, ast.Subscript)):
                root = root.func if isinstance(root, ast.Call) else root.value
            if not isinstance(root, ast.Name):
                return None
            found.add(root.id)
        if not isinstance(node, ast.Lambda):  # its body does not run now
            left.extend(ast.iter_child_nodes(node))
    return found
