import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

/** Serves an application on a free port of this machine; `close` stops it. */
export async function serveApp(app: {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => (server.listening ? resolve() : server.once('listening', resolve)));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
