import { f, type KitForm, other } from '../../form.ts';

/** Two developers, two languages: some names Thai, some English, stars now before and now behind. */
export const form: KitForm = {
  title: 'Smart Plan : กองแผนงาน',
  parity: 0,
  stepper: ['Plan', 'Project', 'Detail', 'Activity', 'Budget', 'Report'],
  header: [
    other('text', 'ค้นหา', { placeholder: 'Keyword...' }),
    other('select', 'Year', { options: ['2565', '2566'], value: '2566' }),
  ],
  footer: [other('text', 'Go to page'), other('date', 'Print date')],
  pages: [
    {
      step: 'M1',
      heading: 'แบบฟอร์ม M1 ความสอดคล้องแผนงาน',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'search', 'ยุทธศาสตร์ชาติ (Direct)', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติ (Indirect)', {
              placeholder: 'Please select',
            }),
            f('m1.masterPlan', 'search', 'แผนแม่บทฯ ที่สอดคล้อง', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m1.issueGoal', 'select', 'เป้าหมายระดับประเด็น Y2', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m1.subPlan', 'select', 'แผนย่อยที่สอดคล้องกับแผนแม่บท', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายระดับแผนย่อย Y1', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m1.component', 'select', 'องค์ประกอบ V (Value chain)', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m1.factor', 'select', 'ปัจจัย F (Value chain)', {
              req: true,
              needs: 'm1.component',
              placeholder: 'Please select',
            }),
            f('m1.developmentPlan', 'search', 'หมุดหมายแผน 13', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m1.level3Plan', 'multi', 'แผนระดับ 3 กรม', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m1.sdg', 'multi', 'SDGs Goal', { placeholder: 'Please select' }),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'แบบฟอร์ม M2 ข้อมูลโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'Project name / ชื่อโครงการ', { req: true }),
            other('text', 'Project code', { off: 'disabled', value: 'SP-0045' }),
            f('m2.type', 'radio', 'ประเภทโครงการ (Type)', { req: true }),
            f('m2.newOrOngoing', 'switch', 'โครงการต่อเนื่อง'),
            f('m2.start', 'date', 'วันที่เริ่ม', { req: true, placeholder: 'dd/mm/yyyy' }),
            f('m2.end', 'date', 'วันที่จบโครงการ', { req: true, placeholder: 'dd/mm/yyyy' }),
            f('m2.unit', 'search', 'หน่วยงานเจ้าของ', { req: true, placeholder: 'Please select' }),
            f('m2.contactName', 'text', 'Contact person ผู้ประสานงาน', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง Position'),
            f('m2.contactPhone', 'text', 'Tel. โทรศัพท์', { req: true }),
            f('m2.contactEmail', 'text', 'Email อีเมล', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'แบบฟอร์ม M3 รายละเอียดโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'rich', 'หลักการเหตุผล', { req: true }),
            f('m3.objective', 'rich', 'วัตถุประสงค์ Objective', { req: true }),
            f('m3.output', 'textarea', 'ผลผลิต Output', { req: true }),
            f('m3.outcome', 'textarea', 'ผลลัพธ์ Outcome', { req: true, half: '...' }),
            f('m3.beneficiary', 'text', 'กลุ่มเป้าหมาย Target group', { req: true }),
            f('m3.area', 'multi', 'พื้นที่/จังหวัด', { req: true, placeholder: 'Please select' }),
            f('m3.benefit', 'textarea', 'ผลที่คาดว่าจะได้รับจากโครงการ'),
          ],
        },
        {
          kind: 'rows',
          title: 'KPIs',
          look: 'cards',
          each: 'KPI',
          add: 'Add KPI',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัด KPI'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย KPI'),
            f('m3.kpiUnit', 'text', 'หน่วยนับ KPI'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'แบบฟอร์ม M4 กิจกรรมโครงการ',
      blocks: [
        {
          kind: 'rows',
          title: 'Activities',
          look: 'table',
          add: 'Add activity',
          rows: { empty: 2, half: 3, full: 3 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรม Activity'),
            f('m4.start', 'date', 'วันเริ่ม', { placeholder: 'dd/mm/yyyy' }),
            f('m4.end', 'date', 'วันจบ', { placeholder: 'dd/mm/yyyy' }),
            f('m4.budget', 'number', 'งบ (บาท)'),
            f('m4.weight', 'number', 'น้ำหนัก Weight'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'แบบฟอร์ม M5 งบประมาณ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ Fiscal year', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m5.source', 'radio', 'แหล่งงบประมาณ Source', { req: true }),
            f('m5.total', 'number', 'งบประมาณรวม Total', { req: true, suffix: 'บาท' }),
          ],
        },
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'Q1-Q2',
              blocks: [
                {
                  kind: 'fields',
                  items: [1, 2].map((n) =>
                    f(`m5.q${n}`, 'number', `แผนเบิก ไตรมาส ${n}`, { req: true }),
                  ),
                },
              ],
            },
            {
              title: 'Q3-Q4',
              blocks: [
                {
                  kind: 'fields',
                  items: [3, 4].map((n) =>
                    f(`m5.q${n}`, 'number', `แผนเบิก ไตรมาส ${n}`, { req: true }),
                  ),
                },
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'แบบฟอร์ม M6 รายงานความก้าวหน้า',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'รายงาน ณ ไตรมาส', {
              req: true,
              placeholder: 'Please select',
            }),
            f('m6.result', 'textarea', 'ผลการดำเนินงาน Result', { req: true }),
            f('m6.percent', 'number', 'ความก้าวหน้า %'),
            f('m6.disbursed', 'number', 'เบิกจ่ายสะสม', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'ปัญหา Problem'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะ Suggestion'),
            f('m6.attachment', 'file', 'แนบไฟล์ Attachment', { req: true }),
            other('text', 'หมายเหตุ Remark'),
          ],
        },
      ],
    },
  ],
};
