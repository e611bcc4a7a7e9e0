"""The ``autograder.zip`` of Gradescope: nngrade's wheel, the solutions, and two scripts that install and grade."""

from __future__ import annotations

import io
import re
import shlex
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files

from nngrade.errors import UsageError
from nngrade.texts import text

_WHEEL = re.compile(r"nngrade-[0-9][A-Za-z0-9.+_]*-py3-none-any\.whl")
_YEAR = (1980, 1, 1, 0, 0, 0)  # always the same: equal contents make equal archives
_PROGRAM, _DATA = 0o755, 0o600


def autograder_zip(
    wheel: tuple[str, bytes], solutions: Mapping[str, bytes], grade: Sequence[str], export: Sequence[str]
) -> bytes:
    """The archive's bytes.

    Args:
        wheel: name and content of nngrade's wheel.
        solutions: the private solutions' files by their path in the folder.
        grade: more options for ``nngrade grade``, such as the seed.
        export: more options for ``nngrade export gradescope``.

    Raises:
        UsageError: the wheel is none of nngrade's, or there are no solutions.
    """
    _check_wheel(*wheel)
    if not any(name.endswith(".py") for name in solutions):
        said = text("The solutions folder holds no solutions. Give the course's solutions with --solutions.")
        raise UsageError.of(said)
    options = f"grade_options=({shlex.join(grade)})\nexport_options=({shlex.join(export)})\n"
    return _archive(
        [
            ("setup.sh", _script("setup.sh"), _PROGRAM),
            ("run_autograder", _script("run_autograder"), _PROGRAM),
            ("options.sh", options.encode(), _DATA),
            (wheel[0], wheel[1], _DATA),
            *((f"solutions/{name}", content, _DATA) for name, content in sorted(solutions.items())),
        ]
    )


def _archive(contents: Iterable[tuple[str, bytes, int]]) -> bytes:
    """A ZIP of files: path, content, permissions."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content, mode in contents:
            entry = zipfile.ZipInfo(name, _YEAR)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix: permissions count
            entry.external_attr = (0o100000 | mode) << 16
            archive.writestr(entry, content)
    return stream.getvalue()


def _script(name: str) -> bytes:
    # Windows checkouts may have carriage returns, which a shell takes for part of the command.
    return (files("nngrade.export") / "autograder" / name).read_bytes().replace(b"\r\n", b"\n")


def _check_wheel(name: str, content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile:
        names = []
    if _WHEEL.fullmatch(name) is None or not any(entry.startswith("nngrade/_content/") for entry in names):
        said = text(
            "'{file}' is no wheel of nngrade with its exercises. Build one in the course's folder: "
            "python -m pip wheel . --no-deps -w dist",
            file=name,
        )
        raise UsageError.of(said)
