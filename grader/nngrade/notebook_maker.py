"""An exercise as a notebook: its descriptions as text cells, a cell for each function, and a cell that checks.

The notebook is written in format 4.5 with the standard library, so Jupyter need not be installed to make one.  Cells
carry no metadata: whatever a student or a tool does to them, nothing that grading needs can be lost.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any

from nngrade.course import Exercise
from nngrade.submissions import notebook_path

_EXAMPLE = re.compile(r"(?:예 / )?Examples?:|예:")
_CHECK = re.compile(r"확인 / Check:")
_MARKUP = re.compile(r"([\\*_<>|$~#\[\]])")
_CODE = re.compile(r"`[^`\n]*`")


def make_notebook(exercise: Exercise) -> bytes:
    """The notebook of an exercise, the same bytes every time."""
    cells = list(_cells(exercise))
    document = {
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _cells(exercise: Exercise) -> Iterator[dict[str, Any]]:
    source = exercise.stub.decode("utf-8")
    lines = source.split("\n")
    tree = ast.parse(source)
    done = 0
    first, *rest = tree.body
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        yield _text_cell("about", _introduction(first.value.value, exercise))
        done = first.end_lineno or 0
    for node in (first, *rest):
        if not isinstance(node, ast.FunctionDef):
            continue
        begin = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]) - 1
        before = "\n".join(lines[done:begin]).strip()
        if before:
            yield _code_cell(f"before-{node.name}", before)
        description = ast.get_docstring(node) or ""
        if description:
            yield _text_cell(f"about-{node.name}", _description(node.name, description))
        done = node.end_lineno or 0
        yield _code_cell(node.name, _function(lines[begin:done], node, begin))
    after = "\n".join(lines[done:]).strip()
    if after:
        yield _code_cell("after", after)
    yield _text_cell("about-check", _ABOUT_CHECK)
    yield _code_cell("check", f"%load_ext nngrade\n%nngrade check {exercise.module}.ipynb")


_ABOUT_CHECK = """\
## 확인 / Check

이 노트북을 **저장한 다음** (Ctrl+S) 아래 셀을 실행하세요. 저장한 파일을 검사합니다.

**Save** this notebook (Ctrl+S), then run the cell below: it checks the saved file."""


def _introduction(words: str, exercise: Exercise) -> str:
    title, _, rest = inspect.cleandoc(words).partition("\n")
    paragraphs = [part for part in rest.strip().split("\n\n") if not _CHECK.match(part)]
    heading = f"# {_plain(title.rstrip('.'))}"
    pages = "먼저 읽을 것 / Read first: README.ko.md / README.md"
    command = f"터미널에서 확인 / Check in a terminal: `nngrade check {notebook_path(exercise.path)}`"
    return "\n\n".join([heading, *map(_plain, paragraphs), pages, command])


def _description(name: str, words: str) -> str:
    """A docstring as Markdown: its first line as the heading, what follows "Example:" as code."""
    title, _, rest = words.partition("\n")
    parts = [f"## `{name}`: {_plain(title.rstrip('.'))}"]
    for paragraph in rest.strip("\n").split("\n\n"):
        first, _, more = paragraph.partition("\n")
        if _EXAMPLE.fullmatch(first.strip()):
            parts.append(f"{first.strip()}\n\n```python\n{textwrap.dedent(more).rstrip()}\n```")
        else:
            parts.append(_plain(paragraph))
    return "\n\n".join(parts)


def _plain(words: str) -> str:
    """Text that Markdown shows as it is; what stands in backticks stays code."""
    escaped, last = "", 0
    for code in _CODE.finditer(words):
        escaped += _MARKUP.sub(r"\\\1", words[last : code.start()]) + code[0]
        last = code.end()
    return escaped + _MARKUP.sub(r"\\\1", words[last:])


def _function(lines: list[str], node: ast.FunctionDef, begin: int) -> str:
    """The function with the first line of its docstring; the rest stands in the text above it."""
    described = node.body[0]
    if len(node.body) < 2 or not isinstance(described, ast.Expr) or described.end_lineno is None:  # noqa: PLR2004
        return "\n".join(lines)
    title = (ast.get_docstring(node) or "").partition("\n")[0]
    start, end = described.lineno - 1 - begin, described.end_lineno - begin
    quotes = 'r"""' if "\\" in title else '"""'
    return "\n".join([*lines[:start], f'{" " * described.col_offset}{quotes}{title}"""', *lines[end:]])


def _text_cell(name: str, words: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": _id(name), "metadata": {}, "source": words.splitlines(keepends=True)}


def _code_cell(name: str, code: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": _id(name),
        "metadata": {},
        "outputs": [],
        "source": code.splitlines(keepends=True),
    }


def _id(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]", "-", name)[:64]
