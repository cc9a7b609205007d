import { LIST_INPUTS } from './list-inputs.ts';
import { read, secret, type InputTable } from '../step/inputs.ts';
import { boolean } from '../step/parsers.ts';
import {
  ACCESS_INPUTS,
  parseSecretLine,
  PASSPHRASE_INPUTS,
  STORE_INPUTS,
  USER_FILE_INPUTS,
} from '../step/shared-inputs.ts';

/** The inputs that all certificates of a run share. */
export const RUN_INPUTS = {
  ...LIST_INPUTS,
  ...PASSPHRASE_INPUTS,
  'p12-password': secret(parseSecretLine),
  ...USER_FILE_INPUTS,
  ...STORE_INPUTS,
  ...ACCESS_INPUTS,
  'keep-schedule-alive': read(boolean, 'false'),
  'dry-run': read(boolean, 'false'),
} satisfies InputTable;
