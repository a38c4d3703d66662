"""Rules of arguments: each fills flags that can have its value, and words are assigned in one way only."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Argument
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of arguments."""
    for command in manifest.commands:
        yield from _check_positional(command)
        filled: list[str] = []
        for argument in command.arguments:
            yield from _check_keys(command, argument)
            for name in argument.flags:
                yield from _check_flag(command, argument, name)
                if name in filled:
                    yield argument.where, f"--{name} is filled by two arguments; keep one"
                filled.append(name)


def _check_positional(command: Command) -> Iterator[PathProblem]:
    declared = any(argument.where != command.where for argument in command.arguments)
    marked = [flag for flag in command.flags if flag.positional]
    if declared:
        listed = [name for argument in command.arguments for name in argument.flags]
        for flag in marked:
            if flag.name not in listed:
                yield flag.where, f"'positional' has no effect with 'arguments'; list {flag.name} there instead"
        return
    for flag in marked[1:]:
        yield flag.where, f"only one flag can be 'positional'; write arguments: [{marked[0].name}, {flag.name}]"


def _check_keys(command: Command, argument: Argument) -> Iterator[PathProblem]:
    if argument.rest and argument is not command.arguments[-1]:
        yield argument.where, "'rest' takes all words that are left; move it to the end"
    if argument.rest and (argument.split is not None or len(argument.flags) > 1):
        yield argument.where, "'rest' cannot be used with 'fills' or 'split'; remove one"
    elif not argument.rest and argument.split is None and len(argument.flags) != 1:
        yield argument.where, "several flags require 'split', the text between their values; add it"
    elif argument.split is not None and len(argument.flags) < 2:
        yield argument.where, "'split' requires several flags under 'fills'; add them, or write only the flag"


def _check_flag(command: Command, argument: Argument, name: str) -> Iterator[PathProblem]:
    flag = command.flag(name)
    if flag is None:
        yield argument.where, f"unknown flag: {name}; add it to 'flags'"
    elif flag.value is None:
        yield flag.where, f"an argument requires a flag with a value: --{name}; add 'value', or remove the argument"
    elif flag.repeatable and not argument.rest:
        yield flag.where, f"an argument is one value, and --{name} is repeatable; write {{rest: {name}}}"
    elif argument.rest and not flag.repeatable and (flag.type != "text" or flag.enum or flag.file):
        yield argument.where, f"'rest' requires a text or a repeatable flag; change --{name}, or remove 'rest'"
