// Bootstrap 5 with native widgets and Quill: labels tied by `for`, floating labels, input groups,
// messages of the validation in waiting, an accordion, cards for repeated rows.

import 'bootstrap/dist/css/bootstrap.css';
import 'quill/dist/quill.snow.css';
import 'bootstrap';
import Quill from 'quill';
import { attrs, esc, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const idOf = (item) => `input-${item.key}`;

function optionsOf(item) {
  return item.options
    .map(
      (name) => `<option${attrs({ selected: item.values.includes(name) })}>${esc(name)}</option>`,
    )
    .join('');
}

function control(item) {
  const own = {
    id: idOf(item),
    name: item.key,
    required: item.req,
    disabled: item.disabled,
    readonly: item.readonly,
  };
  switch (item.widget) {
    case 'textarea':
      return `<textarea class="form-control" rows="3"${attrs(own)}>${esc(item.value)}</textarea>`;
    case 'rich':
      return `<div class="editor" id="${idOf(item)}">${item.value ? `<p>${esc(item.value)}</p>` : ''}</div>`;
    case 'select':
    case 'tree':
      return `<select class="form-select"${attrs(own)}><option value="">-- โปรดเลือก --</option>${optionsOf(item)}</select>`;
    case 'multi':
      return `<select class="form-select" multiple${attrs(own)}>${optionsOf(item)}</select>`;
    case 'search':
      return `<input class="form-control" list="${idOf(item)}-list" placeholder="พิมพ์เพื่อค้นหา"${attrs({ ...own, value: item.value })}>
        <datalist id="${idOf(item)}-list">${item.options.map((name) => `<option value="${esc(name)}">`).join('')}</datalist>`;
    case 'date':
      return `<input type="date" class="form-control"${attrs({ ...own, value: item.value })}>`;
    case 'number': {
      const input = `<input type="text" inputmode="decimal" class="form-control text-end"${attrs({ ...own, value: withCommas(item.value) })}>`;
      return item.suffix
        ? `<div class="input-group">${input}<span class="input-group-text">${item.suffix}</span></div>`
        : input;
    }
    case 'radio':
    case 'checks': {
      const type = item.widget === 'radio' ? 'radio' : 'checkbox';
      return `<div>${item.options
        .map(
          (name, i) => `<div class="form-check form-check-inline">
          <input class="form-check-input"${attrs({ type, id: `${idOf(item)}-${i}`, name: item.key, value: `${i + 1}`, checked: item.values.includes(name), disabled: item.disabled })}>
          <label class="form-check-label" for="${idOf(item)}-${i}">${esc(name)}</label></div>`,
        )
        .join('')}</div>`;
    }
    case 'file':
      return `<input type="file" class="form-control"${attrs(own)}>`;
    default:
      return `<input class="form-control"${attrs({ ...own, type: item.widget, value: item.value, placeholder: item.placeholder })}>`;
  }
}

const star = (item) => (item.req ? ' <span class="text-danger">*</span>' : '');
const after = (item) =>
  `${item.hint ? `<div class="form-text">${esc(item.hint)}</div>` : ''}${item.req ? '<div class="invalid-feedback">กรุณากรอกข้อมูล</div>' : ''}`;

function field(item, look) {
  if (item.widget === 'switch') {
    return `<div class="form-check form-switch mb-3"><input class="form-check-input" type="checkbox" role="switch" id="${idOf(item)}"${attrs({ checked: item.value === 'on' })}>
      <label class="form-check-label" for="${idOf(item)}">${esc(item.label)}</label></div>`;
  }
  if (look === 'floating') {
    return `<div class="form-floating mb-3">${control({ ...item, placeholder: item.label })}<label for="${idOf(item)}">${esc(item.label)}${star(item)}</label>${after(item)}</div>`;
  }
  if (item.widget === 'radio' || item.widget === 'checks') {
    return `<fieldset class="mb-3"><legend class="col-form-label">${esc(item.label)}${star(item)}</legend>${control(item)}${after(item)}</fieldset>`;
  }
  const tie = item.widget === 'rich' ? '' : ` for="${idOf(item)}"`;
  return `<div class="mb-3"><label class="form-label"${tie}>${esc(item.label)}${star(item)}</label>${control(item)}${after(item)}</div>`;
}

function blockOf(block) {
  switch (block.kind) {
    case 'fields':
      return `${block.title ? `<h5 class="border-bottom pb-2">${esc(block.title)}</h5>` : ''}${block.items.map((item) => field(item, block.look)).join('')}`;
    case 'tabs':
      return `<ul class="nav nav-tabs" role="tablist">${block.tabs
        .map(
          (tab, i) =>
            `<li class="nav-item" role="presentation"><button class="nav-link ${i === 0 ? 'active' : ''}" data-bs-toggle="tab" data-bs-target="#${block.key}-${i}" type="button" role="tab" aria-selected="${i === 0}">${esc(tab.title)}</button></li>`,
        )
        .join('')}</ul><div class="tab-content">${block.tabs
        .map(
          (tab, i) =>
            `<div class="tab-pane ${i === 0 ? 'show active' : ''}" id="${block.key}-${i}" role="tabpanel">${tab.blocks.map(blockOf).join('')}</div>`,
        )
        .join('')}</div>`;
    case 'fold':
      return `<div class="accordion mb-3"><div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button ${block.open ? '' : 'collapsed'}" type="button" data-bs-toggle="collapse" data-bs-target="#${block.key}">${esc(block.title)}</button></h2>
        <div id="${block.key}" class="accordion-collapse collapse ${block.open ? 'show' : ''}"><div class="accordion-body">${block.blocks.map(blockOf).join('')}</div></div></div></div>`;
    case 'rows':
      if (block.look === 'table') {
        return `<h5>${esc(block.title)}</h5><div class="table-responsive"><table class="table align-middle"><thead><tr><th scope="col">#</th>${block.columns.map((column) => `<th scope="col">${esc(column.label)}</th>`).join('')}<th></th></tr></thead>
          <tbody>${block.rows.map((cells, i) => `<tr><th scope="row">${i + 1}</th>${cells.map((item) => `<td>${control(item)}</td>`).join('')}<td><button type="button" class="btn-close" aria-label="ลบ"></button></td></tr>`).join('')}</tbody></table></div>
          <button type="button" class="btn btn-outline-primary">${esc(block.add)}</button>`;
      }
      return `<h5>${esc(block.title)}</h5>${block.rows
        .map(
          (cells, i) =>
            `<div class="card mb-3"><div class="card-header">${esc(block.each)} ${i + 1}<button type="button" class="btn-close float-end" aria-label="ลบ"></button></div><div class="card-body"><div class="row">${cells.map((item) => `<div class="col-md-6">${field(item)}</div>`).join('')}</div></div></div>`,
        )
        .join('')}<button type="button" class="btn btn-outline-primary">${esc(block.add)}</button>`;
  }
}

const TOOLS = [[{ header: [1, 2, false] }], ['bold', 'italic'], [{ list: 'bullet' }]];

startKit(form, (page, host) => {
  const [search, user, language] = page.header;
  const [pageSize, printed] = page.footer;
  host.innerHTML = `
    <nav class="navbar navbar-expand bg-body-tertiary"><div class="container-fluid"><a class="navbar-brand" href="#">${esc(page.title)}</a>
      <form class="d-flex" role="search"><input class="form-control me-2" type="search" placeholder="${esc(search.placeholder)}" aria-label="${esc(search.label)}"></form>
      <div class="d-flex"><input class="form-control form-control-sm" placeholder="${esc(user.label)}"><select class="form-select form-select-sm" aria-label="${esc(language.label)}">${optionsOf(language)}</select></div></div></nav>
    <div class="container py-3">
      <ul class="pagination">${page.stepper.map((name, i) => `<li class="page-item ${i === page.at ? 'active' : ''}"><a class="page-link" href="#">${name}</a></li>`).join('')}</ul>
      <h1 class="h4">${esc(page.heading)}</h1>
      <form class="needs-validation" novalidate>${page.blocks.map(blockOf).join('')}<button type="button" class="btn btn-primary">ถัดไป</button></form>
      <div class="row mt-4"><div class="col-auto"><label class="form-label" for="size">${esc(pageSize.label)}</label><select id="size" class="form-select form-select-sm">${optionsOf(pageSize)}</select></div>
        <div class="col-auto"><label class="form-label" for="printed">${esc(printed.label)}</label><input id="printed" type="date" class="form-control form-control-sm"></div></div>
    </div>`;
  isForm(host.querySelector('form.needs-validation'));
  for (const el of host.querySelectorAll('.editor')) {
    new Quill(el, { theme: 'snow', modules: { toolbar: TOOLS }, placeholder: 'พิมพ์รายละเอียดที่นี่' });
  }
  return () => {};
});
