import type { AgencyNamed } from './agencies.ts';
import {
  type ClauseAt,
  clausesOf,
  IS_NEW,
  isAmong,
  isApprovalBelowEntry,
  isBroken,
  isColumn,
  isDeadline,
  isDuration,
  isMention,
  isReported,
  statusOf,
} from './clauses.ts';
import { CANCELLED_CELL, columnAside, columnStatus, hasMoney, pairsOf } from './columns.ts';
import {
  COMMON,
  continued,
  inherit,
  inRow,
  inTurn,
  isWordless,
  MIN_WORDS,
  merged,
  namesElse,
  namesOtherWork,
  nearTopic,
  saysNothing,
  withTail,
  wordsIn,
} from './context.ts';
import { type DateFound, daysSaid, isRange, type MonthNamed, monthNamed } from './dates.ts';
import { earlierMailAt } from './earlier-mail.ts';
import { type Cell, gridOf, isSet } from './grid.ts';
import { type Block, datesIn, type Line, PLAIN_LEVEL, type Stretch, type Table } from './lines.ts';
import { ASKS, asideReason, isPastTense, referredReason } from './mood.ts';
import { guessOf, Notes } from './notes.ts';
import { type Context, Outline } from './outline.ts';
import { type Recital, recitalsIn } from './recitals.ts';
import { lastDayOf, quarterIn, RELATIVE } from './relative.ts';
import type { Guess, Memo, Said, Status } from './said.ts';
import {
  asksElse,
  type Base,
  CLOSES_ON,
  isBeside,
  isEvent,
  isGathering,
  isOffline,
  PLACE_AFTER,
  RELABELS,
  subjectOf,
  type Topic,
  topicOf,
} from './topics.ts';
import type { AsideReason, MemoFlagCode } from './types.ts';

/** A paragraph that adds something: what it does not name itself is not that of the one above. */
const OPENER = /^[ \t\v]*(?:อนึ่ง|ปล\.|ป\.ล\.|นอกจากนี้|p\.? ?s\.)/u;
/** Behind it the day itself: "ภายใน 15 วันนับจากวันสิ้นไตรมาส (วันที่ 15 มกราคม 2567)". */
const SPELT_OUT =
  /^[ก-๎\d ]{0,40}?(?:\(|(?:คือ|ได้แก่|ตรงกับ))[ \n]*(?:คือ|ภายใน)?[ \n]*(?:วันที่)?[ \n]*$/u;
const PROGRESS = topicOf('รายงานความก้าวหน้า');
/** A report, whatever it is called. */
const REPORTS = /รายงาน(?!การประชุม)/u;
/** Behind a date: what it is for. */
const FOR = /^[ "')]*(?:สำหรับ|ในการ|เพื่อ)/u;
/** "ตรวจสอบข้อมูลโครงการก่อนอนุมัติ ภายใน …": of what goes before; "คาดว่าจะอนุมัติครบภายใน …". */
const DOUBTFUL =
  /คาดว่า|เสนอให้|ก่อน(?:การ)?(?:อนุมัติ|เห็นชอบ|นำเข้า)[ก-๎]{0,12} ?(?:ภายใน|ระหว่าง|ไม่เกิน)?(?:วันที่)? ?$/u;
/** "โครงการที่ได้รับอนุมัติงบกลางเมื่อวันที่ … ให้นำเข้าภายในวันที่ …" */
const WHICH = /ที่(?:ได้รับ|ผ่าน)/u;
/** What its date is for may go on behind it. */
const GOING_ON: ReadonlySet<AsideReason> = new Set(['past', 'as-of', 'duration']);
/** "วันเปิดภาคเรียนที่ 2 คือวันที่ 24 พ.ย. 68": what that day is, and it is no end of work. */
const DEFINES = /(?<![ก-๎])วัน(?!สุดท้าย|สิ้นสุด|ครบ)[ก-๎\d ]{3,40}คือ(?:วันที่)?[ \n]*$/u;
/** All that stands between two dates of a list. */
const AND = /^[\s,]*(?:และ|หรือ|กับ)?\s*(?:วันที่)?\s*$/u;
/** Behind the last date of a line: work whose own date stands in the next. */
const GOES_ON =
  /^[ )]*(?:(?:แทน|ด้วย|นี้|นั้น|ดังกล่าว)[ ]*)?(?:และ|โดย|ส่วน|สำหรับ|แล้ว(?!เสร็จ)|จากนั้น|พร้อม)/u;

/** Words of a first date with a purpose of its own. */
const RECALLS = /เนื่องจาก|ขัดข้อง|ระยะเวลา|ตามที่|ตามหนังสือ/u;
const WORK_BEHIND =
  /^[ :)-]*(?:หน่วยงาน|ทุกหน่วยงาน|กลุ่ม[^ ]{0,12}|ให้|การ| ){0,3}(?:นำเข้า|รายงาน|บันทึก|อนุมัติ)/u;
