"""Sentences made from the model: what help, man pages and documents all say in the same words."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.manifest.model import Command, Flag, Manifest


def flag_help(flag: Flag) -> str:
    """What a flag is for, with its values and its default."""
    notes = flag_notes(flag)
    return flag_about(flag) + (f" ({', '.join(notes)})" if notes else "")


def flag_about(flag: Flag) -> str:
    """What a flag is for, with its values and bounds."""
    text = flag.help
    if flag.enum:
        text += f": {', '.join(flag.enum)}"
    if flag.open:
        text += f"; known: {', '.join(flag.open)}"
    text += _bounds(flag)
    if flag.file is not None and "standard input" not in text:
        text += "; - is standard input"
    return text


def flag_notes(flag: Flag) -> list[str]:
    """Whether a flag has to be given, how often, and what holds without it."""
    notes = []
    if flag.required:
        notes.append("required")
    if flag.repeatable:
        notes.append("repeatable")
    if flag.default is not None:
        notes.append(f"default: {flag.default}")
    if flag.api_default is not None:
        notes.append(f"default: {flag.api_default}")
    return notes


def _bounds(flag: Flag) -> str:
    if flag.type in ("number", "whole") and flag.minimum is not None and flag.maximum is not None:
        return f", from {flag.minimum:,} to {flag.maximum:,}"
    if flag.type == "number":
        return ", above 0"
    if flag.max_length is not None:
        return f", at most {flag.max_length:,} characters"
    return ", in ISO 8601" if flag.type == "date" else ""


def fields_of(flag: Flag) -> list[tuple[str, str]]:
    """The known fields of a flag that sets fields, and what each takes."""
    return [(name, kind if isinstance(kind, str) else ", ".join(kind)) for name, kind in flag.fields.items()]


def flag_forms(flag: Flag) -> str:
    """How a flag is written, with its other names: `--agent-name=NAME, --name=NAME`."""
    value = f"={flag.value}" if flag.value else ""
    return ", ".join(spelling + value for spelling in flag.spellings)


def usage_parts(manifest: Manifest, command: Command) -> list[str]:
    """The parts of a command's usage line, none of which may be broken."""
    parts = [manifest.product.binary, *command.path.split()]
    grouped: set[str] = set()
    for flag in command.flags:
        if flag.name in grouped:
            continue
        group = next((g for g in (*command.exactly_one, *command.at_most_one) if flag.name in g), None)
        if group is not None:
            grouped.update(group)
            inner = " | ".join(_form(member) for name in group if (member := command.flag(name)) is not None)
            parts.append(f"({inner})" if group in command.exactly_one else f"[{inner}]")
        elif flag.positional:
            parts.append(f"({flag.value} | {_form(flag)})")
        else:
            parts.append(_form(flag) if flag.required else f"[{_form(flag)}]")
    return parts + [f"[{_form(flag)}]" for flag in manifest.global_flags]


def _form(flag: Flag) -> str:
    form = f"--{flag.name}" + (f"={flag.value}" if flag.value else "")
    return f"{form} [{form} ...]" if flag.repeatable else form


def needs(manifest: Manifest, command: Command) -> list[str]:
    """What the API requires of the caller, a phrase each."""
    if not command.token:
        return []
    required = ["an API token"]
    if command.needs.scope:
        how = manifest.scopes.get(command.needs.scope)
        required.append(f"scope {command.needs.scope}" + (f" ({how})" if how else ""))
    if command.needs.any_scope:
        required.append(f"one of the scopes {', '.join(command.needs.any_scope)}")
    if command.needs.feature:
        required.append(f"feature {command.needs.feature}")
    if command.needs.claim:
        required.append("a claimed account")
    return required


def choice_rules(command: Command) -> list[str]:
    """What its groups of flags ask for, a sentence each."""
    rules = [f"Exactly one of {_flags(group)} is needed." for group in command.exactly_one]
    rules += [f"At most one of {_flags(group)} is allowed." for group in command.at_most_one]
    return rules + [f"Give {_flags(group).replace(' and ', ' or ')}, or both." for group in command.at_least_one]


def _flags(names: Sequence[str]) -> str:
    spelled = [f"--{name}" for name in names]
    return ", ".join(spelled[:-1]) + f" and {spelled[-1]}"


COMMON_VARIABLES = {
    "XDG_CONFIG_HOME": "The folder of the credentials file's folder, instead of ~/.config",
    "HTTPS_PROXY, HTTP_PROXY, ALL_PROXY": "The proxy to go through; never to this machine itself",
    "NO_PROXY": "Hosts that are reached without a proxy",
    "SSL_CERT_FILE, SSL_CERT_DIR": "The certificate authorities to trust, instead of the system's",
    "NO_COLOR, FORCE_COLOR": "No colour; or a terminal's output anywhere",
    "COLUMNS": "The width to draw for",
}
"""What the runtime reads besides the manifest's variables, as every well-behaved program does."""


def shown_by(command: Command) -> str:
    """What people are shown of the answer, as the end of a sentence; nothing where it is only said in words."""
    parts = []
    for block in command.view:
        labels = ", ".join(block.cells)
        if block.kind == "fields":
            parts.append(labels)
        elif block.kind == "table":
            parts.append(f"a table of {labels}")
        elif block.kind == "conversation":
            parts.append("a conversation")
    return "; ".join(parts)


COMMON_ERRORS = "As any command: a missing token or scope, too many requests, and faults of the network and the server."

EFFECTS = {
    "read": "Reads only.",
    "write": "Changes something.",
    "destructive": "Changes something that cannot be changed back.",
}
