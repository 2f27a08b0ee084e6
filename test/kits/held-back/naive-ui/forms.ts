import { f, type KitForm, other } from '../../form.ts';

/** Labels to the left, some pages without any mark. */
export const form: KitForm = {
  title: 'ระบบงานแผนและงบประมาณ กระทรวงแรงงาน',
  parity: 0,
  stepper: ['ขั้นที่ 1 (M1)', 'ขั้นที่ 2 (M2)', 'ขั้นที่ 3 (M3)', 'ขั้นที่ 4 (M4)', 'ขั้นที่ 5 (M5)', 'ขั้นที่ 6 (M6)'],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'ค้นหาโครงการ' }),
    other('text', 'ชื่อผู้ใช้', { placeholder: 'ชื่อผู้ใช้' }),
    other('select', 'ภาษา', { options: ['ไทย', 'English'], value: 'ไทย' }),
  ],
  footer: [
    other('date', 'วันที่พิมพ์'),
    other('select', 'จำนวนต่อหน้า', { options: ['10', '20'], value: '10' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'ความเชื่อมโยงของโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติ', { placeholder: 'โปรดเลือก' }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติที่เกี่ยวข้องในระดับรอง', {
              placeholder: 'โปรดเลือก',
            }),
            f('m1.masterPlan', 'search', 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติฯ', { placeholder: 'โปรดเลือก' }),
            f('m1.issueGoal', 'select', 'เป้าหมายระดับประเด็น (Y2)', { placeholder: 'โปรดเลือก' }),
            f('m1.subPlan', 'tree', 'แผนย่อย', { placeholder: 'โปรดเลือก' }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนแม่บทย่อย (Y1)', { placeholder: 'โปรดเลือก' }),
            f('m1.component', 'select', 'องค์ประกอบ', { placeholder: 'โปรดเลือก' }),
            f('m1.factor', 'select', 'ปัจจัย', { placeholder: 'โปรดเลือก' }),
            f('m1.developmentPlan', 'select', 'แผนพัฒนาเศรษฐกิจฯ ฉบับที่ 13', {
              placeholder: 'โปรดเลือก',
            }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนระดับที่ 3',
          open: false,
          blocks: [
            {
              kind: 'fields',
              items: [f('m1.level3Plan', 'select', 'แผนระดับที่ 3 ที่เกี่ยวข้อง', { req: true })],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'ข้อมูลพื้นฐาน',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m2.name', 'text', 'ระบุชื่อโครงการ', { req: true, placeholder: 'ชื่อโครงการภาษาไทย' }),
            f('m2.type', 'radio', 'ประเภทโครงการ', { req: true }),
            f('m2.start', 'date', 'วันที่เริ่มต้นโครงการ', { req: true }),
            f('m2.end', 'date', 'วันที่สิ้นสุดโครงการ', { req: true }),
            f('m2.unit', 'select', 'หน่วยงานที่รับผิดชอบ', { req: true, placeholder: 'โปรดเลือก' }),
            f('m2.contactName', 'text', 'ผู้ประสานงานโครงการ', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่งผู้ประสานงาน'),
            f('m2.contactPhone', 'text', 'หมายเลขโทรศัพท์ติดต่อ', { req: true }),
            f('m2.contactEmail', 'text', 'อีเมล (E-mail)', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'รายละเอียดโครงการ',
      filters: [other('text', 'ค้นหาตัวชี้วัด')],
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', 'เหตุผลความจำเป็น', { req: true }),
            f('m3.objective', 'textarea', 'วัตถุประสงค์ (ข้อ)', { req: true }),
            f('m3.output', 'textarea', 'ผลผลิตโครงการ', { req: true }),
            f('m3.outcome', 'textarea', 'ผลลัพธ์โครงการ', { req: true }),
            f('m3.beneficiary', 'text', 'กลุ่มเป้าหมาย / ผู้รับประโยชน์', { req: true }),
            f('m3.area', 'multi', 'พื้นที่ดำเนินการ (จังหวัด)', { req: true, placeholder: 'โปรดเลือก' }),
            f('m3.benefit', 'textarea', 'ผลที่คาดว่าจะได้รับ'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัด',
          look: 'table',
          add: 'เพิ่ม',
          rows: { empty: 1, half: 2, full: 1 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัดความสำเร็จ'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'select', 'หน่วยนับ', { placeholder: 'หน่วย' }),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'กิจกรรมโครงการ',
      blocks: [
        {
          kind: 'rows',
          title: 'แผนกิจกรรม',
          look: 'table',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรม'),
            f('m4.start', 'date', 'วันที่เริ่มต้นกิจกรรม'),
            f('m4.end', 'date', 'วันที่สิ้นสุดกิจกรรม'),
            f('m4.budget', 'number', 'งบประมาณ (บาท)'),
            f('m4.weight', 'number', 'ร้อยละของแผน'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'วงเงินงบประมาณ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ พ.ศ.', { req: true, placeholder: 'โปรดเลือก' }),
            f('m5.source', 'checks', 'แหล่งงบประมาณที่ใช้', { req: true }),
            f('m5.expenseType', 'select', 'งบรายจ่าย', { placeholder: 'โปรดเลือก' }),
            f('m5.total', 'number', 'วงเงินงบประมาณทั้งโครงการ', { req: true, suffix: 'บาท' }),
            ...[1, 2, 3, 4].map((n) =>
              f(`m5.q${n}`, 'number', `แผนเบิกจ่ายไตรมาส ${n}`, { suffix: 'บาท' }),
            ),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'รายงานผล',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'รายงานผลไตรมาสที่', { req: true, placeholder: 'โปรดเลือก' }),
            f('m6.result', 'textarea', 'ผลการดำเนินงานตามแผน', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความก้าวหน้า'),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่าย (บาท)', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหา/อุปสรรค'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะ'),
            f('m6.attachment', 'file', 'ไฟล์แนบ', { req: true }),
          ],
        },
      ],
    },
  ],
};
