"""Simplest script that sends one request several times, with one connection: `plain_requests.py URL TOKEN COUNT`."""

import sys

import httpx

url, token, count = sys.argv[1:]
with httpx.Client(verify=False, headers={"Authorization": f"Bearer {token}"}) as client:
    for _ in range(int(count)):
        client.get(url).json()
