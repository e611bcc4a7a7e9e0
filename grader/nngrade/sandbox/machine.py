"""Which layers this machine offers, and whether they are enough.  Does not import NumPy."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping

from nngrade.errors import UsageError
from nngrade.sandbox import interpreter
from nngrade.sandbox.layers import OF_KERNEL, QUOTA
from nngrade.texts import text

_PROBE_SECONDS = 30.0


def choose(without: Collection[str], *, namespaces: bool, allow_unconfined: bool) -> tuple[str, ...]:
    """The layers that go on top of ``ALWAYS``: all that the machine offers, but those of ``without``.

    ``namespaces`` tells whether workers are started in a way that can enter them.

    Raises:
        ValueError: ``without`` names something that is no layer.
        UsageError: neither Landlock nor namespaces are left, and ``allow_unconfined`` is false.
    """
    unknown = sorted(set(without) - {*OF_KERNEL, QUOTA})
    if unknown:
        raise ValueError(f"no layers that can be left out: {', '.join(unknown)}")
    missing = probe() | dict.fromkeys(without, "left out")
    if not namespaces:
        missing.setdefault("namespaces", "workers are not forked")
    layers = tuple(name for name in OF_KERNEL if name not in missing)
    if not {"landlock", "namespaces"} & set(layers) and not allow_unconfined:
        raise _too_little(missing)
    return layers if QUOTA in without else (*layers, QUOTA)


def _too_little(missing: Mapping[str, str]) -> UsageError:
    said = text(
        "This machine cannot keep students' code away from your files: it has neither Landlock ({landlock}) nor "
        "namespaces ({namespaces}). Grade on Linux 5.13 or newer; or, if you trust these submissions, add "
        "--allow-unconfined.",
        landlock=missing["landlock"],
        namespaces=missing["namespaces"],
    )
    return UsageError.of(said)


def probe() -> dict[str, str]:
    """The kernel's layers that this machine does not offer, each with the reason."""
    if sys.platform != "linux":
        return dict.fromkeys(OF_KERNEL, "not Linux")
    with tempfile.TemporaryDirectory(prefix="nngrade-") as folder:
        try:
            said = subprocess.run(  # noqa: S603  our own interpreter and script
                interpreter.command("probe", folder),
                env=interpreter.environment(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PROBE_SECONDS,
                check=True,
            ).stdout
            found = json.loads(said)
        except (OSError, subprocess.SubprocessError, ValueError) as error:
            return dict.fromkeys(OF_KERNEL, str(error))
    return {name: found.get(name, "not tried") for name in OF_KERNEL if found.get(name) != ""}