/** Before a date of the next line. */
const AWAITS = /(?:ภายใน|ระหว่าง|ตั้งแต่|ไม่เกิน|จนถึง|วันที่)[ \n]*(?:วันที่)?[ \n]*$/u;

export function statementsOf(memo: Memo, blocks: readonly Block[]): Said {
  return new Walk(memo).run(blocks);
}

class Walk {
  readonly #memo: Memo;
  readonly #text: string;
  readonly #notes: Notes;
  readonly #executive = new Set<Base>();
  readonly #outline = new Outline();
  /** What was said last; in a table, by this row or one above it. */
  #saidLast: Context | null = null;
  /** The heads of the table above, for one that goes on behind a line. */
  #headsAbove: readonly string[] = [];
  /** The month of the heading above: "เดือนมกราคม 2568". */
  #month: MonthNamed | null = null;
  /** The line above is the last of a table, whose rest this one may be. */
  #isBelowTable = false;
  readonly #training: boolean;
  readonly #recitals: Recital[];
  readonly #days: DateFound[] = [];

  constructor(memo: Memo) {
    this.#memo = memo;
    this.#notes = new Notes(memo);
    this.#text = memo.plain.text;
    this.#recitals = recitalsIn(this.#text);
    // Below words with deadlines of their own an earlier mail is only quoted; else it is sent on.
    const mail = earlierMailAt(this.#text);
    if (memo.dates.some((date) => date.to < mail && !isMention(date)))
      this.#recitals.push({ from: mail, to: this.#text.length, isDone: false });
    this.#training = isGathering(subjectOf(this.#text));
  }

  run(blocks: readonly Block[]): Said {
    const text = this.#text;
    const lineOf = (words: RegExp) =>
      blocks.findIndex(
        (block) => block.kind === 'line' && words.test(text.slice(block.from, block.to)),
      );
    const to = lineOf(/^(?:เรียน(?![ก-๎]*มา)|to ?:)/u);
    // "จาก", "ถึง", "วันที่", "เรื่อง": the head of a note ends with its subject.
    const addressed = to < 0 && lineOf(/^ถึง\s/u) >= 0 ? lineOf(/^เรื่อง/u) : to;
    for (const [index, block] of blocks.entries()) {
      if (this.#notes.isFull) {
        const line = block.kind === 'line' ? block : (block.rows[0]?.[0] ?? { from: 0, to: 1 });
        this.#ask(line, 'too-long');
        break;
      }
      const inHead = index <= addressed;
      if (block.kind === 'table') this.#table(block, inHead);
      else this.#line(block, inHead);
      this.#isBelowTable = block.kind === 'table';
    }
    return {
      statements: this.#notes.statements,
      remarks: this.#notes.remarks,
      asides: this.#notes.asides,
      days: this.#days,
      executive: this.#executive,
    };
  }

  #line(line: Line, inHead: boolean): void {
    const text = this.#text.slice(line.from, line.to);
    // Months that are only spoken of stay part of the words around them.
    const dates = this.#datesOf(line, text);
    if (OPENER.test(text)) this.#outline.end();
    this.#outline.open(line);
    if (dates.length > 0) this.#dated(line, dates, inHead);
    else this.#undated(line, text, inHead);
  }

