export * from './compose.ts';
export * from './spec.ts';
export { writeDeck } from './write.ts';
