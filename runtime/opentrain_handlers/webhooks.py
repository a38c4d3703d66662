"""`webhooks verify`: check the signature of a delivery (contract.md, section 9). Nothing is sent."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.errors import CliError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context

_MISMATCH = (
    "Check that the secret and the body belong to this delivery. If they do, the delivery may be forged: discard it."
)
_INCOMPLETE = (
    "Pass the whole value of the signature header, with t=SECONDS and v1=HEX. "
    "Discard a delivery whose header lacks them."
)


def verify(context: Context) -> Result:
    """Check the signature of the body and its time. Raises `CliError` if one of them is invalid."""
    secret, body = _secret(context), context.arguments.get("body_file")
    assert isinstance(body, bytes)
    stamp, signature = _parts(context.arguments.text("signature") or "")
    reason = _fault(secret, body, stamp, signature) or _off(context, stamp)
    time = int(stamp) if _is_time(stamp) else None
    if reason is not None:
        raise CliError(
            f"invalid signature: {reason}",
            exit_name="refused",
            code="CLI_SIGNATURE",
            reason=reason,
            details={"valid": False, "timestamp": time},
            hint=_MISMATCH if stamp and signature else _INCOMPLETE,
        )
    return Result({"valid": True, "reason": None, "timestamp": time})


def _secret(context: Context) -> str:
    """Return the secret from the flag or the variable. Raises `UsageError` if it is missing or not UTF-8 text."""
    where, given = "--secret-file", context.arguments.text("secret_file")
    if given is None:
        variable = context.settings.variable("webhook-secret")
        if variable is None:
            raise UsageError("no secret is given; use --secret-file, or set OPENTRAIN_WEBHOOK_SECRET")
        where, given = variable
    secret = given.strip()
    if any("\ud800" <= character <= "\udfff" for character in secret):  # Python decodes invalid UTF-8 to surrogates
        raise UsageError(f"{where}: the secret is not UTF-8 text")
    context.learn_secret(secret)
    return secret


def _parts(header: str) -> tuple[str, str]:
    """Return time and signature. Unknown and empty parts are ignored. If a part is repeated, the last one is used."""
    pairs = (part.partition("=") for part in header.split(","))
    found = {name.strip(): value.strip() for name, _, value in pairs if value.strip()}
    return found.get("t", ""), found.get("v1", "")


def _is_time(stamp: str) -> bool:
    return stamp.isascii() and stamp.isdigit() and len(stamp) < 15


def _fault(secret: str, body: bytes, stamp: str, signature: str) -> str | None:
    """Return what is wrong with the signature, apart from its time; None if it is valid."""
    import hmac

    if not _is_time(stamp):
        return "the header has no time (t=SECONDS)"
    if not signature:
        return "the header has no signature (v1=HEX)"
    made = hmac.new(secret.encode(), f"{int(stamp)}.".encode() + body, "sha256").hexdigest()
    same = hmac.compare_digest(made.encode(), signature.encode())
    return None if same else "it does not match the secret and the body"


def _off(context: Context, stamp: str) -> str | None:
    """Return what is wrong with the time of a signature; None if it is valid."""
    tolerance = context.arguments.get("tolerance")
    assert isinstance(tolerance, int | float)  # the manifest declares a default
    off = int(context.environment.wall_clock()) - int(stamp)
    if abs(off) <= tolerance:
        return None
    return f"its time is {abs(off)} seconds in the {'past' if off > 0 else 'future'} (allowed: {tolerance:g})"
