import type { Lecture, LectureConfig } from './state.ts';

/** The lecture as a PPTX file, its notes as speaker notes. What it takes is loaded here. */
export async function lecturePptx(lecture: Lecture, config: LectureConfig): Promise<Uint8Array> {
  const { composeDeck, readSlides, writeDeck } = await import('../../decks/index.ts');
  const parts = await Promise.all(
    lecture.items.map(async ({ id, note }) => {
      const { slides: address } = config.charts.find((chart) => chart.id === id)!;
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      const part = readSlides(await response.json());
      const lines = note.split(/\n+/).filter(Boolean);
      const slides = part.slides.map((slide, index) =>
        index === 0 ? { ...slide, notes: [...lines, ...slide.notes] } : slide,
      );
      return { ...part, slides };
    }),
  );
  const { words } = config;
  return writeDeck(
    composeDeck(parts, { title: lecture.title || words.title!, sources: words.sources! }),
  );
}
