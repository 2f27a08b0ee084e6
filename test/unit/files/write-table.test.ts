/** Tables as files: read back by the checker of files itself, and by a reader of zips. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import { csvOf } from '../../../lib/files/write-csv.ts';
import { xlsxOf } from '../../../lib/files/write-xlsx.ts';

const ROWS = [
  ['โครงการ', 'ขาด'],
  ['=HYPERLINK("http://x")', 3],
  ['ก "ข", <ค> & ง\u0000', -1],
];

test('CSV: text stays text, whatever a page called its project', () => {
  expect(csvOf(ROWS)).toBe(
    '\ufeffโครงการ,ขาด\r\n"\'=HYPERLINK(""http://x"")",3\r\n"ก ""ข"", <ค> & ง\u0000",-1\r\n',
  );
});

test('.xlsx: our own check takes it for a whole workbook, and its sheet says what the rows say', async () => {
  const bytes = xlsxOf(ROWS, 'งาน [2566]: ก/ข');
  const file = Object.assign(new Blob([bytes]), { name: 'work.xlsx' });
  expect(await checkFile(file)).toMatchObject({ verdict: 'ok', findings: [] });
  const parts = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  expect(text('xl/workbook.xml')).toContain('name="งาน  2566   ก ข"');
  const sheet = text('xl/worksheets/sheet1.xml');
  expect(sheet).toContain(
    '<c r="A2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)</t>',
  );
  expect(sheet).toContain('<c r="B2"><v>3</v></c>');
  expect(sheet).toContain('ก &quot;ข&quot;, &lt;ค&gt; &amp; ง</t>');
});

test('more columns than letters, and a thousand rows', async () => {
  const wide = Array.from({ length: 1000 }, () => Array.from({ length: 30 }, (_, i) => i));
  const sheet = new TextDecoder().decode(unzipSync(xlsxOf(wide, 'x'))['xl/worksheets/sheet1.xml']);
  expect(sheet).toContain('r="AD1000"');
});
