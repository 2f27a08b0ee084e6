/** CKAN's pages, drawn on the server: layout, dataset form, resource form, reading pages. */

import { type CkanField, formats, gdcFields, plainFields } from './ckan-fields.ts';
import { type Html, html } from './http.ts';

export type Values = Record<string, string[]>;

export interface Resource {
  id: string;
  name: string;
  description: string;
  format: string;
  /** Link, or the stored name of the uploaded file. */
  url: string;
  urlType: '' | 'upload';
  size: number;
  type: string;
  bytes: Buffer | null;
}

export interface Dataset {
  id: string;
  values: Values;
  resources: Resource[];
}

/** What every page needs to know. */
export interface View {
  /** Exact version as CKAN prints it. */
  version: string;
  /** Bootstrap 3 pages of 2.9, or the later ones. */
  old: boolean;
  thaiGdc: boolean;
  lang: 'th' | 'en';
  /** "/th", "/en" or nothing. */
  prefix: string;
  user: string | null;
}

const first = (values: Values, name: string): string => values[name]?.[0] ?? '';
export const titleOf = (dataset: Dataset): string => first(dataset.values, 'title') || dataset.id;
const say = (view: View, th: string, en: string): string => (view.lang === 'en' ? en : th);

export function layout(view: View, title: string, crumbs: Html, content: Html): Html {
  const { prefix } = view;
  const t = (th: string, en: string) => say(view, th, en);
  const site = t('ศูนย์กลางข้อมูลเปิด Open-D', 'Open-D Data Portal');
  return html`<!DOCTYPE html>
<html lang="${view.lang}">
<head>
  <meta charset="utf-8" />
  <meta name="generator" content="ckan ${view.version}" />
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  ${!view.old && html`<meta name="csrf_field_name" content="_csrf_token" />`}
  <title>${title} - ${site}</title>
  <link rel="stylesheet" href="/webassets/ckan.css" />
  <script type="module" src="/webassets/main.ts"></script>
</head>
<body data-site-root="/" data-locale-root="${prefix || '/'}">
  <div class="visually-hidden-focusable"><a href="#content">${t('ข้ามไปยังเนื้อหา', 'Skip to main content')}</a></div>
  <div class="account-masthead"><div class="container"><nav class="account" aria-label="Account"><ul class="list-unstyled">
    ${
      view.user
        ? html`<li><span class="username">${view.user}</span></li><li><a href="${prefix}/user/_logout">${t('ออกจากระบบ', 'Log out')}</a></li>`
        : html`<li><a href="${prefix}/user/login">${t('เข้าสู่ระบบ', 'Log in')}</a></li>`
    }
  </ul></nav></div></div>
  <header class="${view.old ? 'navbar navbar-static-top masthead' : 'masthead'}"><div class="container">
    <hgroup class="header-image"><a class="logo" href="${prefix}/">Open-D</a><span class="logo-sub">${t('สำนักงานสภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ', 'NESDC')}</span></hgroup>
    <ul class="nav nav-pills"><li><a href="${prefix}/dataset">${t('ชุดข้อมูล', 'Datasets')}</a></li><li><a href="${prefix}/dataset/new">${t('เพิ่มชุดข้อมูล', 'Add Dataset')}</a></li></ul>
    <form class="section site-search simple-input" action="${prefix}/dataset" method="get"><div class="field"><label for="field-sitewide-search">${t('ค้นหาชุดข้อมูล', 'Search Datasets')}</label><input id="field-sitewide-search" type="text" class="form-control" name="q" placeholder="${t('ค้นหา', 'Search')}" /></div></form>
  </div></header>
  <div class="main"><div id="content" class="container">
    <div class="toolbar" role="navigation" aria-label="Breadcrumb"><ol class="breadcrumb"><li class="home"><a href="${prefix}/">${t('หน้าหลัก', 'Home')}</a></li>${crumbs}</ol></div>
    <div class="row wrapper"><div class="primary"><article class="module"><div class="module-content">
${content}
    </div></article></div></div>
  </div></div>
  <footer class="site-footer"><div class="container">
    <p class="practice-note">เว็บไซต์ฝึกหัด ไม่ใช่ระบบจริง</p>
    <p>${
      view.thaiGdc
        ? html`<span class="gdc-version">รุ่นโปรแกรม: 3.0.0</span> · พัฒนาต่อยอดจาก CKAN โดย Thai-GDC`
        : html`Powered by <a class="ckan-footer-logo" href="#">CKAN</a>`
    } · <a href="/th">ไทย</a> <a href="/en">English</a></p>
  </div></footer>
</body>
</html>`;
}

