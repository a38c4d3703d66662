"""`webhooks verify`: whether a delivery was signed with the secret (contract.md, section 9). Nothing is sent."""

from __future__ import annotations

from opentrain_runtime.errors import UsageError
from opentrain_runtime.result import Result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context


def verify(context: Context) -> Result:
    """Compare the signature with our own of the same body; `refused` where they differ or the time is off."""
    secret, body = _secret(context), context.arguments.get("body_file")
    assert isinstance(body, bytes)
    tolerance = context.arguments.get("tolerance")
    stamp, signature = _parts(context.arguments.text("signature") or "")
    reason = _fault(secret, body, stamp, signature)
    if reason is None and isinstance(tolerance, int | float):
        off = context.environment.now() - int(stamp)
        if abs(off) > tolerance:
            reason = (
                f"its time is {abs(off):.0f} seconds {'ago' if off > 0 else 'ahead'}, and {tolerance:g} are allowed"
            )
    document = {"valid": reason is None, "reason": reason, "timestamp": int(stamp) if stamp.isdigit() else None}
    return Result(document, exit_name="done" if reason is None else "refused")


def _secret(context: Context) -> str:
    given = context.arguments.text("secret_file")
    if given is None:
        variable = context.settings.variable("webhook-secret")
        if variable is None:
            raise UsageError("no secret is given; use --secret-file, or set OPENTRAIN_WEBHOOK_SECRET")
        given = variable[1]
    secret = given.strip()
    context.learn_secret(secret)
    return secret


def _parts(header: str) -> tuple[str, str]:
    """Time and signature; unknown parts count for nothing, and of a part given twice the last one counts."""
    found = {name.strip(): value.strip() for name, _, value in (part.partition("=") for part in header.split(","))}
    return found.get("t", ""), found.get("v1", "")


def _fault(secret: str, body: bytes, stamp: str, signature: str) -> str | None:
    import hmac

    if not (stamp.isascii() and stamp.isdigit() and len(stamp) < 15):
        return "the header has no time, t=SECONDS"
    if not signature:
        return "the header has no signature, v1=HEX"
    made = hmac.new(secret.encode(), f"{stamp}.".encode() + body, "sha256").hexdigest()
    same = hmac.compare_digest(made.encode(), signature.casefold().encode())
    return None if same else "the secret makes another signature of this body"
