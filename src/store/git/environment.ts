import { delimiter, isAbsolute } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** These say how far upward a repository may be searched; none can name another repository. */
const searching = ['GIT_CEILING_DIRECTORIES', 'GIT_DISCOVERY_ACROSS_FILESYSTEM'];

/** No settings but the repository's own, no network, no program, no question, no change. */
const isolated: Environment = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_PAGER: '',
  PAGER: '',
  LC_ALL: 'C',
};

/**
 * What stands above the repository's own settings, which are as little trusted as the rest of a
 * checkout. An embedded bare repository could make a revision mean what a stranger wants.
 */
export const safeSettings: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
];

/** The environment in which git looks at a repository. What names another repository is dropped. */
export function isolatedEnvironment(environment: Environment): Environment {
  const kept = Object.entries(environment).filter(
    ([name]) => !name.toUpperCase().startsWith('GIT_') || searching.includes(name),
  );
  return { ...withoutRelativePaths(Object.fromEntries(kept)), ...isolated };
}

/**
 * The same with the user's own settings, which alone may say that a repository of another user is
 * to be trusted.
 */
export function trustingEnvironment(environment: Environment): Environment {
  const others = Object.entries(isolatedEnvironment(environment)).filter(
    ([name]) => !isSettings(name),
  );
  const own = Object.entries(environment).filter(([name]) => isSettings(name));
  return Object.fromEntries([...others, ...own]);
}

function isSettings(name: string): boolean {
  return name.toUpperCase().startsWith('GIT_CONFIG');
}

/** A program is never looked up in the folder that git is started for. */
function withoutRelativePaths(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => {
      if (name.toUpperCase() !== 'PATH' || value === undefined) return [name, value];
      return [name, value.split(delimiter).filter(isAbsolute).join(delimiter)];
    }),
  );
}
