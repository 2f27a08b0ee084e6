import { exampleField } from '../../../lib/forms/check/example.ts';
import type { Entry, Snapshot } from '../../../lib/forms/model/entry.ts';

const PARAGRAPH =
  'โครงสร้างเศรษฐกิจและเทคโนโลยีที่เปลี่ยนแปลงอย่างรวดเร็วทำให้ตลาดแรงงานต้องการกำลังคนที่มีทักษะใหม่ ' +
  'ขณะที่แรงงานจำนวนมากยังขาดทักษะด้านดิจิทัล งบประมาณ 12,500,000 บาท ในปี 2566 ';

/**
 * A form of a project with as many activities and indicators as it takes: texts of some length,
 * dates, amounts, and one slip in ten.
 *
 * @param fields how many
 * @param look changes one value in ten, as a new look at a form being filled in does
 */
export function formOf(fields: number, look = 0): Snapshot {
  const entries: Entry[] = [
    exampleField('m2.name', 'text', 'โครงการพัฒนาทักษะแรงงาน'),
    exampleField('m2.start', 'date', '01/10/2565'),
    exampleField('m2.end', 'date', '30/09/2566'),
    exampleField('m5.fiscalYear', 'year', '2566'),
    exampleField('m5.total', 'money', '12,500,000.00'),
  ];
  for (let row = 1; entries.length < fields; row++) {
    const fresh = row % 10 === look % 10 ? look : 0;
    const slip = row % 10 === 0;
    entries.push(
      exampleField('m3.kpi', 'text', `ตัวชี้วัดที่ ${row}`, row),
      exampleField('m3.kpiTarget', 'number', slip ? '1O0' : `${row + fresh}`, row),
      exampleField('m4.activity', 'long', `${PARAGRAPH}${row + fresh}`, row),
      exampleField('m4.subActivity', 'long', slip ? '' : PARAGRAPH, row),
      exampleField('m4.start', 'date', slip ? '31/02/2566' : `${1 + (row % 28)}/01/2566`, row),
      exampleField('m4.end', 'date', `${1 + (row % 28)} มี.ค. 66`, row),
      exampleField('m4.budget', 'money', `${row + fresh},000.00`, row),
      exampleField('m4.weight', 'percent', slip ? '120' : '1', row),
    );
  }
  const shown = entries.slice(0, fields);
  // Keys tell the controls apart, as they do on a page.
  return {
    site: 'emenscr',
    steps: ['M2', 'M3', 'M4', 'M5'],
    entries: shown.map((entry, i) => ({ ...entry, key: `c${i}` })),
  };
}
