/**
 * The tree of a memo as far as it has been read: headings, items and dated lines, each below what
 * it goes on from. What a line leaves out it takes from its path alone.
 */
import type { AgencyNamed } from './agencies.ts';
import { BULLET_LEVEL, type Line, PLAIN_LEVEL } from './lines.ts';
import type { Topic } from './topics.ts';

/** What a place hands on to what stands below it. */
export interface Context {
  readonly level: number;
  readonly topic: Topic;
  readonly agencies: readonly AgencyNamed[];
  /** Agencies of which it only says what they call the quarter. */
  readonly relabelled?: readonly AgencyNamed[];
  /** A heading hands on who acts; a dated line only the kind of work. */
  readonly heading: boolean;
  /** Its date is of what has been done. */
  readonly isOver?: boolean;
}

interface Node extends Context {
  readonly above: Node | null;
  readonly line: Line;
  /** All it says is who acts. */
  readonly isWho: boolean;
}

/** Undated lines that may belong to one sentence. */
const MAX_WAITING = 8;
/** "กรมการจัดหางาน (กกจ.)" stands below a heading without a number. */
const WHO_LEVEL = PLAIN_LEVEL + 0.5;

export class Outline {
  #here: Node | null = null;
  #sibling: Node | null = null;
  #waiting: readonly Line[] = [];
  #isDateAhead = false;

  /** What stands above, the nearest first. */
  get path(): readonly Context[] {
    return this.#path;
  }

  get #path(): Node[] {
    const path: Node[] = [];
    for (let node = this.#here; node; node = node.above) path.push(node);
    return path;
  }

  /** The dated item before this one: "2. อนุมัติ (M7)" goes on from "1. นำเข้าโครงการ". */
  get sibling(): Context | null {
    return this.#sibling;
  }

  /** Undated lines that the next date may be about. */
  get waiting(): readonly Line[] {
    return this.#waiting;
  }

  /** The last dated line has its date before the words. */
  get isDateAhead(): boolean {
    return this.#isDateAhead;
  }

  /** An item with a number or a bullet still waits for its date. */
  get isItemOpen(): boolean {
    return this.#waiting.some(({ level }) => level < PLAIN_LEVEL);
  }

  /** An item begins: what stood deeper is over. */
  open(line: Line): void {
    if (line.level >= PLAIN_LEVEL) return;
    this.#keepHeadings(line);
    this.#waiting = [];
    this.#sibling = this.#path.find((each) => each.level >= line.level && !each.heading) ?? null;
    this.#here = this.#over(line.level);
  }

  heading(
    line: Line,
    topic: Topic,
    agencies: readonly AgencyNamed[],
    relabelled: readonly AgencyNamed[],
  ): void {
    const { level } = line;
    this.#put({ level, line, topic, agencies, relabelled, heading: true, isWho: false });
  }

  /** A heading that only says who acts; of two below each other both do. */
  who(line: Line, topic: Topic, agencies: readonly AgencyNamed[]): void {
    const level = line.level < PLAIN_LEVEL ? line.level : WHO_LEVEL;
    const last = this.#here;
    const others = last?.isWho === true && last.line === this.#waiting.at(-1) ? last : null;
    const both = [...(others?.agencies ?? []), ...agencies];
    this.#put({ level, line, topic, agencies: both, heading: true, isWho: true });
  }

  /** A dated line; what waited for a date has one. */
  dated(line: Line, said: Context, isDateAhead: boolean): void {
    this.#isDateAhead = isDateAhead;
    this.#put({ ...said, level: line.level, line, isWho: false });
  }

  /** A sentence that speaks of everybody: nobody of the items above acts any more. */
  forAll(): void {
    const path = this.#path.filter(({ isWho }) => !isWho);
    this.#here = null;
    for (const node of path.toReversed()) this.#put(node);
  }

  wait(line: Line): void {
    this.#waiting = [...this.#waiting, line].slice(-MAX_WAITING);
  }

  /** A sentence is over. */
  end(): void {
    this.#waiting = [];
  }

  #put(node: Omit<Node, 'above'>): void {
    this.#here = { ...node, above: this.#over(node.level) };
  }

  #over(level: number): Node | null {
    return this.#path.find((node) => node.level < level) ?? null;
  }

  /** Lines without a number right above "1." or the first bullet are the headings of those items. */
  #keepHeadings(line: Line): void {
    if (this.#here?.line !== this.#waiting.at(-1)) return;
    const above = this.#path.filter(({ level, heading }) => level >= PLAIN_LEVEL && heading);
    const isFirst = line.isFirst || line.level >= BULLET_LEVEL;
    const isApart = isFirst && !this.isItemOpen;
    const headings = above.filter(({ isWho }) => isApart || (isFirst && isWho));
    this.#here = this.#over(PLAIN_LEVEL);
    for (const node of headings.toReversed()) {
      this.#put({ ...node, level: line.level - 0.5 + (node.level - PLAIN_LEVEL) / 2 });
    }
  }
}
