// What Oracle APEX writes in its Universal Theme: names in a column of their own, hidden words for
// readers of the screen, pop-up lists of a hidden and a shown input, regions with headings.

import { attrs, esc, thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const STYLES = `.t-Form-fieldContainer{display:flex;margin:6px 0}.t-Form-labelContainer{width:280px;text-align:right;padding-right:12px}.t-Form-inputContainer{flex:1}
.u-vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.t-Form-itemWrapper{display:flex}.t-Region{border:1px solid #ddd;margin:12px}
.t-Region-header{background:#f5f5f5;padding:6px}.t-Report-report{border-collapse:collapse;width:100%}.t-Body{display:flex}.t-Body-nav{width:200px}.t-Body-main{flex:1}
.is-collapsed .t-Region-body{display:none}.text_field,.textarea{width:420px}td .text_field{width:130px}`;
document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));

const idOf = (item) => `P10_${item.key.toUpperCase()}`;

function control(item, id = idOf(item), name = '') {
  const own = {
    id,
    name: name || id,
    required: item.req,
    disabled: item.disabled,
    readonly: item.readonly,
    placeholder: item.placeholder,
    'aria-describedby': `${id}_error`,
  };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return `<div class="apex-item-group apex-item-group--textarea"><textarea class="textarea apex-item-textarea" rows="4"${attrs({ ...own, maxlength: '4000' })}>${esc(item.value)}</textarea></div>`;
    case 'select':
      return `<select class="selectlist apex-item-select" size="1"${attrs({ ...own, placeholder: undefined })}>${item.placeholder ? `<option value="">${esc(item.placeholder)}</option>` : ''}${item.options.map((one, i) => `<option${attrs({ value: `${i + 1}`, selected: item.values.includes(one) })}>${esc(one)}</option>`).join('')}</select>`;
    case 'search':
    case 'tree':
    case 'multi':
      return `<div class="apex-item-group apex-item-group--popup-lov"><input type="hidden"${attrs({ id: `${id}_HIDDENVALUE`, name: own.name, value: item.value ? '17' : '' })}><input type="text" class="apex-item-text apex-item-popup-lov" role="combobox" aria-autocomplete="list" autocomplete="off"${attrs({ ...own, name: undefined, value: item.value })}><button type="button" class="a-Button a-Button--popupLOV" id="${id}_lov_btn" tabindex="-1" aria-hidden="true"${attrs({ disabled: item.disabled })}><span class="a-Icon icon-popup-lov"></span></button></div>`;
    case 'date':
      return `<div class="apex-item-group apex-item-group--date-picker"><input type="text" class="datepicker apex-item-text"${attrs({ ...own, value: thaiDate(item.value), maxlength: '10' })}><button type="button" class="a-Button a-Button--calendar" aria-label="ปฏิทิน"><span class="a-Icon icon-calendar"></span></button></div>`;
    case 'number':
      return `<input type="text" class="number_field apex-item-text" style="text-align:right" inputmode="decimal"${attrs({ ...own, value: withCommas(item.value) })}>`;
    case 'radio':
    case 'checks': {
      const type = item.widget === 'radio' ? 'radio' : 'checkbox';
      return `<div tabindex="-1" class="${type}_group apex-item-group apex-item-group--rc" role="${type === 'radio' ? 'radiogroup' : 'group'}" id="${id}" aria-labelledby="${id}_LABEL"><div class="apex-item-grid">${item.options.map((one, i) => `<div class="apex-item-grid-row"><div class="apex-item-option"><input${attrs({ type, id: `${id}_${i}`, name: own.name, value: `${i + 1}`, checked: item.values.includes(one) })}><label class="u-${type}" for="${id}_${i}">${esc(one)}</label></div></div>`).join('')}</div></div>`;
    }
    case 'file':
      return `<div class="apex-item-group apex-item-group--file"><span class="apex-item-file-dropzone"><input type="file" class="apex-item-file"${attrs({ ...own, required: item.req && !item.value })}></span>${item.value ? `<a class="a-FileLink" href="#">${esc(item.value)}</a>` : ''}</div>`;
    default:
      return `<input type="${item.widget}" class="text_field apex-item-text" size="30" maxlength="250"${attrs({ ...own, value: item.value })}>`;
  }
}

