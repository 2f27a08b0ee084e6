import { f, type KitForm, other } from '../../form.ts';

/** No kit at all: one table with labels in the left cells, red stars behind the fields, no ids. */
export const form: KitForm = {
  title: 'ระบบฐานข้อมูลโครงการ สำนักงานปลัดกระทรวง',
  parity: 0,
  stepper: ['หน้า M1', 'หน้า M2', 'หน้า M3', 'หน้า M4', 'หน้า M5', 'หน้า M6'],
  header: [
    other('text', 'ค้นหาข้อมูล'),
    other('select', 'ปี', { options: ['2564', '2565', '2566'], value: '2566' }),
  ],
  footer: [other('text', 'ชื่อเข้าระบบ'), other('text', 'ไปที่หน้า')],
  pages: [
    {
      step: 'M1',
      heading: 'แบบบันทึกข้อมูล M1 : ความสอดคล้องกับยุทธศาสตร์และแผน',
      blocks: [
        {
          kind: 'fields',
          title: 'ก. ยุทธศาสตร์ชาติ',
          items: [
            f('m1.strategyDirect', 'select', 'สอดคล้องกับยุทธศาสตร์ชาติด้าน (โดยตรง) :', {
              req: true,
              placeholder: '=== เลือก ===',
            }),
            f('m1.strategySecondary', 'checks', 'สอดคล้องกับยุทธศาสตร์ชาติด้าน (รอง) :'),
          ],
        },
        {
          kind: 'fields',
          title: 'ข. แผนแม่บท',
          items: [
            f('m1.masterPlan', 'select', 'แผนแม่บทประเด็น :', {
              req: true,
              placeholder: '=== เลือก ===',
            }),
            f('m1.issueGoal', 'select', 'เป้าหมายประเด็นแผนแม่บทฯ :', {
              req: true,
              placeholder: '=== เลือก ===',
            }),
            f('m1.subPlan', 'select', 'แผนแม่บทย่อย :', { req: true, placeholder: '=== เลือก ===' }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนแม่บทย่อยฯ :', {
              req: true,
              placeholder: '=== เลือก ===',
            }),
            f('m1.component', 'select', 'องค์ประกอบ (V1-V9) :', {
              req: true,
              placeholder: '=== เลือก ===',
            }),
            f('m1.factor', 'select', 'ปัจจัย (F) :', { req: true, placeholder: '=== เลือก ===' }),
          ],
        },
        {
          kind: 'fields',
          title: 'ค. แผนอื่น',
          items: [
            f('m1.developmentPlan', 'select', 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ ๑๓ (หมุดหมาย) :', {
              req: true,
              placeholder: '=== เลือก ===',
            }),
            f('m1.level3Plan', 'select', 'แผนปฏิบัติราชการ (แผนระดับ ๓) :', {
              req: true,
              placeholder: '=== เลือก ===',
            }),
            f('m1.cabinetResolution', 'text', 'มติคณะรัฐมนตรี (ถ้ามี) :'),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'แบบบันทึกข้อมูล M2 : ข้อมูลทั่วไปโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            other('text', 'รหัส :', { off: 'readonly', value: '660012' }),
            f('m2.name', 'text', 'ชื่อโครงการ/งาน/กิจกรรม :', { req: true }),
            f('m2.type', 'radio', 'ประเภท :', { req: true }),
            f('m2.newOrOngoing', 'radio', 'ลักษณะโครงการ :'),
            f('m2.start', 'date', 'เริ่มโครงการวันที่ :', { req: true }),
            f('m2.end', 'date', 'สิ้นสุดโครงการวันที่ :', { req: true }),
            f('m2.unit', 'select', 'สำนัก/กอง/ศูนย์ เจ้าของโครงการ :', {
              req: true,
              placeholder: '=== เลือก ===',
            }),
          ],
        },
        {
          kind: 'fields',
          title: 'ผู้ประสานงาน',
          look: 'grid',
          items: [
            f('m2.contactName', 'text', 'ชื่อ - สกุล :', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่ง :'),
            f('m2.contactPhone', 'text', 'เบอร์โทรศัพท์ติดต่อ :', { req: true }),
            f('m2.contactEmail', 'text', 'อีเมล์ :', { req: true }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'แบบบันทึกข้อมูล M3 : รายละเอียด',
      blocks: [
        {
          kind: 'fields',
          look: 'above',
          items: [
            f('m3.rationale', 'textarea', '๑. หลักการและเหตุผล (โดยย่อ)'),
            f('m3.objective', 'textarea', '๒. วัตถุประสงค์ของงาน/โครงการ'),
            f('m3.output', 'textarea', '๓. ผลผลิตของงาน/โครงการ'),
            f('m3.outcome', 'textarea', '๔. ผลลัพธ์ของงาน/โครงการ', { half: '-' }),
          ],
        },
        {
          kind: 'fields',
          items: [
            f('m3.beneficiary', 'text', 'กลุ่มเป้าหมาย / ผู้รับบริการ :'),
            f('m3.area', 'select', 'พื้นที่ดำเนินการ (จังหวัด) :', { placeholder: '=== เลือก ===' }),
            f('m3.benefit', 'textarea', 'ผลประโยชน์ที่คาดว่าจะได้รับ :'),
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัดของงาน/โครงการ',
          look: 'table',
          add: 'เพิ่มตัวชี้วัด',
          rows: { empty: 2, half: 2, full: 2 },
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
      heading: 'แบบบันทึกข้อมูล M4 : กิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'แผนการปฏิบัติงาน',
          look: 'table',
          add: 'เพิ่มแถว',
          rows: { empty: 2, half: 3, full: 3 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรม'),
            f('m4.start', 'text', 'วันเริ่ม', { value: '01/11/2565' }),
            f('m4.end', 'text', 'วันเสร็จสิ้น', { value: '31/03/2566' }),
            f('m4.budget', 'number', 'งบประมาณ'),
            f('m4.weight', 'number', 'น้ำหนัก %'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'แบบบันทึกข้อมูล M5 : งบประมาณ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณ :', { req: true, placeholder: '=== เลือก ===' }),
            f('m5.source', 'radio', 'แหล่งเงินงบประมาณที่ใช้ :', { req: true }),
            f('m5.expenseType', 'select', 'งบรายจ่าย :', { placeholder: '=== เลือก ===' }),
            f('m5.total', 'number', 'งบประมาณทั้งสิ้นที่ได้รับ :', { req: true, suffix: 'บาท' }),
          ],
        },
        {
          kind: 'fields',
          title: 'แผนเบิกจ่าย',
          look: 'grid',
          items: [
            f('m5.q1', 'number', 'ไตรมาส ๑ :', { suffix: 'บาท' }),
            f('m5.q2', 'number', 'ไตรมาส ๒ :', { suffix: 'บาท' }),
            f('m5.q3', 'number', 'ไตรมาส ๓ :', { suffix: 'บาท' }),
            f('m5.q4', 'number', 'ไตรมาส ๔ :', { suffix: 'บาท' }),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'แบบบันทึกข้อมูล M6 : ผลความก้าวหน้า',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ไตรมาสที่รายงานผลการดำเนินงาน :', {
              req: true,
              placeholder: '=== เลือก ===',
            }),
            f('m6.result', 'textarea', 'ผลการปฏิบัติงาน :', { req: true }),
            f('m6.percent', 'number', 'คิดเป็นร้อยละ :', { suffix: '%' }),
            f('m6.disbursed', 'number', 'ผลการเบิกจ่ายเงิน :', { req: true, suffix: 'บาท' }),
            f('m6.problem', 'textarea', 'ปัญหา - อุปสรรค :'),
            f('m6.suggestion', 'textarea', 'ข้อเสนอแนะ/แนวทาง :'),
            f('m6.attachment', 'file', 'แนบไฟล์ :'),
          ],
        },
      ],
    },
  ],
};
