/** What a memo takes back: former dates, cancellations, and a report printed as an approval. */
import type { Remark, Said, Statement } from './said.ts';

/** The statements that still hold, and what is to be said about the others. */
export function withChanges(said: Said): { live: Statement[]; remarks: Remark[] } {
  const remarks = [...said.remarks];
  const off: Statement[] = [];
  const live: Statement[] = [];
  const former: Statement[] = [];
  for (const statement of paired(said.statements)) {
    if (statement.status === 'cancelled' || statement.status === 'postponed') {
      remarks.push(remarkOf(statement, statement.status));
      off.push(statement);
    } else if (statement.status === 'former') former.push(statement);
    else live.push(statement);
  }
  // A former date without its new one may have been none.
  for (const each of former) {
    if (live.some((other) => isOneWork(each, other))) continue;
    remarks.push(remarkOf(each, 'recited'));
  }
  const changed = live.filter(({ status, before }) => status === 'changed' || before !== null);
  const holds = live.filter(
    (each) =>
      each.status === 'changed' ||
      (!off.some((gone) => isOneWork(gone, each) && gone.end === each.end) &&
        !changed.some((fresh) => isOneWork(fresh, each) && replaces(fresh, each))),
  );
  const stands = holds.filter(
    (each) =>
      each.status !== 'recited' ||
      !live.some((other) => other.status !== 'recited' && isOneWork(other, each)),
  );
  const asked = stands.map((each) =>
    each.status === 'recited' ? { ...each, flags: [...each.flags, 'recited' as const] } : each,
  );
  return { live: withEntry(repaired(asked)), remarks };
}

export function remarkOf(
  { from, to, dates, what, quarter, fiscalYear }: Statement,
  code: Remark['code'],
) {
  const guess = { what, quarter, year: fiscalYear };
  return { from, to, code, ...(dates[0] && { date: dates[0] }), guess };
}

/** A former date stands before its new one, or behind it in brackets. */
function paired(statements: readonly Statement[]): Statement[] {
  const out: Statement[] = [];
  for (let i = 0; i < statements.length; i++) {
    const here = statements[i];
    if (!here) continue;
    if (here.status !== 'former') {
      out.push(here);
      continue;
    }
    const next = statements[i + 1];
    const last = out.at(-1);
    if (next && next.status !== 'former' && isOneWork(here, next) && next.from - here.to < NEAR) {
      out.push(changedFrom(here, next));
      i++;
    } else if (
      last &&
      last.before === null &&
      isOneWork(here, last) &&
      here.from - last.to < NEAR
    ) {
      out[out.length - 1] = changedFrom(here, last);
    } else out.push(here);
  }
  return out;
}

/** Letters between a former date and its new one. */
const NEAR = 200;

function changedFrom(former: Statement, next: Statement): Statement {
  const keepsStart = next.start === null && former.start !== null && former.start <= next.end;
  const status = next.status === 'said' ? 'changed' : next.status;
  return {
    ...next,
    status,
    from: Math.min(former.from, next.from),
    to: Math.max(former.to, next.to),
    before: { start: former.start, end: former.end },
    start: keepsStart ? former.start : next.start,
    flags: keepsStart ? [...next.flags, 'start-kept'] : next.flags,
    agencies: next.agencies.length > 0 ? next.agencies : former.agencies,
  };
}

function isOneWork(a: Statement, b: Statement): boolean {
  return a.what === b.what && a.fiscalYear === b.fiscalYear && a.quarter === b.quarter;
}

/** Where a quarter is reported on once, any new date replaces what was printed before. */
function replaces(fresh: Statement, each: Statement): boolean {
  if (fresh.before !== null) return fresh.before.end === each.end;
  return each.quarter !== null && fresh.end !== each.end;
}

/**
 * "บันทึกข้อมูลโครงการใหม่ ปี 66" in October, and no other entry for that year: most likely those of
 * the whole year, which has just begun.
 */
function withEntry(statements: readonly Statement[]): Statement[] {
  return statements.map((each) => {
    const { what, fiscalYear, end } = each;
    const isFirst = what === 'new-project-entry' && end < `${fiscalYear - 543}-01-01`;
    const isEntered = statements.some(
      (other) => other.what === 'project-entry' && other.fiscalYear === fiscalYear,
    );
    if (!isFirst || isEntered) return each;
    return {
      ...each,
      what: 'project-entry',
      base: 'project',
      flags: [...each.flags, 'kind-unsure'],
    };
  });
}

/**
 * A cell that prints the unit's report as the ministry's approval: the same days as the report,
 * while the approval itself stands elsewhere with other days. Read as the report, and asked about.
 */
function repaired(statements: readonly Statement[]): Statement[] {
  const reports = statements.filter(({ what }) => what === 'progress-report');
  const approvals = statements.filter(({ what }) => what === 'progress-approval');
  const isReport = (each: Statement) =>
    each.what === 'progress-approval' &&
    reports.some(
      (report) => isSameWork(report, each) && report.end === each.end && overlap(report, each),
    );
  const wrong = new Set(approvals.filter(isReport));
  const others = approvals.filter((each) => !wrong.has(each));
  const canMove = (each: Statement) => others.some((other) => isSameWork(other, each));
  return statements.map((each) => {
    const doubted = [...wrong].some((other) => isSameWork(other, each));
    if (!doubted) return each;
    // The report is asked about with the words of the cell that contradicts it.
    if (each.what === 'progress-report' && canMove(each)) return each;
    const flags = [...each.flags, 'kind-contradiction' as const];
    if (!wrong.has(each) || !canMove(each)) return { ...each, flags };
    return { ...each, flags, what: 'progress-report', approver: null };
  });
}

function isSameWork(a: Statement, b: Statement): boolean {
  return a.fiscalYear === b.fiscalYear && a.quarter === b.quarter && a.base === b.base;
}

function overlap(a: Statement, b: Statement): boolean {
  return a.start === null || b.start === null || a.start === b.start;
}
