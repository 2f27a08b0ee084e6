import { MAX_CONTROLS } from '../protocol/limits.ts';
import { tidy } from '../text/normalise.ts';
import { editorInFrame, FRAMES, MAX_FRAMES, pageInFrame } from './framed.ts';
import { shownTextOf } from './read-text.ts';
import {
  above,
  isDocument,
  isHtml,
  isInput,
  isSelect,
  isTextArea,
  parentElementOf,
} from './tree.ts';

/**
 * Gathers the controls a person can fill in, whatever drew them: native inputs, ARIA widgets,
 * editors, and the tab-stop `div`s that old in-house widgets are made of. Site-blind, read-only.
 */

export type ControlKind =
  | 'text'
  | 'long'
  | 'choice'
  | 'choices'
  | 'date'
  | 'number'
  | 'check'
  | 'file';

export type Control = {
  /** Takes the focus; the first of a group of radio buttons or check boxes. */
  el: HTMLElement;
  /** What a person sees of it: the marker and "is it shown" go by this. */
  box: HTMLElement;
  kind: ControlKind;
  /** All members of a radio or check-box group; else only `el`. */
  parts: readonly HTMLElement[];
};

/** Types of input that are no field, and those whose text is none of our business. */
const NO_FIELD = new Set(['hidden', 'button', 'submit', 'reset', 'image', 'search', 'password']);
/** Roles of widgets that are one field whatever inputs they are made of. */
const WHOLE_ROLES = new Set(['combobox', 'radiogroup', 'switch', 'spinbutton']);
/** Roles of widgets that hold a value. */
const CONTROL_ROLES = new Set([...WHOLE_ROLES, 'textbox', 'listbox', 'checkbox', 'slider']);

/** Everything that may be a control; also what tells a label's text from another field's. */
export const CONTROL_SELECTOR = [
  `input:not(${[...NO_FIELD].map((type) => `[type=${type}]`)})`,
  'textarea',
  'select',
  ...[...CONTROL_ROLES].map((role) => `[role=${role}]`),
  '[contenteditable]:not([contenteditable=false])',
].join();
/** A tab stop that is neither a link, a button nor anything else with a role of its own. */
const BARE = '[tabindex="0"]:not([role],a,button,input,textarea,select,[contenteditable],label)';

/**
 * A simple question finds all that may be a control or the end of one, in document order; what each
 * is, is told one by one. Asking the browser the whole question takes five times as long.
 */
const FRAME = 'nav,search,[class*=toolbar i],trix-toolbar,[role=grid] thead';
const PROBABLE = `input,textarea,select,[role],[contenteditable],[tabindex],button[aria-haspopup],iframe,${FRAME}`;
/** Roles whose inputs belong to the site's frame, not to the form: search, navigation, menus. */
const FRAME_ROLES = new Set(['navigation', 'search', 'menu', 'menubar', 'toolbar']);

/** What an element is to a form: a field, a whole whose inside belongs to it, a frame, nothing. */
function roleInForm(el: Element): 'field' | 'whole' | 'frame' | 'bare' | null {
  const role = el.getAttribute('role') ?? '';
  if (FRAME_ROLES.has(role)) return 'frame';
  switch (el.localName) {
    case 'input':
      // Behind a list that is drawn, what holds its value for the form.
      return (NO_FIELD.has((el as HTMLInputElement).type) && role !== 'combobox') ||
        el.matches('[role=combobox]+[aria-hidden]')
        ? null
        : 'field';
    case 'textarea':
    case 'select':
      return 'field';
    case 'iframe':
      return editorInFrame(el) ? 'field' : null;
  }
  if (WHOLE_ROLES.has(role) || isEditor(el)) return 'whole';
  if (el.localName === 'button' || role === 'button') {
    return isPicker(el as HTMLButtonElement, role) ? 'whole' : null;
  }
  if (CONTROL_ROLES.has(role)) return 'field';
  if (el.matches(FRAME)) return 'frame';
  return el.matches(BARE) ? 'bare' : null;
}

/** A button, named or called an input, that opens a list or a calendar and shows what was chosen there. */
function isPicker(button: HTMLButtonElement, role: string): boolean {
  if (role !== '' && role !== 'button') return false;
  if (!/^(?:listbox|dialog|grid|tree)$/u.test(button.ariaHasPopup ?? '')) return false;
  return (
    button.hasAttribute('aria-labelledby') ||
    button.labels?.length > 0 ||
    /input|picker|select/iu.test(button.className)
  );
}

