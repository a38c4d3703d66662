"""Phrases about commands and flags, for help, man pages and documentation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from codegen.manifest.model.commands import Command, Example, Group
from codegen.manifest.model.errors import Hint
from codegen.manifest.model.flags import Argument, Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.naming import Deprecation
from codegen.text.help_layout import WIDTH, fill

_PLACE = r"\{([\w.-]+)\}"


def hint_command(runs: Sequence[str], command: Command | None) -> str | None:
    """Return the command of a hint as docs show it, or None: the first one whose values are all flags of the command.

    A flag is replaced by the name of its value. If there is none, it is the last one. Without a command, it is the
    first one, and a flag is replaced by its own name in capitals.
    """
    if command is None:
        return hint_text(runs[0]) if runs else None
    values = {flag.name: str(flag.value) for flag in command.flags}
    for run in runs:
        if all(name in values for name in re.findall(_PLACE, run)):
            return re.sub(_PLACE, lambda found: values[found[1]], run)
    return hint_text(runs[-1]) if runs else None


def hint_text(text: str) -> str:
    """Return a text of a hint with words in capitals in place of the values that only an error has.

    A flag is its own name (`{job-id}`: JOB_ID), a field of the error is the last word of its name
    (`{details.requiredScopes}`: SCOPES).
    """
    return re.sub(_PLACE, lambda found: _word_for(found[1]), text)


def _word_for(name: str) -> str:
    parents, _, last = name.rpartition(".")
    word = re.split(r"_|(?<=[a-z0-9])(?=[A-Z])", last)[-1] if parents else last
    return word.replace("-", "_").upper()


def flag_help(flag: Flag) -> str:
    """Return the help of a flag with its values, bounds and constraints."""
    constraints = flag_constraints(flag)
    return flag_description(flag) + (f" ({', '.join(constraints)})" if constraints else "")


def flag_description(flag: Flag) -> str:
    """Return the help of a flag with its values and bounds."""
    text = flag.help
    if flag.enum:
        text += f": {', '.join(flag.enum)}"
    if flag.open:
        text += f"; known values: {', '.join(flag.open)}"
    text += _bounds(flag)
    if flag.file is not None and "standard input" not in text and "stdin" not in text:
        text += "; - reads stdin"
    return text


def flag_constraints(flag: Flag) -> list[str]:
    """Return the constraints of a flag: required, repeatable, empty, its default, and its deprecated names."""
    constraints = []
    if flag.required:
        constraints.append("required")
    if flag.repeatable:
        constraints.append("repeatable")
    if flag.empty:
        constraints.append("may be empty")
    if flag.default is not None:
        constraints.append(f"default: {flag.default}")
    if flag.api_default is not None:
        constraints.append(f"default: {flag.api_default}")
    if flag.deprecation is not None:
        constraints.append(deprecation_phrase(flag.deprecation))
    constraints += [
        f"--{name} is {deprecation_phrase(deprecation)}" for name, deprecation in flag.naming.deprecated_aliases.items()
    ]
    return constraints


def deprecation_phrase(deprecation: Deprecation) -> str:
    """Return the phrase for a deprecated name: `deprecated since 1.2; use --limit`."""
    return f"deprecated since {deprecation.since}; use {deprecation.use}"


def summary_line(command: Command) -> str:
    """Return the summary of a command, marked if the command is deprecated."""
    if command.deprecation is None:
        return command.summary
    return f"{command.summary} ({deprecation_phrase(command.deprecation)})"


def listed_summary(group: Group) -> str:
    """Return the summary of a group, or that of a command without a group, marked if the command is deprecated."""
    return summary_line(group.commands[0]) if group.is_command else group.summary


def program_forms(manifest: Manifest) -> list[list[str]]:
    """Return what can follow the binary: a group and a command, and a command if some have no group."""
    forms = [(["group", "command"], False), (["command"], True)]
    return [form for form, alone in forms if any(group.is_command is alone for group in manifest.listed_groups)]


def deprecated_names(command: Command) -> list[str]:
    """Return a sentence for the command if it is deprecated, and for each deprecated alias."""
    own = {} if command.deprecation is None else {command.path: command.deprecation}
    return [
        f"{name} is {deprecation_phrase(each)}." for name, each in (own | command.naming.deprecated_aliases).items()
    ]


def _bounds(flag: Flag) -> str:
    if flag.type in ("number", "whole") and flag.minimum is not None and flag.maximum is not None:
        return f", from {flag.minimum:,} to {flag.maximum:,}"
    if flag.type == "number" and flag.minimum is not None:
        return f", at least {flag.minimum:,}"
    if flag.above is not None:
        return f", above {flag.above:,}" + ("" if flag.maximum is None else f", at most {flag.maximum:,}")
    if flag.maximum is not None:
        return f", at most {flag.maximum:,}"
    if flag.max_length is not None:
        return f", at most {flag.max_length:,} characters"
    return ", in ISO 8601 format" if flag.type == "date" else ""


def flag_fields(flag: Flag) -> list[tuple[str, str]]:
    """Return the known fields of a flag that sets fields, with the values that each accepts."""
    return [(name, kind if isinstance(kind, str) else ", ".join(kind)) for name, kind in flag.fields.items()]


def flag_syntax(flag: Flag) -> str:
    """Return the syntax of a flag and its aliases: `--agent-name=NAME, --name=NAME`."""
    value = f"={flag.value}" if flag.value else ""
    word = [flag.argument] if flag.argument else []
    return ", ".join([*word, *(spelling + value for spelling in flag.listed_spellings)])


def alias_label(aliases: Sequence[str]) -> str:
    """Return the label before the aliases of a command."""
    return "Alias" if len(aliases) == 1 else "Aliases"


def example_rows(manifest: Manifest, group: Group, command: Command) -> list[tuple[str, str]]:
    """Return each example of a command with its purpose, which names the alias that the example uses."""
    return [(example.run, _purpose(manifest, group, command, example)) for example in command.examples]


def _purpose(manifest: Manifest, group: Group, command: Command, example: Example) -> str:
    for alias in sorted([*command.naming.aliases, *group.aliases_of(command)], key=len, reverse=True):
        if f"{example.run} ".startswith(f"{manifest.product.binary} {alias} "):
            return f"{example.says} ({alias} is an alias of {command.path})"
    return example.says


def common_flag_names(manifest: Manifest) -> list[str]:
    """Return the common flags with their dashes, and the flag that shows help."""
    return [*(f"--{flag.name}" for flag in manifest.global_flags if not flag.hidden), "--help"]


def common_flag_rows(manifest: Manifest) -> list[tuple[str, str]]:
    """Return every common flag with its help and its further sentences, for the topic `flags`."""
    rows = [(flag_syntax(flag), full_flag_help(flag)) for flag in manifest.global_flags if not flag.hidden]
    return rows + list(BUILT_IN_FLAGS.items())


def full_flag_help(flag: Flag) -> str:
    """Return the help of a flag with its further sentences, if it has any."""
    return f"{flag_help(flag)}. {' '.join(flag.description.split())}" if flag.description else flag_help(flag)


def usage_parts(manifest: Manifest, command: Command) -> list[str]:
    """Return the parts of a command's usage with the common flags, separated by spaces."""
    return own_usage_parts(manifest, command) + [f"[{_usage_of(flag)}]" for flag in manifest.global_flags]


