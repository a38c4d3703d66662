"""The texts of the help topics: `topics/NAME.md` beside the manifest, one file for each topic that it names."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from pathlib import PurePath

from codegen.manifest.characters import check_topic
from codegen.manifest.problems import Finding, Path
from codegen.manifest.yaml import Source

FOLDER = "topics"
"""The name of their folder, and of their section in the manifest."""


@dataclass
class TopicFiles:
    """The topic files of a manifest: bytes by file name, texts by topic, and everything that is wrong with them."""

    contents: dict[str, bytes] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_topics(manifest_file: FilePath, source: Source, reported: Container[Path]) -> TopicFiles:
    """Read the file of each topic whose key is not in `reported`. Raises `OSError` if one cannot be read."""
    folder = manifest_file.parent / FOLDER
    present = sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
    shown = (PurePath(source.file).parent / FOLDER).as_posix()
    named = {f"{name}.md": (FOLDER, name) for name in _names(source)}
    found = TopicFiles()
    for file, path in named.items():
        if path in reported:
            continue
        if file not in present:
            message = f"{FOLDER}/{file} is missing; write the text of this topic into it"
            found.findings.append(source.finding(path, message))
            continue
        content = found.contents[file] = (folder / file).read_bytes()
        found.texts[path[1]] = content.decode("utf-8", "replace")
        found.findings += [Finding(line, path, message, f"{shown}/{file}") for line, message in _problems(content)]
    for file in present:
        if file not in named:
            message = "no topic has this file; name it after a topic, as NAME.md, or delete it"
            found.findings.append(Finding(1, (FOLDER,), message, f"{shown}/{file}"))
    return found


def digest(manifest: bytes, topics: Mapping[str, bytes]) -> str:
    """Return the SHA-256 in hexadecimal of a manifest and its topic files, which are given by file name.

    It covers the manifest's bytes, then each topic file in the order of the names: a NUL byte, the name in UTF-8,
    a NUL byte, the file's bytes. None of these may hold a NUL byte itself, so different files never look the same.
    """
    made = hashlib.sha256(manifest)
    for name, content in sorted(topics.items()):
        made.update(b"\0" + name.encode("utf-8") + b"\0" + content)
    return made.hexdigest()


def _names(source: Source) -> list[str]:
    topics = source.value.get(FOLDER) if isinstance(source.value, dict) else None
    return list(topics) if isinstance(topics, dict) else []


def _problems(content: bytes) -> Iterator[tuple[int, str]]:
    try:
        yield from check_topic(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        yield content[: error.start].count(b"\n") + 1, "it is not UTF-8; save it as that"
