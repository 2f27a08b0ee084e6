import { f, type KitForm, other } from '../../form.ts';

/** Floating labels behind the fields; hints below them, marks on half of the pages only. */
export const form: KitForm = {
  title: 'ระบบโครงการจังหวัด',
  parity: 1,
  stepper: [],
  header: [
    other('text', 'ค้นหาในระบบ', { placeholder: 'ค้นหาในระบบ' }),
    other('select', 'ภาษา', { options: ['TH', 'EN'], value: 'TH' }),
  ],
  footer: [other('select', 'แสดงผล', { options: ['10 รายการ', '20 รายการ'], value: '10 รายการ' })],
  pages: [
    {
      step: 'M1',
      heading: 'M1 แผนที่โครงการสนับสนุน',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m1.strategyDirect', 'select', 'ยุทธศาสตร์ชาติที่สนับสนุนโดยตรง', {
              placeholder: 'เลือกหนึ่งข้อ',
            }),
            f('m1.strategySecondary', 'multi', 'ยุทธศาสตร์ชาติที่สนับสนุนในระดับรอง', {
              placeholder: 'เลือกได้หลายข้อ',
            }),
            f('m1.masterPlan', 'select', 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติที่สนับสนุน', {
              placeholder: 'เลือกหนึ่งข้อ',
            }),
            f('m1.issueGoal', 'select', 'เป้าหมายระดับประเด็นที่สนับสนุน', {
              placeholder: 'เลือกหนึ่งข้อ',
              needs: 'm1.masterPlan',
            }),
            f('m1.subPlan', 'select', 'แผนย่อยที่สนับสนุน', { placeholder: 'เลือกหนึ่งข้อ' }),
            f('m1.subPlanGoal', 'select', 'เป้าหมายแผนย่อยที่สนับสนุน', { placeholder: 'เลือกหนึ่งข้อ' }),
            f('m1.component', 'select', 'องค์ประกอบที่สนับสนุน', { placeholder: 'เลือกหนึ่งข้อ' }),
            f('m1.factor', 'select', 'ปัจจัยที่สนับสนุน', { placeholder: 'เลือกหนึ่งข้อ' }),
            f('m1.developmentPlan', 'select', 'แผนพัฒนาฯ 13 (หมุดหมาย)', {
              placeholder: 'เลือกหนึ่งข้อ',
            }),
            f('m1.level3Plan', 'multi', 'แผนระดับ 3 ที่สนับสนุน', { placeholder: 'เลือกได้หลายข้อ' }),
          ],
        },
      ],
    },
    {
      step: 'M2',
      heading: 'M2 ข้อมูลพื้นฐานโครงการ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m2.name', 'text', 'ชื่อโครงการ (เต็ม)', { req: true, hint: 'ไม่เกิน 255 ตัวอักษร' }),
            f('m2.type', 'radio', 'เลือกประเภทโครงการ', { req: true }),
            f('m2.start', 'date', 'วันแรกของโครงการ', { req: true }),
            f('m2.end', 'date', 'วันสุดท้ายของโครงการ', { req: true }),
            f('m2.unit', 'select', 'หน่วยงานหลักที่รับผิดชอบ', { req: true, placeholder: 'เลือกหน่วยงาน' }),
            f('m2.contactName', 'text', 'ผู้ประสาน (ชื่อ-สกุล)', { req: true }),
            f('m2.contactPosition', 'text', 'ตำแหน่งของผู้ประสาน'),
            f('m2.contactPhone', 'tel', 'มือถือ/โทรศัพท์', { req: true, hint: 'เช่น 0 2232 1000' }),
            f('m2.contactEmail', 'email', 'อีเมลหน่วยงาน', { req: true }),
            other('text', 'Line ID'),
          ],
        },
      ],
    },
    {
      step: 'M3',
      heading: 'M3 รายละเอียดสำคัญ',
      blocks: [
        {
          kind: 'tabs',
          tabs: [
            {
              title: 'เหตุผล',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.rationale', 'textarea', 'เหตุผลและความจำเป็นของโครงการ'),
                    f('m3.objective', 'textarea', 'วัตถุประสงค์ (เพื่อ…)'),
                    f('m3.beneficiary', 'text', 'กลุ่มเป้าหมาย (ใคร จำนวนเท่าใด)'),
                    f('m3.area', 'multi', 'พื้นที่ดำเนินการ (อำเภอ/จังหวัด)', {
                      placeholder: 'เลือกจังหวัด',
                    }),
                  ],
                },
              ],
            },
            {
              title: 'ผลผลิตและผลลัพธ์',
              blocks: [
                {
                  kind: 'fields',
                  items: [
                    f('m3.output', 'textarea', 'ผลผลิต (สิ่งที่ได้)'),
                    f('m3.outcome', 'textarea', 'ผลลัพธ์ (สิ่งที่เปลี่ยนไป)'),
                  ],
                },
              ],
            },
          ],
        },
        {
          kind: 'rows',
          title: 'ตัวชี้วัด',
          look: 'table',
          add: 'เพิ่ม',
          rows: { empty: 1, half: 2, full: 2 },
          columns: [
            f('m3.kpi', 'text', 'รายการตัวชี้วัด'),
            f('m3.kpiTarget', 'number', 'ค่าเป้าหมาย'),
            f('m3.kpiUnit', 'select', 'หน่วย', { placeholder: 'หน่วย' }),
          ],
        },
      ],
    },
    {
      step: 'M4',
      heading: 'M4 ขั้นตอนและกิจกรรม',
      blocks: [
        {
          kind: 'rows',
          title: 'กิจกรรมทั้งหมด',
          look: 'cards',
          each: 'กิจกรรมลำดับที่',
          add: 'เพิ่มกิจกรรม',
          rows: { empty: 2, half: 2, full: 2 },
          columns: [
            f('m4.activity', 'text', 'ชื่อกิจกรรม/ขั้นตอน', { req: true }),
            f('m4.start', 'date', 'วันเริ่มทำกิจกรรม', { req: true }),
            f('m4.end', 'date', 'วันทำกิจกรรมเสร็จ', { req: true }),
            f('m4.budget', 'number', 'งบประมาณของกิจกรรมนี้'),
          ],
        },
      ],
    },
    {
      step: 'M5',
      heading: 'M5 งบประมาณที่ขอ',
      blocks: [
        {
          kind: 'fields',
          look: 'grid',
          items: [
            f('m5.fiscalYear', 'select', 'ปีงบประมาณที่ขอ', { req: true, placeholder: 'เลือกปี' }),
            f('m5.source', 'select', 'แหล่งที่มางบ', { req: true, placeholder: 'เลือกแหล่ง' }),
            f('m5.total', 'number', 'วงเงินที่ขอทั้งหมด (บาท)', { req: true }),
            f('m5.q1', 'number', 'ใช้จ่ายไตรมาส 1'),
            f('m5.q2', 'number', 'ใช้จ่ายไตรมาส 2'),
            f('m5.q3', 'number', 'ใช้จ่ายไตรมาส 3'),
            f('m5.q4', 'number', 'ใช้จ่ายไตรมาส 4'),
            other('switch', 'ขอกันเงินเหลื่อมปี'),
          ],
        },
      ],
    },
    {
      step: 'M6',
      heading: 'M6 รายงานความก้าวหน้าประจำไตรมาส',
      blocks: [
        {
          kind: 'fields',
          items: [
            f('m6.quarter', 'select', 'ไตรมาสที่จะรายงาน', { placeholder: 'เลือกไตรมาส' }),
            f('m6.result', 'textarea', 'สรุปผลการดำเนินงานของไตรมาส', { half: '...' }),
            f('m6.percent', 'number', 'ความคืบหน้า (%)'),
            f('m6.disbursed', 'number', 'เบิกจ่ายแล้ว (บาท)'),
            f('m6.problem', 'textarea', 'อุปสรรคที่พบ'),
            f('m6.attachment', 'file', 'ภาพถ่าย/เอกสารประกอบ'),
          ],
        },
      ],
    },
  ],
};
