"""Rules of the values of flags: names, allowed values and defaults."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.lint.rule import RuleSet
from codegen.lint.rules.flags import declared
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.lint import NOTE, WARN
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem

RULES = RuleSet()
_VAGUE = ("VALUE", "STRING", "STR", "ARG", "PARAM", "INPUT")
_CODE = re.compile(r"[A-Z0-9]+(_[A-Z0-9]+)+|[A-Za-z0-9]{1,2}|\d+")
"""Value that is a name of the API rather than a word."""
_DEFAULT = re.compile(r"default(?:s to| is|:)?\s+[`'\"]?([\w.-]+)", re.IGNORECASE)


@RULES.rule(
    "unsaid-default",
    WARN,
    "A text states a default that the manifest does not declare",
    why="Help, man page, completion and `help --json` show a declared default. One in prose is shown in one place.",
    bad="""
flags: {depth: {value: N, type: whole, min: 1, query: depth, help: 'Levels to show (default: 3)'}}
examples: [{run: sample things show t_1 --depth=2, says: Two levels}]
""",
    good="""
flags: {depth: {value: N, type: whole, min: 1, query: depth, api-default: 3, help: Levels to show}}
examples: [{run: sample things show t_1 --depth=2, says: Two levels}]
""",
)
def unsaid_default(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each flag whose texts state a number or an allowed value as default, without a default."""
    for command in manifest.commands:
        for flag in declared(command):
            stated = _DEFAULT.search(f"{flag.help}. {flag.description}")
            if stated is None or flag.default is not None or flag.api_default is not None:
                continue
            value = stated[1].rstrip(".")
            if re.fullmatch(r"\d+(\.\d+)?", value) or value in (*flag.enum, *flag.open):
                yield flag.where, f"the default {value} is only in the text; add 'api-default: {value}'"


@RULES.rule(
    "enum-without-help",
    WARN,
    "Nothing explains the values of a flag, which are codes of the API",
    why="Words explain themselves. PAY_PER_LABEL or `s1` needs a sentence.",
    bad="""
flags: {grade: {value: GRADE, enum: [A1, B2], query: grade, help: Only things of this grade}}
examples: [{run: sample things show t_1 --grade=A1, says: Of the first grade}]
""",
    good="""
flags:
  grade:
    value: GRADE
    enum: [A1, B2]
    query: grade
    help: Only things of this grade
    description: A1 is new, and B2 is used.
examples: [{run: sample things show t_1 --grade=A1, says: Of the first grade}]
""",
)
def enum_without_help(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each flag with allowed values that are codes, without a description and without words for them."""
    for command in manifest.commands:
        for flag in declared(command):
            codes = [value for value in flag.enum if _CODE.fullmatch(value) and value not in manifest.words]
            if codes and not flag.description and flag.clears is None and not _are_said(codes, flag):
                yield flag.where, f"values without an explanation: {', '.join(codes)}; add 'description', or 'words'"


def _are_said(codes: list[str], flag: Flag) -> bool:
    return all(code in flag.help for code in codes)


@RULES.rule(
    "vague-value",
    NOTE,
    "The name of a value says nothing",
    why="`--color=COLOR` says what to type, `--color=VALUE` does not.",
    bad="""
flags: {color: {value: VALUE, query: color, help: Only things of this color}}
examples: [{run: sample things show t_1 --color=red, says: A red one}]
""",
    good="""
flags: {color: {value: COLOR, query: color, help: Only things of this color}}
examples: [{run: sample things show t_1 --color=red, says: A red one}]
""",
)
def vague_value(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each flag whose value has a name such as VALUE."""
    for command in manifest.commands:
        for flag in declared(command):
            if flag.value in _VAGUE:
                yield (*flag.where, "value"), f"--{flag.name}={flag.value} says nothing; name the value after its kind"
