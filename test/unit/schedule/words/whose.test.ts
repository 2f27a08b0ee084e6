import { expect, test } from 'vitest';
import { describeWindow } from '../../../../lib/schedule/words/describe.ts';
import { find, windowsAt } from '../at.ts';

const TH = { language: 'th', digits: 'arabic' } as const;
const whose = (id: string, agency: string | null) =>
  describeWindow(find(windowsAt('2023-04-17', { agency }), id), TH).whose;

test('with all agencies every window says whose it is; rounds are told apart', () => {
  expect(whose('w09', 'กพร.')).toBe('');
  expect(whose('w09', null)).toBe('ของ สป.รง. กกจ. กพร. กสร. สปส.');
  expect(whose('w03', 'กพร.')).toBe('รอบที่ 1/2');
  expect(whose('w05', 'กพร.')).toBe('รอบที่ 2/2');
  expect(whose('w03', null)).toMatch(/^(?:ทุกหน่วยงาน|ของ .*) · รอบที่ 1\/2$/u);
});
