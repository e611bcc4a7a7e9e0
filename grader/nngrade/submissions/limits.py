"""What is read of a person's files at most, and of a class's download.  Sizes are in bytes."""

from __future__ import annotations

from dataclasses import dataclass

KIB = 1024
MIB = 1024 * KIB

LARGEST_SOURCE = 256 * KIB  # a Python file
LARGEST_NOTEBOOK = 20 * MIB  # pictures are stored in notebooks; their code is held to LARGEST_SOURCE later
LARGEST_INNER_ARCHIVE = 32 * MIB  # an archive that lies in a download, or in another archive
LARGEST_PERSON = 48 * MIB  # everything unpacked for one person, archives included
LARGEST_TAR = 160 * MIB  # what a person's packed tars may unpack to, files that are skipped included
LARGEST_CLASS_TAR = 2048 * MIB  # the same for a whole class
LARGEST_KEPT = 96 * MIB  # what is kept in memory, in each process, of a whole class that came as a packed tar
LARGEST_DIRECTORY = 32 * MIB  # a zip's list of entries
MOST_ENTRIES = 200_000  # entries of a class's archive
MOST_OF_PERSON = 50_000  # entries of one person's archives together, or files below a person's folder
MOST_SOURCES = 500  # Python files and notebooks of one person
MOST_NOTEBOOKS = 100  # of them, notebooks that are looked through
MOST_ARCHIVES = 20  # archives of one person
DEEPEST_FOLDER = 12
DEEPEST_ARCHIVE = 2  # an archive that was handed in, and one that lies in it
LONGEST_NAME = 1000  # characters of an entry's whole name
LONGEST_PART = 255  # characters of a folder's or file's name


@dataclass
class Budget:
    """What may still be unpacked and listed for one person; counted over all of the person's archives."""

    unpacked: int = LARGEST_PERSON
    tar: int = LARGEST_TAR
    entries: int = MOST_OF_PERSON
    sources: int = MOST_SOURCES
    archives: int = MOST_ARCHIVES
