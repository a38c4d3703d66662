"""Suggestions: the error for an unknown word, with the known word that was probably meant."""

from __future__ import annotations

import re
from difflib import get_close_matches

from opentrain_runtime.declarations.program import OWN_WORDS
from opentrain_runtime.errors import UsageError
from opentrain_runtime.loading import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program

SIMILAR_NAME = 0.8
SIMILAR_VALUE = 0.6
"""Least likeness, from 0 to 1, of a suggested command or flag, and of a suggested value."""

SPELLED = "Did you mean {}?"
_UNQUOTED = re.compile(r"[A-Za-z0-9_@%+=:,./-]+")
"""A word that a shell reads unchanged."""


def unknown(kind: str, word: str, known: Iterable[str], page: str) -> UsageError:
    """Return the error for an unknown word, with the nearest known word and the page that lists them."""
    guess = nearest(word, known)
    return UsageError(f"unknown {kind} {word!r}", hint=None if guess is None else SPELLED.format(guess), page=page)


def invalid_value(
    value: str,
    name: str,
    allowed: Sequence[str],
    page: str,
    *,
    guess: str | None,
    corrected: Sequence[str] | None = None,
) -> UsageError:
    """Return the error for a value that is not allowed, with the allowed one that is probably meant.

    `corrected` has the words of the command line with that value.
    """
    return UsageError(
        f"invalid value {value!r} for {name}: expected {', '.join(allowed)}",
        hint=None if guess is None else SPELLED.format(guess),
        page=page,
        corrected=corrected,
    )


def nearest(word: str, known: Iterable[str], *, likeness: float = SIMILAR_NAME) -> str | None:
    """Return the known word that was typed with a slip, else the most similar one, or None. Case is ignored.

    `likeness` is the least similarity, from 0 to 1.
    """
    folded = {name.casefold(): name for name in known}
    slip = next((name for name in folded.values() if is_slip(word, name)), None)
    if slip is not None:
        return slip
    found = get_close_matches(word.casefold(), list(folded), n=1, cutoff=likeness)
    return folded[found[0]] if found else None


def is_slip(typed: str, name: str) -> bool:
    """Return whether a word is a name with two letters swapped, one left out or one doubled.

    A name that deletes, overwrites or sends is suggested for such a word only: `unpublish` is not `publish`.
    """
    typed, name = typed.casefold(), name.casefold()
    if typed == name:
        return True
    if len(name) < 3 or typed[:1] != name[:1]:
        return False
    slips = {name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(1, len(name) - 1)}
    slips |= {name[:at] + name[at + 1 :] for at in range(1, len(name))}
    slips |= {name[:at] + name[at] + name[at:] for at in range(len(name))}
    return typed in slips


def is_command_word(program: Program, word: str) -> bool:
    """Return whether a word is a built-in command, a group, or part of a command's name."""
    folded = word.casefold()
    return folded in (*OWN_WORDS, *program.first_words) or folded in imported(f"{program.package}.words").WORDS


def is_listed(name: str, command: Command) -> bool:
    """Return whether a name of a command may be suggested."""
    return name not in (*command.deprecated, *command.hidden)


def quoted(word: str) -> str:
    """Return a word as a shell reads it unchanged."""
    if _UNQUOTED.fullmatch(word):
        return word
    from shlex import quote  # slow to import, and rarely needed

    return quote(word)
