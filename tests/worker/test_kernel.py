"""Refusals of the kernel become exceptions that name the step."""

from __future__ import annotations

import errno
import sys

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.worker import kernel


def test_a_refused_prctl_is_an_error() -> None:
    """With its number and the reason."""
    with pytest.raises(OSError, match=r"Invalid argument \(prctl 9999\)") as caught:
        kernel.prctl(9999)
    assert caught.value.errno == errno.EINVAL


def test_a_refused_system_call_is_an_error() -> None:
    """Here one that no kernel has."""
    with pytest.raises(OSError, match="nothing") as caught:
        kernel.syscall("nothing", 100_000, 1, None, b"x")
    assert caught.value.errno == errno.ENOSYS


def test_what_is_not_refused_gives_its_result() -> None:
    """Whether this process can be dumped, as it stands."""
    assert kernel.prctl(3) in {0, 1}
