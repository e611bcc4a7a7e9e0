"""Key files: what is written is what is read, and nothing else gets through."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from nngrade.authoring import Solutions, stale_keys
from nngrade.cases import Case, Lazily, Raises
from nngrade.course import Course
from nngrade.errors import CourseError
from nngrade.keys import Key, key_bytes, read_key, same_cases
from nngrade.values import NamedCallable, Seed

CASES = (
    Case(
        "values", (np.array([[1.0, 2.0]]), 3), np.float64(2.5), misconceptions={"a": np.nan, "b": Raises("ValueError")}
    ),
    Case("errors", ("XOR",), Raises("ValueError"), label="figure", rtol=1e-3),
    Case("more", (NamedCallable("tanh"), Seed(4), [1, (2.0, None)]), {"W": np.eye(2)}, {"k": True}, check="c", drain=3),
)


def test_round_trip(tmp_path: Path) -> None:
    """Every kind of case survives, and the same key gives the same bytes."""
    key = Key({"f": CASES, "g": ()}, {"f": 4, "g": 0})
    path = tmp_path / "k.npz"
    path.write_bytes(key_bytes(key))
    found = read_key(path)
    assert same_cases(found.cases("f"), CASES)
    assert found.cases("g") == ()
    assert found.hidden("f") == 4
    assert found.cases("unknown") == ()
    assert key_bytes(found) == path.read_bytes()
    assert not same_cases(found.cases("f"), CASES[:2])
    assert not same_cases(CASES[:1], CASES[1:2])


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04garbage", b"not a zip at all"])
def test_damaged_keys_are_told(tmp_path: Path, content: bytes) -> None:
    """A damaged file names itself and the command that mends it."""
    path = tmp_path / "k.npz"
    path.write_bytes(content)
    with pytest.raises(CourseError, match=r"k.npz is damaged .*nngrade author keys"):
        read_key(path)


def test_damage_that_shows_late_is_told_as_well(tmp_path: Path) -> None:
    """What known mistakes return is decoded when it is asked for, and says the same when it cannot be."""
    path = tmp_path / "k.npz"
    path.write_bytes(key_bytes(Key({"f": CASES}, {"f": 0})))
    with np.load(path, allow_pickle=False) as stored:
        manifest, data = json.loads(stored["manifest"].tobytes()), stored["data"]
    manifest["tasks"]["f"]["cases"][0]["misconceptions"]["a"] = {"value": {"kind": "nothing known"}}
    np.savez(path, manifest=np.frombuffer(json.dumps(manifest).encode(), np.uint8), data=data)
    mistakes = read_key(path).cases("f")[0].misconceptions
    assert mistakes["b"] == Raises("ValueError")
    with pytest.raises(CourseError, match=r"k.npz is damaged .*nngrade author keys"):
        mistakes["a"]
    assert "c" not in mistakes


def test_what_a_mistake_returns_is_worked_out_when_it_is_asked_for() -> None:
    """Once, and only for the mistakes that somebody asks about."""
    asked: list[str] = []

    def make(name: str) -> str:
        asked.append(name)
        return name.upper()

    mistakes = Lazily(["a", "b"], make)
    assert (list(mistakes), len(mistakes), "b" in mistakes, "c" in mistakes, asked) == (["a", "b"], 2, True, False, [])
    assert [mistakes["b"], mistakes["b"], asked] == ["B", "B", ["b"]]
    with pytest.raises(KeyError):
        mistakes["c"]
    assert dict(mistakes) == {"a": "A", "b": "B"}


def test_other_schema_and_missing_file(tmp_path: Path) -> None:
    """A key of another schema is not guessed at; a missing one is told."""
    path = tmp_path / "k.npz"
    manifest = np.frombuffer(b'{"schema": "other", "tasks": {}}', np.uint8)
    np.savez(path, manifest=manifest, data=np.zeros(0, np.uint8))
    with pytest.raises(CourseError, match="damaged"):
        read_key(path)
    with pytest.raises(CourseError, match="is missing"):
        read_key(tmp_path / "none.npz")


def test_a_key_holds_numbers_and_no_source(mini: tuple[Course, Solutions]) -> None:
    """Nothing of the reference's text is in the key."""
    course, solutions = mini
    with np.load(course.key_file(course.exercises[0])) as archive:
        assert set(archive.files) == {"manifest", "data"}
        text = archive["manifest"].tobytes().decode() + archive["data"].tobytes().decode("latin1")
    for line in solutions.reference_file(course.exercises[0]).read_text().splitlines():
        assert len(line.strip()) < 12 or line.strip() not in text


def test_fresh_and_stale(mini: tuple[Course, Solutions]) -> None:
    """A key that was just built is fresh."""
    assert stale_keys(*mini) == []
