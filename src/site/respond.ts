/**
 * A finished file as an endpoint's answer, without a copy of its bytes.
 * @param type its media type, with its charset where it is text
 */
export function respond(body: string | Uint8Array, type: string): Response {
  // No bytes of ours are shared between threads, which is all that the types guard against.
  return new Response(body as string | Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': type },
  });
}
