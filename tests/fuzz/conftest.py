"""The fuzzer itself is no test: it wants a package that only it needs, and runs until it is stopped."""

collect_ignore = ["fuzz_texts.py"]
