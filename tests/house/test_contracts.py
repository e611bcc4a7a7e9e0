"""Who may import whom, who may print, who may open the network."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# What a room may import of ours, itself aside.  Rooms that are not named may import what the contracts in
# pyproject.toml allow; those that are named must not grow.
MAY_IMPORT = {
    "model": set(),
    "errors": set(),
    "entries": {"model"},
    "class_summary": {"entries", "model"},
    "objects": set(),
    "values": {"objects"},
    "cases": {"values"},
    "tolerance": set(),
    "worker": set(),
    "particles": set(),
    "texts": {"model", "particles"},
    "report": {"class_summary", "entries", "errors", "model", "texts"},
    "export": {"entries", "errors", "model", "report", "texts"},
    "plugin": {"pytest_face"},
}
NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "ssl",
    "urllib",
    "urllib3",
}
# A socket pair to the zygote carries descriptors, which a pipe cannot; it has no address and leads nowhere else.
SOCKET_PAIR = {"sandbox", "worker"}
NO_NETWORK = {"urllib.parse"}  # takes addresses apart, and asks nobody


def room(file: Path, engine: Path) -> str:
    """The folder or module of the engine that a file belongs to."""
    return file.relative_to(engine).parts[0].removesuffix(".py")


def trees(engine: Path) -> Iterator[tuple[Path, ast.Module]]:
    """Every file of the engine and its syntax tree."""
    for file in sorted(engine.rglob("*.py")):
        yield file, ast.parse(file.read_bytes())


def imports(tree: ast.Module, file: Path, engine: Path) -> Iterator[str]:
    """The absolute names of everything that a file imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield f"{node.module}"
            if node.module == "nngrade":
                yield from (f"nngrade.{name.name}" for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            folder = file.relative_to(engine.parent).parent.parts
            yield ".".join([*folder[: len(folder) - node.level + 1], *([node.module] if node.module else [])])


def test_import_contracts_hold(repository: Path) -> None:
    """The contracts in pyproject.toml."""
    script = "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports(no_cache=True))"
    environment = {**os.environ, "PYTHONPATH": str(repository / "grader"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(  # noqa: S603  the linter
        [sys.executable, "-c", script],
        cwd=repository,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_rooms_import_what_they_may(engine: Path) -> None:
    """The foundations import nothing of ours, and renderers know only the model."""
    wrong = []
    for file, tree in trees(engine):
        allowed = MAY_IMPORT.get(room(file, engine))
        if allowed is None:
            continue
        for name in imports(tree, file, engine):
            parts = name.split(".")
            if parts[0] == "nngrade" and parts[1:2] and parts[1] not in allowed | {room(file, engine)}:
                wrong.append(f"{file.relative_to(engine)} imports {name}")
    assert wrong == []


def test_worker_imports_only_python_and_numpy(engine: Path) -> None:
    """The worker runs where nothing else may be installed."""
    names = {
        name.partition(".")[0]
        for file, tree in trees(engine / "worker")
        for name in imports(tree, file, engine)
        if not name.startswith("nngrade.worker")
    }
    in_newer_versions = {"annotationlib"}  # 3.14
    assert names - sys.stdlib_module_names - in_newer_versions == {"numpy"}


def test_only_the_command_line_prints_and_exits(engine: Path) -> None:
    """Everything else returns what there is to say (in the worker, prints are the student's)."""
    forbidden = {"print", "sys.stdout", "sys.stderr", "sys.exit", "os._exit", "SystemExit", "quit", "exit"}
    found = [
        f"{file.relative_to(engine)}:{node.lineno} {ast.unparse(node)}"
        for file, tree in trees(engine)
        if room(file, engine) not in {"cli", "worker"}
        for node in ast.walk(tree)
        if isinstance(node, (ast.Name, ast.Attribute)) and ast.unparse(node) in forbidden
    ]
    assert found == []


def test_only_lms_opens_the_network(engine: Path) -> None:
    """No other room imports anything that could."""
    found = [
        f"{file.relative_to(engine)} imports {name}"
        for file, tree in trees(engine)
        for name in imports(tree, file, engine)
        if name.partition(".")[0] in NETWORK
        and name not in NO_NETWORK
        and room(file, engine) != "lms"
        and not (name == "socket" and room(file, engine) in SOCKET_PAIR)
    ]
    assert found == []


def test_check_imports_no_heavy_library(repository: Path, tmp_path: Path) -> None:
    """``nngrade check`` of a NumPy exercise does not even ask for one."""
    script = """\
import sys

HEAVY = {"tensorflow", "keras", "matplotlib", "requests", "dask", "sqlalchemy", "pandas", "scipy", "pytest"}
asked = []


class Watch:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in HEAVY:
            asked.append(name)


sys.meta_path.insert(0, Watch())
from nngrade.cli.app import app

try:
    app.main(["check", "--report", "r.html", "l0_warmup"])
except SystemExit as end:
    assert end.code == 1, end.code
assert "numpy" in sys.modules
assert asked == [], asked
assert not HEAVY & set(sys.modules)
"""
    (tmp_path / "l0_warmup").mkdir()
    (tmp_path / "l0_warmup" / "arrays.py").write_text("def square(x):\n    return x * x\n", encoding="utf-8")
    done = subprocess.run(  # noqa: S603  the script above
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
