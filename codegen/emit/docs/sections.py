"""Parts of the documentation of one command, as a page of its own or as a section of a group."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.emit.docs.examples import examples_section, output_examples
from codegen.emit.docs.links import Layout, command_heading
from codegen.emit.generated_package import GeneratedPackage
from codegen.manifest.model.commands import Command, Group
from codegen.manifest.model.errors import Hint
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from codegen.text import markdown as md
from codegen.text.phrases import (
    RESPONSE,
    command_hints,
    common_errors,
    deprecated_names,
    effect,
    flag_constraints,
    flag_description,
    flag_group_rules,
    hint_command,
    hint_text,
    raw_request,
    requirements,
    usage_lines,
    view_summary,
)
from codegen.text.tables import command_exit_codes, specific_exit_rows


def command_section(
    manifest: Manifest, group: Group, command: Command, package: GeneratedPackage, layout: Layout
) -> str:
    """Return the documentation of a command as Markdown. On a page of its own, its heading is of the first level."""
    binary = manifest.product.binary
    aliases = group.aliases_of(command)
    return md.page(
        f"{'#' if layout.headings else '##'} {md.text(command_heading(manifest, command))}",
        f"{md.line(command.summary)}.",
        md.prose(command.description, binary),
        md.fence("text", "\n".join(usage_lines(manifest, command))),
        f"**Aliases:** {', '.join(md.code(f'{binary} {alias}') for alias in aliases)}" if aliases else "",
        "\n".join(f"- {md.text(f'{binary} {sentence}')}" for sentence in deprecated_names(command)),
        _flags(command.listed_flags, layout),
        "\n".join(f"- {md.line(rule)}" for rule in flag_group_rules(command)),
        *(_fields(flag, layout) for flag in command.listed_flags if flag.fields),
        _requirements(manifest, command, layout),
        _wait_results(manifest, command, layout),
        examples_section(command, package, layout),
        layout.title("Output") if layout.headings else "",
        output_examples(command, package, layout),
        _output(command, layout),
        _errors(manifest, command, layout),
        _exit_codes(manifest, command, layout),
    )


def _flags(flags: Sequence[Flag], layout: Layout) -> str:
    if not flags:
        return f"**Flags:** only {md.link('common flags', f'{layout.base}conventions.md#common-flags')}."
    rows = [_flag(flag) for flag in flags]
    return md.page(layout.title("Flags"), md.table(["Flag", "Description", "Notes"], rows))


def _flag(flag: Flag) -> list[str]:
    value = f"={flag.value}" if flag.value else ""
    spelled = [md.code(spelling + value, cell=True) for spelling in flag.listed_spellings]
    if flag.argument is not None:
        spelled.insert(0, md.code(flag.argument, cell=True))
    notes = [*flag_constraints(flag), *(["secret"] if flag.secret else [])]
    return [", ".join(spelled), md.line(flag_description(flag), cell=True), md.line(", ".join(notes), cell=True)]


def _fields(flag: Flag, layout: Layout) -> str:
    rows = [
        [
            md.code(name, cell=True),
            kind if isinstance(kind, str) else ", ".join(md.code(each, cell=True) for each in kind),
        ]
        for name, kind in flag.fields.items()
    ]
    return md.page(layout.title(f"Fields of {md.code(f'--{flag.name}')}"), md.table(["Field", "Values"], rows))


def _requirements(manifest: Manifest, command: Command, layout: Layout) -> str:
    required = requirements(manifest, command)
    scoped = command.needs.scope or command.needs.any_scope
    points = [f"Authentication: {md.line(', '.join(required) or 'none')}"]
    if scoped:
        points[0] += f"; see {md.link('scopes', f'{layout.base}scopes.md')}"
    if command.endpoint is not None:
        points.append(f"API: {md.code(command.endpoint.shown)}")
    any_path = raw_request(manifest, command)
    if any_path is not None:
        points.append(f"API: {md.line(any_path)}")
    points += [
        f"API with {md.code(f'--{name}')}: {md.code(endpoint.shown)}"
        for name, endpoint in command.other_endpoints.items()
    ]
    return md.page(
        layout.title("Requirements"),
        "\n".join(f"- {point}" for point in [*points, effect(command)]),
    )


def _wait_results(manifest: Manifest, command: Command, layout: Layout) -> str:
    """Return a sentence about the states that end `--wait`, with their exit codes."""
    poller = manifest.poller(command)
    wait = poller.wait if poller is not None else None
    if poller is None or wait is None or wait.field is None:
        return ""
    polls = (
        ""
        if poller is command
        else f"polls with {md.link(md.code(poller.path), layout.command(manifest, poller))}, and "
    )
    code_of = {each.name: each.code for each in manifest.exit_codes}
    if wait.result is not None:
        return (
            f"With {md.code('--wait')}, the command ends when {md.code(wait.field)} is "
            f"{' or '.join(map(md.code, wait.ended))} and {md.code(wait.result)} is not null, or at the timeout (exit "
            f"code {code_of['pending']}). The exit code is {code_of['done']} if {md.code(wait.result)} is "
            f"{' or '.join(map(md.code, wait.done))}, else {code_of['conflict']}."
        )
    ends = [(wait.done, code_of["done"]), (wait.failed, code_of["conflict"])]
    results = [f"{', '.join(map(md.code, states))} (exit code {code})" for states, code in ends if states]
    return (
        f"With {md.code('--wait')}, the command {polls}ends when {md.code(wait.field)} is {' or '.join(results)}, or "
        f"at the timeout (exit code {code_of['pending']})."
    )


def _output(command: Command, layout: Layout) -> str:
    shown = view_summary(command)
    default = f"Default: {md.text(shown)}. " if shown else ""
    printed = md.line(command.output or RESPONSE)
    columns = ", ".join(md.code(name) for name in command.rows.columns) if command.rows is not None else ""
    rows = f" With {md.code('--csv')} or {md.code('--tsv')}: the columns {columns}." if columns else ""
    unchecked = f" The response is not checked: {md.line(command.requires_none)}" if command.requires_none else ""
    lead = "" if layout.headings else "**Output.** "
    return f"{lead}{default}With {md.code('--json')}: {printed}{rows}{unchecked if command.endpoint else ''}"


def _errors(manifest: Manifest, command: Command, layout: Layout) -> str:
    if not command.sends:
        return ""
    rows = [[_reason(hint), hint_cell(hint, command)] for hint in command_hints(manifest, command)]
    return md.page(
        layout.title("Errors"),
        md.table(["Reason", "Fix"], rows) if rows else "",
        common_errors(command)
        + (f" See {md.link('troubleshooting', f'{layout.base}troubleshooting.md')}." * layout.headings),
        _lost_response(command),
    )


def _reason(hint: Hint) -> str:
    return md.code(str(hint.reason), cell=True) + (f" (HTTP {hint.status})" if hint.status else "")


def hint_cell(hint: Hint, command: Command | None) -> str:
    """Return the cell of a hint: what to do, with the command to run."""
    run, also = hint_command(hint.run, command), hint_command(hint.also_run, command)
    instead = f", or open the link at {md.code(hint.url, cell=True)} in the error" if hint.url and run else ""
    link = f" The link is at {md.code(hint.url, cell=True)} in the error." if hint.url and not run else ""
    text = md.line(hint_text(hint.hint), cell=True)
    further = f" {md.line(hint_text(str(hint.also)), cell=True)}: {md.code(also, cell=True)}" if also else ""
    if run:
        return f"{text}: {md.code(run, cell=True)}{instead}" + (f".{further}" if further else "")
    return f"{text.rstrip('.')}.{link}{further}"


def _lost_response(command: Command) -> str:
    """Return a sentence with what to do if the response is lost."""
    run = hint_command([command.if_unsure] if command.if_unsure else [], command)
    if command.if_unsure_says:
        return f"**Lost response.** {md.line(command.if_unsure_says)}" + (f": {md.code(run)}" if run else "")
    return f"**Lost response.** {md.code(run)} shows whether the request succeeded." if run else ""


def _exit_codes(manifest: Manifest, command: Command, layout: Layout) -> str:
    codes = ", ".join(md.code(str(code)) for code in command_exit_codes(manifest, command))
    points = [f"- {md.code(code)}: {md.text(means)}" for code, means in specific_exit_rows(manifest, command)]
    codes_line = f"**Exit codes:** {codes}; see {md.link('exit codes', f'{layout.base}exit-codes.md')}."
    return md.page(codes_line, "Specific to this command:" if points else "", "\n".join(points))
