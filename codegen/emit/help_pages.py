"""Help as ready text, at a fixed width: nothing is left to be formatted when it is asked for."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from codegen.emit.templates import render
from codegen.manifest.model import Command, Flag, Group, Manifest, Topic
from codegen.text.phrases import EFFECTS, choice_rules, fields_of, flag_forms, flag_help, needs, usage_parts
from codegen.text.python import block, string
from codegen.text.tables import common_variable_rows, environment_rows, exit_code_rows, scope_rows

WIDTH = 80
"""Columns of a help page."""
_INDENT = "  "
_COLUMN = 32

_OWN_TOPICS = {
    "exit-codes": "What each exit code means",
    "environment": "The variables that are read",
    "scopes": "Which command needs which scope of the token",
}

OTHER_COMMANDS = {
    "help": "This page, or that of a command",
    "version": "The version of this client",
    "completion": "Print a script that completes commands on TAB",
}
"""What the program answers itself, and what each is for."""

SHELLS = {
    "bash": (
        "Put it where bash-completion looks, and open a new shell:",
        "mkdir -p ~/.local/share/bash-completion/completions",
        "{binary} completion bash >~/.local/share/bash-completion/completions/{binary}",
        "Without the package bash-completion, ~/.bashrc has to say:",
        "source ~/.local/share/bash-completion/completions/{binary}",
    ),
    "zsh": (
        "Put it into a folder of $fpath, and open a new shell:",
        "mkdir -p ~/.zfunc && {binary} completion zsh >~/.zfunc/_{binary}",
        "For that folder to be one, ~/.zshrc has to say:",
        "fpath=(~/.zfunc $fpath); autoload -Uz compinit && compinit",
    ),
    "fish": (
        "Put it where fish looks; it is there at once:",
        "mkdir -p ~/.config/fish/completions",
        "{binary} completion fish >~/.config/fish/completions/{binary}.fish",
    ),
}
"""The shells that words are completed in, with what to say and, where a line has no colon at its end, what to type."""


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """`help/GROUP.py` for every group, the first page, and the topics."""
    package = manifest.product.package
    yield f"{package}/help/__init__.py", render("package.py.j2", manifest, about="Help, a module for each group.")
    yield (
        f"{package}/help/root.py",
        _module(manifest, f"The first page of `{manifest.product.binary} help`.", {"": root_page(manifest)}),
    )
    about_topics = {
        "exit-codes": _exit_codes(manifest),
        "environment": _environment(manifest),
        "scopes": _scopes(manifest),
    }
    about_topics |= {topic.name: _topic(manifest, topic) for topic in manifest.topics}
    about_topics["completion"] = completion_page(manifest)
    yield f"{package}/help/topics.py", _module(manifest, "Topics that are no command.", about_topics)
    for group in manifest.groups:
        pages = {"": group_page(manifest, group)} | {c.name: command_page(manifest, c) for c in group.commands}
        yield (
            f"{package}/help/{group.module}.py",
            _module(manifest, f"Help for `{manifest.product.binary} {group.name}`.", pages),
        )


def topics(manifest: Manifest) -> dict[str, str]:
    """The pages that are about no command, and what each is about."""
    return _OWN_TOPICS | {topic.name: topic.summary for topic in manifest.topics}


def root_page(manifest: Manifest) -> str:
    """The page of the program itself."""
    product = manifest.product
    groups = [(group.name, group.summary) for group in manifest.groups]
    shortcuts = [(alias, f"The same as {c.path}") for c in manifest.commands for alias in c.aliases if " " not in alias]
    start = [line for example in product.start for line in (f"{_INDENT}# {example.says}", f"{_INDENT}{example.run}")]
    return _page(
        [f"{product.binary} - {product.summary}"],
        _paragraphs(product.description),
        [f"Usage: {product.binary} <group> <command> [flags]"],
        ["Groups:", *_table(groups)],
        [
            "Other commands:",
            *_table([*shortcuts, *OTHER_COMMANDS.items()]),
        ],
        ["Taken by every command:", *_table([*_flag_rows(manifest.global_flags), ("-h, --help", "Show its page")])],
        ["Start here:", *start],
        [
            "More to read:",
            *_table(
                [(f"{product.binary} help {name}", about) for name, about in topics(manifest).items()]
                + [(f"{product.binary} help --man ...", "The man page of any of these, of a group or a command")]
            ),
        ],
    )


def completion_page(manifest: Manifest) -> str:
    """The page of `completion`."""
    binary = manifest.product.binary
    return _page(
        [f"{binary} completion - {OTHER_COMMANDS['completion']}"],
        [f"Usage: {binary} completion ({' | '.join(SHELLS)})"],
        _wrapped(
            "The script completes commands, aliases, flags, the values of a flag, and the names of files. It runs no "
            "program while you type. An upgrade may bring another one: then print it again."
        ),
        *(
            [
                f"{shell}:",
                *(
                    f"{_INDENT}{line}" if line.endswith(":") else f"{_INDENT * 2}{line.format(binary=binary)}"
                    for line in lines
                ),
            ]
            for shell, lines in SHELLS.items()
        ),
    )


def group_page(manifest: Manifest, group: Group) -> str:
    """The page of a group."""
    binary = manifest.product.binary
    commands = [(command.name, command.summary) for command in group.commands]
    aliases = [
        (_as_typed(manifest, group, alias), f"The same as {binary} {command.path}")
        for command in group.commands
        for alias in command.aliases
    ]
    also = [f"The group may also be written {group.singular}."] if group.singular else []
    return _page(
        [f"{binary} {group.name} - {group.summary}"],
        [f"Usage: {binary} {group.name} <command> [flags]"],
        ["Commands:", *_table(commands)],
        ["Aliases:", *_table(aliases)] if aliases else [],
        also,
        [f"About one of them: {binary} help {group.name} {group.commands[0].name}"],
    )


def _as_typed(manifest: Manifest, group: Group, alias: str) -> str:
    """An alias as it stands behind the group's name, or whole where it stands elsewhere."""
    above, _, word = alias.rpartition(" ")
    return word if above == group.name else f"{manifest.product.binary} {alias}"


