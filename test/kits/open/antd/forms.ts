import { f, type KitForm, other } from '../../form.ts';

/** Numbered labels over the fields, codes M1 … M6 in the stepper. */
export const form: KitForm = {
  title: 'ระบบติดตามและประเมินผลโครงการภาครัฐ',
  parity: 0,
  stepper: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'ค้นหาโครงการ' }),
    other('select', 'ภาษา', { options: ['ไทย', 'English'], value: 'ไทย' }),
    other('text', 'ชื่อผู้ใช้', { value: 'plan.officer' }),
  ],
  footer: [
    other('date', 'วันที่พิมพ์'),
    other('select', 'จำนวนต่อหน้า', {
      options: ['10 / หน้า', '20 / หน้า', '50 / หน้า'],
      value: '10 / หน้า',
    }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'ส่วนที่ 1 ความเชื่อมโยงกับแผนระดับต่าง ๆ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'แผนระดับที่ 1 และ 2',
              blocks: [
                {
                  kind: 'fields',
                  title: 'ยุทธศาสตร์ชาติ 20 ปี (พ.ศ. 2561 – 2580)',
                  items: [
                    f('m1.strategyDirect', 'select', '1.1 ยุทธศาสตร์ชาติด้านที่เกี่ยวข้องโดยตรง', {
                      req: true,
                      placeholder: 'โปรดเลือกยุทธศาสตร์ชาติ',
                    }),
                    f('m1.strategySecondary', 'multi', '1.2 ยุทธศาสตร์ชาติด้านที่เกี่ยวข้องรองลงมา', {
                      tip: 'เลือกได้มากกว่าหนึ่งด้าน',
                    }),
                  ],
                },
                {
                  kind: 'fields',
                  title: 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ (พ.ศ. 2566 – 2580)',
                  items: [
                    f('m1.masterPlan', 'search', '2.1 แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็น', {
                      req: true,
                      placeholder: 'พิมพ์เพื่อค้นหา',
                    }),
                    f('m1.issueGoal', 'select', '2.2 เป้าหมายระดับประเด็นของแผนแม่บทฯ (Y2)', {
                      req: true,
                    }),
                    f('m1.subPlan', 'tree', '2.3 แผนย่อยของแผนแม่บท', { req: true }),
                    f('m1.subPlanGoal', 'select', '2.4 เป้าหมายของแผนแม่บทย่อย (Y1)', { req: true }),
                    f('m1.component', 'select', '2.5 องค์ประกอบ (V)', {
                      req: true,
                      hint: 'ตามห่วงโซ่คุณค่าของประเทศไทย (FVCT)',
                    }),
                    f('m1.factor', 'select', '2.6 ปัจจัย (F)', { req: true }),
                  ],
                },
              ],
            },
            {
              title: 'แผนระดับที่ 3 และอื่น ๆ',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m1.level3Plan', 'select', '3.1 แผนปฏิบัติราชการที่เกี่ยวข้อง', { req: true }),
                    f('m1.law', 'textarea', '3.2 กฏหมายที่เกี่ยวข้อง'),
                    f('m1.cabinetResolution', 'textarea', '3.3 มติ ครม. ที่เกี่ยวข้อง'),
                  ],
                },
              ],
            },
          ],
        },
        {
          kind: 'fold',
          title: 'แผนพัฒนาเศรษฐกิจฯ และเป้าหมายสากล',
          open: true,
          blocks: [
            {
              kind: 'fields',
              items: [
                f('m1.developmentPlan', 'select', 'หมุดหมายของแผนพัฒนาเศรษฐกิจฯ ฉบับที่ ๑๓', {
                  req: true,
                }),
                f('m1.sdg', 'multi', 'ความสอดคล้องกับเป้าหมาย SDGs'),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'ส่วนที่ 2 ข้อมูลทั่วไปของโครงการ',
      filters: [other('select', 'โครงการที่เปิดล่าสุด', { placeholder: 'เปิดโครงการอื่น' })],
      blocks: [
        {
          kind: 'fields',
          title: 'ข้อมูลโครงการ',
          look: 'grid',
          items: [
            other('text', 'รหัสโครงการ', { off: 'disabled', value: '' }),
            f('m2.name', 'text', '1. ชื่อโครงการ / การดําเนินงาน', {
              req: true,
              hint: 'ชื่อต้องตรงกับเอกสารงบประมาณ',
            }),
            f('m2.type', 'radio', '2. ประเภทของโครงการ', { req: true }),
            f('m2.newOrOngoing', 'radio', '3. ลักษณะโครงการ (ใหม่ / ต่อเนื่อง)'),
            f('m2.start', 'date', '4. วันที่เริ่มโครงการ', {
              req: true,
              placeholder: 'วว/ดด/ปปปป',
            }),
            f('m2.end', 'date', '5. วันที่สิ้นสุดของโครงการ', {
              req: true,
              placeholder: 'วว/ดด/ปปปป',
            }),
          ],
        },
        {
          kind: 'fields',
          title: 'ผู้รับผิดชอบ',
          look: 'grid',
          items: [
            f('m2.unit', 'search', '6. หน่วยงานผู้รับผิดชอบโครงการ', { req: true }),
            f('m2.contactName', 'text', '7. ชื่อ – สกุล ผู้ประสานงาน', { req: true }),
            f('m2.contactPosition', 'text', '8. ตำแหน่งของผู้ประสานงาน'),
            f('m2.contactPhone', 'tel', '9. โทรศัพท์ติดต่อ', { req: true, placeholder: '0 2xxx xxxx' }),
            f('m2.contactEmail', 'email', '10. อีเมล์ผู้ประสานงาน', {
              req: true,
              placeholder: 'name@agency.go.th',
            }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'ส่วนที่ 3 รายละเอียดของโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', '1. หลักการและเหตุผล / ความจำเป็น', { req: true }),
            f('m3.objective', 'textarea', '2. วัตถุประสงค์ของโครงการ', {
              req: true,
              tip: 'ระบุเป็นข้อ ๆ ไม่เกิน 5 ข้อ',
              half: '-',
            }),
            f('m3.output', 'textarea', '3. ผลผลิตของโครงการ (Output)', { req: true }),
            f('m3.outcome', 'textarea', '4. ผลลัพธ์ของโครงการ (Outcome)', { req: true }),
            f('m3.beneficiary', 'multi', '5. กลุ่มเป้าหมาย / ผู้ได้รับประโยชน์', { req: true }),
            f('m3.area', 'multi', '6. พื้นที่ดำเนินโครงการ (จังหวัด)', { req: true }),
            f('m3.benefit', 'textarea', '7. ประโยชน์ที่คาดว่าจะได้รับ'),
          ],
        },
        {
          kind: 'rows',
          title: '8. ตัวชี้วัดและค่าเป้าหมาย',
          look: 'table',
          add: 'เพิ่มตัวชี้วัด',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัดความสำเร็จ'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'select', 'หน่วยนับ'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'ส่วนที่ 4 แผนการดำเนินกิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'รายการกิจกรรม',
          look: 'table',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 3, full: 2 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรมหลัก'),
            f('m4.subActivity', 'text', 'ชื่อกิจกรรมย่อย'),
            f('m4.start', 'date', 'วันเริ่มต้นกิจกรรม'),
            f('m4.end', 'date', 'วันสิ้นสุดกิจกรรม'),
            f('m4.budget', 'number', 'งบประมาณ (บาท)'),
            f('m4.weight', 'number', 'น้ำหนัก (%)'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'ส่วนที่ 5 งบประมาณโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ พ.ศ. ที่ดำเนินการ', { req: true }),
            f('m5.source', 'select', 'แหล่งที่มาของงบประมาณ', { req: true }),
            f('m5.expenseType', 'select', 'หมวดงบรายจ่าย'),
            f('m5.total', 'number', 'วงเงินงบประมาณรวมทั้งสิ้น', { req: true, suffix: 'บาท' }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนการใช้จ่ายรายไตรมาส',
          open: true,
          blocks: [
            {
              kind: 'fields',
              look: 'grid',
              items: [
                f('m5.q1', 'number', 'แผนการใช้จ่าย ไตรมาสที่ 1', { suffix: 'บาท' }),
                f('m5.q2', 'number', 'แผนการใช้จ่าย ไตรมาสที่ 2', { suffix: 'บาท' }),
                f('m5.q3', 'number', 'แผนการใช้จ่าย ไตรมาสที่ 3', { suffix: 'บาท' }),
                f('m5.q4', 'number', 'แผนการใช้จ่าย ไตรมาสที่ 4', { suffix: 'บาท' }),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'รายงานความก้าวหน้าของโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'รายงานผลประจำไตรมาส', { req: true }),
            f('m6.result', 'textarea', 'ผลการดำเนินงานที่ผ่านมา', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความก้าวหน้าของโครงการ', { suffix: '%' }),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่ายงบประมาณ', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'ปัญหา / อุปสรรค'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะ / แนวทางแก้ไข'),
            f('m6.attachment', 'file', 'ไฟล์เอกสารแนบ', { req: true }),
            other('switch', 'แจ้งเตือนผู้บังคับบัญชาทางอีเมล'),
          ],
        },
      ],
    },
  ],
};
