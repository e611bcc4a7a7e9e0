"""System calls by name: by libseccomp where it is installed, else by a table for x86-64 and aarch64 (Linux)."""

from __future__ import annotations

import ctypes
import os
import re
from functools import cache

_COLUMNS = {"x86_64": 0, "aarch64": 1}
_ARCHITECTURES = (0xC000003E, 0xC00000B7)  # as the kernel names them to filters

# Name, number on x86-64, number on aarch64.  Numbers never change once a kernel has been released with them.
_HARMLESS_TABLE = """
# Files, as far as Landlock and the file system let it.
read 0 63, write 1 64, close 3 57, creat 85 -, stat 4 -, fstat 5 80, lstat 6 -, newfstatat 262 79, statx 332
291, statfs 137 43, fstatfs 138 44, access 21 -, faccessat 269 48, faccessat2 439 439, readlink 89 -, readlinkat
267 78, getcwd 79 17, chdir 80 49, fchdir 81 50, getdents 78 -, getdents64 217 61, lseek 8 62, pread64 17 67,
pwrite64 18 68, readv 19 65, writev 20 66, preadv 295 69, pwritev 296 70, preadv2 327 286, pwritev2 328 287,
sendfile 40 71, copy_file_range 326 285, dup 32 23, dup2 33 -, dup3 292 24, pipe 22 -, pipe2 293 59, flock 73
32, fsync 74 82, fdatasync 75 83, ftruncate 77 46, fallocate 285 47, fadvise64 221 223, readahead 187 213, umask
95 166, close_range 436 436, rename 82 -, renameat 264 38, renameat2 316 276, mkdir 83 -, mkdirat 258 34, rmdir
84 -, unlink 87 -, unlinkat 263 35, link 86 -, linkat 265 37, symlink 88 -, symlinkat 266 36, getxattr 191 8,
lgetxattr 192 9, fgetxattr 193 10, listxattr 194 11, llistxattr 195 12, flistxattr 196 13
# Waiting and time.
poll 7 -, ppoll 271 73, select 23 -, pselect6 270 72, epoll_create 213 -, epoll_create1 291 20, epoll_ctl 233
21, epoll_wait 232 -, epoll_pwait 281 22, epoll_pwait2 441 441, eventfd 284 -, eventfd2 290 19, timerfd_create
283 85, timerfd_settime 286 86, timerfd_gettime 287 87, signalfd 282 -, signalfd4 289 74, nanosleep 35 101,
clock_nanosleep 230 115, clock_gettime 228 113, clock_getres 229 114, gettimeofday 96 169, time 201 -, times 100
153, alarm 37 -, getitimer 36 102, setitimer 38 103, pause 34 -, restart_syscall 219 128
# Memory and threads.
mmap 9 222, munmap 11 215, mprotect 10 226, mremap 25 216, madvise 28 233, mincore 27 232, msync 26 227, brk 12
214, membarrier 324 283, map_shadow_stack 453 453, mseal 462 462, futex 202 98, futex_waitv 449 449, futex_wake
454 454, futex_wait 455 455, futex_requeue 456 456, set_robust_list 273 99, get_robust_list 274 100,
set_tid_address 218 96, rseq 334 293, arch_prctl 158 -, sched_yield 24 124, sched_getaffinity 204 123,
sched_getparam 143 121, sched_getscheduler 145 120, sched_get_priority_max 146 125, sched_get_priority_min 147
126, exit 60 93, exit_group 231 94
# Its own signals, and who it is.
rt_sigaction 13 134, rt_sigprocmask 14 135, rt_sigreturn 15 139, rt_sigsuspend 130 133, rt_sigpending 127 136,
rt_sigtimedwait 128 137, sigaltstack 131 132, wait4 61 260, waitid 247 95, getpid 39 172, getppid 110 173,
gettid 186 178, getuid 102 174, geteuid 107 175, getgid 104 176, getegid 108 177, getresuid 118 148, getresgid
120 150, getgroups 115 158, getpgid 121 155, getpgrp 111 -, getsid 124 156, getpriority 140 141, getrusage 98
165, getrlimit 97 163, sysinfo 99 179, uname 63 160, getrandom 318 278, getcpu 309 168, capget 125 90
"""
_OTHERS_TABLE = """
open 2 -, openat 257 56, clone 56 220, clone3 435 435, openat2 437 437, fchmodat2 452 452, kill 62 129, tgkill
234 131, prctl 157 167, prlimit64 302 261, ioctl 16 29, fcntl 72 25, seccomp 317 277, pivot_root 155 41
"""


@cache
def _rows(table: str) -> dict[str, tuple[int | None, int | None]]:
    rows = re.findall(r"(\w+)\s+(\d+|-)\s+(\d+|-)", re.sub(r"^#.*$", "", table, flags=re.MULTILINE))
    return {name: (_number(first), _number(second)) for name, first, second in rows}


def _number(word: str) -> int | None:
    return None if word == "-" else int(word)


@cache
def harmless() -> tuple[str, ...]:
    """The names of the calls that a worker may use freely."""
    return tuple(_rows(_HARMLESS_TABLE))


@cache
def _library() -> ctypes.CDLL | None:
    try:
        library = ctypes.CDLL("libseccomp.so.2")
        library.seccomp_arch_native.restype = ctypes.c_uint32
        library.seccomp_syscall_resolve_name.restype = ctypes.c_int
    except (OSError, AttributeError):
        return None
    return library


def architecture() -> int:
    """What a filter sees as this machine's architecture.

    Raises:
        OSError: it is not known.
    """
    library = _library()
    if library is not None:
        return int(library.seccomp_arch_native())
    column = _COLUMNS.get(os.uname().machine)
    if column is None:
        raise OSError(f"libseccomp.so.2 is not installed, and there is no table for {os.uname().machine}")
    return _ARCHITECTURES[column]


@cache
def number(name: str) -> int | None:
    """The number of a system call on this machine; None where it has no such call."""
    library = _library()
    if library is not None:
        found = int(library.seccomp_syscall_resolve_name(name.encode()))
        if found != -1:
            return found if found >= 0 else None
    column = _COLUMNS.get(os.uname().machine)
    row = _rows(_HARMLESS_TABLE).get(name) or _rows(_OTHERS_TABLE).get(name)
    return row[column] if row is not None and column is not None else None
