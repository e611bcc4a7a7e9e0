"""What is in the wheel and in the source distribution: everything that is needed, and no solution."""

from __future__ import annotations

import subprocess
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

# The warm-up's answers are public: the demo and the tutorial show them.
PUBLIC = "l0_warmup"
SHORTEST = 25
# Lines that give nothing away: the slides print them, or they belong to no task.
COMMON = {
    "return 1 / (1 + np.exp(-z))",
    "INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))",
    "def _sigmoid(z: np.ndarray) -> np.ndarray:",
    "size = int(np.prod(shape))",
    'with np.errstate(all="ignore"):',
    "model = keras.Sequential(",
}

Files = Mapping[str, bytes]


@pytest.fixture(scope="session")
def built(
    repository: Path,
    run_module: Callable[..., subprocess.CompletedProcess[str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A folder with both distributions; the wheel is built from the unpacked source distribution."""
    if not (repository / "solutions").is_dir():
        pytest.skip("this is no checkout: there are no solutions that could slip in")
    folder = tmp_path_factory.mktemp("dist")
    done = run_module("build", "--no-isolation", "--outdir", folder, repository)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def wheel(built: Path) -> Files:
    """The wheel's files."""
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="session")
def sdist(built: Path) -> Files:
    """The source distribution's files, by their path in the repository."""
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        members = {member.name: archive.extractfile(member) for member in archive.getmembers() if member.isfile()}
        return {name.partition("/")[2]: file.read() for name, file in members.items() if file is not None}


@pytest.fixture(scope="session", params=["wheel", "sdist"])
def files(request: pytest.FixtureRequest) -> Files:
    """Each of both."""
    found: Files = request.getfixturevalue(request.param)
    return found


def private_lines(repository: Path) -> Iterator[tuple[str, str]]:
    """Lines of the solutions that say something which no student's stub says, each with its place."""
    stubs = "\n".join(
        stub.read_text(encoding="utf-8")
        for stub in (repository / "exercises").glob("*/*.py")
        if stub.name != "checks.py"
    )
    for file in sorted((repository / "solutions").rglob("*.py")):
        if PUBLIC in file.parts:
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            said = line.strip()
            if len(said) >= SHORTEST and said not in COMMON and said not in stubs and not _says_nothing(said):
                yield said, f"{file.relative_to(repository).as_posix()}:{number}"


def _says_nothing(line: str) -> bool:
    """Imports, separators between parts of a file, and the calls that stubs' examples hold as well."""
    return line.startswith(("import ", "from ", "# ---", "# ==="))


def test_no_file_of_the_solutions_is_inside(files: Files, repository: Path) -> None:
    """Neither under its own path nor, as the same bytes, under another one."""
    assert [name for name in files if "solutions" in name.split("/")] == []
    assert [name for name in files if name.endswith("_cases.py")] == []
    private = {f.read_bytes() for f in (repository / "solutions").rglob("*") if f.is_file() and PUBLIC not in f.parts}
    assert [name for name, content in files.items() if content.strip() and content in private] == []


def test_no_line_of_the_solutions_is_inside(files: Files, repository: Path) -> None:
    """No reference's or case's own line occurs anywhere, in no file of any kind."""
    places = {line.encode(): place for line, place in private_lines(repository)}
    by_start: dict[bytes, list[bytes]] = {}
    for line in places:
        by_start.setdefault(line[:SHORTEST], []).append(line)
    found = [
        f"{name} holds {places[line]}: {line.decode()}"
        for name, content in files.items()
        for line in occurring(by_start, content)
    ]
    assert found == []


def occurring(by_start: Mapping[bytes, list[bytes]], content: bytes) -> list[bytes]:
    """The lines, given by their first ``SHORTEST`` bytes, that occur in a content, whatever stands around them.

    Looking for thousands of lines one by one, each in every file, takes ten times as long.
    """
    pieces = {content[at : at + SHORTEST] for at in range(len(content) - SHORTEST + 1)}
    return [line for start in by_start.keys() & pieces for line in by_start[start] if line in content]


def test_lines_are_found_wherever_they_stand() -> None:
    """At the beginning, at the end, within a line, in bytes that are no text; not when only the start is there."""
    first, other = b"the beginning of these two is the same, but not this end", b"a line that is not there at all"
    second = first[:SHORTEST] + b" and here it goes on otherwise"
    by_start = {first[:SHORTEST]: [first, second], other[:SHORTEST]: [other]}
    assert occurring(by_start, first) == [first]
    assert occurring(by_start, b"\xff\x00x" + second) == [second]
    assert set(occurring(by_start, b"xx" + second + first + b"xx")) == {first, second}
    assert occurring(by_start, b"  " + first[:-1] + b"\n" + other[1:]) == []
    assert occurring(by_start, b"short") == []


def test_there_are_lines_to_look_for(repository: Path, built: Path) -> None:
    """The search would find something."""
    assert len(dict(private_lines(repository))) > 100


def test_wheel_holds_all_that_is_needed(wheel: Files, repository: Path) -> None:
    """The engine, the worker's files, catalogues, templates, exercises and keys."""
    expected = {f"nngrade/{p}" for p in listed(repository / "grader" / "nngrade")}
    expected |= {f"nngrade/_content/exercises/{p}" for p in listed(repository / "exercises")}
    expected |= {f"nngrade/_content/templates/{p}" for p in listed(repository / "templates")}
    assert expected <= set(wheel)
    for needed in (
        "nngrade/plugin.py",
        "nngrade/py.typed",
        "nngrade/worker/start.py",
        "nngrade/locale/ko/LC_MESSAGES/nngrade.mo",
        "nngrade/_content/exercises/course.toml",
        "nngrade/_content/exercises/l1_perceptron/keys/activations.npz",
        "nngrade/_content/templates/report.html.j2",
    ):
        assert needed in wheel
    others = {name for name in wheel if not name.startswith("nngrade/")}
    assert all(".dist-info/" in name for name in others)


def test_entry_points(wheel: Files) -> None:
    """The command and the pytest plugin."""
    (name,) = (name for name in wheel if name.endswith("entry_points.txt"))
    entries = wheel[name].decode()
    assert "nngrade = nngrade.cli:main" in entries
    assert "[pytest11]\nnngrade = nngrade.plugin" in entries


def test_sdist_holds_what_builds_and_tests_it(sdist: Files, repository: Path) -> None:
    """Sources, tests and documentation, but no students' programs: some of them are right."""
    expected = {f"grader/nngrade/{p}" for p in listed(repository / "grader" / "nngrade")}
    assert expected <= set(sdist)
    assert {"pyproject.toml", "README.md", "LICENSE", "tests/conftest.py", "tools/texts.py"} <= set(sdist)
    assert [name for name in sdist if name.startswith(("tests/samples/programs/", "tests/content/variants/"))] == []


def listed(folder: Path) -> list[str]:
    """All files below a folder that belong to the repository."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return [path.relative_to(folder).as_posix() for path in paths]
