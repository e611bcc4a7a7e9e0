"""Attacks: each earns what is right in it and no more, learns, changes and leaves nothing (``samples/attacks``)."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.cli import grade as grade_command
from nngrade.cli.app import app
from nngrade.sandbox import Launcher, open_launcher
from nngrade.sandbox.layers import OF_KERNEL, QUOTA
from nngrade.sandbox.machine import probe

TESTS = Path(__file__).resolve().parent
PAGE = TESTS.parent / "docs" / "attacks.md"
MISSING = set(probe())

if not (TESTS / "samples" / "attacks").is_dir():
    pytest.skip("a source distribution has no attacks: some of them hold right answers", allow_module_level=True)


def module(name: str) -> ModuleType:
    """A module of ``tests``, which is no package."""
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, TESTS / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = found = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(found)
    return sys.modules[name]


listed = module("attack_list")
ATTACKS = {attack.name: attack for attack in listed.attacks()}

# One or two of every kind; they run as other users, too.
SOME = (
    "compare/patched_encoder",
    "hunts/own_memory",
    "secrets/solution_swallowed",
    "secrets/environment",
    "secrets/memory_of_others",
    "channel/wrong_numbers",
    "files/results_written",
    "exits/interpreter_taken_down",
    "loops/swallows_everything",
    "processes/daemon",
    "processes/raw_clone",
    "memory/shared_and_named",
    "disk/outside",
    "disk/neighbour_changed",
    "disk/cannot_be_removed",
    "signals/to_a_stranger",
    "signals/to_its_parent",
    "kernel/ptrace",
    "kernel/another_root",
    "network/tcp",
    "network/local_sockets",
    "state/files",
    "state/kernel_objects",
)

# What the same attacks reach when no layer holds them, so that one sees that the arena would notice.
UNCONFINED = {
    "secrets/solution_swallowed": {"points", "leak"},
    "hunts/hidden_inputs_kept_for_later": {"outside"},
    "files/results_written": {"outside"},
    "disk/neighbour_changed": {"outside"},
    "memory/shared_and_named": {"outside", "points"},
    "signals/to_a_stranger": {"signal"},
    "network/udp": {"network"},
    "state/files": {"outside", "points"},
}


@pytest.fixture(scope="module")
def arena(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The small course with its secrets, and everything beside it that is watched."""
    with module("arena").Arena(tmp_path_factory.mktemp("arena")) as opened:
        yield opened


@pytest.fixture(scope="module")
def launcher(arena: Any) -> Iterator[Launcher]:
    """One launcher for all attacks, with every layer that this machine has."""
    if {"landlock", "namespaces"} <= MISSING:
        pytest.skip("this machine has neither Landlock nor namespaces")
    with open_launcher(confined=True) as opened:
        yield opened


def test_every_attack_is_listed() -> None:
    """There are more than a hundred; each file is in the list, and everything in the list is there."""
    made = {*module("hostile_files").SOURCES, *module("hostile_files").CLASSES}
    kept = {path.relative_to(listed.ATTACKS).with_suffix("").as_posix() for path in listed.ATTACKS.rglob("*.py")}
    assert not made & kept
    assert made | kept == set(ATTACKS)
    assert len(ATTACKS) >= 200


def test_the_page_shows_every_attack() -> None:
    """``docs/attacks.md`` has each one's row, in the list's order, with verdicts that are expected."""
    rows = [line.strip("| ").split(" | ") for line in PAGE.read_text(encoding="utf-8").splitlines() if "| `" in line]
    assert [row[0].strip("`") for row in rows] == list(ATTACKS)
    for name, about, verdicts, _ in rows:
        attack = ATTACKS[name.strip("`")]
        assert about == attack.about.rstrip(".")
        assert set(verdicts.split(" / ")) <= set(attack.verdicts)


@pytest.mark.parametrize("name", ATTACKS)
def test_attack(name: str, arena: Any, launcher: Launcher) -> None:
    """It gets the points that it has earned and no others; all promises of the arena hold."""
    attack = ATTACKS[name]
    found = arena.run(attack, launcher)
    assert found.breaches == ()
    assert found.verdict in attack.verdicts
    assert found.score == attack.score


