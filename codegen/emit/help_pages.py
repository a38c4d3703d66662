"""Emitter of help pages, as text of a fixed width. The runtime prints them unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.emit.templates import render
from codegen.manifest.model.commands import Command, Group
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.product import Topic
from codegen.text.built_in import BUILT_IN_COMMANDS, completion_page, topic_summaries
from codegen.text.help_layout import (
    INDENT,
    WIDTH,
    examples,
    fill,
    heading,
    labeled,
    page,
    paragraphs,
    table,
    title,
    wrap,
)
from codegen.text.phrases import (
    COMMON_FLAG_RULES,
    alias_label,
    common_flag_names,
    common_flag_rows,
    deprecated_names,
    effect,
    example_rows,
    flag_fields,
    flag_group_rules,
    flag_help,
    flag_syntax,
    listed_summary,
    program_forms,
    raw_request,
    requirements,
    summary_line,
    usage_lines,
)
from codegen.text.python import block, string
from codegen.text.tables import (
    VARIABLE_RULES,
    common_variable_rows,
    environment_rows,
    exit_code_rows,
    scope_rows,
    shortcut_rows,
    specific_exit_rows,
)


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
        "flags": _flags_page(manifest),
        "exit-codes": _exit_codes_page(manifest),
        "environment": _environment_page(manifest),
        "scopes": _scopes_page(manifest),
    }
    topic_pages |= {topic.name: _topic_page(manifest, topic) for topic in manifest.topics}
    topic_pages["completion"] = completion_page(manifest)
    yield f"{package}/help/topics.py", _module(manifest, "Help topics.", topic_pages)
    for group in manifest.groups:
        pages = {} if group.is_command else {"": group_page(manifest, group)}
        pages |= {c.name: command_page(manifest, c) for c in group.commands}
        yield (
            f"{package}/help/{group.module}.py",
            _module(manifest, f"Help pages of `{manifest.product.binary} {group.name}`.", pages),
        )


def root_page(manifest: Manifest) -> str:
    """Return the main page."""
    product = manifest.product
    start = [(example.run, example.says) for example in product.start]
    shortcuts = [alias for alias, _ in shortcut_rows(manifest)]
    return page(
        title(product.binary, product.summary),
        paragraphs(product.description),
        _root_usage(manifest),
        [heading("Start here:"), *examples(start)],
        *(
            [heading(f"{title}:"), *table([(group.name, listed_summary(group)) for group in groups])]
            for title, groups in manifest.themed_groups
        ),
        [
            *labeled("Other commands", ", ".join([*shortcuts, *BUILT_IN_COMMANDS])),
            *labeled("Common flags", " ".join(common_flag_names(manifest))),
            *labeled("Help topics", ", ".join(topic_summaries(manifest))),
            *labeled("For details", f"{product.binary} help NAME; as a man page: {product.binary} help --man NAME"),
        ],
    )


def _root_usage(manifest: Manifest) -> list[str]:
    forms = [" ".join(f"<{word}>" for word in form) for form in program_forms(manifest)]
    first, *rest = [f"{manifest.product.binary} {form} [flags]" for form in forms]
    return [*labeled("Usage", first), *(f"{' ' * len('Usage: ')}{line}" for line in rest)]


def group_page(manifest: Manifest, group: Group) -> str:
    """Return the page of a group."""
    binary = manifest.product.binary
    commands = [(command.name, summary_line(command)) for command in group.listed_commands]
    aliases = [
        (_alias_after(manifest, group, alias), f"Alias of {binary} {command.path}")
        for command in group.listed_commands
        for alias in command.naming.listed_aliases
    ]
    return page(
        title(f"{binary} {group.name}", group.summary),
        [
            *labeled("Usage", f"{binary} {group.name} <command> [flags]"),
            *(labeled("Group alias", f"{binary} {group.singular}") if group.singular else []),
        ],
        [heading("Commands:"), *table(commands)],
        [heading("Aliases:"), *table(aliases)] if aliases else [],
        labeled("For details of a command", f"{binary} help {group.name} COMMAND"),
    )


def _alias_after(manifest: Manifest, group: Group, alias: str) -> str:
    """Return an alias without the name of its group, or the whole command line if it is not in the group."""
    above, _, word = alias.rpartition(" ")
    return word if above == group.name else f"{manifest.product.binary} {alias}"


def command_page(manifest: Manifest, command: Command) -> str:
    """Return the page of a command."""
    product = manifest.product
    group = next(group for group in manifest.groups if group.name == command.group)
    return page(
        title(f"{product.binary} {command.path}", command.summary),
        [*_usage(manifest, command), *_aliases(manifest, group, command)],
        paragraphs(command.description, product.binary),
        [heading("Flags:"), *_flags(command.listed_flags)] if command.listed_flags else [],
        *_fields(command),
        [line for rule in flag_group_rules(command) for line in wrap(rule)],
        _common_flags(manifest),
        [heading("Examples:"), *examples(example_rows(manifest, group, command))],
        [*_api_details(manifest, command), *_exit_codes_section(manifest, command)],
        [line for sentence in deprecated_names(command) for line in wrap(f"{product.binary} {sentence}")],
    )


def _usage(manifest: Manifest, command: Command) -> list[str]:
    label = "Usage:"
    first, *rest = usage_lines(manifest, command, before=f"{label} ")
    return [first.replace(label, heading(label), 1), *rest]


def _aliases(manifest: Manifest, group: Group, command: Command) -> list[str]:
    aliases = [f"{manifest.product.binary} {alias}" for alias in group.aliases_of(command)]
    return labeled(alias_label(aliases), ", ".join(aliases)) if aliases else []


def _common_flags(manifest: Manifest) -> list[str]:
    """Return the names of the common flags, and the command that explains them."""
    parts = [*common_flag_names(manifest), f"({manifest.product.binary} help flags)"]
    return [heading("Common flags:"), *fill([INDENT + parts[0], *parts[1:]], width=WIDTH, indent=len(INDENT))]


def _api_details(manifest: Manifest, command: Command) -> list[str]:
    lines = labeled("Authentication", ", ".join(requirements(manifest, command)) or "none")
    if command.endpoint is not None:
        lines += labeled("API", command.endpoint.shown)
    any_path = raw_request(manifest, command)
    if any_path is not None:
        lines += labeled("API", any_path)
    for name, endpoint in command.other_endpoints.items():
        lines += labeled("API", f"{endpoint.shown} (--{name})")
    lines += labeled("Effect", effect(command))
    if command.output is not None:
        lines += labeled("JSON output", command.output)
    if command.rows is not None:
        lines += labeled("CSV columns", ", ".join(command.rows.columns))
    return lines


def _exit_codes_section(manifest: Manifest, command: Command) -> list[str]:
    common = f"{manifest.product.binary} help exit-codes"
    specific = specific_exit_rows(manifest, command)
    if not specific:
        return labeled("Exit codes", common)
    return [heading("Exit codes:"), *table(specific), f"{INDENT}See also: {common}"]


def _topic_page(manifest: Manifest, topic: Topic) -> str:
    binary = manifest.product.binary
    return page(title(binary, topic.summary), paragraphs(topic.text, binary))


def _flags_page(manifest: Manifest) -> str:
    return page(
        title(manifest.product.binary, topic_summaries(manifest)["flags"]),
        wrap(COMMON_FLAG_RULES),
        table(common_flag_rows(manifest)),
    )


def _exit_codes_page(manifest: Manifest) -> str:
    return page(title(manifest.product.binary, "Exit codes"), table(exit_code_rows(manifest)))


def _scopes_page(manifest: Manifest) -> str:
    without_scope = [
        command.path for command in manifest.listed_commands if not (command.needs.scope or command.needs.any_scope)
    ]
    return page(
        title(manifest.product.binary, "Scopes"),
        table(scope_rows(manifest)),
        wrap(f"No scope required: {', '.join(without_scope)}.") if without_scope else [],
    )


def _environment_page(manifest: Manifest) -> str:
    return page(
        title(manifest.product.binary, "Environment variables"),
        table(environment_rows(manifest)),
        [heading("Standard variables:"), *table(common_variable_rows())],
        wrap(VARIABLE_RULES),
        wrap(f"The credentials file is ${{XDG_CONFIG_HOME:-~/.config}}/{manifest.credentials.path}."),
    )


def _fields(command: Command) -> list[list[str]]:
    """Return a section for each flag with fields. Its heading names the flag if there are several."""
    flags = [flag for flag in command.listed_flags if flag.fields]
    return [
        [heading("Fields:" if len(flags) == 1 else f"Fields of --{flag.name}:"), *table(flag_fields(flag))]
        for flag in flags
    ]


def _flags(flags: Sequence[Flag]) -> list[str]:
    return table(_flag_rows(flags))


def _flag_rows(flags: Sequence[Flag]) -> list[tuple[str, str]]:
    return [(flag_syntax(flag), flag_help(flag)) for flag in flags]


def _module(manifest: Manifest, about: str, pages: dict[str, str]) -> str:
    texts = [(string(name), block(text)) for name, text in pages.items()]
    return render("help.py.j2", manifest, about=about, texts=texts)
