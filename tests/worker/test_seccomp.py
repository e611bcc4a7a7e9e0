"""The filter on system calls, read instruction by instruction for both architectures, and installed on this one."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import socket
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

if sys.platform != "linux":
    pytest.skip("needs Linux", allow_module_level=True)

from nngrade.worker import kernel, seccomp, syscalls

X86_64, AARCH64 = 0xC000003E, 0xC00000B7
MACHINES = {"x86_64": X86_64, "aarch64": AARCH64}
PID = 77
ALLOWED, EPERM, ENOSYS, ENOTTY = "allowed", "EPERM", "ENOSYS", "ENOTTY"


def meaning(action: int) -> str:
    """What the kernel does on this result of a filter."""
    if action >> 16 == 0x7FFF:
        return ALLOWED
    return errno.errorcode[action & 0xFFFF] if action >> 16 == 5 else "killed"


def run(program: list[seccomp.Instruction], data: bytes) -> str:
    """Interpret a filter as the kernel does."""
    place, accumulator = 0, 0
    while True:
        code, yes, no, operand = program[place]
        place += 1
        if code == 0x20:
            accumulator = struct.unpack_from("<I", data, operand)[0]
        elif code == 0x54:
            accumulator &= operand
        elif code == 0x06:
            return meaning(operand)
        else:
            jumps = {
                0x15: accumulator == operand,
                0x35: accumulator >= operand,
                0x45: bool(accumulator & operand),
            }
            place += yes if jumps[code] else no


@pytest.fixture(params=MACHINES)
def ask(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., str]]:
    """What the filter of a machine says to a call by name (or number), with arguments."""
    machine = request.param
    with monkeypatch.context() as patch:
        patch.setattr(os, "uname", lambda: SimpleNamespace(machine=machine))
        patch.setattr(syscalls, "_library", lambda: None)
        syscalls.number.cache_clear()
        program = seccomp.program(PID)
        assert len(program) < 4096
        assert all(max(yes, no) < 256 for _, yes, no, _ in program)

        def ask(call: str | int, *arguments: int, architecture: int = MACHINES[machine]) -> str:
            number = syscalls.number(call) if isinstance(call, str) else call
            if number is None:
                pytest.skip(f"{machine} has no {call}")
            padded = [argument & (1 << 64) - 1 for argument in (*arguments, 0, 0, 0, 0, 0, 0)][:6]
            return run(program, struct.pack("<IIQ6Q", number, architecture, 0, *padded))

        yield ask
    syscalls.number.cache_clear()


def test_computing_is_allowed(ask: Callable[..., str]) -> None:
    """Whatever the arguments."""
    there = [name for name in syscalls.harmless() if syscalls.number(name) is not None]
    assert len(there) > 100
    assert {name: ask(name, 1, 2, 3) for name in there} == dict.fromkeys(there, ALLOWED)


# Numbers on x86-64 and aarch64 of calls that no worker needs.
REFUSED = {
    "socket": (41, 198),
    "execve": (59, 221),
    "ptrace": (101, 117),
    "mount": (165, 40),
    "unshare": (272, 97),
    "setns": (308, 268),
    "chmod": (90, 52),
    "fchmodat": (268, 53),
    "fchownat": (260, 54),
    "utimensat": (280, 88),
    "truncate": (76, 45),
    "bpf": (321, 280),
    "keyctl": (250, 219),
    "memfd_create": (319, 279),
    "shmget": (29, 194),
    "mq_open": (240, 180),
    "io_uring_setup": (425, 425),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "rt_sigqueueinfo": (129, 138),
    "tkill": (200, 130),
    "userfaultfd": (323, 282),
    "perf_event_open": (298, 241),
    "setsid": (112, 157),
    "setpgid": (109, 154),
    "setuid": (105, 146),
    "capset": (126, 91),
    "setpriority": (141, 140),
    "sched_setaffinity": (203, 122),
    "name_to_handle_at": (303, 264),
    "mknodat": (259, 33),
    "chroot": (161, 51),
    "sync": (162, 81),
    "personality": (135, 92),
    "seccomp": (317, 277),
    "landlock_create_ruleset": (444, 444),
}


def test_everything_else_is_refused(ask: Callable[..., str]) -> None:
    """With EPERM, which Python tells as PermissionError."""
    column = 0 if syscalls.architecture() == X86_64 else 1
    assert {name: ask(numbers[column], 1, 2, 3) for name, numbers in REFUSED.items()} == dict.fromkeys(REFUSED, EPERM)


def test_threads_may_be_started_and_processes_not(ask: Callable[..., str]) -> None:
    """A thread shares everything; nothing may be in a new namespace."""
    thread = 0x00010000 | 0x0000FF00
    assert ask("clone", thread) == ALLOWED
    assert ask("clone", signal.SIGCHLD) == EPERM
    assert ask("clone", thread | 0x10000000) == EPERM
    assert ask("clone", thread | 0x02000000) == EPERM


@pytest.mark.parametrize("name", ["clone3", "openat2", "fchmodat2"])
def test_calls_with_a_way_around_are_unknown(ask: Callable[..., str], name: str) -> None:
    """So the C library takes the older call, whose arguments a filter can see."""
    assert ask(name) == ENOSYS


def test_calls_of_later_kernels_are_unknown(ask: Callable[..., str]) -> None:
    """Whatever they may do."""
    assert [ask(number) for number in (470, 500, 0x3FFFFFFF)] == [ENOSYS] * 3


def test_another_numbering_of_the_calls_is_of_no_use(ask: Callable[..., str]) -> None:
    """Neither 32-bit programs' nor x32's."""
    assert ask("read", architecture=0x40000003) == "killed"
    assert ask(0x40000000 + 59) == ENOSYS


def test_signals_go_to_oneself_only(ask: Callable[..., str]) -> None:
    """Neither to others, nor to all, nor to a group."""
    for name in ("kill", "tgkill"):
        assert ask(name, PID, 9) == ALLOWED
        assert {ask(name, other, 9) for other in (1, PID + 1, 0, -1, -PID)} == {EPERM}


def test_a_descriptor_cannot_send_signals_to_others(ask: Callable[..., str]) -> None:
    """F_SETOWN makes the kernel send a signal of one's choice to any process of the same user."""
    assert ask("fcntl", 3, fcntl.F_GETFL) == ALLOWED
    assert ask("fcntl", 3, fcntl.F_SETFL) == ALLOWED
    assert ask("fcntl", 3, fcntl.F_DUPFD_CLOEXEC) == ALLOWED
    assert {ask("fcntl", 3, command) for command in (8, 10, 15, 1024, 1026, 1033)} == {EPERM}


