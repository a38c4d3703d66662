"""Messages of the generator about output folders that it refuses or that differ from its output."""

from __future__ import annotations

import contextlib
import io
import os
import shlex
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from codegen.cli.main import main
from codegen.emit.readme import BEGIN, END
from codegen.output.folder import RECORD, OutputFolderError, compare, write
from tests.support.paths import DATA

OLD = {"a.md": b"a\n", "docs/b.md": b"b\n", "docs/old/c.md": b"c\n", "docs/old/d.md": b"d\n", "e/f.py": b"f\n"}
NEW = {"a.md": b"a, changed\n", "docs/b.md": b"b\n", "e/f.py": b"f, changed\n", "g/h/i.py": b"i\n", "j.md": b"j\n"}
HASH = "0" * 64


def generator_messages() -> str:
    """Return the messages of each case, each under its title."""
    parts = [f"=== {title}\n{_of_folder(harm, OLD)}" for title, harm in FOLDERS.items()]
    parts.append(f"=== other files are generated now\n{_of_folder(_write('docs/old/c.md'), NEW)}")
    return "".join([*parts, *_of_command_lines()])


def _write(path: str, content: str = "Mine.\n") -> Callable[[Path], None]:
    def write_it(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")

    return write_it


def _link(path: str, target: str) -> Callable[[Path], None]:
    def link_it(folder: Path) -> None:
        if (folder / path).exists():
            (folder / path).unlink()
        (folder / path).symlink_to(target)

    return link_it


def _replace_file_by_folder(folder: Path) -> None:
    (folder / "a.md").unlink()
    (folder / "a.md").mkdir()


def _replace_record_by_folder(folder: Path) -> None:
    (folder / RECORD).unlink()
    (folder / RECORD).mkdir()


def _replace_folder_by_link(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to("elsewhere")


def _replace_folder_by_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("Mine.\n", encoding="utf-8")


FOLDERS: dict[str, Callable[[Path], None]] = {
    "nothing changed since": lambda folder: None,
    "a file edited": _write("a.md"),
    "a file missing": lambda folder: (folder / "a.md").unlink(),
    "a file that was not generated": _write("notes.txt"),
    "no record": lambda folder: (folder / RECORD).unlink(),
    "a special file": lambda folder: os.mkfifo(folder / "pipe"),
    "a link": _link("a.md", "docs/b.md"),
    "a folder in place of a file": _replace_file_by_folder,
    "a file in place of a folder": _write("j.md/x.txt"),
    "the root of a repository": lambda folder: (folder / ".git").mkdir(),
    "a link in place of the folder": _replace_folder_by_link,
    "a file in place of the folder": _replace_folder_by_file,
    "an empty record": _write(RECORD, ""),
    "a record that is a list": _write(RECORD, "[]"),
    "a record that leads out of the folder": _write(RECORD, f'{{"../a.md": "{HASH}"}}'),
    "a record without a hash": _write(RECORD, '{"a.md": "abc"}'),
    "a record that is a link": _link(RECORD, "a.md"),
    "a record that is a folder": _replace_record_by_folder,
}


def _of_folder(harm: Callable[[Path], None], expected: Mapping[str, bytes]) -> str:
    with tempfile.TemporaryDirectory() as place, contextlib.chdir(place):
        out = Path("out")
        write(out, OLD)
        harm(out)
        lines = []
        if out.is_dir():
            lines += [f"differs: {difference.text()}" for difference in compare(out, expected)]
        try:
            write(out, NEW)
        except OutputFolderError as error:
            lines.append(f"refused: {error}")
        return "".join(f"{line}\n" for line in lines)


def _of_command_lines() -> list[str]:
    with tempfile.TemporaryDirectory() as place, contextlib.chdir(place):
        manifest = (DATA / "manifests" / "minimal.yaml").read_text(encoding="utf-8")
        Path("spec").mkdir()
        Path("spec/api.yaml").write_text(manifest, encoding="utf-8")
        Path("spec/bad.yaml").write_text(manifest.replace("manifest: 1", "manifest: 2"), encoding="utf-8")
        Path("notes.txt").write_text("Mine.\n", encoding="utf-8")
        Path("README.md").write_text(f"Mine.\n{BEGIN}\n{END}\n", encoding="utf-8")
        texts = [_run("generate", "spec/api.yaml", "out"), _run("check", "spec/api.yaml", "out")]
        Path("README.md").write_text(f"Mine.\n{BEGIN}\n{END}\n", encoding="utf-8")
        Path("out/mini_cli/index.py").unlink()
        texts += [_run("check", "spec/api.yaml", "out"), _run("generate", "spec/api.yaml", ".")]
        texts += [_run("generate", "spec/bad.yaml", "out"), _run("generate", "spec/api.yaml", "notes.txt/out")]
        return [*texts, _run("generate", "spec/nowhere.yaml", "out")]


def _run(command: str, manifest: str, out: str) -> str:
    words = [command, "--manifest", manifest, "--out", out]
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(shown):
        code = main(words)
    return f"$ python -m codegen {shlex.join(words)}\n{shown.getvalue()}[exit {code}]\n"
