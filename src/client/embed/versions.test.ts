import { describe, expect, test } from 'vitest';
import { newerOf } from './versions.ts';

const index = {
  latest: '1.2.0',
  versions: [{ version: '1.2.0' }, { version: '1.1.0' }, { version: '1.0.0' }],
  charts: { plans: ['1.2.0', '1.0.0'], flow: ['1.1.0', '1.0.0'], tree: ['1.0.0'] },
};

describe('a pinned chart', () => {
  test('keeps quiet at the newest version', () => {
    expect(newerOf(index, 'plans', '1.2.0')).toBeUndefined();
  });
  test('tells whether it has changed since', () => {
    expect(newerOf(index, 'plans', '1.1.0')).toEqual({ latest: '1.2.0', changed: true });
    expect(newerOf(index, 'flow', '1.1.0')).toEqual({ latest: '1.2.0', changed: false });
    expect(newerOf(index, 'flow', '1.0.0')).toEqual({ latest: '1.2.0', changed: true });
    expect(newerOf(index, 'tree', '1.0.0')).toEqual({ latest: '1.2.0', changed: false });
  });
  test('keeps quiet where its version or the newest is none', () => {
    expect(newerOf(index, 'plans', '9.9.9')).toBeUndefined();
    const odd = { ...index, versions: [{ version: '../evil' }, { version: '1.0.0' }] };
    expect(newerOf(odd, 'plans', '1.0.0')).toBeUndefined();
  });
});
