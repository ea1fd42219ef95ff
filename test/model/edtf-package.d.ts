/** The part of the `edtf` package that the tests ask; it ships no types. */
declare module 'edtf' {
  export interface Parsed {
    readonly type: string;
    readonly level: number;
    readonly values: readonly unknown[];
    /** Bit mask over the digits YYYYMMDD, the year's first digit lowest. */
    readonly unspecified?: number;
  }
  /** Throws where the text is not EDTF. */
  export function parse(text: string): Parsed;
  /** Milliseconds since 1970-01-01; throws where the text is not EDTF. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
