/** JSON for whoever takes it compressed, as every web server does it; files are compressed already and counted by their bytes. */
export function compressedFor(request: Request, response: Response): Response {
  const type = response.headers.get('content-type') ?? '';
  const takes = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  if (!takes || response.body === null || response.headers.has('content-encoding') || !/^application\/(problem\+)?json/.test(type)) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  return new Response(response.body.pipeThrough(new CompressionStream('gzip')), { status: response.status, headers });
}
