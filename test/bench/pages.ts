// The pages that are measured: forms as Thai government offices have them, made here so that their
// size is a parameter. Labels repeat where forms repeat them (tables) and differ where they differ.

import { CATALOGUE } from '../../lib/forms/fields/catalogue-rows.ts';

/** Where a field's name stands: a label, a block above it, the cell beside it, the head of its column. */
export type Place = 'label' | 'block' | 'cell' | 'column';
export type Kind = 'text' | 'long' | 'select' | 'date' | 'number' | 'combobox' | 'bare' | 'radio';
export type BenchField = {
  label: string;
  place: Place;
  kind: Kind;
  required: boolean;
  filled: boolean;
};

/** What is asked, and for whom: together as many different labels as a long form has. */
const ASKED = [
  'จำนวนผู้เข้าร่วมกิจกรรม',
  'งบประมาณที่ได้รับจัดสรร',
  'ค่าตอบแทนวิทยากร',
  'ผลการดำเนินงานที่ผ่านมา',
  'รายชื่อหน่วยงานที่ร่วมดำเนินการ',
  'ปัญหาที่พบในพื้นที่',
  'สถานที่จัดอบรม',
  'หลักสูตรที่ใช้ฝึกอบรม',
  'จำนวนแรงงานที่ผ่านการทดสอบ',
  'อัตราการมีงานทำหลังฝึก',
  'แหล่งข้อมูลอ้างอิง',
  'เอกสารประกอบการพิจารณา',
] as const;
const FOR_WHOM = [
  'เชียงใหม่',
  'เชียงราย',
  'ลำพูน',
  'ลำปาง',
  'นครสวรรค์',
  'พิษณุโลก',
  'ขอนแก่น',
  'อุดรธานี',
  'นครราชสีมา',
  'อุบลราชธานี',
  'ชลบุรี',
  'ระยอง',
  'นครปฐม',
  'สมุทรสาคร',
  'ภูเก็ต',
  'สงขลา',
  'สุราษฎร์ธานี',
  'นครศรีธรรมราช',
] as const;

/** A table of activities: a known column beside unknown ones, twenty-five rows a table. */
const COLUMNS: readonly { label: string; kind: Kind; required: boolean }[] = [
  { label: 'กิจกรรมหลัก', kind: 'text', required: true },
  { label: 'วันที่เริ่มต้นกิจกรรม', kind: 'date', required: true },
  { label: 'วันที่สิ้นสุดกิจกรรม', kind: 'date', required: true },
  { label: 'งบประมาณกิจกรรม', kind: 'number', required: false },
  { label: 'ผู้รับผิดชอบ', kind: 'select', required: false },
  { label: 'หน่วยวัด', kind: 'bare', required: false },
];
const ROWS_A_TABLE = 25;
/** The last fields of a hundred stand on a tab that is not shown, as other steps of a form do. */
const HIDDEN = 15;

/** The catalogue's own fields of the steps on the page, which stand first. */
const KNOWN = CATALOGUE.filter(({ step, row }) => (step === 'M3' || step === 'M5') && !row);

const KINDS: readonly Kind[] = [
  'text',
  'text',
  'select',
  'text',
  'long',
  'number',
  'combobox',
  'text',
  'radio',
  'bare',
];
const PLACES: readonly Place[] = ['label', 'block', 'label', 'cell', 'block'];

function kindOf(kinds: readonly string[]): Kind {
  if (kinds.includes('long')) return 'long';
  if (kinds.includes('choice') || kinds.includes('choices')) return 'combobox';
  return kinds.includes('money') || kinds.includes('number') ? 'number' : 'text';
}

/**
 * So many fields of a form: three in ten in tables of rows, the rest each with a label of its own.
 *
 * @param filled how many of a hundred are filled in
 */
