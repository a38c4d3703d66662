"""Textual patches, for tests that change one file in many small ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Edit = Mapping[str, str]


def apply_patch(text: str, patch: Iterable[Edit]) -> str:
    """Return `text` after the edits, applied in order; tests/codegen/cases.yaml describes their forms.

    Raises `ValueError` for an edit of no known form, and for one whose place is missing or ambiguous.
    """
    for edit in patch:
        text = _apply(text, edit)
    return text


def _apply(text: str, edit: Edit) -> str:
    match sorted(edit):
        case ["replace", "with"]:
            if text.count(edit["replace"]) != 1:
                raise ValueError(f"{text.count(edit['replace'])} matches instead of 1 for {edit['replace']!r}")
            return text.replace(edit["replace"], edit["with"])
        case ["drop"]:
            before, _, after = _split(text, edit["drop"])
            return before + after
        case ["add", "after"]:
            before, line, after = _split(text, edit["after"])
            return before + line + _indented(edit["add"], line) + after
        case ["add", "before"]:
            before, line, after = _split(text, edit["before"])
            return before + _indented(edit["add"], line) + line + after
        case ["append"]:
            return text + edit["append"]
        case ["text"]:
            return edit["text"]
        case keys:
            raise ValueError(f"unknown edit: {', '.join(keys) or 'empty'}")


def _split(text: str, start: str) -> tuple[str, str, str]:
    """Split a text into what precedes the only line that starts with `start`, that line, and what follows it."""
    lines = text.splitlines(keepends=True)
    found = [number for number, line in enumerate(lines) if line.lstrip(" ").startswith(start)]
    if len(found) != 1:
        raise ValueError(f"{len(found)} lines instead of 1 start with {start!r}")
    return "".join(lines[: found[0]]), lines[found[0]], "".join(lines[found[0] + 1 :])


def _indented(added: str, line: str) -> str:
    indent = line[: len(line) - len(line.lstrip(" "))]
    return "".join(f"{indent}{each}\n" for each in added.splitlines())
