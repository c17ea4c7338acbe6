import type { ServerType } from '@hono/node-server';
import type { Service } from './open-service.ts';

/** Seconds in which requests and plans under way may finish after SIGTERM or Ctrl+C; a second signal ends at once. */
const GRACE_SECONDS = 10;

/** Stops in good order: no new requests, those under way finish, plans finish or are given back, the database is closed. */
export function stopOnSignals(
  server: ServerType | null,
  service: Service,
  tell: (words: string) => void,
): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    tell('stopping …');
    // One that fails, as where the database is away, must not keep the others from ending.
    await Promise.allSettled([closed(server), service.stopPlanning({ graceSeconds: GRACE_SECONDS })]);
    const [closing] = await Promise.allSettled([service.close()]);
    process.exit(closing.status === 'fulfilled' ? 0 : 1);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** Resolves when the server's last answer is sent, or when the time is up. */
function closed(server: ServerType | null): Promise<void> {
  if (server === null) return Promise.resolve();
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(resolve, GRACE_SECONDS * 1000).unref();
  });
}
