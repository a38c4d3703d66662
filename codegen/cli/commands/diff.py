"""`diff`: compare two versions of a command surface."""

from __future__ import annotations

import json
import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from codegen.cli.project import load_manifest, manifest_file, project_root
from codegen.cli.subcommand import DONE, PROBLEMS, USAGE, CommandError, Subcommand
from codegen.diff.announced import announcement, changelog_lines, newest_section
from codegen.diff.compare import compare
from codegen.diff.kinds import BREAKING, LEVELS, Change
from codegen.diff.surface import Described, SurfaceError, read_surface
from codegen.diff.versions import next_version

RELEASED = "released.json"
"""Surface of the last version, beside the manifest."""
CHANGELOG = "CHANGELOG.md"
_WIDTH = 78
_HEADINGS = {"breaking": "Breaking changes", "compatible": "Compatible changes", "text": "Changed texts"}


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "old",
        nargs="?",
        type=Path,
        metavar="OLD",
        help=f"manifest, or output of `help --json` (default: {RELEASED} beside the manifest)",
    )
    parser.add_argument(
        "new", nargs="?", type=Path, metavar="NEW", help="the same of the later version (default: the manifest)"
    )
    parser.add_argument("--changelog", action="store_true", help="print the changes as lines of a changelog")
    parser.add_argument(
        "--announced",
        action="store_true",
        help="accept a breaking change with a version bump, an earlier deprecation or a line in the changelog",
    )


def _run(arguments: Namespace) -> int:
    if arguments.changelog and (arguments.json or arguments.announced):
        raise CommandError("--changelog cannot be used with --json or --announced", code=USAGE)
    new_file = arguments.new or manifest_file(Namespace(manifest=None))
    old_file = arguments.old or new_file.with_name(RELEASED)
    if arguments.old is None and not old_file.is_file():
        raise CommandError(
            f"surface of the last version not found: {old_file}. Save it at each release with: PROGRAM help --json",
            code=USAGE,
        )
    old, new = _read(old_file), _read(new_file)
    changes = compare(old, new)
    if arguments.changelog:
        print("\n".join(changelog_lines(changes)) or "No changes except in texts.")
        return PROBLEMS if any(change.level == BREAKING for change in changes) else DONE
    section = _section(new_file) if arguments.announced else ""
    announced = {
        change: announcement(change, changes, old, new, section) if arguments.announced else None for change in changes
    }
    refused = [change for change in changes if change.level == BREAKING and announced[change] is None]
    following = next_version(old["version"], changes)
    if arguments.json:
        print(json.dumps(_document(old, new, following, announced), indent=2, ensure_ascii=False))
    else:
        _print(changes, announced, refused, following, arguments)
    return PROBLEMS if refused else DONE


def _read(file: Path) -> Described:
    try:
        return read_surface(file, load_manifest)
    except SurfaceError as error:
        raise CommandError(str(error)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"cannot read {file}: {error}") from None


def _section(file: Path) -> str:
    changelog = project_root(file) / CHANGELOG
    return newest_section(changelog.read_text(encoding="utf-8")) if changelog.is_file() else ""


def _document(old: Described, new: Described, following: str, announced: dict[Change, str | None]) -> dict[str, object]:
    levels = [change.level for change in announced]
    return {
        "level": next((level for level in LEVELS if level in levels), "none"),
        "oldVersion": old["version"],
        "newVersion": new["version"],
        "nextVersion": following,
        "changes": [
            {
                "level": change.level,
                "kind": change.kind,
                "subject": change.subject,
                "message": change.message,
                "announced": how,
            }
            for change, how in announced.items()
        ],
    }


def _print(
    changes: Sequence[Change],
    announced: dict[Change, str | None],
    refused: Sequence[Change],
    following: str,
    arguments: Namespace,
) -> None:
    for level in LEVELS:
        of_level = [change for change in changes if change.level == level]
        if of_level:
            print(f"{_HEADINGS[level]}:")
            for change in of_level:
                how = f" (announced by {announced[change]})" if announced[change] else ""
                text = f"{change.subject}: {change.message} [{change.kind}]{how}"
                print(textwrap.fill(text, _WIDTH, initial_indent="  ", subsequent_indent="      "))
            print()
    if not changes:
        print("No changes.")
        return
    counts = [
        f"{sum(change.level == level for change in changes)} {level}"
        for level in LEVELS
        if any(change.level == level for change in changes)
    ]
    print(f"Changes: {', '.join(counts)}. Next version: {following} or later.")
    if arguments.announced and refused:
        names = "\n".join(f"  `{change.subject}`" for change in refused)
        print(
            f"Not announced: {len(refused)} breaking. Raise the version to {following}, keep the old name as a "
            f"deprecated alias,\nor name each in the newest section of {CHANGELOG}:\n{names}"
        )


SUBCOMMAND = Subcommand(
    "diff",
    "Compare two versions of a client: breaking, compatible, text",
    _run,
    _add_arguments,
    description=(
        "Compare the command surface of two versions: commands, flags, values, requests, exit codes and variables. "
        "Each file is a manifest or the output of `help --json`, so the last release needs no manifest. A change is "
        "breaking if a command line or a script that worked before may fail or do something else."
    ),
    examples={
        "diff": f"Compare the manifest with {RELEASED} beside it.",
        "diff old.json spec/commands.yaml --changelog": "Print lines for the changelog.",
    },
    exit_codes={1: "breaking changes, or a file cannot be read"},
)
