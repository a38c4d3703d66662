"""Man page of a command, and the sections that it shares with other pages."""

from __future__ import annotations

from argparse import Action
from collections.abc import Sequence

from codegen.emit import manpage
from codegen.emit.generated_package import GeneratedPackage
from codegen.emit.manpage import PROGRAMS, TOPICS, Page
from codegen.manifest.model.commands import Command, Group
from codegen.manifest.model.errors import Hint
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from codegen.text import roff
from codegen.text.built_in import topic_summaries
from codegen.text.phrases import (
    RESPONSE,
    command_hints,
    common_errors,
    deprecated_names,
    effect,
    example_rows,
    flag_fields,
    flag_group_rules,
    full_flag_help,
    hint_command,
    hint_text,
    raw_request,
    requirements,
    usage_parts,
    view_summary,
)
from codegen.text.tables import command_exit_codes, specific_exit_rows


def page_name(manifest: Manifest, path: str) -> str:
    """Return the name of the page of a command, group or topic: the binary and its words, joined by hyphens."""
    return "-".join([manifest.product.binary, *path.split()])


def command_page(manifest: Manifest, package: GeneratedPackage, group: Group, command: Command) -> Page:
    """Return the page of a command."""
    binary = manifest.product.binary
    words = [binary, *command.path.split()]
    parts = usage_parts(manifest, command)[len(words) :]
    siblings = [other for other in group.listed_commands if other is not command]
    above = [] if group.is_command else [page_name(manifest, group.name)]
    references = [binary, *above, *(page_name(manifest, each.path) for each in siblings)]
    common = common_options(package, manifest.global_flags, short=True)
    more = f".PP\nSee {_reference(page_name(manifest, 'flags'), TOPICS)}."
    sections = [
        ("SYNOPSIS", " ".join([f"\\fB{roff.text(' '.join(words))}\\fR", *map(roff.text, parts)])),
        ("DESCRIPTION", _description(binary, command)),
        ("OPTIONS", _options(package, command)),
        ("EXAMPLES", examples(example_rows(manifest, group, command))),
        ("COMMON OPTIONS", f"{common}\n{more}" if common else ""),
        ("DIAGNOSTICS", _diagnostics(manifest, command)),
        ("EXIT STATUS", _exit_status(manifest, command)),
        ("ENVIRONMENT", _environment(manifest, command)),
        ("FILES", credentials_file(manifest) if command.uses_credentials else ""),
        ("NOTES", _notes(manifest, group, command)),
        see_also([*((name, PROGRAMS) for name in references), *topic_references(manifest)]),
    ]
    return Page(page_name(manifest, command.path), PROGRAMS, command.summary, sections)


def common_options(package: GeneratedPackage, flags: Sequence[Flag], *, short: bool = False) -> str:
    """Return the common flags as a definition list. If `short`, without their further sentences."""
    parser = manpage.empty_parser()
    package.module("common").common_arguments(parser)
    _show_listed(parser._actions, flags, short=short)
    return manpage.options(parser)


def examples(rows: Sequence[tuple[str, str]]) -> str:
    """Return commands, each after its purpose."""
    return "\n.PP\n".join(f"{roff.text(says)}:\n{roff.command(run)}" for run, says in rows)


def credentials_file(manifest: Manifest) -> str:
    """Return the content of the section FILES."""
    path = f"${{XDG_CONFIG_HOME:-~/.config}}/{manifest.credentials.path}"
    return roff.definitions([(path, "Token, and the API origin that it belongs to. Only its owner can read the file.")])


def topic_references(manifest: Manifest) -> list[tuple[str, int]]:
    """Return the name and section of the page of each topic."""
    return [(page_name(manifest, topic), TOPICS) for topic in topic_summaries(manifest)]


def see_also(pages: Sequence[tuple[str, int]]) -> tuple[str, str]:
    """Return the section SEE ALSO with these pages."""
    *others, last = [f".BR {roff.text(name)} ({section})" for name, section in pages]
    return "SEE ALSO", "\n".join([*(f"{line}," for line in others), last])


def _reference(name: str, section: int) -> str:
    return f"\\fB{roff.text(name)}\\fR({section})"


def _description(binary: str, command: Command) -> str:
    shown = view_summary(command)
    output = f"By default, the output is: {shown}. " if shown else ""
    output += f"With --json: {command.output or RESPONSE}"
    if command.rows is not None:
        output += f" With --csv or --tsv: the columns {', '.join(command.rows.columns)}."
    return "\n.PP\n".join(filter(None, [roff.paragraphs(command.description, binary), roff.text(output)]))