def run_as(prefix: list[str] | None) -> dict[str, Any]:
    """What ``bench_attacks.py`` finds with all layers, run behind ``prefix``."""
    program = [sys.executable, str(TESTS / "benchmarks" / "bench_attacks.py"), "--quick", "--json", "-"]
    if prefix is None:
        pytest.skip("this machine has no unshare and setpriv")
    ran = subprocess.run(  # noqa: S603  our own program
        [*prefix, *program, f"--only={','.join(SOME)}"], capture_output=True, text=True, timeout=300, check=False
    )
    if not ran.stdout and prefix:
        pytest.skip(f"no such user can be had here: {ran.stderr[-300:]}")
    found: dict[str, Any] = json.loads(ran.stdout)["all"]
    assert set(found) == {"", *SOME}
    return found


def assert_all_held(found: dict[str, Any]) -> None:
    """No promise was broken, and every verdict is one that is expected."""
    assert {name: one["breaches"] for name, one in found.items() if one.get("breaches")} == {}


def test_as_an_ordinary_user() -> None:
    """Root has more to give up, but an ordinary user is held as well."""
    found = run_as(module("other_user").as_ordinary_user())
    assert set(found[""]["layers"]) == {*OF_KERNEL, QUOTA} - MISSING
    assert_all_held(found)


def test_in_a_container() -> None:
    """Where no namespaces can be made, Landlock and seccomp carry it alone."""
    if "landlock" in MISSING:
        pytest.skip("this machine has no Landlock")
    found = run_as(module("other_user").as_in_a_container())
    assert "namespaces" not in found[""]["layers"]
    assert_all_held(found)


def test_without_layers_the_arena_notices(arena: Any) -> None:
    """The watching works: without any layer each of these breaks the promises that it is made to break."""
    with open_launcher(confined=True, without=(*OF_KERNEL, QUOTA), allow_unconfined=True) as bare:
        found = {name: set(arena.run(ATTACKS[name], bare).breaches) for name in UNCONFINED}
    assert {name: promised - found[name] for name, promised in UNCONFINED.items()} == {
        name: set() for name in UNCONFINED
    }


A_CLASS = (
    "compare/patched_next_function",
    "hunts/hidden_inputs_printed",
    "secrets/solution",
    "secrets/told_as_a_result",
    "channel/garbage",
    "files/results_written",
    "exits/os_exit",
    "processes/shell",
    "disk/outside",
    "disk/links_for_the_cleaner",
    "signals/to_its_parent",
    "network/tcp",
    "output/names",
    "output/terminal",
)


def test_a_class_of_attackers(arena: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """``nngrade grade``: the honest one among them gets all points, and no document holds a secret."""
    if {"landlock", "namespaces"} <= MISSING:
        pytest.skip("this machine has neither Landlock nor namespaces")
    shutil.copytree(TESTS.parent / "templates", arena.root / "course" / "templates")
    before = arena.state()
    classroom, results = arena.root / "made" / "attackers", arena.root / "made" / "graded"
    for name in A_CLASS:
        write(classroom / name.replace("/", "-"), arena.submission(ATTACKS[name]).files)
    write(classroom / "honest", arena.honest.files)
    monkeypatch.setattr(grade_command, "load_course", lambda: arena.course)
    options = ["--solutions", str(arena.solutions.root), "--seed", str(arena.seed), "--jobs", "2", "--plain"]
    with pytest.raises(SystemExit) as ended:
        app.main(["grade", str(classroom), "--out", str(results), *options])
    assert ended.value.code == 0, capsys.readouterr()
    scores = {path.parent.name: json.loads(path.read_text("utf-8"))["score"] for path in results.glob("*/report.json")}
    assert scores == {"honest": 4, **{name.replace("/", "-"): ATTACKS[name].score for name in A_CLASS}}
    told = b"".join(path.read_bytes() for path in results.rglob("*") if path.is_file())
    assert arena.canary.encode() not in told
    assert arena.hidden_input.encode() not in told
    assert all(b"<script>alert" not in path.read_bytes() for path in results.rglob("*.html"))
    assert arena.state() == before


def write(folder: Path, files: Any) -> None:
    """A person's files."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
