/** The projects that the practice eMENSCR starts with. */

import {
  agencyPlans,
  chains,
  expenses,
  funds,
  masterPlans,
  milestones,
  quarters,
  sdgs,
  securityPolicies,
  statuses,
  strategies,
  units,
} from '../emenscr/choices.ts';

export type StepValues = Record<string, unknown>;

export interface Project {
  id: string;
  code: string;
  name: string;
  unit: string;
  year: number;
  status: string;
  /** Step (m1 … m7) → the values saved there. */
  steps: Record<string, StepValues>;
}

/** Projects with a known state; the others only fill the list. */
export const seedIds = {
  /** Nothing filled in. */
  empty: '690001',
  /** M1 and M2 done, M3 begun. */
  half: '690002',
  /** Everything filled in, everything right. */
  full: '690003',
  /** Everything filled in, with the mistakes that people make. */
  tricky: '690004',
} as const;

const human = masterPlans[0];
const social = masterPlans[1];
const pick = (list: readonly string[], index: number): string => list[index] ?? '';

function alignment(plan: typeof human, level3: number): StepValues {
  const sub = plan?.subPlans[0];
  const chain = pick(Object.keys(chains), plan === human ? 0 : 1);
  return {
    natStrategy: pick(strategies, plan === human ? 2 : 3),
    natStrategyMinor: [pick(strategies, 1), pick(strategies, 5)],
    masterPlan: plan?.name ?? '',
    masterGoal: plan?.goals[0] ?? '',
    subPlan: sub?.name ?? '',
    subPlanGoal: sub?.goals[0] ?? '',
    chain,
    chainFactor: pick(chains[chain] ?? [], 1),
    nesdPlan: pick(milestones, plan === human ? 3 : 2),
    security: pick(securityPolicies, 0),
    agencyPlan: pick(agencyPlans, level3),
    laws: 'พระราชบัญญัติส่งเสริมการพัฒนาฝีมือแรงงาน พ.ศ. 2545 และที่แก้ไขเพิ่มเติม',
    cabinet: '',
    sdgs: pick(sdgs, 2),
  };
}

const contact = {
  coordinator: 'เจ้าหน้าที่กองแผนงาน',
  position: 'นักวิเคราะห์นโยบายและแผน',
  tel: '0 2000 1234',
  mail: 'plan@example.go.th',
};

const rationale =
  '<p>โครงสร้างเศรษฐกิจและเทคโนโลยีที่เปลี่ยนแปลงอย่างรวดเร็วทำให้ตลาดแรงงานต้องการกำลังคนที่มีทักษะใหม่' +
  ' ขณะที่แรงงานจำนวนมากยังขาดทักษะด้านดิจิทัลและมาตรฐานฝีมือแรงงาน</p>' +
  '<p>กรมพัฒนาฝีมือแรงงานจึงเห็นควรจัดทำโครงการเพื่อยกระดับทักษะแรงงานให้สอดคล้องกับความต้องการของสถานประกอบกิจการ</p>';

