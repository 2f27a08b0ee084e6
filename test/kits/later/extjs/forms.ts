import { f, type KitForm, other } from '../../form.ts';

/** A desktop in the browser: short names with a colon, everything at its own place. */
export const form: KitForm = {
  title: 'ระบบงานแผนและโครงการ (PMS)',
  parity: 0,
  stepper: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
  header: [
    other('text', 'ค้นหาด่วน:'),
    other('select', 'ปี:', { options: ['2565', '2566'], value: '2566' }),
  ],
  footer: [other('text', 'หน้า')],
  pages: [
    {
      step: 'M1',
      heading: 'M1 ความเชื่อมโยงแผน',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติ (ตรง):', { req: true }),
            f('m1.strategySecondary', 'select', 'ยุทธศาสตร์ชาติ (รอง):'),
            f('m1.masterPlan', 'select', 'แผนแม่บทฯ:', { req: true }),
            f('m1.issueGoal', 'select', 'เป้าหมายประเด็นฯ:', { req: true, needs: 'm1.masterPlan' }),
            f('m1.subPlan', 'select', 'แผนย่อย:', { req: true }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนย่อย:', { req: true }),
            f('m1.component', 'select', 'องค์ประกอบ (V):', { req: true }),
            f('m1.factor', 'select', 'ปัจจัย (F):', { req: true }),
            f('m1.developmentPlan', 'select', 'หมุดหมาย แผนฯ 13:', { req: true }),
            f('m1.level3Plan', 'select', 'แผนระดับ 3:', { req: true }),
            f('m1.law', 'text', 'กฎหมาย/ระเบียบ:'),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 ข้อมูลทั่วไป',
      blocks: [
        {
          kind: 'fields',
          title: 'โครงการ',
          items: [
            other('text', 'เลขที่:', { off: 'readonly', value: '00125' }),
            f('m2.name', 'text', 'ชื่อโครงการ:', { req: true }),
            f('m2.type', 'radio', 'ประเภท:', { req: true }),
            f('m2.start', 'date', 'วันเริ่ม:', { req: true }),
            f('m2.end', 'date', 'วันสิ้นสุด:', { req: true }),
            f('m2.unit', 'select', 'หน่วยงานผู้รับผิดชอบ:', { req: true }),
          ],
        },
        {
          kind: 'fields',
          title: 'ผู้ประสานงาน',
          look: 'grid',
          items: [
            f('m2.contactName', 'text', 'ชื่อ-สกุล:', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง:'),
            f('m2.contactPhone', 'text', 'โทร.:', { req: true }),
            f('m2.contactEmail', 'text', 'อีเมล:', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 รายละเอียดโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', 'หลักการ/เหตุผล:', { req: true }),
            f('m3.objective', 'textarea', 'วัตถุประสงค์:', { req: true }),
            f('m3.output', 'textarea', 'ผลผลิต:', { req: true }),
            f('m3.outcome', 'textarea', 'ผลลัพธ์:', { req: true }),
            f('m3.beneficiary', 'text', 'กลุ่มเป้าหมาย:', { req: true }),
            f('m3.area', 'select', 'จังหวัด:', { req: true }),
            f('m3.benefit', 'textarea', 'ประโยชน์ที่ได้รับ:'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัด',
          look: 'table',
          add: 'เพิ่ม',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัด'),
            f('m3.kpiTarget', 'number', 'เป้าหมาย'),
            f('m3.kpiUnit', 'text', 'หน่วยนับ'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 กิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรม',
          look: 'table',
          add: 'เพิ่ม',
          rows: { empty: 2, half: 2, full: 3 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรมหลัก'),
            f('m4.start', 'date', 'เริ่ม'),
            f('m4.end', 'date', 'สิ้นสุด'),
            f('m4.budget', 'number', 'งบประมาณ'),
            f('m4.weight', 'number', '% น้ำหนัก'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 งบประมาณ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ:', { req: true }),
            f('m5.source', 'select', 'แหล่งงบประมาณ:', { req: true }),
            f('m5.expenseType', 'select', 'หมวดงบ:'),
            f('m5.total', 'number', 'งบประมาณรวม:', { req: true }),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนเบิกจ่าย',
          look: 'grid',
          items: [1, 2, 3, 4].map((n) => f(`m5.q${n}`, 'number', `ไตรมาส ${n}:`, { req: true })),
        },
      ],
    },
    {
      step: 'M6',
      heading: 'M6 รายงานผล',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ไตรมาส:', { req: true }),
            f('m6.result', 'textarea', 'ผลดำเนินงาน:', { req: true }),
            f('m6.percent', 'number', 'ก้าวหน้า (%):'),
            f('m6.disbursed', 'number', 'เบิกจ่าย:', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหา/อุปสรรค:'),
            f('m6.suggestion', 'textarea', 'แนวทางแก้ไข:'),
            f('m6.attachment', 'file', 'ไฟล์แนบ:', { req: true }),
          ],
        },
      ],
    },
  ],
};
