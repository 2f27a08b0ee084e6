// Fomantic UI with jQuery and TinyMCE: stars drawn by the style sheet, labels tied to nothing,
// dropdowns around hidden inputs, editors in frames.

import './jquery.mjs';
import 'fomantic-ui-css/semantic.css';
import 'fomantic-ui-css/semantic.js';
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/plugins/lists';
import 'tinymce/themes/silver';
import skin from 'tinymce/skins/ui/oxide/skin.css?inline';
import { attrs, esc, thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const $ = window.jQuery;
document.head.append(Object.assign(document.createElement('style'), { textContent: skin }));

function dropdown(item) {
  const kind = { search: ' search', multi: ' multiple search' }[item.widget] ?? '';
  const chosen = item.values.map((name) => item.options.indexOf(name) + 1).join(',');
  return `<div class="ui fluid${kind} selection dropdown${item.disabled ? ' disabled' : ''}"><input type="hidden" name="${item.key}" value="${chosen}">
    <i class="dropdown icon"></i><div class="default text">${esc(item.placeholder ?? '')}</div>
    <div class="menu">${item.options.map((name, i) => `<div class="item" data-value="${i + 1}">${esc(name)}</div>`).join('')}</div></div>`;
}

function control(item) {
  const own = { name: item.key, disabled: item.disabled, readonly: item.readonly };
  switch (item.widget) {
    case 'textarea':
      return `<textarea rows="3"${attrs(own)}>${esc(item.value)}</textarea>`;
    case 'rich':
      return `<textarea class="editor" id="${item.key}-editor">${item.value ? `<p>${esc(item.value)}</p>` : ''}</textarea>`;
    case 'select':
    case 'search':
    case 'multi':
    case 'tree':
      return dropdown(item);
    case 'date':
      return `<div class="ui calendar"><div class="ui input left icon"><i class="calendar icon"></i><input type="text"${attrs({ ...own, value: thaiDate(item.value), placeholder: 'วว/ดด/ปปปป' })}></div></div>`;
    case 'number': {
      const input = `<input type="text"${attrs({ ...own, value: withCommas(item.value) })}>`;
      return item.suffix
        ? `<div class="ui right labeled input">${input}<div class="ui basic label">${item.suffix}</div></div>`
        : `<div class="ui input">${input}</div>`;
    }
    case 'radio':
    case 'checks': {
      const type = item.widget === 'radio' ? 'radio' : 'checkbox';
      return `<div class="inline fields">${item.options
        .map(
          (name, i) =>
            `<div class="field"><div class="ui ${type === 'radio' ? 'radio ' : ''}checkbox"><input${attrs({ type, name: item.key, value: `${i + 1}`, checked: item.values.includes(name) })}><label>${esc(name)}</label></div></div>`,
        )
        .join('')}</div>`;
    }
    case 'file':
      return `<div class="ui action input"><input type="text" readonly placeholder="ยังไม่ได้เลือกไฟล์" value="${esc(item.value)}"><label class="ui button">เลือกไฟล์<input type="file" hidden></label></div>`;
    default:
      return `<input type="text"${attrs({ ...own, value: item.value, placeholder: item.placeholder })}>`;
  }
}

const field = (item) =>
  `<div class="${item.req ? 'required ' : ''}field"><label>${esc(item.label)}</label>${control(item)}</div>`;

function blockOf(block) {
  switch (block.kind) {
    case 'fields': {
      const head = block.title ? `<h4 class="ui dividing header">${esc(block.title)}</h4>` : '';
      if (block.look === 'across') {
        return `${head}<table class="ui celled table"><thead><tr>${block.items.map((item) => `<th>${esc(item.label)}</th>`).join('')}</tr></thead><tbody><tr>${block.items.map((item) => `<td>${control(item)}</td>`).join('')}</tr></tbody></table>`;
      }
      if (block.look !== 'grid') return head + block.items.map(field).join('');
      const pairs = [];
      for (let i = 0; i < block.items.length; i += 2) pairs.push(block.items.slice(i, i + 2));
      return (
        head +
        pairs.map((pair) => `<div class="two fields">${pair.map(field).join('')}</div>`).join('')
      );
    }
    case 'tabs':
      return `<div class="ui top attached tabular menu">${block.tabs.map((tab, i) => `<a class="item ${i === 0 ? 'active' : ''}" data-tab="${block.key}-${i}">${esc(tab.title)}</a>`).join('')}</div>
        ${block.tabs.map((tab, i) => `<div class="ui bottom attached tab segment ${i === 0 ? 'active' : ''}" data-tab="${block.key}-${i}">${tab.blocks.map(blockOf).join('')}</div>`).join('')}`;
    case 'fold':
      return `<div class="ui styled fluid accordion"><div class="title ${block.open ? 'active' : ''}"><i class="dropdown icon"></i>${esc(block.title)}</div><div class="content ${block.open ? 'active' : ''}">${block.blocks.map(blockOf).join('')}</div></div>`;
    case 'rows':
      return `<h4 class="ui header">${esc(block.title)}</h4><table class="ui celled compact table"><thead><tr><th>ที่</th>${block.columns.map((column) => `<th>${esc(column.label)}</th>`).join('')}<th></th></tr></thead>
        <tbody>${block.rows.map((cells, i) => `<tr><td>${i + 1}</td>${cells.map((item) => `<td>${control(item)}</td>`).join('')}<td><button type="button" class="ui mini red icon button"><i class="trash icon"></i></button></td></tr>`).join('')}</tbody></table>
        <button type="button" class="ui button">${esc(block.add)}</button>`;
  }
}

startKit(form, async (page, host) => {
  const [search, user, language] = page.header;
  const [printed, pageSize] = page.footer;
  host.innerHTML = `
    <div class="ui inverted menu"><div class="header item">${esc(page.title)}</div>
      <div class="item"><div class="ui icon input"><input type="text" placeholder="${esc(search.placeholder)}"><i class="search icon"></i></div></div>
      <div class="right menu"><div class="item"><div class="ui input"><input type="text" placeholder="${esc(user.placeholder)}"></div></div><div class="item" style="width:140px">${dropdown(language)}</div></div></div>
    <div class="ui container">
      <div class="ui six item menu">${page.stepper.map((name, i) => `<a class="item ${i === page.at ? 'active' : ''}">${name}</a>`).join('')}</div>
      <h3 class="ui header">${esc(page.heading)}</h3>
      ${page.filters.length > 0 ? `<div class="ui form segment"><div class="inline fields">${page.filters.map(field).join('')}</div></div>` : ''}
      <form class="ui form">${page.blocks.map(blockOf).join('')}<button type="button" class="ui primary button">บันทึก</button></form>
      <div class="ui form" style="margin-top:32px"><div class="inline fields">${field(printed)}${field(pageSize)}</div></div>
    </div>`;
  isForm(host.querySelector('form.ui.form'));
  const $host = $(host);
  $host.find('.ui.dropdown').dropdown();
  $host.find('.ui.accordion').accordion();
  $host.find('.ui.radio.checkbox, .ui.checkbox').checkbox();
  $host.find('[data-tab].item').tab({ context: $host });
  const editors = await tinymce.init({
    target: undefined,
    selector: '.editor',
    skin: false,
    content_css: false,
    menubar: false,
    plugins: 'lists',
    toolbar: 'bold italic | bullist',
    height: 180,
    promotion: false,
    branding: false,
  });
  return () => {
    for (const editor of editors) editor.remove();
    $host.find('.ui.dropdown').dropdown('destroy');
  };
});
