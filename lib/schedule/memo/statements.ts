/**
 * Goes through a memo and gathers what it says: each date or range with the work it is for. What
 * a line leaves out (the kind of work, the quarter, the year) it takes from the table's heads or
 * the headings above it.
 */
import { daysBetween } from '../../calendar/day.ts';
import { partsOf } from '../../calendar/parts.ts';
import { calendarQuarter, fiscalQuarter } from '../../calendar/years.ts';
import type { AgencyNamed } from './agencies.ts';
import { CANCELLED_CELL, columnAside, columnStatus, pairsOf } from './columns.ts';
import {
  COMMON,
  type Context,
  continued,
  inherit,
  inRow,
  inTurn,
  isWordless,
  MIN_WORDS,
  merged,
  namesOtherWork,
  nearTopic,
  saysNothing,
  withTail,
  wordsIn,
} from './context.ts';
import { type DateFound, daysOf, daysSaid, isRange, type MonthNamed, monthNamed } from './dates.ts';
import { type Cell, gridOf, isDeadline } from './grid.ts';
import {
  type Block,
  BULLET_LEVEL,
  datesIn,
  type Line,
  PLAIN_LEVEL,
  type Stretch,
  type Table,
} from './lines.ts';
import { ASKS, asideReason, isPastTense, referredReason } from './mood.ts';
import { guessOf, Notes } from './notes.ts';
import { RELATIVE } from './relative.ts';
import type { Memo, Said, Status } from './said.ts';
import {
  asksElse,
  type Base,
  isBeside,
  isEvent,
  isGathering,
  PLACE_AFTER,
  RELABELS,
  subjectOf,
  type Topic,
  topicOf,
  unbroken,
} from './topics.ts';
import type { AsideReason, MemoFlagCode } from './types.ts';

/** Behind it the day itself: "ภายใน 15 วันนับจากวันสิ้นไตรมาส (วันที่ 15 มกราคม 2567)". */
const SPELT_OUT =
  /^[ก-๎\d ]{0,40}?(?:\(|(?:คือ|ได้แก่|ตรงกับ))[ \n]*(?:คือ|ภายใน)?[ \n]*(?:วันที่)?[ \n]*$/u;
/** Right before a date that belongs to a letter, an event, a state of things. */
const REFERRED =
  /(?:ลง|เมื่อ|ณ|ประกาศ|(?:กรอก|ระบุ|พิมพ์|ป้อน)(?:เป็น|ว่า)|เช่น|มีผล(?:ใช้)?(?:บังคับ)?(?:ตั้งแต่)?|(?:ขัดข้อง|ใช้งานไม่ได้)(?:ใน)?(?:ช่วง)?(?:ตั้งแต่|ระหว่าง)?)[ \n]*(?:วัน)?(?:ที่)?[ \n]*$/u;
const FORMER =
  /เดิม[^\n\t]{0,40}$|จาก[ \n]*["“”'‘’]?(?:วันที่|ภายใน)?[ \n]*(?:วันที่)?[ \n]*$|แทน(?:วันที่|กำหนด)?[^\n\t]{0,12}$|(?:ขยาย|เลื่อน)[^\n\t]{0,60}จาก(?:กำหนด)?[ก-๎ ]{0,20}$/u;
const KEPT = /คง(?:ไว้)?(?:ตาม)?(?:กำหนด(?:การ)?)?เดิม|ตาม(?:กำหนด)?เดิม|เช่นเดิม/u;
/** "ตามที่อ้างถึง กำหนดให้ … นั้น" in one line. */
const RECITAL = /^[ \t\v]*(?:ตามที่|ตามหนังสือ|ตามบันทึก|อ้างถึง).*นั้น(?![ก-๎])/u;
const RECALLS = /เนื่องจาก|ขัดข้อง|ระยะเวลา|ตามที่|ตามหนังสือ/u;
/** Behind the last date of a line: work whose own date stands in the next. */
const GOES_ON = /^[ )]*(?:และ|โดย|ส่วน|สำหรับ|แล้ว(?!เสร็จ)|จากนั้น|พร้อม)/u;
const WORK_BEHIND =
  /^[ :)-]*(?:หน่วยงาน|ทุกหน่วยงาน|กลุ่ม[^ ]{0,12}|ให้|การ| ){0,3}(?:นำเข้า|รายงาน|บันทึก|อนุมัติ)/u;
const IS_NEW = /^[ \n]*(?:และ)?เป็น(?:วันที่)?[ \n]*$/u;
/** Before a date of the next line. */
const AWAITS = /(?:ภายใน|ระหว่าง|ตั้งแต่|ไม่เกิน|จนถึง|วันที่)[ \n]*(?:วันที่)?[ \n]*$/u;
const CLOSING = /^(?:จึงเรียน|ขอแสดงความนับถือ|จึงเรียนมา)/u;

export function statementsOf(memo: Memo, blocks: readonly Block[]): Said {
  return new Walk(memo).run(blocks);
}

class Walk {
  readonly #memo: Memo;
  readonly #text: string;
  readonly #notes: Notes;
  readonly #executive = new Set<Base>();
  #stack: Context[] = [];
  /** Undated lines that the next date may be about. */
  #pending: Line[] = [];
  #dateEnd = 0;
  /** The line before this one is a heading without a number. */
  #isHeaded = false;
  /** The last dated line had its date before the words. */
  #isDateAhead = false;
  /** The last item with a number or a bullet still waits for its date. */
  #isItemOpen = false;
  #headEnds = -1;
  /** The dated item before this one: "2. อนุมัติ (M7)" goes on from "1. นำเข้าโครงการ". */
  #sibling: Context | undefined;
  /** What was said last; in a table, by this row or one above it. */
  #saidLast: Context | null = null;
  /** The heads of the table above, for one that goes on behind a line. */
  #headsAbove: readonly string[] = [];
  /** The month of the heading above: "เดือนมกราคม 2568". */
  #month: MonthNamed | null = null;
  /** Who acts in the items below: "กรมการจัดหางาน (กกจ.)" above "1. นำเข้าโครงการ …". */
  #actors: readonly AgencyNamed[] = [];
  /** The level of those items; null before the first of them. */
  #actorsLevel: number | null = null;
  #closing = false;
  #training = false;

