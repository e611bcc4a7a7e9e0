"""What is printed goes out at once, bounded."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from nngrade.worker.output import MAX_OUTPUT, Printer


class Recorder:
    """Takes the channel's place."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def send(self, header: dict[str, Any]) -> None:
        """Remember the text."""
        assert header["op"] == "output"
        self.texts.append(header["text"])


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorder]:
    """The interpreter's streams come back afterwards."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    return Recorder()


def test_lines_go_out_as_they_are_printed(recorder: Recorder) -> None:
    """The rest with flush; nothing beyond the allowance; each renewal starts anew."""
    printer = Printer(recorder, 10)  # type: ignore[arg-type]
    printer.renew()
    sys.stdout.write("one\n")
    sys.stderr.write("two")
    assert recorder.texts == ["one\n"]
    printer.flush()
    sys.stdout.write("three and more\n")
    printer.renew()
    sys.stdout.write("new\n")
    assert recorder.texts == ["one\n", "two", "thr", "new\n"]
    assert sys.stdin.read() == ""


def test_long_text_goes_out_in_pieces(recorder: Recorder) -> None:
    """Each no longer than a frame may hold."""
    printer = Printer(recorder, 10**6)  # type: ignore[arg-type]
    printer.renew()
    printer.put("x" * (MAX_OUTPUT + 1))
    assert [len(text) for text in recorder.texts] == [MAX_OUTPUT, 1]


def test_broken_bytes_and_surrogates_are_made_readable(recorder: Recorder) -> None:
    """Also a letter that was cut between two writes."""
    printer = Printer(recorder, 100)  # type: ignore[arg-type]
    printer.renew()
    raw = "가".encode()
    sys.stdout.buffer.write(raw[:1])
    sys.stdout.flush()
    sys.stdout.buffer.write(raw[1:] + b"\xff")
    sys.stdout.flush()
    sys.stdout.write("\ud800\n")
    assert "".join(recorder.texts) == "가\ufffd\\ud800\n"


def test_a_closed_stream_does_not_break_the_flush(recorder: Recorder) -> None:
    """Student code may close it."""
    printer = Printer(recorder, 100)  # type: ignore[arg-type]
    printer.renew()
    sys.stdout.close()
    printer.flush()
    printer.renew()
    sys.stdout.write("again\n")
    assert recorder.texts == ["again\n"]
