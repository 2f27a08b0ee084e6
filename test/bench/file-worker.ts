// What runs in Chromium's worker: one job on one file, timed there. A peer is bundled in by name, one
// at most: the code of the others would count as memory of whoever is measured.

import { checkFile, classifyOffice } from '../../lib/files/check-file.ts';
import { Session } from '../../lib/files/session.ts';
import { Archive } from '../../lib/files/zip/archive.ts';

const sum = (text: string) => {
  let found = 0;
  for (const _ of text.matchAll(/(?<!\d)\d{13}(?!\d)/gu)) found++;
  return found;
};

/** As the page's script has it. */
const streamOf = (packed: Blob | Uint8Array<ArrayBuffer>) =>
  packed instanceof Uint8Array ? new Response(packed).body : null;

async function ok(report: Promise<{ verdict: string }>): Promise<void> {
  const { verdict } = await report;
  if (verdict !== 'ok') throw new Error(verdict);
}

type Job = (file: File) => Promise<unknown>;
/** A job may do its preparations and answer the part that is to be timed. */
type Prepared = (file: File) => Promise<() => unknown>;

const JOBS: Record<string, Job> = {
  'classify us': (file) => ok(classifyOffice(file, { streamOf })),
  'scan us': (file) => ok(checkFile(file, { streamOf })),
  'scan inflate': async (file) => {
    const archive = await Archive.open(file, new Session({}));
    for (const entry of archive.entries) await archive.read(entry, () => {});
  },
  'json us': (file) => ok(checkFile(file, { streamOf })),
  'json JSON.parse, reading included': async (file) => JSON.parse(await file.text()),
};
const PREPARED: Record<string, Prepared> = {
  'json JSON.parse': async (file) => {
    const text = await file.text();
    return () => JSON.parse(text);
  },
};

declare const __PEER__: string;
if (__PEER__ === 'file-type') {
  const { fileTypeFromBlob } = await import('peer:file-type');
  JOBS['classify file-type'] = (file) => fileTypeFromBlob(file);
}
if (__PEER__ === 'fflate') {
  const { Unzip, UnzipInflate } = await import('peer:fflate');
  JOBS['scan fflate'] = async (file) => {
    const unzip = new Unzip();
    unzip.register(UnzipInflate);
    const decoder = new TextDecoder();
    let found = 0;
    unzip.onfile = (entry) => {
      entry.ondata = (error, chunk, last) => {
        if (error) throw error;
        found += sum(decoder.decode(chunk, { stream: !last }));
      };
      entry.start();
    };
    const reader = file.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      unzip.push(value, false);
    }
    unzip.push(new Uint8Array(0), true);
    return found;
  };
}
if (__PEER__ === 'SheetJS') {
  const xlsx = await import('peer:xlsx');
  JOBS['scan SheetJS'] = async (file) => {
    const book = xlsx.read(await file.arrayBuffer(), { dense: true, cellFormula: false });
    let found = 0;
    for (const sheet of Object.values(book.Sheets)) {
      for (const row of sheet as readonly ({ v: unknown } | undefined)[][]) {
        for (const cell of row ?? []) found += sum(String(cell?.v));
      }
    }
    return found;
  };
}

globalThis.onmessage = async ({ data }: MessageEvent<{ job: string; file: File }>) => {
  const { job, file } = data;
  try {
    const timed = (await PREPARED[job]?.(file)) ?? (() => JOBS[job]?.(file));
    const started = performance.now();
    await timed();
    globalThis.postMessage({ ms: performance.now() - started });
  } catch (error) {
    globalThis.postMessage({ error: String(error) });
  }
};
globalThis.postMessage({ ready: true });
