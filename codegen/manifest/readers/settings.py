"""Settings of the client, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.settings import CredentialKeys, Variable
from codegen.manifest.readers.views import read_paths
from codegen.manifest.section import Section


def read_variable(section: Section) -> Variable:
    """Return an environment variable."""
    return Variable(section.text("name"), section.text("sets"), section.text("help"), section.where)


def read_credentials(section: Section) -> CredentialKeys:
    """Return the credentials file, and the texts for a missing token."""
    missing = section.section("missing")
    return CredentialKeys(
        path=section.text("path"),
        token=section.text("token"),
        base_url=section.text("base-url"),
        extra=section.text_mapping("extra"),
        message=missing.text("message"),
        hint=missing.text("hint"),
        run=missing.text("run"),
        check=section.get("check", str),
        who=read_paths(section.value.get("who")),
    )
