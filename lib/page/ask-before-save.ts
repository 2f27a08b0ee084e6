import { textOf } from './read-text.ts';
import { isElement, isInput } from './tree.ts';

/**
 * The question before a save: of people's data always, of mistakes where the person wants it. Only the first click of a kind is held back, nothing of the
 * page is changed, and whatever goes wrong lets the click through: a form that cannot be saved is
 * worse than one saved with a mistake.
 */

/** Words with which buttons that save or send begin, in Thai and English. */
const SAVES =
  /^(?:บันทึก|จัดเก็บ|ส่ง(?!กลับ|ออก|ต่อ)|นำส่ง|ยืนยันการ(?:ส่ง|บันทึก)|เสนอ|save|submit|update|finish|send)/iu;
/** A draft may have every mistake there is. */
const DRAFT = /ร่าง|ชั่วคราว|draft/iu;
/** Some forms send themselves to go back. */
const LEAVES = /^(?:ก่อนหน้า|ย้อน|กลับ|ยกเลิก|prev|back|cancel)/iu;
const BUTTON =
  'button,input[type=submit],input[type=image],[role=button],a[class*=btn i],a[class*=button i]';

export type SaveEnds = {
  /** Names of what is to be fixed now; empty: nothing is asked. */
  wrong(): readonly string[];
  /**
   * Asks the person. True: save all the same.
   *
   * @param verb what the page's own button says: "ส่งอนุมัติ"; '' where it says nothing
   */
  ask(verb: string): Promise<boolean>;
  /** Takes the question back: the person saved without answering. */
  withdraw(): void;
  isOurs(node: Node): boolean;
};

function nameOf(button: Element): string {
  const own = isInput(button) ? button.value : textOf(button, 80);
  return (own || button.getAttribute('aria-label') || button.getAttribute('title') || '').trim();
}

/** Letters of a verb that a question can repeat. */
const MAX_VERB = 24;

/** "บันทึก" of "บันทึกและถัดไป": what the button does, without what comes after it. */
function verbOf(button: Element): string {
  const [verb = ''] = nameOf(button).split(/และ|แล้ว|\s(?:&|and)\s/u);
  return verb.trim().slice(0, MAX_VERB).trim();
}

/** Does a click on it save: by its words, or because it sends a form and says nothing else? */
function isSave(button: Element): boolean {
  const name = nameOf(button);
  if (DRAFT.test(name) || LEAVES.test(name)) return false;
  if (SAVES.test(name)) return true;
  const sends =
    /^(?:BUTTON|INPUT)$/u.test(button.tagName) &&
    (button as HTMLButtonElement).form !== null &&
    /^(?:submit|image)$/u.test((button as HTMLButtonElement).type);
  return sends && /^(?:save|submit)$/iu.test((button as HTMLButtonElement).name);
}

/**
 * Asks once before a save while something is to be fixed, again only when something new is.
 *
 * The click is taken before any handler of the page sees it (capture on the document): handlers
 * that switch the button off and wait for the answer of a form that was never sent (CKAN's) do not
 * even begin. To save all the same the same button is clicked again, so that every handler runs as
 * if nothing had been asked; this holds with and without a form.
 */
export function askBeforeSave(doc: Document, ends: SaveEnds, signal: AbortSignal): void {
  let asked = new Set<string>();
  let isAsking = false;
  /** Set while we repeat what the person did. */
  let passing = false;

  /** Holds an event back and asks; `go` repeats it. */
  function hold(event: Event, verb: string, go: () => void): void {
    if (passing || signal.aborted) return;
    if (isAsking) {
      // Whoever saves again instead of answering has answered.
      isAsking = false;
      ends.withdraw();
      return;
    }
    const wrong = ends.wrong();
    if (!wrong.some((name) => !asked.has(name))) return;
    // Beneath a modal dialog of the page the question could be neither seen nor answered.
    if (document.querySelector('dialog:modal')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    isAsking = true;
    asked = new Set([...asked, ...wrong]);
    ends
      .ask(verb)
      // A question that cannot be asked must never stop a save.
      .catch(() => true)
      .then((save) => {
        if (!isAsking) return;
        isAsking = false;
        if (!save || signal.aborted) return;
        passing = true;
        try {
          go();
        } finally {
          passing = false;
        }
      });
  }

  doc.addEventListener(
    'click',
    (event) => {
      const path = event.composedPath();
      const [at] = path;
      if (!isElement(at)) return;
      // Our own buttons say "save" too.
      if (path.some((node) => isElement(node) && ends.isOurs(node))) return;
      const button = at.closest<HTMLElement>(BUTTON);
      if (!button || !isSave(button)) return;
      hold(event, verbOf(button), () => button.click());
    },
    { capture: true, signal },
  );
  // A form without a button to send it is sent by the Enter key alone.
  doc.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      if (event.submitter || form.role === 'search') return;
      if (form.querySelector('[type=search]')) return;
      hold(event, '', () => form.requestSubmit());
    },
    { capture: true, signal },
  );
}
