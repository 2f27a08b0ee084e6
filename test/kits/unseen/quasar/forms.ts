import { f, type KitForm, other } from '../../form.ts';

/** Floating labels with the star written into the label on some pages, none on others. */
export const form: KitForm = {
  title: 'ระบบติดตามแผนงานและโครงการ',
  parity: 0,
  stepper: [
    'M1 แผนที่เชื่อมโยง',
    'M2 ข้อมูลโครงการ',
    'M3 สาระสำคัญ',
    'M4 แผนกิจกรรม',
    'M5 เงินที่ใช้',
    'M6 รายงานรายไตรมาส',
  ],
  header: [
    other('text', 'ค้นหา', { placeholder: 'พิมพ์ชื่อโครงการที่ต้องการค้นหา' }),
    other('select', 'ภาษาที่แสดง', { options: ['ไทย', 'อังกฤษ'], value: 'ไทย' }),
  ],
  footer: [
    other('select', 'รายการต่อหน้า', { options: ['10', '50'], value: '10' }),
    other('date', 'ณ วันที่'),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'M1 การเชื่อมโยงโครงการกับแผนทุกระดับ',
      blocks: [
        {
          kind: 'fields',
          title: 'แผนระดับ 1 และ 2',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติด้านที่สอดคล้องโดยตรง *', { req: true }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติด้านที่สอดคล้องรองลงมา'),
            f('m1.masterPlan', 'search', 'แผนแม่บทฯ ประเด็น *', { req: true }),
            f('m1.issueGoal', 'select', 'เป้าหมายของแผนแม่บทระดับประเด็น *', {
              req: true,
              needs: 'm1.masterPlan',
            }),
            f('m1.subPlan', 'search', 'แผนย่อยที่สอดคล้อง *', { req: true, needs: 'm1.masterPlan' }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายของแผนย่อย *', { req: true }),
            f('m1.component', 'select', 'องค์ประกอบ (Value Chain) *', { req: true }),
            f('m1.factor', 'select', 'ปัจจัย (Value Chain) *', { req: true }),
            f('m1.developmentPlan', 'select', 'หมุดหมายที่สอดคล้อง *', { req: true }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนระดับที่ 3 และกฎหมาย',
          open: true,
          blocks: [
            {
              kind: 'fields',
              items: [
                f('m1.level3Plan', 'multi', 'แผนปฏิบัติราชการที่สอดคล้อง *', { req: true }),
                f('m1.law', 'textarea', 'กฎหมายและระเบียบที่เกี่ยวข้อง'),
                f('m1.sdg', 'select', 'เป้าหมาย SDGs'),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 ข้อมูลของโครงการ',
      filters: [other('select', 'ปี', { options: ['2565', '2566'], value: '2566' })],
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการหรือการดำเนินงาน', { hint: 'ตรงกับเอกสารคำของบประมาณ' }),
            other('text', 'รหัสโครงการ', { off: 'readonly', value: 'สป-66-0012' }),
            f('m2.type', 'radio', 'ประเภทงาน', { options: ['โครงการ', 'การดำเนินงาน'] }),
            f('m2.start', 'date', 'วันที่เริ่มดำเนินการ', { placeholder: 'วว/ดด/ปปปป' }),
            f('m2.end', 'date', 'วันที่ดำเนินการแล้วเสร็จ', { placeholder: 'วว/ดด/ปปปป' }),
            f('m2.unit', 'search', 'หน่วยงานที่รับผิดชอบดำเนินการ'),
            f('m2.contactName', 'text', 'ชื่อเจ้าหน้าที่ผู้ประสานงาน'),
            f('m2.contactPosition', 'text', 'ตำแหน่งเจ้าหน้าที่'),
            f('m2.contactPhone', 'tel', 'หมายเลขโทรศัพท์เจ้าหน้าที่'),
            f('m2.contactEmail', 'email', 'อีเมลเจ้าหน้าที่'),
            other('switch', 'แสดงต่อสาธารณะ'),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 สาระสำคัญของโครงการ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'ความเป็นมา',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.rationale', 'rich', 'หลักการและเหตุผลโดยสังเขป'),
                    f('m3.objective', 'textarea', 'วัตถุประสงค์หลักของโครงการ'),
                  ],
                },
              ],
            },
            {
              title: 'ผลที่จะเกิดขึ้น',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.output', 'textarea', 'ผลผลิตที่จะได้'),
                    f('m3.outcome', 'textarea', 'ผลลัพธ์ที่จะได้'),
                    f('m3.benefit', 'textarea', 'ประโยชน์ที่จะได้รับ'),
                  ],
                },
              ],
            },
          ],
        },
        {
          kind: 'fields',
          items: [
            f('m3.beneficiary', 'text', 'กลุ่มเป้าหมายหรือผู้รับประโยชน์'),
            f('m3.area', 'multi', 'จังหวัดที่เป็นพื้นที่ดำเนินการ'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัดโครงการ',
          look: 'table',
          add: 'เพิ่มแถว',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัด'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'select', 'หน่วยนับ'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 แผนกิจกรรมของโครงการ',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรม',
          look: 'cards',
          each: 'กิจกรรมที่',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 3, full: 2 },
          columns: [
            f('m4.activity', 'text', 'ชื่อของกิจกรรม'),
            f('m4.start', 'date', 'วันที่เริ่มของกิจกรรม'),
            f('m4.end', 'date', 'วันที่สิ้นสุดของกิจกรรม'),
            f('m4.budget', 'number', 'วงเงินกิจกรรม', { suffix: 'บาท' }),
            f('m4.weight', 'number', 'น้ำหนักกิจกรรม', { suffix: '%' }),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 เงินที่ใช้ในโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณที่ดำเนินการ *', { req: true }),
            f('m5.source', 'radio', 'แหล่งที่มาของเงินงบประมาณ *', { req: true }),
            f('m5.expenseType', 'select', 'ประเภทของรายจ่าย'),
            f('m5.total', 'number', 'งบประมาณทั้งโครงการ *', { req: true, suffix: 'บาท' }),
            f('m5.q1', 'number', 'แผนใช้จ่ายไตรมาส 1', { suffix: 'บาท' }),
            f('m5.q2', 'number', 'แผนใช้จ่ายไตรมาส 2', { suffix: 'บาท' }),
            f('m5.q3', 'number', 'แผนใช้จ่ายไตรมาส 3', { suffix: 'บาท' }),
            f('m5.q4', 'number', 'แผนใช้จ่ายไตรมาส 4', { suffix: 'บาท' }),
            other('file', 'เอกสารอนุมัติงบประมาณ *', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'M6 รายงานความก้าวหน้ารายไตรมาส',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ไตรมาสที่ต้องรายงาน *', { req: true }),
            f('m6.result', 'textarea', 'ผลการดำเนินงานประจำไตรมาส *', { req: true, half: '-' }),
            f('m6.percent', 'number', 'ความก้าวหน้าสะสม', { suffix: '%' }),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่ายสะสม *', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'ปัญหาหรืออุปสรรคที่พบ'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะในการแก้ไข'),
            f('m6.attachment', 'file', 'แนบเอกสารประกอบ'),
          ],
        },
      ],
    },
  ],
};
