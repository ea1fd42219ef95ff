declare const traiteBuild: string | undefined;

/** What tells one build of the program from another, so that none reads what another one kept. */
export const build = typeof traiteBuild === 'string' ? traiteBuild : 'not built';
