"""Feedback files as Moodle's importer finds them."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nngrade.errors import UsageError
from nngrade.export.moodle_zip import REPORT, Feedback, feedback_zip, folder_name

NUMBERS = st.lists(st.integers(1, 10**9), min_size=1, max_size=6, unique=True)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NUMBERS, st.lists(st.text(max_size=80), min_size=6, max_size=6), st.binary(max_size=40))
def test_everybody_gets_their_file(
    moodle: type, stored: type, numbers: list[int], names: list[str], content: bytes
) -> None:
    """Whatever the names are: each participant gets exactly the own report, under its own name."""
    files = [Feedback(str(n), name, content + str(n).encode()) for n, name in zip(numbers, names, strict=False)]
    raw = feedback_zip(files)
    site = moodle({n: stored() for n in numbers})
    site.upload_zip(raw)
    assert site.files == {n: {REPORT: content + str(n).encode()} for n in numbers}
    assert raw == feedback_zip(reversed(files))


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("김하늘", "김하늘"),
        ("Lee, Min_jun_99_assignsubmission_file", "Lee Min jun 99 assignsubmission file"),
        ("../../etc/passwd", "etc passwd"),
        ("~a.b", "a b"),
        ("", "Participant"),
        ("\u1100\u1161", "가"),
        ("가" * 90, "가" * 40),
    ],
)
def test_names(name: str, folder: str) -> None:
    """No underscore, no dot, nothing that a path is made of; Hangul stays."""
    assert folder_name(name) == folder


def test_hangul_is_flagged() -> None:
    """Names say that they are UTF-8."""
    with zipfile.ZipFile(io.BytesIO(feedback_zip([Feedback("3", "김하늘", b"x")]))) as archive:
        (entry,) = archive.infolist()
    assert entry.filename == "김하늘_3_assignsubmission_file/nngrade-report.html"
    assert entry.flag_bits & 0x800


@pytest.mark.parametrize("numbers", [("",), ("3a",), ("٣",), ("3", "3")])
def test_wrong_numbers(numbers: tuple[str, ...]) -> None:
    """No participant's number, or a double."""
    with pytest.raises(UsageError, match="cannot be the participant number"):
        feedback_zip([Feedback(number, "가", b"") for number in numbers])
