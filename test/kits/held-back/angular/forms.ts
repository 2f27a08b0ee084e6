import { f, type KitForm, other } from '../../form.ts';

/** Floating labels of Material; the heading names the step in words, with its number in front. */
export const form: KitForm = {
  title: 'e-Project',
  parity: 0,
  stepper: [
    'ความเชื่อมโยงกับแผน',
    'ข้อมูลทั่วไป',
    'รายละเอียดโครงการ',
    'กิจกรรม',
    'งบประมาณ',
    'รายงานความก้าวหน้า',
  ],
  header: [
    other('text', 'ค้นหาโครงการ'),
    other('text', 'ชื่อผู้ใช้'),
    other('select', 'ภาษา', { options: ['ไทย', 'อังกฤษ'], value: 'ไทย' }),
  ],
  footer: [
    other('date', 'วันที่พิมพ์'),
    other('select', 'รายการต่อหน้า', { options: ['5', '10', '25'], value: '10' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: '1. ความเชื่อมโยงกับแผน',
      blocks: [
        {
          kind: 'fields',
          title: 'ยุทธศาสตร์ชาติ / แผนแม่บท',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติที่เกี่ยวข้อง (โดยตรง)', { req: true }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติที่เกี่ยวข้อง (ระดับรอง)'),
            f('m1.masterPlan', 'search', 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติที่เกี่ยวข้อง', { req: true }),
            f('m1.issueGoal', 'select', 'เป้าหมายระดับประเด็นของแผนแม่บท', { req: true }),
            f('m1.subPlan', 'select', 'แผนย่อยภายใต้แผนแม่บท', { req: true }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนแม่บทย่อย', { req: true }),
            f('m1.component', 'select', 'องค์ประกอบ (Component)', { req: true }),
            f('m1.factor', 'select', 'ปัจจัย (Factor)', { req: true }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนอื่นที่เกี่ยวข้อง',
          open: true,
          blocks: [
            {
              kind: 'fields',
              items: [
                f('m1.developmentPlan', 'select', 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13', {
                  req: true,
                }),
                f('m1.level3Plan', 'select', 'แผนระดับ 3 ของหน่วยงาน', { req: true }),
                f('m1.cabinetResolution', 'text', 'มติ ครม. ที่เกี่ยวข้อง'),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: '2. ข้อมูลทั่วไป',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ/การดําเนินงาน', { req: true }),
            f('m2.type', 'select', 'ประเภท (โครงการ/การดำเนินงาน)', { req: true }),
            f('m2.start', 'date', 'วันที่เริ่มต้นโครงการ', { req: true }),
            f('m2.end', 'date', 'วันที่สิ้นสุดโครงการ', { req: true }),
            f('m2.unit', 'search', 'หน่วยงานรับผิดชอบ', { req: true }),
            f('m2.contactName', 'text', 'ชื่อ-นามสกุลผู้ประสานงาน', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่งผู้ประสานงาน'),
            f('m2.contactPhone', 'tel', 'เบอร์โทร', { req: true, hint: 'หมายเลขที่ติดต่อได้สะดวก' }),
            f('m2.contactEmail', 'email', 'E-mail', { req: true }),
            other('text', 'รหัสหน่วยงาน', { off: 'disabled', value: '' }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: '3. รายละเอียดโครงการ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'เนื้อหา',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.rationale', 'textarea', 'หลักการและเหตุผล / ความจำเป็นของโครงการ', {
                      req: true,
                    }),
                    f('m3.objective', 'textarea', 'วัตถุประสงค์ของโครงการ', { req: true }),
                    f('m3.output', 'textarea', 'ผลผลิต (Outputs)', { req: true }),
                    f('m3.outcome', 'textarea', 'ผลลัพธ์ (Outcomes)', { req: true, half: '-' }),
                    f('m3.beneficiary', 'text', 'กลุ่มเป้าหมาย', { req: true }),
                    f('m3.area', 'multi', 'พื้นที่ดำเนินการ', { req: true }),
                  ],
                },
              ],
            },
            {
              title: 'อื่น ๆ',
              blocks: [
                {
                  kind: 'fields',
                  items: [f('m3.benefit', 'textarea', 'ผลที่คาดว่าจะได้รับ', { req: true })],
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
            f('m3.kpi', 'text', 'ตัวชี้วัดความสำเร็จ'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'text', 'หน่วย'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: '4. กิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรมในโครงการ',
          look: 'cards',
          each: 'กิจกรรมลำดับที่',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรมหลัก', { req: true }),
            f('m4.start', 'date', 'วันเริ่มต้น', { req: true }),
            f('m4.end', 'date', 'วันสิ้นสุด', { req: true }),
            f('m4.budget', 'number', 'งบประมาณกิจกรรม (บาท)'),
            f('m4.weight', 'number', 'ค่าน้ำหนักกิจกรรม'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: '5. งบประมาณ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ (พ.ศ.)', { req: true }),
            f('m5.source', 'radio', 'แหล่งงบประมาณ', { req: true }),
            f('m5.expenseType', 'select', 'หมวดรายจ่าย'),
            f('m5.total', 'number', 'งบประมาณรวมทั้งสิ้น', { req: true, suffix: 'บาท' }),
            ...[1, 2, 3, 4].map((n) => f(`m5.q${n}`, 'number', `ไตรมาส ${n} (บาท)`)),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: '6. รายงานความก้าวหน้า',
      filters: [other('select', 'ปี', { options: ['2565', '2566'], value: '2566' })],
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ไตรมาสที่รายงาน', { req: true }),
            f('m6.result', 'textarea', 'ความก้าวหน้าในการดำเนินงาน', { req: true }),
            f('m6.percent', 'number', 'ร้อยละผลการดำเนินงาน'),
            f('m6.disbursed', 'number', 'ผลการใช้จ่ายงบประมาณ', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'ปัญหาและอุปสรรคในการดำเนินงาน'),
            f('m6.suggestion', 'textarea', 'แนวทางแก้ไข'),
            f('m6.attachment', 'file', 'ไฟล์แนบ'),
            other('switch', 'ส่งสำเนาถึงผู้บริหาร'),
          ],
        },
      ],
    },
  ],
};
