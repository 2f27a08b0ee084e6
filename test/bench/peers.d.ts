// The packages of `test/peers`, as far as the benchmark uses them: they are not installed with the
// project, so their own types are not there.

declare module 'peer:file-type' {
  export function fileTypeFromBlob(blob: Blob): Promise<unknown>;
}

declare module 'peer:fflate' {
  export const UnzipInflate: unknown;
  export class Unzip {
    register(decoder: unknown): void;
    push(chunk: Uint8Array, last: boolean): void;
    onfile: (file: {
      name: string;
      start(): void;
      ondata: (error: Error | null, chunk: Uint8Array, last: boolean) => void;
    }) => void;
  }
}

declare module 'peer:xlsx' {
  export function read(data: ArrayBuffer, options: object): { Sheets: Record<string, unknown> };
}
