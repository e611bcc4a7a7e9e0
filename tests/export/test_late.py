"""The rule for late work, as a teacher writes it and as it is counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from nngrade.entries import Entry
from nngrade.errors import UsageError
from nngrade.export.late import late_rule, lateness, moment_of, rule_text

DUE = "2026-05-04 23:59+09:00"


@pytest.mark.parametrize(
    ("words", "percent", "unit", "most", "minutes"),
    [
        ("10%/day", 10, "day", 100, 0),
        ("10%/day, max 50%", 10, "day", 50, 0),
        ("2.5 % per hour, max 40 %, grace 15 min", Decimal("2.5"), "hour", 40, 15),
        ("10%/day,grace 2 hours", 10, "day", 100, 120),
        ("100%/day, grace 1 day", 100, "day", 100, 1440),
    ],
)
def test_rules(words: str, percent: Decimal, unit: str, most: int, minutes: int) -> None:
    """Percent, unit, cap and grace."""
    rule = late_rule(words, DUE)
    assert (rule.percent, rule.unit, rule.most, rule.grace) == (percent, unit, most, timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("words", "due", "said"),
    [
        ("ten percent", DUE, "cannot be read"),
        ("10/day", DUE, "cannot be read"),
        ("10%/day, max 50", DUE, "cannot be read"),
        ("150%/day", DUE, "more than 100 %"),
        ("10%/day, max 200%", DUE, "more than 100 %"),
        ("10%/day, grace 99999999999999 d", DUE, "cannot be read"),
        ("10%/day", "Monday", "The deadline"),
        ("10%/day", "9999-12-31 23:59-12:00", "The deadline"),
        ("10%/day", "2026-05-04 23:59", "no time zone"),
    ],
)
def test_wrong_rules(words: str, due: str, said: str) -> None:
    """A slip is told, with an example."""
    with pytest.raises(UsageError, match=said):
        late_rule(words, due)


@pytest.mark.parametrize(
    ("submitted", "percent"),
    [
        ("2026-05-04T23:59:00+09:00", 0),
        ("2026-05-05T00:14:00+09:00", 0),
        ("2026-05-04T15:14:00Z", 0),
        ("2026-05-05T00:14:01+09:00", 10),
        ("2026-05-05 23:59:00 +0900", 10),
        ("2026-05-05T23:59:00.123456789+09:00", 20),
        ("2026-05-06T10:00:00", 20),
        ("2026-06-30T00:00:00+09:00", 50),
    ],
)
def test_started_days(entry: Callable[..., Entry], submitted: str, percent: int) -> None:
    """Every day begun since the deadline counts, after the grace, up to the cap; no zone means the deadline's."""
    rule = late_rule("10%/day, max 50%, grace 15 min", DUE)
    assert lateness(entry(3, submitted=submitted), rule).percent == percent


def test_hours(entry: Callable[..., Entry]) -> None:
    """By the hour."""
    rule = late_rule("5%/hour", DUE)
    late = lateness(entry(3, submitted="2026-05-05T02:00:00+09:00"), rule)
    assert late.percent == 15
    assert "started hours after the deadline: 3" in late.lines[1].en


@pytest.mark.parametrize(
    ("submitted", "late", "trouble"),
    [
        ("", None, "Nobody knows when"),
        ("", True, "says it is late, but not when"),
        ("yesterday", None, "Nobody knows when"),
        ("", False, ""),
        ("2026-05-06T00:00+09:00", False, "(an extension?): nothing was taken off"),
        ("2026-05-04T00:00+09:00", False, ""),
        ("9999-12-31T23:59:59-12:00", None, "Nobody knows when"),
    ],
)
def test_trouble(entry: Callable[..., Entry], submitted: str, late: bool | None, trouble: str) -> None:  # noqa: FBT001
    """What the rule cannot decide is for the teacher; nothing is taken on a guess, and nothing is told the student."""
    result = lateness(entry(3, submitted=submitted, late=late), late_rule("10%/day", DUE))
    assert [trouble in said.en for said in result.trouble] == ([True] if trouble else [])
    assert (result.percent, result.lines) == (0, ())


@pytest.mark.parametrize("late", [True, None])
def test_late_and_the_platform_does_not_object(entry: Callable[..., Entry], late: bool | None) -> None:  # noqa: FBT001
    """The rule takes its part, and there is nothing to look at."""
    result = lateness(entry(3, submitted="2026-05-06T00:00+09:00", late=late), late_rule("10%/day", DUE))
    assert (result.percent, result.trouble) == (20, ())


def test_words() -> None:
    """The rule in both languages, with the grace."""
    said = rule_text(late_rule("2.50%/hour, max 40%, grace 1 h", DUE))
    assert said.en == (
        "Late rule: 2.5 % of the earned points for each started hour after 2026-05-04 23:59 +09:00, at most 40 %. "
        "Up to 60 minutes cost nothing."
    )
    assert "2.5" in said.ko


def test_moments() -> None:
    """A date alone, and what is none."""
    assert moment_of("2026-05-04") is not None
    assert moment_of("") is None