def _options(package: GeneratedPackage, command: Command) -> str:
    parser = manpage.empty_parser()
    package.module(f"commands.{command.module}").COMMANDS[command.name]().add_arguments(parser)
    common = manpage.empty_parser()
    package.module("common").common_arguments(common)
    names = {action.dest for action in common._actions}
    for group in parser._action_groups:
        group._group_actions[:] = [action for action in group._group_actions if action.dest not in names]
    _show_listed(parser._actions, command.flags)
    parts = [manpage.options(parser)]
    for flag in command.listed_flags:
        if flag.fields:
            parts.append(f".PP\nFields of {roff.text(f'--{flag.name}')}:")
            parts.append(f".RS 4\n{roff.definitions(flag_fields(flag))}\n.RE")
    parts += [f".PP\n{roff.text(rule)}" for rule in flag_group_rules(command)]
    return "\n".join(filter(None, parts)).removeprefix(".PP\n")


def _show_listed(actions: Sequence[Action], flags: Sequence[Flag], *, short: bool = False) -> None:
    """Remove hidden flags, and hidden or deprecated spellings. The help of a flag names the deprecated ones."""
    by_name = {flag.spellings[0]: flag for flag in flags}
    for action in actions:
        flag = by_name.get(next(iter(action.option_strings), ""))
        if flag is not None:
            action.option_strings = [] if flag.hidden else flag.listed_spellings
            action.help = action.help if short else full_flag_help(flag).replace("%", "%%")


def _diagnostics(manifest: Manifest, command: Command) -> str:
    if command.endpoint is None:
        return ""
    rows = [(hint.reason or "", _fix(hint, command)) for hint in command_hints(manifest, command)]
    return "\n.PP\n".join(filter(None, [roff.definitions(rows), roff.text(common_errors(command))]))


def _fix(hint: Hint, command: Command) -> str:
    run, also = hint_command(hint.run, command), hint_command(hint.also_run, command)
    text = hint_text(hint.hint)
    first = f"{text}: {run}" if run else text
    return f"{first}. {hint_text(str(hint.also))}: {also}" if also else first


def _exit_status(manifest: Manifest, command: Command) -> str:
    specific = specific_exit_rows(manifest, command)
    *others, last = [str(code) for code in command_exit_codes(manifest, command) if code not in command.exits]
    common = f"{'The other exit codes' if specific else 'The exit codes'} are {', '.join(others)} and {last}. See"
    codes = _reference(page_name(manifest, "exit-codes"), TOPICS)
    rows = f"{roff.definitions(specific)}\n.PP\n" if specific else ""
    return f"{rows}{roff.text(common)} {codes}."


def _environment(manifest: Manifest, command: Command) -> str:
    """Return the variables of the command alone, and where to find the others that it uses."""
    read = [*command.reads, *(header.setting for header in command.headers)]
    own = [(each.name, each.help) for each in manifest.variables if each.sets in read]
    used = ["output"]
    if command.endpoint is not None:
        used = ["the server", "timeouts", "proxies", "output"]
    if command.token:
        used = ["the token", *used]
    listed = f"{', '.join(used[:-1])} and {used[-1]}" if len(used) > 1 else used[0]
    pointer = f"{roff.text(f'Variables for {listed}: see')} {_reference(manifest.product.binary, PROGRAMS)}."
    return f"{roff.definitions(own)}\n.PP\n{pointer}" if own else pointer


def _notes(manifest: Manifest, group: Group, command: Command) -> str:
    binary = manifest.product.binary
    required = requirements(manifest, command)
    lines = [f"Authentication: {', '.join(required) or 'none'}"]
    if command.endpoint is not None:
        lines.append(f"API: {command.endpoint.shown}")
    any_path = raw_request(manifest, command)
    if any_path is not None:
        lines.append(f"API: {any_path}")
    lines += [f"API with --{name}: {endpoint.shown}" for name, endpoint in command.other_endpoints.items()]
    lines.append(f"Effect: {effect(command)}")
    lines += [f"Alias: {binary} {alias}" for alias in group.aliases_of(command)]
    lines += [f"{binary} {sentence}" for sentence in deprecated_names(command)]
    return "\n.br\n".join(roff.text(line) for line in lines)