  /** The dates of a line; days without a month have that of the line or the heading above. */
  #datesOf(line: Stretch, text: string): DateFound[] {
    const dates = datesIn(this.#memo.dates, line).filter(isSet);
    if (dates.length > 0) return dates;
    const month = monthNamed(text);
    if (month) this.#month = month;
    const days = daysSaid(text, line.from, this.#month);
    this.#days.push(...days);
    return days;
  }

  #undated(line: Line, text: string, inHead: boolean): void {
    // Whom to call, where the form is: nothing below depends on it.
    const { base, otherWork } = topicOf(text);
    if (isBeside(text) && base === null && otherWork === null) {
      this.#outline.end();
      return;
    }
    // "… และผู้บริหารหน่วยงานอนุมัติ" and "(M7) ดังนี้" in the next line.
    const above = line.level === PLAIN_LEVEL ? this.#outline.waiting.at(-1) : undefined;
    const isRest = above !== undefined && text.startsWith('(');
    const written = topicOf(isRest ? this.#text.slice(above.from, line.to) : text);
    const topic = this.#isNextQuarter(written, line) ? merged(written, PROGRESS) : written;
    this.#noteExecutive(topic, text);
    // "ยกเลิก" in the line below a date: of a column that was lost.
    if (CANCELLED_CELL.test(text) && text.length < 20) this.#notes.cancelLast();
    this.#noDate(line, topic, text);
    // "(M7)" below "วันที่ 1 - 14 … : อนุมัติโครงการ": the end of its words, no heading.
    const isRestOfWork = this.#outline.isDateAhead && wordsIn(text) < MIN_WORDS;
    const says =
      topic.base !== null ||
      topic.agencyYear !== null ||
      topic.quarters.length > 0 ||
      ((topic.year !== null || topic.namesProjects) && text.length < MAX_YEAR_HEADING) ||
      (topic.act === 'approve' && !isRestOfWork);
    const { acting, relabelled } = this.#namedIn(text);
    if (says && text.length < MAX_HEADING && !(inHead && !/^(?:เรื่อง|subject ?:)/u.test(text)))
      this.#outline.heading(line, topic, acting, relabelled);
    else if (!inHead && this.#isWho(line, text)) this.#outline.who(line, topic, acting);
    // Work with a deadline of its own, though it is no day, waits for no other.
    if (topic.base !== null && RELATIVE.test(text)) this.#outline.end();
    else if (!inHead) this.#outline.wait(line);
  }

  /** "2. รายงานความก้าวหน้า ไตรมาสที่ 1 …", "3. ไตรมาสที่ 2 …": the same work goes on. */
  #isNextQuarter({ base, quarters }: Topic, line: Line | null): boolean {
    const isReport = this.#outline.sibling?.topic.base === 'progress';
    return isReport && line !== null && base === null && quarters.length > 0;
  }

  /** Names of those who act, and no rest of a list: "… (กกจ./กพร./" and "กสร./สปส.)" in the next line. */
  #isWho({ from }: Line, text: string): boolean {
    if (!this.#memo.agencies.isWho(text)) return false;
    const above =
      this.#text
        .slice(Math.max(0, from - 60), from)
        .trimEnd()
        .split('\n')
        .at(-1) ?? '';
    if (/(?:[/,(]|และ)$/u.test(above) || /^[^(]*[ก-๎][^(]*\)/u.test(text)) return false;
    return above.endsWith(')') || this.#memo.agencies.in(above).length === 0;
  }

  /** Cancelled, postponed or relative without any date in the line. */
  #noDate(line: Stretch, topic: Topic, text: string): void {
    const base = topic.base ?? this.#baseAbove();
    // "ปรับปรุงผลการเบิกจ่ายในระบบ eMENSCR ทุกวันที่ 10": the system makes it work of ours.
    const isInSystem = topic.otherWork !== null && /ระบบ/u.test(text);
    if (!isInSystem && (base === null || topic.aside)) return;
    const named = topic.base !== null || topic.quarters.length > 0;
    if (topic.change === 'cancel' && named && !/ไม่ต้อง/u.test(text)) {
      this.#ask(line, 'cancelled');
    } else if (topic.change === 'postpone' && (named || topic.act !== null)) {
      this.#ask(line, 'postponed');
    } else {
      const found = RELATIVE.exec(text);
      if (!found) return;
      const isOther = saysNothing(topic) && !topic.withExecutive && !isInSystem;
      if (isOther && namesOtherWork(text.slice(0, found.index), null)) return;
      const from = (line.from ?? 0) + found.index;
      const date = { from, to: from + found[0].length };
      if (this.#recitalAt(date)) this.#pass(date, 'recited');
      else this.#ask(line, 'relative-date', date, topic);
    }
  }

  #baseAbove(): Base | null {
    return this.#outline.path.find(({ topic }) => topic.base !== null)?.topic.base ?? null;
  }

  #noteExecutive(topic: Topic, text: string): void {
    if (!topic.withExecutive) return;
    const base = topic.base ?? this.#baseAbove();
    if (base !== null && !/^เรียน/u.test(text)) this.#executive.add(base);
  }

  #dated(line: Line, dates: readonly DateFound[], inHead: boolean): void {
    const text = this.#text;
    const { waiting, isItemOpen } = this.#outline;
    const head = text.slice(line.from, dates[0]?.from);
    const firstEnd = dates[0]?.to ?? line.to;
    const tail = text.slice(firstEnd, dates[1]?.from ?? Math.max(line.to, firstEnd));
    const behind = text.slice(dates.at(-1)?.to ?? line.to, line.to);
    const isFirst = this.#isDateFirst(head, tail, behind);
    // Words before the first date and work behind the last: which date each is for is not clear.
    const isTorn = !isFirst && WORK_BEHIND.test(behind);
    const pendingFrom = waiting[0]?.from ?? line.from;
    let inline: Context | null = null;
    let last: Context | null = null;
    let first: Context | null = null;
    // A line that goes on from an item says little; a sentence of its own speaks of everybody.
    if (line.level === PLAIN_LEVEL && !isItemOpen) this.#outline.forAll();
    // Where dates stand before their words, what is left over goes with the date above it.
    const isLeftOver = isFirst && this.#outline.isDateAhead;
    for (const cut of clausesOf(text, line, dates, isFirst)) {
      const isOpen = cut.previous === null && !isLeftOver;
      const pendingText = isOpen ? text.slice(pendingFrom, line.from) : '';
      const around = { line, pendingText, pendingFrom, inHead, inline, first, isTorn };
      inline = this.#clause({ ...cut, ...around });
      first ??= inline;
      last = inline ?? last;
    }
    if (last) this.#outline.dated(line, last, isFirst);
    if (last) this.#outline.end();
    // "… 2570 และรายงานความก้าวหน้า (M6)" and in the next line "ไตรมาสที่ 1 ระหว่างวันที่ …".
    const rest = { ...line, from: dates.at(-1)?.to ?? line.to, level: PLAIN_LEVEL };
    const left = text.slice(rest.from, line.to);
    if (last && GOES_ON.test(left) && !saysNothing(topicOf(left))) this.#outline.wait(rest);
  }

