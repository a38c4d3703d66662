"""Local, stateful OpenTrain for practice and tests: the API for clients and the pages for humans.

It implements contract.md independently and imports nothing else of this repository, so that a client that works with
it conforms to the contract. ASSUMPTIONS.md, one folder up, lists what contract.md leaves open.
"""
