"""The topic files beside a manifest: every problem is reported, every edit is noticed, all outputs agree."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from codegen.generate import generate_files
from codegen.manifest.load import load
from codegen.manifest.problems import ManifestError
from tests.support.markdown import READER
from tests.support.paths import ROOT

SHELF = ROOT / "tests" / "codegen" / "shelf"
TOPICS = sorted([*(ROOT / "spec" / "topics").iterdir(), *(SHELF / "topics").iterdir()])
TOPIC = "opening-hours"


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """A copy of the shelf's manifest with its topic."""
    return Path(shutil.copytree(SHELF, tmp_path / "shelf")) / "commands.yaml"


def _topic(manifest: Path) -> Path:
    return manifest.parent / "topics" / f"{TOPIC}.md"


def _problems(manifest: Path) -> list[str]:
    with pytest.raises(ManifestError) as caught:
        load(manifest, display_name="spec/commands.yaml")
    return str(caught.value).splitlines()


def _line(manifest: Path, start: str) -> int:
    lines = manifest.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(start))


def test_all_problems_are_reported_at_once(manifest: Path) -> None:
    """A problem of the manifest, a missing file, problems in a file, and files without a topic."""
    text = manifest.read_text(encoding="utf-8")
    text = text.replace("encoding: form", "encoding: forms")
    text = text.replace(f"  {TOPIC}:", f"  fines: {{summary: What it costs}}\n  {TOPIC}:")
    manifest.write_text(text, encoding="utf-8")
    _topic(manifest).write_text("a\tb\n\n c\n", encoding="utf-8")
    for name in ("opening-hour.md", ".notes"):
        (manifest.parent / "topics" / name).write_text("x\n", encoding="utf-8")
    fines, encoding = _line(manifest, "  fines:"), _line(manifest, "        encoding: forms")
    path = "groups.front-desk.commands.ring.encoding"
    alone = "no topic has this file; name it after a topic, as NAME.md, or delete it"
    few = "it is indented by fewer than four spaces; indent it by four to keep it as it is, or not at all"
    assert _problems(manifest) == [
        f"spec/commands.yaml:{fines}: topics.fines: topics/fines.md is missing; write the text of this topic into it",
        f"spec/commands.yaml:{encoding}: {path}: 'forms' is not allowed here; did you mean form?",
        f"spec/topics/.notes:1: topics: {alone}",
        f"spec/topics/opening-hour.md:1: topics: {alone}",
        f"spec/topics/{TOPIC}.md:1: topics.{TOPIC}: it holds the character U+0009, which nobody sees; take it out",
        f"spec/topics/{TOPIC}.md:3: topics.{TOPIC}: {few}",
    ]


def test_a_manifest_without_topics_has_no_topic_files(manifest: Path) -> None:
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(re.sub(r"\ntopics:\n(  .*\n)+", "\n", text), encoding="utf-8")
    (problem,) = _problems(manifest)
    assert problem.startswith(f"spec/topics/{TOPIC}.md:1: topics: no topic has this file; ")
    shutil.rmtree(manifest.parent / "topics")
    assert load(manifest).topics == []


def test_a_topic_without_the_folder(manifest: Path) -> None:
    shutil.rmtree(manifest.parent / "topics")
    (problem,) = _problems(manifest)
    line = _line(manifest, f"  {TOPIC}:")
    missing = f"topics/{TOPIC}.md is missing; write the text of this topic into it"
    assert problem == f"spec/commands.yaml:{line}: topics.{TOPIC}: {missing}"


def test_a_text_in_the_manifest_is_refused(manifest: Path) -> None:
    """The file is the only place."""
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace("{summary: When you may come}", "{summary: x, text: y}"), encoding="utf-8")
    (problem,) = _problems(manifest)
    assert problem.endswith(f": topics.{TOPIC}.text: unknown key; write one of summary")


