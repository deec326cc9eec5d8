"""What several articles state about one thing, and whether they agree."""
