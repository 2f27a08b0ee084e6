/** Forms of the same fields, drawn in the ways that people's forms are: where names, stars and hints stand. */

/** Kind and name of each field. */
export const FIELDS: readonly (readonly [kind: string, name: string])[] = [
  ['text', 'ชื่อผู้ประสานงานหลัก'],
  ['tel', 'เบอร์ติดต่อกลับ'],
  ['textarea', 'เหตุผลความจำเป็นของโครงการ'],
  ['select', 'แหล่งเงิน'],
  ['combo', 'พื้นที่ดำเนินการหลัก'],
  ['date', 'วันเริ่มต้นโครงการ'],
  ['money', 'วงเงินที่ได้รับจัดสรร'],
  ['radio', 'ลักษณะของโครงการ'],
  ['checks', 'กลุ่มเป้าหมายที่ได้รับประโยชน์'],
  ['file', 'เอกสารแนบประกอบการพิจารณา'],
  ['date3', 'วันสิ้นสุดโครงการ'],
  ['editor', 'รายละเอียดผลการดำเนินงานและข้อเสนอแนะของหน่วยงานที่รับผิดชอบ'],
  ['percent', 'ค่าเป้าหมาย'],
];
/** A field of a kind, drawn as widgets are. */
const field = (kind: string, id: string): string => {
  switch (kind) {
    case 'textarea':
      return `<textarea id="${id}" rows="3" class="f"></textarea>`;
    case 'select':
      return `<select id="${id}" class="f"><option value="">-- เลือก --</option><option>ก</option><option>ข</option></select>`;
    case 'combo':
      return `<div class="f combo" id="${id}" role="combobox" tabindex="0" aria-expanded="false"><span style="color:#999">เลือกจังหวัด</span><span>▾</span></div>`;
    case 'date':
      return `<span class="ig"><input id="${id}" class="f" style="width:160px" placeholder="วว/ดด/ปปปป"><button type="button">📅</button></span>`;
    case 'money':
      return `<span class="ig"><input id="${id}" class="f" style="width:160px;text-align:right"> <span>บาท</span></span>`;
    case 'percent':
      return `<span class="ig"><input id="${id}" type="number" class="f" style="width:90px"> <span>ร้อยละ</span></span>`;
    case 'radio':
      return `<span class="g" id="${id}"><label><input type="radio" name="${id}"> ดำเนินการเอง</label> <label><input type="radio" name="${id}"> จัดจ้าง</label> <label><input type="radio" name="${id}"> ร่วมดำเนินการ</label></span>`;
    case 'checks':
      return `<span class="g" id="${id}">${['แรงงานในระบบ', 'แรงงานนอกระบบ', 'ผู้ว่างงาน', 'ผู้สูงอายุ'].map((t) => `<label style="display:block"><input type="checkbox" name="${id}"> ${t}</label>`).join('')}</span>`;
    case 'file':
      return `<input type="file" id="${id}">`;
    case 'date3':
      return `<span class="ig"><select id="${id}"><option value="">วัน</option><option>1</option><option>2</option></select> <select><option value="">เดือน</option><option>มกราคม</option><option>กุมภาพันธ์</option></select> <select><option value="">ปี พ.ศ.</option><option>2566</option><option>2567</option></select></span>`;
    case 'editor':
      return `<div style="border:1px solid #999"><div style="background:#eee;padding:3px"><button type="button">B</button><button type="button">I</button> <select><option>ปกติ</option><option>หัวข้อ</option></select></div><div id="${id}" contenteditable="true" style="min-height:70px;padding:6px"></div></div>`;
    default:
      return `<input id="${id}" type="${kind}" class="f">`;
  }
};
/** Ways to say that a field must be filled in; the first and the last say nothing of it. */
const STARS: readonly ((n: string) => string)[] = [
  (n) => n,
  (n) => `${n} <span style="color:red">*</span>`,
  (n) => `<span style="color:red">*</span> ${n}`,
  (n) => `${n} <b style="color:#c00">(จำเป็น)</b>`,
  (n) =>
    `${n} <span style="background:#c00;color:#fff;border-radius:8px;padding:0 6px;font-size:11px">จำเป็น</span>`,
  (n) => `<span class="req">${n}</span>`,
  (n) => `${n} :`,
];
const HINTS = [
  '',
  'ระบุตามที่ปรากฏในคำสั่งมอบหมายงาน',
  'เช่น ตามเอกสารงบประมาณรายจ่ายประจำปี',
  'ไม่เกิน 500 ตัวอักษร',
];
/** A way to draw a form. `row`: name, field, hint, kind of field, index. */
type Layout = {
  name: string;
  css: string;
  wrap?: (rows: string) => string;
  row: (n: string, f: string, h: string, kind: string, i: number) => string;
};
const hint = (h: string) => (h ? `<div class="h">${h}</div>` : '');
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'above',
    css: '.r{margin-bottom:16px}',
    row: (n, f, h) => `<div class="r"><div>${n}</div>${f}${hint(h)}</div>`,
  },
  {
    name: 'above, hint between',
    css: '.r{margin-bottom:18px}',
    row: (n, f, h) => `<div class="r"><div><b>${n}</b></div>${hint(h)}${f}</div>`,
  },
  {
    name: 'left right-aligned',
    css: '.r{display:flex;gap:12px;margin-bottom:14px}.n{flex:0 0 260px;text-align:right;padding-top:6px}.c{flex:1}',
    row: (n, f, h) =>
      `<div class="r"><div class="n">${n}</div><div class="c">${f}${hint(h)}</div></div>`,
  },
  {
    name: 'left far',
    css: '.r{display:flex;margin-bottom:14px}.n{flex:0 0 420px;padding-top:6px}.c{flex:1}',
    row: (n, f, h) =>
      `<div class="r"><div class="n">${n}</div><div class="c">${f}${hint(h)}</div></div>`,
  },
  {
    name: 'left middle',
    css: '.r{display:flex;align-items:center;margin-bottom:14px}.n{flex:0 0 240px}.c{flex:1}',
    row: (n, f, h) =>
      `<div class="r"><div class="n">${n}</div><div class="c">${f}${hint(h)}</div></div>`,
  },
  {
    name: 'table',
    css: 'table{width:100%;border-collapse:collapse}td{border:1px solid #ccc;padding:6px;vertical-align:top}td:first-child{width:28%;background:#f5f5f5}',
    wrap: (r) => `<table>${r}</table>`,
    row: (n, f, h) => `<tr><td>${n}</td><td>${f}${hint(h)}</td></tr>`,
  },
  {
    name: 'table borderless middle',
    css: 'td{padding:6px}td:first-child{text-align:right;width:240px}',
    wrap: (r) => `<table>${r}</table>`,
    row: (n, f, h) =>
      `<tr><td>${n}</td><td>${f}</td><td>${h ? `<small style="color:#888">${h}</small>` : ''}</td></tr>`,
  },
  {
    name: 'table of four cells',
    css: 'table{width:100%;border-collapse:collapse}td{border:1px solid #ddd;padding:5px;width:25%}',
    wrap: (r) => `<table>${r}</table>`,
    row: (n, f, h, _k, i) =>
      `${i % 2 === 0 ? '<tr>' : ''}<td>${n}</td><td>${f}${hint(h)}</td>${i % 2 === 1 ? '</tr>' : ''}`,
  },
  {
    name: 'grid 2',
    css: '.w{display:grid;grid-template-columns:1fr 1fr;gap:14px 24px}',
    wrap: (r) => `<div class="w">${r}</div>`,
    row: (n, f, h) => `<div><div>${n}</div>${f}${hint(h)}</div>`,
  },
  {
    name: 'grid 3 bottom',
    css: '.w{display:grid;grid-template-columns:1fr 1fr 1fr;gap:14px 20px;align-items:end}',
    wrap: (r) => `<div class="w">${r}</div>`,
    row: (n, f, h) => `<div><div>${n}</div>${hint(h)}${f}</div>`,
  },
  {
    name: 'dl',
    css: 'dl{display:grid;grid-template-columns:230px 1fr;gap:10px}dt{font-weight:bold}dd{margin:0}',
    wrap: (r) => `<dl>${r}</dl>`,
    row: (n, f, h) => `<dt>${n}</dt><dd>${f}${hint(h)}</dd>`,
  },
  {
    name: 'numbered',
    css: '.r{margin-bottom:20px}',
    row: (n, f, h, _k, i) =>
      `<div class="r"><p style="margin:0 0 4px">${i + 1}. ${n}</p>${f}${hint(h)}</div>`,
  },
  {
    name: 'number column',
    css: '.r{display:grid;grid-template-columns:40px 260px 1fr;gap:8px;margin-bottom:12px}',
    row: (n, f, h, _k, i) =>
      `<div class="r"><span>2.${i + 1}</span><span>${n}</span><div>${f}${hint(h)}</div></div>`,
  },
  {
    name: 'cards',
    css: '.r{border:1px solid #ddd;border-radius:8px;padding:16px;margin-bottom:12px}',
    row: (n, f, h) =>
      `<div class="r"><div style="font-size:17px;font-weight:600">${n}</div><p class="h" style="margin:2px 0 10px">${h || 'โปรดกรอกให้ครบถ้วน'}</p>${f}</div>`,
  },
  {
    name: 'bars',
    css: '.b{background:#1c4f8a;color:#fff;padding:4px 10px}.r{padding:8px 10px 16px}',
    row: (n, f, h) => `<div class="b">${n}</div><div class="r">${f}${hint(h)}</div>`,
  },
  {
    name: 'floating border',
    css: '.r{position:relative;margin:0 0 26px;border:1px solid #999;border-radius:4px;padding:14px 8px 8px}.n{position:absolute;top:-9px;left:10px;background:#fff;padding:0 4px;font-size:12px}.r .f{border:0}',
    row: (n, f, h) => `<div class="r"><span class="n">${n}</span>${f}</div>${hint(h)}`,
  },
  {
    name: 'inside top',
    css: '.r{background:#eee;margin:0 0 18px;border-bottom:2px solid #555;padding:4px 8px}.n{font-size:12px;color:#555}.r .f{border:0;background:transparent}',
    row: (n, f, h) => `<div class="r"><span class="n">${n}</span><br>${f}</div>${hint(h)}`,
  },
  {
    name: 'below',
    css: '.w{display:grid;grid-template-columns:1fr 1fr;gap:22px 30px}.f{border:0!important;border-bottom:1px dotted #333!important}.n{font-size:13px}',
    wrap: (r) => `<div class="w">${r}</div>`,
    row: (n, f) => `<div>${f}<div class="n">${n}</div></div>`,
  },
  {
    name: 'below full',
    css: '.r{margin-bottom:26px}.n{font-size:13px;color:#555}',
    row: (n, f) => `<div class="r">${f}<div class="n">${n}</div></div>`,
  },
  {
    name: 'zebra',
    css: '.r{display:grid;grid-template-columns:1fr 2fr;padding:9px 12px}.r:nth-child(odd){background:#f2f6fb}',
    row: (n, f, h) => `<div class="r"><label>${n}</label><div>${f}${hint(h)}</div></div>`,
  },
  {
    name: 'inline flow',
    css: '.r{display:inline-block;margin:0 18px 14px 0}.f{width:auto!important}',
    row: (n, f) => `<span class="r">${n} ${f}</span>`,
  },
  {
    name: 'fieldsets',
    css: 'fieldset{margin-bottom:12px}',
    row: (n, f, h) => `<fieldset><legend>${n}</legend>${f}${hint(h)}</fieldset>`,
  },
  {
    name: 'label wraps',
    css: '.r{margin-bottom:14px}label.l{display:block}',
    row: (n, f, h, k) =>
      k === 'radio' || k === 'checks'
        ? `<div class="r"><div>${n}</div>${f}${hint(h)}</div>`
        : `<div class="r"><label class="l">${n}${f}</label>${hint(h)}</div>`,
  },
  {
    name: 'bootstrap pairs',
    css: '.w{display:grid;grid-template-columns:2fr 4fr 2fr 4fr;gap:10px 14px}.n{text-align:right;padding-top:5px}',
    wrap: (r) => `<div class="w">${r}</div>`,
    row: (n, f, h) => `<div class="n">${n}</div><div>${f}${hint(h)}</div>`,
  },
  {
    name: 'counter right of label',
    css: '.r{margin-bottom:14px}.t{display:flex;justify-content:space-between}',
    row: (n, f, h) =>
      `<div class="r"><div class="t"><span>${n}</span><span style="color:#888;font-size:12px">0/500</span></div>${f}${hint(h)}</div>`,
  },
  {
    name: 'link right of label',
    css: '.r{margin-bottom:14px}.t{display:flex;justify-content:space-between}',
    row: (n, f, h) =>
      `<div class="r"><div class="t"><span>${n}</span><a href="#">ดูตัวอย่าง</a></div>${f}${hint(h)}</div>`,
  },
  {
    name: 'info icon',
    css: '.r{margin-bottom:14px}.i{display:inline-block;width:16px;height:16px;border-radius:50%;background:#28c;color:#fff;text-align:center;font-size:11px;line-height:16px}',
    row: (n, f, h) => `<div class="r"><div>${n} <span class="i">i</span></div>${f}${hint(h)}</div>`,
  },
  {
    name: 'sections',
    css: '.r{margin-bottom:14px}h3{font-size:18px;border-bottom:1px solid #999}',
    row: (n, f, h, _k, i) =>
      `${i % 4 === 0 ? `<h3>ส่วนที่ ${i / 4 + 1} ${['ข้อมูลทั่วไป', 'รายละเอียดการดำเนินงาน', 'งบประมาณและผู้รับผิดชอบ', 'เอกสาร'][i / 4]}</h3>` : ''}<div class="r"><div>${n}</div>${f}${hint(h)}</div>`,
  },
  {
    name: 'questions',
    css: '.r{border:1px solid #ddd;padding:20px;margin-bottom:12px;border-radius:8px}',
    row: (n, f, h) =>
      `<div class="r"><div style="font-size:16px;margin-bottom:18px">${n}</div>${f}${hint(h)}</div>`,
  },
  {
    name: 'two languages',
    css: '.r{margin-bottom:14px}',
    row: (n, f, h) =>
      `<div class="r"><div>${n}</div><div style="font-size:11px;color:#888">Please fill in this item</div>${f}${hint(h)}</div>`,
  },
  {
    name: 'label row, field row',
    css: 'table{width:100%;border-collapse:collapse}td{padding:4px 8px;width:33%;vertical-align:top}',
    wrap: (r) => `<table>${r}</table>`,
    row: (n, f, h, _k, i) =>
      `${i % 3 === 0 ? '<tr>' : ''}<td>${n}<br>${f}${hint(h)}</td>${i % 3 === 2 ? '</tr>' : ''}`,
  },
  {
    name: 'left, actions right',
    css: '.r{display:grid;grid-template-columns:260px 1fr 120px;gap:10px;margin-bottom:12px;align-items:start}',
    row: (n, f, h) =>
      `<div class="r"><div>${n}</div><div>${f}${hint(h)}</div><div><button type="button">ประวัติ</button></div></div>`,
  },
  {
    name: 'icons left',
    css: '.r{display:flex;gap:12px;margin-bottom:16px}.k{width:36px;height:36px;background:#ddd;border-radius:50%}.c{flex:1}',
    row: (n, f, h) =>
      `<div class="r"><div class="k"></div><div class="c"><div style="font-size:12px;color:#666">${n}</div>${f}${hint(h)}</div></div>`,
  },
  {
    name: 'compact left',
    css: '.r{display:flex;gap:4px;margin-bottom:3px;font-size:13px}.n{flex:0 0 180px}.c{flex:1}.f{padding:1px 4px!important}',
    row: (n, f, h) =>
      `<div class="r"><div class="n">${n}</div><div class="c">${f}${hint(h)}</div></div>`,
  },
  {
    name: 'previous value below',
    css: '.r{margin-bottom:14px}',
    row: (n, f) => `<div class="r"><div>${n}</div>${f}<div>ค่าเดิม: ดำเนินการตามแผน</div></div>`,
  },
  {
    name: 'big title cards',
    css: '.g{display:grid;grid-template-columns:1fr 1fr;gap:16px}.r{border:1px solid #ddd;padding:12px}.r>b{display:block;font-size:20px;margin-bottom:8px}',
    wrap: (r) => `<div class="g">${r}</div>`,
    row: (n, f, h) => `<div class="r"><b>${n}</b>${f}${hint(h)}</div>`,
  },
  {
    name: 'heading h4 per field',
    css: 'h4{margin:14px 0 4px}',
    row: (n, f, h) => `<h4>${n}</h4>${f}${hint(h)}`,
  },
  {
    name: 'error under each',
    css: '.r{margin-bottom:8px}',
    row: (n, f) =>
      `<div class="r"><div>${n}</div>${f}<div style="color:#c00;font-size:12px">กรุณากรอกข้อมูล</div></div>`,
  },
];

