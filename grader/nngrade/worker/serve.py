"""The worker's loop: ``load``, then any number of ``call``, and again; a reply to each, whatever student code does."""

from __future__ import annotations

import inspect
import json
import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn

import numpy.random  # noqa: F401  NumPy imports it late otherwise: again in each worker

from . import calls, failures, modules
from .afresh import Fresh
from .cells import Cells
from .channel import MAX_HEADER, Channel
from .codec import clean, decode, encode
from .output import Printer

MAX_NAMES = 200
MAX_PARAMETERS = 50
MAX_IDENTIFIER = 100
_RECURSION_LIMIT = 1000


def serve(channel: Channel, policy: dict[str, Any]) -> NoReturn:
    """Say that the worker is ready, then answer requests until the other side hangs up."""
    try:
        _serve(channel, policy)
    finally:
        os._exit(70)


def _serve(channel: Channel, policy: dict[str, Any]) -> None:
    printer = Printer(channel, policy["output_chars"])
    session = Session(policy, channel.send)
    operations = {"load": session.load, "call": session.call}
    sys.argv = [""]
    sys.dont_write_bytecode = True
    channel.send({"op": "ready"})
    while True:
        header, body = channel.receive()
        printer.renew()
        reply, data = _answer(operations[header["op"]], header, body, session.files)
        printer.flush()
        channel.send_raw(reply, data)


def _answer(operation: Any, header: dict[str, Any], body: bytes, files: dict[str, int]) -> tuple[bytes, bytearray]:
    try:
        reply, data = operation(header, body)
        return _pack(header, reply), data
    except BaseException as error:  # noqa: BLE001  SystemExit and KeyboardInterrupt of student code are answers too
        return _pack(header, {"op": "raised", **failures.describe(error, files)}), bytearray()


def _pack(header: dict[str, Any], reply: dict[str, Any]) -> bytes:
    if sys.getrecursionlimit() < _RECURSION_LIMIT:
        sys.setrecursionlimit(_RECURSION_LIMIT)  # what json needs for the deepest reply
    text = json.dumps({"seq": header["seq"], **reply}, ensure_ascii=False).encode()
    return text if len(text) <= MAX_HEADER else _pack(header, {**reply, "value": _too_large(reply["value"])})


def _too_large(tree: list[Any]) -> list[Any]:
    return ["opaque", f"builtins.{tree[0]}", "too_large"]


class Session:
    """The loaded submission.  ``policy`` gives ``scratch``, the worker's own folder, and ``frame_bytes``.

    ``tell`` sends a message that is no reply.
    """

    def __init__(self, policy: dict[str, Any], tell: Callable[[dict[str, Any]], None]) -> None:
        self._tell = tell
        self._scratch = policy["scratch"]
        # Room for the header: what is larger becomes an opaque value instead of a frame that is refused.
        self._limit = max(policy["frame_bytes"] - MAX_HEADER, policy["frame_bytes"] // 2)
        self._namespace: dict[str, Any] = {}
        self._kept: dict[int, Any] = {}
        self._sources: dict[str, bytes | None] = {}
        self._compiled: dict[str, Any] = {}
        self._prepared: dict[tuple[str, int], Any] = {}
        self._fresh = Fresh(policy["scratch"])
        self._chain_broken = False
        self.files: dict[str, int] = {}

    def load(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytearray]:
        """Import the target, as the first thing that this process does, and look up the asked-for names."""
        if header["sources"] is not None:
            files = header["sources"]
            self._sources = {path: None if at is None else body[at : at + length] for path, at, length in files}
            self.files.update({path: number for number, path in enumerate(self._sources)})
        self._kept.clear()
        self._fresh.restore()
        cells = Cells(header["cells"], self.files, self._cell_begun, self._prepared)
        finder = modules.Finder(self._sources, header["target"], self._compiled, cells)
        sys.meta_path.insert(0, finder)
        module = finder.load_target()
        self._namespace = vars(module)
        found = {name: self._namespace[name] for name in header["names"] if callable(self._namespace.get(name))}
        functions = {name: parameters(function) for name, function in found.items()}
        defined = [clean(name, MAX_IDENTIFIER) for name in modules.public_names(module, MAX_NAMES)]
        reply = {"op": "loaded", "functions": functions, "defined": defined, "failures": cells.failures}
        return reply, bytearray()

    def _cell_begun(self, file: int, cell: int) -> None:
        self._tell({"op": "cell", "file": file, "cell": cell})

    def call(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytearray]:
        """Call a function with fresh arguments and put what it returned into travelling form."""
        built: dict[int, Any] = {}

        def arguments() -> tuple[tuple[Any, ...], dict[str, Any]]:
            args, kwargs = (decode(header[part], body, self._scratch, self._kept, built) for part in ("args", "kwargs"))
            return args, kwargs

        if header["chained"] and self._chain_broken:
            raise RuntimeError("the call before this one did not return")
        name = header["name"]
        self._chain_broken = True
        if name not in self._namespace:
            raise NameError(f"name '{name}' is not defined")
        result = calls.call(self._namespace[name], arguments, header["drain"])
        self._chain_broken = False
        if header["keep"] is not None:
            self._kept[header["keep"]] = result.value
        value, data = encode(result.value, self._limit)
        return {"op": "returned", "value": value, "warnings": result.warnings, "modified": result.modified}, data


def parameters(function: Any) -> list[tuple[str, str, bool]] | None:
    """Name, kind and whether it has a default of each parameter; None when Python cannot tell."""
    options: dict[str, Any] = {}
    if sys.version_info >= (3, 14):
        from annotationlib import Format  # noqa: PLC0415  annotations that name nothing must not matter

        options["annotation_format"] = Format.FORWARDREF
    try:
        found = inspect.signature(function, **options).parameters.values()
        return [(clean(p.name, MAX_IDENTIFIER), p.kind.name, p.default is not p.empty) for p in found][:MAX_PARAMETERS]
    except BaseException:  # noqa: BLE001  objects of the student's own may raise anything
        return None
