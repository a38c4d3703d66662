"""Output folder: other files are refused, edits are kept, and killed runs are completed."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from codegen.cli.main import main
from codegen.emit.readme import BEGIN, END
from codegen.output.atomic_write import TEMPORARY, replace
from codegen.output.folder import RECORD, OutputFolderError, compare, with_record, write
from tests.support.errors import assert_names
from tests.support.paths import DATA, ROOT

MINIMAL = DATA / "manifests" / "minimal.yaml"
GOLDEN = ROOT / "tests" / "codegen" / "golden"

OLD = {"a.md": b"a\n", "docs/b.md": b"b\n", "docs/old/c.md": b"c\n", "docs/old/d.md": b"d\n", "e/f.py": b"f\n"}
NEW = {"a.md": b"a, changed\n", "docs/b.md": b"b\n", "e/f.py": b"f, changed\n", "g/h/i.py": b"i\n", "j.md": b"j\n"}
NEXT = {"a.md": b"a\n", "docs/old/c.md": b"c, changed\n", "j.md": b"j, changed\n"}

Tree = dict[str, tuple[str, bytes | str | None]]


class Stopped(BaseException):
    """End of a run that no `except Exception` catches, like a kill."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the old files."""
    write(tmp_path / "out", OLD)
    return tmp_path / "out"


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """Return a git repository with a manifest and another file."""
    repository = tmp_path / "product"
    repository.mkdir()
    subprocess.run(["git", "init", "--quiet", str(repository)], check=True)
    shutil.copy(MINIMAL, repository / "api.yaml")
    (repository / "notes.txt").write_text("Mine.\n", encoding="utf-8")
    return repository


