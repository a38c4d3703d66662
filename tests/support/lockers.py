"""Client of tests/data/manifests/lockers.yaml, which runs against a loopback server."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from codegen.generate import write
from codegen.manifest.load import load

from .cli import Result
from .generated_client import GeneratedClient
from .patches import Edit, apply_patch
from .paths import DATA, ROOT

MANIFEST = DATA / "manifests" / "lockers.yaml"
TOKEN = "tok_canary_1234567890"


class Lockers:
    """Client generated from the patched manifest. A package of handlers may be beside it, in `folder`."""

    def __init__(self, folder: Path, patch: Iterable[Edit] = ()) -> None:
        self.folder = folder
        file = folder / "lockers.yaml"
        file.write_text(apply_patch(MANIFEST.read_text(encoding="utf-8"), patch), encoding="utf-8")
        self.manifest = load(file)
        write(self.manifest, folder / "generated")
        self._home = folder / "home"
        self._home.mkdir()
        self._client = GeneratedClient(folder / "generated", "lockers_cli", self._home)

    @property
    def credentials(self) -> Path:
        """Return the credentials file."""
        return self._home / "lockers" / "cli.json"

    def run(self, url: str | None, *argv: str, token: str | None = TOKEN, stdin: str = "", **env: str) -> Result:
        """Run a command against a base URL, with the token in its variable."""
        own = {} if url is None else {"LOCKERS_URL": url}
        own |= {} if token is None else {"LOCKERS_TOKEN": token}
        own["PYTHONPATH"] = f"{self._client.generated}:{ROOT / 'runtime'}:{self.folder}"
        result = self._client.run(*argv, env=own | env, stdin=stdin)
        assert "Traceback" not in result.stderr
        return result

    def save(self, url: str, **others: str) -> None:
        """Save a token of this base URL."""
        self.credentials.parent.mkdir(mode=0o700, exist_ok=True)
        self.credentials.touch(mode=0o600)
        document: Mapping[str, str] = {"token": TOKEN, "server": url, **others}
        self.credentials.write_text(json.dumps(document), encoding="utf-8")
