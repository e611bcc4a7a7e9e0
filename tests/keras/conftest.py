"""What tests of Keras tasks share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nngrade.keras.cache import Cache
from nngrade.keras.evaluator import Evaluator
from nngrade.sandbox import Launcher, Worker
from nngrade.sandbox.outcomes import Limits, Returned

LIMITS = Limits(30, 30, 60, 1536, library="tensorflow")


@pytest.fixture(scope="module", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Data sets in the user's own folders are not seen, and nothing is kept there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(scope="session")
def launcher(launcher: Launcher) -> Launcher:
    """The launcher of all, whose TensorFlow is being imported."""
    launcher.prepare("tensorflow")
    return launcher


@pytest.fixture
def evaluator(launcher: Launcher, tmp_path: Path) -> Evaluator:
    """An evaluator whose cache is empty."""
    return Evaluator(launcher, cache=Cache(tmp_path / "trainings"))


class Student:
    """Functions of a student's file, called one after another in one worker."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def __call__(self, name: str, *args: object) -> object:
        """What the function returns, as the trusted side gets it."""
        outcome = self._worker.call(name, args)
        assert isinstance(outcome, Returned), outcome
        return outcome.value


@pytest.fixture(scope="module")
def models(launcher: Launcher) -> Iterator[Student]:
    """The functions of ``models.py`` beside this file."""
    source = (Path(__file__).parent / "programs" / "models.py").read_bytes()
    names = [line[4:].partition(b"(")[0].decode() for line in source.splitlines() if line.startswith(b"def ")]
    with launcher.start(LIMITS, "tensorflow") as worker:
        worker.load({"models.py": source}, "models.py", names)
        yield Student(worker)
