import { memoryPairCache } from '../fakes/memory-pair-cache.ts';
import { memorySetStaging } from '../fakes/memory-set-staging.ts';
import { describePairCache } from './pair-cache.contract.ts';
import { certificateIn, nameOf, stageSample } from './sample-set.ts';

describePairCache('the fake', () => {
  const cache = memoryPairCache();
  const staging = memorySetStaging();
  return {
    cache,
    staging,
    settleApart: (texts, generation) =>
      Promise.all(
        texts.map(async (text) => {
          const staged = await stageSample(staging, nameOf(), text);
          return certificateIn(await cache.settle(staged, nameOf().base, generation));
        }),
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
