/**
 * Every sentence of the popup about schedules that came in, or wait; apart from the other sentences
 * about where they come from, which it need not load. Both languages have the same keys.
 */
const th = {
  'news.review': 'หนังสือฉบับใหม่',
  'news.offer': 'มีกรอบเวลาใหม่จากกระทรวงรอท่านตรวจ',
  'news.took': 'กรอบเวลาเปลี่ยนตามเว็บไซต์ของกระทรวง',
  'news.waits': 'กรอบเวลาจาก {host} ยังรับไม่ได้ รอท่านกดอนุญาตหนึ่งครั้ง',
  'news.allow': 'อนุญาตให้อ่านจาก {host}',
  'news.denied': 'เบราว์เซอร์ยังไม่อนุญาตให้อ่านจาก {host} กดอีกครั้งแล้วเลือกอนุญาต',
  'news.look': 'ดูสิ่งที่เปลี่ยน',
} as const;

export type NewsKey = keyof typeof th;

const en: Record<NewsKey, string> = {
  'news.review': 'A new memo',
  'news.offer': 'A new schedule from your ministry waits for you',
  'news.took': 'The schedule was changed by your ministry’s web site',
  'news.waits': 'The schedule from {host} cannot be received until you allow it once',
  'news.allow': 'Allow reading from {host}',
  'news.denied': 'The browser does not allow reading from {host} yet. Press again and allow it.',
  'news.look': 'See what changes',
};

export const NEWS_WORDS = { th, en };