function full(year: number): Project {
  const before = year - 1;
  return {
    id: seedIds.full,
    code: `รง 0401-${year % 100}-0003`,
    name: 'โครงการพัฒนาทักษะแรงงานรองรับอุตสาหกรรมเป้าหมายในเขตพัฒนาพิเศษภาคตะวันออก',
    unit: pick(units, 2),
    year,
    status: pick(statuses, 1),
    steps: {
      m1: alignment(human, 2),
      m2: {
        projectType: 'โครงการ',
        projectName: 'โครงการพัฒนาทักษะแรงงานรองรับอุตสาหกรรมเป้าหมายในเขตพัฒนาพิเศษภาคตะวันออก',
        projectStatus: 'โครงการต่อเนื่อง',
        dateStart: `01/10/${before}`,
        dateEnd: `30/09/${year}`,
        agency: pick(units, 2),
        ...contact,
      },
      m3: {
        reason: rationale,
        aims:
          '1. เพื่อพัฒนาทักษะแรงงานให้สอดคล้องกับความต้องการของอุตสาหกรรมเป้าหมาย\n' +
          '2. เพื่อเพิ่มผลิตภาพแรงงานและลดปัญหาการขาดแคลนแรงงานทักษะ',
        outputs: 'แรงงานได้รับการฝึกอบรมยกระดับฝีมือ จำนวน 3,200 คน ใน 3 จังหวัด',
        outcomes: 'ผู้ผ่านการฝึกอบรมมีรายได้เพิ่มขึ้นหรือได้งานทำไม่น้อยกว่าร้อยละ 70 ภายใน 6 เดือน',
        targetGroup: 'แรงงานในสถานประกอบกิจการและแรงงานใหม่ในจังหวัดชลบุรี ระยอง และฉะเชิงเทรา',
        kpis: [
          { indicator: 'จำนวนแรงงานที่ได้รับการพัฒนาทักษะ', target: '3200', unit: 'คน' },
          { indicator: 'ร้อยละของผู้ผ่านการฝึกอบรมที่มีงานทำ', target: '70', unit: 'ร้อยละ' },
          { indicator: 'จำนวนหลักสูตรที่พัฒนาร่วมกับสถานประกอบกิจการ', target: '12', unit: 'หลักสูตร' },
        ],
        provinces: ['ชลบุรี', 'ฉะเชิงเทรา', 'ระยอง'],
        expected: 'แรงงานมีทักษะตรงตามความต้องการ สถานประกอบกิจการมีผลิตภาพสูงขึ้น',
        remark: '',
      },
      m4: {
        works: [
          {
            work: 'สำรวจความต้องการพัฒนาทักษะของสถานประกอบกิจการ',
            sub: 'จัดทำแบบสำรวจและประชุมร่วมกับสภาอุตสาหกรรมจังหวัด',
            from: `01/10/${before}`,
            to: `31/12/${before}`,
            money: '1,000,000.00',
            share: '10',
          },
          {
            work: 'พัฒนาหลักสูตรและเตรียมความพร้อมวิทยากร',
            sub: 'จัดทำหลักสูตร 12 หลักสูตร',
            from: `01/12/${before}`,
            to: `28/02/${year}`,
            money: '2,500,000.00',
            share: '20',
          },
          {
            work: 'ฝึกอบรมยกระดับฝีมือแรงงาน',
            sub: 'ฝึกอบรม 160 รุ่น รุ่นละ 20 คน',
            from: `01/03/${year}`,
            to: `31/08/${year}`,
            money: '8,000,000.00',
            share: '60',
          },
          {
            work: 'ติดตามและประเมินผลโครงการ',
            sub: 'ติดตามการมีงานทำของผู้ผ่านการฝึกอบรม',
            from: `01/08/${year}`,
            to: `30/09/${year}`,
            money: '1,000,000.00',
            share: '10',
          },
        ],
      },
      m5: {
        year: String(year),
        fund: pick(funds, 0),
        category: pick(expenses, 4),
        amount: '12,500,000.00',
        plan1: '1,500,000.00',
        plan2: '3,000,000.00',
        plan3: '5,000,000.00',
        plan4: '3,000,000.00',
      },
    },
  };
}

function half(year: number): Project {
  return {
    id: seedIds.half,
    code: `รง 0501-${year % 100}-0002`,
    name: 'โครงการส่งเสริมการคุ้มครองแรงงานนอกระบบและแรงงานแพลตฟอร์ม',
    unit: pick(units, 3),
    year,
    status: 'ร่าง',
    steps: {
      m1: alignment(social, 1),
      m2: {
        projectType: 'โครงการ',
        projectName: 'โครงการส่งเสริมการคุ้มครองแรงงานนอกระบบและแรงงานแพลตฟอร์ม',
        projectStatus: 'โครงการใหม่',
        dateStart: `01/11/${year - 1}`,
        dateEnd: `31/08/${year}`,
        agency: pick(units, 3),
        ...contact,
      },
      m3: {
        reason:
          '<p>แรงงานนอกระบบและแรงงานแพลตฟอร์มยังเข้าไม่ถึงการคุ้มครองตามกฎหมายและหลักประกันทางสังคม</p>',
        aims: 'เพื่อให้แรงงานนอกระบบได้รับความรู้ด้านสิทธิและการคุ้มครองตามกฎหมาย',
        kpis: [{ indicator: 'จำนวนแรงงานนอกระบบที่ได้รับความรู้', target: '', unit: 'คน' }],
      },
    },
  };
}

