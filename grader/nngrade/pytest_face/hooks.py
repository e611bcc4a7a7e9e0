"""The hooks of a grading run."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from nngrade.errors import NngradeError
from nngrade.model import Text
from nngrade.pytest_face.nodes import LectureNode, TaskItem
from nngrade.pytest_face.session import Session
from nngrade.pytest_face.summary import header, summary, written
from nngrade.pytest_face.writing import write_report
from nngrade.report.system_reasons import text_of
from nngrade.texts import text

_FOUND = "nngrade_found"


class Hooks:
    """What pytest calls in a grading run."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._outcome: tuple[Text, bool] | None = None

    def pytest_report_header(self) -> str:
        """Which files are graded."""
        return header(self._session)

    @pytest.hookimpl(tryfirst=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> pytest.CollectReport | None:
        """What pytest's session consists of: the lectures of the course, and none of the current folder's tests."""
        if not isinstance(collector, pytest.Session):
            return None
        wanted = {task.partition("/")[0] for task in self._session.tasks}
        lectures: list[pytest.Item | pytest.Collector] = [
            LectureNode.from_parent(collector, lecture=lecture, grading=self._session)
            for lecture in self._session.course.lectures
            if lecture.id in wanted
        ]
        return pytest.CollectReport(collector.nodeid, "passed", None, lectures)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Send along what grading found: pytest-xdist carries a report's attributes between processes."""
        report = yield
        if call.when == "setup" and isinstance(item, TaskItem):
            setattr(report, _FOUND, item.found())
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take in what grading found, here or in another process."""
        found = getattr(report, _FOUND, None)
        if isinstance(found, str):
            self._session.results.add(found)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the report, in the one process that knows all results."""
        if self._session.options.report is None or hasattr(session.config, "workerinput"):
            return
        try:
            write_report(self._session)
            self._outcome = text("Report written: {path}", path=self._session.options.report), True
        except NngradeError as problem:
            self._outcome = text_of(problem), False
            session.exitstatus = pytest.ExitCode.USAGE_ERROR

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Show the score."""
        summary(self._session, terminalreporter)
        if self._outcome is not None:
            written(self._session, *self._outcome, terminalreporter)