const isEditor = (el: Element): boolean => {
  const editable = el.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
};

/** Words with which a select says that nothing is chosen yet. */
const PLACEHOLDER =
  /^(?:no|none|nothing|0)\b.{0,20}\bselected$|^open (?:this )?(?:select )?menu$|^[\s\-–—=*<.([]*(?:(?:กรุณา|โปรด)?\s*(?:เลือก|ระบุ|ค้นหา)|(?:please\s+)?(?:select|choose)\b|(?:ยัง)?ไม่ได้เลือก)|^[\s\-–—.…]+$/iu;

/** Does a text look like a select's "choose one", not like a choice? "เลือกตั้ง…" is a word of its own. */
export function looksLikePlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text) && !/^\s*เลือกตั้ง/u.test(text) && text.length <= 60;
}

/** What pages give their first choice for a value when it stands for none. */
const NO_VALUE = /^(?:|0|-1|null|none|undefined|#)$/iu;
/** … and what no answer has for a value: the words beside it may then be the field's own name. */
const SURELY_NO_VALUE = /^(?:|-1|null|undefined|#)$/iu;
/** A first choice in words for none, or the name of a part of a date: further down they are an answer. */
const SAYS_NONE =
  /^[\s\-–—=*<>.]*(?:ไม่ระบุ|ไม่มีการเลือก|none|n\/a|วัน(?:ที่)?|เดือน|(?:ปี\s*)?พ\.ศ\.|ปี|day|month|year)[\s\-–—=*<>.]*$/iu;
/**
 * Does a choice of a list stand for none: without a value, or the first of all with words that only
 * tell to choose, whatever its value?
 */
export function isNoChoice({ value, index, text }: HTMLOptionElement): boolean {
  if (SURELY_NO_VALUE.test(value) && (index === 0 || text === '')) return true;
  if (looksLikePlaceholder(tidy(text))) return true;
  if (index > 0) return false;
  // However long it is.
  const tells = looksLikePlaceholder(tidy(text).slice(0, 60));
  return SAYS_NONE.test(tidy(text)) || (NO_VALUE.test(value) && tells);
}

/** An arrow that points down, as a letter, an icon or an empty element named so. */
const ARROW = /[▾▼⌄˅⏷🔽﹀]/u;
const ICON = 'svg,i,[class*=arrow i],[class*=caret i],[class*=chevron i],[class*=icon i]';

/**
 * Is a bare tab stop an in-house select box? It holds no other control, shows one short text, and
 * has a sign of its kind: its name, "choose one", an arrow, or a hidden list.
 */
function looksLikeBareSelect(el: HTMLElement): boolean {
  if (el.querySelector(`${CONTROL_SELECTOR},a,button,table,h1,h2,h3`)) return false;
  const text = shownTextOf(el, 200);
  if (text.length > 160) return false;
  return (
    /select|dropdown|combo|picker|ddl/iu.test(el.className) ||
    looksLikePlaceholder(text.replace(ARROW, '').trim()) ||
    ARROW.test(text) ||
    el.querySelector(ICON) !== null
  );
}

/** A text input that is the search part of a select, by what its frame is called. */
const SELECT_NAME =
  /(?:^|[\s_-])(?:(?:multi)?select(?:ion)?|dropdown|combobox|autocomplete)(?:$|[\s_-])/iu;

function isSelectInput(el: HTMLElement): boolean {
  if (!isInput(el) || !/^(?:text|search)$/u.test(el.type)) return false;
  if (el.getAttribute('role') === 'combobox') return true;
  return (
    SELECT_NAME.test(el.parentElement?.className ?? '') ||
    SELECT_NAME.test(el.parentElement?.parentElement?.className ?? '')
  );
}

function kindOf(el: HTMLElement): ControlKind {
  const role = el.getAttribute('role');
  if (isSelectInput(el)) return 'choice';
  if (isSelect(el)) return el.multiple ? 'choices' : 'choice';
  if (isInput(el) && role !== 'combobox') {
    switch (el.type) {
      case 'radio':
        return 'choice';
      case 'checkbox':
        return 'check';
      case 'file':
        return 'file';
      case 'date':
      case 'month':
      case 'datetime-local':
        return 'date';
      case 'number':
        return 'number';
    }
    return el.getAttribute('aria-haspopup') === 'listbox' ? 'choice' : 'text';
  }
  if (isTextArea(el) || el.matches(FRAMES)) return 'long';
  if (role === 'combobox' || role === 'listbox' || role === 'radiogroup') {
    return el.getAttribute('aria-multiselectable') === 'true' ? 'choices' : 'choice';
  }
  if (role === 'spinbutton' || role === 'slider') return 'number';
  if (role === 'switch' || role === 'checkbox') return 'check';
  if (el.isContentEditable || role === 'textbox') return 'long';
  return 'choice';
}

/** What kits call the frame of a select. */
const SELECT_FRAME = /select|combo|autocomplete|dropdown|chosen|picker|cascader/iu;
const FRAME_LEVELS_UP = 6;
/** Boxes to tick in the list that opens below a frame are its choices. */
const POPPED = 'ul[class*=dropdown i] *';

/** Native inputs a person can see; counted to tell where a field's frame ends. */
export const INPUTS = 'input:not([type=hidden]),select,textarea';
/** Where a frame ends at the latest, whatever it is called. */
const NO_FRAME = 'td,th,tr,form,fieldset,label,body,main,section';

/**
 * The outermost frame around a select's inner input that holds no other field: by what kits call
 * it, else by what stands around it.
 */
function frameAround(el: HTMLElement): HTMLElement {
  let frame = el;
  let up = parentElementOf(el);
  const [id = ''] = el.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const name = id && (el.getRootNode() as Document | ShadowRoot).getElementById(id);
  for (let n = 0; up && n < FRAME_LEVELS_UP; n++, up = parentElementOf(up)) {
    // What it is called by is no part of it.
    if (name && up.contains(name)) break;
    if (!SELECT_FRAME.test(up.className)) continue;
    if (up.querySelectorAll(`:is(${INPUTS}):not(${POPPED})`).length > 2) break;
    frame = up;
  }
  // What is drawn as a box by itself has none around it.
  const own = getComputedStyle(el);
  if (frame !== el || (own.borderStyle !== 'none' && own.opacity !== '0')) return frame;
  up = parentElementOf(el);
  for (let n = 0; up && n < 3; n++, up = parentElementOf(up)) {
    if (up.matches(NO_FRAME) || up.querySelector('label,legend,button + button')) break;
    if (up.querySelectorAll(INPUTS).length > 1 || (name && up.contains(name))) break;
    frame = up;
    // What is drawn around the input is the field; what stands around that holds its name as well.
    if (getComputedStyle(up).borderStyle !== 'none') break;
  }
  return frame;
}

/** What is drawn around a file's button as the place to drop it on; else the button. */
function dropZoneOf(el: HTMLElement): HTMLElement {
  let up = parentElementOf(el);
  for (let n = 0; up && n < 2 && !up.matches(NO_FRAME); n++, up = parentElementOf(up)) {
    if (up.querySelectorAll(INPUTS).length > 1) break;
    if (getComputedStyle(up).borderTopStyle === 'dashed') return up;
  }
  return el;
}

/** The part of a widget that a person sees as the field: the frame around a bare inner input. */
function boxOf(el: HTMLElement, kind: ControlKind): HTMLElement {
  if (kind === 'file') return dropZoneOf(el);
  // An input that is the search part of a select: the frame that holds chips and arrow is the field.
  if (isSelectInput(el)) return frameAround(el);
  if (isSelect(el)) {
    // Select2, Chosen and the like hide the native select and draw their own beside it.
    const drawn = el.nextElementSibling ?? el.previousElementSibling;
    if (isHtml(drawn) && SELECT_FRAME.test(drawn.className)) {
      if (!el.checkVisibility() || el.offsetWidth <= 2) return drawn;
    }
  }
  return el;
}

/** The native list that a combobox stands for, or the input it takes its text with. */
function inputInside(el: HTMLElement): HTMLElement | null {
  if (el.getAttribute('role') !== 'combobox' || isInput(el)) return null;
  return el.querySelector('select') ?? el.querySelector('input:not([type=hidden])');
}

function groupName(el: HTMLElement): string | null {
  if (!isInput(el)) return null;
  if (el.type !== 'radio' && el.type !== 'checkbox') return null;
  return el.name === '' ? null : `${el.type}:${el.name}`;
}

/** All but the elements that pages are made of: among them are the web components. */
export const CUSTOM = `:not(${'div,span,td,label,input,option,tr,p,a,li,ul,button,select,small,b,i,svg,path,th,br'})`;

/** Roots to look in: the document, every open shadow root and every page in a frame below it. */
function* roots(
  root: Document | ShadowRoot,
  skip: (el: Element) => boolean,
  frames = { left: MAX_FRAMES },
): Generator<Document | ShadowRoot> {
  yield root;
  for (const el of root.querySelectorAll(CUSTOM)) {
    const inner = el.shadowRoot ?? pageInFrame(el);
    if (inner === null || skip(el)) continue;
    if (!isDocument(inner) || frames.left-- > 0) yield* roots(inner, skip, frames);
  }
}

/** What a page holds that can be filled in. */
export type Gathered = {
  controls: Control[];
  /** What the page's observer does not see into: open shadow roots with controls, and frames' pages. */
  roots: (ShadowRoot | Document)[];
};

/**
 * Every control on the page in document order, one a field: a group of radio buttons is one
 * control, a select's inner search box is part of the select, inputs of the site's frame (search,
 * menus) are left out.
 *
 * @param skip never looked into: our own nodes, a frame that shows a log-in page
 */
export function gatherControls(
  root: Document,
  skip: (el: Element) => boolean = () => false,
): Gathered {
  const gathered: Gathered = { controls: [], roots: [] };
  const { controls } = gathered;
  const taken = new Set<Element>();
  const groups = new Map<string, HTMLElement[]>();
  for (const place of roots(root, skip)) {
    const before = controls.length;
    /** The widget or frame whose inside is being passed. */
    let around: Element | null = null;
    for (const el of place.querySelectorAll<HTMLElement>(PROBABLE)) {
      // More than any real form has: a page with more is only read so far.
      if (controls.length >= MAX_CONTROLS) return gathered;
      if (around?.contains(el)) continue;
      const is = roleInForm(el);
      around = is === 'frame' || is === 'whole' ? el : null;
      if (is === null || is === 'frame' || taken.has(el) || skip(el)) continue;
      if (!isHtml(el) || (is === 'bare' && !looksLikeBareSelect(el))) continue;
      // A list that pops up belongs to its combobox; only a list that stands open is a field.
      if (el.getAttribute('role') === 'listbox' && isPopup(el)) continue;
      const group = groupName(el);
      if (group) {
        const members = groups.get(group);
        if (members && sameGroup(members, el)) {
          members.push(el);
          continue;
        }
        const parts = [el];
        groups.set(group, parts);
        controls.push({ el, box: el, kind: kindOf(el), parts });
        continue;
      }
      taken.add(el);
      const kind = kindOf(el);
      const inside = inputInside(el);
      if (inside) {
        controls.push({ el: inside, box: el, kind, parts: [inside] });
        continue;
      }
      const box = boxOf(el, kind);
      let own = el;
      if (box !== el) {
        if (taken.has(box)) continue;
        taken.add(box);
        // What else is in the frame is part of the same field; a native select in it holds the value.
        around = box;
        own = box.querySelector('select') ?? el;
      }
      controls.push({ el: own, box, kind, parts: [own] });
    }
    joinCheckBoxes(controls, before);
    joinDates(controls, before);
    dropTools(controls, before);
    if (place !== root && (isDocument(place) || controls.length > before)) {
      gathered.roots.push(place);
    }
  }
  // What stands in web components and frames has its place on the page where these stand.
  if (gathered.roots.length > 0) controls.sort(byPlace);
  return gathered;
}

/** A node behind the web components and frames it stands in, the outermost first. */
function withHosts(node: Node): Node[] {
  const host = above(node.getRootNode());
  return host ? [...withHosts(host), node] : [node];
}

function byPlace(a: Control, b: Control): number {
  const [x, y] = [withHosts(a.box), withHosts(b.box)];
  const i = x.findIndex((node, n) => node !== y[n]);
  const [one, other] = [x[i], y[i]];
  if (!one || !other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

const isCheckBox = ({ kind, parts, el }: Control): boolean =>
  kind === 'check' && parts.length === 1 && el.getAttribute('role') !== 'switch';

/** How far up from check boxes without a common name the node that makes them one question may be. */
const GROUP_LEVELS_UP = 4;
/** Check boxes that stand apart in these are as many questions as there are. */
const NO_GROUP = 'form,body,main,[role=row],[role=table],[role=grid],tr:has(th),table:has(th)';

function commonNode(a: HTMLElement, b: HTMLElement, levels = GROUP_LEVELS_UP): HTMLElement | null {
  let up = parentElementOf(a);
  for (let n = 0; up && n < levels; n++, up = parentElementOf(up)) {
    if (up.contains(b)) return up.matches(NO_GROUP) ? null : up;
  }
  return null;
}

/** Check boxes that stand together with nothing else between them are one question, named or not. */
function joinCheckBoxes(controls: Control[], from: number): void {
  for (let i = from; i < controls.length - 1; i++) {
    const first = controls[i];
    const second = controls[i + 1];
    if (!first || !second || !isCheckBox(first) || !isCheckBox(second)) continue;
    const around = commonNode(first.el, second.el);
    if (!around) continue;
    let end = i + 1;
    for (let next = controls[end]; next && around.contains(next.el); next = controls[++end]) {
      if (!isCheckBox(next)) break;
    }
    // Other fields there, before or after: as many questions as boxes.
    if ([controls[i - 1], controls[end]].some((each) => each && around.contains(each.el))) continue;
    const parts = controls.slice(i, end).map(({ el }) => el);
    controls.splice(i, end - i, { ...first, kind: 'choices', parts });
  }
}

/** Is a select one part of a date: days, months or years? */
function partOfDate(el: HTMLSelectElement): 'day' | 'month' | 'year' | null {
  const { length } = el.options;
  const first = tidy(el.options[0]?.text ?? '');
  const last = tidy(el.options[length - 1]?.text ?? '');
  // A list may hold a few of them only; twelve figures are months.
  if (/^[\d๐-๙]{1,2}$/u.test(last)) return length > 11 && length < 15 ? 'month' : 'day';
  if (/^dec|(?:คม|ยน|\.ค\.|\.ย\.)$/iu.test(last)) return 'month';
  if (/^(?:พ\.ศ\.\s*)?[12๑๒][\d๐-๙]{3}$/u.test(last)) return 'year';
  return /วัน|day/iu.test(first) ? 'day' : /เดือน|month/iu.test(first) ? 'month' : null;
}

/** What stands behind the first and the second of three boxes that a date is written into. */
const BEHIND_BOXES = /^(?:[/.–-] [/.–-]|เดือน (?:ปี\s*)?(?:พ\.\s?ศ\.?|ปี))$/u;
const behind = ({ el }: Control): string => tidy(el.nextSibling?.textContent ?? '');

/** Day, month and year in three lists or boxes that stand together are one date. */
function joinDates(controls: Control[], from: number): void {
  for (let i = from; i < controls.length - 2; i++) {
    const three = controls.slice(i, i + 3);
    const [first, second, third] = three;
    if (!first || !second || !third) continue;
    const lists = three.flatMap(({ el }) => (isSelect(el) ? [el] : []));
    const isDate =
      lists.length === 0
        ? three.every(({ el }) => isInput(el)) &&
          BEHIND_BOXES.test(`${behind(first)} ${behind(second)}`)
        : lists.length > 2 && lists.map(partOfDate).sort().join() === 'day,month,year';
    if (!isDate) continue;
    if (!commonNode(first.el, third.el, 2)) continue;
    controls.splice(i, 3, { ...first, kind: 'date', parts: three.map(({ el }) => el) });
  }
}

/** Lists among buttons in a bar right before an editor are its tools: letters, headings, sizes. */
function dropTools(controls: Control[], from: number): void {
  for (let i = controls.length - 2; i >= from; i--) {
    const [tool, next] = [controls[i], controls[i + 1]];
    if (!tool || next?.kind !== 'long' || !/^choice/u.test(tool.kind)) continue;
    let bar = parentElementOf(tool.box);
    for (let n = 0; bar && n < 3; n++, bar = parentElementOf(bar)) {
      if (!bar.nextElementSibling?.contains(next.box)) continue;
      // A list may be a button itself, with another to clear it.
      if (bar.querySelectorAll('button:not([role])').length > 1) controls.splice(i, 1);
      break;
    }
  }
}

/** Radio buttons of one name in one form are one question; boxes to tick in one table row. */
function sameGroup(members: readonly HTMLElement[], el: HTMLElement): boolean {
  const scope = (node: HTMLElement) =>
    node.closest(node.matches('[type=radio]') ? 'form' : 'tr,[role=row],form');
  const first = members[0];
  return first !== undefined && scope(first) === scope(el);
}

function isPopup(list: HTMLElement): boolean {
  const doc = list.ownerDocument;
  if (
    list.id !== '' &&
    doc.querySelector(
      `[aria-controls~="${CSS.escape(list.id)}"],[aria-owns~="${CSS.escape(list.id)}"]`,
    )
  ) {
    return true;
  }
  return (
    list.closest(
      '[popover],[role=dialog],[class*=popup i],[class*=popper i],[class*=portal i],[class*=dropdown i],[class*=overlay i]',
    ) !== null || list.parentElement === doc.body
  );
}
