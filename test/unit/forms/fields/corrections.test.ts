import { describe, expect, test } from 'vitest';
import type { Step } from '../../../../lib/domain/step.ts';
import { CATALOGUE } from '../../../../lib/forms/fields/catalogue-rows.ts';
import {
  corrected,
  correctionKey,
  withCorrections,
} from '../../../../lib/forms/fields/corrections.ts';
import { createMatcher } from '../../../../lib/forms/fields/match.ts';
import { recognise } from '../../../../lib/forms/fields/recognise.ts';
import type { Correction } from '../../../../lib/forms/model/correction.ts';
import type { SeenControl } from '../../../../lib/forms/model/recognition.ts';

const match = createMatcher(CATALOGUE);

const seen = (label: string, kind = 'text', part: Partial<SeenControl> = {}): SeenControl => ({
  key: `${label}|${kind}`,
  labels: [{ text: label, source: 'label' }],
  kind,
  shown: true,
  editable: true,
  section: null,
  located: null,
  ...part,
});

const said = (label: string, field: string | null, part: Partial<Correction> = {}): Correction => ({
  site: 'emenscr',
  label,
  field,
  added: '2026-11-22',
  ...part,
});

/** Field ids by control, in order; null where one was not recognised. */
function fieldsOf(
  controls: readonly SeenControl[],
  corrections: readonly Correction[],
  steps: readonly Step[] = ['M3'],
  site: 'emenscr' | 'open-d' = 'emenscr',
): (string | null)[] {
  const request = {
    type: 'recognise',
    site,
    steps,
    spokenOf: { codes: [], topics: [], sends: null },
    controls,
  } as const;
  const { fields } = recognise(request, CATALOGUE, match, corrections);
  return controls.map(({ key }) => fields[key]?.id ?? null);
}

describe('a correction', () => {
  test('names what nobody recognised, however the label is numbered or starred', () => {
    const controls = [seen('๓.๑ สิ่งที่จะได้ *')];
    expect(fieldsOf(controls, [])).toEqual([null]);
    expect(fieldsOf(controls, [said('สิ่งที่จะได้', 'm3.output')])).toEqual(['m3.output']);
  });

  test('wins over every guess', () => {
    const controls = [seen('ผลผลิต')];
    expect(fieldsOf(controls, [])).toEqual(['m3.output']);
    expect(fieldsOf(controls, [said('ผลผลิต', 'm3.outcome')])).toEqual(['m3.outcome']);
  });

  test('says “not this one”: nothing else is guessed in its place', () => {
    expect(fieldsOf([seen('ผลผลิต')], [said('ผลผลิต', null)])).toEqual([null]);
  });

  test('to a field this version does not know is no other field either', () => {
    expect(fieldsOf([seen('ผลผลิต')], [said('ผลผลิต', 'm9.later')])).toEqual([null]);
  });

  test('takes its field: the control that was guessed to be it is not it', () => {
    const controls = [seen('สิ่งที่จะได้'), seen('ผลผลิต')];
    expect(fieldsOf(controls, [])).toEqual([null, 'm3.output']);
    expect(fieldsOf(controls, [said('สิ่งที่จะได้', 'm3.output')])).toEqual(['m3.output', null]);
  });

  test('of a row’s field does not take it: every row has one', () => {
    const row = (n: number) => seen('ชิ้นงาน', 'text', { key: `r${n}` });
    expect(fieldsOf([row(1), row(2)], [said('ชิ้นงาน', 'm4.activity')], ['M4'])).toEqual([
      'm4.activity',
      'm4.activity',
    ]);
  });

  test('counts on its own step, kind and site only', () => {
    const controls = [seen('สิ่งที่จะได้')];
    const onlyM4 = said('สิ่งที่จะได้', 'm4.activity', { step: 'M4' });
    expect(fieldsOf(controls, [onlyM4])).toEqual([null]);
    expect(fieldsOf(controls, [onlyM4], ['M4'])).toEqual(['m4.activity']);
    const onlyFile = said('สิ่งที่จะได้', 'm2.document', { kind: 'file' });
    expect(fieldsOf(controls, [onlyFile])).toEqual([null]);
    expect(fieldsOf(controls, [said('สิ่งที่จะได้', 'm3.output')], ['dataset'], 'open-d')).toEqual([
      null,
    ]);
  });

  test('on a page of several steps counts in its own section', () => {
    const controls = [
      seen('สิ่งที่จะได้', 'text', { key: 'a', section: 'M3' }),
      seen('สิ่งที่จะได้', 'text', { key: 'b', section: 'M4' }),
    ];
    const both = [
      said('สิ่งที่จะได้', 'm3.output', { step: 'M3' }),
      said('สิ่งที่จะได้', 'm4.activity', { step: 'M4' }),
    ];
    expect(fieldsOf(controls, both, [])).toEqual(['m3.output', 'm4.activity']);
  });

  test('that describes the field more closely counts more, whenever it was made', () => {
    const controls = [seen('สิ่งที่จะได้')];
    const close = said('สิ่งที่จะได้', 'm3.output', { step: 'M3', kind: 'text' });
    const wide = said('สิ่งที่จะได้', 'm3.outcome');
    expect(fieldsOf(controls, [close, wide])).toEqual(['m3.output']);
    expect(fieldsOf(controls, [wide, close])).toEqual(['m3.output']);
  });

  test('made later counts more, where both describe it alike', () => {
    const labels = [
      { text: 'สิ่งที่จะได้', source: 'label' },
      { text: 'ระบุ', source: 'placeholder' },
    ];
    const controls = [seen('x', 'text', { labels })];
    const first = said('สิ่งที่จะได้', 'm3.output');
    const second = said('ระบุ', 'm3.outcome');
    expect(fieldsOf(controls, [first, second])).toEqual(['m3.outcome']);
    expect(fieldsOf(controls, [second, first])).toEqual(['m3.output']);
  });

  test('without any name to go by says nothing of fields without a name', () => {
    const nameless = [seen('***')];
    expect(fieldsOf(nameless, [said('-', 'm3.output')])).toEqual([null]);
    expect(fieldsOf([seen('*'), seen('ผลผลิต')], [said('*', 'm3.output')])).toEqual([
      null,
      'm3.output',
    ]);
  });
});

