"""Client of tests/data/manifests/forge.yaml, an invented API of a code host."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from codegen.generate import write
from codegen.manifest.load import load

from .cli import Result
from .generated_client import GeneratedClient
from .paths import ROOT
from .server import LoopbackServer, ReceivedRequest, Response, scripted

MANIFEST = ROOT / "tests" / "data" / "manifests" / "forge.yaml"


class Forge:
    """Generated client in a folder of its own, run against a server that sends one response."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def client(self) -> GeneratedClient:
        """Generate the client."""
        write(load(MANIFEST, display_name="forge.yaml"), self._folder / "generated")
        (self._folder / "home").mkdir()
        return GeneratedClient(self._folder / "generated", "forge_cli", self._folder / "home")

    def run(self, *argv: str, response: Response | None = None) -> tuple[Result, list[ReceivedRequest]]:
        """Run a command line; return its result and the requests that it sent. By default the response is `{}`."""
        with LoopbackServer(scripted([response or Response.of_json(200, {})])) as server:
            end = argv.index("--") if "--" in argv else len(argv)
            words = (*argv[:end], f"--base-url={server.origin}", *argv[end:])
            return self.client.run(*words), server.requests
