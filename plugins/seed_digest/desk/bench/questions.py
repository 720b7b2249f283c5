"""All questions about pages. To add one: a module such as `dating.py` and its row here."""

from __future__ import annotations

from .cleaning import CLEANING
from .dating import DATING
from .knowing import KNOWING
from .question import Question
from .telling import STORIES

QUESTIONS: tuple[Question, ...] = (CLEANING, DATING, KNOWING, STORIES)
BY_NAME = {question.name: question for question in QUESTIONS}
