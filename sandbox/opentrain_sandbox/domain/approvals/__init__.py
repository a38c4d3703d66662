"""Approvals by a human: records, flow and effects."""
