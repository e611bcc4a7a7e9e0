"""Where the platform is: an address that a token may be sent to."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from nngrade.lms.troubles import StopError
from nngrade.report.safe_text import one_line
from nngrade.texts import text

_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True)
class Address:
    """Scheme, host, port and path (without a slash at the end) of a platform."""

    scheme: str
    host: str
    port: int
    path: str = ""

    @property
    def name(self) -> str:
        """How people and the journal call it: the host, with its port when that is not the usual one."""
        return self.host if self.port == _PORTS[self.scheme] else f"{self.host}:{self.port}"

    @property
    def place(self) -> str:
        """The name, with the path when several platforms may share a host."""
        return f"{self.name}{self.path}"

    @property
    def url(self) -> str:
        """The address as a URL without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"

    @property
    def loopback(self) -> bool:
        """Whether it is this very machine."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def same_origin(self, url: str) -> bool:
        """Whether ``url`` leads to the same scheme, host and port: only there may the token go."""
        try:
            other = _split(url)
        except ValueError:
            return False
        return (other.scheme, other.host, other.port) == (self.scheme, self.host, self.port)

    def reachable(self, url: str) -> bool:
        """Whether something may be sent to ``url`` at all: HTTPS, or this machine if the platform is on it as well."""
        try:
            other = _split(url)
        except ValueError:
            return False
        return other.scheme == "https" or (self.loopback and other.loopback)


def read_address(url: str) -> Address:
    """The address that a teacher gave, without what the browser shows after it (``/courses/...``, ``/course/...``).

    Raises:
        StopError: it is no address, it is not HTTPS and not on this machine, or it holds a user name or password.
    """
    shown = one_line(url.partition("?")[0].rpartition("@")[2], 100)
    try:
        address = _split(url.strip())
    except ValueError:
        raise StopError.of(
            text('"{url}" is not an address. Give it like https://canvas.example.edu with --url.', url=shown)
        ) from None
    if "@" in urlsplit(url).netloc:
        raise StopError.of(text('Leave user name and password out of the address "{url}".', url=shown))
    if address.scheme != "https" and not address.loopback:
        raise StopError.of(
            text('"{url}" is not encrypted; a token is only sent over https://. Give such an address.', url=shown)
        )
    return address


def _split(url: str) -> Address:
    parts = urlsplit(url)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ValueError
    path = parts.path
    for page in ("/courses", "/course", "/mod", "/login", "/my", "/api", "/webservice"):
        if f"{page}/" in f"{path}/":
            path = path[: f"{path}/".index(f"{page}/")]
    return Address(parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme], path.rstrip("/"))
