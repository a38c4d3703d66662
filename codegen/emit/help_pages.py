"""Emitter of help pages, as text of a fixed width. The runtime prints them unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.emit.templates import render
from codegen.manifest.model import Command, Flag, Group, Manifest, Topic
from codegen.text.built_in import BUILT_IN_COMMANDS, completion_page, topic_summaries
from codegen.text.help_layout import INDENT, page, paragraphs, table, wrap
from codegen.text.phrases import (
    EFFECTS,
    alias_line,
    deprecated_names,
    flag_fields,
    flag_group_rules,
    flag_help,
    flag_syntax,
    requirements,
    summary_line,
    usage_lines,
)
from codegen.text.python import block, string
from codegen.text.tables import common_variable_rows, environment_rows, exit_code_rows, scope_rows


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit `help/root.py`, `help/topics.py` and `help/GROUP.py` for each group."""
    package = manifest.product.package
    yield (
        f"{package}/help/__init__.py",
        render("package.py.j2", manifest, about="Help pages, one module for each group."),
    )
    yield (
        f"{package}/help/root.py",
        _module(manifest, f"Main help page of `{manifest.product.binary}`.", {"": root_page(manifest)}),
    )
    topic_pages = {
        "exit-codes": _exit_codes_page(manifest),
        "environment": _environment_page(manifest),
        "scopes": _scopes_page(manifest),
    }
    topic_pages |= {topic.name: _topic_page(manifest, topic) for topic in manifest.topics}
    topic_pages["completion"] = completion_page(manifest)
    yield f"{package}/help/topics.py", _module(manifest, "Help topics.", topic_pages)
    for group in manifest.groups:
        pages = {"": group_page(manifest, group)} | {c.name: command_page(manifest, c) for c in group.commands}
        yield (
            f"{package}/help/{group.module}.py",
            _module(manifest, f"Help pages of `{manifest.product.binary} {group.name}`.", pages),
        )


def root_page(manifest: Manifest) -> str:
    """Return the main page."""
    product = manifest.product
    groups = [(group.name, group.summary) for group in manifest.groups]
    shortcuts = [
        (alias, f"Alias of {c.path}")
        for c in manifest.listed_commands
        for alias in c.naming.listed_aliases
        if " " not in alias
    ]
    start = [line for example in product.start for line in (f"{INDENT}# {example.says}", f"{INDENT}{example.run}")]
    return page(
        [f"{product.binary} - {product.summary}"],
        paragraphs(product.description),
        [f"Usage: {product.binary} <group> <command> [flags]"],
        ["Groups:", *table(groups)],
        [
            "Other commands:",
            *table([*shortcuts, *BUILT_IN_COMMANDS.items()]),
        ],
        ["Common flags:", *table([*_flag_rows(manifest.global_flags), ("-h, --help", "Show help")])],
        ["Start here:", *start],
        [
            "Help topics:",
            *table(
                [(f"{product.binary} help {name}", about) for name, about in topic_summaries(manifest).items()]
                + [(f"{product.binary} help --man ...", "Show the man page of a topic, group or command")]
            ),
        ],
    )


def group_page(manifest: Manifest, group: Group) -> str:
    """Return the page of a group."""
    binary = manifest.product.binary
    commands = [(command.name, summary_line(command)) for command in group.listed_commands]
    aliases = [
        (_alias_after(manifest, group, alias), f"Alias of {binary} {command.path}")
        for command in group.listed_commands
        for alias in command.naming.listed_aliases
    ]
    group_alias = [f"Group alias: {binary} {group.singular}"] if group.singular else []
    return page(
        [f"{binary} {group.name} - {group.summary}"],
        [f"Usage: {binary} {group.name} <command> [flags]"],
        ["Commands:", *table(commands)],
        ["Aliases:", *table(aliases)] if aliases else [],
        group_alias,
        [f"For details of a command: {binary} help {group.name} COMMAND"],
    )