  constructor(memo: Memo) {
    this.#memo = memo;
    this.#notes = new Notes(memo);
    this.#text = memo.plain.text;
  }

  run(blocks: readonly Block[]): Said {
    const text = this.#text;
    const addressed = blocks.findIndex(
      (block) =>
        block.kind === 'line' && /^เรียน(?![ก-๎]*มา)/u.test(text.slice(block.from, block.to)),
    );
    this.#training = isGathering(subjectOf(text));
    this.#headEnds = addressed;
    for (const [index, block] of blocks.entries()) {
      if (this.#notes.isFull) {
        const line = block.kind === 'line' ? block : (block.rows[0]?.[0] ?? { from: 0, to: 1 });
        this.#ask(line, 'too-long');
        break;
      }
      const inHead = index <= this.#headEnds;
      if (block.kind === 'table') this.#table(block, inHead);
      else this.#line(block, inHead);
    }
    return {
      statements: this.#notes.statements,
      remarks: this.#notes.remarks,
      asides: this.#notes.asides,
      executive: this.#executive,
    };
  }

  #line(given: Line, inHead: boolean): void {
    // A date may have begun in the line before: its rest is not this line's.
    const line = { ...given, from: Math.max(given.from, this.#dateEnd) };
    if (line.from >= line.to) return;
    const text = this.#text.slice(line.from, line.to);
    if (CLOSING.test(text)) this.#closing = true;
    // Months that are only spoken of stay part of the words around them.
    const dates = this.#datesOf(line, text);
    if (dates.length > 0) this.#headsAbove = [];
    this.#dateEnd = dates.at(-1)?.to ?? this.#dateEnd;
    const running = this.#pending.at(-1);
    if (line.level < PLAIN_LEVEL) {
      this.#keepHeading(line);
      this.#pending = [];
      this.#sibling = this.#stack.findLast(({ level, heading }) => level >= line.level && !heading);
      this.#stack = this.#stack.filter(({ level }) => level < line.level);
    }
    this.#keepActors(line, text, !inHead && dates.length === 0);
    if (dates.length === 0) {
      this.#undated(line, text, inHead);
      return;
    }
    this.#dated(line, dates, inHead, running);
    this.#isHeaded = false;
    this.#isItemOpen = false;
  }

  /** They act until an item of a higher level, or a sentence of its own. */
  #keepActors(line: Line, text: string, mayName: boolean): void {
    const { level } = line;
    if (mayName && this.#memo.agencies.isWho(text)) {
      const before = this.#text.slice(Math.max(0, line.from - 200), line.from);
      // "… (กกจ./กพร./" and "กสร./สปส.)" in the next line: the rest of a list.
      const above = before.trimEnd().slice(-60).split('\n').at(-1) ?? '';
      const goesOn =
        /(?:[/,(]|และ)$/u.test(above) ||
        /^[^(]*[ก-๎][^(]*\)/u.test(text) ||
        (!above.endsWith(')') && this.#memo.agencies.in(above).length > 0);
      // Two such lines below each other: both.
      const others = this.#actorsLevel === null ? this.#actors : [];
      this.#actors = goesOn ? [] : [...others, ...this.#memo.agencies.in(text)];
      this.#actorsLevel = null;
      return;
    }
    if (level === PLAIN_LEVEL) {
      if (!this.#isItemOpen || this.#actorsLevel === null) this.#actors = [];
    } else if (this.#actorsLevel === null) {
      if (!line.isFirst && level < BULLET_LEVEL) this.#actors = [];
      this.#actorsLevel = level;
    } else if (level < this.#actorsLevel) this.#actors = [];
  }

  /** A line without a number above "1." or the first bullet is the heading of those items. */
  #keepHeading(line: Line): void {
    const last = this.#stack.at(-1);
    const isAbove = last?.heading === true && last.level === PLAIN_LEVEL && this.#isHeaded;
    if (
      !isAbove ||
      this.#isItemOpen ||
      last.topic.aside ||
      !(line.isFirst || line.level >= BULLET_LEVEL)
    )
      return;
    this.#stack.pop();
    this.#push({ ...last, level: line.level - 0.5 });
  }

  /** The dates of a line; days without a month have that of the line or the heading above. */
  #datesOf(line: Stretch, text: string): DateFound[] {
    const dates = datesIn(this.#memo.dates, line).filter(isDeadline);
    if (dates.length > 0) return dates;
    const month = monthNamed(text);
    if (month) this.#month = month;
    const split = /^([^\d]{0,12}[ก-๎.]+ ?(?:\d{4}|\d\d)?)[ :\-–]+(?=[วรตภ\d])/u.exec(text);
    const own = split ? monthNamed((split[1] ?? '').replace(/^[^ก-๎]+/u, '')) : null;
    const begin = own && split ? split[0].length : 0;
    const rest = text.slice(begin);
    return daysSaid(rest, line.from + begin, own ?? this.#month);
  }

  #undated(line: Line, text: string, inHead: boolean): void {
    // Whom to call, where the form is: nothing below depends on it.
    if (isBeside(text)) {
      if (topicOf(text).base === null) {
        this.#pending = [];
        return;
      }
    }
    const topic = topicOf(text);
    this.#noteExecutive(topic, text);
    // "ยกเลิก" in the line below a date: of a column that was lost.
    if (CANCELLED_CELL.test(text) && text.length < 20) this.#notes.cancelLast();
    this.#noDate(line, topic, text);
    if (topic.base !== null && text.length < MAX_HEADING && !inHead) this.#closing = false;
    const says =
      topic.base !== null ||
      topic.agencyYear !== null ||
      topic.quarters.length > 0 ||
      (topic.year !== null && text.length < MAX_YEAR_HEADING) ||
      topic.aside ||
      topic.act === 'approve';
    if (says && text.length < MAX_HEADING && !(inHead && !/^เรื่อง/u.test(text))) {
      this.#push({
        level: line.level,
        topic,
        agencies: this.#memo.agencies.in(text),
        heading: true,
      });
    }
    this.#isHeaded = says && line.level === PLAIN_LEVEL;
    this.#isItemOpen ||= line.level < PLAIN_LEVEL;
    if (!inHead) this.#pending.push(line);
    if (this.#pending.length > MAX_PENDING) this.#pending.shift();
  }

  #push(context: Context): void {
    this.#stack = this.#stack.filter(({ level }) => level < context.level);
    this.#stack.push(context);
  }

  /** Cancelled, postponed or relative without any date in the line. */
  #noDate(line: Stretch, topic: Topic, text: string): void {
    const base = topic.base ?? this.#baseAbove();
    if (base === null || topic.aside) return;
    const named = topic.base !== null || topic.quarters.length > 0;
    if (topic.change === 'cancel' && named && !/ไม่ต้อง/u.test(text)) {
      this.#ask(line, 'cancelled');
    } else if (topic.change === 'postpone' && (named || topic.act !== null)) {
      this.#ask(line, 'postponed');
    } else {
      const found = RELATIVE.exec(text);
      if (!found) return;
      const from = (line.from ?? 0) + found.index;
      const date = { from, to: from + found[0].length };
      if (RECITAL.test(text)) this.#pass(date, 'recited');
      else this.#ask(line, 'relative-date', date, topic);
    }
  }

  #baseAbove(): Base | null {
    return this.#stack.findLast(({ topic }) => topic.base !== null)?.topic.base ?? null;
  }

