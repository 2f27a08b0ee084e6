import { f, type KitForm, other } from '../../form.ts';

/** Long names with the words of the budget bureau; the required ones marked by the style sheet alone. */
export const form: KitForm = {
  title: 'ระบบบริหารแผนงานและงบประมาณ',
  parity: 1,
  stepper: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
  header: [
    other('text', 'ค้นหาเมนู', { placeholder: 'ค้นหาเมนู' }),
    other('select', 'ปีงบประมาณที่ทำงาน', { options: ['2565', '2566'], value: '2566' }),
  ],
  footer: [other('text', 'ผู้พิมพ์รายงาน'), other('date', 'ข้อมูล ณ วันที่')],
  pages: [
    {
      step: 'M1',
      heading: 'M1 : การเชื่อมโยงโครงการกับแผนระดับต่าง ๆ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'select', 'โครงการสอดคล้องโดยตรงกับยุทธศาสตร์ชาติด้านใด', {
              req: true,
              placeholder: '(เลือก)',
            }),
            f('m1.strategySecondary', 'multi', 'โครงการสอดคล้องรองลงมากับยุทธศาสตร์ชาติด้านใด', {
              placeholder: '(เลือก)',
            }),
            f('m1.masterPlan', 'search', 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ (ระบุประเด็น)', {
              req: true,
              placeholder: '(เลือก)',
            }),
            f('m1.issueGoal', 'select', 'เป้าหมายแผนแม่บทระดับประเด็น', {
              req: true,
              placeholder: '(เลือก)',
            }),
            f('m1.subPlan', 'select', 'แผนย่อยของแผนแม่บทภายใต้ยุทธศาสตร์ชาติ', {
              req: true,
              placeholder: '(เลือก)',
            }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนแม่บทระดับแผนย่อย', {
              req: true,
              needs: 'm1.subPlan',
              placeholder: '(เลือก)',
            }),
            f('m1.component', 'select', 'องค์ประกอบตามห่วงโซ่คุณค่าประเทศไทย', {
              req: true,
              placeholder: '(เลือก)',
            }),
            f('m1.factor', 'select', 'ปัจจัยตามห่วงโซ่คุณค่าประเทศไทย', {
              req: true,
              placeholder: '(เลือก)',
            }),
            f('m1.developmentPlan', 'search', 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ (หมุดหมายที่)', {
              req: true,
              placeholder: '(เลือก)',
            }),
            f('m1.securityPlan', 'search', 'นโยบายความมั่นคงแห่งชาติที่เกี่ยวข้อง', {
              placeholder: '(เลือก)',
            }),
            f('m1.level3Plan', 'multi', 'แผนปฏิบัติราชการรายปีของหน่วยงาน (แผนระดับที่ 3)', {
              req: true,
              placeholder: '(เลือก)',
            }),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 : รายละเอียดทั่วไปของโครงการ',
      blocks: [
        {
          kind: 'fields',
          title: 'โครงการ',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ/รายการ', { req: true }),
            f('m2.type', 'radio', 'ลักษณะงานเป็นประเภท', { req: true }),
            f('m2.start', 'date', 'วันที่เริ่มต้นดำเนินโครงการ', { req: true }),
            f('m2.end', 'date', 'วันที่สิ้นสุดการดำเนินโครงการ', { req: true }),
            other('number', 'ระยะเวลา (วัน)', { off: 'disabled' }),
            f('m2.unit', 'search', 'หน่วยรับงบประมาณที่รับผิดชอบ', { req: true, placeholder: '(เลือก)' }),
          ],
        },
        {
          kind: 'fields',
          title: 'ผู้ประสาน',
          look: 'grid',
          items: [
            f('m2.contactName', 'text', 'ชื่อ-สกุล ผู้รับผิดชอบ', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่งผู้รับผิดชอบ'),
            f('m2.contactPhone', 'tel', 'เบอร์โทรศัพท์มือถือ', { req: true }),
            f('m2.contactEmail', 'email', 'ที่อยู่อีเมล', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 : รายละเอียดเชิงเนื้อหา',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', 'เหตุผลความจำเป็นของโครงการ', { req: true }),
            f('m3.objective', 'textarea', 'วัตถุประสงค์ (อย่างน้อย 1 ข้อ)', { req: true }),
            f('m3.output', 'textarea', 'ผลผลิต (ระบุเชิงปริมาณ)', { req: true }),
            f('m3.outcome', 'textarea', 'ผลลัพธ์ (ระบุเชิงคุณภาพ)', { req: true, half: '-' }),
            f('m3.beneficiary', 'multi', 'กลุ่มเป้าหมายผู้ได้รับผลประโยชน์', {
              req: true,
              placeholder: '(เลือก)',
            }),
            f('m3.area', 'multi', 'พื้นที่ดำเนินการระดับจังหวัด', { req: true, placeholder: '(เลือก)' }),
            f('m3.benefit', 'textarea', 'ประโยชน์ที่คาดว่าจะได้รับของโครงการ'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัดเป้าหมายโครงการ',
          look: 'table',
          add: 'เพิ่ม',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ชื่อตัวชี้วัดความสำเร็จ'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมายตัวชี้วัด'),
            f('m3.kpiUnit', 'select', 'หน่วยนับตัวชี้วัด', { placeholder: '(เลือก)' }),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 : กิจกรรมและระยะเวลา',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรมโครงการ',
          look: 'table',
          add: 'เพิ่ม',
          rows: { empty: 1, half: 2, full: 3 },
          columns: [
            f('m4.activity', 'text', 'รายการกิจกรรม'),
            f('m4.start', 'date', 'เริ่มวันที่'),
            f('m4.end', 'date', 'สิ้นสุดวันที่'),
            f('m4.budget', 'number', 'วงเงินของกิจกรรม (บาท)'),
            f('m4.weight', 'number', 'น้ำหนัก (ร้อยละ)'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 : วงเงินและแผนเบิกจ่าย',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'วงเงิน',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m5.fiscalYear', 'select', 'ปีงบประมาณที่ได้รับจัดสรร', {
                      req: true,
                      placeholder: '(เลือก)',
                    }),
                    f('m5.source', 'select', 'แหล่งเงินที่ใช้ดำเนินการ', {
                      req: true,
                      placeholder: '(เลือก)',
                    }),
                    f('m5.expenseType', 'select', 'ประเภทงบรายจ่ายหลัก', { placeholder: '(เลือก)' }),
                    f('m5.total', 'number', 'วงเงินงบประมาณของโครงการรวม', {
                      req: true,
                      suffix: 'บาท',
                    }),
                  ],
                },
              ],
            },
            {
              title: 'แผนเบิกจ่าย',
              blocks: [
                {
                  kind: 'fields',
                  items: [1, 2, 3, 4].map((n) =>
                    f(`m5.q${n}`, 'number', `แผนเบิกจ่าย ไตรมาสที่ ${n}`, { req: true }),
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
      heading: 'M6 : รายงานผลความก้าวหน้าโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'รายงานผลประจำไตรมาสที่', { req: true, placeholder: '(เลือก)' }),
            f('m6.result', 'rich', 'รายละเอียดผลการดำเนินงาน', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความก้าวหน้าของโครงการ (สะสม)'),
            f('m6.disbursed', 'number', 'ยอดเบิกจ่ายสะสม (บาท)', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหาและอุปสรรคที่สำคัญ'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะเพื่อการแก้ไข'),
            f('m6.attachment', 'file', 'ไฟล์แนบประกอบการรายงาน', { req: true }),
            other('switch', 'ยืนยันความถูกต้องของข้อมูล'),
          ],
        },
      ],
    },
  ],
};
