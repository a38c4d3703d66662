"""Parser of the header `Link` (RFC 8288)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opentrain_runtime.lists.kinds.link_header import links


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("", []),
        ("</a>; rel=next", [("/a", ["next"])]),
        ('</a>; rel="next"', [("/a", ["next"])]),
        ('</a> ; REL = "Next" ', [("/a", ["next"])]),
        ('</a>; rel="prev next"', [("/a", ["prev", "next"])]),
        ('</a>; rel="last", </b>; rel="next"', [("/a", ["last"]), ("/b", ["next"])]),
        ('</a?x=1,2;y>; rel="last",</b>;rel=next', [("/a?x=1,2;y", ["last"]), ("/b", ["next"])]),
        ('</a>; title="x, <y>; rel=next"; rel=prev', [("/a", ["prev"])]),
        (r'</a>; title="a \" b"; rel=next', [("/a", ["next"])]),
        (r'</a>; rel="n\ext"', [("/a", ["next"])]),
        ("</a>; rel=first; rel=next", [("/a", ["first"])]),
        ("</a>; results=true; rel=next;", [("/a", ["next"])]),
        ("</a>; flag; rel=next", [("/a", ["next"])]),
        ("</a>", [("/a", [])]),
        ("< /a >; rel=next", [("/a", ["next"])]),
        (", ,</a>; rel=next, ,", [("/a", ["next"])]),
        ('</a>; rel=next; anchor="/other"', []),
        # invalid from some point on
        ("/a; rel=next", []),
        ("</a; rel=next", []),
        ('</a>; rel=prev junk, </b>; rel="next"', [("/a", ["prev"])]),
        ('</a>; rel=prev, junk, </b>; rel="next"', [("/a", ["prev"])]),
    ],
)
def test_links(header: str, found: list[tuple[str, list[str]]]) -> None:
    assert list(links(header)) == found


@given(st.text(alphabet='<>;,="\\ \trelnx', max_size=60))
def test_any_header_is_read(header: str) -> None:
    for target, relations in links(header):
        assert target in header
        assert all(relation == relation.lower() for relation in relations)
