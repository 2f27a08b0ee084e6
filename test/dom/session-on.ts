import { formSession, type SessionEnds } from '../../lib/sites/session.ts';
import { recognise } from './recognise.ts';
import { untilTestEnds } from './snippet.ts';

/** A visit to the snippet that is shown, with nobody at its ends but those a test gives. */
export const sessionOn = (ends: Partial<SessionEnds>) =>
  formSession({
    doc: document,
    site: 'emenscr',
    getPath: () => '/projects/690001',
    isOurs: () => false,
    signal: untilTestEnds(),
    isDetailed: () => false,
    recognise: async (request) => recognise(request),
    check: async () => null,
    onState: () => {},
    onRoot: () => {},
    ...ends,
  });
