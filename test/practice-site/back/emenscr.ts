/** eMENSCR's server: the log-in pages, the single page app's shell, and a JSON API. */

import { randomUUID } from 'node:crypto';
import type { PracticeOptions, Upload } from '../site.ts';
import { asset } from './assets.ts';
import {
  bodyAsJson,
  cookie,
  html,
  json,
  page,
  redirect,
  type SiteRequest,
  type SiteResponse,
} from './http.ts';
import { fieldsOf, parseForm } from './multipart.ts';
import { type Project, type StepValues, seedProjects } from './seed.ts';

const COOKIE = 'EMENSCR_SESSION';
const AUTH = '/auth/realms/emenscr/';
const PAGE_SIZE = 10;

function loginPage(query: URLSearchParams, username: string, error: boolean): SiteResponse {
  const action = `${AUTH}login-actions/authenticate?${query}`;
  return page(html`<!DOCTYPE html>
<html class="login-pf" lang="th">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex, nofollow">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>เข้าสู่ระบบ eMENSCR</title>
<link rel="stylesheet" href="/assets/login.css">
</head>
<body class="login-pf-page">
<div id="kc-header"><div id="kc-header-wrapper">ระบบติดตามและประเมินผลแห่งชาติ (eMENSCR)</div></div>
<div class="card-pf">
  <header><h1 id="kc-page-title">เข้าสู่ระบบบัญชีของคุณ</h1></header>
  ${error && html`<div class="alert-error"><span class="kc-feedback-text">ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง</span></div>`}
  <form id="kc-form-login" action="${action}" method="post">
    <div class="form-group">
      <label for="username">ชื่อผู้ใช้งาน</label>
      <input tabindex="1" id="username" name="username" value="${username}" type="text" autofocus autocomplete="off">
    </div>
    <div class="form-group">
      <label for="password">รหัสผ่าน</label>
      <input tabindex="2" id="password" name="password" type="password" autocomplete="off">
    </div>
    <div id="kc-form-buttons"><input type="hidden" id="id-hidden-input" name="credentialId">
      <input tabindex="4" name="login" id="kc-login" type="submit" value="เข้าสู่ระบบ">
    </div>
  </form>
</div>
<p class="practice">เว็บไซต์ฝึกหัด ไม่ใช่ระบบจริง ใส่ชื่อผู้ใช้และรหัสผ่านอะไรก็ได้ (อย่าใช้รหัสผ่านจริง)</p>
</body>
</html>`);
}

export class Emenscr {
  readonly projects: Map<string, Project>;
  readonly plans: StepValues[] = [];
  readonly achievements: StepValues[] = [];
  private readonly options: PracticeOptions;
  private readonly uploads: Upload[];
  /** Session → user name. */
  private readonly sessions = new Map<string, string>();
  private everybody: boolean;

  constructor(options: PracticeOptions, uploads: Upload[]) {
    this.options = options;
    this.uploads = uploads;
    this.everybody = options.loggedIn;
    this.projects = new Map(seedProjects(options.fiscalYear).map((p) => [p.id, p]));
  }

  expireSessions(): void {
    this.sessions.clear();
    this.everybody = false;
  }

  async respond(request: SiteRequest): Promise<SiteResponse> {
    const url = new URL(request.path, 'http://site');
    if (url.pathname === '/assets/config.json') {
      return json({ latency: this.options.latency, poll: this.options.poll });
    }
    if (url.pathname.startsWith('/auth/')) return this.auth(request, url);
    if (url.pathname.startsWith('/api/')) return this.api(request, url);
    if (/\.\w{1,5}$/.test(url.pathname)) return json({ error: 'NOT_FOUND' }, 404);
    return asset('emenscr', 'index.html');
  }

  private auth(request: SiteRequest, url: URL): SiteResponse {
    const query = url.searchParams;
    if (url.pathname === `${AUTH}protocol/openid-connect/logout`) {
      this.sessions.delete(this.session(request) ?? '');
      return redirect('/', { 'set-cookie': `${COOKIE}=; Path=/; HttpOnly; Max-Age=0` });
    }
    if (url.pathname === `${AUTH}protocol/openid-connect/auth`) return loginPage(query, '', false);
    if (url.pathname !== `${AUTH}login-actions/authenticate`) {
      return page(html`<!DOCTYPE html><title>404</title><p>Page not found</p>`, 404);
    }
    const type = request.headers['content-type'] ?? '';
    const fields = fieldsOf(parseForm(type, request.body));
    const username = fields.username?.[0]?.trim() ?? '';
    if (username === '' || !fields.password?.[0]) return loginPage(query, username, true);
    const code = randomUUID();
    this.sessions.set(code, username);
    const fragment = new URLSearchParams({
      state: query.get('state') ?? '',
      session_state: randomUUID(),
      code,
    });
    return redirect(`/#${fragment}`, {
      'set-cookie': `${COOKIE}=${code}; Path=/; HttpOnly; SameSite=Lax`,
    });
  }

