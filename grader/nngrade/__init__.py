"""Auto-graded exercises for a first course on neural networks.

Importing this package is nearly free: every part is imported where it is needed.
"""

__version__ = "0.1.0"


def load_ipython_extension(shell: object) -> None:
    """What ``%load_ext nngrade`` calls in a notebook: makes ``%nngrade check ...`` known."""
    from nngrade.notebook_magic import register  # noqa: PLC0415  importing this package stays free

    register(shell)
