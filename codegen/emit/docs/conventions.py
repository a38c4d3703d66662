"""Page of the conventions that hold for every command: flags, values, lists, feeds, waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from codegen.emit.docs.links import command_link
from codegen.manifest.model import Command, Flag, Manifest
from codegen.text import markdown as md
from codegen.text.built_in import topic_summaries
from codegen.text.phrases import EFFECTS, flag_description, flag_syntax

_KINDS: dict[str, tuple[Callable[[Flag], bool], str]] = {
    "A closed set": (
        lambda f: bool(f.enum),
        "One of the values that the flag names, in any case; the API gets its own spelling.",
    ),
    "Known values": (
        lambda f: bool(f.open),
        "Those that the flag names are completed; others are sent too, as they are.",
    ),
    "A number": (
        lambda f: f.type in ("number", "whole"),
        "Digits, with a point if it is no whole number; sent as it was written. It has to be above 0, or within the "
        "bounds that the flag names.",
    ),
    "A date": (
        lambda f: f.type == "date",
        "ISO 8601: `2027-01-31`, or with a time `2027-01-31T17:00:00Z`; sent as it was written.",
    ),
    "A list": (lambda f: f.type == "list", "Entries with commas between them; spaces around them do not count."),
    "A URL": (lambda f: f.type == "url", "`https`, or `http` on this machine."),
    "An e-mail address": (lambda f: f.type == "email", "A name, an `@` and a host."),
    "`FIELD=VALUE`": (
        lambda f: f.type == "fields",
        "JSON numbers, `true`, `false` and JSON arrays are sent as such, save to a field that takes text. A value in "
        "JSON double quotes is the string inside them. Everything else is text as it stands, `007` and `null` too. A "
        "field is set once.",
    ),
    "A JSON object": (lambda f: f.type == "object", "A JSON object that is not empty, in one word of the shell."),
    "A file": (lambda f: f.file is not None, "Its name; `-` is standard input, which is read only then."),
    "A secret": (lambda f: f.secret, "`-` reads it from standard input, so that it stays out of the shell's history."),
}


def conventions_page(manifest: Manifest) -> str:
    """Return the page as Markdown."""
    return md.page(
        "# How commands, flags, values and files are written",
        f"Written {md.code(f'{manifest.product.binary} GROUP COMMAND [FLAGS]')}. A group alone lists its commands. "
        f"{md.code('--help')} behind any command shows its page and runs nothing.",
        "## Flags",
        "A flag with a value is written `--flag=VALUE` or `--flag VALUE`; the value may begin with a dash unless it is "
        "a flag of the same command. Names are never cut short. A flag is given once unless its page says that it is "
        "repeatable. What is empty is refused. `--` ends the flags.",
        "### Flags of every command",
        "They may stand anywhere: before, between and behind the words of the command.",
        _flags(manifest.global_flags),
        "## Values",
        md.table(["Value", "How it is written", "For example"], _value_rows(manifest.listed_commands)),
        *_list_sections(manifest),
        *_wait_section(manifest),
        "## Effects",
        "\n".join(f"- {md.code(name)}: {md.line(text)}" for name, text in EFFECTS.items()),
        "Each command's page names its effect and the requests it makes.",
        "## More",
        "\n".join(f"- {md.link(md.line(about), f'{name}.md')}" for name, about in topic_summaries(manifest).items()),
    )


def _flags(flags: Sequence[Flag]) -> str:
    rows = [[md.code(flag_syntax(flag), cell=True), md.line(flag_description(flag), cell=True)] for flag in flags]
    return md.table(["Flag", "What it is for"], rows)


def _value_rows(commands: Sequence[Command]) -> list[list[str]]:
    rows = []
    for name, (fits, text) in _KINDS.items():
        flags = list(dict.fromkeys(f"--{flag.name}" for c in commands for flag in c.flags if fits(flag)))
        if flags:
            shown = ", ".join(md.code(flag, cell=True) for flag in flags[:3])
            rows.append([md.line(name, cell=True), md.line(text, cell=True), shown])
    return rows


def _command_links(manifest: Manifest, commands: Sequence[Command]) -> str:
    return ", ".join(md.link(md.code(command.path), command_link(manifest, command)) for command in commands)


def _list_sections(manifest: Manifest) -> list[str]:
    paged = [command for command in manifest.listed_commands if command.page is not None]
    feeds = [command for command in paged if command.page is not None and command.page.feed]
    lists = [command for command in paged if command not in feeds]
    followed = [command for command in manifest.listed_commands if command.follow is not None]
    parts = []
    if lists:
        parts += [
            "## Lists",
            "A list is one page of it: `--limit` sets its size, `--cursor` goes on from an earlier page. `--all` goes "
            "on to the last page and prints one document; `--max-items` stops after so many entries; `--jsonl` prints "
            "each entry as one line of JSON as it comes.",
            f"{_command_links(manifest, lists)}.",
        ]
    if feeds:
        parts += [
            "## Feeds",
            "A feed has no last page: keep the cursor that comes with a page, and ask with it next time."
            + (" `--follow` keeps asking, and `--state` keeps the cursor in a file." if followed else ""),
            f"{_command_links(manifest, feeds)}.",
        ]
    rows = [command for command in manifest.listed_commands if command.rows is not None]
    if rows:
        parts += [
            "## CSV and TSV",
            "`--csv` and `--tsv` print a header line and a row per item. Values are written as the API gave them; null "
            "or missing is empty, an object or array is compact JSON. TSV writes a tab, newline, carriage return and "
            "backslash as `\\t`, `\\n`, `\\r` and `\\\\`.",
            f"{_command_links(manifest, rows)}.",
        ]
    return parts


def _wait_section(manifest: Manifest) -> list[str]:
    waiting = [command for command in manifest.listed_commands if command.wait is not None]
    if not waiting:
        return []
    code = next(entry.code for entry in manifest.exit_codes if entry.name == "pending")
    return [
        "## Waiting",
        f"`--wait` keeps asking until it is decided, and stops after `--timeout` seconds; then the exit code is {code}"
        ", and the same command may be run again later.",
        f"{_command_links(manifest, waiting)}.",
    ]
