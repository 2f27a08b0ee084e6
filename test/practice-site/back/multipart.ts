/** A small multipart/form-data parser: binary-safe, field names and file names in UTF-8. */

export interface Part {
  name: string;
  /** `null` for an ordinary field. */
  filename: string | null;
  type: string;
  bytes: Buffer;
}

const CRLF = Buffer.from('\r\n');
const BLANK_LINE = Buffer.from('\r\n\r\n');

function boundaryOf(contentType: string): string | null {
  const match = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Browsers write `"`, CR and LF in names as %22, %0D and %0A, and nothing else. */
function parameter(header: string, key: string): string | null {
  const match = new RegExp(`(?:^|[;\\s])${key}="([^"]*)"`, 'i').exec(header);
  const raw = match?.[1];
  return raw === undefined
    ? null
    : raw.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}

function parsePart(chunk: Buffer): Part | null {
  const split = chunk.indexOf(BLANK_LINE);
  if (split < 0) return null;
  let disposition = '';
  let type = 'text/plain';
  for (const line of chunk.subarray(0, split).toString('utf8').split('\r\n')) {
    const colon = line.indexOf(':');
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (key === 'content-disposition') disposition = value;
    if (key === 'content-type') type = value;
  }
  const name = parameter(disposition, 'name');
  if (name === null) return null;
  const bytes = chunk.subarray(split + BLANK_LINE.length);
  return { name, filename: parameter(disposition, 'filename'), type, bytes };
}

export function parseMultipart(contentType: string, body: Buffer): Part[] {
  const boundary = boundaryOf(contentType);
  if (boundary === null) return [];
  const opening = Buffer.from(`--${boundary}`);
  const between = Buffer.concat([CRLF, opening]);
  const parts: Part[] = [];
  let at = body.indexOf(opening);
  if (at < 0) return [];
  at += opening.length;
  // After a boundary comes either "--" (the end) or optional blanks, CRLF and the next part.
  while (body.subarray(at, at + 2).toString('latin1') !== '--') {
    const start = body.indexOf(CRLF, at) + CRLF.length;
    const end = body.indexOf(between, start - CRLF.length);
    if (start < CRLF.length || end < 0) break;
    const part = parsePart(body.subarray(start, Math.max(start, end)));
    if (part) parts.push(part);
    at = end + between.length;
  }
  return parts;
}

/** Fields of a posted form, whichever of the two encodings it came in. */
export function parseForm(contentType: string, body: Buffer | null): Part[] {
  if (body === null) return [];
  if (/^multipart\//i.test(contentType)) return parseMultipart(contentType, body);
  return [...new URLSearchParams(body.toString('utf8'))].map(([name, value]) => ({
    name,
    filename: null,
    type: 'text/plain',
    bytes: Buffer.from(value, 'utf8'),
  }));
}

export function fieldsOf(parts: Part[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const part of parts) {
    if (part.filename !== null) continue;
    const values = fields[part.name] ?? [];
    values.push(part.bytes.toString('utf8'));
    fields[part.name] = values;
  }
  return fields;
}
