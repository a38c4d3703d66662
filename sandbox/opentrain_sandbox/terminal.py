"""Output of the command line: address, banner, and a line for each record of the activity log."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from opentrain_sandbox.core.activity import DELIVERY, EVENT, RECEIVED, REQUEST, Record

Listener = Callable[[Record], None]
TIME = "%H:%M:%S"


def program_version() -> str:
    """Return the version of the installed distribution, "unknown" if it is not installed."""
    try:
        return version("opentrain-cli")
    except PackageNotFoundError:
        return "unknown"


def write_line(line: str) -> None:
    """Write a line to stdout. A reader that has gone does not stop the sandbox."""
    try:
        print(line, flush=True)
    except (OSError, ValueError):
        sys.stdout = None


def announce(url: str, *, as_json: bool, quiet: bool, facts: Sequence[tuple[str, str]] = ()) -> Listener | None:
    """Write the address, on a terminal as a banner. Return the listener that writes the records, if any.

    Args:
        url: the address of the sandbox.
        as_json: whether to write JSON, one object per line.
        quiet: whether to write the address only.
        facts: more lines of the banner: what it is, and its value.
    """
    if as_json:
        write_line(json.dumps({"kind": "listening", "url": url}))
        return None if quiet else lambda record: write_line(json.dumps(log_object(record)))
    if quiet or not sys.stdout.isatty():
        write_line(f"listening on {url}")
        return None
    return _Terminal(url, facts).write


def goodbye() -> None:
    """Write a last line, so that the prompt does not follow the ``^C`` of the terminal."""
    if sys.stdout is not None and sys.stdout.isatty():
        write_line("\nStopped.")


def log_object(record: Record) -> dict[str, Any]:
    """Return the JSON object of a record for ``--log-json``."""
    common = {"kind": record.kind, "at": record.at, "accountId": record.account_id}
    if record.kind == REQUEST:
        status = int(record.status) if record.status.isdigit() else None
        return common | {
            "method": record.label,
            "target": record.target,
            "status": status,
            "milliseconds": None if record.milliseconds is None else round(record.milliseconds, 1),
            "requestId": record.reference,
            "fault": record.note or None,
        }
    if record.kind == EVENT:
        return common | {"id": record.reference, "type": record.label, "resourceId": record.note}
    more = {"id": record.reference, "type": record.label, "target": record.target, "result": record.status}
    return common | more | {"failed": record.failed}


class _Terminal:
    """Writer of colored lines."""

    def __init__(self, url: str, facts: Sequence[tuple[str, str]]) -> None:
        from rich.console import Console
        from rich.text import Text

        self._text = Text
        self._console = Console(highlight=False, soft_wrap=True)
        program = (f"OpenTrain sandbox {program_version()}", "bold")
        title = Text.assemble(program, "   ", (" TEST MODE ", "black on yellow"))
        lines = [("Open", url), ("Use", f"export OPENTRAIN_API_BASE_URL={url}"), *facts, ("Stop", "Ctrl-C")]
        self._print(title)
        for name, value in lines:
            self._print(Text.assemble((f"  {name:<9}", "dim"), value))
        self._print(Text())

    def _print(self, line: Any) -> None:
        with suppress(OSError):  # the terminal has gone
            self._console.print(line)

    def write(self, record: Record) -> None:
        """Write the line of a record, with the time of this machine."""
        time = (f"{datetime.now():{TIME}}  ", "dim")
        parts = _request(record) if record.kind == REQUEST else _other(record)
        self._print(self._text.assemble(time, *parts))


def _request(record: Record) -> list[tuple[str, str]]:
    first = record.status[:1]
    color = {"2": "green", "3": "cyan", "4": "yellow"}.get(first, "red")
    took = "" if record.milliseconds is None else f"{record.milliseconds:.0f} ms"
    parts = [(f"{record.label:<7}", "bold"), (f"{record.target}  ", ""), (f"{record.status}  ", color)]
    parts += [(f"{took}  ", ""), (record.reference, "dim")]
    return [*parts, (f"  fault: {record.note}", "red")] if record.note else parts


def _other(record: Record) -> list[tuple[str, str]]:
    names = {EVENT: "event", DELIVERY: "webhook", RECEIVED: "received"}
    parts = [(f"{names[record.kind]:<9}", "blue"), (f"{record.label}  ", "")]
    if record.kind == EVENT:
        return [*parts, (f"{record.status}  " if record.status else "", ""), (record.note, "dim")]
    return [*parts, (f"{record.target}  ", "dim"), (record.status, "red" if record.failed else "green")]
