import { f, type KitForm, other } from '../../form.ts';

/** Web components with open shadow roots: labels are attributes, inputs live inside. */
export const form: KitForm = {
  title: 'ศูนย์ข้อมูลโครงการ',
  parity: 1,
  stepper: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'ค้นหาโครงการ' }),
    other('text', 'ชื่อผู้ใช้'),
    other('select', 'ภาษา', { options: ['ไทย', 'อังกฤษ'], value: 'ไทย' }),
  ],
  footer: [
    other('date', 'วันที่พิมพ์'),
    other('select', 'รายการต่อหน้า', { options: ['10', '20'], value: '10' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'M1 : แผนที่เกี่ยวข้อง',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'select', '1.1 ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง', { req: true }),
            f('m1.strategySecondary', 'multi', '1.2 ยุทธศาสตร์ชาติที่เกี่ยวข้องในระดับรอง'),
            f('m1.masterPlan', 'select', '1.3 แผนแม่บทภายใต้ยุทธศาสตร์ชาติ', { req: true }),
            f('m1.issueGoal', 'select', '1.4 เป้าหมายระดับประเด็น', { req: true }),
            f('m1.subPlan', 'select', '1.5 แผนย่อยภายใต้แผนแม่บทฯ', { req: true }),
            f('m1.subPlanGoal', 'select', '1.6 เป้าหมายแผนย่อย', { req: true }),
            f('m1.component', 'select', '1.7 องค์ประกอบของห่วงโซ่คุณค่า', { req: true }),
            f('m1.factor', 'select', '1.8 ปัจจัยของห่วงโซ่คุณค่า', { req: true }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนอื่น ๆ',
          open: true,
          blocks: [
            {
              kind: 'fields',
              items: [
                f('m1.developmentPlan', 'select', '1.9 แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13', {
                  req: true,
                }),
                f('m1.level3Plan', 'select', '1.10 แผนระดับที่ 3', { req: true }),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 : ข้อมูลโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ/การดำเนินงาน (ภาษาไทย)', { req: true }),
            f('m2.type', 'radio', 'ประเภทโครงการ', { req: true }),
            f('m2.start', 'date', 'วันที่เริ่มต้นโครงการ', { req: true }),
            f('m2.end', 'date', 'วันที่สิ้นสุดโครงการ', { req: true }),
            f('m2.unit', 'select', 'หน่วยงานรับผิดชอบโครงการ', { req: true }),
            f('m2.contactName', 'text', 'ผู้ประสานงานโครงการ', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง'),
            f('m2.contactPhone', 'tel', 'เบอร์โทรศัพท์', { req: true, hint: 'ระบุเบอร์ต่อด้วย' }),
            f('m2.contactEmail', 'email', 'อีเมล', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 : รายละเอียด',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'สาระ',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.rationale', 'textarea', 'หลักการและเหตุผล'),
                    f('m3.objective', 'textarea', 'วัตถุประสงค์ของโครงการ'),
                    f('m3.output', 'textarea', 'เป้าหมายผลผลิต (Output)'),
                    f('m3.outcome', 'textarea', 'เป้าหมายผลลัพธ์ (Outcome)', { half: '-' }),
                    f('m3.beneficiary', 'text', 'กลุ่มเป้าหมายผู้รับประโยชน์'),
                    f('m3.area', 'multi', 'พื้นที่ดำเนินงาน'),
                  ],
                },
              ],
            },
            {
              title: 'ผลที่คาด',
              blocks: [
                {
                  kind: 'fields',
                  items: [f('m3.benefit', 'textarea', 'ประโยชน์ที่คาดว่าจะได้รับ', { req: true })],
                },
              ],
            },
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
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'text', 'หน่วยนับ'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 : กิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรม',
          look: 'cards',
          each: 'กิจกรรมที่',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรมหลัก', { req: true }),
            f('m4.start', 'date', 'วันที่เริ่มต้นกิจกรรม', { req: true }),
            f('m4.end', 'date', 'วันที่สิ้นสุดกิจกรรม', { req: true }),
            f('m4.budget', 'number', 'งบประมาณกิจกรรม'),
            f('m4.weight', 'number', 'ค่าน้ำหนัก (%)'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 : งบประมาณ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ', { req: true }),
            f('m5.source', 'radio', 'แหล่งเงิน', { req: true }),
            f('m5.expenseType', 'select', 'หมวดรายจ่าย'),
            f('m5.total', 'text', 'วงเงินงบประมาณรวม (บาท)', { req: true }),
            ...[1, 2, 3, 4].map((n) => f(`m5.q${n}`, 'number', `แผนการใช้จ่ายไตรมาสที่ ${n}`)),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'M6 : รายงานความก้าวหน้า',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ไตรมาสที่', { req: true }),
            f('m6.result', 'textarea', 'ผลการดำเนินงาน', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความก้าวหน้า'),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่ายงบประมาณ', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหาและอุปสรรค'),
            f('m6.suggestion', 'textarea', 'แนวทางแก้ไข'),
            other('switch', 'แจ้งเตือนเมื่ออนุมัติ'),
          ],
        },
      ],
    },
  ],
};
