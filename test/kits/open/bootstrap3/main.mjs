// Bootstrap 3 with jQuery, Select2 and bootstrap-datepicker: horizontal forms in panels, labels
// that are tied to nothing, tables of labels and inputs.

import 'bootstrap3/dist/css/bootstrap.css';
import 'bootstrap-datepicker/dist/css/bootstrap-datepicker3.css';
import 'select2/dist/css/select2.css';
import './jquery.mjs';
import 'bootstrap3';
import 'bootstrap-datepicker';
import 'bootstrap-datepicker/dist/locales/bootstrap-datepicker.th.min.js';
import select2 from 'select2';
import { attrs, esc, thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const $ = window.jQuery;
// Without a global `module` around it, Select2 hands out its installer instead of running it.
if (typeof select2 === 'function' && !$.fn.select2) select2(window, $);

function option(name, item) {
  return `<option value="${item.options.indexOf(name) + 1}"${item.values.includes(name) ? ' selected' : ''}>${esc(name)}</option>`;
}

function control(item) {
  const off = { disabled: item.disabled, readonly: item.readonly, name: item.key };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return `<textarea class="form-control" rows="3"${attrs(off)}>${esc(item.value)}</textarea>`;
    case 'select':
      return `<select class="form-control"${attrs(off)}>
        ${item.placeholder ? `<option value="">${item.placeholder}</option>` : ''}
        ${item.options.map((name) => option(name, item)).join('')}</select>`;
    case 'search':
    case 'tree':
      return `<select class="form-control select2" style="width:100%" data-placeholder="${esc(item.placeholder ?? '')}"${attrs(off)}>
        <option></option>${item.options.map((name) => option(name, item)).join('')}</select>`;
    case 'multi':
      return `<select class="form-control select2" multiple style="width:100%"${attrs(off)}>
        ${item.options.map((name) => option(name, item)).join('')}</select>`;
    case 'date':
      return `<div class="input-group date">
        <input type="text" class="form-control"${attrs({ ...off, value: thaiDate(item.value), placeholder: 'วว/ดด/ปปปป', autocomplete: 'off' })}>
        <span class="input-group-addon"><i class="glyphicon glyphicon-calendar"></i></span></div>`;
    case 'number': {
      const input = `<input type="text" class="form-control text-right number"${attrs({ ...off, value: withCommas(item.value) })}>`;
      return item.suffix
        ? `<div class="input-group">${input}<span class="input-group-addon">${esc(item.suffix)}</span></div>`
        : input;
    }
    case 'radio':
    case 'checks': {
      const type = item.widget === 'radio' ? 'radio' : 'checkbox';
      return item.options
        .map(
          (name, i) =>
            `<label class="${type}-inline"><input type="${type}" name="${item.key}" value="${i + 1}"${attrs(
              { checked: item.values.includes(name), disabled: item.disabled },
            )}> ${esc(name)}</label>`,
        )
        .join(' ');
    }
    case 'file':
      return `<input type="file" name="${item.key}">${item.values
        .map((name) => `<p class="help-block"><a href="#">${esc(name)}</a></p>`)
        .join('')}`;
    default:
      return `<input type="text" class="form-control"${attrs({ ...off, value: item.value, placeholder: item.placeholder })}>`;
  }
}

const star = (item) => (item.req ? ' <span class="text-danger">*</span>' : '');
const hint = (item) => (item.hint ? `<span class="help-block">${esc(item.hint)}</span>` : '');

const group = (item) => `<div class="form-group">
  <label class="col-sm-3 control-label">${esc(item.label)}${star(item)}</label>
  <div class="col-sm-${item.widget === 'date' ? 3 : 8}">${control(item)}${hint(item)}</div></div>`;

function fields(block) {
  switch (block.look) {
    case 'table':
      return `<table class="table table-bordered"><tbody>${block.items
        .map(
          (item) =>
            `<tr><td class="active" width="25%">${esc(item.label)}${star(item)}${item.hint ? `<br><small class="text-muted">(${esc(item.hint)})</small>` : ''}</td><td>${control(item)}</td></tr>`,
        )
        .join('')}</tbody></table>`;
    case 'across':
      return `<table class="table table-bordered"><thead><tr>${block.items
        .map((item) => `<th class="text-center">${esc(item.label)}</th>`)
        .join(
          '',
        )}</tr></thead><tbody><tr>${block.items.map((item) => `<td>${control(item)}</td>`).join('')}</tr></tbody></table>`;
    default:
      return block.items.map(group).join('');
  }
}

