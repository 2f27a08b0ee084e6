/**
 * The schedule of fiscal year 2566 (1 October 2565 – 30 September 2566) of the Ministry of
 * Labour: memo ที่ รง ๐๒๑๔/ว ๓ of 27 January 2566, its 22 windows and what it leaves open.
 */
import type { Schedule } from '../model/types.ts';
import { AGENCIES } from './fy2566/common.ts';
import { OPEN_D_WINDOWS } from './fy2566/open-d.ts';
import { PLAN_WINDOWS } from './fy2566/plans.ts';
import { PROJECT_WINDOWS } from './fy2566/projects.ts';
import { REPORT_WINDOWS } from './fy2566/reports.ts';

const UNREADABLE_LINK = {
  th: 'ที่อยู่ย่อในหนังสืออ่านได้ไม่ชัด จึงไม่ทำเป็นลิงก์',
  en: 'The memo’s short address is unreadable in places, so it is not linked.',
};

export const FY2566: Schedule = {
  format: 'thanwela-schedule',
  version: 1,
  id: 'mol-2566',
  fiscalYear: 2566,
  revision: 1,
  issuer:
    'กลุ่มขับเคลื่อนการปฏิรูปประเทศ ยุทธศาสตร์ชาติ และการสร้างความสามัคคีปรองดอง (กลุ่ม ป.ย.ป.) กระทรวงแรงงาน',
  memo: {
    number: 'รง ๐๒๑๔/ว ๓',
    date: '2023-01-27',
    subject:
      'แนวทางการนำเข้าสู่ข้อมูลโครงการ/การดำเนินงานประจำปีงบประมาณ พ.ศ. ๒๕๖๖ ในระบบติดตามและประเมินผลแห่งชาติ (eMENSER) ของกระทรวงแรงงาน',
    links: [
      {
        label: 'เอกสารประกอบการดำเนินการนำเข้าข้อมูลในระบบ eMENSOCR ประจำปีงบประมาณ พ.ศ. 2566',
        url: 'http://nscr.nesdc.go.th/emenscr-attachment65/',
        note: {
          th: 'ลิงก์ตามหนังสือ เว็บไซต์ย้ายไปที่ www.nesdc.go.th/nscr/ แล้ว อาจเปิดไม่ได้',
          en: 'The memo’s link; its site has moved to www.nesdc.go.th/nscr/, so it may not open.',
        },
      },
      { label: 'แบบฟอร์มการจัดทำแผนระดับที่ 3', url: null, note: UNREADABLE_LINK },
      { label: 'แบบฟอร์มการรายงานผลสัมฤทธิ์', url: null, note: UNREADABLE_LINK },
      {
        label: 'ระบบฐานข้อมูลเปิดภาครัฐ (ระบบ Open-D)',
        url: 'https://opendata.nesdc.go.th/',
        note: null,
      },
    ],
  },
  agencies: AGENCIES,
  windows: [...PROJECT_WINDOWS, ...REPORT_WINDOWS, ...PLAN_WINDOWS, ...OPEN_D_WINDOWS],
  notes: [
    {
      code: 'no-ministry-approval',
      text: {
        th: 'หนังสือไม่ระบุการอนุมัติระดับกระทรวงสำหรับรายงานผลสัมฤทธิ์และ Open-D (W17–W22)',
        en: 'No ministry approval is named for achievement reports and Open-D (W17–W22).',
      },
    },
    {
      code: 'sso-fourth-quarter',
      text: {
        th: 'ไตรมาส 4/66 ของ สปส. (ต.ค. – ธ.ค. 2566) อยู่นอกหนังสือฉบับนี้',
        en: 'Quarter 4/66 of สปส. (October–December 2566) lies outside this memo.',
      },
    },
    {
      code: 'after-last-round',
      text: {
        th: 'หลัง 16 กรกฎาคม 2566 ไม่มีรอบนำเข้าโครงการใหม่ ติดต่อกลุ่ม ป.ย.ป.',
        en: 'After 16 July 2566 there is no round for new projects: contact กลุ่ม ป.ย.ป.',
      },
    },
    {
      code: 'link-moved',
      text: {
        th: 'ลิงก์เอกสารประกอบในหนังสืออาจย้ายไปพร้อมเว็บไซต์แล้ว',
        en: 'The memo’s link to the documents may have moved with its site.',
      },
    },
    {
      code: 'system-name',
      text: {
        th: 'ชื่อระบบคือ eMENSCR หนังสือสะกดเป็น eMENSER, eMENSRC และ eMENSOCR',
        en: 'The system’s name is eMENSCR; the memo spells it eMENSER, eMENSRC and eMENSOCR.',
      },
    },
  ],
};
