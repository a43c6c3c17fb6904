import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scriptJson } from './json-ld.ts';

it('cannot close its script element and is read back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (thing) => {
      const json = scriptJson({ ...thing, evil: '</script><!--' });
      expect(json).not.toMatch(/[<>&]/);
      expect(JSON.parse(json)).toEqual({ ...thing, evil: '</script><!--' });
    }),
  );
});
