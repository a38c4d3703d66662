"""Suggestions: the error for an unknown word, with the known word that was probably meant."""

from __future__ import annotations

from difflib import get_close_matches

from opentrain_runtime.declarations.program import OWN_WORDS
from opentrain_runtime.errors import UsageError
from opentrain_runtime.loading import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program

SIMILAR = 0.6
SIMILAR_ENOUGH_TO_DESTROY = 0.75
SIMILAR_ENOUGH_TO_REFUSE = 0.8
"""Least likeness, from 0 to 1, of a suggestion, of one that deletes or overwrites, and of one for an open list."""


def unknown(kind: str, word: str, known: Iterable[str], page: str, *, argument: bool = False) -> UsageError:
    """Return the error for an unknown word, with the nearest known word and the page that lists them.

    With `argument`, the word may be meant as an argument that begins with a dash.
    """
    guess = nearest(word, known)
    hint = "To give it as an argument, write it after --." if argument else None
    return UsageError(f"unknown {kind} {word!r}", hint=hint if guess is None else f"Did you mean {guess}?", page=page)


def invalid_value(value: str, name: str, allowed: Sequence[str], page: str) -> UsageError:
    """Return the error for a value that is not allowed, with the nearest allowed one."""
    guess = nearest(value, allowed)
    return UsageError(
        f"invalid value {value!r} for {name}: expected {', '.join(allowed)}",
        hint=None if guess is None else f"Did you mean {guess}?",
        page=page,
    )


def nearest(word: str, known: Iterable[str], *, likeness: float = SIMILAR) -> str | None:
    """Return the most similar known word, ignoring case, or None.

    `likeness` is the least similarity, from 0 to 1.
    """
    folded = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), list(folded), n=1, cutoff=likeness)
    return folded[found[0]] if found else None


def is_command_word(program: Program, word: str) -> bool:
    """Return whether a word is a built-in command, a group, or part of a command's name."""
    folded = word.casefold()
    return folded in (*OWN_WORDS, *program.first_words) or folded in imported(f"{program.package}.words").WORDS


def word_without_group(program: Program, word: str) -> UsageError | None:
    """Return the error for a command's word without its group, or None if no command has that word."""
    meant: Sequence[str] = imported(f"{program.package}.words").WORDS.get(word.casefold(), ())
    if not meant:
        return None
    page = f"{program.binary} --help"
    named = meant[0] if len(meant) == 1 else f"{', '.join(meant[:-1])} or {meant[-1]}"
    return UsageError(f"unknown command {word!r}", hint=f"Did you mean {named}?", page=page)


def unknown_command(
    program: Program,
    group: str,
    wanted: str,
    commands: Mapping[str, Callable[[], Command]],
    aliases: Mapping[str, str],
) -> UsageError:
    """Return the error for an unknown command of a group. A destructive one is suggested only if it is very similar."""
    page = f"{program.binary} {group} --help"
    guess = _similar_command(wanted, commands, aliases)
    if guess is not None:
        meant = f"Did you mean {group} {guess}?"
    else:
        meant = f"Commands of {group}: {', '.join(name for name in commands if _listed(name, commands[name]()))}."
    return UsageError(f"unknown command {f'{group} {wanted}'!r}", hint=meant, page=page)


def _similar_command(
    wanted: str, commands: Mapping[str, Callable[[], Command]], aliases: Mapping[str, str]
) -> str | None:
    """Return the most similar command that may be suggested. Only the declarations of similar ones are made."""
    names = [*commands, *aliases]
    for likeness in (SIMILAR_ENOUGH_TO_DESTROY, SIMILAR):
        left = list(names)
        while (guess := nearest(wanted, left, likeness=likeness)) is not None:
            command = commands[aliases.get(guess, guess)]()
            harmless = guess in aliases or command.effect != "destructive"
            if _listed(guess, command) and (harmless or likeness == SIMILAR_ENOUGH_TO_DESTROY):
                return guess
            left.remove(guess)
    return None


def _listed(name: str, command: Command) -> bool:
    return name not in (*command.deprecated, *command.hidden)
