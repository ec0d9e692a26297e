"""Settings that all tests share."""

import os

from hypothesis import settings

# `quick` tries the same cases every time, so that no merge fails by chance; HYPOTHESIS_PROFILE=thorough looks further.
settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
