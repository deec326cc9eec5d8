"""The real settings, with the commands and the query counter of the benchmarks.

Only preparing and counting run on these; CPU, memory and bytes are measured on
``config.settings`` alone.
"""

from config.settings import *  # noqa: F403
from config.settings import INSTALLED_APPS, MIDDLEWARE

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks"]
MIDDLEWARE = ["benchmarks.counting.CountQueries", *MIDDLEWARE]
