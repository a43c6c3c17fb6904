import { expect, test } from 'vitest';
import { rules } from './ahead.ts';

const matches = (base: string, path: string) => {
  const { prefetch } = JSON.parse(rules(base)) as {
    prefetch: { where: { href_matches: string } }[];
  };
  const pattern = new URLPattern(prefetch[0]!.where.href_matches, 'https://site.test');
  return pattern.test(`https://site.test${path}`);
};

test.each(['/', '/leshan/', '/a+b/(c)/'])(
  'pages that are read are fetched ahead, below %s',
  (base) => {
    for (const path of [
      'stories/method/',
      'charts/plans/',
      'en/charts/plans/',
      'en/communities/chafang/',
    ])
      expect(matches(base, base + path), path).toBe(true);
    for (const path of [
      '',
      'charts/',
      'charts/plans.pptx',
      'data/1.0.0/facts.csv',
      'lecture/',
      'v/1.0.0/embed/plans/',
    ])
      expect(matches(base, base + path), path).toBe(false);
    expect(matches(base, `/elsewhere${base}stories/method/`)).toBe(false);
  },
);

test('they cost a page less than 300 bytes, with the tag and the policy’s digest', () => {
  expect(rules('/').length + '<script type="speculationrules"></script>'.length + 54).toBeLessThan(
    300,
  );
});
