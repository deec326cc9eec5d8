"""Read key facts out of an article: pure Python, no Django, no network."""
