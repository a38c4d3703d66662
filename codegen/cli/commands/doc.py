"""`doc`: what a key of the manifest means."""

from __future__ import annotations

import json
import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence

from codegen.cli.subcommand import DONE, USAGE, CommandError, Subcommand
from codegen.emit.docs.reference import plain_kind
from codegen.manifest.schema import SCHEMA_FILE
from codegen.manifest.schema_keys import SchemaKey, find_keys, root_keys, similar_keys
from codegen.tool import NAME

_WIDTH = 78


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of the manifest, for editors")
    parser.add_argument("key", nargs="?", metavar="KEY", help="key or path of a key; all top-level keys by default")


def _run(arguments: Namespace) -> int:
    if arguments.schema:
        print(SCHEMA_FILE.read_text(encoding="utf-8"), end="")
        return DONE
    found = list(root_keys()) if arguments.key is None else find_keys(arguments.key)
    if not found:
        similar = similar_keys(arguments.key)
        hint = f"did you mean {' or '.join(similar)}?" if similar else f"{NAME} doc lists the keys"
        raise CommandError(f"unknown key: {arguments.key}; {hint}", code=USAGE, similar=similar)
    if arguments.json:
        print(json.dumps({"keys": [_document(key) for key in found]}, indent=2, ensure_ascii=False))
    elif arguments.key is None:
        print("\n".join([*_table(found), "", f"Run {NAME} doc KEY for one of them; * is a required key."]))
    elif len(found) > 1:
        names = [f"{arguments.key!r} names {len(found)} keys:", "", *_table(found, whole=True)]
        print("\n".join([*names, "", f"Run {NAME} doc with one of these paths."]))
    else:
        print("\n".join(_page(found[0])))
    return DONE


def _document(key: SchemaKey) -> dict[str, object]:
    return {
        "path": key.path,
        "value": plain_kind(key.schema),
        "required": key.required,
        "description": key.description,
        "keys": [_document(inner) for inner in key.keys],
    }


def _page(key: SchemaKey) -> Iterator[str]:
    yield key.path
    yield ""
    if key.description:
        yield from _wrapped(key.description, "  ")
        yield ""
    yield from _wrapped(f"Value: {plain_kind(key.schema)}", "  ", "         ")
    yield f"  Required: {'yes' if key.required else 'no'}"
    if key.shared:
        yield ""
        yield from _wrapped(f"See also {NAME} doc with: {', '.join(key.shared)}", "")
    if key.keys:
        yield ""
        yield "Keys (* is required):"
        yield from _table(key.keys)
        yield ""
        yield f"Run {NAME} doc {key.path}.KEY for one of them."


def _table(keys: Sequence[SchemaKey], *, whole: bool = False) -> Iterator[str]:
    names = [(key.path if whole else key.path.rpartition(".")[2]) + ("*" if key.required else "") for key in keys]
    width = min(max(map(len, names)), 30)
    for name, key in zip(names, keys, strict=True):
        label = f"  {name:<{width}}  "
        first = key.description.partition(". ")[0].rstrip(".") or plain_kind(key.schema)
        if len(name) > width:
            yield f"  {name}"
            label = " " * (width + 4)
        yield from _wrapped(first, label, " " * (width + 4))


def _wrapped(text: str, indent: str, rest: str | None = None) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


SUBCOMMAND = Subcommand(
    "doc",
    "Explain a key of the manifest",
    _run,
    _add_arguments,
    description=(
        "Print the description of a key, its value and the keys below it. KEY is a key, the path of a key as in a "
        "problem, or the end of one. The texts are those of the manifest's JSON Schema."
    ),
    examples={
        "doc": "All keys of the top level, and the kinds of mappings that several keys share",
        "doc page": "Pagination of a command",
        "doc --schema >spec/manifest.schema.json": "The schema for the editor, after an upgrade of the generator",
        "doc groups.jobs.commands.list.flags.limit.type": "The path of a problem",
    },
    exit_codes={2: "usage error, or no key of this name"},
)
