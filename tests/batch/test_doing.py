"""What takes long in a grading process, seen from the one that waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nngrade.batch import doing
from nngrade.batch.pool import LocalPool
from nngrade.model import Text

Run = Callable[..., "tuple[int, str, str]"]
MakeClass = Callable[..., Path]
WORDS = Text("training the model", "모델 학습 중")

REMARKING = """
from dataclasses import replace

import nngrade.batch.work as work
from nngrade.model import Text

def remarking(job, do=work.do):
    return replace(do(job), remarks=(Text("A file is damaged.", "파일이 손상되었습니다."),))

remarking.__module__, remarking.__qualname__ = "__main__", "remarking"
work.do = remarking
"""


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder into which this process tells."""
    doing.tell_into(tmp_path)
    yield tmp_path
    doing._place.clear()


def test_it_is_told_until_it_is_over(place: Path) -> None:
    """For whom, and what, in both languages."""
    with doing.telling("kim") as tell:
        assert doing.told(place) == ()
        tell(Text("getting ready", "준비 중"))
        tell(WORDS)
        assert doing.told(place) == (("kim", WORDS),)
    assert doing.told(place) == ()
    assert not list(place.iterdir())


def test_where_nobody_looks_nothing_is_written(tmp_path: Path) -> None:
    """On a cluster the parent does not see the disk."""
    with doing.telling("kim") as tell:
        tell(WORDS)
    assert doing.told(tmp_path) == ()


@pytest.mark.parametrize("content", ["", "[", "3", '["kim"]', '["kim", 3, "x"]', '{"a": 1}', "\udc80"])
def test_any_other_content_says_nothing(tmp_path: Path, content: str) -> None:
    """It is only shown."""
    (tmp_path / "7.doing").write_text(content, encoding="utf-8", errors="surrogateescape")
    assert doing.told(tmp_path) == ()


def _work(seconds: float) -> None:
    with doing.telling("lee") as tell:
        tell(WORDS)
        time.sleep(seconds)


def test_a_pool_shows_what_its_processes_do() -> None:
    """While a process is at it."""
    pool = LocalPool(1)
    try:
        pool._submit(_work, 60.0)
        deadline = time.monotonic() + 30
        while not pool.doing() and time.monotonic() < deadline:
            time.sleep(0.02)
        assert pool.doing() == (("lee", WORDS),)
    finally:
        pool.close()
    assert pool.doing() == ()


@pytest.mark.parametrize(("language", "words"), [("en", "A file is damaged."), ("ko", "파일이 손상되었습니다.")])
def test_remarks_about_the_machine_are_told_once(
    run: Run, make_class: MakeClass, right: str, tmp_path: Path, language: str, words: str
) -> None:
    """Whoever runs the command hears it, and no student."""
    subs = make_class({who: f"{right}# {who}\n" for who in ("ann", "bo", "cho")})
    code, out, errors = run("grade", subs, "--out", "r", "--jobs", "1", "--lang", language, extra=REMARKING)
    assert (code, errors) == (0, "")
    assert out.count(words) == 1
    assert words not in (tmp_path / "r" / "ann" / "report.json").read_text(encoding="utf-8")


def test_what_lost_processes_told_is_forgotten(tmp_path: Path) -> None:
    """A bar must not show for ever what a killed process was doing."""
    (tmp_path / "1.doing").write_text('["kim", "training", "학습"]', encoding="utf-8")
    assert doing.told(tmp_path) == (("kim", Text("training", "학습")),)
    doing.forget(tmp_path)
    assert doing.told(tmp_path) == ()
