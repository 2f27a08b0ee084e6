import { cleanText } from '../../text/hygiene.ts';
import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Hit, Rule } from '../model/rule.ts';

/** Marks that look right and are not: nothing typed later makes them so. */
const NEVER_RIGHT = new Set(['sara-ae', 'doubled', 'glyphs', 'mojibake', 'lost']);

const UNSEEN = new Set(['invisible', 'spaces', 'control']);

/** What pasting and the keyboard leave behind in a text. */
export const rule: Rule = {
  id: 'thai-text',
  level: 'advice',
  basis: 'arithmetic',
  source:
    'Unicode, Thai block (U+0E00–U+0E7F): each letter and mark has one code point of its own.',
  run({ entries }: Snapshot) {
    const hits: Hit[] = [];
    for (const entry of entries) {
      if (entry.empty || !entry.live) continue;
      if (!entry.kinds.includes('text') && !entry.kinds.includes('long')) continue;
      // A choice is the page's own text; a person can choose it, not clean it.
      if (entry.kinds.includes('choice') || entry.kinds.includes('choices')) continue;
      const { text, slips, places, first } = cleanText(entry.value);
      if (places === 0) continue;
      const seen = slips.some((slip) => !UNSEEN.has(slip));
      const isLost = slips.includes('lost');
      const letters = slips.includes('mojibake')
        ? 'mojibake'
        : slips.includes('blank')
          ? 'blank'
          : 'letters';
      hits.push({
        entry,
        variant: isLost ? 'lost' : entry.rich ? 'rich' : seen ? letters : 'unseen',
        params: { n: places, first },
        // Pasted over an editor's text it would take lists and bold type away.
        ...(!entry.rich && !isLost && { copy: text }),
        ...(slips.some((slip) => NEVER_RIGHT.has(slip)) && { immediate: true }),
      });
    }
    return hits;
  },
};

export const words: Wording = {
  th: {
    name: 'อักขระแฝงหรืออักขระไทยผิดรูป',
    what: '“{label}” มีอักขระแฝงหรือผิดรูป {n} แห่ง',
    why: 'มักติดมาจาก Word หรือ PDF ทำให้ค้นหาไม่พบและแสดงผลเพี้ยน',
    fix: 'คัดลอกข้อความที่สะอาดแล้วไปวางแทน',
    'what.unseen': '“{label}” มีอักขระที่มองไม่เห็น {n} แห่ง',
    'what.letters': '“{label}” มีสระหรือวรรณยุกต์ผิดรูป {n} แห่ง เช่น เ+เ แทน แ',
    'what.blank': '“{label}” มีช่องว่างแทรกในคำหรือสระอำหาย {n} แห่ง แห่งแรกที่ “{first}”',
    'what.mojibake': '“{label}” มีข้อความไทยที่เข้ารหัสผิดจนอ่านไม่ออก {n} แห่ง',
    'what.lost': '“{label}” มีตัวอักษรที่หายหรือกลายเป็น ? {n} แห่ง',
    'fix.lost': 'พิมพ์หรือคัดลอกข้อความจากต้นฉบับใหม่',
    'what.rich': '“{label}” มีสระหรือวรรณยุกต์ผิดรูป {n} แห่ง แห่งแรกที่ “{first}”',
    'fix.rich': 'ลบคำนั้นแล้วพิมพ์ใหม่',
  },
  en: {
    name: 'Hidden or malformed Thai characters',
    what: '“{label}” has {n} hidden or malformed characters',
    why: 'They come with pasting from Word or PDF: searching fails and text shows wrongly',
    fix: 'Copy the clean text and paste it instead',
    'what.unseen': '“{label}” has {n} characters that nobody sees',
    'what.letters': '“{label}” has {n} malformed vowels or tone marks, such as เ+เ for แ',
    'what.blank': '“{label}” has {n} blanks inside words or lost ำ, the first at “{first}”',
    'what.mojibake': '“{label}” has Thai text read in the wrong encoding in {n} places',
    'what.lost': '“{label}” has lost letters, or ? in their place, in {n} places',
    'fix.lost': 'Type the text anew or copy it from the original',
    'what.rich': '“{label}” has {n} malformed vowels or tone marks, the first at “{first}”',
    'fix.rich': 'Delete that word and type it anew',
  },
};

const text = (value: string) => exampleSnapshot(exampleField('m3.objective', 'long', value));
export const examples = (): Examples => ({
  pass: [
    text('เพื่อลดอัตราการประสบอันตรายจากการทำงาน\nและสร้างวัฒนธรรมความปลอดภัย'),
    text('แรงงานที่น้ำหนัก “ดี” – ร้อยละ 70'),
    text('👨‍👩‍👧 ครอบครัวแรงงาน'),
    text(''),
    exampleSnapshot(exampleField('m5.total', 'money', '1,000\u00a0')),
  ],
  fail: [
    text('เพื่อลด\u200bอัตรา'),
    text('แรงงาน\u00a0นอกระบบ'),
    text('\u0e40\u0e40รงงาน'),
    text('การท\u0e4d\u0e32งาน'),
    text('น\u0e49\u0e4d\u0e32หนัก'),
    text('ที่่ดี'),
    text('ก\u0e48ีแห่ง'),
    text('ป\uf70aาไม้'),
    text('กรณ ีที่จ้างงาน'),
    text('การด าเนินการ'),
    text('à¸ªà¸–à¸´à¸•à¸´à¹à¸£à¸‡à¸‡à¸²à¸™'),
    text('ข้อมูล\ufffdแรงงาน'),
    exampleSnapshot({
      ...exampleField('m3.rationale', 'long', 'แรงงานที่\u0e40\u0e40น่นอน'),
      rich: true,
    }),
  ],
});
