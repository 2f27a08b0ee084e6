import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../lib/files/check-file.ts';
import { asciiName, ckanName } from '../../../lib/files/ckan-name.ts';
import { withName } from '../../../lib/files/name-finding.ts';
import { fileOf } from '../../make/file.ts';

describe('what CKAN makes of a name', () => {
  test.each([
    ['รายงาน.docx', '.docx'],
    ['งบประมาณ 2568.xlsx', '-2568.xlsx'],
    ['Report 1.XLSX', 'report-1.xlsx'],
    ['C:\\data\\a.json', 'a.json'],
    ['résumé.docx', 'resume.docx'],
    ['Straße Ærø þing.xlsx', 'strasse-aero-thing.xlsx'],
    // Ligatures, letters in circles, no-break spaces and letters of two parts have no place in its table.
    ['ﬁle②.docx', 'le.docx'],
    ['a\u00a0b.docx', 'ab.docx'],
    ['re\u0301sume\u0301.docx', 'resume.docx'],
    ['ñ÷×.json', 'n.json'],
  ])('%s becomes %s', (name, becomes) => expect(ckanName(name)).toBe(becomes));
});

describe('a name to copy', () => {
  test.each([
    ['รายงาน.docx', 'report.docx'],
    ['งบประมาณ 2568.xlsx', 'budget-2568.xlsx'],
    ['จำนวนผู้ผ่านการฝึกอบรมฝีมือแรงงาน ๒๕๖๖.xlsx', 'number-graduates-training-labour-skills-2566.xlsx'],
    [
      'สถิติแรงงานนอกระบบ รายจังหวัด ปี 2566.xlsx',
      'statistics-informal-workers-by-province-year-2566.xlsx',
    ],
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
    const [finding] = withName(await checkFile(fileOf('รายงาน.json', '[]'))).findings;
    expect(finding).toMatchObject({
      rule: 'thai-file-name',
      params: { becomes: '.json', name: 'report.json' },
    });
    expect(withName(await checkFile(fileOf('Report (1).json', '[]'))).findings).toEqual([]);
    expect(withName(await checkFile(fileOf('résumé.json', '[]'))).findings).toEqual([]);
    for (const name of ['ﬁle.json', 'a\u00a0b.json', '½.json']) {
      expect(withName(await checkFile(fileOf(name, '[]'))).findings).toHaveLength(1);
    }
    const refused = withName(await checkFile(fileOf('สรุป.pdf', '')));
    expect(refused.findings).toMatchObject([{ params: { name: 'summary.docx' } }]);
  });
});
