/** What stands on each page of the app: sections, fields, texts and how each is drawn. */

import * as choices from './choices.ts';
import type { FormState } from './state.ts';
import type { WidgetKind } from './widgets.ts';

/** How the text that names a control is tied to it. Pages grew over the years. */
type Tie = 'near' | 'for' | 'labelledby' | 'wrap' | 'legend' | 'placeholder';

export interface Field {
  key: string;
  label: string;
  widget: WidgetKind;
  tie?: Tie;
  /** Printed before the label. */
  number?: string;
  /** Printed after the label. */
  mark?: string;
  hint?: string;
  placeholder?: string;
  suffix?: string;
  options?: readonly string[] | ((state: FormState) => readonly string[]);
  /** Keys emptied when this one changes. */
  clears?: string[];
  when?: (state: FormState) => boolean;
  wide?: boolean;
}

export interface Column {
  key: string;
  label: string;
  widget: WidgetKind;
  /** Heading above several columns. */
  group?: string;
  sum?: boolean;
}

export interface FieldsBlock {
  is: 'fields';
  title?: string;
  look: 'stack' | 'grid' | 'table';
  fields: Field[];
  /** The section is drawn anew when one of these changes. */
  redrawOn?: string[];
  /** Values are kept apart for each value of this key. */
  scopedBy?: string;
}

export interface RowsBlock {
  is: 'rows';
  title: string;
  key: string;
  columns: Column[];
  add: string;
  none: string;
}

export interface AcrossBlock {
  is: 'across';
  title: string;
  columns: Column[];
  total: string;
}

export interface CollapseBlock {
  is: 'collapse';
  title: string;
  blocks: Block[];
}

export interface TabsBlock {
  is: 'tabs';
  tabs: { title: string; blocks: Block[] }[];
}

interface NoteBlock {
  is: 'note';
  text: string;
}

export type Block = FieldsBlock | RowsBlock | AcrossBlock | CollapseBlock | TabsBlock | NoteBlock;

export interface Step {
  id: string;
  /** Short text under the stepper's figure. */
  short: string;
  title: string;
  blocks: Block[];
  /** Some steps are wrapped in a form element, most are not. */
  form?: boolean;
}

const plan = (state: FormState) =>
  choices.masterPlans.find((p) => p.name === state.text('masterPlan'));
const subPlan = (state: FormState) =>
  plan(state)?.subPlans.find((s) => s.name === state.text('subPlan'));

