"""Rules of texts: summaries and help."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.lint.rule import RuleSet
from codegen.lint.rules.flags import declared
from codegen.manifest.flag_words import repeats_name
from codegen.manifest.model.lint import WARN
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem

RULES = RuleSet()
_THIRD_PERSON = re.compile(r"[A-Z][a-z]*[^s\W]s")
_GERUND = re.compile(r"[A-Z]?[a-z]*[aeiouyAEIOUY][a-z]*ing")


@RULES.rule(
    "help-repeats-name",
    WARN,
    "The help of a flag only repeats its name",
    why="The name is already there. Help says what the value does, or which values make sense.",
    bad="""
flags: {max-age: {value: DAYS, query: age, help: The max age}}
examples: [{run: sample things show t_1 --max-age=3, says: A new one}]
""",
    good="""
flags: {max-age: {value: DAYS, query: age, help: Hide things that are older}}
examples: [{run: sample things show t_1 --max-age=3, says: A new one}]
""",
)
def help_repeats_name(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each flag whose help has no word but those of its name and of its value."""
    for command in manifest.commands:
        for flag in declared(command):
            if not flag.description and repeats_name(flag.help, flag.name, flag.value or ""):
                yield (*flag.where, "help"), f"'{flag.help}' repeats --{flag.name}; say what it does"


@RULES.rule(
    "summary-form",
    WARN,
    "A summary is not in the imperative, or ends with a full stop",
    why="Lists of commands read as one text if all of them say what to do: List things, Show a thing.",
    bad="""
summary: Shows a thing.
""",
    good="""
summary: Show a thing
""",
)
def summary_form(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each summary of a command that ends with a full stop, or begins with `Lists` or `Listing`."""
    for command in manifest.commands:
        first = command.summary.partition(" ")[0]
        if command.summary.endswith(".") and not command.summary.endswith("..."):
            yield (*command.where, "summary"), "a summary has no full stop; remove it"
        elif _THIRD_PERSON.fullmatch(first) or _GERUND.fullmatch(first):
            yield (*command.where, "summary"), f"a summary is in the imperative, and does not begin with '{first}'"


@RULES.rule(
    "duplicate-summary",
    WARN,
    "Two commands have the same summary",
    why="In a list of commands, or in the results of a search, the summary is all that tells them apart.",
    place="commands",
    bad="""
list: {summary: Show things}
count: {summary: Show things}
""",
    good="""
list: {summary: List things}
count: {summary: Count things}
""",
)
def duplicate_summary(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each command whose summary an earlier command has."""
    seen: dict[str, str] = {}
    for command in manifest.listed_commands:
        first = seen.setdefault(command.summary.casefold(), command.path)
        if first != command.path:
            yield (*command.where, "summary"), f"'{first}' has the same summary; say what differs"
