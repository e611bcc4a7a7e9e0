"""What ``nngrade check`` is asked to check: names and paths become a submission and the tasks to grade in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nngrade.cli.workspace import absolute, closest, find_workspace, is_file, is_folder, is_workspace, shown
from nngrade.course import Course, Exercise, Task
from nngrade.errors import UsageError
from nngrade.submissions import Submission, notebook_path, read_file, read_notebook, read_workspace
from nngrade.texts import text


@dataclass(frozen=True)
class Place:
    """A workspace, or a single ``file`` that lies anywhere: Python that is graded as ``exercise``, or a notebook."""

    root: Path
    file: Path | None = None
    exercise: Exercise | None = None

    def read(self, course: Course) -> Submission:
        """The files to grade."""
        if self.file is not None and self.exercise is not None:
            return read_file(self.file, self.exercise)
        if self.file is not None:
            return read_notebook(self.file, course)
        return read_workspace(self.root, course)

    def path(self, exercise: str) -> str:
        """How the graded file of an exercise is named from the current folder."""
        if self.file is not None:
            return shown(self.file)
        return exercise if Path.cwd().is_relative_to(self.root) else shown(self.root / exercise)

    def target(self, task_id: str) -> str:
        """How this task is named from the current folder, as the shell wants it."""
        if self.file is not None and self.exercise is None:
            name = shown(self.file)  # its functions may have names that stand in several exercises
        elif self.file is not None:
            name = f"{shown(self.file)}::{task_id.partition('::')[2]}"
        elif Path.cwd().is_relative_to(self.root):
            name = task_id
        else:
            name = f"{Path(shown(self.root)).as_posix()}/{task_id}"
        return f'"{name}"' if " " in name else name


@dataclass(frozen=True)
class Selection:
    """Where the files are, and the ids of the tasks to grade, in the course's order."""

    place: Place
    tasks: tuple[str, ...]


def select(course: Course, targets: Sequence[str]) -> Selection:
    """Find what ``targets`` name; without any, what the current folder holds.

    Raises:
        UsageError: a target that names nothing, or several things; no workspace; two workspaces at once.
    """
    finder = _Finder(course, Path.cwd())
    found = [finder.find(target) for target in targets] or [finder.here()]
    places = {selection.place.file or selection.place.root for selection in found}
    if len(places) > 1:
        names = ", ".join(sorted(shown(place) for place in places))
        raise UsageError.of(text("These are different places: {names}. Check one at a time.", names=names))
    wanted = {task for selection in found for task in selection.tasks}
    return Selection(found[0].place, tuple(task.id for task in course.chosen(wanted)))


