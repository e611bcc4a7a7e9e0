"""Pictures: where things are drawn and what is said about them."""

from __future__ import annotations

import dataclasses
import math
import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.model import Curve, DecisionMap, Report, Text
from nngrade.report.axes import Scale, number, ticks
from nngrade.report.curves import CurveView, curve_view
from nngrade.report.maps import MapView, map_view
from nngrade.report.view import page_view

TITLE = Text("t", "t")


def curve(
    got: list[float | None], expected: list[float] | None = None, x: list[float] | None = None
) -> CurveView | None:
    """A curve over 0, 1, 2, ...; the right one is zero unless given."""
    xs = x or [float(i) for i in range(len(got))]
    return curve_view(Curve(tuple(xs), tuple(got), tuple(expected or [0.0] * len(got)), TITLE), "en")


def test_equal_curves_lie_on_each_other() -> None:
    """No band, the same path, and the text says so."""
    view = curve([0.0, 1.0, 4.0], [0.0, 1.0, 4.0])
    assert view is not None
    assert view.got_path == view.expected_path == "M48 231.6L338 180.3L628 26.4"
    assert view.bands == ()
    assert view.description == "Your curve lies on the right one."


def test_difference_is_marked_and_told() -> None:
    """The stretch that differs has a band; the text gives ends and the largest difference."""
    view = curve([0.0, 0.0, 5.0, 0.0, 0.0], [0.0, 1.0, 1.0, 0.0, 0.0])
    assert view is not None
    assert [(band.x, band.width) for band in view.bands] == [("120.5", "290")]
    assert "between x = 1 and x = 2" in view.description
    assert "largest at x = 2: 5 instead of 1" in view.description


def test_missing_values_are_gaps() -> None:
    """Where there is no number the line stops, a mark stands on the axis, and a lone value is a dot."""
    view = curve([None, 0.0, None, 0.0, math.nan], [0.0] * 5)
    assert view is not None
    assert len(view.gaps) == 3
    assert view.got_path.count("M") == 2
    assert view.got_path.count("h0") == 2
    assert "Points without a number: 3." in view.description


def test_only_missing_values() -> None:
    """A function that gave no numbers at all still has a picture of the right curve."""
    view = curve([None, None], [0.0, 1.0])
    assert view is not None
    assert view.got_path == ""
    assert "largest" not in view.description


def test_huge_values_do_not_flatten_the_right_curve() -> None:
    """A value far outside is drawn at the edge."""
    view = curve([0.0, 1e300], [0.0, 1.0])
    assert view is not None
    heights = [float(y) for y in re.findall(r"[ML][\d.]+ ([\d.]+)", view.expected_path)]
    assert heights[0] - heights[1] > 50


@pytest.mark.parametrize("x", [[0.0, 0.0], [1.0, 0.0], [math.nan, 0.0], [-1e308, 1e308]])
def test_axis_without_extent_has_no_picture(x: list[float]) -> None:
    """What cannot be drawn is left out."""
    assert curve([1.0, 2.0], x=x) is None


def test_curve_without_points_has_no_picture() -> None:
    """Neither has an empty curve."""
    assert curve([]) is None


def test_long_curve_is_thinned() -> None:
    """Thousands of points are drawn as a few hundred."""
    view = curve([0.0] * 5000)
    assert view is not None
    assert view.got_path.count("L") < 400


EXTREME = st.floats(width=64) | st.sampled_from([0.0, 5e-324, 1e308, -1e308, math.inf, math.nan])


@given(st.lists(st.tuples(EXTREME, st.none() | EXTREME, EXTREME), max_size=5))
def test_no_curve_breaks_the_picture(rows: list[tuple[float, float | None, float]]) -> None:
    """Any numbers give coordinates inside the view box, or no picture."""
    x, got, right = (tuple(column) for column in zip(*rows, strict=True)) if rows else ((), (), ())
    view = curve_view(Curve(x, got, right, TITLE), "en")
    if view is not None:
        for path in (view.got_path, view.expected_path):
            assert re.fullmatch(r"([ML][\d.]+ [\d.]+(h0)?)*", path)
            assert all(0 <= float(v) <= 640 for v in re.findall(r"[\d.]+", path))


@given(st.floats(-1e150, 1e150), st.floats(1e-300, 1e150))
def test_ticks_are_few_and_inside(low: float, extent: float) -> None:
    """Marks are at most a dozen, labelled differently, within the axis."""
    if low + extent > low:
        marks = ticks(Scale(low, low + extent, 0, 100))
        assert len(marks) <= 12
        assert all(0 <= float(mark.at) <= 100 for mark in marks)


def test_ticks_are_round() -> None:
    """Axes count in 1, 2 or 5."""
    assert [mark.label for mark in ticks(Scale(-6, 6, 0, 100), 6)] == ["−6", "−4", "−2", "0", "2", "4", "6"]
    assert [mark.label for mark in ticks(Scale(0, 1, 0, 100))] == ["0", "0.2", "0.4", "0.6", "0.8", "1"]


def test_number() -> None:
    """Four digits, a real minus, no minus zero."""
    assert [number(v) for v in (-1.23456, 0.0, -0.0, 1e-20)] == ["−1.235", "0", "0", "1e−20"]


def grid(values: list[list[float]], points: tuple[tuple[float, float, float], ...] = ()) -> MapView | None:
    """A map over 0..1."""
    return map_view(DecisionMap(0.0, 1.0, tuple(map(tuple, values)), points, TITLE), "en")