  #noteExecutive(topic: Topic, text: string): void {
    if (!topic.withExecutive) return;
    const base = topic.base ?? this.#baseAbove();
    if (base !== null && !/^เรียน/u.test(text)) this.#executive.add(base);
  }

  #dated(
    line: Line,
    dates: readonly DateFound[],
    inHead: boolean,
    running: Line | undefined,
  ): void {
    const text = this.#text;
    const head = text.slice(line.from, dates[0]?.from);
    const firstEnd = dates[0]?.to ?? line.to;
    const tail = text.slice(firstEnd, dates[1]?.from ?? Math.max(line.to, firstEnd));
    const behind = text.slice(dates.at(-1)?.to ?? line.to, line.to);
    const isFirst = this.#isDateFirst(head, tail, behind);
    // Words before the first date and work behind the last: which date each is for is not clear.
    const isTorn = !isFirst && dates.length > 1 && WORK_BEHIND.test(behind);
    const pendingFrom = this.#pending[0]?.from ?? line.from;
    this.#isDateAhead = isFirst;
    let inline: Context | null = null;
    let last: Context | null = null;
    let first: Context | null = null;
    // A line that goes on from an item says little; a sentence of its own speaks of everybody.
    const isOwn = wordsIn(head.replace(COMMON, '')) >= MIN_WORDS || !this.#isItemOpen;
    const actors = line.level === PLAIN_LEVEL && isOwn ? [] : this.#actors;
    for (const cut of clausesOf(text, line, dates, isFirst)) {
      const pendingText = cut.previous === null ? text.slice(pendingFrom, line.from) : '';
      const around = { line, pendingText, pendingFrom, inHead, inline, first, actors, isTorn };
      inline = this.#clause({ ...cut, ...around });
      first ??= inline;
      last = inline ?? last;
    }
    if (last) this.#push({ ...last, level: line.level });
    const wrapped = running !== undefined && line.level === PLAIN_LEVEL;
    if (last || !wrapped) this.#pending = [];
    // "… 2570 และรายงานความก้าวหน้า (M6)" and in the next line "ไตรมาสที่ 1 ระหว่างวันที่ …".
    const rest = { ...line, from: dates.at(-1)?.to ?? line.to, level: PLAIN_LEVEL };
    const left = text.slice(rest.from, line.to);
    if (last && GOES_ON.test(left) && !saysNothing(topicOf(left))) this.#pending.push(rest);
  }

  /** "ภายในวันที่ 31 มกราคม 2567 ให้หน่วยงานนำเข้าโครงการ" */
  #isDateFirst(head: string, tail: string, last: string): boolean {
    // "5 มีนาคม 2570 และกลุ่ม … อนุมัติ (M7) ระหว่างวันที่ 8 - 19 …": the words are the next date's.
    if (GOES_ON.test(tail) || AWAITS.test(last) || saysNothing(topicOf(last))) return false;
    const before = topicOf(head);
    if (before.base !== null || before.quarters.length > 0 || before.act !== null) return false;
    // "เนื่องจากระบบขัดข้องระหว่างวันที่ … จึงขอขยายเวลา …": the first date has a purpose of its own.
    if (before.aside || isPastTense(head, '') || REFERRED.test(head) || RECALLS.test(head))
      return false;
    const after = topicOf(tail);
    if (after.base === null && after.quarters.length === 0) return false;
    const pending = this.#pending.at(-1);
    // "วันที่ … รายงาน" and "ไตรมาสที่ 1" in the next line: that one goes with the date above it.
    if (!pending || this.#isDateAhead) return true;
    const above = this.#text.slice(pending.from, pending.to);
    return (
      topicOf(above).base === null || after.quarters.length > 0 || /(?:ดังนี้|:)\s*$/u.test(above)
    );
  }

  #clause(at: ClauseAt): Context | null {
    const { date, pendingText } = at;
    const lineText = this.#behindRelative(at);
    const named = this.#memo.agencies.in(lineText);
    const isOther = named.length === 0 && wordsIn(lineText.replace(COMMON, '')) >= MIN_WORDS;
    const said = nearTopic(lineText);
    // "… และให้หัวหน้าหน่วยงานอนุมัติ (M7) ภายใน …" with a date of its own: an approval by itself.
    const isItsApproval =
      at.inline !== null && said.base === null && said.withExecutive && said.act === null;
    // "… อนุมัติวันที่ … ส่วนรอบที่สองเปิดวันที่ …": a round goes on with the work of the first one.
    const isRound = said.round !== null && saysNothing({ ...said, round: null });
    // "… จากเดิมวันที่ …" and in the next line "เป็นวันที่ …".
    const isNew = at.inline === null && IS_NEW.test(lineText) && this.#followsFormer();
    const before = isRound ? at.first : isNew ? this.#saidLast : at.inline;
    const inline = isOther && saysNothing(said) && !isItsApproval ? null : before;
    const own: Topic = isItsApproval ? { ...said, act: 'approve', approver: 'executive' } : said;
    if (isWordless(lineText) && pendingText === '' && inline === null) {
      // "25 มกราคม 2568 : ประชุม…": the words behind the date say what it is for, and it is no work.
      const behind = topicOf(at.tail);
      const isOther =
        behind.aside ||
        (wordsIn(at.tail) >= MIN_WORDS && saysNothing(behind) && !behind.withExecutive);
      if (isOther && this.#memo.agencies.in(at.tail).length === 0) {
        const asks = !behind.aside && (date.lead === 'by' || isRange(date));
        if (asks) this.#ask(at.clause, 'unknown-work', date, behind);
        else this.#pass(date, behind.aside ? asideReason(at.tail) : 'mention');
        return null;
      }
    }
    const whole = pendingText !== '' ? nearTopic(`${pendingText}${lineText}`) : own;
    const goesOn = isBroken(at.line, pendingText, lineText, own, whole);
    const isOneLine = at.line?.level === PLAIN_LEVEL;
    const isOneWork = own.base === null || (own.base === whole.base && isOneLine);
    const topic = goesOn ? whole : isOneWork ? merged(own, whole) : own;
    const isDoubtful = !goesOn && isApprovalBelowEntry(at.line, pendingText, own);
    if (this.#closing && topic.base === null && isMention(date)) {
      this.#pass(date, 'mention');
      return null;
    }
    // Words of their own that name no work do not go on from a dated line: "แจ้งผลให้ทราบภายใน …".
    const stack = this.#stack.filter((each) => each.heading || !(isOther && saysNothing(own)));
    // "2. รายงานความก้าวหน้า ไตรมาสที่ 1 …", "3. ไตรมาสที่ 2 …": the same work goes on.
    const isNextQuarter =
      topic.quarters.length > 0 && this.#sibling?.topic.base === 'progress' && at.line !== null;
    const goesOnFrom = topic.base === null && (topic.act === 'approve' || isNextQuarter);
    const sibling = goesOnFrom ? this.#sibling : undefined;
    const contexts = [
      ...(inline ? [continued(inline, topic)] : []),
      ...stack.toReversed(),
      ...(sibling ? [sibling] : []),
    ];
    const full = withTail(inherit(topic, contexts), topicOf(at.tail));
    const beside = contexts.find((each) => each.topic.base !== null);
    const isFromBeside = topic.base === null && named.length === 0 && beside?.heading === false;
    const isUnsure =
      isDoubtful ||
      at.isTorn ||
      isAmong(pendingText, lineText) ||
      (isFromBeside && at.inline === null && isWordless(lineText)) ||
      this.#isColumn(at, own) ||
      (!goesOn && own.base === 'project' && whole.base === 'new-project' && isOneLine) ||
      (isFromBeside && namesOtherWork(lineText, topic.act));
    const beforeIt = this.#memo.agencies.in(pendingText);
    const from = topic !== own && pendingText !== '' ? at.pendingFrom : at.clause.from;
    return this.#say(at, {
      own,
      topic,
      full,
      contexts,
      withExecutive: full.withExecutive,
      named,
      beside: beforeIt.length > 0 ? beforeIt : at.actors,
      others: this.#isForOthers(at),
      status: null,
      date,
      also: [],
      relabelled: this.#relabelled(at),
      from: Math.max(from, at.clause.to - MAX_QUOTED),
      flags: [
        ...(isUnsure ? (['kind-unsure'] as const) : []),
        ...(isMention(date) && !this.#isDeadline(at) ? (['bare-day'] as const) : []),
      ],
    });
  }

  /** Two dates with nothing between them are of two columns that were lost, each with its own work. */
  #isColumn({ date, next, previous, pendingText, inline }: ClauseAt, own: Topic): boolean {
    if (!saysNothing(own) || (previous === null && pendingText === '')) return false;
    if (inline && inline.topic.quarters.length > 1) return false;
    const gaps = [previous && [previous.to, date.from], next && [date.to, next.from]];
    return gaps.some((gap) => {
      const text = gap ? this.#text.slice(gap[0], gap[1]) : ';';
      return isWordless(text) && !/[,;/()\d]/u.test(text);
    });
  }

  /** A single day is the last one only where the sentence says so: "ภายใน…", "จากเดิม … เป็น…". */
  #isDeadline({ line, date, pendingText }: ClauseAt): boolean {
    const before = `${pendingText}${this.#text.slice(line?.from, date.from)}`;
    return /ภาย ?ใน|ไม่เกิน|ไม่ช้ากว่า|แล้วเสร็จ|กำหนดส่ง|เป็น(?:วันที่)? *$/u.test(before);
  }

  /** Notes the work of a date with all that stands around it, in a line and in a table alike. */
  #say(at: ClauseAt, around: Around): Context | null {
    const { own, topic, contexts, named, others } = around;
    const aside = this.#asideOf(at, own, topic);
    if (aside !== null) {
      this.#pass(at.date, aside);
      if (aside !== 'duration' && aside !== 'past') this.#askAbout(at, topic);
      return null;
    }
    const flags = [...around.flags, ...this.#doubts(at, own)];
    const { full, quarters } = inTurn(around.full, at, topic);
    this.#noteExecutive({ ...full, withExecutive: around.withExecutive }, at.lineText);
    const context: Context = { level: PLAIN_LEVEL, topic: full, agencies: named, heading: false };
    if ((at.date.months && isPeriod(at.date, full)) || this.#isReported(at, full)) {
      this.#pass(at.date, 'reported-period');
      return context;
    }
    const stretch = { from: around.from, to: at.clause.to };
    if (around.status === 'skip') {
      this.#ask(stretch, 'relative-date', at.date);
      return null;
    }
    const above = contexts.find((each) => each.heading && each.agencies.length > 0)?.agencies ?? [];
    const nearest = [this.#ownAgencies(at), around.beside, above].find((each) => each.length > 0);
    const calendar = contexts.find((each) => each.topic.agencyYear !== null)?.topic.agencyYear;
    this.#notes.say({
      stretch,
      date: around.date,
      also: around.also,
      topic: full,
      quarters,
      own: topic,
      manner: {
        agencies: others ? [] : (nearest ?? []),
        others,
        except: others ? named : [],
        only: this.#isExcepted(at.lineText),
        relabelled: around.relabelled,
        agencyYear: topic.agencyYear ?? calendar ?? null,
        inTable: at.line === null,
        status: around.status ?? this.#statusOf(at, topic),
      },
      flags,
    });
    this.#saidLast = context;
    return context;
  }

  /** "ภายในวันที่ 10 ของทุกเดือน และ …": what stands before it has no day; the rest is the clause. */
  #behindRelative({ lineText, clause }: ClauseAt): string {
    const found = RELATIVE.exec(lineText);
    if (!found) return lineText;
    const end = found.index + found[0].length;
    const rest = lineText.slice(end);
    if (SPELT_OUT.test(rest) && saysNothing(topicOf(rest))) {
      return lineText.slice(0, found.index) + rest;
    }
    const before = topicOf(lineText.slice(0, end));
    const isBound = /(?:และ|แต่)(?:ต้อง)?ไม่เกิน/u.test(rest) && saysNothing(topicOf(rest));
    if (before.base !== null && !before.aside) {
      const to = clause.lead.from + end;
      const date = { from: clause.lead.from + found.index, to };
      this.#ask({ from: clause.from, to }, 'relative-date', date, before);
    }
    // "ภายใน 30 วันนับแต่ได้รับอนุมัติ แต่ไม่เกินวันที่ …": the same work.
    return isBound ? lineText.slice(0, found.index) + rest : rest;
  }

  #pass(date: Stretch, reason: AsideReason): void {
    if (!this.#notes.asides.has(date.from)) this.#notes.asides.set(date.from, reason);
  }

  /** Asks about a place; `topic` is what its date would be for. */
  #ask({ from, to }: Stretch, code: MemoFlagCode, date?: Stretch, topic?: Topic): void {
    const base = topic?.base ?? this.#baseAbove();
    this.#notes.remarks.push({
      from,
      to,
      code,
      ...(date && { date }),
      ...(topic && { guess: guessOf({ ...topic, base }, this.#memo.year) }),
    });
  }

  /** Words that make what was read doubtful: the person is asked. */
  #doubts({ lineText, tail, date }: ClauseAt, own: Topic): MemoFlagCode[] {
    const isVague = own.otherWork !== null && !own.otherWork.isSure && own.base !== null;
    const isPast = own.base !== null && isPastTense(lineText, tail) && !isMention(date);
    const isElse = own.base !== null && own.act !== 'approve' && asksElse(lineText);
    return isVague || isPast || isElse ? ['kind-unsure'] : [];
  }

  #before({ from }: Stretch): string {
    return this.#text.slice(Math.max(0, from - 60), from);
  }

  #behind({ to }: Stretch): string {
    return this.#text.slice(to, to + 80);
  }

  /** Why a date is no window; null when it may be one. */
  #asideOf(at: ClauseAt, own: Topic, topic: Topic): AsideReason | null {
    const { date, lineText, inline, tail } = at;
    if (at.inHead && isMention(date)) return 'letter-date';
    const referred = REFERRED.exec(this.#before(date));
    if (referred) return referredReason(referred[0]);
    const near = own.base !== null || own.aside ? own : topic;
    if (near.aside) return asideReason(own.aside ? lineText : `${at.pendingText}${lineText}`);
    if (isDuration(date, this.#before(date))) return 'duration';
    if (isPastTense(lineText, tail) && !ASKS.test(lineText)) return 'past';
    // "ทั้งนี้ ตั้งแต่วันที่ … เป็นต้นไป": of the letter as a whole.
    if (date.lead === 'since' && /^[ \n]*เป็นต้นไป/u.test(tail) && saysNothing(own))
      return 'in-force';
    const inWork = inline !== null && own.base !== null;
    if (PLACE_AFTER.test(this.#behind(date)) && !inWork) return 'event';
    if (this.#training) {
      const asked = /(?:ขอให้|ให้)[^\n]{0,60}(?:นำเข้า|รายงาน|บันทึก|อนุมัติ)/u.test(lineText);
      if (!(asked && (date.lead === 'by' || isRange(date)))) return 'event';
    }
    const above = this.#stack.findLast(({ topic: each }) => each.base !== null || each.aside);
    const isBelow = own.base === null && inline === null && above?.topic.aside === true;
    return isBelow && (isMention(date) || own.act === null) ? 'event' : null;
  }

  /** A deadline for known work that only a word beside it keeps from being read. */
  #askAbout({ date, clause, lineText }: ClauseAt, topic: Topic): void {
    if (this.#training || isEvent(lineText) || topic.base === null || topic.act === null) return;
    if (REFERRED.test(this.#before(date)) || PLACE_AFTER.test(this.#behind(date))) return;
    if (date.lead !== 'by' && !isRange(date)) return;
    this.#ask(clause, 'unknown-work', date, topic);
  }

  /** "ผลการดำเนินงานระหว่างวันที่ 1 ตุลาคม - 31 ธันวาคม 2566": what is reported on, not when. */
  #isReported(at: ClauseAt, topic: Topic): boolean {
    if (topic.base !== 'progress' && topic.base !== 'achievement') return false;
    const { start, end } = daysOf(at.date, () => null);
    if (start === null || end === null) return false;
    const [a, b] = [partsOf(start), partsOf(end)];
    const quarterStart = a.date === 1 && [1, 4, 7, 10].includes(a.month);
    const quarterEnd = ['03-31', '06-30', '09-30', '12-31'].includes(end.slice(5));
    const months = (b.year - a.year) * 12 + b.month - a.month + 1;
    if (!(quarterStart && quarterEnd && months % 3 === 0)) return false;
    // "ไตรมาสที่ 1 วันที่ 1 มกราคม - 31 มีนาคม" is the quarter behind it: the time to report.
    const named = topic.quarters.map((each) => each.quarter);
    const own = [fiscalQuarter(end), calendarQuarter(end)];
    return named.length === 0 || own.some((quarter) => named.includes(quarter));
  }

  #statusOf(at: ClauseAt, topic: Topic): Status {
    const { lineText, tail, date, next, previous } = at;
    const head = `${at.pendingText.slice(-120)}${lineText}`.replace(/[ \t\v]*\n[ \t\v]*/gu, ' ');
    const behind = sentenceAfter(this.#text, date.to);
    const gapToNext = next ? this.#text.slice(date.to, next.from) : behind;
    const isFormer =
      FORMER.test(head) &&
      !KEPT.test(head) &&
      (head.includes('เดิม') || /^[^\d]{0,60}(?:เป็น|ถึง)/u.test(gapToNext));
    if (topicOf(head).change === 'cancel' || CANCELLED_CELL.test(tail.slice(0, 20))) {
      return isFormer && /เป็น/u.test(gapToNext) ? 'former' : 'cancelled';
    }
    if (this.#isRecital(at)) return 'recited';
    const off = `${previous ? lineText : head} ${next ? tail : behind}`;
    if (topicOf(off).change === 'postpone') return 'postponed';
    if (isFormer) return 'former';
    const afterFormer =
      (previous !== null ? /เป็น|ถึง|ใช้/u : IS_NEW).test(lineText) && this.#followsFormer();
    if (afterFormer) return 'changed';
    return topic.change === 'change' && !KEPT.test(lineText) ? 'changed' : 'said';
  }

  #followsFormer(): boolean {
    return this.#notes.statements.at(-1)?.status === 'former';
  }

  /** "ตามหนังสือที่อ้างถึง … แจ้งให้นำเข้าภายในวันที่ … นั้น": what an earlier letter said. */
  #isRecital({ clause, date, pendingText }: ClauseAt): boolean {
    const begin = this.#text
      .slice(0, clause.from)
      .lastIndexOf('\n', clause.from - pendingText.length - 1);
    const sentence = this.#text.slice(begin + 1, date.from);
    if (!/^[ \t\v]*(?:ตามที่|ตามหนังสือ|ตามบันทึก|อ้างถึง)/u.test(sentence)) return false;
    return /^[^\n]{0,300}(?:\n[^\n]{0,200})?นั้น(?![ก-๎])/u.test(
      this.#text.slice(date.to, date.to + 520),
    );
  }

  /** Named in the words before the date, or right behind it. */
  #ownAgencies({ lineText, tail, next }: ClauseAt): readonly AgencyNamed[] {
    const before = this.#memo.agencies.in(lineText);
    if (before.length > 0) return before;
    const bracket = /^[ \n]*\)?[ \n]*\([^()]*\)/u.exec(tail)?.[0] ?? '';
    const behind = this.#memo.agencies.in(next === null ? tail : bracket);
    // "(กคช. รายงานเป็นไตรมาส 4 ปี 2568)": what one of them calls the quarter, not who reports.
    return RELABELS.test(tail) ? behind.filter(({ label }) => label === null) : behind;
  }

  /** What agencies call the quarter, where that is all that is said of them. */
  #relabelled({ tail }: ClauseAt): readonly AgencyNamed[] {
    return RELABELS.test(tail) ? this.#memo.agencies.in(tail).filter((each) => each.label) : [];
  }

  /** "เฉพาะ สวธ. ให้ถึงวันที่ …": not within what holds for everybody. */
  #isExcepted(lineText: string): boolean {
    const behind = /เฉพาะ([^\n\t]{1,60})/u.exec(lineText)?.[1] ?? '';
    return this.#memo.agencies.in(behind).length > 0;
  }

  /** "หน่วยงานอื่น", "ทุกหน่วยงาน ยกเว้น สปส.": whoever is not named. */
  #isForOthers(at: ClauseAt): boolean {
    if (/(?:ยกเว้น|ไม่รวม|นอกจาก|นอกเหนือ)/u.test(at.lineText)) return at.inline === null;
    return topicOf(at.lineText).others && this.#ownAgencies(at).length === 0;
  }

  #table(table: Table, inHead: boolean): void {
    this.#saidLast = null;
    this.#actors = [];
    const around = {
      text: this.#text,
      dates: this.#memo.dates,
      heads: this.#headsAbove,
      month: this.#month,
    };
    const rows = gridOf(table, around);
    const hasDates = rows.some(({ cells }) => cells.some(({ dates }) => dates.length > 0));
    for (const { kind, cells, heads } of rows) {
      // "✓" below the months of a chart: there is work, but no day.
      const isChart = heads.filter((head) => monthNamed(head) !== null).length >= 3;
      if (cells.some(({ dates }) => dates.length > 0)) this.#row(cells, heads, inHead);
      else
        this.#undatedRow(kind, cells, isChart ? 'month-only' : hasDates ? 'relative-date' : null);
    }
    this.#headsAbove = rows.at(-1)?.heads ?? [];
    this.#pending = [];
  }

  /** Work without a date: called off, put off, or with a deadline that is no day. */
  #undatedRow(kind: 'head' | 'body', cells: readonly Cell[], code: MemoFlagCode | null): void {
    const all = cells.map((cell) => cell.text).join(' ; ');
    const topic = topicOf(all);
    this.#noteExecutive(topic, all);
    if (topic.base === null || topic.aside || kind === 'head') return;
    const filled = cells.filter(({ from, to }) => to > from);
    const stretch = { from: filled[0]?.from ?? 0, to: filled.at(-1)?.to ?? 0 };
    const before = this.#notes.remarks.length;
    this.#noDate(stretch, topic, all);
    if (code === null || topic.act === null || this.#notes.remarks.length > before) return;
    this.#ask(stretch, code);
  }

  /** "วันที่ 3 - 21 นำเข้าโครงการ", "วันที่ 24 - 28 อนุมัติ" in one cell: the words stand behind. */
  #saysBehind({ from, to, dates }: Cell): boolean {
    const [first, second] = dates;
    if (!first || !second || !isWordless(this.#text.slice(from, first.from))) return false;
    const last = this.#text.slice(dates.at(-1)?.to ?? to, to);
    return [this.#text.slice(first.to, second.from), last].every(
      (text) => !saysNothing(topicOf(text)),
    );
  }

  #row(cells: readonly Cell[], heads: readonly string[], inHead: boolean): void {
    const words = cells.filter(({ dates }) => dates.length === 0);
    const rowText = words
      .map((cell) => {
        const head = heads[cells.indexOf(cell)] ?? '';
        return /^[\d/ .]{1,9}$/u.test(cell.text) && /ไตรมาส/u.test(head)
          ? `ไตรมาส ${cell.text}`
          : cell.text;
      })
      .join(' ; ');
    const rowTopic = topicOf(rowText);
    const rowNamed = this.#memo.agencies.in(rowText);
    const isRelabelled = RELABELS.test(rowText);
    const rowAgencies = rowNamed.filter(({ label }) => !isRelabelled || label === null);
    const relabelled = rowNamed.filter(({ label }) => isRelabelled && label !== null);
    const pairs = pairsOf(cells, heads);
    const rowFrom = cells.find(({ to, from: begin }) => to > begin)?.from ?? 0;
    const above = this.#saidLast;
    // "นำเข้าโครงการ (M1-M5) | อนุมัติ (M7)": an approval's column goes on from the one before it.
    let before: Context | null = null;
    for (const [column, cell] of cells.entries()) {
      const aside = columnAside(heads, column);
      if (aside !== null) for (const date of cell.dates) this.#pass(date, aside);
      if (aside !== null || pairs.firsts.has(cell)) continue;
      const head = heads[column] ?? '';
      // "ปี 2567 พ.ย." is when, not what.
      const headTopic = topicOf(monthNamed(head) === null ? head : '');
      if (headTopic.base !== null) {
        before = { level: PLAIN_LEVEL, topic: headTopic, agencies: [], heading: false };
      }
      const isBehind = this.#saysBehind(cell);
      const begin = isBehind ? (cell.dates[0]?.from ?? cell.from) : cell.from;
      const stretch = { from: begin, to: cell.to };
      const pair = pairs.joined.get(cell);
      const also = pair ? pairs.firstOf(cell) : [];
      const status = columnStatus(cells, heads, column);
      let inline: Context | null = null;
      for (const cut of clausesOf(this.#text, stretch, cell.dates, isBehind)) {
        const { lead, from } = cut.clause;
        const at: ClauseAt = {
          ...cut,
          line: null,
          pendingText: '',
          pendingFrom: lead.from,
          inHead,
          inline,
          first: null,
          isTorn: false,
          actors: [],
        };
        const own = nearTopic(cut.lineText);
        const inCells = inRow(
          own.base === null && own.quarters.length === 0 ? merged(own, topicOf(cut.tail)) : own,
          rowTopic,
          headTopic,
        );
        // "หัวหน้าส่วนราชการอนุมัติ M7" in a row of its own.
        const isItsApproval =
          inCells.base === null && inCells.act === null && inCells.withExecutive;
        const topic: Topic = isItsApproval
          ? { ...inCells, act: 'approve', approver: 'executive' }
          : inCells;
        const isApproval = topic.base === null && topic.act === 'approve';
        const goesOn = !isApproval ? null : headTopic.act === 'approve' ? before : above;
        const contexts = [
          ...(inline ? [continued(inline, own)] : []),
          ...(goesOn ? [goesOn] : []),
          ...this.#stack.toReversed(),
        ];
        const isWhole = own.base !== null;
        const said = this.#say(at, {
          own,
          topic,
          full: inherit(topic, contexts),
          contexts,
          withExecutive: [own, rowTopic, headTopic].some((each) => each.withExecutive),
          named: this.#ownAgencies(at),
          beside: isWhole ? [] : rowAgencies,
          others: own.others || (rowTopic.others && !isWhole),
          status,
          date: pair?.date ?? cut.date,
          also,
          relabelled: [...relabelled, ...this.#relabelled(at)],
          from: isWhole && status !== 'skip' ? from : Math.min(rowFrom, from),
          flags: pair?.isSure === false ? ['dates-differ'] : [],
        });
        inline = said ?? inline;
      }
    }
  }
}

