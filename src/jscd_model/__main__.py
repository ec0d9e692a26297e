"""`python -m jscd_model` is `jscd`."""

import sys

from jscd_model.cli import main

sys.exit(main())
