"""Every sentence exists in both languages."""

from __future__ import annotations

import re
import string
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from nngrade.course import Course, load_course

CATALOGUES = ("nngrade", "click")


def placeholders(sentence: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


# A particle that is right behind some values only, behind a placeholder or its closing quotation mark.
FIXED = re.compile(
    r"(?<!\{)\{\w+[^{}]*\}[\"'`]*"
    r"(?:을|를|은|는|이|가|과|와|로|으로|여야|이어야|라는|이라는|라고|이라고|라면|이라면|며|이며|나|이나|랑|이랑)(?![가-힣(])"
)


def messages(course: Course) -> dict[str, str]:
    """The Korean format strings of the lectures' checks, by lecture and name."""
    return {f"{lecture.id}: {key}": words.ko for lecture in course.lectures for key, words in lecture.messages.items()}


def spoken(catalogue: Catalog) -> dict[str, str]:
    """What a program finds under each entry's (singular) sentence; Korean has one form for every count."""
    found = {}
    for entry in catalogue:
        sentence = entry.id if isinstance(entry.id, str) else entry.id[0]
        if sentence and entry.string:
            found[sentence] = entry.string if isinstance(entry.string, str) else entry.string[0]
    return found


@pytest.fixture(scope="session")
def folder(engine: Path) -> Path:
    """Where the catalogues lie."""
    return engine / "locale" / "ko" / "LC_MESSAGES"


def test_sentences_are_literals(texts_tool: ModuleType, engine: Path) -> None:
    """A sentence that is put together at run time could not be found, and so not be translated."""
    _, unclear = texts_tool.sentences(engine)
    assert unclear == []


def test_every_sentence_has_a_translation(texts_tool: ModuleType, engine: Path, folder: Path) -> None:
    """Nothing is said in one language only."""
    said, _ = texts_tool.sentences(engine)
    known = texts_tool.translations(folder / "nngrade.po")
    assert [f"{place}: {sentence}" for sentence, place in said.items() if not known.get(sentence)] == []
    assert len(said) > 100


def test_no_translation_is_left_over(texts_tool: ModuleType, engine: Path, folder: Path) -> None:
    """The catalogue has no entry that nothing says."""
    said, _ = texts_tool.sentences(engine)
    assert sorted(set(texts_tool.translations(folder / "nngrade.po")) - set(said)) == []


@pytest.mark.parametrize("domain", CATALOGUES)
def test_compiled_catalogue_is_fresh(domain: str, folder: Path) -> None:
    """The .mo file holds exactly what its .po file says."""
    with (folder / f"{domain}.po").open("rb") as source, (folder / f"{domain}.mo").open("rb") as compiled:
        entries, shipped = read_po(source, abort_invalid=True), read_mo(compiled)
    assert spoken(shipped) == spoken(entries)


def test_placeholders_agree(texts_tool: ModuleType, folder: Path) -> None:
    """A translation fills in the same values."""
    entries = texts_tool.translations(folder / "nngrade.po")
    assert [k for k, v in entries.items() if placeholders(k) != placeholders(v)] == []


@pytest.mark.parametrize(
    ("sentence", "fixed"),
    [
        ("{x}를 쓰세요", True),
        ('"{x}"이라는 파일', True),
        ("{x!r}은 올바른 수가 아닙니다.", True),
        ("{x}이어야 합니다", True),
        ("{x}을(를) 쓰세요. {y}이어야(여야) 합니다. {z}(으)로", False),
        ("{x}가지, {x}이상, {x}입니다, {x}만 {x}도 {x}에서", False),
        ("이름({x})이 다릅니다. 파일 {x}", False),
        ("`{{x}}`는", False),
    ],
)
def test_the_rule_on_fixed_particles(sentence: str, fixed: bool) -> None:  # noqa: FBT001  a column of the table
    """It sees them behind a placeholder, and nothing else."""
    assert bool(FIXED.search(sentence)) == fixed


def test_particles_fit_every_value(texts_tool: ModuleType, folder: Path) -> None:
    """Behind a placeholder stands a double form, from which nngrade.particles chooses, or no particle at all."""
    said = messages(load_course())
    for domain in CATALOGUES:
        said |= texts_tool.translations(folder / f"{domain}.po")
    assert [f"{sentence} -> {korean}" for sentence, korean in said.items() if FIXED.search(korean)] == []
    assert len(said) > 1000


@pytest.mark.parametrize("domain", CATALOGUES)
def test_nothing_is_fuzzy_or_double(domain: str, folder: Path) -> None:
    """Each entry stands once, and somebody has looked at it."""
    source = (folder / f"{domain}.po").read_text(encoding="utf-8")
    with (folder / f"{domain}.po").open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    assert not any(message.fuzzy for message in catalogue if message.id)
    assert source.count("\nmsgid ") == len(catalogue) + 1


def test_compiling_twice_changes_nothing(
    texts_tool: ModuleType, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Authors' tool writes the same bytes each time."""
    for domain in CATALOGUES:
        (tmp_path / f"{domain}.po").write_bytes((folder / f"{domain}.po").read_bytes())
    monkeypatch.setattr(texts_tool, "CATALOGUES", tmp_path)
    assert texts_tool.main(["compile"]) == 0
    once = {path.name: path.read_bytes() for path in tmp_path.glob("*.mo")}
    assert texts_tool.main(["compile"]) == 0
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.mo")} == once


def test_tool_names_what_is_missing(
    texts_tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is missing comes as an entry to paste, what is stale and what cannot be found as remarks."""
    (tmp_path / "module.py").write_text('text("A \\"new\\" one: {x}.", x=1)\ntext(name)\n', encoding="utf-8")
    (tmp_path / "nngrade.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "Old."\nmsgstr "옛말."\n', encoding="utf-8")
    monkeypatch.setattr(texts_tool, "ENGINE", tmp_path)
    monkeypatch.setattr(texts_tool, "MAIN", tmp_path / "nngrade.po")
    assert texts_tool.main(["extract"]) == 1
    told = capsys.readouterr().out
    assert '#: module.py:1\nmsgid "A \\"new\\" one: {x}."\nmsgstr ""\n' in told
    assert '# nothing says this any more: "Old."' in told
    assert "# module.py:2: text() needs a literal sentence" in told
    assert texts_tool.main(["translate"]) == 2
