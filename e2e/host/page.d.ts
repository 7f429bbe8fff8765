/** What the tiny app's preload and page put on the window. */
interface Window {
  contract: {
    electron: string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- only the asking test knows what it is answered
    invoke(channel: string, ...args: unknown[]): Promise<any>;
    send(channel: string, ...args: unknown[]): void;
    on(channel: string, listener: (...args: unknown[]) => void): () => void;
    add(a: number, b: number): number;
    count(): number;
    refuse(): void;
    early: Promise<string>;
  };
  part: string;
  workerSays: Promise<string>;
  answers: number[];
  evaluated: string;
}
