// Kendo UI on pages as ASP.NET MVC scaffolds write them: names and fields in blocks of their own,
// the star drawn by the style sheet, rules of validation as attributes of the native input.

import './jquery.mjs';
import 'kendo-ui-core/esm/kendo.combobox.js';
import 'kendo-ui-core/esm/kendo.datepicker.js';
import 'kendo-ui-core/esm/kendo.dropdownlist.js';
import 'kendo-ui-core/esm/kendo.multiselect.js';
import 'kendo-ui-core/esm/kendo.numerictextbox.js';
import 'kendo-ui-core/esm/kendo.tabstrip.js';
import { attrs, esc } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const $ = window.jQuery;
// The few rules of a theme that hide what is not to be seen.
const STYLES = `.editor-label{margin-top:10px;font-weight:bold}.editor-field{margin-bottom:6px}.req:after{content:" *";color:#c00}
.k-picker,.k-input{display:inline-flex;width:420px;border:1px solid #aaa;padding:4px;box-sizing:border-box}.k-picker>select,.k-picker>input,.k-multiselect>select{display:none}
.k-input-inner{flex:1;border:0}.k-hidden,.k-sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.k-chip{display:inline-flex}.field-validation-valid{display:none}.k-grid{width:100%;border-collapse:collapse}.k-grid .k-input,.k-grid .k-picker{width:100%}
.k-svg-icon{width:16px;height:16px;display:inline-block}.k-svg-icon svg{width:16px}.k-tabstrip-content:not(.k-active){display:none}.two{display:grid;grid-template-columns:1fr 1fr}`;
document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));

const idOf = (item) => `Model_${item.key}`;

function control(item) {
  const own = {
    id: idOf(item),
    name: idOf(item).replace('_', '.'),
    disabled: item.disabled,
    readonly: item.readonly,
    'data-val': item.req ? 'true' : undefined,
    'data-val-required': item.req ? `กรุณาระบุ ${item.label}` : undefined,
    'data-kit': item.widget,
  };
  const choices = (first) =>
    `${first}${item.options.map((name) => `<option${attrs({ value: name, selected: item.values.includes(name) })}>${esc(name)}</option>`).join('')}`;
  switch (item.widget) {
    case 'textarea':
      return `<textarea class="k-textbox" rows="4" cols="60"${attrs(own)}>${esc(item.value)}</textarea>`;
    case 'rich':
      return `<div class="k-editor"><div class="k-editor-toolbar" role="toolbar"><button type="button" title="Bold">B</button><button type="button" title="Italic">I</button></div><div class="k-editor-content" contenteditable="true" style="min-height:90px;border:1px solid #aaa" id="${idOf(item)}">${item.value ? `<p>${esc(item.value)}</p>` : ''}</div></div>`;
    case 'select':
    case 'search':
    case 'tree':
      return `<select${attrs({ ...own, 'data-first': item.placeholder })}>${choices(item.value || item.widget === 'search' ? '<option value=""></option>' : '')}</select>`;
    case 'multi':
    case 'checks':
      return `<select multiple${attrs({ ...own, 'data-first': item.placeholder })}>${choices('')}</select>`;
    case 'date':
    case 'number':
      return `<input${attrs({ ...own, value: item.value })}>`;
    case 'radio':
      return item.options
        .map(
          (name, i) =>
            `<input type="radio" class="k-radio"${attrs({ id: `${idOf(item)}_${i}`, name: own.name, value: `${i + 1}`, checked: item.values.includes(name) })}><label class="k-radio-label" for="${idOf(item)}_${i}">${esc(name)}</label>`,
        )
        .join('');
    case 'switch':
      return `<input type="checkbox"${attrs({ ...own, checked: item.value === 'on' })}>`;
    case 'file':
      return `<div class="k-upload"><div class="k-upload-button"><input type="file"${attrs(own)}><span>เลือกไฟล์...</span></div>${item.value ? `<ul class="k-upload-files"><li class="k-file"><span class="k-file-name">${esc(item.value)}</span></li></ul>` : ''}</div>`;
    default:
      return `<input class="k-textbox" type="text"${attrs({ ...own, value: item.value })}>`;
  }
}

