"""Completions for bash, zsh and fish: what shtab makes of the parsers, with what it leaves out made good."""

from __future__ import annotations

import re
from argparse import Action, ArgumentParser, _HelpAction, _SubParsersAction
from collections.abc import Callable, Iterator, Sequence
from shlex import quote
from typing import TypeAlias

import shtab

from codegen.emit.generated_package import GeneratedCode
from codegen.emit.help_pages import OTHER_COMMANDS, SHELLS, topics
from codegen.emit.templates import render
from codegen.manifest.model import Flag, Manifest

Words: TypeAlias = "_SubParsersAction[ArgumentParser]"

_ANY_FILE = "any file"
_PERCENT = "\ue000"
"""Stands for a percent sign while shtab works: it formats a text again that has been formatted."""


def emit(manifest: Manifest, code: GeneratedCode) -> Iterator[tuple[str, str]]:
    """`completions/`: a script for each shell, under the name by which that shell looks for it."""
    binary = manifest.product.binary
    names = {"bash": f"{binary}.bash", "zsh": f"_{binary}", "fish": f"{binary}.fish"}
    for shell, prepare in (("bash", _for_bash), ("zsh", _for_zsh), ("fish", _for_fish)):
        parser = _whole_parser(manifest, code)
        for action in _all_actions(parser):
            action.help = action.help and action.help.replace("%%", "%").replace("%", _PERCENT)
            prepare(parser.prog, action)
        for each in _parsers(parser):
            each.description = each.description and _unformatted(each.description).replace("%", _PERCENT)
        script = _without_head(shtab.complete(parser, shell)).replace(_PERCENT, "%")
        if shell == "fish":
            script = script.replace(f'-xka "{_ANY_FILE}"', "-rF")
        yield (
            f"completions/{names[shell]}",
            render(f"completion.{shell}.j2", manifest, script=script, name=_word(binary)),
        )


def _without_head(script: str) -> str:
    """Without the comment on where to put it, which is said elsewhere, and without the last line of bash's."""
    body = (
        script.partition("\n\n")[2] if script.startswith("# AUTO") else re.sub(r"\A#compdef.*\n\n(#.*\n)+", "", script)
    )
    return re.sub(r"\ncomplete -o bashdefault .*\Z", "", body).strip("\n")


def _whole_parser(manifest: Manifest, code: GeneratedCode) -> ArgumentParser:
    """The parser of the whole tree with the words that the program answers itself, and with what a value may be."""
    parser: ArgumentParser = code.module("tree").build()
    common: Callable[[ArgumentParser], None] = code.module("common").common_arguments
    words = _words_of(parser)
    assert words is not None
    groups = dict(words.choices)
    _mark_values(manifest, parser)
    for branch in _parsers(parser):
        if branch is not parser and _words_of(branch) is not None:
            common(branch)  # they may stand anywhere, so behind a group's name as well
    parser.add_argument("--version", action="store_true", help=OTHER_COMMANDS["version"])
    for word, about in OTHER_COMMANDS.items():
        leaf = words.add_parser(word, help=about, description=about)
        if word == "help":
            _add_pages(manifest, leaf.add_subparsers(), groups)
        elif word == "completion":
            leaf.add_argument("shell", choices=tuple(SHELLS))
    for action in _all_actions(parser):
        if isinstance(action, _HelpAction):
            action.help = "Show its page"  # argparse's own words are translated
    return parser


def _add_pages(manifest: Manifest, pages: Words, groups: dict[str, ArgumentParser]) -> None:
    """Below `help`: the words of every command, and the topics."""
    _mirror(groups, pages)
    for name, about in topics(manifest).items():
        described = about.replace("%", "%%")
        pages.add_parser(name, help=described, description=about, add_help=False)
    pages.add_parser("completion", description=OTHER_COMMANDS["completion"], add_help=False, help="")


def _mirror(choices: dict[str, ArgumentParser], into: Words) -> None:
    """The same words, with no flags behind them."""
    for word, parser in choices.items():
        page = into.add_parser(word, help="", description=parser.description, add_help=False)
        below = _words_of(parser)
        if below is not None:
            _mirror(dict(below.choices), page.add_subparsers())


def _mark_values(manifest: Manifest, parser: ArgumentParser) -> None:
    """Say on the parsers' actions what the manifest knows beyond argparse: files, and values that are only known."""
    for command in manifest.commands:
        for path in (command.path, *command.aliases):
            leaf = parser
            for word in path.split():
                below = _words_of(leaf)
                assert below is not None
                leaf = below.choices[word]
            _mark(leaf, [*command.flags, *manifest.global_flags])
    _mark(parser, manifest.global_flags)


def _mark(parser: ArgumentParser, flags: Sequence[Flag]) -> None:
    for flag in flags:
        for action in parser._actions:
            if flag.spellings[0] not in action.option_strings and action.dest != f"{flag.dest}_word":
                continue
            if flag.file is not None or (flag.own and flag.value == "FILE"):
                vars(action)["complete"] = _ANY_FILE
            elif flag.open:
                action.choices = tuple(flag.open)


def _for_bash(prog: str, action: Action) -> None:
    if _takes_file(action):
        vars(action)["complete"] = {"bash": f"_shtab_{_word(prog)}_files"}
    elif _has_choices(action):
        plain = [str(choice) for choice in action.choices or () if quote(str(choice)) == str(choice)]
        action.choices = plain  # bash would put any other into the line without the quotes that it needs


def _for_zsh(_prog: str, action: Action) -> None:
    if _takes_file(action):
        vars(action)["complete"] = {"zsh": "_files"}
    elif _has_choices(action):
        words = " ".join(quote(str(choice)) for choice in action.choices or ())
        vars(action)["complete"] = {"zsh": re.sub(r'([\\"$`])', r"\\\1", f"({words.replace(':', chr(92) + ':')})")}
    if action.nargs != 0:  # it then takes --flag=value and --flag value
        action.option_strings = [f"{flag}=" for flag in action.option_strings]


def _for_fish(_prog: str, action: Action) -> None:
    if _takes_file(action):
        vars(action)["complete"] = {"fish": _ANY_FILE}
    elif _has_choices(action):
        words = " ".join(_fish_quoted(str(choice)) for choice in action.choices or ())
        vars(action)["complete"] = {"fish": re.sub(r'([\\"$])', r"\\\1", words)}
    action.help = action.help and action.help.replace("\\", "\\\\")  # fish reads them between single quotes as well
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


def _words_of(parser: ArgumentParser) -> Words | None:
    return next((action for action in parser._actions if isinstance(action, _SubParsersAction)), None)


def _all_actions(parser: ArgumentParser) -> Iterator[Action]:
    """Every action of the whole tree, once."""
    for each in _parsers(parser):
        yield from each._actions


def _parsers(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    """Every parser of the tree, once: one that has two names is one."""
    yield parser
    words = _words_of(parser)
    if words is not None:
        for below in {id(choice): choice for choice in words.choices.values()}.values():
            yield from _parsers(below)


def _unformatted(description: str) -> str:
    """As people read it: argparse formats a description only where it names the program."""
    return description.replace("%%", "%") if "%(prog)" in description else description


def _word(text: str) -> str:
    return re.sub(r"\W", "_", text)