/** The end of a line broke a phrase: "ผู้บริหารหน่วยงาน" and "อนุมัติ (M7)" in the next. */
function isBroken(
  line: Line | null,
  above: string,
  text: string,
  own: Topic,
  whole: Topic,
): boolean {
  if (line === null || line.level !== PLAIN_LEVEL || above.trim() === '') return false;
  if (/^ *(?:[(),]|และ|หรือ|พร้อม|โดย|ซึ่ง|ที่|ใน|ของ|ตาม|จาก)/u.test(text)) return true;
  return whole.withExecutive && !own.withExecutive && !topicOf(above).withExecutive;
}

/** A line with nothing but a date below several lines, each with work of its own, or "เดิม". */
function isAmong(above: string, text: string): boolean {
  if (!isWordless(text)) return false;
  const lines = above.split('\n').map((line) => line.trim());
  if (lines.some((line) => /^(?:กำหนด(?:การ)?|วัน(?:ที่)?)?เดิม$/u.test(line))) return true;
  const works = lines.map((line) => topicOf(line)).filter(({ act }) => act !== null);
  const bases = new Set(works.flatMap(({ base }) => base ?? []));
  return bases.size > 1 || (bases.size > 0 && new Set(works.map(({ act }) => act)).size > 1);
}

/** "อนุมัติ (M7)" in a line below an entry: an approval of its own, or the entry's? */
function isApprovalBelowEntry(line: Line | null, above: string, own: Topic): boolean {
  if (line === null || line.level !== PLAIN_LEVEL) return false;
  if (own.base !== null || own.act !== 'approve' || own.approver === 'ministry') return false;
  const { base, act } = topicOf(above);
  return base !== null && act === 'enter';
}

