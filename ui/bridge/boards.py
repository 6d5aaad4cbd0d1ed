"""Asks the central what a supervisor looks at, on a thread of its own: a slow network holds up nothing else."""

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.boards import BoardQuestion, TellsBoards


class BoardWorker(QObject):
    """Lives on the boards' thread.

    Args:
        boards: Asks.

    Signals:
        answered: A ``BoardAnswer``; one for each question.
    """

    answered = Signal(object)

    def __init__(self, boards: TellsBoards) -> None:
        super().__init__()
        self._boards = boards

    @Slot(object)
    def ask(self, question: BoardQuestion) -> None:
        """Ask once."""
        self.answered.emit(self._boards.ask(question))