def own_usage_parts(manifest: Manifest, command: Command) -> list[str]:
    """Return the parts of a command's usage without the common flags."""
    parts = [manifest.product.binary, *command.path.split()]
    grouped: set[str] = set()
    filled = [name for argument in command.arguments for name in argument.flags]
    first = next((flag.name for flag in command.flags if flag.name in filled), None)
    for flag in command.listed_flags:
        if flag.name in grouped or flag.deprecation is not None:
            continue
        group = next((g for g in (*command.exactly_one, *command.at_most_one) if flag.name in g), None)
        if group is not None:
            grouped.update(group)
            inner = " | ".join(_usage_of(member) for name in group if (member := command.flag(name)) is not None)
            parts.append(f"({inner})" if group in command.exactly_one else f"[{inner}]")
        elif flag.name in filled:
            parts += [command.form(argument) for argument in command.arguments] if flag.name == first else []
        else:
            form = _usage_of(flag)
            required = f"({form})" if " | " in form else form
            parts.append(required if flag.required else f"[{form}]")
    return parts


def usage_lines(manifest: Manifest, command: Command, *, before: str = "") -> list[str]:
    """Return a command's usage in lines of a help page. A line is broken only between flags and alternatives.

    `before` stands before the first line.
    """
    words = len(command.path.split()) + 1
    parts = own_usage_parts(manifest, command)
    indent = len(before) + 2
    lines = [before + " ".join(parts[:words])]
    for part in [*parts[words:], *(["[common flags]"] if manifest.global_flags else [])]:
        if len(lines[-1]) + 1 + len(part) <= WIDTH:
            lines[-1] += f" {part}"
        else:
            pieces = re.split(r"(?<= \|) | (?=\[)", part)
            lines += fill([" " * indent + pieces[0], *pieces[1:]], width=WIDTH, indent=indent)
    return lines


def _usage_of(flag: Flag) -> str:
    form = " | ".join(flag.spellings_of(flag.name)) + (f"={flag.value}" if flag.value else "")
    return f"{form} [{form} ...]" if flag.repeatable else form


