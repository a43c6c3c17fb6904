import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauses, innerQuotes, phrases } from './phrases.ts';

describe('phrases', () => {
  it('keeps words, marks and counted things together', () => {
    const parts = phrases('调研组到访时，16位书记里有8位在“一线”', 'zh-CN');
    expect(parts).toContain('16位书记里');
    expect(parts.every((part) => !/^[，。”]/.test(part))).toBe(true);
    expect(parts.every((part) => !/“$/.test(part))).toBe(true);
  });

  it.each([
    '“三个精准”|能辨认|两个，|维度的|列法前后|不同',
    '10个|案例|分属五个|方面，|每个|方面|各区|县一例',
    '“破题解难”|只剩|73个字，|分析|图只剩|图题',
    '有5个|社区，|报告|既写了|在做的，|也写了|想做的',
  ])('ends no line inside %s', (cut) => {
    expect(phrases(cut.replaceAll('|', ''), 'zh-CN').join('|')).toBe(cut);
  });

  it('loses nothing', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'调研组到访时，16位书记“一线”。 ABC（）'),
    });
    fc.assert(fc.property(text, (value) => phrases(value, 'zh-CN').join('') === value));
  });

  it('leaves English to its spaces', () => {
    expect(phrases('Eight of 16', 'en')).toEqual(['Eight of 16']);
  });
});

it('groups phrases by clause and loses none', () => {
  const text = '十六位社区书记，八位在一线，一个视角没了下文';
  expect(clauses(text, 'zh-CN').map((parts) => parts.join(''))).toEqual([
    '十六位社区书记，',
    '八位在一线，',
    '一个视角没了下文',
  ]);
});

it('gives a quotation inside a quotation the inner marks', () => {
  expect(innerQuotes('从“日常工作”视角')).toBe('从‘日常工作’视角');
});
