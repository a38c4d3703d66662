"""Trainers of a sandbox, the same for the same seed. All names are fictitious (contract.md, freelancers get)."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.hiring.proposals import Freelancer

COUNT = 40
# Fixed years, so that the same seed gives the same profiles on every day.
FIRST_YEAR, LAST_YEAR = 2019, 2025
UNAVAILABLE = "NOT_AVAILABLE"
LEVELS = ("ENTRY_LEVEL", "INTERMEDIATE", "EXPERT")


@cache
def _data() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(files(__package__).joinpath("trainers.json").read_text(encoding="utf-8"))
    return content


def generate_trainers(sandbox: Sandbox) -> list[Freelancer]:
    """Return the trainers of the seed number, two per country. About one in ten does not accept invitations."""
    rng = sandbox.random("population")
    data = _data()
    first_names = rng.sample(data["firstNames"], COUNT)
    last_names = rng.sample(data["lastNames"], COUNT)
    people = []
    for number, (first, last) in enumerate(zip(first_names, last_names, strict=True)):
        trainer_rng = sandbox.random("trainer", number)
        handle = f"{trainer_rng.getrandbits(64):016x}"
        country = data["countries"][number % len(data["countries"])]
        specialty = trainer_rng.choice(data["specialties"])
        available = trainer_rng.random() > 0.1
        slug = f"{first}-{last[0]}-{handle[:4]}".lower()
        people.append(_person(trainer_rng, f"user_{handle}", slug, first, last, country, specialty, available))
    return people


def trainer_of_seed(entry: dict[str, Any]) -> Freelancer:
    """Return a trainer of seed.json, the same for every seed number."""
    data = _data()
    country = next(country for country in data["countries"] if country["code"] == entry["country"])
    specialty = next(specialty for specialty in data["specialties"] if specialty["name"] == entry["specialty"])
    return _person(
        Random(entry["id"]), entry["id"], entry["slug"], entry["firstName"], entry["lastName"], country, specialty,
        entry["available"],
    )  # fmt: skip


def add(database: Database, person: Freelancer) -> None:
    """Store a trainer."""
    database.execute(
        "INSERT INTO freelancers (id, profile_slug, first_name, last_name, available, profile)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            person.id,
            person.profile_slug,
            person.first_name,
            person.last_name,
            person.available,
            json.dumps(person.profile),
        ),
    )


def _person(
    rng: Random,
    user_id: str,
    slug: str,
    first_name: str,
    last_name: str,
    country: dict[str, Any],
    specialty: dict[str, Any],
    available: bool,
) -> Freelancer:
    data = _data()
    level = rng.choice(LEVELS)
    rate = round(country["rate"] * (0.8 + 0.25 * LEVELS.index(level)) * rng.uniform(0.9, 1.1) * 2) / 2
    hours = rng.randrange(0, 400) * (1 + 2 * LEVELS.index(level))
    reviews = _reviews(rng, user_id) if hours else []
    agency = rng.choice(data["agencies"]) if rng.random() < 0.1 else None
    languages = _languages(rng, country)
    since = rng.randrange(FIRST_YEAR, LAST_YEAR)
    profile = {
        "talentType": "AGENCY" if agency else "FREELANCER",
        "title": f"{specialty['title']}, {languages[0]['language']}",
        "bio": f"{rng.choice(data['bios'])} My field: {', '.join(specialty['subjects'][:2]).lower()}.",
        "city": rng.choice(country["cities"]),
        "countryCode": country["code"],
        "country": country["name"],
        "profilePhotoUrl": None,
        "hourlyRateUsd": rate,
        "availability": rng.choice(("FULL_TIME", "PART_TIME", "AS_NEEDED")) if available else UNAVAILABLE,
        "expertiseLevel": level,
        "englishLevel": next(item["proficiency"] for item in languages if item["language"] == "English"),
        "memberSince": f"{since}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}T09:00:00.000Z",
        "identityVerified": rng.random() < 0.8,
        "skills": {
            "subjectMatter": specialty["subjects"],
            "tags": specialty["tags"],
            "software": specialty["software"],
            "dataTypes": [specialty["dataType"]],
            "labelTypes": specialty["labelTypes"],
        },
        "languages": languages,
        "stats": {
            "totalEarnedUsd": round(hours * rate, 2),
            "billedHours": hours,
            "jobSuccessScore": rng.randrange(82, 101) if hours else None,
            "reviewCount": len(reviews),
            "averageRating": round(sum(item["rating"] for item in reviews) / len(reviews), 1) if reviews else None,
        },
        "agency": agency,
        "labelExperience": _label_experience(rng, user_id, specialty, since),
        "workExperience": [
            {
                "id": f"work_{_tail(user_id)}",
                "title": rng.choice(specialty["roles"]),
                "company": rng.choice(data["companies"]),
                "fromYear": since - 4,
                "toYear": since - 1,
            }
        ],
        "education": [
            {
                "id": f"edu_{_tail(user_id)}",
                "school": rng.choice(data["schools"]),
                "degree": rng.choice(data["degrees"]),
                "field": specialty["field"],
                "fromYear": since - 8,
                "toYear": since - 4,
            }
        ],
        "reviews": reviews,
    }
    return Freelancer(user_id, slug, first_name, last_name, available, profile)


def _languages(rng: Random, country: dict[str, Any]) -> list[dict[str, str]]:
    """Return the country's language as native, English, and for some a third language."""
    levels = {rng.choice(country["languages"]): "Native"}
    levels.setdefault("English", country["english"])
    if rng.random() < 0.3:
        levels.setdefault(rng.choice(("French", "German", "Portuguese", "Spanish")), "Conversational")
    return [{"language": language, "proficiency": level} for language, level in levels.items()]


def _label_experience(rng: Random, user_id: str, specialty: dict[str, Any], since: int) -> list[dict[str, Any]]:
    """Return one to three projects, latest first."""
    entries: list[dict[str, Any]] = []
    for number, title in enumerate(rng.sample(specialty["projects"], rng.randrange(1, 4))):
        ongoing = number == 0 and rng.random() < 0.4
        start = max(since, LAST_YEAR - 1 - number)
        entries.append(
            {
                "id": f"exp_{_tail(user_id)}_{number + 1}",
                "title": title,
                "description": f"{rng.randrange(5, 60) * 100} items, each checked by a second person.",
                "fromYear": start,
                "toYear": None if ongoing else start,
                "ongoing": ongoing,
                "software": rng.choice(specialty["software"]),
                "dataType": specialty["dataType"],
                "labelTypes": rng.sample(specialty["labelTypes"], 2),
            }
        )
    return entries


def _reviews(rng: Random, user_id: str) -> list[dict[str, Any]]:
    """Return up to five reviews, latest first."""
    chosen = rng.sample(_data()["reviews"], rng.randrange(0, 6))
    return [
        {
            "id": f"rev_{_tail(user_id)}_{number + 1}",
            "rating": review["rating"],
            "comment": review["comment"],
            "createdAt": f"{LAST_YEAR}-{11 - 2 * number:02}-{rng.randrange(1, 29):02}T10:00:00.000Z",
        }
        for number, review in enumerate(chosen)
    ]


def _tail(user_id: str) -> str:
    return re.sub(r"^user_", "", user_id)
