"""The admin: bank, sets, editions and what learners did."""
