/** Policies in each system's own words: written, and read back. Pure. */
import { GECKO_ID, HOSTED } from '../domain/product.ts';

/** What a policy sets: texts and lists of texts, by name. */
export type PolicySet = Readonly<Record<string, string | readonly string[]>>;

export interface PolicyFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface PolicyOptions {
  /** The extension's id in Chrome and Edge: 32 letters from a to p. */
  readonly id: string;
  /** Where the packages are hosted, with a slash at its end; null: installed in another way. */
  readonly host: string | null;
}

/** Above what administrators number by hand, so that no entry of theirs is replaced. */
const FORCED = '7001';

const VENDORS = { chrome: 'Google\\Chrome', edge: 'Microsoft\\Edge' } as const;

/** The files for every system, by the names that the guide uses. */
export function policyFiles(set: PolicySet, { id, host }: PolicyOptions): PolicyFile[] {
  const forced = host === null ? null : `${id};${host}${HOSTED.chromeUpdates}`;
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    {
      name: 'chromium.json',
      content: json({
        ...(forced === null ? {} : { ExtensionInstallForcelist: [forced] }),
        '3rdparty': { extensions: { [id]: set } },
      }),
    },
    { name: 'chrome-windows.reg', content: registry(set, VENDORS.chrome, id, forced) },
    { name: 'edge-windows.reg', content: registry(set, VENDORS.edge, id, forced) },
    { name: 'macos.plist', content: plist(set) },
    ...(forced === null
      ? []
      : [
          {
            name: 'macos-install.plist',
            content: plist({ ExtensionInstallForcelist: [forced] }),
          },
        ]),
    {
      name: 'firefox.json',
      content: json({
        policies: {
          ...(host === null
            ? {}
            : {
                ExtensionSettings: {
                  [GECKO_ID]: {
                    installation_mode: 'force_installed',
                    install_url: host + HOSTED.firefoxPackage,
                  },
                },
              }),
          '3rdparty': { Extensions: { [GECKO_ID]: set } },
        },
      }),
    },
  ];
}

/** UTF-16 with its mark, as Windows writes them: Thai letters survive. */
function registry(set: PolicySet, vendor: string, id: string, forced: string | null): Uint8Array {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}`;
  const own = `${root}\\3rdparty\\extensions\\${id}\\policy`;
  const quoted = (text: string) => `"${text.replace(/["\\]/gu, '\\$&')}"`;
  const entries = Object.entries(set);
  const lines = ['Windows Registry Editor Version 5.00', '', `[${own}]`];
  for (const [name, value] of entries) {
    if (typeof value === 'string') lines.push(`"${name}"=${quoted(value)}`);
  }
  for (const [name, value] of entries) {
    if (typeof value === 'string') continue;
    lines.push('', `[${own}\\${name}]`, ...value.map((each, i) => `"${i + 1}"=${quoted(each)}`));
  }
  if (forced !== null) {
    lines.push('', `[${root}\\ExtensionInstallForcelist]`, `"${FORCED}"=${quoted(forced)}`);
  }
  const text = `\ufeff${lines.join('\r\n')}\r\n\r\n`;
  return new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function plist(set: PolicySet): string {
  const text = (value: string) =>
    `<string>${value.replace(/[&<>]/gu, (letter) => ESCAPED[letter] ?? letter)}</string>`;
  const lines = Object.entries(set).flatMap(([name, value]) => [
    `  <key>${name}</key>`,
    ...(typeof value === 'string'
      ? [`  ${text(value)}`]
      : ['  <array>', ...value.map((each) => `    ${text(each)}`), '  </array>']),
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    ...lines,
    '</dict>',
    '</plist>',
    '',
  ].join('\n');
}

/**
 * What a policy file sets for the extension, of whatever system it is; null when it is none of
 * these files or sets nothing for the extension.
 *
 * @param bytes of the whole file
 */
export function readPolicyFile(bytes: Uint8Array): Record<string, unknown> | null {
  const [first, second] = bytes;
  const isWindows = first === 0xff && second === 0xfe;
  const text = new TextDecoder(isWindows ? 'utf-16le' : 'utf-8').decode(bytes);
  if (text.startsWith('Windows Registry Editor')) return readRegistry(text);
  if (text.includes('<plist')) return readPlist(text);
  return readJson(text);
}

function readJson(text: string): Record<string, unknown> | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    // No JSON: none of our files.
    return null;
  }
  const inside = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined;
  const firefox = inside(
    inside(inside(inside(file, 'policies'), '3rdparty'), 'Extensions'),
    GECKO_ID,
  );
  const chromium = inside(inside(file, '3rdparty'), 'extensions');
  const own =
    firefox ?? (typeof chromium === 'object' && chromium !== null && Object.values(chromium)[0]);
  return typeof own === 'object' && own !== null && !Array.isArray(own)
    ? (own as Record<string, unknown>)
    : null;
}

function readRegistry(text: string): Record<string, unknown> | null {
  const set: Record<string, unknown> = {};
  let list: string[] | null = null;
  let isOurs = false;
  let found = false;
  for (const line of text.split(/\r?\n/u)) {
    const section = /^\[(.*)\]$/u.exec(line)?.[1];
    if (section !== undefined) {
      const [, name] =
        /\\3rdparty\\extensions\\[a-p]{32}\\policy(?:\\(\w+))?$/iu.exec(section) ?? [];
      isOurs = /\\3rdparty\\extensions\\/iu.test(section);
      found ||= isOurs;
      list = isOurs && name !== undefined ? [] : null;
      if (list !== null && name !== undefined) set[name] = list;
      continue;
    }
    const [, name = '', value = ''] = /^"(\w+)"="(.*)"$/u.exec(line) ?? [];
    if (!isOurs || name === '') continue;
    const plain = value.replace(/\\(["\\])/gu, '$1');
    if (list === null) set[name] = plain;
    else list.push(plain);
  }
  return found ? set : null;
}

function readPlist(text: string): Record<string, unknown> {
  const plain = (value: string) =>
    value.replace(/&(amp|lt|gt);/gu, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name as 'amp']);
  const entries = text.matchAll(
    /<key>(\w+)<\/key>\s*(?:<string>([^<]*)<\/string>|<array>((?:\s*<string>[^<]*<\/string>)*)\s*<\/array>)/gu,
  );
  return Object.fromEntries(
    [...entries].map(([, name = '', value, list]) => [
      name,
      value === undefined
        ? [...(list ?? '').matchAll(/<string>([^<]*)<\/string>/gu)].map(([, each = '']) =>
            plain(each),
          )
        : plain(value),
    ]),
  );
}
