import { f, type KitForm, other } from '../../form.ts';

/** Labels to the left, "โปรดระบุ" and "ของโครงการ" everywhere, codes in the heading. */
export const form: KitForm = {
  title: 'ระบบสารสนเทศเพื่อการติดตามโครงการ',
  parity: 1,
  stepper: ['แผน', 'ข้อมูลโครงการ', 'รายละเอียด', 'แผนปฏิบัติงาน', 'วงเงิน', 'ผลการดำเนินงาน'],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'ค้นหาโครงการจากชื่อหรือรหัส' }),
    other('select', 'เลือกภาษา', { options: ['TH', 'EN'], value: 'TH' }),
    other('text', 'ชื่อผู้ใช้', { placeholder: 'ชื่อผู้ใช้' }),
  ],
  footer: [
    other('date', 'วันที่พิมพ์เอกสาร'),
    other('select', 'รายการต่อหน้า', { options: ['10', '20', '30'], value: '20' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'M1 ความเชื่อมโยงกับแผนระดับต่าง ๆ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'ยุทธศาสตร์ชาติและแผนแม่บท',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m1.strategyDirect', 'select', '๑. ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง', {
                      req: true,
                      placeholder: 'กรุณาเลือกยุทธศาสตร์',
                    }),
                    f('m1.strategySecondary', 'multi', '๒. ยุทธศาสตร์ชาติที่เกี่ยวข้องในระดับรอง', {
                      placeholder: 'เลือกได้มากกว่า 1 ข้อ',
                    }),
                    f('m1.masterPlan', 'search', '๓. แผนแม่บทฯ ที่เกี่ยวข้อง', {
                      req: true,
                      placeholder: 'ค้นหาแผนแม่บท',
                    }),
                    f('m1.issueGoal', 'select', '๔. เป้าหมายระดับประเด็น', { req: true }),
                    f('m1.subPlan', 'tree', '๕. แผนย่อยของแผนแม่บทฯ', {
                      req: true,
                      needs: 'm1.masterPlan',
                    }),
                    f('m1.subPlanGoal', 'select', '๖. เป้าหมายแผนแม่บทย่อย', { req: true }),
                    f('m1.component', 'radio', '๗. องค์ประกอบ', { req: true }),
                    f('m1.factor', 'select', '๘. ปัจจัย', { req: true }),
                  ],
                },
              ],
            },
            {
              title: 'แผนอื่น ๆ ที่เกี่ยวข้อง',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m1.developmentPlan', 'select', '๙. แผนพัฒนาเศรษฐกิจฯ ฉบับที่ ๑๓', {
                      req: true,
                    }),
                    f('m1.level3Plan', 'select', '๑๐. แผนระดับ ๓', { req: true }),
                    f('m1.law', 'textarea', '๑๑. กฏหมายที่เกี่ยวข้อง'),
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 ข้อมูลทั่วไป',
      filters: [
        other('text', 'ค้นหาจากชื่อผู้รับผิดชอบ'),
        other('select', 'ปีงบประมาณ', { options: ['2565', '2566'], value: '2566' }),
      ],
      blocks: [
        {
          kind: 'fields',
          title: 'ข้อมูลโครงการ',
          items: [
            f('m2.name', 'text', 'โปรดระบุชื่อโครงการ', { req: true }),
            f('m2.type', 'select', 'โปรดระบุประเภทโครงการ', { req: true, placeholder: 'โปรดเลือก' }),
            f('m2.newOrOngoing', 'radio', 'โครงการใหม่/โครงการต่อเนื่อง'),
            f('m2.start', 'date', 'วันที่เริ่มต้นของโครงการ', { req: true, placeholder: 'เลือกวันที่' }),
            f('m2.end', 'date', 'วันที่สิ้นสุดของโครงการ', { req: true, placeholder: 'เลือกวันที่' }),
            f('m2.unit', 'select', 'หน่วยงานที่รับผิดชอบโครงการ', {
              req: true,
              placeholder: 'โปรดเลือก',
            }),
          ],
        },
        {
          kind: 'fields',
          title: 'ข้อมูลผู้ประสานงาน',
          items: [
            f('m2.contactName', 'text', 'ชื่อผู้ประสานงานของโครงการ', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่งผู้ประสานงาน'),
            f('m2.contactPhone', 'text', 'เบอร์โทรศัพท์ที่ติดต่อได้', { req: true }),
            f('m2.contactEmail', 'text', 'จดหมายอิเล็กทรอนิกส์ (อีเมล)', { req: true }),
            other('text', 'ไลน์ไอดี'),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 รายละเอียดโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', 'หลักการและเหตุผลความจำเป็น', { req: true }),
            f('m3.objective', 'textarea', 'วัตถุประสงค์ของโครงการ', {
              req: true,
              hint: 'ไม่ควรเกิน 3 ข้อ',
            }),
            f('m3.output', 'textarea', 'ผลผลิตของโครงการ', { req: true, half: '-' }),
            f('m3.outcome', 'textarea', 'ผลลัพธ์ของโครงการ', { req: true }),
            f('m3.beneficiary', 'checks', 'กลุ่มเป้าหมายของโครงการ', { req: true }),
            f('m3.area', 'multi', 'พื้นที่ดำเนินงานของโครงการ', { req: true }),
            f('m3.benefit', 'textarea', 'ประโยชน์ที่คาดว่าจะได้รับจากโครงการ'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัดของโครงการ',
          look: 'table',
          add: 'เพิ่มตัวชี้วัด',
          rows: { empty: 1, half: 3, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัด (KPI)'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'select', 'หน่วย'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 กิจกรรมและระยะเวลา',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรมภายใต้โครงการ',
          look: 'table',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 2, full: 3 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรมหลัก'),
            f('m4.start', 'date', 'เริ่มต้น'),
            f('m4.end', 'date', 'สิ้นสุด'),
            f('m4.budget', 'number', 'งบประมาณ (บาท)'),
            f('m4.weight', 'number', 'ค่าน้ำหนัก (%)'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 งบประมาณ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณของโครงการ', {
              req: true,
              placeholder: 'เลือกปี พ.ศ.',
            }),
            f('m5.source', 'select', 'แหล่งงบประมาณของโครงการ', { req: true }),
            f('m5.expenseType', 'select', 'หมวดรายจ่าย'),
            f('m5.total', 'number', 'งบประมาณรวมทั้งสิ้น (บาท)', { req: true }),
            other('number', 'งบประมาณที่ได้รับจริง (บาท)', { off: 'disabled', value: '' }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนการใช้จ่ายงบประมาณรายไตรมาส',
          open: false,
          blocks: [
            {
              kind: 'fields',
              items: [
                f('m5.q1', 'number', 'ไตรมาสที่ 1'),
                f('m5.q2', 'number', 'ไตรมาสที่ 2'),
                f('m5.q3', 'number', 'ไตรมาสที่ 3'),
                f('m5.q4', 'number', 'ไตรมาสที่ 4'),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'M6 รายงานความก้าวหน้าโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            other('text', 'รหัสรายงาน', { off: 'readonly', value: '' }),
            f('m6.quarter', 'radio', 'รอบการรายงานผล', { req: true }),
            f('m6.result', 'textarea', 'โปรดระบุผลการดำเนินงาน', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความก้าวหน้าของงาน'),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่ายงบประมาณ (บาท)', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหาและอุปสรรคที่พบ'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะเพิ่มเติม'),
            f('m6.attachment', 'file', 'ไฟล์แนบ (PDF ไม่เกิน 10 MB)', { req: true }),
            other('switch', 'ยืนยันข้อมูลถูกต้อง'),
          ],
        },
      ],
    },
  ],
};
