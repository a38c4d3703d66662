# Generated from spec/commands.yaml (sha256 d8e1a732c9d283d1) by `make generate`; do not edit.
"""Topics that are no command."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "exit-codes": """\
opentrain - Exit codes

  0    Done
  1    The API refused the request, or something unexpected happened
  2    The command line was wrong; nothing was sent
  3    No token, or not permitted (HTTP 401, 403)
  4    No such thing (HTTP 404)
  5    Conflict with the present state, or a waited-for thing ended badly (HTTP
       402, 409)
  6    Too many requests (HTTP 429)
  7    Network fault, time-out, server error, or an answer that makes no sense;
       the outcome may be unknown
  8    Still pending
  130  Interrupted
  141  The reader of standard output went away
""",
    "environment": """\
opentrain - Environment variables

  OT_API_TOKEN            API token; outranks the credentials file
  OPENTRAIN_API_TOKEN     The same, read when OT_API_TOKEN is not set
  OT_API_BASE_URL         API origin; --base-url outranks it
  OPENTRAIN_API_BASE_URL  The same, read when OT_API_BASE_URL is not set
  OPENTRAIN_TIMEOUT       Seconds to wait for the API before giving up (30)
  OPENTRAIN_MAX_RETRIES   How often a failed read is tried again (2); 0 turns
                          retries off
  OPENTRAIN_ALLOW_HTTP    1 allows plain http to hosts other than this machine

A variable that is empty counts as not set. Of two that give the same, the first
one here wins.

The credentials file is ${XDG_CONFIG_HOME:-~/.config}/opentrain/cli.json.
""",
}
