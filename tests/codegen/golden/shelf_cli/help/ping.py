# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Help pages of `shelf ping`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf ping - Check that the library responds

\x1b[1mUsage:\x1b[22m shelf ping [common flags]

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf ping  # Now

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/ping
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
}
