import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { belongs, fromQuery, fromText, type Option, withChoice } from './choice.ts';

const chafang: Option = {
  kind: 'community',
  id: 'chafang',
  name: '茶坊社区',
  aliases: ['Chafang', '茶坊'],
  district: 'shizhong',
};
const gouerkou: Option = {
  kind: 'community',
  id: 'gouerkou',
  name: '沟儿口社区',
  aliases: ['Gou’erkou', '沟儿口'],
  district: 'shizhong',
};
const emeishan: Option = {
  kind: 'district',
  id: 'emeishan',
  name: '峨眉山市',
  aliases: ['Emeishan City'],
};
const options = [chafang, gouerkou, emeishan];

describe('the choice in a URL', () => {
  it('is written and read back, and leaves the rest of the URL alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(undefined, ...options),
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (choice, address) => {
          const url = new URL(withChoice(address, choice));
          expect(fromQuery(url.search, options)).toBe(choice);
          expect(url.hash).toBe(new URL(address).hash);
          expect(url.pathname).toBe(new URL(address).pathname);
        },
      ),
    );
  });

  it('is ignored when it names nothing', () => {
    expect(fromQuery('?community=nowhere', options)).toBeUndefined();
    expect(fromQuery('?community=emeishan', options)).toBeUndefined();
  });
});

it('a name is found in either language, in pinyin, and by its beginning', () => {
  for (const typed of ['茶坊', '茶坊社区', 'chafang', ' Chafang ', 'cha'])
    expect(fromText(typed, options)).toBe(chafang);
  expect(fromText('gou erkou', options)).toBe(gouerkou);
  expect(fromText('峨眉', options)).toBe(emeishan);
  expect(fromText('', options)).toBeUndefined();
  expect(fromText('x', options)).toBeUndefined();
});

it('a district holds its communities', () => {
  expect(belongs(emeishan, 'chengdong', 'emeishan')).toBe(true);
  expect(belongs(emeishan, 'chafang', 'shizhong')).toBe(false);
  expect(belongs(chafang, 'chafang', 'shizhong')).toBe(true);
  expect(belongs(chafang, undefined, undefined)).toBe(false);
});
