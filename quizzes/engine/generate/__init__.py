"""Facts of an article → drafts of questions: one file for each family."""
