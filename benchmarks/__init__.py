"""What Footnote promises about speed and safety, as figures that can be run.

Run all with ``python -m benchmarks``, one with ``python -m benchmarks answer``;
``python -m benchmarks due --cards 1000`` is done in seconds.
Every server listens on 127.0.0.1 only, works on a database of its own in a
temporary folder, and is stopped by its process group.
"""
