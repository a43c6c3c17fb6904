export * from './compose.ts';
export { drawingScale, least } from './look.ts';
export { paged } from './paragraphs.ts';
export * from './spec.ts';
export { writeDeck } from './write.ts';