/** Puts the widgets over the native fields. */
function enhance(root) {
  for (const el of root.querySelectorAll('[data-kit]')) {
    const kit = el.dataset.kit;
    const first = el.dataset.first;
    delete el.dataset.kit;
    delete el.dataset.first;
    const $el = $(el);
    const has = Boolean($el.find('option[selected]').length);
    if (kit === 'select') {
      $el.find('option[value=""]').remove();
      $el.kendoDropDownList({ optionLabel: first, ...(has ? {} : { value: '' }) });
    } else if (kit === 'search') {
      $el.kendoComboBox({ placeholder: first, filter: 'contains' });
    } else if (kit === 'multi' || kit === 'checks') {
      $el.kendoMultiSelect({ placeholder: first });
    } else if (kit === 'date') {
      $el.kendoDatePicker({
        format: 'dd/MM/yyyy',
        parseFormats: ['yyyy-MM-dd'],
        ...(el.value ? { value: new Date(`${el.value}T00:00:00`) } : {}),
      });
    } else if (kit === 'number') {
      $el.kendoNumericTextBox({ format: 'n0', spinners: false });
    }
  }
  for (const el of root.querySelectorAll('[data-tabs]')) $(el).kendoTabStrip({ animation: false });
}

const field = (item) =>
  `<div><div class="editor-label"><label for="${idOf(item)}"${attrs({ class: item.req ? 'req' : '' })}>${esc(item.label)}</label></div>
    <div class="editor-field">${control(item)}${item.suffix ? ` ${esc(item.suffix)}` : ''} <span class="field-validation-valid" data-valmsg-for="${idOf(item)}"></span></div></div>`;

function blockOf(block) {
  switch (block.kind) {
    case 'fields':
      return `<fieldset>${block.title ? `<legend>${esc(block.title)}</legend>` : ''}<div${attrs({ class: block.look === 'grid' ? 'two' : '' })}>${block.items.map(field).join('')}</div></fieldset>`;
    case 'tabs':
      return `<div data-tabs><ul>${block.tabs.map((tab, i) => `<li${attrs({ class: i === 0 ? 'k-active' : '' })}>${esc(tab.title)}</li>`).join('')}</ul>${block.tabs.map((tab) => `<div>${tab.blocks.map(blockOf).join('')}</div>`).join('')}</div>`;
    case 'fold':
      throw new Error('This page has none.');
    case 'rows':
      return `<fieldset><legend>${esc(block.title)}</legend><div class="k-toolbar"><button type="button">${esc(block.add)}</button></div><table class="k-grid"><thead class="k-grid-header"><tr><th class="k-header">ลำดับ</th>${block.columns.map((column) => `<th class="k-header" data-title="${esc(column.label)}"><a class="k-link" href="#">${esc(column.label)}</a></th>`).join('')}<th></th></tr></thead>
        <tbody>${block.rows.map((cells, i) => `<tr class="k-master-row"><td>${i + 1}</td>${cells.map((item) => `<td>${control(item)}</td>`).join('')}<td><button type="button">ลบ</button></td></tr>`).join('')}</tbody></table></fieldset>`;
  }
}

startKit(form, (page, host) => {
  const [search, year] = page.header;
  const [printed, asOf] = page.footer;
  host.innerHTML = `
    <div id="header"><span>${esc(page.title)}</span> <input type="text" class="k-textbox" placeholder="${esc(search.placeholder)}"> <label for="workYear">${esc(year.label)}</label> <select id="workYear">${year.options.map((name) => `<option${attrs({ selected: name === year.value })}>${name}</option>`).join('')}</select></div>
    <ul id="menu">${page.stepper.map((name) => `<li><a href="#">${name}</a></li>`).join('')}</ul>
    <div id="main"><h2>${esc(page.heading)}</h2><form>${page.blocks.map(blockOf).join('')}<p><input type="button" value="บันทึก"></p></form></div>
    <div id="footer"><label>${esc(printed.label)} <input type="text"></label> <label>${esc(asOf.label)} <input type="text"></label></div>`;
  enhance(host);
  isForm(host.querySelector('form'));
  return () => {
    window.kendo.destroy($(host));
    for (const el of document.querySelectorAll(
      'body > .k-animation-container, body > .k-list-container',
    )) {
      el.remove();
    }
  };
});
