import { describe, expect, test } from 'vitest';
import { categoryOf } from '../../../lib/background/dataset-category.ts';
import { exampleEntry } from '../../../lib/forms/example.ts';

const PUBLIC = 'ข้อมูลสาธารณะ';

function area(stored: Record<string, unknown> = {}) {
  const items = { ...stored };
  return {
    items,
    get: async () => items,
    set: async (news: Record<string, unknown>) => {
      Object.assign(items, news);
    },
  };
}
const form = (category: string, name = '') => [
  exampleEntry({ field: 'dataset.data_category', value: category }),
  exampleEntry({ field: 'dataset.name', value: name }),
];

describe('the category of a dataset', () => {
  test('is remembered from its form for its files', async () => {
    const session = area();
    expect(await categoryOf(session, 'wages', [])).toBeNull();
    expect(await categoryOf(session, 'wages', form(PUBLIC))).toBe(PUBLIC);
    expect(await categoryOf(session, 'wages', [])).toBe(PUBLIC);
    expect(await categoryOf(session, 'other', [])).toBeNull();
    expect(await categoryOf(session, null, [])).toBeNull();
    await categoryOf(session, 'wages', form('ข้อมูลส่วนบุคคล'));
    expect(await categoryOf(session, 'wages', [])).toBe('ข้อมูลส่วนบุคคล');
  });

  test('of a new dataset by the name it will have; by id and name alike', async () => {
    const session = area();
    await categoryOf(session, null, form(PUBLIC, 'wages-2566'));
    expect(await categoryOf(session, 'wages-2566', [])).toBe(PUBLIC);
    await categoryOf(session, '1b2c', form(PUBLIC, 'jobs'));
    expect(await categoryOf(session, 'jobs', [])).toBe(PUBLIC);
    expect(await categoryOf(session, '1b2c', [])).toBe(PUBLIC);
  });

  test('of the last datasets only, and whatever is stored', async () => {
    const session = area({ datasetCategories: 'broken' });
    for (let i = 0; i < 60; i++) await categoryOf(session, `d${i}`, form(PUBLIC));
    expect(await categoryOf(session, 'd59', [])).toBe(PUBLIC);
    expect(await categoryOf(session, 'd0', [])).toBeNull();
    expect(session.items.datasetCategories).toHaveLength(50);
  });

  test('nothing is written when nothing is new', async () => {
    const session = area();
    await categoryOf(session, 'wages', form(PUBLIC));
    const before = session.items.datasetCategories;
    await categoryOf(session, 'wages', form(PUBLIC));
    expect(session.items.datasetCategories).toBe(before);
  });
});
