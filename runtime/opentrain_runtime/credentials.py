"""The credentials file: read as it is, written whole, private, and never half.

It may be shared with another program, so keys that are not ours are kept.
"""

from __future__ import annotations

import json
import os

from opentrain_runtime.errors import CliError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.product import CredentialKeys


class Credentials:
    """What is saved on this machine: a token, the origin it belongs to, and the product's further keys."""

    def __init__(self, path: str, keys: CredentialKeys, document: dict[str, object], exists: bool) -> None:
        self.path = path
        self.exists = exists
        self._keys = keys
        self._document = document

    @property
    def token(self) -> str | None:
        """The saved token, if any."""
        return self._text(self._keys.token)

    @property
    def base_url(self) -> str | None:
        """The origin that the saved token belongs to, if any."""
        return self._text(self._keys.base_url)

    def extra(self, name: str) -> str | None:
        """A further saved value, by its name in the manifest."""
        return self._text(self._keys.extra[name])

    def changed(self, *, token: str, base_url: str, extra: dict[str, str | None]) -> Credentials:
        """These credentials with another token and origin; an extra of None is dropped, one not named is kept."""
        document = {**self._document, self._keys.token: token, self._keys.base_url: base_url}
        for name, value in extra.items():
            if value is None:
                document.pop(self._keys.extra[name], None)
            else:
                document[self._keys.extra[name]] = value
        return Credentials(self.path, self._keys, document, True)

    def save(self) -> None:
        """Write the file, mode 0600 in a folder of 0700, beside the old one and then in its place. Raises `OSError`."""
        folder = os.path.dirname(self.path)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        beside = f"{self.path}.{os.getpid()}.new"
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        try:
            with open(descriptor, "w", encoding="utf-8") as file:
                json.dump(self._document, file, indent=2, ensure_ascii=False)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, self.path)
        except BaseException:
            os.unlink(beside)
            raise

    def _text(self, key: str) -> str | None:
        value = self._document.get(key)
        return value if isinstance(value, str) and value else None


def load_credentials(keys: CredentialKeys, environment: Environment) -> Credentials:
    """Read the credentials file; one that is not there is empty. Raises `CliError` for one that is damaged."""
    path = credentials_path(keys, environment)
    try:
        document = json.loads(environment.read_file(path).decode("utf-8"))
    except FileNotFoundError:
        return Credentials(path, keys, {}, False)
    except OSError as error:
        raise _unusable(path, error.strerror or str(error)) from None
    except ValueError:
        raise _unusable(path, "it is not JSON") from None
    if not isinstance(document, dict):
        raise _unusable(path, "it holds no JSON object")
    return Credentials(path, keys, document, True)


def credentials_path(keys: CredentialKeys, environment: Environment) -> str:
    """Where the credentials file is, or would be."""
    return os.path.join(environment.config_folder(), keys.path)


def _unusable(path: str, why: str) -> CliError:
    return CliError(
        f"cannot use the credentials file {path}: {why}",
        exit_name="denied",
        code="CLI_CREDENTIALS_DAMAGED",
        hint="It was left as it is. Mend it, or move it away and log in again.",
    )
