import { expect, test } from 'vitest';
import { parseMultipart } from '../../practice-site/back/multipart.ts';
import { mungeFilename } from '../../practice-site/back/munge.ts';
import { startServers } from '../../practice-site/server.ts';
import {
  EMENSCR_HOST,
  OPEN_D_HOST,
  PracticeSite,
  type SiteResponse,
  seedIds,
} from '../../practice-site/site.ts';

const BOUNDARY = '----WebKitFormBoundaryAbC123';
/** Every byte there is, and what looks like the end of a part. */
const BYTES = Buffer.concat([
  Buffer.from(Array.from({ length: 256 }, (_, i) => i)),
  Buffer.from('\r\n--\r\n----WebKitFormBoundary\r\n\r\n'),
  Buffer.from([0, 255, 13, 10]),
]);

interface FilePart {
  filename: string;
  bytes: Buffer;
}

function multipart(fields: Record<string, string | FilePart>): Buffer {
  const chunks = Object.entries(fields).map(([name, value]) => {
    const isFile = typeof value !== 'string';
    const file = isFile
      ? `; filename="${value.filename}"\r\nContent-Type: application/octet-stream`
      : '';
    return Buffer.concat([
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`,
        'utf8',
      ),
      isFile ? value.bytes : Buffer.from(value, 'utf8'),
      Buffer.from('\r\n'),
    ]);
  });
  return Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

function ask(
  site: PracticeSite,
  host: string,
  path: string,
  more: { method?: string; headers?: Record<string, string>; body?: Buffer } = {},
): Promise<SiteResponse> {
  const { method = 'GET', headers = {}, body = null } = more;
  return site.respond({ host, path, method, headers, body });
}

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
const formData = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const form = (fields: Record<string, string>): Buffer =>
  Buffer.from(new URLSearchParams(fields).toString());
const textOf = (response: SiteResponse): string => response.body.toString('utf8');

test('every page of the app is the same shell, and its scripts are plain JavaScript', async () => {
  const site = new PracticeSite();
  for (const path of ['/', '/projects', `/projects/${seedIds.full}/m3`, '/plans/new']) {
    const shell = await ask(site, EMENSCR_HOST, path);
    expect(shell.status).toBe(200);
    expect(textOf(shell)).toContain('<div id="app">');
  }
  const script = await ask(site, EMENSCR_HOST, '/assets/main.ts');
  expect(script.headers['content-type']).toContain('text/javascript');
  expect(textOf(script)).not.toContain(': Promise<void>');
  expect((await ask(site, EMENSCR_HOST, '/assets/../site.ts')).status).toBe(404);
  expect((await ask(site, EMENSCR_HOST, '/assets/none.ts')).status).toBe(404);
  expect((await ask(site, 'example.org', '/')).status).toBe(421);
});

test('the API wants a session; log-in grants one and puts the code into the fragment', async () => {
  const site = new PracticeSite();
  expect((await ask(site, EMENSCR_HOST, '/api/projects')).status).toBe(401);
  const auth = '/auth/realms/emenscr/protocol/openid-connect/auth?state=s1&response_mode=fragment';
  expect(textOf(await ask(site, EMENSCR_HOST, auth))).toContain('kc-form-login');

  const action = '/auth/realms/emenscr/login-actions/authenticate?state=s1';
  const post = (fields: Record<string, string>) =>
    ask(site, EMENSCR_HOST, action, { method: 'POST', headers: urlencoded, body: form(fields) });
  expect(textOf(await post({ username: 'a', password: '' }))).toContain('alert-error');
  const granted = await post({ username: 'แผน01', password: 'x' });
  expect(granted.status).toBe(302);
  const location = granted.headers.location ?? '';
  const fragment = new URLSearchParams(location.slice(location.indexOf('#') + 1));
  expect(fragment.get('state')).toBe('s1');
  expect(fragment.has('session_state')).toBe(true);

  const session = (granted.headers['set-cookie'] ?? '').split(';')[0] ?? '';
  const bearer = `Bearer ${fragment.get('code')}`;
  for (const headers of [{ cookie: session }, { authorization: bearer }]) {
    const me = await ask(site, EMENSCR_HOST, '/api/me', { headers });
    expect(JSON.parse(textOf(me))).toMatchObject({ username: 'แผน01' });
  }
});

test('sessions end, also the ones that were given to everybody', async () => {
  const site = new PracticeSite({ loggedIn: true });
  expect((await ask(site, EMENSCR_HOST, '/api/me')).status).toBe(200);
  expect((await ask(site, OPEN_D_HOST, '/dataset/new')).status).toBe(200);
  site.expireSessions();
  const save = { method: 'PUT', body: Buffer.from('{}') };
  const path = `/api/projects/${seedIds.full}/steps/m1`;
  expect((await ask(site, EMENSCR_HOST, path, save)).status).toBe(401);
  const sent = await ask(site, OPEN_D_HOST, '/th/dataset/new');
  expect(sent.headers.location).toBe('/th/user/login?came_from=%2Fth%2Fdataset%2Fnew');
});

test('a step is kept as it was sent; the list finds, filters and pages', async () => {
  const site = new PracticeSite({ loggedIn: true });
  const body = Buffer.from(JSON.stringify({ projectName: 'ชื่อใหม่', dateEnd: 'x' }));
  const path = `/api/projects/${seedIds.empty}/steps/m2`;
  await ask(site, EMENSCR_HOST, path, { method: 'PUT', body });
  expect(site.projects.get(seedIds.empty)).toMatchObject({
    name: 'ชื่อใหม่',
    steps: { m2: { dateEnd: 'x' } },
  });
  const list = async (query: string) =>
    JSON.parse(textOf(await ask(site, EMENSCR_HOST, `/api/projects?${query}`)));
  expect(await list('')).toMatchObject({ total: 15, pages: 2 });
  expect((await list('page=2')).items).toHaveLength(5);
  expect((await list(`q=${encodeURIComponent('ชื่อใหม่')}`)).items).toMatchObject([
    { id: seedIds.empty },
  ]);
});

test('the seeded budgets add up where they should, for any fiscal year', () => {
  const sums = (id: string) => {
    const steps = new PracticeSite({ fiscalYear: 2570 }).projects.get(id)?.steps;
    const number = (value: unknown) => Number(String(value).replaceAll(',', ''));
    const works = (steps?.m4?.works ?? []) as Record<string, string>[];
    const plans = [1, 2, 3, 4].map((q) => number(steps?.m5?.[`plan${q}`]));
    const add = (list: number[]) => list.reduce((a, b) => a + b, 0);
    return {
      total: number(steps?.m5?.amount),
      works: add(works.map((w) => number(w.money))),
      weights: add(works.map((w) => number(w.share))),
      quarters: add(plans),
      year: steps?.m5?.year,
    };
  };
  const total = 12_500_000;
  const right = { total, works: total, quarters: total, weights: 100, year: '2570' };
  expect(sums(seedIds.full)).toEqual(right);
  expect(sums(seedIds.tricky)).toMatchObject({
    works: 7_450_000,
    weights: 95,
    quarters: 8_500_000,
  });
});

test('multipart keeps every byte and reads Thai and quoted names', () => {
  const body = multipart({
    upload: { filename: 'รายงาน %22ก%22.docx', bytes: BYTES },
    empty: { filename: '', bytes: Buffer.alloc(0) },
    name: 'ข้อมูล\r\nสองบรรทัด',
  });
  const [upload, empty, name, ...rest] = parseMultipart(formData['content-type'], body);
  expect(rest).toHaveLength(0);
  expect(upload?.filename).toBe('รายงาน "ก".docx');
  expect(upload?.bytes.equals(BYTES)).toBe(true);
  expect(empty).toMatchObject({ name: 'empty', filename: '' });
  expect(empty?.bytes).toHaveLength(0);
  expect(name?.bytes.toString('utf8')).toBe('ข้อมูล\r\nสองบรรทัด');
  expect(parseMultipart('text/plain', body)).toEqual([]);
  expect(parseMultipart(formData['content-type'], body.subarray(0, 40))).toEqual([]);
});

test.each([
  ['รายงาน.docx', '.docx'],
  ['งบประมาณ 2568.xlsx', '-2568.xlsx'],
  ['Report  Q1 (final).JSON', 'report-q1-final.json'],
  ['C:\\x\\Data.xlsx', 'data.xlsx'],
  ['ก', '___'],
  [`${'a'.repeat(150)}.xlsx`, `${'a'.repeat(95)}.xlsx`],
])('CKAN stores %s as %s', (sent, stored) => {
  expect(mungeFilename(sent)).toBe(stored);
});

test.each(['2.9', '2.10', '2.11'] as const)('CKAN %s draws its own resource form', async (ckan) => {
  const site = new PracticeSite({ ckan, loggedIn: true, thaiGdc: ckan !== '2.11' });
  for (const prefix of ['', '/th', '/en']) {
    const path = `${prefix}/dataset/labour-statistics-2566/resource/new`;
    const form = textOf(await ask(site, OPEN_D_HOST, path));
    expect(form).toContain(`content="ckan ${ckan}.`);
    expect(form).toMatch(/<form id="resource-edit"[^>]*enctype="multipart\/form-data"/);
    const id = ckan === '2.9' ? 'field-image-upload' : 'field-resource-upload';
    expect(form).toContain(`<input id="${id}" type="file" name="upload"`);
    expect(form.includes('รุ่นโปรแกรม')).toBe(ckan !== '2.11');
  }
  const fields = textOf(await ask(site, OPEN_D_HOST, '/dataset/new'));
  expect(fields.includes('id="field-data_type"')).toBe(ckan !== '2.11');
});

test('an uploaded file is kept, munged, shown and given back', async () => {
  const site = new PracticeSite({ loggedIn: true });
  const fields = {
    save: 'go-dataset-complete',
    name: 'งบประมาณ',
    upload: { filename: 'งบประมาณ 2568.xlsx', bytes: BYTES },
  };
  const path = '/dataset/skill-training-2566/resource/new';
  const send = { method: 'POST', headers: formData, body: multipart(fields) };
  const sent = await ask(site, OPEN_D_HOST, path, send);
  expect(sent.status).toBe(302);
  expect(site.uploads).toMatchObject([
    { filename: 'งบประมาณ 2568.xlsx', storedName: '-2568.xlsx', size: BYTES.length, path },
  ]);
  const shown = textOf(await ask(site, OPEN_D_HOST, sent.headers.location ?? ''));
  const download = /href="([^"]+\/download\/-2568\.xlsx)"/.exec(shown)?.[1] ?? '';
  expect((await ask(site, OPEN_D_HOST, download)).body.equals(BYTES)).toBe(true);
  expect(shown).toContain('<td>XLSX</td>');
});

