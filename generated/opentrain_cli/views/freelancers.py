# Generated from spec/commands.yaml (sha256 017b267d4a15a6eb) by `make generate`; do not edit.
"""Views of the commands of `opentrain freelancers`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "get": [
        Says(
            "{displayName}, {title}, {hourlyRateUsd:money}/h",
            otherwise=("{displayName}, {hourlyRateUsd:money}/h", "{displayName|id}"),
            of="freelancer",
        ),
        Fields(
            {
                "ID": Cell(("id",)),
                "Slug": Cell(("profileSlug",)),
                "Type": Cell(("talentType",), "word"),
                "Agency": Cell(("agency",), "pairs"),
                "Place": Cell(sentences=("{city}, {country}", "{country}", "{city}")),
                "Availability": Cell(("availability",), "word"),
                "English": Cell(("englishLevel",), "word"),
                "Identity verified": Cell(("identityVerified",), "yes-no"),
                "Member since": Cell(("memberSince",), "day"),
                "Profile path": Cell(("profilePath",), "link"),
                "About": Cell(("bio",)),
            },
            of="freelancer",
            title="Trainer",
        ),
        Fields(
            {
                "Expertise": Cell(("expertiseLevel",), "word"),
                "Subject matter": Cell(("skills.subjectMatter",), "words"),
                "Data types": Cell(("skills.dataTypes",), "words"),
                "Label types": Cell(("skills.labelTypes",), "words"),
                "Software": Cell(("skills.software",), "list"),
                "Tags": Cell(("skills.tags",), "list"),
            },
            of="freelancer",
            title="Skills",
        ),
        Fields(
            {
                "Rating": Cell(sentences=("{averageRating} ({reviewCount:count} reviews)", "{averageRating}")),
                "Success score": Cell(("jobSuccessScore",)),
                "Billed hours": Cell(("billedHours",), "number"),
                "Earned": Cell(("totalEarnedUsd",), "money"),
            },
            of="freelancer.stats",
            title="Track record",
        ),
        Table(
            "freelancer.languages",
            {"LANGUAGE": Cell(("language",)), "LEVEL": Cell(("proficiency",), "word")},
            title="Languages",
        ),
        Table(
            "freelancer.labelExperience",
            {
                "TITLE": Cell(("title",)),
                "FROM": Cell(("fromYear",)),
                "TO": Cell(("toYear",)),
                "ONGOING": Cell(("ongoing",), "yes-no"),
                "SOFTWARE": Cell(("software",)),
                "DATA": Cell(("dataType",), "word"),
                "LABELS": Cell(("labelTypes",), "words"),
                "ABOUT": Cell(("description",)),
            },
            title="Labeling experience",
        ),
        Table("freelancer.workExperience", {"DETAILS": Cell((".",), "pairs")}, title="Work experience"),
        Table("freelancer.education", {"DETAILS": Cell((".",), "pairs")}, title="Education"),
        Table(
            "freelancer.reviews",
            {"RATING": Cell(("rating",)), "COMMENT": Cell(("comment",)), "WHEN": Cell(("createdAt",), "date")},
            title="Reviews",
        ),
        Next("opentrain jobs invite --job-id=ID --freelancer-id={freelancer.id}", "Invite to a live job"),
    ],
}