export function benchFields(count: number, filled = 85): BenchField[] {
  const isFilled = (i: number) => (i * 37) % 100 < filled;
  const rows = Math.floor((count * 0.3) / COLUMNS.length);
  const single = count - rows * COLUMNS.length;
  const fields: BenchField[] = [];
  for (let i = 0; i < single; i++) {
    const known = KNOWN[i];
    const place = PLACES[i % PLACES.length] ?? 'label';
    if (known) {
      const { label, required } = known;
      fields.push({ label, place, kind: kindOf(known.kinds), required, filled: isFilled(i) });
      continue;
    }
    // A longer form repeats its labels, as it does from one year to the next.
    const whom = FOR_WHOM[Math.floor(i / ASKED.length) % FOR_WHOM.length];
    fields.push({
      label: `${ASKED[i % ASKED.length]} จังหวัด${whom}`,
      place,
      kind: KINDS[i % KINDS.length] ?? 'text',
      required: i % 9 === 0,
      filled: isFilled(i),
    });
  }
  for (let i = 0; i < rows * COLUMNS.length; i++) {
    const column = COLUMNS[i % COLUMNS.length];
    if (column) fields.push({ ...column, place: 'column', filled: isFilled(i) });
  }
  return fields;
}

const OPTIONS =
  '<option value="">กรุณาเลือก</option><option>ไตรมาสที่ 1</option><option>ไตรมาสที่ 2</option>';

function controlHtml({ kind, filled }: BenchField, id: string): string {
  switch (kind) {
    case 'long':
      return `<textarea id="${id}" rows="2">${filled ? 'เพื่อพัฒนาทักษะฝีมือแรงงานในพื้นที่' : ''}</textarea>`;
    case 'select':
      return `<select id="${id}">${filled ? OPTIONS.replace('<option>', '<option selected>') : OPTIONS}</select>`;
    case 'date':
      return `<input id="${id}" type="date"${filled ? ' value="2023-04-17"' : ''}>`;
    case 'number':
      return `<input id="${id}" type="number"${filled ? ' value="120000"' : ''}>`;
    case 'combobox':
      return `<div class="kit-select"><div id="${id}" role="combobox" tabindex="0" aria-expanded="false" aria-haspopup="listbox"><span class="${filled ? 'value' : 'kit-placeholder'}">${filled ? 'แผนงานบูรณาการ' : 'กรุณาเลือก'}</span><svg width="10" height="10"></svg></div></div>`;
    case 'bare':
      return `<div id="${id}" class="dropdown" tabindex="0"><span>${filled ? 'คน' : 'เลือก'}</span> ▾</div>`;
    case 'radio':
      return `<span><label><input type="radio" name="${id}" value="1"${filled ? ' checked' : ''}> ใช่</label> <label><input type="radio" name="${id}" value="0"> ไม่ใช่</label></span>`;
    default:
      return `<input id="${id}" type="text"${filled ? ' value="กรมพัฒนาฝีมือแรงงาน"' : ''}>`;
  }
}

function fieldHtml(field: BenchField, id: string): string {
  const control = controlHtml(field, id);
  const star = field.required ? ' <span class="star">*</span>' : '';
  if (field.place === 'label') {
    return `<div class="col"><div class="form-group"><label for="${id}">${field.label}${star}</label><div class="control">${control}</div></div></div>`;
  }
  if (field.place === 'cell') {
    return `<table class="pair"><tbody><tr><td class="name">${field.label}${star}</td><td>${control}</td></tr></tbody></table>`;
  }
  return `<div class="col"><div class="form-group"><div class="caption">${field.label}${star}</div><div class="help">กรอกตามเอกสารที่ได้รับอนุมัติ</div><div class="control">${control}</div></div></div>`;
}

