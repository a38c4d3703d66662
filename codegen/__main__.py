"""`python -m codegen generate | check`: make the client from its manifest, or prove that they agree."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path as FilePath

from codegen.atomic_write import replace
from codegen.emit.readme import readme_of, renewed
from codegen.generate import compare, write
from codegen.manifest.load import load
from codegen.manifest.model import Manifest
from codegen.manifest.problems import ManifestError
from codegen.manifest.schema import SCHEMA_FILE
from codegen.output_folder import OutputFolderError

_ROOT = FilePath(__file__).parent.parent
_MEND = "make generate"


def main(words: list[str] | None = None) -> int:
    """Run one command; 0 is good, 1 is not."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__, allow_abbrev=False)
    parser.add_argument("what", choices=("generate", "check"))
    parser.add_argument(
        "--manifest", type=FilePath, default=_ROOT / "spec" / "commands.yaml", help="the manifest to read"
    )
    parser.add_argument(
        "--out", type=FilePath, default=_ROOT / "generated", help="the folder that holds what is made of it"
    )
    given = parser.parse_args(words)
    try:
        manifest = load(given.manifest, shown_as=_shown(given.manifest))
    except ManifestError as error:
        print(error, file=sys.stderr)
        count = len(error.findings)
        print(f"{count} problem{'' if count == 1 else 's'}; nothing was generated.", file=sys.stderr)
        return 1
    except (OSError, UnicodeDecodeError) as error:
        print(f"cannot read {given.manifest}: {error}", file=sys.stderr)
        return 1
    if given.what == "generate":
        try:
            count = write(manifest, given.out, _sources(given.manifest))
            _renew_readme(manifest, given.manifest, given.out)
        except OutputFolderError as error:
            print(f"nothing was generated: {error}", file=sys.stderr)
            return 1
        except OSError as error:
            print(f"cannot generate into {given.out}: {error}", file=sys.stderr)
            return 1
        print(f"{count} files made from {len(manifest.commands)} commands.")
        return 0
    try:
        differences = compare(manifest, given.out)
    except OSError as error:
        print(f"cannot read {given.out}: {error}", file=sys.stderr)
        return 1
    for difference in differences:
        print(f"{given.out.name}/{difference.text()}", file=sys.stderr)
    stale = _stale_readme(manifest, given.manifest, given.out)
    if stale:
        print(stale, file=sys.stderr)
    if differences or stale:
        print(f"What is generated does not agree with {manifest.file}. Mend it with: {_MEND}", file=sys.stderr)
        return 1
    print(f"{given.out.name}/ is what {manifest.file} makes.")
    return 0


def _sources(manifest_file: FilePath) -> list[FilePath]:
    """Return what the output is generated from: the manifest, its schema, and the folder of its topics."""
    return [manifest_file, SCHEMA_FILE, manifest_file.parent / "topics"]


def _renew_readme(manifest: Manifest, manifest_file: FilePath, folder: FilePath) -> None:
    """Put the table of commands into the README, where there is one for it."""
    file = readme_of(manifest_file, folder)
    if file is not None:
        content = file.read_bytes().decode("utf-8")
        made = renewed(manifest, content, folder.name)
        replace(file.resolve(), made.encode("utf-8"))


def _stale_readme(manifest: Manifest, manifest_file: FilePath, folder: FilePath) -> str:
    """What is wrong with the README's table of commands; nothing where it is right, or where there is none."""
    file = readme_of(manifest_file, folder)
    if file is None:
        return ""
    content = file.read_bytes().decode("utf-8")
    same = renewed(manifest, content, folder.name) == content
    return "" if same else f"{file.name}: its table of commands is not what the manifest makes"


def _shown(file: FilePath) -> str:
    try:
        return file.resolve().relative_to(_ROOT).as_posix()
    except ValueError:
        return file.name


if __name__ == "__main__":
    sys.exit(main())