  private session(request: SiteRequest): string | null {
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    return [bearer, cookie(request, COOKIE)].find((s) => s && this.sessions.has(s)) ?? null;
  }

  private user(request: SiteRequest): string | null {
    const name = this.sessions.get(this.session(request) ?? '');
    return name ?? (this.everybody ? 'rong.plan01' : null);
  }

  private api(request: SiteRequest, url: URL): SiteResponse {
    const user = this.user(request);
    if (user === null) return json({ error: 'SESSION_EXPIRED' }, 401);
    const [, , what, id, more, step] = url.pathname.split('/');
    switch (`${request.method} ${what}`) {
      case 'GET me':
        return json({ username: user, unit: 'กระทรวงแรงงาน' });
      case 'POST session':
        this.expireSessions();
        return json({ ok: true });
      case 'POST files':
        return this.receiveFiles(request);
      case 'POST plans':
        this.plans.push(bodyAsJson(request));
        return json({ ok: true });
      case 'POST achievements':
        this.achievements.push(bodyAsJson(request));
        return json({ ok: true });
    }
    if (what !== 'projects') return json({ error: 'NOT_FOUND' }, 404);
    if (id === undefined) {
      return request.method === 'POST' ? this.createProject() : this.list(url.searchParams);
    }
    const project = this.projects.get(id);
    if (!project) return json({ error: 'NOT_FOUND' }, 404);
    if (request.method === 'GET') return json(project);
    if (request.method === 'PUT' && more === 'steps' && step !== undefined) {
      return this.saveStep(project, step, bodyAsJson(request));
    }
    if (request.method === 'POST' && more === 'submit') {
      project.status = 'รออนุมัติ';
      return json(project);
    }
    return json({ error: 'NOT_FOUND' }, 404);
  }

  private saveStep(project: Project, step: string, values: StepValues): SiteResponse {
    project.steps[step] = values;
    if (step === 'm2') {
      if (typeof values.projectName === 'string') project.name = values.projectName;
      if (typeof values.agency === 'string') project.unit = values.agency;
    }
    if (step === 'm7' && typeof values.verdict === 'string') project.status = values.verdict;
    return json({ ok: true, savedAt: new Date().toISOString() });
  }

  private createProject(): SiteResponse {
    const id = String(Math.max(...[...this.projects.keys()].map(Number)) + 1);
    const year = this.options.fiscalYear;
    const project: Project = {
      id,
      code: `รง 0205-${year % 100}-${id.slice(-4)}`,
      name: '(ยังไม่ระบุชื่อโครงการ)',
      unit: 'สำนักงานปลัดกระทรวงแรงงาน',
      year,
      status: 'ร่าง',
      steps: {},
    };
    this.projects.set(id, project);
    return json(project);
  }

  private list(query: URLSearchParams): SiteResponse {
    const q = (query.get('q') ?? '').trim();
    const found = [...this.projects.values()].filter(
      (p) =>
        (q === '' || p.name.includes(q) || p.code.includes(q)) &&
        [p.status, ''].includes(query.get('status') ?? '') &&
        [p.unit, ''].includes(query.get('unit') ?? '') &&
        [String(p.year), ''].includes(query.get('year') ?? ''),
    );
    const current = Math.max(1, Number(query.get('page') ?? 1) || 1);
    const from = (current - 1) * PAGE_SIZE;
    return json({
      total: found.length,
      page: current,
      pages: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
      items: found.slice(from, from + PAGE_SIZE).map(({ steps: _, ...rest }) => rest),
    });
  }

  private receiveFiles(request: SiteRequest): SiteResponse {
    const parts = parseForm(request.headers['content-type'] ?? '', request.body);
    const files = parts.flatMap((part) => {
      if (!part.filename) return [];
      const { filename, type, bytes } = part;
      const size = bytes.length;
      const { host, path } = request;
      this.uploads.push({ host, path, filename, storedName: filename, type, size, bytes });
      return [{ name: filename, size }];
    });
    return json(files);
  }
}
