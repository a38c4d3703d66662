"""Problems of a manifest: path, line, message and fix."""

from __future__ import annotations

from dataclasses import dataclass

Path = tuple[str | int, ...]
"""Keys and indexes that lead from the root to a value."""
PathProblem = tuple[Path, str]
"""Path and message of a problem, as a check reports it. `YamlDocument` adds the line."""


@dataclass(frozen=True, order=True)
class Problem:
    """Line (counted from 1), path and message of a problem. `file` is empty for the manifest."""

    line: int
    path: Path
    message: str
    file: str = ""

    def text(self, file: str) -> str:
        """Return the problem as one line: file, line, key path, message. `file` is the name of the manifest."""
        return f"{self.file or file}:{self.line}: {dotted(self.path)}: {self.message}"


class ManifestError(Exception):
    """Invalid manifest. `problems` has all its problems, sorted by file and line."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file = file
        self.problems = sorted(set(problems), key=_sort_key)
        super().__init__("\n".join(problem.text(file) for problem in self.problems))


def _sort_key(problem: Problem) -> tuple[str, int, list[str], str]:
    return problem.file, problem.line, [str(part) for part in problem.path], problem.message


def dotted(path: Path) -> str:
    """Return a key path as text: `groups.jobs.commands.draft create.flags[0]`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text or "the manifest"
