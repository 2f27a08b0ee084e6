/** Above the mail that is answered or sent on. */
const EARLIER_MAIL = /^[ \t\v]*-+ *(?:ข้อความ(?:เดิม|ต้นฉบับ)|original message)[- \t]*$/mu;

/** Where an earlier mail begins, in letters; at the end of a text without one. */
export function earlierMailAt(text: string): number {
  return EARLIER_MAIL.exec(text)?.index ?? text.length;
}
