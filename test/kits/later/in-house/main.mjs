// Written in house over years: `div`s as labels, beside some fields and above others, Choices,
// flatpickr and Trix where somebody had the time, attributes of a framework long out of use.

import 'choices.js/public/assets/styles/choices.css';
import 'flatpickr/dist/flatpickr.css';
import 'trix/dist/trix.css';
import Choices from 'choices.js';
import flatpickr from 'flatpickr';
import 'trix';
import { attrs, esc, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const STYLES = `.line{display:flex;padding:5px}.cap{width:260px}.box{flex:1}.half{width:48%;display:inline-block;vertical-align:top}.red{color:red}
.tabs span{padding:6px;cursor:pointer}.ng-hide{display:none!important}.tb{width:100%;border-collapse:collapse}.inp{width:100%;box-sizing:border-box}
.onoff{display:inline-block;width:40px;height:20px;background:#bbb}.onoff input{opacity:0}.unit{margin-left:6px}`;
document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));

function control(item) {
  const own = {
    'ng-model': `vm.data.${item.key}`,
    class: 'inp ng-pristine ng-untouched',
    disabled: item.disabled,
    readonly: item.readonly,
    placeholder: item.placeholder,
  };
  switch (item.widget) {
    case 'textarea':
      return `<textarea rows="3"${attrs(own)}>${esc(item.value)}</textarea>`;
    case 'rich':
      return `<input type="hidden"${attrs({ id: `trix-${item.key}`, value: item.value && `<div>${esc(item.value)}</div>` })}><trix-editor input="trix-${item.key}"></trix-editor>`;
    case 'select':
    case 'search':
    case 'multi':
    case 'tree':
      return `<select${attrs({ 'ng-model': own['ng-model'], class: own.class, disabled: item.disabled, multiple: item.widget === 'multi', 'data-choices': item.widget === 'select' ? undefined : item.widget })}>${item.widget === 'multi' ? '' : `<option value="">${esc(item.placeholder)}</option>`}${item.options.map((name, i) => `<option${attrs({ value: `string:${i}`, selected: item.values.includes(name) })}>${esc(name)}</option>`).join('')}</select>`;
    case 'date':
      return `<input type="text" data-date${attrs({ ...own, value: item.value })}>`;
    case 'number':
      return `<input type="text" format="number"${attrs({ ...own, value: withCommas(item.value) })}>`;
    case 'radio':
      return `<div>${item.options.map((name) => `<label class="radio-inline"><input type="radio"${attrs({ name: item.key, checked: item.values.includes(name) })}> ${esc(name)}</label>`).join(' ')}</div>`;
    case 'switch':
      return `<span class="onoff"><input type="checkbox"${attrs({ checked: item.value === 'on' })}></span>`;
    case 'file':
      return `<div class="drop"><button type="button">Choose file</button> <span class="filename">${esc(item.value || 'No file chosen')}</span><input type="file" style="display:none"></div>`;
    default:
      return `<input type="text"${attrs({ ...own, value: item.value })}>`;
  }
}

const star = '<span class="red">*</span>';
const tail = (item) => (item.suffix ? `<span class="unit">${esc(item.suffix)}</span>` : '');

/** The name beside the field, the star before it. */
const beside = (item) =>
  `<div class="line"><div class="cap">${item.req ? `${star} ` : ''}${esc(item.label)}</div><div class="box">${control(item)}${tail(item)}</div></div>`;
/** The name above the field, the star behind it. */
const above = (item) =>
  `<div class="half"><div class="cap">${esc(item.label)} ${item.req ? star : ''}</div><div class="box">${control(item)}${tail(item)}</div></div>`;

function blockOf(block) {
  switch (block.kind) {
    case 'fields':
      return `<div class="panel">${block.items.map(block.look === 'grid' ? above : beside).join('')}</div>`;
    case 'tabs':
      return `<div class="tabs">${block.tabs.map((tab, i) => `<span${attrs({ class: i === 0 ? 'active' : '' })}>${esc(tab.title)}</span>`).join('')}</div>${block.tabs.map((tab, i) => `<div ng-show="tab==${i}"${attrs({ class: i === 0 ? '' : 'ng-hide' })}>${tab.blocks.map(blockOf).join('')}</div>`).join('')}`;
    case 'rows':
      return block.look === 'table'
        ? `<div class="panel"><div class="sub">${esc(block.title)}</div><table class="tb" border="1"><tr>${block.columns.map((column) => `<td align="center"><b>${esc(column.label)}</b></td>`).join('')}<td></td></tr>${block.rows.map((cells) => `<tr ng-repeat="row in vm.rows">${cells.map((item) => `<td>${control(item)}</td>`).join('')}<td><a href="#">x</a></td></tr>`).join('')}</table><a href="#">${esc(block.add)}</a></div>`
        : `<div class="panel"><div class="sub">${esc(block.title)}</div>${block.rows.map((cells, i) => `<div class="card" ng-repeat="row in vm.rows"><div class="no">${esc(block.each)} #${i + 1}</div>${cells.map(above).join('')}</div>`).join('')}<a href="#">${esc(block.add)}</a></div>`;
    default:
      throw new Error('This page has none.');
  }
}

startKit(form, (page, host) => {
  const [search, year] = page.header;
  const [go, printed] = page.footer;
  host.innerHTML = `
    <div class="topbar">${esc(page.title)} <input type="text" placeholder="${esc(search.placeholder)}"> ${esc(year.label)} <select>${year.options.map((name) => `<option${attrs({ selected: name === year.value })}>${name}</option>`).join('')}</select></div>
    <div class="menu">${page.stepper.map((name, i) => `<a href="#"${attrs({ class: i === page.at ? 'on' : '' })}>${name}</a>`).join(' | ')}</div>
    <div class="content" ng-controller="ProjectCtrl as vm"><div class="page-title"><b>${esc(page.heading)}</b></div>
      <div class="frm">${page.blocks.map(blockOf).join('')}</div><div class="buttons"><button type="button">Save</button> <button type="button">Cancel</button></div></div>
    <div class="foot">${esc(go.label)} <input type="text" size="3"> ${esc(printed.label)} <input type="text" size="10"></div>`;
  const made = [...host.querySelectorAll('[data-choices]')].map(
    (el) =>
      new Choices(el, {
        removeItemButton: el.multiple,
        placeholderValue: el.multiple ? 'Please select' : null,
        shouldSort: false,
        itemSelectText: '',
      }),
  );
  const dates = [...host.querySelectorAll('[data-date]')].map((el) =>
    flatpickr(el, { dateFormat: 'Y-m-d', altInput: true, altFormat: 'd/m/Y' }),
  );
  isForm(host.querySelector('.frm'));
  return () => {
    for (const one of [...made, ...dates]) one.destroy();
  };
});
