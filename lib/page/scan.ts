import type {
  Box,
  DrawnControl,
  Look,
  Picture,
  Said,
  SaidSource,
  ShownText,
  TextRole,
} from '../picture/picture.ts';
import { MAX_LABEL, MAX_LABELS, MAX_LOOKS, MAX_PARTS, MAX_TEXTS } from '../protocol/limits.ts';
import { tidy } from '../text/normalise.ts';
import { CONTROL_SELECTOR, type Control, isNoChoice, looksLikePlaceholder } from './controls.ts';
import { cornerIn, pageInFrame } from './framed.ts';
import { isEditable, isRendered, shownAt } from './presence.ts';
import { isSign, labelText, lightness } from './read-text.ts';
import type { Slices } from './slices.ts';
import { above, frameOf, inPage, isElement, isInput, isSelect, parentElementOf } from './tree.ts';

/** Nodes with nothing in them that a page says. */
const SILENT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD SVG svg SELECT TEXTAREA OPTION DATALIST IFRAME CANVAS VIDEO INPUT'.split(
    ' ',
  ),
);

/** Inputs that are buttons: what they are for is their value. */
const PRESSED = /^(?:submit|button|reset)$/u;

/** What a style makes of an element and of the words in it. */
type Styled = {
  /** Of the first element called so. */
  css: CSSStyleDeclaration;
  /** Index of its look, and whether its letters are signs; null: not asked yet. */
  letters: { look: number; isIcon: boolean } | null;
  isInline: boolean;
  /** Nobody sees what is in it: it is see-through, or cut to nothing for screen readers. */
  isHidden: boolean;
  /** What does not fit is cut off; null: not asked yet. */
  isClipped: boolean | null;
  /** Stands over the page, wherever that is scrolled to. */
  isFixed: boolean;
  /** Drawn before or after by the style sheet; null: not asked yet. */
  star: boolean | null;
  now: 0 | 1;
  /** Of elements in it, by what they are called. */
  inner: Map<string, Styled>;
};

type Around = {
  as: TextRole;
  now: 0 | 1 | 2;
  styled: Styled;
  watched: readonly Element[];
  /** The cell of a table it stands in. */
  cell: Element | null;
  /** In a field: what stands there is its value, unless it is called its name. */
  isValue: boolean;
  /** What stands fixed over the page is a layer of its own: 1, 2 …; 0: the page. */
  layer: number;
};

/** What is walked: the children of one element or of a shadow root, or what was put into a slot. */
type Frame = {
  next: Node | null;
  /** What was put into a slot has its brothers elsewhere: those after `next`. */
  given: Node[] | null;
  around: Around;
  endsRun: boolean;
};

const ROLE_TAGS: Readonly<Record<string, TextRole>> = {
  LABEL: 'label',
  LEGEND: 'label',
  TH: 'head',
  THEAD: 'head',
  BUTTON: 'button',
  SUMMARY: 'heading',
  A: 'link',
  NAV: 'nav',
};
const ROLES: Readonly<Record<string, TextRole>> = {
  heading: 'heading',
  columnheader: 'head',
  button: 'button',
  link: 'link',
  navigation: 'nav',
  menu: 'nav',
  menubar: 'nav',
  tablist: 'nav',
  toolbar: 'nav',
  alert: 'notice',
  status: 'notice',
  log: 'notice',
  option: 'choice',
};
const CELL = /^T[DH]$|cell$|(?:column|row)header$/u;
/** What names the place a person is at, in the words of frameworks. */
const NOW =
  /(?<!in|de)active|current|selected|(?:^|[-_\s])process(?:\s|$)|(?:^|\s)\S+_sel(?:\s|$)/iu;
const TICKS = 'input[type=checkbox],input[type=radio]';
const NO_SAYS = 300;
/** Counters and numbers of rows change while a person types and name nothing; sums of money stay. */
const NO_WORDS = /^(?:[^\p{L}*＊✱-❋]*|\s*[\d๐-๙]+\s*\/\s*[\d๐-๙]+.*)$/u;
const AMOUNT = /[\d๐-๙][\d๐-๙,.]{3,}/u;

/** What the page draws inside an element: its shadow, what was put in its place, or of a fold its head. */
function drawnIn(el: Element): Pick<Frame, 'next' | 'given'> {
  if (el.shadowRoot) return { next: el.shadowRoot.firstChild, given: null };
  const isFold = el.localName === 'details' && !el.hasAttribute('open');
  if (isFold || el.localName === 'slot') {
    const [next, ...given] = isFold
      ? [...el.querySelectorAll(':scope > summary')].slice(0, 1)
      : (el as HTMLSlotElement).assignedNodes();
    if (next || isFold) return { next: next ?? null, given };
  }
  return { next: el.firstChild, given: null };
}

