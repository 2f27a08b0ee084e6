/** Open-D's server: a CKAN as far as entering datasets and resources goes. */

import { randomUUID } from 'node:crypto';
import type { PracticeOptions, Upload } from '../site.ts';
import { gdcFields, plainFields } from './ckan-fields.ts';
import {
  type Dataset,
  datasetForm,
  datasetList,
  datasetPage,
  loginForm,
  message,
  type Resource,
  resourceForm,
  resourcePage,
  titleOf,
  type Values,
  type View,
} from './ckan-pages.ts';
import { answer, cookie, page, redirect, type SiteRequest, type SiteResponse } from './http.ts';
import { fieldsOf, type Part, parseForm } from './multipart.ts';
import { mungeFilename } from './munge.ts';

const VERSIONS = { '2.9': '2.9.11', '2.10': '2.10.4', '2.11': '2.11.1' };
const MB = 1024 * 1024;

function seedDatasets(): Dataset[] {
  return [
    {
      id: 'labour-statistics-2566',
      values: {
        title: ['สถิติการจัดหางาน ปีงบประมาณ 2566'],
        name: ['labour-statistics-2566'],
        notes: ['จำนวนผู้สมัครงาน ตำแหน่งงานว่าง และการบรรจุงาน จำแนกรายจังหวัด'],
        owner_org: ['กรมการจัดหางาน'],
        tag_string: ['แรงงาน,การจ้างงาน'],
        data_type: ['ข้อมูลสถิติ'],
      },
      resources: [],
    },
    {
      id: 'skill-training-2566',
      values: {
        title: ['ผลการพัฒนาฝีมือแรงงาน ปีงบประมาณ 2566'],
        name: ['skill-training-2566'],
        notes: ['จำนวนผู้รับการฝึกอบรม จำแนกตามหลักสูตรและจังหวัด'],
        owner_org: ['กรมพัฒนาฝีมือแรงงาน'],
      },
      resources: [
        {
          id: '5b0f0c1e-6f2c-4c55-9e0e-6f1d8a1c2b3d',
          name: 'ผู้รับการฝึกอบรม ไตรมาส 1',
          description: '',
          format: 'JSON',
          url: 'training-q1.json',
          urlType: 'upload',
          size: 2,
          type: 'application/json',
          bytes: Buffer.from('[]'),
        },
      ],
    },
  ];
}

export class OpenD {
  private readonly options: PracticeOptions;
  private readonly uploads: Upload[];
  private readonly datasets: Map<string, Dataset>;
  private readonly sessions = new Map<string, string>();
  private readonly cookieName: string;
  private everybody: boolean;

  constructor(options: PracticeOptions, uploads: Upload[]) {
    this.options = options;
    this.uploads = uploads;
    this.datasets = new Map(seedDatasets().map((d) => [d.id, d]));
    this.cookieName = options.ckan === '2.9' ? 'auth_tkt' : 'ckan';
    this.everybody = options.loggedIn;
  }

  expireSessions(): void {
    this.sessions.clear();
    this.everybody = false;
  }

  respond(request: SiteRequest): SiteResponse {
    const url = new URL(request.path, 'http://site');
    const prefix = /^\/(?:th|en)(?=\/|$)/.exec(url.pathname)?.[0] ?? '';
    const path = url.pathname.slice(prefix.length).replace(/(.)\/$/, '$1') || '/';
    const name = this.sessions.get(cookie(request, this.cookieName) ?? '');
    const view: View = {
      version: VERSIONS[this.options.ckan],
      old: this.options.ckan === '2.9',
      thaiGdc: this.options.thaiGdc,
      lang: prefix === '/en' ? 'en' : 'th',
      prefix,
      user: name ?? (this.everybody ? 'rong.plan01' : null),
    };
    if (path === '/' || path === '/dataset') return this.list(view, url.searchParams);
    if (path === '/user/login') return this.login(view, request, url.searchParams);
    if (path === '/user/_logout') {
      this.sessions.delete(cookie(request, this.cookieName) ?? '');
      const gone = `${this.cookieName}=; Path=/; HttpOnly; Max-Age=0`;
      return redirect(`${prefix}/`, { 'set-cookie': gone });
    }
    return this.dataset(view, request, path);
  }

  private list(view: View, query: URLSearchParams): SiteResponse {
    const q = query.get('q') ?? '';
    const found = [...this.datasets.values()].filter((d) => titleOf(d).includes(q.trim()));
    return page(datasetList(view, found, q));
  }

  private login(view: View, request: SiteRequest, query: URLSearchParams): SiteResponse {
    const asked = query.get('came_from') ?? '';
    const back = /^\/(?!\/)/.test(asked) ? asked : `${view.prefix}/dataset`;
    if (request.method !== 'POST') return page(loginForm(view, back, false));
    const fields = fieldsOf(parseForm(request.headers['content-type'] ?? '', request.body));
    const name = fields.login?.[0]?.trim() ?? '';
    if (name === '' || !fields.password?.[0]) return page(loginForm(view, back, true));
    const session = randomUUID();
    this.sessions.set(session, name);
    const set = `${this.cookieName}=${session}; Path=/; HttpOnly; SameSite=Lax`;
    return redirect(back, { 'set-cookie': set });
  }

