/**
 * A proxy on this computer behind which the practice site has the two real https host names.
 * Whatever else the browser asks for is refused, so that nothing leaves the computer.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import {
  EMENSCR_HOST,
  OPEN_D_HOST,
  type PracticeSite,
  type SiteRequest,
  type SiteResponse,
} from '../practice-site/site.ts';
import { selfSigned } from './certificate.ts';

/** A ministry's web server, whose answers a test gives by `change`. */
export const FEED_HOST = 'feed.thanwela.invalid';
const HOSTS: readonly string[] = [EMENSCR_HOST, OPEN_D_HOST, FEED_HOST];

/** Changes an answer on its way, for example its Content-Security-Policy. */
export type Change = (answer: SiteResponse, request: SiteRequest) => SiteResponse;

export type Proxy = { port: number; close(): Promise<void> };

async function readRequest(incoming: IncomingMessage): Promise<SiteRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    host: (headers.host ?? '').replace(/:\d+$/, ''),
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers,
    body: chunks.length > 0 ? Buffer.concat(chunks) : null,
  };
}

export async function startProxy(site: PracticeSite, change: Change): Promise<Proxy> {
  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const answer = change(await site.respond(request), request);
    outgoing.writeHead(answer.status, answer.headers);
    outgoing.end(answer.body);
  }
  const secure = createTlsServer(selfSigned(HOSTS), (incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      console.error(error);
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });
  const sockets = new Set<Socket>();
  const proxy = createServer((_incoming, outgoing) => outgoing.writeHead(403).end());
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // The browser ends connections as it likes, above all when it is closed.
    socket.on('error', () => socket.destroy());
  });
  proxy.on('connect', ({ url = '' }, socket: Socket) => {
    if (!HOSTS.some((host) => url === `${host}:443`)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  await new Promise<void>((listening, failed) => {
    proxy.once('error', failed);
    proxy.listen(0, '127.0.0.1', listening);
  });
  return {
    port: (proxy.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => proxy.close(done));
    },
  };
}
