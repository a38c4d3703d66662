"""Trainers: profiles, and reproducibility by seed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from opentrain_sandbox.app import create_app
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.domain.hiring.proposals import list_freelancers

Register = Callable[[str], dict[str, Any]]
Connect = Callable[[str, str | None], httpx.Client]

V1 = "/api/public/v1"


def trainers_of_seed(seed_number: int) -> list[Any]:
    database = Database()
    create_app(database, seed_number=seed_number)
    people = list_freelancers(database)
    database.close()
    return people


def test_a_profile(api: httpx.Client) -> None:
    response = api.get(f"{V1}/freelancers/user_seed_luis")
    assert response.status_code == 200
    assert set(response.json()) == {"freelancer"}
    person = response.json()["freelancer"]
    assert set(person) == {
        "id", "profileSlug", "profilePath", "displayName", "firstName", "lastNameInitial", "talentType", "title", "bio",
        "city", "countryCode", "country", "profilePhotoUrl", "hourlyRateUsd", "availability", "expertiseLevel",
        "englishLevel", "memberSince", "identityVerified", "skills", "languages", "stats", "agency", "labelExperience",
        "workExperience", "education", "reviews",
    }  # fmt: skip
    assert (person["displayName"], person["countryCode"]) == ("Luis R.", "MX")
    assert set(person["skills"]) == {"subjectMatter", "tags", "software", "dataTypes", "labelTypes"}
    assert person["languages"][0] == {"language": "Spanish", "proficiency": "Native"}
    stats = person["stats"]
    assert set(stats) == {"totalEarnedUsd", "billedHours", "jobSuccessScore", "reviewCount", "averageRating"}
    assert stats["reviewCount"] == len(person["reviews"])
    assert set(person["labelExperience"][0]) == {
        "id", "title", "description", "fromYear", "toYear", "ongoing", "software", "dataType", "labelTypes",
    }  # fmt: skip
    assert set(person["reviews"][0]) == {"id", "rating", "comment", "createdAt"}


def test_last_name_is_never_shown(api: httpx.Client) -> None:
    assert "Rivas" not in api.get(f"{V1}/freelancers/user_seed_luis").text


def test_a_profile_is_found_by_its_slug_too(api: httpx.Client) -> None:
    by_slug = api.get(f"{V1}/freelancers/mei-t")
    assert by_slug.json() == api.get(f"{V1}/freelancers/user_seed_mei").json()


@pytest.mark.parametrize("wanted", ["user_none", "user_seed_larkfield", "LUIS-R"])
def test_unknown_trainer_is_404(api: httpx.Client, wanted: str) -> None:
    response = api.get(f"{V1}/freelancers/{wanted}")
    assert (response.status_code, response.json()["code"]) == (404, "NOT_FOUND")
    assert response.json()["details"] == {"resource": "freelancers", "freelancerId": wanted}


def test_a_profile_needs_a_token(server: str, connect: Connect) -> None:
    assert connect(server, None).get(f"{V1}/freelancers/mei-t").status_code == 401


def test_the_same_seed_makes_the_same_people() -> None:
    assert trainers_of_seed(5) == trainers_of_seed(5)


def test_another_seed_makes_other_people() -> None:
    five, six = ({person.id: person for person in trainers_of_seed(number)} for number in (5, 6))
    common = set(five) & set(six)
    assert common == {"user_seed_amara", "user_seed_luis", "user_seed_mei", "user_seed_jonas"}
    assert all(five[person_id] == six[person_id] for person_id in common)


@pytest.mark.parametrize("seed_number", [0, 1, 2])
def test_trainers_are_diverse(seed_number: int) -> None:
    people = trainers_of_seed(seed_number)
    assert len(people) == 44
    assert len({person.display_name for person in people}) > 40
    assert len({person.profile["countryCode"] for person in people}) == 20
    assert len({person.profile["expertiseLevel"] for person in people}) == 3
    assert 0 < sum(not person.available for person in people) < 15
    for person in people:
        assert person.available == (person.profile["availability"] != "NOT_AVAILABLE")
        assert "English" in [item["language"] for item in person.profile["languages"]]
        assert len({item["language"] for item in person.profile["languages"]}) == len(person.profile["languages"])
        assert person.profile["labelExperience"]
