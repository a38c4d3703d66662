"""Masking of secrets in what the sandbox logs and shows."""

from __future__ import annotations

import re

MASK = "****"
_TOKEN = re.compile(r"\b(ot_[a-z]{3}_|whsec_)[A-Za-z0-9_]+")
_CODE = re.compile(r'("(?:user_)?code"\s*:\s*")\d{6}(?=")|\b((?:user_)?code=)\d{6}\b')


def mask(text: str) -> str:
    """Replace tokens (contract.md section 1), webhook secrets and claim codes by their prefix and asterisks."""
    masked = _TOKEN.sub(rf"\1{MASK}", text)
    return _CODE.sub(lambda found: f"{found[1] or found[2]}{MASK}", masked)


def mask_header(name: str, value: str) -> str:
    """Return the value of a header with its secrets masked. Of credentials, only the scheme remains."""
    if name.lower() in ("authorization", "proxy-authorization"):
        scheme, _, secret = value.partition(" ")
        masked = mask(secret)
        return f"{scheme} {masked if masked != secret else MASK}" if secret else MASK
    return MASK if name.lower() in ("cookie", "set-cookie") else mask(value)