def requirements(manifest: Manifest, command: Command) -> list[str]:
    """Return the token and permissions that the API requires, one phrase each; empty without authentication."""
    if command.token_flag is not None or not command.token:
        return [f"the value of --{flag.name}" for flag in command.listed_flags if flag.secret and command.endpoint]
    phrases = ["API token (optional)" if command.token_optional else "API token"]
    if command.needs.scope:
        scope = manifest.scopes.get(command.needs.scope)
        how = f" (granted {scope.granted})" if scope is not None and scope.granted else ""
        phrases.append(f"scope {command.needs.scope}{how}")
    if command.needs.any_scope:
        phrases.append(f"at least one of the scopes {', '.join(command.needs.any_scope)}")
    if command.needs.feature:
        phrases.append(f"feature {command.needs.feature}")
    if command.needs.claim:
        phrases.append("claimed account")
    poller = manifest.poller(command)
    if poller is not None and poller.needs.scope not in (None, command.needs.scope):
        phrases.append(f"scope {poller.needs.scope} with --wait")
    return phrases


def flag_group_rules(command: Command) -> list[str]:
    """Return the rules of a command's arguments and flag groups, one sentence each."""
    rules = [sentence for argument in command.arguments for sentence in _argument_rules(command, argument)]
    rules += [f"Exactly one of {_list_flags(group)} is required." for group in command.exactly_one]
    rules += [f"At most one of {_list_flags(group)} is allowed." for group in command.at_most_one]
    return rules + [f"At least one of {_list_flags(group)} is required." for group in command.at_least_one]


def _argument_rules(command: Command, argument: Argument) -> list[str]:
    flags = [flag for name in argument.flags if (flag := command.flag(name)) is not None]
    form = command.form(argument)
    if argument.split is not None:
        return [f"{form} is short for {' '.join(f'--{flag.name}={flag.value}' for flag in flags)}."]
    if argument.rest and flags[0].repeatable:
        return [f"{form} is one or more words, each of them a --{flags[0].name}."]
    return [f"{form} is one or more words, joined by spaces."] if argument.rest else []


def _list_flags(names: Sequence[str]) -> str:
    spelled = [f"--{name}" for name in names]
    return ", ".join(spelled[:-1]) + f" and {spelled[-1]}"


def view_summary(command: Command) -> str:
    """Return a phrase for the content of the view, empty if it only has messages."""
    parts = []
    for block in command.view:
        labels, plural = ", ".join(block.cells), "" if len(block.cells) == 1 else "s"
        if block.kind == "fields":
            parts.append(f"the field{plural} {labels}")
        elif block.kind == "table":
            parts.append(f"a table with the column{plural} {labels}")
        elif block.kind == "conversation":
            parts.append("a conversation")
        elif block.kind == "says" and "{" in block.text:
            text = re.sub(r"\{([^{}:]+):[^{}]+\}", r"{\1}", block.text)  # without the format of a value
            alone = re.fullmatch(r"\{([^{}]+)\}", text)
            parts.append(f"a line with the value of {alone[1]}" if alone else f'the line "{text}"')
    return ", then ".join(parts)


BUILT_IN_FLAGS = {
    "-h, --help": "Show help. The command does not run",
    "--version": "Show the version; accepted only without a command",
}
"""Flags of the runtime that are accepted by every command or by the program."""

COMMON_FLAG_RULES = (
    "Every command accepts these flags, at any place of the command line. A flag with a value is written --flag=VALUE "
    "or --flag VALUE. Flag names cannot be abbreviated. The argument -- marks the end of the flags."
)
"""Introduction of the topic `flags`."""


def common_errors(command: Command) -> str:
    """Return a sentence about errors that are not specific to the command."""
    token = "missing token or scope, " if command.token else ""
    return f"Common errors: {token}rate limit, network errors and server errors."


RESPONSE = "The API response, indented."
"""Output of `--json` for a command without an output of its own."""

EFFECTS = {
    "read": "Read-only",
    "write": "Changes data",
    "destructive": "Changes data (cannot be undone)",
}
"""Phrase for each effect of a command."""


def effect(command: Command) -> str:
    """Return the phrase for the effect of a command; a write without a request that writes is local."""
    sent = command.endpoint is not None and command.endpoint.method not in ("GET", "HEAD")
    local = command.effect != "read" and not sent and command.raw is None
    phrase = EFFECTS[command.effect]
    return phrase.replace("Changes data", "Changes data on this machine") if local else phrase


def raw_request(manifest: Manifest, command: Command) -> str | None:
    """Return the phrase for a request with any path, or None: `GET with a path below /v1 or /v2`."""
    if command.raw is None:
        return None
    return f"{command.raw.method} with a path below {' or '.join(each.prefix or '/' for each in manifest.services)}"


def command_hints(manifest: Manifest, command: Command) -> list[Hint]:
    """Return the hints for the error reasons of a command. A reason with a status has the first that fits."""
    hints: list[Hint] = []
    for reason in command.reasons:
        found = [hint for hint in manifest.hints if hint.reason == reason.name]
        if reason.status is not None:
            found = [hint for hint in found if hint.status in (None, reason.status)][:1]
        hints += found
    return hints
