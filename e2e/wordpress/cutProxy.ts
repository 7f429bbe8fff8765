import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a site that is cut when the test says so. */
export interface CutProxy {
  address: string;
  /** Bytes that went over it since `count` or `cutAfter` was called last. */
  passed(): number;
  count(): void;
  /** Cuts whatever goes over it, once, when so many more bytes went either way. */
  cutAfter(bytes: number): void;
  stop(): Promise<void>;
}

/** @param target `http://127.0.0.1:PORT` */
export async function startCutProxy(target: string): Promise<CutProxy> {
  const { port } = new URL(target);
  const open = new Set<Socket>();
  let passed = 0;
  let limit = Infinity;
  const server = createServer((ours) => {
    const theirs = connect(Number(port), '127.0.0.1');
    for (const [from, to] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      open.add(from);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.on('error', () => undefined);
      from.on('data', (piece) => {
        const room = limit - passed;
        passed += piece.length;
        if (piece.length < room) {
          to.write(piece);
          return;
        }
        limit = Infinity;
        // What came through until then arrives.
        to.write(piece.subarray(0, room), () => {
          ours.destroy();
          theirs.destroy();
        });
      });
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed: () => passed,
    count: () => {
      passed = 0;
      limit = Infinity;
    },
    cutAfter: (bytes) => {
      passed = 0;
      limit = bytes;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
