/** Clients that are remembered at once; beyond them the oldest is forgotten. */
const MOST_CLIENTS = 10_000;

const COUNTED_TIME = 60_000;

/** Counts the calls of each client in a minute that begins with its first, and tells whether one more is too many. */
export function limitRate(perMinute: number): (client: string, now: number) => boolean {
  const clients = new Map<string, { since: number; calls: number }>();
  return (client, now) => {
    const known = clients.get(client);
    if (known && now - known.since < COUNTED_TIME) return ++known.calls > perMinute;
    clients.delete(client);
    clients.set(client, { since: now, calls: 1 });
    if (clients.size > MOST_CLIENTS) clients.delete(clients.keys().next().value ?? '');
    return false;
  };
}
