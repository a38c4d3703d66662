"""The TLS context: the system's trust, loaded as late as OpenSSL can.

Parsing a whole bundle costs more than starting Python; a directory with hashed names is read one certificate at a time.
"""

from __future__ import annotations

import os
import re
import ssl

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_HASHED = re.compile(r"[0-9a-f]{8}\.\d+")


def tls_context(variables: Mapping[str, str]) -> ssl.SSLContext:
    """A verifying client context that honours SSL_CERT_FILE and SSL_CERT_DIR. Raises `OSError`."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    given_file = variables.get("SSL_CERT_FILE") or None
    given_folder = variables.get("SSL_CERT_DIR") or None
    if given_file or given_folder:
        context.load_verify_locations(cafile=given_file, capath=given_folder)
        return context
    system = ssl.get_default_verify_paths()
    if system.capath and _has_hashed_entries(system.capath):
        context.load_verify_locations(capath=system.capath)
    elif system.cafile:
        context.load_verify_locations(cafile=system.cafile)
    else:
        import certifi

        context.load_verify_locations(cafile=certifi.where())
    return context


def _has_hashed_entries(folder: str) -> bool:
    try:
        with os.scandir(folder) as entries:
            return any(_HASHED.fullmatch(entry.name) for entry in entries)
    except OSError:
        return False
