import { f, type KitForm, other } from '../../form.ts';

/** An admin theme of some years ago: numbered labels on the left, long official wording. */
export const form: KitForm = {
  title: 'ระบบบริหารแผนงาน งบประมาณ และติดตามผล',
  parity: 0,
  stepper: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
  header: [
    other('text', 'ค้นหาเมนู', { placeholder: 'Search...' }),
    other('select', 'ปีงบประมาณที่ใช้งาน', { options: ['2565', '2566', '2567'], value: '2566' }),
  ],
  footer: [
    other('date', 'พิมพ์ ณ วันที่'),
    other('select', 'จำนวนรายการ', { options: ['25', '50'], value: '25' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'แบบรายงาน M1 ความสอดคล้องของโครงการ',
      blocks: [
        {
          kind: 'fields',
          title: 'ยุทธศาสตร์ชาติ',
          items: [
            f('m1.strategyDirect', 'search', '(1) ยุทธศาสตร์ชาติที่สอดคล้องโดยตรง', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m1.strategySecondary', 'multi', '(2) ยุทธศาสตร์ชาติที่สอดคล้องทางอ้อม', {
              placeholder: 'กรุณาเลือกรายการ',
            }),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ',
          items: [
            f('m1.masterPlan', 'search', '(3) แผนแม่บทประเด็นที่', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m1.issueGoal', 'search', '(4) เป้าหมายประเด็นแผนแม่บท', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m1.subPlan', 'search', '(5) แผนย่อยที่', { req: true, placeholder: 'กรุณาเลือกรายการ' }),
            f('m1.subPlanGoal', 'search', '(6) เป้าหมายของแผนย่อยในแผนแม่บท', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m1.component', 'search', '(7) องค์ประกอบในห่วงโซ่คุณค่า', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m1.factor', 'search', '(8) ปัจจัยในห่วงโซ่คุณค่า', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนอื่น ๆ',
          items: [
            f('m1.developmentPlan', 'select', '(9) แผนพัฒนาเศรษฐกิจและสังคมฯ ฉบับที่ 13', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m1.securityPlan', 'select', '(10) แผนด้านความมั่นคง', {
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m1.level3Plan', 'multi', '(11) แผนระดับ 3 ที่โครงการสอดคล้อง', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m1.law', 'textarea', '(12) กฎหมายที่ให้อำนาจดำเนินการ'),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'แบบรายงาน M2 ข้อมูลเบื้องต้นของโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m2.name', 'text', '(1) ชื่อแผนงาน / โครงการ', { req: true }),
            f('m2.type', 'select', '(2) จัดอยู่ในประเภท', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m2.start', 'date', '(3) ดำเนินการตั้งแต่วันที่', { req: true }),
            f('m2.end', 'date', '(4) ถึงวันที่', { req: true }),
            f('m2.unit', 'search', '(5) สำนัก/กองที่รับผิดชอบโครงการ', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            other('text', '(6) สังกัด', { off: 'disabled', value: 'กระทรวงแรงงาน' }),
            f('m2.contactName', 'text', '(7) ผู้ประสานงานหลัก', { req: true }),
            f('m2.contactPosition', 'text', '(8) ตำแหน่งผู้ประสานงานหลัก'),
            f('m2.contactPhone', 'text', '(9) โทรศัพท์ผู้ประสานงานหลัก', { req: true }),
            f('m2.contactEmail', 'text', '(10) อีเมลผู้ประสานงานหลัก', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'แบบรายงาน M3 รายละเอียดแผนงาน/โครงการ',
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
                    f('m3.rationale', 'rich', '(1) หลักการ เหตุผล และความจำเป็น', { req: true }),
                    f('m3.objective', 'rich', '(2) วัตถุประสงค์ของแผนงาน/โครงการ', { req: true }),
                    f('m3.output', 'textarea', '(3) ผลผลิต (Output) ของโครงการ', { req: true }),
                    f('m3.outcome', 'textarea', '(4) ผลลัพธ์ (Outcome) ของโครงการ', { req: true }),
                  ],
                },
              ],
            },
            {
              title: 'กลุ่มเป้าหมายและพื้นที่',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.beneficiary', 'text', '(5) ผู้ได้รับประโยชน์จากโครงการ', { req: true }),
                    f('m3.area', 'multi', '(6) จังหวัดที่ดำเนินโครงการ', {
                      req: true,
                      placeholder: 'กรุณาเลือกรายการ',
                    }),
                    f('m3.benefit', 'textarea', '(7) ประโยชน์ของโครงการ'),
                  ],
                },
              ],
            },
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัดและค่าเป้าหมาย',
          look: 'table',
          add: 'เพิ่มตัวชี้วัด',
          rows: { empty: 1, half: 3, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัดผลสำเร็จ'),
            f('m3.kpiTarget', 'text', 'เป้าหมาย', { value: '5000' }),
            f('m3.kpiUnit', 'select', 'หน่วยนับ', { placeholder: 'เลือก' }),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'แบบรายงาน M4 แผนการดำเนินงาน',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรมตามแผนการดำเนินงาน',
          look: 'table',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรมหลักของโครงการ'),
            f('m4.subActivity', 'text', 'กิจกรรมย่อย'),
            f('m4.start', 'date', 'วันที่เริ่มต้น'),
            f('m4.end', 'date', 'วันที่สิ้นสุด'),
            f('m4.budget', 'text', 'งบประมาณ (บาท)', { value: '250,000' }),
            f('m4.weight', 'text', 'ค่าน้ำหนัก (%)', { value: '50' }),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'แบบรายงาน M5 งบประมาณแผนงาน/โครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', '(1) ปี งปม. พ.ศ.', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m5.source', 'checks', '(2) แหล่งเงิน', { req: true }),
            f('m5.expenseType', 'select', '(3) หมวดรายจ่าย', { placeholder: 'กรุณาเลือกรายการ' }),
            f('m5.total', 'number', '(4) วงเงินงบประมาณที่ได้รับจัดสรร', { req: true, suffix: 'บาท' }),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนการใช้จ่ายงบประมาณ',
          look: 'across',
          items: [1, 2, 3, 4].map((n) => f(`m5.q${n}`, 'number', `ไตรมาสที่ ${n}`)),
        },
      ],
    },
    {
      step: 'M6',
      heading: 'แบบรายงาน M6 ผลการดำเนินงาน',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', '(1) รายงานผล ณ ไตรมาส', {
              req: true,
              placeholder: 'กรุณาเลือกรายการ',
            }),
            f('m6.result', 'rich', '(2) รายละเอียดผลการดำเนินงานของโครงการ', { req: true }),
            f('m6.percent', 'number', '(3) ร้อยละของความก้าวหน้า', { suffix: '%' }),
            f('m6.disbursed', 'number', '(4) ผลการเบิกจ่ายงบประมาณ ณ ไตรมาส', {
              req: true,
              suffix: 'บาท',
            }),
            f('m6.problem', 'textarea', '(5) ปัญหาและอุปสรรค'),
            f('m6.suggestion', 'textarea', '(6) ข้อเสนอแนะ'),
            f('m6.attachment', 'file', '(7) เอกสารแนบประกอบรายงาน', { req: true }),
          ],
        },
      ],
    },
  ],
};
