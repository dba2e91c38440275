"""Why a file cannot be read, raised by whoever finds out and turned into a row of the table by `take_in`."""


class Unreadable(Exception):
    """`code` has its sentence in `wording.toml` under [problem]; `fields` are what that sentence names beside the file."""

    def __init__(self, code: str, **fields: object) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields
