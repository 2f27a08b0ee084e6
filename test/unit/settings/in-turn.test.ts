import { describe, expect, test } from 'vitest';
import { inTurn, unlessBusy } from '../../../lib/settings/in-turn.ts';

describe('unless somebody is at it', () => {
  test('it is done once by many who want it at once, and nobody waits', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let done = 0;
    const first = unlessBusy('look', async () => {
      done += 1;
      await promise;
    });
    const others = Array.from({ length: 3 }, () =>
      unlessBusy('look', async () => {
        done += 1;
      }),
    );
    await Promise.all(others);
    expect(done).toBe(1);
    resolve();
    await first;
    await unlessBusy('look', async () => {
      done += 1;
    });
    expect(done).toBe(2);
  });

  test('who has a turn of that name counts, of another name does not', async () => {
    const seen: string[] = [];
    await inTurn('look', async () => {
      await unlessBusy('look', async () => void seen.push('same'));
      await unlessBusy('other', async () => void seen.push('other'));
    });
    expect(seen).toEqual(['other']);
  });

  test('what goes wrong is told, and gives the turn back', async () => {
    const fails = unlessBusy('look', () => Promise.reject(new Error('no')));
    await expect(fails).rejects.toThrow('no');
    expect(await inTurn('look', async () => 'free')).toBe('free');
  });
});
