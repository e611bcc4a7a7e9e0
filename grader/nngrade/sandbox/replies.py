"""Reading what a worker says, by the contract in ``protocol.py``: every kind, size and number is checked."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from nngrade.sandbox.outcomes import CellFailure, Frame, Loaded, Parameter, Raised, Returned
from nngrade.sandbox.protocol import Broken, CellBegun, Message, Output, ProtocolError, Ready, Request
from nngrade.values import decode

MAX_NAMES = 200
MAX_PARAMETERS = 50
MAX_IDENTIFIER = 100
MAX_CLASS_NAME = 200
MAX_BASES = 20
MAX_MESSAGE = 500
MAX_FRAMES = 20
MAX_FAILURES = 20
MAX_WARNINGS = 5
MAX_WARNING = 200
MAX_OUTPUT = 4096
PARAMETER_KINDS = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD")

_MAX_INTEGER_TEXT = 15
_MAX_LINE = 10_000_000
_REMEMBERED_BYTES = 4096
# Control and formatting characters that could move a terminal's cursor, reorder text or break XML.
_CONTROLS = {
    **dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160)], "\ufffd"),
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF], "\ufffd"),
    13: None,
}


def parse(header: bytes, body: bytes, request: Request) -> Message:
    """The message in a worker's frame, while ``request`` waits for its reply.

    Raises:
        ProtocolError: it is none, or no reply to ``request``.
    """
    try:
        beginning = b'{"seq": %d, ' % request.seq
        if request.op == "call" and header.startswith(beginning) and len(header) + len(body) <= _REMEMBERED_BYTES:
            return _remembered(header[len(beginning) :], body, request.files, request.arguments)
        return _parsed(header, body, request)
    except ProtocolError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ProtocolError(f"not a message: {type(error).__name__}") from None


@functools.lru_cache(maxsize=4096)
def _remembered(rest: bytes, body: bytes, files: tuple[str, ...], arguments: int) -> Message:
    """In a class most answers to a call are equal byte for byte: they are read once."""
    message = _parsed(b'{"seq": 0, ' + rest, body, Request("call", 0, files=files, arguments=arguments))
    return replace(message, answer=message) if isinstance(message, Returned) else message


def _parsed(header: bytes, body: bytes, request: Request) -> Message:
    message = _json(header)
    parser = _parser(message.get("op"), body)
    return parser(message, body, request)


def _json(header: bytes) -> dict[str, Any]:
    message = json.loads(
        header.decode("utf-8"),  # strict; and no guessing of UTF-16 by json
        parse_int=_small_int,
        parse_float=_refuse,
        parse_constant=_refuse,
        object_pairs_hook=_unique,
    )
    if not isinstance(message, dict):
        raise ProtocolError("not an object")
    return message


def _small_int(digits: str) -> int:
    if len(digits) > _MAX_INTEGER_TEXT:
        raise ProtocolError("a number is too long")
    return int(digits)


def _refuse(_: str) -> Any:
    raise ProtocolError("no message holds such a number")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ProtocolError("a key appears twice")
    return found


def _fields(message: dict[str, Any], *names: str) -> list[Any]:
    if message.keys() != {"op", *names}:
        raise ProtocolError("a message has the wrong fields")
    return [message[name] for name in names]


def _reply_fields(message: dict[str, Any], op: str, request: Request, *names: str) -> list[Any]:
    seq, *fields = _fields(message, "seq", *names)
    if type(seq) is not int or seq != request.seq or (op and op != request.op):
        raise ProtocolError("not a reply to this request")
    return fields


def _list(value: Any, limit: int) -> list[Any]:
    if type(value) is not list or len(value) > limit:
        raise ProtocolError("not a list of bounded length")
    return value


def plain(value: Any, limit: int) -> str:
    """``value`` if it is a string of at most ``limit`` characters, control characters replaced."""
    if type(value) is not str or len(value) > limit:
        raise ProtocolError("not a text of bounded length")
    value.encode()  # lone surrogates: UnicodeEncodeError
    return value.translate(_CONTROLS)


def _ready(message: dict[str, Any], _body: bytes, request: Request) -> Ready:
    _fields(message)
    if request.op:
        raise ProtocolError("ready a second time")
    return Ready()


def _broken(message: dict[str, Any], _body: bytes, request: Request) -> Broken:
    (error,) = _fields(message, "error")
    if request.op:
        raise ProtocolError("broken after it was ready")
    return Broken(plain(error, MAX_MESSAGE))


def _output(message: dict[str, Any], _body: bytes, _request: Request) -> Output:
    (text,) = _fields(message, "text")
    return Output(plain(text, MAX_OUTPUT))


def _cell_begun(message: dict[str, Any], _body: bytes, request: Request) -> CellBegun:
    file, cell = _fields(message, "file", "cell")
    if request.op != "load":
        raise ProtocolError("cells run during a load only")
    return CellBegun(_file(request.files, file), _index(cell))


def _loaded(message: dict[str, Any], _body: bytes, request: Request) -> Loaded:
    functions, defined, failures = _reply_fields(message, "load", request, "functions", "defined", "failures")
    if type(functions) is not dict or not functions.keys() <= set(request.names):
        raise ProtocolError("functions that nobody asked for")
    return Loaded(
        {name: _parameters(functions[name]) for name in request.names if name in functions},
        tuple(plain(name, MAX_IDENTIFIER) for name in _list(defined, MAX_NAMES)),
        failures=tuple(_failure(found, request) for found in _list(failures, MAX_FAILURES)),
    )


def _failure(found: Any, request: Request) -> CellFailure:
    names = ("file", "cell", "type", "bases", "message", "frames")
    if type(found) is not dict or found.keys() != set(names):
        raise ProtocolError("not a failure of a cell")
    file, cell, *raised = (found[name] for name in names)
    return CellFailure(_file(request.files, file), _index(cell), _exception(request, *raised))


def _parameters(found: Any) -> tuple[Parameter, ...] | None:
    return None if found is None else tuple(_parameter(*_list(entry, 3)) for entry in _list(found, MAX_PARAMETERS))


def _parameter(name: Any, kind: Any, has_default: Any) -> Parameter:
    if type(kind) is not str or kind not in PARAMETER_KINDS or type(has_default) is not bool:
        raise ProtocolError("not a parameter")
    return Parameter(plain(name, MAX_IDENTIFIER), kind, has_default)


def _returned(message: dict[str, Any], body: bytes, request: Request) -> Returned:
    tree, warnings, modified = _reply_fields(message, "call", request, "value", "warnings", "modified")
    positions = _list(modified, request.arguments)
    if not all(type(i) is int and 0 <= i < request.arguments for i in positions):
        raise ProtocolError("not a position of an argument")
    return Returned(
        decode(tree, body, origin="worker"),
        warnings=tuple(plain(text, MAX_WARNING) for text in _list(warnings, MAX_WARNINGS)),
        modified=tuple(sorted(set(positions))),
    )


def _raised(message: dict[str, Any], _body: bytes, request: Request) -> Raised:
    return _exception(request, *_reply_fields(message, "", request, "type", "bases", "message", "frames"))


def _exception(request: Request, name: Any, bases: Any, said: Any, frames: Any) -> Raised:
    return Raised(
        plain(name, MAX_CLASS_NAME),
        tuple(plain(base, MAX_CLASS_NAME) for base in _list(bases, MAX_BASES)),
        plain(said, MAX_MESSAGE),
        tuple(_frame(request.files, *_list(entry, 3)) for entry in _list(frames, MAX_FRAMES)),
    )


def _frame(files: tuple[str, ...], number: Any, line: Any, function: Any) -> Frame:
    file = _file(files, number)
    if _index(line) < 1:
        raise ProtocolError("not a place in the submission")
    return Frame(file, line, plain(function, MAX_IDENTIFIER))


def _file(files: tuple[str, ...], number: Any) -> str:
    if type(number) is not int or not 0 <= number < len(files):
        raise ProtocolError("not a file of the submission")
    return files[number]


def _index(value: Any) -> int:
    if type(value) is not int or not 0 <= value < _MAX_LINE:
        raise ProtocolError("not a line or a cell")
    return value


_PARSERS: dict[str, Callable[[dict[str, Any], bytes, Request], Message]] = {
    "ready": _ready,
    "broken": _broken,
    "output": _output,
    "cell": _cell_begun,
    "loaded": _loaded,
    "returned": _returned,
    "raised": _raised,
}


def _parser(op: Any, body: bytes) -> Callable[[dict[str, Any], bytes, Request], Message]:
    if type(op) is not str or op not in _PARSERS or (body and op != "returned"):
        raise ProtocolError("unknown message")
    return _PARSERS[op]
