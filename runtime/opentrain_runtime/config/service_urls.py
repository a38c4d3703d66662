"""Services with a base URL of their own, and whether they get the saved token."""

from __future__ import annotations

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.urls import origin_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.config.settings import Settings
    from opentrain_runtime.declarations.product import Product


def service_url(settings: Settings, product: Product, service: str) -> str:
    """Return the base URL of a service: that of its variable, else the default.

    Raises `UsageError` if it is invalid, or if it is unknown because the base URL of the API is not the default.
    """
    setting = f"{service}-base-url"
    variable = settings.variable(setting)
    if variable is not None:
        return settings.checked(variable[1], variable[0])
    if settings.base_url() != _default(settings, product):
        raise UsageError(
            f"the base URL of the service {service!r} is unknown for {settings.base_url()}",
            code="CLI_NO_BASE_URL",
            hint=f"Set {product.variables[setting][0]} to it, then run the command again.",
        )
    return settings.checked(product.service_urls[service], "the default")


def check_saved_token(settings: Settings, product: Product, service: str) -> None:
    """Raise `CliError` unless the token saved for the origin of the API is also for that of a service."""
    target, home = origin_in(service_url(settings, product, service)), settings.origin()
    is_default = home == origin_in(_default(settings, product))
    if target != home and not (is_default and target in product.token_origins):
        raise CliError(
            f"the saved token belongs to {home} and is not sent to {target}",
            exit_name="denied",
            code="CLI_WRONG_ORIGIN",
            hint=f"Set {product.variables['token'][0]} to a token for {target}.",
        )


def _default(settings: Settings, product: Product) -> str:
    return settings.checked(product.base_url, "the default")
