/** What the kits' fields hold when they are filled in, and what their lists offer. */

import * as choices from '../practice-site/emenscr/choices.ts';
import type { Item } from './form.ts';

const plans = choices.masterPlans;
const subPlans = plans.flatMap((plan) => plan.subPlans);
const types = ['โครงการ', 'การดำเนินงาน'];

const OPTIONS: Record<string, readonly string[]> = {
  'm1.strategyDirect': choices.strategies,
  'm1.strategySecondary': choices.strategies,
  'm1.masterPlan': plans.map(({ name }) => name),
  'm1.issueGoal': plans.flatMap(({ goals }) => goals),
  'm1.subPlan': subPlans.map(({ name }) => name),
  'm1.subPlanGoal': subPlans.flatMap(({ goals }) => goals),
  'm1.component': Object.keys(choices.chains),
  'm1.factor': Object.values(choices.chains).flat(),
  'm1.developmentPlan': choices.milestones,
  'm1.securityPlan': choices.securityPolicies,
  'm1.level3Plan': choices.agencyPlans,
  'm1.sdg': choices.sdgs,
  'm2.type': types,
  'm2.newOrOngoing': ['โครงการใหม่', 'โครงการต่อเนื่อง'],
  'm2.unit': choices.units,
  'm3.beneficiary': ['แรงงานนอกระบบ', 'ผู้ว่างงาน', 'ผู้ประกันตน', 'สถานประกอบกิจการ'],
  'm3.kpiUnit': ['คน', 'ร้อยละ', 'แห่ง', 'ระบบ'],
  'm3.area': choices.provinces,
  'm5.fiscalYear': choices.years,
  'm5.source': choices.funds,
  'm5.expenseType': choices.expenses,
  'm6.quarter': choices.quarters,
};

const VALUES: Record<string, string> = {
  'm1.law': 'พระราชบัญญัติส่งเสริมการพัฒนาฝีมือแรงงาน พ.ศ. 2545',
  'm1.cabinetResolution': 'มติคณะรัฐมนตรีเมื่อวันที่ 14 มีนาคม 2566',
  'm2.name': 'โครงการยกระดับทักษะแรงงานรองรับอุตสาหกรรมเป้าหมาย',
  'm2.start': '2022-10-01',
  'm2.end': '2023-09-30',
  'm2.unit': 'กองพัฒนาผู้ฝึก',
  'm2.contactName': 'นางสาวสมหญิง ใจดี',
  'm2.contactPosition': 'นักวิเคราะห์นโยบายและแผนชำนาญการ',
  'm2.contactPhone': '0 2232 1000',
  'm2.contactEmail': 'somying@example.go.th',
  'm3.rationale': 'แรงงานไทยจำนวนมากยังขาดทักษะที่ตรงกับความต้องการของตลาด จึงจำเป็นต้องยกระดับทักษะ',
  'm3.objective': 'เพื่อยกระดับทักษะแรงงานให้ตรงกับความต้องการของสถานประกอบกิจการ',
  'm3.output': 'ผู้เข้าอบรมผ่านเกณฑ์ 5,000 คน',
  'm3.outcome': 'แรงงานมีรายได้เพิ่มขึ้นไม่น้อยกว่าร้อยละ 5',
  'm3.beneficiary': 'แรงงานในสถานประกอบกิจการ 5,000 คน',
  'm3.benefit': 'ผลิตภาพแรงงานเพิ่มขึ้น',
  'm3.kpi': 'จำนวนแรงงานที่ผ่านการพัฒนาทักษะ',
  'm3.kpiTarget': '5000',
  'm3.kpiUnit': 'คน',
  'm3.area': 'ทั่วประเทศ',
  'm4.activity': 'ฝึกอบรมยกระดับฝีมือแรงงาน',
  'm4.subActivity': 'คัดเลือกผู้เข้ารับการฝึก',
  'm4.start': '2022-11-01',
  'm4.end': '2023-03-31',
  'm4.budget': '1250000',
  'm4.weight': '50',
  'm5.expenseType': 'งบดำเนินงาน',
  'm5.total': '12500000',
  'm5.q1': '2500000',
  'm5.q2': '5000000',
  'm5.q3': '3000000',
  'm5.q4': '2000000',
  'm6.result': 'จัดฝึกอบรมแล้ว 12 รุ่น ผู้ผ่านการฝึก 1,150 คน',
  'm6.percent': '45',
  'm6.disbursed': '5600000',
  'm6.problem': 'ผู้สมัครในบางจังหวัดน้อยกว่าเป้าหมาย',
  'm6.suggestion': 'ประชาสัมพันธ์ร่วมกับสำนักงานแรงงานจังหวัด',
  'm6.attachment': 'รายงานผลไตรมาส2.pdf',
};

const isList = (item: Item) =>
  ['select', 'search', 'multi', 'tree', 'radio', 'checks'].includes(item.widget);

/** The choices of a list; none where the field is not one. */
export function optionsFor(item: Item): readonly string[] {
  if (!isList(item)) return [];
  return OPTIONS[item.is ?? ''] ?? ['ทั้งหมด', 'ตัวเลือกที่ 1', 'ตัวเลือกที่ 2'];
}

/** What the field holds when it is full. */
export function valueFor(item: Item): string | readonly string[] {
  if (isList(item)) {
    const options = item.options ?? optionsFor(item);
    if (item.widget === 'multi' || item.widget === 'checks') return options.slice(0, 2);
    return options[1] ?? options[0] ?? '';
  }
  const known = VALUES[item.is ?? ''];
  if (known !== undefined) return known;
  switch (item.widget) {
    case 'date':
      return '2023-01-16';
    case 'number':
      return '1200';
    case 'switch':
      return 'on';
    case 'file':
      return 'เอกสารประกอบ.pdf';
    default:
      return 'ข้อมูลเพิ่มเติมของโครงการ';
  }
}
