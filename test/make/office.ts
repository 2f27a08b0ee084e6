/** Fixtures of office files, made of the fewest parts that Word and Excel need. */
import { makeZip, type ZipOptions, type ZipPart } from './zip.ts';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const XLSX_MAIN =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
export const DOCX_MAIN =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const PART = 'application/vnd.openxmlformats-officedocument';

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function contentTypes(overrides: Readonly<Record<string, string>>): ZipPart {
  const lines = Object.entries(overrides).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  const data = `${HEAD}<Types xmlns="${TYPES}">${defaults}${lines.join('')}</Types>`;
  return { name: '[Content_Types].xml', data };
}

export type Rel = { id: string; type: string; target: string; external?: boolean };

export function relations(name: string, rels: readonly Rel[], base = OFFICE): ZipPart {
  const lines = rels.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${base}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return {
    name,
    data: `${HEAD}<Relationships xmlns="${RELS}">${lines.join('')}</Relationships>`,
  };
}

/** A number cell, a text in the table of texts, a text in place, or nothing. */
export type Cell = string | number | { inline: string } | { raw: string } | null;

export type SheetSpec = { name: string; rows: readonly (readonly Cell[])[]; state?: string };

export type XlsxOptions = {
  mainType?: string;
  extra?: readonly ZipPart[];
  overrides?: Readonly<Record<string, string>>;
  /** Prefix of the elements, with its colon. */
  prefix?: string;
  /** Leaves the references of cells and rows out. */
  bare?: boolean;
  zip?: ZipOptions;
  /** Changes each part as it is written. */
  part?: (part: ZipPart) => ZipPart;
  /** Folder of the workbook; '' for the root. */
  folder?: string;
  strict?: boolean;
};

const letters = (index: number) =>
  index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;

export function makeXlsx(sheets: readonly SheetSpec[], options: XlsxOptions = {}) {
  const { prefix: p = '', folder = 'xl/' } = options;
  const ns = p ? `xmlns:${p.slice(0, -1)}="${SHEET}"` : `xmlns="${SHEET}"`;
  const strings: string[] = [];
  const indexes = new Map<string, number>();
  const shared = (text: string) => {
    const known = indexes.get(text);
    if (known !== undefined) return known;
    indexes.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const cellXml = (cell: Cell, row: number, column: number) => {
    if (cell === null) return options.bare ? `<${p}c/>` : '';
    const ref = options.bare ? '' : ` r="${letters(column)}${row}"`;
    if (typeof cell === 'number') return `<${p}c${ref}><${p}v>${cell}</${p}v></${p}c>`;
    if (typeof cell === 'string') {
      return `<${p}c${ref} s="1" t="s"><${p}v>${shared(cell)}</${p}v></${p}c>`;
    }
    if ('raw' in cell) return `<${p}c${ref}>${cell.raw}</${p}c>`;
    return `<${p}c${ref} t="inlineStr"><${p}is><${p}t>${escapeXml(cell.inline)}</${p}t></${p}is></${p}c>`;
  };
  const parts = sheets.map(({ rows }, n): ZipPart => {
    const lines = rows.map((cells, i) => {
      const inside = cells.map((cell, column) => cellXml(cell, i + 1, column)).join('');
      return `<${p}row${options.bare ? '' : ` r="${i + 1}"`}>${inside}</${p}row>`;
    });
    const data = `${HEAD}<${p}worksheet ${ns}><${p}sheetData>${lines.join('')}</${p}sheetData></${p}worksheet>`;
    return { name: `${folder}worksheets/sheet${n + 1}.xml`, data };
  });
  const items = strings.map((text) => `<${p}si><${p}t>${escapeXml(text)}</${p}t></${p}si>`);
  const overrides: Record<string, string> = {
    [`${folder}workbook.xml`]: options.mainType ?? XLSX_MAIN,
    [`${folder}sharedStrings.xml`]: `${PART}.spreadsheetml.sharedStrings+xml`,
  };
  for (const part of parts) overrides[part.name] = `${PART}.spreadsheetml.worksheet+xml`;
  const tabs = sheets.map(
    ({ name, state }, n) =>
      `<${p}sheet name="${escapeXml(name)}" sheetId="${n + 1}"${state ? ` state="${state}"` : ''} r:id="rId${n + 1}"/>`,
  );
  const base = options.strict ? STRICT : OFFICE;
  const all: ZipPart[] = [
    contentTypes({ ...overrides, ...options.overrides }),
    relations(
      '_rels/.rels',
      [{ id: 'rId1', type: 'officeDocument', target: `${folder}workbook.xml` }],
      base,
    ),
    {
      name: `${folder}workbook.xml`,
      data: `${HEAD}<${p}workbook ${ns} xmlns:r="${OFFICE}"><${p}sheets>${tabs.join('')}</${p}sheets></${p}workbook>`,
    },
    relations(
      `${folder}_rels/workbook.xml.rels`,
      [
        ...parts.map((_, n) => ({
          id: `rId${n + 1}`,
          type: 'worksheet',
          target: `worksheets/sheet${n + 1}.xml`,
        })),
        { id: 'rId99', type: 'sharedStrings', target: 'sharedStrings.xml' },
      ],
      base,
    ),
    ...parts,
    {
      name: `${folder}sharedStrings.xml`,
      data: `${HEAD}<${p}sst ${ns}>${items.join('')}</${p}sst>`,
    },
    ...(options.extra ?? []),
  ];
  return makeZip(options.part ? all.map(options.part) : all, options.zip);
}

export type DocxOptions = {
  mainType?: string;
  extra?: readonly ZipPart[];
  overrides?: Readonly<Record<string, string>>;
  zip?: ZipOptions;
};

/** A paragraph is its runs; a table is rows of cells of one paragraph each. */
export type Block =
  | string
  | readonly string[]
  | { table: readonly (readonly string[])[] }
  | { raw: string };

const runXml = (text: string) =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const paragraphXml = (runs: readonly string[]) => `<w:p><w:pPr/>${runs.map(runXml).join('')}</w:p>`;

function blockXml(block: Block): string {
  if (typeof block === 'string') return paragraphXml([block]);
  if (Array.isArray(block)) return paragraphXml(block);
  if ('raw' in block) return block.raw;
  if (!('table' in block)) return '';
  const rows = block.table.map(
    (cells) =>
      `<w:tr>${cells.map((text) => `<w:tc><w:tcPr/>${paragraphXml([text])}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

export const wordPart = (name: string, root: string, blocks: readonly Block[]): ZipPart => ({
  name,
  data: `${HEAD}<w:${root} xmlns:w="${WORD}">${blocks.map(blockXml).join('')}</w:${root}>`,
});

export function makeDocx(blocks: readonly Block[], options: DocxOptions = {}) {
  const body: Block = { raw: `<w:body>${blocks.map(blockXml).join('')}<w:sectPr/></w:body>` };
  return makeZip(
    [
      contentTypes({ 'word/document.xml': options.mainType ?? DOCX_MAIN, ...options.overrides }),
      relations('_rels/.rels', [
        { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
      ]),
      wordPart('word/document.xml', 'document', [body]),
      ...(options.extra ?? []),
    ],
    options.zip,
  );
}
