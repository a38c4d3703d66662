"""Ledger, top-ups and invoices."""
