"""Errors of values that a flag does not accept, with the value or flag that is probably meant."""

from __future__ import annotations

from argparse import ArgumentTypeError

from opentrain_runtime.cli.suggestions import SPELLED, quoted
from opentrain_runtime.errors import UsageError
from opentrain_runtime.loading import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Action
    from collections.abc import Mapping, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.declarations.synonyms import Synonyms

TRUE, FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
"""Values that people give to a switch."""


def invalid_value(
    program: Program,
    command: Command,
    flags: Mapping[str, Action],
    action: Action,
    value: str,
    *,
    message: str,
    words: Sequence[str],
    page: str,
    now: float,
) -> UsageError:
    """Return the error for a value whose type is wrong.

    `words` are those after the command, as `--flag=value`. `now` is the time in seconds since 1970.
    """
    meant = _meant(program, command, flags, action, value, now)
    if meant is None or any(given.kind == "secret" and given.dest == action.dest for given in command.inputs):
        return UsageError(message, page=page)
    typed = [f"{flag}={value}" for flag in action.option_strings]
    replaced = [meant if word in typed else word for word in words]
    name, equals, new = meant.partition("=")
    shown = f"{name}={quoted(new)}" if equals else name
    return UsageError(message, hint=SPELLED.format(shown), page=page, corrected=[*command.path.split(), *replaced])


def switch_with_value(
    command: Command, flags: Mapping[str, Action], name: str, value: str, rest: Sequence[str], page: str
) -> UsageError:
    """Return the error for a value of a switch. `rest` are the other words after the command."""
    message, path = f"{name} does not take a value", command.path.split()
    if value.casefold() in TRUE:
        return UsageError(message, hint=SPELLED.format(name), page=page, corrected=[*path, name, *rest])
    negation = f"--no-{name.removeprefix('--')}"
    if value.casefold() in FALSE and negation in flags:
        return UsageError(message, hint=SPELLED.format(negation), page=page, corrected=[*path, negation, *rest])
    if value.casefold() in FALSE:
        return UsageError(message, hint="Leave the flag out.", page=page, corrected=[*path, *rest])
    return UsageError(message, page=page)


def file_flag(command: Command, flags: Mapping[str, object], flag: str) -> str | None:
    """Return the flag that reads the value of a flag from a file, or None."""
    if f"{flag}-file" in flags:
        return f"{flag}-file"
    body = {} if command.endpoint is None else command.endpoint.body
    if body.get(flag.removeprefix("--").replace("-", "_")) != "*":
        return None
    return next(
        (given.flag for given in command.inputs if given.kind == "object" and body.get(given.dest) == "*"), None
    )


def _meant(
    program: Program, command: Command, flags: Mapping[str, Action], action: Action, value: str, now: float
) -> str | None:
    """Return the flag with the value that is meant."""
    from opentrain_runtime.cli.value_forms import accepted_form

    flag = action.option_strings[0]
    synonyms: Synonyms = imported(f"{program.package}.words").SYNONYMS
    for target in synonyms.flags.get(f"{flag.removeprefix('--')}={value.casefold()}", ()):
        if f"--{target}".partition("=")[0] in flags:
            return f"--{target}"
    reader = file_flag(command, flags, flag)
    if reader is not None and value.startswith("@") and len(value) > 1:
        return f"{reader}={value[1:]}"

    def accepts(other: str) -> bool:
        try:
            action.type(other)  # type: ignore[operator,misc]
        except (ArgumentTypeError, TypeError, ValueError):
            return False
        return True

    found = accepted_form(value, str(action.metavar), accepts, ahead=command.effect != "read", now=now)
    return None if found is None else f"{flag}={found}"