def _alias_after(manifest: Manifest, group: Group, alias: str) -> str:
    """Return an alias without the name of its group, or the whole command line if it is not in the group."""
    above, _, word = alias.rpartition(" ")
    return word if above == group.name else f"{manifest.product.binary} {alias}"


def command_page(manifest: Manifest, command: Command) -> str:
    """Return the page of a command."""
    product = manifest.product
    group = next(group for group in manifest.groups if group.name == command.group)
    aliases = group.aliases_of(command)
    examples = [
        line for example in command.examples for line in (f"{INDENT}# {example.says}", f"{INDENT}{example.run}")
    ]
    return page(
        [f"{product.binary} {command.path} - {command.summary}"],
        usage_lines(manifest, command),
        paragraphs(command.description),
        ["Flags:", *_flags(command.listed_flags)] if command.listed_flags else [],
        *(["Fields:", *table(flag_fields(flag))] for flag in command.listed_flags if flag.fields),
        [line for rule in flag_group_rules(command) for line in wrap(rule)],
        ["Common flags:", *_flags(manifest.global_flags)] if manifest.global_flags else [],
        ["Examples:", *examples],
        _api_details(manifest, command),
        [alias_line(product.binary, aliases)] if aliases else [],
        [line for sentence in deprecated_names(command) for line in wrap(f"{product.binary} {sentence}")],
        _exit_codes_section(manifest, command),
    )


def _api_details(manifest: Manifest, command: Command) -> list[str]:
    required = requirements(manifest, command)
    lines = wrap(f"Authentication: {', '.join(required) or 'none'}")
    if command.endpoint is not None:
        lines.append(f"API: {command.endpoint.method} {command.endpoint.full_path}")
    lines += [
        f"     {endpoint.method} {endpoint.full_path} (--{name})" for name, endpoint in command.other_endpoints.items()
    ]
    lines.append(EFFECTS[command.effect])
    if command.output is not None:
        lines += wrap(f"JSON output: {command.output}")
    if command.rows is not None:
        lines += wrap(f"CSV columns: {', '.join(command.rows.columns)}")
    return lines


def _exit_codes_section(manifest: Manifest, command: Command) -> list[str]:
    specific = [(str(each.code), each.means) for each in manifest.exit_codes if each.code in command.exits]
    common = f"{manifest.product.binary} help exit-codes"
    return ["Exit codes:", *table(specific), f"See also: {common}"] if specific else [f"Exit codes: {common}"]


def _topic_page(manifest: Manifest, topic: Topic) -> str:
    return page([f"{manifest.product.binary} - {topic.summary}"], paragraphs(topic.text))


def _exit_codes_page(manifest: Manifest) -> str:
    return page([f"{manifest.product.binary} - Exit codes"], table(exit_code_rows(manifest)))


def _scopes_page(manifest: Manifest) -> str:
    without_scope = [
        command.path for command in manifest.listed_commands if not (command.needs.scope or command.needs.any_scope)
    ]
    return page(
        [f"{manifest.product.binary} - Scopes"],
        table(scope_rows(manifest)),
        wrap(f"No scope required: {', '.join(without_scope)}.") if without_scope else [],
    )


def _environment_page(manifest: Manifest) -> str:
    return page(
        [f"{manifest.product.binary} - Environment variables"],
        table(environment_rows(manifest)),
        ["Standard variables:", *table(common_variable_rows())],
        wrap(
            "An empty variable counts as not set. If both variables for a setting are set, the first one listed wins."
        ),
        wrap(f"The credentials file is ${{XDG_CONFIG_HOME:-~/.config}}/{manifest.credentials.path}."),
    )


def _flags(flags: Sequence[Flag]) -> list[str]:
    return table(_flag_rows(flags))


def _flag_rows(flags: Sequence[Flag]) -> list[tuple[str, str]]:
    return [(flag_syntax(flag), flag_help(flag)) for flag in flags]


def _module(manifest: Manifest, about: str, pages: dict[str, str]) -> str:
    texts = [(string(name), block(text)) for name, text in pages.items()]
    return render("help.py.j2", manifest, about=about, texts=texts)
