import { f, type KitForm, other } from '../../form.ts';

/** Names of a data base's columns, put into Thai by the one who made the application. */
export const form: KitForm = {
  title: 'ฐานข้อมูลโครงการกระทรวง',
  parity: 1,
  stepper: [
    'ขั้นตอนที่ 1 (M1)',
    'ขั้นตอนที่ 2 (M2)',
    'ขั้นตอนที่ 3 (M3)',
    'ขั้นตอนที่ 4 (M4)',
    'ขั้นตอนที่ 5 (M5)',
    'ขั้นตอนที่ 6 (M6)',
  ],
  header: [
    other('text', 'ค้นหาในระบบ', { placeholder: 'ค้นหา' }),
    other('select', 'ภาษา', { options: ['ไทย', 'English'], value: 'ไทย' }),
  ],
  footer: [
    other('select', 'แถวต่อหน้า', { options: ['15', '50'], value: '15' }),
    other('text', 'ชื่อรายงาน'),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'M1 ข้อมูลความสอดคล้องตามแผน',
      blocks: [
        {
          kind: 'fields',
          title: 'ยุทธศาสตร์ชาติ',
          items: [
            f('m1.strategyDirect', 'select', 'สอดคล้องยุทธศาสตร์ชาติ (ทางตรง)', {
              req: true,
              placeholder: '- เลือกข้อมูล -',
            }),
            f('m1.strategySecondary', 'checks', 'สอดคล้องยุทธศาสตร์ชาติ (ระดับรอง)'),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนระดับ 2 และ 3',
          items: [
            f('m1.masterPlan', 'search', 'ชื่อแผนแม่บทฯ', { req: true }),
            f('m1.issueGoal', 'search', 'เป้าหมายระดับประเด็นแผนแม่บทฯ', {
              req: true,
              needs: 'm1.masterPlan',
            }),
            f('m1.subPlan', 'search', 'ชื่อแผนย่อยฯ', { req: true }),
            f('m1.subPlanGoal', 'search', 'เป้าหมายของแผนแม่บทย่อย', { req: true }),
            f('m1.component', 'select', 'รหัสองค์ประกอบ', {
              req: true,
              placeholder: '- เลือกข้อมูล -',
            }),
            f('m1.factor', 'select', 'รหัสปัจจัย', { req: true, placeholder: '- เลือกข้อมูล -' }),
            f('m1.developmentPlan', 'select', 'แผนพัฒนาประเทศฉบับที่ 13 (หมุดหมาย)', {
              req: true,
              placeholder: '- เลือกข้อมูล -',
            }),
            f('m1.level3Plan', 'search', 'แผนปฏิบัติราชการที่รองรับ', { req: true }),
            f('m1.cabinetResolution', 'textarea', 'มติคณะรัฐมนตรีที่รองรับ'),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 ข้อมูลพื้นฐานโครงการ',
      filters: [other('select', 'เลือกโครงการเดิม', { options: ['-', 'โครงการ ก'], value: '-' })],
      blocks: [
        {
          kind: 'fields',
          items: [
            other('text', 'Project ID', { off: 'readonly', value: '25660417-01' }),
            f('m2.name', 'text', 'ชื่อของโครงการ', { req: true }),
            f('m2.type', 'radio', 'ประเภทของการดำเนินงาน', { req: true }),
            f('m2.newOrOngoing', 'radio', 'ความต่อเนื่องของโครงการ'),
            f('m2.start', 'date', 'เริ่มต้นโครงการเมื่อ', { req: true }),
            f('m2.end', 'date', 'สิ้นสุดโครงการเมื่อ', { req: true }),
            f('m2.unit', 'search', 'หน่วยงานระดับกองที่รับผิดชอบ', { req: true }),
            f('m2.contactName', 'text', 'ชื่อผู้ให้ข้อมูล/ผู้ประสานงาน', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่งของผู้ประสานงาน'),
            f('m2.contactPhone', 'tel', 'โทรศัพท์ของผู้ประสานงาน', { req: true }),
            f('m2.contactEmail', 'email', 'อีเมลของผู้ประสานงาน', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 ข้อมูลรายละเอียดโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', 'หลักการและเหตุผลประกอบ', { req: true }),
            f('m3.objective', 'textarea', 'วัตถุประสงค์ทั้งหมด', { req: true }),
            f('m3.output', 'textarea', 'ผลผลิตที่ได้จากโครงการ', { req: true }),
            f('m3.outcome', 'textarea', 'ผลลัพธ์ที่ได้จากโครงการ', { req: true }),
            f('m3.beneficiary', 'text', 'ประชากรกลุ่มเป้าหมาย', { req: true }),
            f('m3.area', 'checks', 'จังหวัดพื้นที่ดำเนินงาน', {
              req: true,
              options: ['นนทบุรี', 'ลำปาง', 'อุบลราชธานี', 'ตรัง'],
            }),
          ],
        },
        {
          kind: 'rows',
          title: 'ข้อมูลตัวชี้วัด',
          look: 'table',
          add: 'เพิ่มแถวข้อมูล',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ชื่อของตัวชี้วัด'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'select', 'หน่วยนับ', { placeholder: '-' }),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 ข้อมูลกิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'ตารางกิจกรรม',
          look: 'table',
          add: 'เพิ่มแถวข้อมูล',
          rows: { empty: 2, half: 2, full: 3 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรมโครงการ'),
            f('m4.start', 'date', 'วันที่เริ่มทำ'),
            f('m4.end', 'date', 'วันที่ทำเสร็จ'),
            f('m4.budget', 'number', 'งบประมาณรายกิจกรรม'),
            f('m4.weight', 'number', 'ค่าน้ำหนักรายกิจกรรม'),
            other('text', 'ผู้ดำเนินการ'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 ข้อมูลงบประมาณ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'งบประมาณปี พ.ศ.', {
              req: true,
              placeholder: '- เลือกข้อมูล -',
            }),
            f('m5.source', 'radio', 'ประเภทแหล่งเงินงบประมาณ', { req: true }),
            f('m5.expenseType', 'select', 'หมวดของรายจ่าย', { placeholder: '- เลือกข้อมูล -' }),
            f('m5.total', 'number', 'ยอดรวมงบประมาณโครงการ', { req: true, suffix: 'บาท' }),
            other('number', 'ยอดคงเหลือ', { off: 'disabled', suffix: 'บาท' }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนเบิกจ่ายรายไตรมาส',
          open: false,
          blocks: [
            {
              kind: 'fields',
              items: [1, 2, 3, 4].map((n) =>
                f(`m5.q${n}`, 'number', `ยอดแผนไตรมาส ${n}`, { req: true }),
              ),
            },
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'M6 ข้อมูลรายงานผล',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'เลือกไตรมาสที่รายงาน', {
              req: true,
              placeholder: '- เลือกข้อมูล -',
            }),
            f('m6.result', 'textarea', 'คำอธิบายผลการดำเนินงาน', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความคืบหน้า', { suffix: '%' }),
            f('m6.disbursed', 'number', 'ยอดเบิกจ่ายจริง', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'คำอธิบายปัญหาอุปสรรค'),
            f('m6.suggestion', 'textarea', 'คำอธิบายแนวทางแก้ไข'),
            f('m6.attachment', 'file', 'ไฟล์เอกสารประกอบ', { req: true }),
          ],
        },
      ],
    },
  ],
};
