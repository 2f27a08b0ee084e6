// What ASP.NET WebForms writes: nested tables, long ids, labels as spans, lists as tables,
// post-backs on change, validators that are there but say nothing before the first save.

import { attrs, esc, thaiDate, withCommas } from '../../markup.ts';
import { isForm, startKit } from '../../page.ts';
import { form } from './forms.ts';

const BASE = 'ctl00_ContentPlaceHolder1_';
const nameOf = (id) => id.replaceAll('_', '$');

function select(item, id, posts = false) {
  const first = item.placeholder ? [[item.placeholder, '0']] : [];
  const all = [...first, ...item.options.map((name, i) => [name, `${i + 1}`])];
  return `<select${attrs({
    name: nameOf(id),
    id,
    class: item.disabled ? 'aspNetDisabled txt' : 'txt',
    disabled: item.disabled,
    onchange: posts ? `javascript:setTimeout('__doPostBack(\\'${nameOf(id)}\\',\\'\\')', 0)` : '',
  })}>${all.map(([name, value]) => `<option${attrs({ value, selected: item.values.includes(name) })}>${esc(name)}</option>`).join('')}</select>`;
}

/** RadioButtonList and CheckBoxList: a table with one cell a choice. */
function list(item, id) {
  const type = item.widget === 'radio' ? 'radio' : 'checkbox';
  const cells = item.options.map(
    (name, i) =>
      `<td><input${attrs({ id: `${id}_${i}`, type, name: type === 'radio' ? nameOf(id) : `${nameOf(id)}$${i}`, value: `${i + 1}`, checked: item.values.includes(name) })}><label for="${id}_${i}">${esc(name)}</label></td>`,
  );
  const rows =
    type === 'radio'
      ? `<tr>${cells.join('')}</tr>`
      : cells.map((cell) => `<tr>${cell}</tr>`).join('');
  return `<table id="${id}" border="0"><tbody>${rows}</tbody></table>`;
}

function control(item, base = BASE) {
  const txt = `${base}txt${item.key}`;
  const own = {
    name: nameOf(txt),
    id: txt,
    class: item.disabled ? 'aspNetDisabled txt' : 'txt',
    disabled: item.disabled,
    readonly: item.readonly,
  };
  switch (item.widget) {
    case 'textarea':
    case 'rich':
      return `<textarea rows="5" cols="60"${attrs(own)}>${esc(item.value)}</textarea>`;
    case 'select':
    case 'search':
    case 'multi':
    case 'tree':
      return select(item, `${base}ddl${item.key}`, true);
    case 'radio':
    case 'checks':
      return list(item, `${base}${item.widget === 'radio' ? 'rbl' : 'cbl'}${item.key}`);
    case 'date':
      return `<input type="text" maxlength="10"${attrs({ ...own, value: thaiDate(item.value) })}><input type="image" name="${nameOf(base)}img${item.key}" id="${base}img${item.key}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" style="width:16px;height:16px"><span id="${base}lblFmt${item.key}" class="small">(วว/ดด/ปปปป)</span>`;
    case 'number':
      return `<input type="text" style="text-align:right"${attrs({ ...own, value: withCommas(item.value) })}>`;
    case 'file':
      return `<input type="file" name="${nameOf(base)}fu${item.key}" id="${base}fu${item.key}"><span id="${base}lblFile${item.key}">${esc(item.value)}</span>`;
    default:
      return `<input type="text" maxlength="200"${attrs({ ...own, value: item.value })}>`;
  }
}

/** RequiredFieldValidator and RegularExpressionValidator, both quiet. */
const validators = (item, base = BASE) =>
  `${item.req ? `<span id="${base}rfv${item.key}" style="color:Red;visibility:hidden;">กรุณาระบุ${esc(item.label)}</span>` : ''}${item.widget === 'number' ? `<span id="${base}rev${item.key}" style="color:Red;display:none;">กรอกเฉพาะตัวเลข</span>` : ''}`;

const row = (item) =>
  `<tr><td class="lbl" align="right" valign="top" style="width:220px"><span id="${BASE}lbl${item.key}">${esc(item.label)}</span>${item.req ? '<span style="color:Red">*</span>' : ''}</td><td style="width:5px">:</td><td><table cellpadding="0" cellspacing="0"><tbody><tr><td>${control(item)}</td><td>${item.suffix ? `&nbsp;${item.suffix}` : ''}${validators(item)}</td></tr></tbody></table></td></tr>`;

