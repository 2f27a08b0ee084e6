/** The texts of memos with their tables laid out by spaces. */

/**
 * Tables as a PDF gives them: columns of spaces in place of tabs.
 *
 * @param most letters of a cell's line; what is longer goes on in the next
 */
export const withSpaces = (text: string, most: number): string =>
  text.replace(/^[^\n]*\t[^\n]*(?:\n[^\n]*\t[^\n]*)*/gmu, (table) => {
    const rows = table.split('\n').map((row) => row.split('\t').map((cell) => cut(cell, most)));
    const widths: number[] = [];
    for (const [i, lines] of rows.flatMap((row) => [...row.entries()])) {
      widths[i] = Math.max(widths[i] ?? 0, ...lines.map(widthOf));
    }
    return rows
      .flatMap((row) =>
        Array.from({ length: Math.max(...row.map((lines) => lines.length)) }, (_, at) =>
          row
            .map((lines, i) => {
              const words = lines[at] ?? '';
              return words + ' '.repeat((widths[i] ?? 0) - widthOf(words) + 3);
            })
            .join('')
            .trimEnd(),
        ),
      )
      .join('\n');
  });

/** Marks above and below a letter take no room. */
const widthOf = (text: string) => text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu, '').length;

const cut = (cell: string, most: number) => {
  const lines: string[] = [];
  for (const word of cell.trim().split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= most)
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
};
