"""The documentation is true: its links lead somewhere, its commands exist, its example works, its languages agree."""

from __future__ import annotations

import itertools
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest

from nngrade import plugin
from nngrade.authoring import build_keys, lint, open_solutions
from nngrade.cli.app import app
from nngrade.course import load_course

REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = sorted(
    page
    for pattern in ("README*.md", "CHANGELOG.md", "docs/*.md", "exercises/*/README*.md")
    for page in REPOSITORY.glob(pattern)
)
KOREAN = [page for page in PAGES if page.name.endswith(".ko.md")]

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
MARKED_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s#]+)[^)]*\)(\(영어\))?")
HEADING = re.compile(r"^(#+) +(.+?) *$", re.MULTILINE)
FILE = re.compile(r"^File `([^`]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)

COURSE_TOML = """\
name = "example"
version = "1"
title = { en = "Example", ko = "예" }
lectures = ["l6_vectors"]
"""


@dataclass(frozen=True)
class Block:
    """A fenced block: its language and its content."""

    language: str
    content: str


def name(page: Path) -> str:
    """A short test id."""
    return page.relative_to(REPOSITORY).as_posix()


def read(page: Path) -> str:
    """The page's text."""
    return page.read_text(encoding="utf-8")


def blocks(page: Path) -> list[Block]:
    """The page's fenced blocks, in order."""
    return [Block(*found) for found in FENCE.findall(read(page))]


def headings(page: Path) -> list[tuple[str, str]]:
    """The page's headings, each as its number signs and its words."""
    return HEADING.findall(FENCE.sub("", read(page)))


def anchor(heading: str) -> str:
    """What a link to this heading ends in."""
    words = re.sub(r"[^\w\- ]", "", heading.lower())
    return words.strip().replace(" ", "-")


def commands(page: Path) -> Iterator[list[str]]:
    """The words of every command line in the page's blocks that runs nngrade or pytest."""
    for block in blocks(page):
        for line in block.content.splitlines():
            for piece in re.split(r"&&|\|", line.strip().removeprefix("$ ")):
                words = program(piece.strip())
                if words:
                    yield words


def program(line: str) -> list[str]:
    """The words of a command line from ``nngrade`` or ``pytest`` on; none when it runs something else."""
    if not re.match(r"(\S+=\S* )*(python -m |\S*[/\\])?(nngrade|pytest)( |$)", line):
        return []
    words = shlex.split(line.replace("\\", "/"), comments=True)
    start = next(i for i, word in enumerate(words) if word.rpartition("/")[2] in {"nngrade", "pytest"})
    return [words[start].rpartition("/")[2], *words[start + 1 :]]


def parse(words: list[str]) -> None:
    """Let click read the words of a command, without running it."""
    command: click.Command = app
    context = click.Context(app, info_name="nngrade")
    while isinstance(command, click.Group):
        options = list(itertools.takewhile(lambda word: word.startswith("-"), words))
        if "--help" in options or "--version" in options:
            return
        assert not options, options
        found = command.get_command(context, words[0])
        assert found is not None, f"there is no command {words[0]}"
        command, words = found, words[1:]
    try:
        command.make_context(command.name, words, parent=context)
    except click.exceptions.Exit:
        assert "--help" in words  # the page has been shown


class Options:
    """Stands in for pytest's parser and keeps the names of the plugin's options."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def getgroup(self, *_words: str) -> Options:
        """Every group is this one."""
        return self

    def addoption(self, option: str, **_settings: Any) -> None:
        """Keep the name."""
        self.names.add(option)


@pytest.fixture(scope="module")
def plugin_options() -> set[str]:
    """The options that the plugin adds to pytest."""
    options = Options()
    plugin.pytest_addoption(options)  # type: ignore[arg-type]
    return options.names


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link names a file that is there, and a heading that the file has."""
    missing = []
    for link in LINK.findall(FENCE.sub("", read(page))):
        if link.startswith(("https://", "http://")):
            continue
        path, _, heading = link.partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (heading and heading not in {anchor(words) for _, words in headings(target)}):
            missing.append(link)
    assert missing == []


@pytest.mark.parametrize("page", KOREAN, ids=name)
def test_korean_pages_say_what_is_in_english_only(page: Path) -> None:
    """A link to a page that is not in Korean has "(영어)" behind it; the page's own English twin has its name."""
    unmarked = [
        link
        for label, link, behind in MARKED_LINK.findall(FENCE.sub("", read(page)))
        if label != "English" and link.endswith(".md") and not link.endswith(".ko.md") and not behind
        if link not in {"docs/README.md", "README.md"}  # the list of all pages, in both languages
    ]
    assert unmarked == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_nngrade_commands_parse(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command line of nngrade names a command that exists, with options that it has."""
    monkeypatch.delenv("NNGRADE_SOLUTIONS", raising=False)
    wrong = []
    for program_name, *words in commands(page):
        if program_name == "nngrade" and words:
            try:
                parse(words)
            except (click.UsageError, AssertionError) as problem:
                wrong.append(f"nngrade {shlex.join(words)}: {problem}")
    capsys.readouterr()
    assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_pytest_options_exist(page: Path, plugin_options: set[str]) -> None:
    """Every option of the plugin that a page names is one."""
    used = {word.partition("=")[0] for line in commands(page) if line[0] == "pytest" for word in line[1:]}
    used |= set(re.findall(r"--nngrade[a-z-]*", read(page)))
    assert {word for word in used if word.startswith("--nngrade")} <= plugin_options


def test_command_lines_are_found() -> None:
    """The two tests above have something to look at; other programs and mere words are left alone."""
    assert len(list(commands(REPOSITORY / "docs" / "students.md"))) > 10
    assert program("NO_COLOR=1 .venv/bin/nngrade check a  # b") == ["nngrade", "check", "a"]
    assert program(r".venv\Scripts\nngrade demo") == ["nngrade", "demo"]
    assert program("python -m pytest --nngrade=work -x") == ["pytest", "--nngrade=work", "-x"]
    assert program("python -m pip install nngrade-0.1.0-py3-none-any.whl") == []
    assert program("nngrade: First course") == []


@pytest.mark.parametrize("words", [["chek"], ["check", "--verbos"], ["grade", "a"], ["author", "key"], ["report"]])
def test_wrong_commands_do_not_parse(words: list[str]) -> None:
    """The test above would notice a slip."""
    with pytest.raises((click.UsageError, AssertionError)):
        parse(words)


@pytest.mark.parametrize("page", KOREAN, ids=name)
def test_languages_agree(page: Path) -> None:
    """A Korean page has the English one's headings, one by one, and its code; comments and outputs are translated."""
    english = page.with_name(page.name.replace(".ko.md", ".md"))
    assert [level for level, _ in headings(page)] == [level for level, _ in headings(english)]
    assert [code(block) for block in blocks(page)] == [code(block) for block in blocks(english)]


def code(block: Block) -> tuple[str, str]:
    """What must be the same in both languages; of an output, that there is one."""
    if block.language in {"", "text"}:
        return block.language, ""
    bare = re.sub(r" *#.*", "", block.content)
    return block.language, re.sub(r'"[^"]*"', '""', bare) if block.language == "python" else bare


def test_pages_name_each_other() -> None:
    """Both languages of a page link to each other, near the top."""
    for page in KOREAN:
        if page.parent.parent.name == "exercises":
            continue  # a workspace holds both side by side
        english = page.with_name(page.name.replace(".ko.md", ".md"))
        assert f"({english.name})" in read(page)[:200], page
        assert f"({page.name})" in read(english)[:200], english


def test_authors_example_works(tmp_path: Path) -> None:
    """The files of the worked example make a course that is in order."""
    for path, content in FILE.findall(read(REPOSITORY / "docs" / "authors.md")):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    (tmp_path / "exercises" / "course.toml").write_text(COURSE_TOML, encoding="utf-8")
    course, solutions = load_course(tmp_path / "exercises"), open_solutions(tmp_path / "solutions")
    assert [path.name for path in build_keys(course, solutions)] == ["vectors.npz"]
    assert lint(course, solutions) == []
