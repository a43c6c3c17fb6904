import { type Lecture, tidy } from './state.ts';

/** The lecture on this device, and the one that a link put aside. */
type Place = 'lecture' | 'lecture-before';

export function load(place: Place, known: ReadonlySet<string>): Lecture | undefined {
  try {
    const text = localStorage.getItem(place);
    return text === null ? undefined : tidy(JSON.parse(text), known);
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing still has the address. */
export function keep(place: Place, lecture: Lecture | undefined): void {
  try {
    if (lecture) localStorage.setItem(place, JSON.stringify(lecture));
    else localStorage.removeItem(place);
  } catch {}
}
