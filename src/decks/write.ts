import { strFromU8, unzipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { mendPackage } from './package/mend.ts';
import { zip } from './package/zip.ts';
import { addSlide } from './slides/slide.ts';
import type { Deck } from './spec.ts';

/**
 * The deck as a PPTX file. The same deck gives the same bytes, whenever and
 * wherever it is written.
 */
export async function writeDeck(deck: Deck): Promise<Uint8Array> {
  const parts = unzipSync(await written(deck));
  const texts: Record<string, string> = {};
  for (const path of Object.keys(parts)) {
    texts[path] = strFromU8(parts[path]!);
    // A deck of a thousand slides is held once, not in every state.
    delete parts[path];
  }
  return zip(mendPackage(texts, deck), deck.date);
}

/** What the library writes: parts of it are mended after. */
async function written(deck: Deck): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  // Names only: the masters themselves are written by package/master.ts.
  pptx.defineSlideMaster({ title: 'Cover' });
  pptx.defineSlideMaster({ title: 'Content' });
  for (const slide of deck.slides)
    addSlide(
      {
        slide: pptx.addSlide({ masterName: slide.layout === 'cover' ? 'Cover' : 'Content' }),
        lang: deck.lang,
      },
      slide,
    );
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
}
