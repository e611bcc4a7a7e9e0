"""``nngrade``: finds the command, and turns every way to end into a message and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

import nngrade
from nngrade.cli import console
from nngrade.cli.endings import run
from nngrade.cli.language import choose, speaking
from nngrade.cli.localized import Group, Option
from nngrade.texts import text

COMMANDS = {
    "start": "nngrade.cli.start",
    "list": "nngrade.cli.list_tasks",
    "check": "nngrade.cli.check",
    "plot": "nngrade.cli.plot",
    "report": "nngrade.cli.render",
    "demo": "nngrade.cli.demo",
    "grade": "nngrade.cli.grade",
    "export": "nngrade.cli.export",
    "upload": "nngrade.cli.upload",
    "author": "nngrade.cli.author",
}
"""Each command's module; its ``command`` is what click runs.  In the order of the help page: students first."""


class App(Group):
    """The group of all commands; a command's module is imported when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The commands' names, in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]  # noqa: ARG002  the name is always nngrade
        """Run with these arguments (the process's own when None) and exit."""
        arguments = list(sys.argv[1:] if args is None else args)
        extra.pop("standalone_mode", None)
        console.prepare_streams()
        chosen, asked = choose(arguments, console.encoding())
        with speaking(chosen, asked=asked):
            code = run(lambda: super(App, self).main(args, "nngrade", standalone_mode=False, **extra))
        sys.exit(code)


def _show_version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  click's order
    if wanted and not context.resilient_parsing:
        click.echo(f"nngrade {nngrade.__version__}")
        context.exit()


app = App(
    "nngrade",
    summary=lambda: text(
        "Exercises for a first course on neural networks: write a function, check it, read what to do next."
    ),
    examples=("nngrade demo", "nngrade start", "nngrade check l0_warmup", "nngrade check sigmoid --lang ko"),
    params=[
        Option(
            "--version",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            words=lambda: text("Show the version."),
        )
    ],
)
