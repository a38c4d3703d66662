"""Page with the last figures of every long run, one section each."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

_TITLE = "# Long runs\n\nThe last figures of each long run (`make soak`); each writes its own section.\n\n"


def put(page: Path, section: str) -> None:
    """Replace the last section of the same kind. Its first and last lines identify it."""
    begin, *_, end = section.splitlines()
    text = page.read_text(encoding="utf-8") if page.exists() else _TITLE
    before, found, rest = text.partition(begin)
    if not found:
        before = before.rstrip("\n") + "\n\n"
    behind = rest.partition(end + "\n")[2] if found else ""
    page.parent.mkdir(exist_ok=True)
    page.write_text(before + section + behind, encoding="utf-8")


def table(title: str, counts: Counter[str]) -> list[str]:
    """Return the lines of a table of figures, by name."""
    rows = [f"| {name} | {number:,} |" for name, number in sorted(counts.items())]
    return ["", f"| {title} | |", "| --- | ---: |", *rows]
