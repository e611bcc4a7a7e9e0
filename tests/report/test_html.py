"""The page: complete, safe, accessible, bounded, and honest about broken templates."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import itertools
import re
import shutil
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from nngrade.errors import CourseError
from nngrade.model import LANGUAGES, Language, Report, Text, Verdict
from nngrade.report.html import content_policy, render
from nngrade.report.summary import SYMBOLS, verdict_word
from nngrade.report.view import moment

VOID = {"meta", "path", "rect", "circle", "br"}


class Page(HTMLParser):
    """Elements with their attributes, whether they nest properly, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of one tag, as SVG has them."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """An element ends: the one that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every ``tag``, in order."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language in turn."""
    chosen: Language = request.param
    return chosen


def test_elements_nest_and_ids_are_unique(sample: Report, templates: Path, language: Language) -> None:
    """The page is well-formed: every element is closed in order, no id is given twice, references resolve."""
    page = Page(render(sample, language, templates))
    assert page.open == []
    ids = [str(a["id"]) for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    for _, attributes in page.elements:
        wanted = (attributes.get("aria-labelledby") or "").split()
        wanted += [href[1:] for href in [attributes.get("href") or ""] if href]
        assert set(wanted) <= set(ids)


def test_page_has_language_title_landmarks_and_skip_link(sample: Report, templates: Path, language: Language) -> None:
    """A screen reader finds language, title, one of each landmark, and a link past the head."""
    page = Page(render(sample, language, templates))
    assert page.all("html")[0]["lang"] == language
    assert len(page.all("title")) >= 1
    assert [len(page.all(tag)) for tag in ("main", "header", "footer", "h1")] == [1, 1, 1, 1]
    assert page.all("a")[0]["href"] == "#tasks"


def test_headings_are_in_order(sample: Report, templates: Path) -> None:
    """No heading level is skipped on the way down."""
    levels = [int(tag[1]) for tag, _ in Page(render(sample, "en", templates)).elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_every_verdict_has_symbol_and_word(sample: Report, templates: Path, language: Language) -> None:
    """All ten verdicts are told by a symbol and by a word."""
    html = render(sample, language, templates)
    assert {task.verdict for task in sample.tasks} == set(Verdict)
    for verdict in Verdict:
        assert SYMBOLS[verdict] in html
        assert verdict_word(verdict)[language] in html


def test_content_of_a_task_is_there(sample: Report, templates: Path, language: Language) -> None:
    """Message, misconception, difference, source line, output, hint, groups and hidden checks are on the page."""
    html = render(sample, language, templates)
    for task in sample.tasks:
        assert task.title[language] in html
    assert "-0.96402758" in html
    assert "return 1 - npp.tanh(z) ** 2" in html
    assert "shape (3,)" in html
    assert "<code>np.exp(-z)</code>" in html
    assert "3fa9c2d1" in html
    assert moment("2026-09-17T05:42:00Z") in html
    assert "Landlock" in html


def test_seed_is_never_on_the_page(sample: Report, templates: Path, seed: int) -> None:
    """Students see whether hidden cases ran, not the seed that they were drawn from."""
    assert str(seed) not in render(sample, "en", templates)


def test_passed_tasks_are_closed_details(sample: Report, templates: Path) -> None:
    """A passed task is one line that can be opened; the others are open."""
    page = Page(render(sample, "en", templates))
    closed = [a for a in page.all("details") if a.get("class") == "task passed"]
    assert len(closed) == sum(task.verdict is Verdict.PASSED for task in sample.tasks)
    assert all("open" not in attributes for attributes in closed)


def test_pictures_have_a_title_and_a_text(sample: Report, templates: Path, language: Language) -> None:
    """Each picture is an image with title and description; decoration is hidden from screen readers."""
    page = Page(render(sample, language, templates))
    pictures = [a for a in page.all("svg") if a.get("role") == "img"]
    assert len(pictures) == sum(len(task.figures) for task in sample.tasks)
    assert all(len(str(a["aria-labelledby"]).split()) == 2 for a in pictures)
    assert len(page.all("desc")) == len(pictures)


def test_policy_allows_this_style_and_nothing_else(sample: Report, templates: Path) -> None:
    """The policy's hash is that of the bytes between the style tags; no script, no style attribute, no address."""
    html = render(sample, "en", templates)
    page = Page(html)
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(a["content"] for a in page.all("meta") if a.get("http-equiv") == "Content-Security-Policy")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert policy == content_policy(style)
    assert len(page.all("style")) == 1
    assert "url(" not in style
    assert "@import" not in style
    assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in page.elements}
    for _, attributes in page.elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")]
        assert (attributes.get("href") or "#").startswith("#")


def test_policy_stands_before_everything_it_governs(sample: Report, templates: Path) -> None:
    """A policy in a meta element counts only for what follows it."""
    html = render(sample, "en", templates)
    assert html.index("Content-Security-Policy") < html.index("<title>") < html.index("<style>")


def test_hostile_text_stays_text(poisoned: Report, sample: Report, templates: Path, language: Language) -> None:
    """Markup, terminal codes, bidi overrides and template syntax from a student appear as they are written."""
    html = render(poisoned, language, templates)
    page = Page(html)
    assert "script" not in {tag for tag, _ in page.elements}
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in Page(render(sample, language, templates)).elements}
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]", html)
    assert r"\u202e\x1b[31m&lt;script&gt;alert(1)" in html
    assert "{{7*7}}" in html


