/**
 * Says what happens now and, while it lasts, for how long: one line that counts
 * in a terminal, a line every 15 seconds in a log.
 *
 * @param what as in `Building the site (usually under a minute)`
 * @returns ends it; `outcome` as in `Built in`, to which the time is added
 */
export function progress(what: string): (outcome?: string) => void {
  const started = Date.now();
  const out = process.stdout;
  const seconds = () => Math.round((Date.now() - started) / 1000);
  if (!out.isTTY) out.write(`${what} …\n`);
  const draw = () => out.write(`\r\x1b[K${what} … ${seconds()} s`);
  if (out.isTTY) draw();
  const timer = setInterval(
    () => (out.isTTY ? draw() : out.write(`  … ${seconds()} s\n`)),
    out.isTTY ? 1_000 : 15_000,
  );
  timer.unref();
  return (outcome) => {
    clearInterval(timer);
    if (out.isTTY) out.write('\r\x1b[K');
    if (outcome) out.write(`${outcome} ${Math.max(1, seconds())} s.\n`);
  };
}
