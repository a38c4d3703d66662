# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
"""Views of the commands of `opentrain freelancers`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "get": [
        Fields(
            {
                "Trainer": Cell(("id",)),
                "Slug": Cell(("profileSlug",)),
                "Name": Cell(("displayName",)),
                "Title": Cell(("title",)),
                "Type": Cell(("talentType",), "word"),
                "Country": Cell(("country",)),
                "City": Cell(("city",)),
                "Rate per hour": Cell(("hourlyRateUsd",), "money"),
                "Availability": Cell(("availability",), "word"),
                "Expertise": Cell(("expertiseLevel",), "word"),
                "English": Cell(("englishLevel",), "word"),
                "Identity verified": Cell(("identityVerified",), "yes-no"),
                "Subject matter": Cell(("skills.subjectMatter",), "words"),
                "Software": Cell(("skills.software",), "list"),
                "Data types": Cell(("skills.dataTypes",), "words"),
                "Label types": Cell(("skills.labelTypes",), "words"),
                "Tags": Cell(("skills.tags",), "list"),
                "Earned": Cell(("stats.totalEarnedUsd",), "money"),
                "Billed hours": Cell(("stats.billedHours",)),
                "Success score": Cell(("stats.jobSuccessScore",)),
                "Rating": Cell(("stats.averageRating",)),
                "Reviews": Cell(("stats.reviewCount",), "count"),
                "Member since": Cell(("memberSince",), "day"),
                "Profile path": Cell(("profilePath",), "link"),
                "Agency": Cell(("agency",), "pairs"),
                "About": Cell(("bio",)),
            },
            of="freelancer",
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
