"""The renderings for machines and wikis: JUnit XML and Markdown."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from nngrade.model import LANGUAGES, Language, Report, Verdict
from nngrade.report.junit import to_junit
from nngrade.report.markdown import escaped, fenced, to_markdown


def test_junit_counts_and_cases(sample: Report) -> None:
    """One suite an exercise, one case a task; short of full marks is a failure, no proper end is an error."""
    root = ET.fromstring(to_junit(sample, "en"))  # noqa: S314  our own output
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("13", "4", "6")
    assert [suite.get("name") for suite in root][:2] == ["l0_warmup/arrays.py", "l1_perceptron/activations.py"]
    cases = {case.get("name"): case for case in root.iter("testcase")}
    assert cases["sigmoid"].get("classname") == "l1_perceptron.activations"
    assert cases["step"].find("failure") is None
    failure = cases["sigmoid"].find("failure")
    assert failure is not None
    assert failure.get("type") == "failed"
    assert "0.7616" in str(failure.get("message"))
    assert "+ array([[-0.96402758" in str(failure.text)
    error = cases["tanh_gradient"].find("error")
    assert error is not None
    assert "activations.py:41: return 1 - npp.tanh(z) ** 2" in str(error.text)
    assert cases["tanh_gradient"].findtext("system-out") == "z = [0. 1. 2.]\nshape (3,)\n"
    values = {p.get("name"): p.get("value") for p in cases["relu"].iter("property")}
    assert values == {"score": "0.5", "max_score": "1.5"}


def test_junit_in_korean(sample: Report) -> None:
    """Messages are in the language asked for."""
    assert "tanh(1)이고" in to_junit(sample, "ko")


def test_junit_takes_hostile_text(poisoned: Report) -> None:
    """Characters that XML forbids are escapes; the document parses."""
    root = ET.fromstring(to_junit(poisoned, "en"))  # noqa: S314  our own output
    assert "<script>" in str(next(root.iter("error")).get("message"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown(sample: Report, language: Language) -> None:
    """Score, a row for each task, a section for each task that is short of full marks."""
    page = to_markdown(sample, language)
    assert page.startswith("# ")
    assert "5.5 / 17.5" in page
    assert page.count("\n| ") == 2 + len(sample.tasks)
    assert page.count("\n## ") == sum(task.verdict is not Verdict.PASSED for task in sample.tasks)
    assert "l1\\_perceptron/activations\\.py::" not in page
    assert page.endswith("*\n\n<!-- nngrade -->\n")


def test_markdown_never_shows_the_seed(sample: Report, seed: int) -> None:
    """Like the page, it says only whether hidden cases ran."""
    assert str(seed) not in to_markdown(sample, "en")


def test_markdown_takes_hostile_text(poisoned: Report) -> None:
    """Outside of code blocks no markup of a student is left."""
    page = to_markdown(poisoned, "en")
    outside = re.sub(r"(?ms)^(`{3,})text\n.*?^\1$", "", page)
    assert "<script" not in outside
    assert "&lt;script&gt;" in outside
    assert len(page) < 60_000


def test_escaped_and_fenced() -> None:
    """Markup loses its meaning; a fence is longer than any in its content."""
    assert escaped("a|b `c` <d> @e") == r"a\|b \`c\` &lt;d&gt; \@e"
    assert fenced("````\nx")[0] == "`````text"
    assert fenced("x") == ["```text", "x", "```"]
