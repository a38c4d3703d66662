"""Emitter of man pages: program, groups and commands in section 1, topics in section 7, aliases as `.so` pages."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from codegen.emit import manpage
from codegen.emit.generated_package import GeneratedPackage
from codegen.manifest.model import Command, Group, Hint, Manifest
from codegen.text import roff
from codegen.text.built_in import topic_summaries
from codegen.text.phrases import (
    COMMON_ERRORS,
    EFFECTS,
    RESPONSE,
    deprecated_names,
    flag_fields,
    flag_group_rules,
    hint_command,
    requirements,
    summary_line,
    usage_parts,
    view_summary,
)
from codegen.text.tables import command_exit_codes, environment_rows, exit_code_rows, scope_rows

_COMMANDS, _TOPICS = 1, 7  # sections of the manual


def emit(manifest: Manifest, package: GeneratedPackage) -> Iterator[tuple[str, str]]:
    """Emit `man/man1/*.1` and `man/man7/*.7`."""
    for page, options in _pages(manifest, package):
        yield f"man/{page.path}", manpage.render(manifest, page, options)
    for alias, target in _aliases(manifest):
        yield f"man/man1/{alias}.1", f".so man1/{target}.1\n"


def page_name(manifest: Manifest, path: str) -> str:
    """Return the name of the page of a command, group or topic: the binary and its words, joined by hyphens."""
    return "-".join([manifest.product.binary, *path.split()])


def _pages(manifest: Manifest, package: GeneratedPackage) -> Iterator[tuple[manpage.Page, ArgumentParser]]:
    yield (
        _program_page(manifest),
        _common_options(manifest, package, manifest.product.binary, manifest.product.description),
    )
    for group in manifest.groups:
        name = page_name(manifest, group.name)
        yield _group_page(manifest, group, name), _common_options(manifest, package, name, f"{group.summary}.")
        commands = package.module(f"commands.{group.module}").COMMANDS
        for command in group.listed_commands:
            name = page_name(manifest, command.path)
            options = manpage.options_parser(name, command.description or f"{command.summary}.")
            commands[command.name]().add_arguments(options)
            _remove_unlisted(options, command)
            yield _command_page(manifest, group, command, name), options
    for topic, summary in topic_summaries(manifest).items():
        name = page_name(manifest, topic)
        yield (
            manpage.Page(
                name, _TOPICS, summary, [("DESCRIPTION", _topic_text(manifest, topic)), _see_also(manifest, [])]
            ),
            manpage.options_parser(name),
        )


def _common_options(manifest: Manifest, package: GeneratedPackage, name: str, description: str) -> ArgumentParser:
    options = manpage.options_parser(name, description)
    package.module("common").common_arguments(options)
    return options


def _remove_unlisted(options: ArgumentParser, command: Command) -> None:
    """Remove hidden flags, and hidden or deprecated spellings. The help of a flag names the deprecated ones."""
    listed = {flag.spellings[0]: [] if flag.hidden else flag.listed_spellings for flag in command.flags}
    for action in options._actions:
        first = next(iter(action.option_strings), "")
        action.option_strings = listed.get(first, action.option_strings)


def _program_page(manifest: Manifest) -> manpage.Page:
    product = manifest.product
    start = [(example.run, example.says) for example in product.start]
    sections = [
        ("GROUPS", roff.definitions([(group.name, group.summary) for group in manifest.groups])),
        ("EXAMPLES", _examples(start)),
        ("EXIT STATUS", roff.definitions(exit_code_rows(manifest))),
        ("ENVIRONMENT", roff.definitions(environment_rows(manifest))),
        ("FILES", _files(manifest)),
        _see_also(
            manifest,
            [(page_name(manifest, group.name), _COMMANDS) for group in manifest.groups]
            + [(page_name(manifest, topic), _TOPICS) for topic in topic_summaries(manifest)],
        ),
    ]
    synopsis = f"\\fB{roff.text(product.binary)}\\fR \\fIGROUP\\fR \\fICOMMAND\\fR [\\fIFLAGS\\fR]"
    return manpage.Page(product.binary, _COMMANDS, product.summary, sections, synopsis)


def _group_page(manifest: Manifest, group: Group, name: str) -> manpage.Page:
    binary = manifest.product.binary
    group_alias = f"Group alias: \\fB{roff.text(f'{binary} {group.singular}')}\\fR" if group.singular else ""
    commands = roff.definitions([(command.name, summary_line(command)) for command in group.listed_commands])
    sections = [
        ("COMMANDS", "\n.PP\n".join(filter(None, [commands, group_alias]))),
        _see_also(
            manifest,
            [
                (binary, _COMMANDS),
                *((page_name(manifest, command.path), _COMMANDS) for command in group.listed_commands),
            ],
        ),
    ]
    synopsis = f"\\fB{roff.text(binary)} {roff.text(group.name)}\\fR \\fICOMMAND\\fR [\\fIFLAGS\\fR]"
    return manpage.Page(name, _COMMANDS, group.summary, sections, synopsis)


def _hint(hint: Hint, command: Command) -> str:
    run, also = hint_command(hint.run, command), hint_command(hint.also_run, command)
    first = f"{hint.hint}: {run}" if run else hint.hint
    return f"{first}. {hint.also}: {also}" if also else first


def _command_page(manifest: Manifest, group: Group, command: Command, name: str) -> manpage.Page:
    binary = manifest.product.binary
    aliases = group.aliases_of(command)
    reasons = [(hint.reason, _hint(hint, command)) for hint in manifest.hints if hint.reason in command.reasons]
    codes = command_exit_codes(manifest, command)
    exits = [row for row in exit_code_rows(manifest) if int(row[0]) in codes]
    fields = [row for flag in command.listed_flags for row in flag_fields(flag)]
    sections = [
        ("FIELDS", roff.definitions(fields)),
        ("CONSTRAINTS", "\n.PP\n".join(roff.text(rule) for rule in flag_group_rules(command))),
        ("ALIASES", "\n.br\n".join(roff.text(f"{binary} {alias}") for alias in aliases)),
        ("DEPRECATED", "\n.br\n".join(roff.text(f"{binary} {sentence}") for sentence in deprecated_names(command))),
        ("REQUIREMENTS", _requirements(manifest, command)),
        ("EXAMPLES", _examples([(example.run, example.says) for example in command.examples])),
        ("OUTPUT", _output(command)),
        ("ERRORS", _errors(command, reasons)),
        ("EXIT STATUS", roff.definitions(exits)),
        ("ENVIRONMENT", roff.definitions(environment_rows(manifest))),
        ("FILES", _files(manifest)),
        _see_also(
            manifest,
            [(binary, _COMMANDS), (page_name(manifest, group.name), _COMMANDS)]
            + [(page_name(manifest, other.path), _COMMANDS) for other in group.listed_commands if other is not command]
            + [(page_name(manifest, topic), _TOPICS) for topic in topic_summaries(manifest)],
        ),
    ]
    binary_words = [binary, *command.path.split()]
    parts = usage_parts(manifest, command)[len(binary_words) :]
    synopsis = " ".join([f"\\fB{roff.text(' '.join(binary_words))}\\fR", *map(roff.text, parts)])
    return manpage.Page(name, _COMMANDS, command.summary, [part for part in sections if part[1]], synopsis)


def _requirements(manifest: Manifest, command: Command) -> str:
    required = requirements(manifest, command)
    lines = [f"Authentication: {', '.join(required) or 'none'}"]
    if command.endpoint is not None:
        lines.append(f"API: {command.endpoint.method} {command.endpoint.full_path}")
    lines += [
        f"API with --{name}: {endpoint.method} {endpoint.full_path}"
        for name, endpoint in command.other_endpoints.items()
    ]
    return "\n.br\n".join(roff.text(line) for line in [*lines, EFFECTS[command.effect]])


def _output(command: Command) -> str:
    shown = view_summary(command)
    lines = [f"Default output: {shown}."] if shown else []
    lines.append(f"With --json: {command.output or RESPONSE}")
    if command.rows is not None:
        lines.append(f"With --csv or --tsv: the columns {', '.join(command.rows.columns)}.")
    return "\n.PP\n".join(roff.text(line) for line in lines)


def _errors(command: Command, reasons: Sequence[tuple[str | None, str]]) -> str:
    if command.endpoint is None:
        return ""
    rows = roff.definitions([(reason or "", hint) for reason, hint in reasons])
    return "\n.PP\n".join(filter(None, [rows, roff.text(COMMON_ERRORS)]))


def _examples(examples: Sequence[tuple[str, str]]) -> str:
    return "\n.PP\n".join(f"{roff.text(says)}:\n{roff.literal([run])}" for run, says in examples)


def _files(manifest: Manifest) -> str:
    path = f"${{XDG_CONFIG_HOME:-~/.config}}/{manifest.credentials.path}"
    return roff.definitions([(path, "Token, and the API origin that it belongs to. Only its owner can read the file.")])


def _see_also(manifest: Manifest, pages: Sequence[tuple[str, int]]) -> tuple[str, str]:
    found = pages or [(manifest.product.binary, _COMMANDS)]
    *others, last = [f".BR {roff.text(name)} ({section})" for name, section in found]
    return "SEE ALSO", "\n".join([*(f"{line}," for line in others), last])


def _topic_text(manifest: Manifest, name: str) -> str:
    tables = {
        "exit-codes": exit_code_rows,
        "environment": environment_rows,
        "scopes": scope_rows,
    }
    if name in tables:
        return roff.definitions(tables[name](manifest))
    return roff.paragraphs(next(topic.text for topic in manifest.topics if topic.name == name))


def _aliases(manifest: Manifest) -> Iterator[tuple[str, str]]:
    for group in manifest.groups:
        if group.singular:
            yield page_name(manifest, group.singular), page_name(manifest, group.name)
        for command in group.listed_commands:
            for alias in (*group.aliases_of(command), *command.naming.deprecated_aliases):
                yield page_name(manifest, alias), page_name(manifest, command.path)
