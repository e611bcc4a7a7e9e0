"""What a grading process grades with: versions, what confines submitted code, the course, the solutions, the images.

All of it decides verdicts.  So every process of a run must have the same, and what one run found is kept in the next
one only while all of it is as it was.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import nngrade
from nngrade import installed
from nngrade.model import Text
from nngrade.texts import text


@dataclass(frozen=True)
class About:
    """What a process grades with.

    ``tensorflow`` also names Keras' version; it is empty where there is none.  ``images`` names the data sets that
    there are to train on; it is empty when nothing that is graded does.
    """

    nngrade: str
    python: str
    numpy: str
    tensorflow: str
    confinement: tuple[str, ...]
    course_digest: str
    solutions_digest: str
    images: str = ""

    def versions(self) -> Mapping[str, str]:
        """The versions by the programs' names, as people are told them."""
        return {
            "nngrade": self.nngrade,
            "Python": self.python,
            "NumPy": self.numpy,
            "TensorFlow": self.tensorflow,
        }

    def parts(self) -> tuple[str, ...]:
        """All of it, to make a digest of."""
        return (*self.versions().values(), self.course_digest, self.solutions_digest, self.images, *self.confinement)

    def unlike(self, other: About) -> tuple[Text, ...]:
        """What this one has otherwise than ``other``, in words."""
        found = []
        if self.course_digest != other.course_digest:
            found.append(text("another version of the course"))
        if self.solutions_digest != other.solutions_digest:
            found.append(text("another version of the solutions"))
        if self.images != other.images:
            found.append(text("other images for Keras tasks"))
        for (name, mine), theirs in zip(self.versions().items(), other.versions().values(), strict=True):
            if mine != theirs:
                found.append(text("{program} {found}, not {wanted}", program=name, found=mine, wanted=theirs))
        if self.confinement != other.confinement:
            layers = ", ".join(self.confinement)
            found.append(text("submitted code is held by {layers} only", layers=layers))
        return tuple(found)


def about(confinement: tuple[str, ...], course_digest: str, solutions_digest: str, images: str = "") -> About:
    """What this process grades with."""
    return About(
        nngrade=nngrade.__version__,
        python=platform.python_version(),
        numpy=installed.version("numpy"),
        tensorflow=installed.tensorflow(),
        confinement=confinement,
        course_digest=course_digest,
        solutions_digest=solutions_digest,
        images=images,
    )


def folder_digest(root: Path) -> str:
    """SHA-256 over the Python files of a ``solutions/`` folder: what "the same solutions" means."""
    total = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        if "__pycache__" not in path.parts:
            total.update(path.relative_to(root).as_posix().encode("utf-8", "surrogateescape") + b"\0")
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