test('too big a file is refused after it has been sent', async () => {
  const site = new PracticeSite({ loggedIn: true, maxUploadMb: 1 });
  const upload = { filename: 'a.json', bytes: Buffer.alloc(1024 * 1024 + 1, 32) };
  const body = multipart({ save: 'go-metadata', name: 'a', upload });
  const path = '/dataset/labour-statistics-2566/resource/new';
  const refused = await ask(site, OPEN_D_HOST, path, { method: 'POST', headers: formData, body });
  expect(refused.status).toBe(413);
  expect(site.uploads).toHaveLength(0);
});

test('a link can take the place of an upload only when the upload is cleared', async () => {
  const site = new PracticeSite({ loggedIn: true });
  const base = '/dataset/skill-training-2566/resource/5b0f0c1e-6f2c-4c55-9e0e-6f1d8a1c2b3d';
  const save = (more: Record<string, string>) =>
    ask(site, OPEN_D_HOST, `${base}/edit`, {
      method: 'POST',
      headers: formData,
      body: multipart({ save: 'go-dataset-complete', name: 'ก', ...more }),
    });
  const shown = async () => textOf(await ask(site, OPEN_D_HOST, base));
  await save({ url: 'https://example.go.th/a.json' });
  expect(await shown()).toContain('training-q1.json');
  await save({ url: 'https://example.go.th/a.json', clear_upload: 'true' });
  expect(await shown()).not.toContain('training-q1.json');
});

test('both sites run on localhost', async () => {
  const servers = await startServers({ loggedIn: true });
  const [me, list] = await Promise.all([
    fetch(`${servers.emenscrUrl}/api/me`),
    fetch(`${servers.openDUrl}/dataset`),
  ]);
  expect([me.status, list.status]).toEqual([200, 200]);
  await servers.close();
});
