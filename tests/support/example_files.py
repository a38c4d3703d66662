"""Files that the manifest's examples name."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "brief.md": "Transcribe 40 hours of calls.\n\nNative Spanish speakers, $15 an hour.",
    "fields.json": '{"headcount": 2}',
    "posting.json": '{"@type": "JobPosting", "title": "Street scenes", "description": "Label 500 images of streets."}',
    "reply.txt": "Monday is fine.",
    "secret.txt": "whsec_canary",
    "messages.csv": "content\nThe guideline has changed.\nPlease read it.\n",
    "trainers.csv": "freelancer-id\nuser_seed_amara\n",
    "body.json": '{"id": "1"}',
}


def write_files(folder: Path) -> None:
    """Write them to a folder."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