def test_a_name_that_is_refused_leads_to_no_file(manifest: Path) -> None:
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace(f"  {TOPIC}:", f"  ../topics/{TOPIC}:"), encoding="utf-8")
    first, second = _problems(manifest)
    assert f": topics.../topics/{TOPIC}: " in first
    assert second.startswith(f"spec/topics/{TOPIC}.md:1: topics: no topic has this file; ")


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (b"", 1, "it is empty; write the text of this topic into it"),
        (b" \n\n", 1, "it is empty; write the text of this topic into it"),
        (b"a\n\nb\xff\n", 3, "it is not UTF-8; save it as that"),
        (b"a\n\nb\x1b[31m\n", 3, "it holds the character U+001B, which nobody sees; take it out"),
        (b"a\r\n", 1, "it holds the character U+000D, which nobody sees; take it out"),
        (b"a\n  \nb\n", 2, "it holds nothing but spaces; leave it empty"),
        (b"a\n\n\nb\n", 3, "an empty line too many; leave one between two paragraphs"),
        (b"\na\n", 1, "an empty line too many; leave one between two paragraphs"),
        (
            b"a\n\n   b\n",
            3,
            "it is indented by fewer than four spaces; indent it by four to keep it as it is, or not at all",
        ),
        (
            b"a\n    b\n",
            2,
            "indented lines stand in a paragraph of their own; put an empty line before this one",
        ),
        (
            b"a\n\n    b\nc\n",
            4,
            "indented lines stand in a paragraph of their own; put an empty line before this one",
        ),
    ],
)
def test_a_problem_of_a_text_has_the_file_and_its_line(manifest: Path, content: bytes, line: int, message: str) -> None:
    _topic(manifest).write_bytes(content)
    assert _problems(manifest) == [f"spec/topics/{TOPIC}.md:{line}: topics.{TOPIC}: {message}"]


def test_terminal_man_page_and_reference_keep_the_same_lines(manifest: Path) -> None:
    """Four spaces are the mark; what is indented further stays so."""
    _topic(manifest).write_text("One\ntwo.\n\n    three\n      - four\n\n    shelf find --title=x\n", encoding="utf-8")
    made = {path: content.decode() for path, content in generate_files(load(manifest)).items()}
    assert "\nOne two.\n\n  three\n    - four\n\n  shelf find --title=x\n" in made["shelf_cli/help/topics.py"]
    page = made[f"man/man7/shelf-{TOPIC}.7"]
    assert "\nOne two.\n.PP\n.RS 4\n.nf\nthree\n  \\- four\n.fi\n.RE\n.PP\n.RS 4\n.nf\nshelf find" in page
    reference = made[f"docs/{TOPIC}.md"]
    assert "\nOne\ntwo.\n\n```text\nthree\n  - four\n```\n\n```sh\nshelf find --title=x\n```\n" in reference


def test_the_checksum_covers_the_manifest_and_its_topic_files(manifest: Path) -> None:
    made = sha256(manifest.read_bytes() + f"\0{TOPIC}.md\0".encode() + _topic(manifest).read_bytes()).hexdigest()
    assert load(manifest).digest == made
    _topic(manifest).write_text(_topic(manifest).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert load(manifest).digest != made


def test_the_checksum_does_not_depend_on_the_order_of_topics(manifest: Path) -> None:
    """It is the order of the file names, whatever order the manifest or the folder has."""
    text = manifest.read_text(encoding="utf-8")
    text = text.replace(f"  {TOPIC}:", f"  zeros: {{summary: x}}\n  a-z: {{summary: x}}\n  {TOPIC}:")
    manifest.write_text(text, encoding="utf-8")
    content = text.encode()
    for name, words in (("zeros", "Nothing.\n"), ("a-z", "Letters.\n")):
        (manifest.parent / "topics" / f"{name}.md").write_text(words, encoding="utf-8")
    for name in ("a-z.md", f"{TOPIC}.md", "zeros.md"):
        content += f"\0{name}\0".encode() + (manifest.parent / "topics" / name).read_bytes()
    assert load(manifest).digest == sha256(content).hexdigest()


@pytest.mark.parametrize("file", TOPICS, ids=lambda file: file.name)
def test_a_topic_is_markdown_that_says_the_same(file: Path) -> None:
    """Paragraphs and code, nothing else; what Markdown takes for code is what the terminal keeps as it is."""
    text = file.read_text(encoding="utf-8")
    tokens = READER.parse(text)
    assert {token.type for token in tokens} <= {"paragraph_open", "paragraph_close", "inline", "code_block"}
    code = [line for token in tokens if token.type == "code_block" for line in token.content.splitlines() if line]
    assert code == [line[4:] for line in text.splitlines() if line.startswith("    ")]


@pytest.mark.parametrize("file", [ROOT / "spec" / "commands.yaml", SHELF / "commands.yaml"], ids=["ours", "shelf"])
def test_a_manifest_has_no_long_lines(file: Path) -> None:
    """One item a line, so that a review reads a change and not a paragraph."""
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
    assert [number for number, line in lines if len(line) > 120] == []
