// All JavaScript of a page's main thread, from Chromium's trace. `ScriptDuration` leaves out what runs
// when a promise of the browser's own (an extension message, storage) is answered; this counts it.

import type { CDPSession } from 'playwright';

type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { name?: string };
};

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'v8.run',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
]);
/** Asked for by a script, but the page's own work, which it would have had to do anyway. */
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'HitTest']);

/** Starts counting; the answer ends it and gives milliseconds of script, without layout inside it. */
export async function startTracing(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'v8.execute', '__metadata'] },
  });
  return async () => {
    const complete = new Promise<{ stream?: string }>((done) =>
      session.once('Tracing.tracingComplete', done),
    );
    await session.send('Tracing.end');
    const { stream = '' } = await complete;
    let text = '';
    for (;;) {
      const { data, eof } = await session.send('IO.read', { handle: stream, size: 1 << 20 });
      text += data;
      if (eof) break;
    }
    await session.send('IO.close', { handle: stream });
    const trace: { traceEvents: TraceEvent[] } = JSON.parse(text);
    return scriptMs(trace.traceEvents);
  };
}

/** The busiest renderer is the measured one; others of the browser idle beside it. */
function scriptMs(events: readonly TraceEvent[]): number {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.name === 'thread_name' && event.args?.name === 'CrRendererMain') {
      threads.set(`${event.pid} ${event.tid}`, []);
    }
  }
  for (const event of events) {
    if (event.ph !== 'X' || !(SCRIPT.has(event.name) || LAYOUT.has(event.name))) continue;
    threads.get(`${event.pid} ${event.tid}`)?.push(event);
  }
  const [longest = []] = [...threads.values()].sort((a, b) => b.length - a.length);
  longest.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let micros = 0;
  let scriptEnd = 0;
  let layoutEnd = 0;
  for (const { name, ts, dur = 0 } of longest) {
    const end = ts + dur;
    if (SCRIPT.has(name)) {
      // Only the outermost counts; what is called inside it is part of it.
      if (ts >= scriptEnd) {
        micros += dur;
        scriptEnd = end;
      }
    } else if (ts < scriptEnd && ts >= layoutEnd) {
      micros -= dur;
      layoutEnd = end;
    }
  }
  return micros / 1000;
}