const crumb = (href: string, text: string): Html => html`<li><a href="${href}">${text}</a></li>`;

export function message(view: View, title: string, text: string): Html {
  return layout(
    view,
    title,
    html`<li class="active">${title}</li>`,
    html`<h1>${title}</h1><p>${text}</p>`,
  );
}

function errorBox(view: View, errors: string[]): Html | false {
  return (
    errors.length > 0 &&
    html`<div class="error-explanation alert alert-error alert-danger"><p>${say(view, 'แบบฟอร์มมีรายการที่ไม่ถูกต้อง:', 'The form contains invalid entries:')}</p><ul>${errors.map((e) => html`<li data-field-label="${e}">${e}</li>`)}</ul></div>`
  );
}

function group(view: View, id: string, label: string, required: boolean, body: Html): Html {
  // A group of check boxes has a label that names none of them.
  return html`<div class="form-group control-full">
  <label class="${view.old ? 'control-label' : 'form-label'}"${id !== '' && html` for="${id}"`}>${required && html`<span title="${say(view, 'จำเป็นต้องมีข้อมูล', 'This field is required')}" class="control-required">*</span> `}${label}</label>
  <div class="controls">${body}</div>
</div>`;
}

export const idOf = ({ id, name }: CkanField): string => id ?? `field-${name}`;

function control(view: View, field: CkanField, values: Values): Html {
  const { name, options = [], placeholder = '' } = field;
  const id = idOf(field);
  const value = first(values, name);
  switch (field.kind) {
    case 'textarea':
      return html`<textarea id="${id}" name="${name}" cols="20" rows="5" placeholder="${placeholder}" class="form-control">${value}</textarea>`;
    case 'select':
    case 'select2': {
      const module = field.kind === 'select2' && html` data-module="autocomplete"`;
      return html`<select id="${id}" name="${name}"${module} class="form-control form-select"><option value=""></option>${options.map((o) => html`<option value="${o}"${o === value && html` selected`}>${o}</option>`)}</select>`;
    }
    case 'checks':
      return html`<fieldset class="checkboxes">${options.map(
        (o) =>
          html`<label for="${id}-${o}"><input id="${id}-${o}" type="checkbox" name="${name}" value="${o}"${values[name]?.includes(o) && html` checked`} /> ${o}</label>`,
      )}</fieldset>`;
    case 'tags':
      return html`<input id="${id}" type="text" name="${name}" value="${value}" class="form-control" data-module="autocomplete" data-module-tags="" data-module-source="แรงงาน,การจ้างงาน,ประกันสังคม,สถิติ,ฝีมือแรงงาน" />`;
    case 'slug':
      return html`<div class="${view.old ? 'input-prepend' : 'input-group'}"><span class="${view.old ? 'add-on' : 'input-group-text'}">/dataset/</span><input id="${id}" type="text" name="${name}" value="${value}" class="form-control" placeholder="my-dataset" data-module="slug-preview-slug" data-module-prefix="opendata.nesdc.go.th/dataset/" /></div>`;
    default:
      return html`<input id="${id}" type="${field.kind}" name="${name}" value="${value}" placeholder="${placeholder}" class="form-control"${name === 'title' && html` data-module="slug-preview-target"`} />`;
  }
}

function stages(view: View, current: 1 | 2): Html {
  const on = (n: number) => (n === current ? 'active' : n < current ? 'complete' : 'uncomplete');
  return html`<ol class="stages stage-${current}"><li class="first ${on(1)}"><span class="highlight">${say(view, 'สร้างชุดข้อมูล', 'Create dataset')}</span></li><li class="last ${on(2)}"><span class="highlight">${say(view, 'เพิ่มข้อมูล', 'Add data')}</span></li></ol>`;
}

const csrf = (view: View) =>
  !view.old && html`<input type="hidden" name="_csrf_token" value="ImY1Zj.practice" />`;

