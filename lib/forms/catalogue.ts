/**
 * The field catalogue: what officials fill in, as far as it is known. No public copy of eMENSCR's
 * screens exists, so labels are the best public candidates and every row carries its basis.
 * All of it is data that can be corrected without touching code.
 */

export type Step =
  | 'M1'
  | 'M2'
  | 'M3'
  | 'M4'
  | 'M5'
  | 'M6'
  | 'M7'
  | 'L3'
  | 'AR'
  | 'dataset'
  | 'resource';

/**
 * Where a row comes from: `memo` the ministry's memo (27 Jan 2566); `nesdc` NESDC's project
 * criteria (FY2570 slides, July 2568); `gdc` the Thai-GDC metadata form; `agency` the same item on
 * other Thai agencies' project forms built on NESDC's scheme; `assumed` ours until an official
 * confirms it on the screen; `page` the page's own mark; `arithmetic` follows from the numbers.
 */
export type Basis = 'memo' | 'nesdc' | 'gdc' | 'agency' | 'assumed' | 'page' | 'arithmetic';

export type FieldKind =
  | 'text'
  | 'long'
  | 'choice'
  | 'choices'
  | 'date'
  | 'number'
  | 'money'
  | 'percent'
  | 'year'
  | 'phone'
  | 'email'
  | 'file';

export type Field = {
  id: string;
  step: Step;
  /** The label, Thai, as shown to the person in both languages. */
  label: string;
  /** Other wordings seen on Thai project forms. */
  synonyms: readonly string[];
  /** More than one where forms differ. */
  kinds: readonly FieldKind[];
  required: boolean;
  /** One per row of a repeatable table. */
  row: boolean;
  basis: Basis;
};

export const STEP_NAMES: Record<Step, string> = {
  M1: 'ความเชื่อมโยงกับแผน',
  M2: 'ข้อมูลทั่วไป',
  M3: 'รายละเอียดโครงการ',
  M4: 'กิจกรรม',
  M5: 'งบประมาณ',
  M6: 'รายงานความก้าวหน้า',
  M7: 'การอนุมัติ',
  L3: 'แผนระดับ 3',
  AR: 'รายงานผลสัมฤทธิ์',
  dataset: 'ชุดข้อมูล',
  resource: 'ทรัพยากรข้อมูล',
};

/** Kinds: l long text, t text, c choice, C choices, d date, n number, m money, p percent, y year, h phone, e e-mail, f file. */
const KINDS = {
  t: 'text',
  l: 'long',
  c: 'choice',
  C: 'choices',
  d: 'date',
  n: 'number',
  m: 'money',
  p: 'percent',
  y: 'year',
  h: 'phone',
  e: 'email',
  f: 'file',
} as const satisfies Record<string, FieldKind>;
const BASES = { m: 'memo', n: 'nesdc', g: 'gdc', a: 'agency', s: 'assumed' } as const;

/**
 * One row a field: id | label | synonyms with "·" | kinds | "!" required, "#" a row of a table |
 * basis. Written as text so that an official can read and correct it.
 */
