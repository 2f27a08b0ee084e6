import { type Day, isDay } from '../../calendar/day.ts';
import { fromThaiYear, toThaiYear } from '../../calendar/era.ts';
import { partsOf } from '../../calendar/parts.ts';
import type { ReadDate } from '../../calendar/read-date.ts';
import { exampleEntry, exampleField, exampleSnapshot } from '../check/example.ts';
import type { Entry, Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';
import type { RuleContext } from '../model/rule-context.ts';
import { dayToPaste, isDateField, readShownDay } from '../read/read-day.ts';
import { numberIn } from '../read/read-number.ts';

/** Projects lie this near to today; the other reading of a two-digit year is forty years off. */
const NEAR_YEARS = 20;
/** With this many days in ค.ศ. and none in พ.ศ. the page itself may expect ค.ศ. */
const PAGE_OF_ITS_OWN = 3;

const VARIANTS: Partial<Record<Extract<ReadDate, { ok: false }>['code'], string>> = {
  'ce-for-be': 'ce',
  'be-for-ce': 'be',
  'plus-543-twice': 'twice',
  'minus-543': 'minus',
};

type Slip = { variant: string; meant: Day | null; sure: boolean };

function slipOf(value: string, today: Day): Slip | null {
  const read = readShownDay(value);
  if (read.ok) return null;
  const variant = VARIANTS[read.code];
  // Without a day that was meant the calendar has none, in either era: `date-invalid` says so.
  if (variant !== undefined) {
    return read.meant === null ? null : { variant, meant: read.meant, sure: true };
  }
  if (read.code !== 'ambiguous-year') return null;
  const near = (read.either ?? []).filter(
    (day) => Math.abs(partsOf(day).year - partsOf(today).year) <= NEAR_YEARS,
  );
  const [meant = null] = near;
  // "23" is 2023 to whoever means a date of these years; 2523 is long past.
  return near.length === 1 ? { variant: 'short', meant, sure: true } : unsure;
}
const unsure: Slip = { variant: 'either', meant: null, sure: false };

/** The year of the Thai era that a bare year was meant as; null when it is one, or none at all. */
function yearMeant(value: string): { variant: string; year: number } | null {
  const year = numberIn(value.replace(/^[^\d๐-๙]*(?:พ\.?ศ\.?|ปี)\s*/u, ''));
  if (year === null || !Number.isInteger(year)) return null;
  if (year >= 1957 && year <= 2100) return { variant: 'ce', year: toThaiYear(year) };
  if (year >= 3043 && year <= 3243) return { variant: 'twice', year: fromThaiYear(year) };
  if (year >= 1414 && year <= 1557) return { variant: 'minus', year: toThaiYear(toThaiYear(year)) };
  return null;
}

function hitOfDay(entry: Entry, { variant, meant, sure }: Slip, pageIsCe: boolean): Hit {
  // 2565-10-01: a page of พ.ศ. years may well write its days so.
  const isIso = variant === 'be' && /^\d{4}-\d{2}-\d{2}$/u.test(entry.value.trim());
  return {
    entry,
    level: sure && !(pageIsCe && variant === 'ce') && !isIso ? 'must' : 'check',
    variant,
    params: { value: entry.value.trim().slice(0, 40), right: meant ? dayToPaste(meant) : '' },
    ...(meant && { copy: dayToPaste(meant) }),
  };
}

/** พ.ศ. and ค.ศ. mixed up. */
export const rule: Rule = {
  id: 'date-era',
  level: 'must',
  basis: 'arithmetic',
  source: 'พ.ศ. = ค.ศ. + 543; the forms and the memo speak of years in พ.ศ.',
  run({ entries }: Snapshot, { today }: RuleContext) {
    const slips: (readonly [Entry, Slip])[] = [];
    const hits: Hit[] = [];
    let right = 0;
    for (const entry of entries) {
      if (entry.empty || !entry.live) continue;
      if (isDateField(entry)) {
        const slip = slipOf(entry.value, today);
        if (slip) slips.push([entry, slip]);
        // The ISO value of a native date field says nothing about what people type.
        else if (!isDay(entry.value.trim())) right++;
      } else if (entry.kinds.length === 1 && entry.kinds[0] === 'year') {
        const meant = yearMeant(entry.value);
        if (!meant) continue;
        hits.push({
          entry,
          variant: meant.variant,
          params: { value: entry.value.trim().slice(0, 40), right: String(meant.year) },
          copy: String(meant.year),
        });
      }
    }
    const ce = slips.filter(([, { variant }]) => variant === 'ce').length;
    const pageIsCe = right === 0 && ce >= PAGE_OF_ITS_OWN && ce === slips.length;
    return [...slips.map(([entry, slip]) => hitOfDay(entry, slip, pageIsCe)), ...hits];
  },
};

export const words: Wording = {
  th: {
    name: 'ปี พ.ศ. สลับกับ ค.ศ.',
    what: 'ปีใน “{label}” ({value}) อาจสลับ พ.ศ. กับ ค.ศ.',
    why: 'แบบฟอร์มใช้ปี พ.ศ. ปีที่สลับกันทำให้ระยะเวลาผิดไป 543 ปี',
    fix: 'หากหมายถึงวันที่ {right} ให้แก้เป็นวันที่นี้',
    'what.ce': 'ปีใน “{label}” ({value}) เป็น ค.ศ.',
    'what.be': 'ปีใน “{label}” ({value}) เป็น พ.ศ. ในรูปแบบที่ใช้ ค.ศ.',
    'what.twice': 'ปีใน “{label}” ({value}) ถูกบวก 543 ซ้ำ',
    'what.minus': 'ปีใน “{label}” ({value}) ถูกลบ 543 เกินไป',
    'what.short': 'ปีสองหลักใน “{label}” ({value}) น่าจะเป็น ค.ศ.',
    'what.either': 'ปีสองหลักใน “{label}” ({value}) เป็นได้ทั้ง พ.ศ. และ ค.ศ.',
    'fix.either': 'เขียนปี พ.ศ. ให้ครบสี่หลัก',
  },
  en: {
    name: 'พ.ศ. and ค.ศ. years mixed up',
    what: 'The year in “{label}” ({value}) may mix up พ.ศ. and ค.ศ.',
    why: 'The forms use years of the Thai era (พ.ศ.); a mix-up is 543 years off',
    fix: 'If {right} is meant, change it to that',
    'what.ce': 'The year in “{label}” ({value}) is ค.ศ.',
    'what.be': 'The year in “{label}” ({value}) is พ.ศ. where the way of writing wants ค.ศ.',
    'what.twice': '543 was added twice to the year in “{label}” ({value})',
    'what.minus': '543 was taken from the year in “{label}” ({value}) once too often',
    'what.short': 'The two-digit year in “{label}” ({value}) seems to be ค.ศ.',
    'what.either': 'The two-digit year in “{label}” ({value}) could be พ.ศ. or ค.ศ.',
    'fix.either': 'Write the year of the Thai era (พ.ศ.) with four digits',
  },
};

const end = (value: string) => exampleSnapshot(exampleField('m2.end', 'date', value));
const year = (value: string) => exampleSnapshot(exampleField('m5.fiscalYear', 'year', value));
export const examples = (): Examples => ({
  pass: [
    end('30/09/2566'),
    end('30 ก.ย. 66'),
    end('๓๐/๐๙/๒๕๖๖'),
    end('2023-09-30'),
    end(''),
    end('31/09/2023'),
    year('2566'),
    year('ปีงบประมาณ พ.ศ. ๒๕๖๖'),
    exampleSnapshot(exampleEntry({ label: 'วันที่', value: '30/09/2023' })),
  ],
  fail: [
    end('30/09/2023'),
    end('๓๐/๐๙/๒๐๒๓'),
    end('30/09/3109'),
    end('30/09/1480'),
    end('30/09/23'),
    end('2566-09-30'),
    end('30/09/02'),
    year('2023'),
    year('๒๐๒๓'),
  ],
});
