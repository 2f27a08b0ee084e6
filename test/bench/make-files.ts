// The files that are measured: made once, kept in `.cache`, the same on every computer.

import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, createDeflateRaw } from 'node:zlib';
import { contentTypes, relations, XLSX_MAIN } from '../make/office.ts';
import { citizenNumber, dice, digitsOf } from '../make/random.ts';
import { makeZip } from '../make/zip.ts';

const FOLDER = join('.cache', 'bench-files');
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const ROWS = 1_000_000;

export type BenchFiles = { large: string; million: string; json: string };

const PROVINCES = ['กรุงเทพมหานคร', 'เชียงใหม่', 'ขอนแก่น', 'นครราชสีมา', 'สงขลา', 'ชลบุรี', 'ภูเก็ต'];

/** Written piece by piece: the parts of a workbook this size fit no memory of an office PC. */
async function writeZip(
  path: string,
  parts: readonly { name: string; pieces: Iterable<string> }[],
): Promise<void> {
  const out = createWriteStream(path);
  const directory: Buffer[] = [];
  let at = 0;
  const put = async (bytes: Uint8Array) => {
    at += bytes.length;
    if (!out.write(bytes)) await once(out, 'drain');
  };
  for (const { name, pieces } of parts) {
    const offset = at;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    // Sizes and sum follow the data, as Excel and every streaming writer do it.
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    await put(local);
    await put(Buffer.from(name));
    const begins = at;
    const deflate = createDeflateRaw({ level: 6 });
    const written = (async () => {
      for await (const chunk of deflate) await put(chunk as Buffer);
    })();
    let sum = 0;
    let size = 0;
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      sum = crc32(bytes, sum);
      size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, 'drain');
    }
    deflate.end();
    await written;
    const compressed = at - begins;
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(sum, 4);
    descriptor.writeUInt32LE(compressed, 8);
    descriptor.writeUInt32LE(size, 12);
    await put(descriptor);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(45, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(sum, 16);
    central.writeUInt32LE(compressed, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    directory.push(central, Buffer.from(name));
  }
  const start = at;
  for (const entry of directory) await put(entry);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  await put(end);
  out.end();
  await once(out, 'close');
}

/** A register as offices keep it: names, provinces, a citizen number, codes, dates, amounts. */
function* sheetOf(rows: number): Iterable<string> {
  const random = dice(2566);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SHEET}"><sheetData>`;
  const heads = ['ลำดับ', 'ชื่อ', 'เลขประจำตัวประชาชน', 'รหัสโครงการ', 'จังหวัด', 'วันที่', 'จำนวนเงิน'];
  const head = heads.map(
    (text, i) => `<c r="${'ABCDEFG'[i]}1" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  yield `<row r="1" spans="1:7">${head.join('')}</row>`;
  let piece = '';
  for (let r = 2; r <= rows; r++) {
    const name = Math.floor(random() * 20_000);
    const province = 20_000 + Math.floor(random() * PROVINCES.length);
    const day = 44_000 + Math.floor(random() * 1500);
    piece += `<row r="${r}" spans="1:7"><c r="A${r}"><v>${r - 1}</v></c><c r="B${r}" s="1" t="s"><v>${name}</v></c><c r="C${r}" s="2"><v>${citizenNumber(random)}</v></c><c r="D${r}"><v>${digitsOf(random, 11, 9)}</v></c><c r="E${r}" t="s"><v>${province}</v></c><c r="F${r}" s="3"><v>${day}</v></c><c r="G${r}"><v>${Math.floor(random() * 9e5) / 100}</v></c></row>`;
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData></worksheet>`;
}

function* stringsOf(): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${SHEET}">`;
  for (let i = 0; i < 20_000; i++) yield `<si><t>นางสาวตัวอย่าง คนที่ ${i}</t></si>`;
  for (const name of PROVINCES) yield `<si><t>${name}</t></si>`;
  yield '</sst>';
}

const textOf = ({ data }: { data: string | Uint8Array }) => String(data);

function workbookParts(rows: number) {
  const types = contentTypes({
    'xl/workbook.xml': XLSX_MAIN,
    'xl/worksheets/sheet1.xml': `${TYPES}.worksheet+xml`,
    'xl/sharedStrings.xml': `${TYPES}.sharedStrings+xml`,
  });
  const root = relations('_rels/.rels', [
    { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
  ]);
  const own = relations('xl/_rels/workbook.xml.rels', [
    { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
    { id: 'rId2', type: 'sharedStrings', target: 'sharedStrings.xml' },
  ]);
  const workbook = `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="ทะเบียน" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  return [
    { name: types.name, pieces: [textOf(types)] },
    { name: root.name, pieces: [textOf(root)] },
    { name: 'xl/workbook.xml', pieces: [workbook] },
    { name: own.name, pieces: [textOf(own)] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheetOf(rows) },
    { name: 'xl/sharedStrings.xml', pieces: stringsOf() },
  ];
}

/** A workbook of 100 MB, most of it pictures, with its directory at the far end. */
function largeWorkbook(): Uint8Array {
  const random = dice(1);
  const picture = Uint8Array.from({ length: 1_000_000 }, () => random() * 256);
  const pictures = Array.from({ length: 100 }, (_, i) => ({
    name: `xl/media/image${i}.png`,
    data: picture,
    stored: true,
  }));
  const parts = workbookParts(3).map(({ name, pieces }) => ({ name, data: [...pieces].join('') }));
  return makeZip([...parts, ...pictures]).bytes;
}

async function writeJson(path: string): Promise<void> {
  const random = dice(7);
  const out = createWriteStream(path);
  out.write('[\n');
  let size = 2;
  for (let i = 0; size < 100_000_000; i++) {
    const row = JSON.stringify({
      ลำดับ: i,
      จังหวัด: PROVINCES[i % PROVINCES.length],
      ปี: 2566,
      ไตรมาส: 1 + (i % 4),
      ค่าจ้าง: Math.floor(random() * 1e6) / 100,
      รหัส: digitsOf(random, 13, 9),
      หมายเหตุ: i % 3 === 0 ? null : 'ข้อมูลเบื้องต้น "ปรับปรุงแล้ว"',
      ผ่าน: i % 2 === 0,
    });
    const bytes = Buffer.from(`${i === 0 ? '' : ',\n'}${row}`);
    size += bytes.length;
    if (!out.write(bytes)) await once(out, 'drain');
  }
  out.end('\n]');
  await once(out, 'close');
}

async function made(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(FOLDER, name);
  if (!existsSync(path)) {
    process.stderr.write(`making ${name} …\n`);
    await make(`${path}.part`);
    await rename(`${path}.part`, path);
  }
  return path;
}

export async function benchFiles(): Promise<BenchFiles> {
  await mkdir(FOLDER, { recursive: true });
  return {
    large: await made('large-3.xlsx', (path) => writeFile(path, largeWorkbook())),
    million: await made('million-3.xlsx', (path) => writeZip(path, workbookParts(ROWS))),
    json: await made('rows-3.json', writeJson),
  };
}

export const megabytes = async (path: string): Promise<number> => (await stat(path)).size / 1e6;
