/** What a record must meet. `between` has inclusive bounds: days since 1970 for dates, else numbers. */
export type Condition =
  | {
      readonly type: 'equals';
      readonly field: string;
      readonly values: readonly (string | number)[];
    }
  | {
      readonly type: 'between';
      readonly field: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: 'contains'; readonly field?: string; readonly words: readonly string[] }
  | { readonly type: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly type: 'not'; readonly condition: Condition };

/** Every record meets it. */
export const everything: Condition = { type: 'and', conditions: [] };

/** Does every record surely meet it? */
export function isEverything(condition: Condition): boolean {
  return condition.type === 'and' && condition.conditions.every(isEverything);
}
