"""The page of a class: what is on it, that it is safe, that a real browser sorts, searches and follows its links."""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from nngrade.class_summary import (
    Attention,
    Bar,
    ClassNote,
    ClassSummary,
    MistakeCount,
    RunInfo,
    SameFiles,
    TaskSummary,
)
from nngrade.course import content_root
from nngrade.entries import Entry, Person, State, TaskScore
from nngrade.errors import CourseError
from nngrade.model import CourseInfo, Text, Verdict
from nngrade.report.class_page import render_class
from nngrade.report.class_view import MOST_ROWS, class_view

TASK = "l1_perceptron/activations.py::sigmoid"
FAMILY = "김이박최정강조윤장임"
GIVEN = ("서연", "민준", "하윤", "도윤", "지우", "예준", "수아", "은우", "채원", "현우")
TEMPLATES = content_root() / "templates"


def entry(number: int) -> Entry:
    """A made-up student: number 7 was late, 11 is missing, 13 could not be read."""
    name = FAMILY[number % 10] + GIVEN[number // 10 % 10]
    person = Person(f"2026{number:04}", name)
    if number == 11:
        return Entry(person, State.MISSING)
    if number == 13:
        return Entry(person, State.FAILED, note=Text("It holds no file.", "파일이 없습니다."))
    points = (number * 7) % 11
    verdict = Verdict.PASSED if points == 10 else Verdict.FAILED
    score = TaskScore(TASK, verdict, float(points), 10.0)
    return Entry(
        person, State.GRADED, submitted="2026-11-20T23:59:00+09:00", late=number == 7, score=float(points),
        max_score=10.0, tasks=(score,), folder=person.id,
    )  # fmt: skip


def summary(entries: list[Entry], **changed: Any) -> ClassSummary:
    """A class of these."""
    graded = [one for one in entries if one.state is State.GRADED]
    values: dict[str, Any] = {
        "course": CourseInfo("nn", "1", 7, hidden=True, title=Text("Neural networks", "신경망")),
        "digest": "0" * 64,
        "run": RunInfo("2026-11-21T09:00:00", "2026-11-21T09:01:00", "1", "3.11", "2.0", ("landlock", "seccomp"), 2, "",
                       "moodle", len(graded), 0, 1),
        "finished": True,
        "max_score": 10.0,
        "entries": entries,
        "states": {state.value: sum(one.state is state for one in entries) for state in State},
        "distribution": tuple(
            Bar(low, low + 1.0, sum(low <= one.score < low + 1 for one in graded)) for low in range(10)
        ),
        "mean": 5.0,
        "median": 5.5,
        "tasks": (
            TaskSummary(TASK, Text("Sigmoid", "시그모이드"), 10.0, 5.0, {Verdict.PASSED: 27, Verdict.FAILED: 271},
                        (MistakeCount("tanh", Text("That is `tanh`.", "그것은 `tanh`입니다."), 40),)),
        ),
        "same_files": (SameFiles("l1_perceptron/activations.py", ("20260001", "20260002"), identical=True),),
        "attention": (Attention("20260003", "박서연", "20260003", Verdict.CRASHED, (TASK,)),),
        "links": {"20260002": ("박서연", "20260002")},
        "notes": (ClassNote("unmatched", "99", "x.zip: 99", Text("Not in the roster.", "명단에 없습니다.")),),
    }  # fmt: skip
    return ClassSummary(**{**values, **changed})


@pytest.fixture(scope="module")
def three_hundred() -> ClassSummary:
    """A class of 300."""
    return summary([entry(number) for number in range(300)])


class Tags(HTMLParser):
    """Collects start tags with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember it."""
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize(("language", "said"), [("en", "What needs your eye"), ("ko", "직접 확인할 것")])
def test_the_page_shows_everybody_and_what_needs_an_eye(three_hundred: ClassSummary, language: Any, said: str) -> None:
    """People, states, mistakes, equal files and notes, in either language."""
    page = render_class(three_hundred, language, TEMPLATES)
    message = {"en": "Not in the roster.", "ko": "명단에 없습니다."}[language]
    for part in (said, "20260299", "tanh", "20260002", message, 'href="./20260003/report.html"', "landlock"):
        assert part in page, part
    assert page.count("<tr>") == 301
    assert {"en": "It holds no file.", "ko": "파일이 없습니다."}[language] in page
    assert '<a href="./20260002/report.html"><bdi>박서연 (20260002)</bdi></a>' in page


def test_nothing_is_loaded_from_outside(three_hundred: ClassSummary) -> None:
    """No address but the reports' own; the policy names exactly the inline style and script."""
    page = render_class(three_hundred, "en", TEMPLATES)
    tags = Tags()
    tags.feed(page)
    assert not [tag for tag, _ in tags.found if tag in {"link", "img", "iframe", "object", "form", "base"}]
    assert all("style" not in given and not any(name.startswith("on") for name in given) for _, given in tags.found)
    links = [given["href"] for tag, given in tags.found if tag == "a"]
    assert all(re.fullmatch(r"#\w+|\./[\w%.-]+/report\.html", link or "") for link in links)
    (policy,) = [given["content"] for _, given in tags.found if given.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_names_cannot_become_markup() -> None:
    """A name, an id, a folder, a note: each is text, whatever it holds."""
    evil = '"><script>alert(1)</script>\u202e'
    one = Entry(Person(evil, evil), State.GRADED, folder='a" b/../<c>', note=Text(evil, evil), max_score=1.0)
    page = render_class(summary([one], notes=(ClassNote(evil, evil, evil, Text(evil, evil)),)), "en", TEMPLATES)
    assert "<script>alert" not in page
    assert page.count("<script>") == 1
    assert "\u202e" not in page
    assert 'href="./a%22%20b/../%3Cc%3E/report.html"' in page


def test_a_class_without_anything_to_see_says_so() -> None:
    """No heading without content; a class of nobody has a page too."""
    page = render_class(summary([], attention=(), same_files=(), notes=(), mean=None, tasks=()), "en", TEMPLATES)
    assert "nobody unmatched" in page
    assert "mean:" not in page


def test_an_unfinished_class_is_told(three_hundred: ClassSummary) -> None:
    """Somebody who opens the page early must not take it for all."""
    assert "has not come to its end" in render_class(summary([entry(1)], finished=False), "en", TEMPLATES)
    assert "has not come to its end" not in render_class(three_hundred, "en", TEMPLATES)


def test_a_very_large_class_is_cut() -> None:
    """A browser cannot sort a hundred thousand lines; the page says where they are."""
    states = {"graded": MOST_ROWS + 1}
    view = class_view(summary([entry(1)] * (MOST_ROWS + 1), states=states), "en")
    assert len(view.people) == MOST_ROWS
    assert view.cut == "The table shows 5,000 of 5,001 people; grades.csv holds all."


def test_a_missing_script_is_told(tmp_path: Path, three_hundred: ClassSummary) -> None:
    """The message names the file."""
    shutil.copytree(TEMPLATES, tmp_path / "t")
    (tmp_path / "t" / "class.js").unlink()
    with pytest.raises(CourseError, match=r"class\.js"):
        render_class(three_hundred, "en", tmp_path / "t")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A real browser without a window."""
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if program is None or driver is None:
        pytest.skip("needs chromium and chromedriver")
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    profile = tmp_path_factory.mktemp("profile")
    for option in ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
                   "--no-first-run", "--disable-component-update", f"--user-data-dir={profile}"):  # fmt: skip
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield opened
    opened.quit()


@pytest.fixture
def opened(browser: Any, three_hundred: ClassSummary, tmp_path: Path) -> Any:
    """The page of 300 students, opened from disk, with a report behind each link."""
    for one in three_hundred.entries:
        if one.folder:
            (tmp_path / one.folder).mkdir()
            (tmp_path / one.folder / "report.html").write_text(f"<title>{one.person.id}</title>", encoding="utf-8")
    (tmp_path / "index.html").write_text(render_class(three_hundred, "ko", TEMPLATES), encoding="utf-8")
    browser.get((tmp_path / "index.html").as_uri())
    return browser


def column(opened: Any, number: int) -> list[str]:
    """The words of one column, in the order of the lines that can be seen."""
    rows = "[...document.querySelectorAll('#table tbody tr:not([hidden])')]"
    script = f"return {rows}.map(row => row.cells[arguments[0]].innerText)"
    found: list[str] = opened.execute_script(script, number)
    return found


def click(opened: Any, number: int) -> None:
    """Click a column's heading."""
    opened.find_elements("css selector", "#table thead button")[number].click()


def test_a_browser_sorts(opened: Any) -> None:
    """Points from the top at the first click, from the bottom at the second; names by the Korean alphabet."""
    click(opened, 2)
    points = [float(shown.split("/")[0]) for shown in column(opened, 2) if shown]
    assert points == sorted(points, reverse=True)
    click(opened, 2)
    points = [float(shown.split("/")[0]) for shown in column(opened, 2) if shown]
    assert points == sorted(points)
    click(opened, 0)
    names = column(opened, 0)
    assert names == sorted(names)
    assert names[0] == "강도윤"
    assert opened.find_elements("css selector", "th[aria-sort=ascending]")[0].text.startswith("이름")


def test_a_browser_searches(opened: Any) -> None:
    """Parts of names and ids, several of them; the number of lines left is told; clearing brings all back."""
    search = opened.find_element("id", "search")
    search.send_keys("이서연 2026")
    assert set(column(opened, 0)) == {"이서연"}
    assert opened.find_element("id", "shown").text == "300명 중 3명 표시"
    search.clear()
    search.send_keys("20260123")
    assert column(opened, 1) == ["20260123"]
    search.send_keys("없음")
    assert column(opened, 1) == []
    search.clear()
    search.send_keys(" ")
    assert len(column(opened, 1)) == 300


def test_a_browser_searches_without_accents(browser: Any, tmp_path: Path) -> None:
    """Letters with accents are found without them; syllables of Hangul stay whole."""
    people = [dataclasses.replace(entry(n), person=Person(f"p{n}", name)) for n, name in enumerate(("Müller", "각설"))]
    (tmp_path / "index.html").write_text(render_class(summary(people), "en", TEMPLATES), encoding="utf-8")
    browser.get((tmp_path / "index.html").as_uri())
    search = browser.find_element("id", "search")
    for typed, found in (("muller", ["Müller"]), ("müller", ["Müller"]), ("가", []), ("각", ["각설"])):
        search.clear()
        search.send_keys(typed)
        assert column(browser, 0) == found


def test_whom_to_look_at_is_told_by_name_and_id_and_once() -> None:
    """Several may have one name; who could not be graded comes first, and one reason is told once."""
    same = Text("Two things are theirs.", "둘입니다.")
    notes = tuple(
        ClassNote(kind, "kim", source, same) for kind, source in (("failed", "k"), ("double", "a"), ("double", "b"))
    )
    groups = class_view(summary([entry(1)], notes=notes, links={"kim": ("Kim", "")}), "en").eye
    assert groups[0].heading == "Could not be graded (1)"
    assert groups[0].items[0].people[0].name == "Kim (kim)"
    assert not any(group.heading.startswith("Doubles") for group in groups)
    (crashed,) = (group for group in groups if group.heading.startswith("crashed"))
    assert crashed.items[0].people[0].name == "박서연 (20260003)"


def test_a_browser_follows_the_link_to_a_report(opened: Any) -> None:
    """The name leads to that person's report, without a server."""
    opened.find_element("id", "search").send_keys("20260123")
    opened.find_element("css selector", "#table tbody tr:not([hidden]) a").click()
    assert opened.title == "20260123"


def test_a_browser_has_nothing_to_complain_of(opened: Any) -> None:
    """No error and no refused resource in the console: style and script agree with the policy."""
    assert [line for line in opened.get_log("browser") if "favicon" not in line["message"]] == []
    assert opened.execute_script("return getComputedStyle(document.querySelector('.share')).height") != "auto"


def test_long_lists_say_how_long_they_are() -> None:
    """Five hundred crashes are not shown as three hundred."""
    many = tuple(Attention(f"p{n:03}", "", "", Verdict.CRASHED, (TASK,)) for n in range(500))
    group = class_view(summary([], attention=many), "en").eye[0]
    assert (group.heading, len(group.items), group.more) == ("crashed (500)", 300, "and 200 more of these")


def test_a_search_looks_at_names_and_ids_only(opened: Any) -> None:
    """A state is in many lines, and is nobody's name."""
    opened.find_element("id", "search").send_keys("채점됨")
    assert column(opened, 1) == []