def test_map_has_x2_upwards_and_runs_of_cells() -> None:
    """The first row is the lowest; equal neighbours are one run; 0.5 belongs to the lower half."""
    view = grid([[0.0, 0.0], [1.0, 0.5]])
    assert view is not None
    assert {shade.level: shade.path for shade in view.shades} == {
        "0": "M0 1h2v1h-2z",
        "9": "M0 0h1v1h-1z",
        "4": "M1 0h1v1h-1z",
    }


def test_map_points_say_which_side() -> None:
    """Each sample has its target, the network's output there, and whether that is the right side."""
    view = grid([[0.0, 1.0], [1.0, math.nan]], ((0, 0, 0), (1, 0, 0), (0, 1, 1), (1, 1, 0), (math.nan, 0, 0)))
    assert view is not None
    assert [point.kind for point in view.points] == ["fits", "misses", "fits", "misses"]
    assert [reading.output for reading in view.readings] == ["0", "1", "1", "NaN"]
    assert view.description == "Points on the wrong side: 2 of 4."
    assert {shade.level for shade in view.shades} == {"0", "9", "none"}
    assert view.readings[1].mark.word == "on the wrong side"


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ([[0.0, 0.2], [0.3, 1.0]], ("0", "0.5", "1")),
        ([[-0.5, 0.2], [0.3, 1.0]], ("−1", "0", "1")),
        ([[-4.0, 0.2], [0.3, 1.0]], ("−4", "0", "4")),
        ([[2.0, 3.0], [3.0, 4.0]], ("2", "3", "4")),
        ([[2.0, 2.0], [2.0, 2.0]], ("1", "2", "3")),
        ([[1e300]], ("5e+149", "1e+150", "1.5e+150")),
        ([[math.nan]], ("0", "0.5", "1")),
        ([[1e308, 2.0], [2.0, -1e308]], ("−1e+150", "0", "1e+150")),
    ],
)
def test_map_range(values: list[list[float]], labels: tuple[str, str, str]) -> None:
    """Shades span 0..1 or -1..1 where the values fit, else what there is."""
    view = grid(values)
    assert view is not None
    assert (view.low_label, view.middle_label, view.high_label) == labels


@given(EXTREME, EXTREME, st.lists(EXTREME, min_size=4, max_size=4), st.lists(EXTREME, min_size=3, max_size=3))
def test_no_map_breaks_the_picture(low: float, high: float, values: list[float], point: list[float]) -> None:
    """Any numbers give cells of known shades and points inside the view box, or no picture."""
    rows = (tuple(values[:2]), tuple(values[2:]))
    view = map_view(DecisionMap(low, high, rows, ((point[0], point[1], point[2]),), TITLE), "en")
    if view is not None:
        assert {shade.level for shade in view.shades} <= {*map(str, range(10)), "none"}
        assert all(0 <= float(place.x) <= 350 and 0 <= float(place.y) <= 342 for place in view.points)


def test_large_map_is_thinned() -> None:
    """A fine grid is drawn with at most 48 cells a side."""
    view = grid([[float((i + j) % 2) for i in range(200)] for j in range(200)])
    assert view is not None
    assert sum(len(shade.path) for shade in view.shades) < 60_000


@pytest.mark.parametrize("values", [[], [[1.0, 2.0]], [[1.0, 2.0], [1.0]]])
def test_map_that_is_no_square_has_no_picture(values: list[list[float]]) -> None:
    """What cannot be drawn is left out."""
    assert grid(values) is None


@pytest.mark.parametrize(("low", "high"), [(0.0, 0.0), (1.0, 0.0), (math.nan, 1.0), (-1e308, 1e308)])
def test_map_without_extent_has_no_picture(low: float, high: float) -> None:
    """Nor can a plane without extent."""
    assert map_view(DecisionMap(low, high, ((1.0,),), (), TITLE), "en") is None


def test_lecture_bar_spans_its_width(sample: Report) -> None:
    """The bar's cells are as wide as their points and end at the right edge."""
    cells = page_view(sample, "en").lectures[1].cells
    assert float(cells[-1].x) + float(cells[-1].width) == pytest.approx(1000, abs=0.2)
    assert cells[0].filled == cells[0].width
    assert cells[1].filled == "0.0"


def test_points_out_of_range_do_not_leave_the_bar(sample: Report, edit: Callable[..., Report]) -> None:
    """A task without points has a cell; more points than possible fill it."""
    report = edit(sample, score=9.0, max_score=0.0)
    cell = page_view(report, "en").lectures[0].cells[0]
    assert cell.filled == cell.width == "1000.0"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a running process cannot be changed here")
@pytest.mark.parametrize(
    ("created", "zone", "shown"),
    [
        ("2026-01-02T03:04:05Z", "UTC", "2026-01-02 03:04 UTC"),
        ("2026-01-02T23:04:05Z", "KST-9", "2026-01-03 08:04 UTC+09:00"),
        ("2026-01-02T03:04:05", "KST-9", "2026-01-02 03:04"),
        ("0001-01-01T00:00:00+14:00", "UTC", "0001-01-01T00:00:00+14:00"),
        ("yesterday", "UTC", "yesterday"),
    ],
)
def test_times_are_those_of_this_machines_clock(
    sample: Report, monkeypatch: pytest.MonkeyPatch, created: str, zone: str, shown: str
) -> None:
    """Where they tell their zone; whatever is no time is shown as it is."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert page_view(dataclasses.replace(sample, created=created), "en").created == shown
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(("low", "high"), [(1e17, 1e17 + 16), (0.0, 1e-200)])
def test_axis_finer_than_its_numbers_has_no_ticks(low: float, high: float) -> None:
    """Where neighbouring marks would be one number there are none."""
    assert ticks(Scale(low, high, 0, 100)) == ()
