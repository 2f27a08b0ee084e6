/**
 * Puts the practice site on localhost: `node server.ts [--port N]`.
 * eMENSCR answers on port N, Open-D on N + 1.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EMENSCR_HOST, OPEN_D_HOST, type PracticeOptions, PracticeSite } from './site.ts';

export interface ServerOptions extends Partial<PracticeOptions> {
  /** Port of eMENSCR; Open-D takes the next. 0 lets the system choose both. */
  port?: number;
  /** Serve this site instead of a fresh one. */
  site?: PracticeSite;
}

export interface RunningServers {
  emenscrUrl: string;
  openDUrl: string;
  site: PracticeSite;
  close(): Promise<void>;
}

async function handle(
  site: PracticeSite,
  host: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const answer = await site.respond({
    host,
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers,
    body: chunks.length > 0 ? Buffer.concat(chunks) : null,
  });
  outgoing.writeHead(answer.status, answer.headers);
  outgoing.end(answer.body);
}

function listen(site: PracticeSite, host: string, port: number): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    handle(site, host, incoming, outgoing).catch((error: unknown) => {
      console.error(error);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}

const addressOf = (server: Server): string =>
  `http://localhost:${(server.address() as AddressInfo).port}`;

export async function startServers(options: ServerOptions = {}): Promise<RunningServers> {
  const { port = 0, site = new PracticeSite(options) } = options;
  const emenscr = await listen(site, EMENSCR_HOST, port);
  const openD = await listen(site, OPEN_D_HOST, port === 0 ? 0 : port + 1);
  return {
    emenscrUrl: addressOf(emenscr),
    openDUrl: addressOf(openD),
    site,
    async close() {
      for (const server of [emenscr, openD]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}

if (import.meta.main) {
  const at = process.argv.indexOf('--port');
  const port = at > 0 ? Number(process.argv[at + 1]) : 8170;
  const { emenscrUrl, openDUrl } = await startServers({ port });
  console.log(`eMENSCR ฝึกหัด  ${emenscrUrl}\nOpen-D ฝึกหัด   ${openDUrl}`);
}