export function datasetForm(
  view: View,
  dataset: Dataset | null,
  values: Values,
  errors: string[],
): Html {
  const title = dataset
    ? say(view, 'แก้ไขชุดข้อมูล', 'Edit Dataset')
    : say(view, 'สร้างชุดข้อมูล', 'Create Dataset');
  const fields = view.thaiGdc ? gdcFields : plainFields;
  const index = view.lang === 'en' ? 1 : 0;
  const button = dataset
    ? say(view, 'ปรับปรุงชุดข้อมูล', 'Update Dataset')
    : say(view, 'ถัดไป: เพิ่มข้อมูล', 'Next: Add Data');
  const { prefix } = view;
  const crumbs = html`${crumb(`${prefix}/dataset`, say(view, 'ชุดข้อมูล', 'Datasets'))}${dataset && crumb(`${prefix}/dataset/${dataset.id}`, titleOf(dataset))}<li class="active">${title}</li>`;
  return layout(
    view,
    title,
    crumbs,
    html`<form id="dataset-edit" class="dataset-form" method="post" action="${prefix}${dataset ? `/dataset/edit/${dataset.id}` : '/dataset/new'}" data-module="basic-form" novalidate>
${csrf(view)}${!dataset && stages(view, 1)}${errorBox(view, errors)}
<input type="hidden" name="_ckan_phase" value="1" />
${fields.map((field) =>
  group(
    view,
    field.kind === 'checks' ? '' : idOf(field),
    field.label[index],
    field.required ?? false,
    control(view, field, values),
  ),
)}
<p class="control-required-message"><span class="control-required">*</span> ${say(view, 'จำเป็นต้องมีข้อมูล', 'Required field')}</p>
<div class="form-actions"><button class="btn btn-primary" type="submit" name="save">${button}</button></div>
</form>`,
  );
}

/** 2.9: two plain fields that the page's script turns into buttons. */
function oldUpload(view: View, resource: Resource | null): Html {
  const isUpload = resource?.urlType === 'upload';
  const isUrl = !isUpload && (resource?.url ?? '') !== '';
  return html`<div class="image-upload" data-module="image-upload" data-module-is_url="${isUrl ? 'true' : ''}" data-module-is_upload="${isUpload ? 'true' : ''}">
${group(
  view,
  'field-image-url',
  'URL',
  false,
  html`<input id="field-image-url" type="text" name="url" value="${resource?.url}" placeholder="http://example.com/external-data.csv" class="form-control" />`,
)}
${group(
  view,
  'field-image-upload',
  say(view, 'ไฟล์', 'File'),
  false,
  html`<input id="field-image-upload" type="file" name="upload" class="form-control" />`,
)}
</div>`;
}

/** 2.10 and later: three states as radio buttons, shown and hidden by the style sheet. */
function newUpload(view: View, resource: Resource | null): Html {
  const isUpload = resource?.urlType === 'upload';
  const isUrl = !isUpload && (resource?.url ?? '') !== '';
  const t = (th: string, en: string) => say(view, th, en);
  const on = (is: boolean) => is && html` checked`;
  const remove = (text: string) =>
    html`<button type="button" class="btn btn-danger btn-remove-url">${text}</button>`;
  return html`<div data-module="resource-upload-field" class="resource-upload-field form-group">
  <input type="radio" id="resource-url-none" name="url_type" value=""${on(!isUpload && !isUrl)}>
  <div class="select-type">
    <label id="resource-menu-label" class="form-label">${t('ข้อมูล', 'Data')}</label>
    <div role="group" aria-labelledby="resource-menu-label">
      <button type="button" class="btn btn-default" id="resource-upload-button" title="${t('อัปโหลดไฟล์ในคอมพิวเตอร์ของคุณ', 'Upload a file on your computer')}">${t('อัปโหลด', 'Upload')}</button>
      <button type="button" class="btn btn-default" id="resource-link-button" title="${t('ลิงก์ไปยัง URL บนอินเทอร์เน็ต', 'Link to a URL on the internet')}">${t('ลิงก์', 'Link')}</button>
    </div>
  </div>
  <input type="radio" id="resource-url-upload" name="url_type" value="upload"${on(isUpload)}>
  <div class="select-type">
    ${
      isUpload &&
      html`<input type="checkbox" id="field-clear-upload" name="clear_upload" value="true">
    <div class="upload-type">${remove(t('ล้างการอัปโหลด', 'Clear Upload'))}
      <label class="form-label">${t('ไฟล์', 'File')}</label>
      <div class="controls"><input value="${resource?.url}" class="form-control" readonly></div></div>`
    }
    <div class="upload-type">${remove(t('ลบออก', 'Remove'))}
      ${group(
        view,
        'field-resource-upload',
        t('ไฟล์', 'File'),
        false,
        html`<input id="field-resource-upload" type="file" name="upload" value="" placeholder="" class="form-control" />`,
      )}
    </div>
  </div>
  <input type="radio" id="resource-url-link" name="url_type" value=""${on(isUrl)}>
  <div class="select-type">${remove(t('ลบออก', 'Remove'))}
    ${group(
      view,
      'field-resource-url',
      'URL',
      false,
      html`<input id="field-resource-url" type="url" name="url" value="${isUrl ? resource?.url : ''}" placeholder="http://example.com/external-data.csv" class="form-control" />`,
    )}
  </div>
</div>`;
}