interface Clause extends Stretch {
  /** The words that say what the date is for. */
  readonly lead: Stretch;
}

/** A date with the words it belongs to. */
interface Cut {
  readonly date: DateFound;
  readonly next: DateFound | null;
  readonly previous: DateFound | null;
  readonly clause: Clause;
  readonly lineText: string;
  /** What stands behind the date, up to the next one. */
  readonly tail: string;
}

interface ClauseAt extends Cut {
  /** Null in a table. */
  readonly line: Line | null;
  /** Undated lines above that may belong to the same sentence. */
  readonly pendingText: string;
  readonly pendingFrom: number;
  readonly inHead: boolean;
  /** The clause before it in the same line. */
  readonly inline: Context | null;
  /** Words stand on both sides of its dates. */
  readonly isTorn: boolean;
  /** The first clause of the line that said something. */
  readonly first: Context | null;
  /** Who acts by the heading above. */
  readonly actors: readonly AgencyNamed[];
}

/** What a line or a cell says for a clause. */
interface Around {
  readonly own: Topic;
  /** With what stands beside it: the lines it goes on from, or its row and column. */
  readonly topic: Topic;
  /** With what stands above it. */
  readonly full: Topic;
  readonly contexts: readonly Context[];
  readonly withExecutive: boolean;
  readonly named: readonly AgencyNamed[];
  /** Named beside it, where the clause names none. */
  readonly beside: readonly AgencyNamed[];
  readonly others: boolean;
  /** By its column; null where the words have to tell. */
  readonly status: Status | 'skip' | null;
  /** The range that it is the end of, or its own. */
  readonly date: DateFound;
  /** Dates of other columns that are part of it. */
  readonly also: readonly Stretch[];
  /** Agencies of which only is said what they call the quarter. */
  readonly relabelled: readonly AgencyNamed[];
  /** Where its quote begins. */
  readonly from: number;
  readonly flags: readonly MemoFlagCode[];
}

