"""A made-up class, handed in over every platform: the same people and files, in each platform's own form.

``WRITERS`` maps a format's name to a function that writes the class below a folder and returns the path to give to
``nngrade grade``.  Tests reach this module through the fixture ``classes``.
"""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Student:
    """Somebody of the made-up class, as each system knows them; ``files`` is path in the workspace -> bytes."""

    student_id: str
    login: str
    given: str
    family: str
    participant: int
    canvas_id: int
    files: Mapping[str, bytes]
    late: bool = False

    @property
    def name(self) -> str:
        """The name as platforms in English show it."""
        return f"{self.given} {self.family}"

    @property
    def email(self) -> str:
        """An address that nobody has."""
        return f"{self.login}@univ.example"


def people(works: Sequence[Mapping[str, bytes]]) -> list[Student]:
    """A class whose members hand in these works, one each."""
    names = [
        ("지은", "이"),
        ("Sean", "O'Neil"),
        ("민수", "김"),
        ("Ana María", "García-López"),
        ("서연", "박"),
        ("Bo", "Li"),
    ]
    found = []
    for number, files in enumerate(works):
        given, family = names[number % len(names)]
        student_id, login = f"2026{1000 + number}", f"user{number}"
        late = number % 3 == 1
        found.append(Student(student_id, login, given, family, 3 + 2 * number, 4100 + number, files, late))
    return found


