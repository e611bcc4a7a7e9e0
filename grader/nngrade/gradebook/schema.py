"""The gradebook's tables, as the steps that lead to them; ``docs/gradebook.md`` describes the outcome.

The schema's version is the number of steps that a file has been through (``PRAGMA user_version``), and a new file goes
through all of them: so there is one way to each version.  A step that has been released is never edited; a change of
the schema is a new step at the end.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x6E6E_6772  # "nngr": how a gradebook is told from other SQLite files

_GRADES = """
CREATE TABLE course (  -- one row: what the class is graded against
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_ko TEXT NOT NULL,
    digest TEXT NOT NULL,
    solutions TEXT NOT NULL,
    seed INTEGER,
    created TEXT NOT NULL,
    updated TEXT NOT NULL
);
CREATE TABLE lectures (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title_en TEXT NOT NULL,
    title_ko TEXT NOT NULL
);
CREATE TABLE tasks (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    position INTEGER,  -- in the course; NULL when the course has it no more
    title_en TEXT NOT NULL,
    title_ko TEXT NOT NULL,
    max_score REAL NOT NULL
);
CREATE TABLE misconceptions (
    task INTEGER NOT NULL REFERENCES tasks (number),
    id TEXT NOT NULL,
    message_en TEXT NOT NULL,
    message_ko TEXT NOT NULL,
    PRIMARY KEY (task, id)
) WITHOUT ROWID;
CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped')),
    started TEXT NOT NULL,
    ended TEXT,
    nngrade TEXT NOT NULL,
    python TEXT NOT NULL,
    numpy TEXT NOT NULL,
    course_version TEXT NOT NULL,
    course_digest TEXT NOT NULL,
    solutions TEXT NOT NULL,
    seed INTEGER,
    confinement TEXT NOT NULL,
    jobs INTEGER NOT NULL,
    scheduler TEXT NOT NULL,
    input_format TEXT NOT NULL,
    graded INTEGER NOT NULL DEFAULT 0,
    kept INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
);
CREATE TABLE person_ids (
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (person, kind)
) WITHOUT ROWID;
CREATE TABLE attempts (
    number INTEGER PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    attempt INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    state TEXT NOT NULL,
    submitted TEXT NOT NULL,
    late INTEGER,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    score REAL NOT NULL,
    max_score REAL NOT NULL,
    folder TEXT NOT NULL,
    language TEXT NOT NULL,  -- of the report's page
    note_en TEXT,
    note_ko TEXT,
    work TEXT NOT NULL,  -- digest of all that decides the outcome; empty: to be graded again
    run INTEGER REFERENCES runs (number),
    UNIQUE (person, attempt)
);
CREATE TABLE scores (
    attempt INTEGER NOT NULL REFERENCES attempts (number) ON DELETE CASCADE,
    task INTEGER NOT NULL REFERENCES tasks (number),
    verdict TEXT NOT NULL,
    score REAL NOT NULL,
    max_score REAL NOT NULL,
    misconception TEXT,
    PRIMARY KEY (attempt, task)
) WITHOUT ROWID;
CREATE TABLE files (  -- the handed-in files of exercises, untouched stubs left out
    attempt INTEGER NOT NULL REFERENCES attempts (number) ON DELETE CASCADE,
    exercise TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    shape TEXT NOT NULL,  -- digest that names, comments and formatting do not change
    PRIMARY KEY (attempt, exercise)
) WITHOUT ROWID;
CREATE INDEX files_by_sha256 ON files (exercise, sha256);
CREATE INDEX files_by_shape ON files (exercise, shape);
CREATE INDEX attempts_by_work ON attempts (work);
CREATE INDEX attempts_by_folder ON attempts (folder);
CREATE TABLE notes (  -- what reading the class met
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    person TEXT,
    source TEXT NOT NULL,
    message_en TEXT NOT NULL,
    message_ko TEXT NOT NULL
);
CREATE VIEW grades AS  -- for people who ask with SQL: one row for each task of the attempt that counts
    SELECT people.id AS person, people.name, attempts.attempt, attempts.state, attempts.submitted, attempts.late,
           tasks.id AS task, scores.verdict, scores.score, scores.max_score, scores.misconception
    FROM attempts
    JOIN people ON people.id = attempts.person
    LEFT JOIN scores ON scores.attempt = attempts.number
    LEFT JOIN tasks ON tasks.number = scores.task
    WHERE attempts.latest
    ORDER BY people.id, tasks.position;
CREATE VIEW same_files AS  -- pairs of people whose files for an exercise are equal, or alike but for names and layout
    SELECT files.exercise, first.person AS person, second.person AS other, files.sha256 = others.sha256 AS identical
    FROM attempts AS first
    JOIN files ON files.attempt = first.number
    JOIN files AS others ON others.exercise = files.exercise AND others.shape = files.shape
    JOIN attempts AS second ON second.number = others.attempt AND second.latest AND first.person < second.person
    WHERE first.latest;
"""

_UPLOADS = """
CREATE TABLE uploads (  -- the journal of what was sent to a learning platform, step by step
    service TEXT NOT NULL,
    host TEXT NOT NULL,
    course TEXT NOT NULL,
    assignment TEXT NOT NULL,
    person TEXT NOT NULL,
    step TEXT NOT NULL,
    digest TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    state TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (service, host, course, assignment, person, step)
) WITHOUT ROWID;
"""

_TENSORFLOW = "ALTER TABLE runs ADD COLUMN tensorflow TEXT NOT NULL DEFAULT '';"

# The name that the report was written with: a person's name may have been corrected since.  Empty where nobody knows.
_REPORT_NAME = "ALTER TABLE attempts ADD COLUMN report_name TEXT NOT NULL DEFAULT '';"

_NOT_TOGETHER = """
DROP VIEW same_files;
CREATE VIEW same_files AS  -- pairs of people whose files for an exercise are equal, or alike but for names and layout
    SELECT files.exercise, first.person AS person, second.person AS other, files.sha256 = others.sha256 AS identical
    FROM attempts AS first
    JOIN files ON files.attempt = first.number
    JOIN files AS others ON others.exercise = files.exercise AND others.shape = files.shape
    JOIN attempts AS second ON second.number = others.attempt AND second.latest AND first.person < second.person
    WHERE first.latest AND (first.source != second.source OR first.source = '');  -- not those who handed in together
"""

_IMAGES = "ALTER TABLE runs ADD COLUMN images TEXT NOT NULL DEFAULT '';"

STEPS: tuple[str, ...] = (_GRADES, _UPLOADS, _TENSORFLOW, _REPORT_NAME, _NOT_TOGETHER, _IMAGES)
"""What leads from version n to version n + 1, for each n from 0."""

VERSION = len(STEPS)
"""The version that this nngrade writes."""


def version(connection: sqlite3.Connection) -> int:
    """The version of an opened gradebook; -1 when the file is some other program's.

    A file without any page is version 0: a run was killed between making the file and its first transaction's end.
    """
    if connection.execute("PRAGMA page_count").fetchone() == (0,):
        return 0
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return int(found) if application == APPLICATION_ID else -1


def migrate(connection: sqlite3.Connection, start: int) -> None:
    """Lead a gradebook from version ``start`` to :data:`VERSION` in one transaction: wholly, or not at all."""
    steps = "".join(STEPS[start:])
    stamps = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
    try:
        connection.executescript(f"BEGIN IMMEDIATE; {steps} {stamps} COMMIT;")
    except BaseException:
        if connection.in_transaction:
            connection.rollback()
        raise