def tree(folder: Path) -> Tree:
    """Return the kind of each path below a folder, with the bytes of a file or the target of a link."""
    found: Tree = {}
    for top, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(top, name)
            if path.is_symlink():
                found[str(path.relative_to(folder))] = ("link", os.readlink(path))
            elif path.is_dir():
                found[str(path.relative_to(folder))] = ("folder", None)
            elif not path.is_file():
                found[str(path.relative_to(folder))] = ("special", None)
            else:
                found[str(path.relative_to(folder))] = ("file", path.read_bytes())
    return found


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder."""
    return {path: content for path, (kind, content) in tree(folder).items() if isinstance(content, bytes)}


def folders_of(folder: Path) -> set[str]:
    """Return the folders below a folder."""
    return {path for path, (kind, _) in tree(folder).items() if kind == "folder"}


def refused(folder: Path, files: Mapping[str, bytes], *, watched: Path | None = None) -> str:
    """Return the message of the refusal. Nothing below `watched`, by default the parent of the folder, may change."""
    watched = watched or folder.parent
    before = tree(watched)
    with pytest.raises(OutputFolderError) as error:
        write(folder, files)
    assert tree(watched) == before
    return str(error.value)


# --- record


def test_the_record_lists_every_file_with_its_hash(folder: Path) -> None:
    """The record is sorted and has one line per file, so that a diff shows the changed files."""
    lines = (folder / RECORD).read_text(encoding="ascii").splitlines()
    expected = {path: hashlib.sha256(content).hexdigest() for path, content in OLD.items()}
    assert json.loads("\n".join(lines)) == expected
    assert list(json.loads("\n".join(lines))) == sorted(expected)
    assert len(lines) == len(expected) + 2
    assert files_of(folder) == with_record(OLD)


def test_the_record_does_not_depend_on_the_order_of_the_files(tmp_path: Path) -> None:
    write(tmp_path / "one", OLD)
    write(tmp_path / "other", dict(reversed(OLD.items())))
    assert tree(tmp_path / "one") == tree(tmp_path / "other")


def test_an_empty_folder_and_caches_of_python_are_accepted(tmp_path: Path) -> None:
    cache = tmp_path / "out" / "e" / "__pycache__" / "f.cpython-311.pyc"
    cache.parent.mkdir(parents=True)
    cache.write_bytes(b"cache")
    (tmp_path / "out" / "old.pyc").write_bytes(b"cache")
    write(tmp_path / "out", OLD)
    assert files_of(tmp_path / "out").keys() == {*OLD, RECORD, "e/__pycache__/f.cpython-311.pyc", "old.pyc"}
    assert compare(tmp_path / "out", OLD) == []


def test_files_that_are_no_longer_generated_are_deleted_with_their_folders(folder: Path) -> None:
    write(folder, NEW)
    assert files_of(folder) == with_record(NEW)
    assert folders_of(folder) == {"docs", "e", "g", "g/h"}
    write(folder, {})
    assert files_of(folder) == {RECORD: b"{\n\n}\n"}
    assert folders_of(folder) == set()


def test_files_that_do_not_change_are_not_touched(folder: Path) -> None:
    os.utime(folder / "docs" / "b.md", ns=(1, 1))
    os.utime(folder / RECORD, ns=(1, 1))
    write(folder, OLD)
    assert (folder / RECORD).stat().st_mtime_ns == 1
    write(folder, NEW)
    assert (folder / "docs" / "b.md").stat().st_mtime_ns == 1


def test_modes_of_new_and_existing_files(folder: Path) -> None:
    """A new file has the mode of the umask. An existing file keeps its mode."""
    (folder / "a.md").chmod(0o600)
    before = os.umask(0o022)
    try:
        write(folder, NEW)
    finally:
        os.umask(before)
    assert [(folder / path).stat().st_mode & 0o777 for path in ("a.md", "j.md", "g/h/i.py")] == [0o600, 0o644, 0o644]


# --- edits


def test_an_edit_of_a_generated_file_is_overwritten(folder: Path) -> None:
    """`check` reports the edit before."""
    (folder / "a.md").write_bytes(b"edited\n")
    assert [(difference.path, difference.at) for difference in compare(folder, OLD)] == [("a.md", 1)]
    write(folder, OLD)
    assert files_of(folder) == with_record(OLD)


def test_an_edit_of_a_file_that_is_no_longer_generated_is_kept(folder: Path) -> None:
    """The folder is refused until the file is moved or the edit is reverted."""
    edited = folder / "docs" / "old" / "c.md"
    edited.write_bytes(b"c, edited\n")
    message = refused(folder, NEW)
    assert message.startswith("out/docs/old/c.md: ")
    reported = {difference.path: difference.what for difference in compare(folder, NEW)}
    assert reported["docs/old/c.md"] != reported["docs/old/d.md"]  # d.md is not edited
    edited.write_bytes(OLD["docs/old/c.md"])
    write(folder, NEW)
    assert files_of(folder) == with_record(NEW)


def test_an_edited_file_that_was_moved_is_not_in_the_new_record(folder: Path) -> None:
    (folder / "docs" / "old" / "c.md").rename(folder.parent / "c.md")
    write(folder, NEW)
    assert files_of(folder) == with_record(NEW)


# --- refusals


def test_a_folder_without_a_record_is_refused(tmp_path: Path) -> None:
    """It is refused even if a file has a "Generated from" header, or all files are up to date."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "ExprParser.py").write_text("# Generated from Expr.g4 by ANTLR 4.13.1\n", encoding="utf-8")
    (out / "notes.txt").write_text("Mine.\n", encoding="utf-8")
    message = refused(out, OLD)
    assert_names(message, str(out), RECORD, ": ExprParser.py, notes.txt;")
    write(tmp_path / "made", OLD)
    (tmp_path / "made" / RECORD).unlink()
    message = refused(tmp_path / "made", OLD)
    assert_names(message, ": a.md, docs/b.md, docs/old/c.md ")
    assert "docs/old/d.md" not in message
    assert [(each.path, each.at) for each in compare(tmp_path / "made", OLD)] == [(RECORD, None)]


@pytest.mark.parametrize("path", ["notes.txt", "docs/old/notes.txt", ".hidden", "j.md", "docs/.git/config"])
def test_a_file_outside_the_record_is_refused(folder: Path, path: str) -> None:
    """It is refused even if its path is about to be generated."""
    (folder / path).parent.mkdir(exist_ok=True)
    (folder / path).write_text("Mine.\n", encoding="utf-8")
    assert_names(refused(folder, NEW), str(folder), RECORD, f": {path};")
    assert [(each.path, each.at) for each in compare(folder, OLD)] == [(path, None)]


