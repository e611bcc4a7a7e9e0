"""From what a teacher wrote to a platform that can be asked."""

from __future__ import annotations

from collections.abc import Mapping

from nngrade.lms.address import read_address
from nngrade.lms.canvas import Canvas
from nngrade.lms.http import Http
from nngrade.lms.moodle import Moodle
from nngrade.lms.services import Service
from nngrade.lms.tokens import find_token
from nngrade.lms.troubles import StopError
from nngrade.texts import text


def connect(
    service: Service, url: str | None, course: str, assignment: str, environment: Mapping[str, str]
) -> Canvas | Moodle:
    """The platform at ``url`` (else at CANVAS_URL or MOODLE_URL); nothing is asked of it yet.

    Raises:
        StopError: no address, one that a token must not go to, no token, or the library is not installed.
    """
    name = f"{service.upper()}_URL"
    where = url or environment.get(name)
    if not where:
        raise StopError.of(
            text("Where is the platform? Give its address with --url, or in the variable {name}.", name=name)
        )
    address = read_address(where)
    http = Http(address, find_token(service, address.name, environment))
    kind = Canvas if service == "canvas" else Moodle
    return kind(http, course.strip(), assignment.strip())
