"""For authors of messages: which sentences the engine says, and which of them lack a translation.

    python tools/texts.py extract     prints, as catalogue entries, the sentences that have no translation yet,
                                      and names entries that nothing says any more
    python tools/texts.py compile     writes each .mo file from the .po file beside it

A sentence is the literal first argument of a call ``text("...")`` anywhere in ``grader/nngrade``.  After a change of
sentences: extract, paste into ``grader/nngrade/locale/ko/LC_MESSAGES/nngrade.po``, translate, compile.
"""

from __future__ import annotations

import ast
import datetime as dt
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ENGINE = Path(__file__).resolve().parents[1] / "grader" / "nngrade"
CATALOGUES = ENGINE / "locale" / "ko" / "LC_MESSAGES"
MAIN = CATALOGUES / "nngrade.po"
# A compiled catalogue depends on nothing but its source: Babel would write the time of day into it.
_NO_DATE = dt.datetime(2000, 1, 1, tzinfo=dt.timezone.utc)


def sentences(engine: Path) -> tuple[dict[str, str], list[str]]:
    """All sentences of the Python files below ``engine``, each with its first place; places without a literal."""
    found: dict[str, str] = {}
    unclear: list[str] = []
    for file in sorted(engine.rglob("*.py")):
        for call in _calls(ast.parse(file.read_bytes())):
            place = f"{file.relative_to(engine).as_posix()}:{call.lineno}"
            first = call.args[0] if call.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.setdefault(first.value, place)
            else:
                unclear.append(place)
    return found, unclear


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    """The calls of a function called ``text``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "text":
            yield node


def translations(catalogue: Path) -> dict[str, str]:
    """The entries of a .po file; an entry that is marked as fuzzy counts as not translated."""
    return {str(m.id): "" if m.fuzzy else str(m.string) for m in _read(catalogue) if m.id}


def _read(catalogue: Path) -> Catalog:
    with catalogue.open("rb") as file:
        return read_po(file, abort_invalid=True)


def extract() -> int:
    """Print what is missing and what is stale; the exit code is 0 when nothing is."""
    said, unclear = sentences(ENGINE)
    known = translations(MAIN)
    missing = {sentence: place for sentence, place in said.items() if not known.get(sentence)}
    for sentence, place in missing.items():
        print(f'#: {place}\nmsgid {_quoted(sentence)}\nmsgstr ""\n')
    for sentence in [s for s in known if s not in said]:
        print(f"# nothing says this any more: {_quoted(sentence)}")
    for place in unclear:
        print(f"# {place}: text() needs a literal sentence")
    return int(bool(missing or unclear or set(known) - set(said)))


def _quoted(sentence: str) -> str:
    escaped = sentence.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def compile_all() -> int:
    """Write every .mo file."""
    for source in sorted(CATALOGUES.glob("*.po")):
        catalogue = _read(source)
        catalogue.creation_date = catalogue.revision_date = _NO_DATE
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)
    return 0


COMMANDS: Mapping[str, object] = {"extract": extract, "compile": compile_all}


def main(arguments: list[str]) -> int:
    """Run one of the commands."""
    command = COMMANDS.get(arguments[0]) if len(arguments) == 1 else None
    if not callable(command):
        print(__doc__)
        return 2
    return int(command())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
