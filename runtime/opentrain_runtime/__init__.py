"""The hand-written half of a generated command-line client: from a command's words to its answer.

It knows no product: names, paths, texts and rules reach it as the data of `command` and `product`.
"""
