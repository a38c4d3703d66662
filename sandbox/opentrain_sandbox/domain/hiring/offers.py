"""Offer of a trainer for a job, and their match score. Both are the same for the same seed and order of jobs."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.hiring import interviews
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.proposals import Freelancer, Offer

PRICES = {"PAY_PER_HOUR": "pricePerHour", "PAY_PER_LABEL": "pricePerLabel", "FIXED_PRICE": "fixedPrice"}
UNITS = {"PAY_PER_HOUR": "PER_HOUR", "PAY_PER_LABEL": "PER_LABEL", "FIXED_PRICE": "FIXED_PRICE"}
PROFICIENCY = {"Native": 1.0, "Fluent": 0.9, "Conversational": 0.6, "Basic": 0.3}


def fit_score(job: Job, person: Freelancer) -> float:
    """Return how well the trainer matches the job, 0 to 1. A criterion that the job leaves open always matches."""
    fields, profile = job.fields, person.profile
    skills = profile["skills"]
    spoken = {item["language"]: PROFICIENCY[item["proficiency"]] for item in profile["languages"]}
    at_home = {profile["country"].casefold(), profile["countryCode"].casefold()}
    countries = {value.strip().casefold() for value in fields.get("countries", [])}
    language = _share(fields.get("languages", []), spoken)
    country = 1.0 if not countries or at_home & countries else 0.0
    label = _share(fields.get("labelTypes", []), dict.fromkeys(skills["labelTypes"], 1.0))
    data = _share([fields["dataType"]] if fields.get("dataType") else [], dict.fromkeys(skills["dataTypes"], 1.0))
    return 0.4 * language + 0.3 * country + 0.2 * label + 0.1 * data


def make_offer(sandbox: Sandbox, job: Job, person: Freelancer, now: datetime, *, interviewed: bool = True) -> Offer:
    """Return the trainer's offer for a live job, with a bid near the job's pay and in its unit."""
    rng = sandbox.random("offer", job.published_seq, person.id)
    fit = fit_score(job, person)
    match_score = round(min(0.99, 0.45 + 0.5 * fit + rng.uniform(-0.03, 0.03)), 2)
    score = min(98, max(40, round(52 + 36 * fit + rng.uniform(-9, 9))))
    payment_type = job.fields["paymentType"]
    interview_id = f"int_{rng.getrandbits(64):016x}"
    return Offer(
        bid_usd=_bid(rng, job.fields[PRICES[payment_type]]),
        bid_unit=UNITS[payment_type],
        metrics={"interviewScore": score if interviewed else None, "matchScore": match_score},
        interview=interviews.generate_interview(rng, job, person, score, interview_id, now - timedelta(minutes=2))
        if interviewed
        else None,
        verification=_verification(rng, person, now),
    )


def _bid(rng: Random, price: float) -> float:
    """Return a bid within 10% of the price, with three significant digits."""
    return float(f"{price * rng.uniform(0.9, 1.1):.3g}")


def _verification(rng: Random, person: Freelancer, now: datetime) -> dict[str, Any]:
    passed = rng.random() < 0.85
    return {
        "location": {
            "status": "PASSED" if passed else "NOT_CHECKED",
            "method": "GPS" if passed else None,
            "checkedAt": iso(now - timedelta(days=rng.randrange(1, 20))) if passed else None,
        },
        "identity": {"verified": person.profile["identityVerified"]},
    }


def _share(required: list[str], values: dict[str, float]) -> float:
    """Return the mean value of the required names, 1 if there are none. "Mexican Spanish" matches "Spanish"."""
    if not required:
        return 1.0
    found = [
        max((value for name, value in values.items() if name.casefold() in item.casefold()), default=0.0)
        for item in required
    ]
    return sum(found) / len(found)
