"""Simplest script that does what `opentrain jobs list --json` does with a URL, a token and trusted authorities."""

import ssl
import sys

import httpx

url, token, *bundle = sys.argv[1:]
verify = ssl.create_default_context(cafile=bundle[0]) if bundle else False
with httpx.Client(verify=verify, headers={"Authorization": f"Bearer {token}"}) as client:
    print(client.get(url).text)
