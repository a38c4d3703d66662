"""What is saved on this machine: a token, the origin it belongs to, and the product's further keys."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.product import CredentialKeys


class Credentials:
    """The content of a credentials file. Keys that are not ours, from a program that shares it, are kept."""

    def __init__(self, keys: CredentialKeys, document: Mapping[str, object]) -> None:
        self.document = document
        self._keys = keys

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

    def changed(self, *, token: str, base_url: str, extra: Mapping[str, str | None]) -> Credentials:
        """These credentials with another token and origin; an extra of None is dropped, one not named is kept."""
        document = {**self.document, self._keys.token: token, self._keys.base_url: base_url}
        for name, value in extra.items():
            if value is None:
                document.pop(self._keys.extra[name], None)
            else:
                document[self._keys.extra[name]] = value
        return Credentials(self._keys, document)

    def _text(self, key: str) -> str | None:
        value = self.document.get(key)
        return value if isinstance(value, str) and value else None
