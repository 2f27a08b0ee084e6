import { f, type KitForm, other } from '../../form.ts';

/** Nested tables as ASP.NET WebForms writes them; validators stand behind the fields and say nothing yet. */
export const form: KitForm = {
  title: 'ระบบติดตามและประเมินผลโครงการ (Monitoring System)',
  parity: 1,
  stepper: [
    'M1 แผนระดับชาติ',
    'M2 ข้อมูลเบื้องต้น',
    'M3 เนื้อหาโครงการ',
    'M4 ขั้นตอนกิจกรรม',
    'M5 เงินงบประมาณ',
    'M6 ผลความก้าวหน้า',
  ],
  header: [
    other('text', 'ชื่อผู้ใช้งาน'),
    other('text', 'คำค้น'),
    other('select', 'เลือกระบบงาน', { options: ['แผนงาน', 'บุคลากร', 'พัสดุ'], value: 'แผนงาน' }),
  ],
  footer: [
    other('select', 'ขนาดหน้า', { options: ['10', '20'], value: '10' }),
    other('text', 'พิมพ์วันที่'),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'ความเชื่อมโยงกับแผนระดับชาติ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติ ๒๐ ปี ด้าน', {
              placeholder: '--- โปรดเลือก ---',
            }),
            f('m1.strategySecondary', 'checks', 'ยุทธศาสตร์ชาติในระดับรอง (ถ้ามี)'),
            f('m1.masterPlan', 'select', 'แผนแม่บทฯ ประเด็นที่', { placeholder: '--- โปรดเลือก ---' }),
            f('m1.issueGoal', 'select', 'เป้าหมายแผนแม่บทฯ ระดับประเด็น', {
              placeholder: '--- โปรดเลือก ---',
              needs: 'm1.masterPlan',
            }),
            f('m1.subPlan', 'select', 'แผนย่อยฯ', {
              placeholder: '--- โปรดเลือก ---',
              needs: 'm1.masterPlan',
            }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนย่อยฯ', { placeholder: '--- โปรดเลือก ---' }),
            f('m1.component', 'select', 'ชื่อองค์ประกอบ', { placeholder: '--- โปรดเลือก ---' }),
            f('m1.factor', 'select', 'ชื่อปัจจัย', { placeholder: '--- โปรดเลือก ---' }),
            f('m1.developmentPlan', 'select', 'แผนพัฒนาฯ ฉบับที่ ๑๓ หมุดหมายที่', {
              placeholder: '--- โปรดเลือก ---',
            }),
            f('m1.level3Plan', 'select', 'แผนระดับที่ ๓', { placeholder: '--- โปรดเลือก ---' }),
            f('m1.law', 'text', 'กฎหมายที่เกี่ยวข้อง (ระบุมาตรา)'),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'ข้อมูลเบื้องต้น',
      filters: [other('select', 'ค้นตามปี', { options: ['2565', '2566'], value: '2566' })],
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ (ไทย)', { req: true }),
            other('text', 'ชื่อโครงการ (อังกฤษ)'),
            f('m2.type', 'radio', 'ประเภทของโครงการ/งาน', { req: true }),
            f('m2.start', 'date', 'วันเริ่มต้นดำเนินการ', { req: true }),
            f('m2.end', 'date', 'วันสิ้นสุดดำเนินการ', { req: true }),
            f('m2.unit', 'select', 'หน่วยงานผู้รับผิดชอบหลัก', {
              req: true,
              placeholder: '--- โปรดเลือก ---',
            }),
            other('text', 'กระทรวง', { off: 'disabled', value: 'แรงงาน' }),
            f('m2.contactName', 'text', 'ผู้ประสานงานของหน่วยงาน', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง/ระดับ'),
            f('m2.contactPhone', 'text', 'โทรศัพท์/โทรสาร', { req: true }),
            f('m2.contactEmail', 'text', 'Email Address', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'เนื้อหาโครงการ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'หลักการ',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.rationale', 'textarea', 'ความเป็นมา/หลักการและเหตุผล', { req: true }),
                    f('m3.objective', 'textarea', 'วัตถุประสงค์ (ระบุเป็นข้อ)', { req: true }),
                  ],
                },
              ],
            },
            {
              title: 'ผลที่ได้',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.output', 'textarea', 'ผลผลิตโครงการ (Output)', { req: true }),
                    f('m3.outcome', 'textarea', 'ผลลัพธ์โครงการ (Outcome)', { req: true }),
                  ],
                },
              ],
            },
          ],
        },
        {
          kind: 'fields',
          items: [
            f('m3.beneficiary', 'text', 'กลุ่มเป้าหมาย (ผู้รับประโยชน์)', { req: true }),
            f('m3.area', 'checks', 'พื้นที่ดำเนินงาน/จังหวัด', {
              req: true,
              options: ['กรุงเทพมหานคร', 'เชียงใหม่', 'ขอนแก่น', 'สงขลา'],
            }),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัดของโครงการ',
          look: 'table',
          add: 'เพิ่มรายการ',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ชื่อตัวชี้วัดโครงการ'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'select', 'หน่วยนับ', { placeholder: '-' }),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'ขั้นตอนกิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'รายการกิจกรรม',
          look: 'table',
          add: 'เพิ่มรายการ',
          rows: { empty: 1, half: 2, full: 3 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรม/ขั้นตอน', { req: true }),
            f('m4.start', 'date', 'วันที่เริ่ม', { req: true }),
            f('m4.end', 'date', 'ถึงวันที่', { req: true }),
            f('m4.budget', 'number', 'งบประมาณ (บาท)'),
            f('m4.weight', 'number', 'ร้อยละ'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'เงินงบประมาณ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'งบประมาณประจำปี พ.ศ.', {
              req: true,
              placeholder: '--- โปรดเลือก ---',
            }),
            f('m5.source', 'select', 'ที่มาของงบประมาณ', {
              req: true,
              placeholder: '--- โปรดเลือก ---',
            }),
            f('m5.expenseType', 'select', 'หมวดงบประมาณรายจ่าย', {
              placeholder: '--- โปรดเลือก ---',
            }),
            f('m5.total', 'number', 'จำนวนเงินงบประมาณรวม', { req: true, suffix: 'บาท' }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนการเบิกจ่ายรายไตรมาส',
          open: false,
          blocks: [
            {
              kind: 'fields',
              items: [1, 2, 3, 4].map((n) =>
                f(`m5.q${n}`, 'number', `เบิกจ่ายไตรมาสที่ ${n}`, { req: true, suffix: 'บาท' }),
              ),
            },
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'ผลความก้าวหน้า',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ประจำไตรมาสที่', {
              req: true,
              placeholder: '--- โปรดเลือก ---',
            }),
            f('m6.result', 'textarea', 'ผลการดำเนินงานโดยละเอียด', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความก้าวหน้าสะสม', { suffix: '%' }),
            f('m6.disbursed', 'number', 'จำนวนเงินที่เบิกจ่าย', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'ปัญหา อุปสรรค (ถ้ามี)'),
            f('m6.suggestion', 'textarea', 'แนวทางแก้ไขปัญหา'),
            f('m6.attachment', 'file', 'เอกสารแนบ (.pdf)', { req: true }),
          ],
        },
      ],
    },
  ],
};
