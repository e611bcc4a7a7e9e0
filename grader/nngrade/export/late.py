"""The rule for late work: so many percent of the earned points for each started day or hour after the deadline.

"10%/day, max 50%, grace 15 min" with a deadline: whoever is at most 15 minutes late loses nothing; after that every
day that has begun since the deadline costs 10 % of the points that the work earned, but never more than 50 %.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, datetime, timedelta
from decimal import Decimal
from typing import Literal

from nngrade.entries import Entry
from nngrade.errors import UsageError
from nngrade.export.numbers import plain
from nngrade.model import Text
from nngrade.texts import text

Unit = Literal["day", "hour"]
_UNITS: dict[Unit, timedelta] = {"day": timedelta(days=1), "hour": timedelta(hours=1)}
_RULE = re.compile(
    r"\s*(?P<percent>\d{1,3}(\.\d{1,4})?)\s*%\s*(/|per\s)\s*(?P<unit>day|hour)"
    r"(\s*,\s*max\s*(?P<most>\d{1,3}(\.\d{1,4})?)\s*%)?"
    r"(\s*,\s*grace\s*(?P<grace>\d{1,5})\s*(?P<grace_unit>min|h|d)\w*)?\s*",
    re.IGNORECASE,
)
_GRACE = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


@dataclass(frozen=True)
class LateRule:
    """``percent`` of the earned points for each started ``unit`` after ``due`` (with zone), at most ``most`` percent.

    Nothing is taken up to ``grace`` after the deadline.
    """

    due: datetime
    percent: Decimal
    unit: Unit = "day"
    most: Decimal = Decimal(100)
    grace: timedelta = timedelta(0)


@dataclass(frozen=True)
class Lateness:
    """What the rule takes from an entry, in percent; lines for the student, trouble for the teacher."""

    percent: Decimal = Decimal(0)
    lines: tuple[Text, ...] = ()
    trouble: tuple[Text, ...] = ()


def late_rule(words: str, due: str) -> LateRule:
    """The rule that a teacher wrote: "10%/day, max 50%, grace 15 min" and "2026-05-04 23:59+09:00".

    Raises:
        UsageError: one of them cannot be read, the deadline has no time zone, or a percentage is above 100.
    """
    found = _RULE.fullmatch(words)
    if found is None:
        said = text(
            'The late rule "{words}" cannot be read. Write it like "10%/day", "10%/day, max 50%" or '
            '"5%/hour, max 50%, grace 15 min".',
            words=words,
        )
        raise UsageError.of(said)
    percent, most = Decimal(found["percent"]), Decimal(found["most"] or 100)
    if max(percent, most) > 100:  # noqa: PLR2004  percent
        said = text('The late rule "{words}" takes more than 100 %. Write a smaller percentage.', words=words)
        raise UsageError.of(said)
    grace = int(found["grace"] or 0) * _GRACE[(found["grace_unit"] or "min").lower()]
    unit: Unit = "hour" if found["unit"].lower() == "hour" else "day"
    return LateRule(deadline(due), percent, unit, most, grace)


def deadline(due: str) -> datetime:
    """A deadline with its time zone.

    Raises:
        UsageError: it is no date and time, or has no zone.
    """
    moment = moment_of(due)
    if moment is None:
        said = text('The deadline "{due}" cannot be read. Write it like "2026-05-04 23:59+09:00".', due=due)
        raise UsageError.of(said)
    if moment.tzinfo is None:
        said = text(
            'The deadline "{due}" has no time zone. Add it, for Korea "{due}+09:00".',
            due=due,
        )
        raise UsageError.of(said)
    return moment


def moment_of(written: str) -> datetime | None:
    """A date and time in ISO 8601, None when it is none."""
    said = re.sub(r"\s+([+-]\d\d:?\d\d)$", r"\1", written.strip())
    said = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", re.sub(r"[zZ]$", "+00:00", said)) if ":" in said else said
    said = re.sub(r"\.(\d{1,6})\d*", lambda found: f".{found[1]:0<6}", said)  # Python 3.10 wants 3 or 6 digits
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    return moment if MINYEAR < moment.year < MAXYEAR else None  # in another zone these might be outside the calendar


def lateness(entry: Entry, rule: LateRule) -> Lateness:
    """What ``rule`` takes from ``entry``; a time without a zone is read in the deadline's.

    Nothing where the platform says that it was on time: it knows of extensions, and nobody here does.
    """
    submitted = moment_of(entry.submitted)
    if submitted is None:
        return _unknown(entry)
    if submitted.tzinfo is None:
        submitted = submitted.replace(tzinfo=rule.due.tzinfo)
    over = submitted - rule.due
    if over <= max(rule.grace, timedelta(0)):
        return Lateness()
    if entry.late is False:
        said = text(
            "It was handed in after the deadline, but the learning platform says it was on time (an extension?): "
            "nothing was taken off."
        )
        return Lateness(trouble=(said,))
    units = math.ceil(over / _UNITS[rule.unit])
    percent = min(units * rule.percent, rule.most)
    return Lateness(percent, (rule_text(rule), _when(submitted, rule, units)))


def rule_text(rule: LateRule) -> Text:
    """The rule in words, for students."""
    values = {"percent": plain(rule.percent), "most": plain(rule.most), "due": _moment(rule.due)}
    if rule.unit == "day":
        said = text(
            "Late rule: {percent} % of the earned points for each started day after {due}, at most {most} %.", **values
        )
    else:
        said = text(
            "Late rule: {percent} % of the earned points for each started hour after {due}, at most {most} %.",
            **values,
        )
    if not rule.grace:
        return said
    return text(
        "{rule} Up to {minutes} minutes cost nothing.", rule=said, minutes=int(rule.grace.total_seconds() // 60)
    )


def _when(submitted: datetime, rule: LateRule, units: int) -> Text:
    values = {"when": _moment(submitted.astimezone(rule.due.tzinfo)), "units": units}
    if rule.unit == "day":
        return text("Handed in {when}; started days after the deadline: {units}.", **values)
    return text("Handed in {when}; started hours after the deadline: {units}.", **values)


def _unknown(entry: Entry) -> Lateness:
    if entry.late is False:
        return Lateness()
    if entry.late:
        said = text("The learning platform says it is late, but not when it was handed in: nothing was taken off.")
    else:
        said = text("Nobody knows when it was handed in, so the late rule took nothing off.")
    return Lateness(trouble=(said,))


def _moment(moment: datetime) -> str:
    zone = f"{moment:%z}"
    return f"{moment:%Y-%m-%d %H:%M} {zone[:3]}:{zone[3:]}"
