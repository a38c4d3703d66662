"""Fixtures of the rows: environments, loopback servers and certificates in one temporary folder."""

from __future__ import annotations

import json
import shutil
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import Any

import certifi

from tests.bench.large_manifest import write_large
from tests.support.paths import ROOT
from tests.support.server import LoopbackServer, ReceivedRequest, Responder, Response
from tests.support.tls import Authority, TlsServer
from tests.support.wheel import Installed, build, install

SLOW_SECONDS = 0.15
PROMPT_SECONDS = 0.02
PAGE = 25
"""Number of jobs in an ordinary page."""
MANY = 100
"""Number of rows of a batch."""
LONG = 100_000
"""Number of jobs in the long page."""


@dataclass(frozen=True)
class Places:
    """All fixtures of the rows. `bundle` and `hashed` contain the same authorities."""

    folder: Path
    ours: Installed
    with_mcp: Installed
    large: Installed
    large_manifest: Path
    plain: LoopbackServer
    slow: LoopbackServer
    prompt: LoopbackServer
    messages: LoopbackServer
    rows: Path
    long: LoopbackServer
    long_file: Path
    tls: TlsServer
    authority: Path
    bundle: Path
    hashed: Path


@contextmanager
def prepared(folder: Path, *, commands: int, groups: int) -> Iterator[Places]:
    """Build, install, write and start all fixtures, with a manifest of that many commands beside the project's."""
    ours = build(folder)
    large_manifest = folder / "large.yaml"
    write_large(large_manifest, commands=commands, groups=groups)
    authority = Authority()
    alone = authority.write(folder / "authority.pem")
    bundle, hashed = _with_the_system(alone, folder)
    long_file = folder / "long.json"
    long_file.write_bytes(_jobs(LONG))
    rows = folder / "rows.jsonl"
    rows.write_text("".join(f'{{"conversation-id": "c", "content": "Message {number}"}}\n' for number in range(MANY)))
    page, long_page = _jobs(PAGE), long_file.read_bytes()
    with ExitStack() as stack:
        yield Places(
            folder=folder,
            ours=ours,
            with_mcp=install(ours.wheel, folder / "with-mcp", extra="mcp"),
            large=_large(folder, ours.wheel, large_manifest),
            large_manifest=large_manifest,
            plain=stack.enter_context(LoopbackServer(_responder(page))),
            slow=stack.enter_context(LoopbackServer(_responder(page, after=SLOW_SECONDS))),
            prompt=stack.enter_context(LoopbackServer(_responder(page, after=PROMPT_SECONDS))),
            messages=stack.enter_context(LoopbackServer(_responder(_MESSAGE))),
            rows=rows,
            long=stack.enter_context(LoopbackServer(_responder(long_page))),
            long_file=long_file,
            tls=stack.enter_context(TlsServer(_responder(page), authority.context("127.0.0.1"))),
            authority=alone,
            bundle=bundle,
            hashed=hashed,
        )


def _large(folder: Path, wheel: Path, manifest: Path) -> Installed:
    """Return an environment with the client of the large manifest."""
    installed = install(wheel, folder / "large")
    out = folder / "large-generated"
    command = [sys.executable, "-m", "codegen", "generate", "--manifest", str(manifest), "--out", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (package,) = (folder / "large").glob("lib/python*/site-packages/opentrain_cli")
    shutil.rmtree(package)
    shutil.copytree(out / "opentrain_cli", package)
    return installed


def _with_the_system(own: Path, folder: Path) -> tuple[Path, Path]:
    """Write the system's authorities and one more to a file, and to a folder as OpenSSL looks them up."""
    system = ssl.get_default_verify_paths()
    known = [Path(system.openssl_cafile), Path(system.openssl_capath) / "ca-certificates.crt", Path(certifi.where())]
    text = next(file for file in known if file.is_file()).read_text(encoding="utf-8") + own.read_text(encoding="utf-8")
    bundle, hashed = folder / "bundle.pem", folder / "hashed"
    bundle.write_text(text, encoding="utf-8")
    hashed.mkdir()
    for number, certificate in enumerate(text.split(ssl.PEM_HEADER)[1:]):
        (hashed / f"{number}.pem").write_text(f"{ssl.PEM_HEADER}{certificate}", encoding="utf-8")
    subprocess.run(["openssl", "rehash", str(hashed)], check=True)
    return bundle, hashed


_MESSAGE = b'{"ok": true, "message": {"id": "msg_1", "conversationId": "c", "content": "Hi", "isFromViewer": true}}'


def _jobs(count: int) -> bytes:
    return json.dumps({"jobs": [_job(number) for number in range(count)], "nextCursor": None}).encode()


def _job(number: int) -> dict[str, Any]:
    return {
        "id": f"cmf{number:09d}k1",
        "title": f"Street scenes, part {number}: boxes around cars, bicycles and people",
        "status": "OPEN" if number % 3 else "DRAFT",
        "published": bool(number % 3),
        "acceptingApplicants": bool(number % 3),
        "createdAt": f"2026-09-{1 + number % 28:02d}T08:30:00.000Z",
        "updatedAt": f"2026-10-{1 + number % 28:02d}T17:45:12.000Z",
        "jobUrl": f"https://app.opentrain.ai/jobs/cmf{number:09d}k1",
        "proposalCounts": {"total": number % 40, "unreviewed": number % 7},
    }


def _responder(body: bytes, *, after: float = 0.0) -> Responder:
    response = Response(200, body, {"Content-Type": "application/json"})

    def respond(_request: ReceivedRequest) -> Response:
        sleep(after)
        return response

    return respond
