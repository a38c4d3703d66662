"""The account's event log and its delivery to webhooks."""
