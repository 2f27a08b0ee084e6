/**
 * What is pasted from Word or Excel (HTML on the clipboard) as text, with its tables as rows of
 * cells between tabs. The HTML is only cut into its marks and texts; nothing of it is ever drawn.
 */

/** In characters; a letter with its tables has some hundred thousand. */
const MAX_HTML = 5_000_000;
const MAX_COLUMNS = 80;
/** In rows; no cell of a memo reaches further. */
const MAX_REACH = 60;

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(style|script|head|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|[^<]+|</giu;
const BLOCK = /^(?:p|div|li|ul|ol|h[1-6]|section|article|blockquote|caption)$/u;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(nbsp|amp|lt|gt|quot|apos|ndash|mdash));/giu;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
};

/**
 * The text of pasted HTML. A cell over several rows is repeated in each of them, one over several
 * columns keeps their number; a table within a cell is text of that cell.
 *
 * @returns null when there is no table in it: the browser's own text is the better one then
 */
export function pastedText(html: string): string | null {
  if (html.length > MAX_HTML || !/<table/iu.test(html)) return null;
  const table = new Rows();
  let out = '';
  let depth = 0;
  const put = (text: string) => {
    if (depth > 0) table.put(text.replace(/\s+/gu, ' '));
    else out += text;
  };
  for (const [token, , closing, tag = '', attributes = ''] of html.matchAll(TOKEN)) {
    const name = tag.toLowerCase();
    if (name === '') {
      if (token === '<' || !token.startsWith('<')) put(unescaped(token.replace(/\s+/gu, ' ')));
    } else if (name === 'table') {
      depth = Math.max(0, depth + (closing ? -1 : 1));
      if (depth === 0) out += `\n${table.take()}\n`;
    } else if (depth === 1 && (name === 'td' || name === 'th')) {
      if (!closing) table.cell(attributes);
    } else if (depth === 1 && name === 'tr') {
      if (!closing) table.row();
    } else if (name === 'br' || BLOCK.test(name)) put('\n');
  }
  if (depth > 0) out += `\n${table.take()}\n`;
  return out
    .replace(/[ ]*\n[ ]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^[ \n]+|[ \n]+$/gu, '');
}

function unescaped(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    // Control characters would be marks of rows and cells.
    return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  });
}

interface Cell {
  text: string;
  readonly rows: number;
  readonly columns: number;
}

/** The rows of one table as they are read. */
class Rows {
  #rows: Cell[][] = [];

  row(): void {
    this.#rows.push([]);
  }

  cell(attributes: string): void {
    if (this.#rows.length === 0) this.row();
    const rows = Math.min(MAX_REACH, spanOf(attributes, ROWSPAN));
    const columns = Math.min(MAX_COLUMNS, spanOf(attributes, COLSPAN));
    this.#rows.at(-1)?.push({ text: '', rows, columns });
  }

  put(text: string): void {
    const cell = this.#rows.at(-1)?.at(-1);
    if (cell) cell.text += text;
  }

  /** The table as text; it is empty afterwards. */
  take(): string {
    const rows = this.#rows;
    this.#rows = [];
    /** Cells from above that reach into the rows below, by column. */
    const reach = new Map<number, { readonly text: string; rows: number }>();
    return rows
      .map((cells) => {
        const line: string[] = [];
        const fromAbove = () => {
          for (let above = reach.get(line.length); above && above.rows > 0; ) {
            above.rows -= 1;
            line.push(above.text);
            above = reach.get(line.length);
          }
        };
        for (const { text, rows: tall, columns } of cells) {
          fromAbove();
          for (let i = 0; i < columns && line.length < MAX_COLUMNS; i++) {
            const own = i === 0 ? text.replace(/\s+/gu, ' ').trim() : '';
            reach.set(line.length, { text: own, rows: tall - 1 });
            line.push(own);
          }
        }
        fromAbove();
        return line.join('\t');
      })
      .join('\n');
  }
}

const ROWSPAN = /\browspan\s*=\s*["']?(\d{1,4})/iu;
const COLSPAN = /\bcolspan\s*=\s*["']?(\d{1,4})/iu;

function spanOf(attributes: string, pattern: RegExp): number {
  return Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1));
}
