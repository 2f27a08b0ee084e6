/** What stands around the guidance of a field. Both languages have the same keys. */
const th = {
  open: 'ช่องนี้ควรกรอกอะไร: {label}',
  good: 'ตัวอย่างที่ดี:',
  poor: 'ควรเลี่ยง:',
  source: 'ที่มา: {source}',
  'source.memo': 'หนังสือของกระทรวงแรงงาน 27 ม.ค. 2566',
  'source.nesdc': 'เกณฑ์การจัดทำโครงการของ สศช.',
  'source.gdc': 'แบบกรอกคำอธิบายชุดข้อมูล Thai-GDC',
  'source.agency': 'แบบโครงการของหน่วยงานราชการอื่นตามแนวทางของ สศช.',
  'source.assumed': 'ทันเวลาประมาณการเอง ยังไม่ยืนยันกับระบบจริง',
} as const;

export type GuidanceKey = keyof typeof th;

const en: Record<GuidanceKey, string> = {
  open: 'What belongs in this field: {label}',
  good: 'Good:',
  poor: 'Better not:',
  source: 'Source: {source}',
  'source.memo': 'the Ministry of Labour’s memo of 27 Jan 2566',
  'source.nesdc': 'NESDC’s criteria for projects',
  'source.gdc': 'the Thai-GDC metadata form',
  'source.agency': 'other agencies’ project forms built on NESDC’s scheme',
  'source.assumed': 'Thanwela’s own reading, not confirmed on the real system',
};

export const GUIDANCE_WORDS = { th, en };
