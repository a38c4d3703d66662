"""Spinner on stderr while the command waits."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager
    from typing import BinaryIO

    from opentrain_runtime.environment import Environment


def spinner(environment: Environment, text: str, *, quiet: bool) -> AbstractContextManager[object]:
    """Show a spinner and `text` until the context ends.

    Show nothing if `quiet`, if stderr is not a terminal, or if the terminal cannot erase.
    """
    if quiet or not environment.stderr_is_terminal() or environment.variables.get("TERM") in {None, "", "dumb"}:
        return nullcontext()
    assert environment.stderr is not None
    return _drawn(text, environment.stderr, environment.terminal_variables())


@contextmanager
def _drawn(text: str, stderr: BinaryIO, variables: Mapping[str, str]) -> Iterator[None]:
    from io import TextIOWrapper

    from rich.console import Console
    from rich.text import Text

    file = TextIOWrapper(stderr, encoding="utf-8", write_through=True)
    try:
        with Console(file=file, _environ=variables).status(Text(text)):
            yield
    finally:
        file.detach()  # the stream stays open
