import { f, type KitForm, other } from '../../form.ts';

/** Formal wordings of a ministry's own office; stars drawn by the page behind the name. */
export const form: KitForm = {
  title: 'ระบบกำกับติดตามแผนงานและโครงการ',
  parity: 1,
  stepper: ['ความสอดคล้อง', 'ข้อมูลหลัก', 'สาระสำคัญ', 'แผนกิจกรรม', 'เงิน', 'รายงาน'],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'พิมพ์คำค้น' }),
    other('select', 'ปีที่แสดง', { options: ['2565', '2566'], value: '2566' }),
  ],
  footer: [other('select', 'จำนวนรายการ', { options: ['10', '30'], value: '10' })],
  pages: [
    {
      step: 'M1',
      heading: 'ความสอดคล้องกับแผน ๓ ระดับ',
      blocks: [
        {
          kind: 'fields',
          title: 'แผนระดับที่ ๑',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติด้านที่ตอบสนองโดยตรง', {
              req: true,
              placeholder: 'เลือกด้าน',
            }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติด้านอื่นที่เกี่ยวเนื่อง', {
              placeholder: 'เลือกด้าน',
            }),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนระดับที่ ๒',
          items: [
            f('m1.masterPlan', 'select', 'แผนแม่บทฯ ในประเด็น', {
              req: true,
              placeholder: 'เลือกประเด็น',
            }),
            f('m1.issueGoal', 'select', 'เป้าหมายตามประเด็นแผนแม่บทฯ', {
              req: true,
              needs: 'm1.masterPlan',
              placeholder: 'เลือกเป้าหมาย',
            }),
            f('m1.subPlan', 'select', 'แผนย่อยในแผนแม่บทฯ', {
              req: true,
              placeholder: 'เลือกแผนย่อย',
            }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายตามแผนย่อย', {
              req: true,
              placeholder: 'เลือกเป้าหมาย',
            }),
            f('m1.component', 'select', 'องค์ประกอบของห่วงโซ่คุณค่า (V)', {
              req: true,
              placeholder: 'เลือก V',
            }),
            f('m1.factor', 'select', 'ปัจจัยของห่วงโซ่คุณค่า (F)', { req: true, placeholder: 'เลือก F' }),
            f('m1.developmentPlan', 'search', 'หมุดหมายการพัฒนา (แผนฯ ๑๓)', {
              req: true,
              placeholder: 'เลือกหมุดหมาย',
            }),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนระดับที่ ๓ และอื่น ๆ',
          items: [
            f('m1.level3Plan', 'multi', 'แผนระดับที่ ๓ (แผนปฏิบัติราชการ)', {
              req: true,
              placeholder: 'เลือกแผน',
            }),
            f('m1.sdg', 'multi', 'เป้าหมาย SDG ที่สอดคล้อง', { placeholder: 'เลือกเป้าหมาย' }),
            f('m1.law', 'textarea', 'กฎหมายที่รองรับการดำเนินการ'),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'ข้อมูลหลักของโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            other('text', 'รหัสงบประมาณ', { off: 'disabled', value: '1700433001' }),
            f('m2.name', 'text', 'โครงการ (ชื่อเต็ม)', { req: true }),
            other('text', 'ชื่อโครงการภาษาอังกฤษ'),
            f('m2.type', 'radio', 'ประเภทการดำเนินการ', { req: true }),
            f('m2.start', 'date', 'วันเริ่มต้นของโครงการ', { req: true, placeholder: 'วว/ดด/ปปปป' }),
            f('m2.end', 'date', 'วันสิ้นสุดตามแผน', { req: true, placeholder: 'วว/ดด/ปปปป' }),
            f('m2.unit', 'search', 'หน่วยงานที่เป็นเจ้าของโครงการ', {
              req: true,
              placeholder: 'เลือกหน่วยงาน',
            }),
          ],
        },
        {
          kind: 'fields',
          title: 'เจ้าหน้าที่ผู้ประสานงาน',
          look: 'grid',
          items: [
            f('m2.contactName', 'text', 'ชื่อและนามสกุล', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่งในสายงาน'),
            f('m2.contactPhone', 'tel', 'โทรศัพท์ที่ติดต่อสะดวก', { req: true }),
            f('m2.contactEmail', 'email', 'อีเมลที่ใช้ติดต่อ', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'สาระสำคัญของโครงการ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'ที่มา',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.rationale', 'textarea', 'หลักการ เหตุผล และที่มา', { req: true }),
                    f('m3.objective', 'textarea', 'วัตถุประสงค์ในการดำเนินโครงการ', { req: true }),
                    f('m3.beneficiary', 'text', 'กลุ่มเป้าหมายและผู้ได้รับประโยชน์', { req: true }),
                    f('m3.area', 'multi', 'จังหวัด/พื้นที่ดำเนินโครงการ', {
                      req: true,
                      placeholder: 'เลือกจังหวัด',
                    }),
                  ],
                },
              ],
            },
            {
              title: 'ผลที่จะเกิด',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.output', 'textarea', 'ผลผลิตตามโครงการ', { req: true }),
                    f('m3.outcome', 'textarea', 'ผลลัพธ์ตามโครงการ', { req: true }),
                    f('m3.benefit', 'textarea', 'ประโยชน์ที่ประชาชนจะได้รับ'),
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
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัดระดับโครงการ'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมายปีนี้'),
            f('m3.kpiUnit', 'select', 'หน่วยนับ', { placeholder: 'เลือก' }),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'แผนกิจกรรมของโครงการ',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรม',
          look: 'cards',
          each: 'กิจกรรมลำดับที่',
          add: 'เพิ่มกิจกรรมใหม่',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรมที่จะดำเนินการ', { req: true }),
            f('m4.start', 'date', 'วันเริ่มของกิจกรรม', { req: true, placeholder: 'วว/ดด/ปปปป' }),
            f('m4.end', 'date', 'วันเสร็จของกิจกรรม', { req: true, placeholder: 'วว/ดด/ปปปป' }),
            f('m4.budget', 'number', 'งบประมาณที่ใช้ในกิจกรรม', { req: true }),
            f('m4.weight', 'number', 'น้ำหนักของกิจกรรม (ร้อยละ)'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'เงินและแผนการใช้จ่าย',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณที่ใช้จ่าย', { req: true, placeholder: 'เลือกปี' }),
            f('m5.source', 'select', 'แหล่งที่มาของเงิน', { req: true, placeholder: 'เลือกแหล่งเงิน' }),
            f('m5.expenseType', 'select', 'ประเภทของงบรายจ่าย', { placeholder: 'เลือก' }),
            f('m5.total', 'number', 'วงเงินโครงการทั้งสิ้น (บาท)', { req: true }),
            other('number', 'เงินนอกงบประมาณ (บาท)'),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนการใช้จ่ายเป็นรายไตรมาส',
          open: true,
          blocks: [
            {
              kind: 'fields',
              look: 'grid',
              items: [1, 2, 3, 4].map((n) =>
                f(`m5.q${n}`, 'number', `ไตรมาสที่ ${n} (บาท)`, { req: true }),
              ),
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
            f('m6.quarter', 'select', 'ไตรมาสที่ต้องการรายงาน', {
              req: true,
              placeholder: 'เลือกไตรมาส',
            }),
            f('m6.result', 'textarea', 'ผลการดำเนินงานในไตรมาสนี้', { req: true, half: '...' }),
            f('m6.percent', 'number', 'ความก้าวหน้าเทียบกับแผน (ร้อยละ)'),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่ายเงินในไตรมาส', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหาอุปสรรคในการทำงาน'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะต่อการดำเนินงาน'),
            f('m6.attachment', 'file', 'เอกสารหลักฐาน', { req: true }),
          ],
        },
      ],
    },
  ],
};
