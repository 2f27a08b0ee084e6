/**
 * Hands a file from one page of ours to another that it opens, without storing it: the new page says
 * that it is ready, the old one sends the file. Only documents of the extension's own origin meet on the
 * channel; no site has one, and the frames that a site shows listen to none.
 */
import * as z from 'zod/mini';
import type { Destination } from './where-to.ts';

const CHANNEL = 'thanwela-given';
/** So long the old page waits for the new one, and the new one for a file. */
const WAIT_MS = 15_000;

const page = z.enum(['review', 'options', 'files']);
const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), page }),
  z.object({ type: z.literal('file'), page, file: z.instanceof(File) }),
  z.object({ type: z.literal('taken'), page }),
]);
type Message = z.infer<typeof message>;

function listen(hear: (heard: Message) => void): BroadcastChannel {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    const read = message.safeParse(data);
    if (read.success) hear(read.data);
  };
  return channel;
}

/**
 * Opens a page and hands it the file.
 *
 * @returns whether the page took it; false when it said nothing in time
 */
export function handOver(to: Destination, file: File, open: () => unknown): Promise<boolean> {
  return new Promise((done) => {
    const channel = listen((heard) => {
      if (heard.page !== to) return;
      if (heard.type === 'ready') channel.postMessage({ type: 'file', page: to, file });
      if (heard.type === 'taken') end(true);
    });
    const timer = setTimeout(() => end(false), WAIT_MS);
    function end(isTaken: boolean): void {
      clearTimeout(timer);
      channel.close();
      done(isTaken);
    }
    open();
  });
}

/** Takes the file with which this page was opened, if it was opened with one. */
export function receive(own: Destination, take: (file: File) => void): void {
  const channel = listen((heard) => {
    if (heard.type !== 'file' || heard.page !== own) return;
    channel.postMessage({ type: 'taken', page: own });
    end();
    take(heard.file);
  });
  const timer = setTimeout(end, WAIT_MS);
  function end(): void {
    clearTimeout(timer);
    channel.close();
  }
  channel.postMessage({ type: 'ready', page: own });
}
