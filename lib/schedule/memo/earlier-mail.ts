/**
 * Above the mail that is answered or sent on: a line that says so, or the head of that mail, whose
 * lines a mail program may have marked with ">".
 */
const EARLIER_MAIL =
  /^[ \t\v]*-+ *(?:ข้อความ(?:เดิม|ต้นฉบับ)|original message)[- \t]*$|^[ \t\v]*>[ \t]*(?:เมื่อ|on) [^\n]{0,160}(?:เขียนว่า|wrote) ?:|(?<=\n[^\n]*\n)^[ \t\v]*(?:>[ \t]*)?(?:จาก|from) ?:[^\n]*\n(?:[^\n]{0,200}\n){0,2}[ \t\v]*(?:>[ \t]*)?(?:วันที่|ส่ง|date|sent) ?:/mu;

/** Where an earlier mail begins, in letters; at the end of a text without one. */
export function earlierMailAt(text: string): number {
  return EARLIER_MAIL.exec(text)?.index ?? text.length;
}
