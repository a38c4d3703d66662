"""Extraction of languages, countries, label types, tools and experience level from plain text."""

from __future__ import annotations

import re

from opentrain_sandbox.drafts.extraction import Extraction

LANGUAGES = (
    "Arabic", "Bengali", "Bulgarian", "Catalan", "Chinese", "Croatian", "Czech", "Danish", "Dutch",
    "English", "Estonian", "Finnish", "French", "German", "Greek", "Hebrew", "Hindi", "Hungarian",
    "Indonesian", "Italian", "Japanese", "Korean", "Latvian", "Lithuanian", "Malay", "Mandarin",
    "Norwegian", "Persian", "Polish", "Portuguese", "Punjabi", "Romanian", "Russian", "Serbian",
    "Slovak", "Slovenian", "Spanish", "Swahili", "Swedish", "Tagalog", "Tamil", "Telugu", "Thai",
    "Turkish", "Ukrainian", "Urdu", "Vietnamese",
)  # fmt: skip
COUNTRIES = {
    "Argentina": "AR", "Australia": "AU", "Austria": "AT", "Bangladesh": "BD", "Brazil": "BR",
    "Canada": "CA", "Chile": "CL", "Colombia": "CO", "Egypt": "EG", "France": "FR", "Germany": "DE",
    "Ghana": "GH", "India": "IN", "Indonesia": "ID", "Ireland": "IE", "Italy": "IT", "Japan": "JP",
    "Kenya": "KE", "Mexico": "MX", "Morocco": "MA", "Netherlands": "NL", "Nigeria": "NG",
    "Pakistan": "PK", "Peru": "PE", "Philippines": "PH", "Poland": "PL", "Portugal": "PT",
    "Romania": "RO", "South Africa": "ZA", "South Korea": "KR", "Spain": "ES", "Sweden": "SE",
    "Turkey": "TR", "Ukraine": "UA", "United Kingdom": "GB", "United States": "US", "Vietnam": "VN",
}  # fmt: skip
LABEL_TYPES = {
    "Bounding Box": r"bounding[- ]box(?:es)?",
    "Polygon": r"polygons?",
    "Segmentation": r"segmentation|segmentation masks?",
    "Keypoint": r"key ?points?",
    "Transcription": r"transcriptions?|transcrib(?:e|ing)",
    "Translation": r"translat(?:e|ing|ions?)",
    "Classification": r"classification|classify(?:ing)?",
    "Named Entity Recognition": r"named[- ]entit(?:y|ies)(?: recognition)?|\bNER\b",
    "Sentiment": r"sentiment",
    "Response Ranking": r"rank(?:ing)? (?:model )?responses|preference ranking|RLHF",
}
EXPERIENCE = {
    "ANY_EXPERIENCE_LEVEL": r"any experience level"
    r"|no (?:prior |previous )?experience (?:is )?(?:needed|required|necessary)",
    "ENTRY_LEVEL": r"entry[- ]level|beginners? (?:are )?welcome",
    "INTERMEDIATE": r"intermediate (?:level|experience)|experience(?: level)?: intermediate",
    "EXPERT": r"expert[- ]level|experts? only|experience(?: level)?: expert",
}
SOFTWARE = ("CVAT", "Label Studio")

_ABOUT_LANGUAGE = re.compile(
    r"\b(?:speak(?:s|ers?|ing)?|native|fluent|fluency|bilingual|proficien\w+|languages?|mother tongue)\b",
    re.IGNORECASE,
)
_ABOUT_PLACE = re.compile(
    r"\b(?:based in|located in|living in|live in|residents? (?:of|in)|countr(?:y|ies)|from)\b", re.IGNORECASE
)
# For example "You don't need to speak Spanish", "no Spanish required", "Spanish is not needed".
_NOT_NEEDED = re.compile(
    r"(?:\bnot|n't|\bno)\b[^.,;\n]{0,40}\b(?:need|have) to\b[^.,;\n]{0,200}"
    r"|\bno\b[^.,;\n]{0,40}\b(?:needed|required|necessary)\b"
    r"|[\w ]{0,40}\b(?:is|are) not (?:needed|required|necessary)\b",
    re.IGNORECASE,
)


def read_terms(text: str, extraction: Extraction) -> None:
    """Set languages, countries, labelTypes, labelingSoftware and experienceLevel if the text names them."""
    languages = _named_in(text, _ABOUT_LANGUAGE, {name: name for name in LANGUAGES})
    if languages:
        extraction.put("languages", languages)
    countries = _named_in(text, _ABOUT_PLACE, COUNTRIES)
    if countries:
        extraction.put("countries", countries)
    labels = [name for name, pattern in LABEL_TYPES.items() if _has(pattern, text)]
    if labels:
        extraction.put("labelTypes", labels)
    software = [name for name in SOFTWARE if _has(re.escape(name), text)]
    if software:
        extraction.put("labelingSoftware", ", ".join(software))
    levels = [name for name, pattern in EXPERIENCE.items() if _has(pattern, text)]
    if levels:
        extraction.put("experienceLevel", levels[0], confident=len(levels) == 1)


def _named_in(text: str, about: re.Pattern[str], names: dict[str, str]) -> list[str]:
    """Return the values of names in sentences about the subject, without those that are not required."""
    found: dict[str, None] = {}
    for sentence in re.split(r"(?<=[.!?;])\s|\n", text):
        sentence = _NOT_NEEDED.sub(" ", sentence)
        if not about.search(sentence):
            continue
        hits = [
            (match.start(), value) for name, value in names.items() if (match := re.search(rf"\b{name}\b", sentence))
        ]
        found.update({value: None for _, value in sorted(hits)})
    return list(found)


def _has(pattern: str, text: str) -> bool:
    return re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE) is not None
