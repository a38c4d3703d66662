"""Write docs/faults.md from faults.yaml: `python tests/faults_page.py`."""

from __future__ import annotations

from pathlib import Path

from support.faults import Cell, Fault, Table, load_faults

PAGE = Path(__file__).parent.parent / "docs" / "faults.md"
REFRESH = "python tests/faults_page.py"

INTRODUCTION = f"""\
<!-- Made from tests/faults.yaml by `{REFRESH}`; do not edit. -->

# When the network or the server fails

Every cell of the table below is a test: a server that misbehaves in exactly this way, over a real socket, and the
installed `opentrain` talking to it (`tests/test_faults.py`). A cell says the exit code and how often the request is
made, at the default of two retries; `OPENTRAIN_MAX_RETRIES` sets another number, and 0 turns retries off. Whenever a
call fails, standard output is empty and standard error holds one error; with `--json` it is one line of JSON.

What decides:

- A read is made three times in all, after about 0.5 s and 1 s, or when `Retry-After` says. So is a write with an
  idempotency key: the same key and the same body go out again.
- Any other write is made again only if it never reached the server.
- A write that was sent and got no answer that can be trusted exits with 7, says that its outcome is unknown, and names
  the command that tells what became of it.
- An answer may take `OPENTRAIN_TIMEOUT` seconds (30) from one byte to the next, ten times that in all, and 32 MiB.
"""


def render_page(table: Table) -> str:
    """The whole page."""
    parts = [INTRODUCTION, "The calls:\n", *(f"- **{kind}**: {is_}" for kind, (_, is_) in table.kinds.items()), ""]
    parts += ["## The table\n", _row(["The server", "comes to", "error code", *table.kinds])]
    parts.append(_row(["---"] * (3 + len(table.kinds))))
    parts += [_fault_row(fault, list(table.kinds)) for fault in table.faults.values()]
    parts += ["", "## What it comes to\n"]
    parts += [f"- **{_words(name)}**: {means.strip()}" for name, means in table.outcomes.items()]
    parts += ["", "## What is said\n", _row(["The server", "the message or the hint says"]), _row(["---", "---"])]
    parts += [
        _row([fault.does, "<br>".join(_own_words(fault))]) for fault in table.faults.values() if _own_words(fault)
    ]
    return "\n".join(parts) + "\n"


def _fault_row(fault: Fault, kinds: list[str]) -> str:
    code = f"`{fault.code}`" if fault.code and fault.outcome != "done" else ""
    code = "the API's own" if fault.code == "DOWN" else code
    cells = [_cell(fault.cells[kind]) if kind in fault.cells else "" for kind in kinds]
    return _row([fault.does, _words(fault.outcome), code, *cells])


def _cell(cell: Cell) -> str:
    tries = "up to 3 times" if cell.again and cell.exit == 0 else "3 times" if cell.again else "once"
    return f"{cell.exit}, {tries}"


def _own_words(fault: Fault) -> list[str]:
    """What is said of this fault whatever the kind of the call."""
    common = [
        part for part in next(iter(fault.cells.values())).says if all(part in c.says for c in fault.cells.values())
    ]
    return [f"`{part}`" for part in common]


def _words(name: str) -> str:
    return name.replace("-", " ")


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(render_page(load_faults()), encoding="utf-8")
