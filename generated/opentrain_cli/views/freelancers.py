# Generated from spec/commands.yaml (sha256 c6371a55c7dbb15b) by `make generate`; do not edit.
"""What people are shown by the commands of `opentrain freelancers`."""

from __future__ import annotations

from opentrain_runtime.views import Cell, Fields, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "get": [
        Fields(
            {
                "Name": Cell(("displayName",)),
                "Title": Cell(("title",)),
                "Country": Cell(("country",)),
                "City": Cell(("city",)),
                "Rate": Cell(("hourlyRateUsd",), "money"),
                "Availability": Cell(("availability",)),
                "Expertise": Cell(("expertiseLevel",)),
                "English": Cell(("englishLevel",)),
                "Identity verified": Cell(("identityVerified",), "yes-no"),
                "Subject matter": Cell(("skills.subjectMatter",), "list"),
                "Software": Cell(("skills.software",), "list"),
                "Data types": Cell(("skills.dataTypes",), "list"),
                "Label types": Cell(("skills.labelTypes",), "list"),
                "Earned": Cell(("stats.totalEarnedUsd",), "money"),
                "Billed hours": Cell(("stats.billedHours",)),
                "Success score": Cell(("stats.jobSuccessScore",)),
                "Rating": Cell(("stats.averageRating",)),
                "Reviews": Cell(("stats.reviewCount",), "count"),
                "Member since": Cell(("memberSince",), "date"),
                "Profile": Cell(("profilePath",), "link"),
                "About": Cell(("bio",)),
            },
            of="freelancer",
        ),
        Table(
            "freelancer.languages",
            {"LANGUAGE": Cell(("language",)), "LEVEL": Cell(("proficiency",))},
            title="Languages",
        ),
        Table(
            "freelancer.labelExperience",
            {
                "TITLE": Cell(("title",)),
                "FROM": Cell(("fromYear",)),
                "TO": Cell(("toYear",)),
                "SOFTWARE": Cell(("software",)),
                "DATA": Cell(("dataType",)),
            },
            title="Labelling experience",
        ),
        Table(
            "freelancer.reviews",
            {"RATING": Cell(("rating",)), "COMMENT": Cell(("comment",)), "WHEN": Cell(("createdAt",), "date")},
            title="Reviews",
        ),
    ],
}
