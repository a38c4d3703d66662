"""The parsed arguments of one command line."""

from __future__ import annotations


def flag_of(dest: str) -> str:
    """Return the flag of a dest, with its dashes."""
    return "--" + dest.replace("_", "-")


class Arguments:
    """The parsed arguments of one command line, by dest. A missing one is None."""

    def __init__(self, values: dict[str, object], words: list[str]) -> None:
        """Store values by dest, and the arguments as given, with each flag and its value as `--flag=value`."""
        self.values = values
        self.words = words

    def get(self, dest: str) -> object:
        """Return the value of `dest`, or None if it was not given or does not exist."""
        return self.values.get(dest)

    @property
    def by_flag(self) -> dict[str, object]:
        """Return the values by flag, as views name them."""
        return {flag_of(dest): value for dest, value in self.values.items()}

    def text(self, dest: str) -> str | None:
        """Return the value of `dest` if it is text, else None."""
        value = self.values.get(dest)
        return value if isinstance(value, str) else None

    def given(self, dest: str) -> bool:
        """Return whether `dest` has a value, from the command line or by default; False of `--no-x` is one."""
        return self.values.get(dest) is not None

    def typed(self, dest: str) -> bool:
        """Return whether the flag of `dest` is on the command line. `given` is also true for a default."""
        return flag_of(dest) in self.flags

    @property
    def flags(self) -> list[str]:
        """Return the flags on the command line, without their values."""
        end = self.words.index("--") if "--" in self.words else len(self.words)
        return [word.partition("=")[0] for word in self.words[:end]]

    def put(self, dest: str, value: object) -> None:
        """Replace the value of `dest`."""
        self.values[dest] = value
