// One job on one file in a process of its own, so that its memory is its own:
//   node file-job.ts JOB FILE   prints {"ms": …, "mb": …}; mb is the most it ever held.

import { createReadStream, openAsBlob, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkFile, classifyOffice } from '../../lib/files/check-file.ts';
import { Session } from '../../lib/files/session.ts';
import { Archive } from '../../lib/files/zip/archive.ts';

const PEERS = join(import.meta.dirname, '..', 'peers', 'package.json');

/** A package of `test/peers`. */
async function peer(name: string): Promise<unknown> {
  const path = createRequire(PEERS).resolve(name);
  const module = await import(pathToFileURL(path).href);
  return module.default ?? module;
}

type FileType = { fileTypeFromBlob(blob: Blob): Promise<unknown> };
type Sheet = { readFile(path: string, options: object): { Sheets: Record<string, unknown> } };
type Row = { eachCell(look: (cell: { text: string }) => void): void };
type Excel = {
  stream: {
    xlsx: {
      WorkbookReader: new (path: string, options: object) => AsyncIterable<AsyncIterable<Row>>;
    };
  };
};
type Unzipper = {
  register(decoder: unknown): void;
  push(chunk: Uint8Array, last: boolean): void;
  onfile(file: {
    name: string;
    start(): void;
    ondata(error: Error | null, chunk: Uint8Array, last: boolean): void;
  }): void;
};
type Fflate = { Unzip: new () => Unzipper; UnzipInflate: unknown };

const THIRTEEN = /(?<!\d)\d{13}(?!\d)/gu;

/** What a peer's text has to be searched for, done in the cheapest way there is. */
let found = 0;
const search = (text: string) => {
  for (const _ of text.matchAll(THIRTEEN)) found++;
};

async function blobOf(path: string) {
  return Object.assign(await openAsBlob(path), { name: basename(path) });
}

const JOBS: Record<string, (path: string) => Promise<unknown>> = {
  nothing: async () => {},
  'classify us': async (path) => {
    const { verdict } = await classifyOffice(await blobOf(path));
    if (verdict !== 'ok') throw new Error(verdict);
  },
  'classify file-type': async (path) => {
    const { fileTypeFromBlob } = (await import(
      pathToFileURL(createRequire(PEERS).resolve('file-type')).href
    )) as FileType;
    started = performance.now();
    await fileTypeFromBlob(await openAsBlob(path));
  },
  'scan us': async (path) => {
    const { verdict, findings } = await checkFile(await blobOf(path));
    if (verdict !== 'ok' || findings.length !== 1) throw new Error(verdict);
  },
  'scan inflate': async (path) => {
    const archive = await Archive.open(await openAsBlob(path), new Session({}));
    for (const entry of archive.entries) await archive.read(entry, () => {});
  },
  'scan fflate': async (path) => {
    const { Unzip, UnzipInflate } = (await peer('fflate')) as Fflate;
    started = performance.now();
    const unzip = new Unzip();
    unzip.register(UnzipInflate);
    const decoder = new TextDecoder();
    unzip.onfile = (file) => {
      file.ondata = (error, chunk, last) => {
        if (error) throw error;
        search(decoder.decode(chunk, { stream: !last }));
      };
      file.start();
    };
    for await (const chunk of createReadStream(path)) unzip.push(chunk as Uint8Array, false);
    unzip.push(new Uint8Array(0), true);
  },
  'scan exceljs': async (path) => {
    const { stream } = (await peer('exceljs')) as Excel;
    started = performance.now();
    const options = {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'ignore',
      hyperlinks: 'ignore',
    };
    for await (const sheet of new stream.xlsx.WorkbookReader(path, options)) {
      for await (const row of sheet) row.eachCell((cell) => search(String(cell.text)));
    }
  },
  'scan SheetJS': async (path) => {
    const xlsx = (await peer('xlsx')) as Sheet;
    started = performance.now();
    const book = xlsx.readFile(path, { dense: true, cellFormula: false, cellHTML: false });
    for (const sheet of Object.values(book.Sheets)) {
      for (const row of sheet as readonly ({ v: unknown } | undefined)[][]) {
        for (const cell of row ?? []) search(String(cell?.v));
      }
    }
  },
  'json us': async (path) => {
    const { verdict } = await checkFile(await blobOf(path));
    if (verdict !== 'ok') throw new Error(verdict);
  },
  'json JSON.parse': async (path) => {
    // The text is there: only parsing is timed, for comparison; its memory is text and values.
    const text = await readFile(path, 'utf8');
    started = performance.now();
    JSON.parse(text);
  },
  'json JSON.parse, reading included': async (path) => {
    JSON.parse(readFileSync(path, 'utf8'));
  },
};

const [job = '', path = ''] = process.argv.slice(2);
let started = performance.now();
await JOBS[job]?.(path);
const ms = performance.now() - started;
// In kilobytes on every system Node runs on.
const mb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms, mb, found }));
