"""A worker that is an interpreter of its own, where forking is not safe.  The channel comes over stdin and stdout."""

from __future__ import annotations

import json
import os
import sys
from typing import NoReturn

from . import libraries
from .channel import Channel


def main(policy_text: str, library: str = "") -> NoReturn:
    """Move the channel to descriptors of its own, import NumPy and ``library``, enter the policy and serve."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  exists on Windows only

        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(1, os.O_BINARY)
    channel = Channel(os.dup(0), os.dup(1))
    try:
        from . import policy, serve  # noqa: PLC0415  imports NumPy, whose absence is told over the channel

        libraries.load(library)
    except Exception as error:  # noqa: BLE001  a broken library may raise anything
        channel.send({"op": "broken", "error": f"{type(error).__name__}: {error}"[:500]})
        os._exit(1)
    policy.silence()
    wanted = json.loads(policy_text)
    try:
        if wanted["layers"]:
            from . import confinement  # noqa: PLC0415  Linux only

            confinement.enter(wanted)
        else:
            policy.enter(wanted)
    except Exception as error:  # noqa: BLE001  whatever it is, it is told
        channel.send({"op": "broken", "error": f"{type(error).__name__}: {error}"[:500]})
        os._exit(70)
    serve.serve(channel, wanted)