def test_limits_may_be_read_only(ask: Callable[..., str]) -> None:
    """The address of new limits must be null in all of its 64 bits."""
    assert ask("prlimit64", 0, 7, 0, 0x7FFE00000000) == ALLOWED
    assert ask("prlimit64", 0, 7, 0x7FFE00001234, 0) == EPERM
    assert ask("prlimit64", 0, 7, 0x100000000, 0) == EPERM


def test_reading_does_not_empty_a_file(ask: Callable[..., str]) -> None:
    """Opening to read, with truncation; writing is Landlock's affair."""
    for name, first in (("openat", [-100]), ("open", [])):
        if name == "open" and syscalls.number("open") is None:
            continue
        assert ask(name, *first, 0, os.O_RDONLY | os.O_CLOEXEC) == ALLOWED
        assert ask(name, *first, 0, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) == ALLOWED
        assert ask(name, *first, 0, os.O_RDONLY | os.O_TRUNC) == EPERM


def test_requests_to_devices_and_of_prctl_are_few(ask: Callable[..., str]) -> None:
    """Names of threads and flags of descriptors; a terminal is none."""
    assert ask("prctl", 15) == ALLOWED
    assert {ask("prctl", option) for option in (4, 22, 1, 38, 24)} == {EPERM}
    assert ask("ioctl", 1, 0x5421) == ALLOWED
    assert {ask("ioctl", 1, request) for request in (0x5412, 0x5401, 0x541C, 0x8901)} == {ENOTTY}


def refusal(action: Callable[[], Any]) -> str:
    """The name of the error that ``action`` raises; "" for none."""
    try:
        action()
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    return ""


def test_it_holds_in_a_process(in_child: Callable[[Callable[[], Any]], Any]) -> None:
    """With threads as before, and no way to start, signal or call anyone."""

    def confined() -> Any:
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        seccomp.install(os.getpid())
        started: list[int] = []
        thread = threading.Thread(target=lambda: started.append(1))
        thread.start()
        thread.join()
        actions = (
            os.fork,
            lambda: os.kill(os.getppid(), 0),
            lambda: os.kill(os.getpid(), 0),
            socket.socket,
            lambda: os.chmod("/", 0o777),  # noqa: PTH101, S103  refused
            lambda: os.execv("/bin/true", ["true"]),  # noqa: S606  refused
            lambda: open(os.devnull, "rb").close(),  # noqa: PTH123
        )
        return started, [refusal(action) for action in actions]

    assert in_child(confined) == [[1], [EPERM, EPERM, "", EPERM, EPERM, EPERM, ""]]


def test_a_machine_that_is_not_known_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """No filter is better than one that filters something else."""
    monkeypatch.setattr(syscalls, "architecture", lambda: X86_64)
    monkeypatch.setattr(syscalls, "number", lambda _: None)
    with pytest.raises(OSError, match="no seccomp"):
        seccomp.install(1)


def test_a_thread_that_cannot_follow_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel then gives its number instead of 0."""
    monkeypatch.setattr(kernel, "syscall", lambda *_: 1234)
    with pytest.raises(OSError, match="a thread has a filter of its own"):
        seccomp.install(1)
