/** What stands in a calendar entry beyond the window's own words. Both languages have the same keys. */
const th = {
  calendar: 'ทันเวลา: กรอบเวลา eMENSCR และ Open-D',
  'summary.projected': '[คาดการณ์] {title}',
  'summary.cancelled': '[ยกเลิก] {title}',
  days: 'ช่วงเวลา {range}',
  last: 'วันทำการสุดท้าย {date}',
  'last.why': 'วันทำการสุดท้าย {date} เพราะ {why}',
  agency: 'หน่วยงาน: {name}',
  memo: 'หนังสือที่ {number} ลงวันที่ {date}',
  quote: 'ข้อความในหนังสือ ({place}): {text}',
  'quote.change': 'ข้อความในหนังสือที่แก้ไขกำหนด ({place}): {text}',
  'quote.projected': 'ข้อความของหนังสือปี {year} ที่ใช้คาดการณ์ ({place}): {text}',
  alarm: '{title}: {timing}',
  'text.heading': 'กรอบเวลา eMENSCR และ Open-D',
  'text.all': 'ทุกหน่วยงาน',
  'text.on': 'ข้อมูล ณ วันที่ {date} (ทันเวลา)',
} as const;

export type CalendarKey = keyof typeof th;

const en: Record<CalendarKey, string> = {
  calendar: 'Thanwela: eMENSCR and Open-D windows',
  'summary.projected': '[Projected] {title}',
  'summary.cancelled': '[Cancelled] {title}',
  days: 'Window {range}',
  last: 'Last working day {date}',
  'last.why': 'Last working day {date}, because {why}',
  agency: 'Agency: {name}',
  memo: 'Memo {number} of {date}',
  quote: 'The memo’s words ({place}): {text}',
  'quote.change': 'Words of the letter that changed it ({place}): {text}',
  'quote.projected': 'Words of the memo of {year}, from which this is projected ({place}): {text}',
  alarm: '{title}: {timing}',
  'text.heading': 'eMENSCR and Open-D windows',
  'text.all': 'All agencies',
  'text.on': 'As of {date} (Thanwela)',
};

export const CALENDAR_WORDS = { th, en };