def zipped(files: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """A zip with these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items() if isinstance(files, Mapping) else files:
            archive.writestr(name, content)
    return target.getvalue()


def tarred(files: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """A tar.gz with these files."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, content in files.items() if isinstance(files, Mapping) else files:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return gzip.compress(target.getvalue(), mtime=0)


def wrapped(files: Mapping[str, bytes], folder: str = "nngrade-work") -> dict[str, bytes]:
    """The files in a folder of their own, as a person packs them."""
    return {f"{folder}/{path}": content for path, content in files.items()}


def spread(root: Path, files: Mapping[str, bytes]) -> Path:
    """Write files below a folder."""
    root.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def _stored(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def folders(root: Path, students: Sequence[Student]) -> Path:
    """A workspace for each person, in a folder with the person's id."""
    for one in students:
        spread(root / "class" / one.student_id, one.files)
    return root / "class"


def zips(root: Path, students: Sequence[Student]) -> Path:
    """A zip for each person."""
    for one in students:
        _stored(root / "zips" / f"{one.student_id}.zip", zipped(wrapped(one.files)))
    return root / "zips"


def tars(root: Path, students: Sequence[Student]) -> Path:
    """A tar.gz for each person."""
    for one in students:
        _stored(root / "tars" / f"{one.student_id}.tar.gz", tarred(wrapped(one.files)))
    return root / "tars"


def class_zip(root: Path, students: Sequence[Student]) -> Path:
    """All workspaces in one zip."""
    files = {f"class/{one.student_id}/{path}": content for one in students for path, content in one.files.items()}
    return _stored(root / "class.zip", zipped(files))


def class_tar(root: Path, students: Sequence[Student]) -> Path:
    """All workspaces in one tar.gz."""
    files = {f"class/{one.student_id}/{path}": content for one in students for path, content in one.files.items()}
    return _stored(root / "class.tar.gz", tarred(files))


def _moodle_files(students: Sequence[Student], *, korean: bool, blind: bool = False) -> dict[str, bytes]:
    files = {}
    for one in students:
        name = f"{one.family} {one.given}" if korean else one.name
        name = ("참가자" if korean else "Participant") if blind else name.replace("'", "")
        begin = f"{name}_{one.participant}_assignsubmission"
        files[f"{begin}_onlinetext/onlinetext.html"] = b"<p>see the files</p>"
        for path, content in one.files.items():
            files[f"{begin}_file/{path}"] = content
    return files


def moodle_zip(root: Path, students: Sequence[Student]) -> Path:
    """Moodle's download, in a Korean session."""
    return _stored(root / "DL101-1-주차.zip", zipped(_moodle_files(students, korean=True)))


def moodle_folder(root: Path, students: Sequence[Student]) -> Path:
    """Moodle's download in an English session, unpacked, in a folder of its own."""
    spread(root / "moodle" / "DL101-HW1-17", _moodle_files(students, korean=False))
    return root / "moodle"


def moodle_blind(root: Path, students: Sequence[Student]) -> Path:
    """Moodle's download of an assignment that is marked blindly."""
    return _stored(root / "blind.zip", zipped(_moodle_files(students, korean=True, blind=True)))


def moodle_flat(root: Path, students: Sequence[Student]) -> Path:
    """Moodle's download without folders: paths are joined with underscores."""
    files = {
        f"{one.name}_{one.participant}_assignsubmission_file_{path.replace('/', '_')}": content
        for one in students
        for path, content in one.files.items()
    }
    return _stored(root / "flat.zip", zipped(files))


def canvas(root: Path, students: Sequence[Student]) -> Path:
    """Canvas's download: a zip from every second person, single files from the others."""
    files: dict[str, bytes] = {}
    file_id = 900_000
    for number, one in enumerate(students):
        name = "".join(c for c in f"{one.family}{one.given}".lower() if c.isalnum())
        begin = f"{name}{'_LATE' if one.late else ''}_{one.canvas_id}"
        handed = {"nngrade-work.zip": zipped(wrapped(one.files))} if number % 2 else _flat(one.files)
        for path, content in handed.items():
            file_id += 7
            files[f"{begin}_{file_id}_{path}"] = content
    return _stored(root / "submissions.zip", zipped(files))


def canvas_anonymous(root: Path, students: Sequence[Student]) -> Path:
    """Canvas's download of an assignment that is graded anonymously."""
    files = {
        f"anon_{'LATE_' if one.late else ''}x{one.canvas_id}_{900 + number}_work.zip": zipped(one.files)
        for number, one in enumerate(students)
    }
    return _stored(root / "submissions.zip", zipped(files))


def _flat(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Single files as they are uploaded one by one; of the same name, later ones get a number from Canvas."""
    found: dict[str, bytes] = {}
    for path, content in files.items():
        name = path.rpartition("/")[2]
        stem, _, ending = name.rpartition(".")
        found[name if name not in found else f"{stem}-1.{ending}"] = content
    return found


def gradescope(root: Path, students: Sequence[Student]) -> Path:
    """Gradescope's export; the last two people hand in together."""
    groups = [[one] for one in students[:-2]] + [list(students[-2:])]
    files: dict[str, bytes] = {}
    lines = ["---"]
    for number, group in enumerate(groups):
        key = f"submission_{700 + number}"
        lines += [f"{key}:", "  :submitters:"]
        for one in group:
            lines += [f'  - :name: "{one.name}"', f"    :sid: '{one.student_id}'", f"    :email: {one.email}"]
        lines += [f"  :created_at: 2026-11-20 10:0{number}:00.123456000 Z", "  :score: 3.0", "  :status: processed"]
        lines += [
            "  :results:",
            '    :output: "a text: with',
            "      :submitters: in it",
            '      and more"',
            "  :history: []",
        ]
        files |= {f"assignment_5_export/{key}/{path}": content for path, content in group[0].files.items()}
    files["assignment_5_export/submission_metadata.yml"] = "\n".join([*lines, ""]).encode()
    return _stored(root / "assignment_5_export.zip", zipped(files))


def blackboard(root: Path, students: Sequence[Student]) -> Path:
    """Blackboard's download: a zip and a note for each attempt; the first person has an earlier, empty attempt."""
    files: dict[str, bytes] = {}
    for number, one in enumerate(students):
        times = ["2026-11-20-10-00-00"] + (["2026-11-19-09-30-00"] if number == 0 else [])
        for time in times:
            begin = f"HW_1_{one.login}_attempt_{time}"
            files[f"{begin}.txt"] = f"Name: {one.name} ({one.login})\r\nAssignment: HW 1\r\n".encode()
            work = one.files if time == times[0] else {"l0_warmup/arrays.py": b"# nothing yet\n"}
            files[f"{begin}_work.zip"] = zipped(work)
    return _stored(root / "gradebook_DL101_HW1.zip", zipped(files))


def brightspace(root: Path, students: Sequence[Student]) -> Path:
    """Brightspace's download."""
    files = {"index.html": b"<html></html>"}
    for one in students:
        begin = f"{one.canvas_id}-77120 - {one.name} - Nov 20, 2026 1022 AM"
        files |= {f"{begin}/{path}": content for path, content in _flat(one.files).items()}
    return _stored(root / "HW1 Download Nov 21, 2026 900 AM.zip", zipped(files))


def nbgrader(root: Path, students: Sequence[Student]) -> Path:
    """nbgrader's course folder."""
    spread(root / "course", {"source/hw1/task.ipynb": b"{}", "nbgrader_config.py": b""})
    for one in students:
        spread(root / "course" / "submitted" / one.student_id / "hw1", one.files)
        stamp = root / "course" / "submitted" / one.student_id / "hw1" / "timestamp.txt"
        stamp.write_text("2026-11-20 10:00:00.948203 Asia/Seoul", encoding="ascii")
    return root / "course"


Writer = Callable[[Path, Sequence[Student]], Path]

WRITERS: dict[str, Writer] = {
    "folders": folders,
    "zips": zips,
    "tars": tars,
    "class_zip": class_zip,
    "class_tar": class_tar,
    "moodle_zip": moodle_zip,
    "moodle_folder": moodle_folder,
    "moodle_blind": moodle_blind,
    "moodle_flat": moodle_flat,
    "canvas": canvas,
    "canvas_anonymous": canvas_anonymous,
    "gradescope": gradescope,
    "blackboard": blackboard,
    "brightspace": brightspace,
    "nbgrader": nbgrader,
}


def roster_csv(students: Sequence[Student], *, korean: bool = False) -> bytes:
    """A teacher's own roster; in Korean as Excel saves it there."""
    if korean:
        rows = ["학번,이름,이메일,아이디"] + [
            f"{s.student_id},{s.family}{s.given},{s.email},{s.login}" for s in students
        ]
        return "\r\n".join([*rows, ""]).encode("cp949", "replace")
    rows = ["student_id,name,email,login,canvas_id"]
    rows += [f'{s.student_id},"{s.name}",{s.email},{s.login},{s.canvas_id}' for s in students]
    return "\n".join([*rows, ""]).encode("utf-8-sig")


def moodle_worksheet(students: Sequence[Student], *, korean: bool = False) -> bytes:
    """Moodle's offline grading worksheet."""
    head = 'Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Last modified (grade)",'
    head += '"Feedback comments"'
    if korean:
        head = '식별자,"전체 이름","이메일 주소",상태,성적,"최대 성적","마지막 수정됨(성적)","피드백 코멘트"'
    rows = [head]
    for one in students:
        prefix, name = ("참가자", f"{one.family} {one.given}") if korean else ("Participant ", one.name)
        rows.append(f'"{prefix}{one.participant}","{name}",{one.email},,,100,-,')
    return "\n".join([*rows, ""]).encode("utf-8-sig")


def canvas_gradebook(students: Sequence[Student]) -> bytes:
    """Canvas's exported gradebook."""
    rows = ["Student,ID,SIS User ID,SIS Login ID,Section,HW1 (77)", "    Points Possible,,,,,10"]
    rows += [f'"{s.family}, {s.given}",{s.canvas_id},{s.student_id},{s.login},DL101,' for s in students]
    rows += ['"Student, Test",9999,,0f3a,DL101,']
    return "\n".join([*rows, ""]).encode()
