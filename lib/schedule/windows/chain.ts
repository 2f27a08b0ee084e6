/** Who acts after whom: entry, the executive's approval, the ministry's approval. */
import type { Day } from '../../calendar/day.ts';
import { APPROVAL_STEP } from '../../domain/step.ts';
import { isCancelled } from '../model/change.ts';
import type {
  Act,
  AgencyId,
  ChainLink,
  Role,
  ScheduleWindow,
  WindowInForce,
} from '../model/types.ts';
import { workKey } from '../model/work.ts';
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

/** What the chain of a window is about; see `WindowInForce`. */
export function workOf(
  window: ScheduleWindow,
  siblings: readonly ScheduleWindow[],
): Pick<WindowInForce, 'about' | 'work'> {
  const root = chainRoot(window, siblings);
  return { about: root.what, work: workKey(root) };
}

/** The key of a window in force: `<schedule id>/<window id>`, unique and the same on every day. */
export function keyOf({
  scheduleId,
  window,
}: Pick<WindowInForce, 'scheduleId' | 'window'>): string {
  return `${scheduleId}/${window.id}`;
}

/** The chain of a window on a day, as one agency (null: any) sees it. */
export type ChainOf = (item: WindowInForce, today: Day, agency: AgencyId | null) => ChainLink[];

/**
 * Chains among the windows in force. A chain is in order, one link for each act. An approval by
 * the executive lies in the entry window; the ministry's in a window of its own. Where no memo
 * names a ministry approval the last link says so by having no window: none is invented.
 *
 * @param inForce all windows in force, whatever agency or role is looking
 */
export function chainsAmong(inForce: readonly WindowInForce[]): ChainOf {
  const byKey = new Map(inForce.map((item) => [keyOf(item), item]));
  const followers = new Map<string, WindowInForce[]>();
  for (const item of inForce) {
    for (const key of item.after) followers.set(key, [...(followers.get(key) ?? []), item]);
  }

  /** The window a chain begins with; of several that of the agency. */
  function headOf(item: WindowInForce, agency: AgencyId | null): WindowInForce {
    const seen = new Set<string>();
    let head = item;
    while (!seen.has(keyOf(head))) {
      seen.add(keyOf(head));
      const before = head.after.flatMap((key) => byKey.get(key) ?? []);
      head = before.find((each) => concerns(each, agency)) ?? before[0] ?? head;
    }
    return head;
  }

  return (item, today, agency) => {
    const ordered = new Set<WindowInForce>();
    let layer = [headOf(item, agency)];
    while (layer.length > 0) {
      for (const each of layer) ordered.add(each);
      layer = layer
        .flatMap((each) => followers.get(keyOf(each)) ?? [])
        .filter((each) => !ordered.has(each) && concerns(each, agency));
    }
    const links = [...ordered].flatMap((each) => linksOf(each, today));
    if (links.some((link) => link.act === 'ministry-approval')) return links;
    return [...links, NO_MINISTRY_APPROVAL];
  };
}

function concerns({ window }: WindowInForce, agency: AgencyId | null): boolean {
  return agency === null || window.agencies === null || window.agencies.includes(agency);
}

const NO_MINISTRY_APPROVAL: ChainLink = {
  act: 'ministry-approval',
  roles: ['ministry'],
  steps: [],
  key: null,
  windowId: null,
  start: null,
  end: null,
  state: null,
  cancelled: false,
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

function linksOf(item: WindowInForce, today: Day): ChainLink[] {
  const { window } = item;
  const approvers = APPROVERS.filter(({ role }) => window.roles.includes(role));
  const enterers = window.roles.filter((role) => !APPROVERS.some((other) => other.role === role));
  const place = {
    key: keyOf(item),
    windowId: window.id,
    start: window.start,
    end: window.end,
    state: stateOn(item, today),
    cancelled: isCancelled(item),
  };
  const links: ChainLink[] = approvers.map(({ role, act }) => ({
    act,
    roles: [role],
    steps: window.steps.filter((step) => step === APPROVAL_STEP),
    ...place,
  }));
  if (enterers.length === 0) return links;
  const steps =
    approvers.length > 0 ? window.steps.filter((step) => step !== APPROVAL_STEP) : window.steps;
  return [{ act: 'enter', roles: enterers, steps, ...place }, ...links];
}
