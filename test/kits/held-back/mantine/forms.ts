import { f, type KitForm, other } from '../../form.ts';

/** Short modern labels with descriptions under them, hardly any numbering. */
export const form: KitForm = {
  title: 'Project Hub',
  parity: 1,
  stepper: [
    'M1 ความเชื่อมโยง',
    'M2 ข้อมูลทั่วไป',
    'M3 รายละเอียด',
    'M4 กิจกรรม',
    'M5 งบประมาณ',
    'M6 ความก้าวหน้า',
  ],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'ค้นหาโครงการ' }),
    other('select', 'ภาษา', { options: ['ไทย', 'English'], value: 'ไทย' }),
    other('text', 'ชื่อผู้ใช้'),
  ],
  footer: [
    other('date', 'วันที่พิมพ์'),
    other('select', 'แสดงต่อหน้า', { options: ['10', '25'], value: '10' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'เชื่อมโยงโครงการกับแผน',
      blocks: [
        {
          kind: 'fields',
          title: 'ยุทธศาสตร์ชาติและแผนแม่บท',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง', {
              req: true,
              placeholder: 'เลือก 1 ด้าน',
            }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติที่เกี่ยวข้องในระดับรอง', {
              placeholder: 'เลือกได้หลายด้าน',
            }),
            f('m1.masterPlan', 'search', 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ', {
              req: true,
              hint: 'เลือกประเด็นที่ใกล้เคียงที่สุด',
            }),
            f('m1.issueGoal', 'select', 'เป้าหมายระดับประเด็น', { req: true, needs: 'm1.masterPlan' }),
            f('m1.subPlan', 'select', 'แผนย่อยของแผนแม่บทฯ', { req: true, needs: 'm1.masterPlan' }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนย่อย Y1', { req: true }),
            f('m1.component', 'select', 'องค์ประกอบ V', { req: true }),
            f('m1.factor', 'select', 'ปัจจัย F', { req: true }),
            f('m1.developmentPlan', 'select', 'หมุดหมาย (แผนพัฒนาฯ ฉบับที่ 13)', { req: true }),
            f('m1.level3Plan', 'multi', 'แผนปฏิบัติราชการที่เกี่ยวข้อง', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'ข้อมูลทั่วไป',
      filters: [
        other('select', 'ปีงบประมาณ', { options: ['2565', '2566'], value: '2566' }),
        other('text', 'คำค้นหา'),
      ],
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ', { req: true, hint: 'ใช้ชื่อเต็ม ไม่ใช้อักษรย่อ' }),
            f('m2.type', 'radio', 'ประเภทโครงการ', { req: true }),
            f('m2.start', 'date', 'เริ่มต้นโครงการ', { req: true, placeholder: 'วว/ดด/ปปปป' }),
            f('m2.end', 'date', 'สิ้นสุดโครงการ', { req: true, placeholder: 'วว/ดด/ปปปป' }),
            f('m2.unit', 'search', 'หน่วยงานที่รับผิดชอบ', { req: true }),
            f('m2.contactName', 'text', 'ชื่อผู้ประสานงานโครงการ', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง'),
            f('m2.contactPhone', 'text', 'เบอร์โทรศัพท์ผู้ประสานงาน', { req: true }),
            f('m2.contactEmail', 'email', 'อีเมลผู้ประสานงาน', { req: true }),
            other('textarea', 'บันทึกภายใน'),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'รายละเอียดโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', 'หลักการและเหตุผล'),
            f('m3.objective', 'textarea', 'วัตถุประสงค์โครงการ', { half: '...' }),
            f('m3.output', 'textarea', 'เป้าหมายเชิงผลผลิต'),
            f('m3.outcome', 'textarea', 'เป้าหมายเชิงผลลัพธ์'),
            f('m3.beneficiary', 'checks', 'กลุ่มเป้าหมาย/ผู้ได้รับประโยชน์'),
            f('m3.area', 'multi', 'จังหวัดที่ดำเนินการ'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัด',
          look: 'cards',
          each: 'ตัวชี้วัด',
          add: 'เพิ่มตัวชี้วัด',
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
      heading: 'กิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'รายการกิจกรรม',
          look: 'table',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 2, half: 2, full: 3 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรมหลัก'),
            f('m4.start', 'date', 'เริ่มต้น'),
            f('m4.end', 'date', 'สิ้นสุด'),
            f('m4.budget', 'number', 'งบประมาณ (บาท)'),
            f('m4.weight', 'number', 'น้ำหนัก (%)'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'งบประมาณ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'ภาพรวม',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m5.fiscalYear', 'select', 'ปีงบประมาณ', { req: true }),
                    f('m5.source', 'select', 'แหล่งงบประมาณ', { req: true }),
                    f('m5.expenseType', 'select', 'ประเภทรายจ่าย'),
                    f('m5.total', 'number', 'วงเงินรวม', { req: true, suffix: ' บาท' }),
                  ],
                },
              ],
            },
            {
              title: 'รายไตรมาส',
              blocks: [
                {
                  kind: 'fields',
                  items: [1, 2, 3, 4].map((n) =>
                    f(`m5.q${n}`, 'number', `ไตรมาส ${n}`, { req: true }),
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
      heading: 'รายงานความก้าวหน้า',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'รอบการรายงาน', { req: true }),
            f('m6.result', 'textarea', 'สรุปผลการดำเนินงาน', { req: true }),
            f('m6.percent', 'number', '% ความก้าวหน้า'),
            f('m6.disbursed', 'number', 'เบิกจ่ายจริง', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหาและอุปสรรค'),
            f('m6.attachment', 'file', 'เอกสารแนบ', { req: true }),
            other('switch', 'ต้องการคำปรึกษาจาก สศช.'),
          ],
        },
      ],
    },
  ],
};
