export * from './editions.ts';
export * from './figures.ts';
export * from './messages.ts';
export * from './numbers.ts';
export * from './phrases.ts';
