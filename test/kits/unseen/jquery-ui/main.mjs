// An admin theme with jQuery UI, Chosen and Summernote: labels in the left column, tied to nothing,
// selects hidden behind the plug-in's box, editors beside hidden text areas.

import './jquery.mjs';
import 'jquery-ui/dist/jquery-ui.js';
import 'jquery-ui/dist/themes/base/jquery-ui.css';
import 'chosen-js/chosen.jquery.js';
import 'chosen-js/chosen.css';
import 'summernote/dist/summernote-lite.js';
import 'summernote/dist/summernote-lite.css';
import { attrs, esc, thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const $ = window.jQuery;
const STYLES = `.form-group{display:flex;margin-bottom:12px}.col-sm-3{width:280px;text-align:right;padding-right:12px}.col-sm-9{flex:1}
.form-control{width:100%;padding:6px;box-sizing:border-box}.table{width:100%;border-collapse:collapse}.text-red{color:#dd4b39}.content{padding:16px}`;
document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));

function select(item) {
  const look = {
    search: { class: 'form-control chosen-select', 'data-placeholder': item.placeholder },
    multi: {
      class: 'form-control chosen-select',
      'data-placeholder': item.placeholder,
      multiple: true,
    },
  }[item.widget] ?? { class: 'form-control input-sm' };
  const first =
    item.widget === 'search'
      ? '<option value=""></option>'
      : item.widget === 'select' && item.placeholder
        ? `<option value="0">${esc(item.placeholder)}</option>`
        : '';
  return `<select${attrs({ ...look, name: item.key, disabled: item.disabled })}>${first}${item.options
    .map(
      (name, i) =>
        `<option${attrs({ value: `${i + 1}`, selected: item.values.includes(name) })}>${esc(name)}</option>`,
    )
    .join('')}</select>`;
}

function control(item) {
  const own = {
    name: item.key,
    class: 'form-control',
    placeholder: item.placeholder,
    disabled: item.disabled,
    readonly: item.readonly,
  };
  switch (item.widget) {
    case 'textarea':
      return `<textarea rows="4"${attrs(own)}>${esc(item.value)}</textarea>`;
    case 'rich':
      return `<textarea class="summernote" name="${item.key}">${item.value ? `<p>${esc(item.value)}</p>` : ''}</textarea>`;
    case 'select':
    case 'search':
    case 'multi':
    case 'tree':
      return select(item);
    case 'date':
      return `<div class="input-group date"><input type="text"${attrs({ ...own, class: 'form-control datepicker', value: thaiDate(item.value), autocomplete: 'off' })}></div>`;
    case 'number': {
      const input = `<input type="text"${attrs({ ...own, class: 'form-control text-right', value: withCommas(item.value) })}>`;
      return item.suffix
        ? `<div class="input-group">${input}<span class="input-group-addon">${item.suffix}</span></div>`
        : input;
    }
    case 'radio':
    case 'checks': {
      const type = item.widget === 'radio' ? 'radio' : 'checkbox';
      return item.options
        .map(
          (name, i) =>
            `<div class="${type}"><label><input${attrs({ type, name: `${item.key}[]`, value: `${i + 1}`, checked: item.values.includes(name) })}> ${esc(name)}</label></div>`,
        )
        .join('');
    }
    case 'file':
      return `${item.value ? `<p><a href="#">${esc(item.value)}</a> <a href="#" class="text-red">ลบ</a></p>` : ''}<input type="file" name="${item.key}"><p class="help-block">รองรับไฟล์ .pdf ขนาดไม่เกิน 20 MB</p>`;
    default:
      return `<input type="text"${attrs({ ...own, value: item.value })}>`;
  }
}

const field = (item) =>
  `<div class="form-group"><label class="col-sm-3 control-label">${esc(item.label)}${item.req ? ' <span class="text-red">*</span>' : ''} :</label><div class="col-sm-9">${control(item)}</div></div>`;

function blockOf(block) {
  switch (block.kind) {
    case 'fields': {
      const body =
        block.look === 'across'
          ? `<table class="table table-bordered"><tr class="active">${block.items.map((item) => `<td align="center"><b>${esc(item.label)}</b></td>`).join('')}</tr><tr>${block.items.map((item) => `<td>${control(item)}</td>`).join('')}</tr></table>`
          : block.items.map(field).join('');
      return `<div class="box box-primary">${block.title ? `<div class="box-header with-border"><h3 class="box-title">${esc(block.title)}</h3></div>` : ''}<div class="box-body">${body}</div></div>`;
    }
    case 'tabs':
      return `<div class="tabs"><ul>${block.tabs.map((tab, i) => `<li><a href="#${block.key}-${i}">${esc(tab.title)}</a></li>`).join('')}</ul>${block.tabs.map((tab, i) => `<div id="${block.key}-${i}">${tab.blocks.map(blockOf).join('')}</div>`).join('')}</div>`;
    case 'fold':
      throw new Error('This page has none.');
    case 'rows':
      return `<div class="box"><div class="box-header"><h3 class="box-title">${esc(block.title)}</h3></div><div class="box-body"><table class="table table-bordered table-striped"><thead><tr><th>#</th>${block.columns.map((column) => `<th>${esc(column.label)}</th>`).join('')}<th>จัดการ</th></tr></thead>
        <tbody>${block.rows.map((cells, i) => `<tr><td>${i + 1}</td>${cells.map((item) => `<td>${control(item)}</td>`).join('')}<td><button type="button" class="btn btn-danger btn-xs">ลบ</button></td></tr>`).join('')}</tbody></table>
        <button type="button" class="btn btn-success">${esc(block.add)}</button></div></div>`;
  }
}

startKit(form, (page, host) => {
  const [search, year] = page.header;
  host.className = 'wrapper';
  host.innerHTML = `
    <header class="main-header"><a class="logo">${esc(page.title)}</a> ปีงบประมาณ ${select(year)}</header>
    <aside class="main-sidebar"><form class="sidebar-form"><input type="text" class="form-control" placeholder="${esc(search.placeholder)}"></form>
      <ul class="sidebar-menu">${page.stepper.map((name, i) => `<li class="${i === page.at ? 'active' : ''}"><a href="#"><span>แบบรายงาน ${name}</span></a></li>`).join('')}</ul></aside>
    <div class="content-wrapper"><section class="content-header"><h1>${esc(page.heading)}</h1></section>
      <section class="content"><form class="form-horizontal">${page.blocks.map(blockOf).join('')}<button type="button" class="btn btn-primary">บันทึก</button></form></section></div>
    <footer class="main-footer">${page.footer.map((item) => `${esc(item.label)} ${control(item)}`).join(' ')}</footer>`;
  isForm(host.querySelector('form.form-horizontal'));
  const $host = $(host);
  $host.find('.chosen-select').chosen({ width: '100%', allow_single_deselect: true });
  $host.find('.datepicker').datepicker({ dateFormat: 'dd/mm/yy', changeMonth: true });
  $host.find('.summernote').summernote({ height: 120 });
  $host.find('.tabs').tabs();
  return () => {
    $host.find('.summernote').summernote('destroy');
    $host.find('.chosen-select').chosen('destroy');
  };
});
