"""Every way in which a command can end, as an exit code and at most one message; never a traceback of ours."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from typing import Any

import click

from nngrade.cli import console
from nngrade.cli.language import say
from nngrade.errors import GraderError, NngradeError
from nngrade.model import Text
from nngrade.report.system_reasons import reason, text_of
from nngrade.texts import text

WRONG_USE, OURS, STOPPED, NO_READER = 2, 3, 130, 141


class NoReaderError(Exception):
    """Who read our output has gone.  Not an OSError: click would end on its own, with exit code 1."""


def run(command: Callable[[], Any]) -> int:
    """Call ``command`` and give the exit code: what it returns, or what its exception means."""
    try:
        code = command()
        if sys.stdout is not None:  # it is None when the shell closed it
            sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        console.show_error(text("Stopped."))
        return STOPPED
    except (BrokenPipeError, NoReaderError):
        return _no_reader()
    except Exception as problem:  # noqa: BLE001  the last resort: whatever it is, the person gets one plain line
        return _told(problem)
    return code if isinstance(code, int) else 0


def _told(problem: Exception) -> int:
    try:
        return _explain(problem)
    except BrokenPipeError:
        return _no_reader()


def _explain(problem: Exception) -> int:
    if isinstance(problem, click.ClickException):
        return _misused(problem)
    if isinstance(problem, NngradeError):
        console.show_error(text_of(problem))
        return OURS if isinstance(problem, GraderError) else WRONG_USE
    if isinstance(problem, MemoryError):
        console.show_error(text("This computer ran out of memory. Close other programs, then try again."))
        return OURS
    if isinstance(problem, OSError) and problem.errno is not None:
        console.show_error(_system(problem))
        return OURS
    return _crashed(problem)


def _misused(problem: click.ClickException) -> int:
    if isinstance(problem, click.NoSuchOption):
        from nngrade.cli.workspace import closest  # noqa: PLC0415  only when something was mistyped

        likely = closest(problem.option_name, problem.possibilities or (), most=1, alike=0.7)  # click tells all
        problem = click.NoSuchOption(problem.option_name, possibilities=likely, ctx=problem.ctx)
    said = problem.format_message()
    console.show_error(text("Error: {message}", message=said))
    context = getattr(problem, "ctx", None)
    if context is not None:
        hint = text("`{command} --help` shows how it is used.", command=context.command_path)
        click.echo(say(hint), err=True)
    return WRONG_USE


def _system(problem: OSError) -> Text:
    if problem.errno == errno.ENOSPC:
        return text("The disk is full. Free some space, then try again.")
    if problem.filename is None:
        return text("This computer refused: {reason}.", reason=reason(problem))
    path = os.fsdecode(problem.filename) if isinstance(problem.filename, (str, bytes)) else str(problem.filename)
    return text('This computer refused "{path}": {reason}.', path=path, reason=reason(problem))


def _crashed(problem: Exception) -> int:
    where = _write_log(problem)
    if where:
        said = text("nngrade made a mistake; it is not your fault. What happened is written in {path}.", path=where)
    else:
        said = text("nngrade made a mistake; it is not your fault. ({error})", error=type(problem).__name__)
    console.show_error(said)
    return OURS


def _write_log(problem: Exception) -> str:
    import tempfile  # noqa: PLC0415  only when something broke
    import traceback  # noqa: PLC0415

    try:
        descriptor, path = tempfile.mkstemp(prefix="nngrade-crash-", suffix=".log")
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as log:
            log.write("".join(traceback.format_exception(problem)))
    except OSError:
        return ""
    return path


def _no_reader() -> int:
    """Who read our output has gone (``| head``): say nothing, and keep Python from saying it at exit."""
    import contextlib  # noqa: PLC0415

    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NO_READER
