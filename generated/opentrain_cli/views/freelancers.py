# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
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
            {"Language": Cell(("language",)), "Level": Cell(("proficiency",), "word")},
            title="Languages",
        ),
        Table(
            "freelancer.labelExperience",
            {
                "Title": Cell(("title",)),
                "From": Cell(("fromYear",)),
                "To": Cell(("toYear",)),
                "Ongoing": Cell(("ongoing",), "yes-no"),
                "Software": Cell(("software",)),
                "Data": Cell(("dataType",), "word"),
                "Labels": Cell(("labelTypes",), "words"),
                "About": Cell(("description",)),
            },
            title="Labeling experience",
            wrap=True,
        ),
        Table("freelancer.workExperience", {"Details": Cell((".",), "pairs")}, title="Work experience", wrap=True),
        Table("freelancer.education", {"Details": Cell((".",), "pairs")}, title="Education", wrap=True),
        Table(
            "freelancer.reviews",
            {
                "Rating": Cell(("rating",), "number"),
                "Comment": Cell(("comment",)),
                "When": Cell(("createdAt",), "date"),
            },
            title="Reviews",
            wrap=True,
        ),
        Next("opentrain jobs invite --job-id=ID --freelancer-id={freelancer.id}", "Invite to a live job"),
    ],
}
