"""A local, stateful OpenTrain to practise on: the API a client sees and the pages a human clicks.

It is an independent reading of contract.md and imports nothing else of this repository, so that a client
which agrees with it agrees with the contract and not with itself. What the contract leaves open is listed
in ASSUMPTIONS.md, one folder up.
"""
