"""Simplest script that does what `opentrain messages send --batch=FILE` does, with one connection."""

import json
import sys

import httpx

url, token, rows = sys.argv[1:]
with httpx.Client(verify=False, headers={"Authorization": f"Bearer {token}"}) as client, open(rows) as lines:
    for line in lines:
        row = json.loads(line)
        print(client.post(url, json={"conversationId": row["conversation-id"], "content": row["content"]}).text)
