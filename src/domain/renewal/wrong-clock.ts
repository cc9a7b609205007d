import { CLOCK_TOLERANCE_MS } from '../backup/backup-name.ts';
import { Failure } from '../failure.ts';
import { formatTime } from '../backup/manifest.ts';

/**
 * Returns the failure of a run whose clock and the server's differ by more than an hour; `null` if they agree, or if the server's
 * time is not known. `what` says what did not happen for it.
 */
export function wrongClock(now: Date, serverTime: Date | null, what: string): Failure | null {
  if (serverTime === null || Math.abs(now.getTime() - serverTime.getTime()) <= CLOCK_TOLERANCE_MS)
    return null;
  return new Failure(
    'wrong-clock',
    `This machine's clock says ${formatTime(now)}, and the server's last reply is dated ${formatTime(serverTime)}. Correct the machine's clock.${what === '' ? '' : ` ${what}`}`,
  );
}
