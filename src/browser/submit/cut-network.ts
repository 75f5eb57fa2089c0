const ways = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'indexedDB',
  'caches',
  'BroadcastChannel',
  'Worker',
  'SharedWorker',
];

/** The worker that reads people's files cannot send anything, whatever a library in it would like to. */
export const cutNetwork = (): void => {
  for (const name of ways)
    Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
};
