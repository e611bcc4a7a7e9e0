"""``nngrade start``: the stubs and pages arrive, and nothing that was there is lost."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]
ALL = {
    f"{folder}/{name}"
    for folder, names in {"l1_one": ("doubling.py", "gates.py"), "l2_two": ("gates.py",)}.items()
    for name in (*names, "README.md", "README.ko.md")
}
needs_permissions = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind this user"
)


def files(root: Path) -> set[str]:
    """All files below a folder."""
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_writes_stubs_and_pages(invoke: Invoke, here: Path, content: Path) -> None:
    """Into nngrade-work when no folder is named; with what to do next."""
    result = invoke("start")
    assert result.exit_code == 0
    assert files(here / "nngrade-work") == ALL
    stub = here / "nngrade-work/l1_one/doubling.py"
    assert stub.read_bytes() == (content / "exercises/l1_one/doubling.py").read_bytes()
    assert 'Your workspace: "nngrade-work"' in result.stdout
    assert "1. Go there: cd nngrade-work" in result.stdout
    assert "2. Read l1_one/README.md and fill in l1_one/doubling.py" in result.stdout
    assert "3. Check your work: nngrade check l1_one" in result.stdout


def test_korean_names_the_korean_page(invoke: Invoke, here: Path) -> None:
    """Both pages are there in either language; the one to read is the person's."""
    result = invoke("start", "--lang", "ko")
    assert files(here / "nngrade-work") == ALL
    assert "l1_one/README.ko.md" in result.stdout
    assert "다음에 할 일:" in result.stdout


def test_keeps_what_differs(invoke: Invoke, here: Path, write: Write) -> None:
    """A changed file stays and is named; same ones are only counted; a deleted one comes back."""
    invoke("start", "w")
    write(here / "w", {"l1_one/doubling.py": "mine\n"})
    (here / "w/l2_two/gates.py").unlink()
    result = invoke("start", "w")
    assert result.exit_code == 0
    assert (here / "w/l1_one/doubling.py").read_text(encoding="utf-8") == "mine\n"
    assert "  kept  l1_one/doubling.py" in result.stdout
    assert "  new   l2_two/gates.py" in result.stdout
    assert "are the same: 5" in result.stdout


def test_other_line_ends_are_no_difference(invoke: Invoke, here: Path) -> None:
    """Git may have changed them."""
    invoke("start", "w")
    stub = here / "w/l1_one/doubling.py"
    stub.write_bytes(stub.read_bytes().replace(b"\n", b"\r\n"))
    assert "kept" not in invoke("start", "w").stdout


def test_links_are_not_followed(invoke: Invoke, here: Path) -> None:
    """A dangling link in the place of a stub is kept, and nothing is written through it."""
    (here / "w/l1_one").mkdir(parents=True)
    (here / "w/l1_one/doubling.py").symlink_to(here / "target.py")
    assert "kept  l1_one/doubling.py" in invoke("start", "w").stdout
    assert not (here / "target.py").exists()


def test_inside_a_workspace_it_completes_it(invoke: Invoke, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No workspace in a workspace."""
    monkeypatch.chdir(work / "l1_one")
    result = invoke("start")
    assert not (work / "l1_one/nngrade-work").exists()
    assert (work / "l1_one/README.md").is_file()
    assert "Go there" in result.stdout
    monkeypatch.chdir(work)
    assert "Go there" not in invoke("start").stdout


def test_folder_is_a_file(invoke: Invoke, here: Path, write: Write) -> None:
    """A plain message and exit code 2."""
    write(here, {"notes.txt": "x", "w/l1_one": "a file where the lecture's folder should be"})
    result = invoke("start", "notes.txt")
    assert result.exit_code == 2
    assert '"notes.txt" is a file.' in result.stderr
    result = invoke("start", "w")
    assert result.exit_code == 2
    assert "a file is where a folder is needed" in result.stderr
    assert invoke("start", "notes.txt/inner").exit_code == 2


def test_a_folder_stands_where_a_file_belongs(invoke: Invoke, here: Path) -> None:
    """It is no file of the student's that could be kept: say what to do, and leave it as it is."""
    taken = here / "w" / "l1_one" / "doubling.py"
    taken.mkdir(parents=True)
    result = invoke("start", "w")
    assert result.exit_code == 2
    assert f'"{Path("w") / "l1_one" / "doubling.py"}" is a folder; a file belongs there.' in result.stderr
    assert taken.is_dir()


def test_folder_name_is_too_long(invoke: Invoke, here: Path) -> None:
    """Any other refusal of the system is told, too."""
    result = invoke("start", "x" * 300)
    assert result.exit_code == 2
    assert "the name is too long" in result.stderr


@needs_permissions
def test_read_only_folder(invoke: Invoke, here: Path) -> None:
    """No permission: says so and names the folder."""
    here.chmod(0o555)
    result = invoke("start", "w")
    here.chmod(0o755)
    assert result.exit_code == 2
    assert "no permission" in result.stderr


def test_full_disk_leaves_no_half_stub(invoke: Invoke, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stub that was written in part would be kept for ever as the student's own."""
    real = Path.open

    class Full(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    def open_(self: Path, mode: str = "r", **named: object) -> object:
        if mode == "xb":
            real(self, mode).close()  # type: ignore[call-overload]
            return Full()
        return real(self, mode, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", open_)
    result = invoke("start", "w")
    monkeypatch.undo()
    assert result.exit_code == 2
    assert "the disk is full" in result.stderr
    assert files(here / "w") == set()


def test_plain(invoke: Invoke) -> None:
    """ASCII and no columns."""
    result = invoke("start", "w", "--plain")
    assert result.stdout.isascii()
    assert "  new  l1_one/doubling.py\n" in result.stdout


@pytest.mark.parametrize(
    ("where", "folder", "words"),
    [
        ("", "l1_one", "nngrade check l1_one"),
        ("l1_one", "l1_one", "nngrade check l1_one"),
        ("l1_one", ".", "nngrade check l1_one"),
        ("", "more", "nngrade check."),
    ],
)
def test_no_workspace_inside_a_workspace(
    invoke: Invoke, here: Path, monkeypatch: pytest.MonkeyPatch, where: str, folder: str, words: str
) -> None:
    """Nothing is written; it says what was probably meant."""
    invoke("start", "work")
    before = files(here)
    monkeypatch.chdir(here / "work" / where)
    result = invoke("start", folder)
    assert result.exit_code == 2
    assert "is a workspace already" in result.stderr
    assert words in result.stderr
    assert files(here) == before


def test_a_lecture_s_name_is_no_workspace_s(invoke: Invoke, here: Path) -> None:
    """The folder above it would be taken for a workspace from then on."""
    result = invoke("start", "l1_one")
    assert result.exit_code == 2
    assert '"l1_one" is the name of a lecture' in result.stderr
    assert not files(here)


def test_a_workspace_can_be_named_again(invoke: Invoke, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From outside, and from a lecture's folder."""
    invoke("start", "work")
    assert invoke("start", "work").exit_code == 0
    monkeypatch.chdir(here / "work/l1_one")
    assert invoke("start", "..").exit_code == 0
