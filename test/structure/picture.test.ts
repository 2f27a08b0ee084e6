import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { files, importsOf, roomOf } from './imports.ts';

/** The picture in `docs/architecture.md`, drawn from what files import. */

const DOCUMENT = resolve('docs/architecture.md');

/** Whom each room knows, by name. */
function arrows(): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const file of files) {
    const room = roomOf(file);
    const others = known.get(room) ?? new Set();
    known.set(room, others);
    for (const target of importsOf(file)) if (roomOf(target) !== room) others.add(roomOf(target));
  }
  return known;
}

/** Every room that can be reached from one. */
function reached(known: ReadonlyMap<string, ReadonlySet<string>>, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [...(known.get(from) ?? [])];
  for (let room = open.pop(); room; room = open.pop()) {
    if (seen.has(room)) continue;
    seen.add(room);
    open.push(...(known.get(room) ?? []));
  }
  return seen;
}

/** An arrow that other arrows imply is left out: the picture stays one that can be read. */
function drawn(known: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...known]
    .flatMap(([room, others]) =>
      [...others]
        .filter((other) => ![...others].some((each) => reached(known, each).has(other)))
        .map((other) => `  ${idOf(room)} --> ${idOf(other)}`),
    )
    .sort();
}

const idOf = (room: string) => room.replace(/\W/gu, '_');

test('no room knows itself by way of others', () => {
  const known = arrows();
  for (const room of known.keys()) expect(reached(known, room), room).not.toContain(room);
});

test('no file imports itself by way of others', () => {
  // Types vanish from the build, but whoever reads a file has to follow them all the same.
  const known = new Map(files.map((file) => [file, new Set(importsOf(file))]));
  const circles = files.filter((file) => reached(known, file).has(file));
  expect(circles).toEqual([]);
});

test('the picture in docs/architecture.md shows the arrows there are (vitest -u draws it anew)', async () => {
  const known = arrows();
  const rooms = [...known.keys()].sort().map((room) => `  ${idOf(room)}["${room}"]`);
  const picture = ['```mermaid', 'flowchart TD', ...rooms, ...drawn(known), '```'].join('\n');
  const text = readFileSync(DOCUMENT, 'utf8');
  expect(text).toMatch(/^```mermaid$/mu);
  const current = text.replace(/```mermaid\n[\s\S]*?\n```/u, () => picture);
  await expect(current).toMatchFileSnapshot(DOCUMENT);
});
