"""Idempotency keys: with the same key, a write that is sent twice is carried out once."""

from __future__ import annotations

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.errors import CliError


def header_key(arguments: Arguments, dest: str) -> str:
    """Return the key that a flag sets in a header. If the flag is missing, it gets a generated key."""
    key = arguments.text(dest)
    if not key:
        key = generated_key()
        arguments.put(dest, key)
    return key


def body_key(body: dict[str, object], fields: Sequence[str]) -> str:
    """Return the key in a body. If it is missing, a generated key is added as the first of these fields."""
    key = lookup(body, *fields)
    if not isinstance(key, str) or not key:
        key = body[fields[0]] = generated_key()
    return key


def add_hint(error: CliError, key: str, command: Command) -> None:
    """Add to an error how the command can be repeated with the same key."""
    again = f"To avoid a duplicate when you retry, add {key_flag(command)}={key}."
    error.hint = f"{error.hint} {again}" if error.hint else again


def key_flag(command: Command) -> str | None:
    """Return the flag, with its dashes, that sets the idempotency key of a command; None if it has no key."""
    endpoint = command.endpoint
    if endpoint is None:
        return None
    bound = [dest for dest, name in endpoint.body.items() if name in command.idempotency]
    dest = endpoint.idempotency_flag or next(iter(bound), None)
    return None if dest is None else flag_of(dest)


def generated_key() -> str:
    """Return a new idempotency key."""
    from uuid import uuid4

    return str(uuid4())
