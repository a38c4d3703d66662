"""Small product, declared by hand for unit tests of the runtime."""

from __future__ import annotations

import io
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence

from opentrain_runtime.declarations.command import Command
from opentrain_runtime.declarations.endpoint import Endpoint
from opentrain_runtime.declarations.hints import Hint
from opentrain_runtime.declarations.product import CredentialKeys, ErrorFormat, ExitCodes, Issues, Product
from opentrain_runtime.declarations.program import Program
from opentrain_runtime.environment import Environment
from opentrain_runtime.output.stderr import Stderr
from opentrain_runtime.text.redact import Redactor

EXIT_CODES = ExitCodes(
    names={
        "done": 0,
        "refused": 1,
        "usage": 2,
        "denied": 3,
        "not-found": 4,
        "conflict": 5,
        "rate-limited": 6,
        "outage": 7,
    },
    statuses={401: "denied", 404: "not-found", 409: "conflict", 429: "rate-limited"},
)

PROGRAM = Program(
    binary="shop",
    version="1",
    package="tests.support.shop_cli",
    groups={"things": "things"},
    shortcuts={},
    topics=(),
    global_flags={"--json": False},
)


def product(hints: Sequence[Hint] = ()) -> Product:
    """Return a product with one error format, `main`."""
    return Product(
        name="Shop",
        binary="shop",
        user_agent="shop/1",
        base_url="https://api.shop.example",
        timeout=30.0,
        retries=2,
        variables={
            "token": ("SHOP_TOKEN",),
            "base-url": ("SHOP_URL",),
            "timeout": ("SHOP_TIMEOUT",),
            "retries": ("SHOP_RETRIES",),
            "allow-http": ("SHOP_ALLOW_HTTP",),
        },
        credentials=CredentialKeys(path="shop/cli.json", token="token", base_url="url", extra={}),
        missing_token="no token",
        missing_token_hint="Log in",
        missing_token_run="shop login",
        secret_prefixes=("sh_",),
        secret_fields=("pin",),
        exit_codes=EXIT_CODES,
        error_formats={
            "main": ErrorFormat(
                message="error",
                code="code",
                request_id="id",
                details="more",
                reason="more.why",
                issues=Issues(
                    items="more.issues", field="path", message="message", allowed=("options",), unknown=("keys",)
                ),
            )
        },
        tones={"OPEN": "good"},
        words={"OPEN": "Open"},
        hints=lambda: hints,
    )


def command(effect: str = "read", **more: object) -> Command:
    """Return a command with a choice, a number and a switch."""

    def add_arguments(parser: ArgumentParser) -> None:
        parser.add_argument("--color", choices=["red", "Blue"])
        parser.add_argument("--count", type=int)
        parser.add_argument("--name", required=True)
        parser.add_argument("--loud", action="store_true")
        parser.add_argument("--no-input", action="store_true")

    endpoint = Endpoint("GET" if effect == "read" else "POST", "/things", error_format="main")
    return Command("things list", add_arguments=add_arguments, effect=effect, endpoint=endpoint, **more)  # type: ignore[arg-type]


def environment(variables: Mapping[str, str] | None = None) -> Environment:
    """Return an environment with streams in memory."""
    return Environment(variables=variables or {}, stdin=io.BytesIO(), stdout=io.BytesIO(), stderr=io.BytesIO())


def stderr(of: Environment, *, as_json: bool = False) -> Stderr:
    """Return the writer of an environment's stderr."""
    return Stderr(of, Redactor(("sh_",), ("pin",)), as_json=as_json)


def written(stream: object) -> str:
    """Return what was written to a stream in memory."""
    assert isinstance(stream, io.BytesIO)
    return stream.getvalue().decode()
