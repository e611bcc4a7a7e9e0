"""click's commands, options and arguments with help in the language of the run.

Help is a function that gives a :class:`~nngrade.model.Text`, called when help is shown: the catalogue is not read to
define a command.  The layout is ours because click's counts characters, and a Korean character takes two cells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from nngrade.cli import console
from nngrade.cli.endings import NoReaderError
from nngrade.cli.language import say
from nngrade.model import LANGUAGES, Text
from nngrade.report.cells import cell_len, pad, wrap
from nngrade.texts import text

Words = Callable[[], Text]
_FIRST_COLUMN = 24


class Option(click.Option):
    """An option whose help is ``words``."""

    def __init__(self, *names: str, words: Words, **settings: Any) -> None:
        super().__init__(names, **settings)
        self.words = words

    def process_value(self, ctx: click.Context, value: Any) -> Any:
        """The value; a usage error when it is empty."""
        _refuse_empty(self, ctx, value)
        return super().process_value(ctx, value)

    def shown(self) -> str:
        """How help and usage write it: ``--out RESULTS``."""
        names = ", ".join(sorted(self.opts, key=len))
        return names if self.is_flag or self.count else f"{names} {self._value()}"

    def _value(self) -> str:
        if isinstance(self.type, click.Choice):
            return "|".join(str(choice) for choice in self.type.choices)
        return self.metavar or str(self.type.name).upper()


class Argument(click.Argument):
    """An argument whose help is ``words``."""

    def __init__(self, name: str, *, words: Words, **settings: Any) -> None:
        super().__init__([name], **settings)
        self.words = words

    def process_value(self, ctx: click.Context, value: Any) -> Any:
        """The value; a usage error when it is empty."""
        _refuse_empty(self, ctx, value)
        return super().process_value(ctx, value)


def _refuse_empty(param: click.Parameter, ctx: click.Context, value: Any) -> None:
    """An empty path would be the current folder, which nobody means who writes ``"$OUT"``."""
    if value == "" or (isinstance(value, tuple) and "" in value):
        said = text("It is empty. Is a variable that stands for it not set?")
        raise click.BadParameter(say(said), ctx=ctx, param=param)


class WholeNumber(click.IntRange):
    """A whole number of at least ``min``, and at most ``max`` where that is given."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number; a usage error that says which numbers there are."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(say(self._asked(value)), param, ctx)

    def _asked(self, given: object) -> Text:
        value = given if str(given).lstrip("-").isdecimal() else f'"{given}"'
        if self.max is None:
            return text("{value} cannot be used. Write a whole number of {low} or more.", value=value, low=self.min)
        return text(
            "{value} cannot be used. Write a whole number from {low} to {high}.",
            value=value,
            low=self.min,
            high=self.max,
        )


def language_option() -> Option:
    """``--lang``, before or after the command.  Its value has been read already, before help could be shown."""
    return Option(
        "--lang",
        type=click.Choice(list(LANGUAGES)),
        expose_value=False,
        words=lambda: text("Language; the default is your system's."),
    )


def plain_option() -> Option:
    """``--plain``."""
    return Option(
        "--plain",
        is_flag=True,
        words=lambda: text("Words instead of symbols, colours and columns, for screen readers."),
    )