/** The resource form; `resource` is `null` for a new one. */
export function resourceForm(
  view: View,
  dataset: Dataset,
  resource: Resource | null,
  draft: Partial<Resource>,
  errors: string[],
): Html {
  const { prefix } = view;
  const t = (th: string, en: string) => say(view, th, en);
  const base = `${prefix}/dataset/${dataset.id}`;
  const isFirst = resource === null && dataset.resources.length === 0;
  const title = resource
    ? t('แก้ไขทรัพยากร', 'Edit resource')
    : t('เพิ่มทรัพยากรใหม่', 'Add new resource');
  const crumbs = html`${crumb(`${prefix}/dataset`, t('ชุดข้อมูล', 'Datasets'))}${crumb(base, titleOf(dataset))}<li class="active">${title}</li>`;
  const button = (value: string, text: string, look: string) =>
    html`<button class="btn ${look}" name="save" value="${value}" type="submit">${text}</button> `;
  const grey = view.old ? 'btn-default' : 'btn-secondary';
  return layout(
    view,
    title,
    crumbs,
    html`<form id="resource-edit" class="dataset-form dataset-resource-form" action="${resource ? `${base}/resource/${resource.id}/edit` : `${base}/resource/new`}" method="post" data-module="basic-form resource-form" enctype="multipart/form-data">
${csrf(view)}${isFirst && stages(view, 2)}${errorBox(view, errors)}
<input name="id" value="${resource?.id}" type="hidden"/>
${view.old ? oldUpload(view, resource) : newUpload(view, resource)}
${group(
  view,
  'field-name',
  t(view.thaiGdc ? 'ชื่อข้อมูล' : 'ชื่อ', 'Name'),
  view.thaiGdc,
  html`<input id="field-name" type="text" name="name" value="${draft.name}" placeholder="${t('เช่น สถิติการจ้างงาน มกราคม 2566', 'eg. January 2011 Gold Prices')}" class="form-control" />`,
)}
${group(
  view,
  'field-description',
  t('รายละเอียด', 'Description'),
  false,
  html`<textarea id="field-description" name="description" cols="20" rows="5" placeholder="${t('บันทึกที่เป็นประโยชน์เกี่ยวกับข้อมูล', 'Some useful notes about the data')}" class="form-control">${draft.description}</textarea>`,
)}
${group(
  view,
  'field-format',
  t('รูปแบบ', 'Format'),
  false,
  html`<input id="field-format" type="text" name="format" value="${draft.format}" placeholder="${t('เช่น CSV, XML หรือ JSON', 'eg. CSV, XML or JSON')}" class="form-control" data-module="autocomplete" data-module-source="${formats.join(',')}" /><span class="info-block">${t('ระบบจะระบุให้โดยอัตโนมัติหากเว้นว่างไว้', 'This will be guessed automatically. Leave blank if you wish')}</span>`,
)}
<div class="form-actions">${
      isFirst
        ? html`${button('go-dataset', t('ก่อนหน้า', 'Previous'), grey)}${button('again', t('บันทึกและเพิ่มอีก', 'Save & add another'), grey)}${button('go-metadata', t('เสร็จสิ้น', 'Finish'), 'btn-primary')}`
        : button(
            'go-dataset-complete',
            resource ? t('ปรับปรุงทรัพยากร', 'Update Resource') : t('เพิ่ม', 'Add'),
            'btn-primary',
          )
    }</div>
</form>`,
  );
}

export function resourcePage(view: View, dataset: Dataset, resource: Resource): Html {
  const base = `${view.prefix}/dataset/${dataset.id}`;
  const href =
    resource.urlType === 'upload'
      ? `${base}/resource/${resource.id}/download/${encodeURIComponent(resource.url)}`
      : resource.url;
  const t = (th: string, en: string) => say(view, th, en);
  return layout(
    view,
    resource.name,
    html`${crumb(`${view.prefix}/dataset`, t('ชุดข้อมูล', 'Datasets'))}${crumb(base, titleOf(dataset))}<li class="active">${resource.name}</li>`,
    html`<div class="actions"><a class="btn btn-default" href="${base}/resource/${resource.id}/edit">${t('จัดการ', 'Manage')}</a> <a class="btn btn-primary resource-url-analytics" href="${href}">${t('ดาวน์โหลด', 'Download')}</a></div>
<h1 class="page-heading">${resource.name}</h1>
<p class="muted ellipsis">URL: <a class="resource-url-analytics" href="${href}">${resource.url}</a></p>
<div class="prose notes">${resource.description}</div>
<table class="table table-striped"><tbody>
<tr><th scope="row">${t('รูปแบบ', 'Format')}</th><td>${resource.format || '-'}</td></tr>
<tr><th scope="row">${t('ขนาด', 'Size')}</th><td>${resource.size} bytes</td></tr>
<tr><th scope="row">MIME</th><td>${resource.type || '-'}</td></tr></tbody></table>`,
  );
}

