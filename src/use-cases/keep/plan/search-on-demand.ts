import type { LookupResult } from '../../search/lookup-result.ts';
import type { PairLookup, PairLookupDependencies, SearchForPairs } from '../../search/find-pair.ts';
import type { SearchScope } from '../../search/search.ts';

/** What a plan asks of the stores. */
export type Lookups = Pick<PairLookup, 'find' | 'knowledgeOf' | 'recentCertificates'>;

/** The search of one run. Its code is loaded when something is first looked up: a run that looks up nothing starts without it. */
export class SearchOnDemand implements Lookups {
  readonly #scope: SearchScope;
  readonly #dependencies: PairLookupDependencies;
  #loading: Promise<SearchForPairs> | undefined;
  #created: SearchForPairs | null = null;

  constructor(scope: SearchScope, dependencies: PairLookupDependencies) {
    this.#scope = scope;
    this.#dependencies = dependencies;
  }

  /** The search, if anything was looked up; else `null`. */
  get begun(): SearchForPairs | null {
    return this.#created?.search.isBegun === true ? this.#created : null;
  }

  async find(...parameters: Parameters<PairLookup['find']>): Promise<LookupResult> {
    return (await this.load()).lookup.find(...parameters);
  }

  async knowledgeOf(
    ...parameters: Parameters<PairLookup['knowledgeOf']>
  ): ReturnType<PairLookup['knowledgeOf']> {
    return (await this.load()).lookup.knowledgeOf(...parameters);
  }

  async recentCertificates(
    ...parameters: Parameters<PairLookup['recentCertificates']>
  ): ReturnType<PairLookup['recentCertificates']> {
    return (await this.load()).lookup.recentCertificates(...parameters);
  }

  /** Loads the code; whoever knows that it will be wanted calls it early. */
  load(): Promise<SearchForPairs> {
    this.#loading ??= this.#create();
    return this.#loading;
  }

  async close(): Promise<void> {
    await this.#created?.search.close();
  }

  async #create(): Promise<SearchForPairs> {
    const { searchForPairs } = await import('../../search/find-pair.ts');
    this.#created = searchForPairs(this.#scope, this.#dependencies);
    return this.#created;
  }
}
