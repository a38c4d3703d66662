"""Topic files: all problems are reported, the hash covers each file, and all outputs agree."""

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
USES = r"\n(skill|tools): .*|\n +tool: .*|, lend-a-hand(?=\])"
"""Lines of the manifest that need the topic: the skill, the tools, and what follows from them."""


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """Return a copy of the shelf manifest with its topic."""
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
    """The problems are a manifest problem, a missing file, problems in a file, and files without a topic."""
    text = manifest.read_text(encoding="utf-8")
    text = text.replace("        encoding: form\n", "        encoding: forms\n")
    text = text.replace(f"  {TOPIC}:", f"  fines: {{summary: Fines}}\n  {TOPIC}:")
    manifest.write_text(text, encoding="utf-8")
    _topic(manifest).write_text("a\tb\n\n c\n", encoding="utf-8")
    for name in ("opening-hour.md", ".notes"):
        (manifest.parent / "topics" / name).write_text("x\n", encoding="utf-8")
    fines, encoding = _line(manifest, "  fines:"), _line(manifest, "        encoding: forms")
    expected = [
        (f"spec/commands.yaml:{fines}: topics.fines: ", "topics/fines.md"),
        (f"spec/commands.yaml:{encoding}: groups.front-desk.commands.ring.encoding: ", "'forms'"),
        ("spec/topics/.notes:1: topics: ", "NAME.md"),
        ("spec/topics/opening-hour.md:1: topics: ", "NAME.md"),
        (f"spec/topics/{TOPIC}.md:1: topics.{TOPIC}: ", "U+0009"),
        (f"spec/topics/{TOPIC}.md:3: topics.{TOPIC}: ", "four spaces"),
    ]
    for problem, (place, named) in zip(_problems(manifest), expected, strict=True):
        assert problem.startswith(place)
        assert named in problem


def test_a_manifest_without_topics_has_no_topic_files(manifest: Path) -> None:
    text = manifest.read_text(encoding="utf-8")
    text = re.sub(USES, "", text)
    manifest.write_text(re.sub(r"\ntopics:\n(  .*\n)+", "\n", text), encoding="utf-8")
    (problem,) = _problems(manifest)
    assert problem.startswith(f"spec/topics/{TOPIC}.md:1: topics: ")
    shutil.rmtree(manifest.parent / "topics")
    assert load(manifest).topics == []


def test_a_topic_without_the_folder(manifest: Path) -> None:
    shutil.rmtree(manifest.parent / "topics")
    (problem,) = _problems(manifest)
    line = _line(manifest, f"  {TOPIC}:")
    assert problem.startswith(f"spec/commands.yaml:{line}: topics.{TOPIC}: ")
    assert f"topics/{TOPIC}.md" in problem


def test_a_text_in_the_manifest_is_rejected(manifest: Path) -> None:
    """The text of a topic can only be in its file."""
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace("{summary: Opening hours}", "{summary: x, text: y}"), encoding="utf-8")
    (problem,) = _problems(manifest)
    assert f": topics.{TOPIC}.text: " in problem


def test_no_file_is_read_for_an_invalid_name(manifest: Path) -> None:
    text = manifest.read_text(encoding="utf-8")
    text = re.sub(USES, "", text)
    manifest.write_text(text.replace(f"  {TOPIC}:", f"  ../topics/{TOPIC}:"), encoding="utf-8")
    first, second = _problems(manifest)
    assert f": topics.../topics/{TOPIC}: " in first
    assert second.startswith(f"spec/topics/{TOPIC}.md:1: topics: ")


@pytest.mark.parametrize(
    ("content", "line", "named"),
    [
        (b"", 1, "empty"),
        (b" \n\n", 1, "empty"),
        (b"a\n\nb\xff\n", 3, "UTF-8"),
        (b"a\n\nb\x1b[31m\n", 3, "U+001B"),
        (b"a\r\n", 1, "U+000D"),
        (b"a\n  \nb\n", 2, "only spaces"),
        (b"a\n\n\nb\n", 3, "extra empty line"),
        (b"\na\n", 1, "extra empty line"),
        (b"a\n\n   b\n", 3, "four spaces"),
        (b"a\n    b\n", 2, "one paragraph"),
        (b"a\n\n    b\nc\n", 4, "one paragraph"),
    ],
)
def test_a_problem_of_a_text_has_the_file_and_its_line(manifest: Path, content: bytes, line: int, named: str) -> None:
    _topic(manifest).write_bytes(content)
    (problem,) = _problems(manifest)
    assert problem.startswith(f"spec/topics/{TOPIC}.md:{line}: topics.{TOPIC}: ")
    assert named in problem


def test_terminal_man_page_and_reference_have_the_same_literal_lines(manifest: Path) -> None:
    """Four spaces mark a literal line. Further spaces are kept."""
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
    """The files are hashed in the order of their names."""
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
def test_a_topic_is_valid_markdown(file: Path) -> None:
    """It only has paragraphs and code, and its code is the literal lines of the terminal."""
    text = file.read_text(encoding="utf-8")
    tokens = READER.parse(text)
    assert {token.type for token in tokens} <= {"paragraph_open", "paragraph_close", "inline", "code_block"}
    code = [line for token in tokens if token.type == "code_block" for line in token.content.splitlines() if line]
    assert code == [line[4:] for line in text.splitlines() if line.startswith("    ")]


@pytest.mark.parametrize("file", [ROOT / "spec" / "commands.yaml", SHELF / "commands.yaml"], ids=["ours", "shelf"])
def test_a_manifest_has_no_long_lines(file: Path) -> None:
    """Lines have at most 120 characters, so that diffs are readable."""
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
    assert [number for number, line in lines if len(line) > 120] == []
