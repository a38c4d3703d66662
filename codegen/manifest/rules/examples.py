"""Rules of the command lines in the manifest: the program must accept each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.manifest.command_line import CommandLineParser, unbroken_parts
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import Path, PathProblem

LONGEST_PART = 62
"""Characters of a word that fit a line of a man page of 78 columns, between its indentation and a backslash."""


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of examples, and of the commands that views, hints and errors suggest."""
    if not manifest.product.binary:
        return  # the schema check has reported it
    parser = CommandLineParser(manifest)
    for command in manifest.commands:
        for example in command.examples:
            where = (*example.where, "run")
            parsed = parser.parse(example.run, complete=True)
            problem = parsed.problem
            if problem is None and parsed.command is not command:
                ran = parsed.command.path if parsed.command else "help"
                problem = f"it runs '{ran}' instead of '{command.path}'"
            if problem is not None:
                yield where, f"invalid example: {problem}"
            longest = max(map(len, unbroken_parts(example.run)), default=0)
            if longest > LONGEST_PART:
                yield where, f"a word has {longest} characters, too many for a man page; use at most {LONGEST_PART}"
        if command.if_unsure is not None:
            yield from _check_suggestion(parser, command.if_unsure, (*command.where, "if-unsure"))
            for name in re.findall(r"\{([^}]+)\}", command.if_unsure):
                flag = command.flag(name)
                if flag is None:
                    yield (*command.where, "if-unsure"), f"unknown flag in a placeholder: {{{name}}}"
                elif flag.is_object or flag.may_hold_lists or flag.repeatable:
                    message = f"a flag with a list or an object cannot be in a placeholder: {{{name}}}; remove it"
                    yield (*command.where, "if-unsure"), message
        for block in command.view:
            if block.kind == "next":
                yield from _check_suggestion(parser, block.text, (*block.where, "next"))
    for hint in manifest.hints:
        flags = {
            flag.name for command in manifest.commands if hint.command in (None, command.path) for flag in command.flags
        }
        for key, runs in ((("run",), hint.run), (("also", "run"), hint.also_run)):
            for run in runs:
                yield from _check_suggestion(parser, run, (*hint.where, *key))
                for name in re.findall(r"\{([^}]+)\}", run):
                    if "-" in name and name not in flags:
                        yield (*hint.where, *key), f"unknown flag in a placeholder: {{{name}}}"
    for example in manifest.product.start:
        yield from _check_suggestion(parser, example.run, (*example.where, "run"))
    yield from _check_suggestion(parser, manifest.credentials.run, ("credentials", "missing", "run"))


def _check_suggestion(parser: CommandLineParser, line: str, where: Path) -> Iterator[PathProblem]:
    """Yield the problem of a suggested command. Its values may be placeholders."""
    problem = parser.parse(line, complete=False).problem
    if problem is not None:
        yield where, f"invalid command line: {problem}"