/** Every slip that the forms' rules speak of, as it arrives from Word and from haste. */
function tricky(year: number): Project {
  const before = year - 1;
  const name = 'โครงการ\u00a0ยกระดับ\u200bความปลอดภัยและอาชีวอนามัยในสถานประกอบกิจการ';
  return {
    id: seedIds.tricky,
    code: `รง 0504-${year % 100}-0004`,
    name: 'โครงการ ยกระดับความปลอดภัยและอาชีวอนามัยในสถานประกอบกิจการ',
    unit: pick(units, 3),
    year,
    status: 'ส่งกลับแก้ไข',
    steps: {
      m1: alignment(social, 3),
      m2: {
        projectType: 'โครงการ',
        projectName: name,
        projectStatus: 'โครงการใหม่',
        // End before start.
        dateStart: `01/03/${year}`,
        dateEnd: `31/01/${year}`,
        agency: pick(units, 3),
        ...contact,
        // A digit short, and a domain without an end.
        tel: '0 2000 123',
        mail: 'plan@example',
      },
      m3: {
        reason:
          '<p>จากการตรวจสอบพบว่า\u0e40\u0e40รงงานในสถานประกอบกิจการขนาดเล็กประสบอันตรายจากการท\u0e4d\u0e32งานสูงขึ้น' +
          ' ตัวอย่างเช่นผู้ร้องเลขประจำตัวประชาชน 1-2345-67890-12-1 ได้รับบาดเจ็บจากเครื่องจักร</p>',
        aims: 'เพื่อลดอัตราการประสบอันตรายจากการทำงาน\u200b\u00a0และสร้างวัฒนธรรมความปลอดภัย',
        outputs: 'สถานประกอบกิจการได้รับการตรวจและให้คำแนะนำ 1,500 แห่ง',
        // The output once more.
        outcomes: 'สถานประกอบกิจการได้รับการตรวจและให้คำแนะนำ 1,500 แห่ง',
        targetGroup: 'นายจ้าง ลูกจ้าง \u0e40\u0e40ละเจ้าหน้าที่ความปลอดภัยในการทำงาน',
        kpis: [
          // The letter O.
          { indicator: 'จำนวนสถานประกอบกิจการที่ได้รับการตรวจ', target: '1,5O0', unit: 'แห่ง' },
          { indicator: 'อัตราการประสบอันตรายลดลง', target: '', unit: 'ร้อยละ' },
        ],
        provinces: ['สมุทรปราการ', 'สมุทรสาคร'],
      },
      m4: {
        works: [
          {
            work: 'ประชุมเชิงปฏิบัติการชี้แจงแนวทางการตรวจ',
            sub: '',
            // Christian era.
            from: `15/02/${year - 543}`,
            to: `28/02/${year}`,
            money: '450,000.00',
            share: '15',
          },
          {
            work: 'ตรวจสถานประกอบกิจการกลุ่มเสี่ยง',
            sub: 'ตรวจร่วมกับหน่วยงานในพื้นที่ 12 จังหวัด',
            from: `01/03/${year}`,
            // June has 30 days.
            to: `31/06/${year}`,
            money: '6,000,000.00',
            share: '70',
          },
          {
            // Before the project begins.
            work: 'รณรงค์สัปดาห์ความปลอดภัยในการทำงาน',
            sub: '',
            from: `01/11/${before}`,
            to: `30/11/${before}`,
            money: '1,000,000.00',
            share: '10',
          },
        ],
      },
      m5: {
        year: String(year),
        fund: pick(funds, 0),
        category: pick(expenses, 0),
        amount: '8,000,000.00',
        plan1: '1,000,000.00',
        plan2: '2,500,000.00',
        plan3: '3,000,000.00',
        plan4: '2,000,000.00',
      },
      // Last round's quarter, more than all, and more than there is.
      m6: {
        period: pick(quarters, 0),
        [`${pick(quarters, 0)}/did`]: 'ตรวจสถานประกอบกิจการแล้ว 600 แห่ง',
        [`${pick(quarters, 0)}/pct`]: '120',
        [`${pick(quarters, 0)}/paid`]: '9,000,000.00',
      },
    },
  };
}

/** Unit and name of the projects that only fill the list. */
const others: [number, string][] = [
  [0, 'โครงการพัฒนาระบบฐานข้อมูลกลางด้านแรงงาน (National Labour Big Data)'],
  [1, 'โครงการเพิ่มโอกาสการมีงานทำให้แก่ผู้จบการศึกษาใหม่'],
  [1, 'โครงการส่งเสริมการทำงานของผู้สูงอายุในชุมชน'],
  [1, 'โครงการขยายตลาดแรงงานไทยในต่างประเทศ'],
  [2, 'โครงการทดสอบมาตรฐานฝีมือแรงงานแห่งชาติ'],
  [2, 'โครงการฝึกอบรมแรงงานอิสระเพื่อเพิ่มรายได้ในชุมชน'],
  [3, 'โครงการป้องกันและแก้ไขปัญหาการใช้แรงงานเด็กและแรงงานบังคับ'],
  [3, 'โครงการส่งเสริมสถานประกอบกิจการตามมาตรฐานแรงงานไทย'],
  [4, 'โครงการขยายความคุ้มครองประกันสังคมมาตรา 40'],
  [4, 'โครงการพัฒนาบริการอิเล็กทรอนิกส์สำหรับผู้ประกันตน'],
  [5, 'โครงการวิจัยและพัฒนานวัตกรรมความปลอดภัยในการทำงาน'],
];

export function seedProjects(year: number): Project[] {
  const empty: Project = {
    id: seedIds.empty,
    code: `รง 0205-${year % 100}-0001`,
    name: 'โครงการใหม่ (ยังไม่กรอกข้อมูล)',
    unit: pick(units, 0),
    year,
    status: 'ร่าง',
    steps: {},
  };
  const rest = others.map(
    ([unit, name], i): Project => ({
      id: String(690005 + i),
      code: `รง 0${201 + unit * 100}-${(year - (i % 3 === 2 ? 1 : 0)) % 100}-${String(i + 5).padStart(4, '0')}`,
      name,
      unit: pick(units, unit),
      year: year - (i % 3 === 2 ? 1 : 0),
      status: pick(statuses, i % statuses.length),
      steps: { m2: { projectType: 'โครงการ', projectName: name, agency: pick(units, unit) } },
    }),
  );
  return [empty, half(year), full(year), tricky(year), ...rest];
}
