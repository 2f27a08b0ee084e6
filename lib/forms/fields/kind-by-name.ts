import type { FieldKind } from '../model/field.ts';

/**
 * What a name says of what is to be written, for fields that the catalogue does not know. Sums are
 * numbers here and no money: of a field that nobody knows it is only a question whether it may hold
 * words as well ("350–400 บาทต่อวัน").
 */
const TELLING: readonly (readonly [FieldKind, RegExp])[] = [
  ['phone', /โทรศัพท์|(?:เบอร์|หมายเลข)(?:โทร|มือถือ|ติดต่อ)|มือถือ|\bphone\b|\bmobile\b/iu],
  ['email', /อีเมล|e-?mail|(?:ไปรษณีย์|จดหมาย)อิเล็กทรอนิกส์/iu],
  ['percent', /ร้อยละ|เปอร์เซ็นต์|[(（]\s*%\s*[)）]/u],
  [
    'number',
    /[(（]\s*(?:(?:ล้าน|แสน|พัน)?บาท|คน|ราย|ครั้ง|แห่ง)\s*[)）]|^จำนวน(?:เงิน|ผู้|คน|ครั้ง)|^วงเงิน/u,
  ],
  ['date', /^(?:วัน(?:ที่|เดือนปี|แล้วเสร็จ|เริ่ม|สิ้นสุด)|date\b)/iu],
];
/** Kinds of controls that take whatever is written. */
const WRITTEN = new Set(['text', 'number', 'date']);

/** Says of what kind a field is, by its name where that tells one kind alone; else a text. */
export function kindByName(name: string, control: string): readonly FieldKind[] {
  if (!WRITTEN.has(control)) return ['text'];
  const found = TELLING.filter(([, words]) => words.test(name));
  const [only] = found;
  return only && found.length === 1 ? [only[0]] : ['text'];
}
