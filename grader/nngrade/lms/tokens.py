"""The access token: from the environment or the system's keyring, and from nowhere else."""

from __future__ import annotations

from collections.abc import Mapping

from nngrade.lms.services import Service
from nngrade.lms.troubles import StopError
from nngrade.texts import text

KEYRING_NAME = "nngrade"


class Token:
    """A token that shows itself only to who asks for it: its text form, in a log or a traceback, is three stars."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def __repr__(self) -> str:
        return "Token(***)"

    def reveal(self) -> str:
        """The secret itself, for the request that needs it."""
        return self._secret


def find_token(service: Service, host: str, environment: Mapping[str, str]) -> Token:
    """The token for ``host``: CANVAS_TOKEN or MOODLE_TOKEN (NNGRADE_ may stand in front), else the keyring's.

    In the keyring it is the password of the service "nngrade" for the user "canvas:HOST" or "moodle:HOST".

    Raises:
        StopError: there is none, or what is there cannot be a token.
    """
    name = f"{service.upper()}_TOKEN"
    secret = environment.get(f"NNGRADE_{name}") or environment.get(name) or _from_keyring(service, host)
    if not secret:
        raise StopError.of(
            text(
                "There is no access token for {host}. Put it into the environment variable {name}, or into the "
                "system's keyring: keyring set {keyring} {user}",
                host=host,
                name=name,
                keyring=KEYRING_NAME,
                user=f"{service}:{host}",
            )
        )
    secret = secret.strip()
    if len(secret) < 8 or not secret.isascii() or not secret.isprintable() or " " in secret:  # noqa: PLR2004  shorter ones would be found in any text
        raise StopError.of(
            text("What stands in {name} or the keyring is not an access token. Copy it again.", name=name)
        )
    return Token(secret)


def _from_keyring(service: Service, host: str) -> str | None:
    try:
        import keyring  # noqa: PLC0415  part of the extra "upload"
    except ImportError:
        return None
    try:
        return keyring.get_password(KEYRING_NAME, f"{service}:{host}")
    except Exception:  # noqa: BLE001  its back ends raise what they like: locked, missing, without a desktop
        return None
