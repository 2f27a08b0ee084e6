import { f, type KitForm, other } from '../../form.ts';

/** Fomantic's fields with stars drawn by the style sheet, TinyMCE in frames; M codes in the menu. */
export const form: KitForm = {
  title: 'ระบบรายงานโครงการภาครัฐ',
  parity: 0,
  stepper: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'ค้นหาโครงการ...' }),
    other('text', 'ชื่อผู้ใช้', { placeholder: 'ชื่อผู้ใช้' }),
    other('select', 'ภาษา', { options: ['ไทย', 'English'], value: 'ไทย' }),
  ],
  footer: [
    other('date', 'วันที่พิมพ์'),
    other('select', 'จำนวนรายการต่อหน้า', { options: ['10', '50'], value: '10' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'ส่วนที่ 1 : ความสอดคล้องกับแผนระดับต่าง ๆ',
      blocks: [
        {
          kind: 'fields',
          title: 'แผนระดับที่ 1 – 2',
          items: [
            f('m1.strategyDirect', 'select', '1. ยุทธศาสตร์ชาติด้านหลัก', {
              req: true,
              placeholder: 'เลือกยุทธศาสตร์ชาติ',
            }),
            f('m1.strategySecondary', 'multi', '2. ยุทธศาสตร์ชาติด้านรอง', {
              placeholder: 'เลือกได้มากกว่า 1',
            }),
            f('m1.masterPlan', 'search', '3. แผนแม่บทฯ (ประเด็น)', {
              req: true,
              placeholder: 'เลือกแผนแม่บท',
            }),
            f('m1.issueGoal', 'select', '4. เป้าหมายระดับประเด็น', {
              req: true,
              placeholder: 'เลือกเป้าหมาย',
            }),
            f('m1.subPlan', 'select', '5. แผนย่อย', { req: true, placeholder: 'เลือกแผนย่อย' }),
            f('m1.subPlanGoal', 'select', '6. เป้าหมายแผนย่อย', {
              req: true,
              placeholder: 'เลือกเป้าหมาย',
            }),
            f('m1.component', 'select', '7. องค์ประกอบ', {
              req: true,
              placeholder: 'เลือกองค์ประกอบ',
            }),
            f('m1.factor', 'select', '8. ปัจจัย', { req: true, placeholder: 'เลือกปัจจัย' }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนอื่นและกฎหมาย',
          open: false,
          blocks: [
            {
              kind: 'fields',
              items: [
                f('m1.developmentPlan', 'select', '9. แผนพัฒนาฯ ฉบับที่ 13', { req: true }),
                f('m1.law', 'textarea', '10. กฎหมายที่เกี่ยวข้อง'),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'ส่วนที่ 2 : ข้อมูลทั่วไป',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ', { req: true }),
            f('m2.type', 'radio', 'ประเภทของโครงการ', { req: true }),
            f('m2.newOrOngoing', 'select', 'โครงการใหม่หรือต่อเนื่อง', { placeholder: 'เลือก' }),
            f('m2.start', 'date', 'เริ่มดำเนินการวันที่', { req: true }),
            f('m2.end', 'date', 'สิ้นสุดการดำเนินการวันที่', { req: true }),
            f('m2.unit', 'search', 'หน่วยงานผู้รับผิดชอบ', { req: true, placeholder: 'เลือกหน่วยงาน' }),
            f('m2.contactName', 'text', 'ผู้รับผิดชอบโครงการ (ชื่อ-สกุล)', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง'),
            f('m2.contactPhone', 'text', 'โทรศัพท์', { req: true }),
            f('m2.contactEmail', 'text', 'อีเมล์', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'ส่วนที่ 3 : รายละเอียด',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'rich', 'ความเป็นมา หลักการและเหตุผล', { req: true }),
            f('m3.objective', 'rich', 'วัตถุประสงค์โครงการ', { req: true }),
            f('m3.output', 'textarea', 'ผลผลิตโครงการ', { req: true }),
            f('m3.outcome', 'textarea', 'ผลลัพธ์โครงการ', { req: true }),
            f('m3.beneficiary', 'checks', 'กลุ่มเป้าหมายโครงการ', { req: true }),
            f('m3.area', 'multi', 'พื้นที่ดำเนินงาน (จังหวัด)', { req: true, placeholder: 'เลือกจังหวัด' }),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัดและเป้าหมาย',
          look: 'table',
          add: 'เพิ่มแถว',
          rows: { empty: 2, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัด'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'text', 'หน่วยนับ'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'ส่วนที่ 4 : กิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรม',
          look: 'table',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 3, full: 2 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรมหลัก'),
            f('m4.subActivity', 'text', 'กิจกรรมย่อย'),
            f('m4.start', 'date', 'วันเริ่มต้น'),
            f('m4.end', 'date', 'วันสิ้นสุด'),
            f('m4.budget', 'number', 'งบประมาณ'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'ส่วนที่ 5 : งบประมาณ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ พ.ศ.', { req: true, placeholder: 'เลือกปี' }),
            f('m5.source', 'select', 'แหล่งเงินงบประมาณ', { req: true, placeholder: 'เลือกแหล่งเงิน' }),
            f('m5.total', 'number', 'งบประมาณทั้งหมด', { req: true, suffix: 'บาท' }),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนเบิกจ่าย',
          look: 'across',
          items: [1, 2, 3, 4].map((n) => f(`m5.q${n}`, 'number', `ไตรมาสที่ ${n}`)),
        },
      ],
    },
    {
      step: 'M6',
      heading: 'ส่วนที่ 6 : รายงานความก้าวหน้า',
      filters: [other('text', 'ค้นหารายงาน')],
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'รอบรายงาน (ไตรมาส)', {
              req: true,
              placeholder: 'เลือกไตรมาส',
            }),
            f('m6.result', 'rich', 'ผลการดำเนินงาน', { req: true }),
            f('m6.percent', 'number', 'ความก้าวหน้าร้อยละ', { suffix: '%' }),
            f('m6.disbursed', 'number', 'ผลเบิกจ่าย', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'ปัญหาและอุปสรรค'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะ'),
            f('m6.attachment', 'file', 'แนบเอกสาร'),
          ],
        },
      ],
    },
  ],
};
