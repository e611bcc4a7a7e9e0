"""The layout of a report for screen readers: whole sentences, one fact on a line, no symbols, columns or wrapping."""

from __future__ import annotations

from collections.abc import Mapping

from nngrade.model import FileInfo, GroupReport, Language, Report, TaskReport, Text, Verdict
from nngrade.report.safe_text import one_line, paragraph
from nngrade.report.summary import format_points, mistake_beside_message, short_hash, verdict_word
from nngrade.report.terminal import (
    BLANK,
    Line,
    Repeats,
    Span,
    hidden_told,
    hints_told,
    next_told,
    ours_told,
    output_lines,
    total_told,
)
from nngrade.report.words import cut_sentence, file_label, notes_told, page_words, place_sentence, points_sentence
from nngrade.texts import text


class Linear:
    """The layout for ``--plain``; ``hints`` is every hint by task id, ``verbose`` tells more about each task."""

    def __init__(
        self, language: Language, *, hints: Mapping[str, tuple[Text, ...]] | None = None, verbose: bool = False
    ) -> None:
        self._language = language
        self._hints = hints or {}
        self._verbose = verbose
        self._words = page_words(language)
        self._repeats = Repeats()
        self._begun = False

    def exercise(self, file: FileInfo) -> list[Line]:
        """The file's path and the first digits of its SHA-256; a blank line before all but the first."""
        begun, self._begun = self._begun, True
        if file.sha256:
            name = one_line(file_label(file))
            said = text("File: {file}, hash {hash}", file=name, hash=short_hash(file.sha256))
        else:
            said = text("File: {file}, missing", file=one_line(file.path))
        return [BLANK, self._line(said)] if begun else [self._line(said)]

    def task(self, task: TaskReport) -> list[Line]:
        """Verdict and points, then a line for each thing that there is to say."""
        head = text(
            "Task {task}: {verdict}, {points}",
            task=one_line(task.name),
            verdict=verdict_word(task.verdict),
            points=_points(task.score, task.max_score),
        )
        lines = [BLANK, self._line(head)] if task.verdict is not Verdict.PASSED else [self._line(head)]
        if task.verdict is not Verdict.PASSED:
            return lines + self._reason(task)
        return lines + (self._groups(task) + self._output(task) if self._verbose else [])

    def closing(self, report: Report, command: str) -> list[Line]:
        """Total, hidden checks, next step."""
        told = [total_told(report), hidden_told(report), ours_told(report), next_told(report, command)]
        lines: list[Line] = []
        for heading, notes in notes_told(report, self._language):
            lines += [BLANK, (Span(heading),), *((Span(note),) for note in notes)]
        lines += [BLANK, *(self._line(words) for words in told if words)]
        return [*lines, (Span(command),)] if command else lines

    def _reason(self, task: TaskReport) -> list[Line]:
        if self._repeats.seen(task) and not self._verbose:
            return [] if task.verdict is Verdict.NOT_IMPLEMENTED else [self._line(text("For the same reason."))]
        reasons = [paragraph(task.message[self._language]), paragraph(mistake_beside_message(task, self._language))]
        lines: list[Line] = [(Span(words.replace("\n", " ")),) for words in reasons if words]
        if first := task.difference:
            for name, value in (("call", first.call), ("got", first.got), ("expected", first.expected)):
                lines.append((Span(f"{self._words[name]}: {one_line(value, 1000)}"),))
        if place := task.where:
            where = place_sentence(place)[self._language]
            told = f"{self._words['where']}: {where}: {one_line(place.source.strip(), 400)}"
            lines.append((Span(told.rstrip(": ")),))
        if self._verbose or task.verdict is Verdict.PARTIAL:
            lines += self._groups(task)
        lines += self._output(task)
        hints = hints_told(task, self._language, self._hints, every=self._verbose)
        return lines + [(Span(f"{text('Hint:')[self._language]} {hint}".replace("\n", " ")),) for hint in hints]

    def _groups(self, task: TaskReport) -> list[Line]:
        return [line for group in task.groups for line in self._group(group, task.verdict_of(group))]

    def _group(self, group: GroupReport, verdict: Verdict) -> list[Line]:
        title = one_line(group.title[self._language])
        if group.hidden:
            title = f"{title} ({self._words['hidden']})"
        points = _points(group.points, group.max_points)
        part = text("Part {part}: {verdict}, {points}", part=title, verdict=verdict_word(verdict), points=points)
        lines = [self._line(part)]
        if group.detail is not None and verdict is not Verdict.PASSED:
            lines.append((Span(paragraph(group.detail[self._language]).replace("\n", " ")),))
        return lines

    def _output(self, task: TaskReport) -> list[Line]:
        if not task.stdout.strip():
            return []
        shown, left_out = output_lines(task.stdout)
        lines: list[Line] = [(Span(f"{self._words['output']}:"),), *((Span(line),) for line in shown)]
        return [*lines, self._line(cut_sentence(left_out))] if left_out else lines

    def _line(self, words: Text) -> Line:
        return (Span(words[self._language]),)


def _points(got: float, most: float) -> Text:
    return points_sentence(format_points(got), format_points(most))