export function datasetPage(view: View, dataset: Dataset): Html {
  const base = `${view.prefix}/dataset/${dataset.id}`;
  const t = (th: string, en: string) => say(view, th, en);
  const list = dataset.resources.map(
    (r) =>
      html`<li class="resource-item"><a class="heading" href="${base}/resource/${r.id}">${r.name}<span class="format-label">${r.format || 'DATA'}</span></a></li>`,
  );
  return layout(
    view,
    titleOf(dataset),
    html`${crumb(`${view.prefix}/dataset`, t('ชุดข้อมูล', 'Datasets'))}<li class="active">${titleOf(dataset)}</li>`,
    html`<div class="actions"><a class="btn btn-default" href="${view.prefix}/dataset/edit/${dataset.id}">${t('จัดการ', 'Manage')}</a> <a class="btn btn-primary" href="${base}/resource/new">${t('เพิ่มทรัพยากรใหม่', 'Add new resource')}</a></div>
<h1>${titleOf(dataset)}</h1><div class="notes embedded-content">${first(dataset.values, 'notes')}</div>
<section id="dataset-resources" class="resources"><h2>${t('ข้อมูลและทรัพยากร', 'Data and Resources')}</h2>${list.length > 0 ? html`<ul class="resource-list">${list}</ul>` : html`<p class="empty">${t('ชุดข้อมูลนี้ไม่มีข้อมูล', 'This dataset has no data')}</p>`}</section>`,
  );
}

export function datasetList(view: View, datasets: Dataset[], query: string): Html {
  const t = (th: string, en: string) => say(view, th, en);
  return layout(
    view,
    t('ชุดข้อมูล', 'Datasets'),
    html`<li class="active">${t('ชุดข้อมูล', 'Datasets')}</li>`,
    html`<div class="page_primary_action"><a class="btn btn-primary" href="${view.prefix}/dataset/new">${t('เพิ่มชุดข้อมูล', 'Add Dataset')}</a></div>
<form id="dataset-search-form" class="search-form" method="get" action="${view.prefix}/dataset"><input type="text" class="form-control search" name="q" value="${query}" aria-label="${t('ค้นหาชุดข้อมูล...', 'Search datasets...')}" placeholder="${t('ค้นหาชุดข้อมูล...', 'Search datasets...')}"></form>
<h1>${t(`พบ ${datasets.length} ชุดข้อมูล`, `${datasets.length} datasets found`)}</h1>
<ul class="dataset-list list-unstyled">${datasets.map((d) => html`<li class="dataset-item"><h2 class="dataset-heading"><a href="${view.prefix}/dataset/${d.id}">${titleOf(d)}</a></h2><div>${first(d.values, 'notes')}</div></li>`)}</ul>`,
  );
}

export function loginForm(view: View, cameFrom: string, error: boolean): Html {
  const t = (th: string, en: string) => say(view, th, en);
  const title = t('เข้าสู่ระบบ', 'Login');
  return layout(
    view,
    title,
    html`<li class="active">${title}</li>`,
    html`<h1 class="page-heading">${title}</h1>
<form action="${view.prefix}/user/login?${new URLSearchParams({ came_from: cameFrom }).toString()}" method="post">${csrf(view)}
${error && html`<div class="error-explanation alert alert-danger"><p>${t('การเข้าสู่ระบบล้มเหลว ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง', 'Login failed. Wrong username or password.')}</p></div>`}
${group(view, 'field-login', t('ชื่อผู้ใช้', 'Username'), false, html`<input id="field-login" type="text" name="login" class="form-control" autocomplete="off" />`)}
${group(view, 'field-password', t('รหัสผ่าน', 'Password'), false, html`<input id="field-password" type="password" name="password" class="form-control" autocomplete="off" />`)}
<div class="form-actions"><button class="btn btn-primary" type="submit">${title}</button></div></form>`,
  );
}
