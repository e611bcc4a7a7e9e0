"""The worker's end of the channel, over pipes."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from nngrade.sandbox.protocol import FrameReader, pack
from nngrade.worker.channel import CHANNEL_LOST, Channel


class Ended(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def pipes(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Channel, int, int]]:
    """A channel, and the descriptors to write to it and to read from it; the end of the process is an exception."""

    def end(code: int) -> None:
        raise Ended(code)

    monkeypatch.setattr(os, "_exit", end)
    (inner_read, outer_write), (outer_read, inner_write) = os.pipe(), os.pipe()
    yield Channel(inner_read, inner_write), outer_write, outer_read
    for descriptor in (inner_read, outer_write, outer_read, inner_write):
        try:
            os.close(descriptor)
        except OSError:  # noqa: PERF203  four of them
            continue


def test_a_request_is_read_and_a_reply_written(pipes: tuple[Channel, int, int]) -> None:
    """Whole frames, in the form of the protocol."""
    channel, write, read = pipes
    os.write(write, pack({"op": "call"}, b"abc"))
    assert channel.receive() == ({"op": "call"}, b"abc")
    channel.send({"text": "가"}, b"12")
    reader = FrameReader(1000)
    reader.feed(os.read(read, 1000))
    assert reader.next() == ('{"text": "가"}'.encode(), b"12")


def test_hanging_up_ends_the_worker(pipes: tuple[Channel, int, int]) -> None:
    """Quietly when the other side closed, with a code of its own when the descriptor is gone."""
    channel, write, read = pipes
    os.close(write)
    with pytest.raises(Ended) as caught:
        channel.receive()
    assert caught.value.args == (0,)
    os.close(read)
    with pytest.raises(Ended) as caught:
        channel.send({})
    assert caught.value.args == (CHANNEL_LOST,)
    os.close(channel._read_fd)
    with pytest.raises(Ended) as caught:
        channel.receive()
    assert caught.value.args == (CHANNEL_LOST,)


def test_a_forked_copy_is_silent(pipes: tuple[Channel, int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends instead of speaking or listening."""
    channel, write, _ = pipes
    os.write(write, b"x")
    monkeypatch.setattr(os, "getpid", lambda: -1)
    for action in (lambda: channel.send({}), channel.receive):
        with pytest.raises(Ended) as caught:
            action()
        assert caught.value.args == (0,)
