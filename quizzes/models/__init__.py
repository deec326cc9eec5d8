from quizzes.models.attempts import Answer, Attempt, Grade, Slot
from quizzes.models.bank import Evidence, Question, QuestionFact, Refusal, Wording
from quizzes.models.corrections import Correction, Dismissal
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
    "Correction",
    "Dismissal",
    "Edition",
    "Entry",
    "Evidence",
    "Grade",
    "Pool",
    "PooledWording",
    "Question",
    "QuestionFact",
    "QuestionSet",
    "Refusal",
    "Section",
    "Slot",
    "Wording",
]
