import { f, type KitForm, other } from '../../form.ts';

/** Labels above the fields with stars of their own, steps by code and name. */
export const form: KitForm = {
  title: 'ระบบบริหารจัดการโครงการของหน่วยงาน',
  parity: 1,
  stepper: ['M1 แผน', 'M2 ทั่วไป', 'M3 รายละเอียด', 'M4 กิจกรรม', 'M5 งบ', 'M6 ผล'],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'ค้นหาโครงการ/กิจกรรม' }),
    other('select', 'ภาษา', { options: ['ไทย', 'English'], value: 'ไทย' }),
    other('text', 'ชื่อผู้ใช้', { placeholder: 'ชื่อผู้ใช้' }),
  ],
  footer: [
    other('date', 'วันที่พิมพ์'),
    other('select', 'แถวต่อหน้า', { options: ['10', '20'], value: '10' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'ความสอดคล้องกับแผนระดับชาติ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'แผนระดับ 1 – 2',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m1.strategyDirect', 'select', 'ด้านยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง', {
                      req: true,
                      placeholder: 'เลือกยุทธศาสตร์ชาติ',
                    }),
                    f('m1.strategySecondary', 'multi', 'ด้านยุทธศาสตร์ชาติที่เกี่ยวข้องระดับรอง', {
                      placeholder: 'เลือกได้หลายข้อ',
                    }),
                    f('m1.masterPlan', 'search', 'ประเด็นแผนแม่บทภายใต้ยุทธศาสตร์ชาติ', { req: true }),
                    f('m1.issueGoal', 'select', 'เป้าหมายระดับประเด็น (Y2)', {
                      req: true,
                      placeholder: 'เลือก',
                    }),
                    f('m1.subPlan', 'tree', 'แผนย่อยของแผนแม่บท', { req: true, placeholder: 'เลือก' }),
                    f('m1.subPlanGoal', 'select', 'เป้าหมายของแผนย่อย (Y1)', {
                      req: true,
                      placeholder: 'เลือก',
                      needs: 'm1.subPlan',
                    }),
                    f('m1.component', 'select', 'องค์ประกอบที่เกี่ยวข้อง', {
                      req: true,
                      placeholder: 'เลือก',
                    }),
                    f('m1.factor', 'select', 'ปัจจัยที่เกี่ยวข้อง', { req: true, placeholder: 'เลือก' }),
                  ],
                },
              ],
            },
            {
              title: 'แผนระดับ 3',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m1.developmentPlan', 'select', 'แผนพัฒนาฯ ฉบับที่ 13', { req: true }),
                    f('m1.level3Plan', 'select', 'แผนระดับที่ 3 ที่เกี่ยวข้อง', { req: true }),
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
      heading: 'ข้อมูลทั่วไปของโครงการ',
      filters: [other('select', 'สถานะการส่งข้อมูล', { placeholder: 'ทั้งหมด' })],
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ (ตามเอกสารงบประมาณ)', { req: true }),
            f('m2.type', 'select', 'ประเภทโครงการ', { req: true, placeholder: 'เลือกประเภท' }),
            f('m2.newOrOngoing', 'radio', 'สถานะของโครงการ'),
            f('m2.start', 'date', 'วันเริ่มโครงการ', { req: true }),
            f('m2.end', 'date', 'วันสิ้นสุดโครงการ', { req: true }),
            f('m2.unit', 'search', 'ส่วนราชการ/หน่วยงานที่รับผิดชอบ', { req: true }),
            f('m2.contactName', 'text', 'ชื่อผู้ประสานงาน', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่งทางการ'),
            f('m2.contactPhone', 'text', 'โทรศัพท์ (ที่ทำงาน)', { req: true }),
            f('m2.contactEmail', 'email', 'อีเมลราชการ', { req: true, hint: 'ใช้อีเมล .go.th เท่านั้น' }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'รายละเอียดของโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'rich', '1) หลักการและเหตุผล', { req: true }),
            f('m3.objective', 'rich', '2) วัตถุประสงค์', { req: true }),
            f('m3.output', 'textarea', '3) ผลผลิต', {
              req: true,
              hint: 'สิ่งที่ได้จากการดำเนินงานโดยตรง',
            }),
            f('m3.outcome', 'textarea', '4) ผลลัพธ์', {
              req: true,
              hint: 'การเปลี่ยนแปลงที่เกิดกับกลุ่มเป้าหมาย',
            }),
            f('m3.beneficiary', 'multi', '5) กลุ่มเป้าหมายผู้ได้รับประโยชน์', { req: true }),
            f('m3.area', 'multi', '6) พื้นที่เป้าหมายในการดำเนินงาน', { req: true }),
            f('m3.benefit', 'textarea', '7) ประโยชน์ที่คาดว่าจะได้รับ'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัดของโครงการ',
          look: 'table',
          add: 'เพิ่มตัวชี้วัด',
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
      heading: 'แผนการดำเนินกิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรมของโครงการ',
          look: 'table',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 3, full: 2 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรม'),
            f('m4.start', 'date', 'วันที่เริ่มต้น'),
            f('m4.end', 'date', 'วันที่สิ้นสุด'),
            f('m4.budget', 'number', 'งบประมาณ (บาท)'),
            f('m4.weight', 'number', 'ค่าน้ำหนัก (ร้อยละ)'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'งบประมาณของโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m5.fiscalYear', 'select', 'ประจำปีงบประมาณ', {
              req: true,
              placeholder: 'เลือกปีงบประมาณ',
            }),
            f('m5.source', 'select', 'แหล่งที่มางบประมาณ', {
              req: true,
              placeholder: 'เลือกแหล่งงบประมาณ',
            }),
            f('m5.expenseType', 'select', 'ประเภทรายจ่าย', { placeholder: 'เลือก' }),
            f('m5.total', 'number', 'วงเงินงบประมาณรวม (บาท)', { req: true }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนการใช้จ่าย',
          open: true,
          blocks: [
            {
              kind: 'fields',
              look: 'grid',
              items: [1, 2, 3, 4].map((n) => f(`m5.q${n}`, 'number', `แผนการใช้จ่ายเงิน ไตรมาส ${n}`)),
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
            f('m6.quarter', 'radio', 'รายงานไตรมาสที่', { req: true, options: ['1', '2', '3', '4'] }),
            f('m6.result', 'rich', 'ผลการดำเนินงานของโครงการ', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความก้าวหน้า'),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่ายจริง (บาท)', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหา อุปสรรค'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะ'),
            f('m6.attachment', 'file', 'เอกสารแนบ'),
            other('switch', 'รายงานเสร็จสมบูรณ์'),
          ],
        },
      ],
    },
  ],
};
