"""A manifest file, checked whole: the one way in for everything else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path as FilePath

from codegen.manifest.build import build
from codegen.manifest.characters import check_texts
from codegen.manifest.handlers import handlers_folder, handlers_of
from codegen.manifest.model import Manifest
from codegen.manifest.problems import Finding, ManifestError
from codegen.manifest.rules import check
from codegen.manifest.schema import check_shape
from codegen.manifest.topics import digest, read_topics
from codegen.manifest.yaml import read


def load(file: FilePath, *, shown_as: str | None = None, handlers: Iterable[str] | None = None) -> Manifest:
    """Read and check a manifest and its topic files.

    Raises `ManifestError` with everything that is wrong, `OSError` if a file cannot be read. `shown_as` is the
    manifest's name in messages and headers. `handlers` are the functions it may name; by default those of the package
    that it names, found by reading their source.
    """
    name = shown_as or file.name
    content = file.read_bytes()
    try:
        source = read(content.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise ManifestError(name, [Finding(line, (), "it is not UTF-8; save it as that")]) from None
    findings = [source.finding(path, message) for path, message in check_texts(source.value)]
    said = {finding.path for finding in findings}
    findings += [finding for finding in check_shape(source) if finding.path not in said]
    topics = read_topics(file, source, {finding.path for finding in findings})
    manifest = build(source.value, name, digest(content, topics.contents), topics.texts)
    if handlers is None:
        handlers = []
        if package := manifest.product.handlers:
            folder = handlers_folder(package, file)
            if folder is None:
                missing = (
                    f"there is no package {package} beside the manifest or on Python's path; make it, or fix the name"
                )
                findings.append(source.finding(("product", "handlers"), missing))
            else:
                handlers = handlers_of(folder)
    found = {finding.path for finding in findings}
    for path, message in check(manifest, handlers):
        absent = bool(path) and (path[0],) not in source.lines  # the whole section is missing, and that is said
        if path not in found and not absent:  # where the very shape is wrong, one message is enough
            findings.append(source.finding(path, message))
    findings += topics.findings
    if findings:
        raise ManifestError(name, findings)
    return manifest
