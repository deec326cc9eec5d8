"""Have questions rated by people who do not see how each was made."""
