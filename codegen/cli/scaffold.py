"""Files of a new project: a manifest with one command, packaging, a test and a workflow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from codegen.emit.templates import render_text
from codegen.manifest.schema import SCHEMA_FILE
from codegen.tool import NAME, VERSION

TOKEN_KINDS = ("bearer", "basic", "header", "query", "none")
NAMED_KINDS = ("header", "query")
"""Kinds of tokens that are sent under a name."""
FILES: Mapping[str, str] = {
    "spec/commands.yaml": "commands.yaml.j2",
    "pyproject.toml": "pyproject.toml.j2",
    "README.md": "README.md.j2",
    ".gitignore": "gitignore.j2",
    "tests/test_client.py": "test_client.py.j2",
    ".github/workflows/check.yml": "check.yml.j2",
}
"""Templates of the files, by path in the project."""


@dataclass(frozen=True)
class NewProject:
    """Facts about a new project. `token_name` is the header or query parameter of the token."""

    name: str
    binary: str
    base_url: str
    token: str = "bearer"
    token_name: str = ""


def project_files(project: NewProject) -> dict[str, str]:
    """Return the content of each file of the project, by path."""
    module = project.binary.replace("-", "_")
    values = {
        "name": project.name,
        "binary": project.binary,
        "api": _api(project),
        "base_path": urlsplit(project.base_url).path,
        "token": project.token != "none",
        "user": project.token == "basic",
        "package": f"{module}_cli",
        "prefix": module.upper(),
        "distribution": f"{project.binary}-cli",
        "summary": f"Command-line client for {project.name}",
        "generator": NAME,
        "generator_version": VERSION,
    }
    files = {path: render_text(f"project/{template}", values) for path, template in FILES.items()}
    return files | {f"spec/{SCHEMA_FILE.name}": SCHEMA_FILE.read_text(encoding="utf-8")}


def _api(project: NewProject) -> str:
    """Return the value of `api` in the manifest, as a YAML mapping on one line."""
    token = {
        "bearer": "",
        "none": "",
        "basic": ", token: {kind: basic, setting: user}",
    }.get(project.token, f", token: {{kind: {project.token}, name: {project.token_name}}}")
    return f"{{base-url: '{project.base_url}'{token}}}"
