import { serve } from '@hono/node-server';
import { readConfig } from './config.ts';
import { faultText } from './domain/fault-text.ts';
import { openLog } from './main/log.ts';
import { openService, type Service } from './main/open-service.ts';
import { stopOnSignals } from './main/stop-on-signals.ts';
import { DatabaseOpenError } from './store/database.ts';

/** Composition root: config → database → stores, jobs, sign-in → application → listen. */
const read = readConfig(process.env);
if (!read.ok) {
  process.stderr.write(
    `Skillmix cannot start: its environment is not right.\n${read.problems.map((each) => `  ${each}\n`).join('')}`,
  );
  process.exit(64);
}
const { config } = read;
const log = openLog(config.logLevel);
const tell = (words: string) => process.stderr.write(`Skillmix: ${words}\n`);

let service: Service;
try {
  service = await openService(config, log, tell);
} catch (error) {
  tell(
    `cannot start. ${error instanceof DatabaseOpenError ? error.message : faultText(error).split('\n')[0]}`,
  );
  log.debug({ error: faultText(error) }, 'start failed');
  process.exit(1);
}
const { app } = service;
if (app === null) {
  tell('planning in the background; no pages are served here (ROLE=worker).');
  stopOnSignals(null, service, tell);
} else {
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, () => {
    tell(`ready at ${config.origin}`);
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const inUse = error.code === 'EADDRINUSE';
    tell(
      inUse
        ? `port ${config.port} is in use. Stop what listens there, or set PORT to another.`
        : error.message,
    );
    void service
      .stopPlanning({ graceSeconds: 0 })
      .then(service.close)
      .finally(() => process.exit(1));
  });
  stopOnSignals(server, service, tell);
}
