"""Extraction of fields from plain text and other formats."""

from __future__ import annotations

import time
from typing import Any

import pytest

from opentrain_sandbox.drafts.extract_text import read_text
from opentrain_sandbox.drafts.import_formats import plain_text, read_canonical, read_json_ld, read_xml
from opentrain_sandbox.drafts.readiness import missing_fields
from tests.support.paths import ROOT


def fields(text: str) -> dict[str, Any]:
    return read_text(text).fields


def test_the_example_of_the_reference() -> None:
    text = "Label 5,000 street-scene images with bounding boxes. Native Spanish speakers, $14/hr."
    assert fields(text) == {
        "jobTitle": "Label 5,000 street-scene images with bounding boxes",
        "jobDescription": text,
        "paymentType": "PAY_PER_HOUR",
        "pricePerHour": 14,
        "dataVolume": 5000,
        "dataVolumeUnit": "NUMBER_OF_FILES",
        "dataType": "Image",
        "languages": ["Spanish"],
        "labelTypes": ["Bounding Box"],
    }


def test_description_of_the_demo() -> None:
    found = fields((ROOT / "demo" / "street-scenes.md").read_text(encoding="utf-8"))
    assert (found["dataVolume"], found["pricePerHour"], found["languages"]) == (5000, 14, ["Spanish"])
    assert [item["field"] for item in missing_fields(found)] == ["headcount", "experienceLevel"]


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("$14/hr", "PAY_PER_HOUR", 14),
        ("$14.50 per hour", "PAY_PER_HOUR", 14.5),
        ("**Pay:** USD 20 an hour", "PAY_PER_HOUR", 20),
        ("20 dollars an hour", "PAY_PER_HOUR", 20),
        ("Hourly: $15", "PAY_PER_HOUR", 15),
        ("$0.05 per label", "PAY_PER_LABEL", 0.05),
        ("$.05/image", "PAY_PER_LABEL", 0.05),
        ("5 cents per bounding box", "PAY_PER_LABEL", 0.05),
        ("$0.08 for each accepted image", "PAY_PER_LABEL", 0.08),
        ("fixed price of $2,000", "FIXED_PRICE", 2000),
        ("$2k fixed price", "FIXED_PRICE", 2000),
        ("Fixed-price: $450", "FIXED_PRICE", 450),
        ("a flat fee of $300", "FIXED_PRICE", 300),
    ],
)
def test_pay(text: str, kind: str, amount: float) -> None:
    names = {"PAY_PER_HOUR": "pricePerHour", "PAY_PER_LABEL": "pricePerLabel", "FIXED_PRICE": "fixedPrice"}
    found = {name: value for name, value in fields(text).items() if "rice" in name or name == "paymentType"}
    assert found == {"paymentType": kind, names[kind]: amount}


def test_ambiguous_pay() -> None:
    assert fields("We pay hourly.")["paymentType"] == "PAY_PER_HOUR"
    ranged = read_text("Pay is $14-18/hr")
    assert (ranged.fields["pricePerHour"], ranged.low_confidence) == (14, ["pricePerHour"])
    foreign = read_text("Pay is \u20ac14/hr")
    assert "pricePerHour" not in foreign.fields
    assert foreign.warnings
    both = read_text("Pay is $14/hr or $0.10 per image")
    assert both.fields["paymentType"] == "PAY_PER_HOUR"
    assert "paymentType" in both.low_confidence


@pytest.mark.parametrize(
    ("text", "volume", "unit"),
    [
        ("5k images", 5000, "NUMBER_OF_FILES"),
        ("1.2 million words of text", 1_200_000, "NUMBER_OF_WORDS"),
        ("120 hours of call recordings", 120, "HOURS_OF_RECORDING_AUDIO_VIDEO"),
        ("batches of 250 images, 5,000 images in all", 5000, "NUMBER_OF_FILES"),
        ("40 images per hour", None, None),
        ("$5 images", None, None),
    ],
)
def test_volume(text: str, volume: float | None, unit: str | None) -> None:
    found = fields(text)
    assert (found.get("dataVolume"), found.get("dataVolumeUnit")) == (volume, unit)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Native Spanish speakers", ["Spanish"]),
        ("You are fluent in Portuguese and English.", ["Portuguese", "English"]),
        ("Languages: Hindi, Tamil", ["Hindi", "Tamil"]),
        ("The streets are Spanish streets.", None),
        ("You don't need to speak Spanish.", None),
        ("No experience needed, but you speak German.", ["German"]),
    ],
)
def test_languages(text: str, languages: list[str] | None) -> None:
    assert fields(text).get("languages") == languages


