"""Approvals by a human: rows, flow and effects."""
