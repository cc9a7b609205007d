/** Whose server the services answer as. */
export type ServerKind = 'github' | 'gitea';

/** Every kind there is, for messages. */
export const SERVER_KINDS: readonly ServerKind[] = ['github', 'gitea'];

/** How servers differ. Gitea's manners were seen on a real Gitea 1.27.3. */
export interface Manners {
  readonly kind: ServerKind;
  /** The path that the REST API begins with. */
  readonly apiBase: string;
  /** The query's name for the items of a page; the default, and the most. */
  readonly pageSize: { readonly parameter: string; readonly default: number; readonly most: number };
  readonly listsOldestFirst: boolean;
  /** The API tells the branch and the repository that an artifact's run was made from. */
  readonly tellsHead: boolean;
  /** There is an API of caches, and their entries are kept apart by branch. */
  readonly managesCaches: boolean;
  /** A second artifact of one name in a run replaces the first; it keeps its id. */
  readonly replacesArtifacts: boolean;
  /** Days by which an artifact goes earlier than the client asks, if it asks. */
  readonly daysLost: number;
  /** A second draft of one tag is refused. */
  readonly hasOneReleasePerTag: boolean;
  /**
   * Files of releases have no state, no digest and no pages; their names may be taken; they are removed below their release, and
   * downloaded from the web.
   */
  readonly attachesFiles: boolean;
}

const MANNERS: Readonly<Record<ServerKind, Manners>> = {
  github: {
    kind: 'github',
    apiBase: '',
    pageSize: { parameter: 'per_page', default: 30, most: 100 },
    listsOldestFirst: false,
    tellsHead: true,
    managesCaches: true,
    replacesArtifacts: false,
    daysLost: 0,
    hasOneReleasePerTag: false,
    attachesFiles: false,
  },
  gitea: {
    kind: 'gitea',
    apiBase: '/api/v1',
    pageSize: { parameter: 'limit', default: 30, most: 50 },
    listsOldestFirst: true,
    tellsHead: false,
    managesCaches: false,
    replacesArtifacts: true,
    daysLost: 1,
    hasOneReleasePerTag: true,
    attachesFiles: true,
  },
};

/** The manners of a server. */
export function mannersOf(kind: ServerKind): Manners {
  return MANNERS[kind];
}
