"""What goes to a platform and what comes back, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from nngrade.lms.troubles import OddAnswerError
from nngrade.model import Text
from nngrade.texts import text

Fields = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Part:
    """A file of a multipart request."""

    field: str
    name: str
    content: bytes
    kind: str = "text/html"


@dataclass(frozen=True)
class Request:
    """What to send.  ``bearer``: with the token in the header.  ``safe``: sending it twice does no harm.

    ``json``: an answer that is no JSON is no answer.
    """

    method: str
    url: str
    fields: Fields = ()
    part: Part | None = None
    bearer: bool = False
    safe: bool = True
    json: bool = True


@dataclass(frozen=True)
class Answer:
    """What came back, read whole; ``headers`` have lower-case names."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str

    @property
    def good(self) -> bool:
        """Whether the server says that it did what it was asked for."""
        return 200 <= self.status < 300  # noqa: PLR2004  HTTP's classes

    @property
    def location(self) -> str:
        """Where the answer leads to, as an absolute URL; empty when nowhere.

        Raises:
            OddAnswerError: what stands there is no address.
        """
        target = self.headers.get("location", "")
        try:
            return urljoin(self.url, target) if target else ""
        except ValueError:
            raise OddAnswerError(unusable(urlsplit(self.url).netloc)) from None

    def throttled(self) -> bool:
        """Whether the server refused for being asked too often; then it did nothing."""
        return self.status == 429 or (self.status == 403 and b"rate limit exceeded" in self.body[:2000].lower())  # noqa: PLR2004


def unusable(host: str) -> Text:
    """What is said of a server that sends us nowhere."""
    return text("{host} gives an address that cannot be used. Check the address that was given with --url.", host=host)


def next_page(headers: Mapping[str, str]) -> str:
    """The URL that a Link header names as the next page, as it is; empty on the last page."""
    for found in _LINK.finditer(headers.get("link", "")):
        if re.search(r""";\s*rel\s*=\s*["']?(?:\S+ )*next\b""", found["rest"], re.IGNORECASE):
            return found["url"]
    return ""


_LINK = re.compile(r"<(?P<url>[^>]*)>(?P<rest>[^<]*)")
