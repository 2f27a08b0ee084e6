import { findingSentence, placeSentences } from '../../files/describe.ts';
import { type FileFinding, PERSONAL_RULES } from '../../files/report.ts';
import type { Sentence } from '../../text/fill.ts';
import {
  exampleContext,
  exampleField,
  exampleFile,
  exampleFinding,
  exampleSeen,
  exampleSnapshot,
} from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { checkedFiles } from '../read/file-hits.ts';
import { knownValue } from '../read/look-up.ts';

/** Columns, keys or paragraphs that are named; the others are counted. */
const MAX_PLACES = 3;
const PUBLIC = 'ข้อมูลสาธารณะ';

const OTHER_PLACES = { th: 'และอีก {n} แห่ง', en: 'other places: {n}' };
const BUT_PUBLIC: Sentence = {
  words: {
    th: 'แต่ชุดข้อมูลอยู่ในหมวดหมู่ “ข้อมูลสาธารณะ”',
    en: 'but the dataset’s category is public (ข้อมูลสาธารณะ)',
  },
  params: {},
};

function placesOf(findings: readonly FileFinding[]): Sentence[] {
  const named = findings.slice(0, MAX_PLACES).flatMap(placeSentences);
  const n = findings.length - MAX_PLACES;
  return n > 0 ? [...named, { words: OTHER_PLACES, params: { n } }] : named;
}

/** The category the dataset is given: on the page, or seen before on the dataset's own page. */
function isPublic(snapshot: Snapshot, context: RuleContext): boolean {
  const category = knownValue(snapshot, context, 'dataset', 'dataset.data_category');
  return category?.value.includes(PUBLIC) ?? false;
}

/** A file has what may be somebody's number or address: shown and explained, never judged. */
export const rule: Rule = {
  id: 'file-personal-data',
  level: 'personal',
  basis: 'file',
  source:
    'พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562; the check digit of citizen numbers (กรมการปกครอง), counted by column or key.',
  run(snapshot: Snapshot, context: RuleContext) {
    const together = isPublic(snapshot, context) ? [BUT_PUBLIC] : [];
    return checkedFiles(snapshot).flatMap(({ entry, report }) =>
      PERSONAL_RULES.flatMap((kind): Hit[] => {
        const own = report.findings.filter((finding) => finding.rule === kind);
        const [first] = own;
        if (!first) return [];
        const count = own.reduce((sum, finding) => sum + finding.count, 0);
        return [
          {
            entry,
            // About to be published: no hint among others.
            ...(kind === 'citizen-number'
              ? { level: 'personal' as const, people: count }
              : { level: first.level }),
            params: {
              name: report.name,
              finding: [findingSentence({ ...first, count }), ...together],
              places: placesOf(own),
            },
          },
        ];
      }),
    );
  },
};

export const words: Wording = {
  th: {
    name: 'ไฟล์อาจมีข้อมูลส่วนบุคคล',
    what: '“{name}”: {finding}',
    why: 'ไฟล์บน Open-D เปิดให้ทุกคนดาวน์โหลด',
    fix: 'ลบหรือปิดบังก่อนนำเข้า: {places}',
  },
  en: {
    name: 'The file may have personal data',
    what: '“{name}”: {finding}',
    why: 'Everybody can download what is on Open-D',
    fix: 'Remove or mask them before you upload: {places}',
  },
};

const people = exampleFinding({
  rule: 'citizen-number',
  level: 'check',
  count: 1996,
  where: { kind: 'column', sheet: 'รายชื่อ', column: 'C', rows: [2, 3, 4] },
  samples: ['1-2345-xxxxx-xx-x'],
});

export const examples = (): Examples => ({
  pass: [
    exampleSnapshot(exampleFile({})),
    exampleSnapshot(exampleFile({ findings: [exampleFinding({ rule: 'author-name' })] })),
  ],
  fail: [
    exampleSnapshot(exampleFile({ findings: [people] })),
    {
      snapshot: exampleSnapshot(exampleFile({ findings: [people, people] })),
      context: exampleContext({
        seen: exampleSeen(exampleField('dataset.data_category', 'choice', PUBLIC)),
      }),
    },
  ],
});
