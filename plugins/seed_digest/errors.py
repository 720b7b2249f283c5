"""The exceptions of this project: one small tree, caught at two boundaries (a document, a command)."""

from __future__ import annotations


class SeedDigestError(Exception):
    """Root of all errors raised on purpose."""


class SeedError(SeedDigestError):
    """One document cannot be used. Caught once a document; the build goes on.

    path: the seed, relative to the seeds folder. stage: where it failed. reason: why, in a few words.
    """

    def __init__(self, path: str, stage: str, reason: str) -> None:
        super().__init__(path, stage, reason)
        self.path, self.stage, self.reason = path, stage, reason

    def __str__(self) -> str:
        return f"{self.path}: {self.stage}: {self.reason}"


class UsageError(SeedDigestError):
    """The command cannot start as it was called: one line, exit 2, nothing touched."""


class FactsError(UsageError):
    """What the maintainer wrote is wrong: names the file, the key and, where there is one, the nearest valid word."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file, self.problem = file, problem

    def __reduce__(self) -> tuple[type[FactsError], tuple[str, str]]:
        # A worker process hands its errors over pickled.
        return FactsError, (self.file, self.problem)