function field(item) {
  const id = idOf(item);
  const isGroup = item.widget === 'radio' || item.widget === 'checks';
  const name = `${esc(item.label)}${item.req ? ' <span class="u-vh">(ต้องระบุค่า)</span>' : ''}`;
  const label = isGroup
    ? `<span id="${id}_LABEL" class="t-Form-label">${name}</span>`
    : `<label for="${id}" id="${id}_LABEL" class="t-Form-label">${name}</label>`;
  return `<div class="t-Form-fieldContainer rel-col ${item.req ? 'is-required' : ''}" id="${id}_CONTAINER"><div class="t-Form-labelContainer">${item.req ? '<span class="t-Form-required" aria-hidden="true">*</span>' : ''}${label}</div>
    <div class="t-Form-inputContainer"><div class="t-Form-itemRequired-marker" aria-hidden="true"></div><div class="t-Form-itemWrapper">${control(item, id)}${item.suffix ? `<span class="t-Form-itemText t-Form-itemText--post">${esc(item.suffix)}</span>` : ''}</div><span id="${id}_error_placeholder" class="a-Form-error"></span></div></div>`;
}

const region = (title, body, look = '') =>
  `<div class="t-Region ${look}" role="group"><div class="t-Region-header"><div class="t-Region-headerItems"><h2 class="t-Region-title">${esc(title)}</h2></div></div><div class="t-Region-body">${body}</div></div>`;

function blockOf(block) {
  switch (block.kind) {
    case 'fields': {
      const body = block.items.map(field).join('');
      return block.title ? region(block.title, body) : `<div class="t-Region-body">${body}</div>`;
    }
    case 'fold':
      return region(
        block.title,
        block.blocks.map(blockOf).join(''),
        block.open ? 'is-expanded' : 'is-collapsed',
      );
    case 'rows':
      return region(
        block.title,
        `<table class="t-Report-report" aria-label="${esc(block.title)}"><thead><tr><th class="t-Report-colHead" align="center"><input type="checkbox" aria-label="เลือกทั้งหมด"></th>${block.columns.map((column, i) => `<th class="t-Report-colHead" align="center" id="C${i}">${esc(column.label)}</th>`).join('')}</tr></thead>
          <tbody>${block.rows.map((cells, r) => `<tr><td class="t-Report-cell"><input type="checkbox" name="f01" aria-label="เลือกแถว"><input type="hidden" name="f02" value="${r + 1}"></td>${cells.map((item, i) => `<td class="t-Report-cell" headers="C${i}">${control({ ...item, req: false }, `f${String(i + 3).padStart(2, '0')}_000${r + 1}`, `f${String(i + 3).padStart(2, '0')}`)}</td>`).join('')}</tr>`).join('')}</tbody></table><button type="button" class="t-Button">${esc(block.add)}</button>`,
      );
    default:
      throw new Error('This page has none.');
  }
}

startKit(form, (page, host) => {
  const [search, language] = page.header;
  const [rows, report] = page.footer;
  host.innerHTML = `
    <header class="t-Header"><a class="t-Header-logo" href="#">${esc(page.title)}</a> <input type="search" id="P0_SEARCH" placeholder="${esc(search.placeholder)}"> <label for="P0_LANG">${esc(language.label)}</label><select id="P0_LANG">${language.options.map((one) => `<option>${one}</option>`).join('')}</select></header>
    <div class="t-Body"><div class="t-Body-nav"><ul role="tree">${page.stepper.map((name, i) => `<li role="treeitem" class="${i === page.at ? 'is-current' : ''}"><a href="#">${esc(name)}</a></li>`).join('')}</ul></div>
    <div class="t-Body-main"><div class="t-BreadcrumbRegion"><ul class="t-Breadcrumb"><li class="t-Breadcrumb-item"><a href="#" class="t-Breadcrumb-label">หน้าแรก</a></li><li class="t-Breadcrumb-item is-active"><h1 class="t-Breadcrumb-label">${esc(page.heading)}</h1></li></ul></div>
      ${page.filters.map(field).join('')}<form name="wwv_flow" id="wwvFlowForm" novalidate><div class="t-Body-content">${page.blocks.map(blockOf).join('')}</div><button type="button" class="t-Button t-Button--hot">บันทึกข้อมูล</button></form>
      <div class="a-IRR-toolbar">${field(rows)}${field(report)}</div></div></div>`;
  isForm(host.querySelector('.t-Body-content'));
  return () => {};
});
