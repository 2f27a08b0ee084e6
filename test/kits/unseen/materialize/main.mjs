// Materialize as its own guide uses it: labels behind the fields, selects behind a read-only input.

import M from 'materialize-css/dist/js/materialize.js';
import 'materialize-css/dist/css/materialize.css';
import { attrs, esc, thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

function select(item) {
  const first = item.placeholder
    ? `<option value="" disabled${item.values.length === 0 ? ' selected' : ''}>${esc(item.placeholder)}</option>`
    : '';
  return `<select${attrs({ id: item.key, multiple: item.widget === 'multi', disabled: item.disabled })}>${first}${item.options
    .map(
      (name) =>
        `<option${attrs({ value: name, selected: item.values.includes(name) })}>${esc(name)}</option>`,
    )
    .join('')}</select>`;
}

/** The field alone, without its label. */
function control(item) {
  const own = {
    id: item.key,
    class: 'validate',
    required: item.req,
    disabled: item.disabled,
    readonly: item.readonly,
  };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return `<textarea${attrs({ ...own, class: 'materialize-textarea' })}>${esc(item.value)}</textarea>`;
    case 'select':
    case 'search':
    case 'multi':
    case 'tree':
      return select(item);
    case 'date':
      return `<input type="text"${attrs({ ...own, class: 'datepicker', value: thaiDate(item.value) })}>`;
    case 'number':
      return `<input type="text" inputmode="numeric"${attrs({ ...own, value: withCommas(item.value) })}>`;
    default:
      return `<input${attrs({ ...own, type: item.widget, value: item.value, placeholder: item.placeholder })}>`;
  }
}

function field(item, columns = 's12') {
  const star = item.req ? ' <span class="red-text">*</span>' : '';
  switch (item.widget) {
    case 'radio':
    case 'checks': {
      const type = item.widget === 'radio' ? 'radio' : 'checkbox';
      return `<div class="col ${columns}"><p class="grey-text">${esc(item.label)}${star}</p>${item.options
        .map(
          (name) =>
            `<p><label><input${attrs({ type, class: 'with-gap', name: item.key, value: name, checked: item.values.includes(name) })}><span>${esc(name)}</span></label></p>`,
        )
        .join('')}</div>`;
    }
    case 'switch':
      return `<div class="col ${columns}"><p>${esc(item.label)}</p><div class="switch"><label>ไม่ใช่<input type="checkbox"${item.value ? ' checked' : ''}><span class="lever"></span>ใช่</label></div></div>`;
    case 'file':
      return `<div class="file-field input-field col ${columns}"><div class="btn"><span>${esc(item.label)}</span><input type="file"></div><div class="file-path-wrapper"><input class="file-path validate" type="text" value="${esc(item.value)}"></div></div>`;
    default: {
      const rises = item.value !== '' || item.placeholder;
      return `<div class="input-field col ${columns}">${control(item)}<label for="${item.key}"${rises ? ' class="active"' : ''}>${esc(item.label)}${star}</label>${item.hint ? `<span class="helper-text">${esc(item.hint)}</span>` : ''}</div>`;
    }
  }
}

function blockOf(block) {
  switch (block.kind) {
    case 'fields':
      return `<div class="card"><div class="card-content">${block.title ? `<span class="card-title">${esc(block.title)}</span>` : ''}<div class="row">${block.items.map((item) => field(item, block.look === 'grid' ? 's12 m6' : 's12')).join('')}</div></div></div>`;
    case 'tabs':
      return `<ul class="tabs">${block.tabs.map((tab, i) => `<li class="tab"><a href="#${block.key}-${i}"${i === 0 ? ' class="active"' : ''}>${esc(tab.title)}</a></li>`).join('')}</ul>${block.tabs.map((tab, i) => `<div id="${block.key}-${i}">${tab.blocks.map(blockOf).join('')}</div>`).join('')}`;
    case 'fold':
      throw new Error('This page has none.');
    case 'rows': {
      const rows =
        block.look === 'table'
          ? `<table class="striped"><thead><tr>${block.columns.map((column) => `<th>${esc(column.label)}</th>`).join('')}<th></th></tr></thead><tbody>${block.rows.map((cells) => `<tr>${cells.map((item) => `<td>${control(item)}</td>`).join('')}<td><a class="btn-flat">ลบ</a></td></tr>`).join('')}</tbody></table>`
          : `<ul class="collection">${block.rows.map((cells, i) => `<li class="collection-item"><b>${esc(block.each)} ${i + 1}</b><div class="row">${cells.map((item) => field(item, 's12 m6')).join('')}</div></li>`).join('')}</ul>`;
      return `<h5>${esc(block.title)}</h5>${rows}<a class="btn">${esc(block.add)}</a>`;
    }
  }
}

startKit(form, (page, host) => {
  const [search, language] = page.header;
  host.innerHTML = `
    <nav><div class="nav-wrapper"><a class="brand-logo right">${esc(page.title)}</a><form><div class="input-field"><input id="search" type="search" placeholder="${esc(search.placeholder)}"></div></form></div></nav>
    <div class="container"><div class="row"><div class="col s2">${select(language)}</div></div>
      <h4>${esc(page.heading)}</h4>
      <form id="main">${page.blocks.map(blockOf).join('')}<a class="btn">บันทึก</a></form></div>
    <footer class="page-footer"><div class="row">${page.footer.map((item) => field(item, 's3')).join('')}</div></footer>`;
  isForm(host.querySelector('#main'));
  M.AutoInit(host);
  // The guide's own start: dates that are already there are parsed by the site, not by the kit.
  const dates = M.Datepicker.init(host.querySelectorAll('.datepicker'), { format: 'dd/mm/yyyy' });
  const choosers = [...host.querySelectorAll('select')].map((el) => M.FormSelect.getInstance(el));
  return () => {
    for (const one of [...dates, ...choosers]) one?.destroy();
  };
});
