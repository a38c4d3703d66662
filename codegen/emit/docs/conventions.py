"""Page of the conventions of all commands: flags, values, lists, feeds, waiting, effects."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from codegen.emit.docs.links import PAGES, Layout
from codegen.manifest.derived.flags import position_flags
from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md
from codegen.text.built_in import topic_summaries
from codegen.text.phrases import EFFECTS, flag_description, flag_syntax

_KINDS: dict[str, tuple[Callable[[Flag], bool], str]] = {
    "Allowed values": (
        lambda f: bool(f.enum),
        "One of the values in the help of the flag. Case is ignored, and the API's spelling is sent.",
    ),
    "Known values": (
        lambda f: bool(f.open),
        "Any text. Shell completion suggests the values in the help of the flag. The text is used unchanged.",
    ),
    "Number": (
        lambda f: f.type in ("number", "whole"),
        "A number, within the bounds in the help of the flag. It is sent as written.",
    ),
    "Boolean": (lambda f: f.type == "boolean", "`--name` sends true, `--no-name` sends false."),
    "Date": (
        lambda f: f.type == "date",
        "ISO 8601: `2027-01-31`, or with a time `2027-01-31T17:00:00Z`. It is sent as written.",
    ),
    "List": (lambda f: f.type == "list", "Items separated by commas. Spaces around an item are removed."),
    "URL": (lambda f: f.type == "url", "An `https` URL, or an `http` URL of a server on this machine."),
    "Email address": (lambda f: f.type == "email", "A name, an `@` and a host."),
    "`FIELD=VALUE`": (
        lambda f: f.type == "fields",
        "JSON numbers, `true`, `false` and JSON arrays are sent as JSON, except for text fields. A value in JSON "
        "double quotes is sent as the string inside the quotes. Everything else is sent as text, including `007` and "
        "`null`. Each field can be set once. The values of known fields that are numbers or have allowed values are "
        "checked before anything is sent, and an unknown field with nearly the name of a known one is refused.",
    ),
    "`null`": (
        lambda f: bool(f.null_fields),
        "`null` is sent as JSON null if the field accepts null. To send the text, write it in JSON double quotes.",
    ),
    "`KEY=VALUE`": (
        lambda f: f.type == "map",
        "A field of an object. The value is sent as text, and may be empty. Each key can be set once.",
    ),
    "Record": (
        lambda f: f.type == "record",
        "An object with the fields in the help of the command: `FIELD=VALUE,FIELD=VALUE`, or a JSON object. A value "
        "with a comma requires JSON.",
    ),
    "Empty value": (lambda f: f.empty, "If the flag may be empty, `--flag=` sends an empty text or list."),
    "JSON object": (lambda f: f.type == "object", "A JSON object that is not empty, as one argument."),
    "File": (lambda f: f.file is not None, "A file name, or `-` for stdin. Only `-` reads stdin."),
    "Secret": (
        lambda f: f.secret,
        "`-` reads the secret from stdin, so that it is not saved in the history of the shell.",
    ),
}


def conventions_page(manifest: Manifest, layout: Layout = PAGES) -> str:
    """Return the page as Markdown."""
    return md.page(
        "# Conventions for commands, flags, values and files",
        f"Syntax: {md.code(f'{manifest.product.binary} GROUP COMMAND [FLAGS]')}. A group without a command lists its "
        f"commands. A command with {md.code('--help')} shows its help and does not run.",
        "## Flags",
        "Write a flag with a value as `--flag=VALUE` or `--flag VALUE`. The value may begin with a dash, unless it is "
        "a flag of the same command. Flag names cannot be abbreviated. A flag can be given once, unless its "
        "description says that it is repeatable. An empty value is an error, unless the flag may be empty. `--` ends "
        "the flags.",
        "### Common flags",
        "Every command accepts these flags, at any position on the command line.",
        _flags(manifest.global_flags),
        "## Values",
        md.table(["Value", "Format", "Used by"], _value_rows(manifest.listed_commands)),
        *_list_sections(manifest, layout),
        *_wait_section(manifest, layout),
        "## Effects",
        "\n".join(f"- {md.code(name)}: {md.line(text)}" for name, text in EFFECTS.items()),
        "The section of each command in this reference states the effect and the requests of the command. "
        "`help --json` uses the names `read`, `write` and `destructive`.",
        "## See also",
        "\n".join(f"- {md.link(md.line(about), f'{name}.md')}" for name, about in topic_summaries(manifest).items()),
    )


def _flags(flags: Sequence[Flag]) -> str:
    rows = [[md.code(flag_syntax(flag), cell=True), md.line(flag_description(flag), cell=True)] for flag in flags]
    return md.table(["Flag", "Description"], rows)


def _value_rows(commands: Sequence[Command]) -> list[list[str]]:
    rows = []
    for name, (fits, text) in _KINDS.items():
        flags = list(dict.fromkeys(f"--{flag.name}" for c in commands for flag in c.flags if fits(flag)))
        if flags:
            shown = ", ".join(md.code(flag, cell=True) for flag in flags[:3])
            rows.append([md.line(name, cell=True), md.line(text, cell=True), shown])
    return rows


def _command_links(manifest: Manifest, layout: Layout, commands: Sequence[Command]) -> str:
    return ", ".join(md.link(md.code(command.path), layout.command(manifest, command)) for command in commands)


def _continuing_flags(lists: Sequence[Command]) -> str:
    """Return the flags that continue a list, as Markdown."""
    kinds = [command.page.kind for command in lists if command.page is not None and command.page.kind is not None]
    flags = dict.fromkeys(md.code(f"--{flag.name}") for kind in kinds for flag in position_flags(kind, ()))
    return " or ".join(filter(None, [", ".join([*flags][:-1]), [*flags][-1]]))


def _list_sections(manifest: Manifest, layout: Layout) -> list[str]:
    paged = [command for command in manifest.listed_commands if command.page is not None]
    feeds = [command for command in paged if command.page is not None and command.page.feed]
    lists = [command for command in paged if command not in feeds]
    followed = [command for command in manifest.listed_commands if command.follow is not None]
    parts = []
    if lists:
        parts += [
            "## Lists",
            f"A list command prints one page. `--limit` sets the number of items, and {_continuing_flags(lists)} "
            "continues from an earlier page. `--all` fetches all pages and prints one document. `--max-items` stops "
            "after that many items. `--jsonl` fetches all pages and streams one JSON object per line.",
            f"Commands: {_command_links(manifest, layout, lists)}.",
        ]
    if feeds:
        parts += [
            "## Feeds",
            "A feed does not have a last page. Each page contains the cursor for the next request."
            + (" `--follow` polls until interrupted, and `--state` saves the cursor to a file." if followed else ""),
            f"Commands: {_command_links(manifest, layout, feeds)}.",
        ]
    rows = [command for command in manifest.listed_commands if command.rows is not None]
    if rows:
        parts += [
            "## CSV and TSV",
            "`--csv` and `--tsv` print a header line and one row per item. Values are printed as in the API response. "
            "A null or missing value is empty, and an object or array is compact JSON. TSV escapes tabs, newlines, "
            "carriage returns and backslashes as `\\t`, `\\n`, `\\r` and `\\\\`.",
            f"Commands: {_command_links(manifest, layout, rows)}.",
        ]
    batched = [command for command in manifest.listed_commands if command.batch]
    if batched:
        parts += [
            "## Batches",
            "`--batch` runs a command once for each row of a file, CSV with a header or JSON Lines, and prints a line "
            "of JSON for each. The columns are names of flags. All rows are checked before the first request. With "
            "`--journal`, the same command again skips the rows that are done. `--concurrency`, `--rate` and "
            "`--max-failures` limit what is sent.",
            f"Commands: {_command_links(manifest, layout, batched)}.",
        ]
    return parts


def _wait_section(manifest: Manifest, layout: Layout) -> list[str]:
    waiting = [command for command in manifest.listed_commands if manifest.poller(command) is not None]
    if not waiting:
        return []
    code = next(each.code for each in manifest.exit_codes if each.name == "pending")
    return [
        "## Waiting",
        f"`--wait` polls until a final state is reached, for at most `--timeout` seconds. After the timeout the exit "
        f"code is {code}. A command that changes data sends its request once, then polls with another command. After "
        "a timeout or an error, continue with that command; the first one would send its request again. A wait that "
        "ends without success prints the last response, and an error with the next step on standard error.",
        f"Commands: {_command_links(manifest, layout, waiting)}.",
    ]
