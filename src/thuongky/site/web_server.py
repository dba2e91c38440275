"""The web process: the application behind uvicorn, ending with the parent that started it."""

import sys
import warnings

import uvicorn

from thuongky.core.following import follow_parent


def main(host: str, port: int) -> None:
    follow_parent()
    # Small files of style and script are read as they are sent, which is no harm.
    warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume")
    uvicorn.run("thuongky.site.asgi:application", host=host, port=port, log_level="warning", lifespan="off", ws="none")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
