"""Rules of views: tables that fit, and values in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.lint.rule import RuleSet
from codegen.manifest.model.lint import NOTE, WARN
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem

RULES = RuleSet()
_MOST_COLUMNS = 6
"""Columns that fit a terminal of 80 columns, if none of them is dropped or cut."""
_FORMATS = {
    "a time": re.compile(r"(At|_at|Date|_date|Timestamp)$"),
    "an amount": re.compile(r"([cC]ents|_minor)$"),
    "a size": re.compile(r"([bB]ytes)$"),
}
"""Fields by the end of their names, whose values people cannot read as they are."""


_PAGED_LIST = """
request: GET /things
flags: {thing-id: null}
requires: null
page: {items: things, max: 100}
csv: {columns: {id: id}}
view: [{table: things, columns: {ID: id}}]
response: {things: [{id: t_1}]}
examples: [{run: sample things show, says: All things}]
"""
"""A list with pages and with columns for --csv."""


@RULES.rule(
    "wide-table",
    WARN,
    "A table has many columns, and none that may be dropped or cut",
    why="On a terminal of 80 columns its rows break into several lines. `priority` drops columns, `flexible` cuts one.",
    bad="""
view:
  - says: '{name}'
  - table: parts
    columns: {ID: id, Name: name, State: state, Color: color, Size: size, Shop: shop, Price: price}
""",
    good="""
view:
  - says: '{name}'
  - table: parts
    columns: {ID: id, Name: name, State: state, Color: color, Size: size, Shop: shop, Price: price}
    flexible: Name
    priority: [Shop, Size]
""",
)
def wide_table(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each table with more columns than fit, without `flexible`, `priority` and `wrap`."""
    for command in manifest.commands:
        for block in command.view:
            gives_way = block.flexible or block.priority or block.wrap
            if block.kind == "table" and len(block.cells) > _MOST_COLUMNS and not gives_way:
                yield block.where, f"a table of {len(block.cells)} columns; add 'priority' or 'flexible'"


@RULES.rule(
    "unformatted-value",
    WARN,
    "A time, an amount in cents or a size in bytes is shown as the API sends it",
    why="`2h ago` and `$14.00` are read at a glance. `--json` keeps the value.",
    bad="""
view: [{fields: {Made: createdAt}}]
""",
    good="""
view: [{fields: {Made: {date: createdAt}}}]
""",
)
def unformatted_value(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each cell of a view whose field has such a name and no format."""
    for command in manifest.commands:
        for block in command.view:
            key = "fields" if block.kind == "fields" else "columns"
            for label, cell in block.cells.items():
                for kind, pattern in _FORMATS.items():
                    if cell.format == "text" and any(pattern.search(path) for path in cell.paths):
                        yield (*block.where, key, label), f"{kind} without a format: {cell.paths[0]}; choose one"


@RULES.rule(
    "silent-page",
    NOTE,
    "A list has no pagination",
    why="If the API sends a list in pages, a client without `page` shows the first one as if it were all.",
    bad="""
request: GET /things
flags: {thing-id: null}
requires: null
view: [{table: things, columns: {ID: id}}]
response: {things: [{id: t_1}]}
examples: [{run: sample things show, says: All things}]
""",
    good=_PAGED_LIST,
)
def silent_page(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each GET request whose view begins with a table, without `page`."""
    for command in manifest.commands:
        reads = command.endpoint is not None and command.endpoint.method == "GET"
        is_list = bool(command.view) and command.view[0].kind == "table"
        if reads and is_list and command.page is None:
            yield command.where, "a list without 'page'; add it, if the API sends pages"


@RULES.rule(
    "page-without-csv",
    NOTE,
    "A paged list has no columns for --csv",
    why="Lists end up in spreadsheets. `csv` streams all pages of them.",
    bad="""
request: GET /things
flags: {thing-id: null}
requires: null
page: {items: things, max: 100}
view: [{table: things, columns: {ID: id}}]
response: {things: [{id: t_1}]}
examples: [{run: sample things show, says: All things}]
""",
    good=_PAGED_LIST,
)
def page_without_csv(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield each paged list without `csv`."""
    for command in manifest.commands:
        if command.page is not None and command.rows is None:
            yield command.where, "a paged list without --csv; add 'csv' with its columns"