function roleOf(el: Element, role: string, outer: TextRole): TextRole {
  const own =
    ROLES[role] ?? ROLE_TAGS[el.tagName] ?? (/^H\d$/u.test(el.tagName) ? 'heading' : undefined);
  if (own === undefined || outer === 'choice' || outer === 'nav') return outer;
  // The head of a part that folds is a button in a heading; a link may stand in any name.
  if (outer === 'heading' && (own === 'button' || own === 'link')) return outer;
  if (own === 'link' && outer !== 'text') return outer;
  return own;
}

/** Where the window of a document begins on the page, px; scrolling it changes nothing. */
type Origin = { x: number; y: number };

/** Tells it of each document, and asks the browser once. */
function origins(): (doc: Document) => Origin {
  const known = new Map<Document, Origin>();
  return function of(doc) {
    let at = known.get(doc);
    if (at) return at;
    const { scrollX = 0, scrollY = 0 } = doc.defaultView ?? {};
    at = { x: scrollX, y: scrollY };
    const frame = frameOf(doc);
    if (frame) {
      const outer = of(frame.ownerDocument);
      const { x, y } = cornerIn(frame);
      at.x += outer.x + x;
      at.y += outer.y + y;
    }
    known.set(doc, at);
    return at;
  };
}

const union = ([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): Box => {
  const x = Math.min(ax, bx);
  const y = Math.min(ay, by);
  return [x, y, Math.max(ax + aw, bx + bw) - x, Math.max(ay + ah, by + bh) - y];
};

/** The nodes that say what a control is called, as its markup has it. */
type Naming = { source: SaidSource; nodes: readonly Element[] };

function labelsByFor(doc: Document): Map<string, Element[]> {
  const byFor = new Map<string, Element[]>();
  for (const label of doc.querySelectorAll('label[for]')) {
    const id = label.getAttribute('for') ?? '';
    const known = byFor.get(id);
    if (known) known.push(label);
    else byFor.set(id, [label]);
  }
  return byFor;
}

const isChoice = (el: Element): boolean =>
  (isInput(el) && (el.type === 'radio' || el.type === 'checkbox')) ||
  el.role === 'radio' ||
  el.role === 'checkbox';

/** The labels of a single node: tied to it or around it. */
function labelsOf(el: HTMLElement, byFor: ReadonlyMap<string, Element[]>): Element[] {
  return el.getRootNode() === document
    ? (byFor.get(el.id) ?? [])
    : [...((el as HTMLInputElement).labels ?? [])];
}

function referred(el: Element): Element[] {
  const ids = el.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
  const root = el.getRootNode() as Document | ShadowRoot;
  return ids.slice(0, 8).flatMap((id) => {
    const named = id === '' ? null : root.getElementById(id);
    return named && named !== el ? [named] : [];
  });
}

/** Which nodes name a control. Of a group the members' own labels are the choices, not the question. */
function namingsOf(control: Control, byFor: ReadonlyMap<string, Element[]>): Naming[] {
  const { el, box, parts, kind } = control;
  const isGroup =
    parts.length > 1 || (isChoice(el) && kind === 'choice') || el.role === 'radiogroup';
  const found: Naming[] = [];
  if (!isGroup) {
    for (const label of labelsOf(el, byFor)) found.push({ source: 'for', nodes: [label] });
    const around = el.closest('label');
    if (around) found.push({ source: 'around', nodes: [around] });
  }
  const group = isGroup ? el.closest('[role=radiogroup],[role=group],fieldset') : null;
  for (const each of new Set(isGroup ? (group ? [group] : []) : [el, box])) {
    const nodes = referred(each).filter(
      // What stands in a field is its value; what stands in a group may ask its question.
      (node) => isGroup || !box.contains(node) || node.matches('label,label *'),
    );
    if (nodes.length > 0) found.push({ source: 'labelledby', nodes });
  }
  if (isGroup || kind === 'choice' || kind === 'choices') {
    const fieldset = el.closest('fieldset');
    const legend = fieldset?.querySelector(':scope > legend');
    if (fieldset && legend) {
      // Around several questions it is a section, not this control's name.
      const all = [...fieldset.querySelectorAll<HTMLElement>(CONTROL_SELECTOR)];
      if (
        all.every((other) => parts.includes(other) || el.contains(other) || box.contains(other))
      ) {
        found.push({ source: 'legend', nodes: [legend] });
      }
    }
  }
  return found;
}

const LEVELS_UP = 4;

/** For what is not in sight and so has no place: the words right before it in the document. */
function textBefore(from: Element, holders: ReadonlySet<Node>): string {
  let node: Element | null = from;
  for (let level = 0; node && level < LEVELS_UP; level++, node = parentElementOf(node)) {
    if (node.matches('td,th,body,[role=cell],[role=tabpanel]')) {
      const cell = node.previousElementSibling;
      return cell && !holders.has(cell) ? labelText(cell) : '';
    }
    for (let left = node.previousSibling; left; left = left.previousSibling) {
      if (isElement(left) && (holders.has(left) || SILENT.has(left.tagName))) {
        if (holders.has(left)) return '';
        continue;
      }
      const text = labelText(left);
      if (/\p{L}{2}/u.test(text)) return text;
    }
  }
  return '';
}

/** Every node that is or holds a control. */
function holdersOf(controls: readonly Control[]): Set<Node> {
  const holders = new Set<Node>();
  for (const { box, el } of controls) {
    for (const node of [box, el]) {
      let at: Node | null = node;
      for (; at && !holders.has(at); at = above(at)) {
        holders.add(at);
      }
    }
  }
  return holders;
}

const marked = (el: HTMLElement): boolean =>
  el.getAttribute('aria-required') === 'true' || ('required' in el && el.required === true);

/** A node that marked where the person is, or stood where another may. */
export type Sign = { el: Element; now: 0 | 1 | 2 };
/** More than a page has of tabs and steps. */
const MAX_SIGNS = 300;

/** What a page looks like, and what marked a place on it. */
export type Scan = { picture: Picture; signs: readonly Sign[] };

/** How an element is marked as the place where the person is: by ARIA (2), by a name of a class (1). */
function markedNow(el: Element): 0 | 1 | 2 {
  const current = el.getAttribute('aria-current');
  if (current !== null && current !== 'false') return 2;
  if (el.getAttribute('aria-selected') === 'true') return 2;
  return NOW.test(el.getAttribute('class') ?? '') ? 1 : 0;
}

/** Do all marks still stand where they stood? */
export const isSameSigns = (signs: readonly Sign[]): boolean =>
  signs.every(({ el, now }) => markedNow(el) === now);

/** How many nodes are passed between two questions whether the slice is over. */
const NODES_A_TURN = 200;

/**
 * Makes the picture of a page. Reads, never writes; in slices.
 *
 * @param keyOf gives each control its key
 * @param skip never looked into, as for `gatherControls`
 */
export async function scanPage(
  doc: Document,
  controls: readonly Control[],
  keyOf: (control: Control) => string,
  skip: (el: Element) => boolean,
  slices: Slices,
): Promise<Scan> {
  const byFor = labelsByFor(doc);
  const namings = controls.map((control) => namingsOf(control, byFor));
  /** Nodes whose runs are wanted, with the indexes of these. */
  const runsOf = new Map<Element, number[]>();
  for (const each of namings) {
    for (const { nodes } of each) for (const node of nodes) runsOf.set(node, []);
  }
  const boxes = new Map<Element, number>();
  /** Labels of choices, and the choices they belong to. */
  const choices = new Set<Element>();
  const originOf = origins();
  const boxAt = ({ left, top, width, height }: DOMRect, node: Node): Box => {
    const { x, y } = originOf(node.ownerDocument ?? doc);
    return [Math.round(left + x), Math.round(top + y), Math.round(width), Math.round(height)];
  };
  const places: (Box | null)[] = [];
  const partBoxes: (Box[] | null)[] = [];
  const at: number[] = [];
  const layerOf: number[] = [];
  for (const [i, control] of controls.entries()) {
    const { box, el, parts, kind } = control;
    for (const node of [box, el, ...parts]) if (!boxes.has(node)) boxes.set(node, i);
    const isGroup = parts.length > 1 || (isChoice(el) && kind === 'choice');
    // What is folded away is found on the way through the page; a file's button may stand beside it.
    const shown = shownAt(control, kind === 'file');
    let place = shown ? boxAt(shown.place, shown.el) : null;
    let own: Box[] | null = null;
    if (isGroup) {
      own = [];
      for (const part of parts) {
        const labels = isChoice(part)
          ? [
              ...labelsOf(part, byFor),
              ...(part.closest('label') ? [part.closest('label') as Element] : []),
            ]
          : [];
        let rect = part.getBoundingClientRect();
        for (const label of labels) {
          // A label above all members asks the question.
          const its = label.getBoundingClientRect();
          // … and so does one that ends before them.
          const isBeside = its.top < rect.bottom && its.bottom > rect.top && its.right > rect.left;
          if (label.contains(part) || isBeside) {
            choices.add(label);
          }
        }
        if (rect.width <= 1 && labels[0]) rect = labels[0].getBoundingClientRect();
        if (rect.width <= 1 || rect.height <= 1) continue;
        const partBox = boxAt(rect, part);
        own.push(partBox);
        if (place) place = own.length === 1 && shown?.el === part ? partBox : union(place, partBox);
      }
    }
    places.push(place);
    partBoxes.push(own);
    at.push(-1);
    layerOf.push(0);
    const pause = slices.pause();
    if (pause) await pause;
  }

  const holders = holdersOf(controls);
  const looks: Look[] = [];
  const lookAt = new Map<string, number>();
  const texts: ShownText[] = [];
  const signs: Sign[] = [];
  const range = doc.createRange();

  function styledAs(el: Element, outer: Styled | null): Styled {
    const style = el.getAttribute('style');
    // Alike to a style sheet: what is called alike, in the same place, asked for alike.
    const asked = el.hasAttribute('required') ? '!' : '';
    const name = `${el.localName}${asked} ${el.className} ${style ?? ''}`;
    const known = outer?.inner.get(name);
    if (known) return known;
    const css = getComputedStyle(el);
    const { position, display } = css;
    const isCut = position === 'absolute' && (css.clip !== 'auto' || css.clipPath !== 'none');
    const styled: Styled = {
      css,
      letters: null,
      isInline: display === 'inline' || display === 'contents',
      isHidden:
        outer?.isHidden ||
        css.opacity === '0' ||
        css.visibility !== 'visible' ||
        css.contentVisibility === 'hidden' ||
        isCut,
      isClipped: null,
      isFixed: position === 'fixed',
      star: null,
      now: NOW.test(el.getAttribute('class') ?? '') ? 1 : 0,
      inner: new Map(),
    };
    outer?.inner.set(name, styled);
    return styled;
  }

  /** How letters are drawn there. */
  function lettersOf(styled: Styled): { look: number; isIcon: boolean } {
    if (styled.letters) return styled.letters;
    const { css } = styled;
    const look: Look = {
      size: Math.round(Number.parseFloat(css.fontSize) || 16),
      weight: Number(css.fontWeight) || 400,
      tone: Math.round(lightness(css.color) * 100),
    };
    const lookKey = Object.values(look).join();
    let index = lookAt.get(lookKey);
    if (index === undefined) {
      // More looks than a page has that is read by anybody: the last one stands for the rest.
      index = looks.length < MAX_LOOKS ? looks.push(look) - 1 : looks.length - 1;
      lookAt.set(lookKey, index);
    }
    // Of the fonts after the first some are for signs on every page.
    const isIcon = /^[^,]*(?:icon|symbol|awesome|glyph)/iu.test(css.fontFamily);
    styled.letters = { look: index, isIcon };
    return styled.letters;
  }

  /** Is what is in it cut off, since it has no height? */
  function isFolded(el: Element, styled: Styled): boolean {
    if (styled.isInline) return false;
    const { css } = styled;
    styled.isClipped ??= css.overflowY !== 'visible' || css.overflowX !== 'visible';
    return styled.isClipped && el.clientHeight === 0;
  }

  function hasStar(el: Element, styled: Styled): boolean {
    styled.star ??= ['::before', '::after'].some((part) =>
      /[*＊]/u.test(getComputedStyle(el, part).content),
    );
    return styled.star;
  }

  /** The run that is being put together. */
  let words = '';
  let place: Box | null = null;
  let first: Around | null = null;
  /** The boldest look in it: of what stands out a part stands out. */
  let look = 0;
  let star = false;
  function endRun(): void {
    const text = tidy(words).slice(0, MAX_LABEL);
    const isSilent = text === '' || (NO_WORDS.test(text) && !AMOUNT.test(text));
    if (first && place && (!isSilent || star) && texts.length < MAX_TEXTS) {
      const [left, top, width, height] = place;
      const isSeen = width > 1 && height > 1 && left + width > 0 && top + height > 0;
      if (isSeen) {
        const run: ShownText = {
          text: text || '*',
          box: place,
          look,
          as: first.as,
        };
        if (first.now) run.now = first.now;
        if (first.cell) run.cell = boxAt(first.cell.getBoundingClientRect(), first.cell);
        if (star) run.star = true;
        if (first.layer) run.layer = first.layer;
        const index = texts.push(run) - 1;
        for (const node of first.watched) runsOf.get(node)?.push(index);
      }
    }
    words = '';
    place = null;
    first = null;
    star = false;
  }

  const isBolder = (a: number, b: number): boolean =>
    (looks[a]?.weight ?? 0) > (looks[b]?.weight ?? 0);

  function addBox(node: Node): boolean {
    range.selectNodeContents(node);
    const rect = range.getBoundingClientRect();
    if (rect.width === 0 && rect.height === 0) return false;
    const box = boxAt(rect, node);
    place = place ? union(place, box) : box;
    return true;
  }

  /** A star may be drawn by what words stand in, up to the block that holds nothing else. */
  function isStarred(): boolean {
    for (let i = stack.length - 1; i >= 0; i--) {
      const { around } = stack[i] as Frame;
      const el = owners[i] as Element;
      if (holders.has(el)) return false;
      if (hasStar(el, around.styled)) return true;
      if (!around.styled.isInline) return false;
    }
    return false;
  }

  function addText(node: Text, around: Around): void {
    const value = node.nodeValue ?? '';
    if (value.trim() === '') {
      if (words !== '' && value !== '') words += ' ';
      return;
    }
    if (around.styled.isHidden || (around.isValue && around.as !== 'label')) return;
    const letters = lettersOf(around.styled);
    if (letters.isIcon || !addBox(node)) return;
    // What is drawn otherwise is a word of its own, such as a badge.
    if (letters.look !== look) words += ' ';
    if (first === null || (around.as === first.as && isBolder(letters.look, look))) {
      look = letters.look;
    }
    first ??= around;
    words += value.slice(0, NO_SAYS * 4);
    if (isStarred()) star = true;
  }

  const start = doc.body;
  const outermost = styledAs(start, null);
  const stack: Frame[] = [
    {
      next: start.firstChild,
      given: null,
      around: {
        as: 'text',
        now: 0,
        styled: outermost,
        watched: [],
        cell: null,
        isValue: false,
        layer: 0,
      },
      endsRun: true,
    },
  ];
  const owners: Element[] = [start];
  let passed = 0;
  let layers = 0;
  const folded: Element[] = [];
  while (stack.length > 0) {
    const frame = stack[stack.length - 1] as Frame;
    const node = frame.next;
    if (node === null) {
      if (frame.endsRun) endRun();
      stack.pop();
      owners.pop();
      continue;
    }
    frame.next = frame.given ? (frame.given.shift() ?? null) : node.nextSibling;
    if (++passed % NODES_A_TURN === 0) {
      const pause = slices.pause();
      if (pause) await pause;
    }
    if (node.nodeType === Node.TEXT_NODE) {
      addText(node as Text, frame.around);
      continue;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const el = node as Element;
    const control = boxes.get(el);
    if (control !== undefined) {
      endRun();
      if (at[control] === -1) {
        at[control] = texts.length;
        layerOf[control] = frame.around.layer;
      }
    }
    if (el.tagName === 'BR') endRun();
    const framed = pageInFrame(el);
    const isPressed = isInput(el) && PRESSED.test(el.type);
    if ((SILENT.has(el.tagName) && !framed && !isPressed) || skip(el) || isSign(el)) continue;
    const { around } = frame;
    const styled = styledAs(el, around.styled);
    if (styled.isHidden) continue;
    if (isPressed) {
      endRun();
      words = el.value;
      place = boxAt(el.getBoundingClientRect(), el);
      look = lettersOf(styled).look;
      first = { ...around, as: 'button', watched: [] };
      endRun();
      continue;
    }
    if (isFolded(el, styled)) {
      folded.push(el);
      continue;
    }
    const isWatched = runsOf.has(el);
    const role = el.getAttribute('role') ?? '';
    let as = choices.has(el) ? 'choice' : roleOf(el, role, around.as);
    if (isWatched && around.as === 'choice') as = 'label';
    let isValue = around.isValue;
    const own = control === undefined ? undefined : controls[control];
    if (own && (own.parts.length > 1 || own.el.role === 'radiogroup')) {
      // Of a group the words in it are its choices; a box around it holds its name as well.
      if (own.box !== el || own.el === el) as = 'choice';
    } else if (own) {
      as = 'text';
      isValue = true;
    } else if (isValue) {
      if (isWatched || el.matches('label [class*=label i]')) as = 'label';
      // Of the choices that a list shows in its field each has a label of its own.
      else if (el.localName === 'label' && el.querySelector(TICKS)) as = 'choice';
    }
    // What names of classes say is the same for all that are called alike. A part of the form that is
    // open now says nothing of the place on the page.
    const mayTell = styled.now > 0 || role === 'tab' || el.hasAttribute('aria-current');
    const now = mayTell && !holders.has(el) ? markedNow(el) : 0;
    if ((now > 0 || role === 'tab') && control === undefined && signs.length < MAX_SIGNS) {
      signs.push({ el, now });
    }
    const inner: Around = {
      as,
      now: now || around.now,
      // A page in a frame has style sheets of its own …
      styled: framed ? { ...styled, inner: new Map() } : styled,
      watched: isWatched ? [...around.watched, el] : around.watched,
      cell: CELL.test(role || el.tagName) ? el : around.cell,
      isValue,
      // … and is scrolled by itself.
      layer: styled.isFixed || framed || role === 'dialog' ? ++layers : around.layer,
    };
    const endsRun = !styled.isInline || isWatched;
    if (endsRun) endRun();
    const isEmpty = el.firstChild === null && el.shadowRoot === null && framed === null;
    // A slot without words of its own shows those that were put into it.
    if (isEmpty && el.localName !== 'slot') {
      if (!isValue && hasStar(el, styled)) {
        place ??= boxAt(el.getBoundingClientRect(), el);
        if (first === null) look = lettersOf(styled).look;
        first ??= inner;
        star = true;
      }
      continue;
    }
    const inside = framed ? { next: framed.body, given: null } : drawnIn(el);
    stack.push({ ...inside, around: inner, endsRun: endsRun || framed !== null });
    owners.push(el);
  }
  endRun();

  /** In a part that is folded away, so that nothing of it is seen though it has its size. */
  const isAway = (i: number, { box, kind }: Control) =>
    at[i] === -1 &&
    kind !== 'file' &&
    folded.some((el) => el.contains(box) || el.contains(inPage(box)));
  const drawn: DrawnControl[] = [];
  for (const [i, control] of controls.entries()) {
    const { el, box, parts } = control;
    const said: Said[] = [];
    const say = (text: string | null, source: SaidSource, run: number | null) => {
      const words = tidy(text ?? '').slice(0, NO_SAYS);
      if (said.length >= MAX_LABELS) return;
      if (words !== '' && !said.some((known) => known.text === words && known.run === run)) {
        said.push({ text: words, source, run });
      }
    };
    for (const { source, nodes } of namings[i] ?? []) {
      for (const node of nodes) {
        const runs = runsOf.get(node) ?? [];
        for (const run of runs) say(texts[run]?.text ?? '', source, run);
        if (runs.length === 0) say(labelText(node), source, null);
      }
    }
    for (const each of new Set([el, box])) {
      if (parts.length === 1) say(each.getAttribute('aria-label'), 'aria-label', null);
      say(each.getAttribute('placeholder'), 'placeholder', null);
      say(each.getAttribute('title'), 'title', null);
    }
    // A list that is called in its own first choice, which stands for none.
    const first = isSelect(el) ? el.options[0] : null;
    if (first && parts.length === 1 && isNoChoice(first) && !looksLikePlaceholder(first.text)) {
      say(first.text, 'placeholder', null);
    }
    if (parts.length > 1) {
      const group = el.closest('[role=radiogroup],[role=group],fieldset');
      say(group?.getAttribute('aria-label') ?? null, 'aria-label', null);
    }
    const place = isAway(i, control) ? null : (places[i] ?? null);
    if (place === null) say(textBefore(box, holders), 'before', null);
    const own = partBoxes[i];
    drawn.push({
      key: keyOf(control),
      kind: control.kind,
      box: place,
      ...(own && own.length > 0 ? { parts: own.slice(0, MAX_PARTS) } : {}),
      at: Math.max(0, at[i] ?? 0),
      shown: place !== null || isRendered(control),
      editable: isEditable(control),
      required: parts.some(marked) || marked(box),
      said,
      ...(layerOf[i] ? { layer: layerOf[i] } : {}),
    });
    const pause = slices.pause();
    if (pause) await pause;
  }
  return { picture: { looks, texts, controls: drawn }, signs };
}
