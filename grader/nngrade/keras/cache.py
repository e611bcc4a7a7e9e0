"""Results of trainings, kept by what they were computed from, for all processes and runs of one person.

Only the trusted side writes here, into a folder that confined workers cannot reach.  A lock for each key makes sure
that two processes never train the same model at once: the second one waits and reads.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import numpy as np

from nngrade import installed
from nngrade.report.atomic import write_atomic

CACHE = "NNGRADE_CACHE"
VERSION = 1  # to be raised when the evaluator computes something else from the same key
_WAIT_SECONDS = 300.0
_TICK = 0.1

Arrays = Mapping[str, np.ndarray[Any, Any]]


def folder() -> Path:
    """Where trainings are kept: ``NNGRADE_CACHE``, else the user's cache folder."""
    given = os.environ.get(CACHE)
    if given:
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "nngrade" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "nngrade"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "nngrade"


def key_of(**parts: Any) -> str:
    """The name under which what the installed TensorFlow makes of these plain parts is kept."""
    made_by = {"version": VERSION, "tensorflow": installed.tensorflow()}
    table = json.dumps({**made_by, **parts}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(table.encode()).hexdigest()


class Cache:
    """Arrays by key, on disk and in this process.  A disk that cannot be used only costs time."""

    def __init__(self, place: Path | None = None) -> None:
        self._place = folder() / "trainings" if place is None else place
        self._known: dict[str, dict[str, np.ndarray[Any, Any]]] = {}

    def get(self, key: str) -> Arrays | None:
        """What is kept under ``key``; None when there is nothing, or it is damaged."""
        if key not in self._known:
            try:
                with np.load(io.BytesIO(self._file(key).read_bytes()), allow_pickle=False) as archive:
                    self._known[key] = {name: archive[name] for name in archive.files}
            except Exception:  # noqa: BLE001  missing, unreadable or damaged: it is computed again
                return None
        return self._known[key]

    def put(self, key: str, arrays: Arrays) -> None:
        """Keep ``arrays``."""
        self._known[key] = dict(arrays)
        stream = io.BytesIO()
        np.savez_compressed(stream, allow_pickle=False, **self._known[key])
        with contextlib.suppress(Exception):  # a full or read-only disk: kept in this process only
            self._place.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomic(self._file(key), stream.getvalue())

    @contextlib.contextmanager
    def lock(self, key: str) -> Iterator[None]:
        """Alone with ``key`` among all processes; without a usable disk, or after five minutes, not alone."""
        stream: IO[bytes] | None = None
        try:
            with contextlib.suppress(OSError):
                self._place.mkdir(parents=True, exist_ok=True, mode=0o700)
                stream = (self._place / f"{key}.lock").open("ab")
                _wait_for(stream)
            yield
        finally:
            if stream is not None:
                stream.close()  # which releases it

    def _file(self, key: str) -> Path:
        return self._place / f"{key}.npz"


def _wait_for(stream: IO[bytes]) -> None:
    deadline = time.monotonic() + _WAIT_SECONDS
    while not _locked(stream) and time.monotonic() < deadline:
        time.sleep(_TICK)


if sys.platform == "win32":
    import msvcrt

    def _locked(stream: IO[bytes]) -> bool:
        try:
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
