import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import { placeText } from '../../../lib/files/report.ts';
import { fileOf } from '../../make/file.ts';
import { makeDocx, makeXlsx, relations, wordPart } from '../../make/office.ts';
import type { ZipPart } from '../../make/zip.ts';

const ID = '1-2345-45678-78-1';
const PART = 'application/vnd.openxmlformats-officedocument';

const found = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const { verdict, reason, findings } = await checkFile(fileOf(name, bytes));
  expect(`${verdict} ${reason}`).toBe('ok null');
  return findings.map(({ rule, where }) => `${rule} ${where ? placeText(where) : ''}`.trim());
};
const document = (raw: string) => makeDocx(['ก', { raw }]).bytes;
const withPart = (part: ZipPart, type: string) =>
  makeDocx(['ก'], { extra: [part], overrides: { [part.name]: type } }).bytes;
const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const sheet = (raw: string) =>
  makeXlsx([{ name: 'ก', rows: [[1]] }], {
    part: (part) =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, data: String(part.data).replace('</sheetData>', `</sheetData>${raw}`) }
        : part,
  }).bytes;

describe('a document: a number wherever it may stand', () => {
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['CDATA', document(run(`<![CDATA[${ID}]]>`))],
    ['cut by a comment', document(run(`${ID.slice(0, 6)}<!-- x -->${ID.slice(6)}`))],
    ['cut by an instruction', document(run(`${ID.slice(0, 6)}<?x y?>${ID.slice(6)}`))],
    [
      'a text box',
      document(`<w:p><w:r><w:pict><w:txbxContent>${run(ID)}</w:txbxContent></w:pict></w:r></w:p>`),
    ],
    ['a field', document(`<w:p><w:r><w:instrText> QUOTE "${ID}" </w:instrText></w:r></w:p>`)],
    ['a field in one tag', document(`<w:p><w:fldSimple w:instr="QUOTE &quot;${ID}&quot;"/></w:p>`)],
    ['a description of a picture', document(`<w:p><w:docPr w:id="1" w:descr="${ID}"/></w:p>`)],
    [
      'a header',
      withPart(wordPart('word/header1.xml', 'hdr', [ID]), `${PART}.wordprocessingml.header+xml`),
    ],
    [
      'a comment',
      withPart(
        wordPart('word/comments.xml', 'comments', [ID]),
        `${PART}.wordprocessingml.comments+xml`,
      ),
    ],
    [
      'a chart',
      withPart(
        {
          name: 'word/charts/chart1.xml',
          data: `<c><t>${ID.slice(0, 5)}</t><t>${ID.slice(5)}</t></c>`,
        },
        `${PART}.drawingml.chart+xml`,
      ),
    ],
    [
      'properties',
      withPart(
        { name: 'docProps/custom.xml', data: `<p><v>${ID}</v></p>` },
        `${PART}.custom-properties+xml`,
      ),
    ],
    [
      'custom XML',
      withPart({ name: 'customXml/item1.xml', data: `<p id="${ID}"/>` }, 'application/xml'),
    ],
    [
      'a web page taken in',
      withPart(
        {
          name: 'word/chunk.html',
          data: `<!DOCTYPE html><html><body>${ID.slice(0, 5)}<b>${ID.slice(5)}</b><br>`,
        },
        'text/html',
      ),
    ],
    [
      'XHTML taken in',
      withPart(
        { name: 'word/chunk.xhtml', data: `<!DOCTYPE html><html><body>${ID}</body></html>` },
        'application/xhtml+xml',
      ),
    ],
    [
      'a mail archive taken in',
      withPart(
        {
          name: 'word/chunk.mht',
          data: `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${ID.slice(0, 6)}=\r\n${ID.slice(6)}</p>`,
        },
        'message/rfc822',
      ),
    ],
    ['text taken in', withPart({ name: 'word/chunk.txt', data: ID }, 'text/plain')],
    [
      'a document taken in',
      withPart(
        { name: 'word/chunk.docx', data: makeDocx([ID]).bytes },
        `${PART}.wordprocessingml.document.main+xml`,
      ),
    ],
    [
      'the workbook of a chart',
      withPart(
        {
          name: 'word/embeddings/Sheet1.xlsx',
          data: makeXlsx([{ name: 'ข', rows: [[ID]] }]).bytes,
        },
        `${PART}.spreadsheetml.sheet`,
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(
      (await found('a.docx', bytes)).filter((each) => each.startsWith('citizen')),
    ).toHaveLength(1);
  });

  test('a link to somebody’s mailbox', async () => {
    const links = relations('word/_rels/document.xml.rels', [
      { id: 'r', type: 'hyperlink', target: 'mailto:somchai%40gmail.com', external: true },
    ]);
    expect(await found('a.docx', makeDocx(['ก'], { extra: [links] }).bytes)).toEqual([
      'private-email word/_rels/document.xml.rels',
    ]);
  });

  test('what cannot be read is said', async () => {
    const mail = 'Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+';
    const chunk = (name: string, type: string, data: string) => withPart({ name, data }, type);
    expect(await found('a.docx', chunk('word/c.mht', 'message/rfc822', mail))).toEqual([
      'unread-part word/c.mht',
    ]);
    const type = `${PART}.wordprocessingml.document.main+xml`;
    expect(await found('a.docx', chunk('word/afchunk1.docx', type, 'no zip'))).toEqual([
      'unread-part word/afchunk1.docx',
    ]);
    expect(await found('a.docx', chunk('word/c.rtf', 'application/rtf', '{\\rtf1 x}'))).toEqual([
      'unread-part word/c.rtf',
    ]);
    expect(await found('a.docx', chunk('word/embeddings/o.bin', 'x/y', 'x'))).toEqual([
      'embedded-object',
      'unread-part word/embeddings/o.bin',
    ]);
  });
});

