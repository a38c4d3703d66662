"""What is wrong with a manifest: each finding with its place and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

Path = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Finding:
    """One problem. `line` counts from 1; `path` is the keys that lead to it; `file` is empty for the manifest."""

    line: int
    path: Path
    message: str
    file: str = ""

    def text(self, file: str) -> str:
        """The finding as one line: file, line, key path, message; `file` is the name of the manifest."""
        return f"{self.file or file}:{self.line}: {dotted(self.path)}: {self.message}"


class ManifestError(Exception):
    """The manifest cannot be used; `findings` holds everything that is wrong with it, by file and line."""

    def __init__(self, file: str, findings: list[Finding]) -> None:
        self.file = file
        self.findings = sorted(set(findings), key=_order)
        super().__init__("\n".join(finding.text(file) for finding in self.findings))


def _order(finding: Finding) -> tuple[str, int, list[str], str]:
    return finding.file, finding.line, [str(part) for part in finding.path], finding.message


def dotted(path: Path) -> str:
    """A key path for people: `groups.jobs.commands.draft create.flags[0]`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text or "the manifest"