def test_hostile_size_is_bounded(poisoned: Report, templates: Path) -> None:
    """Megabytes of text and hundreds of files still make a small page, which says that something was left out."""
    html = render(poisoned, "en", templates)
    assert len(html.encode()) < 200_000
    assert "more characters" in html
    assert "and 460 more" in html


def test_large_report_is_small_and_fast(large: Report, templates: Path) -> None:
    """Thirty tasks with pictures: below 200 KB and, once the template is loaded, below 50 ms."""
    render(large, "en", templates)
    best = 1.0
    for _ in range(3):
        start = time.perf_counter()
        html = render(large, "en", templates)
        best = min(best, time.perf_counter() - start)
    assert best < 0.05
    assert len(html.encode()) < 200_000


def test_page_is_deterministic(sample: Report, templates: Path) -> None:
    """The same report gives the same bytes."""
    assert render(sample, "ko", templates) == render(sample, "ko", templates)


def test_report_without_tasks(sample: Report, templates: Path) -> None:
    """An empty report is a page that says so."""
    html = render(dataclasses.replace(sample, tasks=()), "en", templates)
    assert "This report has no tasks." in html


def test_line_feed_at_the_start_of_output_is_kept(sample: Report, edit: Callable[..., Report], templates: Path) -> None:
    """HTML drops a line feed right after a pre tag; ours stands inside a code element."""
    html = render(edit(sample, stdout="\nfirst"), "en", templates)
    assert "<code>\nfirst</code>" in html


def test_unknown_lecture_is_called_by_its_id(sample: Report, templates: Path) -> None:
    """A report whose course does not list a lecture still shows it."""
    course = dataclasses.replace(sample.course, lectures=(), title=Text("", ""))
    html = render(dataclasses.replace(sample, course=course), "en", templates)
    assert '<p class="name">l1_perceptron</p>' in html
    assert "nn-first-course" in html


@pytest.fixture
def broken(templates: Path, tmp_path: Path) -> Path:
    """A copy of the templates that a test may break."""
    return Path(shutil.copytree(templates, tmp_path / "templates"))


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("{{ words.overview }}", "{{ words.overvieww }}", "overvieww"),
        ("{{ words.overview }}", "{{ words.overview }", "unexpected"),
        ("{{ words.overview }}", "{% if view %}", "endif"),
        ("{{ words.overview }}", "{{ words.overview | nosuch }}", "nosuch"),
        ("{{ words.overview }}", "{{ 1 // 0 }}", "ZeroDivisionError"),
    ],
)
def test_broken_template_names_file_and_line(
    sample: Report, broken: Path, before: str, after: str, wanted: str
) -> None:
    """An author's mistake in a template is told with file, line and what is wrong."""
    file = broken / "report.html.j2"
    source = file.read_text(encoding="utf-8")
    line = source[: source.index(before)].count("\n") + 1
    file.write_text(source.replace(before, after), encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        render(sample, "en", broken)
    assert wanted in str(caught.value)
    assert str(file) in str(caught.value)
    # An if without its end is noticed where something else ends.
    assert wanted == "endif" or f"line {line}:" in str(caught.value)
    assert str(file) in caught.value.ko


def test_mistake_in_a_macro_names_the_macros_file(sample: Report, broken: Path) -> None:
    """The file named is the one that holds the mistake, not the one that imports it."""
    file = broken / "charts.html.j2"
    file.write_text(file.read_text(encoding="utf-8").replace("view.got_path", "view.gott_path"), encoding="utf-8")
    with pytest.raises(CourseError, match=r"charts\.html\.j2' is broken at line \d+: .*gott_path"):
        render(sample, "en", broken)


@pytest.mark.parametrize("name", ["report.html.j2", "parts.html.j2", "report.css"])
def test_missing_template_is_named(sample: Report, broken: Path, name: str) -> None:
    """A file that is gone is named, with what to do."""
    (broken / name).unlink()
    with pytest.raises(CourseError, match=re.escape(name)):
        render(sample, "en", broken)


def test_template_that_is_no_text_is_named(sample: Report, broken: Path) -> None:
    """A template in another encoding is an author's mistake as well."""
    (broken / "report.html.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CourseError, match=r"report\.html\.j2"):
        render(sample, "en", broken)
