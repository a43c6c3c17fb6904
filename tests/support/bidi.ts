/** A WebDriver BiDi connection: commands by name, events by name. https://w3c.github.io/webdriver-bidi/ */
export interface Bidi {
  /** @throws Error with what the browser says against the command */
  send<Result = unknown>(method: string, params?: object): Promise<Result>;
  on(event: string, listen: (params: never) => void): void;
  close(): void;
}

interface Waiting {
  done: (result: never) => void;
  failed: (error: Error) => void;
}

/** Connects to a browser's remote agent. @param url `ws://127.0.0.1:9222/session` */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise<void>((open, failed) => {
    socket.addEventListener('open', () => open(), { once: true });
    socket.addEventListener('error', () => failed(new Error(`no answer at ${url}`)), {
      once: true,
    });
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id?: number;
      type: string;
      method: string;
      params: never;
      result: never;
      error: string;
      message: string;
    };
    if (message.type === 'event') {
      for (const listen of listeners.get(message.method) ?? []) listen(message.params);
      return;
    }
    const { done, failed } = waiting.get(message.id!) ?? {};
    waiting.delete(message.id!);
    if (message.type === 'success') done?.(message.result);
    else failed?.(new Error(`${message.error}: ${message.message}`));
  });
  let id = 0;
  return {
    send: (method, params = {}) =>
      new Promise((done, failed) => {
        id += 1;
        waiting.set(id, { done, failed });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on: (event, listen) => listeners.set(event, [...(listeners.get(event) ?? []), listen]),
    close: () => socket.close(),
  };
}