class _Finder:
    """Finds targets as seen from one folder."""

    def __init__(self, course: Course, here: Path) -> None:
        self._course = course
        self._here = here
        self._lectures = course.lecture_ids

    def here(self) -> Selection:
        """The lecture whose folder this is, else everything."""
        place = self._workspace()
        inside = self._lecture_here(place.root)
        return Selection(place, self._of_lecture(inside) if inside else tuple(t.id for t in self._course.tasks))

    def find(self, target: str) -> Selection:
        """One target; what is there on disk goes before names."""
        left, _, name = target.partition("::")
        place, tasks = self._on_disk(left) or self._by_name(left, target)
        if not name:
            return Selection(place, tuple(task.id for task in tasks))
        chosen = [task for task in tasks if task.name == name]
        if not chosen:
            raise self._unknown(target)
        return Selection(place, (self._only(target, chosen).id,))

    def _workspace(self) -> Place:
        root = find_workspace(self._here, self._course)
        if root is None:
            raise UsageError.of(
                text(
                    'There is no workspace in "{folder}" or above it. Go to the folder that holds {lectures}, '
                    "or run `nngrade start` to make one.",
                    folder=self._here,
                    lectures=", ".join(self._lectures),
                )
            )
        return Place(root)

    def _lecture_here(self, root: Path) -> str:
        inside = self._here.relative_to(root).parts if self._here.is_relative_to(root) else ()
        return inside[0] if inside and inside[0] in self._lectures else ""

    def _of_lecture(self, lecture: str) -> tuple[str, ...]:
        return tuple(task.id for exercise in self._course.lecture(lecture).exercises for task in exercise.tasks)

    def _on_disk(self, left: str) -> tuple[Place, list[Task]] | None:
        """The workspace, lecture folder or exercise file at this path; None when the path is none of them."""
        if not left:
            return None
        as_given = absolute(Path(left).expanduser())
        path = as_given if is_file(as_given) or is_folder(as_given) else absolute(left.replace("\\", "/"))
        folder = path.parent
        if is_workspace(folder, self._course) and path.name in self._lectures:
            return Place(folder), [self._course.task(task) for task in self._of_lecture(path.name)]
        if folder.name in self._lectures and is_workspace(folder.parent, self._course):
            for exercise in self._course.lecture(folder.name).exercises:
                if exercise.path == f"{folder.name}/{path.name}" or _is_its_notebook(path, exercise):
                    return Place(folder.parent), list(exercise.tasks)
        if is_folder(path):
            return self._folder(path, left)
        if is_file(path) and path.suffix == ".ipynb":
            return self._notebook(path)
        return self._single(path) if is_file(path) else None

    def _notebook(self, path: Path) -> tuple[Place, list[Task]]:
        """A notebook of any name: the exercises that it holds."""
        found = read_notebook(path, self._course)
        exercises = [e for e in self._course.exercises if found.cells(e.path) or found.problem(e.path) is not None]
        return Place(path.parent, path), [task for exercise in exercises for task in exercise.tasks]

    def _folder(self, path: Path, left: str) -> tuple[Place, list[Task]] | None:
        if is_workspace(path, self._course):
            return Place(path), list(self._course.tasks)
        if self._named(left):
            return None
        raise UsageError.of(
            text(
                'The folder "{folder}" holds no exercises. Name the folder that holds {lectures}, or one of these.',
                folder=shown(path),
                lectures=", ".join(self._lectures),
            )
        )

    def _single(self, path: Path) -> tuple[Place, list[Task]]:
        alike = [exercise for exercise in self._course.exercises if exercise.path.endswith(f"/{path.name}")]
        if len(alike) == 1:
            return Place(path.parent, path, alike[0]), list(alike[0].tasks)
        if alike:
            raise UsageError.of(
                text(
                    '"{file}" could be any of these: {names}. Put it into a folder with the name of its lecture.',
                    file=shown(path),
                    names=", ".join(exercise.path for exercise in alike),
                )
            )
        names = list(dict.fromkeys(exercise.module for exercise in self._course.exercises))
        near = closest(path.stem, names, most=1)
        said = text('"{file}" is not the name of an exercise.', file=shown(path))
        more = (
            text("Rename it to {near}, if that is what it is.", near=f"{near[0]}.py")
            if near
            else text("Exercises are called {names}.", names=", ".join(f"{name}.py" for name in names))
        )
        raise UsageError(f"{said.en} {more.en}", f"{said.ko} {more.ko}")

    def _by_name(self, left: str, target: str) -> tuple[Place, list[Task]]:
        tasks = self._named(left.replace("\\", "/").removeprefix("./").rstrip("/"))
        if not tasks:
            raise self._unknown(target)
        place = self._workspace()
        nearby = [task for task in tasks if task.id.startswith(f"{self._lecture_here(place.root)}/")]
        kinds = {task.exercise for task in tasks}
        if "::" in target or left in self._lectures or len(kinds) == 1:
            return place, tasks
        if nearby and len({task.exercise for task in nearby}) == 1:
            return place, nearby
        raise self._ambiguous(target, tasks)

    def _named(self, name: str) -> list[Task]:
        """All tasks that a lecture's, exercise's, module's or task's name can mean; a notebook's is its exercise's."""
        name = f"{name[:-6]}.py" if name.endswith(".ipynb") else name
        if name in self._lectures:
            return [self._course.task(task) for task in self._of_lecture(name)]
        for exercise in self._course.exercises:
            if name in {exercise.path, exercise.path.removesuffix(".py")}:
                return list(exercise.tasks)
        modules = [e for e in self._course.exercises if name in {e.module, f"{e.module}.py"}]
        if modules:
            return [task for exercise in modules for task in exercise.tasks]
        return [task for task in self._course.tasks if task.name == name]

    def _only(self, target: str, tasks: list[Task]) -> Task:
        if len(tasks) > 1:
            raise self._ambiguous(target, tasks)
        return tasks[0]

    def _ambiguous(self, target: str, tasks: list[Task]) -> UsageError:
        exact = [task.id for task in tasks if task.name == target.rpartition("::")[2]]
        names = exact or list(dict.fromkeys(task.exercise for task in tasks))
        return UsageError.of(
            text('"{target}" can mean several things. Name one of them:\n{names}', target=target, names=_listed(names))
        )

    def _unknown(self, target: str) -> UsageError:
        path = target.partition("::")[0].replace("\\", "/")
        if "/" in path and path.removeprefix("./").partition("/")[0] not in self._lectures:
            return UsageError.of(text('There is no file or folder "{path}". Check its name.', path=path))
        last = target.replace("\\", "/").rpartition("/")[2].rpartition("::")[2]
        known = self._last_parts(full="::" in target)
        near = list(dict.fromkeys(known[name] for name in closest(last, known)))
        if near:
            said = text(
                'There is nothing called "{target}". Did you mean:\n{names}', target=target, names=_listed(near)
            )
        else:
            said = text('There is nothing called "{target}". `nngrade list` shows all names.', target=target)
        return UsageError.of(said)

    def _last_parts(self, *, full: bool) -> dict[str, str]:
        """What a target can end with, and what to suggest for it."""
        known = {lecture: lecture for lecture in self._lectures}
        for exercise in self._course.exercises:
            known |= {exercise.module: exercise.path, f"{exercise.module}.py": exercise.path}
            known |= {task.name: task.id if full else task.name for task in exercise.tasks}
        return known


def _is_its_notebook(path: Path, exercise: Exercise) -> bool:
    """Whether this is the exercise's notebook in its place, with no Python file beside it that counts instead."""
    return notebook_path(exercise.path) == f"{path.parent.name}/{path.name}" and not is_file(path.with_suffix(".py"))


def _listed(names: Sequence[str]) -> str:
    return "\n".join(f"  {name}" for name in names)
