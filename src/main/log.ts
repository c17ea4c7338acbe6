import { pino } from 'pino';
import type { Config } from '../config.ts';

/** Structured logs, one JSON object a line on standard output. What could name a person is struck out wherever it turns up. */
export function openLog(level: Config['logLevel']) {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['email', 'name', 'password', 'cookie', 'authorization', '*.email', '*.name', '*.password'],
      censor: '[left out]',
    },
  });
}
