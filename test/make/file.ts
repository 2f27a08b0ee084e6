import type { NamedBlob } from '../../lib/files/check-file.ts';

/** A chosen file, as a page has it. */
export function fileOf(name: string, data: string | Uint8Array<ArrayBuffer>): NamedBlob {
  return Object.assign(new Blob([data]), { name });
}
