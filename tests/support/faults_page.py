"""Write docs/faults.md from faults.yaml: `python -m tests.support.faults_page`."""

from __future__ import annotations

from tests.support.faults import Cell, Fault, Table, load_faults
from tests.support.paths import ROOT
from tests.support.wrong_responses import KINDS, load_proofs

PAGE = ROOT / "docs" / "faults.md"
REFRESH = "python -m tests.support.faults_page"

INTRODUCTION = f"""\
<!-- Made from tests/data/faults.yaml by `{REFRESH}`; do not edit. -->

# When the network or the server fails

Every cell of the table below is a test: a server that misbehaves in exactly this way, over a real socket, and the
installed `opentrain` as its client (`tests/runtime/http/test_faults.py`). A cell has the exit code and the number of
requests with the default of two retries. `OPENTRAIN_MAX_RETRIES` sets another number, and 0 turns retries off. To save
time, the tests set one retry, or none for a timeout. A few tests use the default.
If one of these commands fails, standard output is empty. Standard error has one error, which is one line of JSON with
`--json`. An empty cell is not tested.

Rules:

- A read is sent up to three times, after pauses of about 0.5 s and 1 s or those of `Retry-After`. A write with an
  idempotency key is retried in the same way, with the same key and body.
- Any other write is retried only if it never reached the server, or if the server responded with 429.
- `Retry-After` may be seconds, with or without a fraction, or a date. The client does not wait for more than 60 s.
- If a write was sent and no valid response arrived, the exit code is 7. The error says that the outcome is unknown, and
  names the command that shows it.
- Between two bytes of a response, at most `OPENTRAIN_TIMEOUT` seconds (30) may pass. A response may have at most
  64 MiB.
- All attempts together, with the pauses between them, may take ten times `OPENTRAIN_TIMEOUT` (5 minutes). A retry that
  could not begin before this deadline is skipped. Each page of `--all` and `--jsonl`, and each poll of `--wait` and
  `--follow`, has its own deadline.
- Errors name a proxy by its host and port, never by its user or password. The rows about a proxy use `HTTPS_PROXY`.
"""

SUCCESS = f"""\
## A success that proves nothing

A response with status 2xx must contain what the command needs: the items of a list, the id in the output, the link that
a human must open, the secret that is shown once. Seven wrong responses were tried with each command, in
every output mode (`tests/commands/test_wrong_responses.py`): {", ".join(KINDS)}. Each is `CLI_BAD_ANSWER`, exit code 7,
with nothing on standard output; for a write the outcome is `unknown`. [soak.md](soak.md) has the results for random
responses.

With `--wait`, a wrong response is a temporary fault: the command polls again. The exit code is 7 if no valid response
arrives.

These commands have nothing to check:
"""


def render_page(table: Table) -> str:
    """Return the whole page."""
    kinds = list(table.kinds)
    parts = [INTRODUCTION, "The requests:\n", *(f"- **{kind}**: {is_}" for kind, (_, is_) in table.kinds.items()), ""]
    parts += ["## The table\n", _row(["The server", "The error's code, and what it names", "Outcome", *kinds])]
    parts.append(_row(["---"] * (3 + len(kinds))))
    parts += [_fault_row(fault, kinds) for fault in table.faults.values()]
    parts += ["", "## Outcomes"]
    for name, (means, cells) in table.outcomes.items():
        parts += ["", f"**{_words(name).capitalize()}.** {means}", *_what_is_said(cells)]
    parts += ["", SUCCESS, *(f"- `{name}`: {proof.nothing}" for name, proof in load_proofs().items() if proof.nothing)]
    return "\n".join(parts) + "\n"


def _fault_row(fault: Fault, kinds: list[str]) -> str:
    code = "" if fault.outcome == "done" else "the API's own code" if fault.code == "DOWN" else f"`{fault.code}`"
    cells = [_cell(fault.cells[kind]) if kind in fault.cells else "" for kind in kinds]
    return _row([fault.does, "<br>".join(filter(None, [code, *_own_words(fault)])), _words(fault.outcome), *cells])


def _cell(cell: Cell) -> str:
    tries = "up to 3 times" if cell.again and cell.exit == 0 else "3 times" if cell.again else "once"
    return f"{cell.exit}, {tries}"


def _own_words(fault: Fault) -> list[str]:
    """Return what the error of this fault names for every kind of request."""
    cells = list(fault.cells.values())
    return [part.strip() for part in cells[0].names if all(part in cell.names for cell in cells)]


def _what_is_said(cells: dict[str, Cell]) -> list[str]:
    """Return a line for each kind of request that has a description."""
    lines = []
    for kind, cell in cells.items():
        facts = [f"names `{part}`" for part in cell.names]
        if cell.retryable is not None:
            facts.append(f"`retryable` is {str(cell.retryable).lower()}")
        if cell.command is not None:
            facts.append(f"`action` is `{cell.command}`")
        if facts:
            lines.append(f"- {kind}: {', '.join(facts)}")
    return ["", *lines] if lines else []


def _words(name: str) -> str:
    return name.replace("-", " ")


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(render_page(load_faults()), encoding="utf-8")
