// No kit: one table, labels in the left cells, dates as three lists, stars behind the fields,
// nothing tied to anything. What the oldest systems still in use look like.

import { attrs, esc, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const MONTHS =
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
    ' ',
  );
const YEARS = ['2564', '2565', '2566', '2567', '2568'];

const options = (names, chosen, first) =>
  `${first ? `<option value="">${esc(first)}</option>` : ''}${names.map((name) => `<option${attrs({ value: name, selected: chosen.includes(name) })}>${esc(name)}</option>`).join('')}`;

function date(item) {
  const [year = '', month = '', day = ''] = item.value.split('-');
  const days = Array.from({ length: 31 }, (_, i) => `${i + 1}`);
  const at = {
    day: `${Number(day)}`,
    month: MONTHS[Number(month) - 1] ?? '',
    year: `${Number(year) + 543}`,
  };
  return `<select name="${item.key}_d">${options(days, [at.day], 'วัน')}</select> <select name="${item.key}_m">${options(MONTHS, [at.month], 'เดือน')}</select> <select name="${item.key}_y">${options(YEARS, [at.year], 'ปี')}</select>`;
}

function control(item) {
  const own = { name: item.key, disabled: item.disabled, readonly: item.readonly };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return `<textarea cols="70" rows="4"${attrs(own)}>${esc(item.value)}</textarea>`;
    case 'select':
    case 'search':
    case 'multi':
    case 'tree':
      return `<select${attrs(own)}>${options(item.options, item.values, item.placeholder)}</select>`;
    case 'date':
      return date(item);
    case 'number':
      return `<input type="text" size="15" style="text-align:right"${attrs({ ...own, value: withCommas(item.value) })}>`;
    case 'radio':
    case 'checks': {
      const type = item.widget === 'radio' ? 'radio' : 'checkbox';
      return item.options
        .map(
          (name, i) =>
            `<input${attrs({ type, name: item.key, value: `${i + 1}`, checked: item.values.includes(name) })}>${esc(name)}&nbsp;&nbsp;`,
        )
        .join(type === 'checkbox' ? '<br>' : '');
    }
    case 'file':
      return `${item.value ? `<a href="#">${esc(item.value)}</a><br>` : ''}<input type="file" name="${item.key}">`;
    default:
      return `<input type="text" size="50"${attrs({ ...own, value: item.value })}>`;
  }
}

const behind = (item) =>
  `${item.suffix ? ` ${esc(item.suffix)}` : ''}${item.req ? ' <font color="red">*</font>' : ''}`;
const pair = (item) =>
  `<td align="right" valign="top" nowrap>${esc(item.label)}</td><td>${control(item)}${behind(item)}</td>`;

/** Rows of the one table; every row has four cells. */
function blockOf(block) {
  const head = block.title
    ? `<tr bgcolor="#99CCFF"><td colspan="4"><b>${esc(block.title)}</b></td></tr>`
    : '';
  switch (block.kind) {
    case 'fields': {
      if (block.look === 'above') {
        return `${head}${block.items.map((item) => `<tr><td colspan="4">${esc(item.label)}</td></tr><tr><td colspan="4">${control(item)}${behind(item)}</td></tr>`).join('')}`;
      }
      if (block.look === 'grid') {
        const pairs = [];
        for (let i = 0; i < block.items.length; i += 2) pairs.push(block.items.slice(i, i + 2));
        return head + pairs.map((two) => `<tr>${two.map(pair).join('')}</tr>`).join('');
      }
      return `${head}${block.items.map((item) => `<tr><td align="right" valign="top" width="30%">${esc(item.label)}</td><td colspan="3">${control(item)}${behind(item)}</td></tr>`).join('')}`;
    }
    case 'rows':
      return `${head}<tr><td colspan="4"><table border="1" cellspacing="0" width="100%"><tr bgcolor="#EEEEEE"><td align="center">ที่</td>${block.columns.map((column) => `<td align="center">${esc(column.label)}</td>`).join('')}</tr>
        ${block.rows.map((cells, i) => `<tr><td align="center">${i + 1}.</td>${cells.map((item) => `<td>${control(item)}</td>`).join('')}</tr>`).join('')}</table><input type="button" value="${esc(block.add)}"></td></tr>`;
    default:
      throw new Error('This page has none.');
  }
}

startKit(form, (page, host) => {
  const [search, year] = page.header;
  const [user, go] = page.footer;
  host.innerHTML = `
    <table width="100%" border="0"><tr bgcolor="#003366"><td><font color="white" size="4"><b>${esc(page.title)}</b></font></td>
      <td align="right">${esc(search.label)} <input type="text" name="q" size="15"><input type="button" value="ค้น"> ปี <select name="yy">${options(year.options, year.values)}</select></td></tr>
      <tr><td colspan="2">${page.stepper.map((name, i) => (i === page.at ? `<b>[${name}]</b>` : `<a href="#">${name}</a>`)).join(' | ')}</td></tr></table>
    <center><font size="3"><b>${esc(page.heading)}</b></font></center>
    <form name="form1"><table width="95%" border="0" cellpadding="3" align="center">${page.blocks.map(blockOf).join('')}
      <tr><td colspan="4" align="center"><input type="button" value="บันทึก"> <input type="reset" value="ล้างข้อมูล"></td></tr></table></form>
    <hr><table width="100%"><tr><td>${esc(user.label)} <input type="text" size="10"></td><td align="right">${esc(go.label)} <input type="text" size="3"> <input type="button" value="ไป"></td></tr></table>`;
  isForm(host.querySelector('form'));
  return () => {};
});
