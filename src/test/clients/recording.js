/** A fetch that keeps, of each exchange, the method, whether the document was sent, and the code of its error. */
export function recordingFetch() {
  const exchanges = [];
  return {
    exchanges,
    async fetch(address, options) {
      const response = await fetch(address, options);
      const method = options.method ?? 'GET';
      const sent = method === 'GET' ? new URL(address).searchParams.get('query') : JSON.parse(options.body).query;
      const { errors } = await response.clone().json();
      exchanges.push({ method, sendsQuery: Boolean(sent), code: errors?.[0].extensions.code });
      return response;
    },
  };
}
