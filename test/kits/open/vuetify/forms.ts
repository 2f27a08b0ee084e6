import { f, type KitForm, other } from '../../form.ts';

/** Floating labels that carry their own star or (จำเป็น), no stepper, the code in the tool bar. */
export const form: KitForm = {
  title: 'ระบบบริหารแผนงานและงบประมาณ',
  parity: 0,
  stepper: [],
  header: [
    other('text', 'ค้นหาโครงการ'),
    other('select', 'ภาษา', { options: ['ไทย', 'อังกฤษ'], value: 'ไทย' }),
    other('text', 'ชื่อผู้ใช้งาน'),
  ],
  footer: [
    other('date', 'วันที่พิมพ์รายงาน'),
    other('select', 'แสดงหน้าละ', { options: ['10', '20', '50'], value: '10' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'แบบ M1 : ความสอดคล้องกับแผน',
      blocks: [
        {
          kind: 'fields',
          title: 'ยุทธศาสตร์ชาติและแผนแม่บท',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติที่เกี่ยวข้อง (จำเป็น)'),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติรองที่เกี่ยวข้อง'),
            f('m1.masterPlan', 'search', 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ (จำเป็น)'),
            f('m1.issueGoal', 'select', 'เป้าหมายระดับประเด็น Y2 (จำเป็น)'),
            f('m1.subPlan', 'search', 'แผนแม่บทย่อย (จำเป็น)'),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนแม่บทย่อย Y1 (จำเป็น)', { needs: 'm1.subPlan' }),
            f('m1.component', 'select', 'องค์ประกอบ (จำเป็น)', { tip: 'องค์ประกอบตามห่วงโซ่คุณค่า' }),
            f('m1.factor', 'select', 'ปัจจัย (จำเป็น)'),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนพัฒนาฯ และแผนระดับที่ 3',
          open: true,
          blocks: [
            {
              kind: 'fields',
              items: [
                f('m1.developmentPlan', 'search', 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13 (จำเป็น)'),
                f('m1.securityPlan', 'select', 'แผนความมั่นคงแห่งชาติ'),
                f('m1.level3Plan', 'select', 'แผนระดับที่ 3 (จำเป็น)'),
                f('m1.sdg', 'multi', 'เป้าหมายการพัฒนาที่ยั่งยืน (SDGs)'),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'แบบ M2 : ข้อมูลเบื้องต้น',
      blocks: [
        {
          kind: 'fields',
          title: 'โครงการ',
          look: 'grid',
          items: [
            f('m2.name', 'textarea', 'ชื่อโครงการ/กิจกรรม/การดำเนินงาน *'),
            f('m2.type', 'select', 'ประเภทโครงการ/การดำเนินงาน *'),
            f('m2.newOrOngoing', 'switch', 'เป็นโครงการต่อเนื่องจากปีก่อน'),
            f('m2.start', 'date', 'วันที่เริ่มต้น *'),
            f('m2.end', 'date', 'วันที่สิ้นสุด *'),
            f('m2.unit', 'search', 'หน่วยงานรับผิดชอบหลัก *'),
            other('multi', 'หน่วยงานที่ร่วมดำเนินการ'),
          ],
        },
        {
          kind: 'fields',
          title: 'ผู้ติดต่อ',
          look: 'grid',
          items: [
            f('m2.contactName', 'text', 'ผู้ประสานงาน (ชื่อ-นามสกุล) *'),
            f('m2.contactPosition', 'text', 'ตำแหน่งผู้ประสานงาน'),
            f('m2.contactPhone', 'tel', 'หมายเลขโทรศัพท์ผู้ประสานงาน *'),
            f('m2.contactEmail', 'email', 'อีเมลผู้ประสานงาน *', {
              placeholder: 'example@mol.go.th',
            }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'แบบ M3 : รายละเอียด',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'สาระสำคัญ',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.rationale', 'textarea', 'หลักการและเหตุผล *'),
                    f('m3.objective', 'textarea', 'วัตถุประสงค์ของโครงการ *', { hint: 'เขียนเป็นข้อ' }),
                    f('m3.output', 'textarea', 'ผลผลิตที่คาดว่าจะได้รับ *'),
                    f('m3.outcome', 'textarea', 'ผลลัพธ์ที่คาดว่าจะได้รับ *'),
                    f('m3.beneficiary', 'text', 'กลุ่มเป้าหมายผู้รับประโยชน์ *'),
                    f('m3.area', 'multi', 'จังหวัดที่ดำเนินการ *'),
                  ],
                },
                {
                  kind: 'rows',
                  title: 'ตัวชี้วัด',
                  look: 'table',
                  add: 'เพิ่มแถว',
                  rows: { empty: 1, half: 2, full: 1 },
                  columns: [
                    f('m3.kpi', 'text', 'ตัวชี้วัดโครงการ'),
                    f('m3.kpiTarget', 'number', 'เป้าหมาย'),
                    f('m3.kpiUnit', 'text', 'หน่วยนับ'),
                  ],
                },
              ],
            },
            {
              title: 'ข้อมูลเพิ่มเติม',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.benefit', 'textarea', 'ผลที่คาดว่าจะเกิดขึ้น'),
                    other('textarea', 'ความเสี่ยงของโครงการ *'),
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'แบบ M4 : กิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรมหลักของโครงการ',
          look: 'cards',
          each: 'กิจกรรม',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรมหลัก *'),
            f('m4.subActivity', 'text', 'กิจกรรมย่อย (ถ้ามี)'),
            f('m4.start', 'date', 'วันเริ่มกิจกรรม *'),
            f('m4.end', 'date', 'วันสิ้นสุดกิจกรรม *'),
            f('m4.budget', 'number', 'งบประมาณ'),
            f('m4.weight', 'number', 'น้ำหนัก (%)'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'แบบ M5 : งบประมาณ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ พ.ศ. *'),
            f('m5.source', 'select', 'แหล่งเงิน *'),
            f('m5.expenseType', 'select', 'งบรายจ่าย'),
            f('m5.total', 'number', 'วงเงินรวมทั้งสิ้น (บาท) *'),
            f('m5.q1', 'number', 'ไตรมาส 1 (ต.ค. – ธ.ค.)'),
            f('m5.q2', 'number', 'ไตรมาส 2 (ม.ค. – มี.ค.)'),
            f('m5.q3', 'number', 'ไตรมาส 3 (เม.ย. – มิ.ย.)'),
            f('m5.q4', 'number', 'ไตรมาส 4 (ก.ค. – ก.ย.)'),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'แบบ M6 : รายงานความก้าวหน้า',
      filters: [other('text', 'ค้นหาในรายงาน'), other('select', 'สถานะรายงาน', { value: 'ทั้งหมด' })],
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'radio', 'ไตรมาสที่รายงาน *', { options: ['Q1', 'Q2', 'Q3', 'Q4'] }),
            f('m6.result', 'textarea', 'ผลการดำเนินงาน (โดยสรุป) *'),
            f('m6.percent', 'number', 'ความก้าวหน้า (ร้อยละ)'),
            f('m6.disbursed', 'number', 'เบิกจ่ายจริง (บาท) *'),
            f('m6.problem', 'textarea', 'ปัญหา/อุปสรรค'),
            f('m6.suggestion', 'textarea', 'แนวทางการแก้ไข'),
            f('m6.attachment', 'file', 'แนบไฟล์รายงาน *'),
          ],
        },
      ],
    },
  ],
};
