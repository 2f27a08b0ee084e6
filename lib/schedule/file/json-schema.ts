/** The schedule file's shape as JSON Schema, for editors and for other people's programs. */
import * as z from 'zod/mini';
import { FIRST_THAI_YEAR, FIRST_YEAR, LAST_THAI_YEAR, LAST_YEAR } from '../../calendar/era.ts';
import { MAX_WINDOWS, scheduleSchemas } from '../model/schema.ts';

const { headSchema, windowSchema, parts: schemaParts } = scheduleSchemas();

/** What the checks in code say, in the words of JSON Schema. */
const CHECKED = new Map<unknown, Record<string, unknown>>([
  [
    schemaParts.day,
    {
      pattern: '^(19|20|21|22)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      description: `A day of the Gregorian calendar, YYYY-MM-DD (ค.ศ.), ${FIRST_YEAR} to ${LAST_YEAR}.`,
    },
  ],
  [schemaParts.id, { pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$' }],
  [schemaParts.address, { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]+' }],
  [
    schemaParts.thaiYear,
    {
      minimum: FIRST_THAI_YEAR,
      maximum: LAST_THAI_YEAR,
      description: 'A year of the Thai era (พ.ศ.).',
    },
  ],
]);

/**
 * JSON Schema (draft 2020-12) of a schedule file. What no schema can say (names that refer to
 * nothing, an end before its start) is checked by `readSchedule` alone.
 */
export function scheduleJsonSchema(): Record<string, unknown> {
  const windows = z.array(windowSchema).check(z.minLength(1), z.maxLength(MAX_WINDOWS));
  const schema = z.toJSONSchema(z.extend(headSchema, { windows }), {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      Object.assign(jsonSchema, CHECKED.get(zodSchema));
    },
  });
  const { $schema, ...rest } = schema;
  return { $schema, title: 'Thanwela schedule file, version 1', ...rest };
}
