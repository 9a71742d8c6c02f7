"""Answers lines with what a file says, and does nothing else: what it takes to hand out the bytes."""
import asyncio
import json
import signal
import sys


class Line(asyncio.Protocol):
    answers = {}

    def connection_made(self, transport):
        self.transport = transport
        self.rest = b""
        transport.write(b"REFERENCE 1\n")

    def data_received(self, data):
        *lines, self.rest = (self.rest + data).split(b"\n")
        self.transport.write(b"".join(self.answers[line] for line in lines))


async def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        Line.answers = {asked.encode(): answer.encode() for asked, answer in json.load(file).items()}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Line, "127.0.0.1", int(sys.argv[1]), backlog=1024)
    loop.add_signal_handler(signal.SIGTERM, loop.stop)
    await server.serve_forever()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except RuntimeError:
        pass  # Stopped by SIGTERM.
