"""Key files: the public cases of an exercise as numbers, so that students can check without any solution.

A key is an ``.npz`` archive of two byte arrays: ``manifest``, a JSON text that names tasks, groups and cases and holds
value trees, and ``data``, the raw numbers that the trees refer to (see :mod:`nngrade.values`).  Nothing in it is code.
"""

from __future__ import annotations

import functools
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from nngrade.cases import Case, Lazily, Raises, Step
from nngrade.errors import CourseError
from nngrade.texts import text
from nngrade.values import decode, encode

SCHEMA = "nngrade-key/1"


@dataclass(frozen=True)
class Key:
    """An exercise's public cases by task name, and how many hidden cases each task has."""

    by_task: Mapping[str, tuple[Case, ...]]
    hidden_counts: Mapping[str, int]

    def cases(self, task: str) -> tuple[Case, ...]:
        """The public cases of a task, in order."""
        return self.by_task.get(task, ())

    def hidden(self, task: str) -> int:
        """How many hidden cases the task has."""
        return self.hidden_counts.get(task, 0)


def read_key(path: Path) -> Key:
    """Read a key file.

    Raises:
        CourseError: when it is missing, damaged or of another schema.
    """
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        t = text("{file} is missing: build it with `nngrade author keys`.", file=path)
        raise CourseError.of(t) from None
    return _read_key(path, stamp)


@functools.lru_cache(maxsize=256)
def _read_key(path: Path, _stamp: int) -> Key:
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as archive:
            manifest, data = json.loads(archive["manifest"].tobytes()), memoryview(archive["data"].tobytes())
        tasks = {SCHEMA: manifest["tasks"]}[manifest["schema"]]
        by_task = {name: tuple(_case(entry, data, path) for entry in task["cases"]) for name, task in tasks.items()}
        return Key(by_task, {name: int(task["hidden"]) for name, task in tasks.items()})
    except Exception as problem:  # noqa: BLE001  however a damaged file shows, this is what to say of it
        raise _damaged(path, problem) from None


def _damaged(path: Path, problem: Exception) -> CourseError:
    t = text(
        "{file} is damaged ({problem}). Install nngrade again; authors build it with `nngrade author keys`.",
        file=path,
        problem=type(problem).__name__,
    )
    return CourseError.of(t)


def _mistakes(entries: Mapping[str, Any], data: memoryview, file: Path) -> Mapping[str, Any]:
    """What each known mistake would return: most of a key, and decoded only for wrong answers."""

    def make(name: str) -> Any:
        try:
            return _decode_result(entries[name], data)
        except Exception as problem:  # noqa: BLE001  as above
            raise _damaged(file, problem) from None

    return Lazily(entries, make)


def key_bytes(key: Key) -> bytes:
    """The content of the key's file; the same key always gives the same bytes."""
    data = bytearray()
    tasks = {
        name: {"hidden": key.hidden(name), "cases": [_entry(c, data) for c in cases]}
        for name, cases in key.by_task.items()
    }
    manifest = json.dumps({"schema": SCHEMA, "tasks": tasks}, ensure_ascii=False, separators=(",", ":")).encode()
    stream = io.BytesIO()
    parts = {"manifest": np.frombuffer(manifest, np.uint8), "data": np.frombuffer(bytes(data), np.uint8)}
    np.savez_compressed(stream, allow_pickle=False, **parts)
    return stream.getvalue()


def _entry(case: Case, data: bytearray) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "group": case.group,
        "args": [encode(a, data) for a in case.args],
        "expected": _encode_result(case.expected, data),
    }
    if case.kwargs:
        entry["kwargs"] = {k: encode(v, data) for k, v in case.kwargs.items()}
    if case.misconceptions:
        entry["misconceptions"] = {k: _encode_result(v, data) for k, v in case.misconceptions.items()}
    if case.before:
        entry["before"] = [_encode_step(step, data) for step in case.before]
    for name, empty in _PLAIN.items():
        if getattr(case, name) != empty:
            entry[name] = getattr(case, name)
    return entry


_PLAIN: Mapping[str, Any] = {
    "check": "",
    "label": "",
    "rtol": None,
    "atol": None,
    "drain": 0,
    "take": (),
    "seeds": 0,
    "shapes": True,
    "then": "",
    "evaluate": False,
    "together": False,
}


def _case(entry: Mapping[str, Any], data: memoryview, file: Path) -> Case:
    return Case(
        group=entry["group"],
        args=tuple(decode(a, data) for a in entry["args"]),
        kwargs={k: decode(v, data) for k, v in entry.get("kwargs", {}).items()},
        expected=_decode_result(entry["expected"], data),
        misconceptions=_mistakes(entry.get("misconceptions", {}), data, file),
        before=tuple(_decode_step(step, data) for step in entry.get("before", ())),
        **{name: entry.get(name, empty) for name, empty in _PLAIN.items()} | {"take": tuple(entry.get("take", ()))},
    )


def _encode_step(step: Step, data: bytearray) -> dict[str, Any]:
    kwargs = {k: encode(v, data) for k, v in step.kwargs.items()}
    return {"function": step.function, "args": [encode(a, data) for a in step.args], "kwargs": kwargs}


def _decode_step(entry: Mapping[str, Any], data: memoryview) -> Step:
    kwargs = {k: decode(v, data) for k, v in entry["kwargs"].items()}
    return Step(entry["function"], tuple(decode(a, data) for a in entry["args"]), kwargs)


def _encode_result(value: Any, data: bytearray) -> dict[str, Any]:
    return {"raises": value.name} if isinstance(value, Raises) else {"value": encode(value, data)}


def _decode_result(entry: Mapping[str, Any], data: memoryview) -> Any:
    return Raises(entry["raises"]) if "raises" in entry else decode(entry["value"], data)


def same_cases(first: Sequence[Case], second: Sequence[Case]) -> bool:
    """Whether two lists of cases ask and expect the same, up to the last digits (another machine's libm)."""
    from nngrade.equality import same  # noqa: PLC0415  only authors compare keys
    from nngrade.tolerance import Tolerance  # noqa: PLC0415

    close = Tolerance(rtol=1e-12, atol=1e-14)

    def plain(case: Case) -> tuple[Any, ...]:
        return (
            case.group,
            case.check,
            case.label,
            case.rtol,
            case.atol,
            case.drain,
            case.take,
            case.seeds,
            case.shapes,
            case.then,
            case.evaluate,
            case.together,
            [s.function for s in case.before],
        )

    return len(first) == len(second) and all(
        plain(a) == plain(b)
        and same(a.args, b.args, close)
        and all(
            same((s.args, dict(s.kwargs)), (t.args, dict(t.kwargs)), close)
            for s, t in zip(a.before, b.before, strict=True)
        )
        and same(dict(a.kwargs), dict(b.kwargs), close)
        and same(a.expected, b.expected, close)
        and same(dict(a.misconceptions), dict(b.misconceptions), close)
        for a, b in zip(first, second, strict=True)
    )
