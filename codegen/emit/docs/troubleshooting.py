"""Page of the errors: what each one means and what to do, from the hints and exit codes of the manifest."""

from __future__ import annotations

from codegen.emit.docs.links import PAGES
from codegen.emit.docs.sections import hint_cell
from codegen.manifest.model.errors import Hint
from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md


def troubleshooting_page(manifest: Manifest) -> str:
    """Return the page as Markdown."""
    binary = manifest.product.binary
    by_reason = [hint for hint in manifest.hints if hint.reason is not None]
    others = [hint for hint in manifest.hints if hint.reason is None]
    return md.page(
        "# Troubleshooting",
        "An error begins with what is wrong. The parentheses after it have the code, the reason and the HTTP status. "
        "Search this page for the reason, or else for the code or the status. The line `Hint:` of the error says what "
        "to do, with the known values filled in. With `--json`, `action` has the same.",
        "## By exit code",
        md.table(
            ["Code", "Meaning", "HTTP status"],
            [
                [
                    md.code(str(exit_code.code), cell=True),
                    md.line(exit_code.means, cell=True),
                    ", ".join(map(str, exit_code.statuses)),
                ]
                for exit_code in manifest.exit_codes
            ],
        ),
        *_table("## By reason", "Reason", manifest, by_reason),
        *_table("## By code, status or message", "Error", manifest, others),
        "## When nothing helps",
        f"Run the command again with {md.code('--verbose')}: it logs each request and response, with secrets masked. "
        f"{md.code('--dry-run')} prints what would be sent. {md.code(f'{binary} help output')} lists the keys of an "
        "error as JSON.",
    )


def _table(heading: str, head: str, manifest: Manifest, hints: list[Hint]) -> list[str]:
    if not hints:
        return []
    rows = [[_error(hint), hint_cell(hint, None), _commands(manifest, hint)] for hint in hints]
    return [heading, md.table([head, "What to do", "Commands"], rows)]


def _error(hint: Hint) -> str:
    """Return what identifies the errors of a hint."""
    parts = [md.code(words, cell=True) for words in (hint.reason, hint.code, hint.message) if words]
    if hint.status is not None:
        parts.append(f"HTTP {hint.status}")
    if hint.has is not None:
        parts.append(f"with {md.code(hint.has, cell=True)}")
    if hint.flag is not None:
        parts.append(f"for {md.code(f'--{hint.flag}', cell=True)}")
    if hint.local:
        parts.append("from a server on this machine, for a saved token")
    return ", ".join(parts) or "any error"


def _commands(manifest: Manifest, hint: Hint) -> str:
    """Return links to the commands whose errors have the hint."""
    if hint.reason is None:
        return md.code(hint.command, cell=True) if hint.command else ""
    found = [
        command
        for command in manifest.listed_commands
        if any(reason.name == hint.reason and hint.status in (None, reason.status) for reason in command.reasons)
    ]
    return ", ".join(
        md.link(md.code(command.path, cell=True), PAGES.command(manifest, command)) for command in found[:4]
    ) + (" and others" if len(found) > 4 else "")
