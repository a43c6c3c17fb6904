import { expect, test } from 'vitest';
import { mayFetchAhead } from './ahead.ts';

test.each([
  [{}, true],
  [{ saveData: false, effectiveType: '4g' }, true],
  [{ saveData: true, effectiveType: '4g' }, false],
  [{ effectiveType: '3g' }, false],
  [{ effectiveType: '2g' }, false],
  [{ effectiveType: 'slow-2g' }, false],
])('%j: %s', (connection, may) => expect(mayFetchAhead(connection)).toBe(may));