describe('the list', () => {
  test('holds one correction a field: the newest, at the end', () => {
    const first = said('ผลผลิต', 'm3.output');
    const other = said('ผลลัพธ์', 'm3.outcome');
    const again = said('1. ผลผลิต :', 'm3.outcome', { added: '2026-11-23' });
    expect(correctionKey(first)).toBe(correctionKey(again));
    expect(withCorrections([first, other], [again])).toEqual([other, again]);
  });

  test('tells sites, steps and kinds apart', () => {
    const all = [
      said('ผลผลิต', 'm3.output'),
      said('ผลผลิต', 'm3.output', { step: 'M3' }),
      said('ผลผลิต', 'm3.output', { kind: 'long' }),
      said('ผลผลิต', 'm3.output', { site: 'open-d' }),
    ];
    expect(new Set(all.map(correctionKey)).size).toBe(4);
  });
});

describe('the nearer a correction describes a field the more it counts', () => {
  const step = said('ผลผลิต', 'm3.outcome', { step: 'M3' });
  const kind = said('ผลผลิต', 'm3.objective', { kind: 'text' });
  const plain = said('ผลผลิต', 'm3.output');
  test.each([
    ['step before kind', [step, kind], 'm3.outcome'],
    ['step before kind, in whatever order', [kind, step], 'm3.outcome'],
    ['kind before neither', [kind, plain], 'm3.objective'],
    ['step before a newer one without', [step, plain, plain], 'm3.outcome'],
    ['else the newest', [plain, said('ผลผลิต', 'm3.objective')], 'm3.objective'],
    [
      'the newest, by whichever of its names',
      [plain, said('ผลลัพธ์', 'm3.objective')],
      'm3.objective',
    ],
  ])('%s', (_, corrections, field) => {
    const control = seen('ผลผลิต', 'text', {
      labels: [
        { text: 'ผลผลิต', source: 'label' },
        { text: 'ผลลัพธ์', source: 'near' },
      ],
    });
    expect(fieldsOf([control], corrections)).toEqual([field]);
  });
});

test('a thousand controls and five hundred corrections: each correction is looked at once', () => {
  let looks = 0;
  const corrections = Array.from({ length: 500 }, (_, i) => {
    const one = said('', 'm3.output');
    return Object.defineProperty(one, 'label', {
      enumerable: true,
      get() {
        looks++;
        return `ช่อง ก${i}ข`;
      },
    });
  });
  const controls = Array.from({ length: 1000 }, (_, i) => seen(`ช่อง ก${i}ข`));
  const byId = new Map(CATALOGUE.map((field) => [field.id, field]));
  const { given, free } = corrected(controls, byId, corrections, 'emenscr', ['M3']);
  expect([given.size, free.length]).toEqual([500, 500]);
  expect(looks).toBe(500);
});
