"""Client of tests/data/manifests/parcels.yaml, which runs against a loopback server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from codegen.generate import write
from codegen.manifest.load import load

from .cli import Result
from .generated_client import GeneratedClient
from .paths import DATA

MANIFEST = DATA / "manifests" / "parcels.yaml"
TOKEN = "tok+/canary_1234567890"
"""Token with characters that a query escapes."""


class Parcels:
    """Generated client. `token` is the value of `api.token`, which says where it sends its token."""

    def __init__(self, folder: Path, token: str = "{kind: bearer}") -> None:
        text = MANIFEST.read_text(encoding="utf-8")
        assert text.count("  token: {kind: bearer}\n") == 1
        file = folder / "parcels.yaml"
        file.write_text(text.replace("  token: {kind: bearer}\n", f"  token: {token}\n"), encoding="utf-8")
        write(load(file), folder / "generated")
        home = folder / "home"
        home.mkdir()
        self._client = GeneratedClient(folder / "generated", "parcels_cli", home)

    def run(self, origin: str, *argv: str, token: str | None = TOKEN, env: Mapping[str, str] | None = None) -> Result:
        """Run a command against a server, with the token in its variable. No output may contain the token."""
        own = {"PARCELS_URL": origin} | ({} if token is None else {"PARCELS_TOKEN": token})
        result = self._client.run("box", *argv, env=own | dict(env or {}))
        assert "Traceback" not in result.stderr
        assert "canary" not in result.stdout + result.stderr
        return result

    def run_plain(self, *argv: str, env: Mapping[str, str] | None = None) -> Result:
        """Run a command without a server or token in a variable."""
        return self._client.run("box", *argv, env=env)

    def save(self, origin: str, token: str = TOKEN) -> None:
        """Save credentials."""
        file = self._client.home / "parcels" / "cli.json"
        file.parent.mkdir(mode=0o700, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(json.dumps({"token": token, "server": origin}), encoding="utf-8")
