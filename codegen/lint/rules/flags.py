"""Rules of flags: names and types that agree between commands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from codegen.lint.rule import RuleSet
from codegen.manifest.flag_words import means_secret
from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.lint import NOTE, WARN
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem

RULES = RuleSet()
_NEGATIONS = ("no-", "not-", "disable-", "without-")


def declared(command: Command) -> list[Flag]:
    """Return the flags of a command that the manifest declares, without those that follow from other keys."""
    return [flag for flag in command.flags if flag.where[-2:-1] == ("flags",)]


@RULES.rule(
    "inconsistent-flag",
    WARN,
    "Two commands have different flags for the same field of the API",
    why="Whoever knows the flag of one command tries it with the next one.",
    place="commands",
    bad="""
list: {flags: {color: {value: COLOR, query: color, help: Only things of this color}}}
count: {flags: {paint: {value: COLOR, query: color, help: Only things of this color}}}
""",
    good="""
list: {flags: {color: {value: COLOR, query: color, help: Only things of this color}}}
count: {flags: {color: {value: COLOR, query: color, help: Only things of this color}}}
""",
)
def inconsistent_flag(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each flag whose field has another, more frequent flag in other commands."""
    names: dict[tuple[str, str], Counter[str]] = {}
    for command in manifest.commands:
        fields = Counter(field for flag in declared(command) if (field := _field(flag)) is not None)
        for flag in declared(command):
            field = _field(flag)
            if field is not None and fields[field] == 1 and not flag.file:
                names.setdefault(field, Counter())[flag.name] += 1
    for command in manifest.commands:
        for flag in declared(command):
            field = _field(flag)
            if field is None or flag.name not in names.get(field, ()):
                continue
            [(usual, _)] = names[field].most_common(1)
            if flag.name != usual and usual not in [each.name for each in command.flags]:
                yield flag.where, f"'{field[1]}' is --{usual} in other commands, here --{flag.name}; rename it"


def _field(flag: Flag) -> tuple[str, str] | None:
    """Return the part of the request and the name there; None for a whole body or a value that is not sent."""
    for part, name in (("query", flag.query), ("body", flag.body), ("header", flag.header)):
        if name and name not in ("*", "."):
            return part, name
    return None


@RULES.rule(
    "inconsistent-type",
    WARN,
    "Two commands have different types for the same flag and field",
    why="A value that one command refuses before it is sent is an error of the API in the other.",
    place="commands",
    bad="""
list: {flags: {size: {value: N, type: whole, min: 1, query: size, help: Only things of this size}}}
count: {flags: {size: {value: N, query: size, help: Only things of this size}}}
""",
    good="""
list: {flags: {size: {value: N, type: whole, min: 1, query: size, help: Only things of this size}}}
count: {flags: {size: {value: N, type: whole, min: 1, query: size, help: Only things of this size}}}
""",
)
def inconsistent_type(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each flag that has another type than the first flag of the same name and field."""
    types: dict[tuple[str, tuple[str, str]], tuple[str, str]] = {}
    for command in manifest.commands:
        for flag in declared(command):
            field = _field(flag)
            if field is None:
                continue
            kind = f"{flag.file} file" if flag.file else flag.type
            first, where = types.setdefault((flag.name, field), (kind, command.path))
            if kind != first:
                yield flag.where, f"--{flag.name} is {kind} here, and {first} in '{where}'; use one type"


@RULES.rule(
    "negative-switch",
    NOTE,
    "The name of a switch is a negation",
    why="`--no-cache` cannot be turned back on, and scripts read as double negations. `type: boolean` adds the "
    "negation.",
    bad="""
flags: {no-history: {query: brief, help: Leave out the history}}
examples: [{run: sample things show t_1 --no-history, says: Without its history}]
""",
    good="""
flags: {history: {type: boolean, query: history, help: Include the history}}
examples: [{run: sample things show t_1 --no-history, says: Without its history}]
""",
)
def negative_switch(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each switch of a command whose name begins with a negation."""
    for command in manifest.commands:
        for flag in declared(command):
            if flag.value is None and flag.type != "boolean" and flag.name.startswith(_NEGATIONS):
                yield flag.where, f"--{flag.name} negates; name what is true, and set 'type: boolean'"


@RULES.rule(
    "secret-unmarked",
    WARN,
    "A flag for a token, secret or password is not marked as secret",
    why="Only a value marked as secret is masked in errors and logs, and read from stdin for `-`.",
    bad="""
flags: {password: {value: TEXT, header: X-Password, help: Password of the owner}}
examples: [{run: sample things show t_1 --password=-, says: As its owner}]
""",
    good="""
flags: {password: {value: TEXT, header: X-Password, secret: true, help: Password of the owner}}
examples: [{run: sample things show t_1 --password=-, says: As its owner}]
""",
)
def secret_unmarked(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each flag with a value whose name means a secret, without `secret`."""
    for command in manifest.commands:
        for flag in declared(command):
            if flag.value is not None and means_secret(flag.name) and not (flag.secret or flag.file):
                yield flag.where, f"--{flag.name} seems to be a secret; add 'secret: true'"
