import { memoryCertificateCache } from '../fakes/memory-certificate-cache.ts';
import { memorySetStaging } from '../fakes/memory-set-staging.ts';
import { describeCertificateCache } from './certificate-cache.contract.ts';
import { certificateIn, nameOf, stageSample } from './sample-set.ts';

describeCertificateCache('the fake', () => {
  const cache = memoryCertificateCache();
  const staging = memorySetStaging();
  return {
    cache,
    staging,
    raceApart: (texts, key) =>
      Promise.all(
        texts.map(async (text) =>
          certificateIn(await cache.race(await stageSample(staging, nameOf(), text), key)),
        ),
      ),
    goOut: () => {
      cache.isOut = true;
    },
    silence: () => {
      cache.trouble = 'unreadable';
    },
    deny: () => {
      cache.trouble = 'denied';
    },
  };
});
