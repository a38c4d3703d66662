"""Assignment of arguments to flags, for a command with several arguments."""

from __future__ import annotations

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opentrain_runtime.declarations.command import Argument


def assign(
    arguments: Sequence[Argument],
    words: Sequence[str],
    *,
    missing: Sequence[str],
    repeatable: Sequence[str],
    form: Callable[[str], str],
    is_command: Callable[[str], bool],
    page: str,
) -> list[tuple[str, str]]:
    """Return each flag that the words fill, with its value.

    The words fill, in order, the arguments whose flags are all `missing`. `form` returns the name of a flag's value.
    Raises `UsageError` for a word too many, one that cannot be split, and one that `is_command`.
    """
    left = [argument for argument in arguments if all(flag in missing for flag in _flags(argument))]
    pairs: list[tuple[str, str]] = []
    for index, word in enumerate(words):
        if index >= len(left):
            raise _unexpected(word, [argument for argument in arguments if argument not in left], missing, page)
        argument = left[index]
        flags = _flags(argument)
        if argument.rest and flags[0] in repeatable:
            return pairs + [(flags[0], each) for each in words[index:]]
        if argument.rest:
            return [*pairs, (flags[0], " ".join(words[index:]))]
        if argument.split is not None:
            pairs += zip(flags, _split(word, argument.split, [form(flag) for flag in flags], page), strict=True)
            continue
        if is_command(word):
            raise UsageError(
                f"{word!r} is a command, not a value of {flags[0]}",
                hint=f"To give it as a value, write {flags[0]}={word}.",
                page=page,
            )
        pairs.append((flags[0], word))
    return pairs


def _flags(argument: Argument) -> list[str]:
    return [flag_of(dest) for dest in argument.dests]


def _split(word: str, separator: str, forms: Sequence[str], page: str) -> list[str]:
    values = word.split(separator)
    if len(values) != len(forms) or not all(values):
        raise UsageError(f"invalid argument {word!r}: expected {separator.join(forms)}", page=page)
    return values


def _unexpected(word: str, taken: Sequence[Argument], missing: Sequence[str], page: str) -> UsageError:
    """Return the error for a word too many, which names the flags that are given instead of an argument."""
    given = [flag for argument in taken for flag in _flags(argument) if flag not in missing]
    if not given:
        return UsageError(f"unexpected argument {word!r}", page=page)
    are = f"{' and '.join(given)} {'is' if len(given) == 1 else 'are'} given too"
    return UsageError(f"unexpected argument {word!r}: {are}", page=page)