const MAX_HEADING = 400;
const MAX_YEAR_HEADING = 60;
const MAX_PENDING = 8;
const MAX_QUOTED = 600;

/** "ไตรมาสที่ 1 (ตุลาคม - ธันวาคม 2566)" */
function isPeriod(date: DateFound, topic: Topic): boolean {
  const first = date.start?.month;
  const last = date.end.month;
  if (!first || !last) return false;
  return topic.base === 'progress' && [1, 4, 7, 10].includes(first) && last % 3 === 0;
}

/** "ระยะเวลาดำเนินการตั้งแต่ 1 ตุลาคม 2569 ถึง 30 กันยายน 2570": of a project, not of its entry. */
function isDuration(date: DateFound, before: string): boolean {
  if (!/ระยะเวลา|อายุสัญญา|สัญญาจ้าง|ดำเนินโครงการ/u.test(before)) return false;
  const { start, end } = daysOf(date, () => null);
  return start !== null && end !== null && daysBetween(start, end) > MAX_WINDOW;
}

/** In days; no work in the system is given longer. */
const MAX_WINDOW = 150;

/** A day that is only named: neither a deadline nor a range. */
function isMention(date: DateFound): boolean {
  return date.lead === 'none' && !isRange(date);
}

/** Cuts a line or cell into its dates, each with the words before it, or those behind it. */
function clausesOf(
  text: string,
  { from, to }: Stretch,
  dates: readonly DateFound[],
  isBehind: boolean,
): Cut[] {
  let begin = from;
  return dates.map((date, i) => {
    const next = dates[i + 1] ?? null;
    // A date may end in the line after.
    const behind = { from: date.to, to: next?.from ?? Math.max(to, date.to) };
    const lead = isBehind ? behind : { from: begin, to: date.from };
    const start = isBehind && i > 0 ? date.from : begin;
    const end = !isBehind && next ? closed(text, date.to) : behind.to;
    begin = end;
    return {
      date,
      next,
      previous: dates[i - 1] ?? null,
      clause: { from: start, lead, to: end },
      lineText: text.slice(lead.from, lead.to),
      tail: text.slice(behind.from, behind.to),
    };
  });
}

/** The rest of a sentence, over the ends of lines up to the next item. */
function sentenceAfter(text: string, from: number): string {
  const rest = text.slice(from, from + MAX_REST);
  return unbroken(rest.slice(0, /\n[ \t]*(?:\n|[^ก-๎a-z \t])|\t/u.exec(rest)?.index ?? MAX_REST));
}

const MAX_REST = 160;

/** A date's closing bracket goes with it. */
function closed(text: string, to: number): number {
  const match = /^ ?\)/u.exec(text.slice(to, to + 3));
  return match ? to + match[0].length : to;
}
