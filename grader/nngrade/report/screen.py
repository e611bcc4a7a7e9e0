"""The layout of a report on a terminal, for people who see: symbols, columns, hanging indents, at most 80 cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nngrade.model import FileInfo, GroupReport, Language, Report, TaskReport, Text, Verdict
from nngrade.report.cells import cell_len, chop, clip, clip_start, pad, wrap
from nngrade.report.safe_text import one_line, paragraph
from nngrade.report.summary import SYMBOLS, format_points, mistake_beside_message, short_hash, verdict_word
from nngrade.report.terminal import (
    BLANK,
    Line,
    Repeats,
    Span,
    Style,
    hidden_told,
    hints_told,
    next_told,
    ours_told,
    output_lines,
    total_told,
    verdict_style,
)
from nngrade.report.words import cut_sentence, file_label, notes_told, page_words, short_place
from nngrade.texts import text

NARROWEST, WIDEST = 40, 80
_INDENT = 6
_DEEPER = 8


class Screen:
    """The layout for a terminal ``width`` cells wide (40 to 80 are used).

    ``marks`` are the verdicts' symbols, ``names`` the names of all tasks that will be shown (they align the columns),
    ``hints`` every hint by task id; ``verbose`` tells more about each task.
    """

    def __init__(  # noqa: PLR0913  each is a choice of its own
        self,
        language: Language,
        *,
        width: int = WIDEST,
        marks: Mapping[Verdict, str] = SYMBOLS,
        names: Iterable[str] = (),
        hints: Mapping[str, tuple[Text, ...]] | None = None,
        verbose: bool = False,
    ) -> None:
        self._language = language
        self._width = min(max(width, NARROWEST), WIDEST)
        self._marks = marks
        self._names = min(max((cell_len(name) for name in names), default=0), self._width // 2 - 6)
        self._hints = hints or {}
        self._verbose = verbose
        self._words = page_words(language)
        self._repeats = Repeats()
        self._begun = False

    def exercise(self, file: FileInfo) -> list[Line]:
        """The file's path and the first digits of its SHA-256; a blank line before all but the first."""
        mark = short_hash(file.sha256) or self._words["missing"]
        path = clip_start(one_line(file_label(file), 500), self._width - cell_len(mark) - 2)
        begun, self._begun = self._begun, True
        line: Line = (Span(path, "strong"), Span("  "), Span(mark, "dim"))
        return [BLANK, line] if begun else [line]

    def task(self, task: TaskReport) -> list[Line]:
        """One line; below it, indented, what there is to say about a task that did not pass."""
        head = self._row(task.verdict, one_line(task.name), task.score, task.max_score)
        if task.verdict is not Verdict.PASSED:
            return [head, *self._reason(task)]
        if not self._verbose:
            return [head]
        title = self._prose(paragraph(task.title[self._language]), "dim")
        return [head, *title, *self._groups(task), *self._output(task)]

    def closing(self, report: Report, command: str) -> list[Line]:
        """Total, hidden checks, next step."""
        whole = all(task.verdict is Verdict.PASSED for task in report.tasks)
        told: list[tuple[Text | None, Style]] = [
            (total_told(report), "good" if whole else "strong"),
            (hidden_told(report), "dim"),
            (ours_told(report), "warn"),
            (next_told(report, command), ""),
        ]
        lines = [*self._notes(report), BLANK]
        for words, style in told:
            pieces = wrap(words[self._language], self._width) if words else []
            lines += [(Span(piece, style),) for piece in pieces]
        return [*lines, (Span("  "), Span(command, "code"))] if command else lines

    def _notes(self, report: Report) -> list[Line]:
        lines: list[Line] = []
        for heading, notes in notes_told(report, self._language):
            lines += [BLANK, *((Span(piece),) for piece in wrap(heading, self._width))]
            for note in notes:
                lines += self._labelled(1, "-", note, "dim")
        return lines

    def _row(self, verdict: Verdict, name: str, got: float, most: float) -> Line:
        """Symbol, name, verdict, and the points at the right edge."""
        points = f"{format_points(got)} / {format_points(most)}"
        word = verdict_word(verdict)[self._language]
        taken = 1 + 2 + 2 + cell_len(word) + 2 + cell_len(points)
        column = pad(clip(name, self._width - taken), min(self._names, self._width - taken))
        gap = self._width - taken - cell_len(column) + 2
        style = verdict_style(verdict)
        return (
            Span(" "),
            Span(self._marks[verdict], style),
            Span(f" {column}  ", "" if verdict is Verdict.PASSED else "strong"),
            Span(word, style),
            Span(" " * gap),
            Span(points),
        )

    def _reason(self, task: TaskReport) -> list[Line]:
        if self._repeats.seen(task) and not self._verbose:
            # "not started" says it all; of other reasons it must be clear that they are the same one.
            same = text("For the same reason.")[self._language]
            return [] if task.verdict is Verdict.NOT_IMPLEMENTED else self._prose(same, "dim")
        lines = self._prose(paragraph(task.message[self._language]))
        mistake = paragraph(mistake_beside_message(task, self._language))
        lines += self._prose(mistake) if mistake else []
        lines += self._difference(task) + self._where(task)
        if self._verbose or task.verdict is Verdict.PARTIAL:
            lines += self._groups(task)
        lines += self._output(task)
        for hint in hints_told(task, self._language, self._hints, every=self._verbose):
            lines += self._labelled(_INDENT, text("Hint:")[self._language], hint, "warn")
        return lines

    def _difference(self, task: TaskReport) -> list[Line]:
        first = task.difference
        told = task.message[self._language]
        if first is None or (not self._verbose and first.got in told and first.expected in told):
            return []
        rows = {"call": first.call, "got": first.got, "expected": first.expected}
        cells = max(cell_len(self._words[name]) for name in rows)
        lines: list[Line] = []
        for name, value in rows.items():
            lines += self._labelled(_DEEPER, pad(self._words[name], cells + 1), paragraph(value, 1000), "dim")
        return lines

    def _where(self, task: TaskReport) -> list[Line]:
        if task.where is None:
            return []
        place = short_place(task.where, self._language)
        lines: list[Line] = [(Span(" " * _INDENT), Span(piece, "dim")) for piece in chop(place, self._width - _INDENT)]
        source = clip(one_line(task.where.source.strip(), 400), self._width - _DEEPER)
        return [*lines, (Span(" " * _DEEPER), Span(source, "code"))] if source else lines

    def _groups(self, task: TaskReport) -> list[Line]:
        return [line for group in task.groups for line in self._group(group, task.verdict_of(group))]

    def _group(self, group: GroupReport, verdict: Verdict) -> list[Line]:
        title = one_line(group.title[self._language])
        if group.hidden:
            title = f"{title} ({self._words['hidden']})"
        points = f"{format_points(group.points)} / {format_points(group.max_points)}"
        first, *rest = wrap(title, self._width - _DEEPER - 2 - cell_len(points) - 2)
        gap = self._width - _DEEPER - 2 - cell_len(first) - cell_len(points)
        mark = Span(self._marks[verdict], verdict_style(verdict))
        lines: list[Line] = [(Span(" " * _DEEPER), mark, Span(f" {first}"), Span(" " * gap), Span(points))]
        lines += [(Span(" " * (_DEEPER + 2)), Span(piece)) for piece in rest]
        if group.detail is not None and verdict is not Verdict.PASSED:
            detail = wrap(paragraph(group.detail[self._language]), self._width - _DEEPER - 2)
            lines += [(Span(" " * (_DEEPER + 2)), Span(piece, "dim")) for piece in detail]
        return lines

    def _output(self, task: TaskReport) -> list[Line]:
        if not task.stdout.strip():
            return []
        lines = self._prose(f"{self._words['output']}:", "dim")
        shown, left_out = output_lines(task.stdout)
        room = self._width - _DEEPER - 2
        lines += [(Span(" " * _DEEPER), Span("| ", "dim"), Span(clip(line, room))) for line in shown]
        return lines + (self._prose(cut_sentence(left_out)[self._language], "dim") if left_out else [])

    def _prose(self, words: str, style: Style = "") -> list[Line]:
        return [(Span(" " * _INDENT), Span(piece, style)) for piece in wrap(words, self._width - _INDENT)]

    def _labelled(self, indent: int, label: str, words: str, style: Style) -> list[Line]:
        hang = indent + cell_len(label) + 1
        first, *rest = wrap(words, self._width - hang)
        lines: list[Line] = [(Span(" " * indent), Span(label, style), Span(f" {first}"))]
        return lines + [(Span(" " * hang), Span(piece)) for piece in rest]