function rows(block) {
  return `<div class="panel panel-default"><div class="panel-heading">${esc(block.title)}
      <button type="button" class="btn btn-xs btn-success pull-right">${esc(block.add)}</button></div>
    <table class="table table-striped table-condensed"><thead><tr><th>ที่</th>
      ${block.columns.map((column) => `<th>${esc(column.label)}</th>`).join('')}<th>ลบ</th></tr></thead>
    <tbody>${block.rows
      .map(
        (cells, i) =>
          `<tr><td>${i + 1}.</td>${cells.map((item) => `<td>${control(item)}</td>`).join('')}<td><a href="#" class="btn btn-xs btn-danger"><i class="glyphicon glyphicon-trash"></i></a></td></tr>`,
      )
      .join('')}</tbody></table></div>`;
}

function blockOf(block) {
  switch (block.kind) {
    case 'fields': {
      const inner = fields(block);
      return block.title
        ? `<div class="panel panel-primary"><div class="panel-heading"><h3 class="panel-title">${esc(block.title)}</h3></div><div class="panel-body">${inner}</div></div>`
        : inner;
    }
    case 'tabs':
      return `<ul class="nav nav-tabs">${block.tabs
        .map(
          (tab, i) =>
            `<li class="${i === 0 ? 'active' : ''}"><a href="#${block.key}-${i}" data-toggle="tab">${esc(tab.title)}</a></li>`,
        )
        .join('')}</ul><div class="tab-content">${block.tabs
        .map(
          (tab, i) =>
            `<div class="tab-pane ${i === 0 ? 'active' : ''}" id="${block.key}-${i}">${tab.blocks.map(blockOf).join('')}</div>`,
        )
        .join('')}</div>`;
    case 'fold':
      return `<div class="panel panel-default"><div class="panel-heading"><a data-toggle="collapse" href="#${block.key}">${esc(block.title)}</a></div>
        <div id="${block.key}" class="panel-collapse collapse ${block.open ? 'in' : ''}"><div class="panel-body">${block.blocks.map(blockOf).join('')}</div></div></div>`;
    case 'rows':
      return rows(block);
  }
}

startKit(form, (page, host) => {
  const [search, user, password] = page.header;
  const [printed, pageSize] = page.footer;
  host.innerHTML = `
    <nav class="navbar navbar-inverse"><div class="container-fluid">
      <div class="navbar-header"><a class="navbar-brand" href="#">${esc(page.title)}</a></div>
      <form class="navbar-form navbar-left"><input class="form-control" placeholder="${esc(search.placeholder)}"></form>
    </div></nav>
    <div class="container"><div class="row">
      <div class="col-sm-2"><div class="well well-sm"><b>เข้าสู่ระบบ</b><form>
        <label>${esc(user.label)}</label><input class="form-control input-sm">
        <label>${esc(password.label)}</label><input type="password" class="form-control input-sm">
        <button type="button" class="btn btn-sm btn-primary">เข้าสู่ระบบ</button></form></div></div>
      <div class="col-sm-10">
        <ul class="nav nav-pills nav-justified">${page.stepper
          .map(
            (name, i) =>
              `<li class="${i === page.at ? 'active' : ''}"><a href="#">${esc(name)}</a></li>`,
          )
          .join('')}</ul>
        <h3>${esc(page.heading)}</h3>
        ${page.filters.length > 0 ? `<form class="form-inline well">${page.filters.map((item) => `<div class="form-group"><label>${esc(item.label)}</label> ${control(item)}</div>`).join(' ')} <button type="button" class="btn btn-default">ค้นหา</button></form>` : ''}
        <form class="form-horizontal" data-form>${page.blocks.map(blockOf).join('')}
          <div class="text-center"><button type="button" class="btn btn-primary">บันทึก</button></div></form>
        <div class="form-inline text-right">
          <label>${esc(pageSize.label)} <select class="form-control input-sm">${pageSize.options.map((name) => `<option>${name}</option>`).join('')}</select> รายการ</label>
          <label>${esc(printed.label)}</label> <input class="form-control input-sm datepicker" value="${thaiDate(printed.value)}"></div>
      </div></div></div>`;
  const area = host.querySelector('[data-form]');
  area.removeAttribute('data-form');
  isForm(area);
  const $host = $(host);
  $host.find('select.select2').each((_, el) => {
    $(el).select2({ placeholder: el.dataset.placeholder, allowClear: !el.multiple });
  });
  $host
    .find('.input-group.date')
    .datepicker({ format: 'dd/mm/yyyy', language: 'th', autoclose: true });
  return () => {
    $host.find('select.select2').select2('destroy');
    $host.find('.input-group.date').datepicker('destroy');
  };
});
