import type { AnswerReader, JsonObject } from '../rest/json-answer.ts';

/** A release of the repository. */
export interface Release {
  readonly id: number;
  readonly tag: string;
  /** Not published: only who may write sees it. */
  readonly isDraft: boolean;
  /** The address that assets are uploaded to, without a query. */
  readonly uploadUrl: string;
}

/** A release as the API describes it. */
export function releaseOf(answer: JsonObject, read: AnswerReader): Release {
  return {
    id: read.numberOf(answer, 'id'),
    tag: read.textOf(answer, 'tag_name'),
    isDraft: read.flagOf(answer, 'draft'),
    // A template: `…/assets{?name,label}`.
    uploadUrl: read.textOf(answer, 'upload_url').replace(/\{.*$/, ''),
  };
}
