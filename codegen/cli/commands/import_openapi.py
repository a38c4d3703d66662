"""`import`: make a manifest from an OpenAPI document, or compare a newer document with a manifest."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from codegen.cli.project import load_manifest
from codegen.cli.subcommand import DONE, PROBLEMS, USAGE, CommandError, Subcommand
from codegen.manifest.load import load
from codegen.manifest.model.manifest import Manifest
from codegen.openapi.flags import Options
from codegen.openapi.manifest import Imported, import_document
from codegen.openapi.patch import patch_text
from codegen.openapi.reading.document import Document, DocumentError, read_document
from codegen.openapi.update import Difference, compare, read_explained, shown_request, unexplained
from codegen.openapi.write import MARK
from codegen.output.atomic_write import replace


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("document", type=Path, metavar="FILE", help="OpenAPI 3.0 or 3.1 document, in JSON or YAML")
    parser.add_argument("--out", type=Path, metavar="FILE", help="manifest to write (default: standard output)")
    parser.add_argument("--binary", metavar="NAME", help="name of the command (default: from the title)")
    parser.add_argument("--name", metavar="TEXT", help="name of the API, for people (default: from the title)")
    parser.add_argument("--base-url", metavar="URL", help="base URL of the API (default: the first server)")
    parser.add_argument("--closed-enums", action="store_true", help="accept only the listed values of a flag")
    parser.add_argument("--allow-invalid", action="store_true", help="import a document in spite of its problems")
    update = parser.add_argument_group("update", "Compare with a manifest. It is never changed.")
    update.add_argument("--update", type=Path, metavar="FILE", help="manifest to compare the document with")
    update.add_argument("--patch", type=Path, metavar="FILE", help="with --update: write new operations as a patch")
    update.add_argument(
        "--explained", type=Path, metavar="FILE", help="with --update: list of differences that are intended"
    )


def _run(arguments: Namespace) -> int:
    _check_usage(arguments)
    try:
        document = read_document(arguments.document, allow_invalid=arguments.allow_invalid)
    except DocumentError as error:
        raise CommandError(f"{error}\nThe document is invalid; nothing was done.") from None
    except OSError as error:
        raise CommandError(f"cannot read {arguments.document}: {error.strerror}") from None
    for problem in document.problems:
        print(f"ignored: {problem}", file=sys.stderr)
    if arguments.update is not None:
        return _update(arguments, document)
    imported = _import(arguments, document, arguments.binary)
    text = imported.text(arguments.document.name)
    manifest = _checked(text, arguments.out.name if arguments.out else "manifest")
    if arguments.out is not None:
        arguments.out.parent.mkdir(parents=True, exist_ok=True)
        replace(arguments.out.resolve(), text.encode("utf-8"))
    _print_report(arguments, imported, text, manifest)
    return DONE


def _check_usage(arguments: Namespace) -> None:
    for name in ("patch", "explained"):
        if getattr(arguments, name) is not None and arguments.update is None:
            raise CommandError(f"--{name} requires --update", code=USAGE)
    for name in ("out", "binary", "name"):
        if getattr(arguments, name) is not None and arguments.update is not None:
            raise CommandError(f"--{name} cannot be used with --update", code=USAGE)
    if arguments.out is not None and arguments.out.exists():
        message = f"{arguments.out} exists. To compare it with the document: --update={arguments.out}"
        raise CommandError(message, code=USAGE)


def _import(arguments: Namespace, document: Document, binary: str | None) -> Imported:
    options = Options(closed_enums=arguments.closed_enums)
    return import_document(document, binary=binary, name=arguments.name, base_url=arguments.base_url, options=options)


def _checked(text: str, name: str) -> Manifest:
    """Return the model of an imported manifest. Raises `ManifestError` if it has problems."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_text(text, encoding="utf-8")
        return load(file, display_name=name)


def _print_report(arguments: Namespace, imported: Imported, text: str, manifest: Manifest) -> None:
    guesses = sum(line.endswith(MARK) for line in text.splitlines())
    if arguments.json:
        value = {
            "operations": imported.operations,
            "commands": len(imported.commands),
            "groups": len(manifest.groups),
            "guessed": guesses,
            "notServed": [{"operation": name, "reason": reason} for name, reason in imported.not_served],
            "leftOut": {name: list(each) for name, each in imported.left_out.items()},
            "notes": list(imported.notes),
            "manifest": None if arguments.out else text,
        }
        print(json.dumps(value, indent=2, ensure_ascii=False))
        return
    if arguments.out is None:
        print(text, end="")
    where = arguments.out or "standard output"
    lines = [
        *imported.report(),
        f"Wrote {len(manifest.groups)} groups to {where}, with {guesses} guesses to review.",
    ]
    print("\n".join(lines), file=sys.stderr)


def _update(arguments: Namespace, document: Document) -> int:
    """Compare the document with a manifest; return 1 if a difference is not explained."""
    manifest = load_manifest(arguments.update)
    imported = _import(arguments, document, manifest.product.binary)
    newer = _checked(imported.text(arguments.document.name), "imported")
    differences = compare(newer, manifest)
    try:
        explained = {} if arguments.explained is None else read_explained(arguments.explained)
    except ValueError as error:
        raise CommandError(str(error)) from None
    left, unused = unexplained(differences, explained)
    if arguments.patch is not None:
        added = {each.operation for each in left if each.kind == "new"}
        sending = [command for command in newer.commands if command.endpoint is not None]
        new = [command.path for command in sending if shown_request(newer, command) in added]
        content = arguments.update.read_text(encoding="utf-8")
        arguments.patch.write_text(patch_text(content, arguments.update.name, imported, new), encoding="utf-8")
    _print_differences(arguments, left, unused, len(differences) - len(left))
    return PROBLEMS if left or unused else DONE


def _print_differences(arguments: Namespace, left: list[Difference], unused: list[str], explained: int) -> None:
    if arguments.json:
        value = {
            "differences": [
                {"kind": each.kind, "operation": each.operation, "what": each.what, "command": each.command}
                for each in left
            ],
            "explained": explained,
            "unusedExplanations": unused,
        }
        print(json.dumps(value, indent=2, ensure_ascii=False))
        return
    lines = [each.text() + (f" [{each.command}]" if each.command else "") for each in left]
    lines += [f"explained, but not a difference: {text}" for text in unused]
    counts = Counter(each.kind for each in left)
    summary = ", ".join(f"{counts[kind]} {kind}" for kind in ("new", "gone", "changed"))
    more = f"; {explained} explained" if explained else ""
    print("\n".join([*lines, f"{summary}{more}." if left or unused else f"No differences{more}."]))
    if arguments.patch is not None:
        print(f"Wrote {arguments.patch}. Review it, then apply it: git apply {arguments.patch}")


SUBCOMMAND = Subcommand(
    "import",
    "Make a manifest from an OpenAPI document",
    _run,
    _add_arguments,
    description=(
        "Make a manifest from an OpenAPI document. What the document does not state is guessed, and marked by a "
        "comment. Operations that cannot be commands are listed with the reason. With --update, report the operations "
        "and parameters that are new, gone or changed."
    ),
    examples={
        "import openapi.json --binary=shop --out=spec/commands.yaml": "write a manifest",
        "import openapi.json --update=spec/commands.yaml --patch=new.patch": "compare with a newer document",
    },
    exit_codes={1: "the document or the manifest has problems, or they differ"},
)
