"""Emitter of completion scripts for bash, zsh and fish: the output of shtab, with additions."""

from __future__ import annotations

import re
from argparse import Action, ArgumentParser, _HelpAction, _SubParsersAction
from collections.abc import Callable, Iterator, Sequence
from shlex import quote
from typing import TypeAlias

import shtab

from codegen.emit.generated_package import GeneratedPackage
from codegen.emit.templates import render
from codegen.manifest.model import Command, Flag, Manifest
from codegen.text.built_in import BUILT_IN_COMMANDS, SHELL_INSTRUCTIONS, topic_summaries

Subcommands: TypeAlias = "_SubParsersAction[ArgumentParser]"

_ANY_FILE = "any file"
_PERCENT = "\ue000"
"""Placeholder for a percent sign, because shtab formats texts a second time."""


def emit(manifest: Manifest, package: GeneratedPackage) -> Iterator[tuple[str, str]]:
    """Emit `completions/`: one script for each shell, with the file name that the shell expects."""
    binary = manifest.product.binary
    names = {"bash": f"{binary}.bash", "zsh": f"_{binary}", "fish": f"{binary}.fish"}
    for shell, prepare in (("bash", _for_bash), ("zsh", _for_zsh), ("fish", _for_fish)):
        parser = _full_parser(manifest, package)
        for action in _all_actions(parser):
            action.help = action.help and action.help.replace("%%", "%").replace("%", _PERCENT)
            prepare(parser.prog, action)
        for each in _parsers(parser):
            each.description = each.description and _unescape_description(each.description).replace("%", _PERCENT)
        script = _strip_header(shtab.complete(parser, shell)).replace(_PERCENT, "%")
        if shell == "fish":
            script = script.replace(f'-xka "{_ANY_FILE}"', "-rF")
        yield (
            f"completions/{names[shell]}",
            render(f"completion.{shell}.j2", manifest, script=script, name=_identifier(binary)),
        )


def _strip_header(script: str) -> str:
    """Remove the header comment, and the last line of the bash script."""
    body = (
        script.partition("\n\n")[2] if script.startswith("# AUTO") else re.sub(r"\A#compdef.*\n\n(#.*\n)+", "", script)
    )
    return re.sub(r"\ncomplete -o bashdefault .*\Z", "", body).strip("\n")


def _full_parser(manifest: Manifest, package: GeneratedPackage) -> ArgumentParser:
    """Return the parser of the command tree, with built-in commands, known values and files added."""
    parser: ArgumentParser = package.module("tree").build()
    common: Callable[[ArgumentParser], None] = package.module("common").common_arguments
    words = _subcommands_of(parser)
    assert words is not None
    _mark_values_of_commands(manifest, parser)
    _remove_unlisted(manifest, parser)
    groups = dict(words.choices)
    for branch in _parsers(parser):
        if branch is not parser and _subcommands_of(branch) is not None:
            common(branch)  # global flags are also accepted after the name of a group
    parser.add_argument("--version", action="store_true", help=BUILT_IN_COMMANDS["version"])
    for word, about in BUILT_IN_COMMANDS.items():
        leaf = words.add_parser(word, help=about, description=about)
        if word == "help":
            _add_help_topics(manifest, leaf.add_subparsers(), groups)
        elif word == "completion":
            leaf.add_argument("shell", choices=tuple(SHELL_INSTRUCTIONS))
    for action in _all_actions(parser):
        if isinstance(action, _HelpAction):
            action.help = "Show help"  # the text of argparse depends on the locale
    return parser


def _add_help_topics(manifest: Manifest, pages: Subcommands, groups: dict[str, ArgumentParser]) -> None:
    """Add the topics, and the words of every command, as subcommands of `help`."""
    _copy_words(groups, pages)
    for name, about in topic_summaries(manifest).items():
        described = about.replace("%", "%%")
        pages.add_parser(name, help=described, description=about, add_help=False)
    pages.add_parser("completion", description=BUILT_IN_COMMANDS["completion"], add_help=False, help="")


def _copy_words(choices: dict[str, ArgumentParser], target: Subcommands) -> None:
    """Copy the subcommands without their flags."""
    for word, parser in choices.items():
        page = target.add_parser(word, help="", description=parser.description, add_help=False)
        below = _subcommands_of(parser)
        if below is not None:
            _copy_words(dict(below.choices), page.add_subparsers())


