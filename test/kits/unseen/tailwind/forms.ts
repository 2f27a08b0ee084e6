import { f, type KitForm, other } from '../../form.ts';

/** Written by hand for one agency: short labels, stars in spans of their own, labels tied to nothing. */
export const form: KitForm = {
  title: 'e-Project กรม',
  parity: 1,
  stepper: ['เชื่อมโยงแผน', 'ข้อมูลโครงการ', 'รายละเอียด', 'กิจกรรม', 'งบประมาณ', 'รายงานผล'],
  header: [
    other('text', 'ค้นหา', { placeholder: 'ค้นหา…' }),
    other('select', 'หน่วยงาน', { options: ['ทุกหน่วยงาน', 'ส่วนกลาง'], placeholder: 'หน่วยงาน' }),
  ],
  footer: [
    other('select', 'แสดง', { options: ['10', '20'], value: '20' }),
    other('text', 'ไปหน้าที่'),
  ],
  pages: [
    {
      step: 'M1',
      heading: 'M1 เชื่อมโยงแผน',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'search', 'ยุทธศาสตร์ชาติ (หลัก)', {
              req: true,
              placeholder: 'เลือกยุทธศาสตร์',
            }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติ (รอง)', {
              placeholder: 'เลือกได้มากกว่า 1',
            }),
            f('m1.masterPlan', 'search', 'ประเด็นของแผนแม่บท', {
              req: true,
              placeholder: 'เลือกประเด็น',
            }),
            f('m1.issueGoal', 'search', 'เป้าหมายของประเด็น', {
              req: true,
              needs: 'm1.masterPlan',
              placeholder: 'เลือกเป้าหมาย',
            }),
            f('m1.subPlan', 'search', 'แผนย่อยภายใต้ประเด็น', {
              req: true,
              placeholder: 'เลือกแผนย่อย',
            }),
            f('m1.subPlanGoal', 'search', 'เป้าหมายแผนย่อยของแผนแม่บท', {
              req: true,
              placeholder: 'เลือกเป้าหมาย',
            }),
            f('m1.component', 'select', 'องค์ประกอบตามห่วงโซ่คุณค่า', {
              req: true,
              placeholder: '-- เลือก --',
            }),
            f('m1.factor', 'select', 'ปัจจัยตามห่วงโซ่คุณค่า', { req: true, placeholder: '-- เลือก --' }),
            f('m1.developmentPlan', 'search', 'หมุดหมายตามแผนพัฒนาฯ', {
              req: true,
              placeholder: 'เลือกหมุดหมาย',
            }),
            f('m1.level3Plan', 'multi', 'แผนระดับที่ 3 ของกรม', { req: true, placeholder: 'เลือกแผน' }),
            f('m1.cabinetResolution', 'textarea', 'มติ ครม.'),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 ข้อมูลโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อเต็มของโครงการ', { req: true, placeholder: 'โครงการ…' }),
            other('text', 'ชื่อย่อ'),
            f('m2.type', 'radio', 'ประเภทของงาน/โครงการ', {
              req: true,
              options: ['โครงการ', 'การดำเนินงาน'],
            }),
            f('m2.newOrOngoing', 'select', 'ใหม่/ต่อเนื่อง', { placeholder: '-- เลือก --' }),
            f('m2.start', 'date', 'วันเริ่ม', { req: true, placeholder: 'เลือกวันที่' }),
            f('m2.end', 'date', 'วันสิ้นสุดของโครงการ', { req: true, placeholder: 'เลือกวันที่' }),
            f('m2.unit', 'search', 'กอง/ศูนย์ที่รับผิดชอบ', { req: true, placeholder: 'เลือกหน่วยงาน' }),
          ],
        },
        {
          kind: 'fields',
          title: 'ผู้ติดต่อ',
          look: 'grid',
          items: [
            f('m2.contactName', 'text', 'ชื่อผู้ติดต่อ', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่งผู้ติดต่อ'),
            f('m2.contactPhone', 'tel', 'เบอร์โทรผู้ติดต่อ', { req: true, placeholder: '02-xxx-xxxx' }),
            f('m2.contactEmail', 'email', 'อีเมลของผู้ติดต่อ', {
              req: true,
              placeholder: 'name@agency.go.th',
            }),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 รายละเอียดของโครงการ',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m3.rationale', 'textarea', 'ความจำเป็นและเหตุผล'),
            f('m3.objective', 'textarea', 'วัตถุประสงค์เชิงปริมาณและคุณภาพ'),
            f('m3.output', 'textarea', 'ผลผลิตหลัก', { half: '-' }),
            f('m3.outcome', 'textarea', 'ผลลัพธ์หลัก'),
            f('m3.beneficiary', 'multi', 'กลุ่มเป้าหมายที่ได้รับประโยชน์', {
              placeholder: 'เลือกกลุ่มเป้าหมาย',
            }),
            f('m3.area', 'multi', 'พื้นที่ (จังหวัด)', { placeholder: 'เลือกจังหวัด' }),
            f('m3.benefit', 'textarea', 'ผลที่คาดว่าจะเกิด'),
          ],
        },
        {
          kind: 'rows',
          title: 'KPI',
          look: 'cards',
          each: 'KPI ที่',
          add: '+ เพิ่ม KPI',
          rows: { empty: 2, half: 2, full: 1 },
          columns: [
            f('m3.kpi', 'text', 'ตัวชี้วัดของโครงการ'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมายที่ตั้งไว้'),
            f('m3.kpiUnit', 'text', 'หน่วยวัด'),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 กิจกรรมภายใต้โครงการ',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรมและงบประมาณ',
          look: 'table',
          add: '+ เพิ่มกิจกรรม',
          rows: { empty: 2, half: 2, full: 3 },
          columns: [
            f('m4.activity', 'text', 'กิจกรรม/ขั้นตอน'),
            f('m4.start', 'date', 'เริ่ม', { placeholder: 'เลือกวันที่' }),
            f('m4.end', 'date', 'สิ้นสุด', { placeholder: 'เลือกวันที่' }),
            f('m4.budget', 'number', 'เงิน (บาท)'),
            f('m4.weight', 'number', 'น้ำหนัก'),
            other('text', 'หมายเหตุ'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 งบประมาณของโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m5.fiscalYear', 'select', 'ประจำปีงบประมาณ พ.ศ.', {
              req: true,
              placeholder: '-- เลือก --',
            }),
            f('m5.source', 'search', 'แหล่งเงินของโครงการ', {
              req: true,
              placeholder: 'เลือกแหล่งเงิน',
            }),
            f('m5.total', 'number', 'งบประมาณรวม (บาท)', { req: true, placeholder: '0.00' }),
            other('number', 'งบประมาณปีที่แล้ว (บาท)', { off: 'disabled' }),
          ],
        },
        {
          kind: 'fold',
          title: 'แผนรายไตรมาส',
          open: false,
          blocks: [
            {
              kind: 'fields',
              items: [1, 2, 3, 4].map((n) =>
                f(`m5.q${n}`, 'number', `แผนจ่ายไตรมาส ${n}`, { req: true }),
              ),
            },
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'M6 รายงานผลรายไตรมาส',
      filters: [other('search', 'ปีงบประมาณ', { options: ['2565', '2566'], value: '2566' })],
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'radio', 'รายงานของไตรมาส', { req: true }),
            f('m6.result', 'textarea', 'สรุปผลงานในไตรมาส', { req: true }),
            f('m6.percent', 'number', 'ร้อยละความสำเร็จ'),
            f('m6.disbursed', 'number', 'เงินที่เบิกจ่ายแล้ว (บาท)', { req: true }),
            f('m6.problem', 'textarea', 'ปัญหาที่พบ'),
            f('m6.suggestion', 'textarea', 'แนวทางแก้ปัญหา'),
            f('m6.attachment', 'file', 'หลักฐานประกอบ', { req: true }),
          ],
        },
      ],
    },
  ],
};
