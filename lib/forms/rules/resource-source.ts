import { exampleField, exampleSnapshot } from '../check/example.ts';
import type { Snapshot } from '../model/entry.ts';
import type { Wording } from '../model/finding.ts';
import type { Examples, Rule } from '../model/rule.ts';

/** A resource is described, and has neither a file nor a link. Some editions allow that. */
export const rule: Rule = {
  id: 'resource-source',
  level: 'check',
  basis: 'page',
  source:
    'CKAN, the form of a resource: a file to upload or a link; what was uploaded stands as a link.',
  run({ entries }: Snapshot) {
    const find = (field: string) => entries.find((entry) => entry.field === field);
    const [upload, url] = [find('resource.upload'), find('resource.url')];
    if (!upload?.empty || (url && !url.empty)) return [];
    const described = [find('resource.name'), find('resource.format')].find(
      (entry) => entry && !entry.empty,
    );
    if (!described) return [];
    const entry = [upload, url, described].find((each) => each?.live) ?? described;
    return [{ entry }];
  },
};

export const words: Wording = {
  th: {
    name: 'ทรัพยากรไม่มีไฟล์และไม่มีลิงก์',
    what: 'ยังไม่ได้เลือกไฟล์หรือใส่ลิงก์',
    why: 'ผู้ใช้ข้อมูลจะเห็นชื่อแต่ไม่มีข้อมูลให้ดาวน์โหลด',
    fix: 'เลือกไฟล์ หรือใส่ลิงก์ของข้อมูล',
  },
  en: {
    name: 'A resource without file and link',
    what: 'Neither a file nor a link is chosen',
    why: 'People would see its name and find no data',
    fix: 'Choose a file, or give the link of the data',
  },
};

const resource = (file: string, url: string, name: string) =>
  exampleSnapshot(
    exampleField('resource.upload', 'file', file),
    exampleField('resource.url', 'text', url),
    exampleField('resource.name', 'text', name),
  );

export const examples = (): Examples => ({
  pass: [
    resource('a.xlsx', '', 'ค่าจ้าง'),
    resource('', 'https://example.go.th/a.xlsx', 'ค่าจ้าง'),
    resource('', '', ''),
  ],
  fail: [
    resource('', '', 'ค่าจ้าง'),
    exampleSnapshot(
      exampleField('resource.upload', 'file', ''),
      exampleField('resource.format', 'text', 'XLSX'),
    ),
  ],
});