const ROWS = `
M1.strategyDirect|ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง|ยุทธศาสตร์ชาติ 20 ปี·ยุทธศาสตร์ชาติ|c|!|a
M1.strategySecondary|ยุทธศาสตร์ชาติที่เกี่ยวข้องในระดับรอง||C||a
M1.masterPlan|แผนแม่บทภายใต้ยุทธศาสตร์ชาติ|ความสอดคล้องกับแผนแม่บทภายใต้ยุทธศาสตร์ชาติ·ประเด็นแผนแม่บท|c|!|m
M1.issueGoal|เป้าหมายระดับประเด็น|เป้าหมายระดับประเด็น (Y2)|c|!|n
M1.subPlan|แผนย่อยของแผนแม่บทฯ|แผนย่อย·แผนย่อยภายใต้แผนแม่บท|c|!|a
M1.subPlanGoal|เป้าหมายแผนแม่บทย่อย|เป้าหมายแผนย่อย·เป้าหมายแผนแม่บทย่อย (Y1)|c|!|n
M1.component|องค์ประกอบ|องค์ประกอบของห่วงโซ่คุณค่า|c|!|n
M1.factor|ปัจจัย|ปัจจัย (F)|c|!|n
M1.developmentPlan|แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13|แผนพัฒนาเศรษฐกิจฯ ฉบับที่ 13·หมุดหมาย|c|!|m
M1.securityPlan|นโยบายและแผนระดับชาติว่าด้วยความมั่นคงแห่งชาติ|แผนความมั่นคงแห่งชาติ|c||m
M1.level3Plan|แผนระดับที่ 3 ที่เกี่ยวข้อง|แผนระดับ 3·แผนปฏิบัติราชการที่เกี่ยวข้อง|c|!|m
M1.law|กฎหมายที่เกี่ยวข้อง||t||a
M1.cabinetResolution|มติคณะรัฐมนตรีที่เกี่ยวข้อง|มติ ครม. ที่เกี่ยวข้อง|t||a
M1.sdg|เป้าหมายการพัฒนาที่ยั่งยืน|ความสอดคล้องกับเป้าหมาย SDGs|c||a
M2.name|ชื่อโครงการ/การดำเนินงาน|ชื่อโครงการ·ชื่อโครงการ/การดำเนินการ|t|!|a
M2.type|ประเภทโครงการ|ประเภท (โครงการ / การดำเนินงาน)|c|!|s
M2.newOrOngoing|สถานะโครงการ|โครงการใหม่/ต่อเนื่อง|c||a
M2.start|วันที่เริ่มต้นโครงการ|วันที่เริ่มต้น·วันเริ่มต้น|d|!|a
M2.end|วันที่สิ้นสุดโครงการ|วันที่สิ้นสุด·วันสิ้นสุด|d|!|a
M2.unit|หน่วยงานที่รับผิดชอบ|หน่วยงานรับผิดชอบ·หน่วยงานดำเนินการ|ct|!|a
M2.contactName|ชื่อผู้ประสานงาน|ผู้ประสานงานโครงการ·ผู้รับผิดชอบโครงการ|t|!|a
M2.contactPosition|ตำแหน่ง|ตำแหน่งผู้ประสานงาน|t||a
M2.contactPhone|โทรศัพท์|เบอร์โทรศัพท์·หมายเลขโทรศัพท์|h|!|a
M2.contactEmail|อีเมล|อีเมล์·e-mail·จดหมายอิเล็กทรอนิกส์|e|!|a
M3.rationale|หลักการและเหตุผล|เหตุผลความจำเป็น|l|!|a
M3.objective|วัตถุประสงค์|วัตถุประสงค์โครงการ|l|!|n
M3.output|ผลผลิต|เป้าหมายผลผลิต·เป้าหมายเชิงผลผลิต|l|!|n
M3.outcome|ผลลัพธ์|เป้าหมายผลลัพธ์·เป้าหมายเชิงผลลัพธ์|l|!|n
M3.beneficiary|กลุ่มเป้าหมายผู้รับประโยชน์|กลุ่มเป้าหมาย·กลุ่มเป้าหมาย/ผู้ได้รับประโยชน์|t|!|n
M3.benefit|ผลที่คาดว่าจะได้รับ|ผลที่คาดว่าจะเกิดขึ้นหรือได้รับ·ประโยชน์ที่คาดว่าจะได้รับ|l||a
M3.kpi|ตัวชี้วัด|ตัวชี้วัดความสำเร็จของโครงการ|t|!#|n
M3.kpiTarget|ค่าเป้าหมาย||n|!#|n
M3.kpiUnit|หน่วยนับ|หน่วย|t|#|s
M3.area|พื้นที่ดำเนินงาน|พื้นที่ดำเนินการ·จังหวัดที่ดำเนินการ|ct|!|a
M4.activity|กิจกรรมหลัก|ชื่อกิจกรรม·กิจกรรม|t|!#|n
M4.subActivity|กิจกรรมย่อย||t|#|n
M4.start|วันที่เริ่มต้นกิจกรรม|เริ่มต้น|d|!#|a
M4.end|วันที่สิ้นสุดกิจกรรม|สิ้นสุด|d|!#|a
M4.budget|งบประมาณกิจกรรม|งบประมาณ (บาท)|m|#|a
M4.weight|ค่าน้ำหนัก|ร้อยละของแผน·น้ำหนัก (%)|p|#|a
M5.fiscalYear|ปีงบประมาณ|ปีงบประมาณ พ.ศ.|y|!|s
M5.source|แหล่งงบประมาณ|แหล่งเงิน·ประเภทงบประมาณ|c|!|a
M5.expenseType|ประเภทรายจ่าย|หมวดรายจ่าย·งบรายจ่าย|ct||a
M5.total|วงเงินงบประมาณรวม|งบประมาณรวมทั้งสิ้น·วงเงินรวม·งบประมาณที่ขอรับจัดสรร|m|!|a
M5.q1|แผนการใช้จ่ายไตรมาส 1|แผนเบิกจ่ายไตรมาสที่ 1·ไตรมาส 1 (บาท)|m||s
M5.q2|แผนการใช้จ่ายไตรมาส 2|แผนเบิกจ่ายไตรมาสที่ 2·ไตรมาส 2 (บาท)|m||s
M5.q3|แผนการใช้จ่ายไตรมาส 3|แผนเบิกจ่ายไตรมาสที่ 3·ไตรมาส 3 (บาท)|m||s
M5.q4|แผนการใช้จ่ายไตรมาส 4|แผนเบิกจ่ายไตรมาสที่ 4·ไตรมาส 4 (บาท)|m||s
M6.quarter|ไตรมาส|รายงานผลไตรมาสที่·รอบการรายงาน|c|!|m
M6.result|ผลการดำเนินงาน|ความก้าวหน้าการดำเนินงาน|l|!|m
M6.percent|ร้อยละความก้าวหน้า|ร้อยละผลการดำเนินงาน·% ความก้าวหน้า|p||s
M6.disbursed|ผลการเบิกจ่าย|ผลการใช้จ่ายงบประมาณ·เบิกจ่ายจริง|m|!|s
M6.problem|ปัญหาและอุปสรรค|ปัญหา อุปสรรค|l||s
M6.suggestion|ข้อเสนอแนะ|แนวทางแก้ไข|l||s
M6.attachment|เอกสารแนบ|ไฟล์แนบ|f||s
M7.decision|ผลการพิจารณา|สถานะการอนุมัติ|c|!|s
M7.approver|ผู้อนุมัติ|ผู้บริหารหน่วยงาน|t|!|m
M7.date|วันที่อนุมัติ||d||s
M7.comment|ความเห็น|หมายเหตุ|l||s
L3.kind|ประเภทแผน||c|!|m
L3.name|ชื่อแผน||t|!|s
L3.period|ระยะเวลาของแผน||t|!|m
L3.file|ไฟล์แผน||f|!|s
L3.inForce|วันที่ประกาศใช้||d||m
AR.plan|แผนที่รายงานผล||c|!|m
AR.year|ประจำปี พ.ศ.|ประจำปี|y|!|m
AR.result|ผลสัมฤทธิ์||l|!|m
AR.file|ไฟล์รายงาน||f|!|s
dataset.data_type|ประเภทชุดข้อมูล||c|!|g
dataset.title|ชื่อชุดข้อมูล||t|!|g
dataset.owner_org|องค์กร||c|!|g
dataset.maintainer|ชื่อผู้ติดต่อ||t|!|g
dataset.maintainer_email|อีเมลผู้ติดต่อ||e|!|g
dataset.tag_string|คำสำคัญ||C|!|g
dataset.notes|รายละเอียด||l|!|g
dataset.objective|วัตถุประสงค์||C|!|g
dataset.update_frequency_unit|หน่วยความถี่ของการปรับปรุงข้อมูล||c|!|g
dataset.geo_coverage|ขอบเขตเชิงภูมิศาสตร์หรือเชิงพื้นที่||c|!|g
dataset.data_source|แหล่งที่มา||t|!|g
dataset.data_format|รูปแบบการเก็บข้อมูล||C|!|g
dataset.data_category|หมวดหมู่ข้อมูลตามธรรมาภิบาลข้อมูลภาครัฐ||c|!|g
dataset.license_id|สัญญาอนุญาต||c|!|g
resource.upload|ไฟล์|อัปโหลดไฟล์·File·Upload|f||g
resource.name|ชื่อ|ชื่อทรัพยากร·Name|t|!|g
`;

function readRow(line: string): Field {
  const [id = '', label = '', synonyms = '', kinds = '', marks = '', basis = ''] = line.split('|');
  const step = id.slice(0, id.indexOf('.')) as Step;
  return {
    // Ids are written as in the ministry's own numbering but in lower case: `m3.kpi`.
    id: id.replace(/^[A-Z]+\d?/u, (head) => head.toLowerCase()),
    step,
    label,
    synonyms: synonyms === '' ? [] : synonyms.split('·'),
    kinds: [...kinds].map((letter) => KINDS[letter as keyof typeof KINDS]),
    required: marks.includes('!'),
    row: marks.includes('#'),
    basis: BASES[basis as keyof typeof BASES],
  };
}

/** Every field known, in the order of the forms. */
export const CATALOGUE: readonly Field[] = ROWS.trim().split('\n').map(readRow);

const BY_ID = new Map(CATALOGUE.map((field) => [field.id, field]));

/** The catalogue's row of an id, or null for an id it does not know. */
export function fieldById(id: string): Field | null {
  return BY_ID.get(id) ?? null;
}
