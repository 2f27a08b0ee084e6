// A desktop in the browser, as the great script libraries of the tens wrote it: every name and
// field at its own place, a list is a text input with a trigger beside it, the head of a grid is
// another table than its body, and the name of the window is a plain `div`.

import { attrs, esc, thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const STYLES = `.x-abs,.x-form-item{position:absolute}.x-window{position:relative;border:1px solid #99bce8;margin:8px}.x-window-header{background:#d5e4f5;padding:4px}
.x-body{position:relative}.x-form-item-label{position:absolute;left:0;top:0;width:150px;text-align:right}.x-form-item-body{position:absolute;left:158px;top:0;width:322px;white-space:nowrap}
.x-form-field{width:300px;border:1px solid #b5b8c8}.x-form-trigger{width:17px;height:22px;display:inline-block;background:#ccc}.x-grid-cell,.x-column-header{width:170px}
.x-tab{display:inline-block;padding:4px 8px}.x-boundlist{display:none}`;
document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));

let boxes = 1000;

function input(item, id) {
  const own = {
    id: `${id}-inputEl`,
    name: item.key,
    class: `x-form-field x-form-text${item.req ? ' x-form-required-field' : ''}`,
    autocomplete: 'off',
    disabled: item.disabled,
    readonly: item.readonly,
  };
  const trigger = '<div class="x-form-trigger" role="presentation"></div>';
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return `<textarea rows="3"${attrs({ ...own })}>${esc(item.value)}</textarea>`;
    case 'select':
    case 'search':
    case 'multi':
    case 'tree':
      return `<input type="text" role="combobox" aria-haspopup="listbox"${attrs({ ...own, value: item.value })}>${trigger}`;
    case 'date':
      return `<input type="text" size="12"${attrs({ ...own, value: thaiDate(item.value) })}>${trigger}`;
    case 'number':
      return `<input type="text" role="spinbutton" style="text-align:right"${attrs({ ...own, value: withCommas(item.value) })}>`;
    case 'radio':
      return `<table><tbody><tr>${item.options.map((name, i) => `<td><input type="radio"${attrs({ id: `${id}-${i}`, name: item.key, value: `${i + 1}`, checked: item.values.includes(name) })}><label class="x-form-cb-label" for="${id}-${i}">${esc(name)}</label></td>`).join('')}</tr></tbody></table>`;
    case 'file':
      return `<input type="text" readonly${attrs({ ...own, id: `${id}-show`, name: '', value: item.value })}><div class="x-btn" style="display:inline-block;position:relative;overflow:hidden;width:80px"><span>เลือกไฟล์...</span><input type="file" style="position:absolute;left:0;opacity:0" id="${id}-fileInputEl" name="${item.key}"></div>`;
    default:
      return `<input type="text"${attrs({ ...own, value: item.value })}>`;
  }
}

/** One field at its place. */
function at(item, left, top) {
  const id = `field-${++boxes}`;
  return `<div class="x-form-item" id="${id}" style="left:${left}px;top:${top}px;width:480px;height:28px"><label class="x-form-item-label" id="${id}-labelEl" for="${id}-inputEl">${esc(item.label)}${item.req ? '<span style="color:red" data-qtip="Required">*</span>' : ''}</label><div class="x-form-item-body" id="${id}-bodyEl">${input(item, id)}</div></div>`;
}

const heightOf = (item) => (item.widget === 'textarea' ? 76 : 32);

function fieldsOf(items, isGrid) {
  let top = 8;
  const parts = items.map((item, i) => {
    const placed = at(item, isGrid && i % 2 === 1 ? 520 : 8, top);
    if (!isGrid || i % 2 === 1) top += heightOf(item);
    return placed;
  });
  return `<div class="x-body" style="height:${top + 40}px">${parts.join('')}</div>`;
}

function blockOf(block) {
  switch (block.kind) {
    case 'fields':
      return block.title
        ? `<fieldset class="x-fieldset"><legend class="x-fieldset-header"><div class="x-fieldset-header-text">${esc(block.title)}</div></legend>${fieldsOf(block.items, block.look === 'grid')}</fieldset>`
        : fieldsOf(block.items, block.look === 'grid');
    case 'rows': {
      const head = `<div class="x-grid-header-ct" style="display:flex"><div class="x-column-header" style="width:40px"><div class="x-column-header-inner"><span class="x-column-header-text">#</span></div></div>${block.columns.map((column) => `<div class="x-column-header"><div class="x-column-header-inner"><span class="x-column-header-text">${esc(column.label)}</span></div></div>`).join('')}</div>`;
      const body = block.rows
        .map(
          (cells, i) =>
            `<table class="x-grid-item" cellspacing="0"><tbody><tr class="x-grid-row"><td class="x-grid-cell" style="width:40px"><div class="x-grid-cell-inner">${i + 1}</div></td>${cells.map((item) => `<td class="x-grid-cell"><div class="x-grid-cell-inner">${input(item, `cell-${++boxes}`).replace('x-form-field', 'x-form-field x-cell').replace('<input', '<input style="width:150px"')}</div></td>`).join('')}</tr></tbody></table>`,
        )
        .join('');
      return `<div class="x-panel x-grid"><div class="x-panel-header"><div class="x-title-text">${esc(block.title)}</div></div><div class="x-toolbar"><a class="x-btn" role="button" tabindex="0"><span>${esc(block.add)}</span></a></div>${head}<div class="x-grid-view">${body}</div></div>`;
    }
    default:
      throw new Error('This page has none.');
  }
}

startKit(form, (page, host) => {
  const [search, year] = page.header;
  const [go] = page.footer;
  host.innerHTML = `
    <div class="x-toolbar" style="background:#ddd;padding:4px"><b>${esc(page.title)}</b> <label>${esc(search.label)}</label> <input type="text" name="quick"> <label>${esc(year.label)}</label> <input type="text" name="year" value="${esc(year.value)}"></div>
    <div class="x-tab-bar">${page.stepper.map((name, i) => `<a class="x-tab${i === page.at ? ' x-tab-active' : ''}" role="tab"${attrs({ 'aria-selected': i === page.at ? 'true' : 'false' })}><span class="x-tab-inner">${name}</span></a>`).join('')}</div>
    <div class="x-window"><div class="x-window-header"><div class="x-title"><div class="x-title-text">${esc(page.heading)}</div></div></div><div class="x-window-body">${page.blocks.map(blockOf).join('')}</div>
      <div class="x-toolbar x-docked-bottom"><a class="x-btn" role="button" tabindex="0"><span>บันทึก</span></a><a class="x-btn" role="button" tabindex="0"><span>ยกเลิก</span></a></div></div>
    <div class="x-toolbar">${esc(go.label)} <input type="text" size="3" value="1"> จาก 1</div>`;
  isForm(host.querySelector('.x-window-body'));
  return () => {};
});