  private dataset(view: View, request: SiteRequest, path: string): SiteResponse {
    const missing = () => page(message(view, '404 Not Found', 'ไม่พบหน้าที่ต้องการ'), 404);
    const [, root, a = '', b, c = '', d, ...rest] = path.split('/').map(decodeURIComponent);
    if (root !== 'dataset') return missing();
    const isEdit = a === 'edit' && b !== undefined;
    const dataset = this.datasets.get(isEdit ? b : a);
    const writes = a === 'new' || isEdit || (b === 'resource' && (c === 'new' || d === 'edit'));
    if (writes && view.user === null) {
      const back = new URLSearchParams({ came_from: view.prefix + path });
      return redirect(`${view.prefix}/user/login?${back}`);
    }
    const limit = this.options.maxUploadMb * MB;
    if ((request.body?.length ?? 0) > limit + 64 * 1024) return this.tooLarge(view);
    if (a === 'new' && b === undefined) return this.editDataset(view, request, null);
    if (!dataset) return missing();
    if (isEdit && c === '') return this.editDataset(view, request, dataset);
    if (b === undefined) return page(datasetPage(view, dataset));
    if (b !== 'resource') return missing();
    if (c === 'new' && d === undefined) return this.editResource(view, request, dataset, null);
    const resource = dataset.resources.find((r) => r.id === c);
    if (!resource) return missing();
    if (d === undefined) return page(resourcePage(view, dataset, resource));
    if (d === 'edit') return this.editResource(view, request, dataset, resource);
    if (d === 'download' && resource.bytes && rest[0] === resource.url) {
      return answer(200, resource.type || 'application/octet-stream', resource.bytes, {
        'content-disposition': `attachment; filename="${resource.url}"`,
      });
    }
    return missing();
  }

  private tooLarge(view: View): SiteResponse {
    const text = `File upload too large (${this.options.maxUploadMb} MB) ไฟล์ที่อัปโหลดมีขนาดใหญ่เกินไป`;
    return page(message(view, '413 Request Entity Too Large', text), 413);
  }

  private editDataset(view: View, request: SiteRequest, dataset: Dataset | null): SiteResponse {
    if (request.method !== 'POST') {
      return page(datasetForm(view, dataset, dataset?.values ?? {}, []));
    }
    const values: Values = fieldsOf(parseForm(request.headers['content-type'] ?? '', request.body));
    const index = view.lang === 'en' ? 1 : 0;
    const errors = (this.options.thaiGdc ? gdcFields : plainFields)
      .filter((f) => (f.required || f.name === 'title') && !values[f.name]?.some((v) => v.trim()))
      .map((f) => `${f.label[index]}: ${view.lang === 'en' ? 'Missing value' : 'ไม่มีค่า'}`);
    if (errors.length > 0) return page(datasetForm(view, dataset, values, errors));
    if (dataset) {
      dataset.values = values;
      return redirect(`${view.prefix}/dataset/${dataset.id}`);
    }
    const id = values.name?.[0] ?? '';
    if (!/^[a-z0-9_-]{2,100}$/.test(id) || this.datasets.has(id)) {
      const wrong = view.lang === 'en' ? 'URL: That URL is not possible' : 'URL: ใช้ URL นี้ไม่ได้';
      return page(datasetForm(view, dataset, values, [wrong]));
    }
    this.datasets.set(id, { id, values, resources: [] });
    return redirect(`${view.prefix}/dataset/${id}/resource/new`);
  }

  private editResource(
    view: View,
    request: SiteRequest,
    dataset: Dataset,
    resource: Resource | null,
  ): SiteResponse {
    if (request.method !== 'POST') {
      return page(resourceForm(view, dataset, resource, resource ?? {}, []));
    }
    const parts = parseForm(request.headers['content-type'] ?? '', request.body);
    const fields = fieldsOf(parts);
    const field = (name: string) => fields[name]?.find((v) => v !== '')?.trim() ?? '';
    const save = field('save');
    const base = `${view.prefix}/dataset/${dataset.id}`;
    const file = parts.find((p) => p.name === 'upload' && p.filename);
    if (file && file.bytes.length > this.options.maxUploadMb * MB) return this.tooLarge(view);
    const draft = {
      name: field('name'),
      description: field('description'),
      format: field('format'),
    };
    const blank = !file && Object.values(draft).every((v) => v === '') && field('url') === '';
    if (save === 'go-dataset' && blank)
      return redirect(`${view.prefix}/dataset/edit/${dataset.id}`);
    if (save === 'go-metadata' && blank && dataset.resources.length > 0) return redirect(base);
    if (this.options.thaiGdc && draft.name === '') {
      const error = view.lang === 'en' ? 'Name: Missing value' : 'ชื่อข้อมูล: ไม่มีค่า';
      return page(resourceForm(view, dataset, resource, draft, [error]));
    }
    const target: Resource = resource ?? {
      id: randomUUID(),
      ...draft,
      url: '',
      urlType: '',
      size: 0,
      type: '',
      bytes: null,
    };
    Object.assign(target, draft);
    if (!resource) dataset.resources.push(target);
    if (file) this.store(request, target, file);
    else if (target.urlType !== 'upload' || field('clear_upload') === 'true') {
      Object.assign(target, { url: field('url'), urlType: '', size: 0, type: '', bytes: null });
    }
    target.name ||= target.url;
    if (save === 'again') return redirect(`${base}/resource/new`);
    if (save === 'go-dataset') return redirect(`${view.prefix}/dataset/edit/${dataset.id}`);
    return redirect(save === 'go-metadata' ? base : `${base}/resource/${target.id}`);
  }

  /** CKAN looks at nothing: any file is welcome. The format is guessed from the name. */
  private store(request: SiteRequest, resource: Resource, { filename, type, bytes }: Part): void {
    const sent = filename ?? '';
    const storedName = mungeFilename(sent);
    const size = bytes.length;
    const { host, path } = request;
    this.uploads.push({ host, path, filename: sent, storedName, type, size, bytes });
    Object.assign(resource, { url: storedName, urlType: 'upload', size, type, bytes });
    resource.format ||= (/\.(\w{1,8})$/.exec(storedName)?.[1] ?? '').toUpperCase();
  }
}
