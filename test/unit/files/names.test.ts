import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import { asciiName, ckanName } from '../../../lib/files/ckan-name.ts';
import { fileOf } from '../../make/file.ts';

describe('what CKAN makes of a name', () => {
  test.each([
    ['รายงาน.docx', '.docx'],
    ['งบประมาณ 2568.xlsx', '-2568.xlsx'],
    ['Report 1.XLSX', 'report-1.xlsx'],
    ['C:\\data\\a.json', 'a.json'],
    ['résumé.docx', 'resume.docx'],
  ])('%s becomes %s', (name, becomes) => expect(ckanName(name)).toBe(becomes));
});

describe('a name to copy', () => {
  test.each([
    ['รายงาน.docx', 'report.docx'],
    ['งบประมาณ 2568.xlsx', 'budget-2568.xlsx'],
    ['ข้อมูลแรงงานจังหวัดขอนแก่น ปี ๒๕๖๘.xlsx', 'data-labour-province-khonaekn-year-2568.xlsx'],
    ['!!!.json', 'data.json'],
  ])('%s: %s', (name, offered) => expect(asciiName(name)).toBe(offered));

  test('CKAN keeps it as it is', () => {
    const letter = fc.constantFrom(...'กขงิำ์เ๑๙ ._-()aZ5é😀/');
    fc.assert(
      fc.property(fc.array(letter), fc.constantFrom('.docx', '.XLSX', '.json'), (letters, type) => {
        const offered = asciiName(letters.join('') + type);
        expect(offered).toMatch(/^[a-z0-9][a-z0-9_.-]*\.(?:docx|xlsx|json)$/);
        expect(ckanName(offered)).toBe(offered);
      }),
    );
  });

  test('is offered where letters are lost, and only there', async () => {
    const [finding] = (await checkFile(fileOf('รายงาน.json', '[]'))).findings;
    expect(finding).toMatchObject({
      rule: 'thai-file-name',
      params: { becomes: '.json', name: 'report.json' },
    });
    expect((await checkFile(fileOf('Report (1).json', '[]'))).findings).toEqual([]);
  });
});
