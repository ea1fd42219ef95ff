import type { Panel, Place } from './panels.js';
import { inOrder, withMissingYears } from './panels.js';

/**
 * Panels side by side: the rows of all, and each panel's own columns. A column knows its panel by
 * the number that its key begins with.
 */
export function mergedPanel(panels: readonly Panel[]): Panel | undefined {
  const [first] = panels;
  if (first === undefined) return undefined;
  const rows = new Map(panels.flatMap((panel) => panel.rows).map((row) => [row.key, row]));
  const columns = panels.flatMap((panel, index) =>
    panel.columns.map((column) => ({ ...column, key: `${String(index)} ${column.key}` })),
  );
  return {
    first: first.first,
    figures: panels.flatMap(({ figures }) => figures),
    down: first.down,
    across: first.across,
    rows: inOrder(withMissingYears(rows), first.down),
    columns,
    at(row, column) {
      const [panel, own] = ownColumn(panels, column);
      return panel === undefined ? [] : panel.at(row, own);
    },
  };
}

function ownColumn(panels: readonly Panel[], column: Place): [Panel | undefined, Place] {
  const [index = ''] = column.key.split(' ', 1);
  return [panels[Number(index)], { ...column, key: column.key.slice(index.length + 1) }];
}
