import type { Day } from '../../../lib/calendar/day.ts';
import type { AgencyId, Certainty, Role, What } from '../../../lib/schedule/model/types.ts';

/**
 * The 22 windows once more, typed in by hand from the memo and not taken from the pack, so that a
 * slip in either shows.
 */
export interface TableRow {
  readonly id: string;
  readonly what: What;
  readonly roles: readonly Role[];
  readonly start: Day | null;
  readonly end: Day;
  readonly agencies: readonly AgencyId[];
  readonly certainty: Certainty;
  /** Printed end and last working day differ. */
  readonly lastWorkingDay: Day | null;
  /** What the four agencies of the fiscal year and สปส. call the quarter. */
  readonly labels?: readonly [fiscal: string, sso: string];
}

export const AGENCIES = ['สป.รง.', 'กกจ.', 'กพร.', 'กสร.', 'สปส.'] as const;
export const SSO = 'สปส.';
const FOUR = ['สป.รง.', 'กกจ.', 'กพร.', 'กสร.'];
const UNIT: readonly Role[] = ['unit', 'executive'];
const MINISTRY: readonly Role[] = ['ministry'];
const PLANNING: readonly Role[] = ['planning'];

type Row = [
  id: string,
  what: What,
  roles: readonly Role[],
  start: Day | null,
  end: Day,
  agencies: readonly AgencyId[],
  certainty: Certainty,
  lastWorkingDay: Day | null,
  labels?: readonly [string, string],
];

const ROWS: readonly Row[] = [
  ['w01', 'project-entry', UNIT, null, '2023-02-20', AGENCIES, 'printed', null],
  [
    'w02',
    'project-approval',
    MINISTRY,
    '2023-02-21',
    '2023-03-06',
    AGENCIES,
    'printed',
    '2023-03-03',
  ],
  ['w03', 'new-project-entry', UNIT, '2023-04-01', '2023-04-18', AGENCIES, 'printed', null],
  [
    'w04',
    'project-approval',
    MINISTRY,
    '2023-04-19',
    '2023-04-30',
    AGENCIES,
    'inferred',
    '2023-04-28',
  ],
  ['w05', 'new-project-entry', UNIT, '2023-07-01', '2023-07-16', AGENCIES, 'printed', '2023-07-14'],
  [
    'w06',
    'project-approval',
    MINISTRY,
    '2023-07-17',
    '2023-07-30',
    AGENCIES,
    'inferred',
    '2023-07-27',
  ],
  [
    'w07',
    'progress-report',
    UNIT,
    '2023-03-07',
    '2023-03-20',
    AGENCIES,
    'printed',
    null,
    ['1/66', '4/65'],
  ],
  [
    'w08',
    'progress-approval',
    MINISTRY,
    '2023-03-21',
    '2023-03-31',
    AGENCIES,
    'printed',
    null,
    ['1/66', '4/65'],
  ],
  [
    'w09',
    'progress-report',
    UNIT,
    '2023-04-01',
    '2023-04-18',
    AGENCIES,
    'repaired',
    null,
    ['2/66', '1/66'],
  ],
  [
    'w10',
    'progress-approval',
    MINISTRY,
    '2023-04-19',
    '2023-04-30',
    AGENCIES,
    'printed',
    '2023-04-28',
    ['2/66', '1/66'],
  ],
  [
    'w11',
    'progress-report',
    UNIT,
    '2023-07-01',
    '2023-07-16',
    AGENCIES,
    'printed',
    '2023-07-14',
    ['3/66', '2/66'],
  ],
  [
    'w12',
    'progress-approval',
    MINISTRY,
    '2023-07-17',
    '2023-07-30',
    AGENCIES,
    'printed',
    '2023-07-27',
    ['3/66', '2/66'],
  ],
  [
    'w13',
    'progress-report',
    UNIT,
    '2023-10-01',
    '2023-10-15',
    AGENCIES,
    'printed',
    '2023-10-12',
    ['4/66', '3/66'],
  ],
  [
    'w14',
    'progress-approval',
    MINISTRY,
    '2023-10-16',
    '2023-10-30',
    AGENCIES,
    'printed',
    null,
    ['4/66', '3/66'],
  ],
  ['w15', 'level3-plan', ['planning', 'executive'], null, '2023-02-28', AGENCIES, 'printed', null],
  ['w16', 'level3-approval', MINISTRY, '2023-03-01', '2023-03-31', AGENCIES, 'printed', null],
  ['w17', 'annual-achievement', PLANNING, '2023-04-01', '2023-04-20', [SSO], 'printed', null],
  [
    'w18',
    'annual-achievement',
    PLANNING,
    '2023-12-01',
    '2023-12-30',
    FOUR,
    'printed',
    '2023-12-28',
  ],
  [
    'w19',
    'thematic-achievement',
    PLANNING,
    '2023-12-01',
    '2023-12-30',
    AGENCIES,
    'printed',
    '2023-12-28',
  ],
  ['w20', 'annual-achievement', PLANNING, '2024-04-01', '2024-04-30', [SSO], 'printed', null],
  ['w21', 'open-data', ['unit'], null, '2023-12-31', AGENCIES, 'printed', '2023-12-28'],
  ['w22', 'open-research', ['unit'], null, '2023-12-31', AGENCIES, 'printed', '2023-12-28'],
];

export const TABLE: readonly TableRow[] = ROWS.map(
  ([id, what, roles, start, end, agencies, certainty, lastWorkingDay, labels]) => ({
    id,
    what,
    roles,
    start,
    end,
    agencies,
    certainty,
    lastWorkingDay,
    ...(labels && { labels }),
  }),
);
