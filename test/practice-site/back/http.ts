/** What both sites share: the shape of a request, answers, cookies, HTML with escaping. */

export interface SiteRequest {
  host: string;
  method: string;
  /** Path with its query. */
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

export interface SiteResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

type Headers = Record<string, string>;

export function answer(
  status: number,
  type: string,
  body: string | Buffer,
  headers: Headers = {},
): SiteResponse {
  return {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
    body: typeof body === 'string' ? Buffer.from(body, 'utf8') : body,
  };
}

export function page(body: Html, status = 200, headers: Headers = {}): SiteResponse {
  return answer(status, 'text/html; charset=utf-8', body.text, headers);
}

export function json(value: unknown, status = 200): SiteResponse {
  return answer(status, 'application/json; charset=utf-8', JSON.stringify(value));
}

export function redirect(location: string, headers: Headers = {}): SiteResponse {
  return answer(302, 'text/html; charset=utf-8', '', { location, ...headers });
}

export function cookie(request: SiteRequest, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, ...rest] = pair.trim().split('=');
    if (key === name) return rest.join('=');
  }
  return null;
}

/** Parses a JSON body; anything else reads as an empty object, as a careless server would. */
export function bodyAsJson(request: SiteRequest): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(request.body?.toString('utf8') ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export interface Html {
  text: string;
}

type Part = string | number | boolean | null | undefined | Html | Part[];

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function flat(part: Part): string {
  if (part === null || part === undefined || typeof part === 'boolean') return '';
  if (Array.isArray(part)) return part.map(flat).join('');
  return typeof part === 'object' ? part.text : escaped(String(part));
}

/** Template tag: everything put in is escaped unless it is itself `html`. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { text: strings.reduce((sum, s, i) => sum + flat(parts[i - 1]) + s) };
}
