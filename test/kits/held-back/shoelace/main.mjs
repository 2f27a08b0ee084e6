// Shoelace: web components with open shadow roots; labels are attributes of the components.

import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/shoelace.js';
import { attrs, esc, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

/** Values of Shoelace's options must not hold spaces. */
const valueOfOption = (item, name) => `v${item.options.indexOf(name)}`;

function control(item, bare = false) {
  const own = {
    name: item.key,
    label: bare ? undefined : item.label,
    'help-text': item.hint,
    placeholder: item.placeholder,
    required: item.req,
    disabled: item.disabled,
    readonly: item.readonly,
  };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return `<sl-textarea rows="3"${attrs({ ...own, value: item.value })}></sl-textarea>`;
    case 'select':
    case 'search':
    case 'tree':
    case 'multi':
      return `<sl-select clearable${attrs({ ...own, multiple: item.widget === 'multi', value: item.values.map((name) => valueOfOption(item, name)).join(' ') })}>
        ${item.options.map((name) => `<sl-option value="${valueOfOption(item, name)}">${esc(name)}</sl-option>`).join('')}</sl-select>`;
    case 'date':
      return `<sl-input type="date"${attrs({ ...own, value: item.value })}></sl-input>`;
    case 'number':
      return `<sl-input${attrs({ ...own, value: withCommas(item.value), inputmode: 'decimal' })}></sl-input>`;
    case 'radio':
      return `<sl-radio-group${attrs({ ...own, value: item.value && valueOfOption(item, item.value) })}>
        ${item.options.map((name) => `<sl-radio value="${valueOfOption(item, name)}">${esc(name)}</sl-radio>`).join('')}</sl-radio-group>`;
    case 'switch':
      return `<sl-switch${attrs({ checked: item.value === 'on' })}>${esc(item.label)}</sl-switch>`;
    default:
      return `<sl-input${attrs({ ...own, type: item.widget, value: item.value })}></sl-input>`;
  }
}

function blockOf(block) {
  switch (block.kind) {
    case 'fields':
      return `${block.title ? `<h3>${esc(block.title)}</h3>` : ''}<div style="display:grid;gap:16px;grid-template-columns:${block.look === 'grid' ? '1fr 1fr' : '1fr'}">${block.items.map((item) => control(item)).join('')}</div>`;
    case 'tabs':
      return `<sl-tab-group>${block.tabs.map((tab, i) => `<sl-tab slot="nav" panel="${block.key}-${i}"${attrs({ active: i === 0 })}>${esc(tab.title)}</sl-tab>`).join('')}
        ${block.tabs.map((tab, i) => `<sl-tab-panel name="${block.key}-${i}"${attrs({ active: i === 0 })}>${tab.blocks.map(blockOf).join('')}</sl-tab-panel>`).join('')}</sl-tab-group>`;
    case 'fold':
      return `<sl-details summary="${esc(block.title)}"${attrs({ open: block.open })}>${block.blocks.map(blockOf).join('')}</sl-details>`;
    case 'rows':
      if (block.look === 'table') {
        return `<h3>${esc(block.title)}</h3><table><thead><tr><th>#</th>${block.columns.map((column) => `<th>${esc(column.label)}</th>`).join('')}</tr></thead>
          <tbody>${block.rows.map((cells, i) => `<tr><td>${i + 1}</td>${cells.map((item) => `<td>${control(item, true)}</td>`).join('')}</tr>`).join('')}</tbody></table><sl-button>${esc(block.add)}</sl-button>`;
      }
      return `<h3>${esc(block.title)}</h3>${block.rows
        .map(
          (cells, i) =>
            `<sl-card style="width:100%"><div slot="header">${esc(block.each)} ${i + 1}</div>${cells.map((item) => control(item)).join('')}</sl-card>`,
        )
        .join('')}<sl-button>${esc(block.add)}</sl-button>`;
  }
}

startKit(form, async (page, host) => {
  const [search, user, language] = page.header;
  host.innerHTML = `
    <header style="display:flex;gap:16px;align-items:center;padding:8px"><b>${esc(page.title)}</b>
      <sl-input type="search" placeholder="${esc(search.placeholder)}"></sl-input>${control(user)}${control(language)}</header>
    <sl-tab-group>${page.stepper.map((name, i) => `<sl-tab slot="nav"${attrs({ active: i === page.at })}>${name}</sl-tab>`).join('')}</sl-tab-group>
    <h2>${esc(page.heading)}</h2>
    <form>${page.blocks.map(blockOf).join('')}<sl-button variant="primary">บันทึก</sl-button></form>
    <footer style="display:flex;gap:16px;margin-top:32px">${page.footer.map((item) => control(item)).join('')}</footer>`;
  isForm(host.querySelector('form'));
  await Promise.all([...host.querySelectorAll('*')].map((el) => el.updateComplete));
  return () => {};
});
