"""TLS context with the certificate authorities of the system, loaded as late as OpenSSL allows.

Parsing a whole bundle takes longer than starting Python. From a folder with hashed names, OpenSSL reads only the
certificates that it needs.
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
    """Return a verifying client context that honors SSL_CERT_FILE and SSL_CERT_DIR.

    Raises `OSError` with the unusable file or folder in its text.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    given_file = variables.get("SSL_CERT_FILE") or None
    given_folders = variables.get("SSL_CERT_DIR") or None
    if given_file:
        _load_file(context, given_file, f"SSL_CERT_FILE={given_file}")
    if given_folders:
        _check_folders(given_folders)
        context.load_verify_locations(capath=given_folders)
    if not (given_file or given_folders):
        _load_system(context)
    return context


def _load_system(context: ssl.SSLContext) -> None:
    """Load the default certificate authorities of OpenSSL. Its `cafile` and `capath` would read the variables again."""
    system = ssl.get_default_verify_paths()
    if _has_hashed_names(system.openssl_capath):
        context.load_verify_locations(capath=system.openssl_capath)
    elif os.path.isfile(system.openssl_cafile):
        _load_file(context, system.openssl_cafile, system.openssl_cafile)
    else:
        import certifi

        context.load_verify_locations(cafile=certifi.where())


def _load_file(context: ssl.SSLContext, file: str, name: str) -> None:
    try:
        context.load_verify_locations(cafile=file)
    except ssl.SSLError:
        raise OSError(f"{name} does not contain a readable certificate") from None
    except OSError as error:
        raise OSError(f"{name}: {error.strerror or error}") from None


def _check_folders(folders: str) -> None:
    """Raise `OSError` if no folder exists. OpenSSL would ignore that and trust no certificate."""
    if not any(os.path.isdir(folder) for folder in folders.split(os.pathsep)):
        raise OSError(f"SSL_CERT_DIR={folders} is not a folder")


def _has_hashed_names(folder: str) -> bool:
    try:
        with os.scandir(folder) as files:
            return any(_HASHED.fullmatch(file.name) for file in files)
    except OSError:
        return False