  /** "ภายในวันที่ 31 มกราคม 2567 ให้หน่วยงานนำเข้าโครงการ" */
  #isDateFirst(head: string, tail: string, last: string): boolean {
    // "5 มีนาคม 2570 และกลุ่ม … อนุมัติ (M7) ระหว่างวันที่ 8 - 19 …": the words are the next date's.
    if (GOES_ON.test(tail) || AWAITS.test(last) || saysNothing(topicOf(last))) return false;
    const before = topicOf(head);
    if (before.base !== null || before.quarters.length > 0 || before.act !== null) return false;
    // "เนื่องจากระบบขัดข้องระหว่างวันที่ … จึงขอขยายเวลา …": the first date has a purpose of its own.
    if (before.aside || isPastTense(head, '') || RECALLS.test(head)) return false;
    const after = topicOf(tail);
    if (after.base === null && after.quarters.length === 0) return false;
    const pending = this.#outline.waiting.at(-1);
    // "วันที่ … รายงาน" and "ไตรมาสที่ 1" in the next line: that one goes with the date above it.
    if (!pending || this.#outline.isDateAhead) return true;
    const above = this.#text.slice(pending.from, pending.to);
    return topicOf(above).base === null || after.quarters.length > 0;
  }

  #clause(at: ClauseAt): Context | null {
    const { date, pendingText } = at;
    const lineText = this.#behindRelative(at);
    const named = this.#memo.agencies.in(lineText);
    const isOther = named.length === 0 && wordsIn(lineText.replace(COMMON, '')) >= MIN_WORDS;
    const said = nearTopic(lineText);
    // "… และให้หัวหน้าหน่วยงานอนุมัติ (M7) ภายใน …" with a date of its own: an approval by itself.
    const isItsApproval = said.base === null && said.withExecutive && said.act === null;
    // "… อนุมัติวันที่ … ส่วนรอบที่สองเปิดวันที่ …": a round goes on with the work of the first one.
    const isRound = said.round !== null && saysNothing({ ...said, round: null });
    // "… จากเดิมวันที่ …" and in the next line "เป็นวันที่ …".
    const isAfterFormer = this.#notes.statements.at(-1)?.status === 'former';
    const isNew = at.inline === null && IS_NEW.test(lineText) && isAfterFormer;
    const before = isRound ? at.first : isNew ? this.#saidLast : at.inline;
    // "ที่ประชุมเห็นว่ากระชั้นชิด จึงมีมติให้ขยายเป็นภายในวันที่ …": the work of the date before it.
    const isElse = isOther && saysNothing(said) && !isItsApproval && said.change !== 'change';
    const inline = isElse ? null : before;
    const own: Topic = isItsApproval ? { ...said, act: 'approve', approver: 'executive' } : said;
    if (isWordless(lineText) && pendingText === '' && inline === null) {
      // "25 มกราคม 2568 : ประชุม…": the words behind the date say what it is for, and it is no work.
      const behind = topicOf(at.tail);
      const isOther =
        behind.aside ||
        (wordsIn(at.tail) >= MIN_WORDS && saysNothing(behind) && !behind.withExecutive);
      if (isOther && this.#memo.agencies.in(at.tail).length === 0) {
        const asks = !behind.aside && (date.lead === 'by' || isRange(date));
        if (asks) this.#ask(at, 'unknown-work', date, behind);
        else this.#pass(date, behind.aside ? asideReason(at.tail) : 'mention');
        return null;
      }
    }
    const whole = pendingText !== '' ? nearTopic(`${pendingText}${lineText}`) : own;
    const goesOn = isBroken(at.line, pendingText, lineText, own, whole);
    const isOneLine = at.line?.level === PLAIN_LEVEL;
    const isOneWork = own.base === null || (own.base === whole.base && isOneLine);
    const topic = goesOn ? whole : isOneWork ? merged(own, whole) : own;
    const isDoubtful = !goesOn && isApprovalBelowEntry(pendingText, own);
    // Words of their own that name no work do not go on from a dated line: "แจ้งผลให้ทราบภายใน …".
    const path = this.#outline.path.filter(
      (each) =>
        !(isOther && saysNothing(own)) ||
        (each.heading && !OPENER.test(lineText) && !asksElse(lineText)),
    );
    const itemBefore = this.#outline.sibling;
    const goesOnFrom =
      topic.base === null && (topic.act === 'approve' || this.#isNextQuarter(topic, at.line));
    // "อนุมัติรายงานความก้าวหน้าตามข้อ 3": of that quarter and its year, whatever the letter is about.
    const isOfReport =
      at.line !== null &&
      at.line.level < PLAIN_LEVEL &&
      topic.base === 'progress' &&
      topic.act === 'approve' &&
      topic.quarters.length === 0 &&
      itemBefore?.topic.base === 'progress';
    const contexts = [
      ...(inline ? [continued(inline, topic)] : []),
      ...(isOfReport ? [itemBefore] : []),
      ...path,
      ...(goesOnFrom && itemBefore ? [itemBefore] : []),
    ];
    const above = inherit(topic, contexts);
    const behind = topicOf(at.tail);
    // "ระบบเปิด 1 ต.ค. 69 ปิด 30 พ.ย. 69 สำหรับการนำเข้าโครงการ"
    const isBehind = above.base === null && FOR.test(at.tail);
    const full = withTail(isBehind ? merged(above, behind) : above, behind);
    const beside = contexts.find((each) => each.topic.base !== null);
    const isFromBeside = topic.base === null && named.length === 0 && beside?.heading === false;
    const isUnsure =
      isDoubtful ||
      at.isTorn ||
      isAmong(pendingText, lineText) ||
      (isFromBeside && at.inline === null && (said.round !== null || isWordless(lineText))) ||
      (this.#isBelowTable && isWordless(lineText)) ||
      isColumn(this.#text, at, own) ||
      (!goesOn && own.base === 'project' && whole.base === 'new-project' && isOneLine) ||
      // A round is one of an entry: an approval before it in its line does not tell of which.
      (isRound && at.first?.topic.act === 'approve') ||
      (isFromBeside && own.open === null && namesOtherWork(lineText, topic.act)) ||
      // "ส่งหนังสือขอขยายเวลาภายใน …" below the work: of that, or of something else?
      (!goesOn && named.length === 0 && namesElse(lineText, own)) ||
      // Behind what is over only a verb of its own says that the work is asked for again.
      (at.inline?.isOver === true && own.base === null && own.act === null);
    const beforeIt = this.#memo.agencies.in(pendingText);
    const from = topic !== own && pendingText !== '' ? at.pendingFrom : at.from;
    return this.#say(at, {
      own,
      topic,
      full,
      contexts,
      withExecutive: full.withExecutive,
      named,
      beside: beforeIt,
      others: this.#isForOthers(at),
      status: null,
      date,
      also: [],
      relabelled: this.#relabelled(at),
      words: lineText,
      from: Math.max(from, at.to - MAX_QUOTED),
      flags: [
        ...(isUnsure ? (['kind-unsure'] as const) : []),
        ...(isMention(date) && !isDeadline(this.#text, at) ? (['bare-day'] as const) : []),
      ],
    });
  }

  /** Notes the work of a date with all that stands around it, in a line and in a table alike. */
  #say(at: ClauseAt, around: Around): Context | null {
    const { own, topic, contexts, named, others } = around;
    // "แล้วเสร็จเมื่อวันที่ 24 ม.ค. 68 และ 22 เม.ย. 68": the second is told of as well.
    const isToldToo = at.inline?.isOver === true && AND.test(at.lineText);
    const aside = isToldToo ? 'past' : this.#asideOf(at, own, topic);
    if (aside !== null) {
      this.#pass(at.date, aside);
      if (!['duration', 'past', 'recited'].includes(aside)) this.#askAbout(at, topic);
      // "รายงานความก้าวหน้า (ข้อมูล ณ วันที่ …) ภายในวันที่ …": the work goes on.
      const isOver = aside === 'past' && !WHICH.test(at.lineText);
      return GOING_ON.has(aside) ? this.#goingOn(own, named, isOver) : null;
    }
    // A form that is sent by mail is no entry in the system, whatever stands in it.
    if (isOffline(at.lineText) && (at.date.lead === 'by' || isRange(at.date))) {
      this.#ask(at, 'unknown-work', at.date, topic);
      return this.#goingOn(own, named);
    }
    const flags = [...around.flags, ...this.#doubts(at, own)];
    // "ไตรมาส 1" above or beside it, and here no more than "รายงาน".
    const isReport =
      around.full.base === null && around.full.quarters.length > 0 && REPORTS.test(around.words);
    const whole: Topic = isReport
      ? { ...around.full, base: 'progress', bases: ['progress'] }
      : around.full;
    const { full, quarters } = inTurn(whole, at, topic);
    this.#noteExecutive({ ...full, withExecutive: around.withExecutive }, at.lineText);
    const base = full.base ?? (quarters.length > 0 ? 'progress' : null);
    const context: Context = {
      level: PLAIN_LEVEL,
      topic: { ...full, base },
      agencies: named,
      heading: false,
    };
    if (isReported(this.#text, at, full)) {
      this.#pass(at.date, 'reported-period');
      return context;
    }
    const stretch = { from: around.from, to: at.to };
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
        agencies: nearest ?? [],
        others,
        except: named,
        only: this.#isExcepted(at.lineText),
        relabelled:
          around.relabelled.length > 0
            ? around.relabelled
            : (contexts.find(({ topic: each }) => each.quarters.length > 0)?.relabelled ?? []),
        agencyYear: topic.agencyYear ?? calendar ?? null,
        inTable: at.line === null,
        status:
          around.status ??
          statusOf(this.#text, at, topic, full, this.#recitalAt(at.date) !== undefined),
      },
      flags,
    });
    this.#saidLast = context;
    return context;
  }

  /** What a clause names, for the next of its line; its own date is no window. */
  #goingOn(own: Topic, agencies: readonly AgencyNamed[], isOver = false): Context | null {
    if (own.base === null) return null;
    const topic = { ...own, aside: false };
    return { level: PLAIN_LEVEL, topic, agencies, heading: false, isOver };
  }

  /** "ภายในวันที่ 10 ของทุกเดือน และ …": what stands before it has no day; the rest is the clause. */
  #behindRelative({ lineText, from, lead }: ClauseAt): string {
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
      const to = lead.from + end;
      const date = { from: lead.from + found.index, to };
      this.#ask({ from, to }, 'relative-date', date, before);
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
    const guess = topic && guessOf({ ...topic, base }, this.#memo.year);
    const isRelative = code === 'relative-date' && guess && date;
    this.#notes.remarks.push({
      from,
      to,
      code,
      ...(date && { date }),
      ...(guess && { guess: isRelative ? this.#counted(guess, date) : guess }),
    });
  }

  /** What a relative deadline comes to; agencies of the calendar year may count it otherwise. */
  #counted(guess: Guess, { from, to }: Stretch): Guess {
    const words = this.#text.slice(from, to);
    const quarter = guess.quarter ?? (guess.what === 'progress-report' ? quarterIn(words) : null);
    return { ...guess, quarter, to: lastDayOf(words, quarter, guess.year ?? null) };
  }

  /** Words that make what was read doubtful: the person is asked. */
  #doubts({ lineText, tail, date, pendingText }: ClauseAt, own: Topic): MemoFlagCode[] {
    const isVague = own.otherWork !== null && !own.otherWork.isSure && own.base !== null;
    // What names no work itself goes on from the line above, which may tell of the past.
    const above = own.base === null ? (pendingText.trimEnd().split('\n').at(-1) ?? '') : '';
    const isTold = (own.base !== null || above !== '') && !ASKS.test(above);
    const isPast = isTold && isPastTense(`${above}${lineText}`, tail) && !isMention(date);
    const isElse = own.base !== null && own.act !== 'approve' && asksElse(lineText);
    const isBoth = namesTwoWorks(lineText);
    return isVague || isPast || isElse || isBoth || DOUBTFUL.test(lineText) ? ['kind-unsure'] : [];
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
    const referred = referredReason(this.#before(date), tail);
    if (referred !== null) return referred;
    if (this.#recitalAt(date)?.isDone) return 'recited';
    if (DEFINES.test(lineText) && own.base === null && own.act === null) return 'mention';
    if (topic.aside) return asideReason(own.aside ? lineText : `${at.pendingText}${lineText}`);
    if (isDuration(date, this.#before(date))) return 'duration';
    if (isPastTense(lineText, tail) && !ASKS.test(lineText)) return 'past';
    // "ทั้งนี้ ตั้งแต่วันที่ … เป็นต้นไป": of the letter as a whole.
    if (
      date.lead === 'since' &&
      /^[ \n]*เป็นต้นไป/u.test(tail) &&
      own.act === null &&
      !own.quarters.length
    )
      return 'in-force';
    const inWork = inline !== null && own.base !== null;
    // "วันที่ 21-22 ต.ค. 67 ไม่อยู่นะคะ ไปประชุม"
    const isOfEvent =
      (date.lead === 'none' && saysNothing(topic) && isEvent(tail.slice(0, MAX_BEHIND))) ||
      (isRange(date) && CLOSES_ON.test(lineText));
    if ((PLACE_AFTER.test(this.#behind(date)) && !inWork) || isOfEvent) return 'event';
    if (this.#training) {
      const asked = /(?:ขอให้|ให้)[^\n]{0,60}(?:นำเข้า|รายงาน|บันทึก|อนุมัติ)/u.test(lineText);
      if (!(asked && (date.lead === 'by' || isRange(date)))) return 'event';
    }
    const above = this.#outline.path.find(({ topic: each }) => each.base !== null || each.aside);
    const isOwn = own.base !== null || own.quarters.length > 0;
    const isBelow = !isOwn && inline === null && above?.topic.aside === true;
    return isBelow && own.act === null ? 'event' : null;
  }

  /** A deadline for known work that only a word beside it keeps from being read. */
  #askAbout(at: ClauseAt, topic: Topic): void {
    const { date, lineText } = at;
    if (this.#training || isEvent(lineText) || topic.base === null || topic.act === null) return;
    if (referredReason(this.#before(date)) !== null || PLACE_AFTER.test(this.#behind(date))) return;
    if (date.lead !== 'by' && !isRange(date)) return;
    this.#ask(at, 'unknown-work', date, topic);
  }

  #recitalAt({ from }: Stretch): Recital | undefined {
    return this.#recitals.find((each) => from >= each.from && from < each.to);
  }

  /** Named in the words before the date, or right behind it. */
  #ownAgencies({ lineText, tail, next }: ClauseAt): readonly AgencyNamed[] {
    const before = this.#namedIn(lineText).acting;
    if (before.length > 0) return before;
    const bracket = /^[ \n]*\)?[ \n]*\([^()]*\)/u.exec(tail)?.[0] ?? '';
    return this.#namedIn(next === null ? tail : bracket).acting;
  }

  /**
   * The agencies that a stretch names: those that act, and those of which it only says what they call
   * the quarter, as in "ไตรมาสที่ 1/2571 (กฟน. เป็นไตรมาส 4/2570)".
   */
  #namedIn(text: string): Readonly<Record<'acting' | 'relabelled', readonly AgencyNamed[]>> {
    const named = this.#memo.agencies.in(text);
    if (!RELABELS.test(text)) return { acting: named, relabelled: [] };
    return {
      acting: named.filter(({ label }) => label === null),
      relabelled: named.filter(({ label }) => label !== null),
    };
  }

  /** What agencies call the quarter, where that is all that is said of them. */
  #relabelled({ lineText, tail }: ClauseAt): readonly AgencyNamed[] {
    return this.#namedIn(RELABELS.test(tail) ? tail : lineText).relabelled;
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
    const around = {
      text: this.#text,
      dates: this.#memo.dates,
      heads: this.#headsAbove,
      month: this.#month,
    };
    const rows = gridOf(table, around);
    const flags: readonly MemoFlagCode[] = table.isUnsure ? ['kind-unsure'] : [];
    const hasDates = rows.some(({ cells }) => cells.some(({ dates }) => dates.length > 0));
    let under: Context | null = null;
    for (const [i, { kind, cells, heads }] of rows.entries()) {
      for (const { dates } of cells) for (const date of dates) this.#days.push(date);
      // "✓" below the months of a chart: there is work, but no day.
      const isChart = heads.filter((head) => monthNamed(head) !== null).length >= 3;
      if (cells.some(({ dates }) => dates.length > 0)) {
        if (under && !goesOnBelow(cells)) under = null;
        this.#row(cells, heads, inHead, under, flags);
        continue;
      }
      const all = cells.map((cell) => cell.text).join(' ; ');
      const topic = topicOf(all);
      const agencies = this.#memo.agencies.in(all);
      under = kind === 'head' ? null : { level: PLAIN_LEVEL, topic, agencies, heading: true };
      const hasRows = under !== null && goesOnBelow(rows[i + 1]?.cells ?? []);
      const code = isChart ? 'month-only' : hasDates && !hasRows ? 'relative-date' : null;
      this.#undatedRow(kind, cells, code);
    }
    const last = rows.at(-1);
    this.#headsAbove = last?.heads ?? [];
    this.#outline.end();
    // "09:15 | ผู้ดูแล | รายงานความก้าวหน้า ไตรมาส 2 (M6)" in a chat, and its date in the line below.
    const rest = last?.cells.filter(({ from, to }) => to > from) ?? [];
    const [begin, end] = [rest[0], rest.at(-1)];
    if (!begin || !end || rest.length < 3 || rest.some(({ dates }) => dates.length > 0)) return;
    const { base, act } = topicOf(rest.map((cell) => cell.text).join(' ; '));
    if (base === null || act === null) return;
    const { from } = begin;
    this.#outline.wait({ kind: 'line', from, to: end.to, level: PLAIN_LEVEL, isFirst: false });
  }

  /** Work without a date: called off, put off, or with a deadline that is no day. */
  #undatedRow(kind: 'head' | 'body', cells: readonly Cell[], code: MemoFlagCode | null): void {
    const all = cells.map((cell) => cell.text).join(' ; ');
    const topic = topicOf(all);
    this.#noteExecutive(topic, all);
    if (topic.base === null || kind === 'head') return;
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

  /** @param under the row above that names the work of this one and has no date */
  #row(
    cells: readonly Cell[],
    heads: readonly string[],
    inHead: boolean,
    under: Context | null,
    flags: readonly MemoFlagCode[],
  ): void {
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
    const { acting: rowAgencies, relabelled } = this.#namedIn(rowText);
    const pairs = pairsOf(cells, heads);
    const rowFrom = cells.find(({ to, from: begin }) => to > begin)?.from ?? 0;
    const above = this.#saidLast;
    for (const [column, cell] of cells.entries()) {
      // "นำเข้าแล้ว 12 โครงการ | 30 พ.ย. 69"
      const isDone = isPastTense(rowText, '') && !ASKS.test(rowText);
      const isOfEvent = under?.topic.aside === true && under.topic.base === null;
      const aside = hasMoney(cells)
        ? 'duration'
        : isDone
          ? 'past'
          : isOfEvent
            ? 'event'
            : columnAside(heads, column);
      if (aside !== null) for (const date of cell.dates) this.#pass(date, aside);
      if (aside !== null || pairs.firsts.has(cell)) continue;
      const head = heads[column] ?? '';
      // "ปี 2567 พ.ย." is when, not what.
      const headTopic = topicOf(monthNamed(head) === null ? head : '');
      const isBehind = this.#saysBehind(cell);
      const pair = pairs.joined.get(cell);
      const also = pair ? pairs.firstOf(cell) : [];
      const status = columnStatus(cells, heads, column);
      let inline: Context | null = null;
      for (const cut of clausesOf(this.#text, cell, cell.dates, isBehind)) {
        const { lead, from } = cut;
        const at: ClauseAt = {
          ...cut,
          line: null,
          pendingText: '',
          pendingFrom: lead.from,
          inHead,
          inline,
          first: null,
          isTorn: false,
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
        // "สศช. ประมวลผลข้อมูลจากระบบ": not the work of the heading above the table.
        const isElse =
          saysNothing(topic) && topic.otherWork === null && namesOtherWork(rowText, null);
        const isApproval = topic.base === null && topic.act === 'approve';
        const goesOn = isApproval && headTopic.act !== 'approve' ? above : null;
        const contexts = [
          ...(inline ? [continued(inline, own)] : []),
          ...(goesOn ? [goesOn] : []),
          ...(under ? [under] : []),
          ...this.#outline.path,
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
          words: [rowText, ...heads].join(' '),
          from: isWhole ? from : Math.min(rowFrom, from),
          flags: [
            ...flags,
            ...(pair?.isSure === false ? (['dates-differ'] as const) : []),
            ...(isElse ? (['kind-unsure'] as const) : []),
          ],
        });
        inline = said ?? inline;
      }
    }
  }
}

/** "ให้อธิการบดีอนุมัติโครงการ และให้ผู้รับผิดชอบรายงานความก้าวหน้า ภายใน …": is the date for both? */
function namesTwoWorks(text: string): boolean {
  const bases = text
    .split(/และ(?:ขอ)?ให้/u)
    .map((part) => topicOf(part))
    .flatMap(({ base, act }) => (base !== null && act !== null ? [base] : []));
  return new Set(bases).size > 1;
}

/** "- ไตรมาส 1 | 1 - 31 มกราคม 2568" below "6 | รายงานความก้าวหน้า": a row that names no work itself. */
function goesOnBelow(cells: readonly Cell[]): boolean {
  const words = cells.filter(({ dates }) => dates.length === 0).map(({ text }) => text);
  const topic = topicOf(words.join(' ; '));
  const { base, quarters } = topic;
  // A broken line has put the work into a row and its date, with whoever does it, into the next.
  const isRest =
    saysNothing(topic) && !topic.aside && words.every((each) => !namesOtherWork(each, null));
  return (
    base === null && (isRest || quarters.length > 0) && cells.some(({ dates }) => dates.length > 0)
  );
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
  readonly status: Status | null;
  /** The range that it is the end of, or its own. */
  readonly date: DateFound;
  /** Dates of other columns that are part of it. */
  readonly also: readonly Stretch[];
  /** Agencies of which only is said what they call the quarter. */
  readonly relabelled: readonly AgencyNamed[];
  /** In a table with those of the row and of the heads. */
  readonly words: string;
  /** Where its quote begins. */
  readonly from: number;
  readonly flags: readonly MemoFlagCode[];
}

const MAX_HEADING = 400;
const MAX_YEAR_HEADING = 60;
const MAX_QUOTED = 600;
/** In letters; what stands further behind a date is of another sentence. */
const MAX_BEHIND = 40;
