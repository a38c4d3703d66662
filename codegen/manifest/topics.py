"""Topic files: `topics/NAME.md` beside the manifest, one for each topic that the manifest names."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from pathlib import PurePath

from codegen.manifest.characters import check_topic
from codegen.manifest.problems import Problem
from codegen.manifest.yaml import YamlDocument

FOLDER = "topics"
"""Name of their folder, and of their section in the manifest."""


@dataclass
class TopicFiles:
    """Topic files of a manifest: bytes by file name, texts by topic, and all problems."""

    contents: dict[str, bytes] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_topics(manifest_file: FilePath, document: YamlDocument, lines: Container[int]) -> TopicFiles:
    """Read the file of each topic, except those on lines whose topic has a problem.

    Raises `OSError` if a file cannot be read.
    """
    folder = manifest_file.parent / FOLDER
    present = sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []
    display_folder = (PurePath(document.file).parent / FOLDER).as_posix()
    named = {f"{name}.md": (FOLDER, name) for name in _topic_names(document)}
    topics = TopicFiles()
    for file, path in named.items():
        if document.line(path) in lines:
            continue
        if file not in present:
            message = f"missing file: {FOLDER}/{file}; create it with the text of the topic"
            topics.problems.append(document.problem(path, message))
            continue
        content = topics.contents[file] = (folder / file).read_bytes()
        topics.texts[path[1]] = content.decode("utf-8", "replace")
        topics.problems += [
            Problem(line, path, message, f"{display_folder}/{file}") for line, message in _check_content(content)
        ]
    for file in present:
        if file not in named:
            message = "not the file of a topic; rename it to NAME.md for the topic NAME, or delete it"
            topics.problems.append(Problem(1, (FOLDER,), message, f"{display_folder}/{file}"))
    return topics


def hash_sources(manifest: bytes, topics: Mapping[str, bytes]) -> str:
    """Return the SHA-256 in hexadecimal of a manifest and its topic files. `topics` is keyed by file name.

    The hash covers the manifest's bytes, then each topic file in the order of the names: a NUL byte, the name in UTF-8,
    a NUL byte, the file's bytes. None of the parts can contain a NUL byte, so different files give different input.
    """
    digest = hashlib.sha256(manifest)
    for name, content in sorted(topics.items()):
        digest.update(b"\0" + name.encode("utf-8") + b"\0" + content)
    return digest.hexdigest()


def _topic_names(document: YamlDocument) -> list[str]:
    section = document.value.get(FOLDER) if isinstance(document.value, dict) else None
    return list(section) if isinstance(section, dict) else []


def _check_content(content: bytes) -> Iterator[tuple[int, str]]:
    try:
        yield from check_topic(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        yield content[: error.start].count(b"\n") + 1, "not UTF-8; save the file as UTF-8"
