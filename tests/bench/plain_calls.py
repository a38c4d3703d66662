"""Simplest script that gets a URL again and again over one connection. It prints the median seconds of a request."""

import sys
from time import perf_counter

import httpx

WARM_UPS = 5
count, url, token = int(sys.argv[1]), sys.argv[2], sys.argv[3]
seconds = []
with httpx.Client(verify=False, headers={"Authorization": f"Bearer {token}"}) as client:
    for _ in range(count + WARM_UPS):
        begun = perf_counter()
        client.get(url).raise_for_status().json()
        seconds.append(perf_counter() - begun)
print(sorted(seconds[WARM_UPS:])[count // 2])
