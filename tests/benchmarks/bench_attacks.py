"""Which layers hold which attack: ``python tests/benchmarks/bench_attacks.py``.

Every attack of ``tests/samples/attacks`` is graded with all layers and with none; what gets through then, with each
left out in turn and with each alone.  Prints a Markdown table.

``--json FILE`` keeps what was found, ``--read FILE`` prints the table of it; ``--page ROOT USER CONTAINER`` the page
``docs/attacks.md`` of three such files.  ``--user ordinary`` and ``--user container`` run the same as an ordinary user
and as in a container without namespaces.  ``--quick`` only runs with all layers.

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
    """All that is run, by what it is called: ``all``, ``none``, ``but NAME``, ``only NAME``.

    What gets through without any layer is what layers are for: only that is run with each one left out, and alone.
    """
    found = {"all": run(attacks, ())}
    there = found["all"][""]["layers"]
    say(found["all"], "all")
    if quick:
        return found
    found["none"] = run(attacks, LAYERS)
    say(found["none"], "none")
    through = [attack for attack in attacks if found["none"][attack.name]["breaches"]]
    for name in there:
        found[f"but {name}"] = run(through, {name})
        say(found[f"but {name}"], f"but {name}")
        found[f"only {name}"] = run(through, set(LAYERS) - {name})
        say(found[f"only {name}"], f"only {name}")
    return found


def say(found: Found, name: str) -> None:
    """What got through, for who waits."""
    through = {attack: one["breaches"] for attack, one in found.items() if one.get("breaches")}
    print(f"{name}: {len(found) - 1} attacks, {len(through)} got through {through}", file=sys.stderr)  # noqa: T201


def broken(found: Mapping[str, Found], how: str, name: str) -> bool:
    """Whether an attack got through in that run."""
    return bool(found.get(how, {}).get(name, {}).get("breaches"))


def holders(found: Mapping[str, Found], name: str) -> str:
    """The layers each of which holds an attack alone; those without which it gets through are in bold."""
    if "none" not in found:
        return "?"
    if not broken(found, "none", name):
        return "process, limits"
    needed = [layer for layer in LAYERS if broken(found, f"but {layer}", name)]
    alone = [layer for layer in LAYERS if f"only {layer}" in found and not broken(found, f"only {layer}", name)]
    return (
        ", ".join([*(f"**{layer}**" for layer in needed), *(layer for layer in alone if layer not in needed)]) or "none"
    )


def verdict(found: Mapping[str, Found], name: str) -> str:
    """What it gets with all layers."""
    return "**gets through**" if broken(found, "all", name) else found["all"][name]["verdict"]


def table(attacks: Iterable[Any], runs: Sequence[Mapping[str, Found]]) -> str:
    """The Markdown table: what differs between users stands one after another."""
    lines = ["| attack | what it does | verdict | held by |", "| --- | --- | --- | --- |"]
    for attack in attacks:
        verdicts = dict.fromkeys(verdict(found, attack.name) for found in runs)
        held = dict.fromkeys(holders(found, attack.name) for found in runs)
        cells = (f"`{attack.name}`", attack.about.rstrip("."), " / ".join(verdicts), " / ".join(held))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def page(attacks: Sequence[Any], runs: Sequence[Mapping[str, Found]]) -> str:
    """``docs/attacks.md``."""
    kinds = dict.fromkeys(attack.name.partition("/")[0] for attack in attacks)
    tables = [table([one for one in attacks if one.name.startswith(f"{kind}/")], runs) for kind in kinds]
    return PAGE.format(count=len(attacks)) + "".join(
        f"\n## {kind.capitalize()}\n\n{lines}\n" for kind, lines in zip(kinds, tables, strict=True)
    )


PAGE = """\
# Attacks

The {count} attacks of `tests/samples/attacks`, each graded as root, as an ordinary user, and in a container that may
not make namespaces. Printed by `python tests/benchmarks/bench_attacks.py`; [Safety](security.md) tells what the layers
are and what is promised.

*Verdict* is what the attacked function gets with all layers; where it differs between the three, all stand there.
*Held by* names the layers each of which is enough alone; without one in **bold** the attack gets through, whatever
the others do. *process, limits* means that no lock is needed: values only cross the border, and time, memory and output
are limited from outside. *none* means that no layer alone is enough, but several together are.

An attack *gets through* when it gets a point that it has not earned, the next submission is touched, a secret is in the
report, something outside its folder has changed, a process or signal escapes, a server is reached, or it outlives its
limits by more than two seconds. Many of these programs give themselves a point for each thing that they should not be
able to do, even where it would be of no use to them. What fills the disk ends by its time limit where the disk is slow.
"""


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
    parser.add_argument("--page", metavar="FILE", nargs="+")
    given = parser.parse_args()
    attacks = [a for a in load("attack_list").attacks() if any(word in a.name for word in given.only.split(","))]
    if given.page:
        print(page(attacks, [json.loads(Path(file).read_text("utf-8")) for file in given.page]), end="")  # noqa: T201
        return 0
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
        print(table(attacks, [found]))  # noqa: T201
    return int(any(one.get("breaches") for one in found["all"].values()))


if __name__ == "__main__":
    sys.exit(main())
