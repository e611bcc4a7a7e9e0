"""The project speaks only of itself: no word of the places where it was made or is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDERS = (".ci", "docs", "exercises", "grader", "solutions", "templates", "tests", "tools")
TEXT = {"", ".py", ".md", ".toml", ".j2", ".css", ".po", ".txt", ".yml", ".yaml"}
FOREIGN = (
    r"/work/(main|shared)",
    r"/(tmp|var)/\w*venv",
    r"/home/\w",
    r"\bpypi\.org",
    r"\bpythonhosted\.org",
    r"\b[Ii]ssue #?\d",
    r"\b(TODO|FIXME|XXX)\b",
)


def texts(repository: Path) -> Iterator[tuple[str, str]]:
    """Every text file of the project, this one aside."""
    files = [file for folder in FOLDERS for file in (repository / folder).rglob("*")]
    for file in [*files, *repository.glob("*.md"), repository / "pyproject.toml"]:
        ours = file.is_file() and file.suffix in TEXT and "__pycache__" not in file.parts and file != Path(__file__)
        if ours and "programs" not in file.parts:
            yield file.relative_to(repository).as_posix(), file.read_text(encoding="utf-8")


@pytest.mark.parametrize("pattern", FOREIGN)
def test_no_foreign_words(pattern: str, repository: Path) -> None:
    """No paths of a machine, no tickets, no package hosts, no notes to oneself."""
    found = [
        f"{name}:{number}: {line.strip()}"
        for name, text in texts(repository)
        for number, line in enumerate(text.splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert found == []


def test_there_are_texts_to_look_at(repository: Path) -> None:
    """The search would find something."""
    assert len(dict(texts(repository))) > 100
