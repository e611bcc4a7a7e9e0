"""The layers that hold a worker, by the names under which reports tell them."""

from __future__ import annotations

ALWAYS = ("process", "time", "memory", "output")
"""A process of its own, and limits on time, memory and output: for every worker on every machine."""

OF_KERNEL = ("namespaces", "capabilities", "landlock", "seccomp")
"""Put on by the worker itself, in this order, before any student code runs (``worker/confinement.py``)."""

KEEPING_PROCESSES = frozenset({"namespaces", "seccomp"})
"""Each of them alone keeps student code from sending signals to other processes."""

QUOTA = "quota"
"""The trusted side counts the worker's threads and what lies in its folder."""
