// UI5 web components: names are components too, tied by `for` to a field whose input is in its
// shadow root; lists begin with an empty choice.

import '@ui5/webcomponents/dist/Assets.js';
import '@ui5/webcomponents/dist/Bar.js';
import '@ui5/webcomponents/dist/Button.js';
import '@ui5/webcomponents/dist/ComboBox.js';
import '@ui5/webcomponents/dist/ComboBoxItem.js';
import '@ui5/webcomponents/dist/DatePicker.js';
import '@ui5/webcomponents/dist/FileUploader.js';
import '@ui5/webcomponents/dist/Input.js';
import '@ui5/webcomponents/dist/Label.js';
import '@ui5/webcomponents/dist/MultiComboBox.js';
import '@ui5/webcomponents/dist/MultiComboBoxItem.js';
import '@ui5/webcomponents/dist/Option.js';
import '@ui5/webcomponents/dist/Panel.js';
import '@ui5/webcomponents/dist/RadioButton.js';
import '@ui5/webcomponents/dist/Select.js';
import '@ui5/webcomponents/dist/Switch.js';
import '@ui5/webcomponents/dist/Tab.js';
import '@ui5/webcomponents/dist/TabContainer.js';
import '@ui5/webcomponents/dist/Table.js';
import '@ui5/webcomponents/dist/TableCell.js';
import '@ui5/webcomponents/dist/TableHeaderCell.js';
import '@ui5/webcomponents/dist/TableHeaderRow.js';
import '@ui5/webcomponents/dist/TableRow.js';
import '@ui5/webcomponents/dist/TextArea.js';
import '@ui5/webcomponents/dist/Title.js';
import { attrs, esc, thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

function control(item) {
  const own = {
    id: item.key,
    placeholder: item.placeholder,
    required: item.req,
    disabled: item.disabled,
    readonly: item.readonly,
    style: 'width:100%',
  };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return `<ui5-textarea rows="3"${attrs({ ...own, value: item.value })}></ui5-textarea>`;
    case 'select':
      return `<ui5-select${attrs(own)}><ui5-option></ui5-option>${item.options
        .map(
          (name) =>
            `<ui5-option${attrs({ selected: item.values.includes(name) })}>${esc(name)}</ui5-option>`,
        )
        .join('')}</ui5-select>`;
    case 'search':
    case 'tree':
      return `<ui5-combobox${attrs({ ...own, value: item.value })}>${item.options.map((name) => `<ui5-cb-item text="${esc(name)}"></ui5-cb-item>`).join('')}</ui5-combobox>`;
    case 'multi':
    case 'checks':
      return `<ui5-multi-combobox${attrs(own)}>${item.options.map((name) => `<ui5-mcb-item text="${esc(name)}"${attrs({ selected: item.values.includes(name) })}></ui5-mcb-item>`).join('')}</ui5-multi-combobox>`;
    case 'date':
      return `<ui5-date-picker format-pattern="dd/MM/yyyy"${attrs({ ...own, value: thaiDate(item.value) })}></ui5-date-picker>`;
    case 'number':
      return `<ui5-input${attrs({ ...own, value: withCommas(item.value) })}></ui5-input>`;
    case 'radio':
      return `<div id="${item.key}">${item.options.map((name) => `<ui5-radio-button name="${item.key}" text="${esc(name)}"${attrs({ checked: item.values.includes(name) })}></ui5-radio-button>`).join('')}</div>`;
    case 'switch':
      return `<ui5-switch id="${item.key}"${attrs({ checked: item.value === 'on' })}></ui5-switch>`;
    case 'file':
      return `<ui5-file-uploader${attrs(own)}><ui5-button>Browse…</ui5-button></ui5-file-uploader>${item.value ? `<a href="#">${esc(item.value)}</a>` : ''}`;
    default:
      return `<ui5-input${attrs({ ...own, type: { email: 'Email', tel: 'Tel' }[item.widget] ?? 'Text', value: item.value })}></ui5-input>`;
  }
}

const field = (item) =>
  `<ui5-label show-colon for="${item.key}"${attrs({ required: item.req })}>${esc(item.label)}</ui5-label><div>${control(item)}${item.suffix ? `<ui5-label>${esc(item.suffix)}</ui5-label>` : ''}</div>`;

function blockOf(block) {
  switch (block.kind) {
    case 'fields':
      return `<div style="display:grid;gap:8px;grid-template-columns:280px 900px">${block.items.map(field).join('')}</div>`;
    case 'tabs':
      return `<ui5-tabcontainer>${block.tabs.map((tab) => `<ui5-tab text="${esc(tab.title)}">${tab.blocks.map(blockOf).join('')}</ui5-tab>`).join('')}</ui5-tabcontainer>`;
    case 'fold':
      return `<ui5-panel header-text="${esc(block.title)}"${attrs({ collapsed: !block.open })}>${block.blocks.map(blockOf).join('')}</ui5-panel>`;
    case 'rows':
      return `<ui5-panel header-text="${esc(block.title)}"><ui5-table><ui5-table-header-row slot="headerRow">${block.columns.map((column) => `<ui5-table-header-cell>${esc(column.label)}</ui5-table-header-cell>`).join('')}</ui5-table-header-row>
        ${block.rows.map((cells) => `<ui5-table-row>${cells.map((item) => `<ui5-table-cell>${control(item)}</ui5-table-cell>`).join('')}</ui5-table-row>`).join('')}</ui5-table><ui5-button>${esc(block.add)}</ui5-button></ui5-panel>`;
  }
}

startKit(form, async (page, host) => {
  const [search, company] = page.header;
  host.innerHTML = `
    <ui5-bar design="Header"><ui5-title slot="startContent" level="H5">${esc(page.title)}</ui5-title><ui5-input type="Search" placeholder="${esc(search.placeholder)}"></ui5-input><div slot="endContent">${field(company)}</div></ui5-bar>
    <ui5-bar design="Subheader">${page.stepper.map((name, i) => `<ui5-button design="${i === page.at ? 'Emphasized' : 'Transparent'}">${name}</ui5-button>`).join('')}</ui5-bar>
    <ui5-title level="H3">${esc(page.heading)}</ui5-title>
    <div style="display:flex;gap:8px">${page.filters.map(field).join('')}</div>
    <section>${page.blocks.map(blockOf).join('')}</section>
    <ui5-bar design="Footer"><ui5-button slot="endContent" design="Emphasized">Save</ui5-button></ui5-bar>
    <div style="display:flex;gap:8px">${page.footer.map(field).join('')}</div>`;
  isForm(host.querySelector('section'));
  return () => {};
});
