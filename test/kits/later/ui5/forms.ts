import { f, type KitForm, other } from '../../form.ts';

/** As such systems are set up by a vendor: short names, colon and star drawn by the kit. */
export const form: KitForm = {
  title: 'Government Project Management',
  parity: 0,
  stepper: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
  header: [
    other('text', 'Search', { placeholder: 'Search in apps' }),
    other('select', 'Company Code', { options: ['1000', '2000'], value: '1000' }),
  ],
  footer: [other('text', 'Transaction'), other('date', 'Key Date')],
  pages: [
    {
      step: 'M1',
      heading: 'M1 - Plan Alignment / ความสอดคล้องกับแผน',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติโดยตรง', { req: true }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติระดับรอง'),
            f('m1.masterPlan', 'search', 'แผนแม่บท', { req: true }),
            f('m1.issueGoal', 'search', 'เป้าหมายประเด็น', { req: true, needs: 'm1.masterPlan' }),
            f('m1.subPlan', 'search', 'แผนแม่บทย่อย', { req: true }),
            f('m1.subPlanGoal', 'search', 'เป้าหมายแผนแม่บทย่อย (Y1)', { req: true }),
            f('m1.component', 'select', 'VC Component (V)', { req: true }),
            f('m1.factor', 'select', 'VC Factor (F)', { req: true }),
            f('m1.developmentPlan', 'search', 'แผนฯ 13 หมุดหมาย', { req: true }),
            f('m1.level3Plan', 'multi', 'แผนปฏิบัติราชการ', { req: true }),
            f('m1.cabinetResolution', 'textarea', 'มติ ครม. (Cabinet Resolution)'),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 - General Data / ข้อมูลทั่วไป',
      blocks: [
        {
          kind: 'fields',
          items: [
            other('text', 'WBS Element', { off: 'readonly', value: 'P-66-0021' }),
            f('m2.name', 'text', 'ชื่อโครงการ/การดำเนินงาน', { req: true }),
            f('m2.type', 'select', 'ประเภทโครงการ', { req: true }),
            f('m2.newOrOngoing', 'select', 'โครงการใหม่/ต่อเนื่อง'),
            f('m2.start', 'date', 'Start Date / วันเริ่มต้น', { req: true }),
            f('m2.end', 'date', 'Finish Date / วันสิ้นสุด', { req: true }),
            f('m2.unit', 'search', 'หน่วยงานรับผิดชอบ (Responsible Unit)', { req: true }),
            f('m2.contactName', 'text', 'Contact / ผู้ประสานงาน', { req: true }),
            f('m2.contactPosition', 'text', 'Position / ตำแหน่ง'),
            f('m2.contactPhone', 'tel', 'Telephone / โทรศัพท์', { req: true }),
            f('m2.contactEmail', 'email', 'E-Mail Address', { req: true }),
            other('switch', 'แจ้งเตือนทางอีเมล'),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 - Detail / รายละเอียด',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', 'หลักการและเหตุผลของงาน', { req: true }),
            f('m3.objective', 'textarea', 'วัตถุประสงค์ของงาน', { req: true }),
            f('m3.output', 'textarea', 'Output / ผลผลิต', { req: true, half: '-' }),
            f('m3.outcome', 'textarea', 'Outcome / ผลลัพธ์', { req: true }),
            f('m3.beneficiary', 'text', 'Target Group / กลุ่มเป้าหมาย', { req: true }),
            f('m3.area', 'multi', 'Area / พื้นที่ดำเนินการ', { req: true }),
          ],
        },
        {
          kind: 'rows',
          title: 'Key Performance Indicators',
          look: 'table',
          add: 'Create',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'Indicator / ตัวชี้วัด'),
            f('m3.kpiTarget', 'number', 'Target / ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'text', 'UoM / หน่วยนับ'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 - Activities / กิจกรรม',
      filters: [other('select', 'Status', { options: ['Open', 'Closed'], value: 'Open' })],
      blocks: [
        {
          kind: 'rows',
          title: 'Network Activities',
          look: 'table',
          add: 'Create',
          rows: { empty: 2, half: 2, full: 3 },
          columns: [
            f('m4.activity', 'text', 'Activity / กิจกรรม'),
            f('m4.start', 'date', 'Start / เริ่มต้น'),
            f('m4.end', 'date', 'Finish / สิ้นสุด'),
            f('m4.budget', 'number', 'Budget / งบประมาณ'),
            f('m4.weight', 'number', 'Weight / น้ำหนัก'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 - Budget / งบประมาณ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'Fiscal Year / ปีงบประมาณ', { req: true }),
            f('m5.source', 'select', 'Fund / แหล่งเงิน', { req: true }),
            f('m5.total', 'number', 'Total Budget / วงเงินรวม', { req: true, suffix: 'THB' }),
            other('number', 'Commitment', { off: 'disabled' }),
          ],
        },
        {
          kind: 'fold',
          title: 'Quarterly Plan',
          open: false,
          blocks: [
            {
              kind: 'fields',
              items: [1, 2, 3, 4].map((n) =>
                f(`m5.q${n}`, 'number', `Q${n} / ไตรมาส ${n}`, { req: true }),
              ),
            },
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'M6 - Progress / รายงานความก้าวหน้า',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'radio', 'Reporting Quarter / ไตรมาสที่รายงาน', { req: true }),
            f('m6.result', 'textarea', 'Result / ผลการดำเนินงาน', { req: true }),
            f('m6.percent', 'number', 'Percent Complete / ร้อยละ', { req: true }),
            f('m6.disbursed', 'number', 'Actual / ผลการเบิกจ่าย', { req: true, suffix: 'THB' }),
            f('m6.problem', 'textarea', 'Problem / ปัญหา'),
            f('m6.suggestion', 'textarea', 'Action / แนวทางแก้ไข'),
            f('m6.attachment', 'file', 'Attachment / เอกสารแนบ', { req: true }),
          ],
        },
      ],
    },
  ],
};