def command_page(manifest: Manifest, command: Command) -> str:
    """The page of a command."""
    product = manifest.product
    group = next(group for group in manifest.groups if group.name == command.group)
    aliases = group.aliases_of(command)
    examples = [
        line for example in command.examples for line in (f"{_INDENT}# {example.says}", f"{_INDENT}{example.run}")
    ]
    return _page(
        [f"{product.binary} {command.path} - {command.summary}"],
        usage_lines(manifest, command),
        _paragraphs(command.description),
        ["Flags:", *_flags(command.flags)] if command.flags else [],
        *(["Fields:", *_table(fields_of(flag))] for flag in command.flags if flag.fields),
        [line for rule in choice_rules(command) for line in _wrapped(rule)],
        ["Taken by every command:", *_flags(manifest.global_flags)] if manifest.global_flags else [],
        ["Examples:", *examples],
        _facts(manifest, command),
        [f"Also written: {', '.join(f'{product.binary} {alias}' for alias in aliases)}"] if aliases else [],
        _exits(manifest, command),
    )


def _facts(manifest: Manifest, command: Command) -> list[str]:
    required = needs(manifest, command)
    lines = [*_wrapped(f"Needs: {', '.join(required)}." if required else "Needs: no token.")]
    if command.endpoint is not None:
        lines.append(f"Wraps: {command.endpoint.method} {command.endpoint.full_path}")
    lines += [
        f"       {endpoint.method} {endpoint.full_path} (--{name})"
        for name, endpoint in command.other_endpoints.items()
    ]
    lines.append(f"Effect: {command.effect}. {EFFECTS[command.effect]}")
    if command.output is not None:
        lines += _wrapped(f"JSON: {command.output}")
    return lines


def _exits(manifest: Manifest, command: Command) -> list[str]:
    own = [(str(entry.code), entry.means) for entry in manifest.exit_codes if entry.code in command.exits]
    others = f"Exit codes: {manifest.product.binary} help exit-codes"
    return ["Exit codes of its own:", *_table(own), f"The others: {others.partition(': ')[2]}"] if own else [others]


def _topic(manifest: Manifest, topic: Topic) -> str:
    return _page([f"{manifest.product.binary} - {topic.summary}"], _paragraphs(topic.text))


def _exit_codes(manifest: Manifest) -> str:
    return _page([f"{manifest.product.binary} - Exit codes"], _table(exit_code_rows(manifest)))


def _scopes(manifest: Manifest) -> str:
    none = [command.path for command in manifest.commands if not (command.needs.scope or command.needs.any_scope)]
    return _page(
        [f"{manifest.product.binary} - Scopes"],
        _table(scope_rows(manifest)),
        _wrapped(f"No scope is needed by {', '.join(none)}.") if none else [],
    )


def _environment(manifest: Manifest) -> str:
    return _page(
        [f"{manifest.product.binary} - Environment variables"],
        _table(environment_rows(manifest)),
        ["Read by many programs, and by this one:", *_table(common_variable_rows())],
        _wrapped("A variable that is empty counts as not set. Of two that give the same, the first one here wins."),
        _wrapped(f"The credentials file is ${{XDG_CONFIG_HOME:-~/.config}}/{manifest.credentials.path}."),
    )


def usage_lines(manifest: Manifest, command: Command) -> list[str]:
    """How a command is written, in lines of a page's width."""
    lines, line = [], "Usage:"
    for part in usage_parts(manifest, command):
        if len(line) + 1 + len(part) > WIDTH and line.strip():
            lines.append(line)
            line = " " * (len("Usage:") + len(manifest.product.binary) + 1)
        line += f" {part}"
    return [*lines, line]


def _flags(flags: Sequence[Flag]) -> list[str]:
    return _table(_flag_rows(flags))


def _flag_rows(flags: Sequence[Flag]) -> list[tuple[str, str]]:
    return [(flag_forms(flag), flag_help(flag)) for flag in flags]


def _table(rows: Sequence[tuple[str, str]]) -> list[str]:
    longest = max((len(name) for name, _ in rows), default=0)
    column = min(len(_INDENT) + longest + 2, _COLUMN)
    lines: list[str] = []
    for name, about in rows:
        first, *rest = _wrapped(about, width=WIDTH - column)
        if len(_INDENT) + len(name) + 2 > column:
            lines += [_INDENT + name, " " * column + first]
        else:
            lines.append((_INDENT + name).ljust(column) + first)
        lines += [" " * column + line for line in rest]
    return lines


def _paragraphs(text: str) -> list[str]:
    lines: list[str] = []
    for paragraph in text.strip("\n").split("\n\n"):
        if all(line.startswith(" ") for line in paragraph.split("\n")):
            lines += ["", *textwrap.indent(textwrap.dedent(paragraph), _INDENT).split("\n")]
        else:
            lines += ["", *_wrapped(re.sub(r"[ \t\n]+", " ", paragraph))]
    return lines[1:] if text.strip() else []


def _wrapped(text: str, *, width: int = WIDTH) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _page(*sections: Sequence[str]) -> str:
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


def _module(manifest: Manifest, about: str, pages: dict[str, str]) -> str:
    entries = [(string(name), block(text)) for name, text in pages.items()]
    return render("help.py.j2", manifest, about=about, entries=entries)
