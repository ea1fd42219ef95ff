import type { Block } from '../../model/document.js';
import { numberText } from '../../model/quantity.js';
import type { Reader } from '../../model/reader.js';
import type { Column } from '../../model/table.js';

/** A heading with what stands under it; nothing where nothing does. */
export function section(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks];
}

/** A table of plain texts; a column that is empty in every row is left out. */
export function tableBlock(
  labels: readonly string[],
  rows: readonly (readonly string[])[],
  title = '',
): Block[] {
  if (rows.length === 0) return [];
  const kept = labels.flatMap((label, index) =>
    rows.some((row) => (row[index] ?? '') !== '') ? [{ label, index }] : [],
  );
  const columns = kept.map(({ label }): Column => ({ name: label, label, align: 'left' }));
  return [
    {
      type: 'table',
      table: {
        name: 'brief',
        title,
        columns,
        rows: rows.map((row) => {
          const texts = kept.map(({ index }) => row[index] ?? '');
          return {
            id: texts[0] ?? '',
            cells: () => texts.map((text) => ({ value: text, text })),
            record: () => ({}),
          };
        }),
      },
    },
  ];
}

/** What a list leaves out, and the command that shows it. */
export function shortened(left: number, command: string, { words }: Reader): Block[] {
  if (left <= 0) return [];
  const text = words.pages.brief.more(numberText(left, words), command);
  return [{ type: 'paragraph', text }];
}
