"""What a person at a terminal sees on standard error while the command waits."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager

    from opentrain_runtime.environment import Environment


def spinner(environment: Environment, text: str, *, quiet: bool) -> AbstractContextManager[object]:
    """A spinner beside `text`, gone without a trace when the context ends.

    There is none where `quiet` says so, where standard error is no terminal, and where the terminal cannot erase.
    """
    if quiet or not environment.stderr_is_terminal() or environment.variables.get("TERM") in {None, "", "dumb"}:
        return nullcontext()
    return _drawn(text, environment.variables)


@contextmanager
def _drawn(text: str, variables: Mapping[str, str]) -> Iterator[None]:
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, _environ=variables)
    with console.status(Text(text)):
        yield
