"""The platforms, and by which ids people can be matched there; for everybody who must not load their clients."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from nngrade.entries import IdKind

Service = Literal["canvas", "moodle"]

KINDS: Mapping[Service, tuple[IdKind, ...]] = {
    "canvas": ("canvas_id", "student_id", "login", "email"),
    "moodle": ("moodle_participant", "moodle_user_id", "email", "student_id", "login"),
}
"""Best first."""
