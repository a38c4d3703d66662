"""Pictures in docs/screens: what the commands show today, without fonts from elsewhere."""

from __future__ import annotations

import re

from tests.support.screens import FOLDER, pictures, record


def test_stored_pictures_are_those_of_today() -> None:
    """Run `make pictures` after a change of what a screen shows, and look at the pictures."""
    made = dict(pictures(record()))
    stored = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.svg")}
    assert sorted(made) == sorted(stored)
    assert [name for name in made if made[name] != stored[name]] == []


def test_pictures_load_nothing() -> None:
    """A picture refers to its own parts only. The namespace of SVG and the comment of the library load nothing."""
    for file in FOLDER.glob("*.svg"):
        text = re.sub(r"<!--.*?-->|xmlns=\"[^\"]*\"", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"@font-face|@import|<image|href=", text), file.name
        assert all(target.startswith("#") for target in re.findall(r"url\(([^)]*)\)", text)), file.name