def test_a_special_file_is_refused(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert_names(refused(folder, NEW), RECORD, ": pipe;")
    assert [(each.path, each.at) for each in compare(folder, OLD)] == [("pipe", None)]


def test_a_target_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("Mine.\n", encoding="utf-8")
    assert_names(refused(tmp_path / "out", OLD), str(tmp_path / "out"))


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_the_root_of_a_repository_is_refused(folder: Path, kind: str) -> None:
    """It is refused even with a record. In a worktree `.git` is a file."""
    if kind == "folder":
        (folder / ".git").mkdir()
    else:
        (folder / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert_names(refused(folder, NEW), f"{folder} ", "git")


@pytest.mark.parametrize("source", ["a.md", "docs/b.md", "docs", "."])
def test_a_folder_that_contains_a_source_is_refused(folder: Path, source: str) -> None:
    """It is refused even if the source is in the record, and by any path of the source."""
    (folder.parent / "link").symlink_to(folder)
    before = tree(folder.parent)
    for path in (folder / source, folder.parent / "link" / source):
        with pytest.raises(OutputFolderError, match=re.escape(str(path))):
            write(folder, NEW, [path])
    assert tree(folder.parent) == before


@pytest.mark.parametrize(("obstacle", "made"), [("a.md/x.py", "a.md"), ("docs/b.md", "docs/b.md/x.py")])
def test_a_folder_in_place_of_a_file_and_the_reverse_are_refused(folder: Path, obstacle: str, made: str) -> None:
    if obstacle.startswith("a.md"):
        (folder / "a.md").unlink()
        (folder / "a.md").mkdir()
    assert_names(refused(folder, {made: b"x\n"}), "out/a.md" if obstacle.startswith("a.md") else f"out/{obstacle}")


# --- symbolic links


def test_a_target_that_is_a_link_is_refused(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    assert_names(refused(tmp_path / "link", NEW), f"{tmp_path / 'link'} ")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    assert_names(refused(tmp_path / "dangling", NEW), f"{tmp_path / 'dangling'} ")


def test_nothing_is_written_or_deleted_through_links(tmp_path: Path, folder: Path) -> None:
    """Links are refused where files are replaced (a.md, e), deleted (docs/old) or new (g)."""
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(folder, elsewhere)
    for path, target in (("a.md", "a.md"), ("e", "e"), ("docs/old", "docs/old"), ("g", "e")):
        before = tree(tmp_path)
        if (folder / path).exists():
            (folder / path).rename(tmp_path / "aside")
        (folder / path).symlink_to(elsewhere / target)
        assert_names(refused(folder, NEW), f"out/{path}: ")
        assert path in {each.path for each in compare(folder, OLD)}
        (folder / path).unlink()
        if (tmp_path / "aside").exists():
            (tmp_path / "aside").rename(folder / path)
        assert tree(tmp_path) == before


def test_a_temporary_file_that_is_a_link_is_refused(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"Mine.\n")
    (folder / TEMPORARY).symlink_to(tmp_path / "mine.txt")
    assert_names(refused(folder, NEW), f"out/{TEMPORARY}: ")


def test_a_record_that_is_a_link_is_refused(tmp_path: Path, folder: Path) -> None:
    (folder / RECORD).rename(tmp_path / "record")
    (folder / RECORD).symlink_to(tmp_path / "record")
    assert_names(refused(folder, NEW), str(folder / RECORD))
    assert RECORD in [difference.path for difference in compare(folder, OLD)]


# --- damaged records


HASH = "0" * 64


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'"a.md"',
        b"\xff",
        b"[" * 100_000,
        b'{"a.md": 1}',
        b'{"a.md": []}',
        b'{"a.md": "abc"}',
        b'{"a.md": ["' + HASH.encode() + b'", 1]}',
        b'<<<<<<< HEAD\n{"a.md": "' + HASH.encode() + b'"}\n',
    ],
)
def test_a_damaged_record_is_refused(folder: Path, content: bytes) -> None:
    """The message names the record and the folder, and `check` reports the record."""
    (folder / RECORD).write_bytes(content)
    message = refused(folder, NEW)
    assert_names(message, f"{folder / RECORD}: ", f" {folder} ")
    assert RECORD in {difference.path for difference in compare(folder, OLD)}


@pytest.mark.parametrize(
    "path", ["../mine.txt", "docs/../../mine.txt", "{parent}/mine.txt", "..", ".", "", "./a.md", RECORD]
)
def test_a_record_with_a_path_outside_the_folder_is_refused(tmp_path: Path, folder: Path, path: str) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_bytes(b"Mine.\n")
    path = path.replace("{parent}", str(tmp_path))
    record = json.loads((folder / RECORD).read_bytes()) | {path: hashlib.sha256(b"Mine.\n").hexdigest()}
    (folder / RECORD).write_text(json.dumps(record), encoding="utf-8")
    assert_names(refused(folder, NEW), f"{folder / RECORD}: ", json.dumps(path))


def test_a_record_that_cannot_be_read_is_refused(folder: Path) -> None:
    (folder / RECORD).unlink()
    (folder / RECORD).mkdir()
    assert_names(refused(folder, NEW), f"{folder / RECORD}: ")
    assert (compare(folder, OLD)[0].path, compare(folder, OLD)[0].at) == (RECORD, None)


# --- kills


@contextmanager
def stopped_before(step: int, *, torn: bool = False) -> Iterator[list[str]]:
    """Stop a run before a change, counted from 0. Yield the list of changes so far.

    A change creates a temporary file, replaces or deletes a file, or creates or removes a folder. With `torn`, only
    half of the temporary file is left if the stop is before a replacement.
    """
    done: list[str] = []

    def counted(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def change(*arguments: Any, **named: Any) -> Any:
            if name == "open" and "x" not in (named.get("mode") or arguments[1]):
                return function(*arguments, **named)
            if len(done) == step:
                if torn and name == "replace":
                    os.truncate(arguments[0], os.stat(arguments[0]).st_size // 2)
                raise Stopped(name)
            done.append(name)
            return function(*arguments, **named)

        return change

    with pytest.MonkeyPatch.context() as patch:
        for name in ("replace", "unlink", "mkdir", "rmdir"):
            patch.setattr(os, name, counted(name, getattr(os, name)))
        patch.setattr(Path, "open", counted("open", Path.open))
        yield done


def expect_covered(folder: Path) -> None:
    """Check that each file of a stopped run is in the record with its hash, or is a temporary file."""
    left = {path: content for path, content in files_of(folder).items() if Path(path).name not in (RECORD, TEMPORARY)}
    recorded = json.loads((folder / RECORD).read_bytes()) if (folder / RECORD).exists() else {}
    assert [path for path, content in left.items() if hashlib.sha256(content).hexdigest() not in recorded[path]] == []


@pytest.mark.parametrize("torn", [False, True], ids=["whole", "torn"])
@pytest.mark.parametrize("before", [{}, OLD], ids=["empty", "old"])
def test_a_run_stopped_at_any_step_is_completed(tmp_path: Path, before: dict[str, bytes], torn: bool) -> None:
    """The next run may generate the same files, the previous files or others, and may be stopped too."""
    steps: list[str] = []
    for step in count():
        out = tmp_path / str(step)
        if before:
            write(out, before)
        try:
            with stopped_before(step, torn=torn) as steps:
                write(out, NEW)
            break
        except Stopped:
            pass
        expect_covered(out)
        stopped = tree(out) if out.exists() else {}
        assert compare(out, NEW)
        assert (tree(out) if out.exists() else {}) == stopped
        for number, files in enumerate((NEW, before, NEXT)):
            again = tmp_path / f"{step}-{number}"
            if out.exists():
                shutil.copytree(out, again)
            write(again, files)
            assert files_of(again) == with_record(files)
            assert compare(again, files) == []
            write(tmp_path / f"{step}-{number}-clean", files)
            assert folders_of(again) - folders_of(out) <= folders_of(tmp_path / f"{step}-{number}-clean")
        with pytest.raises(Stopped), stopped_before(step // 2 + 1, torn=torn):
            write(out, NEXT)
        expect_covered(out)
        write(out, NEW)
        assert files_of(out) == with_record(NEW)
    assert {"open", "replace", "mkdir"} <= set(steps)
    assert not before or {"unlink", "rmdir"} <= set(steps)
    assert steps[-2:] == ["open", "replace"]


def test_an_edit_after_a_stop_is_kept(folder: Path) -> None:
    """The record of a stopped run only allows the old and the new content."""
    with pytest.raises(Stopped), stopped_before(4):
        write(folder, NEW)
    assert len(json.loads((folder / RECORD).read_bytes())["a.md"]) == 2
    (folder / "a.md").write_bytes(b"edited\n")
    assert_names(refused(folder, {"j.md": b"j\n"}), "out/a.md: ")


KILLED = """
import os, signal, sys

from codegen.cli.main import main

change, number, *words = sys.argv[1:]
folder, seen = os.path.realpath(words[-1]), 0


def kill(event, arguments):
    global seen
    if event != change or not isinstance(arguments[0], (str, os.PathLike)):
        return
    writes = event != "open" or arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if writes and os.path.realpath(os.fspath(arguments[0])).startswith(folder):
        if seen == int(number):
            os.kill(os.getpid(), signal.SIGKILL)
        seen += 1


sys.addaudithook(kill)
sys.exit(main(words))
"""
"""Script that runs the generator and kills its own process before the n-th change of a kind."""


@pytest.mark.parametrize(
    ("change", "number"),
    [
        *(("open", number) for number in (0, 1, 20)),
        *(("os.rename", number) for number in (0, 1, 20)),
        *(("os.mkdir", number) for number in (0, 2)),
        *(("os.remove", number) for number in (0, 50)),
        *(("os.rmdir", number) for number in (0, 2)),
    ],
)
def test_a_killed_run_is_completed(tmp_path: Path, change: str, number: int) -> None:
    """The run changes the golden tree into the output of another manifest, so nearly every file changes."""
    out = tmp_path / "out"
    shutil.copytree(GOLDEN, out, ignore=shutil.ignore_patterns("__pycache__"))
    generate = ["generate", "--manifest", str(MINIMAL), "--out", str(out)]
    command = [sys.executable, "-c", KILLED, change, str(number), *generate]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stdout + done.stderr
    expect_covered(out)
    assert main(["check", *generate[1:]]) == 1
    assert main(generate) == 0
    assert main(["check", *generate[1:]]) == 0
    assert not [path for path in files_of(out) if Path(path).name == TEMPORARY]
    assert "shelf_cli" not in folders_of(out)


# --- the command


def test_the_root_of_a_new_product_is_refused(
    product: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """After `--out generated`, the mistake `--out .` changes nothing in the repository."""
    monkeypatch.chdir(product)
    assert main(["generate", "--manifest", "api.yaml", "--out", "generated"]) == 0
    capsys.readouterr()
    before = tree(product)
    assert main(["generate", "--manifest", "api.yaml", "--out", "."]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert_names(printed.err, ": . ", "git")
    assert tree(product) == before


def test_each_reason_to_refuse_a_folder_is_reported_in_turn(product: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The reasons are a repository, the manifest and other files, even with a "Generated from" header."""
    (product / "ExprParser.py").write_text("# Generated from Expr.g4 by ANTLR 4.13.1\n", encoding="utf-8")
    assert_names(_refused_by_generate(product, product / "api.yaml", capsys), f"{product} ", "git")
    (product / ".git").rename(product.parent / "git")
    assert_names(_refused_by_generate(product, product / "api.yaml", capsys), str(product / "api.yaml"))
    manifest = (product / "api.yaml").rename(product.parent / "api.yaml")
    assert_names(_refused_by_generate(product, manifest, capsys), ": ExprParser.py, notes.txt; ")
    (product / "ExprParser.py").unlink()
    (product / "notes.txt").unlink()
    assert main(["generate", "--manifest", str(manifest), "--out", str(product)]) == 0


def test_the_folders_of_the_schema_and_of_the_topics_are_refused(
    product: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (product / "topics").mkdir()
    for folder in (product / "topics", ROOT / "spec"):
        assert_names(_refused_by_generate(folder, product / "api.yaml", capsys), f"{folder} ", f" {folder}")


def test_an_error_of_the_file_system_is_reported(product: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = product / "notes.txt" / "out"
    assert main(["generate", "--manifest", str(product / "api.yaml"), "--out", str(out)]) == 1
    assert_names(capsys.readouterr().err, f"{out}: ")


def test_the_readme_is_replaced_atomically(tmp_path: Path) -> None:
    """It always has the old or the new content, and keeps its mode. A temporary file of a killed run is removed."""
    readme = tmp_path / "README.md"
    readme.write_bytes(b"old\n")
    readme.chmod(0o640)
    for step in range(2):
        with pytest.raises(Stopped), stopped_before(step, torn=True):
            replace(readme, b"new\n")
        assert readme.read_bytes() == b"old\n"
    replace(readme, b"new\n")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"README.md": b"new\n"}
    assert readme.stat().st_mode & 0o777 == 0o640


def test_a_run_stopped_at_the_readme_is_completed(product: Path) -> None:
    """A README that is a symbolic link stays one, because it is not part of the output folder."""
    (product / "spec").mkdir()
    manifest = (product / "api.yaml").rename(product / "spec" / "api.yaml")
    (product / "docs").mkdir()
    text = product / "docs" / "README.md"
    text.write_text(f"Mine.\n{BEGIN}\n{END}\nMine too.\n", encoding="utf-8")
    (product / "README.md").symlink_to("docs/README.md")
    words = ["--manifest", str(manifest), "--out", str(product / "generated")]
    assert main(["generate", *words]) == 0
    made = text.read_bytes()
    text.write_bytes(made.replace(b"things", b"books"))
    edited = text.read_bytes()
    with pytest.raises(Stopped), stopped_before(1, torn=True):
        main(["generate", *words])
    assert text.read_bytes() == edited != made
    assert main(["check", *words]) == 1
    assert main(["generate", *words]) == 0
    assert (text.read_bytes(), os.readlink(product / "README.md")) == (made, "docs/README.md")
    assert sorted(os.listdir(product / "docs")) == ["README.md"]
    assert main(["check", *words]) == 0


def _refused_by_generate(folder: Path, manifest: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the line on stderr of a `generate` that fails and changes nothing."""
    before = tree(folder)
    assert main(["generate", "--manifest", str(manifest), "--out", str(folder)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert tree(folder) == before
    return printed.err
