"""Extraction of draft fields from a plain-text job description. Fields that it does not state stay missing."""

from __future__ import annotations

import re

from opentrain_sandbox.drafts.extract_pay import read_pay
from opentrain_sandbox.drafts.extract_terms import read_terms
from opentrain_sandbox.drafts.extraction import Extraction
from opentrain_sandbox.drafts.fields import MAX_TITLE

# All repetitions are bounded, so that a description of 60,000 digits does not take minutes.
_COUNT = r"(?<![\w$.,])(?P<number>\d[\d,]{0,14}(?:\.\d{1,6})?)\s{0,3}(?P<scale>k|thousand|m|million)?\b"
_BETWEEN = r"(?:[ -](?!per\b|an?\b|each\b|of\b)[A-Za-z][\w-]*){0,3}?"
# "40 images per hour" is a pace, not a volume.
_NOT_A_PACE = r"(?!\s*(?:/|per|an?|each|every|apiece)\s*\w)"
_FILE_NOUNS = {
    "images": "image",
    "photos": "image",
    "photographs": "image",
    "pictures": "image",
    "frames": "image",
    "scans": "image",
    "videos": "video",
    "clips": "video",
    "recordings": "audio",
    "utterances": "audio",
    "documents": "text",
    "sentences": "text",
    "articles": "text",
    "conversations": "text",
    "prompts": "text",
    "files": "",
    "samples": "",
    "items": "",
}
_FILES = re.compile(rf"{_COUNT}{_BETWEEN}[ -](?P<noun>{'|'.join(_FILE_NOUNS)})\b{_NOT_A_PACE}", re.IGNORECASE)
_WORDS = re.compile(rf"{_COUNT}[ -](?P<noun>words)\b{_NOT_A_PACE}", re.IGNORECASE)
_HOURS = re.compile(
    rf"{_COUNT}[ -]hours? of (?:[\w-]+ ){{0,3}}?(?P<noun>audio|video|recordings?|speech|footage)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?<![\w$.,-])(?P<number>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?:[ -][A-Za-z][\w-]*){0,5}? (?:annotators?|label?lers?|people|freelancers?|trainers?"
    r"|transcribers?|speakers?|translators?|reviewers?|raters?)\b"
    r"|\bteam of (?P<team>\d{1,4})\b|\bheadcount\W{1,3}(?P<count>\d{1,4})\b",
    re.IGNORECASE,
)
_NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}


def read_text(text: str, *, with_title: bool = True) -> Extraction:
    """Read a job description in plain text or Markdown.

    Args:
        with_title: whether the first line is the title and the rest the description.
    """
    extraction = Extraction()
    text = text.replace("\r\n", "\n").strip()
    if with_title:
        _read_title(text, extraction)
    # Emphasis marks can separate a number from its noun.
    plain = re.sub(r"[*_`]{1,3}", "", text)
    read_pay(plain, extraction)
    _read_volume(plain, extraction)
    people = _PEOPLE.search(plain)
    if people:
        number = people["number"] or people["team"] or people["count"]
        count = _NUMBER_WORDS.get(number.lower()) or int(number if number.isdigit() else 0)
        if count:
            extraction.put("headcount", count)
    read_terms(plain, extraction)
    return extraction


def _read_title(text: str, extraction: Extraction) -> None:
    first, _, rest = text.partition("\n")
    heading = re.sub(r"^(?:#+\s*|(?:job )?title:\s*)", "", first.strip(), flags=re.IGNORECASE)
    heading = heading.strip("*_ #")
    # A first line of several sentences is not a heading, so it is also part of the description.
    sentence = re.split(r"(?<=[a-z0-9)])[.!?](?:\s|$)", heading, maxsplit=1, flags=re.IGNORECASE)[0]
    if len(sentence) > MAX_TITLE:
        cut = sentence[: MAX_TITLE - 1].rsplit(" ", 1)[0]
        extraction.put("jobTitle", f"{cut}\u2026", confident=False)
    elif sentence:
        extraction.put("jobTitle", sentence, confident=sentence == heading.rstrip(".!?"))
    alone = sentence == heading.rstrip(".!?") and bool(rest.strip())
    extraction.put("jobDescription", rest.strip() if alone else text)


def _read_volume(text: str, extraction: Extraction) -> None:
    # Each candidate: position, amount, unit, type of data.
    candidates: list[tuple[int, float, str, str]] = []
    for match in _HOURS.finditer(text):
        kind = "video" if match["noun"].lower() in ("video", "footage") else "audio"
        candidates.append((match.start(), _number(match), "HOURS_OF_RECORDING_AUDIO_VIDEO", kind))
    for match in _WORDS.finditer(text):
        candidates.append((match.start(), _number(match), "NUMBER_OF_WORDS", "text"))
    for match in _FILES.finditer(text):
        kind = _FILE_NOUNS[match["noun"].lower()]
        candidates.append((match.start(), _number(match), "NUMBER_OF_FILES", kind))
    candidates = [candidate for candidate in candidates if candidate[1] > 0]
    if not candidates:
        return
    # The unit named first is that of the job. The largest amount is its volume: "5,000 images" rather than
    # "batches of 250 images".
    _, _, unit, kind = min(candidates)
    volume = max(candidate[1] for candidate in candidates if candidate[2] == unit)
    confident = len({candidate[1:3] for candidate in candidates}) == 1
    extraction.put("dataVolume", int(volume) if volume == int(volume) else volume, confident=confident)
    extraction.put("dataVolumeUnit", unit, confident=confident)
    if kind:
        extraction.put("dataType", kind.capitalize())


def _number(match: re.Match[str]) -> float:
    value = float(match["number"].replace(",", ""))
    # A larger number would fail the validation of the field.
    return value * _SCALES.get((match["scale"] or "").lower(), 1) if value <= 1e9 else 0
