"""Entry point, run by path: ``python start.py zygote FD SITE LIBRARY``, or ``fresh POLICY``, or ``probe FOLDER``.

``FD`` is the zygote's end of its control socket, ``POLICY`` the JSON text of a worker's policy (see ``policy.py``),
``FOLDER`` an empty one (see ``probe.py``), and ``SITE`` the folder that NumPy is imported from if the interpreter does
not find it by itself.  ``LIBRARY``, if it is not empty, is imported before any student code.
"""

import importlib.util
import sys
from pathlib import Path

_PACKAGE = "_nngrade_worker"
_SHARED = ("site-packages", "dist-packages")  # folders that NumPy is in, too


def main(kind: str, argument: str, site: str, library: str = "") -> None:
    """Load this folder as a private package and hand over to the part that ``kind`` names."""
    here = Path(__file__).resolve().parent
    ours = {here} if here.parent.parent.name in _SHARED else {here, here.parent.parent}  # the latter is a checkout's
    sys.path[:] = [entry for entry in sys.path if entry and Path(entry).resolve() not in ours]
    if site not in sys.path:
        sys.path.append(site)
    init = here / "__init__.py"
    spec = importlib.util.spec_from_file_location(_PACKAGE, init, submodule_search_locations=[str(here)])
    if spec is None or spec.loader is None:
        raise SystemExit(70)
    package = importlib.util.module_from_spec(spec)
    sys.modules[_PACKAGE] = package
    spec.loader.exec_module(package)
    importlib.import_module(f"{_PACKAGE}.{kind}").main(argument, library)


if __name__ == "__main__":
    main(*sys.argv[1:5])