export type Drawn = { html: string; truth: { id: string; name: string; marked: boolean }[] };

/**
 * A page with a form.
 *
 * @param variant 0–6: which star, whether hints, in which order
 */
export function drawForm(layout: Layout, variant: number): Drawn {
  const order = FIELDS.map((_, i) => FIELDS[(i * 5 + variant * 3) % FIELDS.length] ?? ['', '']);
  const star = STARS[variant] ?? ((name: string) => name);
  const truth = order.map(([, name], i) => ({
    id: `c${i}`,
    name,
    marked: variant > 0 && variant < 6,
  }));
  const rows = order
    .map(([kind, name], i) => {
      const hint = variant % 2 === 1 ? (HINTS[(i + variant) % 4] ?? '') : '';
      return layout.row(star(name), field(kind, `c${i}`), hint, kind, i);
    })
    .join('\n');
  const form = layout.wrap?.(rows) ?? rows;
  const html = `<style>
    body { font: 15px/1.6 sans-serif; margin: 20px 40px; width: 1200px }
    .f { width: 100%; padding: 5px 8px; border: 1px solid #999; box-sizing: border-box; font: inherit }
    .combo { display: flex; justify-content: space-between }
    .h { color: #777; font-size: 13px }
    .req::after { content: " *"; color: red }
    ${layout.css}
  </style><h2>M2 : ข้อมูลพื้นฐานของโครงการ</h2><form>${form}<p><button>บันทึก</button></p></form>`;
  return { html, truth };
}
