"""Rules of commands: effects, arguments, examples and deprecated names."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from codegen.lint.rule import RuleSet
from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.lint import NOTE, WARN
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import Path, PathProblem

RULES = RuleSet()
_READING = ("GET", "HEAD")


@RULES.rule(
    "missing-if-unsure",
    WARN,
    "A handler sends a write, and nothing says what to do if the response is lost",
    why="After a timeout nobody knows whether the write was carried out. A plain request must have `if-unsure`; "
    "code of the product needs it as much.",
    bad="""
request: POST /things
handler: things.make
""",
    good="""
request: POST /things
handler: things.make
if-unsure: sample things list
""",
)
def missing_if_unsure(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each command of a handler whose request writes, without `if-unsure`."""
    for command in manifest.commands:
        sent = command.endpoint is not None and command.endpoint.method not in _READING
        unsure = not (command.if_unsure or command.if_unsure_says or command.idempotency or command.idempotency_header)
        if command.handler is not None and command.effect != "read" and sent and unsure:
            yield command.where, "a lost response leaves the outcome unknown; add if-unsure"


@RULES.rule(
    "destructive-without-description",
    WARN,
    "A command whose effect cannot be undone has no description",
    why="Its help has to say what is lost, and what remains, before you run it.",
    bad="""
request: DELETE /things/{thing-id}
requires: [{none: The response is empty.}]
if-unsure: sample things list
""",
    good="""
request: DELETE /things/{thing-id}
requires: [{none: The response is empty.}]
if-unsure: sample things list
description: Delete the thing and its history. Copies of it stay.
""",
)
def destructive_without_description(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each destructive command without a description."""
    for command in manifest.commands:
        if command.effect == "destructive" and not command.description and command.raw is None:
            yield command.where, "a destructive command; add a description that says what is lost"


@RULES.rule(
    "effect-below-method",
    NOTE,
    "The effect of a command is below that of its method",
    why="Agents run a read without asking. A POST that only searches is a read; every other exception is a mistake.",
    bad="""
request: DELETE /things/{thing-id}
requires: [{none: The response is empty.}]
if-unsure: sample things list
effect: write
""",
    good="""
request: DELETE /things/{thing-id}
requires: [{none: The response is empty.}]
if-unsure: sample things list
description: Delete the thing and its history. Copies of it stay.
""",
)
def effect_below_method(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each DELETE that is not destructive, and each other write whose effect is read."""
    for command in manifest.commands:
        if command.endpoint is None or command.endpoint.method in _READING:
            continue
        if command.endpoint.method == "DELETE" and command.effect != "destructive":
            yield (*command.where, "effect"), f"a DELETE request with the effect {command.effect}; remove 'effect'"
        elif command.effect == "read":
            yield (
                (*command.where, "effect"),
                f"a {command.endpoint.method} request that reads; check that it only reads",
            )


@RULES.rule(
    "missing-argument",
    NOTE,
    "The only required flag is in the path, and cannot be given as an argument",
    why="People type `things get t_1` before they read that it is `things get --thing=t_1`.",
    bad="""
flags: {thing-id: {value: ID, type: text, required: true, help: Thing to show}}
examples: [{run: sample things show --thing-id=t_1, says: One thing}]
""",
    good="""
flags: {thing-id: {value: ID, type: id, required: true, help: Thing to show}}
""",
)
def missing_argument(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each only required flag, if it is in the path and no argument."""
    for command in manifest.commands:
        required = command.required_flags
        if len(required) != 1 or command.arguments or command.endpoint is None:
            continue
        [flag] = required
        if flag.name in command.endpoint.parameters and flag.value is not None:
            yield flag.where, f"--{flag.name} cannot be given as an argument; set 'type: id' or 'positional: true'"


@RULES.rule(
    "no-example",
    NOTE,
    "No example of a command uses any of its optional flags",
    why="An example is what people copy. A command whose flags are in none is used without them.",
    bad="""
flags: {color: {value: COLOR, query: color, help: Only things of this color}}
""",
    good="""
flags: {color: {value: COLOR, query: color, help: Only things of this color}}
examples: [{run: sample things show t_1 --color=red, says: A red thing}]
""",
)
def no_example(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each command with declared optional flags, none of which is in an example."""
    for command in manifest.listed_commands:
        optional = [
            flag
            for flag in command.listed_flags
            if not (flag.required or flag.local or flag.positional) and flag.where[-2:-1] == ("flags",)
        ]
        words = {word.partition("=")[0] for example in command.examples for word in shlex.split(example.run)}
        if optional and not any(words & set(flag.spellings) for flag in optional):
            names = ", ".join(f"--{flag.name}" for flag in optional[:3])
            yield (*command.where, "examples"), f"no example uses an optional flag, such as {names}; add one"


@RULES.rule(
    "deprecation-overdue",
    WARN,
    "A name is deprecated since an earlier major version",
    why="A deprecated name may go with the next major version. Afterwards it only confuses.",
    place="manifest",
    bad="""
product: {version: 3.1.0}
groups: {things: {commands: {show: {aliases: [{name: things see, deprecated: {since: 1.4.0, use: things show}}]}}}}
""",
    good="""
product: {version: 3.1.0}
groups: {things: {commands: {show: {aliases: [{name: things see, deprecated: {since: 3.0.0, use: things show}}]}}}}
""",
)
def deprecation_overdue(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each deprecation of an earlier major version."""
    now = _version(manifest.product.version)
    for where, name, since in _deprecations(manifest):
        if _version(since)[0] < now[0]:
            yield where, f"'{name}' is deprecated since {since}; remove it"


@RULES.rule(
    "deprecation-ahead",
    WARN,
    "A name is deprecated since a later version than that of the client",
    why="The warning that users see names the version. It must be one that exists.",
    place="manifest",
    bad="""
product: {version: 3.1.0}
groups: {things: {commands: {show: {aliases: [{name: things see, deprecated: {since: 3.9.0, use: things show}}]}}}}
""",
    good="""
product: {version: 3.1.0}
groups: {things: {commands: {show: {aliases: [{name: things see, deprecated: {since: 3.1.0, use: things show}}]}}}}
""",
)
def deprecation_ahead(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each deprecation of a later version."""
    for where, name, since in _deprecations(manifest):
        if _version(since) > _version(manifest.product.version):
            yield where, f"'{name}' is deprecated since {since}, which is later than the version; correct 'since'"


def _deprecations(manifest: Manifest) -> Iterator[tuple[Path, str, str]]:
    """Yield the place, name and version of each deprecation."""
    for command in manifest.commands:
        named: list[Command | Flag] = [command, *command.flags]
        for each in named:
            for name, deprecation in each.naming.deprecated.items():
                yield each.where, name, deprecation.since


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".") if part.isdigit())
