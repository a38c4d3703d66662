"""AI interview of a trainer for a job: a score, a summary and a short transcript (contract.md, proposals get)."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.proposals import Freelancer

_OPENINGS = (
    "Welcome. This job is \u201c{title}\u201d. What have you done that comes close to it?",
    "Thank you for coming. Please tell me about work of yours that resembles \u201c{title}\u201d.",
)
_EXPERIENCE = (
    "My closest project was \u201c{project}\u201d. It took {months} months, and I worked in {tool} most of the time.",
    "I would name \u201c{project}\u201d: {months} months in {tool}, with a second person checking every batch.",
)
# A question, the reply of a good candidate, and the reply of a weak one.
_METHODS = (
    (
        "How do you go about {label} when the guideline does not cover a case?",
        "I mark it, write down both readings and ask the same day. Until I get a reply I do the clear items.",
        "Usually I follow my feeling, and most of the time that is right.",
    ),
    (
        "Two annotators disagree on an item of {label}. What do you do?",
        "I look for the closest rule, decide after it, and note the item so that it can be settled for everyone.",
        "I keep my own label. Someone else can decide later.",
    ),
)
_LANGUAGE_QUESTION = "The job asks for {language}. How well do you know it?"
_CLOSING = (
    "About {hours} hours a week, mostly in the mornings.",
    "I can give {hours} hours a week and start at once.",
)
_GOOD_SUMMARY = "{name} has done comparable {data} work and settles doubtful cases in a clear way."
_POOR_SUMMARY = "{name} knows the tools, but was vague about doubtful {data} cases."
GOOD_SCORE = 75
"""Lowest score with good replies."""


def generate_interview(
    rng: Random, job: Job, person: Freelancer, score: int, interview_id: str, ended: datetime
) -> dict[str, Any]:
    """Generate a finished interview.

    Args:
        score: 0 to 100.
        ended: when the last message was sent.

    Returns:
        ``{interviewId, score, summary, messages: [{id, role, content, sentAt}]}``, messages oldest first.
    """
    good = score >= GOOD_SCORE
    question, good_reply, poor_reply = rng.choice(_METHODS)
    experience = person.profile["labelExperience"][0]
    labels = job.fields.get("labelTypes") or ["labeling"]
    lines = [
        rng.choice(_OPENINGS).format(title=job.title),
        rng.choice(_EXPERIENCE).format(
            project=experience["title"], months=rng.randrange(2, 12), tool=experience["software"]
        ),
        question.format(label=labels[0].lower()),
        good_reply if good else poor_reply,
        *_about_language(job, person),
        "How much time do you have for this?",
        rng.choice(_CLOSING).format(hours=rng.randrange(10, 40, 5)),
    ]
    data = str(job.fields.get("dataType") or "annotation").lower()
    return {
        "interviewId": interview_id,
        "score": score,
        "summary": (_GOOD_SUMMARY if good else _POOR_SUMMARY).format(name=person.first_name, data=data),
        "messages": [
            {
                "id": f"{interview_id}_{number + 1}",
                "role": "candidate" if number % 2 else "interviewer",
                "content": line,
                "sentAt": iso(ended - timedelta(seconds=45 * (len(lines) - 1 - number))),
            }
            for number, line in enumerate(lines)
        ],
    }


def _about_language(job: Job, person: Freelancer) -> list[str]:
    """Return a question about the job's first language, and the reply that fits the profile."""
    languages = job.fields.get("languages") or []
    if not languages:
        return []
    required = languages[0].casefold()
    known = [item for item in person.profile["languages"] if item["language"].casefold() in required]
    reply = (
        f"My level is {known[0]['proficiency'].lower()}."
        if known
        else "I do not speak it yet, but I can work with a glossary."
    )
    return [_LANGUAGE_QUESTION.format(language=languages[0]), reply]
