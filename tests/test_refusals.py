"""What students read when their code reached for something outside its exercise."""

from __future__ import annotations

import pytest

from nngrade.model import Verdict
from nngrade.refusals import refusal
from nngrade.sandbox.outcomes import Ended

WORDS = {
    "threads:80": "more than 80 threads",
    "disk_mb:64": "more than 64 MB",
    "file": "a file or folder outside its own",
    "system": "start a program, use the network",
}


@pytest.mark.parametrize("detail", WORDS)
def test_each_kind_has_its_words(detail: str) -> None:
    """In both languages."""
    said = refusal(Ended(Verdict.FORBIDDEN, detail))
    assert WORDS[detail] in said.en
    assert said.ko != said.en