function tableHtml(fields: readonly BenchField[], prefix: string): string {
  const width = COLUMNS.length;
  const head = COLUMNS.map((c) => `<th>${c.label}${c.required ? ' *' : ''}</th>`).join('');
  const rows = Array.from({ length: fields.length / width }, (_, y) => {
    const cells = fields
      .slice(y * width, y * width + width)
      .map((field, x) => `<td>${controlHtml(field, `${prefix}-${y}-${x}`)}</td>`);
    return `<tr><td>${y + 1}</td>${cells.join('')}</tr>`;
  });
  return `<table class="rows"><thead><tr><th>ลำดับ</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The markup of fields, in as many parts as asked; each can stand alone. */
export function formParts(fields: readonly BenchField[], parts: number): string[] {
  const pieces: string[] = [];
  const rows = fields.filter(({ place }) => place === 'column');
  const shown = (fields.length - rows.length) * (1 - HIDDEN / 100);
  fields.forEach((field, i) => {
    if (field.place === 'column') return;
    const html = fieldHtml(field, `f${i}`);
    pieces.push(i < shown ? html : `<section hidden>${html}</section>`);
  });
  const tableSize = COLUMNS.length * ROWS_A_TABLE;
  for (let i = 0; i < rows.length; i += tableSize) {
    pieces.push(tableHtml(rows.slice(i, i + tableSize), `t${i}`));
  }
  const size = Math.ceil(pieces.length / parts);
  return Array.from({ length: parts }, (_, i) =>
    pieces.slice(i * size, i * size + size).join('\n'),
  );
}

const CSS = `
body { margin: 0; font: 15px/1.6 "Noto Sans Thai", sans-serif; }
header, main { max-width: 1100px; margin: 0 auto; padding: 8px 16px; }
.grid { display: flex; flex-wrap: wrap; }
.col { flex: 0 0 50%; box-sizing: border-box; padding: 4px 8px; }
.pair, .rows { width: 100%; border-collapse: collapse; }
.name { width: 40%; }
.star { color: #c00; }
.help { color: #777; font-size: 12px; }
input[type=text], textarea, .kit-select, .dropdown { width: 100%; box-sizing: border-box; border: 1px solid #aaa; }
.rows input, .rows select { width: 100%; box-sizing: border-box; }
.ticker { display: flex; flex-wrap: wrap; height: 40px; overflow: hidden; }
.ticker i { width: 40px; }
.ticker .hot { color: #c00; }
`;

function pageHtml(content: string, script: string): string {
  return `<!doctype html>
<html lang="th"><head><meta charset="utf-8"><title>รายละเอียดโครงการ</title><style>${CSS}</style></head>
<body><div id="root"><header><nav><a href="#">หน้าแรก</a> <input type="search" placeholder="ค้นหา"></nav>
<ol class="stepper"><li>M1</li><li>M2</li><li class="here">M3</li><li>M4</li><li>M5</li></ol></header>
<main><h1>M3 รายละเอียดโครงการ</h1><h2>M4 กิจกรรม</h2><h2>M5 งบประมาณ</h2>
<form id="form" onsubmit="return false">${content}</form></main></div>
<script>${script}</script></body></html>`;
}

/** The page's own work at typing, as a form's framework does it: it keeps what was typed. */
const KEEP = `const model = {};
document.addEventListener('input', ({ target }) => { model[target.id] = target.value; });`;

/** A form of so many fields, laid out and still. */
export function formPage(count: number, filled?: number): string {
  const [html = ''] = formParts(benchFields(count, filled), 1);
  return pageHtml(`<div class="grid">${html}</div>`, KEEP);
}

/** A page that puts fields into its form when told: `insertFields()` does it, a part a frame. */
export function insertPage(count: number, frames: number): string {
  const parts = formParts(benchFields(count), frames);
  const templates = parts.map(
    (part) => `<template class="part"><div class="grid">${part}</div></template>`,
  );
  return pageHtml(
    templates.join('\n'),
    `${KEEP}
function insertFields() {
  const parts = [...document.querySelectorAll('template.part')].map((t) => t.content);
  const form = document.getElementById('form');
  return new Promise((done) => {
    const next = () => {
      const part = parts.shift();
      if (!part) return done();
      form.append(part);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}`,
  );
}

/**
 * A form beside a ticker that never rests: `storm(rate, ms)` makes so many mutations a second,
 * no more and no fewer, of text, classes, attributes and nodes.
 */
export function stormPage(count: number): string {
  const [html = ''] = formParts(benchFields(count), 1);
  const ticks = Array.from({ length: 100 }, (_, i) => `<i>${i}</i>`).join('');
  return pageHtml(
    `<div class="ticker" id="ticker">${ticks}</div><div class="grid">${html}</div>`,
    `${KEEP}
function storm(rate, ms) {
  const ticker = document.getElementById('ticker');
  const start = performance.now();
  const total = (rate * ms) / 1000;
  let made = 0;
  return new Promise((done) => {
    const timer = setInterval(() => {
      const due = Math.min(total, ((performance.now() - start) * rate) / 1000);
      for (; made < due; made++) {
        const node = ticker.children[made % 100];
        if (made % 4 === 0) node.firstChild.data = String(made);
        else if (made % 4 === 1) node.classList.toggle('hot');
        else if (made % 4 === 2) node.style.opacity = String((made % 10) / 10);
        else ticker.append(node);
      }
      if (made >= total) { clearInterval(timer); done(made); }
    }, 10);
  });
}`,
  );
}
