/**
 * A finished file as an endpoint's answer, without a copy of its bytes: a build
 * hands out hundreds of megabytes.
 * @param type its media type
 */
export function respond(bytes: Uint8Array, type: string): Response {
  // None of ours are shared between threads, which is all that the types guard against.
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } });
}
