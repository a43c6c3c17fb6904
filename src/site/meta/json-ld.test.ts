import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editionIds } from '../../i18n/index.ts';
import { releases } from '../releases.ts';
import { dataset, scriptJson } from './json-ld.ts';

it('cannot close its script element and is read back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (thing) => {
      const json = scriptJson({ ...thing, evil: '</script><!--' });
      expect(json).not.toMatch(/[<>&]/);
      expect(JSON.parse(json)).toEqual({ ...thing, evil: '</script><!--' });
    }),
  );
});

it.each(editionIds)('a data set is described at length, in every release, in %s', (edition) => {
  for (const version of [undefined, ...releases().map((release) => release.version)]) {
    const { description } = dataset(edition, version) as { description: string };
    expect([...description].length, version).toBeGreaterThanOrEqual(50);
  }
});