def _help_option() -> Option:
    def show(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  click's order
        if wanted and not context.resilient_parsing:
            click.echo(context.get_help(), color=False)
            context.exit()

    return Option(
        "--help",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        words=lambda: text("Show this page."),
    )


class Command(click.Command):
    """A command; ``summary`` is one sentence, ``details`` more paragraphs, ``examples`` command lines."""

    def __init__(  # noqa: PLR0913  each is a part of the help page
        self,
        name: str,
        callback: Callable[..., int],
        *,
        summary: Words,
        details: Sequence[Words] = (),
        examples: Sequence[str],
        params: Sequence[click.Parameter] = (),
    ) -> None:
        every = [*params, language_option(), _help_option()]
        super().__init__(name, callback=callback, params=every, add_help_option=False)
        self.summary = summary
        self._details = details
        self._examples = examples

    def invoke(self, ctx: click.Context) -> Any:
        """Call the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise NoReaderError from None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it does, arguments, options, examples."""
        formatter.write(help_page(self, ctx, self.summary, self._details, self._examples))


class Group(click.Group):
    """A command that has commands."""

    def __init__(
        self,
        name: str,
        *,
        summary: Words,
        examples: Sequence[str],
        params: Sequence[click.Parameter] = (),
        details: Sequence[Words] = (),
    ) -> None:
        every = [*params, language_option(), _help_option()]
        super().__init__(name, callback=_show_help, params=every, add_help_option=False, invoke_without_command=True)
        self.summary = summary
        self._details = details
        self._examples = examples

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """As for a command, with a list of the commands inside."""
        formatter.write(help_page(self, ctx, self.summary, self._details, self._examples))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; with "did you mean" when there is none."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-") and not ctx.resilient_parsing:
            raise click.UsageError(say(self._unknown(ctx, name)), ctx)
        return super().resolve_command(ctx, args)

    def _unknown(self, ctx: click.Context, name: str) -> Text:
        import difflib  # noqa: PLC0415  only when something was mistyped

        near = difflib.get_close_matches(name, self.list_commands(ctx), n=1, cutoff=0.5)
        if near:
            return text('There is no command "{name}". Did you mean "{near}"?', name=name, near=near[0])
        if ctx.parent is None and any(sign in name for sign in ("/", "\\", ".py", "::", "_")):
            return text('There is no command "{name}". Did you mean "nngrade check {name}"?', name=name)
        known = ", ".join(self.list_commands(ctx))
        return text('There is no command "{name}". The commands are: {known}.', name=name, known=known)


def _show_help() -> int:
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), color=False)
    return 0


def help_page(
    command: click.Command, context: click.Context, summary: Words, details: Sequence[Words], examples: Sequence[str]
) -> str:
    """The whole page, at most 80 cells wide."""
    width = min(max(console.width(), 40), 80)
    usage = say(text("Usage: {command}", command=" ".join([context.command_path, *_usage(command)])))
    lines = [*_hanging(usage, width, 7), ""]
    for words in (summary, *details):
        lines += [f"  {line}" for line in wrap(say(words()), width - 2)] + [""]
    for title, rows in _sections(command, context):
        if rows:
            lines += [say(title), *_table(rows, width), ""]
    return "\n".join([*lines, say(text("Examples:")), *(f"  {example}" for example in examples)])


def _usage(command: click.Command) -> list[str]:
    pieces = ["[OPTIONS]"]
    for parameter in command.params:
        if isinstance(parameter, Argument):
            name = parameter.metavar or (parameter.name or "").upper()
            pieces.append(name if parameter.required else f"[{name}]")
        elif isinstance(parameter, Option) and parameter.required:
            pieces.append(parameter.shown())
    return [*pieces, "COMMAND"] if isinstance(command, click.Group) else pieces


def _sections(command: click.Command, context: click.Context) -> list[tuple[Text, list[tuple[str, str]]]]:
    arguments = [p for p in command.params if isinstance(p, Argument)]
    options = [p for p in command.params if isinstance(p, Option)]
    commands = []
    if isinstance(command, Group):
        found = [(name, command.get_command(context, name)) for name in command.list_commands(context)]
        commands = [(name, say(c.summary())) for name, c in found if isinstance(c, (Command, Group))]
    return [
        (text("Arguments:"), [(a.metavar or (a.name or "").upper(), say(a.words())) for a in arguments]),
        (text("Options:"), [(o.shown(), say(o.words())) for o in options]),
        (text("Commands:"), commands),
    ]


def _table(rows: Sequence[tuple[str, str]], width: int) -> list[str]:
    first = min(max(cell_len(name) for name, _ in rows), _FIRST_COLUMN)
    lines: list[str] = []
    for name, words in rows:
        told = wrap(words, width - first - 4)
        if cell_len(name) > first:
            lines.append(f"  {name}")
        else:
            lines.append(f"  {pad(name, first)}  {told.pop(0)}")
        lines += [" " * (first + 4) + line for line in told]
    return lines


def _hanging(words: str, width: int, indent: int) -> list[str]:
    first, *rest = wrap(words, width - indent)
    return [first, *(" " * indent + line for line in rest)]