const m1: Step = {
  id: 'm1',
  short: 'ความเชื่อมโยงกับแผน',
  title: 'M1 : ความเชื่อมโยงกับแผน',
  blocks: [
    {
      is: 'tabs',
      tabs: [
        {
          title: 'แผนระดับที่ 1 และ 2',
          blocks: [
            {
              is: 'fields',
              title: '1. แผนระดับที่ 1 ยุทธศาสตร์ชาติ',
              look: 'stack',
              fields: [
                {
                  key: 'natStrategy',
                  number: '1.1',
                  label: 'ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง',
                  mark: '*',
                  widget: 'combobox',
                  options: choices.strategies,
                },
                {
                  key: 'natStrategyMinor',
                  number: '1.2',
                  label: 'ยุทธศาสตร์ชาติที่เกี่ยวข้องในระดับรอง',
                  widget: 'chips',
                  placeholder: 'เลือกได้มากกว่า 1 ข้อ',
                  options: choices.strategies,
                },
              ],
            },
            {
              is: 'fields',
              title: '2. แผนระดับที่ 2 แผนแม่บทภายใต้ยุทธศาสตร์ชาติ',
              look: 'table',
              redrawOn: ['masterPlan', 'subPlan'],
              fields: [
                {
                  key: 'masterPlan',
                  number: '๒.๑',
                  label: 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ',
                  mark: '*',
                  widget: 'combobox',
                  options: choices.masterPlans.map((p) => p.name),
                  clears: ['masterGoal', 'subPlan', 'subPlanGoal'],
                },
                {
                  key: 'masterGoal',
                  number: '๒.๒',
                  label: 'เป้าหมายระดับประเด็น (Y2)',
                  mark: ':',
                  widget: 'combobox',
                  options: (state) => plan(state)?.goals ?? [],
                },
                {
                  key: 'subPlan',
                  number: '๒.๓',
                  label: 'แผนย่อยของแผนแม่บทฯ',
                  mark: ':',
                  widget: 'combobox',
                  options: (state) => plan(state)?.subPlans.map((s) => s.name) ?? [],
                  clears: ['subPlanGoal'],
                },
                {
                  key: 'subPlanGoal',
                  number: '๒.๔',
                  label: 'เป้าหมายแผนแม่บทย่อย (Y1)',
                  mark: ':',
                  widget: 'combobox',
                  options: (state) => subPlan(state)?.goals ?? [],
                },
              ],
            },
            {
              is: 'fields',
              title: 'ห่วงโซ่คุณค่าของประเทศไทย (FVCT)',
              look: 'grid',
              redrawOn: ['chain'],
              fields: [
                {
                  key: 'chain',
                  label: 'องค์ประกอบ',
                  mark: '*',
                  widget: 'oldSelect',
                  options: Object.keys(choices.chains),
                  clears: ['chainFactor'],
                },
                {
                  key: 'chainFactor',
                  label: 'ปัจจัย (F)',
                  mark: '*',
                  widget: 'oldSelect',
                  options: (state) => choices.chains[state.text('chain')] ?? [],
                },
              ],
            },
            {
              is: 'fields',
              look: 'stack',
              fields: [
                {
                  key: 'nesdPlan',
                  label: 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13',
                  mark: '(จำเป็น)',
                  widget: 'combobox',
                  tie: 'labelledby',
                  placeholder: 'เลือกหมุดหมาย',
                  options: choices.milestones,
                },
                {
                  key: 'security',
                  label: 'นโยบายและแผนระดับชาติว่าด้วยความมั่นคงแห่งชาติ',
                  widget: 'combobox',
                  placeholder: 'เลือก',
                  options: choices.securityPolicies,
                },
              ],
            },
          ],
        },
        {
          title: 'แผนระดับที่ 3 และข้อมูลที่เกี่ยวข้อง',
          blocks: [
            {
              is: 'fields',
              look: 'stack',
              fields: [
                {
                  key: 'agencyPlan',
                  number: '3.1',
                  label: 'แผนระดับที่ 3 ที่เกี่ยวข้อง',
                  mark: '*',
                  widget: 'combobox',
                  options: choices.agencyPlans,
                },
                {
                  key: 'laws',
                  number: '3.2',
                  label: 'กฏหมายที่เกี่ยวข้อง',
                  widget: 'textarea',
                  tie: 'for',
                },
                { key: 'cabinet', number: '3.3', label: 'มติ ครม. ที่เกี่ยวข้อง', widget: 'text' },
                {
                  key: 'sdgs',
                  number: '3.4',
                  label: 'ความสอดคล้องกับเป้าหมาย SDGs',
                  widget: 'combobox',
                  options: choices.sdgs,
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const m2: Step = {
  id: 'm2',
  short: 'ข้อมูลทั่วไป',
  title: 'M2 : ข้อมูลทั่วไป',
  form: true,
  blocks: [
    {
      is: 'fields',
      look: 'stack',
      fields: [
        {
          key: 'projectType',
          label: 'ประเภทโครงการ',
          mark: '(จำเป็น)',
          widget: 'radios',
          tie: 'legend',
          options: ['โครงการ', 'การดำเนินงาน'],
        },
      ],
    },
    {
      is: 'fields',
      look: 'grid',
      redrawOn: ['projectType'],
      fields: [
        {
          key: 'projectName',
          label: 'ชื่อโครงการ/การดำเนินการ',
          mark: '*',
          widget: 'text',
          tie: 'for',
          wide: true,
          hint: 'ระบุชื่อให้ตรงกับเอกสารงบประมาณ',
        },
        {
          key: 'workNature',
          label: 'ลักษณะการดำเนินงาน',
          widget: 'combobox',
          options: ['งานตามภารกิจพื้นฐาน', 'งานตามนโยบายรัฐบาล', 'งานตามข้อสั่งการ'],
          when: (state) => state.text('projectType') === 'การดำเนินงาน',
          wide: true,
        },
        { key: 'dateStart', label: 'วันที่เริ่มต้นโครงการ', mark: ':', widget: 'date' },
        { key: 'dateEnd', label: 'วันที่สิ้นสุดโครงการ', mark: ':', widget: 'date' },
        {
          key: 'projectStatus',
          label: 'โครงการใหม่/ต่อเนื่อง',
          widget: 'combobox',
          placeholder: 'เลือก',
          options: ['โครงการใหม่', 'โครงการต่อเนื่อง'],
        },
        {
          key: 'agency',
          label: 'หน่วยงานรับผิดชอบ',
          mark: '*',
          widget: 'combobox',
          tie: 'labelledby',
          options: choices.units,
        },
      ],
    },
    {
      is: 'fields',
      title: 'ผู้ประสานงาน',
      look: 'grid',
      fields: [
        {
          key: 'coordinator',
          label: 'ชื่อผู้ประสานงาน',
          widget: 'text',
          tie: 'placeholder',
        },
        { key: 'position', label: 'ตำแหน่ง', widget: 'text', tie: 'placeholder' },
        { key: 'tel', label: 'เบอร์โทรศัพท์', mark: '*', widget: 'text', tie: 'for' },
        { key: 'mail', label: 'อีเมล์', mark: '*', widget: 'text', tie: 'wrap' },
      ],
    },
  ],
};

const m3: Step = {
  id: 'm3',
  short: 'รายละเอียดโครงการ',
  title: 'M3 : รายละเอียดโครงการ',
  blocks: [
    {
      is: 'fields',
      look: 'stack',
      fields: [
        {
          key: 'reason',
          number: '๑.',
          label: 'หลักการและเหตุผล',
          mark: '*',
          widget: 'richText',
        },
        {
          key: 'aims',
          number: '๒.',
          label: 'วัตถุประสงค์โครงการ',
          mark: '*',
          widget: 'textarea',
          hint: 'ระบุเป็นข้อ ๆ',
        },
      ],
    },
    {
      is: 'fields',
      title: '๓. เป้าหมายของโครงการ',
      look: 'table',
      fields: [
        { key: 'outputs', number: '๓.๑', label: 'ผลผลิต (Output)', mark: ':', widget: 'textarea' },
        { key: 'outcomes', number: '๓.๒', label: 'ผลลัพธ์ (Outcome)', mark: ':', widget: 'textarea' },
      ],
    },
    {
      is: 'fields',
      look: 'stack',
      fields: [
        {
          key: 'targetGroup',
          number: '๔.',
          label: 'กลุ่มเป้าหมาย/ผู้ได้รับประโยชน์',
          mark: '(จำเป็น)',
          widget: 'text',
          tie: 'wrap',
        },
      ],
    },
    {
      is: 'rows',
      title: '๕. ตัวชี้วัดความสำเร็จของโครงการ',
      key: 'kpis',
      columns: [
        { key: 'indicator', label: 'ตัวชี้วัด', widget: 'text' },
        { key: 'target', label: 'ค่าเป้าหมาย', widget: 'number' },
        { key: 'unit', label: 'หน่วยนับ', widget: 'text' },
      ],
      add: 'เพิ่มตัวชี้วัด',
      none: 'ยังไม่มีตัวชี้วัด',
    },
    {
      is: 'fields',
      look: 'stack',
      fields: [
        {
          key: 'provinces',
          number: '๖.',
          label: 'พื้นที่ดำเนินการ',
          mark: '*',
          widget: 'chips',
          tie: 'labelledby',
          placeholder: 'เลือกจังหวัด',
          options: choices.provinces,
        },
      ],
    },
    {
      is: 'collapse',
      title: 'ข้อมูลเพิ่มเติม',
      blocks: [
        {
          is: 'fields',
          look: 'stack',
          fields: [
            { key: 'expected', label: 'ผลที่คาดว่าจะได้รับ', widget: 'textarea', tie: 'for' },
            { key: 'remark', label: 'หมายเหตุเพิ่มเติม', widget: 'textarea' },
          ],
        },
      ],
    },
  ],
};

const m4: Step = {
  id: 'm4',
  short: 'กิจกรรม',
  title: 'M4 : กิจกรรมของโครงการ',
  blocks: [
    { is: 'note', text: 'ระบุกิจกรรมหลักและกิจกรรมย่อยตามลำดับเวลา ค่าน้ำหนักรวมต้องเท่ากับ 100' },
    {
      is: 'rows',
      title: 'แผนการดำเนินกิจกรรม',
      key: 'works',
      columns: [
        { key: 'work', label: 'กิจกรรมหลัก *', widget: 'textarea' },
        { key: 'sub', label: 'กิจกรรมย่อย', widget: 'textarea' },
        { key: 'from', label: 'เริ่มต้น', widget: 'date', group: 'ระยะเวลา' },
        { key: 'to', label: 'สิ้นสุด', widget: 'date', group: 'ระยะเวลา' },
        { key: 'money', label: 'งบประมาณ (บาท)', widget: 'money', sum: true },
        { key: 'share', label: 'น้ำหนัก (%)', widget: 'number', sum: true },
      ],
      add: 'เพิ่มกิจกรรม',
      none: 'ยังไม่มีกิจกรรม',
    },
  ],
};

const m5: Step = {
  id: 'm5',
  short: 'งบประมาณ',
  title: 'M5 : งบประมาณ',
  form: true,
  blocks: [
    {
      is: 'fields',
      look: 'grid',
      fields: [
        {
          key: 'year',
          number: '1)',
          label: 'ปีงบประมาณ พ.ศ.',
          mark: '*',
          widget: 'select',
          tie: 'for',
          options: choices.years,
        },
        {
          key: 'fund',
          number: '2)',
          label: 'แหล่งเงิน',
          mark: '*',
          widget: 'oldSelect',
          placeholder: '-- กรุณาเลือก --',
          options: choices.funds,
        },
        {
          key: 'category',
          number: '3)',
          label: 'งบรายจ่าย',
          widget: 'combobox',
          options: choices.expenses,
        },
        {
          key: 'amount',
          number: '4)',
          label: 'วงเงินงบประมาณรวม',
          mark: ' *',
          widget: 'money',
          suffix: 'บาท',
        },
      ],
    },
    {
      is: 'across',
      title: 'แผนการใช้จ่ายงบประมาณ (บาท)',
      columns: [
        { key: 'plan1', label: 'ไตรมาสที่ 1', widget: 'money' },
        { key: 'plan2', label: 'ไตรมาสที่ 2', widget: 'money' },
        { key: 'plan3', label: 'ไตรมาสที่ 3', widget: 'money' },
        { key: 'plan4', label: 'ไตรมาสที่ 4', widget: 'money' },
      ],
      total: 'รวม',
    },
  ],
};

const m6: Step = {
  id: 'm6',
  short: 'รายงานความก้าวหน้า',
  title: 'M6 : รายงานความก้าวหน้า',
  blocks: [
    {
      is: 'fields',
      look: 'stack',
      fields: [
        {
          key: 'period',
          label: 'รายงานผลไตรมาสที่',
          mark: '*',
          widget: 'combobox',
          options: choices.quarters,
        },
      ],
    },
    {
      is: 'fields',
      title: 'ผลการดำเนินงานตามแผน',
      look: 'grid',
      redrawOn: ['period'],
      scopedBy: 'period',
      fields: [
        { key: 'did', label: 'ผลการดำเนินงาน', mark: '*', widget: 'textarea', wide: true },
        {
          key: 'pct',
          label: 'ร้อยละผลการดำเนินงาน',
          mark: ':',
          widget: 'number',
          suffix: '%',
          tie: 'for',
        },
        { key: 'paid', label: 'ผลการใช้จ่ายงบประมาณ', mark: '*', widget: 'money', suffix: 'บาท' },
        { key: 'trouble', label: 'ปัญหา อุปสรรค', widget: 'textarea', tie: 'wrap' },
        { key: 'advice', label: 'แนวทางแก้ไข', widget: 'textarea', tie: 'labelledby' },
        { key: 'files', label: 'ไฟล์แนบ', widget: 'file', wide: true },
      ],
    },
  ],
};

const m7: Step = {
  id: 'm7',
  short: 'การอนุมัติ',
  title: 'M7 : การอนุมัติ',
  blocks: [
    { is: 'note', text: 'การอนุมัติมี 2 ระดับ : ผู้บริหารหน่วยงาน และหัวหน้ากลุ่มภารกิจ' },
    {
      is: 'fields',
      look: 'table',
      fields: [
        {
          key: 'verdict',
          label: 'ผลการพิจารณา',
          mark: '*',
          widget: 'radios',
          options: ['อนุมัติ', 'ส่งกลับแก้ไข'],
        },
        { key: 'signer', label: 'ผู้อนุมัติ', mark: '*', widget: 'text' },
        { key: 'signedOn', label: 'วันที่อนุมัติ', widget: 'longDate' },
        { key: 'opinion', label: 'ความเห็น', widget: 'textarea' },
      ],
    },
  ],
};

export const steps: Step[] = [m1, m2, m3, m4, m5, m6, m7];

export const planForm: Step = {
  id: 'plans',
  short: '',
  title: 'เพิ่มแผนระดับที่ 3',
  form: true,
  blocks: [
    {
      is: 'fields',
      look: 'grid',
      fields: [
        {
          key: 'planKind',
          label: 'ประเภทแผน',
          mark: '*',
          widget: 'combobox',
          options: choices.planKinds,
        },
        { key: 'planName', label: 'ชื่อแผน', mark: '*', widget: 'text', tie: 'for', wide: true },
        {
          key: 'span',
          label: 'ระยะเวลาของแผน',
          mark: '*',
          widget: 'text',
          placeholder: 'เช่น พ.ศ. 2566 – 2570',
        },
        { key: 'effective', label: 'วันที่ประกาศใช้', widget: 'date' },
        { key: 'files', label: 'ไฟล์แผน', mark: '*', widget: 'file', wide: true },
      ],
    },
  ],
};

export const achievementForm: Step = {
  id: 'achievements',
  short: '',
  title: 'รายงานผลสัมฤทธิ์ของแผนระดับที่ 3',
  blocks: [
    {
      is: 'fields',
      look: 'table',
      fields: [
        {
          key: 'plan',
          number: '1.',
          label: 'แผนที่รายงานผล',
          mark: '*',
          widget: 'combobox',
          options: choices.agencyPlans,
        },
        {
          key: 'year',
          number: '2.',
          label: 'ประจำปี พ.ศ.',
          mark: '*',
          widget: 'select',
          options: choices.years,
        },
        { key: 'results', number: '3.', label: 'ผลสัมฤทธิ์', mark: '*', widget: 'textarea' },
        { key: 'files', number: '4.', label: 'ไฟล์รายงาน', mark: '*', widget: 'file' },
      ],
    },
  ],
};
