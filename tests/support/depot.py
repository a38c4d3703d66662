"""Client of tests/data/manifests/files.yaml, which sends files to a loopback server and saves those that it returns."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from codegen.generate import write
from codegen.manifest.load import load

from .cli import Result
from .generated_client import GeneratedClient
from .paths import DATA

MANIFEST = DATA / "manifests" / "files.yaml"
TOKEN = "token_canary_1234567890"
KEY = "key_canary_0987654321"
"""Value of a secret header."""


class Depot:
    """Generated client with a folder of its own, in which it runs."""

    def __init__(self, folder: Path) -> None:
        write(load(MANIFEST, display_name="files.yaml"), folder / "generated")
        self._generated = folder / "generated"

    def run(
        self, home: Path, origin: str, *argv: str, env: Mapping[str, str] | None = None, stdin: str | bytes = ""
    ) -> Result:
        """Run a command in a folder against a server, with a token and a secret header. No output may contain them."""
        own = {"DEPOT_URL": origin, "DEPOT_TOKEN": TOKEN, "DEPOT_KEY": KEY}
        client = GeneratedClient(self._generated, "depot_cli", home)
        result = client.run("files", *argv, env=own | dict(env or {}), stdin=stdin)
        assert "Traceback" not in result.stderr
        assert "canary" not in result.stdout + result.stderr
        return result

    def command(self, home: Path, origin: str) -> tuple[list[str], dict[str, str]]:
        """Return the words and the variables with which a test starts the client itself."""
        return GeneratedClient(self._generated, "depot_cli", home).command({"DEPOT_URL": origin, "DEPOT_TOKEN": TOKEN})
