import { f, type KitForm, other } from '../../form.ts';

/** Half English, as on systems bought from a vendor; stars drawn by the kit. */
export const form: KitForm = {
  title: 'Project Portal',
  parity: 0,
  stepper: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
  header: [
    other('text', 'Search', { placeholder: 'Search' }),
    other('select', 'Language', { options: ['ไทย', 'English'], value: 'ไทย' }),
  ],
  footer: [
    other('select', 'Rows per page', { options: ['10', '25'], value: '10' }),
    other('date', 'As of'),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'M1 ความสอดคล้องเชิงยุทธศาสตร์',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติที่ตอบโดยตรง', {
              req: true,
              placeholder: 'Select…',
            }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติที่ตอบรองลงมา', {
              placeholder: 'Select…',
            }),
            f('m1.masterPlan', 'search', 'แผนแม่บทฯ (Master Plan)', {
              req: true,
              placeholder: 'Select…',
            }),
            f('m1.issueGoal', 'select', 'เป้าหมายระดับประเด็น (Issue Goal)', {
              req: true,
              placeholder: 'Select…',
            }),
            f('m1.subPlan', 'search', 'แผนย่อย (Sub Plan)', { req: true, placeholder: 'Select…' }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนย่อย (Sub Plan Goal)', {
              req: true,
              needs: 'm1.subPlan',
              placeholder: 'Select…',
            }),
            f('m1.component', 'select', 'องค์ประกอบ (VC Component)', {
              req: true,
              placeholder: 'Select…',
            }),
            f('m1.factor', 'select', 'ปัจจัย (VC Factor)', { req: true, placeholder: 'Select…' }),
            f('m1.developmentPlan', 'select', 'หมุดหมาย (Milestone)', {
              req: true,
              placeholder: 'Select…',
            }),
            f('m1.level3Plan', 'multi', 'แผนระดับ 3 (Level 3 Plan)', {
              req: true,
              placeholder: 'Select…',
            }),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 ข้อมูลหลักของโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ (Project Name)', { req: true }),
            f('m2.type', 'radio', 'ประเภท (Type)', { req: true }),
            f('m2.start', 'date', 'วันที่เริ่ม (Start Date)', {
              req: true,
              placeholder: 'Select a date…',
            }),
            f('m2.end', 'date', 'วันที่สิ้นสุด (End Date)', { req: true, placeholder: 'Select a date…' }),
            f('m2.unit', 'search', 'หน่วยงานรับผิดชอบ (Owner)', { req: true, placeholder: 'Select…' }),
            f('m2.contactName', 'text', 'ผู้ประสานงาน (Contact Person)', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง (Position)'),
            f('m2.contactPhone', 'tel', 'โทรศัพท์ (Phone)', { req: true, hint: 'หมายเลขภายในได้' }),
            f('m2.contactEmail', 'email', 'อีเมล (Email)', { req: true }),
            other('text', 'Project Code', { off: 'disabled', value: 'P-0012' }),
            other('switch', 'Confidential'),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 รายละเอียดและตัวชี้วัด',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', 'หลักการและเหตุผล (Rationale)'),
            f('m3.objective', 'textarea', 'วัตถุประสงค์ (Objective)', { half: '.' }),
            f('m3.output', 'textarea', 'ผลผลิต (Output) ที่ส่งมอบ'),
            f('m3.outcome', 'textarea', 'ผลลัพธ์ (Outcome) ที่คาดหวัง'),
            f('m3.beneficiary', 'text', 'ผู้รับประโยชน์ (Beneficiary)'),
            f('m3.area', 'multi', 'พื้นที่ดำเนินงาน (Area)', { placeholder: 'Select…' }),
          ],
        },
        {
          kind: 'rows',
          title: 'KPI',
          look: 'table',
          add: 'Add KPI',
          rows: { empty: 1, half: 2, full: 1 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัด (KPI Name)'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย (Target)'),
            f('m3.kpiUnit', 'select', 'หน่วยนับ (Unit)', { placeholder: 'Select…' }),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 กิจกรรมและกำหนดเวลา',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรม (Activities)',
          look: 'table',
          add: 'Add activity',
          rows: { empty: 2, half: 2, full: 2 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรม (Activity)'),
            f('m4.start', 'date', 'เริ่ม (Start)', { placeholder: 'Select a date…' }),
            f('m4.end', 'date', 'สิ้นสุด (End)', { placeholder: 'Select a date…' }),
            f('m4.budget', 'number', 'งบประมาณ (Budget)'),
            f('m4.weight', 'number', 'น้ำหนัก (Weight %)'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 งบประมาณและแผนเบิกจ่าย',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'Summary',
              blocks: [
                {
                  kind: 'fields',
                  look: 'grid',
                  items: [
                    f('m5.fiscalYear', 'select', 'ปีงบประมาณ (Fiscal Year)', {
                      req: true,
                      placeholder: 'Select…',
                    }),
                    f('m5.source', 'checks', 'แหล่งงบประมาณ (Source of Fund)', { req: true }),
                    f('m5.total', 'number', 'งบประมาณรวม (Total Budget)', {
                      req: true,
                      suffix: 'บาท',
                    }),
                  ],
                },
              ],
            },
            {
              title: 'Quarterly',
              blocks: [
                {
                  kind: 'fields',
                  items: [1, 2, 3, 4].map((n) =>
                    f(`m5.q${n}`, 'number', `ไตรมาส ${n} (Q${n})`, { req: true }),
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
      heading: 'M6 รายงานความก้าวหน้า (Progress)',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ไตรมาส (Quarter)', { req: true, placeholder: 'Select…' }),
            f('m6.result', 'textarea', 'ผลการดำเนินงาน (Result)', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความก้าวหน้า (% Complete)'),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่าย (Disbursed)', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'ปัญหา (Issues)'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะ (Recommendations)'),
          ],
        },
      ],
    },
  ],
};
