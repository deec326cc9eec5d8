from quizzes.models.attempts import Answer, Attempt, Grade, Slot
from quizzes.models.bank import Evidence, Question, QuestionFact, Refusal, Wording
from quizzes.models.cards import Card, Review
from quizzes.models.corrections import Correction, Dismissal
from quizzes.models.learning import Learning, ParameterSet
from quizzes.models.reports import Report
from quizzes.models.sets import (
    Edition,
    Entry,
    Pool,
    PooledWording,
    QuestionSet,
    Section,
)

__all__ = [
    "Answer",
    "Attempt",
    "Card",
    "Correction",
    "Dismissal",
    "Edition",
    "Entry",
    "Evidence",
    "Grade",
    "Learning",
    "ParameterSet",
    "Pool",
    "PooledWording",
    "Question",
    "QuestionFact",
    "QuestionSet",
    "Refusal",
    "Report",
    "Review",
    "Section",
    "Slot",
    "Wording",
]
