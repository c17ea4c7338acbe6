import { causesOf } from '../domain/fault-text.ts';

/** Codes of drivers and of PostgreSQL for a server that cannot be reached, or that ends, refuses or has lost the connection. */
const away =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[123]|53300|08\w{3})$/;

/** Whether a request failed because the database was away: the fault says so, or the database does not answer now (some faults hide their cause). */
export async function isDatabaseAway(error: unknown, ready: () => Promise<boolean>): Promise<boolean> {
  const isSaid = causesOf(error).some((each) => away.test(String((each as { code?: unknown }).code)));
  return isSaid || !(await ready());
}