def test_people_places_and_levels() -> None:
    found = fields("Brief\n\nWe need five native Hindi and English speakers based in India. Entry-level is fine. CVAT.")
    assert found["headcount"] == 5
    assert found["countries"] == ["IN"]
    assert found["experienceLevel"] == "ENTRY_LEVEL"
    assert found["labelingSoftware"] == "CVAT"


@pytest.mark.parametrize(
    ("text", "title", "description"),
    [
        ("# A title\n\nThe rest.", "A title", "The rest."),
        ("Title: A title\r\n\r\nThe rest.", "A title", "The rest."),
        ("Only one line", "Only one line", "Only one line"),
        ("Use v1.5 of it. More.\nEven more.", "Use v1.5 of it", "Use v1.5 of it. More.\nEven more."),
    ],
)
def test_title(text: str, title: str, description: str) -> None:
    found = fields(text)
    assert (found["jobTitle"], found["jobDescription"]) == (title, description)


def test_a_long_first_line_is_cut_into_a_title() -> None:
    found = read_text("word " * 100)
    assert len(found.fields["jobTitle"]) <= 150
    assert found.low_confidence == ["jobTitle"]


@pytest.mark.parametrize(
    "piece", ["1,", "1.1", "$1", "1 a b c ", "a ", "fixed price ", "native ", "no need ", "\n", "_"]
)
def test_extraction_is_fast(piece: str) -> None:
    text = (piece * 60_000)[:60_000]
    began = time.process_time()
    read_text(text)
    # A pattern that backtracks takes minutes here; any machine is faster than this limit otherwise.
    assert time.process_time() - began < 20


def test_a_canonical_job() -> None:
    extraction = read_canonical(
        {
            "title": "T",
            "rateAmount": 12,
            "paymentType": "PAY_PER_HOUR",
            "tools": ["CVAT", "Other"],
            "languages": ["Thai"],
            "mood": "good",
            "headcount": "many",
        }
    )
    assert extraction.fields == {
        "jobTitle": "T",
        "pricePerHour": 12,
        "paymentType": "PAY_PER_HOUR",
        "labelingSoftware": "CVAT, Other",
        "languages": ["Thai"],
    }
    assert [(item["path"], item["reason"]) for item in extraction.unmapped] == [
        ("job.mood", "unknown_field"),
        ("job.headcount", "invalid_value"),
    ]


def test_a_json_ld_posting() -> None:
    posting = {
        "@type": "JobPosting",
        "title": "Label images",
        "description": "<p>Label 300 images.</p><ul><li>Native Thai speakers</li></ul>",
        "baseSalary": {"currency": "USD", "value": {"value": 11, "unitText": "HOUR"}},
        "industry": "Retail",
    }
    for source in (posting, [posting], {"@graph": [{"@type": "Thing"}, posting]}):
        extraction = read_json_ld(source)
        assert extraction.fields["jobDescription"] == "Label 300 images.\nNative Thai speakers"
        assert extraction.fields["pricePerHour"] == 11
        assert (extraction.fields["dataVolume"], extraction.fields["languages"]) == (300, ["Thai"])
        assert [item["path"] for item in extraction.unmapped] == ["jsonLd.industry"]
    others: list[Any] = [{}, [], "x", None, {"@type": "Thing"}]
    for nothing in others:
        with pytest.raises(ValueError, match="JobPosting"):
            read_json_ld(nothing)


def test_xml() -> None:
    extraction = read_xml(
        "<source><job><title>Label</title><description><![CDATA[<b>Label 300 images</b>]]></description></job></source>"
    )
    assert extraction.fields["jobTitle"] == "Label"
    assert extraction.fields["jobDescription"] == "Label 300 images"
    assert extraction.fields["dataVolume"] == 300
    hr = read_xml('<PositionOpening xmlns="urn:hr"><PositionTitle>Label</PositionTitle></PositionOpening>')
    assert hr.fields == {"jobTitle": "Label"}
    for bad in ("<a", "<a/>", "<!DOCTYPE a><a><title>x</title></a>"):
        with pytest.raises(ValueError, match="XML"):
            read_xml(bad)


def test_markup_to_text() -> None:
    assert plain_text("<p>A &amp; B</p><p>C<br>D</p>") == "A & B\nC\nD"
