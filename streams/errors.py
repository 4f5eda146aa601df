"""The root of every error this project raises on purpose: what is wrong, where, and what to do next."""


class TocsinError(Exception):
    """What is wrong, `where` (a file and line, an address, a topic) and the `remedy`, as one line for a person.

    The command line prints it and exits with `exit_code`: 1 something that was checked is wrong,
    2 used wrongly or cannot run.
    """

    exit_code = 2

    def __init__(self, problem: str, *, where: str = "", remedy: str = "") -> None:
        self.problem, self.where, self.remedy = problem, where, remedy
        located = f"{where}: {problem}" if where else problem
        super().__init__(f"{located.rstrip('.')}. {remedy}" if remedy else located)

    def __reduce__(self) -> tuple[object, ...]:
        """Cross a process border whole: worker processes raise these too."""
        return (_restore, (type(self), self.problem, self.where, self.remedy))


class InvalidRecord(TocsinError, ValueError):
    """A record contradicts itself. A ValueError, so that msgspec reports it with the path of the field."""


def _restore(kind: type[TocsinError], problem: str, where: str, remedy: str) -> TocsinError:
    return kind(problem, where=where, remedy=remedy)
