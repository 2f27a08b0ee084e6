/** Words of headers, keys and sentences that say what a number beside them is. */
import { tidy } from '../../text/normalise.ts';

export const CITIZEN_CONTEXT = 1;
export const PHONE_CONTEXT = 2;

const CITIZEN = new RegExp(
  [
    'เลข(?:ที่)?(?:ประจำตัว|บัตร)',
    'เลข(?:ที่)?ประชาชน',
    'หมายเลขประจำตัว|หมายเลขบัตร|รหัส(?:ประจำตัว|บัตร)ประชาชน|รหัสประชาชน',
    'บัตร(?:ประจำตัว)?ประชาชน',
    'ปชช',
    '13หลัก|สิบสามหลัก',
    '(?<![a-z])(?:cid|pid|nin|idcard|cardid|(?:id|card|citizen|national|personal|thai)(?:id)?(?:card)?(?:no|num|number))(?![a-z])',
    'citizen(?:id|card)?|national(?:id|identif)|(?:personal|thai)id|identificationnumber|personid',
  ].join('|'),
);
const PHONE = /โทร|มือถือ|เบอร์|phone|mobile|(?<![a-z])(?:tel|cell)(?![a-z])/;

/** Longer texts are no headers; sentences around a number are looked at near the number. */
const LONGEST = 400;

/** What the words say, as bits. */
export function contextOf(text: string): number {
  const words = tidy(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  const spaced = words.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  // "citizen_id", "Citizen ID", "citizenId" are one; "rapid" has no pid in it.
  const joined = spaced.replace(/[\s_.\-/()[\]:#]+/g, '');
  const apart = spaced.replace(/[_.\-/()[\]:#]+/g, ' ');
  const citizen = CITIZEN.test(apart) || CITIZEN.test(joined);
  return (citizen ? CITIZEN_CONTEXT : 0) | (PHONE.test(apart) ? PHONE_CONTEXT : 0);
}
