"""Which layers hold which attack: ``python tests/benchmarks/bench_attacks.py``.

Every attack of ``tests/samples/attacks`` is graded with all layers and with each left out in turn; what gets through
without any is also graded with each layer alone.  Prints a Markdown table; ``--json FILE`` keeps what was found, and
``--read FILE ...`` prints the table of such files.  ``--user ordinary`` and ``--user container`` run the same as an
ordinary user and as in a container without namespaces.  ``--quick`` only runs with all layers.

Without layers the attacks do what they are for, to folders and processes of their own.  Run it on a machine that may
be lost, as root all the more.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from nngrade.sandbox import open_launcher
from nngrade.sandbox.layers import ALWAYS, OF_KERNEL, QUOTA

TESTS = Path(__file__).resolve().parents[1]
LAYERS = (*OF_KERNEL, QUOTA)
Found = dict[str, dict[str, Any]]


def load(name: str) -> ModuleType:
    """A module of ``tests``."""
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, TESTS / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[name]


def run(attacks: Iterable[Any], without: Collection[str]) -> Found:
    """Grade the attacks with these layers left out: verdicts, broken promises, and which layers were on."""
    found: Found = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        load("arena").Arena(Path(folder, "arena")) as arena,
        open_launcher(confined=True, without=without, allow_unconfined=True) as launcher,
    ):
        for attack in attacks:
            try:
                outcome = arena.run(attack, launcher)
                verdict, breaches = outcome.verdict, list(outcome.breaches)
            except Exception as error:  # noqa: BLE001  that, too, is something that an attack has reached
                verdict, breaches = "", [f"{type(error).__name__}: {error}"]
            wrong = not breaches and verdict not in attack.verdicts and not without
            found[attack.name] = {"verdict": verdict, "breaches": [*breaches, *(["verdict"] if wrong else [])]}
        found[""] = {"layers": [name for name in launcher.confinement if name not in ALWAYS]}
    return found


def measure(attacks: Sequence[Any], *, quick: bool) -> dict[str, Found]:
    """All that is run, by what it is called: ``all``, ``but NAME``, ``none``, ``only NAME``."""
    found = {"all": run(attacks, ())}
    there = found["all"][""]["layers"]
    say(found["all"], "all")
    if quick:
        return found
    for name in there:
        found[f"but {name}"] = run(attacks, {name})
        say(found[f"but {name}"], f"but {name}")
    found["none"] = run(attacks, LAYERS)
    through = [attack for attack in attacks if found["none"][attack.name]["breaches"]]
    say(found["none"], "none")
    for name in there:
        found[f"only {name}"] = run(through, set(LAYERS) - {name})
    return found


def say(found: Found, name: str) -> None:
    """What got through, for who waits."""
    through = {attack: one["breaches"] for attack, one in found.items() if one.get("breaches")}
    print(f"{name}: {len(found) - 1} attacks, {len(through)} got through {through}", file=sys.stderr)  # noqa: T201


def row(attack: Any, found: Mapping[str, Found]) -> list[str]:
    """An attack's cells: what it is, its verdict, which layers hold it, and without which it gets through."""
    held = not found["all"][attack.name]["breaches"]
    needed = [name for name in LAYERS if broken(found, f"but {name}", attack)]
    if "none" not in found:
        alone = "?"
    elif not found["none"][attack.name]["breaches"]:
        alone = "process and limits"
    else:
        alone = " · ".join(n for n in LAYERS if f"only {n}" in found and not broken(found, f"only {n}", attack))
    verdict = found["all"][attack.name]["verdict"] if held else "**got through**"
    return [f"`{attack.name}`", attack.about.rstrip("."), verdict, alone or "several together", " · ".join(needed)]


def broken(found: Mapping[str, Found], how: str, attack: Any) -> bool:
    """Whether an attack got through in that run."""
    return bool(found.get(how, {}).get(attack.name, {}).get("breaches"))


def table(attacks: Iterable[Any], found: Mapping[str, Found]) -> str:
    """The Markdown table of one user's runs."""
    rows = [["attack", "what it does", "verdict", "held by each of", "gets through without"]]
    rows += [["---"] * 5, *(row(attack, found) for attack in attacks if attack.name in found["all"])]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in rows)


def elsewhere(user: str, arguments: Sequence[str]) -> int:
    """Run this program again as somebody else."""
    prefix = load("other_user").as_ordinary_user() if user == "ordinary" else load("other_user").as_in_a_container()
    if prefix is None:
        sys.exit("this machine has no unshare and setpriv")
    return subprocess.run([*prefix, sys.executable, __file__, *arguments], check=False).returncode  # noqa: S603


def main() -> int:
    """Run and print; 1 when an attack gets through all layers together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--user", choices=("ordinary", "container"))
    parser.add_argument("--only", default="", help="pieces of names, with commas")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", metavar="FILE", help="'-' prints it instead of the table")
    parser.add_argument("--read", metavar="FILE")
    given = parser.parse_args()
    attacks = [a for a in load("attack_list").attacks() if any(word in a.name for word in given.only.split(","))]
    if given.user:
        options = [f"--only={given.only}", *(["--quick"] if given.quick else [])]
        return elsewhere(given.user, [*options, *(["--json", given.json] if given.json else [])])
    found = json.loads(Path(given.read).read_text("utf-8")) if given.read else measure(attacks, quick=given.quick)
    if given.json == "-":
        print(json.dumps(found))  # noqa: T201  the program's output
    else:
        if given.json:
            Path(given.json).write_text(json.dumps(found), encoding="utf-8")
        print(f"As {'root' if os.geteuid() == 0 else 'an ordinary user'}: {', '.join(found['all']['']['layers'])}\n")  # noqa: T201
        print(table(attacks, found))  # noqa: T201
    return int(any(one.get("breaches") for one in found["all"].values()))


if __name__ == "__main__":
    sys.exit(main())
