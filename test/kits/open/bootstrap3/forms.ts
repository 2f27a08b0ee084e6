import { f, type KitForm, other } from '../../form.ts';

/** An older system: labels to the left with colons, no `for`, steps by their names only. */
export const form: KitForm = {
  title: 'ระบบฐานข้อมูลแผนงาน/โครงการ',
  parity: 1,
  stepper: [
    'ความเชื่อมโยงกับแผน',
    'ข้อมูลทั่วไป',
    'รายละเอียดโครงการ',
    'กิจกรรม',
    'งบประมาณ',
    'รายงานความก้าวหน้า',
  ],
  header: [
    other('text', 'ค้นหาโครงการ', { placeholder: 'ระบุชื่อโครงการที่ต้องการค้นหา' }),
    other('text', 'ชื่อผู้ใช้ :'),
    other('text', 'รหัสผ่าน :'),
  ],
  footer: [
    other('date', 'วันที่พิมพ์ :', { value: '2023-04-17' }),
    other('select', 'แสดง', { options: ['10', '25', '50', '100'], value: '10' }),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'แบบฟอร์มความสอดคล้องของโครงการกับแผนระดับต่าง ๆ',
      blocks: [
        {
          kind: 'fields',
          title: 'แผนระดับที่ 1',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติ 20 ปี (โดยตรง) :', {
              placeholder: '--- กรุณาเลือก ---',
            }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติ 20 ปี (ระดับรอง) :'),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนระดับที่ 2',
          items: [
            f('m1.masterPlan', 'select', 'ประเด็นแผนแม่บทฯ :', { placeholder: '--- กรุณาเลือก ---' }),
            f('m1.issueGoal', 'select', 'เป้าหมายระดับประเด็น :', {
              placeholder: '--- กรุณาเลือก ---',
              needs: 'm1.masterPlan',
            }),
            f('m1.subPlan', 'select', 'แผนย่อยภายใต้แผนแม่บทฯ :', {
              placeholder: '--- กรุณาเลือก ---',
              needs: 'm1.masterPlan',
            }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนย่อย :', {
              placeholder: '--- กรุณาเลือก ---',
              half: false,
            }),
            f('m1.component', 'search', 'องค์ประกอบของห่วงโซ่คุณค่าฯ :', {
              placeholder: 'พิมพ์เพื่อค้นหา',
            }),
            f('m1.factor', 'search', 'ปัจจัยของห่วงโซ่คุณค่าฯ :', { placeholder: 'พิมพ์เพื่อค้นหา' }),
            f('m1.developmentPlan', 'select', 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13 :', {
              placeholder: '--- เลือกหมุดหมาย ---',
            }),
            f('m1.securityPlan', 'select', 'นโยบายและแผนระดับชาติว่าด้วยความมั่นคงแห่งชาติ :', {
              placeholder: '--- กรุณาเลือก ---',
            }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนระดับที่ 3 และกฎหมาย (คลิกเพื่อแสดง)',
          open: false,
          blocks: [
            {
              kind: 'fields',
              items: [
                f('m1.level3Plan', 'select', 'แผนระดับ 3 ที่เกี่ยวข้อง :'),
                f('m1.law', 'textarea', 'กฏหมายที่เกี่ยวข้อง :'),
                f('m1.cabinetResolution', 'textarea', 'มติคณะรัฐมนตรีที่เกี่ยวข้อง (ถ้ามี) :'),
              ],
            },
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'แบบฟอร์มข้อมูลทั่วไปของโครงการ',
      blocks: [
        {
          kind: 'fields',
          title: 'ข้อมูลโครงการ',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ/กิจกรรมสําคัญ :', { req: true }),
            f('m2.type', 'radio', 'ประเภทโครงการ :', { req: true }),
            f('m2.newOrOngoing', 'select', 'สถานะโครงการ :', { placeholder: '--- กรุณาเลือก ---' }),
            f('m2.start', 'date', 'วันที่เริ่มต้น :', { req: true }),
            f('m2.end', 'date', 'วันที่สิ้นสุด :', { req: true }),
            f('m2.unit', 'search', 'หน่วยงานที่รับผิดชอบ (กรม/สำนัก/กอง) :', {
              req: true,
              placeholder: 'เลือกหน่วยงาน',
            }),
          ],
        },
        {
          kind: 'fields',
          title: 'ผู้ประสานงาน',
          items: [
            f('m2.contactName', 'text', 'ชื่อ-นามสกุล ผู้รับผิดชอบโครงการ :', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง :'),
            f('m2.contactPhone', 'text', 'หมายเลขโทรศัพท์ :', {
              req: true,
              hint: 'ตัวอย่าง 0 2232 1000 ต่อ 1234',
            }),
            other('text', 'โทรสาร :'),
            f('m2.contactEmail', 'text', 'E-mail :', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'แบบฟอร์มรายละเอียดโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'table',
          items: [
            f('m3.rationale', 'textarea', 'หลักการและเหตุผล'),
            f('m3.objective', 'textarea', 'วัตถุประสงค์ของโครงการ', { hint: 'ระบุเป็นข้อ' }),
            f('m3.output', 'textarea', 'เป้าหมายเชิงผลผลิต (Output)'),
            f('m3.outcome', 'textarea', 'เป้าหมายเชิงผลลัพธ์ (Outcome)', { half: '-' }),
            f('m3.beneficiary', 'text', 'กลุ่มเป้าหมาย/ผู้ที่ได้รับประโยชน์'),
            f('m3.area', 'multi', 'พื้นที่ดำเนินการ (จังหวัด)'),
            f('m3.benefit', 'textarea', 'ผลที่คาดว่าจะได้รับ'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัดโครงการ',
          look: 'table',
          add: 'เพิ่มแถว',
          rows: { empty: 2, half: 2, full: 3 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัดความสำเร็จของโครงการ'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'text', 'หน่วยนับ'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'แบบฟอร์มกิจกรรมของโครงการ',
      blocks: [
        {
          kind: 'rows',
          title: 'แผนการดำเนินกิจกรรม',
          look: 'table',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 1, half: 3, full: 2 },
          columns: [
            f('m4.activity', 'textarea', 'กิจกรรม'),
            f('m4.start', 'date', 'วันที่เริ่มต้น'),
            f('m4.end', 'date', 'วันที่สิ้นสุด'),
            f('m4.budget', 'number', 'งบประมาณ (บาท)'),
            f('m4.weight', 'number', 'ร้อยละของแผน'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'แบบฟอร์มงบประมาณโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ พ.ศ. :', { placeholder: '--- เลือกปี ---' }),
            f('m5.source', 'checks', 'แหล่งเงินงบประมาณ :'),
            f('m5.expenseType', 'select', 'ประเภทงบรายจ่าย :', { placeholder: '--- กรุณาเลือก ---' }),
            f('m5.total', 'number', 'วงเงินงบประมาณทั้งสิ้น :', { suffix: 'บาท' }),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนการใช้จ่ายงบประมาณ (บาท)',
          look: 'across',
          items: [
            f('m5.q1', 'number', 'ไตรมาส 1'),
            f('m5.q2', 'number', 'ไตรมาส 2'),
            f('m5.q3', 'number', 'ไตรมาส 3'),
            f('m5.q4', 'number', 'ไตรมาส 4'),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'แบบฟอร์มรายงานความก้าวหน้า',
      filters: [
        other('select', 'ปีที่รายงาน :', { options: ['2565', '2566'], value: '2566' }),
        other('text', 'คำค้น :'),
      ],
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'radio', 'รายงานผลไตรมาสที่ :', {
              req: true,
              options: ['1', '2', '3', '4'],
            }),
            f('m6.result', 'textarea', 'ผลการดำเนินงานตามแผน :', { req: true }),
            f('m6.percent', 'number', '% ความก้าวหน้า :'),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่าย (บาท) :', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหา/อุปสรรค :'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะ :'),
            f('m6.attachment', 'file', 'แนบไฟล์เอกสาร :', { hint: 'ไม่เกิน 10 MB' }),
          ],
        },
      ],
    },
  ],
};
