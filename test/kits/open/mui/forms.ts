import { f, type KitForm, other } from '../../form.ts';

/** Floating labels, few marks: on most pages only the catalogue knows what is required. */
export const form: KitForm = {
  title: 'PMS – ระบบบริหารโครงการ',
  parity: 0,
  stepper: [
    'M1 เชื่อมโยงแผน',
    'M2 ข้อมูลทั่วไป',
    'M3 รายละเอียด',
    'M4 กิจกรรม',
    'M5 งบประมาณ',
    'M6 รายงานผล',
  ],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'ค้นหาโครงการ…' }),
    other('select', 'ภาษา', { options: ['ภาษาไทย', 'English'], value: 'ภาษาไทย' }),
    other('text', 'ชื่อผู้ใช้'),
  ],
  footer: [
    other('date', 'วันที่พิมพ์'),
    other('select', 'จำนวนแถวต่อหน้า', { options: ['10', '25', '100'], value: '25' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'ความเชื่อมโยงของโครงการกับแผน 3 ระดับ',
      blocks: [
        {
          kind: 'fields',
          title: 'แผนระดับที่ 1',
          look: 'grid',
          items: [
            f('m1.strategyDirect', 'search', 'ยุทธศาสตร์ชาติหลักที่เกี่ยวข้องโดยตรง'),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติที่เกี่ยวข้องในระดับรอง'),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนระดับที่ 2',
          look: 'grid',
          items: [
            f('m1.masterPlan', 'search', 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ (ประเด็น)'),
            f('m1.issueGoal', 'select', 'เป้าหมายประเด็น (Y2)'),
            f('m1.subPlan', 'tree', 'แผนย่อยภายใต้แผนแม่บท'),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนย่อย (Y1)', { needs: 'm1.subPlan' }),
            f('m1.component', 'select', 'องค์ประกอบ (V)'),
            f('m1.factor', 'select', 'ปัจจัย (F)'),
            f('m1.developmentPlan', 'select', 'แผนพัฒนาฯ ฉบับที่ 13 (หมุดหมาย)'),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนระดับที่ 3 และกฎหมายที่เกี่ยวข้อง',
          open: true,
          blocks: [
            {
              kind: 'fields',
              look: 'grid',
              items: [
                f('m1.level3Plan', 'search', 'แผนปฏิบัติราชการของหน่วยงานที่เกี่ยวข้อง'),
                f('m1.law', 'textarea', 'กฎหมาย / ระเบียบที่เกี่ยวข้อง'),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'ข้อมูลพื้นฐานของโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ (ภาษาไทย)', { req: true, tip: 'ไม่เกิน 200 ตัวอักษร' }),
            other('text', 'ชื่อโครงการ (ภาษาอังกฤษ)'),
            f('m2.type', 'radio', 'ประเภท', {
              req: true,
              options: ['โครงการ', 'การดำเนินงานตามภารกิจ'],
            }),
            f('m2.start', 'date', 'วันเริ่มต้นโครงการ', { req: true }),
            f('m2.end', 'date', 'วันสิ้นสุดโครงการ', { req: true }),
            f('m2.unit', 'search', 'หน่วยงานเจ้าของโครงการ', { req: true }),
          ],
        },
        {
          kind: 'fields',
          title: 'ผู้ประสานงานโครงการ',
          look: 'grid',
          items: [
            f('m2.contactName', 'text', 'ชื่อ-สกุลผู้ประสานงาน', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง'),
            f('m2.contactPhone', 'tel', 'เบอร์โทรศัพท์', { req: true, hint: 'เช่น 0 2232 1000' }),
            f('m2.contactEmail', 'email', 'อีเมล', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'รายละเอียดโครงการ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'เหตุผลและเป้าหมาย',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.rationale', 'textarea', 'หลักการและเหตุผลของโครงการ'),
                    f('m3.objective', 'textarea', 'วัตถุประสงค์', { hint: 'ระบุได้ไม่เกิน 5 ข้อ' }),
                    f('m3.output', 'textarea', 'ผลผลิต (Output)'),
                    f('m3.outcome', 'textarea', 'ผลลัพธ์ (Outcome)', { half: '.' }),
                    f('m3.benefit', 'textarea', 'ผลที่คาดว่าจะได้รับ'),
                  ],
                },
              ],
            },
            {
              title: 'พื้นที่และกลุ่มเป้าหมาย',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.beneficiary', 'text', 'กลุ่มเป้าหมายของโครงการ'),
                    f('m3.area', 'multi', 'พื้นที่เป้าหมาย / พื้นที่ดำเนินการ'),
                  ],
                },
              ],
            },
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัด',
          look: 'cards',
          each: 'ตัวชี้วัดที่',
          add: 'เพิ่มตัวชี้วัด',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ชื่อตัวชี้วัด'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'text', 'หน่วยนับ'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'กิจกรรมของโครงการ',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรม',
          look: 'cards',
          each: 'กิจกรรมที่',
          add: 'เพิ่มกิจกรรมใหม่',
          rows: { empty: 2, half: 3, full: 2 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรม'),
            f('m4.start', 'date', 'วันที่เริ่มกิจกรรม'),
            f('m4.end', 'date', 'วันที่สิ้นสุดกิจกรรม'),
            f('m4.budget', 'number', 'งบประมาณของกิจกรรม', { suffix: 'บาท' }),
            f('m4.weight', 'number', 'ค่าน้ำหนัก', { suffix: '%' }),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'งบประมาณและแผนการใช้จ่าย',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ'),
            f('m5.source', 'checks', 'แหล่งเงินงบประมาณ'),
            f('m5.expenseType', 'select', 'ประเภทงบรายจ่าย'),
            f('m5.total', 'number', 'งบประมาณรวมทั้งโครงการ', { suffix: 'บาท' }),
            f('m5.q1', 'number', 'แผนเบิกจ่ายไตรมาส 1', { suffix: 'บาท' }),
            f('m5.q2', 'number', 'แผนเบิกจ่ายไตรมาส 2', { suffix: 'บาท' }),
            f('m5.q3', 'number', 'แผนเบิกจ่ายไตรมาส 3', { suffix: 'บาท' }),
            f('m5.q4', 'number', 'แผนเบิกจ่ายไตรมาส 4', { suffix: 'บาท' }),
            other('switch', 'มีงบผูกพันข้ามปี'),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'รายงานผลการดำเนินงานรายไตรมาส',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ไตรมาสที่รายงาน', { req: true }),
            f('m6.result', 'textarea', 'ผลการดำเนินงานในไตรมาส', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความก้าวหน้า', { suffix: '%' }),
            f('m6.disbursed', 'number', 'ผลการใช้จ่ายงบประมาณ', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'ปัญหา อุปสรรค และข้อจำกัด'),
            f('m6.suggestion', 'textarea', 'แนวทางแก้ไข / ข้อเสนอแนะ'),
            f('m6.attachment', 'file', 'เอกสารแนบประกอบการรายงาน', { req: true }),
          ],
        },
      ],
    },
  ],
};
