import { asciiName } from '../../files/ckan-name.ts';
import { exampleEntry, exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';

/** An address of a dataset made of its title: known words translated, other Thai letters romanised. */
function addressOf(title: string): string {
  const name = asciiName(title.replaceAll('.', ' ')).replace(/[^a-z0-9_-]+/gu, '-');
  return /^\d+$/u.test(name) ? `data-${name}` : name;
}

/** CKAN makes a dataset's address of its title, and nothing of Thai: it stays empty behind a preview. */
export const rule: Rule = {
  id: 'dataset-address',
  level: 'must',
  basis: 'page',
  source:
    'CKAN, ckan/public/base/javascript/plugins/jquery.slug.js and ckan/logic/schema.py: the name of a dataset is made of ASCII letters, digits, - and _, and may not be missing.',
  run({ entries }: Snapshot) {
    const entry = entries.find(({ field }) => field === 'dataset.name');
    const title = entries.find(({ field }) => field === 'dataset.title');
    if (!entry?.live || !(entry.marked || entry.required || title)) return [];
    // It is made of the title: where that is asked for and missing, one finding is enough.
    if (entry.empty && title?.empty && (title.marked || title.required)) return [];
    const copy = title && !title.empty ? { copy: addressOf(title.value) } : {};
    const params = { better: 'copy' in copy ? copy.copy : 'labour-data' };
    if (entry.empty) return [{ entry, variant: 'empty', params, ...copy }];
    if (!/^\d+$/u.test(entry.value.trim())) return [];
    return [{ entry, level: 'check' as const, params, ...copy }];
  },
};

export const words: Wording = {
  th: {
    name: 'ที่อยู่ (URL) ของชุดข้อมูลว่างหรือมีแต่ตัวเลข',
    what: '“{label}” มีแต่ตัวเลข',
    why: 'ระบบตัดตัวอักษรไทยออกจากชื่อ ที่อยู่จึงไม่บอกว่าเป็นข้อมูลอะไร และอาจซ้ำกับชุดอื่น',
    fix: 'กดแก้ไขที่ “{label}” แล้วใส่ชื่อภาษาอังกฤษ เช่น {better}',
    'what.empty': '“{label}” ยังว่าง',
    'why.empty': 'ระบบตัดตัวอักษรไทยออกจากชื่อ จึงไม่เหลือที่อยู่ และไม่ให้บันทึกจนกว่าจะกรอก',
  },
  en: {
    name: 'The address (URL) of the dataset is empty or digits alone',
    what: '“{label}” is digits alone',
    why: 'The site drops Thai letters from the title, so the address does not say what the data is, and may be taken',
    fix: 'Edit “{label}” and put an English name there, such as {better}',
    'what.empty': '“{label}” is empty',
    'why.empty':
      'The site drops Thai letters from the title, so no address is left, and it does not save without one',
  },
};

const titled = (title: string, name: string, live = true) =>
  exampleSnapshot(
    exampleField('dataset.title', 'text', title),
    exampleEntry({
      field: 'dataset.name',
      step: 'dataset',
      label: 'URL',
      value: name,
      empty: name === '',
      marked: true,
      live,
    }),
  );

export const examples = (): Examples => ({
  pass: [
    titled('Labour 2566', 'labour-2566'),
    titled('สถิติแรงงาน', '', false),
    exampleSnapshot(exampleField('dataset.title', 'text', 'สถิติแรงงาน')),
  ],
  fail: [titled('สถิติแรงงาน', ''), titled('', ''), titled('สถิติแรงงาน 2566', '2566')],
});
