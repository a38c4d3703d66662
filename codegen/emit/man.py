"""Emitter of man pages: programs, groups and commands in section 1, topics in section 7, aliases as `.so` pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.emit import man_commands, manpage
from codegen.emit.generated_package import GeneratedPackage
from codegen.emit.man_commands import (
    common_options,
    credentials_file,
    examples,
    page_name,
    see_also,
    topic_references,
)
from codegen.emit.manpage import PROGRAMS, TOPICS, Page
from codegen.manifest.model.commands import Group
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.product import OtherProgram
from codegen.manifest.other_programs import parser_of
from codegen.text import roff
from codegen.text.built_in import BUILT_IN_COMMANDS, COMPLETION_TEXT, SHELL_INSTRUCTIONS, topic_summaries
from codegen.text.phrases import (
    BUILT_IN_FLAGS,
    COMMON_FLAG_RULES,
    common_flag_rows,
    listed_summary,
    program_forms,
    summary_line,
)
from codegen.text.tables import (
    VARIABLE_RULES,
    common_variable_rows,
    environment_rows,
    exit_code_rows,
    scope_rows,
    shortcut_rows,
)


def emit(manifest: Manifest, package: GeneratedPackage) -> Iterator[tuple[str, str]]:
    """Emit `man/man1/*.1` and `man/man7/*.7`."""
    for page in _pages(manifest, package):
        yield f"man/{page.path}", manpage.render(manifest, page)
    for alias, target in _aliases(manifest):
        yield f"man/man1/{alias}.1", f".so man1/{target}.1\n"


def _pages(manifest: Manifest, package: GeneratedPackage) -> Iterator[Page]:
    yield _program_page(manifest, package)
    yield _completion_page(manifest)
    for program in manifest.other_programs:
        yield _other_program_page(manifest, program)
    for group in manifest.listed_groups:
        if not group.is_command:
            yield _group_page(manifest, group)
        for command in group.listed_commands:
            yield man_commands.command_page(manifest, package, group, command)
    for topic, summary in topic_summaries(manifest).items():
        sections = [("DESCRIPTION", _topic_text(manifest, topic)), see_also([(manifest.product.binary, PROGRAMS)])]
        yield Page(page_name(manifest, topic), TOPICS, summary, sections)


def _program_page(manifest: Manifest, package: GeneratedPackage) -> Page:
    product = manifest.product
    binary = roff.text(product.binary)
    forms = [f"{_placeholders(form)} [\\fIFLAGS\\fR]" for form in program_forms(manifest)]
    forms += [_synopsis_of(manifest, name) for name in BUILT_IN_COMMANDS]
    built_in = roff.definitions([*shortcut_rows(manifest), *BUILT_IN_COMMANDS.items()])
    groups = [
        f".SS {roff.text(title)}\n{roff.definitions([(group.name, listed_summary(group)) for group in groups])}"
        for title, groups in manifest.themed_groups
    ]
    pages = [page_name(manifest, "completion"), *(program.name for program in manifest.other_programs)]
    pages += [page_name(manifest, group.name) for group in manifest.listed_groups]
    sections = [
        ("SYNOPSIS", "\n.br\n".join(f"\\fB{binary}\\fR {form}" for form in forms)),
        ("DESCRIPTION", roff.paragraphs(product.description)),
        ("OPTIONS", f"{common_options(package, manifest.global_flags)}\n{roff.definitions(BUILT_IN_FLAGS.items())}"),
        ("COMMANDS", "\n".join([*groups, f".SS Other commands\n{built_in}"])),
        ("EXAMPLES", examples([(example.run, example.says) for example in product.start])),
        ("EXIT STATUS", roff.definitions(exit_code_rows(manifest))),
        ("ENVIRONMENT", _environment(manifest)),
        ("FILES", credentials_file(manifest)),
        see_also([*((name, PROGRAMS) for name in pages), *topic_references(manifest)]),
    ]
    return Page(product.binary, PROGRAMS, product.summary, sections)


def _placeholders(words: Sequence[str]) -> str:
    return " ".join(f"\\fI{word.upper()}\\fR" for word in words)


def _synopsis_of(manifest: Manifest, built_in_command: str) -> str:
    forms = [(_placeholders(form[:1]), _placeholders(form[1:])) for form in program_forms(manifest)]
    pages = [*(f"{first} [{rest}]" if rest else first for first, rest in forms), _placeholders(["topic"])]
    takes = {
        "help": f"[\\fB\\-\\-man\\fR] [{' | '.join(pages)}]",
        "completion": f"({' | '.join(SHELL_INSTRUCTIONS)})",
    }
    return f"\\fB{built_in_command}\\fR {takes.get(built_in_command, '')}".rstrip()


def _environment(manifest: Manifest) -> str:
    rows = [*environment_rows(manifest), *common_variable_rows()]
    return f"{roff.definitions(rows)}\n.PP\n{roff.text(VARIABLE_RULES)}"


def _completion_page(manifest: Manifest) -> Page:
    binary = manifest.product.binary
    parts = []
    for shell, lines in SHELL_INSTRUCTIONS.items():
        parts.append(f".SS {shell}")
        for index, line in enumerate(lines):
            above = ".PP\n" if index and line.endswith(":") else ""
            parts.append(above + roff.text(line) if line.endswith(":") else roff.command(line.format(binary=binary)))
    sections = [
        ("SYNOPSIS", f"\\fB{roff.text(binary)} completion\\fR ({' | '.join(SHELL_INSTRUCTIONS)})"),
        ("DESCRIPTION", roff.text(COMPLETION_TEXT)),
        ("EXAMPLES", "\n".join(parts)),
        see_also([(binary, PROGRAMS)]),
    ]
    return Page(page_name(manifest, "completion"), PROGRAMS, BUILT_IN_COMMANDS["completion"], sections)


def _other_program_page(manifest: Manifest, program: OtherProgram) -> Page:
    parser = parser_of(manifest, program)
    usage = " ".join(parser.format_usage().partition(":")[2].split()).removeprefix(parser.prog).strip()
    usage = re.sub(r"(--[a-z-]+) (?=[A-Z])", r"\1=", usage)
    description = program.description or parser.description or ""
    sections = [
        ("SYNOPSIS", f"\\fB{roff.text(program.name)}\\fR {roff.text(usage)}"),
        ("DESCRIPTION", roff.paragraphs(description, manifest.product.binary)),
        ("OPTIONS", manpage.options(parser)),
        ("EXAMPLES", examples([(example.run, example.says) for example in program.examples])),
        ("EXIT STATUS", roff.definitions([(str(code), means) for code, means in program.exits.items()])),
        see_also([(manifest.product.binary, PROGRAMS)]),
    ]
    return Page(program.name, PROGRAMS, program.summary, sections)


def _group_page(manifest: Manifest, group: Group) -> Page:
    binary = manifest.product.binary
    commands = group.listed_commands
    references = [binary, *(page_name(manifest, command.path) for command in commands)]
    sections = [
        ("SYNOPSIS", f"\\fB{roff.text(f'{binary} {group.name}')}\\fR \\fICOMMAND\\fR [\\fIFLAGS\\fR]"),
        ("COMMANDS", roff.definitions([(command.name, summary_line(command)) for command in commands])),
        ("NOTES", roff.text(f"Alias: {binary} {group.singular}.") if group.singular else ""),
        see_also([(name, PROGRAMS) for name in references]),
    ]
    return Page(page_name(manifest, group.name), PROGRAMS, group.summary, sections)


def _topic_text(manifest: Manifest, name: str) -> str:
    if name == "flags":
        return f"{roff.text(COMMON_FLAG_RULES)}\n{roff.definitions(common_flag_rows(manifest))}"
    if name == "environment":
        return _environment(manifest)
    tables = {"exit-codes": exit_code_rows, "scopes": scope_rows}
    if name in tables:
        return roff.definitions(tables[name](manifest))
    text = next(topic.text for topic in manifest.topics if topic.name == name)
    return roff.paragraphs(text, manifest.product.binary)


def _aliases(manifest: Manifest) -> Iterator[tuple[str, str]]:
    for group in manifest.groups:
        if group.singular:
            yield page_name(manifest, group.singular), page_name(manifest, group.name)
        for command in group.listed_commands:
            for alias in (*group.aliases_of(command), *command.naming.deprecated_aliases):
                yield page_name(manifest, alias), page_name(manifest, command.path)
