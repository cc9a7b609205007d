import { messageOf } from '../domain/failure.ts';
import type { RunWorld } from './keep-request.ts';

/** A schedule that may be switched off some day is no reason to fail today. */
export async function keepScheduleAlive({ schedule, log }: RunWorld): Promise<void> {
  try {
    await schedule?.keepAlive();
  } catch (error) {
    log.warning(`The schedule was not kept alive. ${messageOf(error)}.`);
  }
}
