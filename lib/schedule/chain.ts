/** Who acts after whom: entry, the executive's approval, the ministry's approval. */
import type { Day } from '../calendar/day.ts';
import type { Act, ChainLink, Role, ScheduleWindow, WindowInForce, WindowState } from './types.ts';
import { stateOn } from './window-state.ts';

const APPROVERS: readonly { readonly role: Role; readonly act: Act }[] = [
  { role: 'executive', act: 'executive-approval' },
  { role: 'ministry', act: 'ministry-approval' },
];

/** The window at the head of the chain that `window` belongs to; itself when it follows none. */
export function chainRoot(
  window: ScheduleWindow,
  siblings: readonly ScheduleWindow[],
): ScheduleWindow {
  const seen = new Set([window.id]);
  let root = window;
  while (root.follows !== null) {
    const before = siblings.find((sibling) => sibling.id === root.follows);
    if (!before || seen.has(before.id)) break;
    seen.add(before.id);
    root = before;
  }
  return root;
}

/**
 * The whole chain of a window, in order: one link for each act. An approval by the executive
 * lies in the entry window; the ministry's in a window of its own. Where the memo names no
 * ministry approval the last link says so by having no window: none is invented.
 *
 * @param item the window asked for
 * @param inForce all windows in force, whatever agency or role is looking
 */
export function chainOf(
  item: WindowInForce,
  inForce: readonly WindowInForce[],
  today: Day,
): ChainLink[] {
  const siblings = siblingsOf(item, inForce);
  const root = rootOf(item, inForce);
  const links = inOrder(root.id, siblings).flatMap((each) => linksOf(each, today));
  if (links.some((link) => link.act === 'ministry-approval')) return links;
  return [...links, NO_MINISTRY_APPROVAL];
}

/** The windows of the same schedule and year, among which a chain stays. */
function siblingsOf(item: WindowInForce, inForce: readonly WindowInForce[]): WindowInForce[] {
  return inForce.filter(
    (other) => other.scheduleId === item.scheduleId && other.fiscalYear === item.fiscalYear,
  );
}

/** The window at the head of the chain of a window in force: what an approval is about. */
export function rootOf(item: WindowInForce, inForce: readonly WindowInForce[]): ScheduleWindow {
  return chainRoot(
    item.window,
    siblingsOf(item, inForce).map((sibling) => sibling.window),
  );
}

const NO_MINISTRY_APPROVAL: ChainLink = {
  act: 'ministry-approval',
  roles: ['ministry'],
  steps: [],
  windowId: null,
  start: null,
  end: null,
  state: null,
};

export interface WhoseTurn {
  /** The links that are open now; several when entry and approval share a window. */
  readonly now: readonly ChainLink[];
  /** The link after them, which may have no window; null when the chain ends here. */
  readonly next: ChainLink | null;
}

/** Reads off a chain who acts now and what follows. */
export function whoseTurn(chain: readonly ChainLink[]): WhoseTurn {
  const now = chain.filter((link) => link.state === 'open');
  const lastNow = now.at(-1);
  const rest = lastNow ? chain.slice(chain.indexOf(lastNow) + 1) : chain;
  return { now, next: rest.find((link) => link.state !== 'closed') ?? null };
}

function inOrder(rootId: string, siblings: readonly WindowInForce[]): WindowInForce[] {
  const ordered: WindowInForce[] = [];
  let ids = [rootId];
  while (ids.length > 0) {
    const step = siblings.filter(
      (sibling) => ids.includes(sibling.window.id) && !ordered.includes(sibling),
    );
    ordered.push(...step);
    const done = step.map((item) => item.window.id);
    ids = siblings
      .filter(({ window }) => window.follows !== null && done.includes(window.follows))
      .map(({ window }) => window.id);
  }
  return ordered;
}

function linksOf(item: WindowInForce, today: Day): ChainLink[] {
  const { window } = item;
  const approvers = APPROVERS.filter(({ role }) => window.roles.includes(role));
  const enterers = window.roles.filter((role) => !APPROVERS.some((other) => other.role === role));
  const place = { windowId: window.id, start: window.start, end: window.end };
  const state: WindowState = stateOn(item, today);
  const links: ChainLink[] = approvers.map(({ role, act }) => ({
    act,
    roles: [role],
    steps: window.steps.filter((step) => step === 'M7'),
    ...place,
    state,
  }));
  if (enterers.length === 0) return links;
  const steps = approvers.length > 0 ? window.steps.filter((step) => step !== 'M7') : window.steps;
  return [{ act: 'enter', roles: enterers, steps, ...place, state }, ...links];
}