describe('a workbook', () => {
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['a link', sheet(`<hyperlinks><hyperlink ref="A1" display="${ID}"/></hyperlinks>`)],
    ['a footer', sheet(`<headerFooter><oddFooter>&amp;C${ID}</oddFooter></headerFooter>`)],
    [
      'a list to choose from',
      sheet(`<dataValidations><formula1>"ก,${ID}"</formula1></dataValidations>`),
    ],
    [
      'CDATA in a cell',
      makeXlsx([{ name: 'ก', rows: [[{ raw: `<is><t><![CDATA[${ID}]]></t></is>` }]] }]).bytes,
    ],
    [
      'a defined name',
      makeXlsx([{ name: 'ก', rows: [[1]] }], {
        part: (part) =>
          part.name === 'xl/workbook.xml'
            ? {
                ...part,
                data: String(part.data).replace(
                  '</sheets>',
                  `</sheets><definedNames><definedName name="x">"${ID}"</definedName></definedNames>`,
                ),
              }
            : part,
      }).bytes,
    ],
    [
      'a drawing of VML, which is not well-formed',
      makeXlsx([{ name: 'ก', rows: [[1]] }], {
        extra: [{ name: 'xl/drawings/vmlDrawing1.vml', data: `<xml><div>ก<br>${ID}</div></xml>` }],
      }).bytes,
    ],
  ])('%s', async (_, bytes) => {
    expect(
      (await found('a.xlsx', bytes)).filter((each) => each.startsWith('citizen')),
    ).toHaveLength(1);
  });

  test('a relation to a sheet that is neither listed nor there is advice', async () => {
    const rels = (part: ZipPart) =>
      part.name === 'xl/_rels/workbook.xml.rels'
        ? {
            ...part,
            data: String(part.data).replace(
              '</Relationships>',
              '<Relationship Id="rId50" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
            ),
          }
        : part;
    expect(
      await found('a.xlsx', makeXlsx([{ name: 'ก', rows: [[1]] }], { part: rels }).bytes),
    ).toEqual(['missing-part']);
  });
});
