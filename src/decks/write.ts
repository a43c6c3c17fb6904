import { unzipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { mendPackage } from './package/mend.ts';
import { zip } from './package/zip.ts';
import { addSlide, standsBeside } from './slides/slide.ts';
import type { Deck, Slide } from './spec.ts';

/**
 * The deck as a PPTX file. The same deck gives the same bytes, whenever and
 * wherever it is written.
 */
export async function writeDeck(deck: Deck): Promise<Uint8Array> {
  return zip(mendPackage(unzipSync(await written(deck)), deck), deck.date);
}

/** What the library writes: parts of it are mended after. */
async function written(deck: Deck): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  // Names only: the masters themselves are written by package/master.ts.
  pptx.defineSlideMaster({ title: 'Cover' });
  pptx.defineSlideMaster({ title: 'Content' });
  pptx.defineSlideMaster({ title: 'Aside' });
  for (const slide of deck.slides)
    addSlide(
      {
        slide: pptx.addSlide({ masterName: layoutOf(slide) }),
        lang: deck.lang,
      },
      slide,
    );
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
}

const layoutOf = (slide: Slide) =>
  slide.layout === 'cover' ? 'Cover' : standsBeside(slide) ? 'Aside' : 'Content';
