import { f, type KitForm, other } from '../../form.ts';

/** Long questions as labels, native widgets, Quill for long texts; nothing on the page names M1 … M6. */
export const form: KitForm = {
  title: 'เว็บแอปพลิเคชันจัดการโครงการ',
  parity: 1,
  stepper: ['1', '2', '3', '4', '5', '6'],
  header: [
    other('text', 'ค้นหา', { placeholder: 'ค้นหาโครงการ' }),
    other('text', 'ชื่อผู้ใช้'),
    other('select', 'ภาษา', { options: ['ไทย', 'English'], value: 'ไทย' }),
  ],
  footer: [
    other('select', 'รายการต่อหน้า', { options: ['10', '50'], value: '10' }),
    other('date', 'วันที่พิมพ์'),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'ขั้นตอนที่ 1 จาก 6',
      blocks: [
        {
          kind: 'fields',
          title: 'ความสอดคล้องเชิงนโยบาย',
          items: [
            f('m1.strategyDirect', 'select', '1.1) ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง', { req: true }),
            f('m1.strategySecondary', 'checks', '1.2) ยุทธศาสตร์ชาติที่เกี่ยวข้องในระดับรอง'),
            f('m1.masterPlan', 'select', '1.3) ความสอดคล้องกับแผนแม่บทภายใต้ยุทธศาสตร์ชาติ', {
              req: true,
            }),
            f('m1.issueGoal', 'select', '1.4) เป้าหมายระดับประเด็น (Y2)', { req: true }),
            f('m1.subPlan', 'select', '1.5) แผนย่อยของแผนแม่บทฯ', { req: true }),
            f('m1.subPlanGoal', 'select', '1.6) เป้าหมายแผนแม่บทย่อย (Y1)', {
              req: true,
              needs: 'm1.subPlan',
            }),
            f('m1.component', 'select', '1.7) องค์ประกอบของห่วงโซ่คุณค่า', { req: true }),
            f('m1.factor', 'select', '1.8) ปัจจัยของห่วงโซ่คุณค่า', { req: true }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนและกฎหมายอื่น',
          open: true,
          blocks: [
            {
              kind: 'fields',
              items: [
                f('m1.developmentPlan', 'select', '1.9) หมุดหมายตามแผนพัฒนาฯ ฉบับที่ 13', {
                  req: true,
                }),
                f('m1.level3Plan', 'select', '1.10) แผนระดับที่ 3 ที่เกี่ยวข้อง', { req: true }),
                f('m1.law', 'textarea', '1.11) กฎหมายที่เกี่ยวข้อง (ถ้ามี)'),
                f('m1.sdg', 'checks', '1.12) เป้าหมายการพัฒนาที่ยั่งยืน'),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'ขั้นตอนที่ 2 จาก 6',
      blocks: [
        {
          kind: 'fields',
          look: 'floating',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ/การดำเนินการ', { req: true }),
            f('m2.start', 'date', 'วันเริ่มต้น', { req: true }),
            f('m2.end', 'date', 'วันสิ้นสุด', { req: true }),
            f('m2.unit', 'search', 'หน่วยงานดำเนินการ', { req: true }),
            f('m2.contactName', 'text', 'ชื่อผู้รับผิดชอบโครงการ', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง'),
            f('m2.contactPhone', 'tel', 'โทรศัพท์ / มือถือ', { req: true }),
            f('m2.contactEmail', 'email', 'อีเมลสำหรับติดต่อ', { req: true }),
          ],
        },
        {
          kind: 'fields',
          items: [
            f('m2.type', 'radio', 'โครงการนี้จัดเป็นประเภทใด', { req: true }),
            f('m2.newOrOngoing', 'select', 'สถานะโครงการ'),
            other('switch', 'แสดงโครงการต่อสาธารณะ'),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'ขั้นตอนที่ 3 จาก 6',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'rich', 'หลักการและเหตุผล (โปรดระบุความเป็นมา)', { req: true }),
            f('m3.objective', 'rich', 'วัตถุประสงค์', { req: true }),
            f('m3.output', 'textarea', 'เป้าหมายผลผลิต', { req: true, hint: 'ระบุจำนวนและหน่วยนับ' }),
            f('m3.outcome', 'textarea', 'เป้าหมายผลลัพธ์', { req: true, half: '–' }),
            f('m3.beneficiary', 'text', 'ใครคือกลุ่มเป้าหมาย/ผู้ได้รับประโยชน์', { req: true }),
            f('m3.area', 'checks', 'พื้นที่ดำเนินการ', {
              req: true,
              options: ['ทั่วประเทศ', 'ส่วนกลาง', 'ส่วนภูมิภาค', 'ต่างประเทศ'],
            }),
            f('m3.benefit', 'rich', 'ผลที่คาดว่าจะเกิดขึ้นหรือได้รับ'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัด',
          look: 'table',
          add: '+ เพิ่มตัวชี้วัด',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัดความสำเร็จของโครงการ'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'text', 'หน่วยนับ'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'ขั้นตอนที่ 4 จาก 6',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรมที่จะดำเนินการ',
          look: 'cards',
          each: 'รายการที่',
          add: '+ เพิ่มกิจกรรม',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรมหลัก', { req: true }),
            f('m4.subActivity', 'textarea', 'กิจกรรมย่อย'),
            f('m4.start', 'date', 'วันที่เริ่มต้นกิจกรรม', { req: true }),
            f('m4.end', 'date', 'วันที่สิ้นสุดกิจกรรม', { req: true }),
            f('m4.budget', 'number', 'งบประมาณที่ใช้', { suffix: 'บาท' }),
            f('m4.weight', 'number', 'ค่าน้ำหนัก', { suffix: '%' }),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'ขั้นตอนที่ 5 จาก 6',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณที่เสนอ', { req: true }),
            f('m5.source', 'radio', 'แหล่งงบประมาณ', { req: true }),
            f('m5.expenseType', 'select', 'ประเภทรายจ่าย'),
            f('m5.total', 'number', 'งบประมาณที่ขอรับจัดสรรทั้งสิ้น', { req: true, suffix: 'บาท' }),
            f('m5.q1', 'number', 'แผนการใช้จ่ายไตรมาส 1', { suffix: 'บาท' }),
            f('m5.q2', 'number', 'แผนการใช้จ่ายไตรมาส 2', { suffix: 'บาท' }),
            f('m5.q3', 'number', 'แผนการใช้จ่ายไตรมาส 3', { suffix: 'บาท' }),
            f('m5.q4', 'number', 'แผนการใช้จ่ายไตรมาส 4', { suffix: 'บาท' }),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'ขั้นตอนที่ 6 จาก 6 : รายงานความก้าวหน้า',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ไตรมาสที่รายงานผล', { req: true }),
            f('m6.result', 'rich', 'ความก้าวหน้าการดำเนินงาน', { req: true }),
            f('m6.percent', 'number', 'ร้อยละผลการดำเนินงาน', { suffix: '%' }),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่ายงบประมาณสะสม', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'rich', 'ปัญหาและอุปสรรค'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะ'),
            f('m6.attachment', 'file', 'เอกสารแนบ (ถ้ามี)'),
          ],
        },
      ],
    },
  ],
};
