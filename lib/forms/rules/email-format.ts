import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';

/** One address; stricter than mail systems are, as people's addresses are. */
const ADDRESS =
  /^[a-z0-9](?:[a-z0-9._%+'-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/iu;
/** Addresses stand beside each other in many ways. */
const BETWEEN = /[\s,;/|]+|และ|หรือ/u;

/** Some addresses; in longer texts nothing is fixed. */
const MAX_LENGTH = 1000;

/** As it was probably meant: plain letters, no blanks around the @, no point at the end. */
function meantBy(value: string): string {
  if (value.length > MAX_LENGTH) return value;
  return value
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/^(?:e-?mail|อีเมล์?|mailto)\s*:\s*/iu, '')
    .replace(/\s*@\s*/gu, '@')
    .replace(/,(?=[a-z]{2,4}(?:\.|$))/giu, '.')
    .replace(/\.{2,}/gu, '.')
    .replace(/[.,;\s]+$/u, '')
    .trim();
}

const areAddresses = (text: string) =>
  text.split(BETWEEN).every((part) => part === '' || ADDRESS.test(part.replace(/^<|>$/gu, '')));

/** Something that no mail would reach. */
export const rule: Rule = {
  id: 'email-format',
  level: 'must',
  basis: 'arithmetic',
  source: 'RFC 5322, as far as people’s addresses go: name@domain, Latin letters and digits.',
  run({ entries }: Snapshot) {
    const hits: Hit[] = [];
    for (const entry of entries) {
      if (entry.kinds.length !== 1 || entry.kinds[0] !== 'email') continue;
      if (entry.empty || !entry.live) continue;
      const value = entry.value.trim();
      if (value.includes('@') && areAddresses(value)) continue;
      const meant = meantBy(value);
      const thai = /[ก-๎]/u.test(meant);
      const canMend = meant !== value && meant.includes('@') && areAddresses(meant);
      hits.push({
        entry,
        variant: thai ? 'thai' : meant.includes('@') ? 'form' : 'at',
        params: { value: value.slice(0, 60) },
        ...(canMend && { copy: meant }),
        // Thai letters come from the keyboard layout: reported at once, while it is being typed.
        ...(thai && { immediate: true }),
      });
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'อีเมลไม่ถูกรูปแบบ',
    what: '“{label}” ({value}) ไม่ใช่อีเมลที่ใช้ส่งได้',
    why: 'ใช้ติดต่อผู้ประสานงานเมื่อข้อมูลต้องแก้ไข',
    fix: 'ใส่อีเมล เช่น plan@mol.go.th',
    'what.thai': '“{label}” มีตัวอักษรไทย',
    'fix.thai': 'เปลี่ยนแป้นพิมพ์เป็นภาษาอังกฤษ',
    'what.at': '“{label}” ({value}) ไม่มีเครื่องหมาย @',
  },
  en: {
    name: 'Not an e-mail address',
    what: '“{label}” ({value}) is no address that mail reaches',
    why: 'The contact is written to when data need correcting',
    fix: 'Enter an address such as plan@mol.go.th',
    'what.thai': '“{label}” has Thai letters in it',
    'fix.thai': 'Switch the keyboard to English',
    'what.at': '“{label}” ({value}) has no @',
  },
};

const email = (value: string) => exampleSnapshot(exampleField('m2.contactEmail', 'email', value));
export const examples = (): Examples => ({
  pass: [
    email('plan@example.go.th'),
    email(' somchai.j+emenscr@mol.mail.go.th '),
    email('a@mol.go.th, b@mol.go.th'),
    email('a@mol.go.th หรือ b@mol.go.th'),
    email(''),
  ],
  fail: [
    email('plan@example'),
    email('plan.example.go.th'),
    email('plan@@mol.go.th'),
    email('plan＠mol.go.th'),
    email('plan @ mol.go.th'),
    email('plan@mol.go.th.'),
    email('แผนงาน@mol.go.th'),
  ],
});