def _remove_unlisted(manifest: Manifest, parser: ArgumentParser) -> None:
    """Remove the names of commands and flags that are hidden or deprecated."""
    for command in manifest.commands:
        for path in command.paths:
            *parents, word = path.split()
            branch = parser
            for parent in parents:
                below = _subcommands_of(branch)
                assert below is not None
                branch = below.choices[parent]
            words = _subcommands_of(branch)
            assert words is not None
            _remove_unlisted_flags(command, words.choices[word])
            if path in command.naming.hidden or path in command.naming.deprecated:
                words.choices.pop(word)
                words._choices_actions[:] = [action for action in words._choices_actions if action.dest != word]


def _remove_unlisted_flags(command: Command, parser: ArgumentParser) -> None:
    for flag in command.flags:
        kept = [] if flag.hidden or flag.deprecation is not None else flag.listed_spellings
        for action in list(parser._actions):
            if flag.spellings[0] in action.option_strings:
                action.option_strings = kept
                if not kept:
                    parser._actions.remove(action)


def _mark_values_of_commands(manifest: Manifest, parser: ArgumentParser) -> None:
    """Add to the parsers' actions what argparse cannot declare: values that are files, and known values."""
    for command in manifest.commands:
        for path in command.paths:
            leaf = parser
            for word in path.split():
                below = _subcommands_of(leaf)
                assert below is not None
                leaf = below.choices[word]
            _mark(leaf, [*command.flags, *manifest.global_flags])
    _mark(parser, manifest.global_flags)


def _mark(parser: ArgumentParser, flags: Sequence[Flag]) -> None:
    for flag in flags:
        for action in parser._actions:
            if flag.spellings[0] not in action.option_strings and action.dest != f"{flag.dest}_word":
                continue
            if flag.file is not None or (flag.local and flag.value == "FILE"):
                vars(action)["complete"] = _ANY_FILE
            elif flag.open:
                action.choices = tuple(flag.open)


def _for_bash(prog: str, action: Action) -> None:
    if _takes_file(action):
        vars(action)["complete"] = {"bash": f"_shtab_{_identifier(prog)}_files"}
    elif _has_choices(action):
        plain = [str(choice) for choice in action.choices or () if quote(str(choice)) == str(choice)]
        action.choices = plain  # bash would insert others without the quotes that they need


def _for_zsh(_prog: str, action: Action) -> None:
    if _takes_file(action):
        vars(action)["complete"] = {"zsh": "_files"}
    elif _has_choices(action):
        words = " ".join(quote(str(choice)) for choice in action.choices or ())
        vars(action)["complete"] = {"zsh": re.sub(r'([\\"$`])', r"\\\1", f"({words.replace(':', chr(92) + ':')})")}
    if action.nargs != 0:  # zsh then accepts --flag=value and --flag value
        action.option_strings = [f"{flag}=" for flag in action.option_strings]


def _for_fish(_prog: str, action: Action) -> None:
    if _takes_file(action):
        vars(action)["complete"] = {"fish": _ANY_FILE}
    elif _has_choices(action):
        words = " ".join(_fish_quoted(str(choice)) for choice in action.choices or ())
        vars(action)["complete"] = {"fish": re.sub(r'([\\"$])', r"\\\1", words)}
    # shtab puts texts in single quotes, in which fish reads backslashes
    action.help = action.help and action.help.replace("\\", "\\\\")
    if isinstance(action, _SubParsersAction):
        for parser in {id(parser): parser for parser in action.choices.values()}.values():
            parser.description = parser.description and parser.description.replace("\\", "\\\\")


def _fish_quoted(text: str) -> str:
    if re.fullmatch(r"[\w.,:=+/@-]+", text, re.ASCII):
        return text
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _takes_file(action: Action) -> bool:
    return vars(action).get("complete") == _ANY_FILE


def _has_choices(action: Action) -> bool:
    return action.choices is not None and not isinstance(action, _SubParsersAction)


def _subcommands_of(parser: ArgumentParser) -> Subcommands | None:
    return next((action for action in parser._actions if isinstance(action, _SubParsersAction)), None)


def _all_actions(parser: ArgumentParser) -> Iterator[Action]:
    """Yield every action of the tree once."""
    for each in _parsers(parser):
        yield from each._actions


def _parsers(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    """Yield every parser of the tree once, even if it has two names."""
    yield parser
    words = _subcommands_of(parser)
    if words is not None:
        for below in {id(choice): choice for choice in words.choices.values()}.values():
            yield from _parsers(below)


def _unescape_description(description: str) -> str:
    """Return a description as argparse shows it. Argparse only formats a description that contains `%(prog)`."""
    return description.replace("%%", "%") if "%(prog)" in description else description


def _identifier(text: str) -> str:
    return re.sub(r"\W", "_", text)