function blockOf(block) {
  switch (block.kind) {
    case 'fields':
      return `<table width="100%" cellpadding="2"><tbody>${block.items.map(row).join('')}</tbody></table>`;
    case 'tabs':
      return `<div id="${BASE}TabContainer1" class="ajax__tab_xp"><div id="${BASE}TabContainer1_header" class="ajax__tab_header">${block.tabs.map((tab, i) => `<span class="ajax__tab_outer"><span class="ajax__tab_inner"><a class="ajax__tab_tab" href="#" id="__tab_${BASE}TabContainer1_tp${i}"><span>${esc(tab.title)}</span></a></span></span>`).join('')}</div>
        <div class="ajax__tab_body">${block.tabs.map((tab, i) => `<div id="${BASE}TabContainer1_tp${i}" class="ajax__tab_panel"${i === 0 ? '' : ' style="display:none;visibility:hidden;"'}>${tab.blocks.map(blockOf).join('')}</div>`).join('')}</div></div>`;
    case 'fold':
      return `<div class="collapseHeader"><input type="image" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><span id="${BASE}lblCpe">${esc(block.title)} (แสดงรายละเอียด...)</span></div><div id="${BASE}pnlCpe" style="height:${block.open ? 'auto' : '0px'};overflow:hidden"><div>${block.blocks.map(blockOf).join('')}</div></div>`;
    case 'rows': {
      const grid = `${BASE}GridView1`;
      return `<fieldset><legend>${esc(block.title)}</legend><div><table cellspacing="0" rules="all" border="1" id="${grid}" style="width:100%;border-collapse:collapse;"><tbody><tr style="color:White;background-color:#006699;"><th scope="col">ลำดับ</th>${block.columns.map((column) => `<th scope="col">${esc(column.label)}</th>`).join('')}<th scope="col">&nbsp;</th></tr>
        ${block.rows
          .map((cells, i) => {
            const base = `${grid}_ctl${String(i + 2).padStart(2, '0')}_`;
            return `<tr><td><span id="${base}lblNo">${i + 1}</span></td>${cells.map((item) => `<td>${control(item, base)}${validators(item, base)}</td>`).join('')}<td><a href="#" id="${base}lbDelete">ลบ</a></td></tr>`;
          })
          .join(
            '',
          )}</tbody></table></div><input type="button" value="${esc(block.add)}" id="${BASE}btnAdd"></fieldset>`;
    }
  }
}

startKit(form, (page, host) => {
  const [user, search, system] = page.header;
  const small = (item, id) =>
    `<span id="${id}_lbl">${esc(item.label)}</span> ${item.widget === 'select' ? select(item, id) : `<input type="text" id="${id}" name="${nameOf(id)}">`}`;
  host.innerHTML = `
    <form id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTk0"><input type="hidden" name="__EVENTVALIDATION" value="/wEW">
    <table width="100%" cellpadding="0" cellspacing="0"><tbody><tr><td colspan="2" style="background-color:#004080;color:White"><span id="ctl00_lblTitle">${esc(page.title)}</span> ${small(user, 'ctl00_txtUser')} ${small(search, 'ctl00_txtSearch')} ${small(system, 'ctl00_ddlSystem')}</td></tr>
      <tr><td valign="top" style="width:180px"><div id="ctl00_TreeView1"><table><tbody>${page.stepper.map((name, i) => `<tr><td class="${i === page.at ? 'ctl00_TreeView1_sel' : ''}"><a href="#" id="ctl00_TreeView1t${i}">${esc(name)}</a></td></tr>`).join('')}</tbody></table></div></td>
      <td valign="top"><div id="ctl00_UpdatePanel1"><table width="100%"><tbody><tr><td class="header"><span id="${BASE}lblHeader">${esc(page.heading)}</span></td></tr>
        ${page.filters.length > 0 ? `<tr><td>${page.filters.map((item, i) => small(item, `${BASE}ddlFilter${i}`)).join(' ')}</td></tr>` : ''}
        <tr><td id="${BASE}area">${page.blocks.map(blockOf).join('')}</td></tr>
        <tr><td align="center"><span id="${BASE}vs" style="color:Red;display:none;"></span><input type="button" id="${BASE}btnSave" value="บันทึกข้อมูล"><input type="button" id="${BASE}btnCancel" value="ยกเลิก"></td></tr></tbody></table></div></td></tr>
      <tr><td colspan="2" align="center">${page.footer.map((item, i) => small(item, `ctl00_foot${i}`)).join(' ')}</td></tr></tbody></table></form>`;
  isForm(host.querySelector(`#${BASE}area`));
  return () => {};
});
